import type { Dataset } from '../dataset/types.ts';
import { entries, type Vocabulary } from './find-values.ts';
import { pairKey } from './sides-of.ts';

/** `army+front` in any order, one actor of whose events no other takes part, `several`, or `not-stated` (rule 21). */
export function pairVocabulary(dataset: Dataset): Vocabulary {
  const one = entries('actor', dataset.actors, ['not-stated', 'several']);
  const two = entries('actor', dataset.actors);
  const idsOf = (typed: string) => typed.split('+').map(word => two.find(word.trim()));
  return {
    what: 'pair',
    find: typed => {
      const named = one.find(typed);
      if (named !== undefined) return named;
      const ids = idsOf(typed).filter(id => id !== undefined);
      const isPair = ids.length === 2 && typed.split('+').length === 2 && new Set(ids).size === 2;
      return isPair ? pairKey(ids) : undefined;
    },
    fixFor: typed => {
      const words = typed.split('+').map(word => word.trim());
      const unknown = words.find(word => two.find(word) === undefined);
      if (unknown !== undefined) return one.fixFor(unknown);
      const ids = [...new Set(idsOf(typed).filter(id => id !== undefined))];
      const [first = '', second = ''] = ids;
      if (ids.length === 1) return `write two different actors, or pair=${first}`;
      return `a pair has two actors; write participant=${first} with-participant=${second}, or pair=several for all events of three or more`;
    },
  };
}
