import { textIn } from '../dataset/text-in.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { labelOf } from '../tally/labels.ts';
import { printSum } from '../tally/print-sum.ts';
import type { Change } from './change.ts';
import { nameOfSource } from './describe-change.ts';
import { type PlainSum, toSum } from './plain-sum.ts';

/** A figure as a page prints it; "no figure" where there is none. */
export const wordFigure = (sum: PlainSum | undefined, locale: Locale, dataset: Dataset): string =>
  sum === undefined ? locale.strings.figures.noFigure : printSum(toSum(sum), locale, dataset);

/** What an event is called by the version that has it. */
export const nameOfEvent = (dataset: Dataset, event: string, locale: Locale): string =>
  labelOf(dataset, { word: 'event' }, event, locale, 0);

/** A source's name as it stands in a sentence: a document that has no short name by its title, in quotation marks. */
export function wordSource(id: string, dataset: Dataset, locale: Locale): string {
  const source = dataset.sources.get(id);
  const name = nameOfSource(dataset, id, locale);
  return source?.kind === 'article' && source.short === undefined
    ? locale.strings.drafts.document(name)
    : name;
}

/** `claimed isil` → `ISIL (claimed)`. */
function wordClaims(claims: readonly string[], dataset: Dataset, locale: Locale): string {
  if (claims.length === 0) return locale.strings.drafts.none;
  return locale.list(
    claims.map(claim => {
      const [kind = '', actor = ''] = claim.split(' ');
      const known = dataset.actors.get(actor);
      return `${known === undefined ? actor : textIn(known.short ?? known.name, locale.code)} (${kind})`;
    }),
  );
}

/** `homs in sy-homs` → `Homs`. */
const wordPlace = (where: string | undefined, dataset: Dataset, locale: Locale): string =>
  where === undefined
    ? locale.strings.drafts.none
    : labelOf(dataset, { word: 'place' }, where.split(' ')[0] ?? where, locale, 0);

/** What readers are told of a change that has no figure of its own, without the event's name; undefined for nothing. */
export function wordChange(change: Change, dataset: Dataset, locale: Locale): string | undefined {
  const words = locale.strings.drafts;
  const source = (id: string) => wordSource(id, dataset, locale);
  switch (change.kind) {
    case 'account-added':
      return words.accountAdded(source(change.account.source));
    case 'account-removed':
      return words.accountRemoved(source(change.account.source));
    case 'account-revised':
      return words.accountRevised(source(change.now.source));
    case 'account-superseded':
      return words.accountSuperseded(
        source(change.account.source),
        change.by === undefined ? undefined : source(change.by),
      );
    case 'account-set-aside':
      return words.accountSetAside(source(change.account.source), change.account.why ?? words.none);
    case 'account-retracted':
      return words.accountRetracted(source(change.account.source));
    case 'account-restored':
      return words.accountRestored(source(change.account.source));
    case 'claim-changed': {
      const [was, now] = [change.was, change.now].map(claims => wordClaims(claims, dataset, locale));
      return words.field(words.fields.claim, was ?? '', now ?? '');
    }
    case 'place-moved':
      return words.field(
        words.fields.place,
        wordPlace(change.was, dataset, locale),
        wordPlace(change.now, dataset, locale),
      );
    case 'event-changed':
      return words.field(words.fields[change.field], change.was ?? words.none, change.now ?? words.none);
    case 'figure-revised': {
      const [was, now] = [change.was?.best, change.now?.best].map(best =>
        best === undefined ? words.none : locale.number(best),
      );
      return was === now ? undefined : words.field(words.fields.best, was ?? '', now ?? '');
    }
    default:
      return undefined;
  }
}
