import type { ChartTask } from './chart-orders.ts';

/**
 * So many orders are with the thread at once. While reports are read, this thread does not look for seconds: the other
 * must have enough to do. All orders of a thousand reports, waiting there, would take 70 MB.
 */
const mostSent = 500;

/** Orders on their way to a thread: those that draw wait here while it has enough of them. */
export type HeldOrders = {
  /** Sends an order, now or when its turn comes. */
  add(task: ChartTask): void;
  /** Sends what waits, as far as there is room: whoever learns of an answer says so. */
  fill(): void;
  /** How many orders the thread was sent and has not answered. */
  underway(): number;
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
 * @param answered how many orders the thread has answered.
 * @param post sends one now.
 */
export function holdOrders(
  answered: () => number,
  post: (task: ChartTask) => void,
  most = mostSent,
): HeldOrders {
  const waiting = new Map<string, ChartTask>();
  let sent = 0;
  const underway = (): number => sent - answered();
  const send = (task: ChartTask): void => {
    sent++;
    post(task);
  };
  const sendWaiting = (name: string, task: ChartTask): void => {
    waiting.delete(name);
    send(task);
  };
  const fill = (): void => {
    for (const [name, task] of waiting) {
      if (underway() >= most) break;
      sendWaiting(name, task);
    }
  };
  return {
    fill,
    underway,
    add(task) {
      fill();
      const name = nameOf(task);
      // A page that is being made shows a chart that waits: both go now.
      const shown = task.order.kind === 'page' ? `chart ${task.order.id}` : '';
      const held = waiting.get(shown);
      if (held !== undefined) sendWaiting(shown, held);
      // Whoever sends a chart once more gets two answers.
      if (name === undefined || waiting.has(name)) return send(task);
      waiting.set(name, task);
      fill();
    },
  };
}
