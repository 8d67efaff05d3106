import { type ExploreAnswer, sumOfSome } from '../../../explore/explore-answer.ts';
import { withFilter } from '../../../explore/explore-state.ts';
import type { ExploredMap } from '../../../explore/explored-map.ts';
import { isPeople } from '../../../grammar/measures.ts';
import type { Question } from '../../../tally/types.ts';
import { measureName } from '../../../wording/measure-name.ts';
import { namesOf } from '../../../wording/names.ts';
import { printSum } from '../../../wording/print-sum.ts';
import type { ExploreContext, ExplorePart } from './explore-context.ts';
import { draw, make } from './make-element.ts';
import { placeNames } from './place-names.ts';
import { createPool, showTitles } from './pool.ts';
import { type Spot, spotsOnMap } from './spots-on-map.ts';

/** A map bears so many discs. */
const discsAtMost = 400;

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

/** The places of the question as discs whose area is the lowest figure, the largest drawn first. */
export function showMap({ dataset, locale, map, ask }: ExploreContext): ExplorePart | undefined {
  if (map === undefined) return undefined;
  const { explore: words } = locale.strings;
  const context = { dataset, locale };
  let asked: Question | undefined;
  let spots: readonly Spot[] = [];

  const discs = createPool(draw('g'), () => draw('circle'));
  const forget = showTitles(discs, at => {
    const row = spots[at]?.row;
    return row === undefined
      ? ''
      : `${namesOf(dataset, locale).place(row.key)}: ${printSum(row.sum, locale, dataset)}`;
  });
  discs.parent.addEventListener('click', ({ target }) => {
    const spot = spots[discs.indexOf(target)];
    if (spot !== undefined && asked !== undefined) ask(withFilter(asked, { word: 'place' }, [spot.row.key]));
  });
  const names = draw('g');
  const drawing = draw(
    'svg',
    { viewBox: `0 0 ${map.width} ${map.height}`, role: 'img', class: 'explore-drawn' },
    ...ground(map),
    discs.parent,
    names,
  );
  // Asked for after a change, the width would have the page laid out twice.
  let width = map.width;
  const name = () => names.replaceChildren(...placeNames(spots, context, width / map.width, map.width));
  new ResizeObserver(([entry]) => {
    const now = entry?.contentRect.width ?? 0;
    if (now === 0 || now === width) return;
    width = now;
    name();
  }).observe(drawing);

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
  function offMap(answer: ExploreAnswer): string[] {
    if (answer.places.rows.every(({ key }) => map?.points[key] !== undefined)) return [];
    const { sum, events } = sumOfSome(answer, ({ place }) => map?.points[place] === undefined);
    const all = answer.whole.events.length;
    const word = namesOf(dataset, locale).word('attacks', all);
    const printed = printSum(sum, locale, dataset);
    return [words.offMap(locale.number(events), locale.number(all), word, printed)];
  }

  return {
    element,
    show(question, answer) {
      const all = spotsOnMap(map, answer.places.rows);
      forget();
      asked = question;
      spots = all.slice(0, discsAtMost);
      discs.fill(spots.length, at => {
        const { x = 0, y = 0, r = 0, isCounted = false } = spots[at] ?? {};
        return { class: isCounted ? 'explore-disc' : 'explore-disc is-none', cx: x, cy: y, r: r.toFixed(2) };
      });
      name();
      drawing.setAttribute('aria-label', words.mapOf(measureName(question.measure, context)));
      const key = isPeople(question.measure) ? [words.mapKey] : [];
      const cut = all.length > discsAtMost ? [words.mostDiscs(locale.number(discsAtMost))] : [];
      notes.textContent = [...key, ...cut, ...offMap(answer)].join(' ');
    },
  };
}
