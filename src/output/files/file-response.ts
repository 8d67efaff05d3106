import type { Form } from './types.ts';

/** How each kind of file is served where the dev server serves it; a web host goes by the file's ending. */
export const contentTypes: Readonly<Record<Form | 'html' | 'txt' | 'webp', string>> = {
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
};

const isForm = (word: string): word is keyof typeof contentTypes => Object.hasOwn(contentTypes, word);

/** A file of the site as an answer. @param name its name, whose ending tells what it is. */
export function fileResponse(name: string, content: string | Uint8Array): Response {
  const ending = name.split('.').at(-1) ?? '';
  if (!isForm(ending)) throw new RangeError(`"${name}" has an unknown file type`);
  const body = typeof content === 'string' ? content : new Uint8Array(content);
  return new Response(body, { headers: { 'Content-Type': contentTypes[ending] } });
}
