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
const drawnNow = { page, pinned: '0123456789ab' };

/** A thread that draws nothing, and remembers its orders. */
function listening(answer: (order: ChartOrder) => unknown = () => drawnNow) {
  const orders: ChartOrder[] = [];
  const thread: ChartThread = {
    async send(order) {
      orders.push(order);
      const value =
        order.kind === 'finish' ? { drawn: new Map(), pictures: 0, groups: new Map() } : answer(order);
      return value as never;
    },
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
  expect(orders).toEqual([{ kind: 'chart', chart: { ...chart, events: [] }, boundaries: undefined }]);
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

test('keeps what pages say of so many charts, and asks the thread again for others', async () => {
  const { orders, thread } = listening();
  const drawn = drawCharts(thread, { mostHeld: 1 });
  const other = makeChart(demonstration, 'bar', 'killed by=weapon');
  drawn.add(chart);
  drawn.add({ ...other, id: 'other' });
  await drawn.finish(noLog);
  const asked = () => orders.filter(({ kind }) => kind === 'chart').length;
  expect(asked()).toBe(2);
  expect((await drawn.parts('other'))?.ends).toEqual(['.svg']);
  expect(asked()).toBe(2);
  expect((await drawn.parts(chart.id))?.ends).toEqual(['.svg']);
  expect((await drawn.shown(chart.id))?.notes).toEqual(['a note']);
  expect(asked()).toBe(3);
});

test('keeps the charts that were drawn first, since pages show them first', async () => {
  const { orders, thread } = listening();
  const drawn = drawCharts(thread, { mostHeld: 3 });
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  for (const id of ids) drawn.add({ ...chart, id });
  await drawn.finish(noLog);
  for (const id of ids) await drawn.parts(id);
  for (const id of ids) await drawn.shown(id);
  const asked = orders.flatMap(order => (order.kind === 'chart' ? [order.chart.id] : []));
  expect(asked.slice(ids.length).join('')).toBe('cdefcdef');
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
  expect(orders.filter(({ kind }) => kind === 'chart')).toHaveLength(2);
});
