import { type ReadState, withFilter } from '../../../explore/explore-state.ts';
import { makeQuestion } from '../../../tally/question.ts';
import type { Filter, Question } from '../../../tally/types.ts';
import { filterLine } from '../../../wording/measure-line.ts';
import type { ExploreContext, ExplorePart } from './explore-context.ts';
import { make, makeButton } from './make-element.ts';

/** A filter in words, among the others of its question. */
function phraseOf(filter: Filter, question: Question, { dataset, locale }: ExploreContext): string {
  const { explore: words, charts } = locale.strings;
  const { word, values } = filter;
  if (word === 'from' || word === 'to') return `${words[word]} ${locale.date(values[0] ?? '')}`;
  const kinds = question.filters.filter(one => one.word === 'claim' && word === 'claimant');
  const line = filterLine(makeQuestion({ ...question, filters: [filter] }), { dataset, locale });
  if (kinds.length === 0 && line !== '') return line;
  const alone = { measure: question.measure, by: question.by, filters: [filter, ...kinds] };
  return filterLine(makeQuestion(alone), { dataset, locale }) || charts.claimants.kinds.claimed;
}

type QuestionPart = ExplorePart & {
  /** The form in which a reader types a question. */
  readonly typed: HTMLElement;
  /** What is wrong with a question; empty where nothing is. */
  readonly refusal: HTMLElement;
  refuse(text: string, state: ReadState): void;
};

/** The filters in use, each with a button that removes it, and the question itself, which a reader may type. */
export function showQuestion(context: ExploreContext, read: (text: string) => ReadState): QuestionPart {
  const { ask, locale } = context;
  const words = locale.strings.explore;
  const list = make('ul', { class: 'explore-chips', 'aria-label': words.active });
  const input = make('input', {
    type: 'text',
    spellcheck: 'false',
    autocomplete: 'off',
    id: 'explore-question',
    dir: 'ltr',
  });
  const errors = make('div', { role: 'alert', class: 'explore-refusal' });
  const form = make(
    'form',
    {},
    make('label', { for: input.id, class: 'explore-small' }, words.questionHint),
    make('p', { class: 'explore-ask' }, input, make('button', { type: 'submit' }, words.ask)),
  );
  const details = make('details', { class: 'explore-typed' }, make('summary', {}, words.question), form);

  function refuse(text: string, state: ReadState): void {
    input.value = text;
    if (state.ok) return;
    details.open = true;
    errors.replaceChildren(
      make('p', {}, words.refused),
      make('p', {}, make('code', { dir: 'ltr' }, text)),
      make('ul', {}, ...state.faults.map(({ what, fix }) => make('li', {}, words.fault(what, fix)))),
      make('p', {}, words.dismissed),
    );
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    const state = read(input.value);
    if (state.ok) ask(state.question);
    else refuse(input.value, state);
  });

  return {
    element: list,
    typed: details,
    refusal: errors,
    refuse,
    show(question) {
      input.value = question.text;
      errors.replaceChildren();
      const chips = question.filters.map(filter => {
        const phrase = phraseOf(filter, question, context);
        const name =
          filter.word === 'facet' ? { word: filter.word, facet: filter.facet ?? '' } : { word: filter.word };
        const remove = () => ask(withFilter(question, name, []));
        return make('li', {}, makeButton(phrase, remove, { 'aria-label': words.remove(phrase) }));
      });
      const clear = makeButton(words.clear, () => ask(makeQuestion({ ...question, filters: [] })));
      list.replaceChildren(...chips, ...(chips.length > 1 ? [make('li', {}, clear)] : []));
      list.hidden = chips.length === 0;
    },
  };
}
