import { type JsonPlaces, jsonPlaces } from '../dataset/json/json-places.ts';
import type { Dataset } from '../dataset/types.ts';
import type { ProblemPlace } from '../problems/problem.ts';

/** Where the parts of a dataset are in its files. */
export type DatasetPlaces = {
  /** A field of the header. */
  header(field: string): ProblemPlace;
  /** An event: its id in a JSON file, the table of a CSV set. */
  event(id: string): ProblemPlace;
  /** The list of events. */
  events(): ProblemPlace;
};

/** A CSV set is of several files, and its text is none of them. */
const isSet = ({ file }: Dataset): boolean => !file.endsWith('.json') || file.endsWith('/dataset.json');

/** The text is parsed when the first place is asked for, once. */
export function datasetPlaces(dataset: Dataset): DatasetPlaces {
  const { file, original } = dataset;
  if (isSet(dataset)) {
    const table = { file: file.replace(/dataset\.json$/, 'events.csv') };
    return { header: () => ({ file }), event: () => table, events: () => table };
  }
  let made: { readonly json: JsonPlaces; readonly positions: ReadonlyMap<string, number> } | undefined;
  const look = () => {
    made ??= {
      json: jsonPlaces(file, original),
      positions: new Map([...dataset.events.keys()].map((id, position) => [id, position])),
    };
    return made;
  };
  const events = () => look().json.ofKey(['events']);
  return {
    header: field => look().json.ofKey(['dataset', field]),
    event(id) {
      const { json, positions } = look();
      const position = positions.get(id);
      return position === undefined ? events() : json.of(['events', position, 'id']);
    },
    events,
  };
}
