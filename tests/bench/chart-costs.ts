import { drawChart } from '../../src/charts/draw-chart.ts';
import type { Chart } from '../../src/charts/registry.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import { layEmbed } from '../../src/output/embed/embed-file.ts';
import { fitHeight } from '../../src/output/embed/fit-height.ts';
import { layStandalone } from '../../src/output/pictures/standalone.ts';
import { drawingDocument } from '../../src/scene/drawing-document.ts';
import { drawPng } from '../../src/scene/png.ts';
import type { SiteTheme } from '../../src/scene/site-theme.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { readOptions } from '../../src/site/read-options.ts';
import { siteThemeOf } from '../../src/styles/read-site-theme.ts';
import type { BenchRow } from './bench-row.ts';
import { median } from './median.ts';
import type { Figures } from './results.ts';
import { makeNewsroom } from './sourceline.ts';

/** The cost of each output of one chart, in milliseconds. */
type Costs = { readonly draw: number; readonly embed: number; readonly svg: number; readonly png: number };

function timed<T>(work: () => T): readonly [T, number] {
  const began = performance.now();
  const result = work();
  return [result, performance.now() - began];
}

/** Measures every step without a cache: a step keeps only its own input from the step before. */
function costsOf(chart: Chart, looks: SiteTheme, withPng: boolean): Costs {
  const locale = getLocale(chart.locale);
  const [drawings, draw] = timed(() => drawChart(chart, { document: drawingDocument(), locale }));
  const picture = { looks, document: drawingDocument(), locale, publisher: 'The bench', page: undefined };
  const [standalone, svg] = timed(() => {
    const laid = layStandalone(chart, picture);
    return { laid, svg: laid.svg() };
  });
  const [, png] = withPng ? timed(() => drawPng(standalone.laid.png('light'), 2)) : [undefined, Number.NaN];
  const [, embed] = timed(() => {
    const laid = layEmbed({
      chart,
      drawings,
      looks,
      locale,
      publisher: 'The bench',
      theme: 'auto',
      page: `../../charts/${chart.id}/`,
      kept: false,
      oembed: undefined,
    });
    return [fitHeight(laid.height), laid.write()];
  });
  return { draw, embed, svg, png };
}

/** What the outputs of one chart cost, by its kind: medians of all charts of the bench, of ten for PNGs. */
export const chartCosts: BenchRow = {
  id: 'charts',
  isLong: true,
  async run(bench) {
    const project = await makeNewsroom(bench.task(), 'default');
    try {
      const options = readOptions({ name: 'The bench' }, { base: '/', site: undefined, drafts: false });
      const site = await buildSite(project.root, options);
      if (!site.ok) throw new Error('the synthetic work has errors');
      const looks = siteThemeOf([]);
      const costs = new Map<string, Costs[]>();
      for (const { chart } of site.value.charts.values()) {
        const of = costs.get(chart.kind) ?? [];
        costs.set(chart.kind, of);
        of.push(costsOf(chart, looks, of.length < 10));
      }
      const variants = [...costs].map(([kind, all]): [string, Figures] => {
        const of = (key: keyof Costs) => median(all.map(each => each[key]).filter(n => !Number.isNaN(n)));
        return [kind, { draw: of('draw'), embed: of('embed'), svg: of('svg'), png: of('png') }];
      });
      return { variants: Object.fromEntries(variants), missing: {} };
    } finally {
      project.erase();
    }
  },
};
