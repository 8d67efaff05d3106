import { type Look, round } from '../../scene/node.ts';

/** Lines nearer than this cover each other, in user units. */
const coversWithin = 1.6;
/** How long each of the lines is seen, in user units, before the next has its turn. */
const turn = 6;

/** The turn of a line among those that lie on each other, from 0 for the one that is drawn first. */
export type Sharing = { readonly at: number; readonly of: number };

/** The heights of a line in one place: at its beginning and its end, or at a point. Undefined where it has none. */
type Heights = readonly number[] | undefined;

const covers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((y, i) => Math.abs(y - (b[i] ?? 0)) < coversWithin);

/**
 * Which of several lines lie on each other, place by place.
 * @param lines in the order in which they are drawn, each with its heights in the same places.
 * @returns for each line, its turn in each place; undefined where it is alone.
 */
export function sharedPlaces(lines: readonly (readonly Heights[])[]): (Sharing | undefined)[][] {
  const found = lines.map((heights): (Sharing | undefined)[] => heights.map(() => undefined));
  const places = Math.max(0, ...lines.map(({ length }) => length));
  for (let place = 0; place < places; place++) {
    const groups: number[][] = [];
    for (const [i, line] of lines.entries()) {
      const own = line[place];
      if (own === undefined) continue;
      const group = groups.find(members => members.some(member => covers(lines[member]?.[place] ?? [], own)));
      if (group === undefined) groups.push([i]);
      else group.push(i);
    }
    for (const group of groups.filter(({ length }) => length > 1))
      for (const [at, i] of group.entries()) found[i]?.splice(place, 1, { at, of: group.length });
  }
  return found;
}

/** The dashes of a line that takes turns: nothing is drawn where it is the turn of another. */
export const turnDash = ({ at, of }: Sharing): Pick<Look, 'stroke-dasharray'> => ({
  'stroke-dasharray': `0 ${turn * at} ${turn} ${turn * (of - 1 - at)}`,
});

/** A point of a line, and the turn that the line has from the point before to this one. */
export type CourseSpot = { readonly x: number; readonly y: number; readonly sharing?: Sharing | undefined };

export type CoursePath = { readonly d: string; readonly sharing: Sharing | undefined };

/** A line as paths: what is its own, and each stretch that it shares. The one that is drawn first is whole below the others. */
export function coursePaths(spots: readonly CourseSpot[]): CoursePath[] {
  const paths: { d: string; sharing: Sharing | undefined }[] = [];
  for (const [i, { x, y, sharing }] of spots.entries()) {
    const from = spots[i - 1];
    if (from === undefined) continue;
    const turns = sharing === undefined || sharing.at === 0 ? undefined : sharing;
    const last = paths.at(-1);
    const isSame = last?.sharing?.at === turns?.at && last?.sharing?.of === turns?.of;
    const to = `L${round(x)} ${round(y)}`;
    if (last !== undefined && isSame) last.d += to;
    else paths.push({ d: `M${round(from.x)} ${round(from.y)}${to}`, sharing: turns });
  }
  return paths;
}

/** How much wider the dot of a line is whose place is shared, so that each is seen around the one that is drawn after it. */
export const widerDot = (sharing: Sharing | undefined): number =>
  sharing === undefined ? 0 : 2.2 * (sharing.of - 1 - sharing.at);
