import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { showsRows } from '../dataset/few-events.ts';
import { sourceName } from '../dataset/source-name.ts';
import { textIn } from '../dataset/text-in.ts';
import type { Figure } from '../dataset/trusted.ts';
import type { Dataset } from '../dataset/types.ts';
import { isolate } from '../i18n/isolate.ts';
import { lineOf } from '../tally/sources.ts';
import type { Range, Saying } from '../tally/types.ts';
import { labelsOf } from '../wording/labels-of.ts';
import { printSum } from '../wording/print-sum.ts';
import type { PageContext } from './page-context.ts';

/** A figure of one account, as the sum of itself. */
export const sumOf = ({ lo, hi, about }: Figure, events = 1): Range => ({
  kind: 'range',
  low: lo,
  high: hi,
  outer: hi,
  best: undefined,
  events,
  unknown: 0,
  about,
});

/** The words for a party to the conflict, with the side's name. */
function partyWords(dataset: Dataset, source: string, { locale }: PageContext): string {
  const { notes } = locale.strings;
  const party = lineOf(dataset, source).find(one => one.party !== undefined)?.party;
  const actor = dataset.actors.get(party ?? '');
  return actor === undefined
    ? notes.party
    : notes.partyOf(isolate(textIn(actor.short ?? actor.name, locale.code), locale));
}

function line(saying: Saying, figure: Figure, dataset: Dataset, page: PageContext): ElementContent {
  const { locale } = page;
  const { notes } = locale.strings;
  const name = sourceName(dataset, saying.source, locale);
  const relays = saying.via.map(id => sourceName(dataset, id, locale));
  const who = relays.length === 0 ? name : notes.by(name, locale.list(relays));
  const printed = printSum(sumOf(figure), locale, dataset);
  const words = `${who}: ${saying.mixed ? notes.mixedFigure(printed) : printed}`;
  const party = saying.party ? [' ', h('span.label', partyWords(dataset, saying.source, page))] : [];
  if (saying.status === 'current') return h('li', {}, words, ...party);
  const status = notes.status[saying.status];
  const reason = saying.why === undefined ? status : notes.because(status, saying.why);
  return h('li', {}, h('s', words), ...party, ' ', h('span.label', reason));
}

/** How many events a note lists before it counts the others. */
const most = 8;

/**
 * Who says what, event by event, each with the way to its page. Events without differences give way where there
 * are many. None where a licence keeps rows out of the site.
 * @param first ids of the events to list before others.
 * @param said undefined where things are counted: nobody says a figure of these.
 */
export function noteLines(
  events: readonly string[],
  first: readonly string[],
  said: readonly Saying[] | undefined,
  dataset: Dataset,
  page: PageContext,
): ElementContent[] {
  const { locale, addresses } = page;
  const { notes } = locale.strings;
  const chosen = new Set((events.length <= most ? events : [...first, ...events]).slice(0, most));
  const shown = events.filter(id => chosen.has(id));
  if (!showsRows(dataset)) return [];
  const titles = labelsOf(dataset, { word: 'event' }, shown, locale);
  const items = shown.map(id => {
    const name = h('a', { href: addresses.event(dataset.id, id) }, titles.get(id) ?? id);
    if (said === undefined) return h('li', {}, name);
    const lines = said.flatMap(saying =>
      saying.event === id && saying.figure !== undefined ? [line(saying, saying.figure, dataset, page)] : [],
    );
    return h('li', {}, name, lines.length === 0 ? `: ${notes.noSayings}` : h('ul', {}, lines));
  });
  const others = events.length - shown.length;
  if (others > 0) {
    const words = notes.otherEvents(
      locale.number(others),
      locale.number(events.length),
      locale.plural(others),
    );
    items.push(h('li', {}, h('a', { href: addresses.dataset(dataset.id) }, words)));
  }
  return [h('ul', {}, ...items)];
}
