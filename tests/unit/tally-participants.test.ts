import { describe, expect, test } from 'vitest';
import { createShare } from '../../src/dataset/shared-values.ts';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { planOf } from '../../src/tally/plan.ts';
import { sidesOf } from '../../src/tally/sides-of.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { answerNotes } from '../../src/wording/answer-notes.ts';
import { measureLine } from '../../src/wording/measure-line.ts';
import { answer, type EventJSON, en, ends, question, rows, small } from './tally-dataset.ts';

const clash = (id: string, killed: number, ...sides: readonly (string | object)[]): EventJSON => ({
  id,
  accounts: [{ source: 'agency', killed }],
  participants: sides.map(side => (typeof side === 'string' ? { actor: side } : side)),
});

const events = [
  clash('ab', 1, 'front', 'army'),
  clash('ba', 2, { actor: 'army', role: 'attacker' }, { actor: 'front', role: 'civilian' }),
  clash('ac', 4, 'army', 'guard'),
  clash('alone', 8, { actor: 'army', role: 'military' }, { actor: 'army', role: 'attacker' }),
  clash('all', 16, 'front', 'guard', 'army'),
  clash('none', 32),
  { ...clash('gone', 64, 'front'), assessment: { status: 'retracted' } },
];
const dataset = small(events);

const faultOf = (text: string) => {
  const parsed = parseQuestion(wordsOf(text), dataset);
  if (parsed.ok) throw new Error(`${text} is valid`);
  return parsed.faults.map(({ what, fix }) => `${what}: ${fix}`).join('; ');
};
const wording = { dataset, locale: en };
const labels = (text: string) => answer(dataset, text).rows.map(row => row.labels.join());

describe('rule 20: participants', () => {
  test('an event counts under each actor that takes part, once, and then there is no total', () => {
    expect(rows(dataset, 'killed by=participant')).toEqual([
      'not-stated 32–32 (32)',
      'army 31–31 (31)',
      'guard 20–20 (20)',
      'front 19–19 (19)',
    ]);
    expect(answer(dataset, 'killed by=participant').total).toBeUndefined();
    expect(ends(dataset, 'killed by=participant event=alone,none')).toEqual([40, 40, 40]);
  });

  test('participant= selects what its row counts, and with-participant= those of them with another', () => {
    const selected = (words: string) => answer(dataset, `attacks ${words}`).events;
    expect(selected('participant=front')).toEqual(['ab', 'ba', 'all']);
    expect(selected('participant=front,guard')).toEqual(['ab', 'ba', 'ac', 'all']);
    expect(selected('participant=front with-participant=guard')).toEqual(['all']);
    expect(selected('participant=army with-participant=!front')).toEqual(['ac', 'alone']);
    expect(selected('participant=not-stated')).toEqual(['none']);
    expect(selected('participant="The Front" place=aville')).toEqual(['ab', 'ba', 'all']);
  });

  test('with-participant= alone is the same question as participant=', () => {
    const plan = (text: string) => planOf(dataset, question(dataset, text)).key;
    expect(plan('killed with-participant=front')).toBe(plan('killed participant=front'));
  });

  test('they are counted once each', () => {
    expect(answer(dataset, 'participants')).toMatchObject({ members: ['army', 'front', 'guard'] });
    expect(rows(dataset, 'participants by=pair event=alone,none')).toEqual([
      'army 1–1 (1)',
      'not-stated 0–0 (0)',
    ]);
  });

  test('a participant has claimed nothing, and a claimant takes no part', () => {
    const claimed = small([
      { ...clash('x', 1, 'army'), claims: [{ actor: 'front', kind: 'claimed' }] },
      {
        id: 'y',
        accounts: [{ source: 'agency', killed: 3, of: [{ who: 'soldiers', actor: 'army', killed: 1 }] }],
      },
    ]);
    expect(rows(claimed, 'attacks by=claimant')).toEqual(['front 1–1 (1)', 'no-claim 1–1 (1)']);
    expect(rows(claimed, 'attacks by=participant')).toEqual(['army 1–1 (1)', 'not-stated 1–1 (1)']);
    expect(answer(claimed, 'claimants participant=army').members).toEqual(['front']);
  });

  test('rows say that they are of whole events, whose doing nobody is said to be', () => {
    const said = 'that an actor is a participant says neither who attacked nor who was killed.';
    for (const by of ['participant', 'pair', 'place,pair'])
      expect(answerNotes(answer(dataset, `killed by=${by}`), wording).join(' ')).toContain(said);
    expect(answerNotes(answer(dataset, 'killed participant=front'), wording).join(' ')).not.toContain(said);
  });
});

describe('rule 21: pairs', () => {
  test('each event is in one row, whatever the order and the roles of the two', () => {
    expect(rows(dataset, 'killed by=pair')).toEqual([
      'not-stated 32–32 (32)',
      'several 16–16 (16)',
      'army 8–8 (8)',
      'army+guard 4–4 (4)',
      'army+front 3–3 (3)',
    ]);
    expect(ends(dataset, 'killed by=pair')).toEqual([63, 63, 63]);
  });

  test('pair= takes its rows, with ids or names in any order', () => {
    const selected = (pair: string) => answer(dataset, `attacks pair=${pair}`).events;
    expect(selected('front+army')).toEqual(['ab', 'ba']);
    expect(selected('"The Army+Liberation Front"')).toEqual(['ab', 'ba']);
    expect(selected('army')).toEqual(['alone']);
    expect(selected('several,not-stated')).toEqual(['all', 'none']);
    expect(selected('!front+army,several')).toEqual(['ac', 'alone', 'none']);
  });

  test('labels have the order of the registry, and say where one or none is stated', () => {
    expect(labels('killed by=pair sort=key')).toEqual([
      'The Army (no other stated)',
      'The Army – Front',
      'The Army – The Guard',
      'not stated',
      'three or more participants',
    ]);
    const alike = small([clash('x', 1, 'one', 'two')], {
      actors: { two: { name: 'Band' }, one: { name: 'Band' } },
    });
    expect(answer(alike, 'killed by=pair').rows[0]?.labels).toEqual(['Band (two) – Band (one)']);
  });

  test('what is no pair is refused, with what to write', () => {
    expect(faultOf('killed pair=army+fornt')).toBe('unknown pair "army+fornt": did you mean "front"?');
    expect(faultOf('killed pair=army+army')).toContain('write two different actors, or pair=army');
    expect(faultOf('killed pair=army+front+guard')).toContain(
      'write participant=army with-participant=front, or pair=several',
    );
  });

  test('events of the same participants share what is worked out of them', () => {
    const share = createShare<ReturnType<typeof sidesOf>>();
    const both = [{ actor: 'b' }, { actor: 'a' }];
    expect(sidesOf({ participants: both }, share)).toBe(sidesOf({ participants: [...both] }, share));
  });
});

describe('questions about participants in words', () => {
  const line = (text: string) => measureLine(question(dataset, text), wording);

  test('never say that a participant did it', () => {
    expect(line('attacks by=participant')).toBe('Attacks, by participant');
    expect(line('killed by=pair')).toBe('People reported killed, by pair of participants');
    expect(line('killed participant=front with-participant=army')).toBe(
      'People reported killed · involving Front · involving The Army',
    );
    expect(line('killed participant=not-stated')).toBe('People reported killed · participants not stated');
    expect(line('killed pair=front+army')).toBe('People reported killed · participants: The Army – Front');
    expect(line('killed pair=several')).toBe('People reported killed · three or more participants');
  });

  test('words of other trackers are answered with those that are meant', () => {
    expect(faultOf('killed by=actor')).toBe('cannot group by "actor": write by=participant or by=claimant');
    expect(faultOf('killed by=dyads')).toContain('write by=pair');
    expect(faultOf('killed party=front')).toBe('unknown word "party": write participant=front');
    expect(faultOf('killed by=particpant')).toContain('did you mean "participant"?');
    expect(faultOf('killed participants=front')).toBe(
      '"participants" takes no value: write participants alone, or participant=front',
    );
    const own = small(events, { facets: { party: { name: 'Party' } } });
    expect(parseQuestion(wordsOf('killed by=party'), own).ok).toBe(true);
  });
});
