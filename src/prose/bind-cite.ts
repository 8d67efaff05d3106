import { findId } from '../dataset/find-id.ts';
import { textIn } from '../dataset/text-in.ts';
import type { Dataset } from '../dataset/types.ts';
import { isolate } from '../i18n/isolate.ts';
import { hint } from '../problems/nearest.ts';
import { type DirectiveWords, readId, refuseOthers } from './directive-words.ts';
import type { Bound, Scope } from './scope.ts';

/** The event that the note is about, or undefined; a fault is reported. */
function readEvent(
  source: string,
  directive: DirectiveWords,
  dataset: Dataset,
  scope: Scope,
): string | undefined {
  const word = directive.words.find(({ name }) => name === 'event');
  if (word === undefined) return undefined;
  const typed = word.value ?? '';
  const id = findId(dataset.events, typed);
  const event = id === undefined ? undefined : dataset.events.get(id);
  if (event === undefined) {
    const fix = hint(typed, [...dataset.events.keys()], 'events');
    scope.faults.add('prose/unknown-id', word.offset, `There is no event "${typed}".`, fix);
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
      'sources of that event',
    );
    scope.faults.add(
      'prose/not-said',
      word.offset,
      `"${source}" is not recorded to have spoken of "${event.id}".`,
      fix,
    );
  }
  return event.id;
}

/** Binds `:cite[label]{source}`: a numbered source note; the same source and event keep their number. */
export function bindCite(
  directive: DirectiveWords,
  dataset: Dataset,
  scope: Scope,
): { readonly bound: Bound; readonly words: string } | undefined {
  const read = readId(directive, 'source', dataset.sources, scope);
  const source = read && dataset.sources.get(read.id);
  if (source === undefined) return undefined;
  refuseOthers(read?.rest ?? [], ['event'], scope);
  const event = readEvent(source.id, directive, dataset, scope);
  let citation = scope.citations.find(
    one => one.dataset === dataset.id && one.source === source.id && one.event === event,
  );
  if (citation === undefined) {
    citation = {
      n: scope.citations.length + 1,
      dataset: dataset.id,
      source: source.id,
      ...(event === undefined ? {} : { event }),
    };
    scope.citations.push(citation);
  }
  const name = isolate(textIn(source.short ?? source.name, scope.locale.code), scope.locale);
  return { bound: { kind: 'cite', n: citation.n, name }, words: name };
}
