import { escapeXml } from '../escape-xml.ts';
import type { Theme, Tokens } from './looks.ts';
import { type Colour, isNode, type Paint, round, type SceneChild, type SceneNode } from './node.ts';
import { colourOf } from './theme-colour.ts';

/** What a file is written for decides these; everything else of a drawing is the same in all of them. */
type Part =
  | string
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'colour'; readonly colour: Colour }
  | { readonly kind: 'letters'; readonly text: string }
  | { readonly kind: 'fonts'; readonly css: string };

/** What is alike in all files as one string, what is not apart. */
class Parts {
  readonly list: Part[] = [''];

  add(...parts: readonly Part[]): void {
    for (const part of parts) {
      const last = this.list.at(-1);
      if (typeof part === 'string' && typeof last === 'string') this.list[this.list.length - 1] = last + part;
      else this.list.push(part);
    }
  }
}

/** Signs of romanised Arabic that none of the fonts of a PNG has, each as a sign of the same shape. */
const alike: Readonly<Record<string, string>> = { ʿ: '‘', ʾ: '’' };
const odd = Object.keys(alike);
const hasAlike = (text: string): boolean => odd.some(letter => text.includes(letter));
const withAlike = (text: string): string => [...text].map(letter => alike[letter] ?? letter).join('');

const exact = ['fill-opacity', 'stroke-opacity', 'font-weight'];

function valueParts(attribute: string, value: NonNullable<unknown>): readonly Part[] {
  if (typeof value === 'number') return [exact.includes(attribute) ? String(value) : round(value)];
  if (typeof value === 'string') {
    switch (attribute) {
      case 'id':
      case 'aria-labelledby':
      case 'aria-describedby':
        return [{ kind: 'id', id: value }];
      case 'href':
        return ['#', { kind: 'id', id: value }];
      default:
        return [hasAlike(value) ? { kind: 'letters', text: value } : escapeXml(value)];
    }
  }
  throw new TypeError(`${attribute} has a value that SVG does not`);
}

function paintParts(paint: Paint): readonly Part[] {
  if (paint === 'none') return [paint];
  if (typeof paint === 'object' && 'pattern' in paint)
    return ['url(#', { kind: 'id', id: paint.pattern }, ')'];
  return [{ kind: 'colour', colour: paint }];
}

const larger = (scale: number): string => (scale === 1 ? '' : ` scale(${Math.round(scale * 1000) / 1000})`);

function attributeParts(one: SceneNode, attribute: string, value: NonNullable<unknown>): readonly Part[] {
  const { attributes } = one;
  switch (attribute) {
    case 'fill':
      return paintParts(attributes.fill ?? 'none');
    case 'stroke':
      return paintParts(attributes.stroke ?? 'none');
    case 'viewBox':
      if (!('viewBox' in attributes)) break;
      return [`0 0 ${round(attributes.viewBox.width)} ${round(attributes.viewBox.height)}`];
    case 'transform': {
      if (!('transform' in attributes) || attributes.transform === undefined) break;
      const { x, y, scale } = attributes.transform;
      return [`translate(${round(x)} ${round(y)})${larger(scale)}`];
    }
  }
  return valueParts(attribute, value);
}

function write(child: SceneChild, parts: Parts): void {
  if (!isNode(child)) {
    parts.add(hasAlike(child) ? { kind: 'letters', text: child } : escapeXml(child));
    return;
  }
  const { name, attributes, children } = child;
  if (name === 'style') {
    parts.add({ kind: 'fonts', css: children.filter(one => !isNode(one)).join('') });
    return;
  }
  parts.add(`<${name}`);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    parts.add(` ${attribute}="`, ...attributeParts(child, attribute, value), '"');
  }
  if (children.length === 0) parts.add('/>');
  else {
    parts.add('>');
    for (const one of children) write(one, parts);
    parts.add(`</${name}>`);
  }
}

function partsOf(root: SceneNode): readonly Part[] {
  const parts = new Parts();
  write(root, parts);
  return parts.list;
}

type Medium = {
  readonly scope: string;
  readonly colour: (colour: Colour) => string;
  readonly letters: (text: string) => string;
  readonly withFonts: boolean;
};

function partIn(part: Part, { scope, colour, letters, withFonts }: Medium): string {
  if (typeof part === 'string') return part;
  switch (part.kind) {
    case 'id':
      return escapeXml(`${scope}-${part.id}`);
    case 'colour':
      return colour(part.colour);
    case 'letters':
      return escapeXml(letters(part.text));
    case 'fonts':
      return withFonts ? `<style>${part.css}</style>` : '';
  }
}

const join = (parts: readonly Part[], medium: Medium): string =>
  parts.map(part => partIn(part, medium)).join('');

/**
 * A drawing as SVG inside a page, whose style sheet says how its classes look.
 * @param scope begins every id; unlike for every drawing of a page
 */
export const writeSvg = (root: SceneNode, scope: string): string =>
  join(partsOf(root), {
    scope,
    colour: () => {
      throw new TypeError('a drawing of a page holds classes, no colours');
    },
    letters: text => text,
    withFonts: true,
  });

/** A picture of which each file is one form. */
export type WritePicture = {
  /** A file of its own, with the fonts inside it. */
  svg(theme: Theme): string;
  /** What a PNG is drawn from: without fonts, and with letters that the PNG's own fonts have. */
  forPng(theme: Theme): string;
};

/**
 * A drawing as files of its own, which no style sheet comes along with: it has attributes, no classes.
 * @param scope begins every id; the theme's name follows, so that one page may hold the pictures of both
 */
export function writePicture(root: SceneNode, scope: string, tokens: Tokens): WritePicture {
  const parts = partsOf(root);
  const inTheme = (theme: Theme): Pick<Medium, 'scope' | 'colour'> => {
    const known = new Map<Colour, string>();
    return {
      scope: `${scope}-${theme}`,
      colour: colour => {
        const found = known.get(colour) ?? colourOf(colour, tokens, theme);
        known.set(colour, found);
        return found;
      },
    };
  };
  return {
    svg: theme => join(parts, { ...inTheme(theme), letters: text => text, withFonts: true }),
    forPng: theme => join(parts, { ...inTheme(theme), letters: withAlike, withFonts: false }),
  };
}
