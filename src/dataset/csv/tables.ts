/** What a column's cells hold; see docs/csv-sets.md. */
export type CellKind =
  | 'plain'
  /** A column for each language may take its place: `name:ar`. */
  | 'text'
  | 'figure'
  | 'whole'
  | 'degrees'
  | 'flag'
  | 'paragraph'
  /** An address, or `none`. */
  | 'address'
  | 'list'
  | 'participants'
  | 'parts-of-figure'
  /** A column for each facet: `facet_school`. */
  | 'facets'
  /** A column of whole numbers for each year: `population_2016`. */
  | 'years'
  /** true, false, or a list of fields. */
  | 'private';

/** Whether a column's name begins those of several: one for each facet, or each year. */
export const isPrefix = (kind: CellKind): boolean => kind === 'facets' || kind === 'years';

export type Column = {
  readonly name: string;
  /** Where the value is in the object of the JSON file that the row is; the column of a key has its name. */
  readonly path: readonly string[];
  readonly kind: CellKind;
  /** A file without this column is of no use. */
  readonly needed?: true;
};

export type TableName = 'events' | 'accounts' | 'parts' | 'claims' | 'places' | 'sources';

/** One CSV file: of a set, or beside one. */
export type Table = {
  readonly name: string;
  /** The column that says what a row belongs to: the id of its event, or the key of its entry. */
  readonly key: string;
  /** Without the key of tables whose rows belong to an entry defined elsewhere. */
  readonly columns: readonly Column[];
};

/** A CSV file of a set. */
type SetTable = Table & { readonly name: TableName; readonly key: 'event' | 'id' };

const column = (name: string, kind: CellKind = 'plain', path: readonly string[] = [name]): Column => ({
  name,
  path,
  kind,
});
const needed = (name: string, kind: CellKind = 'plain'): Column => ({ ...column(name, kind), needed: true });
const best = (measure: string): Column[] => [
  column(`${measure}_best`, 'whole', ['assessment', measure, 'best']),
  column(`${measure}_why`, 'plain', ['assessment', measure, 'why']),
];

const events: SetTable = {
  name: 'events',
  key: 'id',
  columns: [
    needed('id'),
    column('title', 'text'),
    needed('date'),
    column('dateEnd'),
    column('time'),
    column('timePrecision'),
    needed('place'),
    column('precision'),
    column('site', 'text', ['site', 'name']),
    column('site_lat', 'degrees', ['site', 'lat']),
    column('site_lon', 'degrees', ['site', 'lon']),
    column('site_checked', 'flag', ['site', 'checked']),
    column('site_note', 'text', ['site', 'note']),
    column('control_by', 'plain', ['control', 'by']),
    column('control_source', 'plain', ['control', 'source']),
    column('control_note', 'text', ['control', 'note']),
    column('target', 'text'),
    column('participants', 'participants'),
    column('status', 'plain', ['assessment', 'status']),
    ...best('killed'),
    ...best('injured'),
    column('assessment_note', 'text', ['assessment', 'note']),
    column('note', 'text'),
    column('parts', 'whole'),
    column('was', 'list'),
    column('mergedInto'),
    column('private', 'private'),
    column('embargo'),
    column('coarsen'),
    column('facet_', 'facets', ['facets']),
  ],
};

const accounts: SetTable = {
  name: 'accounts',
  key: 'event',
  columns: [
    column('id'),
    needed('source'),
    column('via', 'list'),
    column('in'),
    column('para', 'paragraph'),
    column('url'),
    column('archived'),
    column('published'),
    column('accessed'),
    column('quote'),
    column('killed', 'figure'),
    column('injured', 'figure'),
    column('casualties', 'figure'),
    column('attackersKilled', 'figure'),
    column('cumulative', 'flag'),
    column('attackers'),
    column('of', 'parts-of-figure'),
    column('says_weapon', 'text', ['says', 'weapon']),
    column('says_tactic', 'text', ['says', 'tactic']),
    column('says_target', 'text', ['says', 'target']),
    column('says_place', 'text', ['says', 'place']),
    column('claim_actor', 'plain', ['claim', 'actor']),
    column('claim_kind', 'plain', ['claim', 'kind']),
    column('claim_by', 'plain', ['claim', 'by']),
    column('status'),
    column('until'),
    column('why'),
    column('supersedes'),
    column('note', 'text'),
    column('private', 'private'),
    column('embargo'),
  ],
};

const parts: SetTable = {
  name: 'parts',
  key: 'event',
  columns: [
    column('id'),
    column('weapon'),
    column('devices', 'whole'),
    column('source'),
    column('killed', 'figure'),
    column('injured', 'figure'),
    column('note', 'text'),
  ],
};

const claims: SetTable = {
  name: 'claims',
  key: 'event',
  columns: [needed('actor'), needed('kind'), column('by')],
};

const places: SetTable = {
  name: 'places',
  key: 'id',
  columns: [
    needed('name', 'text'),
    column('aliases', 'list'),
    needed('level'),
    column('in'),
    column('lat', 'degrees'),
    column('lon', 'degrees'),
    column('basis'),
    column('iso', 'plain', ['codes', 'iso']),
    column('pcode', 'plain', ['codes', 'pcode']),
    column('population_', 'years', ['population']),
    column('checked', 'flag'),
    column('coarsen'),
  ],
};

const sources: SetTable = {
  name: 'sources',
  key: 'id',
  columns: [
    needed('kind'),
    needed('name', 'text'),
    column('short', 'text'),
    column('aliases', 'list'),
    column('party'),
    column('partOf'),
    column('url', 'address'),
    column('archived'),
    column('author'),
    column('publisher'),
    column('published'),
    column('note', 'text'),
    column('colour'),
    column('colourDark'),
    column('order', 'whole'),
    column('private', 'private'),
  ],
};

/** The CSV files of a set, in the order in which they are reported. */
export const tables = { events, accounts, parts, claims, places, sources } as const satisfies Record<
  TableName,
  SetTable
>;

export const tableNames: readonly TableName[] = [
  'events',
  'accounts',
  'parts',
  'claims',
  'places',
  'sources',
];
