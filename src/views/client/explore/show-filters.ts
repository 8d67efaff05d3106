import { daysOf } from '../../../explore/explore-answer.ts';
import { type ChoiceList, exploreChoices, exploreMeasures } from '../../../explore/explore-choices.ts';
import { type FilterName, findFilter, withFilter, withWords } from '../../../explore/explore-state.ts';
import type { FilterWord } from '../../../grammar/filters.ts';
import { eventFacts } from '../../../tally/event-facts.ts';
import { makeQuestion } from '../../../tally/question.ts';
import type { By, Filter, Question } from '../../../tally/types.ts';
import { byWord, filterNames } from '../../../wording/measure-line.ts';
import { facetName, measureName } from '../../../wording/measure-name.ts';
import { regionWord } from '../../../wording/region-word.ts';
import type { ExploreContext, ExplorePart } from './explore-context.ts';
import { make } from './make-element.ts';

/** The value of a choice that stands for several values, or for all but some: nothing else begins so. */
const several = ' several';

type Option = readonly [value: string, label: string];

const optionsOf = (options: readonly Option[]): HTMLOptionElement[] =>
  options.map(([value, label]) => make('option', { value }, label));

/** A control under its name. @param name no other control of the page has it. */
function field(name: string, label: string, control: HTMLSelectElement | HTMLInputElement): HTMLElement {
  control.id = `explore-by-${name}`;
  return make('p', { class: 'explore-field' }, make('label', { for: control.id }, label), control);
}

/** The groupings that bars may have: those of the filters, how many sources speak, and who with whom. */
function groupingsOf(lists: readonly ChoiceList[]): By[] {
  const has = (word: FilterWord) => lists.some(({ name }) => name.word === word);
  const own = lists.flatMap(({ by }) => by ?? []);
  return [
    ...(own.some(({ word }) => word !== 'source') ? [] : [{ word: 'place' } as const]),
    ...own,
    ...(has('source') ? [{ word: 'source-count' } as const] : []),
    ...(has('participant') ? [{ word: 'pair' } as const] : []),
  ];
}

const nameOf = (name: FilterName): string => (name.word === 'facet' ? `facet-${name.facet}` : name.word);

const keyOf = (by: By): string => (by.word === 'facet' ? `facet ${by.facet}` : by.word);

function labelOfList(name: FilterName, { dataset, locale }: ExploreContext): string {
  const context = { dataset, locale };
  const labels: Readonly<Record<string, string>> = locale.strings.explore.labels;
  if (name.word === 'facet') return locale.words.capitalise(facetName(name.facet, context));
  if (name.word === 'region') return locale.words.capitalise(regionWord(dataset, 1, locale));
  return labels[name.word] ?? name.word;
}

/** What is counted, how it is grouped, from when to when, and one choice for each thing that divides the events. */
export function showFilters(
  context: ExploreContext,
): ExplorePart & { readonly by: By; readonly first: Question } {
  const { dataset, locale, ask } = context;
  const words = locale.strings.explore;
  const naming = { dataset, locale };
  const lists = exploreChoices(dataset, locale);
  const measures = exploreMeasures(dataset);
  const groupings = groupingsOf(lists);
  const [by = { word: 'place' }] = groupings.filter(({ word }) => word === 'place');
  const first = makeQuestion({ measure: measures[0] ?? 'attacks', by: [by], filters: [] });
  let current = first;

  const measure = make('select', {}, ...optionsOf(measures.map(one => [one, measureName(one, naming)])));
  measure.addEventListener('change', () => {
    const chosen = measures.find(one => one === measure.value);
    if (chosen !== undefined) ask(withWords(current, { measure: chosen }));
  });
  const group = make('select');
  group.addEventListener('change', () => {
    const chosen = groupings.find(one => keyOf(one) === group.value);
    if (chosen !== undefined) ask(withWords(current, { by: [chosen] }));
  });

  const days = daysOf(eventFacts(dataset));
  const dates = (['from', 'to'] as const).map(word => {
    const input = make('input', { type: 'date', min: days?.first, max: days?.last });
    input.addEventListener('change', () => {
      ask(withFilter(current, { word }, input.value === '' ? [] : [input.value]));
    });
    return { word, input };
  });

  const choices = lists.map(list => {
    const select = make('select');
    const plain: readonly Option[] = [
      ['', words.all],
      ...list.choices.map(({ value, label }): Option => [value, label]),
    ];
    select.append(...optionsOf(plain));
    select.addEventListener('change', () => {
      if (select.value !== several)
        ask(withFilter(current, list.name, select.value === '' ? [] : [select.value]));
    });
    /** Shows the filter of a question, also one that this control could not have set. */
    const show = (filter: Filter | undefined) => {
      select.querySelector(`option[value="${several}"]`)?.remove();
      const [value = '', ...others] = filter?.values ?? [];
      const isPlain =
        filter === undefined || (!filter.not && others.length === 0 && plain.some(([one]) => one === value));
      if (!isPlain && filter !== undefined) {
        const names = filterNames(filter, naming);
        const label = filter.not ? locale.strings.charts.filterNot(names) : names;
        select.prepend(make('option', { value: several }, label));
      }
      select.value = isPlain ? value : several;
    };
    return { list, select, show };
  });

  const element = make(
    'div',
    { class: 'explore-fields' },
    field('measure', words.count, measure),
    field('group', words.group, group),
    ...dates.map(({ word, input }) => field(word, words[word], input)),
    ...choices.map(({ list, select }) => field(nameOf(list.name), labelOfList(list.name, context), select)),
  );
  return {
    element,
    by,
    first,
    show(question) {
      current = question;
      if (!measures.includes(question.measure))
        measure.append(...optionsOf([[question.measure, measureName(question.measure, naming, question)]]));
      measure.value = question.measure;
      const [asked] = question.by;
      const all =
        asked === undefined || groupings.some(one => keyOf(one) === keyOf(asked))
          ? groupings
          : [...groupings, asked];
      group.replaceChildren(
        ...optionsOf(all.map(one => [keyOf(one), locale.words.capitalise(byWord(one, question, naming))])),
      );
      if (asked !== undefined) group.value = keyOf(asked);
      for (const { word, input } of dates) input.value = findFilter(question, { word })?.values[0] ?? '';
      for (const { list, show } of choices) show(findFilter(question, list.name));
    },
  };
}
