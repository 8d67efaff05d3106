import { isPeople } from '../../../grammar/measures.ts';
import { chartNotes, readingNotes } from '../../../wording/chart-notes.ts';
import { uncertainty } from '../../../wording/describe-answer.ts';
import { eventWord, measureName } from '../../../wording/measure-name.ts';
import { namesOf } from '../../../wording/names.ts';
import { printSum } from '../../../wording/print-sum.ts';
import { breakNotes } from '../../../wording/word-break.ts';
import type { ExploreContext, ExplorePart } from './explore-context.ts';
import { make } from './make-element.ts';

/** The one number of a question, what it is of, and what must be said of it; read aloud when it changes. */
export function showTotal({
  dataset,
  locale,
}: ExploreContext): ExplorePart & { readonly heading: HTMLElement } {
  const context = { dataset, locale };
  const { explore: words } = locale.strings;
  const number = make('p', { class: 'explore-number', role: 'status' });
  const notes = make('ul', { class: 'explore-notes' });
  const heading = make('h2', { id: 'explore-total', class: 'explore-hidden', tabindex: -1 }, words.total);
  const element = make('section', { 'aria-labelledby': 'explore-total' }, heading, number, notes);
  return {
    element,
    heading,
    show(question, { whole, bars }) {
      const { total } = whole;
      const events = namesOf(dataset, locale).count('attacks', whole.events.length);
      const name = measureName(question.measure, context);
      if (whole.events.length === 0 || total === undefined) {
        number.replaceChildren(words.nothing(eventWord(context, 2)));
      } else if (question.measure === 'attacks') {
        number.replaceChildren(make('strong', {}, events));
      } else {
        const printed = printSum(total, locale, dataset);
        number.replaceChildren(make('strong', {}, printed), words.sum(name, events));
      }
      const said = [
        ...breakNotes(whole, context),
        ...chartNotes(bars, context),
        ...readingNotes(whole, context),
      ];
      const all = isPeople(question.measure) ? [...uncertainty(whole, context), ...said] : said;
      notes.replaceChildren(...[...new Set(all)].map(text => make('li', { dir: 'auto' }, text)));
    },
  };
}
