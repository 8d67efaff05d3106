import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { findRemark } from '../../src/tally/remark-codes.ts';
import { sourceFigures } from '../../src/tally/source-figures.ts';
import { tollOf } from '../../src/tally/toll.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { answerNotes } from '../../src/wording/answer-notes.ts';
import { answerJSON } from '../../src/wording/ask.ts';
import { measureLine } from '../../src/wording/measure-line.ts';
import { accounts, answer, en, ends, question, rows, small, total } from './tally-dataset.ts';

const open = Number.POSITIVE_INFINITY;
const at = (hour: string) => ({ published: `2020-05-05T${hour}` });
const running = (source: string, hour: string, figures: object) => ({
  source,
  cumulative: true,
  ...at(hour),
  ...figures,
});

describe('rule 22: running totals', () => {
  test('of one source’s, only the newest counts, in whatever order they are written', () => {
    const dataset = small([
      accounts(
        running('agency', '12:00', { killed: 8 }),
        running('agency', '09:00', { killed: 5 }),
        running('agency', '10:30', { killed: 7 }),
        running('monitor', '09:30', { killed: 6 }),
      ),
    ]);
    expect(ends(dataset, 'killed')).toEqual([6, 8, 8]);
    expect([...dataset.events.values()][0]?.accounts.map(({ status }) => status)).toEqual([
      'current',
      'superseded',
      'superseded',
      'current',
    ]);
    expect(
      sourceFigures(dataset, question(dataset, 'killed')).map(({ figure, status }) => [figure?.lo, status]),
    ).toEqual([
      [8, 'current'],
      [5, 'superseded'],
      [7, 'superseded'],
      [6, 'current'],
    ]);
  });

  test('they are not added to each other or to figures of their own', () => {
    const dataset = small([
      accounts(running('agency', '09:00', { killed: 5 }), running('agency', '12:00', { killed: 8 })),
      { id: 'two', accounts: [{ source: 'agency', killed: 2, ...at('09:00') }] },
    ]);
    expect(ends(dataset, 'killed source=agency')).toEqual([10, 10, 10]);
  });

  test('a later one that leaves a figure out does not take it back', () => {
    const dataset = small([
      accounts(
        running('agency', '09:00', {
          killed: 5,
          injured: 10,
          casualties: 15,
          of: [{ who: 'guards', actor: 'guard', killed: 2 }],
        }),
        running('agency', '12:00', { injured: 43 }),
        running('agency', '13:00', { killed: 6 }),
      ),
    ]);
    expect(ends(dataset, 'killed')).toEqual([6, 6, 6]);
    expect(ends(dataset, 'injured')).toEqual([43, 43, 43]);
    expect(ends(dataset, 'casualties')).toEqual([15, 15, 15]);
    const [first] = [...dataset.events.values()][0]?.accounts ?? [];
    expect(first).toMatchObject({ status: 'current', overtaken: ['killed', 'injured'] });
    // What was part of a figure goes with it.
    expect(ends(dataset, 'killed who=guard')).toEqual([0, open, open]);
  });

  test('dead and wounded in one are replaced by such a figure, or by both apart', () => {
    const bound = (later: object) =>
      ends(
        small([accounts(running('agency', '09:00', { casualties: 20 }), running('agency', '10:00', later))]),
        'killed',
      );
    expect(bound({ casualties: 12, killed: 3 })).toEqual([3, 3, 3]);
    expect(bound({ killed: 3, injured: 4 })).toEqual([3, 3, 3]);
    expect(bound({ killed: 3 })).toEqual([3, 3, 20]);
  });

  test('one whose claim no other repeats stays for its claim', () => {
    const dataset = small([
      accounts(
        running('rebels', '09:00', { killed: 5, claim: { actor: 'front', kind: 'claimed' } }),
        running('rebels', '10:00', { killed: 6 }),
      ),
    ]);
    expect(rows(dataset, 'killed by=claimant')).toEqual(['front 6–6 (6)']);
  });

  test('one that is retracted replaces nothing, and accounts that are not totals are left alone', () => {
    const dataset = small([
      accounts(
        running('agency', '09:00', { killed: 5 }),
        { ...running('agency', '10:00', { killed: 50 }), status: 'retracted' },
        { source: 'agency', ...at('11:00'), killed: 7 },
      ),
    ]);
    expect(ends(dataset, 'killed')).toEqual([5, 7, 7]);
  });

  test('of statements, a later one replaces those whose events it all covers', () => {
    const stated = (id: string, hour: string, covers: string[], figures: object) => ({
      ...running('agency', hour, figures),
      id,
      covers,
    });
    const events = ['one', 'two', 'three'].map(id => ({ id }));
    const dataset = small(events, {
      statements: [
        stated('first', '09:00', ['one', 'two'], { killed: 10, parts: 2 }),
        stated('apart', '09:00', ['three'], { killed: 1 }),
        stated('second', '10:00', ['one', 'two'], { killed: 12 }),
        stated('third', '11:00', ['two', 'one'], { killed: 12, parts: 3 }),
      ],
    });
    expect([...dataset.statements.values()].map(({ id, status }) => [id, status])).toEqual([
      ['first', 'superseded'],
      ['apart', 'current'],
      ['second', 'superseded'],
      ['third', 'current'],
    ]);
  });
});

describe('rule 23: what was known at a moment', () => {
  const dataset = small([
    accounts(
      running('agency', '09:00', { killed: 5 }),
      running('agency', '12:00', { killed: 8 }),
      { id: 'early', source: 'monitor', ...at('09:30'), killed: 20, status: 'superseded' },
      { source: 'monitor', ...at('13:00'), killed: 9, supersedes: 'early' },
      { source: 'state', ...at('10:00'), killed: 0, status: 'retracted', until: '2020-05-05T11:00' },
      { source: 'rebels', ...at('10:00'), killed: 99, status: 'set-aside', why: 'Made up.' },
      { source: 'paper', killed: 7 },
    ),
    { id: 'two', accounts: [{ source: 'agency', published: '2020-05-06', killed: 1 }] },
    {
      id: 'three',
      assessment: { status: 'confirmed', killed: { best: 3, why: 'Counted.' } },
      accounts: [{ source: 'agency', ...at('23:00'), killed: '3-4' }],
    },
  ]);

  test.each([
    ['2020-05-05T08:59', 0, [0, 0, 0]],
    ['2020-05-05T09:00', 1, [5, 5, 5]],
    ['2020-05-05T09:30', 1, [5, 20, 20]],
    ['2020-05-05T10:00', 1, [0, 20, 20]],
    ['2020-05-05T11:00', 1, [5, 20, 20]],
    ['2020-05-05T12:59', 1, [8, 20, 20]],
    ['2020-05-05T13:00', 1, [8, 9, 9]],
    ['2020-05-05', 2, [11, 13, 13]],
    ['2020-05-06T12:00', 2, [11, 13, 13]],
    ['2020-05-06', 3, [12, 14, 14]],
  ])('at %s', (moment, events, sum) => {
    expect(total(dataset, `attacks as-of=${moment}`)).toMatchObject({ low: events });
    expect(ends(dataset, `killed as-of=${moment}`)).toEqual(sum);
  });

  test('an account without a time, and one of a day within it, are not counted and are said', () => {
    const undated = (text: string) => findRemark(answer(dataset, text).remarks, 'undated')?.accounts;
    expect(undated('killed as-of=2020-05-05T12:00')).toBe(1);
    expect(undated('killed as-of=2020-05-06T12:00')).toBe(2);
    expect(undated('killed source=agency as-of=2020-05-06T12:00')).toBe(1);
    expect(undated('killed source=monitor as-of=2020-05-06T12:00')).toBeUndefined();
    expect(undated('injured as-of=2020-05-06T12:00')).toBeUndefined();
    expect(undated('attacks as-of=2020-05-06T12:00')).toBe(2);
    expect(undated('killed')).toBeUndefined();
    const said = answer(dataset, 'killed as-of=2020-05-05T12:00');
    expect(answerNotes(said, { dataset, locale: en })).toContain(
      'Not counted: one account of which it is not known whether it held at that time.',
    );
    expect(answerJSON(said, dataset)).toMatchObject({ undated: 1 });
    expect(answerJSON(answer(dataset, 'killed'), dataset)).not.toHaveProperty('undated');
  });

  test('where nothing was known there is no number, and the accounts without a time are said', () => {
    const said = answer(dataset, 'killed as-of=2020-05-04');
    expect(answerNotes(said, { dataset, locale: en })).toEqual([
      'No attack in the dataset matches. That is not the same as zero.',
      'Not counted: one account of which it is not known whether it held at that time.',
    ]);
  });

  test('the editor’s best figure is of today', () => {
    expect(total(dataset, 'killed event=three')).toMatchObject({ best: 3 });
    expect(total(dataset, 'killed event=three as-of=2020-05-07')).toMatchObject({ best: undefined });
    expect(rows(dataset, 'attacks by=event status=confirmed as-of=2020-05-07')).toEqual(['three 1–1 (1)']);
  });

  test('a figure of a part has no time', () => {
    const parted = small([
      {
        id: 'one',
        parts: [
          { weapon: 'belt', killed: 2, source: 'agency' },
          { weapon: 'rifle', killed: 1, source: 'agency' },
        ],
        accounts: [{ source: 'agency', ...at('09:00') }],
      },
    ]);
    expect(ends(parted, 'killed')).toEqual([3, 3, 3]);
    expect(ends(parted, 'killed as-of=2020-05-06')).toEqual([0, open, open]);
    expect(ends(parted, 'explosions as-of=2020-05-06')).toEqual([2, 2, 2]);
  });

  test('an account of which nobody knows when it was superseded or retracted is not counted', () => {
    const ended = small([
      accounts(
        { source: 'agency', ...at('09:00'), killed: 5, status: 'superseded' },
        { source: 'monitor', ...at('09:00'), killed: 6, status: 'retracted' },
        {
          source: 'state',
          ...at('09:00'),
          killed: 7,
          status: 'set-aside',
          why: 'Denied.',
          until: '2020-05-05T10:00',
        },
      ),
    ]);
    expect(ends(ended, 'killed as-of=2020-05-05T09:59')).toEqual([7, 7, 7]);
    expect(ends(ended, 'killed as-of=2020-05-05T10:00')).toEqual([0, open, open]);
    const { remarks } = answer(ended, 'killed as-of=2020-05-05T10:00');
    expect(findRemark(remarks, 'undated')?.accounts).toBe(2);
  });

  test('claims in accounts and in statements count from their time on', () => {
    const claimed = small(
      [
        accounts(
          { source: 'agency', ...at('09:00'), killed: 5 },
          { source: 'rebels', ...at('12:00'), claim: { actor: 'front', kind: 'claimed' } },
        ),
        { id: 'two', accounts: [{ source: 'agency', ...at('09:00'), killed: 1 }] },
      ],
      {
        statements: [
          {
            id: 'both',
            covers: ['one', 'two'],
            source: 'rebels',
            ...at('14:00'),
            claim: { actor: 'front', kind: 'claimed' },
          },
        ],
      },
    );
    expect(rows(claimed, 'killed by=claimant as-of=2020-05-05T11:00')).toEqual(['no-claim 6–6 (6)']);
    expect(rows(claimed, 'killed by=claimant as-of=2020-05-05T13:00')).toEqual([
      'front 5–5 (5)',
      'no-claim 1–1 (1)',
    ]);
    expect(rows(claimed, 'killed by=claimant as-of=2020-05-05')).toEqual(['front 6–6 (6)']);
  });

  test('it combines with groupings and other filters, and has one normal form', () => {
    expect(rows(dataset, 'killed by=source as-of=2020-05-05T12:30')).toEqual([
      'monitor 20–20 (20)',
      'agency 8–8 (8)',
    ]);
    expect(ends(dataset, 'killed place=aville as-of=2020-05-05T12:30')).toEqual([8, 20, 20]);
    expect(question(dataset, 'as-of=2020-05-05T14:00+02:00 killed').text).toBe(
      'killed as-of=2020-05-05T12:00',
    );
    const line = (text: string) => measureLine(question(dataset, text), { dataset, locale: en });
    expect(line('killed as-of=2020-05-05T12:00')).toBe(
      'People reported killed · as known on 5 May 2020, 12:00',
    );
    expect(line('killed as-of=2020-05-05')).toBe('People reported killed · as known on 5 May 2020');
  });

  test('what is no moment is refused, with what may be meant', () => {
    const paris = small([accounts({ source: 'agency', killed: 1 })], {
      dataset: { timezone: 'Europe/Paris' },
    });
    const fault = (typed: string) => {
      const parsed = parseQuestion(wordsOf(`killed as-of="${typed}"`), paris);
      return parsed.ok
        ? undefined
        : parsed.faults.map(({ what, fix, rule }) => `${rule}: ${what}; ${fix}`)[0];
    };
    expect(fault('2020-05-05 12:00')).toBe(
      'question/bad-date: "2020-05-05 12:00" is not a valid moment for as-of=; did you mean as-of=2020-05-05T12:00?',
    );
    expect(fault('5 May 2020')).toContain('did you mean as-of=2020-05-05?');
    expect(fault('noon')).toContain('write a day or a minute: 2016-09-05 or 2016-09-05T12:00');
    expect(fault('2020-03-29T02:30')).toContain(
      'the clocks of Europe/Paris were put forward past it; write as-of=2020-03-29T02:30+01:00 or as-of=2020-03-29T02:30+02:00',
    );
    expect(fault('2020-10-25T02:30')).toContain('were put back, and showed it twice');
    expect(fault('2020-10-25T02:30+01:00')).toBeUndefined();
  });
});

describe('rule 24: how a toll changed', () => {
  const toll = (text: string, ...list: readonly object[]) => {
    const dataset = small([accounts(...list)]);
    const [event] = dataset.events.values();
    if (event === undefined) throw new Error('no event');
    const { lines, undated, mixed } = tollOf(dataset, question(dataset, text), event);
    return {
      lines: lines.map(({ source, steps }) => [
        source,
        ...steps.map(({ moment, figure, kind }) =>
          [
            moment.replace('2020-05-05T', ''),
            figure.known ? `${figure.low}–${figure.high}` : 'none',
            kind,
          ].join(' '),
        ),
      ]),
      undated: undated.map(({ source }) => source),
      mixed,
    };
  };

  test('a step is what a source’s accounts come to, from one moment to the next', () => {
    expect(
      toll(
        'killed',
        running('agency', '09:00', { killed: 5 }),
        running('agency', '10:00', { killed: 9 }),
        { source: 'monitor', ...at('09:30'), killed: '4-6' },
        { source: 'monitor', ...at('11:00'), killed: 8 },
        { source: 'state', killed: 7 },
        { source: 'rebels', ...at('09:00'), casualties: 7 },
        { source: 'agency', ...at('12:00'), injured: 7 },
      ),
    ).toEqual({
      lines: [
        ['agency', '09:00 5–5 total', '10:00 9–9 total'],
        ['monitor', '09:30 4–6 figure', '11:00 4–8 figure'],
      ],
      undated: ['state'],
      mixed: 1,
    });
  });

  test('what a source takes back is a correction, a total that grows is none', () => {
    expect(
      toll(
        'killed',
        { id: 'a', source: 'agency', ...at('09:00'), killed: 35, status: 'superseded' },
        { source: 'agency', ...at('14:20'), killed: 41, supersedes: 'a' },
        running('monitor', '09:00', { killed: 30 }),
        running('monitor', '10:00', { killed: 20 }),
        { source: 'rebels', ...at('10:00'), killed: 60, status: 'retracted', until: '2020-05-05T13:00' },
      ).lines,
    ).toEqual([
      ['agency', '09:00 35–35 figure', '14:20 41–41 correction'],
      ['monitor', '09:00 30–30 total', '10:00 20–20 correction'],
      ['rebels', '10:00 60–60 figure', '13:00 none withdrawn'],
    ]);
  });

  test('source=, who= and as-of= limit it; nobody is drawn who has no moment', () => {
    const list = [
      running('agency', '09:00', { killed: 5, of: [{ who: 'guards', actor: 'guard', killed: 2 }] }),
      running('agency', '10:00', { killed: 9 }),
      { source: 'monitor', published: '2020-05-05', killed: 4 },
      { source: 'state', ...at('08:00'), killed: 4, status: 'retracted' },
    ];
    expect(toll('killed as-of=2020-05-05T09:30', ...list)).toMatchObject({
      lines: [['agency', '09:00 5–5 total']],
      undated: ['monitor', 'state'],
    });
    expect(toll('killed source=monitor', ...list)).toMatchObject({
      lines: [['monitor', '2020-05-05 4–4 figure']],
      undated: [],
    });
    expect(toll('killed who=guard', ...list).lines).toEqual([['agency', '09:00 2–2 total']]);
    expect(() => toll('attacks', ...list)).toThrow('no source gives a figure of attacks');
  });
});
