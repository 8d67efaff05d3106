import { longWord, wordAtMost } from '../../problems/long-word.ts';
import { type Fault, fault, type Path, quote } from '../fault.ts';
import type { Check } from './check-context.ts';

/** Letters of a name, which is printed in drawings, lists and cards; of an id, which is a name of files. */
const [nameAtMost, idAtMost] = [2000, 150];

type Texts = string | Readonly<Record<string, string>> | undefined;

const rule = 'dataset/too-long';

function longName(texts: Texts, path: Path): Fault[] {
  const each: (readonly [string, Path])[] =
    typeof texts === 'string'
      ? [[texts, path]]
      : Object.entries(texts ?? {}).map(([language, text]) => [text, [...path, language]]);
  return each.flatMap(([text, at]) => {
    const word = longWord(text);
    if (text.length <= nameAtMost && word === undefined) return [];
    const what =
      word === undefined
        ? `The name ${quote(text)} has ${text.length} characters; the limit is ${nameAtMost}.`
        : `The name contains a word of ${word.length} letters, ${quote(word)}; the limit is ${wordAtMost}.`;
    return [fault(rule, at, what)];
  });
}

function longId(id: string, path: Path, { atKey }: { readonly atKey: boolean }): Fault[] {
  if (id.length <= idAtMost) return [];
  const what = `The id ${quote(id)} has ${id.length} characters; the limit is ${idAtMost}.`;
  return [{ ...fault(rule, path, what), atKey }];
}

/** Names and ids can be printed, and be names of files. */
export const checkNames: Check = ({ file }) => [
  ...longName(file.dataset.title, ['dataset', 'title']),
  ...(['sources', 'actors', 'places', 'weapons', 'facets'] as const).flatMap(registry =>
    Object.entries<{ name?: Texts; short?: Texts }>(file[registry]).flatMap(([id, { name, short }]) => [
      ...longId(id, [registry, id], { atKey: true }),
      ...longName(name, [registry, id, 'name']),
      ...longName(short, [registry, id, 'short']),
    ]),
  ),
  ...Object.entries(file.facets).flatMap(([facet, { values }]) =>
    Object.entries(values).flatMap(([id, name]) => longName(name, ['facets', facet, 'values', id])),
  ),
  ...file.events.flatMap(({ id, title }, i) => [
    ...longId(id, ['events', i, 'id'], { atKey: false }),
    ...longName(title, ['events', i, 'title']),
  ]),
];
