/**
 * A value as text: equal texts, equal values. JSON knows no infinite number; no text of a site begins with a zero byte.
 * @throws TypeError where the value holds what JSON would leave out in silence.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (typeof one === 'number' && !Number.isFinite(one)) return `\0${one}`;
    const isPlain = typeof one !== 'object' || one === null || Array.isArray(one) || isRecord(one);
    if (!isPlain || typeof one === 'function') throw new TypeError('a key is made of plain data only');
    return one;
  });
}

const isRecord = (one: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(one);
  return prototype === Object.prototype || prototype === null;
};
