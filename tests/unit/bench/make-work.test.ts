import { expect, test } from 'vitest';
import { makeDataset, makeSlices } from '../../bench/make-work.ts';

const regions = ['SY-HI', 'SY-TA'];
const bytes = (seed: number) => JSON.stringify(makeDataset({ events: 50, reports: 5, seed }, regions));

test('the same seed gives the same project, another seed another', () => {
  expect(bytes(7)).toBe(bytes(7));
  expect(bytes(7)).not.toBe(bytes(8));
});

test('reports use slices from the whole period of the events', () => {
  const slices = makeSlices({ events: 5000, reports: 3, seed: 1 });
  expect(slices.map(({ slug, from, to }) => `${slug} ${from} ${to}`)).toEqual([
    'report-0 2011-01-01 2011-01-31',
    'report-1 2014-04-21 2014-05-21',
    'report-2 2017-08-10 2017-09-09',
  ]);
});

test('more reports on the same data leave the data as they are', () => {
  const dataset = (reports: number) => JSON.stringify(makeDataset({ events: 50, reports, seed: 7 }, regions));
  expect(dataset(1000)).toBe(dataset(5));
});
