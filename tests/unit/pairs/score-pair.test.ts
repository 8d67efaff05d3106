import { describe, expect, test } from 'vitest';
import type { EventTraits } from '../../../src/dataset/pairs/event-traits.ts';
import { traitsOf } from '../../../src/dataset/pairs/event-traits.ts';
import { findPairs } from '../../../src/dataset/pairs/find-pairs.ts';
import { scorePair } from '../../../src/dataset/pairs/score-pair.ts';
import { readDatasets } from '../../../src/dataset/read-datasets.ts';
import { randomFrom } from '../../random.ts';

type Change = Omit<Partial<EventTraits>, 'place'> & { readonly place?: Partial<EventTraits['place']> };

function traits(id: string, { place, ...change }: Change = {}): EventTraits {
  return {
    id,
    date: '2024-01-03',
    first: 19_725,
    last: 19_725,
    minute: undefined,
    killed: { low: 5, high: 5 },
    injured: undefined,
    said: new Set(),
    actors: new Map(),
    weapons: new Map(),
    words: new Set(),
    ...change,
    place: {
      label: 'Alba',
      names: new Set(['alba']),
      regions: new Set(['north']),
      isCoarse: false,
      point: { lat: 35, lon: 36 },
      ...place,
    },
  };
}

const alike = (one: EventTraits, other: EventTraits): number | undefined => scorePair(one, other)?.alike;
const reasons = (one: EventTraits, other: EventTraits) =>
  Object.fromEntries((scorePair(one, other)?.reasons ?? []).map(({ on, points }) => [on, points]));

describe('how alike two events are', () => {
  const base = traits('a');

  test('same day, place and figure; fewer points a day apart, or for a figure of a few', () => {
    expect(reasons(base, traits('b'))).toEqual({ day: 25, place: 30, killed: 25 });
    expect(reasons(base, traits('b', { first: 19_726, last: 19_726 }))).toMatchObject({ day: 15 });
    expect(reasons(base, traits('b', { last: 19_727 }))).toMatchObject({ day: 18 });
    const few = { killed: { low: 2, high: 2 } };
    expect(reasons(traits('a', few), traits('b', few))).toMatchObject({ killed: 18 });
  });

  test('no pair if two days apart, too far apart, or nothing says how far', () => {
    expect(alike(base, traits('b', { first: 19_727, last: 19_727 }))).toBeUndefined();
    const far = { names: new Set(['borum']), point: { lat: 36, lon: 36 } };
    expect(alike(base, traits('b', { place: far }))).toBeUndefined();
    expect(alike(base, traits('b', { place: { ...far, point: undefined } }))).toBeUndefined();
    // Two towns of one name.
    expect(alike(base, traits('b', { place: { point: { lat: 36, lon: 36 } } }))).toBeUndefined();
    const elsewhere = { point: undefined, regions: new Set(['south']) };
    expect(alike(base, traits('b', { place: elsewhere }))).toBeUndefined();
    expect(alike(base, traits('b', { place: { point: undefined } }))).toBeGreaterThan(70);
  });

  test('by distance where the names differ, and by region where one of them is known by that alone', () => {
    const at = (lat: number) =>
      traits('b', { place: { names: new Set(['borum']), point: { lat, lon: 36 } } });
    expect(reasons(base, at(35.01))).toMatchObject({ distance: 28 });
    expect(reasons(base, at(35.05))).toMatchObject({ distance: 22 });
    expect(reasons(base, at(35.2))).toMatchObject({ distance: 12 });
    const region = { label: 'North', names: new Set(['north']), isCoarse: true, point: undefined };
    expect(reasons(base, traits('b', { place: region }))).toMatchObject({ region: 15 });
    expect(reasons(traits('a', { place: region }), traits('b', { place: region }))).toMatchObject({
      place: 15,
    });
  });

  test('figures: the same, overlapping, near, far, unknown, none', () => {
    const points = (low: number, high = low) =>
      reasons(base, traits('b', { killed: { low, high } }))['killed'];
    expect([points(5), points(4, 9), points(7), points(9), points(40)]).toEqual([25, 16, 10, 0, -5]);
    expect(reasons(base, traits('b', { killed: undefined }))['killed']).toBe(6);
    const none = { killed: { low: 0, high: 0 } };
    expect(reasons(traits('a', none), traits('b', none))['killed']).toBe(8);
    const hurt = { injured: { low: 3, high: 3 } };
    expect(reasons(traits('a', hurt), traits('b', hurt))).toMatchObject({ injured: 8 });
  });

  test('what both name counts for it, and what differs against it', () => {
    const actor = (name: string) => ({ actors: new Map([[name, name]]) });
    expect(reasons(traits('a', actor('is')), traits('b', actor('is')))).toMatchObject({ actor: 10 });
    expect(reasons(traits('a', actor('is')), traits('b', actor('sdf')))).toMatchObject({ actor: -10 });
    expect(reasons(traits('a', actor('is')), traits('b'))).not.toHaveProperty('actor');
    const weapon = (name: string) => ({ weapons: new Map([[name, name]]) });
    expect(reasons(traits('a', weapon('gun')), traits('b', weapon('gun')))).toMatchObject({ weapon: 5 });
    expect(reasons(traits('a', weapon('gun')), traits('b', weapon('bomb')))).toMatchObject({ weapon: -8 });
    const said = { said: new Set(['agency: killed 5-5']) };
    expect(reasons(traits('a', said), traits('b', said))).toMatchObject({ account: 10 });
    const words = { words: new Set(['bridge', 'alba', 'arzouna']) };
    // The name of the place says nothing more.
    expect(reasons(traits('a', words), traits('b', words))).toMatchObject({ words: 6 });
    const minute = (at: number) => ({ minute: at });
    expect(reasons(traits('a', minute(480)), traits('b', minute(500)))).toMatchObject({ time: 5 });
    expect(reasons(traits('a', minute(480)), traits('b', minute(900)))).toMatchObject({ time: -10 });
  });

  test('is between 0 and 100, and the same in both directions', () => {
    const all: Change = {
      minute: 480,
      injured: { low: 9, high: 9 },
      said: new Set(['x']),
      actors: new Map([['is', 'IS']]),
      weapons: new Map([['gun', 'Gun']]),
      words: new Set(['bridge', 'market', 'school', 'river']),
    };
    expect(alike(traits('a', all), traits('b', all))).toBe(100);
    const other = traits('b', { killed: { low: 7, high: 9 }, last: 19_726 });
    expect(alike(base, other)).toBe(alike(other, base));
  });
});

describe('pairs', () => {
  const asked = { alikeAtLeast: 50, most: 5000, isDecided: () => false };
  const next = randomFrom(7);
  const pick = (n: number) => Math.floor(next() * n);
  const some = (n: number, prefix: string) =>
    Array.from({ length: n }, (_, i): EventTraits => {
      const place = pick(6);
      const first = 19_720 + pick(6);
      const coarse = place === 5;
      return traits(`${prefix}${i}`, {
        first,
        last: first + (pick(5) === 0 ? 1 : 0),
        killed: pick(6) === 0 ? undefined : { low: pick(9), high: 9 },
        place: {
          label: `P${place}`,
          names: new Set([coarse ? 'north' : `p${place}`]),
          regions: new Set([place % 2 === 0 ? 'south' : 'north']),
          isCoarse: coarse,
          point: coarse || place === 4 ? undefined : { lat: 34.9 + place * 0.07, lon: 179.95 + place * 0.02 },
        },
      });
    });
  const keys = (pairs: ReturnType<typeof findPairs>['pairs']) =>
    pairs.map(({ one, other }) => [one.id, other.id].sort().join(' ')).sort();

  test('finds all that a comparison of each with each finds', () => {
    const events = some(120, 'a');
    const all = events.flatMap((one, i) =>
      events.slice(i + 1).flatMap(other => {
        const score = scorePair(one, other);
        return score === undefined || score.alike < 50 ? [] : [{ ...score, one, other }];
      }),
    );
    expect(all.length).toBeGreaterThan(50);
    const found = findPairs(events, undefined, asked);
    expect(keys(found.pairs)).toEqual(keys(all));
    expect(found.count).toBe(all.length);
    expect(found.pairs.map(pair => pair.alike)).toEqual(
      found.pairs.map(pair => pair.alike).toSorted((a, b) => b - a),
    );
  });

  test('of two sets, each of one with each of the other', () => {
    const [ones, others] = [some(80, 'a'), some(80, 'b')];
    const all = ones.flatMap(one =>
      others.flatMap(other => {
        const score = scorePair(one, other);
        return score === undefined || score.alike < 50 ? [] : [{ ...score, one, other }];
      }),
    );
    expect(keys(findPairs(ones, others, asked).pairs)).toEqual(keys(all));
  });

  test('leaves out what is decided, counts all, and returns as many as asked for', () => {
    const events = [traits('a'), traits('b'), traits('c')];
    const found = findPairs(events, undefined, {
      ...asked,
      most: 1,
      isDecided: (one, other) => one === 'a' && other === 'b',
    });
    expect(found.count).toBe(2);
    expect(found.pairs).toHaveLength(1);
  });

  test('compares no event with more than the nearest figures of a crowded day', () => {
    const events = Array.from({ length: 3000 }, (_, i) => traits(`e${i}`, { killed: { low: i, high: i } }));
    const { count, pairs } = findPairs(events, undefined, asked);
    expect(count).toBeLessThan(3000 * 60);
    expect(pairs).toHaveLength(5000);
  });

  test('of the two sets of the demonstration, are those that the report puts side by side', () => {
    const { datasets } = readDatasets(process.cwd(), 'data');
    const [one, other] = ['syria-2016-09-05', 'ucdp-syria-2016-09'].map(id => datasets.get(id));
    if (one === undefined || other === undefined) throw new Error('the demonstration is not there');
    const { pairs } = findPairs(traitsOf(one), traitsOf(other), asked);
    expect(pairs.map(pair => [pair.one.id, pair.other.id])).toEqual([
      ['tartous-arzouna', '227449'],
      ['homs-bab-tadmur', '227455'],
      ['hasakeh-motorbike', '227453'],
    ]);
  });
});
