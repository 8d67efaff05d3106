import type { ChartKind } from '../charts/registry.ts';
import { chartNames, isChartKind } from '../charts/registry.ts';

/** Directives inside a line: `:figure[…]{…}`. */
export const inlineNames = ['figure', 'list', 'cite', 'fact'] as const;
export type InlineName = (typeof inlineNames)[number];

/** Directives on a line of their own that are not chart. */
const cardNames = ['event', 'disputed', 'sources', 'note'] as const;
export type BlockName = ChartKind | (typeof cardNames)[number];

/** Directives that are on a line of their own: `::bar[…]{…}`. */
export const blockNames: readonly BlockName[] = [...chartNames, ...cardNames];

/** The names of blocks in a project: Sourceline's, and those that the newsroom has registered. */
export type BlockNames = { readonly all: readonly string[]; has(name: string): boolean };

/** @param own those of the newsroom's. */
export const blockNamesWith = (own: readonly string[]): BlockNames => ({
  all: [...blockNames, ...own],
  has: name => isBlock(name) || own.includes(name),
});

export const isInline = (name: string): name is InlineName => inlineNames.some(known => known === name);
export const isBlock = (name: string): name is BlockName =>
  isChartKind(name) || cardNames.some(known => known === name);
