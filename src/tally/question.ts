import { byCodePoint } from './by-code-point.ts';
import type { By, Filter, Question, Sort } from './types.ts';
import { escapeValue, quoteValue } from './value-syntax.ts';

const byText = (by: By): string => (by.word === 'facet' ? by.facet : by.word);

function filterText({ word, facet, not, values }: Filter): string {
  const sorted = [...new Set(values)].sort(byCodePoint).map(escapeValue).join(',');
  return `${facet ?? word}=${quoteValue(`${not ? '!' : ''}${sorted}`)}`;
}

function sortText(sort: Sort | undefined, by: readonly By[], measure: string): string[] {
  if (sort === undefined) return [];
  const group = sort.by === 'group' ? by[sort.at] : undefined;
  const word = group !== undefined ? byText(group) : sort.by === 'low' ? measure : sort.by;
  return [`sort=${quoteValue(`${sort.descending ? '-' : ''}${word}`)}`];
}

/**
 * A question in its own grammar, its words in one order.
 * @param measure the word for what is counted, if not the product's own.
 */
export function questionText(question: Omit<Question, 'text'>, measure: string = question.measure): string {
  const { by, filters, sort, limit, per, cumulative, severalApart } = question;
  return [
    measure,
    ...(by.length === 0 ? [] : [`by=${by.map(byText).join(',')}`]),
    ...filters.map(filterText).sort(byCodePoint),
    ...sortText(sort, by, measure),
    ...(limit === undefined ? [] : [`limit=${limit}`]),
    ...(per === undefined ? [] : [`per=${per}`]),
    ...(severalApart === undefined ? [] : ['several=apart']),
    ...(cumulative === undefined ? [] : ['cumulative']),
  ].join(' ');
}

/** A question with its normal form: equal questions have equal text, in whatever order their words came. */
export function makeQuestion(question: Omit<Question, 'text'>): Question {
  const { measure, by, filters, sort, limit, per, cumulative, severalApart } = question;
  return {
    measure,
    by,
    filters,
    ...(sort === undefined ? {} : { sort }),
    ...(limit === undefined ? {} : { limit }),
    ...(per === undefined ? {} : { per }),
    ...(cumulative === undefined ? {} : { cumulative }),
    ...(severalApart === undefined ? {} : { severalApart }),
    text: questionText(question),
  };
}
