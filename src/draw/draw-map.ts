import type { MapChart } from '../charts/types.ts';
import { getBoundaries } from '../geo/get-boundaries.ts';
import { escapeXml } from './escape-xml.ts';
import { MapCanvas } from './map-canvas.ts';
import { type PlacedDisc, placeDiscs } from './map-discs.ts';
import { type MapGeometry, mapGeometry, mapWidth } from './map-geometry.ts';
import { cell } from './map-grid.ts';
import { type LabelStyle, leading, type MapLabel, type PlacedLabel } from './map-label.ts';
import { placeLabels } from './map-place-labels.ts';
import { round } from './normalise.ts';
import { type DrawContext, type Drawing, wrapSvg } from './svg.ts';

/**
 * The largest sizes that styles/maps.css gives the two layers, in user units: 29 are 12.3 pixels where the
 * figure is 288 wide, the content of a viewport of 320.
 */
export const labelStyles = {
  narrow: { name: 29, number: 29, widest: 190, air: 12 },
  wide: { name: 14, number: 17, widest: 130, air: 7 },
} as const satisfies Record<string, LabelStyle>;

type Layer = keyof typeof labelStyles;

/** As many letters as may stand for a missing number where room is short: "no figure". */
const shortWords = 12;

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

function discMarks(discs: readonly PlacedDisc[]): string {
  const circle = (name: string, { at: [x, y] }: PlacedDisc, radius: number) =>
    `<circle class="${name}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`;
  return discs
    .map(disc => {
      const solid = disc.solid === undefined ? '' : circle('map-disc', disc, disc.solid);
      const { state } = disc.disc;
      const empty = state === 'value' ? '' : circle(`map-disc-${state}`, disc, 6);
      return (
        disc.rings.map(({ kind, radius }) => circle(`map-${kind}`, disc, radius)).join('') + solid + empty
      );
    })
    .join('');
}

const numberFor = (layer: Layer, { printed, compact }: { printed: string; compact: string }): string =>
  layer === 'wide' ? printed : compact !== '' || printed.length > shortWords ? compact : printed;

/** Every region that has something to say, from its middle. */
function regionLabels(chart: MapChart, { grid }: MapGeometry, layer: Layer): MapLabel[] {
  return chart.regions.flatMap(region => {
    const unit = grid.keys.indexOf(region.key);
    const at = grid.heart(unit);
    if (at === undefined || region.printed === '') return [];
    return [{ key: region.key, name: region.short, number: numberFor(layer, region), at, unit }];
  });
}

const discLabels = (discs: readonly PlacedDisc[], layer: Layer): MapLabel[] =>
  discs.map(({ disc, at, radius }) => ({
    key: disc.key,
    name: disc.label,
    number: numberFor(layer, disc),
    at,
    radius,
  }));

/** What the text stands on: dark shades bear light text, and beside a shade its outline has the ground's colour. */
function groundOf(label: PlacedLabel, chart: MapChart, { grid }: MapGeometry): string {
  if (label.inside === undefined) {
    const { width, height } = label.box;
    return grid.land.count(label.box) * cell * cell * 2 > width * height ? 'map-on-none' : 'map-beside';
  }
  const region = chart.regions.find(({ key }) => key === label.key);
  return region === undefined || region.state !== 'value' ? 'map-on-none' : `map-on-${region.step}`;
}

/** In the narrow layer lines stand in ems from the middle: the style sheet makes its text smaller in wider frames. */
function drawLabel(layer: Layer, label: PlacedLabel, chart: MapChart, geometry: MapGeometry): string {
  const { block, box, anchor, leader } = label;
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
      : `<path class="map-leader" d="M${leader.from.map(round).join(' ')}L${leader.to.map(round).join(' ')}"/>`;
  const pin =
    leader === undefined || chart.discs.length > 0
      ? ''
      : `<circle class="map-pin" cx="${round(leader.from[0])}" cy="${round(leader.from[1])}" r="3"/>`;
  return `${line}${pin}<g class="${groundOf(label, chart, geometry)}" text-anchor="${anchor}">${lines}</g>`;
}

const layers = new WeakMap<MapChart, string>();

/** Both layers of labels. A chart stands on several pages and its labels are placed once. */
function labelLayers(chart: MapChart, geometry: MapGeometry, discs: readonly PlacedDisc[]): string {
  const known = layers.get(chart);
  if (known !== undefined) return known;
  const drawn = (['narrow', 'wide'] as const).map(layer => {
    const canvas = new MapCanvas(geometry.grid);
    for (const { at, radius } of discs) canvas.takeDisc(at, radius);
    const labels = discs.length > 0 ? discLabels(discs, layer) : regionLabels(chart, geometry, layer);
    const placed = placeLabels(labels, canvas, labelStyles[layer]);
    return `<g class="map-labels-${layer}">${placed.map(label => drawLabel(layer, label, chart, geometry)).join('')}</g>`;
  });
  const svg = drawn.join('');
  layers.set(chart, svg);
  return svg;
}

/**
 * One map for every width: the same lines, and two layers of labels of which the style sheet shows one. Regions
 * in shades, or discs on neutral land; a label for each, at the end of a line where it does not fit.
 */
export function drawMap(chart: MapChart, context: DrawContext): Drawing[] {
  const scope = `${context.scope}-m`;
  const geometry = mapGeometry(getBoundaries(chart.boundaries));
  const { height, land, contextLand, borders, contextBorders } = geometry;
  const discs = placeDiscs(chart.discs, geometry);
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
    labelLayers(chart, geometry, discs),
  ].join('');
  return [{ width: 'both', svg: wrapSvg(chart, scope, mapWidth, height, marks) }];
}
