// Long because it has one entry for each kind of chart.
import type { Locale } from '../i18n/locale.ts';
import type { DrawContext, Drawing } from '../scene/drawing.ts';
import { type Size, sizes } from '../scene/sizes.ts';
import { buildBar } from './bar/build.ts';
import type { BarChart } from './bar/chart.ts';
import { drawBar, endsOfBars } from './bar/draw.ts';
import { barPanel } from './bar/panel.ts';
import type { Kind } from './chart-kind.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from './chart-spec.ts';
import { buildCompare, compareFaults } from './compare/build.ts';
import type { CompareChart } from './compare/chart.ts';
import { drawCompare, endsOfGroups } from './compare/draw.ts';
import { type EndsOfRows, fitRows, type RowChart, rowNotes } from './fit-rows.ts';
import { buildLine, lineFaults } from './line/build.ts';
import type { LineChart } from './line/chart.ts';
import { drawLine } from './line/draw.ts';
import { linePanel } from './line/panel.ts';
import { buildMap } from './map/build.ts';
import { drawMap } from './map/draw.ts';
import { mapNotes } from './map/drawing-notes.ts';
import { mapPanel } from './map/panel.ts';
import { buildMultiples, type KindOfPanels } from './multiples/build.ts';
import type { MultiplesChart, PanelChart } from './multiples/chart.ts';
import { drawPanels, multiplesNotes } from './multiples/draw-panels.ts';
import { type FindPanels, multiplesFaults } from './multiples/faults.ts';
import { buildOwn } from './own/build.ts';
import type { OwnChart } from './own/chart.ts';
import { drawOwn } from './own/draw.ts';
import { findOwnKind, type LoadedKind } from './own/own-kinds.ts';
import { buildRange, marksOfRange, rangeFaults } from './range/build.ts';
import type { RangeChart } from './range/chart.ts';
import { drawRange } from './range/draw.ts';
import { endsOfRange } from './range/lay-range.ts';
import { rangePanel } from './range/panel.ts';
import { buildSlope, slopeFaults } from './slope/build.ts';
import { drawSlope } from './slope/draw.ts';
import { slopeNotes } from './slope/drawing-notes.ts';
import { buildStack, marksOfStack } from './stack/build.ts';
import type { StackChart } from './stack/chart.ts';
import { drawStack } from './stack/draw.ts';
import { stackNotes } from './stack/drawing-notes.ts';
import { layStack } from './stack/lay-stack.ts';
import { stackPanel } from './stack/panel.ts';
import { buildTable, isOfEvents, tableFaults } from './table/build.ts';
import { buildTimeline } from './timeline/build.ts';
import { drawTimeline } from './timeline/draw.ts';
import { timelineNotes } from './timeline/drawing-notes.ts';
import { timelinePanel } from './timeline/panel.ts';
import { buildToll, tollDoubt, tollFaults } from './toll/build.ts';
import type { TollChart } from './toll/chart.ts';
import { drawToll } from './toll/draw.ts';
import type { ChartBase } from './types.ts';

/** Draws a chart for narrow and for wide frames. */
const bothWidths =
  <C>(draw: (chart: C, size: Size, context: DrawContext) => Drawing) =>
  (chart: C, context: DrawContext): Drawing[] => [
    draw(chart, sizes.narrow, context),
    draw(chart, sizes.wide, context),
  ];

/** The same of a kind with a row for each of its rows: as many as there is room for, and a note on the others. */
const inRows = <C extends RowChart>(
  draw: (chart: C, size: Size, context: DrawContext) => Drawing,
  endsOf: EndsOfRows<C>,
  notes: NonNullable<Kind<C>['drawingNotes']> = () => [],
) => ({
  draw: (chart: C, context: DrawContext) => bothWidths(draw)(fitRows(chart, endsOf, context.locale), context),
  drawingNotes: (chart: C, locale: Locale, widths: readonly Size['name'][]) => {
    const fitted = fitRows(chart, endsOf, locale);
    return [...rowNotes(fitted, locale), ...notes(fitted, locale, widths)];
  },
});

/**
 * Every kind of chart, by the name of its directive. Types, directives, checks of groupings and options, drawings and
 * docs are made from these entries.
 */
const kinds = {
  bar: {
    groupings: [1, 1],
    options: ['show', 'share', 'highlight', 'sort', 'limit', 'per', 'several'],
    foldsFew: true,
    build: buildBar,
    ...inRows<BarChart>(drawBar, endsOfBars),
    panel: barPanel,
    doc: {
      plural: 'bars',
      example: '::bar[Killed by city]{#killed-by-city killed by=city sort=-killed}',
      shows:
        'bars: solid to the lowest figure, hatched to the highest, dashed to the outer bound, numbers printed. The rest of `limit=` is a line below them; a bar of a hundred times the next is cut, marked and said',
    },
  },
  stack: {
    groupings: [2, 2],
    options: ['share', 'sort', 'limit'],
    marks: marksOfStack,
    build: buildStack,
    ...inRows<StackChart>(drawStack, (chart, size, locale) => layStack(chart, size, locale).ends, stackNotes),
    panel: stackPanel,
    doc: {
      plural: 'stacks',
      example: '::stack[Explosions]{#explosions explosions by=place,weapon}',
      shows:
        'stacked bars: events of several claimants, participants or weapons are a part of their own, and series beyond six are “others”',
    },
  },
  range: {
    groupings: [1, 1],
    options: ['sort', 'limit', 'per', 'several'],
    limitsDrawing: true,
    marks: marksOfRange,
    faults: rangeFaults,
    build: buildRange,
    ...inRows<RangeChart>(drawRange, endsOfRange),
    panel: rangePanel,
    doc: {
      plural: 'ranges',
      example: '::range[Who says what]{#who-says-what killed by=event}',
      shows: 'a dot for each source, a line from the lowest to the highest',
    },
  },
  compare: {
    groupings: [1, 1],
    options: ['sort', 'datasets'],
    faults: compareFaults,
    build: buildCompare,
    ...inRows<CompareChart>(drawCompare, endsOfGroups),
    doc: {
      plural: 'comparisons',
      example:
        '::compare[Two counts of one day]{#two-counts killed by=region datasets=syria-2016-09-05,ucdp-syria-2016-09}',
      shows:
        'datasets side by side, a bar for each in every row, never added; `by=event` shows which events both have',
    },
  },
  timeline: {
    groupings: [0, 1],
    options: ['per'],
    build: buildTimeline,
    draw: bothWidths(drawTimeline),
    drawingNotes: timelineNotes,
    panel: timelinePanel,
    doc: {
      plural: 'timelines',
      example: '::timeline[Attacks]{#by-day attacks by=day}',
      shows:
        'by `day`, `week`, `month`, `quarter` or `year`; picked from the span where `by=` is left out. What lies over several of them is a band across them, with its sum beside it',
    },
  },
  line: {
    groupings: [0, 2],
    overTime: true,
    options: ['sort', 'limit', 'per', 'several', 'cumulative'],
    faults: lineFaults,
    build: buildLine,
    isDrawn: ({ series }: LineChart) =>
      series.some(({ points }) => points.some(point => point !== undefined)),
    draw: bothWidths(drawLine),
    panel: linePanel,
    doc: {
      plural: 'lines',
      example: '::line[Killed so far]{#killed-so-far killed by=day cumulative}',
      shows:
        'lines over time, one or up to six (`by=region,month`); a band to the highest figure; gaps where nothing is known; with `cumulative`, running sums',
    },
  },
  slope: {
    groupings: [1, 1],
    options: ['sort', 'per', 'several', 'split', 'compare'],
    faults: slopeFaults,
    build: buildSlope,
    draw: bothWidths(drawSlope),
    drawingNotes: slopeNotes,
    doc: {
      plural: 'slopes',
      example:
        '::slope[Before and after the cease-fire]{#cease-fire killed by=region split=2016-09-12 dataset=ucdp-syria-2016-09}',
      shows:
        'before and after, a line for each row: `split=2017-01-01`, or two spans, `compare=2015,2016`; no difference is worked out',
    },
  },
  multiples: {
    groupings: [1, 3],
    options: ['of', 'show', 'sort', 'limit', 'per', 'several', 'cumulative', 'classes', 'focus'],
    limitsDrawing: true,
    faults: (spec: ChartSpec, context: ChartContext): readonly ChartFault[] =>
      multiplesFaults(spec, context, panelKinds),
    build: (spec: ChartSpec, context: ChartContext): Built<MultiplesChart> =>
      buildMultiples(spec, context, getPanels(spec.of)),
    draw: (chart: MultiplesChart, context: DrawContext): readonly Drawing[] =>
      drawPanels(chart, getPanels(chart.of), context),
    drawingNotes: (chart: MultiplesChart, locale: Locale): readonly string[] =>
      multiplesNotes(chart, getPanels(chart.of), locale),
    doc: {
      plural: 'multiples',
      example: '::multiples[Who was killed where]{#killed-in-each killed of=bar by=region,place}',
      shows:
        'small charts on one scale, one for each value of the first word of `by=`; `of=` says which kind each is, and the other words of `by=` are its own',
    },
  },
  map: {
    groupings: [1, 2],
    options: ['show', 'sort', 'per', 'classes', 'focus'],
    build: buildMap,
    draw: drawMap,
    drawingNotes: mapNotes,
    panel: mapPanel,
    doc: {
      plural: 'maps',
      example: '::map[Killed by governorate]{#killed-by-region killed by=region}',
      shows:
        'a shaded map of regions, or of countries with `by=country`; `by=place` draws discs, `by=region,place` discs over shades',
    },
  },
  table: {
    groupings: [0, 2],
    options: ['share', 'sort', 'limit', 'per', 'several', 'cumulative'],
    ofEvents: { holds: isOfEvents, options: ['sort', 'limit', 'columns'] },
    foldsFew: true,
    faults: tableFaults,
    build: buildTable,
    doc: {
      plural: 'tables',
      example: '::table[The attacks]{#attacks events columns=date,place,weapon,killed,claimant}',
      shows: 'events in rows, or any measure with `by=`',
    },
  },
  toll: {
    groupings: [0, 0],
    options: ['limit'],
    faults: tollFaults,
    doubt: tollDoubt,
    build: buildToll,
    isDrawn: ({ lines }: TollChart) => lines.length > 0,
    draw: bothWidths(drawToll),
    doc: {
      plural: 'tolls',
      example:
        '::toll[How the figures changed]{#toll killed event=homs-bab-tadmur ok="the article gives no hours"}',
      shows:
        'one event: what each source had said by when, as a line of steps; corrections are marked. Without hours, a table, if `ok=` accepts that',
    },
  },
} satisfies Readonly<Record<string, Kind<ChartBase>>>;

export type ChartKind = keyof typeof kinds;

/** Charts by the name of their kind. */
export type Charts = {
  readonly [Name in ChartKind]: Extract<ReturnType<(typeof kinds)[Name]['build']>, { ok: true }>['chart'] & {
    readonly kind: Name;
  };
};

/** What to show, without a pixel: everything that a drawing, a table, a download or an embed needs. */
export type Chart = Charts[ChartKind] | OwnChart;

/** What a block directive asks for, with its name. */
export type ChartRequest = ChartSpec & {
  /** Sourceline's, or the name of one that the newsroom has registered. */
  readonly kind: string;
};

/** Every kind, with charts of its own name. */
export const chartKinds: { readonly [Name in ChartKind]: Kind<Charts[Name]> } = kinds;

/** The kind of the newsroom's own behind a directive, as all others are. */
const ownKind = (name: string, loaded: LoadedKind): Kind<OwnChart> => ({
  groupings: loaded.kind.groupings,
  options: loaded.kind.options ?? [],
  build: (spec, context) => buildOwn(name, loaded, spec, context),
  draw: drawOwn,
  doc: { plural: name, example: '', shows: '' },
});

/** The kind behind the name of a directive; undefined where there is none. */
export function findKind(name: string): Kind<Chart> | Kind<OwnChart> | undefined {
  if (isChartKind(name)) return chartKinds[name];
  const loaded = findOwnKind(name);
  return loaded && ownKind(name, loaded);
}

/** @throws RangeError for a name that no chart has. */
export function getKind(name: string): NonNullable<ReturnType<typeof findKind>> {
  const kind = findKind(name);
  if (kind === undefined) throw new RangeError(`no kind of chart is named "${name}"`);
  return kind;
}

export const isChartKind = (name: string): name is ChartKind => Object.hasOwn(chartKinds, name);

export const chartNames: readonly ChartKind[] = Object.keys(chartKinds).filter(isChartKind);

const isPanelKind = (name: string): name is PanelChart['kind'] =>
  isChartKind(name) && chartKinds[name].panel !== undefined;

export const isPanelChart = (chart: Chart): chart is PanelChart => isPanelKind(chart.kind);

const asPanels = <Name extends PanelChart['kind']>(name: Name): KindOfPanels<Charts[Name]> => {
  const { panel, ...kind } = chartKinds[name];
  if (panel === undefined) throw new RangeError(`a ${name} is no panel`);
  return { ...kind, panel, name };
};

/** The kinds whose charts can be small charts beside each other. */
const panelKinds: FindPanels = {
  names: chartNames.filter(isPanelKind),
  find: name => (isPanelKind(name) ? asPanels(name) : undefined),
  isKind: isChartKind,
};

function getPanels(name: string | undefined): KindOfPanels<PanelChart> {
  if (name === undefined || !isPanelKind(name)) throw new RangeError(`"${name}" is no kind of panels`);
  return asPanels<PanelChart['kind']>(name);
}
