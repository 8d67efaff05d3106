import { expect, test } from 'vitest';
import { datasetFeatures } from '../../src/tally/dataset-features.ts';
import { eventsIn, placeChain } from '../../src/tally/place-chain.ts';
import { sourceCounts } from '../../src/tally/source-counts.ts';
import { tally } from '../../src/tally/tally.ts';
import { accounts, question, small } from './tally-dataset.ts';

const dataset = small([{ id: 'one' }, { id: 'two', place: 'beton' }, { id: 'three', place: 'cetown' }]);

test('a place lies in its parents, listed from the inside out', () => {
  expect(placeChain(dataset, 'aville').map(({ id }) => id)).toEqual(['aville', 'north', 'land']);
  expect(() => placeChain(dataset, 'atlantis')).toThrow('no place "atlantis"');
});

test('lists the events in a place and in everything inside it', () => {
  const ids = (place: string) => eventsIn(dataset, place).map(({ id }) => id);
  expect(ids('north')).toEqual(['one', 'two']);
  expect(ids('land')).toEqual(['one', 'two', 'three']);
  expect(ids('nowhere')).toEqual([]);
});

test('counts the accounts in which a source speaks, and those that it relayed', () => {
  const spoken = small([
    accounts({ source: 'agency', via: ['monitor', 'state'], killed: 1 }, { source: 'monitor', killed: 2 }),
  ]);
  expect([...sourceCounts(spoken, 'all')]).toEqual([
    ['agency', { spoke: 1, relayed: 0 }],
    ['monitor', { spoke: 1, relayed: 1 }],
    ['state', { spoke: 0, relayed: 1 }],
  ]);
});

test('finds which facts of counting rules a dataset contains', () => {
  expect(datasetFeatures(dataset)).toEqual({
    mixed: false,
    attackers: false,
    statements: false,
    participants: false,
    parties: true,
  });
  const included = small([accounts({ source: 'agency', killed: 1, attackers: 'included' })]);
  expect(datasetFeatures(included).attackers).toBe(true);
});

test('groups rows of few events, and one more row if the grouped ones would be few themselves', () => {
  const places = ['aville', 'aville', 'aville', 'beton', 'beton', 'cetown'];
  const many = small(places.map((place, i) => ({ id: `e${i}`, place })));
  const rows = (fewest: number) =>
    tally(many, { ...question(many, 'attacks by=place'), fewest }).rows.map(
      ({ key, events }) => `${key} ${events.length}`,
    );
  expect(rows(1)).toEqual(['aville 3', 'beton 2', 'cetown 1']);
  expect(rows(2)).toEqual(['aville 3', 'others 3']);
  expect(rows(4)).toEqual(['others 6']);
});
