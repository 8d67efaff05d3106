/** Letter case, and spaces for underscores, are free in the names of columns. */
export const plainColumn = (name: string): string =>
  name
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '_');

/** The columns of a file by name. */
export type Header = {
  /** As they stand in the file, in its order. */
  readonly names: readonly string[];
  /** The number of a column, from 0; undefined where the file has none of that name. */
  readonly find: (name: string) => number | undefined;
};

/** @param keys what each column is found by; default: its name. Of two columns of one name the first counts. */
export function createHeader(names: readonly string[], keys: readonly string[] = names): Header {
  const numbers = new Map<string, number>();
  for (const [i, key] of keys.entries()) {
    const plain = plainColumn(key);
    if (plain !== '' && !numbers.has(plain)) numbers.set(plain, i);
  }
  return {
    names: names.map(name => name.replace(/^\ufeff/, '').trim()),
    find: name => numbers.get(plainColumn(name)),
  };
}

/** The needed columns that a row of cells lacks. Each need is a name, or several of which one is enough. */
export function missingColumns(cells: readonly string[], needed: readonly (readonly string[])[]): string[] {
  const has = new Set(cells.map(plainColumn));
  return needed.filter(names => !names.some(name => has.has(plainColumn(name)))).map(([name = '']) => name);
}

/** The first of several names that the file has a column of. */
export const columnOf = (header: Header, ...names: readonly string[]): string | undefined =>
  names.find(name => header.find(name) !== undefined);
