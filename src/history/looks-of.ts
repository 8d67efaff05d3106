import type { Dataset } from '../dataset/types.ts';
import type { DatasetRecord } from './changes/records.ts';

type Looks = NonNullable<DatasetRecord['looks']>;

/** The colours and places in order that a dataset gives things itself; undefined where it gives none. */
export function looksOf({ actors, weapons, sources, facets }: Dataset): DatasetRecord['looks'] {
  const looks: Looks = {};
  const add = (things: string, thing: string, look: Looks[string][string]) => {
    if (Object.values(look).some(value => value !== undefined))
      looks[things] = { ...looks[things], [thing]: look };
  };
  for (const [things, registry] of Object.entries({ actors, weapons, sources }))
    for (const [id, { colour, colourDark, order }] of registry)
      add(things, id, {
        ...(colour !== undefined && { colour }),
        ...(colourDark !== undefined && { colourDark }),
        ...(order !== undefined && { order: String(order) }),
      });
  for (const [id, { colours = {}, coloursDark = {}, order }] of facets) {
    if (order !== undefined) add('facets', id, { order: order.join(', ') });
    for (const value of Object.keys({ ...colours, ...coloursDark }))
      add(`facet:${id}`, value, {
        ...(colours[value] !== undefined && { colour: colours[value] }),
        ...(coloursDark[value] !== undefined && { colourDark: coloursDark[value] }),
      });
  }
  return Object.keys(looks).length === 0 ? undefined : looks;
}
