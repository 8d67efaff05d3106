import { Parser } from 'htmlparser2';
import { escapeXml } from '../../escape-xml.ts';

/** What feed readers show; of anything else only what is in it stays. */
const kept = new Set(
  'p a em strong b i s del ins q cite sub sup code kbd pre br hr ul ol li dl dt dd blockquote h2 h3 h4 h5 h6 table caption thead tbody tfoot tr th td figure figcaption img time'.split(
    ' ',
  ),
);
/** Attributes that mean something outside of the site's own style sheets. */
const meant = new Set(
  'alt title width height start value reversed colspan rowspan scope lang dir datetime'.split(' '),
);
const empty = new Set(['br', 'hr', 'img']);

/** Whether an element is for the site's page alone: the note that a number opens there, the way back from a footnote. */
const isOfPage = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  (attributes['class'] ?? '').split(' ').includes('figure-note') ||
  attributes['data-footnote-backref'] !== undefined ||
  name === 'input';

const safe = /^(https?|mailto):$/;

/** An address as seen from the page, absolute; undefined where it is none that a feed may hold. */
function absoluteFrom(page: string, typed: string): string | undefined {
  if (!URL.canParse(typed, page)) return undefined;
  const { href, protocol } = new URL(typed, page);
  return safe.test(protocol) ? href : undefined;
}

/**
 * HTML of a page as it may stand in a feed: no address is relative, nothing rests on the site's styles or scripts.
 * @param html safe HTML.
 * @param page the absolute address of the page that it stands on.
 */
export function feedHtml(html: string, page: string): string {
  let out = '';
  /** For each open element, what closes it. */
  const open: string[] = [];
  /** How many open elements are inside one that is left out, with it. */
  let inside = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (inside > 0 || isOfPage(name, attributes)) {
        inside++;
        return;
      }
      if (!kept.has(name)) {
        open.push('');
        return;
      }
      const given = Object.entries(attributes).flatMap(([key, value]) => {
        if (key === 'href' || key === 'src') {
          const address = absoluteFrom(page, value);
          return address === undefined ? [] : [` ${key}="${escapeXml(address)}"`];
        }
        return meant.has(key) ? [` ${key}="${escapeXml(value)}"`] : [];
      });
      out += `<${name}${given.join('')}>`;
      open.push(empty.has(name) ? '' : `</${name}>`);
    },
    ontext(text) {
      if (inside === 0) out += escapeXml(text);
    },
    onclosetag() {
      if (inside > 0) inside--;
      else out += open.pop() ?? '';
    },
  });
  parser.end(html);
  return out.trim();
}
