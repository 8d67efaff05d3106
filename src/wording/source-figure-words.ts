import { sourceName } from '../dataset/source-name.ts';
import { textIn } from '../dataset/text-in.ts';
import type { Figure } from '../dataset/trusted.ts';
import type { Dataset } from '../dataset/types.ts';
import { isolate } from '../i18n/isolate.ts';
import type { Locale } from '../i18n/locale.ts';
import { sumOfFigure } from '../tally/known-sum.ts';
import { sourceAndOwners } from '../tally/sources.ts';
import type { SourceFigure } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { printSum } from './print-sum.ts';

/** The words for a party to the conflict, with the side's name. */
function partyWords(dataset: Dataset, source: string, locale: Locale): string {
  const { notes } = locale.strings;
  const party = sourceAndOwners(dataset, source).find(one => one.party !== undefined)?.party;
  const actor = dataset.actors.get(party ?? '');
  return actor === undefined
    ? notes.party
    : notes.partyOf(isolate(textIn(actor.short ?? actor.name, locale.code), locale));
}

/** What one account says, in parts that a note marks each in its own way. */
export type SourceFigureWords = {
  /** `the Observatory, by Reuters: 3–5`. */
  readonly said: string;
  /** That its source is a party to the conflict; undefined where it is none. */
  readonly party: string | undefined;
  /** Why it does not count; undefined where it does. */
  readonly status: string | undefined;
};

export function sourceFigureWords(
  saying: SourceFigure,
  figure: Figure,
  { dataset, locale }: WordingContext,
): SourceFigureWords {
  const { notes } = locale.strings;
  const name = sourceName(dataset, saying.source, locale);
  const relays = saying.via.map(id => sourceName(dataset, id, locale));
  const who = relays.length === 0 ? name : notes.by(name, locale.list(relays));
  const printed = printSum(sumOfFigure(figure), locale, dataset);
  const status = saying.status === 'current' ? undefined : notes.status[saying.status];
  return {
    said: `${who}: ${saying.mixed ? notes.mixedFigure(printed) : printed}`,
    party: saying.party ? partyWords(dataset, saying.source, locale) : undefined,
    status: status === undefined || saying.why === undefined ? status : notes.because(status, saying.why),
  };
}
