import { isRetracted } from '../dataset/account-status.ts';
import type { Dataset, Event } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { rowOfEvent } from '../tally/add-up-cell.ts';
import { claimsOf } from '../tally/claims-of.ts';
import type { Names } from './names.ts';
import { type People, peopleInSum } from './people-words.ts';
import { listRemarks } from './sum-remarks.ts';
import { dayOf } from './when.ts';

/** What a list of events says of one, beside its name and its place, which rest on what else is listed. */
export type EventLine = {
  /** The dead as reported; undefined for a retracted event. */
  readonly killed: People | undefined;
  /** What must be said of that number; empty if nothing. */
  readonly remark: string;
  /** Facts that come before the place: that it was retracted, its day. */
  readonly when: readonly string[];
  /** Facts that come after the place. */
  readonly weapons: readonly string[];
  /** The last fact: who claims it, if anyone. */
  readonly claim: readonly string[];
};

/** Who is named as behind an event. An accusation is said only where nobody claims it. */
function claimWords(dataset: Dataset, event: Event, names: Names, locale: Locale): string[] {
  const claims = claimsOf(dataset, event);
  const kind = (['claimed', 'attributed', 'suspected'] as const).find(one =>
    claims.some(claim => claim.kind === one),
  );
  if (kind === undefined) return [];
  const actors = claims
    .filter(claim => claim.kind === kind)
    .map(claim => names.inSentence(names.actor(claim.actor, 'short')));
  return [locale.strings.pages.claim[kind](locale.list([...new Set(actors)]))];
}

/** The facts of an event that rest on no sum. @param names of the dataset, in the locale. */
export function eventWords(
  dataset: Dataset,
  event: Event,
  names: Names,
  locale: Locale,
): Pick<EventLine, 'when' | 'weapons' | 'claim'> {
  const isUnarmed = event.parts.every(part => part.weapon === undefined);
  return {
    when: [...(isRetracted(event) ? [locale.strings.pages.status.retracted] : []), dayOf(event, locale)],
    weapons: isUnarmed ? [] : [locale.words.capitalise(names.weapons(event))],
    claim: claimWords(dataset, event, names, locale),
  };
}

/** @param names of the dataset, in the locale. */
export function eventLine(dataset: Dataset, event: Event, names: Names, locale: Locale): EventLine {
  const row = rowOfEvent(dataset, 'killed', event.id);
  const remarks = row && dataset.compiler === undefined ? listRemarks(row.remarks, dataset, locale) : [];
  return {
    killed: row && peopleInSum(dataset, 'killed', row.sum, locale),
    remark: locale.words.capitalise(remarks.join('; ')),
    ...eventWords(dataset, event, names, locale),
  };
}
