import { describe, expect, test } from 'vitest';
import { askedText } from '../../src/charts/asked-text.ts';
import { chartCsv } from '../../src/output/files/chart-csv.ts';
import { downloadTable } from '../../src/output/files/download-table.ts';
import { askShares } from '../../src/wording/ask-shares.ts';
import { drawSvg } from './draw-svg.ts';
import { demonstration, everySort, small } from './figures.ts';
import { faultsOf, locale, makeChart, makeKind } from './make-chart.ts';
import { newDocument } from './pictures.ts';
import { shareRows } from './share-rows.ts';

const printed = (question: string, share: string, dataset = demonstration) =>
  makeKind(dataset, 'bar', question, { share }).rows.map(row => [row.key, row.printed]);

describe('bars to 100 per cent', () => {
  test('of a word of by= are shares of all, with both numbers', () => {
    expect(printed('explosions by=weapon', 'weapon')).toEqual([
      ['car-bomb', '33% (2 of 6)'],
      ['suicide-belt', '33% (2 of 6)'],
      ['motorbike-bomb', '17% (1 of 6)'],
      ['percussion-bomb', '17% (1 of 6)'],
    ]);
  });

  test('of a filter are shares of each row, also where there is nothing of the kind', () => {
    expect(printed('attacks by=region with=car-bomb sort=key', 'with').map(([, words]) => words)).toContain(
      '0% (0 of 1)',
    );
    expect(printed('attacks by=control with=car-bomb', 'with')[0]).toEqual([
      'syrian-government',
      '67% (2 of 3)',
    ]);
  });

  test('of ranges have both ends, and of what is unknown there is none', () => {
    const rows = new Map(
      printed('killed by=event', 'event', everySort).map(([key = '', words]) => [key, words]),
    );
    // An event without a figure leaves the rest open, and with it every lowest share.
    expect(rows.get('exact')).toBe('0–68% (30 of 44 or more)');
    expect(rows.get('open')).toBe('0–100% (6 or more of 44 or more)');
    expect(rows.get('unknown')).toBe('no figure');
  });

  test('small shares are never printed as none', () => {
    const many = small(
      Array.from({ length: 300 }, (_, i) => ({
        id: `e${i}`,
        place: i === 0 ? 'beton' : 'aville',
        accounts: [{ source: 'agency', killed: 1 }],
      })),
    );
    expect(printed('killed by=place', 'place', many)).toEqual([
      ['aville', 'over 99% (299 of 300)'],
      ['beton', 'under 1% (1 of 300)'],
    ]);
  });

  test('the rest of a limit is a share too, and several claimants are apart', () => {
    expect(printed('attacks by=place limit=2', 'place').at(-1)).toEqual(['others', '60% (3 of 5)']);
  });

  test('have their numbers in the table, the files and the text alternative', () => {
    const chart = makeKind(demonstration, 'bar', 'explosions by=weapon', { share: 'weapon' });
    expect(chart.table.columns.map(({ key }) => key)).toEqual(['weapon', 'explosions', 'share', 'of']);
    expect(chartCsv(chart)).toContain('car-bomb,car bomb,2,33.3,6');
    expect(chart.description).toContain('Car bomb 33% (2 of 6)');
    const [, wide] = drawSvg(chart, { document: newDocument(), locale, scope: 'a' });
    expect(wide?.svg).toContain('class="track"');
  });

  test('take no option that would change nothing', () => {
    const asked = { share: 'weapon', highlight: ['car-bomb'] };
    expect(faultsOf(demonstration, 'bar', 'explosions by=weapon', asked)).toMatchObject([
      { rule: 'question/bad-share', fix: 'remove highlight=' },
    ]);
  });

  test.each([
    ['attacks by=place', 'weapon', 'write share=place'],
    ['places by=weapon', 'weapon', 'remove share='],
    [
      'killed by=place who=military',
      'who',
      'write share=place, or print both numbers, as in :figure[three of the five]{killed who=female}',
    ],
    ['killed by=sex', 'sex', 'print both numbers, as in :figure[three of the five]{killed who=female}'],
    ['killed by=source', 'source', 'remove share='],
    ['attacks by=place from=2016', 'from', 'write share=place'],
  ])('%s share=%s is refused', (question, share, fix) => {
    expect(faultsOf(demonstration, 'bar', question, { share })).toMatchObject([
      { rule: 'question/bad-share', fix },
    ]);
  });
});

describe('rule 42: stacks to 100 per cent', () => {
  const stack = makeKind(shareRows, 'stack', 'killed by=place,weapon', { share: 'weapon' });
  const rowOf = (key: string) => stack.rows.find(row => row.key === key);
  const ends = (key: string) => {
    const sum = rowOf(key)?.sum;
    return sum?.kind === 'range' ? [sum.low, sum.high] : undefined;
  };

  test('exact parts fill the bar', () => {
    expect(rowOf('exact')).toMatchObject({ values: [75, 18.75, 6.25], total: 100, printed: 'of 16' });
    expect(rowOf('exact')?.inside).toEqual(['75%', '19%', '6%']);
    expect(rowOf('tied')?.values).toEqual([50, 50, 0]);
    expect(ends('one')).toEqual([100, 100]);
  });

  test('of ranges, parts are as long as their lowest shares, and the rest is left over', () => {
    expect(rowOf('range')?.inside).toEqual(['55–75%', '17–36%', '7–11%']);
    expect(rowOf('range')?.values.map(Math.round)).toEqual([55, 17, 7]);
    expect(ends('range')?.map(Math.round)).toEqual([78, 100]);
    expect(stack.legend.at(-2)).toEqual({
      mark: 'range',
      label: 'between the lowest and the highest shares',
    });
  });

  test('what has no upper figure leaves no lowest share to the others', () => {
    expect(rowOf('open')?.inside).toEqual(['75–100%', '0–25%', '0%']);
    expect(rowOf('unknown')).toMatchObject({ values: [0, 0, 0], unknown: [1], printed: 'of 5 or more' });
    expect(ends('unknown')).toEqual([0, 100]);
  });

  test('of none there is no share, in words', () => {
    expect(rowOf('none')).toMatchObject({ printed: 'no share', sum: { kind: 'incomplete' } });
  });

  test('several together are one part', () => {
    const many = small(
      Array.from({ length: 9 }, (_, i) => ({
        id: `e${i}`,
        accounts: [{ source: 'agency', killed: i + 1 }],
      })),
    );
    const [row] = makeKind(many, 'stack', 'killed by=country,event', { share: 'event' }).rows;
    expect(row?.inside).toHaveLength(7);
    expect(row?.values.at(-1)).toBeCloseTo((100 * 6) / 45);
  });

  test('the table, the file and the question have the shares', () => {
    expect(stack.table.rows[1]?.map(({ text }) => text)).toEqual(['Aville', 'rifle', '12', '75%', '16']);
    expect(chartCsv(stack)).toContain(
      '"exact,rifle",Aville,rifle,12,12,12,12,killed,75%,75,75,75,16,16,16,16',
    );
    expect(askedText(stack)).toBe('killed by=place,weapon share=weapon');
    expect(stack.description).toContain('Aville · rifle 75% (12 of 16)');
  });

  test('segments are shares of their bars, and of nothing else', () => {
    expect(faultsOf(shareRows, 'stack', 'killed by=place,weapon', { share: 'place' })).toMatchObject([
      { rule: 'question/bad-share', fix: 'write share=weapon, or use ::table' },
    ]);
    expect(faultsOf(shareRows, 'stack', 'places by=country,weapon', { share: 'weapon' })).toMatchObject([
      { rule: 'charts/inseparable' },
    ]);
  });
});

describe('tables with shares', () => {
  const cells = (question: string, share: string) => {
    const { table } = makeKind(demonstration, 'table', question, { share });
    const texts = (row: readonly { readonly text: string }[] = []) => row.map(({ text }) => text);
    return { rows: table.rows.map(texts), foot: texts(table.foot), brief: table.brief?.rows.map(texts) };
  };

  test('have the number, what it is of, and the share', () => {
    expect(cells('attacks by=region with=car-bomb sort=key', 'with')).toMatchObject({
      rows: expect.arrayContaining([['Homs governorate', '1', '100%', '1']]),
      foot: ['All', '2', '40%', '5'],
    });
  });

  test('with two groupings, a share is of the rows that differ in its word only', () => {
    expect(cells('explosions by=place,weapon', 'place').rows).toContainEqual([
      'Homs',
      'car bomb',
      '1',
      '50%',
      '2',
    ]);
    expect(cells('explosions by=place,weapon', 'weapon').rows).toContainEqual([
      'Homs',
      'car bomb',
      '1',
      '100%',
      '1',
    ]);
  });

  test('with a limit, the page has the rest as one row and the files have all', () => {
    const { rows, brief } = cells('attacks by=place limit=2', 'place');
    expect(rows).toHaveLength(5);
    expect(brief?.at(-1)).toEqual(['3 others', '3', '60%', '5']);
  });

  test('running sums are no shares', () => {
    expect(faultsOf(demonstration, 'table', 'attacks by=month cumulative', { share: 'month' })).toMatchObject(
      [{ rule: 'question/bad-share', fix: 'remove share=' }],
    );
  });

  test.each([
    ['table', 'attacks', 'write by=, for example by=place share=place'],
    ['line', 'attacks by=month', 'remove share=; it works with ::bar, ::stack, ::table'],
  ] as const)('::%s of %s is refused', (kind, question, fix) => {
    expect(faultsOf(demonstration, kind, question, { share: 'place' })).toMatchObject([
      { rule: 'charts/unused-option', fix },
    ]);
  });
});

test('people by who they were have shares by something else', () => {
  expect(printed('killed by=place who=military event=homs-bab-tadmur', 'place')).toEqual([
    ['homs', '100% (4 of 4)'],
  ]);
});

test.each([
  ['bar', demonstration, 'killed by=place', 'place'],
  ['bar', demonstration, 'attacks by=region with=car-bomb', 'with'],
  ['bar', demonstration, 'attacks by=place limit=2', 'place'],
  ['stack', shareRows, 'killed by=place,weapon', 'weapon'],
  ['table', shareRows, 'killed by=place,weapon sort=-killed', 'place'],
] as const)('a %s has the numbers that ask gives', (kind, dataset, question, share) => {
  const chart = makeChart(dataset, kind, question, { share });
  const asked = askShares(dataset, askedText(chart), locale);
  if (asked?.ok !== true) throw new Error(askedText(chart));
  const { rows, columns } = downloadTable(chart);
  expect(columns.map(({ key }) => key).slice(-2)).toEqual(['share', 'of']);
  const ends = (one: { low: number | null; high: number | null } | null | undefined) => [
    one?.low ?? null,
    one?.high ?? null,
  ];
  expect(rows.map(({ key, figures }) => [key, ...ends(figures.share), ...ends(figures.of)])).toEqual(
    asked.json.rows.map(row => [row.key, ...ends(row.share), ...ends(row.share.of)]),
  );
});
