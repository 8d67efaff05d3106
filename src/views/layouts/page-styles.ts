import { createHash } from 'node:crypto';
import { ownInline, ownLinks } from 'virtual:sourceline/styles';
import accounts from '../../styles/accounts.css?inline';
import base from '../../styles/base.css?inline';
import changes from '../../styles/changes.css?inline';
import chartMarks from '../../styles/chart-marks.css?inline';
import charts from '../../styles/charts.css?inline';
import codes from '../../styles/codes.css?inline';
import figure from '../../styles/figure.css?inline';
import fonts from '../../styles/fonts.css?inline';
import { forStyleElement } from '../../styles/for-style-element.ts';
import lists from '../../styles/lists.css?inline';
import mapMarks from '../../styles/map-marks.css?inline';
import maps from '../../styles/maps.css?inline';
import notes from '../../styles/notes.css?inline';
import page from '../../styles/page.css?inline';
import print from '../../styles/print.css?inline';
import { classesIn, type PrunableSheet, prunable, pruneStyles } from '../../styles/prune-styles.ts';
import site from '../../styles/site.css?url';
import tokens from '../../styles/tokens.css?inline';

const frame = [tokens, fonts, base, page];
const drawings = [figure, chartMarks, charts, mapMarks, maps];

/** The sheets that each kind of page needs, in the order of site.css. */
const sheets = {
  prose: [...frame, ...drawings, accounts, notes, changes, print],
  chart: [...frame, ...drawings, accounts, lists, changes, codes, print],
  front: [...frame, ...drawings, lists, notes, changes, print],
} as const;

/** Pages that readers arrive at from other sites, which carry their styles: they are painted without a second request. */
export type StyledPage = keyof typeof sheets;

/** The newsroom's own come last, so that they win. They stay whole: its own scripts may set their classes. */
const ownCss = forStyleElement(ownInline.join('').trim());

const whole = {
  prose: prunable(sheets.prose.join('')),
  chart: prunable(sheets.chart.join('')),
  front: prunable(sheets.front.join('')),
} satisfies Record<StyledPage, PrunableSheet>;

/**
 * The style sheet that a page carries, with its hash for the content security policy: without the rules for what it
 * does not have, as a slow phone waits five milliseconds for each kilobyte before the page.
 * @param body the page's HTML, from `<body>` on.
 */
export function carriedStyles(
  page: StyledPage,
  body: string,
): { readonly css: string; readonly hash: `sha256-${string}` } {
  const css = pruneStyles(whole[page], classesIn(body)) + ownCss;
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

/** The style sheets that all other pages link to: there are many, and readers come to them from a page of the site. */
export const linkedStyles: readonly string[] = [site, ...ownLinks];
