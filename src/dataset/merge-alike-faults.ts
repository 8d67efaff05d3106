import { readingsOf } from './dates.ts';
import { type Fault, type Path, quote } from './fault.ts';
import { nearestDate } from './nearest-date.ts';
import type { RuleId } from './rules.ts';

/** From so many values of one field on, what is wrong with all of them in the same way is one problem. */
export const alikeFrom = 5;

/** Rules of a value's form, with what a value of the wrong form is not. */
const forms: Readonly<Partial<Record<RuleId, string>>> = {
  'dataset/bad-date': 'are not valid dates, written YYYY-MM-DD',
  'dataset/bad-moment': 'are neither valid dates nor dates with a time',
  'dataset/bad-time': 'are not valid times',
  'dataset/bad-figure': 'are not valid figures',
  'dataset/bad-number': 'are not valid numbers for the field',
  'dataset/bad-url': 'are not valid http(s) URLs',
  'dataset/bad-code': 'are not valid codes',
  'dataset/wrong-type': 'are not of the type that the field takes',
  'dataset/unknown-word': 'are not words that the field takes',
};

/** Digits and letters by their kind, so that `18/04/2025` and `5/11/2024` look alike, and `2025/11/05` does not. */
export const shapeOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .slice(0, 200)
        .replace(/^\d{4}(?=[/.-]\d{1,2}[/.-])/, 'year')
        .replace(/\d+/g, '9')
        .replace(/\p{L}+/gu, 'a')
    : value === null
      ? 'null'
      : typeof value;

const fieldOf = (path: Path): string => path.findLast(step => typeof step === 'string') ?? '';

const isDayFirst = (text: string) => readingsOf(text).length === 1 && Number(/^\d+/.exec(text)?.[0]) > 12;
const isMonthFirst = (text: string) =>
  readingsOf(text).length === 1 && Number(/\D(\d+)/.exec(text)?.[1]) > 12;

/** Of dates like 18/04/2025, all of one column: which of the first two numbers is the day, where one of them says so. */
function orderOf(texts: readonly string[]): { name: string; index: 0 | 1 } | undefined {
  const [first, second] = [texts.some(isDayFirst), texts.some(isMonthFirst)];
  if (first === second) return undefined;
  const sign = /\D/.exec(texts[0] ?? '')?.[0] ?? '/';
  const year = /\d+$/.exec(texts[0] ?? '')?.[0].length === 2 ? 'YY' : 'YYYY';
  const words = first ? ['DD', 'MM', year] : ['MM', 'DD', year];
  return { name: words.join(sign), index: first ? 0 : 1 };
}

/** What is said of dates of one column that are written in another order: `are DD/MM/YYYY`, and the first as it is meant. */
export function wordDates(
  texts: readonly string[],
): { readonly are: string; readonly fix: string } | undefined {
  const [typed = ''] = texts;
  if (readingsOf(typed).length === 0) {
    const near = nearestDate(typed);
    return near === undefined
      ? undefined
      : {
          are: `are not written YYYY-MM-DD; the first is ${quote(typed)}`,
          fix: `did you mean ${near}? Format the whole column as YYYY-MM-DD.`,
        };
  }
  const order = orderOf(texts);
  if (order === undefined) {
    const [dayFirst, monthFirst] = [texts.find(isDayFirst), texts.find(isMonthFirst)];
    if (dayFirst !== undefined && monthFirst !== undefined)
      return {
        are: `are in two orders, such as ${quote(dayFirst)} and ${quote(monthFirst)}`,
        fix: 'Write each as YYYY-MM-DD; where both numbers are below 13, ask the source which is the month.',
      };
    return {
      are: `are written like ${quote(typed)}, where either number may be the month`,
      fix: 'Write them as YYYY-MM-DD; in a spreadsheet, format the whole column that way.',
    };
  }
  const [day, month] = readingsOf(typed);
  const meant = month === undefined || order.index === 0 ? day : month;
  return {
    are: `are written ${order.name}; the first is ${quote(typed)}`,
    fix: `did you mean ${meant}? Format the whole column as YYYY-MM-DD.`,
  };
}

/** The words for many values that are wrong alike. @param things what they are called: "values", "cells". */
export function wordAlike(
  rule: RuleId,
  field: string,
  values: readonly unknown[],
  things: string,
): { readonly what: string; readonly fix?: string } {
  const texts = values.filter(value => typeof value === 'string');
  const dates = rule === 'dataset/bad-date' || rule === 'dataset/bad-moment' ? wordDates(texts) : undefined;
  const are = dates?.are ?? `${forms[rule] ?? 'have the same fault'}; the first is ${quote(values[0])}`;
  const what = `${values.length} ${things} ${quote(field)} ${are}.`;
  return dates === undefined ? { what } : { what, fix: dates.fix };
}

/** A path with every entry of a list or a registry for any other of it. */
const placeholder = (path: Path): string => {
  const isRegistry = ['sources', 'places', 'actors', 'weapons', 'facets', 'facts'].includes(String(path[0]));
  return path.map((step, i) => (typeof step === 'number' || (isRegistry && i === 1) ? '*' : step)).join('/');
};

/**
 * The faults with one in place of many that are alike: the same rule, the same field, values of the same look.
 * @param things what values are called: "values of", "cells of the column".
 */
export function mergeAlikeFaults(faults: readonly Fault[], things: string): readonly Fault[] {
  const groups = new Map<string, Fault[]>();
  const keyOf = ({ rule, path, atKey, value }: Fault): string | undefined => {
    if (rule === 'dataset/unknown-field' && atKey === true)
      return path.length > 2 ? `${rule} ${placeholder(path)}` : undefined;
    if (forms[rule] === undefined || atKey === true) return undefined;
    // Two words that are spelled wrong are two slips.
    const look = rule === 'dataset/unknown-word' ? quote(value) : shapeOf(value);
    return `${rule} ${placeholder(path)} ${look}`;
  };
  const keys = faults.map(keyOf);
  for (const [i, fault] of faults.entries()) {
    const key = keys[i];
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fault]);
    else group.push(fault);
  }
  return faults.flatMap((fault, i) => {
    const group = groups.get(keys[i] ?? '') ?? [];
    if (group.length < alikeFrom) return [fault];
    if (group[0] !== fault) return [];
    const field = fieldOf(fault.path);
    if (fault.rule === 'dataset/unknown-field') {
      const what = `${group.length} entries have a field ${quote(field)}, which the format does not define.`;
      return [{ ...fault, what }];
    }
    const words = wordAlike(
      fault.rule,
      field,
      group.map(({ value }) => value),
      things,
    );
    return [{ ...fault, ...words }];
  });
}
