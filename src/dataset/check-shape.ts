import type { z } from 'zod';
import type { Fault, Path } from './fault.ts';
import { isObject } from './json/is-object.ts';
import { type Salvaged, salvage } from './salvage.ts';
import { type DatasetFile, datasetFile, withAnyEvents } from './schema/dataset-file.ts';
import { event, type FileEvent } from './schema/event.ts';
import { flatten, pathOf, schemaFaults, valueAt } from './schema-faults.ts';

/** What the schema says of a file. */
export type Shape = {
  readonly faults: readonly Fault[];
  /** As much of the file as it takes; undefined if nothing that can be checked is left. */
  readonly sound: Salvaged<DatasetFile> | undefined;
  /** The paths that it refuses, and those of everything that holds what is at one of them, each joined by \0. */
  readonly refused: ReadonlySet<string>;
};

type Issue = z.core.$ZodIssue;

/** What replaces a required field, so that the rest of its object is checked. */
const stubs: Readonly<Record<string, unknown>> = {
  '/format': 'events/1',
  '/dataset': {},
  '/sources': {},
  '/places': {},
  '/dataset/title': '-',
  '/dataset/version': '0.0.0',
  '/dataset/updated': '2000-01-01',
  '/dataset/language': 'en',
  '/dataset/timezone': 'UTC',
  '/dataset/killedMeans': 'everyone',
};
const eventStubs: Readonly<Record<string, unknown>> = { '/date': '0001-01-01' };

const sections = Object.keys(datasetFile.shape);

/** Where the schema comes to an issue; to fields that it does not know, it comes last. */
const orderOf = ({ path: [section] }: Issue): number =>
  section === undefined ? sections.length : sections.indexOf(String(section));

/** Adds a path, and those of everything that holds what is there. */
function refuse(refused: Set<string>, path: Path): void {
  for (let length = 1; length <= path.length; length++) refused.add(path.slice(0, length).join('\0'));
}

type EventsRead = {
  readonly events: FileEvent[];
  readonly faults: readonly Fault[];
  readonly sourcePath: (path: Path) => Path;
};

/** Checks events one by one and takes each out of the list, so that they are not in memory twice. */
function takeEvents(list: unknown[], refused: Set<string>): EventsRead {
  const events: FileEvent[] = [];
  const faults: Fault[] = [];
  /** The numbers in the list of those that could be used. */
  const origins: number[] = [];
  const within = new Map<number, Salvaged<FileEvent>['sourcePath']>();
  for (let i = 0; i < list.length; i++) {
    const raw = list[i];
    list[i] = undefined;
    const parsed = event.safeParse(raw);
    if (parsed.success) {
      origins.push(i);
      events.push(parsed.data);
      continue;
    }
    const issues = flatten(parsed.error.issues, ['events', i]);
    for (const issue of issues) refuse(refused, pathOf(issue));
    faults.push(...schemaFaults(issues, path => valueAt(raw, path.slice(2))));
    const saved = salvage(event, raw, path => eventStubs[path]);
    if (saved === undefined) continue;
    within.set(events.length, saved.sourcePath);
    origins.push(i);
    events.push(saved.value);
  }
  const sourcePath = ([section = '', number, ...rest]: Path): Path => {
    if (typeof number !== 'number') return [section];
    return [section, origins[number] ?? number, ...(within.get(number)?.(rest) ?? rest)];
  };
  return { events, faults, sourcePath };
}

/**
 * Checks a file against the schema, its events one by one.
 * @param value used up: its events are taken out of it.
 * @param id the dataset's id by the name of its file.
 */
export function checkShape(value: unknown, id: string): Shape {
  const whole = withAnyEvents.safeParse(value);
  const issues = whole.success ? [] : flatten(whole.error.issues);
  const refused = new Set<string>();
  for (const issue of issues) refuse(refused, pathOf(issue));
  const faultsIn = (some: readonly Issue[]) => schemaFaults(some, path => valueAt(value, path));
  const [before, after] = [
    faultsIn(issues.filter(issue => orderOf(issue) <= sections.indexOf('events'))),
    faultsIn(issues.filter(issue => orderOf(issue) > sections.indexOf('events'))),
  ];

  const list = isObject(value) && Array.isArray(value['events']) ? value['events'] : [];
  const { events, sourcePath, ...found } = takeEvents(list, refused);
  const faults = [...before, ...found.faults, ...after];
  const stubOf = (path: string) => (path === '/dataset/id' ? id : structuredClone(stubs[path]));
  const head: Salvaged<z.output<typeof withAnyEvents>> | undefined = whole.success
    ? { value: whole.data, sourcePath: path => path }
    : salvage(withAnyEvents, list.length > 0 ? { ...Object(value), events: [null] } : value, stubOf);
  if (head === undefined || events.length === 0) return { faults, sound: undefined, refused };
  return {
    faults,
    sound: {
      value: { ...head.value, events },
      sourcePath: path => (path[0] === 'events' ? sourcePath(path) : head.sourcePath(path)),
    },
    refused,
  };
}
