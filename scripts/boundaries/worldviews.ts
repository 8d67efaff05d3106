import type { Worldview as WorldviewName } from '../../src/options/worldview.ts';
import { clipped } from './frames.ts';
import type { Source } from './read-sources.ts';

/** A viewpoint on disputed lines, from fields of Natural Earth that the sources have. */
export type Worldview = {
  readonly id: WorldviewName;
  /** The set that a unit belongs to, where it is not that of its ISO 3166-2 code. */
  readonly moved: ReadonlyMap<string, string>;
  /** Units that a line of this viewpoint cuts, each with what lies on its other side. */
  readonly cuts: readonly Cut[];
};

type Cut = {
  /** The unit's `adm1_code`; what is not cut off keeps its name and codes. */
  readonly of: string;
  /** Whether the part that is cut off lies north or south of the latitude. */
  readonly side: 'north' | 'south';
  readonly latitude: number;
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
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

/** The northern border of Western Sahara, 27°40′ N, as Natural Earth draws it. */
const border = 27.66146;

/**
 * `iso`, the default: as ISO 3166-2 has it. `natural-earth`: who governs, `adm0_a3`. `western-sahara`: that territory
 * whole, whose units Natural Earth marks as unrecognised (`FCLASS_ISO`) as parts of Morocco. Morocco's regions cross its
 * border, so two are cut along it.
 */
export const worldviews: readonly [Worldview, ...Worldview[]] = [
  { id: 'iso', moved: new Map(Object.entries(byIso)), cuts: [] },
  {
    id: 'natural-earth',
    moved: new Map(
      Object.entries({ ...byIso, 'SOL+00?': '', 'CYN+00?': '', 'RUS-283': 'RU', 'RUS-5482': 'RU' }),
    ),
    cuts: [],
  },
  {
    id: 'western-sahara',
    moved: new Map(Object.entries({ ...byIso, 'MAR-3456': 'EH', 'MAR-3469': 'EH', 'MAR-3457-S': 'EH' })),
    cuts: [
      {
        of: 'MAR-3456',
        side: 'north',
        latitude: border,
        key: 'MAR-3456-N',
        name: 'Tarfaya',
        aliases: [],
      },
      {
        of: 'MAR-3457',
        side: 'south',
        latitude: border,
        key: 'MAR-3457-S',
        name: 'Es Semara',
        aliases: ['Smara', 'Es-Semara'],
      },
    ],
  },
];

/** The country that a unit belongs to from a viewpoint; empty for none. */
export const countryIn = ({ moved }: Worldview, { adm1, home }: Source): string => moved.get(adm1) ?? home;

function cutUnit(unit: Source, { side, latitude, key, name, aliases }: Cut): Source[] {
  const half = (isNorth: boolean) => {
    const shape = clipped(unit.shape, isNorth ? [-180, latitude, 180, 90] : [-180, -90, 180, latitude], 0);
    if (shape === undefined) throw new RangeError(`nothing of ${unit.adm1} is on one side of ${latitude}`);
    return shape;
  };
  return [
    { ...unit, shape: half(side === 'south') },
    { ...unit, adm1: key, iso: '', name: { en: name }, aliases, shape: half(side === 'north') },
  ];
}

/** All units as a viewpoint has them. */
export const unitsIn = ({ cuts }: Worldview, all: readonly Source[]): readonly Source[] =>
  all.flatMap(unit => {
    const cut = cuts.find(({ of }) => of === unit.adm1);
    return cut === undefined ? [unit] : cutUnit(unit, cut);
  });
