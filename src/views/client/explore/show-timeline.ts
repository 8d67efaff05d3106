import { breaksInRows } from '../../../charts/annotations/breaks-in-rows.ts';
import { breakMarks } from '../../../charts/annotations/time-marks.ts';
import { withFilter } from '../../../explore/explore-state.ts';
import type { TimeUnit } from '../../../grammar/groupings.ts';
import { findRemark } from '../../../tally/remark-codes.ts';
import { daysOfSlot } from '../../../tally/slot-keys.ts';
import type { Question } from '../../../tally/types.ts';
import type { LabelledRow } from '../../../wording/labelled-answer.ts';
import { labelOf } from '../../../wording/labels.ts';
import { measureName } from '../../../wording/measure-name.ts';
import { printSum } from '../../../wording/print-sum.ts';
import { type BarEnds, barEndsOf, highestEnd } from './bar-of-sum.ts';
import type { ExploreContext, ExplorePart } from './explore-context.ts';
import { draw, make } from './make-element.ts';
import { createPool, showTitles } from './pool.ts';

/** The height of the drawing in its own units; its width is stretched to the page. */
const [width, height] = [1000, 160];
/** Of fewer slots, a bar would be as wide as the page. */
const fewest = 12;

/** What the timeline shows: its rows by their keys, at every key of the unit. */
type Course = {
  readonly question: Question;
  readonly unit: TimeUnit;
  readonly keys: readonly string[];
  readonly rows: ReadonlyMap<string, LabelledRow>;
  /** Whether sources or rules changed within a slot. */
  readonly isBroken: (key: string) => boolean;
};

/** The bars of one end as one path. */
function barsOf({ keys, rows }: Course, endOf: (ends: BarEnds) => number): string {
  const most = highestEnd(keys.flatMap(key => rows.get(key)?.sum ?? []));
  const step = width / Math.max(fewest, keys.length);
  const gap = Math.min(4, step * 0.2);
  return keys
    .flatMap((key, i) => {
      const ends = barEndsOf(rows.get(key)?.sum);
      const tall = ends === undefined ? 0 : (endOf(ends) / most) * (height - 4);
      const x = i * step + gap / 2;
      return tall === 0
        ? []
        : [`M${x.toFixed(2)} ${height}v${(-tall).toFixed(2)}h${(step - gap).toFixed(2)}V${height}z`];
    })
    .join('');
}

/** The course of the question over time: a bar for each day, week, month or year, and the same as a table. */
export function showTimeline({ dataset, locale, ask }: ExploreContext): ExplorePart {
  const { explore: words, charts } = locale.strings;
  let course: Course | undefined;
  const label = (key: string) => {
    if (course === undefined) return '';
    const plain = labelOf(dataset, { word: course.unit }, key, locale);
    return course.isBroken(key) ? charts.breakInRow(plain) : plain;
  };
  const print = (key: string) => {
    const row = course?.rows.get(key);
    return row === undefined ? charts.none : printSum(row.sum, locale, dataset);
  };

  const slots = createPool(draw('g'), () => draw('rect', { class: 'explore-slot', y: 0, height }));
  const forget = showTitles(slots, at => {
    const key = course?.keys[at];
    return key === undefined ? '' : `${label(key)}: ${print(key)}`;
  });
  slots.parent.addEventListener('click', ({ target }) => {
    const key = course?.keys[slots.indexOf(target)];
    if (course === undefined || key === undefined) return;
    const { first, last } = daysOfSlot(key, course.unit);
    ask(withFilter(withFilter(course.question, { word: 'from' }, [first]), { word: 'to' }, [last]));
  });
  const high = draw('path', { class: 'explore-high' });
  const low = draw('path', { class: 'explore-low' });
  const breaks = draw('g');
  const box = { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', role: 'img' };
  const drawing = draw('svg', box, slots.parent, high, low, breaks);

  const heading = make('h2', { id: 'explore-timeline' });
  const top = make('p', { class: 'explore-top', 'aria-hidden': 'true' });
  const ends = make('p', { class: 'explore-ends', 'aria-hidden': 'true' });
  const apart = make('p', { class: 'explore-apart' });
  const body = make('tbody');
  const column = make('th', { scope: 'col', class: 'num' });
  const unitColumn = make('th', { scope: 'col' });
  const table = make('table', {}, make('thead', {}, make('tr', {}, unitColumn, column)), body);
  const details = make('details', {}, make('summary', {}, words.timelineTable), table);
  const element = make(
    'section',
    { class: 'explore-timeline', 'aria-labelledby': 'explore-timeline' },
    ...[heading, top, drawing, ends, apart, details],
  );

  /** The rows of the table, which are made while somebody looks at them. */
  function fillTable(): void {
    body.replaceChildren();
    if (!details.open || course === undefined) return;
    const { keys, rows } = course;
    const several = rows.get('several');
    const listed = [...keys.filter(key => rows.has(key)), ...(several === undefined ? [] : ['several'])];
    body.append(
      ...listed.map(key =>
        make(
          'tr',
          {},
          make('th', { scope: 'row' }, key === 'several' ? (several?.label ?? '') : label(key)),
          make('td', { class: 'num' }, print(key)),
        ),
      ),
    );
  }
  details.addEventListener('toggle', fillTable);

  return {
    element,
    show(question, { slots: answer, keys, unit }) {
      const rows = new Map<string, LabelledRow>(answer.rows.map(row => [row.key, row]));
      forget();
      const found = findRemark(answer.remarks, 'series-break')?.breaks ?? [];
      const breaksIn = breaksInRows({ by: [{ word: unit }] }, found);
      const isBroken = (key: string) => (breaksIn?.(key) ?? []).length > 0;
      course = { question, unit, keys, rows, isBroken };
      const step = width / Math.max(fewest, keys.length);
      slots.fill(keys.length, at => ({ x: at * step, width: step }));
      high.setAttribute(
        'd',
        barsOf(course, ends => ends.high),
      );
      low.setAttribute(
        'd',
        barsOf(course, ends => ends.low),
      );
      const axis = { slots: keys.map(key => ({ key })), unit };
      breaks.replaceChildren(
        ...breakMarks(answer, axis, { dataset, locale }).map(({ from }) =>
          draw('line', { class: 'explore-break', x1: from * step, x2: from * step, y1: 0, y2: height }),
        ),
      );
      const name = measureName(question.measure, { dataset, locale });
      heading.textContent = words.timeline(charts.by[unit]);
      drawing.setAttribute('aria-label', words.timelineOf(name, charts.by[unit]));
      top.textContent = locale.number(highestEnd(keys.flatMap(key => rows.get(key)?.sum ?? [])));
      const edges = [...new Set([keys[0], keys.at(-1)])].flatMap(key => key ?? []);
      ends.classList.toggle('is-few', keys.length < fewest);
      ends.replaceChildren(...edges.map(key => make('span', {}, label(key))));
      const several = rows.get('several');
      apart.textContent =
        several === undefined
          ? ''
          : words.undated(locale.words.capitalise(several.label), printSum(several.sum, locale, dataset));
      unitColumn.textContent = locale.words.capitalise(charts.by[unit]);
      column.textContent = name;
      fillTable();
      element.hidden = keys.length === 0;
    },
  };
}
