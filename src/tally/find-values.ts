import { findId, findIds, plainWord } from '../dataset/find-id.ts';
import { hint, nearest } from '../problems/nearest.ts';
import { byCodePoint } from './by-code-point.ts';
import { escapeValue } from './value-syntax.ts';

/** The values that a filter takes. */
export type Vocabulary = {
  /** What one of them is called: `no place "tartuos"`. */
  readonly what: string;
  /** The value's id; undefined where there is none such. */
  find(typed: string): string | undefined;
  /** How a value that was not found is fixed. */
  fixFor(typed: string): string;
};

/** Letter case, accents and the like are free, as in names, and so are quotation marks. */
export const plainValue = (value: string): string => plainWord(value.replace(/["“”„«»]/gu, ''));

/** How it is said that a word may mean several values. */
export const severalMeant = (values: readonly string[]): string =>
  `it may mean ${values.map(value => `"${value}"`).join(' or ')}; write one of these`;

/** Texts that are their own ids: as typed, or else the one that differs in letter case and the like. */
export function texts(what: string, values: readonly string[]): Vocabulary {
  const meant = (typed: string): readonly string[] =>
    values.includes(typed) ? [typed] : values.filter(value => plainValue(value) === plainValue(typed));
  return {
    what,
    find: typed => {
      const [value, ...others] = meant(typed);
      return others.length === 0 ? value : undefined;
    },
    fixFor: typed => {
      const several = meant(typed);
      return several.length > 1
        ? severalMeant(several.map(escapeValue))
        : hint(typed, values.map(escapeValue), 'values');
    },
  };
}

type Registry = Parameters<typeof findId>[0];

/** Entries of a registry, by id, alias or name; `more` are keys that are not entries. Ids and keys come before names. */
export function entries(what: string, registry: Registry, more: readonly string[] = []): Vocabulary {
  const meant = (typed: string): readonly string[] =>
    more.includes(typed)
      ? [typed]
      : registry.has(typed)
        ? [typed]
        : [...more.filter(key => key === plainValue(typed)), ...findIds(registry, typed)];
  const fixFor = (typed: string): string => {
    const several = meant(typed);
    if (several.length > 1) return severalMeant(several);
    const ids = [...more, ...registry.keys()].sort(byCodePoint);
    const names = [...registry.values()].flatMap(entry => [
      ...Object.values(entry.name ?? {}),
      ...(entry.aliases ?? []),
    ]);
    const near = nearest(typed, ids) === undefined ? nearest(typed, names) : undefined;
    const id = near === undefined ? undefined : findId(registry, near);
    return id === undefined ? hint(typed, ids, 'values') : `did you mean "${id}"?`;
  };
  return {
    what,
    find: typed => {
      const [id, ...others] = meant(typed);
      return others.length === 0 ? id : undefined;
    },
    fixFor,
  };
}
