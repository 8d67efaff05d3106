import type { Dataset, Place } from '../dataset/types.ts';
import { isTimeUnit, type RateLevel } from '../grammar/groupings.ts';
import type { CountedUnit } from './counted-units.ts';
import type { Plan } from './plan.ts';
import type { RateBase } from './rate-base.ts';
import type { Selected } from './select.ts';
import type { Range, Sum } from './types.ts';

/** Rule 30: the population of the stated year that is nearest; of two that are equally near, the earlier. */
function populationIn(
  place: Place | undefined,
  year: number,
): { readonly year: string; readonly people: number } | undefined {
  let found: { year: string; people: number } | undefined;
  for (const [stated, people] of Object.entries(place?.population ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (found === undefined || Math.abs(Number(stated) - year) < Math.abs(Number(found.year) - year))
      found = { year: stated, people };
  return found;
}

/**
 * Rule 30: a rate has one decimal, none from 100 on, and two significant digits below 1, so that what is not zero never
 * becomes zero.
 */
export function roundRate(n: number): number {
  if (!Number.isFinite(n) || n === 0) return n;
  if (n >= 99.95) return Math.round(n);
  return n >= 0.995 ? Number(n.toFixed(1)) : Number(n.toPrecision(2));
}

/** A number of people or events as a rate of the same population as another. */
export const perPopulation = (n: number, { per, population }: Pick<Rated, 'per' | 'population'>): number =>
  roundRate((n * per) / population);

type Rated = NonNullable<Range['rate']>;

/** A sum divided by a population; what has no sum has no rate. */
function divided(sum: Sum, rate: Pick<Rated, 'per' | 'population' | 'years'>): Sum {
  if (sum.kind === 'incomplete' || rate.population === 0) return sum;
  const { low, high, outer, best } = sum;
  const to = (n: number) => perPopulation(n, rate);
  return {
    ...sum,
    low: to(low),
    high: to(high),
    outer: to(outer),
    best: best === undefined ? undefined : to(best),
    rate: { ...rate, counted: { low, high, outer, best } },
  };
}

/** Where a unit is, at the level of the populations. */
const placeOf = ({ facts }: CountedUnit, level: RateLevel): string => facts[level];

const yearOf = (iso: string): number => Number(iso.slice(0, 4));

/** The year in the middle of the time asked for, else of the events selected. */
function middleYear({ days }: Plan['selection'], { events }: Selected): number {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const { span } of events) {
    first = Math.min(first, yearOf(span.first));
    last = Math.max(last, yearOf(span.last));
  }
  if (days !== undefined && days.from !== '') first = yearOf(days.from);
  if (days !== undefined && days.to !== '9999-12-31') last = yearOf(days.to);
  return Math.floor((first + last) / 2);
}

/** The events that a rate can be of: those whose region, or country, is stated. */
export function withPopulation(
  { per, base }: Pick<Plan, 'per' | 'base'>,
  selected: Selected,
): Selected & { readonly unplaced: readonly string[] } {
  if (per === undefined || base === undefined) return { ...selected, unplaced: [] };
  const isPlaced = (unit: CountedUnit) => placeOf(unit, base.level) !== 'not-stated';
  const units = selected.units.filter(isPlaced);
  if (units.length === selected.units.length) return { ...selected, unplaced: [] };
  const out = selected.units.filter(unit => !isPlaced(unit)).map(({ facts }) => facts.event.id);
  return {
    ...selected,
    units,
    events: selected.events.filter(facts => facts[base.level] !== 'not-stated'),
    unplaced: [...new Set(out)],
  };
}

/** The cell of a row, or of the total, whose sum becomes a rate. */
type RatedCell = { readonly keys: readonly string[]; readonly units: readonly CountedUnit[] };

/** What makes a rate of the sum of a cell (rule 30); the sum itself where no rate is asked for. */
export function rateMaker(
  dataset: Dataset,
  plan: Plan,
  selected: Selected,
): (sum: Sum, cell: RatedCell) => Sum {
  const { per, base, by } = plan;
  if (per === undefined || base === undefined) return sum => sum;
  const middle = middleYear(plan.selection, selected);
  const time = by.findIndex(({ word }) => isTimeUnit(word));
  return (sum, { keys, units }) => {
    const places = base.places ?? [...new Set(units.map(unit => placeOf(unit, base.level)))];
    const typed = Number(keys[time]?.slice(0, 4));
    const year = Number.isInteger(typed) ? typed : middle;
    const found = places.map(id => {
      const population = populationIn(dataset.places.get(id), year);
      if (population === undefined) throw new RangeError(`no population of "${id}" in ${dataset.id}`);
      return population;
    });
    return divided(sum, {
      per,
      population: found.reduce((all, { people }) => all + people, 0),
      years: [...new Set(found.map(one => one.year))].sort(),
    });
  };
}

/** Regions or countries that a rate would need a population of and that have none, by id. */
export function withoutPopulation(
  dataset: Dataset,
  { places, level }: RateBase,
  { units }: Selected,
): readonly string[] {
  const shown = places ?? [...new Set(units.map(unit => placeOf(unit, level)))].sort();
  return shown.filter(id => id !== 'not-stated' && dataset.places.get(id)?.population === undefined);
}

/** Fewer than this, and a rate is marked (rule 31). */
export const fewestInRate = 20;

/** Whether a sum is a rate of so few that chance moves it (rule 31). */
export const isSmallRate = (sum: Sum): boolean =>
  sum.kind === 'range' && sum.rate !== undefined && sum.rate.counted.low < fewestInRate;
