import { groupedBy } from '../../../explore/explore-answer.ts';
import { withFilter } from '../../../explore/explore-state.ts';
import type { ExploredMap } from '../../../explore/explored-map.ts';
import { isPeople } from '../../../grammar/measures.ts';
import { tally } from '../../../tally/tally.ts';
import type { Question, Row } from '../../../tally/types.ts';
import { labelsOf } from '../../../wording/labels-of.ts';
import { measureName } from '../../../wording/measure-name.ts';
import { namesOf } from '../../../wording/names.ts';
import { printSum } from '../../../wording/print-sum.ts';
import { barEndsOf, highestEnd } from './bar-of-sum.ts';
import type { ExploreContext, ExplorePart } from './explore-context.ts';
import { draw, make } from './make-element.ts';

/** A map bears so many discs, and so many names. */
const [discsAtMost, namesAtMost] = [400, 6];
/** Radius of the largest disc and of the smallest, in units of the map. */
const [largest, smallest] = [30, 2];
/** Height of a name, in pixels of the screen. */
const letter = 12;

function ground(map: ExploredMap): SVGElement[] {
  const path = (name: string, d: string) => draw('path', { class: name, d });
  return [
    draw('rect', { class: 'map-sea', width: map.width, height: map.height }),
    path('map-land', map.contextLand),
    path('map-land-borders', map.contextBorders),
    ...map.insets.map(([x, y, width, height]) =>
      draw('rect', { class: 'map-sea explore-inset', x, y, width, height }),
    ),
    path('map-no-attack', map.land),
    path('explore-borders', map.borders),
  ];
}

type Spot = { readonly row: Row; readonly x: number; readonly y: number; readonly r: number };

/** Names beside the largest discs, as far as none is on another. */
function namesOn(spots: readonly Spot[], labels: ReadonlyMap<string, string>, scale: number, width: number) {
  const size = letter / scale;
  const taken: { x: number; y: number; width: number }[] = [];
  return spots.slice(0, namesAtMost).flatMap(({ row, x, y, r }) => {
    const text = labels.get(row.key) ?? row.key;
    const long = text.length * size * 0.6;
    const isLeft = x + r + long > width;
    const from = isLeft ? x - r - 4 - long : x + r + 4;
    const isTaken = taken.some(
      one => Math.abs(one.y - y) < size * 1.2 && from < one.x + one.width && one.x < from + long,
    );
    if (isTaken || from < 0) return [];
    taken.push({ x: from, y, width: long });
    const at = { x: isLeft ? x - r - 4 : x + r + 4, y: y + size * 0.35 };
    return [
      draw(
        'text',
        { class: 'explore-name', ...at, 'font-size': size, 'text-anchor': isLeft ? 'end' : 'start' },
        text,
      ),
    ];
  });
}

/** The places of the question as discs whose area is the lowest figure, the largest drawn first. */
export function showMap({ dataset, locale, map, ask }: ExploreContext): ExplorePart | undefined {
  if (map === undefined) return undefined;
  const { explore: words } = locale.strings;
  const context = { dataset, locale };
  const discs = draw('g');
  const drawing = draw(
    'svg',
    { viewBox: `0 0 ${map.width} ${map.height}`, role: 'img', class: 'explore-drawn' },
    ...ground(map),
    discs,
  );
  const notes = make('p', { class: 'explore-small' });
  const heading = make('h2', { id: 'explore-map' }, words.map);
  const credit = make('p', { class: 'explore-small' }, map.credit);
  const element = make(
    'section',
    { class: 'explore-map', 'aria-labelledby': 'explore-map' },
    heading,
    drawing,
    notes,
    credit,
  );

  /** How many events, with which sum, are at places that are not on the map. */
  function offMap(question: Question, rows: readonly Row[], all: readonly string[]): string[] {
    const lost = rows.filter(({ key }) => map?.points[key] === undefined);
    if (lost.length === 0) return [];
    const places = lost.map(({ key }) => key);
    const events = lost.reduce((sum, { events }) => sum + events.length, 0);
    const sum = tally(dataset, groupedBy(withFilter(question, { word: 'place' }, places), [])).total;
    const printed = sum === undefined ? '' : printSum(sum, locale, dataset);
    const word = namesOf(dataset, locale).word('attacks', all.length);
    return [words.offMap(locale.number(events), locale.number(all.length), word, printed)];
  }

  return {
    element,
    show(question, { places, whole }) {
      const located = places.rows.filter(({ key }) => map.points[key] !== undefined);
      const most = highestEnd(located.map(({ sum }) => sum));
      const spots = located
        .flatMap((row): Spot[] => {
          const [x, y] = map.points[row.key] ?? [0, 0];
          const low = barEndsOf(row.sum)?.low ?? 0;
          return [{ row, x, y, r: Math.max(smallest, largest * Math.sqrt(low / most)) }];
        })
        .sort((a, b) => b.r - a.r)
        .slice(0, discsAtMost);
      const named = spots.slice(0, namesAtMost).map(({ row }) => row.key);
      const labels = labelsOf(dataset, { word: 'place' }, named, locale);
      const title = (row: Row) =>
        `${labels.get(row.key) ?? namesOf(dataset, locale).place(row.key)}: ${printSum(row.sum, locale, dataset)}`;
      const circles = spots.map(({ row, x, y, r }) => {
        const isCounted = (barEndsOf(row.sum)?.low ?? 0) > 0;
        const circle = draw(
          'circle',
          { class: isCounted ? 'explore-disc' : 'explore-disc is-none', cx: x, cy: y, r },
          draw('title', {}, title(row)),
        );
        circle.addEventListener('click', () => ask(withFilter(question, { word: 'place' }, [row.key])));
        return circle;
      });
      const scale = (drawing.clientWidth || map.width) / map.width;
      discs.replaceChildren(...circles, ...namesOn(spots, labels, scale, map.width));
      drawing.setAttribute('aria-label', words.mapOf(measureName(question.measure, context)));
      const key = isPeople(question.measure) ? [words.mapKey] : [];
      const cut = located.length > discsAtMost ? [words.mostDiscs(locale.number(discsAtMost))] : [];
      notes.textContent = [...key, ...cut, ...offMap(question, places.rows, whole.events)].join(' ');
    },
  };
}
