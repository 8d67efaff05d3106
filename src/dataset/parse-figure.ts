import { type FileFigure, openWords } from './schema/figure.ts';
import type { Figure } from './trusted.ts';

function bounds(typed: string): { lo: number; hi: number } {
  const least = openWords.get(typed);
  if (least !== undefined) return { lo: least, hi: Number.POSITIVE_INFINITY };
  if (typed.endsWith('+')) return { lo: Number(typed.slice(0, -1)), hi: Number.POSITIVE_INFINITY };
  if (typed.startsWith('<=')) return { lo: 0, hi: Number(typed.slice(2)) };
  const [first = typed, second = first] = typed.replace('~', '').split('-');
  return { lo: Number(first), hi: Number(second) };
}

/**
 * The normal form of a figure (rule 1), or undefined where none was given.
 * @param raw has passed the schema; whether lo ≤ hi is checked later.
 */
export function parseFigure(raw: FileFigure | undefined): Figure | undefined {
  if (raw === undefined || raw === null) return undefined;
  if (typeof raw === 'object') {
    const { min, max } = raw;
    if (max === undefined) return { lo: min, hi: Number.POSITIVE_INFINITY, about: false, typed: `${min}+` };
    return { lo: min, hi: max, about: false, typed: min === max ? `${min}` : `${min}-${max}` };
  }
  const typed = String(raw);
  return { ...bounds(typed), about: typed.startsWith('~'), typed };
}
