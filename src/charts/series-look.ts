import type { Hex, Token } from '../scene/node.ts';
import type { SeriesLook, SeriesPattern } from '../scene/series-pattern.ts';
import { mostLooks, ownColour, ownPlace, placeInSequence, thingsIn, thingsOf } from '../tally/things.ts';
import type { By } from '../tally/types.ts';
import type { ChartContext } from './chart-spec.ts';

/** Series of things that one chart tells apart: as many as there are colours. What else there is are "others". */
export const mostSeries = 6;

const patterns: readonly SeriesPattern[] = ['plain', 'dots', 'rows', 'columns', 'slants', 'crosses'];
/** By sixes: the lines of six things are solid, those of the next six are dashed. */
const dashes: readonly (string | undefined)[] = [undefined, '7 3', '2 3', '10 3 2 3', '5 5', '1.5 2'];

const token = (n: number): Token => `--series-${n}`;

/** The look of a number, from 0: no two of the first 36 have both the same colour and the same pattern, or dash. */
function lookOf(number: number): SeriesLook {
  const n = ((number % mostLooks) + mostLooks) % mostLooks;
  const round = Math.floor(n / mostSeries);
  return {
    colour: token((n % mostSeries) + 1),
    pattern: patterns[(n + round) % patterns.length] ?? 'plain',
    dash: dashes[round],
    pale: false,
  };
}

/**
 * The look of a number beside those that a chart has already: the first from it on with a colour that none of them has,
 * and a pattern too if there is one.
 */
function freeLook(number: number, taken: readonly SeriesLook[]): SeriesLook {
  const own = lookOf(number);
  const has = (sign: 'colour' | 'pattern', look: SeriesLook) => taken.some(one => one[sign] === look[sign]);
  if (!has('colour', own)) return own;
  const looks = Array.from({ length: mostLooks }, (_, i) => lookOf(number + i));
  return (
    looks.find(look => !has('colour', look) && !has('pattern', look)) ??
    looks.find(look => !has('colour', look)) ??
    looks.find(look => !taken.some(one => one.colour === look.colour && one.pattern === look.pattern)) ??
    own
  );
}

/** Of what is no thing of its own: the rest. */
export const restLook: SeriesLook = { colour: '--series-rest', pattern: 'plain', dash: '4 2', pale: false };
const looksOfRows: Readonly<Record<string, SeriesLook>> = {
  several: { ...restLook, pattern: 'grid' },
  others: restLook,
  'no-claim': { ...restLook, colour: '--land', pale: true },
  'not-stated': { ...restLook, colour: '--land', pale: true },
};

/** What of a look a line has. */
export type LineLook = Pick<SeriesLook, 'colour' | 'dash'>;

/** A line of what is not stated: in the colour of its areas, it would not be seen. */
const unstatedLine: LineLook = { colour: '--mute', dash: '2 3' };

/** The look of a line. */
export const lineLook = (look: SeriesLook = restLook): LineLook =>
  look.pale ? unstatedLine : { colour: look.colour, dash: look.dash };

/** Whether a key is of events of several, of the rest, or of those of which it is not said: these come last. */
export const isRestKey = (key: string): boolean => Object.hasOwn(looksOfRows, key);

/** `#123` as `#112233`. */
const long = (typed: string): Hex => {
  const digits = typed.slice(1).toLowerCase();
  return `#${digits.length === 3 ? [...digits].map(digit => digit + digit).join('') : digits}`;
};

/** The numbers by which keys have their looks: as the lock file keeps them, then as `thingsIn` lists them. */
function numbersOf(by: By, keys: readonly string[], { dataset, lockedThings }: ChartContext): number[] {
  const things = thingsOf(by);
  const kept = things === undefined ? [] : (lockedThings?.[things] ?? []);
  const known = new Set(kept);
  const listed =
    things === undefined
      ? by.word === 'event'
        ? [...dataset.events.keys()]
        : []
      : [...kept, ...thingsIn(dataset, things).filter(id => !known.has(id))];
  const places = new Map(listed.map((id, i) => [id, i]));
  return keys.map((key, i) => places.get(key) ?? placeInSequence(by, key) ?? listed.length + i);
}

/**
 * The looks of the series of a chart, one for each key, in the order of the keys. This is the one place that gives a thing
 * its colour: an actor, a weapon, a source, a place or the value of a facet looks the same in every chart, whatever its
 * rank or the others beside it (rule 40). Its own colour in the data file comes first; else its number in the lock file,
 * or in the order of the registry. Up to six keys of one chart never have the same colour: there, the one with the higher
 * number takes the next that is free.
 * @param by the grouping that the series are of.
 * @param keys the keys of its rows, `several`, `others`, `no-claim` and `not-stated` among them.
 */
export function seriesLooks(by: By, keys: readonly string[], context: ChartContext): SeriesLook[] {
  const things = keys.filter(key => !isRestKey(key));
  const numbers = numbersOf(by, things, context);
  const numbered = new Map<string, SeriesLook>();
  const inOrder = things
    .map((key, i) => ({ key, number: numbers[i] ?? 0 }))
    .toSorted((a, b) => a.number - b.number);
  for (const { key, number } of inOrder) numbered.set(key, freeLook(number, [...numbered.values()]));
  return keys.map(key => {
    const look = looksOfRows[key] ?? numbered.get(key) ?? restLook;
    const own = ownColour(context.dataset, by, key);
    return own === undefined ? look : { ...look, colour: { light: long(own.light), dark: long(own.dark) } };
  });
}

/** Looks of so many series that are no things of a dataset: the datasets of a comparison, the parts of a list. */
export const looksInTurn = (count: number): SeriesLook[] =>
  Array.from({ length: count }, (_, i) => lookOf(i));

/**
 * Puts the series of a chart in their order: those with an `order` in the data file by it, the others as they come, and
 * last what is several, others or not stated.
 */
export function inSeriesOrder<Series extends { readonly key: string }>(
  by: By,
  series: readonly Series[],
  { dataset }: Pick<ChartContext, 'dataset'>,
): Series[] {
  const lasts = Object.keys(looksOfRows);
  const rank = ({ key }: Series): number =>
    isRestKey(key) ? lasts.indexOf(key) : (ownPlace(dataset, by, key) ?? Number.MAX_SAFE_INTEGER);
  return [
    ...series.filter(({ key }) => !isRestKey(key)).sort((a, b) => rank(a) - rank(b)),
    ...series.filter(({ key }) => isRestKey(key)).sort((a, b) => rank(a) - rank(b)),
  ];
}
