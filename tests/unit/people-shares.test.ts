import { expect, test } from 'vitest';
import { peopleShares } from '../../src/prose/people-shares.ts';
import { accounts, question, small } from './tally-dataset.ts';

const dataset = small([
  accounts({
    source: 'agency',
    killed: 10,
    of: [
      {
        role: 'civilian',
        killed: 8,
        of: [
          { age: 'child', killed: 2 },
          { age: 'adult', killed: 5 },
        ],
      },
      { sex: 'female', killed: 3 },
      { sex: 'male', killed: 2 },
    ],
  }),
  { id: 'two', accounts: [{ source: 'agency', killed: 40 }] },
]);

const shares = (text: string): string[] =>
  peopleShares(question(dataset, text), dataset).map(
    ({ field, part, whole }) => `${part.low} of the ${whole.low} whose ${field}`,
  );

test('a share of people is of those of whom sources state the like, however many others there are', () => {
  expect(shares('killed who=female')).toEqual(['3 of the 5 whose sex']);
  expect(shares('killed who=female,male')).toEqual(['5 of the 5 whose sex']);
  expect(shares('killed who=civilian')).toEqual(['8 of the 8 whose role']);
  expect(shares('killed who=child+civilian')).toEqual(['2 of the 7 whose age', '2 of the 2 whose role']);
});

test('people of unlike words are no share of that kind', () => {
  expect(shares('killed who=female,child')).toEqual([]);
  expect(shares('killed who=guard')).toEqual([]);
  expect(shares('attacks who=female')).toEqual([]);
});
