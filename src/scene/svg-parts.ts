import { escapeXml } from '../escape-xml.ts';
import { type Colour, isNode, type Paint, round, type SceneChild, type SceneNode } from './node.ts';

/** A piece of an SVG: text that is the same in every file, or something that each kind of file writes differently. */
export type SvgPart =
  | string
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'colour'; readonly colour: Colour }
  /** The place for the classes of an element with colours, and of the root. */
  | { readonly kind: 'classes'; readonly painted: Painted; readonly isRoot: boolean }
  /** Text with a letter that the fonts of a PNG do not have. */
  | { readonly kind: 'letters'; readonly text: string }
  | { readonly kind: 'fonts'; readonly css: string };

/** The colours of an element. */
export type Painted = { readonly fill?: Colour; readonly stroke?: Colour };

/** Letters of romanised Arabic that the fonts of a PNG lack, with a letter of the same shape. */
const substitutes: Readonly<Record<string, string>> = { ʿ: '‘', ʾ: '’' };
const missing = Object.keys(substitutes);

/** A text with letters that the fonts of a PNG have. */
export const substituteLetters = (text: string): string =>
  [...text].map(letter => substitutes[letter] ?? letter).join('');

/** Collects parts and joins adjacent texts. */
class Parts {
  readonly #list: SvgPart[] = [];
  #text = '';

  add(text: string): void {
    this.#text += text;
  }

  addOwn(part: Exclude<SvgPart, string>): void {
    this.#list.push(this.#text, part);
    this.#text = '';
  }

  addAll(parts: readonly SvgPart[]): void {
    for (const part of parts) {
      if (typeof part === 'string') this.add(part);
      else this.addOwn(part);
    }
  }

  addLetters(text: string): void {
    if (missing.some(letter => text.includes(letter))) this.addOwn({ kind: 'letters', text });
    else this.add(escapeXml(text));
  }

  addPaint(paint: Paint): void {
    if (paint === 'none') this.add(paint);
    else if (typeof paint === 'object' && 'pattern' in paint) {
      this.add('url(#');
      this.addOwn({ kind: 'id', id: paint.pattern });
      this.add(')');
    } else this.addOwn({ kind: 'colour', colour: paint });
  }

  finish(): readonly SvgPart[] {
    return [...this.#list, this.#text];
  }
}

/** Numbers other than coordinates keep all their decimals. */
const exact = ['fill-opacity', 'stroke-opacity', 'font-weight'];

const larger = (scale: number): string => (scale === 1 ? '' : ` scale(${Math.round(scale * 1000) / 1000})`);

function writeValue(parts: Parts, attribute: string, value: unknown): void {
  if (typeof value === 'number') {
    parts.add(exact.includes(attribute) ? String(value) : round(value));
    return;
  }
  if (typeof value !== 'string') throw new TypeError(`${attribute} has a value that SVG does not`);
  switch (attribute) {
    // Path data and class names hold nothing to escape, and path data is long.
    case 'd':
    case 'class':
      parts.add(value);
      return;
    case 'href':
      // The pixels of a picture, in place of a node of the same drawing.
      if (value.startsWith('data:')) {
        parts.add(value);
        return;
      }
      parts.add('#');
      parts.addOwn({ kind: 'id', id: value });
      return;
    case 'id':
    case 'aria-labelledby':
    case 'aria-describedby':
      parts.addOwn({ kind: 'id', id: value });
      return;
    default:
      parts.addLetters(value);
  }
}

const isColour = (paint: Paint | undefined): paint is Colour =>
  paint !== undefined && paint !== 'none' && !(typeof paint === 'object' && 'pattern' in paint);

function writeClasses({ name, attributes: { fill, stroke } }: SceneNode, parts: Parts): void {
  const isRoot = name === 'svg';
  const painted = { ...(isColour(fill) && { fill }), ...(isColour(stroke) && { stroke }) };
  if (isRoot || Object.keys(painted).length > 0) parts.addOwn({ kind: 'classes', painted, isRoot });
}

function writeAttributes({ attributes }: SceneNode, parts: Parts): void {
  const values: Readonly<Record<string, unknown>> = attributes;
  for (const attribute of Object.keys(attributes)) {
    const value = values[attribute];
    if (value === undefined) continue;
    parts.add(` ${attribute}="`);
    if (attribute === 'fill') parts.addPaint(attributes.fill ?? 'none');
    else if (attribute === 'stroke') parts.addPaint(attributes.stroke ?? 'none');
    else if (attribute === 'viewBox' && 'viewBox' in attributes) {
      parts.add(`0 0 ${round(attributes.viewBox.width)} ${round(attributes.viewBox.height)}`);
    } else if (attribute === 'transform' && 'transform' in attributes && attributes.transform !== undefined) {
      const { x, y, scale } = attributes.transform;
      parts.add(`translate(${round(x)} ${round(y)})${larger(scale)}`);
    } else writeValue(parts, attribute, value);
    parts.add('"');
  }
}

function write(child: SceneChild, parts: Parts): void {
  if (!isNode(child)) {
    parts.addLetters(child);
    return;
  }
  const { name, children } = child;
  if (name === 'style') {
    parts.addOwn({ kind: 'fonts', css: children.filter(one => !isNode(one)).join('') });
    return;
  }
  parts.add(`<${name}`);
  writeClasses(child, parts);
  writeAttributes(child, parts);
  if (children.length === 0) {
    parts.add('/>');
    return;
  }
  parts.add('>');
  if (name === 'svg') parts.addAll(inside(children));
  else for (const one of children) write(one, parts);
  parts.add(`</${name}>`);
}

/** What is in drawings, as it was written: a page and an embed have the same, with other classes around it. */
const written = new WeakMap<readonly SceneChild[], readonly SvgPart[]>();

function inside(children: readonly SceneChild[]): readonly SvgPart[] {
  const known = written.get(children);
  if (known !== undefined) return known;
  const parts = new Parts();
  for (const one of children) write(one, parts);
  const list = parts.finish();
  written.set(children, list);
  return list;
}

/** A drawing as SVG, except for what depends on the kind of file. */
export function svgParts(root: SceneNode): readonly SvgPart[] {
  const parts = new Parts();
  write(root, parts);
  return parts.finish();
}
