import { expect, test } from 'vitest';
import { noLog } from '../../../src/progress.ts';
import type { ChartOrder } from '../../../src/publish/chart-orders.ts';
import type { ChartThread } from '../../../src/publish/chart-thread.ts';
import { drawCharts } from '../../../src/publish/draw-charts.ts';
import { demonstration } from '../../charts/figures.ts';
import { makeChart } from '../../charts/make-chart.ts';

const page = {
  drawings: [],
  notes: ['a note'],
  ends: ['.svg'],
  hasOembed: false,
  codes: {},
  pinned: { hash: '0123456789ab', codes: {} },
};

/** What the thread answers when it has drawn a chart. */
const drawnNow = { page, pinned: '0123456789ab', written: ['embed/one/index.html'] };

/** A thread that draws nothing, and remembers its orders. */
function listening(answer: (order: ChartOrder) => unknown = () => drawnNow) {
  const orders: ChartOrder[] = [];
  const thread: ChartThread = {
    async send(order) {
      orders.push(order);
      const value =
        order.kind === 'finish'
          ? { drawn: new Map(), pictures: 0, groups: new Map() }
          : order.kind === 'page'
            ? page
            : answer(order);
      return value as never;
    },
    underway: () => 0,
    close: async () => {},
  };
  return { orders, thread };
}

const chart = makeChart(demonstration, 'bar', 'killed by=city');

test('a chart is sent once, without the ids of its events, and shown on two pages without being sent again', async () => {
  const { orders, thread } = listening();
  const drawn = drawCharts(thread);
  drawn.add(chart);
  drawn.add(chart);
  expect(chart.events.length).toBeGreaterThan(0);
  expect(orders).toEqual([
    { kind: 'chart', chart: { ...chart, events: [] }, boundaries: undefined, withPage: true },
  ]);
  expect((await drawn.shown(chart.id))?.notes).toEqual(['a note']);
  expect((await drawn.parts(chart.id))?.ends).toEqual(['.svg']);
  expect((await drawn.shown(chart.id))?.notes).toEqual(['a note']);
  expect(orders.length).toBe(1);
  expect((await drawn.shown(chart.id))?.notes).toEqual(['a note']);
  expect(orders.length).toBe(2);
  expect(drawn.shown('unknown')).toBeUndefined();
  expect(drawn.parts('unknown')).toBeUndefined();
  expect((await drawn.finish(noLog)).hashes).toEqual(new Map([[chart.id, '0123456789ab']]));
});

test('what went wrong in the thread ends the build', async () => {
  const { thread } = listening(() => {
    throw new Error('no room left');
  });
  const drawn = drawCharts(thread);
  drawn.add(chart);
  await expect(drawn.finish(noLog)).rejects.toThrow('no room left');
});

const idsOf = (orders: readonly ChartOrder[], kind: 'chart' | 'page'): string =>
  orders
    .flatMap(order =>
      order.kind === 'chart'
        ? [[order.kind, order.chart.id]]
        : order.kind === 'page'
          ? [[order.kind, order.id]]
          : [],
    )
    .flatMap(([of, id]) => (of === kind ? [id] : []))
    .join('');

test('keeps what pages say of the charts that were drawn first, and asks the thread for that of others', async () => {
  const { orders, thread } = listening();
  const drawn = drawCharts(thread, { mostHeld: 3 });
  const ids = [...'abcdef'];
  for (const id of ids) drawn.add({ ...chart, id });
  await drawn.finish(noLog);
  expect(orders.flatMap(order => (order.kind === 'chart' && order.withPage ? [order.chart.id] : []))).toEqual(
    [...'abc'],
  );
  for (const id of [...'abc', ...'abc']) expect((await drawn.shown(id))?.notes).toEqual(['a note']);
  expect(idsOf(orders, 'page')).toBe('');
  for (const id of [...'def', ...'def']) expect((await drawn.parts(id))?.ends).toEqual(['.svg']);
  expect([idsOf(orders, 'chart'), idsOf(orders, 'page')]).toEqual(['abcdef', 'def']);
});

test('asks for the next charts with one, and lets go of those before', async () => {
  const { orders, thread } = listening();
  const drawn = drawCharts(thread, { mostHeld: 0 });
  const ids = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const id of ids) drawn.add({ ...chart, id });
  await drawn.finish(noLog);
  await drawn.parts('a');
  expect(idsOf(orders, 'page')).toBe('abcdefghi');
  for (const id of ids) await drawn.shown(id);
  expect(idsOf(orders, 'page')).toBe(ids.join(''));
  await drawn.shown('a');
  expect(idsOf(orders, 'page')).toBe(`${ids.join('')}abcdefghi`);
});

test('sends a chart once more of which the thread kept nothing', async () => {
  const { orders, thread } = listening();
  const forgetful: ChartThread = {
    ...thread,
    send: order => (order.kind === 'page' ? Promise.resolve(undefined as never) : thread.send(order)),
  };
  const drawn = drawCharts(forgetful, { mostHeld: 0 });
  drawn.add(chart);
  expect((await drawn.parts(chart.id))?.ends).toEqual(['.svg']);
  expect(orders.map(order => order.kind === 'chart' && order.withPage)).toEqual([false, true]);
});

test('a chart whose published files are taken is asked for again only when a page shows it', async () => {
  let asked = 0;
  const { orders, thread } = listening(() => (asked++ === 0 ? { ...drawnNow, page: undefined } : drawnNow));
  const drawn = drawCharts(thread);
  drawn.add(chart);
  drawn.take();
  expect((await drawn.finish(noLog)).hashes).toEqual(new Map([[chart.id, '0123456789ab']]));
  expect(orders.map(({ kind }) => kind)).toEqual(['chart', 'take', 'finish']);
  expect((await drawn.shown(chart.id))?.notes).toEqual(['a note']);
  expect((await drawn.parts(chart.id))?.ends).toEqual(['.svg']);
  expect([idsOf(orders, 'chart'), idsOf(orders, 'page')]).toEqual([chart.id, chart.id]);
});

test('tells which files were written, and when a page waits for a chart that is not drawn yet', async () => {
  const { thread } = listening();
  const told: string[] = [];
  const drawn = drawCharts(thread, {
    onWritten: names => told.push(...names),
    onWait: () => told.push('wait'),
  });
  drawn.add(chart);
  await drawn.shown(chart.id);
  expect(told).toEqual(['wait', 'embed/one/index.html']);
  await drawn.parts(chart.id);
  await drawn.finish(noLog);
  expect(told).toEqual(['wait', 'embed/one/index.html']);
});
