import { type Building, buildAccount } from './build-account.ts';
import { buildText, maybeText } from './build-text.ts';
import { accountId, partId } from './checks/check-ids.ts';
import { omitUndefined } from './omit-undefined.ts';
import { parseFigure } from './parse-figure.ts';
import { settleRunningTotals } from './running-totals.ts';
import type { DatasetFile } from './schema/dataset-file.ts';
import type { FileEvent, FilePart } from './schema/event.ts';
import { noEntries } from './shared-values.ts';
import type { Event, Part, PlaceLevel, Precision } from './types.ts';

/** How exactly a place of a level is known where an event says nothing else. */
const precisionOf: Readonly<Record<PlaceLevel, Precision>> = {
  country: 'country',
  admin1: 'admin1',
  admin2: 'admin2',
  city: 'settlement',
  town: 'settlement',
  village: 'settlement',
  site: 'site',
};

/** Longer lists, and parts with words of their own, are hardly like others. */
const mayBeLikeOthers = (list: readonly FilePart[]) =>
  list.length <= 2 && list.every(({ note }) => note === undefined);

function buildParts(raw: FileEvent['parts'], { language, parts }: Building): readonly Part[] {
  const list: FilePart[] =
    typeof raw === 'number' ? Array.from({ length: raw }, () => ({ devices: 1 })) : raw;
  const make = () =>
    list.map(({ id, killed, injured, note, ...plain }, i) =>
      omitUndefined({
        ...plain,
        id: partId(id, i),
        killed: parseFigure(killed),
        injured: parseFigure(injured),
        note: maybeText(note, language),
      }),
    );
  return mayBeLikeOthers(list) ? parts(JSON.stringify(list), make) : make();
}

/** @param raw has passed the schema and every check. @param places those of the file. */
export function buildEvent(raw: FileEvent, places: DatasetFile['places'], building: Building): Event {
  const { language } = building;
  const { title, target, note, site, control, parts, claims, participants, accounts, ...others } = raw;
  const { assessment, precision, ...plain } = others;
  const noteOf = (text: FileEvent['note']) => maybeText(text, language);
  return omitUndefined({
    ...plain,
    title: maybeText(title, language),
    target: maybeText(target, language),
    note: noteOf(note),
    precision: precision ?? precisionOf[places[raw.place]?.level ?? 'country'],
    site:
      site === undefined
        ? undefined
        : omitUndefined({ ...site, name: buildText(site.name, language), note: noteOf(site.note) }),
    control: control === undefined ? undefined : omitUndefined({ ...control, note: noteOf(control.note) }),
    parts: buildParts(parts, building),
    claims: claims.length === 0 ? noEntries : claims.map(omitUndefined),
    participants: participants.length === 0 ? noEntries : participants.map(omitUndefined),
    accounts: settleRunningTotals(
      accounts.map((account, i) => buildAccount(account, accountId(raw, account.id, i), building)),
      building.timezone,
    ),
    assessment:
      assessment === undefined ? undefined : omitUndefined({ ...assessment, note: noteOf(assessment.note) }),
  });
}
