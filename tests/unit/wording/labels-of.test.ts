import { describe, expect, test } from 'vitest';
import { getLocale } from '../../../src/i18n/locale.ts';
import { labelsOf } from '../../../src/wording/labels-of.ts';
import { datasetOf } from '../../charts/figures.ts';

const file = {
  format: 'events/1',
  dataset: {
    id: 'alike',
    title: 'Names that are alike',
    version: '1.0.0',
    updated: '2024-01-01',
    language: 'en',
    timezone: 'UTC',
    killedMeans: 'everyone',
  },
  sources: { desk: { kind: 'article', name: 'Desk' } },
  actors: {
    party: { name: 'The Front', kind: 'party' },
    militia: { name: 'The Front', kind: 'militia' },
    plain: { name: 'The Front' },
    other: { name: 'The Guard' },
  },
  places: { town: { name: 'Town', level: 'town' } },
  weapons: { mortar: { name: 'Shell' }, tank: { name: 'Shell' } },
  facets: { kind: { name: 'Kind', values: { one: 'Raid', two: 'Raid' } } },
  events: [{ id: 'e1', date: '2024-01-01', place: 'town', accounts: [{ source: 'desk', killed: 1 }] }],
};
const dataset = datasetOf(JSON.stringify(file), 'data/alike.json');
const labels = (by: Parameters<typeof labelsOf>[1], keys: readonly string[]) => [
  ...labelsOf(dataset, by, keys, getLocale('en')).values(),
];

describe('names that would look alike next to each other', () => {
  test('actors are distinguished by their role, and one without a known role keeps its bare name', () => {
    for (const word of ['claimant', 'control'] as const)
      expect(labels({ word }, ['party', 'militia', 'plain', 'other'])).toEqual([
        'The Front (party)',
        'The Front (militia)',
        'The Front',
        'The Guard',
      ]);
  });

  test('weapons and values of a facet have only their ids', () => {
    expect(labels({ word: 'weapon' }, ['mortar', 'tank'])).toEqual(['Shell (mortar)', 'Shell (tank)']);
    expect(labels({ word: 'facet', facet: 'kind' }, ['one', 'two'])).toEqual(['Raid (one)', 'Raid (two)']);
  });

  test('unique names, and rows that are not entries of the dataset, are unchanged', () => {
    expect(labels({ word: 'claimant' }, ['party', 'no-claim'])).toEqual(['The Front', 'no claim']);
    expect(labels({ word: 'claimant' }, [])).toEqual([]);
  });
});
