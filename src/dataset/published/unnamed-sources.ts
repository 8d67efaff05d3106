import { unnamedSource } from '../../i18n/unnamed-source.ts';
import { visitReferences } from '../checks/references.ts';
import type { DatasetInput } from '../csv/set-rows.ts';

type Sources = DatasetInput['sources'];

/** Ids are names too. Theirs are numbers, in the order of the file: a source that is added below changes none. */
function neutralIds(sources: Sources): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  let number = 0;
  for (const [id, source] of Object.entries(sources)) {
    if (source.private !== true) continue;
    do number++;
    while (Object.hasOwn(sources, `unnamed-source-${number}`));
    ids.set(id, `unnamed-source-${number}`);
  }
  return ids;
}

function setAt(root: object, path: readonly (string | number)[], value: string): void {
  let holder: unknown = root;
  for (const step of path.slice(0, -1)) holder = Object(holder)[step];
  Reflect.set(Object(holder), path.at(-1) ?? '', value);
}

/**
 * Takes the names of private sources out of a file, wherever it has them as ids. What counting rests on stays: their
 * kind, their party, and what they are part of. They come last: their order among the others would be a hint.
 * @returns their ids before and after.
 */
export function unnameSources(file: DatasetInput): ReadonlyMap<string, string> {
  const ids = neutralIds(file.sources);
  if (ids.size === 0) return ids;
  visitReferences(file, (to, id, path) => {
    const neutral = to === 'sources' ? ids.get(id) : undefined;
    if (neutral !== undefined) setAt(file, path, neutral);
  });
  const named = Object.entries(file.sources).filter(([id]) => !ids.has(id));
  const unnamed = [...ids].flatMap(([id, neutral], i): [string, Sources[string]][] => {
    const source = file.sources[id];
    if (source === undefined) return [];
    const { kind, party, partOf } = source;
    const words = unnamedSource(ids.size === 1 ? undefined : i + 1);
    return [
      [
        neutral,
        { kind, ...words, ...(party !== undefined && { party }), ...(partOf !== undefined && { partOf }) },
      ],
    ];
  });
  file.sources = Object.fromEntries([...named, ...unnamed]);
  return ids;
}
