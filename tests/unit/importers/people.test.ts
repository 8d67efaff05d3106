import { describe, expect, test } from 'vitest';
import { answer, importMapped, importText } from './import-fixture.ts';

const base = {
  columns: { date: 'Day', place: 'Town', killed: 'Dead', injured: 'Hurt' },
  constants: { country: 'Exampleland' },
  unknown: ['', '-9'],
  killedMeans: 'everyone',
};
const log = (report: readonly { line: string; rule: string; column: string; value: string }[]) =>
  report.map(({ line, rule, column, value }) => `${line} ${rule} ${column} ${value}`);

describe('HXL: columns of a part of the people', () => {
  const head =
    '#date+occurred,#loc+name,#affected+killed,#affected+killed+f,#affected+killed+m,#affected+children+killed,#affected+killed+children+f,#affected+injured+civilians,#affected+killed+civilians+min,#affected+killed+civilians+max,#affected+killed+infants,#affected+killed+f+pct';
  const rows = [
    '2016-09-05,Homs,10,3,2,4,1,6,5,7,1,30',
    '2016-09-06,Homs,4,3,2,,,,,,,',
    '2016-09-07,Homs,5,x,-1,1.5,,n/a,7,6,,',
    '2016-09-08,Homs,,2,,0,,,,,,',
  ].join('\n');

  test('become parts of the figures, and what cannot be taken is in the import log', async () => {
    const { code, report, out, rows: read, dataset } = await importText('hxl', `${head}\n${rows}\n`);
    expect(code).toBe(0);
    expect(read('accounts.csv').map(({ of }) => of)).toEqual([
      '(sex=female, killed=3) | (sex=male, killed=2) | (age=child, killed=4) | (role=civilian, injured=6, killed=5-7) | (age=child, sex=female, killed=1)',
      '',
      '',
      '(sex=female, killed=2) | (age=child, killed=0)',
    ]);
    expect(log(report)).toEqual([
      '3 import/parts-exceed #affected+killed+f 5',
      '4 import/bad-figure #affected+killed+f x',
      "4 import/bad-figure #affected+killed+m '-1",
      '4 import/fraction #affected+children+killed 1.5',
      '4 import/min-over-max #affected+killed+civilians+min 7',
      '4 import/parts-exceed #affected+killed+f 6',
    ]);
    expect(out).toContain('#affected+killed+infants');
    expect(out).toContain('#affected+killed+f+pct');
    const set = dataset();
    expect(answer(set, 'killed who=child event=2016-09-05-homs').total).toMatchObject({ low: 4, high: 4 });
    expect(answer(set, 'killed who=female+child event=2016-09-05-homs').total).toMatchObject({
      low: 1,
      high: 1,
    });
    expect(answer(set, 'injured who=civilian event=2016-09-05-homs').total).toMatchObject({ low: 6 });
  });

  test('and the sum of each is in the last lines', async () => {
    const { out } = await importText('hxl', `${head}\n${rows}\n`);
    expect(out).toMatch(/#affected\+killed\+f\b.*8/);
  });

  test('are read without a header above the tags', async () => {
    const { code, dataset } = await importText('hxl', `${head}\n${rows.split('\n')[0]}\n`);
    expect(code).toBe(0);
    expect(answer(dataset(), 'killed by=sex').rows.map(({ key, low }) => [key, low])).toEqual([
      ['not-stated', 5],
      ['female', 3],
      ['male', 2],
    ]);
  });
});

describe('mapped CSV: parts', () => {
  const map = {
    ...base,
    parts: [
      { from: 'Civilians', role: 'civilian' },
      { from: 'Children', age: 'child' },
      { from: 'Girls hurt', measure: 'injured', age: 'child', sex: 'female' },
      { min: 'Shelled (min)', max: 'Shelled (max)', cause: 'heavy-weapons' },
      { from: 'Medics', who: 'medical workers', role: 'civilian', unknown: ['', '0'] },
    ],
  };
  const head = 'Day,Town,Dead,Hurt,Civilians,Children,Girls hurt,Shelled (min),Shelled (max),Medics';

  test('take several measures and parts from one row', async () => {
    const text = `${head}\n2016-09-05,Alba,10,6,8,2,1,3,5,0\n2016-09-06,Alba,3,,-9,0,,,,1\n2016-09-07,Alba,2,,3,,,,,\n`;
    const { code, report, rows, dataset } = await importMapped(map, text);
    expect(code).toBe(0);
    expect(rows('accounts.csv').map(({ of }) => of)).toEqual([
      '(role=civilian, killed=8) | (age=child, killed=2) | (sex=female, age=child, injured=1) | (cause=heavy-weapons, killed=3-5)',
      '(age=child, killed=0) | medical workers (role=civilian, killed=1)',
      '',
    ]);
    expect(log(report)).toEqual(['4 import/parts-exceed Civilians 3']);
    const set = dataset();
    expect(answer(set, 'killed by=role').rows.map(({ key, low }) => [key, low])).toEqual([
      ['civilian', 9],
      ['not-stated', 6],
    ]);
    expect(answer(set, 'killed by=cause').rows.map(({ key, low, high }) => [key, low, high])).toEqual([
      ['not-stated', 10, 12],
      ['heavy-weapons', 3, 5],
    ]);
    expect(answer(set, 'injured who=female+child event=2016-09-05-alba-exampleland').total).toMatchObject({
      low: 1,
    });
  });

  test.each([
    [[{ from: 'Civilians' }], 'does not say who its people are'],
    [[{ role: 'civilian' }], 'does not say which column contains it'],
    [
      [
        { from: 'A', age: 'child' },
        { from: 'B', age: 'child' },
      ],
      'two parts of the same people',
    ],
    [[{ from: 'A', age: 'kid' }], '"age" is "kid"'],
    [[{ from: 'Nowhere', age: 'child' }], 'lacks "Nowhere"'],
  ])('%j is refused', async (parts, what) => {
    const { code, err } = await importMapped({ ...base, parts }, `${head}\n`);
    expect(code).toBe(1);
    expect(err).toContain(what);
  });
});

describe('mapped CSV: wide tables', () => {
  const map = {
    columns: { date: 'Day', id: 'No' },
    wide: {
      field: 'place',
      columns: { Alba: 'Alba', Borum: 'Borum Town', 'Cent.': 'Centre' },
      unknown: ['', '-'],
    },
    constants: { country: 'Exampleland' },
    killedMeans: 'everyone',
  };

  test('make an event of each figure, and lose none of them', async () => {
    const text =
      'No,Day,Alba,Borum,Cent.\n1,2016-09-05,3,-,0\n2,2016-09-06,,,\n3,2016-09-07,"1,200",x,\n4,2016-09-08,1\n5,2016-13-01,1,2,\n';
    const { code, report, out, dataset } = await importMapped(map, text);
    expect(code).toBe(0);
    const set = dataset();
    expect(
      [...set.events.values()].map(({ id, place, accounts }) => [
        id,
        place,
        accounts[0]?.figures.killed?.typed,
      ]),
    ).toEqual([
      ['1-alba', 'alba-exampleland', '3'],
      ['1-centre', 'centre-exampleland', '0'],
      ['3-alba', 'alba-exampleland', '1200'],
      ['3-borum-town', 'borum-town-exampleland', undefined],
    ]);
    expect(log(report)).toEqual([
      '3 import/empty-row  ',
      '4 import/bad-figure Borum x',
      '5 import/row-length  4 | 2016-09-08 | 1',
      '6 import/bad-date Day 2016-13-01',
      '6 import/bad-date Day 2016-13-01',
    ]);
    expect(out).toContain('each figure of 3 columns is counted as a row');
    expect(out).toMatch(/Alba.*1,?203/);
  });

  test('of a column for each day, and of a file without ids', async () => {
    const byDay = {
      columns: { place: 'Town' },
      wide: {
        field: 'date',
        columns: ['05/09/2016', '06/09/2016'],
        format: 'dd/MM/yyyy',
        measure: 'injured',
      },
      constants: { country: 'Exampleland' },
      killedMeans: 'everyone',
    };
    const { code, report, dataset } = await importMapped(
      byDay,
      'Town,05/09/2016,06/09/2016\nAlba,3,3\nBorum,,4\n',
    );
    expect(code).toBe(0);
    expect(report).toEqual([]);
    expect(answer(dataset(), 'injured by=day').rows.map(({ key, low }) => [key, low])).toEqual([
      ['2016-09-05', 3],
      ['2016-09-06', 7],
    ]);
  });

  test.each([
    [{ ...map, columns: { ...map.columns, place: 'Alba' } }, '"place" is given by "wide", too'],
    [{ ...map, constants: { killed: 3 } }, '"killed" is given by "wide", too'],
    [{ ...map, parts: [{ from: 'X', age: 'child' }] }, '"parts" has no effect beside "wide"'],
    [{ ...map, wide: { ...map.wide, format: 'dd' } }, '"format" has no effect on "place"'],
    [{ ...map, wide: { field: 'plaice', columns: ['A'] } }, '"field" is "plaice"'],
    [{ ...map, wide: { field: 'place', columns: ['Nowhere'] } }, 'lacks "Nowhere"'],
  ])('%j is refused', async (wrong, what) => {
    const { code, err } = await importMapped(wrong, 'No,Day,Alba,Borum,Cent.\n1,2016-09-05,3,,\n');
    expect(code).toBe(1);
    expect(err).toContain(what);
  });
});

describe('mapped CSV: files without a header', () => {
  const map = {
    header: false,
    columns: { date: '1', place: '2', killed: '4' },
    parts: [{ from: '5', role: 'civilian' }],
    facets: { kind: '3' },
    constants: { country: 'Exampleland' },
    killedMeans: 'everyone',
  };

  test('are read from their first row, by the numbers of columns', async () => {
    const text = '2016-09-05;Alba;raid;3;2;note\n2016-09-06;Borum;raid;x;;\n2016-09-07;Alba\n';
    const { code, report, out, rows, dataset } = await importMapped(map, text);
    expect(code).toBe(0);
    expect(rows('accounts.csv').map(({ killed, of }) => [killed, of])).toEqual([
      ['3', '(role=civilian, killed=2)'],
      ['', ''],
    ]);
    expect(log(report)).toEqual(['2 import/bad-figure column 4 x', '3 import/row-length  2016-09-07 | Alba']);
    expect(out).toContain('column 6');
    expect(answer(dataset(), 'killed by=kind').rows).toHaveLength(1);
  });

  test.each([
    [
      { ...map, columns: { ...map.columns, killed: 'Dead' } },
      '"Dead" is not a column of a file without a header',
    ],
    [{ ...map, columns: { ...map.columns, killed: { from: '4', nth: 2 } } }, '"nth" has no effect'],
    [{ ...map, columns: { ...map.columns, killed: '9' } }, 'has 5 cells, but the map names column 9'],
  ])('%j is refused', async (wrong, what) => {
    const { code, err } = await importMapped(wrong, '2016-09-05,Alba,raid,3,2\n');
    expect(code).toBe(1);
    expect(err).toContain(what);
  });
});
