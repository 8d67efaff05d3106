import * as Plot from '@observablehq/plot';
import { utcMonday } from 'd3';
import { feature } from 'topojson-client';
import { lowAndHigh, sumBy, within } from './figures.js';

const weekOf = date =>
  utcMonday(new Date(`${date}T00:00:00Z`))
    .toISOString()
    .slice(0, 10);

/** The five charts of every report. `dom` is where Plot draws: the browser's document, or linkedom's. */
export function drawChart(kind, data, boundaries, from, to, dom) {
  const events = within(data.events, from, to);
  const place = id => data.places[id];
  const end = high => (Number.isFinite(high) ? high : undefined);
  const base = { document: dom, width: 680, marginLeft: 140 };
  switch (kind) {
    case 'map': {
      const shapes = feature(boundaries, boundaries.objects.units);
      const killed = new Map(
        sumBy(events, event => place(place(event.place).in).codes.iso).map(row => [row.key, row]),
      );
      return Plot.plot({
        document: dom,
        width: 680,
        projection: { type: 'mercator', domain: shapes },
        color: { scheme: 'blues' },
        marks: [
          Plot.geo(shapes, { fill: shape => killed.get(shape.properties.iso)?.low ?? 0, stroke: 'white' }),
          Plot.text(
            shapes,
            Plot.centroid({ text: shape => `${killed.get(shape.properties.iso)?.low ?? 0}` }),
          ),
        ],
      });
    }
    case 'bar': {
      const rows = sumBy(events, event => place(event.place).name).slice(0, 10);
      return Plot.plot({
        ...base,
        marks: [
          Plot.barX(rows, { x: 'low', y: 'key', sort: { y: '-x' } }),
          Plot.barX(rows, { x1: 'low', x2: row => end(row.high) ?? row.low, y: 'key', fillOpacity: 0.3 }),
          Plot.text(rows, { x: 'low', y: 'key', text: row => `${row.low}`, dx: 12 }),
          Plot.ruleX([0]),
        ],
      });
    }
    case 'stack':
      return Plot.plot({
        ...base,
        color: { legend: false },
        marks: [
          Plot.barX(
            events,
            Plot.groupY(
              { x: 'count' },
              { y: event => place(event.place).name, fill: event => event.parts[0].weapon },
            ),
          ),
          Plot.ruleX([0]),
        ],
      });
    case 'range': {
      const rows = events.map(event => ({ key: event.id, sum: lowAndHigh(event), event }));
      const dots = rows.flatMap(({ key, event }) =>
        event.accounts.map(account => ({ key, killed: Number.parseInt(`${account.killed}`, 10) })),
      );
      return Plot.plot({
        ...base,
        marks: [
          Plot.ruleY(rows, { y: 'key', x1: row => row.sum[0], x2: row => end(row.sum[1]) ?? row.sum[0] }),
          Plot.dot(dots, { y: 'key', x: 'killed' }),
        ],
      });
    }
    case 'timeline':
      return Plot.plot({
        document: dom,
        width: 680,
        marks: [
          Plot.rectY(
            sumBy(events, event => weekOf(event.date)),
            {
              x: row => new Date(`${row.key}T00:00:00Z`),
              y: 'attacks',
              interval: 'week',
            },
          ),
          Plot.ruleY([0]),
        ],
      });
    default:
      throw new Error(`no chart "${kind}"`);
  }
}

export const kinds = ['map', 'bar', 'stack', 'range', 'timeline'];
