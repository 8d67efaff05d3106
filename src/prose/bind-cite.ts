import { findId } from '../dataset/find-id.ts';
import { eventHint } from '../dataset/published/event-hint.ts';
import { textIn } from '../dataset/text-in.ts';
import type { Dataset } from '../dataset/types.ts';
import { isolate } from '../i18n/isolate.ts';
import { hint } from '../problems/nearest.ts';
import { type DirectiveWords, readId, refuseOthers } from './directive-words.ts';
import type { Faults } from './faults.ts';
import type { PageReading } from './page-context.ts';
import type { BoundInline } from './page-findings.ts';

/** The event that the note is about, or undefined; a fault is reported. */
function readEvent(
  source: string,
  directive: DirectiveWords,
  dataset: Dataset,
  faults: Faults,
): string | undefined {
  const word = directive.words.find(({ name }) => name === 'event');
  if (word === undefined) return undefined;
  const typed = word.value ?? '';
  const id = findId(dataset.events, typed);
  const event = id === undefined ? undefined : dataset.events.get(id);
  if (event === undefined) {
    const fix = eventHint(dataset, typed) ?? hint(typed, [...dataset.events.keys()], 'events');
    faults.add('prose/unknown-id', word.offset, `Unknown event "${typed}".`, fix);
    return undefined;
  }
  const spoke = event.accounts.flatMap(account => [
    account.source,
    ...account.via,
    account.in ?? dataset.document ?? '',
  ]);
  if (!spoke.includes(source)) {
    const fix = hint(
      source,
      [...new Set(event.accounts.map(account => account.source))],
      'sources of the event',
    );
    faults.add('prose/not-said', word.offset, `"${source}" has no account of "${event.id}".`, fix);
  }
  return event.id;
}

/** Binds `:cite[label]{source}`: a numbered source note; the same source and event keep their number. */
export function bindCite(
  directive: DirectiveWords,
  dataset: Dataset,
  { page, findings }: PageReading,
): { readonly bound: BoundInline; readonly words: string } | undefined {
  const { faults } = findings;
  const read = readId(directive, { name: 'source', known: dataset.sources }, faults);
  const source = read && dataset.sources.get(read.id);
  if (source === undefined) return undefined;
  refuseOthers(read?.rest ?? [], ['event'], faults);
  const event = readEvent(source.id, directive, dataset, faults);
  const citation = findings.cite({
    dataset: dataset.id,
    source: source.id,
    ...(event === undefined ? {} : { event }),
  });
  const name = isolate(textIn(source.short ?? source.name, page.locale.code), page.locale);
  return { bound: { kind: 'cite', n: citation.n, name }, words: name };
}
