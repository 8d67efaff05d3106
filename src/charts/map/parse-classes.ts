import { classMethods, mostClasses } from '../../grammar/options.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Classes } from './classes.ts';

/** Breaks that several maps share, by the name that the options give them. */
export type NamedBreaks = Readonly<Record<string, readonly number[]>>;

/** What is wrong with the value of `classes=`. */
export type ClassesFault = { readonly what: string; readonly fix: string };

/** Where an author does not say how many. */
const usualNumber = 5;

const example = 'write quantile, equal, quantile:4, or where a class ends and the next begins: 10,50,100';

/** What is wrong with breaks; undefined where nothing is. @param isRate whether they need not be whole. */
export function breaksFault(
  breaks: readonly number[],
  { isRate }: { readonly isRate: boolean },
): string | undefined {
  if (breaks.length >= mostClasses)
    return `has ${breaks.length} breaks, but only ${mostClasses} classes can be told apart: ${mostClasses - 1} breaks`;
  if (breaks.some(end => !(end > 0))) return 'has a break that is not above zero';
  if (breaks.some((end, i) => i > 0 && end <= (breaks[i - 1] ?? 0)))
    return 'is not in order, from low to high';
  if (!isRate && breaks.some(end => !Number.isInteger(end))) return 'has a break between whole numbers';
  return undefined;
}

/**
 * Reads `classes=`: a way to divide, numbers, or a name of the options.
 * @param isRate whether the map shows rates, which need not be whole.
 */
export function parseClasses(
  typed: string,
  named: NamedBreaks,
  { isRate }: { readonly isRate: boolean },
): Classes | ClassesFault {
  const text = typed.trim();
  const [word = '', count, ...more] = text.split(':').map(part => part.trim());
  const method = classMethods.find(known => known === word);
  if (method !== undefined && more.length === 0) {
    const n = count === undefined ? usualNumber : Number(count);
    if (Number.isInteger(n) && n >= 2 && n <= mostClasses) return { kind: method, n };
    return {
      what: `"classes=${text}" asks for ${count} classes`,
      fix: `write a number from 2 to ${mostClasses}, as many as can be told apart: classes=${method}:4`,
    };
  }
  const own = Object.hasOwn(named, text) ? named[text] : undefined;
  const numbers =
    own ?? (/^[\d.,\s]+$/.test(text) ? text.split(',').map(one => Number(one.trim() || 'x')) : undefined);
  if (numbers === undefined || numbers.some(Number.isNaN)) {
    const near = nearest(word, [...classMethods, ...Object.keys(named)]);
    return {
      what: `"classes=${text}" is not a way to divide a map into classes`,
      fix: near === undefined ? example : `did you mean "${near}"?`,
    };
  }
  const fault = breaksFault(numbers, { isRate });
  return fault === undefined
    ? { kind: 'breaks', breaks: numbers }
    : { what: `"classes=${text}" ${fault}`, fix: example };
}
