import { describe, expect, test } from 'vitest';
import { cellName } from '../../src/dataset/csv/cell-name.ts';
import { checkSet } from '../../src/dataset/csv/check-set.ts';
import { csvRules } from '../../src/dataset/csv/rules.ts';
import { reportProblems } from '../../src/problems/report-problems.ts';
import { asBytes, demonstration, problemsOf, smallSet } from './csv-sets.ts';

type Change = (files: Map<string, string>) => void;
const set =
  (name: string, text: string): Change =>
  files =>
    void files.set(name, text);
const edit =
  (name: string, from: string | RegExp, to: string): Change =>
  files => {
    const text = files.get(name) ?? '';
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${from} is not in ${name}`);
    files.set(name, changed);
  };
const fixesOf = (change: Change) =>
  checkSet(asBytes(smallSet(change)), 'data/small').problems.map(({ fix }) => fix);

/** Changes that break a set of two events, with all their problems. */
const cases: readonly (readonly [name: string, change: Change, problems: readonly string[]])[] = [
  ['nothing', () => {}, []],
  [
    'ids of before that are still in use, and an unknown event to be part of',
    files => {
      files.set(
        'events.csv',
        'id,date,place,was,mergedInto\nhoms,2020-01-02,homs,old | tartous,\ntartous,2020-01-03,tartous,,hons\n',
      );
    },
    [
      'dataset/was-in-use events.csv:2:22 Cell D2: "homs" has "tartous" in "was", but an event of that id is in "events".',
      'dataset/unknown-id events.csv:3:29 Cell E3: Unknown event "hons" in "mergedInto".',
    ],
  ],
  [
    'no accounts.csv',
    files => files.delete('accounts.csv'),
    ['csv/missing-file accounts.csv:-:- data/small/ has no file accounts.csv.'],
  ],
  [
    'no dataset.json and no events.csv',
    files => void (files.delete('dataset.json') && files.delete('events.csv')),
    [
      'csv/missing-file dataset.json:-:- data/small/ has no file dataset.json.',
      'csv/missing-file events.csv:-:- data/small/ has no file events.csv.',
    ],
  ],
  [
    'a file of another name',
    set('event.csv', 'id\n'),
    ['csv/unknown-file event.csv:-:- Unknown file "event.csv" in a set.'],
  ],
  [
    'a registry in both',
    edit('dataset.json', '"actors"', '"places": {}, "actors"'),
    ['csv/told-twice dataset.json:12:3 "places" belongs in places.csv, not in dataset.json.'],
  ],
  [
    'events in dataset.json',
    edit('dataset.json', '"actors"', '"events": [], "actors"'),
    ['csv/told-twice dataset.json:12:3 "events" belongs in events.csv, not in dataset.json.'],
  ],
  [
    'an empty file',
    set('accounts.csv', ''),
    ['csv/empty-file accounts.csv:-:- data/small/accounts.csv is empty.'],
  ],
  [
    'a file of blanks',
    set('events.csv', '\ufeff \r\n'),
    ['csv/empty-file events.csv:-:- data/small/events.csv is empty.'],
  ],
  [
    'a header alone',
    set('events.csv', 'id,date,place\n'),
    [
      'dataset/unknown-id accounts.csv:2:1 Cell A2: Unknown event "homs".',
      'dataset/unknown-id accounts.csv:3:1 Cell A3: Unknown event "tartous".',
      'dataset/empty events.csv:1:1 There is no event below the header row.',
    ],
  ],
  [
    'a mistyped column',
    edit('accounts.csv', 'killed', 'kiled'),
    ['csv/unknown-column accounts.csv:1:14 Cell C1: Unknown column "kiled" in accounts.csv.'],
  ],
  [
    'a column without a name before others',
    edit('accounts.csv', 'event,source', 'event,,source'),
    [
      'csv/cell-count accounts.csv:2:1 Row 2: It has 3 cells, but the header row has 4 columns.',
      'csv/cell-count accounts.csv:3:1 Row 3: It has 3 cells, but the header row has 4 columns.',
      'csv/unknown-column accounts.csv:1:7 Cell B1: The column has no name.',
    ],
  ],
  [
    'a language that is none',
    edit('places.csv', 'name', 'name:Arabic'),
    [
      'csv/missing-column places.csv:1:1 Row 1: places.csv lacks the required column "name".',
      'csv/unknown-column places.csv:1:4 Cell B1: Unknown column "name:Arabic" in places.csv.',
    ],
  ],
  [
    'a missing column, once and not in each row',
    set('sources.csv', 'id,kind\nagency,agency\n'),
    ['csv/missing-column sources.csv:1:1 Row 1: sources.csv lacks the required column "name".'],
  ],
  [
    'no column of the event',
    set('accounts.csv', 'source,killed\nagency,4\n'),
    ['csv/missing-column accounts.csv:1:1 Row 1: accounts.csv lacks the required column "event".'],
  ],
  [
    'a column twice',
    set('accounts.csv', 'event,source,killed,killed\nhoms,agency,4,4\ntartous,agency,3,3\n'),
    ['csv/duplicate-column accounts.csv:1:21 Cell D1: The column "killed" is repeated; the first is C1.'],
  ],
  [
    'too many cells and too few',
    set('accounts.csv', 'event,source,killed\nhoms,agency,4,officers\ntartous,agency\n'),
    [
      'csv/cell-count accounts.csv:2:1 Row 2: It has 4 cells, but the header row has 3 columns.',
      'csv/cell-count accounts.csv:3:1 Row 3: It has 2 cells, but the header row has 3 columns.',
    ],
  ],
  [
    'an empty cell too many: what stands before it may be under the wrong columns',
    set('accounts.csv', 'event,source,killed,\nhoms,agency,4,\ntartous,agency,1,\nhoms,agency,1,,\n'),
    ['csv/cell-count accounts.csv:4:1 Row 4: It has 5 cells, but the header row has 3 columns.'],
  ],
  [
    'a row of one cell',
    edit('sources.csv', /$/, 'other\n'),
    ['csv/cell-count sources.csv:3:1 Row 3: It has 1 cell, but the header row has 3 columns.'],
  ],
  [
    'a quote that nothing closes, in a row that spreadsheets number otherwise',
    edit('events.csv', 'tartous,2020-01-03,tartous,', 'tartous,2020-01-03,tartous,"it\nends\nnever'),
    [
      'csv/quote events.csv:4:28 A quote is opened here but never closed, so the rest of the file would be one cell.',
    ],
  ],
  [
    'a quote that closes early',
    edit('sources.csv', 'The Agency', '"The" Agency'),
    ['csv/quote sources.csv:2:15 The quote opened here is closed before the end of the cell.'],
  ],
  [
    'a quote within a cell',
    edit('sources.csv', 'The Agency', 'The "Agency"'),
    ['csv/quote sources.csv:2:19 An unquoted cell contains a quote.'],
  ],
  [
    'a row without its event, and one without its id',
    files => {
      edit('accounts.csv', /$/, ',agency,5\n')(files);
      edit('places.csv', /$/, ',Nowhere,city\n')(files);
    },
    [
      'csv/no-key accounts.csv:4:1 Cell A4: The event is missing.',
      'csv/no-key places.csv:4:1 Cell A4: The id is missing.',
    ],
  ],
  [
    'events that are none, below a cell of two lines',
    files => {
      edit('accounts.csv', 'tartous,', 'tartuos,')(files);
      set('parts.csv', 'event,devices\nhom,2\n')(files);
      set('claims.csv', 'event,actor,kind\nhomss,army,claimed\n')(files);
    },
    [
      'dataset/unknown-id accounts.csv:3:1 Cell A3: Unknown event "tartuos".',
      'dataset/unknown-id claims.csv:2:1 Cell A2: Unknown event "homss".',
      'dataset/missing-field events.csv:4:1 Row 3: No row of accounts.csv names this event; every event needs at least one account.',
      'dataset/unknown-id parts.csv:2:1 Cell A2: Unknown event "hom".',
    ],
  ],
  [
    'the same event, place and source twice',
    files => {
      edit('events.csv', /$/, 'homs,2020-1-4,homs,\n')(files);
      edit('places.csv', /$/, 'homs,Homs,city\n')(files);
      edit('sources.csv', /$/, 'agency,agency,Agency\n')(files);
    },
    [
      'dataset/duplicate-id events.csv:5:1 Cell A4: The id "homs" is already used in row 2.',
      'dataset/bad-date events.csv:5:6 Cell B4: "date" is "2020-1-4", which is not a valid date.',
      'dataset/duplicate-id places.csv:4:1 Cell A4: The id "homs" is already used in row 2.',
      'dataset/duplicate-id sources.csv:3:1 Cell A3: The id "agency" is already used in row 2.',
    ],
  ],
  [
    'an id that no object can keep',
    edit('places.csv', /$/, '__proto__,Nowhere,city\n'),
    ['dataset/bad-id places.csv:4:1 Cell A4: "__proto__" cannot be used as a key.'],
  ],
  [
    'parts both as a number and as rows',
    files => {
      set('events.csv', 'id,date,place,parts\nhoms,2020-01-02,homs,2\ntartous,2020-01-03,tartous,\n')(files);
      set('parts.csv', 'event,devices\nhoms,1\n')(files);
    },
    [
      'csv/told-twice parts.csv:2:1 Cell A2: The event "homs" also has a number in the column "parts" of events.csv.',
    ],
  ],
  [
    'a text without a language and with one',
    set('places.csv', 'id,name,name:ar,level\nhoms,Homs,حمص,city\ntartous,,طرطوس,city\n'),
    ['csv/told-twice places.csv:2:11 Cell C2: "name" is given both with and without a language in this row.'],
  ],
  [
    'the same, the other way round',
    set('places.csv', 'id,name:ar,name,level\nhoms,حمص,Homs,city\ntartous,طرطوس,,city\n'),
    ['csv/told-twice places.csv:2:10 Cell C2: "name" is given both with and without a language in this row.'],
  ],
  [
    'numbers that are none',
    set(
      'places.csv',
      'id,name,level,lat,lon,basis\nhoms,Homs,city,34° N,"36,7",map\ntartous,Tartous,city,-0,1,map\n',
    ),
    [
      'csv/bad-number places.csv:2:16 Cell D2: "34° N" is not a valid number.',
      'csv/bad-number places.csv:2:22 Cell E2: "36,7" is not a valid number.',
      'csv/bad-number places.csv:3:22 Cell D3: "-0" cannot be stored exactly as it is written.',
    ],
  ],
  [
    'a flag that is none',
    set('places.csv', 'id,name,level,checked\nhoms,Homs,city,no\ntartous,Tartous,city,\n'),
    ['csv/bad-flag places.csv:2:16 Cell D2: "no" is neither true nor false.'],
  ],
  [
    'a list that begins as JSON and is none',
    set('accounts.csv', 'event,source,via\nhoms,agency,[agency\ntartous,agency,\n'),
    ['csv/bad-list accounts.csv:2:13 Cell C2: "[agency" is not a valid list.'],
  ],
  [
    'a character that nobody sees',
    edit('accounts.csv', 'tartous,agency', 'tartous,agen\u200bcy'),
    [
      'dataset/hidden-character accounts.csv:3:9 Cell B3: The text contains the invisible character U+200B (zero-width space).',
    ],
  ],
  [
    'figures, dates and words that are none',
    files => {
      set('accounts.csv', 'event,source,killed,status\nhoms,agency,five,curent\ntartous,agency,{,\n')(files);
      edit('events.csv', '2020-01-03', '3/1/2020')(files);
    },
    [
      'dataset/bad-figure accounts.csv:2:13 Cell C2: "killed" is "five", which is not a valid figure.',
      'dataset/unknown-word accounts.csv:2:18 Cell D2: "status" is "curent", which the format does not define.',
      'dataset/bad-figure accounts.csv:3:16 Cell C3: "killed" is "{", which is not a valid figure.',
      'dataset/bad-date events.csv:4:9 Cell B3: "date" is "3/1/2020", which is not a valid date.',
    ],
  ],
  [
    'a cell that its row needs, and one that its neighbour needs',
    set('places.csv', 'id,name,level,lat,lon\nhoms,,city,,\ntartous,Tartous,city,34,35\n'),
    [
      'dataset/missing-field places.csv:2:6 Cell B2: "name" is empty, but this row requires it.',
      'dataset/needs-basis places.csv:3:22 Cell D3: The coordinates of "tartous" have no "basis".',
    ],
  ],
  [
    'ids within lists and nested things',
    set(
      'accounts.csv',
      'event,source,via,of,killed\nhoms,agency,agency | agancy,"men (actor=amy, killed=1)",4\ntartous,agency,,"[{""who"":""men"",""kiled"":1}]",4\n',
    ),
    [
      'dataset/unknown-id accounts.csv:2:13 Cell C2: Unknown source "agancy".',
      'dataset/unknown-id accounts.csv:2:29 Cell D2: Unknown actor "amy".',
      'dataset/unknown-field accounts.csv:3:17 Cell D3: Unknown field "kiled".',
    ],
  ],
  [
    'a facet that is not registered is one problem of its column',
    set(
      'events.csv',
      'id,date,place,facet_school,facet_weather\nhoms,2020-01-02,homs,primary,rain\ntartous,2020-01-03,tartous,,sun\n',
    ),
    ['dataset/unknown-id events.csv:1:28 Cell E1: Unknown facet "weather".'],
  ],
  [
    'dataset.json that is no JSON, and the CSV files at the same time',
    files => {
      edit('dataset.json', '"format"', 'format')(files);
      edit('accounts.csv', 'killed', 'kiled')(files);
      edit('accounts.csv', 'homs', 'hom')(files);
    },
    [
      'csv/unknown-column accounts.csv:1:14 Cell C1: Unknown column "kiled" in accounts.csv.',
      'dataset/unknown-id accounts.csv:2:1 Cell A2: Unknown event "hom".',
      'dataset/syntax dataset.json:2:3 This is not a valid JSON value.',
    ],
  ],
  [
    'dataset.json that is a list',
    set('dataset.json', '[]'),
    ['dataset/wrong-type dataset.json:1:1 data/small/dataset.json takes an object in braces, not [].'],
  ],
  [
    'faults of dataset.json have their lines in it, and a registry that is nowhere is missing',
    files => {
      edit('dataset.json', '"small"', '"smal"')(files);
      files.delete('sources.csv');
    },
    [
      'dataset/missing-field dataset.json:1:1 The field "sources" is missing.',
      'dataset/id-differs dataset.json:4:11 The dataset\'s id is "smal", but its folder is "small".',
    ],
  ],
];

const byFile = (a: string, b: string) => (a < b ? -1 : 1);
const sorted = (problems: readonly string[]) => [...problems].sort(byFile);

describe('reports every problem at once', () => {
  test.for(cases)('%s', ([, change, problems]) => {
    expect(sorted(problemsOf(smallSet(change)))).toEqual(sorted(problems));
  });
});

test('every rule of CSV has a set that breaks it', () => {
  const broken = new Set(cases.flatMap(([, , problems]) => problems.map(problem => problem.split(' ')[0])));
  // For a dataset in two formats, see tests/unit/dataset-csv.test.ts.
  broken.add('csv/two-datasets');
  expect(Object.keys(csvRules).filter(rule => !broken.has(rule))).toEqual([]);
});

test('reports bytes of another encoding with their file', () => {
  const latin = (name: string) => {
    const files = new Map(asBytes(smallSet()));
    files.set(name, Buffer.from((smallSet().get(name) ?? '').replace('The Agency', 'L\xe9gence'), 'latin1'));
    if (name === 'dataset.json') files.set(name, Buffer.from('{"format": "\xe9"}', 'latin1'));
    return checkSet(files, 'data/small').problems;
  };
  expect(latin('sources.csv').map(({ rule, place }) => [rule, place.file, place.line, place.column])).toEqual(
    [['dataset/not-utf8', 'data/small/sources.csv', 2, 16]],
  );
  expect(latin('dataset.json').map(({ rule, place }) => [rule, place.file, place.column])).toEqual([
    ['dataset/not-utf8', 'data/small/dataset.json', 13],
  ]);
});

test('the fix names the nearest value', () => {
  expect(fixesOf(edit('accounts.csv', 'killed', 'kiled'))).toEqual(['Did you mean "killed"?']);
  expect(fixesOf(edit('places.csv', 'name', 'name:Arabic'))).toContain(
    'Write a language tag after the colon, as in "name:ar".',
  );
  expect(fixesOf(set('event.csv', 'id\n'))).toEqual(['Did you mean "events.csv"?']);
  expect(fixesOf(edit('accounts.csv', 'tartous,', 'tartuos,'))).toContain('Did you mean "tartous"?');
  expect(
    fixesOf(
      set('places.csv', 'id,name,level,lat,lon,basis\nhoms,Homs,city,"34,5",36,map\ntartous,T,city,,,\n'),
    ),
  ).toEqual(['Did you mean "34.5"?']);
});

test('shows the line of the problem', () => {
  const files = demonstration();
  files.set('events.csv', (files.get('events.csv') ?? '').replace(',homs,', ',hms,'));
  const [problem] = checkSet(asBytes(files), 'data/syria-2016-09-05').problems;
  expect(problem).toMatchObject({ rule: 'dataset/unknown-id', fix: 'Did you mean "homs"?' });
  expect(problem?.place.text).toMatch(/^homs-bab-tadmur,Car bomb in Homs,/);
});

test('lists two hundred of very many unknown events with a hint, and counts the others', () => {
  const rows = Array.from({ length: 302 }, (_, i) => `homs${i % 10},agency,4\n`).join('');
  const files = smallSet(
    set('accounts.csv', `event,source,killed\nhoms,agency,4\ntartous,agency,4\n${rows}`),
  );
  const { problems } = checkSet(asBytes(files), 'data/small');
  expect(problems).toHaveLength(200);
  expect(problems.filter(({ fix }) => fix === 'Did you mean "homs"?').length).toBeGreaterThan(190);
  expect(problems.at(-1)?.more).toBe(102);
  const printed = reportProblems(problems);
  expect(printed).toContain('102 more problems of dataset/unknown-id are not listed.');
  expect(printed).toContain('302 errors in 1 file');
});

describe('a set saved by a spreadsheet', () => {
  const events = 'id,date,place\nhoms,2020-01-03,homs\ntartous,2020-01-04,tartous\n';
  const read = (text: string) => {
    const files = new Map(asBytes(smallSet(() => {})));
    files.set('events.csv', new TextEncoder().encode(text));
    return checkSet(files, 'data/small');
  };
  const wanted = read(events);

  test.for([
    ['a line that names the separator', `sep=;\r\n${events.replaceAll(',', ';')}`],
    ['the same in quotes', `"sep=;"\n${events.replaceAll(',', ';')}`],
    ['the same after a byte order mark', `\ufeffsep=;\n${events.replaceAll(',', ';')}`],
    ['a comma named as the separator', `SEP=,\n${events}`],
    ['line ends of old Macs', events.replaceAll('\n', '\r')],
  ] as const)('%s', ([, text]) => {
    const got = read(text);
    expect(got.problems).toEqual(wanted.problems);
    expect(got.ok && [...got.value.events]).toEqual(wanted.ok && [...wanted.value.events]);
  });

  test('a problem below the line that names the separator has its line number in the file', () => {
    const { problems } = read(`sep=;\n${events.replaceAll(',', ';').replace('2020-01-04', '2020-01-44')}`);
    expect(problems.map(({ rule, place }) => `${rule} ${place.line}:${place.column}`)).toEqual([
      'dataset/bad-date 4:9',
    ]);
  });

  test('columns with different capitals are one problem, with a valid hint', () => {
    const { problems } = read(events.replace('id,date,place', 'ID,Date,place'));
    expect(problems.map(({ what }) => what)).toEqual([
      'Cell A1: Column names in events.csv differ in letter case: "ID", "Date".',
    ]);
    expect(problems[0]?.fix).toBe('Write id, date.');
  });

  const days = (form: (n: number) => string) =>
    `id,date,place\n${Array.from({ length: 187 }, (_, i) => `e${i},${form(i)},homs\n`).join('')}`;
  const dateProblems = (text: string) =>
    read(text).problems.filter(({ rule }) => rule === 'dataset/bad-date');

  test('a column of days in another notation is one problem that proposes the day', () => {
    const [problem, ...others] = dateProblems(days(i => `${18 + (i % 10)}/04/2025`));
    expect(others).toEqual([]);
    expect(problem?.what).toBe(
      'Cell B2: 187 cells of the column "date" are written DD/MM/YYYY; the first is "18/04/2025".',
    );
    expect(problem?.fix).toMatch(/^Did you mean 2025-04-18\?/);
  });

  test('if some days are ambiguous, the others show which order is meant', () => {
    const [problem] = dateProblems(days(i => (i === 0 ? '05/04/2025' : `${1 + (i % 28)}/04/2025`)));
    expect(problem?.what).toContain('are written DD/MM/YYYY');
    expect(problem?.fix).toMatch(/^Did you mean 2025-04-05\?/);
    const [american] = dateProblems(days(i => `04/${String(1 + (i % 28)).padStart(2, '0')}/2025`));
    expect(american?.what).toContain('are written MM/DD/YYYY');
    expect(american?.fix).toMatch(/^Did you mean 2025-04-01\?/);
  });

  test('proposes no day if nothing shows which number is the month', () => {
    const [problem] = dateProblems(days(i => `0${1 + (i % 9)}/04/2025`));
    expect(problem?.what).toContain('either number may be the month');
    expect(problem?.fix).toContain('YYYY-MM-DD');
  });

  test('proposes one date if it can be read in only one way', () => {
    const [problem] = dateProblems(events.replace('2020-01-04', '31.01.2024'));
    expect(problem?.fix).toBe('Did you mean "2024-01-31"?');
  });

  test('a column of coordinates with degree signs is one problem', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `p${i},P,city,34°${i}',36,map\n`).join('');
    const files = smallSet(
      set('places.csv', `id,name,level,lat,lon,basis\nhoms,Homs,city,,,\ntartous,T,city,,,\n${rows}`),
    );
    const { problems } = checkSet(asBytes(files), 'data/small');
    expect(problems.map(({ what }) => what)).toEqual([
      'Cell D4: 9 cells of the column "lat" are not valid numbers; the first is "34°0\'".',
    ]);
  });
});

test('cells are named as in a spreadsheet', () => {
  expect([1, 2, 26, 27, 52, 53, 702, 703].map(column => cellName(column, 7))).toEqual([
    'A7',
    'B7',
    'Z7',
    'AA7',
    'AZ7',
    'BA7',
    'ZZ7',
    'AAA7',
  ]);
});
