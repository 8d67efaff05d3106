import type { Account, Dataset, Event, Figures } from '../../dataset/types.ts';
import { peopleMeasures } from '../../grammar/measures.ts';
import { withoutIsolates } from '../../i18n/isolate.ts';
import type { Locale } from '../../i18n/locale.ts';
import { onceForEach } from '../../stamped-memo.ts';
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
function figureCells(figures: Figures): CsvCell[] {
  const cells: CsvCell[] = [];
  for (const measure of peopleMeasures) {
    const figure = figures[measure];
    if (figure === undefined) cells.push(undefined, undefined, undefined);
    else cells.push(figure.lo, Number.isFinite(figure.hi) ? figure.hi : 'open', figure.typed);
  }
  return cells;
}

/**
 * A dataset as rows for a spreadsheet: one for each account, in the order of the data, below a header. They come one by
 * one: all of them together would take more memory than the dataset.
 */
export function* accountRows(dataset: Dataset, locale: Locale): Generator<readonly CsvCell[]> {
  const names = namesOf(dataset, locale);
  const placeName = onceForEach(names.place);
  const sourceName = onceForEach(id => names.source(id));
  const ofEvent = (event: Event): CsvCell[] => [
    event.id,
    event.dateEnd === undefined ? event.date : `${event.date}/${event.dateEnd}`,
    event.place,
    placeName(event.place),
    [...new Set(event.parts.flatMap(part => part.weapon ?? []))].join('+'),
    event.parts.length,
  ];
  const statedParts = (account: Account): CsvCell =>
    account.of.length === 0
      ? undefined
      : withoutIsolates(partsIn(account.of, dataset, locale).join('; ')) || undefined;
  const remarkOf = ({ why, note }: Account): CsvCell =>
    [why, note && names.text(note)].filter(text => text !== undefined).join(' ');
  const ofAccount = (account: Account): CsvCell[] => [
    account.id,
    account.source,
    sourceName(account.source),
    dataset.sources.get(account.source)?.party,
    account.via.join('+'),
    account.published,
    account.cumulative === true ? 'true' : undefined,
    account.status,
    account.until,
    ...figureCells(account.figures),
    statedParts(account),
    account.attackers,
    account.claim?.kind,
    account.claim?.actor,
    account.quote,
    remarkOf(account),
  ];
  yield head;
  for (const event of dataset.events.values()) {
    const cells = ofEvent(event);
    for (const account of event.accounts) yield [...cells, ...ofAccount(account)];
  }
}
