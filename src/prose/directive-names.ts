/** Directives that stand inside a line: `:figure[…]{…}`. */
export const inlineNames = ['figure', 'list', 'cite', 'fact'] as const;
export type InlineName = (typeof inlineNames)[number];

/** Directives that draw a chart, with an address of its own. */
export const chartNames = ['bar', 'stack', 'range', 'timeline', 'map', 'table'] as const;
export type ChartName = (typeof chartNames)[number];

/** Directives that stand on a line of their own: `::bar[…]{…}`. */
export const blockNames = [...chartNames, 'event', 'disputed', 'sources'] as const;
export type BlockName = (typeof blockNames)[number];

export const isInline = (name: string): name is InlineName => inlineNames.some(known => known === name);
export const isChart = (name: string): name is ChartName => chartNames.some(known => known === name);
export const isBlock = (name: string): name is BlockName => blockNames.some(known => known === name);
