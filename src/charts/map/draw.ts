import { isWorld } from '../../geo/several/set-names.ts';
import { createDrawing, type DrawContext, type Drawing } from '../../scene/drawing.ts';
import { type DrawingWidth, idIn } from '../../scene/drawing-ids.ts';
import { hollowLines } from '../../scene/mark-styles.ts';
import { node, round, type SceneNode } from '../../scene/node.ts';
import type { Point } from './canvas.ts';
import type { MapChart } from './chart.ts';
import type { MapGeometry } from './geometry.ts';
import { cell } from './grid.ts';
import { labelLeading, type PlacedLabel } from './label.ts';
import { dotRadius, type PlacedDisc, type PlacedGroup } from './lay-discs.ts';
import { type Layer, type MapLayout, mapLayout } from './layout.ts';
import { mapWidth } from './projection.ts';
import type { SizeKey } from './size-key.ts';

const ground = (size: number): SceneNode =>
  node('path', { class: 'map-none-ground', d: `M0 0h${size}v${size}H0z` });

const units = { patternUnits: 'userSpaceOnUse' } as const;

/** What fills the regions that no plain shade fills, in the drawing of a width. */
export const regionPatterns = (width: DrawingWidth): Readonly<Record<'no-figure' | 'zero', SceneNode>> => ({
  'no-figure': node(
    'pattern',
    { id: idIn(width, 'none'), width: 7, height: 7, ...units, patternTransform: 'rotate(45)' },
    [ground(7), node('path', { class: 'map-none-line', d: 'M0 0h2v7H0z' })],
  ),
  zero: node('pattern', { id: idIn(width, 'zero'), width: 9, height: 9, ...units }, [
    ground(9),
    node('circle', { class: 'map-zero-dot', cx: 3, cy: 3, r: 1.2 }),
  ]),
});

const patterns = regionPatterns('both');

function regionMark({ key, state, step }: MapChart['regions'][number], geometry: MapGeometry): SceneNode[] {
  const d = geometry.units.get(key);
  if (d === undefined || state === 'no-attack') return [];
  const name = state === 'value' ? `map-step-${step}` : `map-${state}`;
  const pattern = state === 'no-figure' || state === 'zero' ? patterns[state].attributes.id : undefined;
  return [node('path', { class: `map-region ${name}`, ...(pattern && { fill: { pattern } }), d })];
}

/** A hollow mark or a ring smaller than this has a thin outline. */
const smallBelow = 5;

type Placed = PlacedDisc | PlacedGroup;

const circle = (name: string, { at: [cx, cy] }: Placed, r: number): SceneNode =>
  node('circle', { class: name, cx, cy, r });

/** A hollow mark that is as large as this with its outline. */
function hollowMark(disc: Placed, outer: number): SceneNode {
  const { state } = disc;
  const isSmall = outer < smallBelow;
  const line = hollowLines[isSmall ? 'small' : state === 'zero' ? 'zero' : 'no-figure'];
  return circle(`map-disc-${state}${isSmall ? ' map-small' : ''}`, disc, outer - line / 2);
}

const solidMark = (disc: Placed, r: number): SceneNode =>
  circle(
    ['map-disc', ...(r === dotRadius ? ['map-dot'] : 'group' in disc ? ['map-several'] : [])].join(' '),
    disc,
    r,
  );

/** The largest first, so that a small one is on top. */
export const discMarks = (discs: readonly Placed[]): SceneNode[] =>
  discs
    .toSorted((a, b) => b.radius - a.radius)
    .flatMap(disc => [
      ...disc.rings.map(({ kind, radius }) =>
        circle(`map-${kind}${radius < smallBelow ? ' map-small' : ''}`, disc, radius),
      ),
      ...(disc.solid === undefined ? [] : [solidMark(disc, disc.solid)]),
      ...(disc.hollow === undefined ? [] : [hollowMark(disc, disc.hollow)]),
    ]);

/** Discs over shades have a colour of their own: one that no shade has. */
export const overShades = ({ regions }: MapChart, marks: readonly SceneNode[]): readonly SceneNode[] =>
  regions.length === 0 || marks.length === 0 ? marks : [node('g', { class: 'map-over' }, marks)];

/** What the text is on: dark shades bear light text, and beside a shade its outline has the ground's colour. */
function groundOf(label: PlacedLabel, chart: MapChart, { grid }: MapGeometry): string {
  if (label.inside === undefined) {
    // Over shades, a label of a disc may lie on any of them.
    if (chart.regions.length > 0 && chart.discs.length > 0) return 'map-on-none';
    const { width, height } = label.box;
    const own = grid.land.count(label.box) - grid.around.count(label.box);
    return own * cell * cell * 2 > width * height ? 'map-on-none' : 'map-beside';
  }
  const region = chart.regions.find(({ key }) => key === label.key);
  return region === undefined || region.state !== 'value' ? 'map-on-none' : `map-on-${region.step}`;
}

/** Where a line begins; in its region's shade where the region is too small to show it. */
function pinOf(
  { key }: PlacedLabel,
  [cx, cy]: Point,
  { regions }: MapChart,
  { grid }: MapGeometry,
): SceneNode {
  const region = regions.find(one => one.key === key);
  const isTiny = !grid.owns(grid.keys.indexOf(key));
  const [name, r] =
    isTiny && region?.state === 'value' ? [`map-pin-tiny map-step-${region.step}`, 4.5] : ['map-pin', 3];
  return node('circle', { class: name, cx, cy, r });
}

/** In the narrow layer lines are in ems from the middle: the style sheet makes its text smaller in wider frames. */
function drawLabel(layer: Layer, label: PlacedLabel, chart: MapChart, geometry: MapGeometry): SceneNode[] {
  const { form, box, anchor, leader } = label;
  const { lines } = form.block;
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
  const texts = lines.map(({ text, kind, dy }, i) => {
    const ems = (i - (lines.length - 1) / 2) * labelLeading + 0.33;
    const at = { class: `map-${kind}`, x };
    return layer === 'wide'
      ? node('text', { ...at, y: box.y + dy }, [text])
      : node('text', { ...at, y: box.y + box.height / 2, dy: `${ems.toFixed(1)}em` }, [text]);
  });
  const words = node('g', { class: groundOf(label, chart, geometry), 'text-anchor': anchor }, texts);
  if (label.pin !== undefined) return [pinOf(label, label.pin, chart, geometry), words];
  if (leader === undefined) return [words];
  const d = `M${leader.from.map(round).join(' ')}L${leader.to.map(round).join(' ')}`;
  return [
    node('path', { class: 'map-leader-edge', d }),
    node('path', { class: 'map-leader', d }),
    ...(chart.discs.length > 0 ? [] : [pinOf(label, leader.from, chart, geometry)]),
    words,
  ];
}

/** Both layers of labels, with the numbers of the key. */
const labelLayers = (chart: MapChart, { geometry, layers, key }: MapLayout): SceneNode[] =>
  (['narrow', 'wide'] as const).map(layer =>
    node('g', { class: `map-labels-${layer}` }, [
      ...layers[layer].placed.flatMap(label => drawLabel(layer, label, chart, geometry)),
      ...(key?.sizes ?? []).map(({ printed, at, text }) =>
        node('text', { class: 'map-name', x: text, y: at[1], dy: '0.35em' }, [printed]),
      ),
    ]),
  );

/** The discs of the key, in a strip below the map: its ground hides what the land has beyond the edge. */
function sizeKey(chart: MapChart, { height, sizes }: SizeKey, top: number): SceneNode[] {
  const discs = sizes.map(({ at: [cx, cy], radius: r }) =>
    node('circle', { class: 'map-key-disc', cx, cy, r }),
  );
  return [
    node('path', {
      class: 'map-key-ground',
      d: `M-4 ${top}h${mapWidth + 8}v${height + 4}h${-mapWidth - 8}z`,
    }),
    ...overShades(chart, discs),
  ];
}

/**
 * One map for every width: the same lines, and two layers of labels of which the style sheet shows one. Regions
 * in shades, or discs on neutral land, each with a label where there is room for it.
 */
export function drawMap(chart: MapChart, { locale }: DrawContext): Drawing[] {
  const layout = mapLayout(chart, locale);
  const { geometry, discs, groups, key } = layout;
  const { height, land, contextLand, borders, contextBorders, insets } = geometry;
  const country = idIn('both', 'country');
  // On a map of countries, their lines are what those of regions are elsewhere.
  const isOfCountries = isWorld(chart.boundaries);
  const needed = (['no-figure', 'zero'] as const).filter(state =>
    chart.regions.some(region => region.state === state),
  );
  const marks = [
    node('defs', {}, [node('path', { id: country, d: land }), ...needed.map(state => patterns[state])]),
    node('path', { class: 'map-sea', d: `M0 0h${mapWidth}v${height}H0z` }),
    node('path', { class: 'map-land', d: contextLand }),
    node('path', { class: 'map-land-borders', d: contextBorders }),
    node('use', { class: discs.length > 0 ? 'map-neutral' : 'map-no-attack', href: country }),
    ...chart.regions.flatMap(region => regionMark(region, geometry)),
    node('path', { class: 'map-borders', d: borders }),
    node('use', { class: isOfCountries ? 'map-borders' : 'map-outline', href: country }),
    ...insets.map(({ x, y, width, height: down }) =>
      node('path', {
        class: 'map-borders',
        d: `M${round(x)} ${round(y)}h${round(width)}v${down}h${round(-width)}z`,
      }),
    ),
    ...overShades(chart, discMarks([...discs, ...groups])),
    ...(key === undefined ? [] : sizeKey(chart, key, height)),
    ...labelLayers(chart, layout),
  ];
  const size = { width: mapWidth, height: height + (key?.height ?? 0) };
  return [createDrawing(chart, 'both', size, marks)];
}
