export const charts = {};

export type ChartStrings = typeof charts;
