/**
 * Names of boundaries of several countries: `iq+sy` has the regions of both; `world+iq+sy` has these two of the world's
 * countries, the others around them.
 */

/** The set whose units are countries. */
export const worldSet = 'world';

/** The name of the boundaries of some countries together. */
export const setName = (codes: Iterable<string>): string => [...new Set(codes)].sort().join('+');

/** The name of the map on which some countries are the units. */
export const worldName = (codes: Iterable<string>): string => `${worldSet}+${setName(codes)}`;

/** Whether the units of a set are countries. */
export const isWorld = (name: string): boolean => name === worldSet || name.startsWith(`${worldSet}+`);

/** The sets that a name is of: countries, by code, each with its viewpoint where that has other lines. */
export const membersOfSet = (name: string): readonly string[] =>
  name.split('+').filter(member => member !== worldSet);
