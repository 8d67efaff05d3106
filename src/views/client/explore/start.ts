import { createAddresses } from '../../../addresses.ts';
import { exploreAnswer } from '../../../explore/explore-answer.ts';
import { askedIn, readState, searchOf } from '../../../explore/explore-state.ts';
import type { ExploredFile } from '../../../explore/explored-file.ts';
import { unpackExplored } from '../../../explore/unpack-explored.ts';
import { getLocale } from '../../../i18n/locale.ts';
import type { Question } from '../../../tally/types.ts';
import type { ExploreContext, ExplorePart } from './explore-context.ts';
import { make } from './make-element.ts';
import { showBars } from './show-bars.ts';
import { showEvents } from './show-events.ts';
import { showFilters } from './show-filters.ts';
import { showMap } from './show-map.ts';
import { showQuestion } from './show-question.ts';
import { showSources } from './show-sources.ts';
import { showTimeline } from './show-timeline.ts';
import { showTotal } from './show-total.ts';

/** On a wide screen the filters are beside the results, and open. */
const isWide = () => matchMedia('(min-width: 56rem)').matches;

/** Builds the page from the data, and follows the address. */
function run(root: HTMLElement, { dataset: packed, map }: ExploredFile): void {
  const { base = '/', eventPages, locale: code = 'en' } = root.dataset;
  const locale = getLocale(code);
  const dataset = unpackExplored(packed);
  const words = locale.strings.explore;
  let shown = '';

  /** Shows the answer to a question: every part of the page changes with it. */
  function show(question: Question): void {
    const answer = exploreAnswer(dataset, question, locale);
    for (const part of parts) part.show(question, answer);
    shown = question.text;
  }

  function ask(question: Question): void {
    if (question.text === shown) return;
    const focused = document.activeElement;
    history.pushState(undefined, '', searchOf(question));
    show(question);
    // The button of a row, or of a filter in use, is gone with it: whoever used it goes on at the result.
    if (focused?.isConnected === false) total.heading.focus({ preventScroll: true });
  }

  const context: ExploreContext = {
    ...{ dataset, locale, map, ask },
    addresses: createAddresses(base, { eventPages: eventPages === 'yes' }),
  };
  const filters = showFilters(context);
  const read = (text: string) => readState(text, dataset, filters.by);
  const sources = showSources(context);
  const question = showQuestion(context, read);
  const [total, bars, drawn] = [showTotal(context), showBars(context), showMap(context)];
  const [timeline, events] = [showTimeline(context), showEvents(context)];
  const isPart = (part: ExplorePart | undefined): part is ExplorePart => part !== undefined;
  const parts = [filters, sources, question, total, drawn, bars, timeline, events].filter(isPart);
  const column = make(
    'details',
    { class: 'explore-filters', open: isWide() },
    make('summary', {}, words.filters),
    filters.element,
    ...[sources].filter(isPart).map(({ element }) => element),
    question.typed,
  );
  const charts = [drawn, timeline, bars, events].filter(isPart).map(({ element }) => element);
  root.classList.add('is-ready');
  root.replaceChildren(
    column,
    make('div', { class: 'explore-results' }, question.refusal, question.element, total.element, ...charts),
  );

  /** Shows what the address asks for. */
  function follow(): void {
    const text = askedIn(location.search);
    const state = text === undefined ? undefined : read(text);
    show(state?.ok ? state.question : filters.first);
    if (text !== undefined && state !== undefined && !state.ok) question.refuse(text, state);
  }
  addEventListener('popstate', follow);
  follow();
}

const root = document.querySelector<HTMLElement>('.explore[data-from]');
const list = document.querySelector<HTMLElement>('.explore-list');
if (root !== null && list !== null) {
  const { from = '', locale: code = 'en' } = root.dataset;
  // The list that the page came with stays until the data are there: a reader has something to read.
  root.hidden = false;
  try {
    const response = await fetch(from);
    if (!response.ok) throw new Error(`${response.status}`);
    const file: ExploredFile = await response.json();
    list.hidden = true;
    run(root, file);
  } catch (error) {
    root.replaceChildren(make('p', { role: 'alert' }, getLocale(code).strings.explore.failed));
    list.hidden = false;
    throw error;
  }
}
