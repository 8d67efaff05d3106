import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tollOf } from '../../src/tally/toll.ts';
import { measureLine } from '../../src/wording/measure-line.ts';
import { rounds } from '../rounds.ts';
import {
  additive,
  countedOnce,
  eventList,
  fileOf,
  settled,
  splits,
  statementsOf,
} from './arbitrary-dataset.ts';
import { answer, datasetFrom, en, ends, question, range, rows, small } from './tally-dataset.ts';

const open = Number.POSITIVE_INFINITY;

describe('rule 34: sources that are left out', () => {
  const dataset = small(
    [
      {
        id: 'one',
        accounts: [
          { source: 'agency', killed: 3 },
          { source: 'state-tv', killed: 9, claim: { actor: 'front', kind: 'attributed' } },
        ],
        assessment: { status: 'confirmed', killed: { best: 9, why: 'The morgue counted them.' } },
      },
      { id: 'two', place: 'cetown', accounts: [{ source: 'rebels', killed: 20 }] },
      {
        id: 'three',
        place: 'beton',
        parts: [
          { killed: 2, source: 'state' },
          { killed: 1, source: 'agency' },
        ],
        claims: [{ actor: 'front', kind: 'claimed', by: 'rebels' }],
        accounts: [{ source: 'monitor' }],
      },
    ],
    {
      statements: [
        {
          id: 'all',
          source: 'rebels',
          covers: ['one'],
          killed: 5,
          claim: { actor: 'front', kind: 'claimed' },
        },
      ],
    },
  );

  test('what they and their parts said does not count, and what remains follows the same rules', () => {
    expect(ends(dataset, 'killed event=one')).toEqual([3, 9, 9]);
    expect(ends(dataset, 'killed event=one without-source=state')).toEqual([3, 3, 3]);
    expect(range(dataset, 'killed event=one without-source="State television"')).toMatchObject({
      low: 3,
      unknown: 0,
    });
    expect(ends(dataset, 'killed event=three without-source=state')).toEqual([1, open, open]);
    expect(rows(dataset, 'killed by=source without-source=state')).toEqual([
      'agency 2 of 3',
      'rebels 1 of 3',
    ]);
  });

  test('what only they speak of is not counted, and the answer says so', () => {
    const { events, remarks } = answer(dataset, 'attacks without-source=rebels');
    expect(events).toEqual(['one', 'three']);
    expect(remarks).toContainEqual({ kind: 'unheard', events: ['two'] });
    expect(answer(dataset, 'attacks without-source=rebels place=aville').remarks).toEqual([]);
    expect(answer(dataset, 'killed').remarks.map(({ kind }) => kind)).not.toContain('unheard');
  });

  test('"parties" is every party to the conflict, with what is part of one', () => {
    expect(answer(dataset, 'killed without-source=parties').events).toEqual(['one', 'three']);
    expect(ends(dataset, 'killed event=one without-source=parties')).toEqual([3, 3, 3]);
    const named = small(
      [
        {
          id: 'one',
          accounts: [
            { source: 'parties', killed: 1 },
            { source: 'state', killed: 4 },
          ],
        },
      ],
      {
        sources: { parties: { kind: 'other', name: 'The parties' } },
      },
    );
    expect(ends(named, 'killed without-source=parties')).toEqual([4, 4, 4]);
  });

  test('claims that they made or carried do not count, and the editor’s best is not used where something was left out', () => {
    expect(rows(dataset, 'attacks by=claimant')).toEqual(['front 2–2 (2)', 'no-claim 1–1 (1)']);
    expect(rows(dataset, 'attacks by=claimant without-source=rebels')).toEqual(['no-claim 2–2 (2)']);
    expect(range(dataset, 'killed event=one').best).toBe(9);
    expect(range(dataset, 'killed event=one without-source=monitor').best).toBe(9);
    expect(range(dataset, 'killed event=one without-source=state').best).toBeUndefined();
  });

  test('with as-of=, what had been published counts without them', () => {
    const dated = small([
      {
        id: 'one',
        accounts: [
          { source: 'agency', killed: 3, published: '2020-02-01' },
          { source: 'state', killed: 9, published: '2020-02-01' },
          { source: 'rebels', killed: 50 },
        ],
      },
    ]);
    expect(ends(dated, 'killed as-of=2020-02-01 without-source=state')).toEqual([3, 3, 3]);
    const undated = (text: string) => answer(dated, text).remarks.find(({ kind }) => kind === 'undated');
    expect(undated('killed as-of=2020-02-01')).toMatchObject({ accounts: 1 });
    expect(undated('killed as-of=2020-02-01 without-source=rebels')).toBeUndefined();
    const asked = question(dated, 'killed without-source=state');
    const event = dated.events.get('one');
    expect(event && tollOf(dated, asked, event).lines.map(({ source }) => source)).toEqual(['agency']);
  });

  test('the words say whom', () => {
    const line = (text: string) => measureLine(question(dataset, text), { dataset, locale: en });
    expect(line('killed without-source=parties')).toBe(
      'People reported killed · leaving out what parties to the conflict said',
    );
    expect(line('killed without-source=state,rebels')).toBe(
      'People reported killed · leaving out what State media or Rebel radio said',
    );
  });

  test('leaving out all but some is refused, and the hint asks for these', () => {
    expect(() => question(dataset, 'killed without-source=!state')).toThrow(
      'leaves out all but some sources: write source=state',
    );
    expect(() => question(dataset, 'killed without-source=sate')).toThrow('did you mean "state"?');
  });

  test('a facet of that name keeps its meaning', () => {
    const faceted = small(
      [
        { id: 'one', facets: { 'without-source': 'yes' }, accounts: [{ source: 'agency', killed: 3 }] },
        { id: 'two', accounts: [{ source: 'agency', killed: 4 }] },
      ],
      { facets: { 'without-source': { name: 'Anonymous' } } },
    );
    expect(ends(faceted, 'killed without-source=yes')).toEqual([3, 3, 3]);
  });
});

type Said = { readonly source?: string; readonly status?: string; readonly claim?: { readonly by?: string } };
type Part = Said & { readonly killed?: unknown; readonly injured?: unknown };
type FileEvent = {
  readonly id: string;
  readonly accounts: readonly Said[];
  readonly parts: number | readonly Part[];
  readonly assessment?: { readonly status: string };
};

/** The events of a file from which somebody has struck what some sources said. */
function struck(events: readonly FileEvent[], out: readonly string[]): FileEvent[] {
  const isOut = ({ source }: Said) => source !== undefined && out.includes(source);
  return events.flatMap(event => {
    const accounts = event.accounts.filter(account => !isOut(account));
    const list = typeof event.parts === 'number' ? [] : event.parts;
    const gives = (part: Part) => (part.killed ?? part.injured ?? undefined) !== undefined;
    const touched = accounts.length < event.accounts.length || list.some(part => isOut(part) && gives(part));
    if (!touched) return [event];
    const voices = [...event.accounts.filter(({ status }) => status === 'current'), ...list.filter(gives)];
    const named = voices.filter(({ source }) => source !== undefined);
    if (named.length > 0 && named.every(isOut)) return [];
    const parts =
      typeof event.parts === 'number'
        ? event.parts
        : event.parts.map(part => (isOut(part) ? { ...part, killed: undefined, injured: undefined } : part));
    const { status } = event.assessment ?? {};
    return [{ ...event, accounts, parts, ...(status && { assessment: { status } }) }];
  });
}

test('an answer is that of a file from which their accounts were struck, whatever was left out before', () => {
  const data = eventList.chain(events => fc.tuple(settled(events), statementsOf(events)));
  const out = fc.constantFrom<readonly string[]>(
    ['agency'],
    ['state', 'state-tv'],
    ['rebels', 'monitor'],
    ['state', 'state-tv', 'rebels'],
  );
  const earlier = fc.array(fc.constantFrom('agency', 'state', 'rebels,monitor', 'parties'), { maxLength: 2 });
  const measure = fc.constantFrom(...additive, ...countedOnce);
  const by = fc.constantFrom('', ...[...splits, 'source', 'source-count'].map(word => `by=${word}`));
  fc.assert(
    fc.property(data, out, earlier, measure, by, ([events, statements], sources, before, what, grouped) => {
      const plain: { events: FileEvent[]; statements: Said[] } = JSON.parse(
        JSON.stringify({ events, statements }),
      );
      const left = struck(plain.events, sources).filter(({ accounts }) => accounts.length > 0);
      // A file cannot hold an event without an account: those that parts alone speak of are not compared.
      fc.pre(left.length > 0 && struck(plain.events, sources).length === left.length);
      const ids = new Set(left.map(({ id }) => id));
      const kept = statements
        .map(one => ({ ...one, covers: one.covers.filter(id => ids.has(id)) }))
        .filter(one => !sources.includes(one.source) && one.covers.length > 0);
      const dropped = sources.length === 3 ? 'parties' : sources.filter(id => id !== 'state-tv').join();
      const asked = datasetFrom(fileOf(events, statements));
      for (const other of before) answer(asked, `${what} ${grouped} without-source=${other}`);
      const found = answer(asked, `${what} ${grouped} without-source=${dropped}`);
      const expected = answer(datasetFrom(fileOf(left, kept)), `${what} ${grouped}`);
      expect({
        ...found,
        question: undefined,
        remarks: found.remarks.filter(({ kind }) => kind !== 'unheard'),
      }).toEqual({
        ...expected,
        question: undefined,
      });
    }),
    { numRuns: rounds(160) },
  );
});
