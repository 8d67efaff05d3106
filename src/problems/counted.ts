/** A number with its English noun, for problems and the terminal: `1 chart`, `3 charts`, `2 copies`. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
