import type { Locale } from '../i18n/locale.ts';
import { isNode, node, type SceneNode } from './node.ts';

/** A chart for one width, or for all. */
export type Drawing = {
  /** `both` is shown at every width. */
  readonly width: 'narrow' | 'wide' | 'both';
  /** It holds classes of mark-styles.ts and no colours. */
  readonly root: SceneNode<'svg'>;
};

export type DrawContext = {
  /** Plot draws in it, and leaves nothing behind. */
  readonly document: Document;
  /** The language of the chart. */
  readonly locale: Locale;
};

/** Ids in a drawing begin with it, as one page has several drawings of a chart. */
const idStart = { narrow: 'n', wide: 'w', both: 'm' } as const satisfies Record<Drawing['width'], string>;

/** An id that is alone among the drawings of a chart. */
export const idIn = (width: Drawing['width'], name: string): string => `${idStart[width]}-${name}`;

/** Id of the hatching that the drawing of a width refers to. */
export const hatchId = (width: Drawing['width']): string => idIn(width, 'hatch');

const hatch = (width: Drawing['width']): SceneNode =>
  node(
    'pattern',
    {
      id: hatchId(width),
      width: 5,
      height: 5,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    [
      node('path', { class: 'hatch-ground', d: 'M0 0H5V5H0Z' }),
      node('path', { class: 'hatch-line', d: 'M0 0H1.7V5H0Z' }),
    ],
  );

function isHatched(one: SceneNode, id: string): boolean {
  const { fill } = one.attributes;
  if (typeof fill === 'object' && 'pattern' in fill && fill.pattern === id) return true;
  return one.children.some(child => isNode(child) && isHatched(child, id));
}

/** What a drawing is of. */
export type Subject = {
  readonly kind: string;
  readonly title: { readonly text: string };
  /** Its text alternative. */
  readonly description: string;
};

const tenths = (n: number): number => Math.round(n * 10) / 10;

/** A whole drawing: an image by role, named by its subject's title, described by its text alternative. */
export function createDrawing(
  { kind, title, description }: Subject,
  width: Drawing['width'],
  size: { readonly width: number; readonly height: number },
  marks: readonly SceneNode[],
): Drawing {
  const described = idIn(width, 'd');
  const needsHatch = marks.some(mark => isHatched(mark, hatchId(width)));
  const attributes = {
    class: `chart chart-${kind}`,
    viewBox: { width: tenths(size.width), height: tenths(size.height) },
    role: 'img',
    'aria-label': title.text,
    'aria-describedby': described,
  } as const;
  const root = node('svg', attributes, [
    node('desc', { id: described }, [description]),
    ...(needsHatch ? [node('defs', {}, [hatch(width)])] : []),
    // The description says it all: the words of the drawing would be read a second time.
    node('g', { 'aria-hidden': 'true' }, marks),
  ]);
  return { width, root };
}
