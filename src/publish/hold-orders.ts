import type { ChartTask } from './chart-orders.ts';

/**
 * So many orders are with the thread at once. While reports are read, this thread does not look for seconds: the other
 * must have enough to do. All orders of a thousand reports, waiting there, would take 70 MB.
 */
export const mostSent = 500;

/** Orders on their way to a thread: those that draw wait here while it has enough of them. */
export type HeldOrders = {
  /** Sends an order, now or when its turn comes. */
  add(task: ChartTask): void;
  /** Sends what waits, as far as there is room: whoever learns of an answer says so. */
  fill(): void;
};

/** By what an order that may wait is known; undefined for those that may not. The last of all draws nothing, and waits too. */
function nameOf({ order }: ChartTask): string | undefined {
  switch (order.kind) {
    case 'chart':
      return `chart ${order.chart.id}`;
    case 'card':
      return `card ${order.name}`;
    case 'last':
      return order.kind;
    default:
      return undefined;
  }
}

/**
 * @param underway how many orders the thread has not answered.
 * @param send sends one now.
 */
export function holdOrders(
  underway: () => number,
  send: (task: ChartTask) => void,
  most = mostSent,
): HeldOrders {
  const waiting = new Map<string, ChartTask>();
  const fill = (): void => {
    for (const [name, task] of waiting) {
      if (underway() >= most) break;
      waiting.delete(name);
      send(task);
    }
  };
  /** Sends a chart that waits, as a page that is being made shows it. */
  const hurry = (name: string): void => {
    const task = waiting.get(name);
    if (task === undefined) return;
    waiting.delete(name);
    send(task);
  };
  return {
    fill,
    add(task) {
      fill();
      const name = nameOf(task);
      if (task.order.kind === 'page') hurry(`chart ${task.order.id}`);
      // Whoever sends a chart once more gets two answers.
      if (name === undefined || waiting.has(name) || (waiting.size === 0 && underway() < most)) send(task);
      else waiting.set(name, task);
    },
  };
}
