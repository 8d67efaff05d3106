/** A colour of the site's looks: `--ink`. */
export type Token = `--${string}`;

/** A colour that is nobody's token: `#8a4b00`. */
export type Hex = `#${string}`;

/** A colour of both themes, or one for each. */
export type Colour = Token | { readonly light: Token | Hex; readonly dark: Token | Hex };

/** What a shape is filled or outlined with; a pattern by its id in the same drawing. */
export type Paint = 'none' | Colour | { readonly pattern: string };

export type Anchor = 'start' | 'middle' | 'end';

/** How a mark looks, as attributes: pictures have all of them, pages have classes in their place. */
export type Look = {
  readonly fill?: Paint;
  readonly 'fill-opacity'?: number;
  readonly stroke?: Paint;
  readonly 'stroke-width'?: number;
  readonly 'stroke-opacity'?: number;
  readonly 'stroke-dasharray'?: string;
  readonly 'stroke-linecap'?: 'round';
  readonly 'stroke-linejoin'?: 'round';
  readonly 'paint-order'?: 'stroke' | 'normal';
  readonly 'font-family'?: string;
  readonly 'font-size'?: number;
  readonly 'font-weight'?: number;
  readonly 'text-anchor'?: Anchor;
  readonly 'text-rendering'?: 'geometricPrecision';
};

/** A class names a mark style, or several separated by spaces: see mark-styles.ts. Ids are unique in the chart. */
type Shared = Look & { readonly class?: string; readonly id?: string };
type At = { readonly x: number; readonly y: number };
type Size = { readonly width: number; readonly height: number };

/** Attributes of each kind of node, in user units. They are written in the order in which they are given. */
type Attributes = {
  readonly svg: Shared & {
    readonly xmlns?: string;
    readonly width?: number;
    readonly height?: number;
    /** From 0 0. */
    readonly viewBox: Size;
    readonly role?: 'img';
    readonly lang?: string;
    readonly 'aria-label'?: string;
    /** Ids of the same drawing. */
    readonly 'aria-labelledby'?: string;
    readonly 'aria-describedby'?: string;
  };
  readonly g: Shared & {
    readonly 'aria-hidden'?: 'true';
    readonly transform?: At & { readonly scale: number };
  };
  readonly rect: Shared & Partial<At> & Size;
  readonly circle: Shared & { readonly cx: number; readonly cy: number; readonly r: number };
  readonly path: Shared & { readonly d: string };
  /** Without a place where its lines have their own. `dy` in ems. */
  readonly text: Shared & Partial<At> & { readonly dy?: `${string}em` };
  readonly tspan: Shared & At;
  /** Id of the node that is drawn once more. */
  readonly use: Shared & { readonly href: string };
  /** A picture of pixels, as a data URL. */
  readonly image: Shared & At & Size & { readonly href: string };
  readonly pattern: Shared &
    Size & { readonly patternUnits: 'userSpaceOnUse'; readonly patternTransform?: 'rotate(45)' };
  readonly defs: Shared;
  readonly title: Shared;
  readonly desc: Shared;
  /** Rules that bring fonts. */
  readonly style: Shared;
};

export type NodeName = keyof Attributes;

interface NodeOf<N extends NodeName> {
  readonly name: N;
  readonly attributes: Attributes[N];
  /** Text is as it is read, nothing escaped. */
  readonly children: readonly SceneChild[];
}

/** A node of a drawing. It never changes: another drawing of it is a new tree. */
export type SceneNode<Name extends NodeName = NodeName> = { [N in Name]: NodeOf<N> }[Name];

export type SceneChild = SceneNode | string;

export const node = <N extends NodeName>(
  name: N,
  attributes: Attributes[N],
  children: readonly SceneChild[] = [],
): NodeOf<N> => ({ name, attributes, children });

export const isNode = (child: SceneChild): child is SceneNode => typeof child !== 'string';

/** The same node with other attributes over its own. */
export const withLook = <N extends SceneNode>(one: N, look: Shared): N => ({
  ...one,
  attributes: { ...one.attributes, ...look },
});

export const withChildren = <N extends SceneNode>(one: N, children: readonly SceneChild[]): N => ({
  ...one,
  children,
});

export const classesOf = ({ attributes }: SceneNode): readonly string[] =>
  attributes.class === undefined ? [] : attributes.class.split(' ').filter(name => name !== '');

/** All text in and under a node. */
export const textOfNode = (child: SceneChild): string =>
  isNode(child) ? child.children.map(textOfNode).join('') : child;

/**
 * A coordinate with at most one decimal.
 * @throws RangeError for NaN and Infinity: the layout has an error
 */
export function round(n: number): string {
  if (!Number.isFinite(n)) throw new RangeError(`a coordinate is ${n}`);
  return String(Math.round(n * 10) / 10 || 0);
}
