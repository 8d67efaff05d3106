import type { Dataset, PartOfFigure } from '../dataset/types.ts';
import {
  fieldOfWord,
  type StatedField,
  type StatedWord,
  statedFieldNames,
  statedWords,
} from '../grammar/stated-people.ts';
import { byCodePoint } from './by-code-point.ts';

/** The word of that name for a sex, an age group, a role or a cause. */
export const statedWordOf = (word: string): StatedWord | undefined =>
  statedWords.find(stated => stated === word);

/** An actor as a value of `who=`: its id, but `actor:civilian` where a word for people is the same. */
export const actorWord = (id: string): string => (statedWordOf(id) === undefined ? id : `actor:${id}`);

/** A word for people as a value of `who=`: as it is, but `role:civilian` where an actor of the dataset is called so. */
export function statedWordIn({ actors }: Pick<Dataset, 'actors'>, word: StatedWord): string {
  return actors.has(word) ? `${fieldOfWord(word)}:${word}` : word;
}

/** Every single value of `who=` that means these people. */
export const whoWords = (part: Pick<PartOfFigure, 'actor' | StatedField>): string[] => [
  ...(part.actor === undefined ? [] : [actorWord(part.actor)]),
  ...statedFieldNames.flatMap(field => {
    const word = part[field];
    return word === undefined ? [] : [word, `${field}:${word}`];
  }),
];

/** Several words that must all hold, as one value of `who=`: `child+civilian`. */
export const joinWho = (words: Iterable<string>): string => [...new Set(words)].sort(byCodePoint).join('+');

export const splitWho = (value: string): string[] => value.split('+');

/** What a value of `who=` says of the people whom it means. */
export type WhoIs = { readonly actors: readonly string[] } & { readonly [Field in StatedField]?: StatedWord };

export function whoIs(value: string): WhoIs {
  const actors: string[] = [];
  const stated: { [Field in StatedField]?: StatedWord } = {};
  for (const word of splitWho(value)) {
    const plain = statedWordOf(word.replace(/^(?:sex|age|role|cause):/, ''));
    const field = plain && fieldOfWord(plain);
    if (plain === undefined || field === undefined || word.startsWith('actor:'))
      actors.push(word.replace(/^actor:/, ''));
    else stated[field] = plain;
  }
  return { actors, ...stated };
}
