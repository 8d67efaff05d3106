import { hint } from '../problems/nearest.ts';
import type { ImportRow } from './import-row.ts';
import { cellText, type NameLine, nameFields, nameKey } from './name-lines.ts';
import type { Registries } from './registries.ts';

/** What a line of a file of names did. */
export type NameUse = NameLine & {
  /** How many names it put right. */
  readonly times: number;
  /** Why it did nothing, as a sentence without its full stop; undefined where it did something. */
  readonly why?: string;
};

/** Names as the set has them, in place of those of the file. */
export type NamesPutRight = {
  /** The same registries, which are given the right names. */
  over(registries: Registries): Registries;
  /** To be called before a row is taken: spaces at the ends of a cell are gone once it is read. */
  begin(row: ImportRow): void;
  /** What each line did, in their order. Asked after the last row. */
  uses(): readonly NameUse[];
};

/** Fields of a place, and what a spec calls them. */
const placeFields = ['country', 'region', 'district'] as const;

export function putNamesRight(lines: readonly NameLine[]): NamesPutRight {
  const exact = new Map(lines.map(line => [`${line.field}\n${cellText(line.from)}`, line]));
  const alike = new Map<string, NameLine>();
  for (const line of lines) {
    const key = `${line.field}\n${nameKey(line.field, cellText(line.from))}`;
    if (!alike.has(key)) alike.set(key, line);
  }
  /** Lines about spaces alone, by field and name. */
  const spaces = new Map<string, NameLine[]>();
  for (const line of lines) {
    if (cellText(line.from) !== line.to || line.from === line.to) continue;
    const key = `${line.field}\n${line.to}`;
    spaces.set(key, [...(spaces.get(key) ?? []), line]);
  }
  const times = new Map<NameLine, number>();
  const fields = new Set<string>();
  let current: ImportRow | undefined;
  const count = (line: NameLine) => times.set(line, (times.get(line) ?? 0) + 1);
  const right = (field: string, name: string): string => {
    fields.add(field);
    if (lines.length === 0) return name;
    const text = name.normalize('NFC');
    const line = exact.get(`${field}\n${text}`) ?? alike.get(`${field}\n${nameKey(field, text)}`);
    if (line === undefined) return name;
    if (line.to !== text) count(line);
    for (const one of spaces.get(`${field}\n${text}`) ?? [])
      if (current?.cells.includes(one.from) === true) count(one);
    return line.to;
  };
  const maybe = (field: string, name: string | undefined) =>
    name === undefined ? undefined : right(field, name);
  const whyNot = ({ field, from, to }: NameLine): string => {
    const known = [...new Set<string>([...nameFields, ...fields])];
    if (!known.includes(field)) return `the import has no "${field}"; ${hint(field, known, 'fields')}`;
    return cellText(from) === to ? 'no cell is written so' : 'it matched nothing';
  };
  return {
    begin(row) {
      current = row;
    },
    over: registries => ({
      ...registries,
      actor: name => registries.actor(right('actor', name)),
      weapon: name => registries.weapon(right('weapon', name)),
      source: (name, kind) => registries.source(right('source', name), kind),
      facet: (id, called, value) => registries.facet(id, called, right(id, value)),
      places: {
        finish: registries.places.finish,
        put: (spec, row, latitude) => {
          const areas = Object.fromEntries(placeFields.map(field => [field, maybe(field, spec[field])]));
          const name = maybe(spec.isDistrict === true ? 'district' : 'place', spec.name);
          return registries.places.put({ ...spec, ...areas, name }, row, latitude);
        },
      },
    }),
    uses: () =>
      lines.map(line => {
        const n = times.get(line) ?? 0;
        return n > 0 ? { ...line, times: n } : { ...line, times: 0, why: whyNot(line) };
      }),
  };
}
