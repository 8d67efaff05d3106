import { type MarkStyle, markStyles } from './mark-styles.ts';
import {
  classesOf,
  isNode,
  type Look,
  type NodeName,
  node,
  type SceneChild,
  type SceneNode,
  textOfNode,
  withChildren,
  withLook,
} from './node.ts';
import { type Direction, directed, directionOf, hasArabic } from './text-direction.ts';

type Attribute = keyof Look;

/** Attributes that the nodes of a group inherit from it. */
const inherited = [
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
] as const satisfies readonly Attribute[];

/** Properties of the table that only style sheets use. */
const pageOnly: readonly string[] = [
  'font-family',
  'font-variant-numeric',
  'unicode-bidi',
  'display',
  'overflow',
];

/** A style of the table as far as a picture follows it. */
type Rule = {
  readonly on: NodeName | undefined;
  readonly within: string | undefined;
  readonly look: Look;
  /** As in a style sheet: more classes win over fewer, then what comes later. */
  readonly rank: number;
};

const count = (mark: string): number => mark.split(' ').length;

function ruleOf({ on, within, look }: MarkStyle, mark: string, order: number): Rule {
  const own = Object.fromEntries(Object.entries(look).filter(([name]) => !pageOnly.includes(name)));
  const classes = count(mark) + (within === undefined ? 0 : 1);
  const specificity = 2 * classes + (on === undefined ? 0 : 1);
  return { on, within, look: own, rank: specificity * markStyles.length + order };
}

/** By the first class of the mark. */
const ruleBook: ReadonlyMap<string, readonly { readonly mark: readonly string[]; readonly rule: Rule }[]> =
  Map.groupBy(
    markStyles.flatMap((style, order) =>
      (style.from === undefined ? style.marks : []).map(mark => ({
        mark: mark.split(' '),
        rule: ruleOf(style, mark, order),
      })),
    ),
    ({ mark: [first = ''] }) => first,
  );

/** What the ancestors of a node contribute: their classes, and the rules for nodes inside them. */
type Around = { readonly classes: ReadonlySet<string>; readonly rules: readonly Rule[] };
const nothing: Around = { classes: new Set(), rules: [] };

/** The rules that match the classes of a node, inside these ancestors. */
function rulesFor(classes: readonly string[], around: Around): readonly Rule[] {
  return classes.flatMap(name =>
    (ruleBook.get(name) ?? []).flatMap(({ mark, rule }) => {
      const holds = mark.every(one => classes.includes(one));
      return holds && (rule.within === undefined || around.classes.has(rule.within)) ? [rule] : [];
    }),
  );
}

const merged = (rules: readonly Rule[]): Look =>
  Object.assign({}, ...rules.toSorted((a, b) => a.rank - b.rank).map(({ look }) => look));

function withoutKeys<N extends SceneNode>(one: N, names: readonly string[]): N {
  if (!names.some(name => name in one.attributes)) return one;
  const values: Readonly<Record<string, unknown>> = one.attributes;
  const attributes: Record<string, unknown> = {};
  for (const name of Object.keys(values)) if (!names.includes(name)) attributes[name] = values[name];
  return { ...one, attributes };
}

/**
 * Replaces classes with the attributes of the table, from the root down. Siblings with the same name and classes are
 * looked up once.
 */
function styled(one: SceneNode, around: Around, known: Map<string, readonly [Look, Around]>): SceneNode {
  const key = `${one.name} ${one.attributes.class ?? ''}`;
  const found = known.get(key) ?? lookUp(one, around);
  known.set(key, found);
  const [look, inner] = found;
  const inside = new Map<string, readonly [Look, Around]>();
  const children = one.children.map(child => (isNode(child) ? styled(child, inner, inside) : child));
  return withChildren(withLook(withoutKeys(one, ['class']), look), children);
}

function lookUp(one: SceneNode, around: Around): readonly [Look, Around] {
  const classes = classesOf(one);
  const rules = rulesFor(classes, around);
  const look = merged([
    ...around.rules.filter(({ on }) => on === one.name),
    ...rules.filter(({ on }) => on === undefined),
  ]);
  if (classes.length === 0) return [look, around];
  const inner: Around = {
    classes: new Set([...around.classes, ...classes]),
    rules: [...around.rules, ...rules.filter(({ on }) => on !== undefined)],
  };
  return [look, inner];
}

function isSame(a: Look[Attribute], b: Look[Attribute]): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return 'pattern' in a && 'pattern' in b ? a.pattern === b.pattern : a === b;
}

/** Moves attributes that all nodes of a group share to the group. */
function gathered(parent: SceneNode): SceneNode {
  const all = parent.children.map(child => (isNode(child) ? gathered(child) : child));
  const children = all.filter(isNode);
  const [first] = children;
  if (parent.name !== 'g' || first === undefined) return withChildren(parent, all);
  const shared = inherited.filter(name => {
    const value = first.attributes[name];
    return value !== undefined && children.every(child => isSame(child.attributes[name], value));
  });
  if (shared.length === 0) return withChildren(parent, all);
  const look: Look = Object.fromEntries(shared.map(name => [name, first.attributes[name]]));
  const rest = all.map(child => (isNode(child) ? withoutKeys(child, shared) : child));
  return withChildren(withLook(parent, look), rest);
}

const outline = ['stroke', 'stroke-width', 'stroke-linejoin'];

/**
 * The outline behind a text, which keeps it readable on a line of the grid, is a copy of the text below it:
 * `paint-order` is not known to every viewer, and without it the outline lies over the letters. A group whose
 * `paint-order` is `normal` has no outlines.
 */
function outlined(parent: SceneNode): SceneNode {
  const isPlain = parent.attributes['paint-order'] === 'normal';
  const all = parent.children.map(child => (isNode(child) ? outlined(child) : child));
  const own = withoutKeys(parent, ['paint-order']);
  const texts = all.filter(isNode).filter(child => child.name === 'text');
  const below = texts
    .filter(({ attributes }) => !isPlain && (attributes.stroke ?? 'none') !== 'none')
    .map(text => withLook(text, { fill: 'none' }));
  const bare = (child: SceneNode) => (child.name === 'text' ? withoutKeys(child, outline) : child);
  if (below.length === 0)
    return withChildren(
      own,
      all.map(child => (isNode(child) ? bare(child) : child)),
    );
  const others = all.filter(child => isNode(child) && child.name !== 'text');
  return withChildren(own, [...others, node('g', {}, below), node('g', {}, texts.map(bare))]);
}

/** Each line in its own direction, and in the font that has its letters. */
function set(one: SceneNode, setting: TextSetting): SceneNode {
  if (one.name !== 'text' && one.name !== 'tspan') {
    return withChildren(
      one,
      one.children.map(child => (isNode(child) ? set(child, setting) : child)),
    );
  }
  const { arabic, page } = setting;
  const children = one.children.flatMap((child): SceneChild[] => {
    if (isNode(child)) return [set(child, setting)];
    return child === '' ? [] : [directed(child, directionOf(child, page))];
  });
  const own = withChildren(one, children);
  return one.name === 'text' && hasArabic(textOfNode(one)) ? withLook(own, { 'font-family': arabic }) : own;
}

export type TextSetting = {
  /** Family names for lines with Arabic letters. */
  readonly arabic: string;
  readonly page: Direction;
};

/** A drawing that looks right without a style sheet: its classes as attributes. */
export const stylePicture = (root: SceneNode, setting: TextSetting): SceneNode =>
  gathered(set(outlined(styled(root, nothing, new Map())), setting));
