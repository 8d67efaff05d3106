export const figures = {};

export type FigureStrings = typeof figures;
