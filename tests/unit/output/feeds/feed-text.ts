import { Parser } from 'htmlparser2';

/** RFC 3339, 5.6, as Atom narrows it: T and Z in capitals. */
export const isTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(text) &&
  !Number.isNaN(Date.parse(text));

export const isAbsolute = (text: string): boolean => /^[a-z][a-z0-9+.-]*:/.test(text) && URL.canParse(text);

const harmful = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'form',
  'svg',
  'link',
  'base',
  'input',
]);

/** Content forbidden in the HTML of a feed: relative addresses, scripts, the site's own styles. */
export function htmlFaults(html: string): string[] {
  const faults: string[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth++;
      if (harmful.has(name)) faults.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on|^(style|class|id|srcset)$/.test(key)) faults.push(`${key}=`);
        if (['href', 'src'].includes(key) && !/^(https?|mailto):/.test(value)) faults.push(`${key}=${value}`);
      }
      if (name === 'img' && !attributes['alt']) faults.push('an image without a text alternative');
      if (name === 'a' && attributes['href'] === undefined) faults.push('a link to nowhere');
    },
    onclosetag(_name, implied) {
      depth--;
      if (implied && !['br', 'hr', 'img'].includes(_name)) faults.push(`<${_name}> is not closed`);
    },
  });
  parser.end(html);
  if (depth !== 0) faults.push('an element is not closed');
  return faults;
}
