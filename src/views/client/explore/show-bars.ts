import { type FilterName, withFilter } from '../../../explore/explore-state.ts';
import type { FilterWord } from '../../../grammar/filters.ts';
import { filterWords } from '../../../grammar/filters.ts';
import { isRowKey } from '../../../grammar/row-keys.ts';
import type { By, Question } from '../../../tally/types.ts';
import type { LabelledRow } from '../../../wording/labelled-answer.ts';
import { byWord } from '../../../wording/measure-line.ts';
import { measureName } from '../../../wording/measure-name.ts';
import { printSum } from '../../../wording/print-sum.ts';
import { barEndsOf, highestEnd } from './bar-of-sum.ts';
import type { ExploreContext, ExplorePart } from './explore-context.ts';
import { draw, make, makeButton } from './make-element.ts';

/** So many rows are shown at first, and so many at most: a longer list helps nobody. */
const [rowsAtFirst, rowsAtMost] = [12, 300];

/** The filter that keeps the events of one row; undefined where none does. */
function filterOf(by: By): FilterName | undefined {
  if (by.word === 'facet') return { word: 'facet', facet: by.facet };
  const word: FilterWord | undefined = filterWords.find(known => known === by.word);
  return word && { word };
}

/** A cell with a bar: what every source gives, then what some do; an open end runs on. */
function barCell({ sum }: LabelledRow, most: number): HTMLElement {
  const ends = barEndsOf(sum);
  const cell = make('td', { class: 'explore-bar', 'aria-hidden': 'true' });
  if (ends === undefined) return cell;
  const share = (n: number) => (100 * n) / most;
  const low = share(ends.low);
  const high = ends.isOpen ? Math.min(4, 100 - low) : share(ends.high) - low;
  cell.append(
    draw(
      'svg',
      { viewBox: '0 0 100 10', preserveAspectRatio: 'none' },
      draw('rect', { class: 'explore-low', width: low, height: 10 }),
      draw('rect', {
        class: ends.isOpen ? 'explore-high is-open' : 'explore-high',
        ...{ x: low, width: high, height: 10 },
      }),
    ),
  );
  return cell;
}

/** The rows of the question as a table with a bar in each; a row's name narrows the page to it. */
export function showBars({ dataset, locale, ask }: ExploreContext): ExplorePart {
  const context = { dataset, locale };
  const { explore: words } = locale.strings;
  const heading = make('h2', { id: 'explore-bars' });
  const body = make('tbody');
  const columns = [make('th', { scope: 'col' }), make('th', { scope: 'col', class: 'num' })] as const;
  const table = make(
    'table',
    { 'aria-labelledby': 'explore-bars' },
    make('thead', {}, make('tr', {}, ...columns, make('td', { 'aria-hidden': 'true' }))),
    body,
  );
  const more = make('p');
  const element = make(
    'section',
    { class: 'explore-bars', 'aria-labelledby': 'explore-bars' },
    heading,
    table,
    more,
  );

  function rowOf(row: LabelledRow, question: Question, most: number): HTMLElement {
    const [by] = question.by;
    const name = by && filterOf(by);
    const isRow = isRowKey(row.key) && row.key !== 'not-stated' && row.key !== 'no-claim';
    const label =
      name === undefined || isRow
        ? row.label
        : makeButton(row.label, () => ask(withFilter(question, name, [row.key])), {
            class: 'explore-narrow',
            title: words.narrowTo(row.label),
          });
    return make(
      'tr',
      {},
      make('th', { scope: 'row' }, make('bdi', {}, label)),
      make('td', { class: 'num' }, printSum(row.sum, locale, dataset)),
      barCell(row, most),
    );
  }

  function fill(question: Question, rows: readonly LabelledRow[], shown: number): void {
    const most = highestEnd(rows.map(({ sum }) => sum));
    body.replaceChildren(...rows.slice(0, shown).map(row => rowOf(row, question, most)));
    const left = rows.length - shown;
    more.replaceChildren();
    if (left > 0 && shown < rowsAtMost) {
      const count = Math.min(rows.length, rowsAtMost);
      more.append(
        makeButton(words.showAll(locale.number(count)), () => {
          fill(question, rows, rowsAtMost);
          body.querySelectorAll('button')[rowsAtFirst]?.focus();
        }),
      );
    } else if (left > 0) more.append(words.restOfRows(locale.number(left)));
  }

  return {
    element,
    show(question, { bars }) {
      const [by] = question.by;
      const what = by === undefined ? '' : byWord(by, question, context);
      heading.textContent = words.bars(what);
      columns[0].textContent = locale.words.capitalise(what);
      columns[1].textContent = measureName(question.measure, context);
      fill(question, bars.rows, rowsAtFirst);
      element.hidden = bars.rows.length === 0;
    },
  };
}
