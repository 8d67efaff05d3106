import { expect, test } from 'vitest';
import { small } from './figures.ts';
import { makeKind } from './make-chart.ts';

/** Events one a day; the later, the more were killed. */
const eventsOf = (n: number) =>
  small(
    Array.from({ length: n }, (_, i) => ({
      id: `event-${i}`,
      title: `Event ${i}`,
      date: new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10),
      place: 'aville',
      parts: [{ weapon: 'rifle' }],
      accounts: [{ source: 'agency', killed: i + 1 }],
    })),
  );
const long = eventsOf(150);
const note = '50 more rows are in the data, and are not drawn.';

test('a chart draws its first 100 rows and says how many more its data have', () => {
  const bar = makeKind(long, 'bar', 'killed by=event sort=-killed');
  expect(bar.rows).toHaveLength(100);
  expect([bar.rows[0]?.key, bar.rows.at(-1)?.key]).toEqual(['event-149', 'event-50']);
  expect(bar.notes).toContain(note);
  expect(bar.table.rows).toHaveLength(150);
  const range = makeKind(long, 'range', 'killed by=event sort=-killed');
  expect(range.rows).toHaveLength(100);
  expect(range.notes).toContain(note);
  expect(range.table.rows).toHaveLength(150);
  const stack = makeKind(long, 'stack', 'killed by=event,weapon');
  expect(stack.rows).toHaveLength(100);
  expect(stack.notes).toContain(note);
});

test('a highlighted row is drawn wherever it comes', () => {
  const { rows, notes } = makeKind(long, 'bar', 'killed by=event sort=-killed', { highlight: ['event-3'] });
  expect(rows).toHaveLength(101);
  expect(rows.at(-1)).toMatchObject({ key: 'event-3', highlight: true });
  expect(notes).toContain('49 more rows are in the data, and are not drawn.');
});

test('one row too many is drawn with the others', () => {
  const { rows, notes } = makeKind(eventsOf(101), 'bar', 'killed by=event');
  expect(rows).toHaveLength(101);
  expect(notes.join()).not.toContain('not drawn');
});
