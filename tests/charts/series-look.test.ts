import { describe, expect, test } from 'vitest';
import type { ChartContext } from '../../src/charts/chart-spec.ts';
import { inSeriesOrder, seriesLooks } from '../../src/charts/series-look.ts';
import { themes } from '../../src/scene/site-theme.ts';
import { colourOf } from '../../src/scene/theme-colour.ts';
import { siteThemeOf } from '../../src/styles/read-site-theme.ts';
import { leastApart, seenApart } from '../../src/styles/seen-apart.ts';
import type { By } from '../../src/tally/types.ts';
import { en, small } from '../unit/tally-dataset.ts';

const kind: By = { word: 'facet', facet: 'kind' };
const claimant: By = { word: 'claimant' };
const { tokens } = siteThemeOf([]);

const withKinds = (kinds: readonly string[], facet: object = {}, actors: object = {}) =>
  small(
    kinds.map((value, i) => ({ id: `e${i}`, facets: { kind: value } })),
    { facets: { kind: { name: 'Kind', ...facet } }, actors },
  );

const contextOf = (dataset: ReturnType<typeof small>, more: Partial<ChartContext> = {}): ChartContext => ({
  dataset,
  locale: en,
  ...more,
});

const coloursOf = (by: By, keys: readonly string[], context: ChartContext) =>
  seriesLooks(by, keys, context).map(({ colour }) => colour);

describe('the colours of series', () => {
  test.each(themes)('are told apart by every reader in the %s theme, and from what is no thing', theme => {
    const dataset = withKinds(['a', 'b', 'c', 'd', 'e', 'f']);
    const looks = seriesLooks(kind, ['a', 'b', 'c', 'd', 'e', 'f', 'others'], contextOf(dataset));
    const colours = looks.map(({ colour }) => colourOf(colour, tokens, theme));
    for (const [i, one] of colours.entries())
      for (const other of colours.slice(i + 1))
        expect(seenApart(one, other).distance, `${one} ${other}`).toBeGreaterThan(leastApart);
  });

  test('belong to the thing, whatever its rank and whatever is beside it (rule 40)', () => {
    const values = { raid: 'raid', bomb: 'bomb', ambush: 'ambush' };
    const before = contextOf(withKinds(['bomb', 'bomb', 'raid', 'ambush'], { values }));
    const after = contextOf(withKinds(['ambush', 'ambush', 'ambush', 'bomb'], { values }));
    expect(coloursOf(kind, ['bomb', 'ambush'], before)).toEqual(coloursOf(kind, ['bomb', 'ambush'], after));
    expect(coloursOf(kind, ['raid', 'bomb', 'ambush'], before)).toEqual([
      '--series-1',
      '--series-2',
      '--series-3',
    ]);
    const [, alone] = coloursOf(kind, ['ambush', 'raid'], after);
    expect(alone).toBe('--series-1');
  });

  test('an actor has one colour as a claimant, a participant and whoever holds a place', () => {
    const context = contextOf(small([{ id: 'a' }]));
    const colours = (['claimant', 'participant', 'control'] as const).map(word =>
      coloursOf({ word }, ['guard'], context),
    );
    expect(colours).toEqual([['--series-3'], ['--series-3'], ['--series-3']]);
  });

  test('stay as the lock file numbers them, when things are added before them or taken out', () => {
    const lockedThings = { 'facet:kind': ['gone', 'raid', 'bomb'] } as const;
    const context = contextOf(withKinds(['ambush', 'bomb', 'raid']), { lockedThings });
    expect(coloursOf(kind, ['ambush', 'bomb', 'raid'], context)).toEqual([
      '--series-4',
      '--series-3',
      '--series-2',
    ]);
  });

  test('may be given in the data file, with one for the dark theme', () => {
    const colours = { bomb: '#a40', raid: '#335577' };
    const facet = { colours, coloursDark: { raid: '#88aacc' } };
    const own = contextOf(
      withKinds(['bomb', 'raid'], facet, { guard: { name: 'The Guard', colour: '#8A4B00' } }),
    );
    expect(coloursOf(kind, ['bomb', 'raid'], own)).toEqual([
      { light: '#aa4400', dark: '#aa4400' },
      { light: '#335577', dark: '#88aacc' },
    ]);
    expect(coloursOf(claimant, ['guard'], own)).toEqual([{ light: '#8a4b00', dark: '#8a4b00' }]);
  });

  test('no two of 36 have the same colour with the same pattern, or the same dashes', () => {
    const keys = Array.from({ length: 36 }, (_, i) => `k${String(i).padStart(2, '0')}`);
    const looks = seriesLooks(kind, keys, contextOf(withKinds(keys)));
    expect(new Set(looks.map(({ colour, pattern }) => `${colour} ${pattern}`)).size).toBe(36);
    expect(new Set(looks.slice(0, 6).map(({ pattern }) => pattern)).size).toBe(6);
  });

  test('of a registry of very many, those that most events name have colours of their own', () => {
    const many = Array.from({ length: 80 }, (_, i) => `k${String(i).padStart(2, '0')}`);
    const often = many.slice(70, 76).flatMap(value => [value, value]);
    const looks = coloursOf(kind, many.slice(70, 76), contextOf(withKinds([...many, ...often])));
    expect(new Set(looks).size).toBe(6);
  });

  test('two of one chart never have the same colour, though their numbers may: the later one gives way', () => {
    const lockedThings = { 'facet:kind': Array.from({ length: 37 }, (_, i) => `k${i}`) };
    const context = contextOf(withKinds(['k0', 'k6', 'k36']), { lockedThings });
    expect(coloursOf(kind, ['k6'], context)).toEqual(['--series-1']);
    expect(coloursOf(kind, ['k6', 'k36', 'k0'], context)).toEqual(['--series-2', '--series-4', '--series-1']);
    const [six, thirtySix, none] = seriesLooks(kind, ['k6', 'k36', 'k0'], context);
    expect(new Set([six, thirtySix, none].map(look => look?.pattern)).size).toBe(3);
  });

  test('months, weeks, hours and sexes have them by their own order', () => {
    const context = contextOf(small([{ id: 'a' }]));
    const distinct = (
      word: 'month' | 'week' | 'hour' | 'year' | 'quarter' | 'day',
      keys: readonly string[],
    ) => new Set(coloursOf({ word }, keys, context)).size;
    expect(distinct('month', ['2020-11', '2020-12', '2021-01', '2021-02', '2021-03', '2021-04'])).toBe(6);
    expect(distinct('week', ['2020-W52', '2020-W53', '2021-W01', '2021-W02'])).toBe(4);
    expect(distinct('quarter', ['2020-Q3', '2020-Q4', '2021-Q1'])).toBe(3);
    expect(distinct('day', ['2020-12-31', '2021-01-01'])).toBe(2);
    expect(distinct('year', ['2019', '2020', '2021'])).toBe(3);
    expect(distinct('hour', ['00', '23'])).toBe(2);
    expect(coloursOf({ word: 'sex' }, ['male', 'female'], context)).toEqual(['--series-2', '--series-1']);
    expect(coloursOf({ word: 'pair' }, ['army+front'], context)).toEqual(['--series-1']);
    expect(coloursOf({ word: 'event' }, ['a'], context)).toEqual(['--series-1']);
  });
});

describe('the order of series', () => {
  const keys = (by: By, given: readonly string[], dataset: ReturnType<typeof small>) =>
    inSeriesOrder(
      by,
      given.map(key => ({ key })),
      { dataset },
    ).map(({ key }) => key);

  test('is that of the data file, then as they come, and last what is several, others or not stated', () => {
    const dataset = withKinds(['a', 'b', 'c'], { order: ['c', 'a'] });
    expect(keys(kind, ['several', 'b', 'not-stated', 'a', 'others', 'c'], dataset)).toEqual([
      'c',
      'a',
      'b',
      'several',
      'others',
      'not-stated',
    ]);
  });

  test('of actors, weapons and sources is by their numbers', () => {
    const actors = { guard: { name: 'The Guard', order: 1 }, army: { name: 'The Army', order: 2 } };
    expect(keys(claimant, ['front', 'army', 'no-claim', 'guard'], small([{ id: 'a' }], { actors }))).toEqual([
      'guard',
      'army',
      'front',
      'no-claim',
    ]);
  });
});
