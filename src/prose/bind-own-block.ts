import type { PhrasingContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { AttributeType } from '../options/components.ts';
import { hint } from '../problems/nearest.ts';
import type { DirectiveWords } from './directive-words.ts';
import type { Faults } from './faults.ts';
import type { OwnBlock } from './own-blocks.ts';
import type { PageReading } from './page-context.ts';
import type { HeldBlock } from './page-findings.ts';
import type { PlacedWord } from './read-directive-words.ts';
import { renderLabel } from './render-line.ts';
import type { BlockAttributes } from './types.ts';

const examples: Readonly<Record<string, string>> = { text: '…', number: '12' };

/** The value of an attribute; undefined with the fault reported. */
function readAttribute(
  word: PlacedWord,
  type: AttributeType,
  faults: Faults,
): string | number | boolean | undefined {
  const { name, value, offset } = word;
  const refuse = (what: string, fix: string) => {
    faults.add('prose/block-attribute', offset, what, fix);
    return undefined;
  };
  if (type === 'flag')
    return value === undefined || refuse(`"${name}" takes no value.`, `Write ${name} alone.`);
  const kind = type.replace('?', '');
  if (value === undefined || value.trim() === '')
    return refuse(`"${name}" has no value.`, `Write ${name}=${examples[kind]}.`);
  if (kind === 'text') return value;
  const number = Number(value);
  return Number.isFinite(number)
    ? number
    : refuse(`"${name}=${value}" is not a number.`, `Write digits: ${name}=12.`);
}

/** The attributes of a block, each as its type says. Those at fault are left out. */
function readAttributes(
  { name }: { readonly name: string },
  { attributes: types }: OwnBlock,
  { words, offset, dataset }: DirectiveWords,
  faults: Faults,
): BlockAttributes {
  const given = dataset === undefined ? words : [...words, dataset];
  if (types === undefined)
    return Object.fromEntries(given.map(({ name: word, value }) => [word, value ?? true]));
  const found: Record<string, string | number | boolean> = {};
  for (const word of given) {
    const type = Object.hasOwn(types, word.name) ? types[word.name] : undefined;
    if (type === undefined) {
      const known = Object.keys(types);
      const fix = known.length === 0 ? 'Remove it.' : hint(word.name, known, `attributes of ::${name}`);
      faults.add('prose/block-attribute', word.offset, `::${name} has no attribute "${word.name}".`, fix);
      continue;
    }
    const value = readAttribute(word, type, faults);
    if (value !== undefined) found[word.name] = value;
  }
  for (const [attribute, type] of Object.entries(types)) {
    if (type === 'flag') found[attribute] ??= false;
    else if (!type.endsWith('?') && !given.some(word => word.name === attribute))
      faults.add(
        'prose/block-attribute',
        offset,
        `::${name} lacks the attribute "${attribute}".`,
        `Write ${attribute}=${examples[type] ?? '…'} between its braces.`,
      );
  }
  return found;
}

/** A block of the newsroom's own. Feeds and readers of plain text have its words in its place, so it needs some. */
export function bindOwnBlock(
  node: LeafDirective | ContainerDirective,
  own: OwnBlock,
  directive: DirectiveWords,
  label: readonly PhrasingContent[],
  reading: PageReading,
): HeldBlock | undefined {
  const { faults } = reading.findings;
  const { name } = node;
  if (directive.id !== undefined)
    faults.add('prose/block-attribute', directive.id.offset, `::${name} has no id.`, 'Remove it.');
  const attributes = readAttributes(node, own, directive, faults);
  const text = label.length === 0 ? undefined : renderLabel(label, directive.origin, reading);
  const hasContent = node.type === 'containerDirective' && node.children.length > 0;
  if (text === undefined && !hasContent) {
    faults.add(
      'prose/block-without-text',
      directive.offset,
      `::${name} has no text, so feeds would have nothing in its place.`,
      `Write what it shows in square brackets: ::${name}[…]{…}.`,
    );
    return undefined;
  }
  return {
    kind: 'own',
    name,
    attributes,
    ...(text !== undefined && { label: { text: text.text, html: text.html } }),
  };
}
