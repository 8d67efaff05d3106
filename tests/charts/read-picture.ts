import { textWidth } from '../../src/scene/text-width.ts';
import { isElement, parseSvg, type SvgElement, textIn } from './parse-svg.ts';

/** The picture without its style sheets: its fonts, and its dark colours. */
export const withoutStyles = (svg: string): string => svg.replace(/<style>[^<]*<\/style>/g, '');

/** The picture as a program draws it that knows attributes alone. */
export const attributesOnly = (svg: string): string => withoutStyles(svg).replace(/ class="[^"]*"/g, '');

/** The picture without its letters, which programs draw in their own fonts and with different edges. */
export const shapesOf = (svg: string): string => withoutStyles(svg).replace(/<text[\s>].*?<\/text>/gs, '');

/** Every element of a picture, from the root down. */
export const elementsOf = (svg: string): SvgElement[] => {
  const all = (one: SvgElement): SvgElement[] => [one, ...one.children.filter(isElement).flatMap(all)];
  return all(parseSvg(svg));
};

export const lettersOf = (text: string): string => text.replace(/[\s\u202b\u202c]/g, '');

/** All text in reading order, without spaces. */
export const writtenIn = (svg: string): string =>
  lettersOf(
    elementsOf(svg)
      .filter(({ name }) => name === 'text')
      .map(textIn)
      .join(''),
  );

export type TextBox = { readonly text: string; readonly x: [number, number]; readonly y: [number, number] };

type Place = { readonly x: number; readonly y: number; readonly scale: number };
type Handed = Readonly<Record<'font-size' | 'font-weight' | 'font-family' | 'text-anchor' | 'fill', string>>;

function moved(place: Place, transform: string | undefined): Place {
  const found = /^translate\(([-\d.]+) ([-\d.]+)\)(?: scale\(([\d.]+)\))?$/.exec(transform ?? '');
  if (found === null) return place;
  const [, x, y, scale = 1] = found.map(Number);
  return {
    x: place.x + (x ?? 0) * place.scale,
    y: place.y + (y ?? 0) * place.scale,
    scale: place.scale * (Number.isNaN(scale) ? 1 : scale),
  };
}

/** The measured position of each line of text in the picture, without the copies that are only outlines. */
export function textBoxes(svg: string): TextBox[] {
  const boxes: TextBox[] = [];
  const visit = (one: SvgElement, outer: Handed, from: Place): void => {
    const get = (key: keyof Handed) => one.attributes.get(key) ?? outer[key];
    const own: Handed = {
      'font-size': get('font-size'),
      'font-weight': get('font-weight'),
      'font-family': get('font-family'),
      'text-anchor': get('text-anchor'),
      fill: get('fill'),
    };
    const place = moved(from, one.attributes.get('transform'));
    const leaf = one.children.every(child => !isElement(child));
    if ((one.name === 'text' || one.name === 'tspan') && leaf && own.fill !== 'none') {
      const size = Number(own['font-size']);
      const family = own['font-family'].startsWith("'Source Serif") ? ({ family: 'serif' } as const) : {};
      const weight = own['font-weight'] === '600' ? 600 : 400;
      const width = textWidth(textIn(one), { size, weight, ...family });
      const x = Number(one.attributes.get('x'));
      const ems = Number.parseFloat(one.attributes.get('dy') ?? '0');
      const base = place.y + (Number(one.attributes.get('y')) + ems * size) * place.scale;
      const left =
        own['text-anchor'] === 'end' ? x - width : own['text-anchor'] === 'middle' ? x - width / 2 : x;
      boxes.push({
        text: textIn(one),
        x: [place.x + left * place.scale, place.x + (left + width) * place.scale],
        y: [base - size * 0.7 * place.scale, base + size * 0.2 * place.scale],
      });
    }
    for (const child of one.children) if (isElement(child)) visit(child, own, place);
  };
  const none = {
    'font-size': '0',
    'font-weight': '400',
    'font-family': '',
    'text-anchor': 'start',
    fill: '',
  };
  visit(parseSvg(svg), none, { x: 0, y: 0, scale: 1 });
  return boxes;
}

/** Pairs of overlapping lines. */
export const overlapping = (boxes: readonly TextBox[]): string[] =>
  boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(b => a.x[0] < b.x[1] && b.x[0] < a.x[1] && a.y[0] < b.y[1] && b.y[0] < a.y[1])
      .map(b => `"${a.text}" and "${b.text}"`),
  );
