/**
 * A value as text: equal texts, equal values. JSON knows no infinite number; no text of a site begins with a zero byte.
 * @throws TypeError where the value holds what JSON would leave out in silence.
 */
export const canonicalText = (value: unknown): string =>
  // With a function that replaces values, JSON takes several times as long, and hardly any value needs one.
  needsMarks(value) ? JSON.stringify(value, markNumber) : JSON.stringify(value);

const isMarked = (one: unknown): one is number => typeof one === 'number' && !Number.isFinite(one);

const markNumber = (_: string, one: unknown): unknown => (isMarked(one) ? `\0${one}` : one);

/** Whether a value holds a number that JSON does not know. All of it is looked at, in as few steps as can be. */
function needsMarks(value: unknown): boolean {
  switch (typeof value) {
    case 'object':
      return value !== null && holdsMarked(value);
    case 'number':
      return !Number.isFinite(value);
    case 'function':
      throw notPlain();
    default:
      return false;
  }
}

function holdsMarked(value: object): boolean {
  let needs = false;
  if (Array.isArray(value)) {
    for (const one of value) if (typeof one !== 'string' && needsMarks(one)) needs = true;
    return needs;
  }
  // An address or a date is the text that it gives JSON.
  if ('toJSON' in value && typeof value.toJSON === 'function') return needsMarks(value.toJSON());
  if (!isRecord(value)) throw notPlain();
  for (const name in value) {
    const one: unknown = value[name];
    if (typeof one !== 'string' && needsMarks(one)) needs = true;
  }
  return needs;
}

const notPlain = () => new TypeError('a key is made of plain data only');

const isRecord = (one: object): one is Readonly<Record<string, unknown>> => {
  const prototype: unknown = Object.getPrototypeOf(one);
  return prototype === Object.prototype || prototype === null;
};
