import { hash } from 'node:crypto';
import { rowKeys } from '../grammar/row-keys.ts';

/** Letters that are not a base letter with a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ə: 'e',
  ŋ: 'ng',
};

const longest = 80;

export const shortHash = (text: string, length: number): string =>
  hash('sha256', text, 'hex').slice(0, length);

/** A name in small letters, digits and hyphens; '' where it has none of them (a name in Arabic). */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼʻ`´ʿʾ]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıħəŋ]/g, letter => letters[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= longest) return plain;
  return `${plain.slice(0, longest - 9).replace(/-+$/, '')}-${shortHash(name, 8)}`;
}

/** What makes two spellings one name: letter case, accents and punctuation are free. */
export const sameName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼʻ`´ʿʾ]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Classes differ in their signs: "<18" and ">18", "A+" and "A-". Only letter case, spaces and hyphens in words are free. */
export const sameClass = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+|(?<=\p{L})[-–_](?=[\p{L}\p{N}])/gu, ' ')
    .trim();

/** Words that questions have another use for. */
const reserved: readonly string[] = [...rowKeys, 'constructor'];

export type Ids = {
  /** The id that a thing has, the same for the same key. @param wanted what it would best be. */
  idOf(wanted: string, key: string): string;
  /** An id for a thing that is asked about once only. @param key what tells it from others that want the same. */
  newId(wanted: string, key: string): string;
};

/** @param kind used in ids whose name has no letters of the alphabet: `place-3fa9c2`. */
export function createIds(kind: string): Ids {
  const byKey = new Map<string, string>();
  const taken = new Set<string>();
  const newId = (wanted: string, key: string): string => {
    const hashed = (length: number) => `${wanted === '' ? kind : wanted}-${shortHash(key, length)}`;
    let id = wanted === '' ? hashed(6) : reserved.includes(wanted) ? `${wanted}-${kind}` : wanted;
    for (let length = 4; taken.has(id); length += 2) id = hashed(length);
    taken.add(id);
    return id;
  };
  return {
    newId,
    idOf(wanted, key) {
      const id = byKey.get(key) ?? newId(wanted, key);
      byKey.set(key, id);
      return id;
    },
  };
}
