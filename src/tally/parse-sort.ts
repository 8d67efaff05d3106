import type { Dataset } from '../dataset/types.ts';
import { withoutSynonym } from '../grammar/filters.ts';
import { isPeople } from '../grammar/measures.ts';
import { sortKeys, sortKeysOfPeople, sortKeysOfRates } from '../grammar/options.ts';
import { hint } from '../problems/nearest.ts';
import { measureOf } from './measure-of.ts';
import type { FilterFault } from './parse-filter.ts';
import type { By, Measure, Sort } from './types.ts';

/** What rows may be ordered by: undefined is a measure that could not be read. */
type Rows = { readonly measure: Measure | undefined; readonly by: readonly By[]; readonly isRate: boolean };

const wordOf = (by: By): string => (by.word === 'facet' ? by.facet : by.word);

/** The keys that have a value in some row: no order is the same whatever the data. */
function keysFor(dataset: Dataset, { measure, isRate }: Rows) {
  const isOfPeople = measure === undefined || isPeople(measure);
  return sortKeys.filter(key => {
    if (key === 'support' && dataset.compiler !== undefined) return false;
    return (isOfPeople || !sortKeysOfPeople.includes(key)) && (isRate || !sortKeysOfRates.includes(key));
  });
}

/** What `sort=` says of rows: the measure, a word of `by=`, a column of a table, or what rows have in common. */
export function parseSort(dataset: Dataset, rows: Rows, typed: string): Sort | FilterFault {
  const { measure, by } = rows;
  const descending = typed.startsWith('-');
  const name = typed.replace(/^-/, '');
  if (measure !== undefined && measureOf(dataset, name) === measure) return { by: 'low', descending };
  const at = by.findIndex(one => wordOf(one) === (one.word === 'facet' ? name : withoutSynonym(name)));
  if (at >= 0) return { by: 'group', at, descending };
  const keys = keysFor(dataset, rows);
  const key = keys.find(known => known === name);
  if (key !== undefined) return { by: key, descending };
  const known = [...(measure === undefined ? [] : [measure]), ...keys, ...by.map(wordOf)];
  return {
    what: `cannot sort by "${name}" here`,
    fix: hint(name, known, 'sort= takes'),
    rule: 'question/bad-sort',
  };
}
