import type { PlotOptions } from '@observablehq/plot';
import { fromPlot } from './from-plot.ts';
import { loadPlot } from './load-plot.ts';
import type { SceneNode } from './node.ts';

/**
 * Runs a Plot recipe and hands back its marks as nodes. Plot says that something is amiss only by
 * `console.warn` and a sign in the corner; here it is an error, so that no build can overlook it.
 * @throws Error that names the chart and says what Plot said
 */
export function plotMarks(id: string, options: PlotOptions & { document: Document }): SceneNode[] {
  const { plot } = loadPlot();
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => said.push(words.map(String).join(' '));
  try {
    const marks = fromPlot(plot({ ...options, figure: false }));
    if (said.length > 0) throw new Error(said.join('; '));
    return marks;
  } catch (error) {
    throw new Error(
      `chart "${id}" cannot be drawn: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  } finally {
    console.warn = warn;
  }
}
