import { maybeText } from './build-text.ts';
import { omitUndefined } from './omit-undefined.ts';
import { parseFigure } from './parse-figure.ts';
import type { FileAccount, FilePartOfFigure } from './schema/account.ts';
import { noEntries, type Share } from './shared-values.ts';
import type { Account, Figures, Part, PartOfFigure } from './types.ts';

/** What the events of a dataset are built with. */
export type Building = {
  readonly language: string;
  /** The dataset's own, in which an account is read that names no other. */
  readonly document: string | undefined;
  readonly timezone: string;
  readonly figures: Share<Figures>;
  readonly parts: Share<readonly Part[]>;
};

type FileFigures = Partial<Pick<FileAccount, 'killed' | 'injured' | 'casualties' | 'attackersKilled'>>;

function buildFigures(raw: FileFigures, share: Share<Figures>): Figures {
  const killed = parseFigure(raw.killed);
  const injured = parseFigure(raw.injured);
  const casualties = parseFigure(raw.casualties);
  const attackersKilled = parseFigure(raw.attackersKilled);
  const key = `${killed?.typed}|${injured?.typed}|${casualties?.typed}|${attackersKilled?.typed}`;
  return share(key, () => omitUndefined({ killed, injured, casualties, attackersKilled }));
}

const buildPartOf = (
  { who, actor, role, sex, age, cause, of = [], ...figures }: FilePartOfFigure,
  share: Share<Figures>,
): PartOfFigure => ({
  ...omitUndefined({ who, actor, role, sex, age, cause }),
  figures: buildFigures(figures, share),
  of: of.map(part => buildPartOf(part, share)),
});

const saysNothing: Account['says'] = Object.freeze({});

function buildSays(raw: FileAccount['says'], language: string): Account['says'] {
  const { weapon, tactic, target, place } = raw;
  if ((weapon ?? tactic ?? target ?? place) === undefined) return saysNothing;
  return omitUndefined({
    weapon: maybeText(weapon, language),
    tactic: maybeText(tactic, language),
    target: maybeText(target, language),
    place: maybeText(place, language),
  });
}

/** @param id its final id. */
export function buildAccount(
  raw: Omit<FileAccount, 'id'>,
  id: string,
  { language, document, figures }: Building,
): Account {
  const { killed, injured, casualties, attackersKilled, says, of, via, para, note, claim, ...plain } = raw;
  return omitUndefined({
    ...plain,
    id,
    via: via.length === 0 ? noEntries : via,
    in: plain.in ?? document,
    para: para === undefined ? undefined : String(para),
    claim: claim === undefined ? undefined : omitUndefined(claim),
    note: maybeText(note, language),
    figures: buildFigures({ killed, injured, casualties, attackersKilled }, figures),
    of: of.length === 0 ? noEntries : of.map(part => buildPartOf(part, figures)),
    says: buildSays(says, language),
  });
}
