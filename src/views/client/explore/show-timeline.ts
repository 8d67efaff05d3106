import { breaksInRows } from '../../../charts/annotations/break-rows.ts';
import { breakMarks } from '../../../charts/annotations/time-marks.ts';
import { withFilter } from '../../../explore/explore-state.ts';
import { findRemark } from '../../../tally/remark-codes.ts';
import { daysOfSlot } from '../../../tally/slot-keys.ts';
import type { LabelledRow } from '../../../wording/labelled-answer.ts';
import { labelOf } from '../../../wording/labels.ts';
import { measureName } from '../../../wording/measure-name.ts';
import { printSum } from '../../../wording/print-sum.ts';
import { barEndsOf, highestEnd } from './bar-of-sum.ts';
import type { ExploreContext, ExplorePart } from './explore-context.ts';
import { draw, make } from './make-element.ts';

/** The height of the drawing in its own units; its width is stretched to the page. */
const [width, height] = [1000, 160];
/** Of fewer slots, a bar would be as wide as the page. */
const fewest = 12;

/** The course of the question over time: a bar for each day, week, month or year, and the same as a table. */
export function showTimeline({ dataset, locale, ask }: ExploreContext): ExplorePart {
  const { explore: words, charts } = locale.strings;
  const heading = make('h2', { id: 'explore-timeline' });
  const drawing = draw('svg', {
    viewBox: `0 0 ${width} ${height}`,
    preserveAspectRatio: 'none',
    role: 'img',
  });
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
  return {
    element,
    show(question, { slots, keys, unit }) {
      const by = { word: unit } as const;
      const rows = new Map<string, LabelledRow>(slots.rows.map(row => [row.key, row]));
      const breaks = findRemark(slots.remarks, 'series-break')?.breaks ?? [];
      const breaksIn = breaksInRows({ by: [by] }, breaks);
      const label = (key: string) => {
        const plain = labelOf(dataset, by, key, locale);
        return (breaksIn?.(key) ?? []).length === 0 ? plain : charts.breakInRow(plain);
      };
      const print = (key: string) => {
        const row = rows.get(key);
        return row === undefined ? charts.none : printSum(row.sum, locale, dataset);
      };
      const most = highestEnd(keys.flatMap(key => rows.get(key)?.sum ?? []));
      const step = width / Math.max(fewest, keys.length);
      const gap = Math.min(4, step * 0.2);
      const bars = keys.map((key, i) => {
        const found = barEndsOf(rows.get(key)?.sum);
        const at = { x: i * step + gap / 2, width: step - gap };
        const yOf = (n: number) => height - (n / most) * (height - 4);
        const narrow = draw(
          'g',
          {},
          draw('title', {}, `${label(key)}: ${print(key)}`),
          draw('rect', { class: 'explore-slot', x: i * step, y: 0, width: step, height }),
          found &&
            draw('rect', {
              class: 'explore-high',
              ...at,
              y: yOf(found.high),
              height: height - yOf(found.high),
            }),
          found &&
            draw('rect', { class: 'explore-low', ...at, y: yOf(found.low), height: height - yOf(found.low) }),
        );
        narrow.addEventListener('click', () => {
          const { first, last } = daysOfSlot(key, unit);
          ask(withFilter(withFilter(question, { word: 'from' }, [first]), { word: 'to' }, [last]));
        });
        return narrow;
      });
      const axis = { slots: keys.map(key => ({ key })), unit };
      const lines = breakMarks(slots, axis, { dataset, locale }).map(({ from }) =>
        draw('line', { class: 'explore-break', x1: from * step, x2: from * step, y1: 0, y2: height }),
      );
      const name = measureName(question.measure, { dataset, locale });
      heading.textContent = words.timeline(charts.by[unit]);
      drawing.setAttribute('aria-label', words.timelineOf(name, charts.by[unit]));
      drawing.replaceChildren(...bars, ...lines);
      top.textContent = locale.number(most);
      const edges = [...new Set([keys[0], keys.at(-1)])].flatMap(key => key ?? []);
      ends.classList.toggle('is-few', keys.length < fewest);
      ends.replaceChildren(...edges.map(key => make('span', {}, label(key))));
      const several = rows.get('several');
      apart.textContent =
        several === undefined ? '' : words.undated(several.label, printSum(several.sum, locale, dataset));
      unitColumn.textContent = locale.words.capitalise(charts.by[unit]);
      column.textContent = name;
      const listed = [...keys.filter(key => rows.has(key)), ...(several === undefined ? [] : ['several'])];
      body.replaceChildren(
        ...listed.map(key =>
          make(
            'tr',
            {},
            make('th', { scope: 'row' }, key === 'several' ? (several?.label ?? '') : label(key)),
            make('td', { class: 'num' }, print(key)),
          ),
        ),
      );
      element.hidden = keys.length === 0;
    },
  };
}
