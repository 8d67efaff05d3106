import { mayName } from '../../dataset/few-events.ts';
import { regionOf } from '../../dataset/region-of.ts';
import { textIn } from '../../dataset/text-in.ts';
import { isWorld } from '../../geo/several/set-names.ts';
import type { Boundaries, Unit } from '../../geo/types.ts';
import type { ShownBound } from '../../grammar/options.ts';
import { isolate } from '../../i18n/isolate.ts';
import { isKnown } from '../../tally/known-sum.ts';
import type { Question, Sum } from '../../tally/types.ts';
import type { LabelledAnswer } from '../../wording/labelled-answer.ts';
import { compactSum, lowestSum, shortNames } from '../../wording/map-words.ts';
import { printed, worded } from '../../wording/shown-sum.ts';
import type { ChartContext } from '../chart-spec.ts';
import type { MapChart, RegionState } from './chart.ts';
import type { Classes } from './classes.ts';
import { shadeOf, stepsFor } from './colour-steps.ts';
import type { LeftOff } from './left-off.ts';
import { asksAboutCountry, placeName, unitByPoint, unitOfRegion } from './locate.ts';
import { sumOver } from './sum-over.ts';

export type RegionsOfMap = Pick<MapChart, 'regions' | 'steps' | 'notOnMap'> & {
  /** How many events were placed by their coordinates. */
  readonly byPoint: number;
  readonly leftOff: readonly LeftOff[];
  /** Ids of the events in each unit that has some, by its key. */
  readonly events: ReadonlyMap<string, readonly string[]>;
};

/** Whether the question's filters leave the unit in: what it does not ask about is outside of the data. */
function asksAbout(unit: Unit, question: Question, boundaries: Boundaries, context: ChartContext): boolean {
  const { dataset } = context;
  if (boundaries.members !== undefined && !asksAboutCountry(question, unit.country, context)) return false;
  if (isWorld(boundaries.name)) return true;
  return question.filters.every(({ word, not, values }) => {
    if (word !== 'region' && (word !== 'place' || not)) return true;
    const regions = values.map(id => (word === 'region' ? dataset.places.get(id) : regionOf(dataset, id)));
    const asked = regions.some(
      region => region && unitOfRegion(region, boundaries, context)?.key === unit.key,
    );
    return asked !== not;
  });
}

/** What is counted in a unit. Its sum is the row's own where it holds one row and nothing else. */
type Counted = { labels: string[]; rows: Set<string>; events: string[]; sum: Sum | undefined };

type Sorted = {
  readonly units: Map<string, Counted>;
  readonly notOnMap: MapChart['notOnMap'][number][];
  /** Ids of the events that nothing locates, and of those whose region the set lacks. */
  readonly lost: string[];
  readonly lacking: string[];
  byPoint: number;
};

/**
 * Every row to its unit: by its own region; rows without a region event by event, by coordinates. What remains is not
 * on the map: regions that the set lacks, events that nothing locates.
 */
function sortRows(answer: LabelledAnswer, boundaries: Boundaries, context: ChartContext): Sorted {
  const sorted: Sorted = { units: new Map(), notOnMap: [], lost: [], lacking: [], byPoint: 0 };
  const add = ({ key: unit }: Unit, key: string, more: Omit<Counted, 'rows'>) => {
    const there = sorted.units.get(unit);
    if (there === undefined) {
      sorted.units.set(unit, { ...more, rows: new Set([key]) });
      return;
    }
    there.events.push(...more.events);
    there.sum = undefined;
    there.labels.push(...more.labels);
    there.rows.add(key);
  };
  for (const { key, label, sum, events } of answer.rows) {
    const region = context.dataset.places.get(key);
    const unit = region && unitOfRegion(region, boundaries, context);
    if (unit !== undefined) add(unit, key, { labels: [label], events: [...events], sum });
    else if (region !== undefined) {
      sorted.notOnMap.push({ key, label, ...worded(sum, context), places: [] });
      sorted.lacking.push(...events);
    } else {
      const lost: string[] = [];
      for (const event of events) {
        // A country that the data leave open is not read from a map of countries.
        const found = isWorld(boundaries.name) ? undefined : unitByPoint(event, boundaries, context);
        if (found === undefined) lost.push(event);
        else {
          add(found, key, { labels: [], events: [event], sum: undefined });
          sorted.byPoint++;
        }
      }
      if (lost.length > 0) {
        sorted.lost.push(...lost);
        const places = [
          ...new Set(lost.filter(event => isNamed(event, context)).map(event => placeName(event, context))),
        ];
        const rest = worded(sumOver(answer.question, lost, context), context);
        sorted.notOnMap.push({ key, label, ...rest, places });
      }
    }
  }
  return sorted;
}

/** Whether a licence lets the place of an event be named. */
const isNamed = (id: string, { dataset }: ChartContext): boolean => {
  const place = dataset.events.get(id)?.place;
  return place !== undefined && mayName(dataset, 'place', place);
};

/** What the data calls the units, those without an event too. */
function namesOf(boundaries: Boundaries, context: ChartContext): ReadonlyMap<string, string> {
  const { dataset, locale } = context;
  const level = isWorld(boundaries.name) ? 'country' : 'admin1';
  const regions = [...dataset.places.values()].filter(place => place.level === level);
  return new Map(
    regions.flatMap(region => {
      const unit = unitOfRegion(region, boundaries, context);
      return unit === undefined
        ? []
        : [[unit.key, isolate(textIn(region.name, locale.code), locale)] as const];
    }),
  );
}

function stateOf(sum: Sum | undefined, asked: boolean): RegionState {
  if (sum === undefined) return asked ? 'no-attack' : 'outside';
  if (!isKnown(sum)) return 'no-figure';
  return sum.low > 0 ? 'value' : 'zero';
}

/** Every region of the boundary set with its number, its state and its shade. */
export function regionsOf(
  answer: LabelledAnswer,
  show: ShownBound,
  boundaries: Boundaries,
  context: ChartContext,
  classes: Classes,
): RegionsOfMap {
  const { question } = answer;
  const { units, notOnMap, lost, lacking, byPoint } = sortRows(answer, boundaries, context);
  const sums = new Map(
    [...units].map(
      ([key, { sum, events, rows }]) => [key, sum ?? sumOver(question, events, context, [...rows])] as const,
    ),
  );
  const lows = [...sums.values()].filter(isKnown).map(sum => sum.low);
  const steps = stepsFor(lows, context.locale, { classes, isRate: question.per !== undefined });
  const names = namesOf(boundaries, context);
  const named = boundaries.units.map(({ key, name, country }) => ({
    country,
    label:
      units.get(key)?.labels[0] ??
      names.get(key) ??
      isolate(textIn(name, context.locale.code), context.locale),
  }));
  const short = shortNames(named, context);
  const regions = boundaries.units.map((unit, i) => {
    const sum = sums.get(unit.key);
    const label = named[i]?.label ?? unit.key;
    return {
      key: unit.key,
      label,
      short: short[i] ?? label,
      state: stateOf(sum, asksAbout(unit, question, boundaries, context)),
      step: sum !== undefined && isKnown(sum) ? shadeOf(sum.low, steps) : 0,
      printed: sum === undefined ? '' : printed(sum, show, context),
      compact: sum === undefined ? '' : compactSum(sum, show, context),
      lowest: sum === undefined ? '' : lowestSum(sum, show, context),
      counted: sum && worded(sum, context),
      rows: [...(units.get(unit.key)?.rows ?? [])],
    };
  });
  const isOfCountries = isWorld(boundaries.name);
  const leftOff: LeftOff[] = [
    { events: lost, why: isOfCountries ? 'noCountry' : 'noRegion' },
    { events: lacking, why: isOfCountries ? 'lackingCountry' : 'lackingRegion' },
  ];
  const events = new Map([...units].map(([key, unit]) => [key, unit.events]));
  return { regions, steps, notOnMap, leftOff, byPoint, events };
}
