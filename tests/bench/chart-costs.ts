import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { drawChart } from '../../src/charts/draw-chart.ts';
import type { Chart } from '../../src/charts/registry.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import { layEmbed } from '../../src/output/embed/embed-file.ts';
import { fitHeight } from '../../src/output/embed/fit-height.ts';
import { drawingDocument } from '../../src/output/files/drawing-document.ts';
import { layStandalone } from '../../src/output/pictures/standalone.ts';
import { drawPng } from '../../src/scene/png.ts';
import { type SiteTheme, themes } from '../../src/scene/site-theme.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { readOptions } from '../../src/site/read-options.ts';
import { siteThemeOf } from '../../src/styles/read-site-theme.ts';
import { measure } from './measure.ts';
import { median } from './median.ts';
import type { Ready } from './tool.ts';

/** The cost of each output of one chart, in milliseconds. */
type Costs = { draw: number; page: number; embed: number; svg: number; png: number };

const columns = [
  ['draw', 'drawing'],
  ['page', 'page'],
  ['embed', 'embed'],
  ['svg', 'SVG, light and dark'],
  ['png', 'a PNG'],
] as const satisfies readonly (readonly [keyof Costs, string])[];

function timed<T>(work: () => T): readonly [T, number] {
  const began = performance.now();
  const result = work();
  return [result, performance.now() - began];
}

/** The time in Astro's log for each page of a chart, with its drawing cached: `├─ /charts/a/index.html (+3ms)`. */
function pageTimes(output: string): ReadonlyMap<string, number> {
  const lines = stripVTControlCharacters(output).matchAll(
    /\/charts\/([a-z0-9-]+)\/index\.html \(\+([\d.]+)(ms|s)\)/g,
  );
  return new Map([...lines].map(([, id = '', n, unit]) => [id, Number(n) * (unit === 's' ? 1000 : 1)]));
}

/** Measures every step without a cache: a step keeps only its own input from the step before. */
function costsOf(chart: Chart, looks: SiteTheme, page: number, withPng: boolean): Costs {
  const locale = getLocale(chart.locale);
  const context = { document: drawingDocument, locale };
  const [drawings, draw] = timed(() => drawChart(chart, context));
  const picture = { looks, document: drawingDocument, locale, publisher: 'The bench', page: undefined };
  const [standalone, svg] = timed(() => {
    const laid = layStandalone(chart, picture);
    return { laid, svgs: themes.map(theme => laid.svg(theme)) };
  });
  const [, png] = withPng ? timed(() => drawPng(standalone.laid.png('light'), 2)) : [undefined, Number.NaN];
  const [, embed] = timed(() => {
    const laid = layEmbed({
      chart,
      drawings,
      looks,
      locale,
      publisher: 'The bench',
      page: `../../charts/${chart.id}/`,
      kept: false,
      oembed: undefined,
    });
    return [fitHeight(laid.height), laid.write()];
  });
  return { draw, page, embed, svg, png };
}

const number = (n: number) => (Number.isNaN(n) ? '–' : n.toFixed(1));

/** A table of medians by kind of chart, as Markdown. */
export async function chartCosts(ready: Ready): Promise<string> {
  // As at a terminal, where Astro writes a line for each page.
  const terminal = { NO_COLOR: '', FORCE_COLOR: '1' };
  const built = await measure(ready.folder, ready.args, { ...ready.env, ...terminal });
  if (built.code !== 0)
    throw new Error(`the build ends with exit code ${built.code}:\n${built.output.slice(-2000)}`);
  const pages = pageTimes(built.output);
  const site = await buildSite(
    ready.folder,
    readOptions({ name: 'The bench' }, { base: '/', site: undefined, drafts: false }),
  );
  if (!site.ok) throw new Error('the synthetic work has errors');
  const looks = siteThemeOf([]);
  const costs = new Map<string, Costs[]>();
  for (const { chart } of site.value.charts.values()) {
    const of = costs.get(chart.kind) ?? [];
    costs.set(chart.kind, of);
    of.push(costsOf(chart, looks, pages.get(chart.id) ?? Number.NaN, of.length < 10));
  }
  const rows = [...costs].map(([kind, all]) => {
    const cells = columns.map(([key]) =>
      number(median(all.map(each => each[key]).filter(n => !Number.isNaN(n)))),
    );
    return `| ${kind} | ${all.length} | ${cells.join(' | ')} |`;
  });
  return [
    'What one chart costs, each thing alone, median in ms (a page: as Astro tells it, its drawing being there):',
    '',
    `| kind | charts | ${columns.map(([, name]) => name).join(' | ')} |`,
    `|---|--:|${columns.map(() => '--:|').join('')}`,
    ...rows,
  ].join('\n');
}

/** Compares a second build, with all pictures cached, with a build without pictures, in turns. */
export async function pictureCost(ready: Ready, runs: number): Promise<string> {
  const config = join(ready.folder, 'astro.config.mjs');
  const own = readFileSync(config, 'utf8');
  const none = own.replace('sourceline({', 'sourceline({ pictures: false,');
  const times: Record<'with' | 'without', number[]> = { with: [], without: [] };
  for (let i = 0; i < runs; i++) {
    for (const [name, text] of [
      ['with', own],
      ['without', none],
    ] as const) {
      writeFileSync(config, text);
      const once = await measure(ready.folder, ready.args, ready.env);
      if (once.code !== 0)
        throw new Error(`a build ends with exit code ${once.code}:\n${once.output.slice(-2000)}`);
      if (name === 'with' && !once.output.includes('Pictures: none drawn'))
        throw new Error('a second build drew pictures');
      times[name].push(once.ms);
    }
  }
  writeFileSync(config, own);
  const ratios = times.with.map((ms, i) => ms / (times.without[i] ?? Number.NaN));
  const seconds = (all: readonly number[]) => (median(all) / 1000).toFixed(2);
  return (
    `A second build, which draws no picture: ${seconds(times.with)} s; a build without pictures: ${seconds(times.without)} s; ` +
    `ratio, pair by pair: ${median(ratios).toFixed(3)} (${Math.min(...ratios).toFixed(3)}–${Math.max(...ratios).toFixed(3)}), median of ${runs}.`
  );
}
