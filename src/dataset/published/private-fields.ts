import type { z } from 'zod';
import { hint } from '../../problems/nearest.ts';
import type { account } from '../schema/account.ts';
import type { datasetFile } from '../schema/dataset-file.ts';
import type { event, partSchema } from '../schema/event.ts';
import type { actor, place, source, weapon } from '../schema/registries.ts';

/** true: it may be kept private. A text: why not, and what to do instead. */
type May = true | string;
type FieldRule = May | { readonly itself: May; readonly fields: Readonly<Record<string, May>> };
/** Every field of an entry: a new one does not compile until it is said whether it may be private. */
type Rules<Schema extends z.ZodType> = Readonly<Record<keyof z.output<Schema>, FieldRule>>;

const whole = 'Every entry has it. Keep the whole entry private instead: "private": true.';
const counted =
  'Counts rest on it, and would be wrong without it. Keep the whole entry private instead: "private": true.';
const place_ = 'To publish where it happened less exactly, use "coarsen".';
const mark = 'It is never published.';
const site = 'Every site has it. Keep the whole "site" private instead.';
const point = 'It says something of the coordinates. Keep these private instead: "lat".';
const by = 'Keep the whole "control" private instead.';

const events = {
  id: whole,
  title: true,
  date: whole,
  dateEnd: counted,
  time: true,
  timePrecision: counted,
  place: place_,
  precision: place_,
  site: { itself: true, fields: { name: site, lat: true, lon: true, checked: point, note: true } },
  control: { itself: true, fields: { by, source: true, note: true } },
  parts: counted,
  target: true,
  participants: true,
  facets: { itself: true, fields: {} },
  claims: counted,
  accounts: counted,
  assessment: { itself: counted, fields: { status: counted, killed: true, injured: true, note: true } },
  note: true,
  was: 'Old addresses lead to the event by it. An id that was never published need not be there.',
  mergedInto: counted,
  private: mark,
  embargo: mark,
  coarsen: mark,
} as const satisfies Rules<typeof event>;

const accounts = {
  id: whole,
  source: 'To keep it private who says it, give the source "private": true.',
  via: true,
  in: 'To keep a document private, give the source "private": true.',
  para: true,
  url: true,
  archived: true,
  published: true,
  accessed: true,
  quote: true,
  killed: counted,
  injured: counted,
  casualties: counted,
  attackersKilled: counted,
  attackers: counted,
  of: true,
  says: { itself: true, fields: { weapon: true, tactic: true, target: true, place: true } },
  claim: counted,
  status: counted,
  why: counted,
  supersedes: counted,
  cumulative: counted,
  until: counted,
  note: true,
  private: mark,
  embargo: mark,
} as const satisfies Rules<typeof account>;

const parts = {
  id: whole,
  weapon: true,
  devices: counted,
  source: true,
  killed: counted,
  injured: counted,
  note: true,
} as const satisfies Rules<typeof partSchema>;

const places = {
  name: place_,
  aliases: true,
  level: counted,
  in: place_,
  lat: true,
  lon: true,
  basis: point,
  checked: point,
  codes: { itself: true, fields: { iso: true, pcode: true } },
  population: counted,
  coarsen: mark,
} as const satisfies Rules<typeof place>;

const drawn = 'It is only how charts draw the entry. Leave it out of the file instead.';
const looks = { colour: drawn, colourDark: drawn, order: drawn } as const;

const sources = {
  kind: whole,
  name: 'To keep it private who it is, give the source "private": true.',
  short: true,
  aliases: true,
  party: counted,
  partOf: counted,
  url: true,
  archived: true,
  author: true,
  publisher: true,
  published: true,
  note: true,
  ...looks,
  private: mark,
} as const satisfies Rules<typeof source>;

const actors = {
  name: whole,
  short: true,
  aliases: true,
  kind: true,
  note: true,
  ...looks,
} as const satisfies Rules<typeof actor>;
const weapons = { name: whole, aliases: true, ...looks } as const satisfies Rules<typeof weapon>;

type Fact = z.output<typeof datasetFile>['facts'][string];
const facts = { value: whole, text: whole, what: whole, source: whole, para: true } as const satisfies Record<
  keyof Fact,
  FieldRule
>;

const rules = { events, accounts, parts, places, sources, actors, weapons, facts };
export type PrivateTable = keyof typeof rules;
export const privateTables = Object.keys(rules) as readonly PrivateTable[];

/** The steps from an entry to a field: `['site', 'lat']`. */
export type FieldPath = readonly [field: string, within?: string];

const rulesOf = (table: PrivateTable): Readonly<Record<string, FieldRule>> => rules[table];

const isAny = (table: PrivateTable, field: string): boolean => table === 'events' && field === 'facets';

/** The names of the fields of a table that may be private, in the order of the format. */
export const namesOfPrivateFields = (table: PrivateTable): readonly string[] =>
  Object.entries(rulesOf(table)).flatMap(([field, rule]) => {
    if (typeof rule !== 'object') return rule === true ? [field] : [];
    const within = Object.entries(rule.fields).flatMap(([name, may]) =>
      may === true ? [`${field}.${name}`] : [],
    );
    return [
      ...(rule.itself === true ? [field] : []),
      ...within,
      ...(isAny(table, field) ? [`${field}.ID`] : []),
    ];
  });

export type ReadField =
  | { readonly ok: true; readonly path: FieldPath }
  /** Why it cannot be private, and what to do instead. */
  | { readonly ok: false; readonly why: string; readonly fix: () => string };

/**
 * Reads the name of a field that is to be private.
 * @param typed its name: `note`, `site.lat`, or with its table before it, `events.site.lat`.
 * @param facets ids of the dataset's facets.
 */
export function readPrivateField(table: PrivateTable, typed: string, facets: readonly string[]): ReadField {
  const before = typed.startsWith(`${table}.`) ? `${table}.` : '';
  const [field = '', within, ...more] = typed.slice(before.length).split('.');
  const rule = Object.hasOwn(rulesOf(table), field) ? rulesOf(table)[field] : undefined;
  const unknown = (): ReadField => ({
    ok: false,
    why: `"${typed}" is not a field of ${table}.`,
    fix: () => {
      const named = namesOfPrivateFields(table).filter(name => !name.endsWith('.ID'));
      const all = [...named, ...(table === 'events' ? facets.map(id => `facets.${id}`) : [])];
      return hint(
        typed,
        all.map(name => `${before}${name}`),
        'fields',
      );
    },
  });
  const judged = (may: May | undefined, path: FieldPath): ReadField =>
    may === undefined
      ? unknown()
      : may === true
        ? { ok: true, path }
        : { ok: false, why: `"${typed}" of ${table} cannot be private on its own.`, fix: () => may };
  if (rule === undefined || more.length > 0) return unknown();
  if (within === undefined) return judged(typeof rule === 'object' ? rule.itself : rule, [field]);
  if (isAny(table, field)) return facets.includes(within) ? { ok: true, path: [field, within] } : unknown();
  return typeof rule === 'object' ? judged(rule.fields[within], [field, within]) : unknown();
}

/** The table that a name begins with; undefined where it is none. */
export const tableOfField = (typed: string): PrivateTable | undefined =>
  privateTables.find(table => typed.startsWith(`${table}.`));
