import { expect, test } from 'vitest';
import { tally } from '../../../src/tally/tally.ts';
import { answerIn } from '../../../src/wording/labelled-answer.ts';
import { en, question, small } from '../tally-dataset.ts';

const claims = [{ actor: 'front', kind: 'claimed' }];
const dataset = small([
  { id: 'one', claims },
  { id: 'two', place: 'beton' },
  { id: 'three', place: 'cetown' },
]);
const labels = (text: string) =>
  answerIn(dataset, question(dataset, text), en).rows.map(({ label }) => label);

test('gives each row its labels, and the number of the others', () => {
  expect(labels('attacks by=place,claimant sort=key')).toEqual([
    'Aville · Front',
    'Béton · no claim',
    'Cetown · no claim',
  ]);
  expect(labels('attacks by=place sort=label limit=1')).toEqual(['Aville', '2 others']);
});

test('labels the rows of equal questions once', () => {
  const [first, second] = ['attacks by=place sort=key', 'attacks sort=key by=place'].map(
    text => answerIn(dataset, question(dataset, text), en).rows,
  );
  expect(first).toBe(second);
});

test('distinguishes no claim from no claim of the requested kind, though both rows have the same value', () => {
  expect(labels('attacks by=claimant sort=key')).toEqual(['Front', 'no claim']);
  expect(labels('attacks by=claimant claim=claimed sort=key')).toEqual(['Front', 'no claim of this kind']);
});

test('refuses a question ordered by label without labels, unless it has no rows to order', () => {
  expect(() => tally(dataset, question(dataset, 'attacks by=place sort=label'))).toThrow(RangeError);
  const { by: _by, ...rest } = question(dataset, 'attacks by=place sort=label');
  expect(tally(dataset, { ...rest, by: [] }).events).toEqual(['one', 'two', 'three']);
});
