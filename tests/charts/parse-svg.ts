import { Parser } from 'htmlparser2';

/** An element of a parsed SVG. */
export type SvgElement = {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (SvgElement | string)[];
};

export const isElement = (node: SvgElement | string): node is SvgElement => typeof node !== 'string';

/** All text in and under an element. */
export const textIn = (node: SvgElement | string): string =>
  isElement(node) ? node.children.map(textIn).join('') : node;

/** The tree of an SVG. */
export function parseSvg(svg: string): SvgElement {
  const top: SvgElement = { name: '', attributes: new Map(), children: [] };
  const path = [top];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const opened: SvgElement = { name, attributes: new Map(Object.entries(attributes)), children: [] };
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
