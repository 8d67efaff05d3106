/**
 * A value as text: equal texts, equal values. JSON knows no infinite number; no text of a site begins with a zero byte.
 * @throws TypeError where the value holds what JSON would leave out in silence.
 */
export const canonicalText = (value: unknown): string =>
  // With a function that replaces values, JSON takes several times as long, and hardly any value needs one.
  needsMarks(value) ? JSON.stringify(value, markNumber) : JSON.stringify(value);

const isMarked = (one: unknown): one is number => typeof one === 'number' && !Number.isFinite(one);

const markNumber = (_: string, one: unknown): unknown => (isMarked(one) ? `\0${one}` : one);

/** Whether a value holds a number that JSON does not know. */
function needsMarks(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function') throw notPlain();
    return isMarked(value);
  }
  // An address or a date is the text that it gives JSON.
  if ('toJSON' in value && typeof value.toJSON === 'function') return needsMarks(value.toJSON());
  if (!Array.isArray(value) && !isRecord(value)) throw notPlain();
  let needs = false;
  for (const one of Object.values(value)) if (needsMarks(one)) needs = true;
  return needs;
}

const notPlain = () => new TypeError('a key is made of plain data only');

const isRecord = (one: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(one);
  return prototype === Object.prototype || prototype === null;
};
