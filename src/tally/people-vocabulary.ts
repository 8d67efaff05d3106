import { findId, findIds } from '../dataset/find-id.ts';
import type { Dataset } from '../dataset/types.ts';
import { fieldOfWord, isStatedField, peopleMeantBy, statedWords } from '../grammar/stated-people.ts';
import { entries, plainValue, severalMeant, type Vocabulary } from './find-values.ts';
import { actorWord, joinWho, statedWordIn, statedWordOf } from './who-words.ts';

const kinds = /^(actor|sex|age|role|cause):\s*(.*)$/isu;

/**
 * Actors, and the words for people. Where an actor has such a word for its id, the bare word may mean either:
 * `actor:civilian` and `role:civilian` say which.
 */
function onePerson(dataset: Dataset): Vocabulary {
  const one = entries('actor or word for people', dataset.actors, statedWords);
  const meant = (typed: string): readonly string[] => {
    const [, kind, named = ''] = kinds.exec(typed) ?? [];
    if (kind?.toLowerCase() === 'actor') {
      const id = findId(dataset.actors, named);
      return id === undefined ? [] : [actorWord(id)];
    }
    const word = statedWordOf(plainValue(kind === undefined ? typed : named));
    const isOfKind = kind === undefined || (word !== undefined && fieldOfWord(word) === kind.toLowerCase());
    const asWord = word === undefined || !isOfKind ? [] : [statedWordIn(dataset, word)];
    // Of a word for people and an actor's name the word comes first, as ids do; of a word and an id, neither.
    if (kind !== undefined || (word === typed && !dataset.actors.has(typed))) return asWord;
    return [...findIds(dataset.actors, typed).map(actorWord), ...asWord];
  };
  return {
    what: one.what,
    find: typed => {
      const [word, ...others] = meant(typed);
      return others.length === 0 ? word : undefined;
    },
    fixFor: typed => {
      const several = meant(typed);
      if (several.length > 1) return severalMeant(several);
      const usual = peopleMeantBy(typed);
      return usual === undefined ? one.fixFor(typed.replace(kinds, '$2')) : `write "${usual}"`;
    },
  };
}

/** The values of `who=`: one word, or several joined by `+` that must all hold, in any order: `civilian+child`. */
export function peopleVocabulary(dataset: Dataset): Vocabulary {
  const one = onePerson(dataset);
  const wordsOf = (typed: string): string[] => typed.split('+').map(word => word.trim());
  return {
    what: one.what,
    find: typed => {
      const named = one.find(typed);
      if (named !== undefined) return named;
      const found = wordsOf(typed).map(word => one.find(word));
      return found.includes(undefined) ? undefined : joinWho(found.map(word => word ?? ''));
    },
    fixFor: typed =>
      one.fixFor(
        one.find(typed) === undefined
          ? (wordsOf(typed).find(word => one.find(word) === undefined) ?? typed)
          : typed,
      ),
  };
}

/** The word of `who=` that a filter of another name means: `sex=female` is `who=female`. */
export const filtersOfPeople = (name: string): boolean => isStatedField(name) || name === 'gender';
