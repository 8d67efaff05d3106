import { describe, expect, test } from 'vitest';
import { type Plan, planOf } from '../../src/tally/plan.ts';
import { recentCache } from '../../src/tally/recent-cache.ts';
import { select } from '../../src/tally/select.ts';
import { question, seed, small } from './tally-dataset.ts';

const dataset = small([{ id: 'one' }, { id: 'two', place: 'beton' }], {
  facets: { scene: { name: 'Scene', values: { bar: 'Bar', school: 'School' } } },
});
const plan = (text: string): Plan => planOf(dataset, question(dataset, text));
const selectionKey = (text: string): string => plan(text).selection.key;

describe('equal selections have one key', () => {
  test('with words and values in any order and under any name', () => {
    expect(selectionKey('killed place=beton,aville from=2020-05')).toBe(
      selectionKey('killed from=2020-05-01 place=Avil,beton'),
    );
    expect(selectionKey('killed source=state,state-tv')).toBe(selectionKey('killed source=state'));
    expect(selectionKey('killed source=agency')).not.toBe(selectionKey('killed source=!agency'));
  });

  test('whatever their grouping, order and limit', () => {
    expect(selectionKey('killed by=place,weapon sort=key limit=2')).toBe(selectionKey('killed'));
    expect(plan('killed by=place').key).not.toBe(plan('killed').key);
  });

  test('for everything that is counted once in the same events', () => {
    expect(new Set(['attacks', 'places', 'regions'].map(selectionKey)).size).toBe(1);
    expect(new Set(['attacks', 'explosions', 'devices', 'killed', 'injured'].map(selectionKey)).size).toBe(5);
  });

  test('except where claims select events in one and claimants in the other', () => {
    expect(selectionKey('attacks claim=attributed')).not.toBe(selectionKey('claimants claim=attributed'));
    expect(plan('claimants claim=attributed').kinds).toEqual(['attributed']);
    expect(plan('attacks claim=attributed').kinds).toEqual(['claimed']);
  });

  test('and are computed once', () => {
    const [first, second] = ['killed by=place', 'killed by=weapon sort=label'].map(text =>
      select(dataset, plan(text).selection),
    );
    expect(first).toBe(second);
  });
});

test('checks single values of an event before lists of values', () => {
  const text = 'attacks who=civilian claimant=army with=rifle scene=bar status=reported place=aville';
  expect(plan(text).selection.conditions.map(({ on }) => on)).toEqual([
    'place',
    'status',
    'facet',
    'with',
    'claimant',
    'who',
  ]);
});

test('is a plain, frozen value', () => {
  const made = plan('killed source=state weapon=!rifle who=army by=source');
  expect(JSON.parse(JSON.stringify(made))).toMatchObject({
    isBySource: true,
    namedSources: ['state'],
    selection: {
      conditions: [],
      sources: ['state', 'state-tv'],
      counted: { kind: 'people', measure: 'killed', who: ['army'] },
      weapons: [{ not: true, values: ['rifle'] }],
    },
  });
  expect(Object.isFrozen(made.selection.sources)).toBe(true);
});

describe('the latest results are cached', () => {
  test('for each dataset, up to a limit', () => {
    const numbers = recentCache<number>(2);
    let made = 0;
    const ask = (key: string, of = dataset) => {
      made = 0;
      numbers(of, key, () => {
        made += 1;
        return made;
      });
      return made === 1;
    };
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(key => ask(key))).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(ask('a', seed())).toBe(true);
  });
});
