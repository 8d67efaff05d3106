import { isDeepStrictEqual } from 'node:util';
import { casualtyMeasures } from '../../grammar/measures.ts';
import { isObject } from '../json/is-object.ts';
import { figureCell, figureOfCell } from './figure-cell.ts';

/** What is between the entries of a list in one cell. */
const between = ' | ';

const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, field]) => field !== undefined);

/** How the entries of one kind of list are written. Each answers undefined to what it cannot write. */
type Entry = {
  readonly write: (value: unknown) => string | undefined;
  readonly read: (text: string) => unknown;
  /** The value that means the same and that `read` gives. */
  readonly plain: (value: unknown) => unknown;
};

const word: Entry = {
  write: value => (typeof value === 'string' ? value : undefined),
  read: text => text,
  plain: value => value,
};

/** `isil:attacker` */
const participant: Entry = {
  write: value => {
    if (!isObject(value)) return undefined;
    const { actor, role, ...others } = Object.fromEntries(entriesOf(value));
    if (typeof actor !== 'string' || Object.keys(others).length > 0) return undefined;
    return role === undefined ? actor : `${actor}:${role}`;
  },
  read: text => {
    const [actor, ...role] = text.split(':');
    return role.length === 0 ? { actor } : { actor: actor?.trim(), role: role.join(':').trim() };
  },
  plain: value => (isObject(value) ? Object.fromEntries(entriesOf(value)) : value),
};

const figures: readonly string[] = casualtyMeasures;

/** `Asayish (actor=asayish, role=security-force, killed=3)`, `(age=child, killed=2)` */
const partOfFigure: Entry = {
  write: value => {
    if (!isObject(value)) return undefined;
    const { who, of, ...others } = Object.fromEntries(entriesOf(value));
    if ((who !== undefined && typeof who !== 'string') || of !== undefined) return undefined;
    const fields = Object.entries(others).map(
      ([name, field]) => `${name}=${figures.includes(name) ? figureCell(field) : field}`,
    );
    return fields.length === 0
      ? who
      : [...(who === undefined ? [] : [who]), `(${fields.join(', ')})`].join(' ');
  },
  read: text => {
    const found = /^(.*?)\s*\(([^()]*=[^()]*)\)$/su.exec(text);
    if (found === null) return { who: text };
    const fields = (found[2] ?? '').split(',').map((field): [string, unknown] => {
      const [name = '', ...rest] = field.split('=');
      const typed = rest.join('=').trim();
      return [name.trim(), figures.includes(name.trim()) ? figureOfCell(typed) : typed];
    });
    return Object.fromEntries([...(found[1] === '' ? [] : [['who', found[1]]]), ...fields]);
  },
  plain: value => {
    if (!isObject(value)) return value;
    const fields = entriesOf(value).map(([name, field]) => [
      name,
      figures.includes(name) ? figureOfCell(figureCell(field)) : field,
    ]);
    return Object.fromEntries(fields);
  },
};

const entries = { list: word, participants: participant, 'parts-of-figure': partOfFigure } as const;
export type ListKind = keyof typeof entries;

const split = (kind: ListKind, cell: string): unknown[] =>
  cell.split('|').map(text => entries[kind].read(text.trim()));

/** A list in one cell, `reuters | afp`; as JSON where that would not come back the same. */
export function listCell(kind: ListKind, list: readonly unknown[]): string {
  const { write, plain } = entries[kind];
  const texts = list.map(write);
  const cell = texts.join(between);
  const isTrue =
    !texts.includes(undefined) &&
    !cell.startsWith('[') &&
    isDeepStrictEqual(split(kind, cell), list.map(plain));
  return isTrue ? cell : JSON.stringify(list);
}

/** The list of a cell; undefined where it begins as JSON and is none. */
export function listOfCell(kind: ListKind, cell: string): unknown {
  if (!cell.startsWith('[')) return split(kind, cell);
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
}
