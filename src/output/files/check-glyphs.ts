import { readingOf } from '../../charts/notes-under.ts';
import type { Chart } from '../../charts/registry.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { missingGlyphs } from '../../scene/missing-glyphs.ts';
import { makesChartFile } from '../../site/chart-files.ts';
import type { Site } from '../../site/types.ts';
import { fileRules } from './rules.ts';

/** Names that a map prints, or that the notes under it list where they found no room. */
const placesOn = (chart: Chart): readonly string[] =>
  chart.kind === 'map' ? [...chart.regions, ...chart.discs].map(({ label }) => label) : [];

/** Everything of the newsroom's that a picture of a chart may show; nothing is laid out for it. */
const textOf = (chart: Chart): string => {
  const { title, measure, sources, legend, table, changes, notes } = chart;
  return [
    title.text,
    measure,
    sources,
    ...legend.map(({ label }) => label),
    ...notes,
    ...readingOf(chart),
    ...placesOn(chart),
    ...changes.map(({ text }) => text),
    ...table.rows.flatMap(row => row.map(cell => cell.text)),
  ].join(' ');
};

/** Charts whose PNGs would have empty boxes in the place of letters. */
export function checkGlyphs({ charts, options }: Site): Problem[] {
  if (!makesChartFile(options, 'png')) return [];
  return [...charts.values()].flatMap(({ chart, report }): Problem[] => {
    const missing = missingGlyphs(textOf(chart));
    if (missing.length === 0) return [];
    const binding = report.bindings.find(b => b.kind === 'chart' && b.words === chart.id);
    const place = { file: report.file, line: binding?.line, column: binding?.column };
    const what = `The font of the picture "${chart.id}" has no glyph for ${missing.slice(0, 8).join(' ')}${missing.length > 8 ? ' …' : ''}.`;
    return [problem(fileRules, 'files/no-glyph', { what }, place)];
  });
}
