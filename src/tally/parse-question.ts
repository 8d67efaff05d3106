import type { Dataset } from '../dataset/types.ts';
import { filterWords, synonymWords, withoutSynonym } from '../grammar/filters.ts';
import { groupings, groupingsAtMost, isFreeGrouping } from '../grammar/groupings.ts';
import { questionFlags } from '../grammar/options.ts';
import { meantBy } from '../grammar/other-words.ts';
import { isStatedField } from '../grammar/stated-people.ts';
import { hint } from '../problems/nearest.ts';
import { cumulativeFault } from './cumulative-fault.ts';
import { measureOf } from './measure-of.ts';
import { type FilterFault, parseFilter, type QuestionFault } from './parse-filter.ts';
import { parseMeasure } from './parse-measure.ts';
import { parseSort } from './parse-sort.ts';
import { filtersOfPeople } from './people-vocabulary.ts';
import { makeQuestion } from './question.ts';
import { questionWords } from './question-words.ts';
import { parsePer, rateFaults } from './rate-faults.ts';
import { severalFault, severalWayFault } from './several-apart.ts';
import type { By, Filter, Question } from './types.ts';
import type { Word } from './words-of.ts';

export type ParsedQuestion =
  | { readonly ok: true; readonly question: Question }
  | { readonly ok: false; readonly faults: readonly QuestionFault[] };

const isFault = (value: object): value is FilterFault => 'rule' in value;

/** What to write in place of a word that other trackers use; undefined for any other word. */
const wordHint = (name: string, write: (word: string) => string): string | undefined => {
  const meant = meantBy(name);
  return meant && `write ${meant.map(write).join(' or ')}`;
};

function parseBy(dataset: Dataset, typed: string): readonly By[] | readonly FilterFault[] {
  const names = typed.split(',').map(name => name.trim());
  const by = names.map((name): By | FilterFault => {
    const word = groupings.find(known => known === withoutSynonym(name));
    if (word !== undefined && !(isFreeGrouping(word) && dataset.facets.has(name))) return { word };
    if (dataset.facets.has(name)) return { word: 'facet', facet: name };
    const known = [...groupings, ...synonymWords, ...dataset.facets.keys()];
    return {
      what: `cannot group by "${name}"`,
      fix: wordHint(name, word => `by=${word}`) ?? hint(name, known, 'by= takes'),
      rule: 'question/bad-by',
    };
  });
  const faults = by.filter(isFault);
  if (faults.length > 0) return faults;
  if (new Set(names.map(withoutSynonym)).size < names.length || names.length > groupingsAtMost) {
    return [
      {
        what: `"by=${typed}" has more than three words, or the same word twice`,
        fix: 'write one or two words, by=place,weapon, or three for ::multiples',
        rule: 'question/bad-by',
      },
    ];
  }
  const grouped = by.filter(one => 'word' in one);
  const stated = grouped.filter(({ word }) => isStatedField(word));
  if (stated.length > 1) {
    return [
      {
        what: `"by=${typed}": people cannot be grouped by two things that sources state of them`,
        fix: `write by=${names[0]}, and ask for each of the others with who=`,
        rule: 'question/bad-by',
      },
    ];
  }
  return grouped;
}

function parseLimit(typed: string): number | FilterFault {
  return /^[1-9]\d{0,5}$/.test(typed)
    ? Number(typed)
    : {
        what: `"limit=${typed}" is not a valid row limit`,
        fix: 'write a whole number from 1: limit=10',
        rule: 'question/bad-limit',
      };
}

function checkOrder(words: readonly Word[], filters: readonly Filter[]): QuestionFault[] {
  const from = filters.find(({ word }) => word === 'from')?.values[0];
  const to = filters.find(({ word }) => word === 'to')?.values[0];
  if (from === undefined || to === undefined || from <= to) return [];
  const word = words.findIndex(({ name }) => name === 'to');
  return [
    {
      word,
      what: `to= ends on ${to}, before from= begins on ${from}`,
      fix: 'write the earlier date in from=',
      rule: 'question/bad-date',
    },
  ];
}

/** Reads the words of a question, in any order, and resolves ids through aliases and names. */
export function parseQuestion(words: readonly Word[], dataset: Dataset): ParsedQuestion {
  const isFlag = ({ name, value }: Word) =>
    value === undefined &&
    questionFlags.some(flag => flag === name) &&
    measureOf(dataset, name) === undefined;
  const { measure, faults } = parseMeasure(
    dataset,
    words.map(word => (isFlag(word) ? { ...word, value: '' } : word)),
  );
  const add = (word: number, found: readonly FilterFault[]) =>
    faults.push(...found.map(fault => ({ word, ...fault })));
  const filters: Filter[] = [];
  let by: readonly By[] = [];
  let order: { readonly at: number; readonly typed: string } | undefined;
  let limit: number | undefined;
  let per: { readonly at: number; readonly n: number } | undefined;
  let cumulative: number | undefined;
  let several: number | undefined;
  const seen = new Set<string>();
  for (const [at, each] of words.entries()) {
    const { name, value } = each;
    if (value === undefined && !isFlag(each)) continue;
    const word = withoutSynonym(name);
    if (seen.has(word)) {
      add(at, [
        {
          what: `"${name}" is repeated`,
          fix: 'write it once; a comma between values means "or"',
          rule: 'question/repeated-word',
        },
      ]);
      continue;
    }
    seen.add(word);
    if (value === undefined) {
      cumulative = at;
    } else if (word === 'by') {
      const parsed = parseBy(dataset, value);
      const bad = parsed.filter(isFault);
      add(at, bad);
      if (bad.length === 0) by = parsed.filter(one => 'word' in one);
    } else if (word === 'sort') {
      order = { at, typed: value.trim() };
    } else if (word === 'per') {
      const parsed = parsePer(value.trim());
      if (typeof parsed === 'number') per = { at, n: parsed };
      else add(at, [parsed]);
    } else if (word === 'several') {
      const bad = severalWayFault(value.trim());
      if (bad === undefined) several = at;
      else add(at, [bad]);
    } else if (word === 'limit') {
      const parsed = parseLimit(value.trim());
      if (typeof parsed === 'number') limit = parsed;
      else add(at, [parsed]);
    } else if (filterWords.some(known => known === word) || dataset.facets.has(word)) {
      const parsed = parseFilter(dataset, measure, word, value);
      if ('word' in parsed) filters.push(parsed);
      else add(at, parsed);
    } else if (questionFlags.some(flag => flag === word)) {
      add(at, [{ what: `"${name}" takes no value`, fix: `write ${name} alone`, rule: 'question/no-value' }]);
    } else if (measureOf(dataset, name) !== undefined) {
      const filter = filterWords.find(known => `${known}s` === name);
      const fix = `write ${name} alone${filter === undefined ? '' : `, or ${filter}=${value}`}`;
      add(at, [{ what: `"${name}" takes no value`, fix, rule: 'question/no-value' }]);
    } else {
      const fix = name.endsWith('!')
        ? `write ${name.slice(0, -1)}=!${value}`
        : filtersOfPeople(name)
          ? `write who=${value}`
          : (wordHint(name, known => `${known}=${value}`) ?? hint(name, questionWords(dataset), 'words'));
      add(at, [{ what: `unknown word "${name}"`, fix, rule: 'question/unknown-word' }]);
    }
  }
  const sort =
    order === undefined
      ? undefined
      : parseSort(dataset, { measure, by, isRate: seen.has('per') }, order.typed);
  if (order !== undefined && sort !== undefined && isFault(sort)) add(order.at, [sort]);
  faults.push(...checkOrder(words, filters));
  if (measure === undefined || faults.length > 0)
    return { ok: false, faults: faults.toSorted((a, b) => a.word - b.word) };
  const question = makeQuestion({
    measure,
    by,
    filters,
    ...(sort === undefined || isFault(sort) ? {} : { sort }),
    ...(limit === undefined ? {} : { limit }),
    ...(per === undefined ? {} : { per: per.n }),
    ...(cumulative === undefined ? {} : { cumulative: true }),
    ...(several === undefined ? {} : { severalApart: true }),
  });
  const refused = cumulativeFault(question);
  if (cumulative !== undefined && refused !== undefined)
    return { ok: false, faults: [{ word: cumulative, ...refused }] };
  const needless = several === undefined ? undefined : severalFault(question);
  if (several !== undefined && needless !== undefined)
    return { ok: false, faults: [{ word: several, ...needless }] };
  const ofRate =
    per === undefined ? [] : rateFaults(dataset, question).map(one => ({ word: per.at, ...one }));
  return ofRate.length > 0 ? { ok: false, faults: ofRate } : { ok: true, question };
}
