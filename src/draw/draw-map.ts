import type { MapChart } from '../charts/types.ts';
import { escapeXml } from '../scene/escape-xml.ts';
import { round } from '../scene/normalise.ts';
import type { Point } from './map-canvas.ts';
import type { PlacedDisc } from './map-discs.ts';
import { type MapGeometry, mapWidth } from './map-geometry.ts';
import { cell } from './map-grid.ts';
import { leading, type PlacedLabel } from './map-label.ts';
import { type Layer, type MapLayout, mapLayout } from './map-layout.ts';
import { type DrawContext, type Drawing, wrapSvg } from './svg.ts';

const patterns = (scope: string) => ({
  'no-figure': `<pattern id="${scope}-none" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="map-none-ground" d="M0 0h7v7H0z"/><path class="map-none-line" d="M0 0h2v7H0z"/></pattern>`,
  zero: `<pattern id="${scope}-zero" width="9" height="9" patternUnits="userSpaceOnUse"><path class="map-none-ground" d="M0 0h9v9H0z"/><circle class="map-zero-dot" cx="3" cy="3" r="1.2"/></pattern>`,
});

function regionMarks(
  chart: MapChart,
  { units }: MapGeometry,
  scope: string,
): { defs: string; marks: string } {
  const own = patterns(scope);
  let [defs, marks] = ['', ''];
  for (const state of ['no-figure', 'zero'] as const) {
    if (chart.regions.some(region => region.state === state)) defs += own[state];
  }
  for (const { key, state, step } of chart.regions) {
    const d = units.get(key);
    if (d === undefined || state === 'no-attack') continue;
    const fill =
      state === 'no-figure'
        ? ` fill="url(#${scope}-none)"`
        : state === 'zero'
          ? ` fill="url(#${scope}-zero)"`
          : '';
    const name = state === 'value' ? `map-step-${step}` : `map-${state}`;
    marks += `<path class="map-region ${name}"${fill} d="${d}"/>`;
  }
  return { defs, marks };
}

/** Widths of the outlines of hollow marks in styles/maps.css: of zero, of no figure, and of either where it is small. */
const [zeroLine, noFigureLine, smallLine, smallBelow] = [2.4, 1.6, 1, 5];

const circle = (name: string, { at: [x, y] }: PlacedDisc, radius: number) =>
  `<circle class="${name}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`;

/** A hollow mark that is as large as this with its outline. */
function hollowMark(disc: PlacedDisc, outer: number): string {
  const { state } = disc.disc;
  const isSmall = outer < smallBelow;
  const line = isSmall ? smallLine : state === 'zero' ? zeroLine : noFigureLine;
  return circle(`map-disc-${state}${isSmall ? ' map-small' : ''}`, disc, outer - line / 2);
}

/** The largest first, so that a small one is on top. */
function discMarks(discs: readonly PlacedDisc[]): string {
  return discs
    .toSorted((a, b) => b.radius - a.radius)
    .map(disc => {
      const rings = disc.rings.map(({ kind, radius }) => circle(`map-${kind}`, disc, radius));
      const solid = disc.solid === undefined ? '' : circle('map-disc', disc, disc.solid);
      const empty = disc.hollow === undefined ? '' : hollowMark(disc, disc.hollow);
      return rings.join('') + solid + empty;
    })
    .join('');
}

/** What the text stands on: dark shades bear light text, and beside a shade its outline has the ground's colour. */
function groundOf(label: PlacedLabel, chart: MapChart, { grid }: MapGeometry): string {
  if (label.inside === undefined) {
    const { width, height } = label.box;
    return grid.land.count(label.box) * cell * cell * 2 > width * height ? 'map-on-none' : 'map-beside';
  }
  const region = chart.regions.find(({ key }) => key === label.key);
  return region === undefined || region.state !== 'value' ? 'map-on-none' : `map-on-${region.step}`;
}

/** Where a line begins; in its region's shade where the region is too small to show it. */
function pinOf({ key }: PlacedLabel, [x, y]: Point, { regions }: MapChart, { grid }: MapGeometry): string {
  const region = regions.find(one => one.key === key);
  const isTiny = !grid.owner.includes(grid.keys.indexOf(key));
  const [name, radius] =
    isTiny && region?.state === 'value' ? [`map-pin-tiny map-step-${region.step}`, 4.5] : ['map-pin', 3];
  return `<circle class="${name}" cx="${round(x)}" cy="${round(y)}" r="${radius}"/>`;
}

/** In the narrow layer lines stand in ems from the middle: the style sheet makes its text smaller in wider frames. */
function drawLabel(layer: Layer, label: PlacedLabel, chart: MapChart, geometry: MapGeometry): string {
  const { form, box, anchor, leader } = label;
  const { block } = form;
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2;
  const middle = round(box.y + box.height / 2);
  const lines = block.lines
    .map(({ text, kind, dy }, i) => {
      const ems = (i - (block.lines.length - 1) / 2) * leading + 0.33;
      const y = layer === 'wide' ? round(box.y + dy) : `${middle}" dy="${ems.toFixed(1)}em`;
      return `<text class="map-${kind}" x="${round(x)}" y="${y}">${escapeXml(text)}</text>`;
    })
    .join('');
  const line =
    leader === undefined
      ? ''
      : ['map-leader-edge', 'map-leader']
          .map(
            name =>
              `<path class="${name}" d="M${leader.from.map(round).join(' ')}L${leader.to.map(round).join(' ')}"/>`,
          )
          .join('');
  const pin =
    leader === undefined || chart.discs.length > 0 ? '' : pinOf(label, leader.from, chart, geometry);
  return `${line}${pin}<g class="${groundOf(label, chart, geometry)}" text-anchor="${anchor}">${lines}</g>`;
}

/** Both layers of labels. */
const labelLayers = (chart: MapChart, { geometry, layers }: MapLayout): string =>
  (['narrow', 'wide'] as const)
    .map(layer => {
      const labels = layers[layer].placed.map(label => drawLabel(layer, label, chart, geometry));
      return `<g class="map-labels-${layer}">${labels.join('')}</g>`;
    })
    .join('');

/**
 * One map for every width: the same lines, and two layers of labels of which the style sheet shows one. Regions
 * in shades, or discs on neutral land, each with a label where there is room for it.
 */
export function drawMap(chart: MapChart, context: DrawContext): Drawing[] {
  const scope = `${context.scope}-m`;
  const layout = mapLayout(chart, context.locale);
  const { geometry, discs } = layout;
  const { height, land, contextLand, borders, contextBorders } = geometry;
  const regions = regionMarks(chart, geometry, scope);
  const country = `${scope}-country`;
  const marks = [
    `<defs><path id="${country}" d="${land}"/>${regions.defs}</defs>`,
    `<path class="map-sea" d="M0 0h${mapWidth}v${height}H0z"/>`,
    `<path class="map-land" d="${contextLand}"/>`,
    `<path class="map-land-borders" d="${contextBorders}"/>`,
    `<use class="${discs.length > 0 ? 'map-neutral' : 'map-no-attack'}" href="#${country}"/>`,
    regions.marks,
    `<path class="map-borders" d="${borders}"/>`,
    `<use class="map-outline" href="#${country}"/>`,
    discMarks(discs),
    labelLayers(chart, layout),
  ].join('');
  return [{ width: 'both', svg: wrapSvg(chart, scope, mapWidth, height, marks) }];
}
