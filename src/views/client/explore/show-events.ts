import { eventAddress } from '../../../charts/event-address.ts';
import { eventsByDay } from '../../../charts/table/order-events.ts';
import type { Event } from '../../../dataset/types.ts';
import { type ExploreAnswer, sumsOfEvents } from '../../../explore/explore-answer.ts';
import { eventFacts } from '../../../tally/event-facts.ts';
import { eventWords } from '../../../wording/event-line.ts';
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

  const orders = new Map(eventFacts(dataset).map(({ event, order }) => [event, order]));
  /** The numbers of the events in the dataset's order, which they keep whatever is left out, by day. */
  const byDay = eventsByDay([...orders.keys()]).map(event => orders.get(event) ?? 0);

  /** The next events of the list, which are looked for only as far as they are shown. */
  function nextOf({ units }: ExploreAnswer, after: number): { next: Event[]; reached: number } {
    const counted: Event[] = [];
    for (const { facts } of units) counted[facts.order] = facts.event;
    const next: Event[] = [];
    let reached = after;
    while (next.length < step && reached < byDay.length) {
      const event = counted[byDay[reached] ?? 0];
      if (event !== undefined) next.push(event);
      reached += 1;
    }
    return { next, reached };
  }

  function itemsOf(answer: ExploreAnswer, events: readonly Event[]): HTMLElement[] {
    const { dataset: known } = answer;
    const names = namesOf(known, locale);
    const titles = names.events(events);
    const sums = sumsOfEvents(answer, events);
    return events.map(event => {
      const { when, weapons, claim } = eventWords(known, event, names, locale);
      const sum = sums.get(event.id);
      const href = eventAddress(addresses, dataset, event.id);
      const facts = [...when, names.place(event.place), ...weapons, ...claim];
      const title = make('a', { href, dir: 'auto' }, titles.get(event.id) ?? event.id);
      const figure = sum && make('b', {}, printSum(sum, locale, dataset));
      return make(
        'li',
        {},
        make('p', { class: 'explore-title' }, title, figure),
        make(
          'p',
          { class: 'explore-small dots' },
          ...facts.map(fact => make('span', {}, make('bdi', {}, fact))),
        ),
      );
    });
  }

  function add(answer: ExploreAnswer, after: number): void {
    const from = list.childElementCount;
    const { next, reached } = nextOf(answer, after);
    list.append(...itemsOf(answer, next));
    const all = answer.whole.events.length;
    const count = from + next.length;
    shown.textContent = words.shownEvents(locale.number(count), locale.number(all));
    more.replaceChildren();
    if (count >= all) return;
    more.append(
      makeButton(words.moreEvents(locale.number(Math.min(step, all - count))), () => {
        add(answer, reached);
        list.children[count]?.querySelector('a')?.focus();
      }),
    );
  }

  return {
    element,
    show(_question, answer) {
      const { length } = answer.whole.events;
      heading.textContent = words.events(eventWord(context, length));
      list.replaceChildren();
      add(answer, 0);
      element.hidden = length === 0;
    },
  };
}
