import { clockChange, isMoment, momentInZone, nearestMoment } from '../dataset/moment.ts';
import { nearestDate } from '../dataset/nearest-date.ts';
import type { Dataset } from '../dataset/types.ts';
import { filterWords, isFreeFilter } from '../grammar/filters.ts';
import { isPeople } from '../grammar/measures.ts';
import type { QuestionRule } from './rules.ts';
import { readDate } from './time.ts';
import type { Filter, Measure } from './types.ts';
import { escapeValue, quoteValue, splitTyped, unescapeValue } from './value-syntax.ts';
import { facetVocabulary, vocabularyOf } from './vocabulary.ts';

/** Why a question cannot be asked; the caller, which knows the places of its words, makes it a problem. */
export type QuestionFault = {
  /** Number of the word it is about, from 0; −1 where it is the question as a whole. */
  readonly word: number;
  /** What is wrong, with the offending value quoted. */
  readonly what: string;
  readonly fix: string;
  readonly rule: QuestionRule;
};

export type FilterFault = Omit<QuestionFault, 'word'>;

/** `!a,b` is neither; `!a,!b` says the same. */
function splitValues(word: string, typed: string): { not: boolean; values: string[] } | FilterFault {
  const values = splitTyped(typed).map(value => value.trim());
  const not = values[0]?.startsWith('!') === true;
  if (!not && values.some(value => value.startsWith('!'))) {
    return {
      what: `"${word}=${typed}" has a "!" before only some of its values`,
      fix: `write ! once, before the first: ${word}=!${values.map(value => value.replace(/^!/, '')).join(',')}`,
      rule: 'question/bad-not',
    };
  }
  const bare = (not ? values.map(value => value.replace(/^!\s*/, '')) : values).map(unescapeValue);
  return bare.includes('')
    ? {
        what: `"${word}=${typed}" lacks a value`,
        fix: `write ${word}=value, or ${word}=one,other`,
        rule: 'question/no-value',
      }
    : { not, values: bare };
}

function parseDate(word: 'from' | 'to', typed: string): Filter | FilterFault {
  const span = readDate(typed);
  if (span !== undefined) return { word, not: false, values: [word === 'from' ? span.first : span.last] };
  const asked = readDate(typed.replace(/^!\s*/, ''));
  return asked === undefined
    ? {
        what: `"${typed}" is not a valid date for ${word}=`,
        fix: 'write a day, a month or a year: 2016-09-05, 2016-09 or 2016',
        rule: 'question/bad-date',
      }
    : {
        what: `"${word}=${typed}": dates cannot be excluded with "!"`,
        fix: word === 'from' ? 'write to= with the previous day' : 'write from= with the next day',
        rule: 'question/bad-not',
      };
}

/** The moment up to which accounts are asked for, in the dataset's zone. */
function parseMoment({ timezone }: Dataset, typed: string): Filter | FilterFault {
  if (!isMoment(typed)) {
    const near = nearestMoment(typed) ?? nearestDate(typed);
    return {
      what: `"${typed}" is not a valid moment for as-of=`,
      fix:
        near === undefined
          ? 'write a day or a minute: 2016-09-05 or 2016-09-05T12:00'
          : `did you mean as-of=${near}?`,
      rule: 'question/bad-date',
    };
  }
  const change = clockChange(typed, timezone);
  if (change !== undefined) {
    const how = change.kind === 'skipped' ? 'put forward past it' : 'put back, and showed it twice';
    const what = `"as-of=${typed}": the clocks of ${timezone} were ${how}`;
    return { what, fix: `write as-of=${change.meant.join(' or as-of=')}`, rule: 'question/bad-date' };
  }
  return { word: 'as-of', not: false, values: [momentInZone(typed, timezone)] };
}

/** What a filter means together with what is counted. */
function checkMeasure(measure: Measure | undefined, filter: Filter): FilterFault | undefined {
  if (filter.word === 'without-source' && filter.not) {
    const named = filter.values.join(',');
    return {
      what: `"without-source=!${named}" leaves out all but some sources`,
      fix: `write source=${named} to count these alone, or without-source=${named} to leave them out`,
      rule: 'question/bad-not',
    };
  }
  if (measure === undefined) return undefined;
  if (filter.word === 'who' && filter.not && isPeople(measure)) {
    return {
      what: `"who=!${filter.values.join(',')}": people whom sources do not name cannot be counted`,
      fix: 'ask for the people whom a source names, without the !',
      rule: 'question/bad-not',
    };
  }
  const set = filter.values.find(value => value.includes('+'));
  if (filter.word === 'weapon' && set !== undefined && (measure === 'explosions' || measure === 'devices')) {
    return {
      what: `no single one of the ${measure} has the weapons "${set}": they are counted one by one`,
      fix: `write weapon=${set.replaceAll('+', ',')}, or ask for attacks`,
      rule: 'question/unknown-value',
    };
  }
  return undefined;
}

/** A value that has a comma, and so was read as several. */
const commaWithin = (word: string, typed: string, not: boolean): FilterFault => ({
  what: `"${word}=${typed}" is read as ${splitTyped(typed).length} values, because a comma means "or"`,
  fix: `write ${word}=${quoteValue(`${not ? '!' : ''}${escapeValue(typed)}`)}`,
  rule: 'question/unknown-value',
});

/** One filter, its values resolved to ids. `word` is a filter's own name or a facet's id. */
export function parseFilter(
  dataset: Dataset,
  measure: Measure | undefined,
  word: string,
  typed: string,
): Filter | readonly FilterFault[] {
  const isFacet = isFreeFilter(word) && dataset.facets.has(word);
  const known = isFacet ? undefined : filterWords.find(name => name === word);
  if (known === 'from' || known === 'to') {
    const date = parseDate(known, typed.trim());
    return 'rule' in date ? [date] : date;
  }
  if (known === 'as-of') {
    const moment = parseMoment(dataset, typed.trim());
    return 'rule' in moment ? [moment] : moment;
  }
  const split = splitValues(word, typed);
  if ('rule' in split) return [split];
  const vocabulary = known === undefined ? facetVocabulary(dataset, word) : vocabularyOf(dataset, known);
  const found = split.values.map(value => vocabulary.find(value));
  const faults = split.values.flatMap((value, i): FilterFault[] =>
    found[i] === undefined
      ? [
          {
            what: `unknown ${vocabulary.what} "${value}"`,
            fix: vocabulary.fixFor(value),
            rule: 'question/unknown-value',
          },
        ]
      : [],
  );
  if (faults.length > 0) {
    const whole = typed.trim().replace(/^!\s*/, '');
    return vocabulary.find(whole) === undefined ? faults : [commaWithin(word, whole, split.not)];
  }
  const values = [...new Set(found.flatMap(value => value ?? []))];
  const filter: Filter = {
    word: known ?? 'facet',
    ...(known === undefined ? { facet: word } : {}),
    not: split.not,
    values,
  };
  const fault = checkMeasure(measure, filter);
  return fault === undefined ? filter : [fault];
}
