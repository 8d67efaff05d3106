import { hint } from '../../problems/nearest.ts';
import { type Fault, fault, quote } from '../fault.ts';
import type { Check } from './check-context.ts';

type Looks = { readonly colour?: string | undefined; readonly colourDark?: string | undefined };

/** Entries with a colour for the dark theme alone. */
const colourAlone = (registry: string, entries: Readonly<Record<string, Looks>>): Fault[] =>
  Object.entries(entries).flatMap(([id, { colour, colourDark }]) =>
    colour !== undefined || colourDark === undefined
      ? []
      : [
          fault(
            'dataset/colour-alone',
            [registry, id, 'colourDark'],
            `"${id}" has a colour for the dark theme, but no "colour".`,
          ),
        ],
  );

/** Colours and the order of entries: a dark colour goes with a light one, and values of facets are listed ones. */
export const checkLooks: Check = ({ file, refused }) => {
  const faults = [
    ...colourAlone('sources', file.sources),
    ...colourAlone('actors', file.actors),
    ...colourAlone('weapons', file.weapons),
  ];
  for (const [facet, { values, colours = {}, coloursDark = {}, order = [] }] of Object.entries(file.facets)) {
    const known = Object.keys(values);
    const check = (value: string, path: readonly (string | number)[], atKey: boolean) => {
      if (known.length === 0 || known.includes(value)) return;
      const what = `The facet "${facet}" has no value ${quote(value)}.`;
      const one = fault('dataset/facet-value', path, what, () => hint(value, known, 'values'));
      faults.push(atKey ? { ...one, atKey } : one);
    };
    for (const value of Object.keys(colours)) check(value, ['facets', facet, 'colours', value], true);
    for (const value of Object.keys(coloursDark)) {
      const path = ['facets', facet, 'coloursDark', value];
      check(value, path, true);
      if (Object.hasOwn(colours, value) || refused(['facets', facet, 'colours'])) continue;
      const what = `"${value}" has a colour for the dark theme, but none in "colours".`;
      faults.push(fault('dataset/colour-alone', path, what));
    }
    for (const [i, value] of order.entries()) {
      const path = ['facets', facet, 'order', i];
      check(value, path, false);
      if (order.indexOf(value) === i) continue;
      const what = `The value ${quote(value)} is in "order" twice.`;
      faults.push(fault('dataset/facet-value', path, what, 'Remove the second one.'));
    }
  }
  return faults;
};
