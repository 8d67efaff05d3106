import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { plainLabelOf } from '../tally/labels.ts';
import { printSum } from '../tally/print-sum.ts';
import type { Change } from './change.ts';
import type { AccountRecord } from './lock-schema.ts';
import { type PlainSum, toSum } from './plain-sum.ts';
import { wordAccount, wordActor, wordClaim, wordRevised } from './word-account.ts';
import { wordSource } from './word-source.ts';

/** A figure as a page prints it; "no figure" where there is none. */
export const wordFigure = (sum: PlainSum | undefined, locale: Locale, dataset: Dataset): string =>
  sum === undefined ? locale.strings.figures.noFigure : printSum(toSum(sum), locale, dataset);

/** `34.7, 36.7` and `homs in sy-homs`, apart. */
function partsOfPlace(where: string): {
  place: string;
  region: string | undefined;
  point: string | undefined;
} {
  const [place = where, ...rest] = where.split(' ');
  const words = rest.join(' ');
  return {
    place,
    region: /^in (\S+)/.exec(words)?.[1],
    point: /(?:^| )at (.+)$/.exec(words)?.[1],
  };
}

/** Where an event was and is. Names alone where they differ; else the regions or coordinates that do. */
function wordMove(
  was: string | undefined,
  now: string | undefined,
  dataset: Dataset,
  locale: Locale,
): string | undefined {
  const { field, fields, placeIn, none } = locale.strings.drafts;
  const [before, after] = [partsOfPlace(was ?? none), partsOfPlace(now ?? none)];
  const name = (id: string) => plainLabelOf(dataset, { word: 'place' }, id, locale);
  const names = [name(before.place), name(after.place)] as const;
  if (names[0] !== names[1]) return field(fields.place, names[0], names[1]);
  const wide = [before, after].map(({ place, region }) =>
    region === undefined ? name(place) : placeIn(name(place), name(region)),
  );
  if (wide[0] !== wide[1]) return field(fields.place, wide[0] ?? none, wide[1] ?? none);
  if (before.place !== after.place) return field(fields.place, before.place, after.place);
  return before.point === after.point
    ? undefined
    : field(fields.coordinates, before.point ?? none, after.point ?? none);
}

type Field = Extract<Change, { kind: 'event-changed' }>['field'];

/** The value of an event's field in a lock file, in words. */
function wordField(field: Field, value: string, dataset: Dataset, locale: Locale): string {
  switch (field) {
    case 'date': {
      const [first = value, last] = value.split('/');
      return last === undefined
        ? locale.date(first)
        : locale.strings.drafts.days(locale.date(first), locale.date(last));
    }
    case 'parts':
      return value
        .split(', ')
        .map(part =>
          part.replace(/^\S+/, weapon => plainLabelOf(dataset, { word: 'weapon' }, weapon, locale)),
        )
        .join(', ');
    case 'control':
      return wordActor(value, dataset, locale);
    case 'facets':
      return value
        .split(', ')
        .map(pair => {
          const [facet = '', ...key] = pair.split(' ');
          return plainLabelOf(dataset, { word: 'facet', facet }, key.join(' '), locale);
        })
        .join(', ');
    case 'status':
      return value;
  }
}

/** A field that changed. Two values that have one name are told apart by their ids. */
function wordEventField(
  { field, was, now }: Extract<Change, { kind: 'event-changed' }>,
  dataset: Dataset,
  locale: Locale,
): string {
  const words = locale.strings.drafts;
  const [before, after] = [was, now].map(value =>
    value === undefined ? words.none : wordField(field, value, dataset, locale),
  );
  const isSame = before === after;
  return words.field(
    words.fields[field],
    (isSame ? was : before) ?? words.none,
    (isSame ? now : after) ?? words.none,
  );
}

/** What readers are told of a change that has no figure of its own, without the event's name; undefined for nothing. */
export function wordChange(change: Change, dataset: Dataset, locale: Locale): string | undefined {
  const words = locale.strings.drafts;
  const source = (id: string) => wordSource(id, dataset, locale);
  const said = (account: AccountRecord) => wordAccount(account, dataset, locale);
  switch (change.kind) {
    case 'account-added':
      return words.accountAdded(source(change.account.source), said(change.account));
    case 'account-removed':
      return words.accountRemoved(source(change.account.source), said(change.account));
    case 'account-revised':
      return words.accountRevised(
        source(change.now.source),
        wordRevised(change.was, change.now, dataset, locale).join(' '),
      );
    case 'account-superseded':
      return words.accountSuperseded(
        source(change.account.source),
        change.by === undefined ? undefined : source(change.by),
        said(change.account),
      );
    case 'account-set-aside':
      return words.accountSetAside(
        source(change.account.source),
        said(change.account),
        change.account.why ?? words.none,
      );
    case 'account-retracted':
      return words.accountRetracted(source(change.account.source), said(change.account));
    case 'account-restored':
      return words.accountRestored(source(change.account.source), said(change.account));
    case 'claim-changed': {
      const [was, now] = [change.was, change.now].map(claims =>
        claims.length === 0
          ? words.none
          : locale.list(claims.map(claim => wordClaim(claim, dataset, locale))),
      );
      return words.field(words.fields.claim, was ?? '', now ?? '');
    }
    case 'place-moved':
      return wordMove(change.was, change.now, dataset, locale);
    case 'event-changed':
      return wordEventField(change, dataset, locale);
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
