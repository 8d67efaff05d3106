import { eventAddress } from '../../../charts/event-address.ts';
import { eventsByDay } from '../../../charts/table/order-events.ts';
import type { Event } from '../../../dataset/types.ts';
import { groupedBy } from '../../../explore/explore-answer.ts';
import { withFilter } from '../../../explore/explore-state.ts';
import { isPeople } from '../../../grammar/measures.ts';
import { tally } from '../../../tally/tally.ts';
import type { Question } from '../../../tally/types.ts';
import { eventLine } from '../../../wording/event-line.ts';
import { eventWord } from '../../../wording/measure-name.ts';
import { namesOf } from '../../../wording/names.ts';
import { printSum } from '../../../wording/print-sum.ts';
import type { ExploreContext, ExplorePart } from './explore-context.ts';
import { make, makeButton } from './make-element.ts';

/** So many events are added to the list at a time. */
const step = 25;

/** The events of the question by day, each with its own figure, and a link to what each source says. */
export function showEvents({ dataset, locale, addresses }: ExploreContext): ExplorePart {
  const { explore: words } = locale.strings;
  const context = { dataset, locale };
  const heading = make('h2', { id: 'explore-events' });
  const shown = make('p', { class: 'explore-small' });
  const list = make('ol', { class: 'explore-events' });
  const more = make('p');
  const element = make('section', { 'aria-labelledby': 'explore-events' }, heading, shown, list, more);

  const byDay = eventsByDay([...dataset.events.values()]);

  function add(question: Question, events: readonly Event[], known: typeof dataset): void {
    const from = list.childElementCount;
    const next = events.slice(from, from + step);
    const names = namesOf(known, locale);
    const titles = names.events(next);
    const asked = withFilter(
      question,
      { word: 'event' },
      next.map(({ id }) => id),
    );
    const sums = new Map(
      tally(dataset, groupedBy(asked, [{ word: 'event' }])).rows.map(({ key, sum }) => [key, sum]),
    );
    for (const event of next) {
      const { when, weapons, claim } = eventLine(known, event, names, locale);
      const sum = sums.get(event.id);
      const figure =
        sum === undefined || question.measure === 'attacks' ? '' : printSum(sum, locale, dataset);
      const href = eventAddress(addresses, dataset, event.id);
      const facts = [...when, names.place(event.place), ...weapons, ...claim];
      const title = make('a', { href }, titles.get(event.id) ?? event.id);
      list.append(
        make(
          'li',
          {},
          make(
            'p',
            { class: 'explore-title', dir: 'auto' },
            title,
            figure === '' ? undefined : make('b', {}, figure),
          ),
          make(
            'p',
            { class: 'explore-small dots', dir: 'auto' },
            ...facts.map(fact => make('span', {}, fact)),
          ),
        ),
      );
    }
    const count = list.childElementCount;
    shown.textContent = words.shownEvents(locale.number(count), locale.number(events.length));
    const left = events.length - count;
    more.replaceChildren();
    if (left <= 0) return;
    more.append(
      makeButton(words.moreEvents(locale.number(Math.min(step, left))), () => {
        add(question, events, known);
        list.children[count]?.querySelector('a')?.focus();
      }),
    );
  }

  return {
    element,
    show(question, { whole, dataset: known }) {
      const selected = new Set(whole.events);
      const events = byDay.flatMap(({ id }) => (selected.has(id) ? (known.events.get(id) ?? []) : []));
      heading.textContent = words.events(eventWord(context, events.length));
      list.replaceChildren();
      const plain = isPeople(question.measure) ? question : { ...question, measure: 'attacks' as const };
      add(plain, events, known);
      element.hidden = events.length === 0;
    },
  };
}
