import { buildAccount } from './build-account.ts';
import { buildText, maybeText } from './build-text.ts';
import { accountId, partId } from './checks/check-ids.ts';
import { omitUndefined } from './omit-undefined.ts';
import { parseFigure } from './parse-figure.ts';
import type { DatasetFile } from './schema/dataset-file.ts';
import type { FileEvent, FilePart } from './schema/event.ts';
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

function buildParts(raw: FileEvent['parts'], language: string): Part[] {
  const list: FilePart[] =
    typeof raw === 'number' ? Array.from({ length: raw }, () => ({ devices: 1 })) : raw;
  return list.map(({ id, killed, injured, note, ...plain }, i) =>
    omitUndefined({
      ...plain,
      id: partId(id, i),
      killed: parseFigure(killed),
      injured: parseFigure(injured),
      note: maybeText(note, language),
    }),
  );
}

/** @param raw has passed the schema and every check. */
export function buildEvent(raw: FileEvent, { dataset, places }: DatasetFile): Event {
  const { language, document } = dataset;
  const { title, target, note, site, control, parts, accounts, assessment, precision, ...plain } = raw;
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
    parts: buildParts(parts, language),
    claims: raw.claims.map(omitUndefined),
    participants: raw.participants.map(omitUndefined),
    accounts: accounts.map((account, i) =>
      buildAccount(account, accountId(raw, account.id, i), language, document),
    ),
    assessment:
      assessment === undefined ? undefined : omitUndefined({ ...assessment, note: noteOf(assessment.note) }),
  });
}
