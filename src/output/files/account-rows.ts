import type { Figure } from '../../dataset/trusted.ts';
import type { Account, Dataset, Event } from '../../dataset/types.ts';
import { peopleMeasures } from '../../grammar/measures.ts';
import { withoutIsolates } from '../../i18n/isolate.ts';
import type { Locale } from '../../i18n/locale.ts';
import { partsIn } from '../../wording/account-words.ts';
import { namesOf } from '../../wording/names.ts';
import type { CsvCell } from './csv.ts';

/** Columns of the download, in its first row; docs/downloads.md explains each. Scripts rely on their names. */
const head = [
  'event',
  'date',
  'place',
  'place_name',
  'weapons',
  'explosions',
  'account',
  'source',
  'source_name',
  'party',
  'via',
  'published',
  'cumulative',
  'status',
  'until',
  ...peopleMeasures.flatMap(measure => [`${measure}_min`, `${measure}_max`, `${measure}_as_given`]),
  'of',
  'attackers',
  'claim',
  'claimant',
  'quote',
  'note',
];

/** An open end has no highest number: its cell says so. A figure that nobody gave is an empty cell. */
const cellsOf = (figure: Figure | undefined): CsvCell[] =>
  figure === undefined
    ? [undefined, undefined, undefined]
    : [figure.lo, Number.isFinite(figure.hi) ? figure.hi : 'open', figure.typed];

/**
 * A dataset as rows for a spreadsheet: one for each account, in the order of the data, below a header. They come one by
 * one: all of them together would take more memory than the dataset.
 */
export function* accountRows(dataset: Dataset, locale: Locale): Generator<readonly CsvCell[]> {
  const names = namesOf(dataset, locale);
  const row = (event: Event, account: Account): CsvCell[] => [
    event.id,
    event.dateEnd === undefined ? event.date : `${event.date}/${event.dateEnd}`,
    event.place,
    names.place(event.place),
    [...new Set(event.parts.flatMap(part => part.weapon ?? []))].join('+'),
    event.parts.length,
    account.id,
    account.source,
    names.source(account.source),
    dataset.sources.get(account.source)?.party,
    account.via.join('+'),
    account.published,
    account.cumulative === true ? 'true' : undefined,
    account.status,
    account.until,
    ...peopleMeasures.flatMap(measure => cellsOf(account.figures[measure])),
    withoutIsolates(partsIn(account.of, dataset, locale).join('; ')) || undefined,
    account.attackers,
    account.claim?.kind,
    account.claim?.actor,
    account.quote,
    [account.why, account.note && names.text(account.note)].filter(text => text !== undefined).join(' '),
  ];
  yield head;
  for (const event of dataset.events.values())
    for (const account of event.accounts) yield row(event, account);
}
