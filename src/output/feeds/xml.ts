import { escapeXml } from '../../escape-xml.ts';

/** What XML 1.0 has no way to write. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as it may stand in an element or in a double-quoted attribute of XML 1.0. */
export const xmlText = (text: string): string => escapeXml(text.replace(unwritable, ''));

/** An element with text, elements, or nothing in it. @param content XML already; see `xmlText`. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content = '',
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(value)}"`],
  );
  const open = `<${name}${given.join('')}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}
