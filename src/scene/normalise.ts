import { escapeXml } from './escape-xml.ts';

/** Where a group stands and how large its text is, handed down. */
type Inherited = { readonly dx: number; readonly dy: number; readonly size: number; readonly anchor: string };

/** A coordinate in at most one decimal; a number that is none is a fault of the drawing. */
export function round(n: number): string {
  if (!Number.isFinite(n)) throw new RangeError(`a coordinate is ${n}`);
  return String(Math.round(n * 10) / 10 || 0);
}

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

function textOf(element: Element, inherited: Inherited): string {
  const [tx, ty] = shiftOf(element);
  const x = round(tx + inherited.dx);
  const y = ty + inherited.dy;
  const lines = [...element.children];
  if (lines.length === 0) {
    const at = round(y + ems(element.getAttribute('y')) * inherited.size);
    return `<text x="${x}" y="${at}">${escapeXml(element.textContent ?? '')}</text>`;
  }
  let line = y;
  const spans = lines.map(span => {
    line = span.hasAttribute('y')
      ? y + ems(span.getAttribute('y')) * inherited.size
      : line + ems(span.getAttribute('dy')) * inherited.size;
    return `<tspan x="${x}" y="${round(line)}">${escapeXml(span.textContent ?? '')}</tspan>`;
  });
  return `<text>${spans.join('')}</text>`;
}

function markOf(element: Element, inherited: Inherited): string {
  const { dx, dy } = inherited;
  const at = (name: string, shift: number) => `${name}="${round(numberOf(element, name) + shift)}"`;
  switch (element.localName) {
    case 'rect': {
      const fill = element.getAttribute('fill');
      const pattern = fill?.startsWith('url(') ? ` fill="${fill}"` : '';
      return `<rect ${at('x', dx)} ${at('y', dy)} ${at('width', 0)} ${at('height', 0)}${pattern}/>`;
    }
    case 'circle':
      return `<circle ${at('cx', dx)} ${at('cy', dy)} ${at('r', 0)}/>`;
    case 'path':
      return `<path d="${pathData(element.getAttribute('d') ?? '', inherited)}"/>`;
    case 'text':
      return textOf(element, inherited);
    default:
      throw new RangeError(`<${element.localName}>: no mark of a chart`);
  }
}

/** Lines of one group as one path. */
function linesOf(lines: readonly Element[], { dx, dy }: Inherited): string {
  const d = lines.map(line => {
    const [x1, y1] = [numberOf(line, 'x1') + dx, numberOf(line, 'y1') + dy];
    const [x2, y2] = [numberOf(line, 'x2') + dx, numberOf(line, 'y2') + dy];
    const to = x1 === x2 ? `V${round(y2)}` : y1 === y2 ? `H${round(x2)}` : `L${round(x2)} ${round(y2)}`;
    return `M${round(x1)} ${round(y1)}${to}`;
  });
  return `<path d="${d.join('')}"/>`;
}

function groupOf(group: Element, outer: Inherited): string {
  const [dx, dy] = shiftOf(group);
  const inherited: Inherited = {
    dx: outer.dx + dx,
    dy: outer.dy + dy,
    size: group.hasAttribute('font-size') ? numberOf(group, 'font-size') : outer.size,
    anchor: group.getAttribute('text-anchor') ?? outer.anchor,
  };
  const children = [...group.children];
  const isLines = children.length > 0 && children.every(child => child.localName === 'line');
  const inside = isLines
    ? linesOf(children, inherited)
    : children
        .map(child => (child.localName === 'g' ? groupOf(child, inherited) : markOf(child, inherited)))
        .join('');
  if (inside === '') return '';
  const name = group.getAttribute('aria-description');
  const fill = group.getAttribute('fill');
  const attributes = [
    name === null ? '' : ` class="${name}"`,
    fill?.startsWith('url(') ? ` fill="${fill}"` : '',
    inside.startsWith('<text') ? ` font-size="${inherited.size}"` : '',
    inside.startsWith('<text') && inherited.anchor !== 'start' ? ` text-anchor="${inherited.anchor}"` : '',
  ].join('');
  return attributes === '' ? inside : `<g${attributes}>${inside}</g>`;
}

/**
 * Plot's marks without Plot's own looks: groups named by the class that the recipe gave as `ariaDescription`,
 * no styles, no labels, no transforms, coordinates in one decimal.
 */
export function normalise(svg: Element): string {
  const plain: Inherited = { dx: 0, dy: 0, size: 0, anchor: svg.getAttribute('text-anchor') ?? 'start' };
  return [...svg.children]
    .filter(child => child.localName !== 'style')
    .map(child => (child.localName === 'g' ? groupOf(child, plain) : markOf(child, plain)))
    .join('');
}
