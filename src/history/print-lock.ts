import { z } from 'zod';
import { byCodePoint } from '../tally/by-code-point.ts';
import { type Lock, lockSchema } from './lock-schema.ts';

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;
const isFlat = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(part => isScalar(part) || (Array.isArray(part) && part.every(isScalar)));

/** Keys of maps in one order; those of lists stay in theirs. */
const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => byCodePoint(a, b));

function oneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  const fields = Object.entries(value).flatMap(([key, part]) =>
    part === undefined ? [] : [`${JSON.stringify(key)}: ${oneLine(part)}`],
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** What holds only plain values is on one line, from the second level on: one entry, one line of a git diff. */
function print(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null || (depth > 1 && isFlat(value))) return oneLine(value);
  const inner = '  '.repeat(depth + 1);
  const parts = Array.isArray(value)
    ? value.map(part => print(part, depth + 1))
    : entriesOf(value).map(([key, part]) => `${JSON.stringify(key)}: ${print(part, depth + 1)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  return `${open}\n${parts.map(part => `${inner}${part}`).join(',\n')}\n${'  '.repeat(depth)}${close}`;
}

/** The text of a lock file: the same lock, the same bytes, with one entry a line or a group of lines. */
export function printLock(lock: Lock): string {
  const { format, dataset, version, hash, ...rest } = z.encode(lockSchema, lock);
  const head = { format, dataset, version, hash };
  const lines = [...Object.entries(head), ...entriesOf(rest)].map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${print(value, 1)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
