import { eventAddress } from '../charts/event-address.ts';
import { showsRows } from '../dataset/few-events.ts';
import type { Dataset } from '../dataset/types.ts';
import type { SourceFigure } from '../tally/types.ts';
import { labelsOf } from '../wording/labels-of.ts';
import { sourceFigureWords } from '../wording/source-figure-words.ts';
import type { PageContext } from './page-context.ts';
import type { FigureNote } from './page-findings.ts';

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
  said: readonly SourceFigure[] | undefined,
  dataset: Dataset,
  page: PageContext,
): FigureNote['events'] {
  const { locale, addresses } = page;
  const { notes } = locale.strings;
  const chosen = new Set((events.length <= most ? events : [...first, ...events]).slice(0, most));
  const shown = events.filter(id => chosen.has(id));
  if (!showsRows(dataset)) return undefined;
  const titles = labelsOf(dataset, { word: 'event' }, shown, locale);
  const items: NonNullable<FigureNote['events']>[number][] = shown.map(id => {
    const event = { href: eventAddress(addresses, dataset, id), text: titles.get(id) ?? id };
    if (said === undefined) return { ...event, said: [] };
    const lines = said.flatMap(saying =>
      saying.event === id && saying.figure !== undefined
        ? [sourceFigureWords(saying, saying.figure, { dataset, locale })]
        : [],
    );
    return { ...event, said: lines, ...(lines.length === 0 && { after: `: ${notes.noSayings}` }) };
  });
  const others = events.length - shown.length;
  if (others > 0) {
    const words = notes.otherEvents(
      locale.number(others),
      locale.number(events.length),
      locale.plural(others),
    );
    items.push({ href: addresses.dataset(dataset.id), text: words, said: [] });
  }
  return items;
}
