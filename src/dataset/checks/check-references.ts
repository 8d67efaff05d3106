import { hint } from '../../problems/nearest.ts';
import { sentence } from '../../problems/sentence.ts';
import { type Fault, fault, quote } from '../fault.ts';
import { plainWord } from '../find-id.ts';
import { datasetRules } from '../rules.ts';
import type { Check, CheckContext, Registry } from './check-context.ts';
import { visitReferences } from './references.ts';

const one: Readonly<Record<Registry, string>> = {
  sources: 'source',
  actors: 'actor',
  places: 'place',
  weapons: 'weapon',
  facets: 'facet',
  events: 'event',
};

type Named = {
  name?: string | Record<string, string>;
  short?: string | Record<string, string>;
  aliases?: string[];
};

const words = (text: string | Record<string, string> = {}) =>
  typeof text === 'string' ? [text] : Object.values(text);

/** The id of the entry that has the word for a name: people write "Homs" for "homs-city". */
function named(word: string, registry: Readonly<Record<string, Named>>): string | undefined {
  const wanted = plainWord(word);
  const has = ({ name, short, aliases = [] }: Named) =>
    [...words(name), ...words(short), ...aliases].some(known => plainWord(known) === wanted);
  return Object.entries(registry).find(([, entry]) => has(entry))?.[0];
}

/** What an event is called that was published under another id. */
function renamed({ events }: CheckContext['file'], id: string): string | undefined {
  const now = events.filter(({ was }) => was?.includes(id)).map(event => `"${event.id}"`);
  return now.length === 0 ? undefined : `It is now ${now.join(' and ')}: write that.`;
}

function hintFor({ file, ids }: CheckContext, to: Registry, id: string): string {
  const now = to === 'events' ? renamed(file, id) : undefined;
  if (now !== undefined) return now;
  const owner = to === 'events' ? undefined : named(id, file[to]);
  if (owner !== undefined) return `did you mean "${owner}"?`;
  const known = [...(ids[to] ?? [])];
  return known.length === 0 ? `Add it to "${to}".` : hint(id, known, to);
}

/** Every id that is written somewhere names something. */
export const checkReferences: Check = context => {
  const faults: Fault[] = [];
  visitReferences(context.file, (to, id, path, atKey = false) => {
    const known = context.ids[to];
    if (known === undefined || known.has(id)) return;
    const what = `Unknown ${one[to]} ${quote(id)}.`;
    faults.push({
      ...fault('dataset/unknown-id', [...path], what, () => hintFor(context, to, id)),
      atKey,
    });
  });
  return faults;
};

/**
 * An entry names events of the file, or such as an entry removed or that got another id: it stays true of its version
 * when they go.
 */
export const checkRevisionEvents: Check = context => {
  const { ids, file } = context;
  const known = ids.events;
  if (known === undefined) return [];
  const removed = new Set([
    ...file.revisions.flatMap(revision => revision.removed),
    ...file.events.flatMap(({ was = [] }) => was),
  ]);
  const { fix: plainFix } = datasetRules['dataset/revision-unknown-event'];
  return file.revisions.flatMap(({ events }, i) =>
    events.flatMap((id, j) => {
      if (known.has(id) || removed.has(id)) return [];
      const what = `The entry names the event ${quote(id)}, which is not in "events".`;
      const fix = () => `${sentence(hintFor(context, 'events', id))} ${plainFix}`;
      return [fault('dataset/revision-unknown-event', ['revisions', i, 'events', j], what, fix)];
    }),
  );
};

/** A value of a facet that lists its values is one of them. */
export const checkFacetValues: Check = ({ file }) =>
  file.events.flatMap((event, i) =>
    Object.entries(event.facets).flatMap(([facet, value]) => {
      const values = Object.keys(file.facets[facet]?.values ?? {});
      if (values.length === 0 || values.includes(value)) return [];
      const what = `The facet "${facet}" has no value ${quote(value)}.`;
      return [
        fault('dataset/facet-value', ['events', i, 'facets', facet], what, () =>
          hint(value, values, 'values'),
        ),
      ];
    }),
  );
