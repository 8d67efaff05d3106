import { sourceName } from '../dataset/source-name.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { hasNoFigure } from '../tally/known-sum.ts';
import { toldOnce } from '../tally/told-once.ts';
import type { Range, Row, Sum, Support } from '../tally/types.ts';
import { measureWord } from './measure-word.ts';

/** A number of people with what is known of its support. */
export type Supported = {
  readonly sum: Sum;
  readonly support: Support;
  /** Ids of the events that it counts. */
  readonly events: readonly string[];
  /** Those on which two sources, or a mixed figure and a source, differ: not one source's own range. */
  readonly differ: readonly string[];
};

/** The row of one event. */
export function supportedRow({ sum, support, events }: Row): Supported {
  const isMixed = sum.kind === 'range' && sum.outer > sum.high;
  const differ = support.differ.filter(id => isMixed || !support.single.includes(id));
  return { sum, support, events, differ };
}

type Words = (n: string, all: string, events: string) => string;

/** Says of how many of the events something holds, if of any. */
const teller =
  ({ events }: Supported, dataset: Dataset, locale: Locale) =>
  (ids: readonly string[], words: Words): string[] => {
    const all = events.length;
    const word = measureWord(dataset, 'attacks', all, locale);
    return ids.length === 0 ? [] : [words(locale.number(ids.length), locale.number(all), word)];
  };

/** Why low and high are not one. */
function spread({ low, high }: Range, differ: readonly string[], locale: Locale): string[] {
  const words = locale.strings.pages.remarks;
  if (differ.length > 0) return [words.differ];
  return low < high && Number.isFinite(high) ? [words.ownRange] : [];
}

function compiled({ low, high, unknown }: Range, compiler: string, dataset: Dataset, locale: Locale): string {
  const words = locale.strings.pages.remarks;
  const name = locale.strings.charts.inSentence(sourceName(dataset, compiler, locale, 'short'));
  return low < high && unknown === 0 ? words.compilersRange(name) : words.compilersFigure(name);
}

/** Whose figures these are: one compiler's, of one source alone, of parties to the conflict alone (rule 13). */
function restsOn(supported: Supported, sum: Range, dataset: Dataset, locale: Locale): string[] {
  if (dataset.compiler !== undefined) return [compiled(sum, dataset.compiler, dataset, locale)];
  const words = locale.strings.pages.remarks;
  const { support, events, differ } = supported;
  const { single, partiesOnly } = toldOnce({ ...support, differ });
  if (events.length === 1 && single.length + partiesOnly.length === 2) return [words.singleParty];
  const tell = teller(supported, dataset, locale);
  return [...tell(single, words.single), ...tell(partiesOnly, words.partiesOnly)];
}

/** What must be said beside a number of people, so that it is not read as a fact. */
export function sumRemarks(supported: Supported, dataset: Dataset, locale: Locale): string[] {
  const { sum, support, events, differ } = supported;
  const words = locale.strings.pages.remarks;
  if (sum.kind === 'incomplete' || hasNoFigure(sum)) return [];
  const { high, outer, unknown } = sum;
  const count = `${locale.number(events.length)} ${measureWord(dataset, 'attacks', events.length, locale)}`;
  const mixed = Number.isFinite(outer) ? words.mixedUpTo(locale.number(outer)) : words.mixedOpen;
  return [
    ...(unknown > 0 ? [words.unknownFor(locale.number(unknown), count)] : []),
    ...(dataset.compiler === undefined ? spread(sum, differ, locale) : []),
    ...restsOn(supported, sum, dataset, locale),
    ...(outer > high ? [mixed] : []),
    ...teller(supported, dataset, locale)(support.withAttackers, words.withAttackers),
  ];
}

/** The same beside one event in a list: whether sources differ, and whose its figure is. */
export function listRemarks(row: Row, dataset: Dataset, locale: Locale): string[] {
  const supported = supportedRow(row);
  if (row.sum.kind === 'incomplete' || hasNoFigure(row.sum)) return [];
  const { differ } = locale.strings.pages.remarks;
  return supported.differ.length > 0 ? [differ] : restsOn(supported, row.sum, dataset, locale);
}
