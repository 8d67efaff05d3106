import { getBoundaries } from '../../geo/get-boundaries.ts';
import { isKnown } from '../../tally/known-sum.ts';
import type { PanelKind } from '../chart-kind.ts';
import type { LegendItem } from '../types.ts';
import { mapClassesOf } from './build.ts';
import type { MapChart } from './chart.ts';
import { shadeOf, stepsFor } from './colour-steps.ts';
import { drawMapPanel } from './draw-panel.ts';
import { mapGeometry } from './geometry.ts';
import { placeDiscs } from './lay-discs.ts';

type Region = MapChart['regions'][number];

const lowOf = ({ counted }: Region): number | undefined =>
  counted !== undefined && isKnown(counted.sum) ? counted.sum.low : undefined;

/** Radius of a figure of one, small enough for the panel with the largest figures. */
function smallestUnit(charts: readonly MapChart[]): number {
  const units = charts.flatMap(chart =>
    chart.discs.length === 0
      ? []
      : [placeDiscs(chart, mapGeometry(getBoundaries(chart.boundaries), chart)).unit],
  );
  return Math.min(...units);
}

/** The key of the shades that all panels share, and every other mark that some panel has. */
function legendOf(charts: readonly MapChart[], steps: MapChart['steps']): LegendItem[] {
  const shades = steps.map(({ shade, label }): LegendItem => ({ mark: 'step', n: shade, label }));
  const others = charts.flatMap(({ legend }) => legend).filter(({ mark }) => mark !== 'step');
  const byMark = new Map(others.map(item => [item.mark, item]));
  // What nothing is asked about comes last, as on one map.
  const outside = byMark.get('outside');
  byMark.delete('outside');
  return [...shades, ...byMark.values(), ...(outside === undefined ? [] : [outside])];
}

/** Maps as panels: the same land, the same classes, and one scale of discs. Their regions have no labels. */
export const mapPanel: PanelKind<MapChart> = {
  columns: { narrow: 2, wide: 3 },
  share(charts, { whole, spec, context }) {
    const { multiples } = context.locale.strings.charts;
    const classes = mapClassesOf(spec, context);
    if ('what' in classes) throw new RangeError(classes.what);
    const lows = charts.flatMap(({ regions }) => regions.flatMap(region => lowOf(region) ?? []));
    const steps = stepsFor(lows, context.locale, { classes, isRate: spec.question.per !== undefined });
    const unit = smallestUnit(charts);
    return {
      charts: charts.map(chart => ({
        ...chart,
        steps,
        regions: chart.regions.map(region => ({ ...region, step: shadeOf(lowOf(region) ?? 0, steps) })),
        ...(Number.isFinite(unit) && { unit }),
      })),
      notes: [
        ...(charts.some(({ gathered }) => gathered.length > 0) ? [multiples.gathered] : []),
        ...whole.notes,
        multiples.noLabels,
      ],
      legend: legendOf(charts, steps),
    };
  },
  draw: drawMapPanel,
};
