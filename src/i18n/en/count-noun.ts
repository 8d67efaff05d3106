/** `1 region`, `4 regions`. */
export const countNoun = (n: number, one: string, other: string): string => `${n} ${n === 1 ? one : other}`;
