import { getBoundaries } from '../../geo/get-boundaries.ts';
import { isWorld } from '../../geo/several/set-names.ts';
import { createDrawing, type Drawing } from '../../scene/drawing.ts';
import { type DrawingWidth, idIn } from '../../scene/drawing-ids.ts';
import { node, type SceneNode } from '../../scene/node.ts';
import type { Size } from '../../scene/sizes.ts';
import type { MapChart } from './chart.ts';
import { discMarks, overShades, regionPatterns } from './draw.ts';
import { type MapGeometry, mapGeometry } from './geometry.ts';
import { placeDiscs } from './lay-discs.ts';
import { mapWidth } from './projection.ts';

/** How thick the frame is that hides what the land has beyond the canvas, in the map's own units. */
const edge = 12;

/** The land, once for all panels of a drawing. */
function landOf({ land, contextLand, borders, contextBorders }: MapGeometry, width: DrawingWidth) {
  const path = (name: string, d: string): SceneNode => node('path', { id: idIn(width, name), d });
  return [
    path('country', land),
    path('around', contextLand),
    path('lines', borders),
    path('lines-around', contextBorders),
  ];
}

/**
 * A small map without labels: the marks of the large one, scaled down. Its lines are defined in its `defs`, which are the
 * same for all panels of a drawing.
 */
export function drawMapPanel(chart: MapChart, size: Size): Drawing {
  const width = size.drawing;
  const geometry = mapGeometry(getBoundaries(chart.boundaries), { focus: chart.focus, isSmall: true });
  const marks = placeDiscs(chart, geometry);
  const scale = size.width / mapWidth;
  const { height, units } = geometry;
  const numberOf = new Map([...units.keys()].map((key, i) => [key, i]));
  const use = (name: string, of: string): SceneNode => node('use', { class: name, href: idIn(width, of) });
  const patterns = regionPatterns(width);
  const needed = (['no-figure', 'zero'] as const).filter(state =>
    chart.regions.some(region => region.state === state),
  );
  const regions = chart.regions.flatMap(({ key, state, step }) => {
    const i = numberOf.get(key);
    if (i === undefined || state === 'no-attack') return [];
    const name = state === 'value' ? `map-step-${step}` : `map-${state}`;
    const pattern = state === 'no-figure' || state === 'zero' ? patterns[state].attributes.id : undefined;
    return [
      node('use', {
        class: `map-region ${name}`,
        ...(pattern !== undefined && { fill: { pattern } }),
        href: idIn(width, `unit-${i}`),
      }),
    ];
  });
  const drawn = node('g', { class: 'chart-map', transform: { x: 0, y: 0, scale } }, [
    node('path', { class: 'map-sea', d: `M0 0h${mapWidth}v${height}H0z` }),
    use('map-land', 'around'),
    use('map-land-borders', 'lines-around'),
    use(marks.discs.length > 0 ? 'map-neutral' : 'map-no-attack', 'country'),
    ...regions,
    use('map-borders', 'lines'),
    use(isWorld(chart.boundaries) ? 'map-borders' : 'map-outline', 'country'),
    ...overShades(chart, discMarks([...marks.discs, ...marks.groups])),
    node('rect', {
      ...{ x: -edge / 2, y: -edge / 2, width: mapWidth + edge, height: height + edge },
      ...{ fill: 'none', stroke: '--paper', 'stroke-width': edge },
    }),
  ]);
  const used = chart.regions.flatMap(({ key, state }) => {
    const [i, d] = [numberOf.get(key), units.get(key)];
    return i === undefined || d === undefined || state === 'no-attack'
      ? []
      : [node('path', { id: idIn(width, `unit-${i}`), d })];
  });
  const defs = node('defs', {}, [
    ...landOf(geometry, width),
    ...used,
    ...needed.map(state => patterns[state]),
  ]);
  return createDrawing(chart, width, { width: size.width, height: height * scale }, [defs, drawn]);
}
