import type { Dataset } from '../dataset/types.ts';
import { peopleMeasures } from '../grammar/measures.ts';
import type { Locale } from '../i18n/locale.ts';
import { changedRows } from './answer-question.ts';
import type { Change } from './change.ts';
import type { AccountRecord, LockAnswer } from './lock-schema.ts';
import type { PlainSum } from './plain-sum.ts';
import { nameOfSource } from './word-source.ts';

/** `44–47`, `about 40`, `at least 3`, `no figure`, `figures for 1 of 5`. The outer bound is told apart. */
export function printSpan(sum: PlainSum | undefined, { number }: Locale): string {
  if (sum === undefined) return 'no figure';
  const { low, high, unknown = 0, events = 0 } = sum;
  if (low === null) return `figures for ${events - unknown} of ${events}`;
  if (high === null && low === 0 && unknown === events && events > 0) return 'no figure';
  const span =
    high === null ? `at least ${number(low)}` : low === high ? number(low) : `${number(low)}–${number(high)}`;
  return sum.about ? `about ${span}` : span;
}

const outerOf = (sum: PlainSum | undefined, { number }: Locale): string =>
  sum === undefined || sum.low === null ? 'none' : sum.outer === null ? 'open' : number(sum.outer);

/** Whether the outer bound says more than the span does. */
const exceeds = (sum: PlainSum | undefined): boolean => sum !== undefined && sum.outer !== sum.high;

/** `5 → 5–8`; `44–47 → 44–50, outer 54 → 57`; `best 5 → none`. Only what is not the same. */
export function describeSums(was: PlainSum | undefined, now: PlainSum | undefined, locale: Locale): string {
  const [before, after] = [printSpan(was, locale), printSpan(now, locale)];
  const parts: string[] = before === after ? [] : [`${before} → ${after}`];
  const outers = [outerOf(was, locale), outerOf(now, locale)];
  if ((exceeds(was) || exceeds(now)) && outers[0] !== outers[1]) parts.push(`outer ${outers.join(' → ')}`);
  const bests = [was?.best, now?.best].map(best => (best === undefined ? 'none' : locale.number(best)));
  if (bests[0] !== bests[1]) parts.push(`best ${bests.join(' → ')}`);
  if (parts.length === 0) parts.push(`no figure for ${was?.unknown ?? 0} → ${now?.unknown ?? 0} of them`);
  return parts.join(', ');
}

/** What differs between two answers, shortly: the total, or the rows that are not the same. */
export function describeAnswers(
  was: LockAnswer | undefined,
  now: LockAnswer | undefined,
  locale: Locale,
): string {
  if (was === undefined || now === undefined) {
    const said = (answer: LockAnswer | undefined) =>
      answer === undefined ? 'cannot be asked' : (answer.text ?? printSpan(answer.total, locale));
    return `${said(was)} → ${said(now)}`;
  }
  if (was.text !== now.text) return `${was.text ?? 'none'} → ${now.text ?? 'none'}`;
  const members = [was.members ?? [], now.members ?? []].map(ids =>
    ids.length === 0 ? 'none' : ids.join(', '),
  );
  if (members[0] !== members[1]) return members.join(' → ');
  const keys = changedRows(was, now);
  if (keys.length === 0) return describeSums(was.total, now.total, locale);
  const rows = keys
    .slice(0, 6)
    .map(key => `${key} ${describeSums(was.rows?.[key], now.rows?.[key], locale)}`);
  return `${rows.join('; ')}${keys.length > 6 ? `; ${keys.length - 6} more rows` : ''}`;
}

/** `Syrian state media: killed 8, of them killed 6 asayish, read in alalam-2016-09-05`. */
export function describeAccount(account: AccountRecord, dataset: Dataset, locale: Locale): string {
  const figures = peopleMeasures.flatMap(measure => {
    const figure = account[measure];
    return figure === undefined ? [] : [`${measure} ${figure}`];
  });
  const said = [
    ...(figures.length === 0 && account.claim === undefined ? ['no figure'] : figures),
    // A statement without stated parts has only what it covers here: "of homs-bab-tadmur, …".
    ...(account.of === undefined
      ? []
      : [account.of.startsWith('of ') ? account.of : `of them ${account.of}`]),
    ...(account.claim === undefined ? [] : [account.claim]),
    ...(account.via === undefined ? [] : [`relayed by ${account.via}`]),
  ];
  return `${nameOfSource(dataset, account.source, locale)}: ${said.join(', ')}`;
}

const arrow = (was: string | undefined, now: string | undefined) => `${was ?? 'none'} → ${now ?? 'none'}`;

/** A change as a line for a terminal, without the name of its event: `killed 5 → 5–8`. */
export function describeChange(change: Change, dataset: Dataset, locale: Locale): string {
  const of = (account: AccountRecord) => describeAccount(account, dataset, locale);
  switch (change.kind) {
    case 'header-changed':
      return `${change.field} ${arrow(change.was, change.now)}`;
    case 'event-added':
      return 'new';
    case 'event-returned':
      return `back: version ${change.since} had taken it out`;
    case 'event-removed':
      return 'no longer there';
    case 'event-merged':
      return `merged into ${change.into}: ${change.accounts} of its ${change.of} accounts stand there now`;
    case 'event-retracted':
      return 'retracted: it leaves every total';
    case 'event-restored':
      return 'counts again, after it was retracted';
    case 'event-changed':
      return `${change.field} ${arrow(change.was, change.now)}`;
    case 'id-renamed':
      return `${change.from} → ${change.to}? They are ${Math.round(change.alike * 100)} % alike (told from ${Math.round(change.threshold * 100)} %)`;
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
      return `claim ${arrow(change.was.join(', ') || undefined, change.now.join(', ') || undefined)}`;
    case 'place-moved':
      return `place ${arrow(change.was, change.now)}`;
    case 'fact-changed':
      return arrow(change.was, change.now);
    case 'wording-changed':
      return 'words that no figure depends on';
  }
}
