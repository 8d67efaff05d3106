import { notesUnder } from '../../charts/notes-under.ts';
import type { Chart } from '../../charts/registry.ts';
import type { Locale } from '../../i18n/locale.ts';
import { type Problem, problem } from '../../problems/problem.ts';
import { missingGlyphs } from '../../scene/missing-glyphs.ts';
import type { Site } from '../../site/types.ts';
import { fileRules } from './rules.ts';

/** Everything that a picture of a chart may show. */
const textOf = (chart: Chart, locale: Locale): string => {
  const { title, measure, sources, legend, table, changes } = chart;
  return [
    title.text,
    measure,
    sources,
    ...legend.map(({ label }) => label),
    ...notesUnder(chart, locale),
    ...changes.map(({ text }) => text),
    ...table.rows.flatMap(row => row.map(cell => cell.text)),
  ].join(' ');
};

/** Charts whose PNGs would have empty boxes in the place of letters. */
export function checkGlyphs({ charts, locale, options }: Site): Problem[] {
  if (!options.pictures) return [];
  return [...charts.values()].flatMap(({ chart, report }): Problem[] => {
    const missing = missingGlyphs(textOf(chart, locale));
    if (missing.length === 0) return [];
    const binding = report.bindings.find(b => b.kind === 'chart' && b.words === chart.id);
    const place = { file: report.file, line: binding?.line, column: binding?.column };
    const what = `The font of the picture "${chart.id}" has no glyph for ${missing.slice(0, 8).join(' ')}${missing.length > 8 ? ' …' : ''}.`;
    return [problem(fileRules, 'files/no-glyph', { what }, place)];
  });
}
