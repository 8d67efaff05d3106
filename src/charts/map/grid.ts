import type { Box } from '../../scene/box.ts';

export type Ring = readonly (readonly [number, number])[];

export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** User units of a cell's side: as fine as labels need to be placed. */
export const cell = 4;
/** An island no longer than this may lie between the middles of cells. */
const islet = 4 * cell;

const within = (n: number, most: number): number => Math.min(most, Math.max(0, n));

/** Sums over rectangles in constant time: how many marked cells a box touches. */
export class Tally2D {
  readonly #sums: Int32Array;
  readonly #columns: number;
  readonly #rows: number;

  constructor(marked: (i: number) => boolean, columns: number, rows: number) {
    const wide = columns + 1;
    const sums = new Int32Array(wide * (rows + 1));
    for (let row = 0; row < rows; row++) {
      let line = 0;
      for (let column = 0; column < columns; column++) {
        line += marked(row * columns + column) ? 1 : 0;
        sums[(row + 1) * wide + column + 1] = (sums[row * wide + column + 1] ?? 0) + line;
      }
    }
    this.#sums = sums;
    this.#columns = columns;
    this.#rows = rows;
  }

  /** Marked cells that the box touches; cells off the canvas do not count. */
  count({ x, y, width, height }: Box): number {
    const left = within(Math.floor(x / cell), this.#columns);
    const right = within(Math.ceil((x + width) / cell), this.#columns);
    const top = within(Math.floor(y / cell), this.#rows) * (this.#columns + 1);
    const bottom = within(Math.ceil((y + height) / cell), this.#rows) * (this.#columns + 1);
    const sums = this.#sums;
    return (
      (sums[bottom + right] ?? 0) -
      (sums[top + right] ?? 0) -
      (sums[bottom + left] ?? 0) +
      (sums[top + left] ?? 0)
    );
  }
}

/** Owner of cells where nothing may stand: lines of frames, and what is between them. */
export const wall = -3;

/** Which unit every cell of the canvas belongs to. */
export type MapGrid = {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** Index of the unit by cell, row by row; -1 at sea, -2 on land of other countries, or `wall`. */
  readonly owner: Int16Array;
  readonly keys: readonly string[];
  /** Cells of any unit, its islets too, or of another country. */
  readonly land: Tally2D;
  /** Cells of the lines of frames, and of what is between these; undefined without insets. */
  readonly walls: Tally2D | undefined;
  /** Cells of other countries, around those that the map shows. */
  readonly around: Tally2D;
  /** Cells of any other unit and of other countries, islets too, its own among them. */
  others(unit: number): Tally2D;
  /** Cells that are not this unit's. */
  foreign(unit: number): Tally2D;
  /** The box round the unit's cells; of a unit without one, of negative size. */
  extent(unit: number): Box;
  /** Whether any cell is the unit's. */
  owns(unit: number): boolean;
  /** The middle of the unit's roomiest part, or of its largest ring if it owns no cell; undefined for a unit without a point. */
  heart(unit: number): readonly [number, number] | undefined;
};

/** Marks the cells whose middle lies inside the rings (even-odd). */
function fill(owner: Int16Array, columns: number, rows: number, rings: readonly Ring[], unit: number): void {
  for (let row = 0; row < rows; row++) {
    const y = (row + 0.5) * cell;
    const crossings: number[] = [];
    for (const ring of rings) {
      for (let i = 0; i < ring.length; i++) {
        const [a, b] = [ring[i], ring[(i + 1) % ring.length]];
        if (a === undefined || b === undefined || a[1] > y === b[1] > y) continue;
        crossings.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
      }
    }
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.max(0, Math.ceil((crossings[i] ?? 0) / cell - 0.5));
      const to = Math.min(columns - 1, Math.floor((crossings[i + 1] ?? 0) / cell - 0.5));
      for (let column = from; column <= to; column++) owner[row * columns + column] = unit;
    }
  }
}

/** The cells of islets, which hold the middle of no cell: nothing else shows that they are there. */
function isletCells(columns: number, rows: number, units: readonly { readonly rings: readonly Ring[] }[]) {
  const cells = new Set<number>();
  for (const ring of units.flatMap(unit => unit.rings)) {
    const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
    if (Math.max(...xs) - Math.min(...xs) > islet || Math.max(...ys) - Math.min(...ys) > islet) continue;
    for (const [x, y] of ring) {
      const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
      if (column >= 0 && row >= 0 && column < columns && row < rows) cells.add(row * columns + column);
    }
  }
  return cells;
}

/** How many steps each cell of the unit is from one that is not, then the middle of the farthest ones. */
function heartOf(owner: Int16Array, columns: number, unit: number): readonly [number, number] | undefined {
  const depth = new Int16Array(owner.length);
  let front: number[] = [];
  let own = 0;
  const isOwn = (i: number, from: number) =>
    i >= 0 && i < owner.length && Math.abs((i % columns) - (from % columns)) <= 1 && owner[i] === unit;
  const around = (i: number) => [i - 1, i + 1, i - columns, i + columns];
  for (let i = 0; i < owner.length; i++) {
    if (owner[i] !== unit) continue;
    own++;
    if (around(i).some(next => !isOwn(next, i))) {
      depth[i] = 1;
      front.push(i);
    }
  }
  if (own === 0) return undefined;
  let deepest = front;
  for (let step = 2; front.length > 0; step++) {
    deepest = front;
    const next: number[] = [];
    for (const i of front) {
      for (const n of around(i)) {
        if (!isOwn(n, i) || depth[n] !== 0) continue;
        depth[n] = step;
        next.push(n);
      }
    }
    front = next;
  }
  const mean = (of: (i: number) => number) => deepest.reduce((sum, i) => sum + of(i), 0) / deepest.length;
  const [column, row] = [mean(i => i % columns), mean(i => Math.floor(i / columns))];
  const away = (i: number) => Math.hypot((i % columns) - column, Math.floor(i / columns) - row);
  const middle = deepest.reduce((best, i) => (away(i) < away(best) ? i : best));
  return [((middle % columns) + 0.5) * cell, (Math.floor(middle / columns) + 0.5) * cell];
}

/** The middle of the largest ring's box: where a unit lies that is too small to own a cell. */
function middleOf(rings: readonly Ring[]): readonly [number, number] | undefined {
  let best: { at: readonly [number, number]; size: number } | undefined;
  for (const ring of rings) {
    if (ring.length === 0) continue;
    const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const size = right - left + bottom - top;
    if (best === undefined || size > best.size) best = { at: [(left + right) / 2, (top + bottom) / 2], size };
  }
  return best?.at;
}

function extentOf(owner: Int16Array, columns: number, unit: number): Box {
  let [left, top, right, bottom] = [columns, owner.length, 0, 0];
  for (let i = 0; i < owner.length; i++) {
    if (owner[i] !== unit) continue;
    const [column, row] = [i % columns, Math.floor(i / columns)];
    [left, right] = [Math.min(left, column), Math.max(right, column + 1)];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row + 1)];
  }
  return { x: left * cell, y: top * cell, width: (right - left) * cell, height: (bottom - top) * cell };
}

/**
 * @param around the land of other countries.
 * @param insets frames in a row at the bottom: nothing stands on their lines or between them.
 */
export function createGrid(
  { width, height }: { readonly width: number; readonly height: number },
  units: readonly { readonly key: string; readonly rings: readonly Ring[] }[],
  around: readonly (readonly Ring[])[] = [],
  insets: readonly Box[] = [],
): MapGrid {
  const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const owner = new Int16Array(columns * rows).fill(-1);
  for (const rings of around) fill(owner, columns, rows, rings, -2);
  const isInside = (x: number, y: number) =>
    insets.some(
      box => x > box.x + cell && x < box.x + box.width - cell && y > box.y + cell && y < box.y + box.height,
    );
  const top = Math.min(...insets.map(({ y }) => y));
  for (let i = 0; i < owner.length && insets.length > 0; i++) {
    const [x, y] = [((i % columns) + 0.5) * cell, (Math.floor(i / columns) + 0.5) * cell];
    if (y > top && !isInside(x, y)) owner[i] = wall;
  }
  for (const [unit, { rings }] of units.entries()) fill(owner, columns, rows, rings, unit);
  const islets = isletCells(columns, rows, units);
  const foreign = new Map<number, Tally2D>();
  const extents = new Map<number, Box>();
  const around2D = new Tally2D(i => owner[i] === -2, columns, rows);
  const others = new Map<number, Tally2D>();
  const hearts = new Map<number, readonly [number, number] | undefined>();
  const extent = (unit: number): Box => {
    const box = extents.get(unit) ?? extentOf(owner, columns, unit);
    extents.set(unit, box);
    return box;
  };
  return {
    columns,
    rows,
    width,
    height,
    owner,
    keys: units.map(unit => unit.key),
    land: new Tally2D(i => owner[i] !== -1 || islets.has(i), columns, rows),
    walls: insets.length === 0 ? undefined : new Tally2D(i => owner[i] === wall, columns, rows),
    around: around2D,
    others(unit) {
      const tally =
        others.get(unit) ??
        new Tally2D(i => (owner[i] !== -1 ? owner[i] !== unit : islets.has(i)), columns, rows);
      others.set(unit, tally);
      return tally;
    },
    foreign(unit) {
      const tally = foreign.get(unit) ?? new Tally2D(i => owner[i] !== unit, columns, rows);
      foreign.set(unit, tally);
      return tally;
    },
    extent,
    owns: unit => extent(unit).width > 0,
    heart(unit) {
      if (!hearts.has(unit)) {
        hearts.set(unit, heartOf(owner, columns, unit) ?? middleOf(units[unit]?.rings ?? []));
      }
      return hearts.get(unit);
    },
  };
}
