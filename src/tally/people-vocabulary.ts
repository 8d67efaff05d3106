import { findId, findIds } from '../dataset/find-id.ts';
import { roles } from '../dataset/schema/account.ts';
import type { Dataset } from '../dataset/types.ts';
import { entries, plainValue, severalMeant, type Vocabulary } from './find-values.ts';
import { actorWord, roleOf } from './who-words.ts';

/**
 * Actors and roles. Where an actor has a role's word for its id, the bare word may mean either: `actor:civilian` and
 * `role:civilian` say which.
 */
export function peopleVocabulary(dataset: Dataset): Vocabulary {
  const one = entries('actor or role', dataset.actors, roles);
  const roleWord = (role: string): string => (dataset.actors.has(role) ? `role:${role}` : role);
  const meant = (typed: string): readonly string[] => {
    const [, kind, named = ''] = /^(actor|role):\s*(.*)$/isu.exec(typed) ?? [];
    if (kind?.toLowerCase() === 'actor') {
      const id = findId(dataset.actors, named);
      return id === undefined ? [] : [actorWord(id)];
    }
    const role = roleOf(plainValue(kind === undefined ? typed : named));
    const asRole = role === undefined ? [] : [roleWord(role)];
    // Of a role's word and an actor's name the word comes first, as ids do; of a word and an id, neither.
    if (kind !== undefined || (role === typed && !dataset.actors.has(typed))) return asRole;
    return [...findIds(dataset.actors, typed).map(actorWord), ...asRole];
  };
  return {
    what: one.what,
    find: typed => {
      const [word, ...others] = meant(typed);
      return others.length === 0 ? word : undefined;
    },
    fixFor: typed => {
      const several = meant(typed);
      return several.length > 1
        ? severalMeant(several)
        : one.fixFor(typed.replace(/^(?:actor|role):\s*/iu, ''));
    },
  };
}
