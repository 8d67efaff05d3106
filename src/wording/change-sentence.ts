import type { Dataset } from '../dataset/types.ts';
import type { Change } from '../history/changes/change.ts';
import { printField } from '../history/changes/change-json.ts';
import { type PlainSum, toSum } from '../history/changes/plain-sum.ts';
import type { AnyAccount } from '../history/changes/records.ts';
import {
  type EventPlace,
  parseParticipant,
  printList,
  printPoint,
  printWeapons,
} from '../history/changes/shorthand.ts';
import type { Locale } from '../i18n/locale.ts';
import { wordAccount, wordActor, wordClaim, wordRevised } from './change-account.ts';
import { plainLabelOf } from './labels.ts';
import { printSum } from './print-sum.ts';
import { wordSource } from './source-name.ts';

/** A figure as a page prints it; "no figure" where there is none. */
export const wordFigure = (sum: PlainSum | undefined, locale: Locale, dataset: Dataset): string =>
  sum === undefined ? locale.strings.figures.noFigure : printSum(toSum(sum), locale, dataset);

type FieldChange = Extract<Change, { kind: 'event-changed' }>;

/** Where an event was and is. Names alone where they differ; else the regions or coordinates that do. */
function wordMove(
  before: EventPlace,
  after: EventPlace,
  dataset: Dataset,
  locale: Locale,
): string | undefined {
  const { field, fields, placeIn, none } = locale.strings.drafts;
  const name = (id: string) => plainLabelOf(dataset, { word: 'place' }, id, locale);
  const names = [name(before.place), name(after.place)] as const;
  if (names[0] !== names[1]) return field(fields.place, names[0], names[1]);
  const wide = [before, after].map(({ place, region }) =>
    region === undefined ? name(place) : placeIn(name(place), name(region)),
  );
  if (wide[0] !== wide[1]) return field(fields.place, wide[0] ?? none, wide[1] ?? none);
  if (before.place !== after.place) return field(fields.place, before.place, after.place);
  const [was, now] = [before, after].map(({ point }) => (point === undefined ? none : printPoint(point)));
  return was === now ? undefined : field(fields.coordinates, was ?? none, now ?? none);
}

/** The values of an event's field before and after, in words; undefined where there is none. */
function wordField(change: FieldChange, dataset: Dataset, locale: Locale): readonly (string | undefined)[] {
  const inWords = <Value>(
    { was, now }: { readonly was: Value | undefined; readonly now: Value | undefined },
    word: (value: Value) => string,
  ) => [was, now].map(value => (value === undefined ? undefined : word(value)));
  switch (change.field) {
    case 'date':
      return inWords(change, ({ first, last }) =>
        last === undefined
          ? locale.date(first)
          : locale.strings.drafts.days(locale.date(first), locale.date(last)),
      );
    case 'parts':
      return inWords(change, parts =>
        printWeapons(
          parts.map(({ weapon, devices }) => ({
            weapon: plainLabelOf(dataset, { word: 'weapon' }, weapon, locale),
            devices,
          })),
        ),
      );
    case 'control':
      return inWords(change, actor => wordActor(actor, dataset, locale));
    case 'participants':
      return inWords(change, participants =>
        printList(
          participants.map(text => {
            const { actor, role } = parseParticipant(text);
            const name = plainLabelOf(dataset, { word: 'participant' }, actor, locale);
            const { roles } = locale.strings.pages.participant;
            return role === undefined ? name : locale.strings.figures.toldApart(name, roles[role] ?? role);
          }),
        ),
      );
    case 'facets':
      return inWords(change, facets =>
        printList(
          facets.map(({ facet, value }) => plainLabelOf(dataset, { word: 'facet', facet }, value, locale)),
        ),
      );
    case 'status':
      return [change.was, change.now];
  }
}

/** A field that changed. Two values that have one name are told apart by their ids. */
function wordEventField(change: FieldChange, dataset: Dataset, locale: Locale): string {
  const { field, fields, none } = locale.strings.drafts;
  const [before = none, after = none] = wordField(change, dataset, locale);
  const ids = printField(change);
  return before === after
    ? field(fields[change.field], ids.was ?? none, ids.now ?? none)
    : field(fields[change.field], before, after);
}

/** What readers are told of a change that has no figure of its own, without the event's name; undefined for nothing. */
export function wordChange(change: Change, dataset: Dataset, locale: Locale): string | undefined {
  const words = locale.strings.drafts;
  const source = (id: string) => wordSource(id, dataset, locale);
  const said = (account: AnyAccount) => wordAccount(account, dataset, locale);
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
    case 'event-moved':
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
