import { z } from 'zod';
import { documented } from './documented.ts';

/**
 * Viewpoints on disputed lines: each region in the country whose ISO 3166-2 code it has; in the country that governs it,
 * as Natural Earth says; or as ISO has it, but for Western Sahara, which is drawn whole.
 */
export const worldviews = ['iso', 'natural-earth', 'western-sahara'] as const;
export type Worldview = (typeof worldviews)[number];

/** The viewpoint of a project that names none. */
export const defaultWorldview: Worldview = 'iso';

export const worldviewOption = documented(
  z.enum(worldviews).default(defaultWorldview),
  'The viewpoint on disputed lines that the included boundaries are drawn from: `iso` has each region in the country whose ISO 3166-2 code it has (Crimea in Ukraine, Northern Cyprus in Cyprus, Somaliland in Somalia); `natural-earth` has it where Natural Earth sees it governed from (Crimea in Russia, the other two apart); `western-sahara` is `iso` with Western Sahara drawn whole. The line of credit under a map follows. Boundaries of your own are drawn as they are. [Boundaries](boundaries.md) lists what each has where.',
  "worldview: 'natural-earth'",
);
