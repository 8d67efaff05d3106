import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Sum } from '../../src/tally/types.ts';
import { rounds } from '../rounds.ts';
import {
  additive,
  countedOnce,
  eventList,
  fileOf,
  filters,
  settled,
  splits,
  statementsOf,
} from './arbitrary-dataset.ts';
import { type RefQuestion, type RefSum, referenceTally } from './reference-tally.ts';
import { answer, datasetFrom } from './tally-dataset.ts';

// Hundreds of datasets, with many queries each.
vi.setConfig({ testTimeout: 120_000 });

const data = eventList.chain(events => fc.tuple(settled(events), statementsOf(events)));

// Groupings that divide events occur more often than by chance.
const measure = fc.oneof(fc.constantFrom(...additive, ...countedOnce), fc.constantFrom('killed', 'injured'));
const stated = ['sex', 'age', 'role'];
const by = fc
  .uniqueArray(fc.oneof(fc.constantFrom(...splits), fc.constantFrom('source', 'weapon', ...stated)), {
    maxLength: 2,
  })
  .filter(words => words.filter(word => stated.includes(word)).length < 2);
const more: readonly (readonly [word: string, values: string])[] = [
  ['source', 'state'],
  ['source', 'agency,rebels'],
  ['source', 'state-tv'],
  ['who', 'guard'],
  ['who', 'civilian,army'],
  ['who', 'female,child'],
  ['who', 'child+civilian'],
];
const days = fc.constantFrom<readonly (readonly [word: string, day: string])[]>(
  [],
  [],
  [],
  [['from', '2020-03-01']],
  [
    ['from', '2019-06-10'],
    ['to', '2020-08-31'],
  ],
  [['to', '2020-02-29']],
);
const filter = fc
  .uniqueArray(fc.constantFrom(...filters, ...more), { maxLength: 2, selector: ([word]) => word })
  .chain(found =>
    fc.tuple(
      ...found.map(([word, values]) => fc.tuple(fc.constant(word), fc.boolean(), fc.constant(values))),
    ),
  );

const question = fc
  .record({
    measure,
    by,
    filters: filter,
    days,
    sort: fc.option(
      fc.record({
        by: fc.constantFrom('low' as const, 'high' as const, 'key' as const),
        descending: fc.boolean(),
      }),
      { nil: undefined },
    ),
    limit: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  })
  .map(
    ({ measure, by, filters: found, days: between, sort, limit }): RefQuestion => ({
      measure,
      by,
      filters: [
        ...found
          // What sources do not state about a figure cannot be counted.
          .map(([word, not, values]) => ({
            word,
            not: not && !(word === 'who' && isPeople(measure)),
            values: values.split(','),
          })),
        ...between.map(([word, day]) => ({ word, not: false, values: [day] })),
      ],
      ...(by.length > 0 && sort !== undefined && { sort }),
      ...(by.length > 0 && limit !== undefined && { limit }),
    }),
  );

const isPeople = (measure: string) =>
  ['killed', 'injured', 'casualties', 'attackersKilled'].includes(measure);

const typed = ({ measure, by, filters: found, sort, limit }: RefQuestion): string =>
  [
    measure,
    ...(by.length > 0 ? [`by=${by.join(',')}`] : []),
    ...found.map(({ word, not, values }) => `${word}=${not ? '!' : ''}${values.join(',')}`),
    ...(sort ? [`sort=${sort.descending ? '-' : ''}${sort.by}`] : []),
    ...(limit === undefined ? [] : [`limit=${limit}`]),
  ].join(' ');

const plain = (sum: Sum | RefSum | undefined) =>
  sum === undefined ? undefined : { ...sum, ...(sum.kind === 'range' && { best: sum.best ?? 'none' }) };

test('every answer matches a second tally, written from docs/counting.md alone', () => {
  fc.assert(
    fc.property(
      data,
      fc.array(question, { minLength: 12, maxLength: 12 }),
      ([events, statements], questions) => {
        const file = JSON.parse(JSON.stringify(fileOf(events, statements)));
        const dataset = datasetFrom(file);
        for (const asked of questions) {
          const text = typed(asked);
          const found = answer(dataset, text);
          const expected = referenceTally(file, asked);
          expect({
            text,
            total: plain(found.total),
            rows: found.rows.map(({ key, sum }) => ({ key, sum: plain(sum) })),
            leftOut: found.leftOut,
          }).toEqual({
            text,
            total: plain(expected.total),
            rows: expected.rows.map(({ key, sum }) => ({ key, sum: plain(sum) })),
            leftOut: expected.leftOut,
          });
        }
      },
    ),
    { numRuns: rounds(300) },
  );
});
