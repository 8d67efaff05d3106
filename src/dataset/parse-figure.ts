import { openWords } from './open-words.ts';
import type { FileFigure } from './schema/figure.ts';
import type { Figure } from './trusted.ts';

function bounds(typed: string): { lo: number; hi: number } {
  const least = openWords.get(typed);
  if (least !== undefined) return { lo: least, hi: Number.POSITIVE_INFINITY };
  if (typed.endsWith('+')) return { lo: Number(typed.slice(0, -1)), hi: Number.POSITIVE_INFINITY };
  if (typed.startsWith('<=')) return { lo: 0, hi: Number(typed.slice(2)) };
  const [first = typed, second = first] = typed.replace('~', '').split('-');
  return { lo: Number(first), hi: Number(second) };
}

/** Figures by what was typed: a dataset has few different ones, and each is looked at by many checks. */
const parsed = new Map<string | number, Figure>();
const parsedAtMost = 10_000;

function parseTyped(raw: string | number): Figure {
  const known = parsed.get(raw);
  if (known !== undefined) return known;
  const typed = String(raw);
  const figure = Object.freeze({ ...bounds(typed), about: typed.startsWith('~'), typed });
  if (parsed.size >= parsedAtMost) parsed.clear();
  parsed.set(raw, figure);
  return figure;
}

/**
 * The normal form of a figure (rule 1), or undefined where none was given; equal figures may be the same object.
 * @param raw has passed the schema; whether lo ≤ hi is checked later.
 */
export function parseFigure(raw: FileFigure | undefined): Figure | undefined {
  if (raw === undefined || raw === null) return undefined;
  if (typeof raw !== 'object') return parseTyped(raw);
  const { min, max } = raw;
  if (max === undefined) return { lo: min, hi: Number.POSITIVE_INFINITY, about: false, typed: `${min}+` };
  return { lo: min, hi: max, about: false, typed: min === max ? `${min}` : `${min}-${max}` };
}
