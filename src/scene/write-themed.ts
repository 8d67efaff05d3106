import { escapeXml } from './escape-xml.ts';
import type { Theme, Tokens } from './looks.ts';
import { isElement, type SvgElement, type SvgNode } from './svg-tree.ts';
import { isThemed, themeValue } from './theme-value.ts';

/** An attribute whose value is the theme's. */
type Themed = { readonly attribute: string; readonly value: string };

/** What is alike in all themes as one string, what is not apart. */
class Parts {
  readonly list: (string | Themed)[] = [''];

  add(part: string | Themed): void {
    const last = this.list.at(-1);
    if (typeof part === 'string' && typeof last === 'string') this.list[this.list.length - 1] = last + part;
    else this.list.push(part);
  }
}

function write(node: SvgNode, parts: Parts): void {
  if (!isElement(node)) {
    parts.add(escapeXml(node));
    return;
  }
  parts.add(`<${node.name}`);
  for (const [attribute, value] of node.attributes) {
    parts.add(` ${attribute}="`);
    parts.add(isThemed(value) ? { attribute, value } : escapeXml(value));
    parts.add('"');
  }
  const isEmpty = node.children.length === 0;
  parts.add(isEmpty ? '/>' : '>');
  for (const child of node.children) write(child, parts);
  if (!isEmpty) parts.add(`</${node.name}>`);
}

/** A tree as text, with the values of a theme in it. */
export function writeThemed(root: SvgElement, tokens: Tokens): (theme: Theme) => string {
  const parts = new Parts();
  write(root, parts);
  return theme => {
    const known = new Map<string, string>();
    const put = ({ attribute, value }: Themed): string => {
      const key = `${attribute} ${value}`;
      const found = known.get(key) ?? escapeXml(themeValue(attribute, value, tokens, theme));
      known.set(key, found);
      return found;
    };
    return parts.list.map(part => (typeof part === 'string' ? part : put(part))).join('');
  };
}
