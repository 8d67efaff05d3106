import { type Anchor, node, type Paint, round, type SceneNode } from './node.ts';

/** The offset, text size and anchor that a group's marks inherit. */
type Inherited = { readonly dx: number; readonly dy: number; readonly size: number; readonly anchor: Anchor };

function numberOf(element: Element, name: string): number {
  const text = element.getAttribute(name);
  const n = text === null ? 0 : Number(text);
  if (!Number.isFinite(n)) throw new RangeError(`<${element.localName} ${name}="${text}">: not a number`);
  return n;
}

/** `translate(3,4)` → [3, 4]. Plot writes no other transform for the marks that charts use. */
function shiftOf(element: Element): readonly [number, number] {
  const transform = element.getAttribute('transform');
  if (transform === null) return [0, 0];
  const found = /^translate\((-?[\d.e-]+),(-?[\d.e-]+)\)$/.exec(transform);
  if (found === null) throw new RangeError(`transform="${transform}" is not a shift`);
  return [Number(found[1]), Number(found[2])];
}

/** `0.32em` → ems. */
const ems = (text: string | null): number => (text === null ? 0 : Number.parseFloat(text));

function pathData(d: string, { dx, dy }: Inherited): string {
  if (/NaN|Infinity|undefined/.test(d)) throw new RangeError(`a path has no number: ${d}`);
  if (dx !== 0 || dy !== 0) throw new RangeError('a path stands in a shifted group');
  return d.replace(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g, n => round(Number(n))).replace(/,/g, ' ');
}

const anchorOf = (element: Element, outer: Anchor): Anchor => {
  const anchor = element.getAttribute('text-anchor');
  return anchor === 'start' || anchor === 'middle' || anchor === 'end' ? anchor : outer;
};

/** The pattern that an element is filled with. Plot's own colours are left out: marks have the looks of their names. */
function patternOf(element: Element): { readonly fill?: Paint } {
  const fill = element.getAttribute('fill');
  return fill?.startsWith('url(#') ? { fill: { pattern: fill.slice('url(#'.length, -1) } } : {};
}

function textOf(element: Element, inherited: Inherited): SceneNode {
  const [tx, ty] = shiftOf(element);
  const x = tx + inherited.dx;
  const y = ty + inherited.dy;
  const lines = [...element.children];
  if (lines.length === 0) {
    const at = y + ems(element.getAttribute('y')) * inherited.size;
    return node('text', { x, y: at }, [element.textContent ?? '']);
  }
  let line = y;
  const spans = lines.map(span => {
    line = span.hasAttribute('y')
      ? y + ems(span.getAttribute('y')) * inherited.size
      : line + ems(span.getAttribute('dy')) * inherited.size;
    return node('tspan', { x, y: line }, [span.textContent ?? '']);
  });
  return node('text', {}, spans);
}

function markOf(element: Element, inherited: Inherited): SceneNode {
  const { dx, dy } = inherited;
  const at = (name: string, shift = 0) => numberOf(element, name) + shift;
  switch (element.localName) {
    case 'rect': {
      const box = { x: at('x', dx), y: at('y', dy), width: at('width'), height: at('height') };
      return node('rect', { ...box, ...patternOf(element) });
    }
    case 'circle':
      return node('circle', { cx: at('cx', dx), cy: at('cy', dy), r: at('r') });
    case 'path':
      return node('path', { d: pathData(element.getAttribute('d') ?? '', inherited) });
    case 'text':
      return textOf(element, inherited);
    default:
      throw new RangeError(`<${element.localName}>: no mark of a chart`);
  }
}

/** Lines of one group as one path. */
function linesOf(lines: readonly Element[], { dx, dy }: Inherited): SceneNode {
  const d = lines.map(line => {
    const [x1, y1] = [numberOf(line, 'x1') + dx, numberOf(line, 'y1') + dy];
    const [x2, y2] = [numberOf(line, 'x2') + dx, numberOf(line, 'y2') + dy];
    const to = x1 === x2 ? `V${round(y2)}` : y1 === y2 ? `H${round(x2)}` : `L${round(x2)} ${round(y2)}`;
    return `M${round(x1)} ${round(y1)}${to}`;
  });
  return node('path', { d: d.join('') });
}

/** A group with a name, a pattern or text of its own; of any other only what is in it. */
function groupOf(group: Element, outer: Inherited): SceneNode[] {
  const [dx, dy] = shiftOf(group);
  const inherited: Inherited = {
    dx: outer.dx + dx,
    dy: outer.dy + dy,
    size: group.hasAttribute('font-size') ? numberOf(group, 'font-size') : outer.size,
    anchor: anchorOf(group, outer.anchor),
  };
  const children = [...group.children];
  const isLines = children.length > 0 && children.every(child => child.localName === 'line');
  const inside = isLines
    ? [linesOf(children, inherited)]
    : children.flatMap(child =>
        child.localName === 'g' ? groupOf(child, inherited) : [markOf(child, inherited)],
      );
  const [first] = inside;
  if (first === undefined) return [];
  const name = group.getAttribute('aria-description');
  const { size, anchor } = inherited;
  const attributes = {
    ...(name !== null && { class: name }),
    ...patternOf(group),
    ...(first.name === 'text' && { 'font-size': size }),
    ...(first.name === 'text' && anchor !== 'start' && { 'text-anchor': anchor }),
  };
  return Object.keys(attributes).length === 0 ? inside : [node('g', attributes, inside)];
}

/**
 * Plot's marks as nodes, straight from its elements and without its own looks: groups named by the class that the
 * recipe gave as `ariaDescription`, no styles, no labels, no transforms.
 * @throws RangeError where a coordinate is no number, or Plot drew what charts do not know
 */
export function fromPlot(svg: Element): SceneNode[] {
  const plain: Inherited = { dx: 0, dy: 0, size: 0, anchor: anchorOf(svg, 'start') };
  return [...svg.children]
    .filter(child => child.localName !== 'style')
    .flatMap(child => (child.localName === 'g' ? groupOf(child, plain) : [markOf(child, plain)]));
}
