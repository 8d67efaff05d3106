import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { counted } from '../problems/counted.ts';

/** What a dataset does not publish, in numbers, for its editors; undefined where it publishes all. */
export function unpublishedLine({ file, unpublished }: Dataset, locale: Locale): string | undefined {
  if (unpublished === undefined) return undefined;
  const { events, accounts, statements, revisions, fields, coarsened, sources, entries, next } = unpublished;
  const heldBack = [
    [events, counted(events, 'event')],
    [accounts, `${counted(accounts, 'account')} of published events`],
    [statements, counted(statements, 'statement')],
    [revisions, counted(revisions, 'revision')],
    [fields, `${counted(fields, 'field')} of published entries`],
    [sources, sources === 1 ? 'the name of 1 source' : `the names of ${sources} sources`],
    [coarsened, `the place of ${counted(coarsened, 'event')}, published as a region`],
    [entries, counted(entries, 'entry that nothing published names', 'entries that nothing published names')],
  ] as const;
  const said = heldBack.flatMap(([n, words]) => (n === 0 ? [] : [words]));
  const what = said.length === 0 ? 'nothing at the moment' : said.join('; ');
  const end = next === undefined ? '' : `. The next embargo ends on ${locale.date(next)}`;
  return `not published  ${file}  ${what}${end}`;
}
