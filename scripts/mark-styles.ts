/**
 * Writes the style sheets of marks, src/styles/chart-marks.css and src/styles/map-marks.css, from the table in
 * src/scene/mark-styles.ts. Run after changing it: `node scripts/mark-styles.ts`.
 */
import { writeFileSync } from 'node:fs';
import { markCss } from '../src/scene/mark-css.ts';
import { chartStyles, mapStyles } from '../src/scene/mark-styles.ts';

const written = '/* Written by scripts/mark-styles.ts from src/scene/mark-styles.ts. Do not edit. */\n';

/** The texts of the style sheets, by name. */
export const markSheets: ReadonlyMap<string, string> = new Map([
  ['chart-marks.css', written + markCss(chartStyles)],
  ['map-marks.css', written + markCss(mapStyles)],
]);

if (import.meta.main) {
  for (const [name, css] of markSheets) {
    writeFileSync(new URL(`../src/styles/${name}`, import.meta.url), css);
  }
}
