import { expect, test } from 'vitest';
import { filterWords, synonymWords, withoutSynonym } from '../../../src/grammar/filters.ts';
import { groupings } from '../../../src/grammar/groupings.ts';
import { measureNames, otherNamesOf } from '../../../src/grammar/measures.ts';
import { reservedWords } from '../../../src/grammar/reserved-words.ts';

test('reserves every word that a question reads as its own, and no other', () => {
  const kept = [
    ...['no-claim', 'not-stated', 'not-located', 'several', 'others', 'constructor'],
    ...['attacks', 'explosions', 'devices', 'killed', 'injured', 'casualties', 'attackersKilled'],
    ...['places', 'regions', 'claimants', 'event', 'events', 'place', 'city', 'region', 'country'],
    ...['claimant', 'claim', 'weapon', 'with', 'control', 'status', 'who', 'from', 'to', 'source', 'by'],
    'as-of',
    ...['day', 'week', 'month', 'year', 'stated', 'show', 'sort', 'limit', 'highlight', 'columns'],
    ...['participant', 'with-participant', 'pair', 'participants', 'per', 'classes'],
    ...['title', 'alt', 'ok', 'id', 'class', 'dataset', 'datasets'],
  ];
  expect([...reservedWords].sort()).toEqual(kept.sort());
});

test('a synonym stands for a word that is both a filter and a grouping', () => {
  const known: readonly string[] = filterWords.filter(word => groupings.some(one => one === word));
  for (const word of synonymWords) expect(known).toContain(withoutSynonym(word));
  expect(withoutSynonym('weapon')).toBe('weapon');
});

test('no two measures share a name', () => {
  const names = measureNames.flatMap(measure => [measure, ...otherNamesOf(measure)]);
  expect(new Set(names).size).toBe(names.length);
});
