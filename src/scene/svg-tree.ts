import { Parser } from 'htmlparser2';
import { round } from './normalise.ts';

/** An element of a drawing, to be changed in place. */
export type SvgElement = {
  name: string;
  readonly attributes: Map<string, string>;
  children: SvgNode[];
};
export type SvgNode = SvgElement | string;

/** A new element; numbers are rounded as all coordinates are. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly SvgNode[] = [],
): SvgElement => ({
  name,
  attributes: new Map(
    Object.entries(attributes).map(([key, value]) => [key, typeof value === 'number' ? round(value) : value]),
  ),
  children: [...children],
});

export const isElement = (node: SvgNode): node is SvgElement => typeof node !== 'string';

export const classesOf = (element: SvgElement): string[] =>
  (element.attributes.get('class') ?? '').split(' ').filter(name => name !== '');

/** All text in and under an element. */
export const textIn = (node: SvgNode): string =>
  isElement(node) ? node.children.map(textIn).join('') : node;

/** The tree of an SVG that this project drew. */
export function parseSvg(svg: string): SvgElement {
  const top = element('', {});
  const path = [top];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const opened = element(name, attributes);
        path.at(-1)?.children.push(opened);
        path.push(opened);
      },
      ontext(text) {
        path.at(-1)?.children.push(text);
      },
      onclosetag() {
        path.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  const [root, ...others] = top.children;
  if (root === undefined || !isElement(root) || others.length > 0)
    throw new SyntaxError('not one SVG element');
  return root;
}
