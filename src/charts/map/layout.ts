import { getBoundaries } from '../../geo/get-boundaries.ts';
import type { Locale } from '../../i18n/locale.ts';
import { mapText } from '../../scene/mark-styles.ts';
import { isKnown } from '../../tally/known-sum.ts';
import type { Sum } from '../../tally/types.ts';
import { isShortened } from '../../wording/map-words.ts';
import { MapCanvas } from './canvas.ts';
import type { MapChart } from './chart.ts';
import { lowOf } from './gather.ts';
import { type MapGeometry, mapGeometry } from './geometry.ts';
import { regionAt } from './home-ground.ts';
import type { LabelStyle, MapLabel, PlacedLabel } from './label.ts';
import { type DiscSpot, type PlacedDisc, type PlacedGroup, placeDiscs, spotsOf } from './lay-discs.ts';
import { placeMapLabels } from './place-labels.ts';
import { laySizeKey, type SizeKey } from './size-key.ts';

/** How the labels of the two layers are set, in their largest sizes. */
export const labelStyles = {
  narrow: { ...mapText.narrow, widest: 190, air: 12 },
  wide: { ...mapText.wide, widest: 130, air: 7 },
} as const satisfies Record<string, LabelStyle>;

export type Layer = keyof typeof labelStyles;

/** As many letters as may stand for a missing number where room is short: "no figure". */
const shortWords = 12;
/** Of more discs than these, labels may lie on small ones: there is hardly a spot without. */
const [crowd, small] = [100, 5];

/** What one layer of a map's labels tells, and what it does not. */
export type LabelLayer = {
  readonly placed: readonly PlacedLabel[];
  /** Keys of the places or regions that have their number on the map. */
  readonly labelled: ReadonlySet<string>;
  /** Keys of those whose number is the lowest figure alone. */
  readonly lowestOnly: ReadonlySet<string>;
};

/** Where everything on a map is. */
export type MapLayout = {
  readonly geometry: MapGeometry;
  readonly discs: readonly PlacedDisc[];
  /** The discs that several places share. */
  readonly groups: readonly PlacedGroup[];
  /** Below the map; undefined where no disc has an area. */
  readonly key: SizeKey | undefined;
  /** Some places are on one spot: they are side by side and share a label. */
  readonly sharesSpots: boolean;
  readonly layers: Readonly<Record<Layer, LabelLayer>>;
};

type Numbered = {
  readonly printed: string;
  readonly compact: string;
  readonly lowest: string;
  readonly sum: Sum | undefined;
};

const numberFor = (layer: Layer, { printed, compact }: Numbered): string =>
  layer === 'wide' ? printed : compact !== '' || printed.length > shortWords ? compact : printed;

/** Whether a range is written by one end wherever the map is narrow: one of its figures has four digits or more. */
const isLongRange = ({ sum, lowest }: Numbered): boolean =>
  lowest !== '' &&
  sum !== undefined &&
  isKnown(sum) &&
  [sum.low, sum.high, sum.outer].some(n => Number.isFinite(n) && isShortened(n));

type NumberOfLabel = Required<Pick<MapLabel, 'number' | 'lowestOnly' | 'shorter'>>;

/** The number of a layer, and the same in fewer letters, the fullest first. */
function numbersFor(layer: Layer, numbered: Numbered): NumberOfLabel {
  const { compact, lowest } = numbered;
  if (layer === 'narrow' && isLongRange(numbered)) return { number: lowest, lowestOnly: true, shorter: [] };
  const number = numberFor(layer, numbered);
  const forms = [
    { text: compact, lowestOnly: false },
    { text: lowest, lowestOnly: true },
  ];
  const shorter = forms.filter(({ text }): boolean => text !== '' && text.length < number.length);
  return { number, lowestOnly: false, shorter };
}

/** Every region that has something to say, from its middle, the highest figures first. */
function regionLabels(chart: MapChart, { grid }: MapGeometry, layer: Layer): MapLabel[] {
  const lowOf = ({ counted }: MapChart['regions'][number]) =>
    counted === undefined || counted.sum.kind === 'incomplete' ? -1 : counted.sum.low;
  return chart.regions
    .filter(region => region.printed !== '')
    .toSorted((a, b) => lowOf(b) - lowOf(a))
    .flatMap(region => {
      const unit = grid.keys.indexOf(region.key);
      const at = grid.heart(unit);
      if (at === undefined) return [];
      const numbers = numbersFor(layer, { ...region, sum: region.counted?.sum });
      return [{ key: region.key, name: region.short, ...numbers, at, unit }];
    });
}

/** A label for each spot, the highest figures first. */
function discLabels(spots: readonly DiscSpot[], layer: Layer, { number, strings }: Locale): MapLabel[] {
  return spots.flatMap(({ discs: [first, ...others], at, radius }): MapLabel[] => {
    if (first === undefined) return [];
    const { disc } = first;
    // Places that share a label are told apart by their whole numbers.
    const numbers = others.length > 0 ? { number: numberFor(layer, disc) } : numbersFor(layer, disc);
    return [
      {
        key: disc.key,
        name: disc.label,
        ...numbers,
        others: others.map(({ disc: { key, label, ...rest } }) => ({
          key,
          name: label,
          number: numberFor(layer, rest),
        })),
        andMore: n => strings.maps.andMore(number(n)),
        at,
        radius,
      },
    ];
  });
}

/** Keys of groups are those of no place: what a place is has no number on the map where it shares one. */
const keyOfGroup = ({ places }: MapChart['gathered'][number]): string => `together ${places[0]}`;

/** What the disc of several places says: how many they are, and what they come to. */
const groupLabel = (
  { group, at, radius }: PlacedGroup,
  layer: Layer,
  { number, strings }: Locale,
): MapLabel => ({
  key: keyOfGroup(group),
  name: strings.maps.placesTogether(number(group.places.length)),
  number: numberFor(layer, group),
  at,
  radius,
});

/**
 * Labels of discs in their order. Places above all those that share a disc come first, each by its own figure; then come
 * the others and the groups by what their discs show: beside a large disc, the name of a small one says nothing.
 */
function labelsOfDiscs(
  chart: MapChart,
  { spots, groups }: { readonly spots: readonly DiscSpot[]; readonly groups: readonly PlacedGroup[] },
  layer: Layer,
  locale: Locale,
): MapLabel[] {
  const shared = new Set(groups.flatMap(({ group }) => group.places));
  const highest = chart.discs.find(({ key }) => shared.has(key));
  const isAbove = (low: number) => highest === undefined || low > lowOf(highest);
  const own = discLabels(spots, layer, locale).map((label, i) => {
    const disc = spots[i]?.discs[0]?.disc;
    const low = disc === undefined ? -1 : lowOf(disc);
    return { label, low, rank: isAbove(low) ? 1 : 0 };
  });
  const together = groups.map(one => ({
    label: groupLabel(one, layer, locale),
    low: lowOf(one.group),
    rank: 0,
  }));
  return [...own, ...together].toSorted((a, b) => b.rank - a.rank || b.low - a.low).map(({ label }) => label);
}

/** Over shades, each with the region that it belongs to. */
const atHome = (label: MapLabel, grid: MapGeometry['grid']): MapLabel => {
  const home = regionAt(label.at, grid);
  return home === undefined ? label : { ...label, home };
};

function layOut(chart: MapChart, locale: Locale): MapLayout {
  const geometry = mapGeometry(getBoundaries(chart.boundaries), chart);
  const marks = placeDiscs(chart, geometry);
  const { groups } = marks;
  const spots = spotsOf(marks.discs);
  const discs = spots.flatMap(spot => spot.discs);
  const drawn = [...discs, ...groups];
  const layerOf = (layer: Layer): LabelLayer => {
    const canvas = new MapCanvas(geometry.grid);
    for (const { at, radius } of drawn) {
      if (drawn.length <= crowd || radius >= small) canvas.takeDisc(at, radius);
    }
    const labels =
      chart.discs.length === 0
        ? regionLabels(chart, geometry, layer)
        : labelsOfDiscs(chart, { spots, groups }, layer, locale).map(label =>
            chart.regions.length > 0 ? atHome(label, geometry.grid) : label,
          );
    const placed = placeMapLabels(labels, canvas, labelStyles[layer]);
    const together = new Set(groups.map(({ group }) => keyOfGroup(group)));
    const told = placed.filter(({ key }) => !together.has(key)).map(({ form }) => form);
    return {
      placed,
      labelled: new Set(told.flatMap(({ keys }) => keys)),
      lowestOnly: new Set(told.flatMap(({ lowestOnly, keys }) => (lowestOnly ? keys : []))),
    };
  };
  const layers = { narrow: layerOf('narrow'), wide: layerOf('wide') };
  const sharesSpots = spots.length < discs.length;
  return { geometry, discs, groups, key: laySizeKey(marks, geometry.height, locale), sharesSpots, layers };
}

const laid = new WeakMap<MapChart, MapLayout>();

/** The layout of a map. A chart is on several pages and is laid out once; its notes are made from the same layout. */
export function mapLayout(chart: MapChart, locale: Locale): MapLayout {
  const layout = laid.get(chart) ?? layOut(chart, locale);
  laid.set(chart, layout);
  return layout;
}
