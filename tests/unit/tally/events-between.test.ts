import { describe, expect, test } from 'vitest';
import { eventFacts } from '../../../src/tally/event-facts.ts';
import { eventsBetween } from '../../../src/tally/events-between.ts';
import { planOf } from '../../../src/tally/plan.ts';
import { select } from '../../../src/tally/select.ts';
import { randomFrom } from '../../random.ts';
import { question, small } from '../tally-dataset.ts';

const random = randomFrom(10);
const day = () => {
  const month = 1 + Math.floor(random() * 12);
  const date = 1 + Math.floor(random() * 28);
  return `2020-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};
const precisions = ['day', 'day', 'day', 'week', 'month', 'year'];
const events = Array.from({ length: 80 }, (_, i) => {
  const [date = '', dateEnd = ''] = [day(), day()].sort();
  const isLong = i % 9 === 0;
  return {
    id: `e${i}`,
    date,
    ...(isLong ? { dateEnd } : { timePrecision: precisions[i % precisions.length] }),
  };
});
const dataset = small(events);

describe('events between two days', () => {
  test('are a narrow range that misses none which may lie in them', () => {
    let narrow = 0;
    for (let i = 0; i < 200; i++) {
      const [from = '', to = ''] = [day(), day()].sort();
      const found = new Set(eventsBetween(dataset, { from, to }));
      const due = eventFacts(dataset).filter(({ span }) => span.first <= to && span.last >= from);
      expect(due.every(facts => found.has(facts))).toBe(true);
      if (found.size < events.length) narrow += 1;
    }
    expect(narrow).toBeGreaterThan(100);
  });

  test('are none before the first and after the last', () => {
    const days = small([{ id: 'one', date: '2020-05-01' }]);
    expect(eventsBetween(days, { from: '2019-01-01', to: '2020-04-30' })).toEqual([]);
    expect(eventsBetween(days, { from: '2020-05-02', to: '9999-12-31' })).toEqual([]);
    expect(eventsBetween(days, { from: '', to: '2020-05-01' })).toHaveLength(1);
  });

  test('are selected in the order of the dataset', () => {
    const text = 'attacks from=2020-03-01 to=2020-09-30';
    const selected = select(dataset, planOf(dataset, question(dataset, text)).selection).events;
    const orders = selected.map(({ order }) => order);
    expect(orders.length).toBeGreaterThan(10);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
  });
});
