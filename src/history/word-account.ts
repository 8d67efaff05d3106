import { parseFigure } from '../dataset/parse-figure.ts';
import { textIn } from '../dataset/text-in.ts';
import type { Dataset } from '../dataset/types.ts';
import { peopleMeasures } from '../grammar/measures.ts';
import type { Locale } from '../i18n/locale.ts';
import { measureWord } from '../tally/measure-word.ts';
import { printFigure } from '../tally/print-sum.ts';
import type { AccountRecord } from './lock-schema.ts';
import { wordSource } from './word-source.ts';

/** A figure in the shorthand of a lock file, as a page prints it. */
export function wordTyped(typed: string, locale: Locale): string {
  const figure = parseFigure(typed);
  return figure === undefined ? typed : printFigure(figure, locale);
}

/** `claimed isil` → `ISIL (claimed)`. */
export function wordClaim(claim: string, dataset: Dataset, locale: Locale): string {
  const [kind = '', actor = ''] = claim.split(' ');
  return locale.strings.drafts.claim(wordActor(actor, dataset, locale), kind);
}

/** An actor by its short name; by its id where it went with the change. */
export function wordActor(id: string, dataset: Dataset, locale: Locale): string {
  const actor = dataset.actors.get(id);
  return actor === undefined ? id : textIn(actor.short ?? actor.name, locale.code);
}

/** Everything that an account says, in a few words: `35 people killed and ISIL (claimed)`. */
export function wordAccount(account: AccountRecord, dataset: Dataset, locale: Locale): string {
  const figures = peopleMeasures.flatMap(measure => {
    const typed = account[measure];
    if (typed === undefined) return [];
    const one = parseFigure(typed);
    const word = measureWord(dataset, measure, one?.lo === one?.hi ? (one?.lo ?? 2) : 2, locale);
    return [`${wordTyped(typed, locale)} ${word}`];
  });
  const claims = account.claim === undefined ? [] : [wordClaim(account.claim, dataset, locale)];
  const said = [...figures, ...claims];
  return said.length === 0 ? locale.strings.drafts.noFigure : locale.list(said);
}

/** What differs between two states of one account, one sentence each. */
export function wordRevised(
  was: AccountRecord,
  now: AccountRecord,
  dataset: Dataset,
  locale: Locale,
): string[] {
  const { field, fields, none, noFigure } = locale.strings.drafts;
  const source = (id: string) => wordSource(id, dataset, locale);
  const sources = (ids: string) => locale.list(ids.split(', ').map(source));
  const changed = (
    name: string,
    before: string | undefined,
    after: string | undefined,
    word: (value: string) => string,
    absent = none,
  ): string[] =>
    before === after
      ? []
      : [
          field(
            name,
            before === undefined ? absent : word(before),
            after === undefined ? absent : word(after),
          ),
        ];
  return [
    ...peopleMeasures.flatMap(measure =>
      changed(
        measureWord(dataset, measure, 2, locale),
        was[measure],
        now[measure],
        typed => wordTyped(typed, locale),
        noFigure,
      ),
    ),
    ...changed(fields.claim, was.claim, now.claim, claim => wordClaim(claim, dataset, locale)),
    ...changed(fields.source, was.source, now.source, source),
    ...changed(fields.relayed, was.via, now.via, sources),
    ...changed(fields.readIn, was.in, now.in, source),
    ...changed(fields.of, was.of, now.of, words => words),
    ...changed(fields.attackers, was.attackers, now.attackers, words => words),
  ];
}
