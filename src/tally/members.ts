import type { CountedUnit } from './counted-units.ts';
import { claimantsOf } from './grouping-keys.ts';
import type { Plan } from './plan.ts';

/** The places, regions, claimants or participants of some units, each once; undefined for measures that are added up. */
export function membersOf(
  { measure, kinds }: Pick<Plan, 'measure' | 'kinds'>,
  units: readonly CountedUnit[],
): ReadonlySet<string> | undefined {
  switch (measure) {
    case 'places':
      return new Set(units.map(({ facts }) => facts.event.place));
    case 'regions':
      return new Set(units.map(({ facts }) => facts.region).filter(region => region !== 'not-stated'));
    case 'claimants':
      return new Set(
        units.flatMap(({ facts }) => claimantsOf(facts, kinds)).filter(actor => actor !== 'no-claim'),
      );
    case 'participants':
      return new Set(units.flatMap(({ facts }) => [...facts.sides.participants]));
    default:
      return undefined;
  }
}
