import { eventAddress } from '../../charts/event-address.ts';
import { isRetracted } from '../../dataset/account-status.ts';
import { showsRows } from '../../dataset/few-events.ts';
import type { Account, Dataset, Event } from '../../dataset/types.ts';
import type { Report } from '../../prose/types.ts';
import { getDataset } from '../../site/get-dataset.ts';
import type { Site } from '../../site/types.ts';
import { rowOfEvent } from '../../tally/add-up-cell.ts';
import { datesOf, partiesOf, partsIn, printFigures } from '../../wording/account-words.ts';
import { namesOf } from '../../wording/names.ts';
import { peopleInSum } from '../../wording/people-words.ts';
import { dayOf } from '../../wording/when.ts';
import { absolute } from './absolute.ts';

/** An event in a line, for files outside of the site's pages. */
export type EventSummary = {
  readonly name: string;
  /** Undefined where it has none. */
  readonly href: string | undefined;
  /** That it was retracted, its day, its place, and the dead as reported. */
  readonly facts: readonly string[];
};

export function eventSummary(event: Event, dataset: Dataset, site: Site): EventSummary {
  const { addresses, locale } = site;
  const names = namesOf(dataset, locale);
  const row = rowOfEvent(dataset, 'killed', event.id);
  const killed = row && peopleInSum(dataset, 'killed', row.sum, locale);
  const facts = [
    isRetracted(event) ? locale.strings.pages.status.retracted : undefined,
    dayOf(event, locale),
    names.place(event.place),
    killed && `${killed.word}: ${killed.after}`,
  ];
  return {
    name: names.event(event),
    href: showsRows(dataset) ? absolute(site, eventAddress(addresses, dataset, event.id)) : undefined,
    facts: facts.filter(fact => fact !== undefined),
  };
}

/** Who said what, and whether it is a party. */
export type AccountSummary = {
  readonly speaker: string;
  readonly figures: string;
  /** Why it does not count any more, in brackets; undefined where it does. */
  readonly why: string | undefined;
};

export function accountSummary(account: Account, dataset: Dataset, { locale }: Site): AccountSummary {
  const words = locale.strings.pages.account;
  const names = namesOf(dataset, locale);
  const given = printFigures(account.figures, dataset, locale).map(
    ({ printed, word }) => `${printed} ${word}`,
  );
  const via = account.via.map(id => names.inSentence(names.source(id)));
  const speaker = [
    locale.words.capitalise(names.source(account.source)),
    ...(via.length === 0 ? [] : [words.via(locale.list(via))]),
    ...partiesOf(dataset, account.source, names).map(words.party),
    ...datesOf(account, dataset, locale),
  ];
  return {
    speaker: speaker.join(', '),
    figures: [
      given.length === 0 ? words.noFigures : locale.list(given),
      ...partsIn(account.of, dataset, locale),
    ].join('; '),
    why:
      account.status === 'current'
        ? undefined
        : `(${[words.status[account.status], account.why].filter(Boolean).join(': ')})`,
  };
}

/** A source that a report cites. */
export type CitedSource = {
  readonly n: number;
  readonly name: string;
  readonly url: string | undefined;
  /** What it is, and whether it is a party. */
  readonly about: string;
};

/** In the order of the report's notes. */
export const citedSources = ({ citations }: Pick<Report, 'citations'>, site: Site): CitedSource[] =>
  citations.flatMap(({ n, dataset: of, source: id }) => {
    const { locale } = site;
    const words = locale.strings.pages;
    const dataset = getDataset(site, of);
    const names = namesOf(dataset, locale);
    const source = dataset.sources.get(id);
    if (source === undefined) return [];
    const about = [
      words.sources.kinds[source.kind],
      ...partiesOf(dataset, id, names).map(words.account.party),
    ];
    return [
      {
        n,
        name: locale.words.capitalise(names.source(id)),
        url: source.url ?? undefined,
        about: about.join('; '),
      },
    ];
  });
