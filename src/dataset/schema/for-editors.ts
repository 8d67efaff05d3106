import { isObject } from '../json/is-object.ts';
import { openWordList } from './figure.ts';

/** What an editor says of a value that a type refuses, in place of its pattern. VS Code reads `errorMessage`. */
const messages: Readonly<Record<string, string>> = {
  Date: 'Write an existing date as YYYY-MM-DD: 2016-09-05.',
  Figure: `Write a figure: 35, "3-5", "7+", "<=7", "~40", ${openWordList}, {"min": 3, "max": 5}, or null.`,
  Id: 'Use lower-case letters a–z and digits, separated by single hyphens: homs-bab-tadmur.',
  Language: 'Write a language tag: en, ar, pt-BR.',
  Moment: 'Write a day or a minute: 2016-09-05, 2016-09-05T12:00, 2016-09-05T09:00Z.',
  WebAddress: 'Write a URL that begins with https://.',
};

/** Types of one value, of which a field's own words say more. */
const small = ['Date', 'Figure', 'Id', 'Language', 'Moment', 'WebAddress', 'Reference', 'Text'];

type Part = Record<string, unknown>;

const isPart = (value: unknown): value is Part => isObject(value);

const partsOf = (part: Part): Part[] =>
  Object.values(part)
    .flatMap(value => (Array.isArray(value) ? value : [value]))
    .filter(isPart);

/** The small type that a part refers to, by itself or as all that it is. */
function typeOf(part: Part): string | undefined {
  const [only] = Array.isArray(part['allOf']) ? part['allOf'] : [part];
  const reference: unknown = isPart(only) ? only['$ref'] : undefined;
  const name = typeof reference === 'string' ? (reference.split('/').at(-1) ?? '') : '';
  return small.includes(name) ? name : undefined;
}

/** Puts a message on a type and on each of the forms that it may take: an editor shows that of the form it tried. */
function putMessage(part: Part, message: string): void {
  part['errorMessage'] = message;
  for (const form of Array.isArray(part['anyOf']) ? part['anyOf'] : [])
    if (isPart(form)) form['errorMessage'] = message;
}

/**
 * A JSON Schema for editors that show words while somebody types: an editor shows the words of the innermost type, so
 * those of small types move to the fields, after the field's own.
 */
export function forEditors(schema: Part): Part {
  const whole = structuredClone(schema);
  const types = isPart(whole['definitions']) ? whole['definitions'] : {};
  const words = new Map<string, string>();
  for (const name of small) {
    const type = types[name];
    if (!isPart(type)) continue;
    if (typeof type['description'] === 'string') words.set(name, type['description']);
    delete type['description'];
    const message = messages[name];
    if (message !== undefined) putMessage(type, message);
  }
  const visit = (part: Part): void => {
    const name = typeOf(part);
    if (name === undefined) {
      for (const inner of partsOf(part)) visit(inner);
      return;
    }
    const own = typeof part['description'] === 'string' ? [part['description']] : [];
    const description = [...own, words.get(name)].filter(text => text !== undefined).join(' ');
    if (part['$ref'] !== undefined) {
      part['allOf'] = [{ $ref: part['$ref'] }];
      delete part['$ref'];
    }
    part['description'] = description;
  };
  for (const part of partsOf(whole)) visit(part);
  return whole;
}
