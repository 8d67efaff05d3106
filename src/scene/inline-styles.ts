import type { Looks, StyleRule, Theme } from './looks.ts';
import { type Matchable, matches, parseSelectors, type Selector } from './match-selector.ts';
import { classesOf, element, isElement, type SvgElement, textIn } from './svg-tree.ts';
import { type Direction, directed, directionOf, hasArabic } from './text-direction.ts';
import { writeThemed } from './write-themed.ts';

/** Properties of CSS that are attributes of SVG too, and that a group hands down. */
const handedDown = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'text-rendering',
];
/** `font-family` is not among them: pictures have their own. */
const taken = new Set([...handedDown, 'opacity', 'stop-color', 'stop-opacity']);
taken.delete('font-family');

type Compiled = { readonly selector: Selector; readonly order: number; readonly rule: StyleRule };

/** By the class, or else the name, that the last part of a selector asks for; '' where it asks for neither. */
type RuleIndex = ReadonlyMap<string, readonly Compiled[]>;

const indices = new WeakMap<readonly StyleRule[], RuleIndex>();

function indexOf(rules: readonly StyleRule[]): RuleIndex {
  const known = indices.get(rules);
  if (known !== undefined) return known;
  const index = new Map<string, Compiled[]>();
  for (const [order, { selector, declarations }] of rules.entries()) {
    const own = declarations.filter(([property]) => taken.has(property));
    if (own.length === 0) continue;
    for (const one of parseSelectors(selector)) {
      const last = one.steps.at(-1);
      const key = last?.classes[0] ?? last?.name ?? '';
      const entry = { selector: one, order, rule: { selector, declarations: own } };
      index.set(key, [...(index.get(key) ?? []), entry]);
    }
  }
  indices.set(rules, index);
  return index;
}

/** What the rules say of the last element of a path. */
function styleOf(path: readonly Matchable[], index: RuleIndex): Map<string, string> {
  const last = path.at(-1);
  if (last === undefined) return new Map();
  return new Map(
    [...last.classes, last.name, '']
      .flatMap(key => index.get(key) ?? [])
      .filter(({ selector }) => matches(selector, path))
      .sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order)
      .flatMap(({ rule }) => rule.declarations)
      .map(([property, value]) => [property, value.replace(/(\d)px\b/g, '$1')]),
  );
}

/** Rules become attributes, from the root down; classes go. Brothers alike are matched once. */
function style(parent: SvgElement, path: readonly Matchable[], index: RuleIndex): void {
  const known = new Map<string, Map<string, string>>();
  for (const child of parent.children.filter(isElement)) {
    const classes = classesOf(child);
    const own = [...path, { name: child.name, classes }];
    const key = own.at(-1)?.classes.concat(child.name).join(' ') ?? '';
    const found = known.get(key) ?? styleOf(own, index);
    known.set(key, found);
    style(child, own, index);
    child.attributes.delete('class');
    for (const [property, value] of found) child.attributes.set(property, value);
  }
}

/** What all elements in a group have alike, the group has. */
function gather(parent: SvgElement): void {
  const children = parent.children.filter(isElement);
  for (const child of children) gather(child);
  const [first] = children;
  if (parent.name !== 'g' || first === undefined) return;
  for (const property of handedDown) {
    const value = first.attributes.get(property);
    if (value === undefined || children.some(child => child.attributes.get(property) !== value)) continue;
    parent.attributes.set(property, value);
    for (const child of children) child.attributes.delete(property);
  }
}

const group = (children: readonly SvgElement[]): SvgElement => element('g', {}, children);

const copyOf = ({ name, attributes, children }: SvgElement): SvgElement => ({
  name,
  attributes: new Map(attributes),
  children: children.map(child => (isElement(child) ? copyOf(child) : child)),
});

const without = (one: SvgElement, names: readonly string[]): SvgElement => {
  for (const name of names) one.attributes.delete(name);
  return one;
};

const outline = ['stroke', 'stroke-width', 'stroke-linejoin'];

/**
 * The outline behind a text, which keeps it readable on a line of the grid, is a copy of the text below it:
 * `paint-order` is not known to every viewer, and without it the outline lies over the letters. A group whose
 * `paint-order` is `normal` has no outlines.
 */
function outlineTexts(parent: SvgElement): void {
  const children = parent.children.filter(isElement);
  for (const child of children) outlineTexts(child);
  const isPlain = parent.attributes.get('paint-order') === 'normal';
  without(parent, ['paint-order']);
  const texts = children.filter(child => child.name === 'text');
  const below = texts
    .filter(({ attributes }) => !isPlain && (attributes.get('stroke') ?? 'none') !== 'none')
    .map(copyOf);
  for (const copy of below) copy.attributes.set('fill', 'none');
  for (const text of texts) without(text, outline);
  if (below.length === 0) return;
  const others = children.filter(child => child.name !== 'text');
  parent.children = [...others, group(below), group(texts)];
}

/** Each line in its own direction, and in the font that has its letters. */
function setTexts(one: SvgElement, { arabic, page }: TextSetting): void {
  for (const child of one.children) if (isElement(child)) setTexts(child, { arabic, page });
  if (one.name !== 'text' && one.name !== 'tspan') return;
  one.children = one.children.map(child =>
    isElement(child) ? child : directed(child, directionOf(child, page)),
  );
  if (one.name === 'text' && hasArabic(textIn(one))) one.attributes.set('font-family', arabic);
}

export type TextSetting = {
  /** Family names for lines with Arabic letters. */
  readonly arabic: string;
  readonly page: Direction;
};

/**
 * A drawing that looks right without a style sheet, in each theme: the rules of `looks` as attributes of its
 * elements. What is matched is matched once; a theme only puts its colours in.
 * @param root classes, and attributes whose values may hold `var(--ink)`; it is changed
 */
export function inlineStyles(root: SvgElement, looks: Looks, setting: TextSetting): (theme: Theme) => string {
  style(group([root]), [], indexOf(looks.rules));
  outlineTexts(root);
  setTexts(root, setting);
  gather(root);
  return writeThemed(root, looks.tokens);
}
