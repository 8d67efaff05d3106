import { expect, test } from 'vitest';
import type { ChartOrder } from '../../../src/publish/chart-orders.ts';
import { holdOrders } from '../../../src/publish/hold-orders.ts';
import { drawing } from './drawing-order.ts';

/** Orders held for a thread that answers when it is told to. */
function holding(most: number) {
  const sent: string[] = [];
  let answered = 0;
  const held = holdOrders(
    () => answered,
    ({ order }) => sent.push(order.kind === 'chart' ? order.chart.id : order.kind),
    most,
  );
  let n = 0;
  return {
    sent,
    fill: held.fill,
    add: (order: ChartOrder) => held.add({ n: n++, order }),
    answer: (orders: number) => {
      answered += orders;
    },
  };
}

test('charts wait while the thread has enough of them, and go in their turn when it has answered', () => {
  const { sent, add, answer, fill } = holding(2);
  for (const id of 'abcdef') add(drawing(id));
  add({ kind: 'last' });
  expect(sent.join('')).toBe('ab');
  fill();
  expect(sent.join('')).toBe('ab');
  answer(1);
  fill();
  expect(sent.join('')).toBe('abc');
  answer(2);
  // Whoever sends another one looks too.
  add(drawing('g'));
  expect(sent.join('')).toBe('abcde');
  answer(2);
  fill();
  expect(sent.join('')).toBe('abcdeflast');
  answer(2);
  fill();
  expect(sent.join('')).toBe('abcdeflastg');
});

test('other orders do not wait, and one for a page takes its chart with it', () => {
  const { sent, add, answer, fill } = holding(1);
  for (const id of 'abcd') add(drawing(id));
  add({ kind: 'take' });
  add({ kind: 'page', id: 'c' });
  add({ kind: 'page', id: 'a' });
  expect(sent).toEqual(['a', 'take', 'c', 'page', 'page']);
  // A chart that is sent once more while it waits is answered twice.
  add(drawing('d'));
  expect(sent.at(-1)).toBe('d');
  answer(6);
  fill();
  expect(sent.slice(6)).toEqual(['b']);
  answer(1);
  fill();
  expect(sent.slice(7)).toEqual(['d']);
});
