import { setImmediate } from 'node:timers/promises';
import type { ChartTask } from './chart-orders.ts';

/** So many orders are under way at once: enough to keep every thread drawing pictures, few enough to keep memory small. */
const atOnce = 8;

/**
 * Takes orders in their turn, a few at once. What pages say of a chart goes before all others, with the chart itself.
 * Pages are read when nothing waits to be drawn: nobody needs their facts before the end, but pages wait for charts.
 * @param deliver answers an order, and never fails.
 */
export function takeInTurn(deliver: (task: ChartTask) => Promise<void>): (task: ChartTask) => void {
  const waiting: ChartTask[] = [];
  const pages: ChartTask[] = [];
  let underway = 0;
  let turn = Promise.resolve();
  /** Orders come in between: a chart that needs no picture is drawn without a pause. */
  const takeTurn = (): Promise<void> => {
    turn = turn.then(() => setImmediate());
    return turn;
  };
  const work = async (): Promise<void> => {
    underway++;
    for (;;) {
      await takeTurn();
      const task = waiting.shift() ?? pages.shift();
      if (task === undefined) break;
      await deliver(task);
    }
    underway--;
  };
  /** Has a chart drawn now that waits. */
  const hurry = (id: string): void => {
    const at = waiting.findIndex(({ order }) => order.kind === 'chart' && order.chart.id === id);
    for (const task of at === -1 ? [] : waiting.splice(at, 1)) void deliver(task);
  };
  return task => {
    const { order } = task;
    if (order.kind === 'page') {
      hurry(order.id);
      return void deliver(task);
    }
    (order.kind === 'facts' ? pages : waiting).push(task);
    if (underway < atOnce) void work();
  };
}
