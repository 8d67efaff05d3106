export const pages = {};

export type PageStrings = typeof pages;
