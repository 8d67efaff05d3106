import type { Locale } from '../i18n/locale.ts';
import { type DrawingWidth, idIn } from './drawing-ids.ts';
import { isNode, node, type SceneNode } from './node.ts';
import { patternDefinitions } from './series-pattern.ts';

/** A chart for one width, or for all. */
export type Drawing = {
  readonly width: DrawingWidth;
  /** It holds classes of mark-styles.ts and no colours. */
  readonly root: SceneNode<'svg'>;
};

export type DrawContext = {
  /** Plot draws in it, and leaves nothing behind. */
  readonly document: Document;
  /** The language of the chart. */
  readonly locale: Locale;
};

/** Id of the hatching that the drawing of a width refers to. */
export const hatchId = (width: DrawingWidth): string => idIn(width, 'hatch');

const hatch = (width: DrawingWidth): SceneNode =>
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

/** Id of what lies over an area in the colour of a series and makes it hatched as a range is. */
export const hatchOverId = (width: DrawingWidth): string => idIn(width, 'hatch-over');

const hatchOver = (width: DrawingWidth): SceneNode =>
  node(
    'pattern',
    {
      id: hatchOverId(width),
      width: 5,
      height: 5,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    [node('path', { class: 'hatch-ground', d: 'M1.7 0H5V5H1.7Z' })],
  );

/** Adds the patterns that fill a node or what is in it. */
function addPatterns({ attributes: { fill }, children }: SceneNode, found: Set<string>): void {
  if (typeof fill === 'object' && 'pattern' in fill) found.add(fill.pattern);
  for (const child of children) if (isNode(child)) addPatterns(child, found);
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
  width: DrawingWidth,
  size: { readonly width: number; readonly height: number },
  marks: readonly SceneNode[],
): Drawing {
  const described = idIn(width, 'd');
  const used = new Set<string>();
  for (const mark of marks) addPatterns(mark, used);
  const defined = [
    ...new Map([
      [hatchId(width), hatch(width)],
      [hatchOverId(width), hatchOver(width)],
      ...patternDefinitions(width),
    ]),
  ];
  const patterns = defined.flatMap(([id, pattern]) => (used.has(id) ? [pattern] : []));
  const attributes = {
    class: `chart chart-${kind}`,
    viewBox: { width: tenths(size.width), height: tenths(size.height) },
    role: 'img',
    'aria-label': title.text,
    'aria-describedby': described,
  } as const;
  const root = node('svg', attributes, [
    node('desc', { id: described }, [description]),
    ...(patterns.length > 0 ? [node('defs', {}, patterns)] : []),
    // The description says it all: the words of the drawing would be read a second time.
    node('g', { 'aria-hidden': 'true' }, marks),
  ]);
  return { width, root };
}

/** The marks of a drawing, to be set into another. */
export const marksIn = ({ root }: Drawing): readonly SceneNode[] =>
  root.children
    .filter(isNode)
    .flatMap(({ attributes, children }) => ('aria-hidden' in attributes ? children.filter(isNode) : []));
