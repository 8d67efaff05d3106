import { describe, expect, test } from 'vitest';
import { accounts, answer, ends, question, range, rows, seed, small, total } from './tally-dataset.ts';

const open = Number.POSITIVE_INFINITY;

describe('rule 1: normal form', () => {
  const killed = (figure: unknown) => ends(small([accounts({ source: 'agency', killed: figure })]), 'killed');
  test.each([
    [35, 35, 35],
    ['3-5', 3, 5],
    ['7+', 7, open],
    ['<=7', 0, 7],
    ['~40', 40, 40],
    ['tens', 10, open],
    ['dozens', 24, open],
    ['scores', 40, open],
    ['hundreds', 200, open],
    [{ min: 3, max: 5 }, 3, 5],
    [0, 0, 0],
  ])('%j is [%d, %d]', (figure, low, high) => {
    expect(killed(figure)).toEqual([low, high, high]);
  });

  test('null and absent are unknown, which is not zero', () => {
    for (const account of [{ source: 'agency', killed: null }, { source: 'agency' }]) {
      expect(range(small([accounts(account)]), 'killed')).toMatchObject({ low: 0, high: open, unknown: 1 });
    }
    expect(range(small([accounts({ source: 'agency', killed: 0 })]), 'killed').unknown).toBe(0);
  });

  test('"about" is kept', () => {
    expect(range(small([accounts({ source: 'agency', killed: '~40' })]), 'killed').about).toBe(true);
    expect(range(small([accounts({ source: 'agency', killed: 40 })]), 'killed').about).toBe(false);
  });
});

test('rule 2: superseded, retracted and set-aside accounts do not count', () => {
  const dataset = small([
    accounts(
      { source: 'agency', killed: 5 },
      { source: 'monitor', killed: 9, status: 'superseded' },
      { source: 'state', killed: 1, status: 'retracted' },
      { source: 'rebels', killed: 99, status: 'set-aside', why: 'Made up.' },
      { source: 'rebels', casualties: 99, status: 'retracted' },
    ),
  ]);
  expect(ends(dataset, 'killed')).toEqual([5, 5, 5]);
  expect(total(dataset, 'killed source=monitor')).toMatchObject({ kind: 'incomplete' });
});

test('rule 3: low is the smallest lo, high the largest hi, of accounts that give that very measure', () => {
  const dataset = small([
    accounts(
      { source: 'agency', killed: '4-6', injured: 1 },
      { source: 'monitor', killed: '3-5' },
      { source: 'state', injured: 20 },
    ),
  ]);
  expect(ends(dataset, 'killed')).toEqual([3, 6, 6]);
  expect(ends(dataset, 'injured')).toEqual([1, 20, 20]);
});

describe('rule 4: mixed figures', () => {
  test('raise only the outer bound, of killed and of injured', () => {
    const dataset = small([
      accounts({ source: 'agency', killed: 0, injured: 2 }, { source: 'rebels', casualties: 7 }),
    ]);
    expect(ends(dataset, 'killed')).toEqual([0, 0, 7]);
    expect(ends(dataset, 'injured')).toEqual([2, 2, 7]);
    expect(ends(dataset, 'casualties')).toEqual([7, 7, 7]);
  });

  test('change nothing below the high', () => {
    const dataset = small([accounts({ source: 'agency', killed: 9 }, { source: 'rebels', casualties: 7 })]);
    expect(ends(dataset, 'killed')).toEqual([9, 9, 9]);
  });

  test('are ignored for a measure that their own account gives', () => {
    const dataset = small([
      accounts({ source: 'agency', killed: 3, casualties: 10 }, { source: 'monitor', injured: 4 }),
    ]);
    expect(ends(dataset, 'killed')).toEqual([3, 3, 3]);
    expect(ends(dataset, 'injured')).toEqual([4, 4, 10]);
  });

  test('leave an event without other figures unknown', () => {
    const dataset = small([accounts({ source: 'rebels', casualties: 7 })]);
    expect(range(dataset, 'killed')).toMatchObject({
      low: 0,
      high: open,
      outer: open,
      unknown: 1,
      best: undefined,
    });
  });

  test('never say how many attackers were killed', () => {
    const dataset = small([
      accounts({ source: 'agency', attackersKilled: 1 }, { source: 'rebels', casualties: 7 }),
    ]);
    expect(ends(dataset, 'attackersKilled')).toEqual([1, 1, 1]);
  });
});

describe('rule 5: stated parts of a figure', () => {
  const dataset = small([
    accounts(
      {
        source: 'agency',
        killed: 10,
        of: [
          {
            who: 'security forces',
            role: 'security-force',
            killed: 6,
            of: [{ who: 'guards', actor: 'guard', role: 'security-force', killed: 4 }],
          },
          { who: 'civilians', role: 'civilian', killed: '2-3' },
        ],
      },
      { source: 'monitor', killed: 12, of: [{ who: 'Guard', actor: 'guard', killed: 5 }] },
      { source: 'state', killed: 8 },
    ),
    { id: 'two', accounts: [{ source: 'agency', killed: 1 }] },
  ]);

  test('are found by actor, at any depth of nesting', () => {
    expect(ends(dataset, 'killed who=guard event=one')).toEqual([4, 5, 5]);
  });

  test('do not count a nested part beside the part that contains it', () => {
    expect(ends(dataset, 'killed who=security-force event=one')).toEqual([6, 6, 6]);
    expect(ends(dataset, 'killed who=security-force,guard event=one source=agency')).toEqual([6, 6, 6]);
  });

  test('are added at one level, as they share nobody', () => {
    expect(ends(dataset, 'killed who=guard,civilian event=one source=agency')).toEqual([6, 7, 7]);
    expect(ends(dataset, 'killed who=security-force,civilian event=one')).toEqual([8, 9, 9]);
  });

  test('leave what is not stated unknown, never the remainder', () => {
    expect(range(dataset, 'killed who=guard')).toMatchObject({ low: 4, high: open, unknown: 1, events: 2 });
    expect(total(dataset, 'killed who=guard source=state event=one')).toEqual({
      kind: 'incomplete',
      events: 1,
      unknown: 1,
    });
  });

  test('that have only a mixed figure bound the outer', () => {
    const mixed = small([
      accounts(
        { source: 'agency', killed: 3, of: [{ who: 'Guard', actor: 'guard', killed: 3 }] },
        { source: 'rebels', casualties: 7, of: [{ who: 'guards', actor: 'guard', casualties: 7 }] },
      ),
    ]);
    expect(ends(mixed, 'killed who=guard')).toEqual([3, 3, 7]);
    expect(ends(mixed, 'casualties who=guard')).toEqual([7, 7, 7]);
  });

  test('select attacks by whom a source names', () => {
    expect(answer(dataset, 'attacks who=guard').events).toEqual(['one']);
    expect(answer(dataset, 'attacks who=!guard').events).toEqual(['two']);
    expect(answer(dataset, 'attacks who=civilian').events).toEqual(['one']);
  });
});

describe('rule 6: best', () => {
  const best = (...list: object[]) => range(small([accounts(...list)]), 'killed').best;

  test('is the figure of two independent sources that agree exactly', () => {
    expect(best({ source: 'agency', killed: 5 }, { source: 'monitor', killed: 5 })).toBe(5);
    expect(best({ source: 'agency', killed: 5 }, { source: 'monitor', killed: '5-5' })).toBe(5);
  });

  test('does not exist for one source, two that differ, a range, or "about"', () => {
    expect(best({ source: 'agency', killed: 5 })).toBeUndefined();
    expect(best({ source: 'agency', killed: 5 }, { source: 'agency', killed: 5 })).toBeUndefined();
    expect(best({ source: 'agency', killed: 5 }, { source: 'monitor', killed: 7 })).toBeUndefined();
    expect(best({ source: 'agency', killed: '5-6' }, { source: 'monitor', killed: '5-6' })).toBeUndefined();
    expect(best({ source: 'agency', killed: '5+' }, { source: 'monitor', killed: '5+' })).toBeUndefined();
    expect(best({ source: 'agency', killed: '~5' }, { source: 'monitor', killed: '~5' })).toBeUndefined();
  });

  test('does not exist if two agree and a third differs: there is no vote', () => {
    const three = [
      { source: 'agency', killed: 5 },
      { source: 'monitor', killed: 5 },
      { source: 'rebels', killed: 6 },
    ];
    expect(best(...three)).toBeUndefined();
  });

  test('is removed by a mixed figure that exceeds it, and not by a lower one', () => {
    const agreed = [
      { source: 'agency', killed: 5 },
      { source: 'monitor', killed: 5 },
    ];
    expect(best(...agreed, { source: 'rebels', casualties: 6 })).toBeUndefined();
    expect(best(...agreed, { source: 'rebels', casualties: 5 })).toBe(5);
  });

  test("is the editor's own where given, but not for one source or one group", () => {
    const dataset = small([
      {
        ...accounts({ source: 'agency', killed: 5, of: [{ who: 'Guard', actor: 'guard', killed: 5 }] }),
        assessment: { status: 'reported', killed: { best: 5, why: 'The only figure.' } },
      },
    ]);
    expect(range(dataset, 'killed').best).toBe(5);
    expect(range(dataset, 'killed source=agency').best).toBeUndefined();
    expect(range(dataset, 'killed who=guard').best).toBeUndefined();
    expect(range(dataset, 'injured').best).toBeUndefined();
  });

  test('exists for a sum only if each of its events has one', () => {
    const agreed = [
      { source: 'agency', killed: 5 },
      { source: 'monitor', killed: 5 },
    ];
    const dataset = small([
      { id: 'one', accounts: agreed },
      { id: 'two', accounts: agreed },
      { id: 'three', accounts: [{ source: 'agency', killed: 1 }] },
    ]);
    expect(range(dataset, 'killed event=one,two').best).toBe(10);
    expect(range(dataset, 'killed').best).toBeUndefined();
    expect(range(dataset, 'attacks').best).toBeUndefined();
  });
});

describe('rule 7: attackers', () => {
  const dataset = small([
    accounts(
      { source: 'agency', killed: 5, attackers: 'included', attackersKilled: 2 },
      { source: 'monitor', killed: 3 },
    ),
    {
      id: 'two',
      accounts: [{ source: 'agency', killed: 1, attackers: 'not-stated', attackersKilled: '1+' }],
    },
  ]);

  test('are a measure of their own', () => {
    expect(ends(dataset, 'attackersKilled')).toEqual([3, open, open]);
  });

  test('are included in a figure that contains them, which is marked', () => {
    expect(ends(dataset, 'killed')).toEqual([4, 6, 6]);
    expect(answer(dataset, 'killed').support.withAttackers).toEqual(['one']);
    expect(answer(dataset, 'injured').support.withAttackers).toEqual([]);
    expect(answer(dataset, 'killed by=event').rows.map(row => row.support.withAttackers)).toEqual([
      ['one'],
      [],
    ]);
  });
});

describe('rule 8: sums', () => {
  test('low, high and outer are added up', () => {
    const dataset = small([
      { id: 'one', accounts: [{ source: 'agency', killed: '3-4' }] },
      {
        id: 'two',
        accounts: [
          { source: 'agency', killed: 1 },
          { source: 'rebels', casualties: 9 },
        ],
      },
    ]);
    expect(ends(dataset, 'killed')).toEqual([4, 5, 13]);
  });

  test('an event without a figure adds 0, opens high and outer, and is counted', () => {
    const dataset = small([
      { id: 'one', accounts: [{ source: 'agency', killed: 3 }] },
      { id: 'two', accounts: [{ source: 'agency', casualties: 9 }] },
    ]);
    expect(range(dataset, 'killed')).toMatchObject({
      low: 3,
      high: open,
      outer: open,
      events: 2,
      unknown: 1,
    });
  });

  test('nothing selected is nothing, not unknown', () => {
    const dataset = small([accounts({ source: 'agency', killed: 3 })]);
    const empty = { low: 0, high: 0, outer: 0, events: 0, unknown: 0 };
    expect(range(dataset, 'killed status=confirmed')).toMatchObject(empty);
    expect(range(dataset, 'killed status=confirmed source=agency')).toMatchObject(empty);
  });
});

test('rule 9: a range is the span of reported figures, whatever lies between them', () => {
  const dataset = small([
    accounts(
      { source: 'agency', killed: 1 },
      { source: 'monitor', killed: 5 },
      { source: 'state', killed: 30 },
    ),
  ]);
  expect(ends(dataset, 'killed')).toEqual([1, 30, 30]);
});

describe('rule 11: statements are never added', () => {
  test('a toll for several events changes no total', () => {
    const events = [accounts({ source: 'agency', killed: 3 })];
    const statement = { id: 'toll', covers: ['one'], source: 'monitor', killed: 48, casualties: 90 };
    expect(answer(small(events, { statements: [statement] }), 'killed').total).toEqual(
      answer(small(events), 'killed').total,
    );
  });
});

describe('rule 12: source=', () => {
  const dataset = small([
    {
      id: 'one',
      accounts: [
        { source: 'agency', killed: 3 },
        { source: 'state-tv', killed: 1 },
      ],
    },
    {
      id: 'two',
      place: 'cetown',
      accounts: [
        { source: 'agency', via: ['monitor'], killed: 4 },
        { source: 'state', killed: 2 },
      ],
    },
    { id: 'three', place: 'cetown', accounts: [{ source: 'agency', killed: 5 }] },
  ]);

  test("adds up one source's figures", () => {
    expect(ends(dataset, 'killed source=agency')).toEqual([12, 12, 12]);
  });

  test('includes the sources that are part of it, not the other way round', () => {
    expect(ends(dataset, 'killed source=state event=one,two')).toEqual([3, 3, 3]);
    expect(total(dataset, 'killed source=state-tv event=one,two')).toEqual({
      kind: 'incomplete',
      events: 2,
      unknown: 1,
    });
  });

  test('never includes those that it relayed', () => {
    expect(total(dataset, 'killed source=monitor event=two')).toEqual({
      kind: 'incomplete',
      events: 1,
      unknown: 1,
    });
  });

  test('is incomplete if it gave no figure for some of the selected events', () => {
    expect(total(dataset, 'killed source=state')).toEqual({ kind: 'incomplete', events: 3, unknown: 1 });
    expect(rows(dataset, 'killed by=event source=state')).toEqual([
      'two 2–2 (2)',
      'one 1–1 (1)',
      'three 0 of 1',
    ]);
  });

  test('does not use a mixed figure for the measure', () => {
    const mixed = small([accounts({ source: 'agency', killed: 0 }, { source: 'rebels', casualties: 7 })]);
    expect(total(mixed, 'killed source=rebels')).toEqual({ kind: 'incomplete', events: 1, unknown: 1 });
    expect(ends(mixed, 'killed source=agency')).toEqual([0, 0, 0]);
    expect(ends(mixed, 'casualties source=rebels')).toEqual([7, 7, 7]);
  });

  test('selects all but a source, and one or another', () => {
    expect(total(dataset, 'killed source=!agency event=one,two')).toMatchObject({ low: 3, high: 3 });
    expect(ends(dataset, 'killed source=agency,state')).toEqual([8, 12, 12]);
  });

  test('counts the attacks that the source reports', () => {
    expect(ends(dataset, 'attacks source=state')).toEqual([2, 2, 2]);
    expect(ends(dataset, 'attacks source=monitor')).toEqual([0, 0, 0]);
    expect(rows(dataset, 'attacks by=source')).toEqual([
      'agency 3–3 (3)',
      'state 2–2 (2)',
      'state-tv 1–1 (1)',
    ]);
  });

  test('by=source queries each source in turn, and has no total', () => {
    expect(rows(dataset, 'killed by=source')).toEqual([
      'agency 12–12 (12)',
      'state 2 of 3',
      'state-tv 1 of 3',
    ]);
    expect(answer(dataset, 'killed by=source').total).toBeUndefined();
    expect(rows(dataset, 'killed by=source source=!agency')).toEqual(['state 2 of 3', 'state-tv 1 of 3']);
    expect(rows(dataset, 'killed by=place,source')).toEqual([
      'cetown,agency 9–9 (9)',
      'aville,agency 3–3 (3)',
      'aville,state 1–1 (1)',
      'aville,state-tv 1–1 (1)',
      'cetown,state 1 of 2',
    ]);
  });
});

describe('rule 13: independence', () => {
  const support = (...list: object[]) => answer(small([accounts(...list)]), 'killed').support;

  test('counts the first sources, not relays', () => {
    expect(support({ source: 'agency', via: ['monitor', 'state'], killed: 5 })).toMatchObject({
      single: ['one'],
    });
    expect(
      support({ source: 'agency', killed: 5 }, { source: 'monitor', via: ['agency'], killed: 5 }),
    ).toMatchObject({ single: [] });
  });

  test('counts sources joined by partOf once', () => {
    expect(support({ source: 'state', killed: 5 }, { source: 'state-tv', killed: 5 })).toMatchObject({
      single: ['one'],
    });
  });

  test('does not count a figure that a document gives without a source as a further source', () => {
    const own = [
      { source: 'agency', killed: 5 },
      { source: 'paper', in: 'paper', killed: 5 },
    ];
    expect(support(...own)).toMatchObject({ single: ['one'] });
    expect(range(small([accounts(...own)]), 'killed').best).toBeUndefined();
    const inPaper = { dataset: { document: 'paper' } };
    const byDefault = small(
      [accounts({ source: 'agency', killed: 5 }, { source: 'paper', killed: 5 })],
      inPaper,
    );
    expect(answer(byDefault, 'killed').support.single).toEqual(['one']);
  });

  test('recognises parties to the conflict, by themselves or through what they are part of', () => {
    expect(support({ source: 'state-tv', killed: 5 }, { source: 'rebels', killed: 7 })).toMatchObject({
      partiesOnly: ['one'],
      single: [],
      differ: ['one'],
    });
    expect(support({ source: 'state', killed: 5 }, { source: 'agency', killed: 5 }).partiesOnly).toEqual([]);
    expect(support({ source: 'paper', in: 'paper', killed: 5 }).partiesOnly).toEqual([]);
  });

  test('sources differ if two figures do, or a mixed one exceeds them; one source’s range is not a disagreement', () => {
    expect(support({ source: 'agency', killed: '3-5' }).differ).toEqual([]);
    expect(support({ source: 'agency', killed: 3 }, { source: 'monitor', killed: 3 }).differ).toEqual([]);
    expect(support({ source: 'agency', killed: '3-5' }, { source: 'monitor', killed: '3-4' }).differ).toEqual(
      ['one'],
    );
    expect(support({ source: 'agency', killed: 3 }, { source: 'rebels', casualties: 4 }).differ).toEqual([
      'one',
    ]);
    expect(support({ source: 'agency' })).toEqual({
      differ: [],
      single: [],
      partiesOnly: [],
      withAttackers: [],
    });
  });
});

describe('rule 14: attacks and explosions', () => {
  const dataset = small([
    { id: 'double', parts: 2 },
    { id: 'belts', parts: [{ weapon: 'belt', devices: 2 }] },
    { id: 'plain' },
  ]);

  test('a double blast is one attack of two explosions; two devices may be one explosion', () => {
    expect(ends(dataset, 'attacks')).toEqual([3, 3, 3]);
    expect(ends(dataset, 'explosions')).toEqual([4, 4, 4]);
    expect(ends(dataset, 'devices')).toEqual([5, 5, 5]);
  });
});

describe('rule 15: weapons', () => {
  const dataset = small([
    {
      id: 'double',
      parts: [{ weapon: 'car-bomb' }, { weapon: 'belt' }],
      accounts: [{ source: 'agency', killed: 35 }],
    },
    { id: 'car', parts: [{ weapon: 'car-bomb' }], accounts: [{ source: 'agency', killed: 3 }] },
    { id: 'unstated', accounts: [{ source: 'agency', killed: 1 }] },
    { id: 'half', parts: [{ weapon: 'belt' }, {}], accounts: [{ source: 'agency', killed: 2 }] },
  ]);

  test('counts attacks and people by the set of weapons, explosions by part', () => {
    expect(rows(dataset, 'killed by=weapon')).toEqual([
      'belt+car-bomb 35–35 (35)',
      'car-bomb 3–3 (3)',
      'belt+not-stated 2–2 (2)',
      'not-stated 1–1 (1)',
    ]);
    expect(rows(dataset, 'attacks by=weapon sort=key')).toEqual([
      'belt+car-bomb 1–1 (1)',
      'belt+not-stated 1–1 (1)',
      'car-bomb 1–1 (1)',
      'not-stated 1–1 (1)',
    ]);
    expect(rows(dataset, 'explosions by=weapon')).toEqual([
      'belt 2–2 (2)',
      'car-bomb 2–2 (2)',
      'not-stated 2–2 (2)',
    ]);
  });

  test('weapon= is that row, whatever the order of a set', () => {
    expect(ends(dataset, 'killed weapon=car-bomb')).toEqual([3, 3, 3]);
    expect(ends(dataset, 'killed weapon=car-bomb+belt')).toEqual([35, 35, 35]);
    expect(ends(dataset, 'killed weapon=not-stated')).toEqual([1, 1, 1]);
    expect(ends(dataset, 'explosions weapon=car-bomb')).toEqual([2, 2, 2]);
    expect(answer(dataset, 'explosions weapon=car-bomb').events).toEqual(['double', 'car']);
  });

  test('with= selects every event in which one was used', () => {
    expect(ends(dataset, 'killed with=car-bomb')).toEqual([38, 38, 38]);
    expect(ends(dataset, 'explosions with=car-bomb')).toEqual([3, 3, 3]);
    expect(ends(dataset, 'attacks with=not-stated')).toEqual([2, 2, 2]);
  });

  describe('people are counted by part if parts have their own figures', () => {
    const parts = (a: object, b: object, ...list: object[]) =>
      small([
        {
          id: 'double',
          parts: [
            { weapon: 'car-bomb', ...a },
            { weapon: 'belt', ...b },
          ],
          accounts: list.length === 0 ? [{ source: 'agency' }] : list,
        },
      ]);

    test('that make up the whole', () => {
      const split = parts({ killed: 20 }, { killed: 15 }, { source: 'agency', killed: 35, injured: 9 });
      expect(rows(split, 'killed by=weapon')).toEqual(['car-bomb 20–20 (20)', 'belt 15–15 (15)']);
      expect(ends(split, 'killed weapon=car-bomb')).toEqual([20, 20, 20]);
      expect(ends(split, 'killed weapon=!car-bomb')).toEqual([15, 15, 15]);
      expect(ends(split, 'killed')).toEqual([35, 35, 35]);
      expect(range(split, 'killed').events).toBe(1);
      expect(rows(split, 'injured by=weapon')).toEqual(['belt+car-bomb 9–9 (9)']);
      expect(rows(split, 'killed by=place,weapon')).toEqual([
        'aville,car-bomb 20–20 (20)',
        'aville,belt 15–15 (15)',
      ]);
    });

    test('with a remainder, which stays with the set', () => {
      const split = parts(
        { killed: 20 },
        {},
        { source: 'agency', killed: '35-40' },
        { source: 'rebels', casualties: 50 },
      );
      expect(rows(split, 'killed by=weapon')).toEqual(['car-bomb 20–20 (20)', 'belt+car-bomb 15–20 (30)']);
      expect(ends(split, 'killed')).toEqual([35, 40, 50]);
    });

    test('that do not fit the event are no division', () => {
      const split = parts({ killed: 20 }, { killed: 15 }, { source: 'agency', killed: '30-40' });
      expect(rows(split, 'killed by=weapon')).toEqual(['belt+car-bomb 30–40 (40)']);
      const narrow = parts({ killed: '10-20' }, { killed: 15 }, { source: 'agency', killed: 35 });
      expect(rows(narrow, 'killed by=weapon')).toEqual(['belt+car-bomb 35–35 (35)']);
    });

    test('with open ends', () => {
      const split = parts({ killed: '5+' }, { killed: 2 }, { source: 'agency', killed: '7+' });
      expect(rows(split, 'killed by=weapon')).toEqual([
        'car-bomb 5–Infinity (Infinity)',
        'belt 2–2 (2)',
        'belt+car-bomb 0–Infinity (Infinity)',
      ]);
      const rest = parts({ killed: 5 }, {}, { source: 'agency', killed: '7+' });
      expect(rows(rest, 'killed by=weapon')).toEqual([
        'car-bomb 5–5 (5)',
        'belt+car-bomb 2–Infinity (Infinity)',
      ]);
    });

    test('and no account with a figure', () => {
      const split = parts({ killed: 5, source: 'agency' }, { killed: '2-3', source: 'state' });
      expect(rows(split, 'killed by=weapon')).toEqual(['car-bomb 5–5 (5)', 'belt 2–3 (3)']);
      expect(range(split, 'killed')).toMatchObject({
        low: 7,
        high: 8,
        outer: 8,
        unknown: 0,
        best: undefined,
      });
      expect(answer(split, 'killed').support).toMatchObject({ single: ['double'], partiesOnly: [] });
      expect(answer(parts({ killed: 5, source: 'state' }, {}), 'killed').support.partiesOnly).toEqual([
        'double',
      ]);
      expect(ends(parts({ killed: 5 }, {}), 'killed')).toEqual([5, open, open]);
      expect(rows(parts({ injured: 5 }, {}), 'injured by=weapon')).toEqual([
        'car-bomb 5–5 (5)',
        'belt+car-bomb 0–Infinity (Infinity)',
      ]);
    });

    test('by the source that gave them, and not for a group', () => {
      const split = parts(
        { killed: 20, source: 'agency' },
        { killed: 15, source: 'agency' },
        { source: 'agency', killed: 35, of: [{ who: 'Guard', actor: 'guard', killed: 3 }] },
        { source: 'monitor', killed: 36 },
      );
      expect(rows(split, 'killed by=weapon source=agency')).toEqual([
        'car-bomb 20–20 (20)',
        'belt 15–15 (15)',
      ]);
      expect(rows(split, 'killed by=weapon source=monitor')).toEqual(['belt+car-bomb 36–36 (36)']);
      expect(rows(split, 'killed by=weapon who=guard')).toEqual(['belt+car-bomb 3–3 (3)']);
      expect(
        ends(parts({ killed: 5, source: 'state' }, { killed: 1, source: 'state' }), 'killed source=state'),
      ).toEqual([6, 6, 6]);
      expect(
        rows(parts({ killed: 5, source: 'state' }, { killed: 1, source: 'state' }), 'killed by=source'),
      ).toEqual(['state 6–6 (6)']);
    });

    test("the editor's best is for the whole event and never divided", () => {
      const assessed = (a: object, b: object, killed: string | number, settled: number) =>
        small([
          {
            id: 'double',
            parts: [
              { weapon: 'car-bomb', ...a },
              { weapon: 'belt', ...b },
            ],
            accounts: [{ source: 'agency', killed }],
            assessment: { status: 'reported', killed: { best: settled, why: 'The record of the morgue.' } },
          },
        ]);
      const bests = (dataset: ReturnType<typeof assessed>) =>
        answer(dataset, 'killed by=weapon').rows.map(({ sum }) => sum.kind === 'range' && sum.best);
      const none = [undefined, undefined];
      expect(bests(assessed({ killed: 20 }, { killed: 15 }, 35, 35))).toEqual(none);
      expect(bests(assessed({ killed: 20 }, {}, '33-37', 35))).toEqual(none);
      const ranges = assessed({ killed: '18-20' }, { killed: 15 }, '33-35', 34);
      expect(bests(ranges)).toEqual(none);
      expect(range(ranges, 'killed').best).toBe(34);
      expect(range(ranges, 'killed with=belt').best).toBe(34);
    });
  });
});

describe('rule 16: claimants', () => {
  const events = [
    {
      id: 'both',
      claims: [
        { actor: 'front', kind: 'claimed' },
        { actor: 'guard', kind: 'claimed' },
      ],
      accounts: [{ source: 'agency', killed: 5 }],
    },
    {
      id: 'blamed',
      claims: [{ actor: 'army', kind: 'attributed' }],
      accounts: [{ source: 'agency', killed: 3 }],
    },
    {
      id: 'said',
      accounts: [
        { source: 'agency', killed: 2, claim: { actor: 'front', kind: 'claimed' } },
        { source: 'monitor', claim: { actor: 'front', kind: 'denied' } },
      ],
    },
    {
      id: 'dropped',
      accounts: [
        { source: 'agency', killed: 1, claim: { actor: 'army', kind: 'claimed' }, status: 'superseded' },
        { source: 'agency', killed: 1 },
      ],
    },
  ];
  const dataset = small(events);

  test('an event counts under each actor that claimed it, and then there is no total', () => {
    expect(rows(dataset, 'killed by=claimant')).toEqual([
      'front 7–7 (7)',
      'guard 5–5 (5)',
      'no-claim 4–4 (4)',
    ]);
    expect(answer(dataset, 'killed by=claimant').total).toBeUndefined();
    expect(ends(dataset, 'killed by=claimant event=!both')).toEqual([6, 6, 6]);
  });

  test('claim= selects the other kinds, and no-claim is the row without that kind', () => {
    expect(rows(dataset, 'attacks by=claimant claim=attributed')).toEqual([
      'no-claim 3–3 (3)',
      'army 1–1 (1)',
    ]);
    expect(rows(dataset, 'attacks by=claimant claim=denied')).toEqual(['no-claim 3–3 (3)', 'front 1–1 (1)']);
    expect(rows(dataset, 'attacks by=claimant claim=suspected')).toEqual(['no-claim 4–4 (4)']);
    expect(rows(dataset, 'attacks by=claimant claim=!claimed event=blamed,said')).toEqual([
      'army 1–1 (1)',
      'front 1–1 (1)',
    ]);
    expect(ends(dataset, 'attacks claimant=army claim=attributed')).toEqual([1, 1, 1]);
    expect(ends(dataset, 'attacks claimant=army')).toEqual([0, 0, 0]);
    expect(ends(dataset, 'attacks claimant=no-claim')).toEqual([2, 2, 2]);
  });

  test('claim= alone selects the events with such a claim', () => {
    expect(answer(dataset, 'attacks claim=attributed,denied').events).toEqual(['blamed', 'said']);
    expect(answer(dataset, 'attacks claim=!claimed').events).toEqual(['blamed', 'dropped']);
  });

  test('a statement with a claim covers the events it names, while it is current', () => {
    const claim = { actor: 'guard', kind: 'claimed' };
    const statement = { id: 'says', covers: ['blamed', 'dropped'], source: 'rebels', claim };
    const covered = small(events, { statements: [statement] });
    expect(rows(covered, 'attacks by=claimant')).toEqual(['guard 3–3 (3)', 'front 2–2 (2)']);
    const again = small(events, {
      statements: [statement, { ...statement, id: 'agrees', claim: { ...claim, actor: 'front' } }],
    });
    expect(rows(again, 'attacks by=claimant')).toEqual(['front 4–4 (4)', 'guard 3–3 (3)']);
    const old = small(events, { statements: [{ ...statement, status: 'retracted' }] });
    expect(rows(old, 'attacks by=claimant')).toEqual(rows(dataset, 'attacks by=claimant'));
  });

  test('claimants are counted once each', () => {
    expect(answer(dataset, 'claimants')).toMatchObject({
      members: ['front', 'guard'],
      total: { low: 2, high: 2, outer: 2 },
    });
    expect(answer(dataset, 'claimants claim=attributed').members).toEqual(['army']);
    expect(answer(dataset, 'claimants by=event').total).toBeUndefined();
    expect(answer(dataset, 'claimants by=event event=both').total).toMatchObject({ low: 2 });
  });
});

test('rule 17: retracted events leave every total', () => {
  const dataset = small([
    accounts({ source: 'agency', killed: 3 }),
    { id: 'two', accounts: [{ source: 'agency', killed: 40 }], assessment: { status: 'retracted' } },
  ]);
  expect(ends(dataset, 'killed')).toEqual([3, 3, 3]);
  expect(ends(dataset, 'attacks')).toEqual([1, 1, 1]);
  expect(ends(dataset, 'killed event=two')).toEqual([0, 0, 0]);
  expect(ends(dataset, 'attacks status=retracted')).toEqual([0, 0, 0]);
  expect(dataset.events.has('two')).toBe(true);
});

test('rule 28: merged entries count in nothing, and their accounts do not count for the other event', () => {
  const dataset = small([
    accounts({ source: 'agency', killed: 3 }),
    { id: 'two', accounts: [{ source: 'monitor', killed: 40 }], mergedInto: 'one', was: ['three'] },
  ]);
  expect(ends(dataset, 'killed')).toEqual([3, 3, 3]);
  expect(ends(dataset, 'attacks')).toEqual([1, 1, 1]);
  expect(rows(dataset, 'killed by=event')).toEqual(['one 3–3 (3)']);
  expect(rows(dataset, 'killed by=source')).toEqual(['agency 3–3 (3)']);
  expect(dataset.merged.get('two')?.accounts).toHaveLength(1);
  for (const old of ['two', 'three'])
    expect(() => question(dataset, `killed event=${old}`)).toThrow(`"${old}" is now "one": write that`);
});

describe('rule 19: time', () => {
  const dataset = small([
    {
      id: 'day',
      date: '2020-05-31',
      time: '10:30',
      timePrecision: 'minute',
      accounts: [{ source: 'agency', killed: 1 }],
    },
    { id: 'night', date: '2020-05-31', dateEnd: '2020-06-01', accounts: [{ source: 'agency', killed: 2 }] },
    {
      id: 'monthly',
      date: '2020-06-01',
      timePrecision: 'month',
      accounts: [{ source: 'agency', killed: 4 }],
    },
    { id: 'weekly', date: '2020-06-30', timePrecision: 'week', accounts: [{ source: 'agency', killed: 8 }] },
    { id: 'yearly', date: '2020-01-01', timePrecision: 'year', accounts: [{ source: 'agency', killed: 16 }] },
    {
      id: 'winter',
      date: '2020-12-20',
      dateEnd: '2021-01-03',
      timePrecision: 'month',
      accounts: [{ source: 'agency', killed: 32 }],
    },
  ]);

  test('an event that spans more than the unit has a row of its own, and is never spread', () => {
    expect(rows(dataset, 'killed by=day')).toEqual(['2020-05-31 1–1 (1)', 'several 62–62 (62)']);
    expect(rows(dataset, 'killed by=week')).toEqual([
      '2020-W22 1–1 (1)',
      '2020-W27 8–8 (8)',
      'several 54–54 (54)',
    ]);
    expect(rows(dataset, 'killed by=month')).toEqual([
      '2020-05 1–1 (1)',
      '2020-06 4–4 (4)',
      'several 58–58 (58)',
    ]);
    expect(rows(dataset, 'killed by=year')).toEqual(['2020 31–31 (31)', 'several 32–32 (32)']);
    expect(answer(dataset, 'killed by=month').rows.map(({ label }) => label)).toEqual([
      'May 2020',
      'June 2020',
      'over several months',
    ]);
  });

  test('an event only partly between from and to is omitted and listed', () => {
    const june = answer(dataset, 'killed from=2020-06 to=2020-06');
    expect(june.events).toEqual(['monthly']);
    expect(june.leftOut).toEqual(['night', 'weekly', 'yearly']);
    expect(answer(dataset, 'killed from=2020-06-01')).toMatchObject({
      events: ['monthly', 'weekly', 'winter'],
      leftOut: ['night', 'yearly'],
    });
    expect(answer(dataset, 'killed to=2019')).toMatchObject({ events: [], leftOut: [] });
    expect(answer(dataset, 'killed from=2020 to=2020 event=!night').leftOut).toEqual(['winter']);
  });

  test('an event excluded by other filters is not listed as omitted', () => {
    expect(answer(dataset, 'killed from=2020-06 to=2020-06 weapon=rifle').leftOut).toEqual([]);
  });
});

test('rules 5 and 12 in the seed: four officers and three Asayish', () => {
  const dataset = seed();
  expect(ends(dataset, 'killed who=military event=homs-bab-tadmur')).toEqual([4, 4, 4]);
  expect(ends(dataset, 'killed who=asayish event=hasakeh-motorbike')).toEqual([3, 3, 3]);
  expect(question(dataset, 'killed who=Asayish').filters[0]?.values).toEqual(['asayish']);
});
