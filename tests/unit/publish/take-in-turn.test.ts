import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ChartOrder, ChartTask } from '../../../src/publish/chart-orders.ts';
import { takeInTurn } from '../../../src/publish/take-in-turn.ts';
import { drawing } from './drawing-order.ts';

const said = ({ order }: ChartTask): string =>
  order.kind === 'chart' ? order.chart.id : order.kind === 'page' ? `page ${order.id}` : order.kind;

test('takes charts in their turn, those that pages wait for before them, and reads pages after them', async () => {
  const taken: string[] = [];
  const take = takeInTurn(async task => {
    taken.push(said(task));
  });
  const orders: ChartOrder[] = [...'abcde'].map(drawing);
  for (const [n, order] of orders.entries()) take({ n, order });
  expect(taken).toEqual([]);
  while (taken.length === 0) await setImmediate();
  expect(taken).toEqual(['a']);
  take({ n: 5, order: { kind: 'page', id: 'd' } });
  take({ n: 6, order: { kind: 'page', id: 'a' } });
  take({ n: 7, order: { kind: 'facts', names: [] } });
  take({ n: 8, order: drawing('f') });
  expect(taken).toEqual(['a', 'd', 'page d', 'page a']);
  for (let turn = 0; turn < 10; turn++) await setImmediate();
  expect(taken.slice(4)).toEqual(['b', 'c', 'e', 'f', 'facts']);
});

test('has eight orders under way at once', async () => {
  const ends: (() => void)[] = [];
  const take = takeInTurn(() => new Promise(resolve => ends.push(resolve)));
  for (let n = 0; n < 20; n++) take({ n, order: drawing(String(n)) });
  for (let turn = 0; turn < 30; turn++) await setImmediate();
  expect(ends).toHaveLength(8);
  ends[0]?.();
  for (let turn = 0; turn < 3; turn++) await setImmediate();
  expect(ends).toHaveLength(9);
});
