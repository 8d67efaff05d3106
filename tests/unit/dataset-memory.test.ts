import { expect, test } from 'vitest';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { eventFacts } from '../../src/tally/event-facts.ts';
import { makeDataset } from '../bench/make-work.ts';
import { usedHeap } from '../collect-garbage.ts';

const kinds = [
  ['without warnings', false],
  ['with one', true],
] as const;

test.each(kinds)(
  'a dataset %s keeps less than 1,200 bytes an event, its text included, and nothing else of its file',
  (_, isDoubled) => {
    const dataset = makeDataset({ events: 5000, reports: 0, seed: 3 }, ['SY-HI']);
    const events = dataset['events'] as { date: string }[];
    // Two on one day in one place would be a warning.
    for (const [i, event] of events.entries())
      event.date = new Date(Date.UTC(2005, 0, 1 + i)).toISOString().slice(0, 10);
    if (isDoubled) events.push(Object.assign({}, events[0], { id: 'event-once-more' }));
    const bytes = new TextEncoder().encode(JSON.stringify(dataset));
    expect(checkDataset(bytes, 'data/bench.json').problems).toHaveLength(isDoubled ? 1 : 0);
    const before = usedHeap();
    const checked = checkDataset(bytes, 'data/bench.json');
    const kept = (usedHeap() - before) / events.length;
    expect(checked.ok && checked.value.events.size).toBe(events.length);
    expect(kept).toBeLessThan(1200);
  },
);

test('events that say the same share their parts and figures', () => {
  const checked = checkDataset(
    JSON.stringify(makeDataset({ events: 500, reports: 0, seed: 3 }, ['SY-HI'])),
    'data/bench.json',
  );
  if (!checked.ok) throw new Error('The dataset has problems.');
  const events = [...checked.value.events.values()];
  expect(new Set(events.map(({ parts }) => parts)).size).toBe(5);
  const figures = events.flatMap(({ accounts }) => accounts.map(account => account.figures));
  const said = new Set(figures.map(each => JSON.stringify(each)));
  expect(new Set(figures).size).toBe(said.size);
  expect(figures.every(Object.isFrozen)).toBe(true);
});

test('what questions ask of events takes less than 400 bytes an event', () => {
  const checked = checkDataset(
    JSON.stringify(makeDataset({ events: 5000, reports: 0, seed: 3 }, ['SY-HI'])),
    'data/bench.json',
  );
  if (!checked.ok) throw new Error('The dataset has problems.');
  const before = usedHeap();
  const facts = eventFacts(checked.value);
  expect((usedHeap() - before) / facts.length).toBeLessThan(400);
});
