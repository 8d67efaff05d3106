import { encloser } from '../../enclosing-places.ts';
import type { FindSlips, Slip } from './slip.ts';

/** Fewer people than this in a region or country are mostly a number in thousands. */
const fewest = 1_000;
/** A region of so small a part of its country is mostly a number in thousands; Wyoming is a 570th of its. */
const smallPart = 2_000;
/** No country has more. */
const most = 2_000_000_000;
/** From one stated year to the next, a population that is so many times the other is mostly a slip of a unit. */
const leap = 5;

const digits = new Intl.NumberFormat('en-GB');

/** Populations with a missing or an extra zero, or in thousands. */
export const findOddPopulations: FindSlips = ({ file: { places } }) => {
  const slips: Slip[] = [];
  const countryOf = encloser(id => places[id], 'country');
  for (const [id, place] of Object.entries(places)) {
    const country = place.level === 'country' ? undefined : countryOf(id);
    let before: readonly [year: string, people: number] | undefined;
    for (const [year, people] of Object.entries(place.population ?? {}).sort()) {
      const say = (what: string) =>
        slips.push({
          rule: 'dataset/odd-population',
          path: ['places', id, 'population', year],
          what,
          about: [id],
        });
      const printed = `The population of "${id}" in ${year} is ${digits.format(people)}`;
      const whole = country?.population?.[year];
      if (people < fewest) say(`${printed}, which is very few, as if it were in thousands.`);
      else if (people > most) say(`${printed}, more than in any country.`);
      else if (whole !== undefined && people > whole)
        say(`${printed}, more than that of its country (${digits.format(whole)}).`);
      else if (whole !== undefined && whole / people > smallPart)
        say(`${printed}, but that of its country ${digits.format(whole)}, as if it were in thousands.`);
      else if (before !== undefined && Math.max(people, before[1]) >= leap * Math.min(people, before[1]))
        say(`${printed}, but ${digits.format(before[1])} in ${before[0]}.`);
      before = [year, people];
    }
  }
  return slips;
};
