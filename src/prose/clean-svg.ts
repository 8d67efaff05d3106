import { Parser } from 'htmlparser2';
import { escapeXml } from '../escape-xml.ts';
import { cleanCss } from './clean-css.ts';

/** An SVG as it may be published, and what of it a reader would miss. */
export type CleanSvg = {
  readonly svg: string;
  /** What was left out that could have been seen or run: `<script>`, `onload="…"`. Each once. */
  readonly removed: readonly string[];
};

const shapes = 'path rect circle ellipse line polyline polygon text tspan textPath use g symbol defs switch';
const paints = 'linearGradient radialGradient stop clipPath mask pattern marker style';
const filters =
  'filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence';
const kept = new Set(['svg', 'title', 'desc', ...`${shapes} ${paints} ${filters}`.split(' ')]);

/** What drawing programs note about a file and its author; nobody sees it. */
const unseen = new Set(['metadata']);

const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Of attributes with a prefix, these alone mean something to a browser. */
const prefixed: Readonly<Record<string, string>> = { 'xlink:href': 'href', 'xml:space': 'xml:space' };

/** Whether a value points out of the drawing. Escapes and control characters hide an address from who looks for it. */
const pointsOut = (value: string) => /url\(\s*(?!["']?\s*#)|\\|(?![\t\n\r])\p{Cc}/iu.test(value);

/** An attribute under the name by which it is published; undefined where it goes. */
function keepAttribute(name: string, value: string): readonly [name: string, value: string] | undefined {
  const shown = prefixed[name] ?? name;
  if (/^on/i.test(shown) || !/^[a-z_][\w.:-]*$/i.test(shown)) return undefined;
  if (shown === 'href' || shown === 'src') return /^\s*#/.test(value) ? [shown, value.trim()] : undefined;
  if (shown === 'style') {
    const { css } = cleanCss(value);
    return css === '' ? undefined : [shown, css];
  }
  return pointsOut(value) ? undefined : [shown, value];
}

/** Names of the programs' own, and the namespaces that go with them: nobody misses them. */
const isPrograms = (name: string) =>
  (name.includes(':') && !Object.hasOwn(prefixed, name)) || name.startsWith('data-') || name === 'xmlns';

/**
 * An author's SVG without anything that runs, loads or reveals who drew it: by a list of what drawing needs. Undefined
 * where it is no SVG. The same text gives the same result, and a clean file comes out clean again.
 */
export function cleanSvg(text: string): CleanSvg | undefined {
  const out: string[] = [];
  const removed = new Set<string>();
  /** How deep in an element that goes, its content with it. */
  let gone = 0;
  const open: string[] = [];
  let styles: string | undefined;
  let isSvg = false;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (gone > 0) {
          gone++;
          return;
        }
        const isRoot = open.length === 0;
        if (isRoot) isSvg ||= name === 'svg';
        if (isRoot && name !== 'svg') {
          gone = 1;
          return;
        }
        if (!kept.has(name)) {
          if (!unseen.has(name) && !name.includes(':')) removed.add(`<${name}>`);
          gone = 1;
          return;
        }
        open.push(name);
        const written = isRoot ? [' xmlns="http://www.w3.org/2000/svg"'] : [];
        for (const [attribute, value] of Object.entries(attributes)) {
          if (isPrograms(attribute)) continue;
          const one = keepAttribute(attribute, value);
          if (one === undefined) removed.add(`${attribute}="…"`);
          else written.push(` ${one[0]}="${escapeXml(one[1])}"`);
          if (attribute === 'style' && cleanCss(value).isCut) removed.add('url(…) in style');
        }
        out.push(`<${name}${written.join('')}>`);
        if (name === 'style') styles = '';
      },
      ontext(chunk) {
        if (gone > 0 || open.length === 0) return;
        if (styles === undefined) out.push(escapeText(chunk));
        else styles += chunk;
      },
      onclosetag() {
        if (gone > 0) {
          gone--;
          return;
        }
        const name = open.pop();
        if (name === undefined) return;
        if (name === 'style' && styles !== undefined) {
          const { css, isCut } = cleanCss(styles);
          if (isCut) removed.add('url(…) in <style>');
          out.push(escapeText(css));
          styles = undefined;
        }
        out.push(`</${name}>`);
      },
      onprocessinginstruction(_name, data) {
        if (/!ENTITY/i.test(data)) removed.add('<!ENTITY>');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return isSvg ? { svg: `${out.join('')}\n`, removed: [...removed] } : undefined;
}
