/** So many names stand in a list before it is cut short. */
const most = 6;

/** The first few of many, and how many more there are; never "and 1 more", which takes as much room as the one. */
export function firstOf<T>(all: readonly T[]): { readonly first: readonly T[]; readonly more: number } {
  const first = all.length <= most + 1 ? all : all.slice(0, most);
  return { first, more: all.length - first.length };
}
