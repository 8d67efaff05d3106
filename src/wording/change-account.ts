import { isDeepStrictEqual } from 'node:util';
import { momentInZone } from '../dataset/moment.ts';
import { parseFigure } from '../dataset/parse-figure.ts';
import { textIn } from '../dataset/text-in.ts';
import type { Dataset } from '../dataset/types.ts';
import { peopleMeasures } from '../grammar/measures.ts';
import { type AnyAccount, printScope } from '../history/changes/records.ts';
import type { ClaimRecord } from '../history/changes/shorthand.ts';
import type { Locale } from '../i18n/locale.ts';
import { measureWord } from './measure-word.ts';
import { printFigure } from './print-sum.ts';
import { wordSource } from './source-name.ts';
import { wordMoment } from './when.ts';

/** A figure in the shorthand of a lock file, as a page prints it. */
export function wordTyped(typed: string, locale: Locale): string {
  const figure = parseFigure(typed);
  return figure === undefined ? typed : printFigure(figure, locale);
}

/** `ISIL (claimed)`. */
export const wordClaim = ({ kind, actor }: ClaimRecord, dataset: Dataset, locale: Locale): string =>
  locale.strings.drafts.claim(wordActor(actor, dataset, locale), kind);

/** An actor by its short name; by its id where it went with the change. */
export function wordActor(id: string, dataset: Dataset, locale: Locale): string {
  const actor = dataset.actors.get(id);
  return actor === undefined ? id : textIn(actor.short ?? actor.name, locale.code);
}

/** Everything that an account says, in a few words: `35 people killed and ISIL (claimed)`. */
export function wordAccount(account: AnyAccount, dataset: Dataset, locale: Locale): string {
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
export function wordRevised(was: AnyAccount, now: AnyAccount, dataset: Dataset, locale: Locale): string[] {
  const { field, fields, none, noFigure, ownFigures } = locale.strings.drafts;
  const { runningTotal } = locale.strings.pages.account;
  const when = (moment: string) => wordMoment(momentInZone(moment, dataset.timezone), locale);
  const source = (id: string) => wordSource(id, dataset, locale);
  const changed = <Value>(
    name: string,
    values: readonly [was: Value | undefined, now: Value | undefined],
    word: (value: Value) => string,
    absent = none,
  ): string[] => {
    if (isDeepStrictEqual(...values)) return [];
    const [before, after] = values.map(value => (value === undefined ? absent : word(value)));
    return [field(name, before ?? absent, after ?? absent)];
  };
  const asTyped = (text: string) => text;
  return [
    ...peopleMeasures.flatMap(measure =>
      changed(
        measureWord(dataset, measure, 2, locale),
        [was[measure], now[measure]],
        typed => wordTyped(typed, locale),
        noFigure,
      ),
    ),
    ...changed(fields.claim, [was.claim, now.claim], claim => wordClaim(claim, dataset, locale)),
    ...changed(fields.source, [was.source, now.source], source),
    ...changed(fields.relayed, [was.via, now.via], ids => locale.list(ids.map(source))),
    ...changed(fields.readIn, [was.in, now.in], source),
    ...changed(fields.of, [printScope(was), printScope(now)], asTyped),
    ...changed(fields.attackers, [was.attackers, now.attackers], asTyped),
    ...changed(fields.published, [was.published, now.published], when),
    ...changed(fields.until, [was.until, now.until], when),
    ...changed(fields.figures, [was.cumulative, now.cumulative], () => runningTotal, ownFigures),
  ];
}
