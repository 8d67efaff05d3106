import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rounds } from '../../rounds.ts';
import { type Cell, day, degrees, figure, name, quoted, whole } from './cell-cases.ts';
import { type Imported, importMapped, importText } from './import-fixture.ts';

type Written = Record<string, string>;
type Sheet = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

const sheetOf = (columns: Readonly<Record<string, fc.Arbitrary<Cell>>>): fc.Arbitrary<Sheet> =>
  fc
    .array(fc.tuple(...Object.values(columns)), { minLength: 2, maxLength: 8 })
    .map(rows => ({ columns: Object.keys(columns), rows }));

const textOf = ({ columns, rows }: Sheet, above: readonly string[] = []): string =>
  [...above, columns.join(','), ...rows.map(row => row.map(({ text }) => quoted(text)).join(','))].join('\n');

/** Names that differ only in case, accents and punctuation are the same. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The rows of a set's files, by id. */
function tablesOf(imported: Imported) {
  const json = JSON.parse(imported.read('dataset.json') || '{}');
  const byId = (file: string) => new Map(imported.rows(file).map(row => [row['id'] ?? '', row]));
  const read = (file: string) => (imported.read(file) === '' ? new Map<string, Written>() : byId(file));
  const rows = (file: string) => (imported.read(file) === '' ? [] : imported.rows(file));
  return {
    json,
    events: read('events.csv'),
    places: read('places.csv'),
    sources: read('sources.csv'),
    accounts: rows('accounts.csv'),
    parts: rows('parts.csv'),
    claims: rows('claims.csv'),
  };
}

type Tables = ReturnType<typeof tablesOf>;
/** The values of one event in the set where a column's cell should be found. */
type Where = (tables: Tables, event: Written, account: Written) => readonly string[];

/** In the files of a set, an apostrophe precedes cells that a spreadsheet would run as formulas. */
const bare = (text: string | undefined): string => (text ?? '').replace(/^'(?=[=+\-@])/, '');
const cell =
  (column: string): Where =>
  (_tables, event) => [bare(event[column])];
const ofAccount =
  (column: string): Where =>
  (_tables, _event, account) => [bare(account[column])];

/** The names of a place and of everything that contains it. */
const ofPlaces: Where = ({ places }, { place = '' }) => {
  const names: string[] = [];
  for (let at = places.get(place); at !== undefined; at = places.get(at['in'] ?? '')) {
    names.push(bare(at['name']), ...(at['aliases'] ?? '').split(' | ').map(bare), at['iso'] ?? '');
    names.push(...Object.entries(at).flatMap(([key, text]) => (key.startsWith('name:') ? [text] : [])));
  }
  return names;
};
const ofPoint =
  (axis: 'lat' | 'lon'): Where =>
  ({ places }, event) => [event[`site_${axis}`] || (places.get(event['place'] ?? '')?.[axis] ?? '')];
const named =
  (registry: 'actors' | 'weapons', ids: (tables: Tables, event: Written) => readonly string[]): Where =>
  (tables, event) =>
    ids(tables, event).map(id => tables.json[registry]?.[id]?.name ?? '');
const actorsOf = (event: Written) =>
  (event['participants'] ?? '').split(' | ').map(entry => entry.replace(/:[a-z-]+$/, ''));

/** The day of three numbers once the order of day and month is decided for the whole column. */
function byColumn(column: string, text: string, out: string): string | undefined {
  if (out.includes(`${column}: read as dd/MM`))
    return { '05/09/2016': '2016-09-05', '18/04/16': '2016-04-18' }[text];
  return out.includes(`${column}: read as MM/dd`) && text === '05/09/2016' ? '2016-05-09' : undefined;
}

const pairs = [
  ['HurtMin', 'HurtMax'],
  ['Lat', 'Lon'],
  ['latitude', 'longitude'],
  ['#geo+lat', '#geo+lon'],
  ['Group', 'Claim'],
];

/** Checks each cell of a sheet: it is in the set as described, or the import log lists it or its row. */
function checkCells(
  imported: Imported,
  { columns, rows }: Sheet,
  firstLine: number,
  where: Readonly<Record<string, Where>>,
  idOf: (row: readonly Cell[]) => string,
): void {
  const tables = tablesOf(imported);
  for (const [i, row] of rows.entries()) {
    const line = String(firstLine + i);
    const lines = imported.report.filter(finding => finding.line === line);
    if (lines.some(({ kind }) => kind === 'not taken')) continue;
    const event = tables.events.get(idOf(row));
    const account = tables.accounts.find(one => one['event'] === idOf(row));
    if (event === undefined || account === undefined) throw new Error(`line ${line} is nowhere`);
    for (const [c, column] of columns.entries()) {
      const { text, says: typed } = row[c] ?? { text: '', says: '' };
      const says = typed ?? byColumn(column, text, imported.out);
      const find = where[column];
      if (says === '' || find === undefined) continue;
      // Half a coordinate, or a claim that is not imported, is listed under one of its two columns.
      const pair = pairs.find(each => each.includes(column)) ?? [column];
      if (lines.some(finding => pair.includes(finding.column))) continue;
      const found = find(tables, event, account);
      const context = `line ${line}, ${column}: ${JSON.stringify(text)} became ${JSON.stringify(found)}`;
      expect(says, `${context}, and the report has no line of it`).toBeDefined();
      const isThere = found.some(each => each === says || plain(each) === plain(says ?? ''));
      expect(isThere, context).toBe(true);
    }
  }
}

const ids = (sheet: Sheet): Sheet => ({
  columns: ['Id', ...sheet.columns],
  rows: sheet.rows.map((row, i) => [{ text: `r${i}`, says: `r${i}` }, ...row]),
});

const map = {
  columns: {
    ...{ id: 'Id', title: 'Title', date: 'Day', dateEnd: 'Until', region: 'State', district: 'County' },
    ...{
      place: 'Town',
      lat: 'Lat',
      lon: 'Lon',
      killed: 'Dead',
      injuredMin: 'HurtMin',
      injuredMax: 'HurtMax',
    },
    ...{ casualties: 'Both', attackersKilled: 'Own', weapon: 'Weapon', target: 'Target' },
    ...{ participants: 'Parties', claimant: 'Group', claimKind: 'Claim', source: 'Who', sourceKind: 'Sort' },
    ...{ published: 'Said', url: 'Link', quote: 'Quote', accountNote: 'Remark' },
  },
  facets: { kind: 'Kind' },
  constants: { country: 'Exampleland' },
  killedMeans: 'everyone',
  timezone: 'Asia/Damascus',
};

const choice = (...texts: readonly (readonly [string, string | undefined])[]) =>
  fc.constantFrom(...texts.map(([text, says]) => ({ text, says })));

const mapped = sheetOf({
  ...{ Title: name, Day: day, Until: fc.oneof({ weight: 4, arbitrary: choice(['', '']) }, day) },
  ...{ State: name, County: name, Town: name, Lat: degrees, Lon: degrees, Dead: figure },
  ...{
    HurtMin: figure,
    HurtMax: figure,
    Both: figure,
    Own: figure,
    Weapon: name,
    Target: name,
    Parties: name,
  },
  ...{
    Group: name,
    Claim: choice(['claimed', 'claimed'], ['Denied', 'denied'], ['maybe', undefined], ['', '']),
  },
  ...{ Who: name, Sort: choice(['agency', 'agency'], ['gossip', undefined], ['', '']) },
  ...{ Said: fc.oneof({ weight: 4, arbitrary: choice(['', '']) }, day) },
  ...{
    Link: choice(
      ['https://example.org/a', 'https://example.org/a'],
      ['www.example.org', undefined],
      ['', ''],
    ),
  },
  ...{ Quote: name, Remark: name, Kind: name },
}).map(ids);

/** An end of a span, which is open if the other end is missing. */
const end =
  (which: 0 | 1): Where =>
  (_tables, _event, { injured = '' }) => {
    const [low = '', high = low] = injured.replace('+', '').split('-');
    return [[low, high][which] ?? '', injured];
  };

const whereMapped: Readonly<Record<string, Where>> = {
  Title: cell('title'),
  Day: (_tables, { date = '', dateEnd = '' }) => [date, dateEnd],
  Until: (_tables, { date = '', dateEnd = '' }) => [date, dateEnd],
  ...{ State: ofPlaces, County: ofPlaces, Town: ofPlaces, Lat: ofPoint('lat'), Lon: ofPoint('lon') },
  ...{ Dead: ofAccount('killed'), HurtMin: end(0), HurtMax: end(1) },
  ...{ Both: ofAccount('casualties'), Own: ofAccount('attackersKilled') },
  Weapon: named('weapons', ({ parts }, { id }) =>
    parts.flatMap(part => (part['event'] === id ? [part['weapon'] ?? ''] : [])),
  ),
  Target: cell('target'),
  Parties: named('actors', (_tables, event) => actorsOf(event)),
  Group: (tables, _event, account) => [tables.json.actors?.[account['claim_actor'] ?? '']?.name ?? ''],
  Claim: ofAccount('claim_kind'),
  Who: (tables, _event, account) => [bare(tables.sources.get(account['source'] ?? '')?.['name'])],
  Sort: (tables, _event, account) => [tables.sources.get(account['source'] ?? '')?.['kind'] ?? ''],
  ...{
    // The minute of a moment is kept beside its day.
    Said: (_tables, _event, { published = '' }) => [published, published.slice(0, 10)],
    Link: ofAccount('url'),
    Quote: ofAccount('quote'),
    Remark: ofAccount('note'),
  },
  Kind: (tables, event) => [tables.json.facets?.kind?.values?.[event['facet_kind'] ?? ''] ?? ''],
};

// Shrinking would import thousands of files; a failure names its line, column and cell.
const runs = { numRuns: rounds(40), seed: 3, endOnFailure: true };

test('mapped CSV: every cell is in the set as written, or in the import log', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(mapped, async sheet => {
      const imported = await importMapped(map, textOf(sheet));
      fc.pre(!imported.err.includes('nothing-taken'));
      expect(imported.err).toBe('');
      checkCells(imported, sheet, 2, whereMapped, row => row[0]?.text ?? '');
      imported.dataset();
    }),
    runs,
  ),
);

const hxl = sheetOf({
  ...{
    '#date+occurred': day,
    '#adm1+name': name,
    '#loc+name': name,
    '#geo+lat': degrees,
    '#geo+lon': degrees,
  },
  ...{ '#affected+killed': figure, '#affected+injured': figure, '#targeted': name, '#description': name },
  ...{ '#group+name+first': name, '#event+type': name },
}).map(sheet => ({ ...ids(sheet), columns: ['#event+code', ...sheet.columns] }));

test('HXL: every cell is in the set as written, or in the import log', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(hxl, async sheet => {
      const imported = await importText('hxl', textOf(sheet, [sheet.columns.map(() => 'x').join(',')]), [
        ...['--timezone', 'Asia/Damascus'],
      ]);
      fc.pre(!imported.err.includes('nothing-taken'));
      expect(imported.err).toBe('');
      const words = ['n/a', 'NULL'];
      const known = {
        ...sheet,
        rows: sheet.rows.map(row => row.map(one => (words.includes(one.text) ? { ...one, says: '' } : one))),
      };
      checkCells(
        imported,
        known,
        3,
        {
          '#date+occurred': cell('date'),
          ...{
            '#adm1+name': ofPlaces,
            '#loc+name': ofPlaces,
            '#geo+lat': ofPoint('lat'),
            '#geo+lon': ofPoint('lon'),
          },
          ...{ '#affected+killed': ofAccount('killed'), '#affected+injured': ofAccount('injured') },
          ...{ '#targeted': cell('target'), '#description': cell('note') },
          '#group+name+first': named('actors', (_tables, event) => actorsOf(event)),
          '#event+type': (tables, event) => [
            tables.json.facets?.['event-type']?.values?.[event['facet_event-type'] ?? ''] ?? '',
          ],
        },
        row => row[0]?.text ?? '',
      );
      imported.dataset();
    }),
    runs,
  ),
);

const localDay = choice(
  ['2016-09-05', '2016-09-05'],
  ['5 Sep 2016', '2016-09-05'],
  ['2016-02-30', undefined],
  ['2016-09-05T22:30:00Z', undefined],
  ['2016-09-05 22:30', '2016-09-05'],
);

test('ACLED: every cell is in the set as written, or in the import log', {
  timeout: 120_000,
}, () => {
  const acled = sheetOf({
    ...{ event_date: localDay, event_type: name, actor1: name, country: name, admin1: name, location: name },
    ...{
      latitude: degrees,
      longitude: degrees,
      geo_precision: choice(['1', '1'], ['9', undefined]),
      fatalities: whole,
      notes: name,
    },
  }).map(sheet => ({ ...ids(sheet), columns: ['event_id_cnty', ...sheet.columns] }));
  return fc.assert(
    fc.asyncProperty(acled, async sheet => {
      const imported = await importText('acled', textOf(sheet));
      fc.pre(!imported.err.includes('nothing-taken'));
      expect(imported.err).toBe('');
      checkCells(
        imported,
        sheet,
        2,
        {
          event_date: cell('date'),
          event_type: (tables, event) => [
            tables.json.facets?.['event-type']?.values?.[event['facet_event-type'] ?? ''] ?? '',
          ],
          actor1: named('actors', (_tables, event) => actorsOf(event)),
          ...{
            country: ofPlaces,
            admin1: ofPlaces,
            location: ofPlaces,
            latitude: ofPoint('lat'),
            longitude: ofPoint('lon'),
          },
          geo_precision: (_tables, { precision = '' }) => (precision === '' ? [] : ['1']),
          ...{ fatalities: ofAccount('killed'), notes: cell('note') },
        },
        row => row[0]?.text ?? '',
      );
      imported.dataset();
    }),
    runs,
  );
});

test('UCDP GED: every cell is in the set as written, or in the import log', {
  timeout: 120_000,
}, () => {
  const ged = sheetOf({
    ...{
      date_start: localDay,
      side_a: name,
      side_b: name,
      where_prec: choice(['1', '1'], ['2', '2'], ['9', undefined]),
    },
    ...{ where_coordinates: name, adm_1: name, country: name, latitude: degrees, longitude: degrees },
    ...{ low: whole, best: whole, high: whole },
  }).map(sheet => ({ ...ids(sheet), columns: ['id', ...sheet.columns] }));
  return fc.assert(
    fc.asyncProperty(ged, async sheet => {
      const imported = await importText('ucdp-ged', textOf(sheet));
      fc.pre(!imported.err.includes('nothing-taken'));
      expect(imported.err).toBe('');
      const figures = ['low', 'best', 'high'].map(column => sheet.columns.indexOf(column));
      // A span whose figures are not in order is listed once, under the best.
      const listed = new Set(
        imported.report.filter(({ rule }) => rule === 'import/best-outside').map(({ line }) => line),
      );
      const known = {
        ...sheet,
        rows: sheet.rows.map((row, i) =>
          row.map((one, c) =>
            listed.has(String(i + 2)) && figures.includes(c) ? { text: one.text, says: '' } : one,
          ),
        ),
      };
      const ends =
        (which: 0 | 1): Where =>
        (_tables, _event, { killed = '' }) => [killed.split('-')[which] ?? killed];
      checkCells(
        imported,
        known,
        2,
        {
          date_start: cell('date'),
          side_a: named('actors', (_tables, event) => actorsOf(event)),
          side_b: named('actors', (_tables, event) => actorsOf(event)),
          where_prec: (_tables, { precision = '' }) => (precision === 'settlement' ? ['1'] : ['2', '1']),
          ...{
            where_coordinates: ofPlaces,
            adm_1: ofPlaces,
            country: ofPlaces,
            latitude: ofPoint('lat'),
            longitude: ofPoint('lon'),
          },
          ...{ low: ends(0), high: ends(1), best: (_tables, event) => [event['killed_best'] ?? ''] },
        },
        row => row[0]?.text ?? '',
      );
      imported.dataset();
    }),
    runs,
  );
});

test('GTD and Iraq Body Count: every cell is in the set as written, or in the import log', {
  timeout: 120_000,
}, async () => {
  const gtd = sheetOf({
    ...{
      iyear: choice(['2016', '2016']),
      imonth: choice(['9', '9'], ['13', undefined]),
      iday: choice(['5', '5'], ['31', undefined]),
    },
    ...{
      country_txt: name,
      provstate: name,
      city: name,
      latitude: degrees,
      longitude: degrees,
      specificity: choice(['1', '1']),
    },
    ...{ gname: name, weaptype1_txt: name, nkill: whole, nwound: whole, summary: name },
  }).map(sheet => ({ ...ids(sheet), columns: ['eventid', ...sheet.columns] }));
  await fc.assert(
    fc.asyncProperty(gtd, async sheet => {
      const imported = await importText('gtd', textOf(sheet));
      fc.pre(!imported.err.includes('nothing-taken'));
      expect(imported.err).toBe('');
      checkCells(
        imported,
        {
          ...sheet,
          rows: sheet.rows.map(row => row.map(one => (one.text === '-9' ? { ...one, says: '-9' } : one))),
        },
        2,
        {
          ...{
            country_txt: ofPlaces,
            provstate: ofPlaces,
            city: ofPlaces,
            latitude: ofPoint('lat'),
            longitude: ofPoint('lon'),
          },
          gname: (tables, { id }) =>
            tables.claims.flatMap(claim =>
              claim['event'] === id ? [tables.json.actors?.[claim['actor'] ?? '']?.name ?? ''] : [],
            ),
          weaptype1_txt: named('weapons', ({ parts }, { id }) =>
            parts.flatMap(part => (part['event'] === id ? [part['weapon'] ?? ''] : [])),
          ),
          ...{ nkill: ofAccount('killed'), nwound: ofAccount('injured'), summary: cell('note') },
        },
        row => row[0]?.text ?? '',
      );
      imported.dataset();
    }),
    { ...runs, numRuns: 10 },
  );
  const ibc = sheetOf({
    ...{
      'Start Date': localDay,
      'End Date': choice(['', '']),
      Location: name,
      Target: name,
      Weapons: choice(['gunfire', 'gunfire'], ['', '']),
    },
    ...{ 'Reported Minimum': whole, 'Reported Maximum': whole },
  }).map(sheet => ({ ...ids(sheet), columns: ['IBC code', ...sheet.columns] }));
  await fc.assert(
    fc.asyncProperty(ibc, async sheet => {
      const imported = await importText('ibc', textOf(sheet));
      fc.pre(!imported.err.includes('nothing-taken'));
      expect(imported.err).toBe('');
      const swapped = new Set(
        imported.report.filter(({ rule }) => rule === 'import/min-over-max').map(({ line }) => line),
      );
      const known = {
        ...sheet,
        rows: sheet.rows.map((row, i) =>
          row.map((one, c) => (c > 5 && swapped.has(String(i + 2)) ? { text: one.text, says: '' } : one)),
        ),
      };
      const ends =
        (which: 0 | 1): Where =>
        (_tables, _event, { killed = '' }) => [
          killed.replace('+', '').split('-')[which] ?? killed,
          killed.replace('+', ''),
        ];
      checkCells(
        imported,
        known,
        2,
        {
          'Start Date': cell('date'),
          ...{ Location: ofPlaces, Target: cell('target') },
          Weapons: named('weapons', ({ parts }, { id }) =>
            parts.flatMap(part => (part['event'] === id ? [part['weapon'] ?? ''] : [])),
          ),
          ...{ 'Reported Minimum': ends(0), 'Reported Maximum': ends(1) },
        },
        row => row[0]?.text ?? '',
      );
      imported.dataset();
    }),
    { ...runs, numRuns: 10 },
  );
});
