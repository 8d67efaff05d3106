import { buildBar } from './bar/build.ts';
import type { Kind } from './kind.ts';
import { buildMap } from './map/build.ts';
import { buildRange, marksOfRange, rangeFaults } from './range/build.ts';
import type { ChartSpec } from './spec.ts';
import { buildStack, marksOfStack } from './stack/build.ts';
import { buildTable, isOfEvents, tableFaults } from './table/build.ts';
import { buildTimeline } from './timeline/build.ts';
import type { Chart, ChartKind } from './types.ts';

/** What a block directive asks for, with its name. */
export type ChartRequest = ChartSpec & { readonly kind: ChartKind };

type ChartOf<Name extends ChartKind> = Extract<Chart, { kind: Name }>;

/**
 * Every kind of chart, by the name of its directive. Directives, checks of groupings and options, and docs are made
 * from these entries.
 */
export const chartKinds: { readonly [Name in ChartKind]: Kind<ChartOf<Name>> } = {
  bar: {
    groupings: [1, 1],
    options: ['show', 'highlight', 'sort', 'limit'],
    foldsFew: true,
    build: buildBar,
    doc: {
      plural: 'bars',
      example: '::bar[Killed by city]{#killed-by-city killed by=city sort=-killed}',
      shows:
        'bars: solid to the lowest figure, hatched to the highest, dashed to the outer bound, numbers printed',
    },
  },
  stack: {
    groupings: [2, 2],
    options: ['sort', 'limit'],
    marks: marksOfStack,
    build: buildStack,
    doc: {
      plural: 'stacks',
      example: '::stack[Explosions]{#explosions explosions by=place,weapon}',
      shows: 'stacked bars',
    },
  },
  range: {
    groupings: [1, 1],
    options: ['sort'],
    marks: marksOfRange,
    faults: rangeFaults,
    build: buildRange,
    doc: {
      plural: 'ranges',
      example: '::range[Who says what]{#who-says-what killed by=event}',
      shows: 'a dot for each source, a line from the lowest to the highest',
    },
  },
  timeline: {
    groupings: [0, 1],
    options: [],
    build: buildTimeline,
    doc: {
      plural: 'timelines',
      example: '::timeline[Attacks]{#by-day attacks by=day}',
      shows: 'by `day`, `week`, `month` or `year`; picked from the span where `by=` is left out',
    },
  },
  map: {
    groupings: [1, 1],
    options: ['show', 'sort'],
    build: buildMap,
    doc: {
      plural: 'maps',
      example: '::map[Killed by governorate]{#killed-by-region killed by=region}',
      shows: 'a shaded map; `by=place` draws soft discs',
    },
  },
  table: {
    groupings: [0, 2],
    options: ['sort', 'limit'],
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
};

export const isChartKind = (name: string): name is ChartKind => Object.hasOwn(chartKinds, name);

export const chartNames: readonly ChartKind[] = Object.keys(chartKinds).filter(isChartKind);
