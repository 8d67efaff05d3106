import type { Source } from './read-sources.ts';

/** A viewpoint on disputed lines, from fields of Natural Earth that the sources have. */
export type Worldview = {
  readonly id: string;
  /** The set that a unit belongs to, where it is not that of its ISO 3166-2 code. */
  readonly moved: ReadonlyMap<string, string>;
};

/** Units without an ISO 3166-2 code of a country's; by `adm1_code`. */
const byIso = {
  'SOL+00?': 'SO',
  'CYN+00?': 'CY',
  'IOA-1928': 'CC',
  'IOA-2652': 'CX',
  'KAB+00?': 'KZ',
  'USG+00?': 'CU',
  'SXM-5146': 'SX',
} as const;

/**
 * `iso`, the default: as ISO 3166-2 has it. `natural-earth`: who governs, `adm0_a3`. `un`: Western Sahara whole, whose
 * units Natural Earth marks as unrecognised (`FCLASS_ISO`) as parts of Morocco.
 */
export const worldviews: readonly [Worldview, ...Worldview[]] = [
  { id: 'iso', moved: new Map(Object.entries(byIso)) },
  {
    id: 'natural-earth',
    moved: new Map(
      Object.entries({ ...byIso, 'SOL+00?': '', 'CYN+00?': '', 'RUS-283': 'RU', 'RUS-5482': 'RU' }),
    ),
  },
  { id: 'un', moved: new Map(Object.entries({ ...byIso, 'MAR-3456': 'EH', 'MAR-3469': 'EH' })) },
];

/** The country that a unit belongs to from a viewpoint; empty for none. */
export const countryIn = ({ moved }: Worldview, { adm1, home }: Source): string => moved.get(adm1) ?? home;
