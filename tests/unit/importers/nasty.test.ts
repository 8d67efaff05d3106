import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvRow } from '../../../src/dataset/csv/safe-cell.ts';
import { randomFrom } from '../../random.ts';
import { answer, fixture, importText } from './import-fixture.ts';

/** Contents of cells in real files, and unexpected ones. */
const nasty = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '-9',
    '-99',
    '1',
    '1.0',
    '2.5',
    '1e5',
    '1E+400',
    '999999999999999999',
    '1,234',
    '½',
    '٣',
  ],
  ...['NULL', 'NA', 'nan', 'None', 'Unknown', 'unknown', '-', '?', 'yes', 'Others', 'several', 'constructor'],
  ...[
    '__proto__',
    'toString',
    'no-claim',
    '"',
    '""',
    "'",
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '=1+1',
    '@x',
    '<b>&amp;</b>',
  ],
  ...[
    '2016-09-05',
    '2016-02-30',
    '0000-00-00',
    '9999-12-31',
    '05/09/2016',
    '5 Sep 16',
    'Sep 5, 2016',
    '20160905',
  ],
  ...[
    '٥ سبتمبر',
    'حمص',
    'Ḥomṣ',
    '北京',
    '🙂',
    '\u200b',
    '\u202eabc',
    'a\u0000b',
    '\ufffd',
    '\ud83d',
    'x'.repeat(5000),
  ],
  ...[
    '90.1',
    '-91',
    '180',
    '181',
    '34,7',
    'N34',
    '1e2',
    'a | b',
    'a:b',
    '[1',
    '{"a":1}',
    '(x=1)',
    'https://x',
    'é',
  ],
];

test.for(['acled', 'ucdp-ged', 'gtd', 'ibc', 'hxl'])(
  '%s: no cell breaks an import',
  { timeout: 60_000 },
  async format => {
    const bytes = fixture(`${format}.csv`);
    const text = new TextDecoder(format === 'gtd' ? 'windows-1252' : 'utf-8').decode(bytes);
    const delimiter = format === 'hxl' ? ';' : ',';
    const all: string[][] = parse(text, { delimiter, relax_column_count: true, relax_quotes: true });
    const start = format === 'ibc' ? all.findIndex(row => row[0] === 'IBC code') : format === 'hxl' ? 1 : 0;
    const width = all[start]?.length ?? 0;
    const head = all.slice(format === 'ibc' ? start : 0, start + 1);
    const rows = all.slice(start + 1).filter(row => row.length === width);
    const next = randomFrom(format.length * 31);
    const below = (n: number) => Math.floor(next() * n);
    const bad = Array.from({ length: 600 }, (_, i) => {
      const row = [...(rows[below(rows.length)] ?? [])];
      // Each row has its own id, as most would otherwise be duplicates; some lose it again.
      row[0] = `${format === 'acled' ? 'SYR' : ''}${50_000 + i}`;
      for (let n = below(4); n >= 0; n--) row[below(width)] = nasty[below(nasty.length)] ?? '';
      return row;
    });
    const csv = [...head, ...bad].map(csvRow).join('');
    const imported = await importText(format, csv);
    expect(imported.err).toBe('');
    expect(imported.code).toBe(0);
    const [, read, taken, notTaken] =
      /rows: (\d+) read = (\d+) taken \+ (\d+) not taken/.exec(imported.out) ?? [];
    expect(Number(read)).toBe(600);
    expect(Number(taken) + Number(notTaken)).toBe(600);
    const lines = new Set(imported.report.filter(({ kind }) => kind === 'not taken').map(({ line }) => line));
    expect(lines.size, 'every row that is not taken has a line').toBe(Number(notTaken));
    const dataset = imported.dataset();
    expect(dataset.events.size).toBe(Number(taken));
    expect(answer(dataset, 'attacks by=region').total).toMatchObject({ low: Number(taken) });
    expect(answer(dataset, 'killed by=place').total?.events).toBe(Number(taken));
  },
);
