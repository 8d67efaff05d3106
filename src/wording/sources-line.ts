import { mayName } from '../dataset/few-events.ts';
import { sourceName } from '../dataset/source-name.ts';
import { textIn } from '../dataset/text-in.ts';
import { isPeople } from '../grammar/measures.ts';
import { isolate, withoutIsolates } from '../i18n/isolate.ts';
import { knownFor } from '../tally/known-at.ts';
import { sourceFigures } from '../tally/source-figures.ts';
import { isParty } from '../tally/sources.ts';
import type { Answer } from '../tally/types.ts';
import type { WordingContext } from './context.ts';

/** As many names as a line bears; the others are counted. */
const mostNames = 6;

/** A source as charts name it, by its short name if it has one, where other words come before it. */
export const nameInSentence = (id: string, { dataset, locale }: WordingContext): string =>
  locale.strings.charts.inSentence(sourceName(dataset, id, locale, 'short'));

/** First speakers behind the answer, in the order of the data: who gave a figure, or for counts who spoke at all. */
function speakers(answer: Answer, { dataset }: WordingContext): string[] {
  const { question } = answer;
  if (isPeople(question.measure)) {
    const given = sourceFigures(dataset, question).filter(
      ({ status, figure }) => status === 'current' && figure !== undefined,
    );
    return [...new Set(given.map(({ source }) => source))];
  }
  const known = knownFor(dataset, question).dataset;
  const ids = new Set<string>();
  for (const id of answer.events)
    for (const { status, source } of known.events.get(id)?.accounts ?? [])
      if (status === 'current') ids.add(source);
  return [...ids];
}

/** First speakers behind the answer whose names a licence does not keep back, and how many others there are. */
export function namedSpeakers(
  answer: Answer,
  context: WordingContext,
): { readonly named: string[]; readonly unnamed: number } {
  const speaking = speakers(answer, context);
  const named = speaking.filter(id => mayName(context.dataset, 'source', id));
  return { named, unnamed: speaking.length - named.length };
}

/** Who spoke first behind some figures, as a download lists it. */
export type Speaker = {
  readonly id: string;
  /** In full. */
  readonly name: string;
  readonly url?: string;
  /** It is a party to the conflict. */
  readonly party: boolean;
};

/** Sources as a download lists them. */
export const speakersOf = (ids: readonly string[], { dataset, locale }: WordingContext): Speaker[] =>
  ids.map(id => {
    const url = dataset.sources.get(id)?.url;
    return {
      id,
      name: withoutIsolates(sourceName(dataset, id, locale)),
      ...(url !== undefined && { url }),
      party: isParty(dataset, id),
    };
  });

const documentOf = ({ dataset, locale }: WordingContext): string | undefined =>
  dataset.document === undefined ? undefined : sourceName(dataset, dataset.document, locale, 'short');

/**
 * Who spoke, as a line: "Sources: the Observatory, Syrian state media and 3 others, as read in the article".
 * @param unnamed how many more spoke whose names a licence keeps back.
 */
export function sourcesLine(ids: readonly string[], context: WordingContext, unnamed = 0): string {
  const { charts } = context.locale.strings;
  const named = ids.filter(id => id !== context.dataset.document).map(id => nameInSentence(id, context));
  const document = documentOf(context);
  if (named.length === 0)
    return charts.source(
      document ?? isolate(textIn(context.dataset.title, context.locale.code), context.locale),
    );
  const over = named.length - mostNames;
  const first = over > 1 ? named.slice(0, mostNames) : named;
  const more = named.length - first.length + unnamed;
  const shown = more > 0 ? [...first, charts.others(context.locale.number(more), more === 1)] : first;
  const list = context.locale.list(shown);
  const line = shown.length === 1 ? charts.source(list) : charts.sources(list);
  return document === undefined ? line : charts.inDocument(line, document);
}
