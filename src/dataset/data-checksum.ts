import { hash } from 'node:crypto';
import type { Registry } from './checks/check-context.ts';
import { type Visit, visitAccount, visitEvent } from './checks/references.ts';
import { isObject } from './json/is-object.ts';
import { statementsOn } from './statements-on.ts';
import type { Dataset, Event, Statement } from './types.ts';

type Name = { readonly to: Registry; readonly id: string };

function namesIn(walk: (visit: Visit) => void): Name[] {
  const names: Name[] = [];
  walk((to, id) => names.push({ to, id }));
  return names;
}

type Field = { readonly name: string; readonly written: string };

/** Writes values as JSON whose keys are sorted, however the file orders them. */
function createWriter(): (value: unknown) => string {
  const orders = new Map<string, readonly Field[]>();
  /** Most values have the same keys as others: they are sorted once. */
  const fieldsOf = (value: object): readonly Field[] => {
    const names = Object.keys(value);
    const key = names.join('\n');
    const known = orders.get(key);
    if (known !== undefined) return known;
    const fields = names.sort().map(name => ({ name, written: `${JSON.stringify(name)}:` }));
    orders.set(key, fields);
    return fields;
  };
  const canonical = (value: unknown): string => {
    if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(canonical).join(',')}]`;
    if (!isObject(value)) return JSON.stringify(value);
    let fields = '';
    for (const { name, written } of fieldsOf(value)) {
      const field = value[name];
      if (field === undefined) continue;
      fields += `${fields === '' ? '' : ','}${written}${canonical(field)}`;
    }
    return `{${fields}}`;
  };
  return canonical;
}

const digestOf = (parts: readonly string[]): string => hash('sha256', parts.join('\n'), 'hex');

/** Each once, in an order that does not depend on where the file names it. */
const distinct = (digests: readonly string[]): string[] => [...new Set(digests)].sort();

/** What an entry of a registry names itself. */
function namedBy({ places, sources }: Dataset, { to, id }: Name): Name[] {
  const place = to === 'places' ? places.get(id) : undefined;
  const source = to === 'sources' ? sources.get(id) : undefined;
  return [
    ...(place?.in === undefined ? [] : [{ to: 'places' as const, id: place.in }]),
    ...(source?.party === undefined ? [] : [{ to: 'actors' as const, id: source.party }]),
    ...(source?.partOf === undefined ? [] : [{ to: 'sources' as const, id: source.partOf }]),
  ];
}

/** Digests of the entries of a dataset, each taken once, when it is first asked for. */
function createDigests(dataset: Dataset): (event: string) => string {
  const ofEvents = new Map<string, string>();
  const ofStatements = new Map<string, string>();
  const ofNames: Readonly<Record<Registry, Map<string, string>>> = {
    sources: new Map(),
    actors: new Map(),
    places: new Map(),
    weapons: new Map(),
    facets: new Map(),
    events: new Map(),
  };
  const canonical = createWriter();
  const once = (known: Map<string, string>, id: string, parts: () => readonly string[]): string => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const digest = digestOf(parts());
    known.set(id, digest);
    return digest;
  };
  const ofName = (name: Name): string =>
    once(ofNames[name.to], name.id, () => {
      const entry = dataset[name.to].get(name.id);
      if (entry === undefined) throw new RangeError(`no "${name.id}" in "${name.to}" of ${dataset.id}`);
      // Only rates are made of populations.
      return [name.to, canonical({ ...entry, population: undefined }), ...namedBy(dataset, name).map(ofName)];
    });
  /** Of a facet an event has one value: the words for others do not concern it. */
  const ofFacet = (event: Event, id: string): string => {
    const facet = dataset.facets.get(id);
    return canonical({ id, name: facet?.name, value: facet?.values[event.facets[id] ?? ''] });
  };
  const ofStatement = (statement: Statement): string =>
    once(ofStatements, statement.id, () => [
      canonical(statement),
      ...distinct(namesIn(visit => visitAccount(statement, [], visit)).map(ofName)),
    ]);
  return id =>
    once(ofEvents, id, () => {
      const event = dataset.events.get(id);
      if (event === undefined) throw new RangeError(`no event "${id}" in ${dataset.id}`);
      // The ids that it had before are no part of what it says.
      const { was: _, ...said } = event;
      return [
        canonical(event.was === undefined ? event : said),
        ...distinct(
          namesIn(visit => visitEvent(event, [], visit)).map(name =>
            name.to === 'facets' ? ofFacet(event, name.id) : ofName(name),
          ),
        ),
        ...distinct(statementsOn(dataset, event).map(ofStatement)),
      ];
    });
}

const digests = new WeakMap<Dataset, (event: string) => string>();

/**
 * The checksum of some events as data: SHA-256, hex, of the events in the given order, their accounts, the statements
 * that cover them, and the entries of all registries that these name. Nothing else in the dataset changes it: neither
 * other events nor its version, nor populations unless a rate is asked for, and not the order of keys in the file, or whether it is JSON or a set of CSV files.
 */
export function dataChecksum(
  dataset: Dataset,
  events: readonly string[],
  { isRate }: { readonly isRate: boolean } = { isRate: false },
): string {
  const digest = digests.get(dataset) ?? createDigests(dataset);
  digests.set(dataset, digest);
  return digestOf([...events.map(digest), ...(isRate ? populationsIn(dataset) : [])]);
}

/** The populations of a dataset, and whose they are, in an order that does not depend on the file's. */
const populationsIn = ({ populations, places }: Dataset): string[] => [
  createWriter()(populations ?? {}),
  ...[...places.values()]
    .flatMap(({ id, population }) => (population === undefined ? [] : `${id} ${createWriter()(population)}`))
    .sort(),
];
