import { expect, test } from 'vitest';
import { displayQuestion } from '../../../src/wording/display-question.ts';
import { datasetFrom, en, question, read, seed, small } from '../tally-dataset.ts';

const shootings = () =>
  datasetFrom(JSON.parse(read('tests/fixtures/shootings/data/shootings.json')), 'shootings');

test.each([
  ['attacks by=school', 'shootings by=school'],
  ['attacks by=place sort=-attacks limit=3', 'shootings by=place sort=-shootings limit=3'],
  ['explosions', 'rounds of shooting'],
  ['explosions by=place sort=-explosions', 'rounds of shooting by=place sort="-rounds of shooting"'],
  ['killed by=place sort=killed', 'killed by=place sort=killed'],
])('"%s" is shown in the words of the dataset, and means the same', (asked, shown) => {
  const dataset = shootings();
  const original = question(dataset, asked);
  expect(displayQuestion(original, dataset, en)).toBe(shown);
  expect(question(dataset, shown)).toEqual(original);
});

test('does not use a word that means something else', () => {
  const units = { event: { en: { one: 'killed', other: 'killed' } } };
  const dataset = small([{ id: 'one' }], { dataset: { units } });
  expect(displayQuestion(question(dataset, 'attacks'), dataset, en)).toBe('attacks');
});

test('uses the default words if the dataset has none of its own', () => {
  expect(displayQuestion(question(seed(), 'attacks by=place'), seed(), en)).toBe('attacks by=place');
});
