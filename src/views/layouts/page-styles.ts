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
import { createPruner, prunable } from '../../styles/prune-styles.ts';
import site from '../../styles/site.css?url';
import tokens from '../../styles/tokens.css?inline';

const frame = prunable([tokens, fonts, base, page].join(''));
const drawings = prunable([figure, chartMarks, charts, mapMarks, maps].join(''));
const [forAccounts, forLists, forNotes, forChanges, forCodes, forPrint] = [
  prunable(accounts),
  prunable(lists),
  prunable(notes),
  prunable(changes),
  prunable(codes),
  prunable(print),
];

/** The sheets that each kind of page needs, in the order of site.css. */
const sheets = {
  prose: [...frame, ...drawings, ...forAccounts, ...forNotes, ...forChanges, ...forPrint],
  chart: [...frame, ...drawings, ...forAccounts, ...forLists, ...forChanges, ...forCodes, ...forPrint],
  front: [...frame, ...drawings, ...forLists, ...forNotes, ...forChanges, ...forPrint],
} as const;

/** Pages that readers arrive at from other sites, which carry their styles: they are painted without a second request. */
export type StyledPage = keyof typeof sheets;

/** The newsroom's own come last, so that they win. They stay whole: its own scripts may set their classes. */
const ownCss = forStyleElement(ownInline.join('').trim());

/** A style sheet as the text of a `<style>`, with its hash for the content security policy. */
type CarriedStyles = { readonly css: string; readonly hash: `sha256-${string}` };

function finish(pruned: string): CarriedStyles {
  const css = pruned + ownCss;
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

/**
 * What a page carries, from its HTML from `<body>` on: without the rules for what it does not have, as a slow phone
 * waits five milliseconds for each kilobyte before the page.
 */
export const carriedStyles: Readonly<Record<StyledPage, (body: string) => CarriedStyles>> = {
  prose: createPruner(sheets.prose, finish),
  chart: createPruner(sheets.chart, finish),
  front: createPruner(sheets.front, finish),
};

/** The style sheets that all other pages link to: there are many, and readers come to them from a page of the site. */
export const linkedStyles: readonly string[] = [site, ...ownLinks];
