import { momentInZone } from '../dataset/moment.ts';
import type { Account, Dataset, Figures, PartOfFigure } from '../dataset/types.ts';
import { peopleMeasures } from '../grammar/measures.ts';
import { isolate } from '../i18n/isolate.ts';
import type { Locale } from '../i18n/locale.ts';
import { sourceAndOwners } from '../tally/sources.ts';
import type { Names } from './names.ts';
import { type People, peopleInFigure } from './people-words.ts';
import { partLabel } from './stated-people.ts';
import { wordMoment } from './when.ts';

/** What an account counted, each figure with its word: `35`, `killed`. */
export function printFigures(figures: Figures, dataset: Dataset, locale: Locale): People[] {
  return peopleMeasures.flatMap(measure => {
    const figure = figures[measure];
    return figure === undefined ? [] : [peopleInFigure(dataset, measure, figure, locale)];
  });
}

/** `of them army officers: 4 killed`; what is stated of these in turn is in brackets. */
export function partsIn(of: readonly PartOfFigure[], dataset: Dataset, locale: Locale): string[] {
  const { account } = locale.strings.pages;
  return of.map(part => {
    const given = printFigures(part.figures, dataset, locale).map(
      ({ printed, word }) => `${printed} ${word}`,
    );
    const inner = partsIn(part.of, dataset, locale);
    const who = `${account.including} ${partLabel(part, dataset, locale)}`;
    const said = given.length === 0 ? who : `${who}: ${locale.list(given)}`;
    return inner.length === 0 ? said : locale.strings.figures.toldApart(said, inner.join('; '));
  });
}

/** The parties to the conflict that a source belongs to, itself or through what it is part of. */
export function partiesOf(dataset: Dataset, source: string, names: Names): string[] {
  const actors = sourceAndOwners(dataset, source).flatMap(({ party }) =>
    party === undefined ? [] : [party],
  );
  return [...new Set(actors)].map(actor => names.inSentence(names.actor(actor, 'short')));
}

/** What an account says besides its figures, each as a sentence of its own. */
export function remarksOf(account: Account, names: Names, locale: Locale): string[] {
  const words = locale.strings.pages.account;
  const { says, claim, attackers, quote } = account;
  const said = (['weapon', 'tactic', 'target', 'place'] as const).flatMap(key => {
    const text = says[key];
    return text === undefined ? [] : [`${words.says[key]}: ${names.text(text)}`];
  });
  return [
    ...(quote === undefined ? [] : [words.quote(isolate(quote, locale))]),
    ...said,
    ...(claim === undefined
      ? []
      : [words.claims[claim.kind](names.inSentence(names.actor(claim.actor, 'short')))]),
    ...(attackers === undefined ? [] : [words.attackers[attackers]]),
  ];
}

/** When an account was given, and until when it counted: `running total up to 5 September 2016, 12:00`. */
export function datesOf(account: Account, dataset: Dataset, locale: Locale): string[] {
  const words = locale.strings.pages.account;
  const { published, until, cumulative } = account;
  const when = (moment: string) => wordMoment(momentInZone(moment, dataset.timezone), locale);
  const given =
    cumulative === true
      ? [published === undefined ? words.runningTotal : words.runningTotalUpTo(when(published))]
      : published === undefined
        ? []
        : [words.published(when(published))];
  return [...given, ...(until === undefined ? [] : [words.until(when(until))])];
}

/** Of a running total that counts, the figures that a later one of its source has taken the place of, as a sentence. */
export function overtakenWords(
  { status, overtaken = [], figures }: Account,
  dataset: Dataset,
  locale: Locale,
): string[] {
  if (status !== 'current' || overtaken.length === 0) return [];
  const replaced = Object.fromEntries(overtaken.map(measure => [measure, figures[measure]]));
  const list = printFigures(replaced, dataset, locale).map(({ printed, word }) => `${printed} ${word}`);
  return [locale.strings.pages.account.overtaken(locale.list(list))];
}
