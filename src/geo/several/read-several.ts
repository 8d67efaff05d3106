import { type Checked, type Problem, problem } from '../../problems/problem.ts';
import { boundaryStore } from '../boundary-store.ts';
import { type GeoRule, geoRules } from '../rules.ts';
import type { Boundaries } from '../types.ts';
import { joinBoundaries } from './join-boundaries.ts';
import { pickCountries } from './pick-countries.ts';
import { isWorld, membersOfSet, worldSet } from './set-names.ts';

type CheckedBoundaries = Checked<Boundaries, GeoRule>;

type Joined = { readonly parts: readonly Boundaries[]; readonly value: Boundaries };

/** What was joined last under each name, while its parts are the same. */
const known = new Map<string, Joined>();
const mostKnown = 100;

function once(name: string, parts: readonly Boundaries[], make: () => Boundaries): Boundaries {
  const last = known.get(name);
  if (last?.parts.length === parts.length && last.parts.every((part, i) => part === parts[i]))
    return last.value;
  if (known.size >= mostKnown) known.clear();
  const value = make();
  known.set(name, { parts, value });
  return value;
}

/** The country of a set, `ua` of `ua.natural-earth`. */
const codeOf = (member: string): string => member.split('.')[0] ?? member;

/**
 * Boundaries of several countries from those of each, and from the map of the world.
 * @param name as `set-names.ts` has it.
 */
export function readSeveral(name: string, readSet: (name: string) => CheckedBoundaries): CheckedBoundaries {
  const members = membersOfSet(name);
  const codes = members.map(codeOf);
  const world = readSet(worldSet);
  if (!world.ok) return world;
  const isThere = world.value.units.some(({ country }) => codes.includes(country));
  if (isWorld(name)) {
    if (!isThere) {
      const what = `The map of countries has none of ${codes.join(', ')}.`;
      return {
        ok: false,
        problems: [problem(geoRules, 'geo/no-boundaries', { what }, { file: world.value.file })],
      };
    }
    const value = once(name, [world.value], () => pickCountries(world.value, codes) ?? world.value);
    boundaryStore().set(name, value);
    return { ok: true, value, problems: [] };
  }
  const read = members.map(readSet);
  const problems: Problem<GeoRule>[] = read.flatMap(each => (each.ok ? [] : each.problems));
  if (problems.length > 0) return { ok: false, problems };
  const sets = read.flatMap(each => (each.ok ? [each.value] : []));
  const value = once(name, [...sets, world.value], () =>
    joinBoundaries(name, sets, pickCountries(world.value, codes)),
  );
  boundaryStore().set(name, value);
  return { ok: true, value, problems: [] };
}
