import type { MarkLook, MarkStyle } from './mark-styles.ts';
import { cssColour } from './theme-colour.ts';

/** Of text a length has its unit. */
const lengths = ['font-size', 'stroke-width'];

function declarations(look: MarkLook, isText: boolean): string[] {
  return Object.entries(look).map(([property, value]) => {
    if (property === 'fill' || property === 'stroke') {
      const paint = look[property] ?? 'none';
      return `${property}: ${paint === 'none' ? paint : cssColour(paint)}`;
    }
    return `${property}: ${value}${isText && lengths.includes(property) ? 'px' : ''}`;
  });
}

function selectorsOf({ marks, within, on }: MarkStyle): string[] {
  const own = marks.map(mark => `.${mark.split(' ').join('.')}`);
  const selector = (mark: string) =>
    `${within === undefined ? '' : `.${within} `}${mark}${on === undefined ? '' : ` ${on}`}`;
  // The labels of a map are many, and few of their selectors are left out of any embed: together they are shorter.
  if (within === 'chart-map' && own.length > 1) return [selector(`:is(${own.join(', ')})`)];
  return own.map(selector);
}

function ruleOf(style: MarkStyle, indent: string): string {
  const selectors = selectorsOf(style)
    .map(selector => `${indent}${selector}`)
    .join(',\n');
  const isText = style.on === 'text' || 'font-size' in style.look;
  const lines = declarations(style.look, isText).map(line => `${indent}  ${line};\n`);
  return `${selectors} {\n${lines.join('')}${indent}}\n`;
}

/** Styles of the table as a style sheet: a rule each, in their order. */
export function markCss(styles: readonly MarkStyle[]): string {
  let css = '';
  let open: string | undefined;
  for (const style of styles) {
    if (style.from !== open) {
      if (open !== undefined) css += '}\n';
      if (style.from !== undefined) css += `@container drawing (width >= ${style.from}) {\n`;
      open = style.from;
    }
    css += ruleOf(style, open === undefined ? '' : '  ');
  }
  return open === undefined ? css : `${css}}\n`;
}
