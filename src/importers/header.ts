/** Letter case, and spaces for underscores, are free in the names of columns. */
export const plainColumn = (name: string): string =>
  name
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '_');

/** What a column is asked for by where the file has several of its name. @param nth from 1 */
export const columnKey = (name: string, nth: number | undefined): string =>
  nth === undefined ? name : `${name}\u0000${nth}`;

/** The name and the number of a key of `columnKey`. */
export function keyParts(key: string): { readonly name: string; readonly nth: number | undefined } {
  const [name = '', nth] = key.split('\u0000');
  return { name, nth: nth === undefined ? undefined : Number(nth) };
}

/** The columns of a file by name. */
export type Header = {
  /** As they are in the file, in its order. */
  readonly names: readonly string[];
  /** The number of a column, from 0; undefined where the file has none of that name. */
  readonly find: (key: string) => number | undefined;
  /** The numbers of all columns of a name, from 0. Of several spellings the exact one counts. */
  readonly all: (name: string) => readonly number[];
};

/** @param keys what each column is found by; default: its name. Of two columns of one name the first counts. */
export function createHeader(names: readonly string[], keys: readonly string[] = names): Header {
  const numbers = new Map<string, number[]>();
  const exact = keys.map(key => key.replace(/^\ufeff/, '').trim());
  for (const [i, key] of keys.entries()) {
    const plain = plainColumn(key);
    if (plain !== '') numbers.set(plain, [...(numbers.get(plain) ?? []), i]);
  }
  const all = (name: string): readonly number[] => {
    const alike = numbers.get(plainColumn(name)) ?? [];
    const same = alike.filter(i => exact[i] === name.trim());
    return same.length > 0 ? same : alike;
  };
  const found = new Map<string, number | undefined>();
  return {
    names: names.map(name => name.replace(/^\ufeff/, '').trim()),
    all,
    find(key) {
      if (found.has(key)) return found.get(key);
      const { name, nth = 1 } = keyParts(key);
      const number = all(name)[nth - 1];
      found.set(key, number);
      return number;
    },
  };
}

/** The needed columns that a row of cells lacks. Each need is a name, or several of which one is enough. */
export function missingImportColumns(
  cells: readonly string[],
  needed: readonly (readonly string[])[],
): string[] {
  const has = new Set(cells.map(plainColumn));
  return needed.filter(names => !names.some(name => has.has(plainColumn(name)))).map(([name = '']) => name);
}

/** The first of several names that the file has a column of. */
export const findColumn = (header: Header, ...names: readonly string[]): string | undefined =>
  names.find(name => header.find(name) !== undefined);
