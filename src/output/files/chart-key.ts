import { createHash } from 'node:crypto';
import { canonicalText } from '../../canonical-text.ts';
import type { Chart } from '../../charts/registry.ts';
import type { SiteTheme } from '../../scene/site-theme.ts';
import type { ChartSiteData } from './chart-input.ts';

/** What the files of a chart are made from, by what a newsroom may change of it. */
export const chartKeyParts = ['product', 'styles', 'options', 'boundaries', 'words', 'data'] as const;
export type KeyPart = (typeof chartKeyParts)[number];

/** A checksum of each part. Charts whose parts are equal have the same files. */
export type ChartKey = Readonly<Record<KeyPart, string>>;

export const digestOf = (...texts: readonly string[]): string =>
  texts
    .reduce((hash, text) => hash.update(text).update('\0'), createHash('sha256'))
    .digest('hex')
    .slice(0, 32);

/** The same of all charts of a build. */
export type CommonKey = Pick<ChartKey, 'product' | 'styles' | 'options'>;

/** @param product the checksum of Sourceline itself (product-digest.ts). */
export function commonKey(
  product: string,
  { tokens, embedCss, fonts, cardGround }: SiteTheme,
  site: ChartSiteData,
): CommonKey {
  const plain = [
    [...tokens.light],
    [...tokens.dark],
    embedCss,
    fonts.map(({ isFor: _, ...font }) => font),
    cardGround,
  ];
  return { product, styles: digestOf(canonicalText(plain)), options: digestOf(canonicalText(site)) };
}

/**
 * @param chart as it is drawn, without the ids of its events.
 * @param boundaries the checksum of the boundaries that it shows; empty for a chart without.
 */
export function chartKey(common: CommonKey, chart: Chart, boundaries: string): ChartKey {
  const { id, kind, title, question, measure, rule, ...data } = chart;
  const words = { id, kind, title, question, measure, rule };
  return {
    ...common,
    boundaries,
    words: digestOf(canonicalText(words)),
    data: digestOf(canonicalText(data)),
  };
}

/** The key as one word, the name of an entry. */
export const keyName = (key: ChartKey): string => digestOf(...chartKeyParts.map(part => key[part]));

/** The parts of a chart's key that differ from those of the last build; none where an entry was lost or damaged. */
export const changedParts = (key: ChartKey, last: ChartKey): KeyPart[] =>
  chartKeyParts.filter(part => key[part] !== last[part]);
