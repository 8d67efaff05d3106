import { type DrawingWidth, idIn } from './drawing-ids.ts';
import { type Colour, node, round, type SceneNode } from './node.ts';

/** What tells areas of a chart apart besides their colours. Hatching from the right is not among them: it is a range. */
export type SeriesPattern = 'plain' | 'dots' | 'rows' | 'columns' | 'slants' | 'crosses' | 'grid';

/** How a chart draws one of its series. */
export type SeriesLook = {
  /** For `fill` or `stroke` of its marks, in both themes; on a page it is written as an attribute. */
  readonly colour: Colour;
  /** A second sign over its areas, where areas touch. */
  readonly pattern: SeriesPattern;
  /** A second sign of its lines, for `stroke-dasharray`; undefined for a solid line. */
  readonly dash: string | undefined;
  /** Whether the colour is so near to the ground that areas need an outline. */
  readonly pale: boolean;
};

/** The side of a tile, in user units. */
export const tileSide = 7;

const rows = (x: number, y: number) => `M${x} ${y + 3}h7v1.1h-7Z`;
const columns = (x: number, y: number) => `M${x + 3} ${y}h1.1v7h-1.1Z`;
const dot = (x: number, y: number) => `M${round(x)} ${round(y)}a.9 .9 0 1 0 1.8 0a.9 .9 0 1 0 -1.8 0Z`;

/** One tile of each, with its upper left corner at a point. */
const tiles: Readonly<Record<Exclude<SeriesPattern, 'plain'>, (x: number, y: number) => string>> = {
  dots: (x, y) => dot(x + 0.8, y + 1.7) + dot(x + 4.3, y + 5.2),
  rows,
  columns,
  slants: (x, y) => `M${x} ${y}h.8l6.2 6.2v.8h-.8l-6.2 -6.2Z`,
  crosses: (x, y) => `M${x + 3} ${round(y + 1.3)}h1v1.7h1.7v1h-1.7v1.7h-1v-1.7h-1.7v-1h1.7Z`,
  grid: (x, y) => rows(x, y) + columns(x, y),
};

/** Paths of a pattern over a square of two tiles each way, for a key. */
export const patternPath = (pattern: SeriesPattern, x: number, y: number): string =>
  pattern === 'plain'
    ? ''
    : [0, tileSide].flatMap(down => [0, tileSide].map(right => tiles[pattern](x + right, y + down))).join('');

const patternId = (width: DrawingWidth, pattern: SeriesPattern): string => idIn(width, `series-${pattern}`);

/** What fills marks of a pattern, over their colour; undefined where nothing does. `createDrawing` brings its definition. */
export const patternFill = (
  pattern: SeriesPattern,
  width: DrawingWidth,
): { readonly pattern: string } | undefined =>
  pattern === 'plain' ? undefined : { pattern: patternId(width, pattern) };

/** The definitions of all patterns, by their ids. */
export const patternDefinitions = (width: DrawingWidth): ReadonlyMap<string, SceneNode> =>
  new Map(
    Object.entries(tiles).map(([name, tile]) => {
      const id = idIn(width, `series-${name}`);
      const size = { width: tileSide, height: tileSide, patternUnits: 'userSpaceOnUse' } as const;
      return [id, node('pattern', { id, ...size }, [node('path', { class: 'series-sign', d: tile(0, 0) })])];
    }),
  );
