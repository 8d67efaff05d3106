import { z } from 'zod';
import type { PeopleMeasure } from '../../grammar/measures.ts';
import { plainSum } from './plain-sum.ts';
import {
  parseClaim,
  parseDays,
  parseFacets,
  parseList,
  parseLocation,
  parsePoint,
  parseWeapons,
  printClaim,
  printDays,
  printFacets,
  printList,
  printLocation,
  printPoint,
  printWeapons,
} from './shorthand.ts';

/** What is in a lock file as text, and in a record as data. */
const shorthand = <Value>(parse: (text: string) => Value | undefined, print: (value: Value) => string) =>
  z.codec(z.string(), z.custom<Value>(), {
    decode: (text, { issues }) => {
      const value = parse(text);
      if (value !== undefined) return value;
      issues.push({ code: 'custom', input: text, message: `"${text}" is not its shorthand` });
      return z.NEVER;
    },
    encode: print,
  });

const claim = shorthand(parseClaim, printClaim);

const figures = {
  killed: z.string().optional(),
  injured: z.string().optional(),
  casualties: z.string().optional(),
  attackersKilled: z.string().optional(),
} satisfies Record<PeopleMeasure, z.ZodType>;

/** Who says what, in short. Figures are in the shorthand of the format. */
export const accountRecord = z.strictObject({
  /** Only where it is typed in the data, or another account supersedes this one. */
  id: z.string().optional(),
  source: z.string(),
  via: shorthand<readonly string[]>(parseList, printList).optional(),
  in: z.string().optional(),
  ...figures,
  /** Stated parts of the figures, in the shorthand of the format: `killed 3 asayish`. */
  of: z.string().optional(),
  attackers: z.string().optional(),
  claim: claim.optional(),
  /** Absent for a current account. */
  status: z.enum(['superseded', 'retracted', 'set-aside']).optional(),
  why: z.string().optional(),
  supersedes: z.string().optional(),
  /** Of a running total, and where the minute is known: no version before these were known has had either. */
  published: z.string().optional(),
  cumulative: z.literal(true).optional(),
  until: z.string().optional(),
});

/** A statement: an account of several events, and of so many explosions. */
export const statementRecord = z.strictObject({
  covers: z.array(z.string()),
  parts: z.string().optional(),
  ...accountRecord.shape,
});

export const eventRecord = z.strictObject({
  /** What readers know it by; its change alone is not a change of the event. */
  name: z.string(),
  date: shorthand(parseDays, printDays),
  place: z.string(),
  region: z.string().optional(),
  /** Coordinates of its own site. */
  point: shorthand(parsePoint, printPoint).optional(),
  /** Weapons of its parts in order. */
  parts: shorthand(parseWeapons, printWeapons),
  control: z.string().optional(),
  /** Who takes part, by actor: `isil:attacker`, or the actor alone where no role is stated. */
  participants: shorthand<readonly string[]>(parseList, printList).optional(),
  status: z.string().optional(),
  facets: shorthand(parseFacets, printFacets).optional(),
  /** In order of kind and actor; those of statements that cover it are among them. */
  claims: z.array(claim).optional(),
  /** By measure. A measure that is not here has no figure. */
  figures: z.record(z.string(), plainSum),
  accounts: z.array(accountRecord),
  /** Ids under which it was published before. */
  was: z.array(z.string()).optional(),
  /** The event that it turned out to be: it is kept, and counts in nothing. */
  mergedInto: z.string().optional(),
});

/** How charts show a thing, as far as the data say it. */
const look = z.strictObject({
  colour: z.string().optional(),
  colourDark: z.string().optional(),
  order: z.string().optional(),
});

/** What one version of a dataset said: all that a comparison with another version looks at. */
export const datasetRecord = z.strictObject({
  header: z.record(z.string(), z.string()),
  /** Participants are among what it says; absent in records of older versions, which do not know them. */
  participants: z.literal(true).optional(),
  places: z.record(z.string(), shorthand(parseLocation, printLocation)),
  /** By place and year; absent where none is known. */
  populations: z.record(z.string(), z.record(z.string(), z.int().min(1))).optional(),
  /**
   * The colours and places in order that it gives things itself, by their kind and id: `actors`, `weapons`, `sources`,
   * `facet:scene` for its values, `facets` for the order of all its values. Absent where it gives none.
   */
  looks: z.record(z.string(), z.record(z.string(), look)).optional(),
  facts: z.record(z.string(), z.string()),
  events: z.record(z.string(), eventRecord),
  statements: z.record(z.string(), statementRecord),
  /** Events that entries of `revisions` took out of the file, with the version that did so last. */
  removed: z.record(z.string(), z.string()).optional(),
});

export type AccountRecord = z.output<typeof accountRecord>;
export type StatementRecord = z.output<typeof statementRecord>;
/** What an account says, or a statement with all that it covers. */
export type AnyAccount = AccountRecord & Partial<Pick<StatementRecord, 'covers' | 'parts'>>;
export type EventRecord = z.output<typeof eventRecord>;
export type DatasetRecord = z.output<typeof datasetRecord>;

/**
 * Whom a statement covers, how many explosions it covers, and the stated parts of an account, in one text:
 * `killed 3 asayish; explosions 6; of homs-bab-tadmur, tartous`. Undefined for an account without any.
 */
export function printScope({ of, parts, covers }: AnyAccount): string | undefined {
  const said = [
    ...(of === undefined ? [] : [of]),
    ...(parts === undefined ? [] : [`explosions ${parts}`]),
    ...(covers === undefined ? [] : [`of ${printList(covers)}`]),
  ];
  return said.length === 0 ? undefined : said.join('; ');
}
