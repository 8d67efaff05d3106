import { sourceName } from '../dataset/source-name.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { findRemark, hasRemark, type Remark } from '../tally/remark-codes.ts';
import { type ShareWords, shareOfEvents } from './event-share.ts';
import { measureWord } from './measure-word.ts';

type Some = { readonly events: readonly string[]; readonly of: number };

/** Says of how many of the events something holds, if of any. */
const teller =
  (dataset: Dataset, locale: Locale) =>
  (some: Some | undefined, words: ShareWords): string[] =>
    some === undefined ? [] : [shareOfEvents(some.events.length, some.of, words, { dataset, locale })];

/** Whether there is no number beside which anything could be said. */
function hasNoNumber(remarks: readonly Remark[]): boolean {
  const unknown = findRemark(remarks, 'unknown');
  return hasRemark(remarks, 'incomplete') || (unknown !== undefined && unknown.events.length === unknown.of);
}

/** Why low and high are not one. */
function spread(remarks: readonly Remark[], locale: Locale): string[] {
  const words = locale.strings.pages.remarks;
  if (hasRemark(remarks, 'differ')) return [words.differ];
  return hasRemark(remarks, 'range') ? [words.ownRange] : [];
}

function compiled(remarks: readonly Remark[], compiler: string, dataset: Dataset, locale: Locale): string {
  const words = locale.strings.pages.remarks;
  const name = locale.strings.charts.inSentence(sourceName(dataset, compiler, locale, 'short'));
  const isRange = hasRemark(remarks, 'range', 'open') && !hasRemark(remarks, 'unknown');
  return isRange ? words.compilersRange(name) : words.compilersFigure(name);
}

/** Whose figures these are: one compiler's, of one source alone, of parties to the conflict alone (rule 13). */
function restsOn(remarks: readonly Remark[], dataset: Dataset, locale: Locale): string[] {
  if (dataset.compiler !== undefined) return [compiled(remarks, dataset.compiler, dataset, locale)];
  const words = locale.strings.pages.remarks;
  const [single, partiesOnly] = [findRemark(remarks, 'single-source'), findRemark(remarks, 'parties-only')];
  if (single?.of === 1 && partiesOnly !== undefined) return [words.singleParty];
  const tell = teller(dataset, locale);
  return [...tell(single, words.single), ...tell(partiesOnly, words.partiesOnly)];
}

/** What must be said beside a number of people, so that it is not read as a fact. */
export function sumRemarks(remarks: readonly Remark[], dataset: Dataset, locale: Locale): string[] {
  const words = locale.strings.pages.remarks;
  if (hasNoNumber(remarks)) return [];
  const unknown = findRemark(remarks, 'unknown');
  const mixed = findRemark(remarks, 'mixed-exceeds');
  return [
    ...(unknown === undefined
      ? []
      : [
          words.unknownFor(
            locale.number(unknown.events.length),
            `${locale.number(unknown.of)} ${measureWord(dataset, 'attacks', unknown.of, locale)}`,
          ),
        ]),
    ...(dataset.compiler === undefined ? spread(remarks, locale) : []),
    ...restsOn(remarks, dataset, locale),
    ...(mixed === undefined
      ? []
      : [Number.isFinite(mixed.outer) ? words.mixedUpTo(locale.number(mixed.outer)) : words.mixedOpen]),
    ...teller(dataset, locale)(findRemark(remarks, 'with-attackers'), words.withAttackers),
  ];
}

/** The same beside one event in a list: whether sources differ, and whose its figure is. */
export function listRemarks(remarks: readonly Remark[], dataset: Dataset, locale: Locale): string[] {
  if (hasNoNumber(remarks)) return [];
  const { differ } = locale.strings.pages.remarks;
  return hasRemark(remarks, 'differ') ? [differ] : restsOn(remarks, dataset, locale);
}
