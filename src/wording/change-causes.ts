import type { Dataset } from '../dataset/types.ts';
import type { PeopleMeasure } from '../grammar/measures.ts';
import { type Change, isAccountChange } from '../history/changes/change.ts';
import type { AnyAccount } from '../history/changes/records.ts';
import type { Locale } from '../i18n/locale.ts';
import { wordTyped } from './change-account.ts';
import { measureWord } from './measure-word.ts';
import { wordSource } from './source-name.ts';

/** What an account says that bears on a measure: a figure for dead and wounded together bears on each of the two. */
function figureFor(
  account: AnyAccount,
  measure: PeopleMeasure,
  dataset: Dataset,
  locale: Locale,
): string | undefined {
  const own = account[measure];
  if (own !== undefined) return wordTyped(own, locale);
  if ((measure !== 'killed' && measure !== 'injured') || account.casualties === undefined) return undefined;
  return `${wordTyped(account.casualties, locale)} ${measureWord(dataset, 'casualties', 2, locale)}`;
}

/** Whether a change of an account bears on the figure of a measure. */
export function bearsOn(change: Change, measure: PeopleMeasure, dataset: Dataset, locale: Locale): boolean {
  const figure = (account: AnyAccount) => figureFor(account, measure, dataset, locale);
  if (change.kind === 'account-revised') return figure(change.was) !== figure(change.now);
  return isAccountChange(change) && figure(change.account) !== undefined;
}

/** Why the figure of a measure changed: what each source did, in sentences. */
export function wordCauses(
  measure: PeopleMeasure,
  changes: readonly Change[],
  dataset: Dataset,
  locale: Locale,
): string[] {
  const words = locale.strings.drafts;
  const name = (id: string) => wordSource(id, dataset, locale);
  const figure = (account: AnyAccount) => figureFor(account, measure, dataset, locale);
  const concerned = changes.filter(change => bearsOn(change, measure, dataset, locale));
  /** Sources that gave another figure in place of their own. */
  const again = new Map<string, string>();
  for (const change of concerned) {
    if (change.kind !== 'account-superseded' || change.by !== change.account.source) continue;
    const added = concerned.find(
      one => one.kind === 'account-added' && one.account.supersedes === change.account.id,
    );
    const now = added?.kind === 'account-added' ? figure(added.account) : undefined;
    if (now !== undefined) again.set(change.account.source, now);
  }
  const followed = new Set<string>();
  const told = concerned.flatMap((change): string[] => {
    if (change.kind === 'account-revised') {
      const [was, now] = [figure(change.was), figure(change.now)];
      const source = name(change.now.source);
      if (now === undefined) return was === undefined ? [] : [words.droppedFigure(source, was)];
      return [was === undefined ? words.newFigure(source, now) : words.changedFigure(source, was, now)];
    }
    if (!isAccountChange(change)) return [];
    const source = name(change.account.source);
    const was = figure(change.account) ?? '';
    switch (change.kind) {
      case 'account-added':
        if (!again.has(change.account.source)) followed.add(change.account.source);
        return [];
      case 'account-removed':
        return [words.droppedFigure(source, was)];
      case 'account-retracted':
        return [words.withdrew(source, was)];
      case 'account-set-aside':
        return [words.setAside(source, was, change.account.why ?? words.none)];
      case 'account-restored':
        return [words.restoredFigure(source, was)];
      case 'account-superseded': {
        const now = again.get(change.account.source);
        if (now !== undefined) return [words.gives(source, was, now)];
        return [words.replaced(source, was, change.by === undefined ? undefined : name(change.by))];
      }
      default:
        return [];
    }
  });
  const after = [...followed].map(id => words.within(name(id)));
  return [...(after.length === 0 ? [] : [words.after(locale.list(after))]), ...new Set(told)];
}
