import type { z } from 'zod';
import { hint, nearest } from '../problems/nearest.ts';
import { type Fault, fault, type Path, quote } from './fault.ts';
import { nearestMoment } from './moment.ts';
import { nearestDate } from './nearest-date.ts';
import { datasetRules, type RuleId } from './rules.ts';
import { suggestFigure } from './suggest-figure.ts';

type Issue = z.core.$ZodIssue;

/** Refusals of named string formats: the rule, and what the text is not. */
const formats: Readonly<Record<string, readonly [rule: RuleId, kind: string]>> = {
  words: ['dataset/empty', 'blank'],
  id: ['dataset/bad-id', 'not a valid id'],
  date: ['dataset/bad-date', 'not a valid date'],
  moment: ['dataset/bad-moment', 'neither a valid date nor a date with a time'],
  time: ['dataset/bad-time', 'not a valid time'],
  language: ['dataset/bad-language', 'not a valid language tag'],
  timezone: ['dataset/bad-timezone', 'not a valid time zone'],
  version: ['dataset/bad-version', 'not a valid version'],
  'web-address': ['dataset/bad-url', 'not a valid http(s) URL'],
  figure: ['dataset/bad-figure', 'not a valid figure'],
  colour: ['dataset/bad-colour', 'not a colour of three or six hex digits'],
  year: ['dataset/bad-year', 'not a year'],
  'iso-code': ['dataset/bad-code', 'not a valid ISO 3166 code'],
  pcode: ['dataset/bad-code', 'not a valid P-code'],
};

/** What a field takes, by zod's word for it or by the message that a union of the schema gives itself. */
const kinds: Readonly<Record<string, string>> = {
  string: 'a text in double quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in braces',
  record: 'an object in braces, keyed by id',
  text: 'a text in double quotes, or one for each language',
  figure: 'a figure',
  paragraph: 'a number or a text',
  parts: 'a whole number, or a list of parts',
  private: 'true, false, or a list of fields',
};

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** JSON has no symbols for keys. */
export const pathOf = (issue: Issue): (string | number)[] =>
  issue.path.filter(step => typeof step !== 'symbol');

/** A branch of a union that the value was not even of the kind for. */
const isOther = (branch: readonly Issue[]): boolean =>
  branch.some(issue => issue.code === 'invalid_type' && issue.path.length === 0 && issue.expected !== 'int');

/** The issues with those of a union's one fitting branch in place of the union's own. */
export function flatten(issues: readonly Issue[], before: Path = []): Issue[] {
  return issues.flatMap(issue => {
    const path = [...before, ...pathOf(issue)];
    const placed = { ...issue, path };
    if (issue.code !== 'invalid_union') return [placed];
    const [branch, ...others] = issue.errors.filter(errors => !isOther(errors));
    return branch === undefined || others.length > 0 ? [placed] : flatten(branch, path);
  });
}

/** How a value is called in a sentence: by its field, or its number in a list. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (path.at(-2) === 'population') return `The population of ${last}`;
  if (typeof last === 'number') return `Entry ${last + 1} of "${path.at(-2)}"`;
  return last === undefined ? 'The file' : `"${last}"`;
}

/** `Damascus` → `Asia/Damascus`. */
function nearestZone(typed: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = typed.toLowerCase().replace(/ /g, '_');
  return zones.find(zone => zone.toLowerCase().endsWith(`/${city}`)) ?? nearest(typed, zones);
}

/** How a text that is in no known format is fixed, where it is near to one. */
function nearFix(rule: RuleId, typed: string): string | undefined {
  const near =
    rule === 'dataset/bad-figure'
      ? suggestFigure(typed)
      : rule === 'dataset/bad-timezone'
        ? nearestZone(typed)
        : rule === 'dataset/bad-date'
          ? nearestDate(typed)
          : rule === 'dataset/bad-moment'
            ? (nearestMoment(typed) ?? (typed.includes(':') ? undefined : nearestDate(typed)))
            : undefined;
  return near === undefined ? undefined : `did you mean "${near}"?`;
}

/** A value as a word to look for near ones; an object may have a field `toString`. */
const typedWord = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function formatFault(format: string, path: Path, value: unknown): Fault {
  const [rule, kind] = formats[format] ?? ['dataset/wrong-type', 'not a valid value'];
  const what = `${nameOf(path)} is ${quote(value)}, which is ${kind}.`;
  return fault(rule, path, what, () => nearFix(rule, typedWord(value)) ?? datasetRules[rule].fix);
}

function typeFault(expected: string, path: Path, value: unknown): Fault {
  if (value === undefined) {
    return fault('dataset/missing-field', path, `The field ${nameOf(path)} is missing.`);
  }
  if (expected === 'int' && typeof value === 'number') {
    return fault('dataset/bad-number', path, `${nameOf(path)} is ${value}, which is not a whole number.`);
  }
  if (expected === 'figure') {
    return fault(
      'dataset/bad-figure',
      path,
      `${nameOf(path)} is ${quote(value)}, which is not a valid figure.`,
    );
  }
  const kind = kinds[expected] ?? expected;
  const what = `${nameOf(path)} takes ${kind}, not ${quote(value)}.`;
  const isField = path.length > 0;
  const fix = value === null && isField ? 'Remove the field if there is no value.' : `Write ${kind}.`;
  return fault('dataset/wrong-type', path, what, fix);
}

function sizeFault(issue: Issue & { code: 'too_small' | 'too_big' }, path: Path, value: unknown): Fault {
  if (issue.origin === 'array') {
    // These cannot be left out: a dataset is its events, an event is what somebody said of it.
    const isNeeded = ['events', 'accounts', 'covers'].includes(String(path.at(-1)));
    const what = `${nameOf(path)} is empty, but needs at least one entry.`;
    return fault('dataset/empty', path, what, isNeeded ? 'Add the first entry.' : undefined);
  }
  const last = path.at(-1);
  const limit = issue.code === 'too_small' ? `less than ${issue.minimum}` : `more than ${issue.maximum}`;
  if (last !== 'lat' && last !== 'lon') {
    const most = issue.code === 'too_small' ? `from ${issue.minimum}` : `up to ${issue.maximum}`;
    const what = `${nameOf(path)} is ${quote(value)}, which is ${limit}.`;
    return fault('dataset/bad-number', path, what, `Write a whole number ${most}.`);
  }
  const what = `${nameOf(path)} is ${quote(value)}, which is ${limit} degrees.`;
  const swapped = last === 'lat' && typeof value === 'number' && Math.abs(value) <= 180;
  return fault(
    'dataset/coordinate-range',
    path,
    what,
    swapped ? 'Are latitude and longitude swapped?' : undefined,
  );
}

function faultsOf(issue: Issue, value: unknown): Fault[] {
  const path = pathOf(issue);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => {
        const fix = () => hint(key, issue.message.split(' '), 'valid fields');
        const what = `Unknown field ${quote(key)}.`;
        return { ...fault('dataset/unknown-field', [...path, key], what, fix), atKey: true };
      });
    case 'invalid_key': {
      const key = path.at(-1);
      const inner = issue.issues.flatMap(of => faultsOf({ ...of, path: [] }, key));
      return inner.map(({ rule, fix }) => {
        const kind = rule === 'dataset/bad-language' ? 'not a valid language tag' : 'not a valid key here';
        return { rule, path, atKey: true, what: `The key ${quote(key)} is ${kind}.`, fix };
      });
    }
    case 'invalid_value': {
      if (value === undefined) return [typeFault('string', path, value)];
      const words = issue.values.map(String);
      if (path.length === 1 && path[0] === 'format') {
        const what = `The file is in the format ${quote(value)}; this version of Sourceline reads ${words.join(', ')}.`;
        return [
          fault(
            'dataset/unknown-word',
            path,
            what,
            'Run "sourceline upgrade", or take the newest Sourceline with "npm update".',
          ),
        ];
      }
      const what = `${nameOf(path)} is ${quote(value)}, which the format does not define.`;
      return [fault('dataset/unknown-word', path, what, () => hint(typedWord(value), words, 'valid words'))];
    }
    case 'invalid_format':
      return [formatFault(issue.format, path, value)];
    case 'too_small':
    case 'too_big':
      return [sizeFault(issue, path, value)];
    case 'invalid_type':
      return [typeFault(issue.expected, path, value)];
    case 'invalid_union':
      return [typeFault(issue.message, path, value)];
    default:
      return [fault('dataset/empty', path, `${nameOf(path)} is empty.`)];
  }
}

/** Every refusal of the schema, one fault each. @param issues flattened. @param getValue the value at a path. */
export const schemaFaults = (issues: readonly Issue[], getValue: (path: Path) => unknown): Fault[] =>
  issues.flatMap(issue => {
    const value = getValue(pathOf(issue));
    return faultsOf(issue, value).map(found => (found.atKey === true ? found : { ...found, value }));
  });
