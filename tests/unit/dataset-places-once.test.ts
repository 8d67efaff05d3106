import { expect, test } from 'vitest';
import { shippedBoundaries } from '../../src/dataset/boundaries-of.ts';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { makeDataset } from '../bench/make-work.ts';

test('boundaries are asked for once for each country, however many events have coordinates', () => {
  const dataset = makeDataset({ events: 50, reports: 0, seed: 3, places: 1 }, ['SY-HI']) as {
    events: object[];
  };
  const site = { name: 'The square', lat: 34.73, lon: 36.71 };
  const asked: string[] = [];
  const text = JSON.stringify({ ...dataset, events: dataset.events.map(event => ({ ...event, site })) });
  const checked = checkDataset(text, 'data/bench.json', country => {
    asked.push(country);
    return shippedBoundaries(country);
  });
  expect(checked.ok && checked.value.events.size).toBe(50);
  expect(asked).toEqual(['sy']);
});
