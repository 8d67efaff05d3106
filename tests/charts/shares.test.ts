import { describe, expect, test } from 'vitest';
import { chartCsv } from '../../src/output/files/chart-csv.ts';
import { drawSvg } from './draw-svg.ts';
import { demonstration, everySort, small } from './figures.ts';
import { faultsOf, locale, makeKind } from './make-chart.ts';
import { newDocument } from './pictures.ts';

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
    expect(chart.table.columns.map(({ key }) => key)).toEqual(['weapon', 'share', 'explosions']);
    expect(chartCsv(chart)).toContain('car-bomb,car bomb,33.3,2');
    expect(chart.description).toContain('Car bomb 33% (2 of 6)');
    const [, wide] = drawSvg(chart, { document: newDocument(), locale, scope: 'a' });
    expect(wide?.svg).toContain('class="track"');
  });

  test('take no option that would change nothing', () => {
    const asked = { share: 'weapon', highlight: ['car-bomb'] };
    expect(faultsOf(demonstration, 'bar', 'explosions by=weapon', asked)).toMatchObject([
      { rule: 'charts/share', fix: 'remove highlight=' },
    ]);
  });

  test.each([
    ['attacks by=place', 'weapon', 'write share=place'],
    ['places by=weapon', 'weapon', 'remove share='],
    ['killed by=place who=military', 'who', 'remove share='],
    ['killed by=source', 'source', 'remove share='],
    ['attacks by=place from=2016', 'from', 'write share=place'],
  ])('%s share=%s is refused', (question, share, fix) => {
    expect(faultsOf(demonstration, 'bar', question, { share })).toMatchObject([
      { rule: 'charts/share', fix },
    ]);
  });
});
