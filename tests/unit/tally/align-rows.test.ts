import { describe, expect, test } from 'vitest';
import { alignRows } from '../../../src/tally/align-rows.ts';
import type { By } from '../../../src/tally/types.ts';
import { small } from '../tally-dataset.ts';

const attack = { id: 'one' };
const kind = { name: 'Kind', values: { raid: { en: 'Raid' }, siege: 'Siege' } };
const one = small([attack], {
  actors: { rebels: { name: 'The Rebels', aliases: ['Front'] } },
  facets: { kind },
  places: {
    twin: { name: 'Avil', level: 'city', in: 'south' },
    alone: { name: 'Alone', level: 'village' },
  },
});
const other = small([attack], {
  actors: { front: { name: 'Front' } },
  facets: { kind: { name: 'Kind', values: { assault: 'Raid' } } },
  places: {
    north: { name: 'Nord', level: 'admin1', in: 'land', aliases: ['North'] },
    'a-ville': { name: 'Avil', level: 'city', in: 'north' },
  },
});

const aligned = (by: By, ones: readonly string[], others: readonly string[]) =>
  alignRows(
    [
      { dataset: one, keys: ones },
      { dataset: other, keys: others },
    ],
    by,
  );

describe('rows of two datasets are one', () => {
  test('for the same span of time, source or count, by their keys', () => {
    expect(aligned({ word: 'month' }, ['2020-05', '2020-06'], ['2020-06', '2020-07'])).toEqual([
      ['2020-05', undefined],
      ['2020-06', '2020-06'],
      [undefined, '2020-07'],
    ]);
    expect(aligned({ word: 'source' }, ['agency'], ['agency'])).toEqual([['agency', 'agency']]);
    expect(aligned({ word: 'source-count' }, ['1', '2'], ['2'])).toEqual([
      ['1', undefined],
      ['2', '2'],
    ]);
  });

  test('for an actor of the same id or name, and for what nobody states', () => {
    expect(
      aligned(
        { word: 'claimant' },
        ['army', 'rebels', 'no-claim', 'gone'],
        ['front', 'no-claim', 'army', 'gone'],
      ),
    ).toEqual([
      ['army', 'army'],
      ['rebels', 'front'],
      ['no-claim', 'no-claim'],
      ['gone', 'gone'],
    ]);
  });

  test('for a weapon, and for the same set of weapons', () => {
    expect(
      aligned({ word: 'weapon' }, ['belt', 'belt+car-bomb', 'none+rifle'], ['belt+car-bomb', 'belt']),
    ).toEqual([
      ['belt', 'belt'],
      ['belt+car-bomb', 'belt+car-bomb'],
      ['none+rifle', undefined],
    ]);
  });

  test('for a value of a facet of the same id or name', () => {
    expect(
      aligned({ word: 'facet', facet: 'kind' }, ['raid', 'siege', 'flood'], ['assault', 'flood']),
    ).toEqual([
      ['raid', 'assault'],
      ['siege', undefined],
      ['flood', 'flood'],
    ]);
    expect(aligned({ word: 'facet', facet: 'other' }, ['x'], ['x'])).toEqual([['x', 'x']]);
  });

  test('for a region, and for a place only in the same region', () => {
    expect(aligned({ word: 'region' }, ['north', 'south'], ['north', 'unlisted'])).toEqual([
      ['north', 'north'],
      ['south', undefined],
      [undefined, 'unlisted'],
    ]);
    expect(
      aligned({ word: 'place' }, ['aville', 'twin', 'alone', 'unlisted'], ['a-ville', 'unlisted']),
    ).toEqual([
      ['aville', 'a-ville'],
      ['twin', undefined],
      ['alone', undefined],
      ['unlisted', 'unlisted'],
    ]);
  });
});
