import { maybeText } from './build-text.ts';
import { omitUndefined } from './omit-undefined.ts';
import { parseFigure } from './parse-figure.ts';
import type { FileAccount, FilePartOfFigure } from './schema/account.ts';
import type { Account, Figures, PartOfFigure } from './types.ts';

type FileFigures = Partial<Pick<FileAccount, 'killed' | 'injured' | 'casualties' | 'attackersKilled'>>;

const buildFigures = ({ killed, injured, casualties, attackersKilled }: FileFigures): Figures =>
  omitUndefined({
    killed: parseFigure(killed),
    injured: parseFigure(injured),
    casualties: parseFigure(casualties),
    attackersKilled: parseFigure(attackersKilled),
  });

/** Most accounts have none: one list for all of them. */
const noParts: readonly PartOfFigure[] = Object.freeze([]);

const buildPartOf = ({ who, actor, role, of = [], ...figures }: FilePartOfFigure): PartOfFigure => ({
  ...omitUndefined({ who, actor, role }),
  figures: buildFigures(figures),
  of: of.map(buildPartOf),
});

/**
 * @param id its final id.
 * @param document the dataset's own, in which an account is read that names no other.
 */
export function buildAccount(
  raw: Omit<FileAccount, 'id'>,
  id: string,
  language: string,
  document: string | undefined,
): Account {
  const { killed, injured, casualties, attackersKilled, says, of, para, note, claim, ...plain } = raw;
  return {
    ...omitUndefined({
      ...plain,
      id,
      in: plain.in ?? document,
      para: para === undefined ? undefined : String(para),
      claim: claim === undefined ? undefined : omitUndefined(claim),
      note: maybeText(note, language),
    }),
    figures: buildFigures({ killed, injured, casualties, attackersKilled }),
    of: of.length === 0 ? noParts : of.map(buildPartOf),
    says: omitUndefined({
      weapon: maybeText(says.weapon, language),
      tactic: maybeText(says.tactic, language),
      target: maybeText(says.target, language),
      place: maybeText(says.place, language),
    }),
  };
}
