import { type Fault, fault } from '../fault.ts';
import type { DatasetFile } from '../schema/dataset-file.ts';
import type { Check } from './check-context.ts';

type FilePlace = DatasetFile['places'][string];

/** The levels by whose populations a rate divides. */
const populated: readonly FilePlace['level'][] = ['country', 'admin1'];

/** Populations say whose numbers they are, and are those of regions and countries. */
export const checkPopulations: Check = ({ file: { dataset, places }, refused }) => {
  const faults: Fault[] = [];
  const given = Object.entries(places).filter(([, { population }]) => population !== undefined);
  const [first] = given;
  const header = ['dataset', 'populations'];
  if (first !== undefined && dataset.populations === undefined && !refused(header)) {
    const what = `"${first[0]}" has a population, but "dataset.populations" does not say whose number it is.`;
    faults.push(fault('dataset/population-source', ['places', first[0], 'population'], what));
  }
  if (first === undefined && dataset.populations !== undefined && !refused(['places'])) {
    const what = '"populations" names a source, but no place has a population.';
    const fix = 'Add "population" to the regions and countries in "places", or remove "populations".';
    faults.push(fault('dataset/population-source', header, what, fix));
  }
  for (const [id, { level }] of given) {
    if (populated.includes(level)) continue;
    const what = `"${id}" is of the level "${level}", but only a country and an admin1 can have a population.`;
    faults.push(fault('dataset/population-level', ['places', id, 'population'], what));
  }
  return faults;
};
