import type { Dataset } from '../dataset/types.ts';
import { peopleMeasures } from '../grammar/measures.ts';
import type { Change } from '../history/changes/change.ts';
import { printField } from '../history/changes/change-json.ts';
import { type AnyAccount, printScope } from '../history/changes/records.ts';
import {
  type ClaimRecord,
  printClaim,
  printEventPlace,
  printList,
  printLocation,
} from '../history/changes/shorthand.ts';
import type { Locale } from '../i18n/locale.ts';
import { describeSums } from './change-sums.ts';
import { nameOfSource } from './source-name.ts';

/** `Syrian state media: killed 8, of them killed 6 asayish, read in alalam-2016-09-05`. */
export function describeAccount(account: AnyAccount, dataset: Dataset, locale: Locale): string {
  const figures = peopleMeasures.flatMap(measure => {
    const figure = account[measure];
    return figure === undefined ? [] : [`${measure} ${figure}`];
  });
  const scope = printScope(account);
  // What a statement covers is no part of its figures.
  const isPartial = account.of !== undefined || account.parts !== undefined;
  const said = [
    ...(figures.length === 0 && account.claim === undefined ? ['no figure'] : figures),
    ...(scope === undefined ? [] : [isPartial ? `of them ${scope}` : scope]),
    ...(account.claim === undefined ? [] : [printClaim(account.claim)]),
    ...(account.via === undefined ? [] : [`relayed by ${printList(account.via)}`]),
  ];
  return `${nameOfSource(dataset, account.source, locale)}: ${said.join(', ')}`;
}

const arrow = (was: string | undefined, now: string | undefined) => `${was ?? 'none'} → ${now ?? 'none'}`;

const claimsOf = (claims: readonly ClaimRecord[]): string | undefined =>
  claims.length === 0 ? undefined : printList(claims.map(printClaim));

const lookWords = {
  colour: 'colour',
  colourDark: 'colour in the dark theme',
  order: 'order',
} as const;

/** A change as a line for a terminal, without the name of its event: `killed 5 → 5–8`. */
export function describeChange(change: Change, dataset: Dataset, locale: Locale): string {
  const of = (account: AnyAccount) => describeAccount(account, dataset, locale);
  switch (change.kind) {
    case 'header-changed':
      return `${change.field} ${arrow(change.was, change.now)}`;
    case 'event-added':
      return 'new';
    case 'event-returned':
      return `restored: version ${change.since} had removed it`;
    case 'event-removed':
      return 'removed';
    case 'event-merged':
      if ('stated' in change) return `merged into ${change.into}`;
      return `merged into ${change.into}: ${change.accounts} of its ${change.of} accounts are there now`;
    case 'event-split':
      return `split into ${printList(change.into)}`;
    case 'event-renamed':
      return `renamed: the id was ${change.from}`;
    case 'event-unmerged':
      return `counts again, after it was merged into ${change.from}`;
    case 'event-retracted':
      return 'retracted: no longer in any total';
    case 'event-restored':
      return 'counts again, after it was retracted';
    case 'event-changed': {
      const { was, now } = printField(change);
      return `${change.field} ${arrow(was, now)}`;
    }
    case 'event-moved':
      return `place ${arrow(printEventPlace(change.was), printEventPlace(change.now))}`;
    case 'id-renamed':
      return `${change.from} → ${change.to}? They are ${Math.round(change.alike * 100)} % alike (threshold ${Math.round(change.threshold * 100)} %)`;
    case 'figure-revised': {
      const by = change.sources.map(id => nameOfSource(dataset, id, locale)).join(', ');
      return `${change.measure} ${describeSums(change.was, change.now, locale)}${by === '' ? '' : ` (${by})`}`;
    }
    case 'account-added':
      return `account added, ${of(change.account)}`;
    case 'account-removed':
      return `account removed, ${of(change.account)}`;
    case 'account-revised':
      return `account revised, ${of(change.was)} → ${of(change.now)}`;
    case 'account-superseded':
      return `account superseded, ${of(change.account)}${change.by === undefined ? '' : `; by ${nameOfSource(dataset, change.by, locale)}`}`;
    case 'account-set-aside':
      return `account set aside, ${of(change.account)}; ${change.account.why ?? 'no reason'}`;
    case 'account-retracted':
      return `account retracted, ${of(change.account)}`;
    case 'account-restored':
      return `account counts again, ${of(change.account)}`;
    case 'claim-changed':
      return `claim ${arrow(claimsOf(change.was), claimsOf(change.now))}`;
    case 'place-moved':
      return `place ${arrow(printLocation(change.was), printLocation(change.now))}`;
    case 'population-changed': {
      const [was, now] = [change.was, change.now].map(n => (n === undefined ? undefined : locale.number(n)));
      return `population in ${change.year} ${arrow(was, now)}`;
    }
    case 'fact-changed':
      return arrow(change.was, change.now);
    case 'look-changed':
      return `${lookWords[change.field]} ${arrow(change.was, change.now)}`;
    case 'wording-changed':
      return 'wording only: no figure depends on it';
  }
}
