import type { Dataset } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import { fieldOfWord, type StatedField, statedFieldNames } from '../grammar/stated-people.ts';
import { makeQuestion } from '../tally/question.ts';
import { tally } from '../tally/tally.ts';
import type { Question, Range, Row } from '../tally/types.ts';
import { joinWho, splitWho, statedWordOf } from '../tally/who-words.ts';

/** A share of those of whom sources state one thing: three of the five whose sex was stated (rule 27). */
export type PeopleShare = { readonly field: StatedField; readonly part: Range; readonly whole: Range };

/** The people whom a question asks for, where it asks for some: shares of them are printed with both numbers. */
export const whoOf = ({ measure, filters }: Pick<Question, 'measure' | 'filters'>) =>
  isPeople(measure) ? filters.find(({ word }) => word === 'who') : undefined;

const isOf = (field: StatedField, word: string): boolean => {
  const plain = statedWordOf(word.replace(/^\w+:/, ''));
  return plain !== undefined && fieldOfWord(plain) === field && !word.startsWith('actor:');
};

function addUp(rows: readonly Row[]): Range | undefined {
  const sums = rows.flatMap(({ sum }) => (sum.kind === 'range' ? [sum] : []));
  if (sums.length < rows.length) return undefined;
  const add = (of: (sum: Range) => number) => sums.reduce((all, sum) => all + of(sum), 0);
  return {
    kind: 'range',
    low: add(({ low }) => low),
    high: add(({ high }) => high),
    outer: add(({ outer }) => outer),
    best: undefined,
    events: add(({ events }) => events),
    unknown: add(({ unknown }) => unknown),
    about: sums.some(({ about }) => about),
  };
}

/** What the people asked for are of those of whom one field is stated; undefined where the question does not ask for words of it. */
function shareOf(question: Question, field: StatedField, dataset: Dataset): PeopleShare | undefined {
  const values = whoOf(question)?.values.map(splitWho) ?? [];
  const words = values.map(value => value.filter(word => isOf(field, word)));
  const rests = new Set(values.map(value => joinWho(value.filter(word => !isOf(field, word)))));
  const [rest] = rests;
  if (rest === undefined || rests.size > 1 || words.some(({ length }) => length !== 1)) return undefined;
  const others = question.filters.filter(({ word }) => word !== 'who');
  const among = rest === '' ? [] : [{ word: 'who' as const, not: false, values: [rest] }];
  const { measure } = question;
  const { rows } = tally(
    dataset,
    makeQuestion({ measure, by: [{ word: field }], filters: [...others, ...among] }),
  );
  const asked = new Set(words.flat().map(word => word.replace(/^\w+:/, '')));
  const stated = rows.filter(({ key }) => key !== 'not-stated');
  const [part, whole] = [addUp(stated.filter(({ key }) => asked.has(key))), addUp(stated)];
  return part === undefined || whole === undefined ? undefined : { field, part, whole };
}

/** The shares that a question of certain people may be, each with what it is a share of. */
export const peopleShares = (question: Question, dataset: Dataset): PeopleShare[] =>
  statedFieldNames.flatMap(field => shareOf(question, field, dataset) ?? []);
