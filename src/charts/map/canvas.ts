import type { Box } from '../../scene/box.ts';
import { cell, type MapGrid, wall } from './grid.ts';

export type Point = readonly [x: number, y: number];
export type Segment = { readonly from: Point; readonly to: Point };

/** A line may begin in another region where its own is smaller than a letter. */
const beginning = 2 * cell;
/** A line out of the frame of an inset is as bad as one that runs so far through other regions, in user units. */
const throughFrame = 400;
/** Labels keep so far from the edge. */
const inset = 5;

/** Whether a box keeps off the edge of the map. */
export const isOnMap = ({ x, y, width, height }: Box, grid: MapGrid): boolean =>
  x >= inset && y >= inset && x + width <= grid.width - inset && y + height <= grid.height - inset;

/** What a cell has: something of a label or a line, and something of a disc. */
const [taken, disc] = [1, 2];

/** What already is on a map: no label may touch a label, a disc or a line. */
export class MapCanvas {
  readonly grid: MapGrid;
  readonly #cells: Uint8Array;

  constructor(grid: MapGrid) {
    this.grid = grid;
    this.#cells = new Uint8Array(grid.columns * grid.rows);
  }

  copy(): MapCanvas {
    const copy = new MapCanvas(this.grid);
    copy.#cells.set(this.#cells);
    return copy;
  }

  isFree(box: Box): boolean {
    return isOnMap(box, this.grid) && !this.isTaken(box);
  }

  /** Whether anything is in a box, on the map or beyond its edge. */
  isTaken({ x, y, width, height }: Box): boolean {
    const { columns, rows } = this.grid;
    const [left, right] = [
      Math.max(0, Math.floor(x / cell)),
      Math.min(columns, Math.ceil((x + width) / cell)),
    ];
    const bottom = Math.min(rows, Math.ceil((y + height) / cell));
    const cells = this.#cells;
    for (let row = Math.max(0, Math.floor(y / cell)); row < bottom; row++) {
      const end = row * columns + right;
      for (let i = row * columns + left; i < end; i++) if (cells[i] !== 0) return true;
    }
    return false;
  }

  /** Shows every cell that a line runs through, until one is refused. @returns whether none was. */
  #eachCell({ from, to }: Segment, accepts: (at: number) => boolean): boolean {
    const { columns, rows } = this.grid;
    const [x, y] = from;
    const [dx, dy] = [to[0] - x, to[1] - y];
    const steps = Math.max(1, Math.ceil(Math.hypot(dx, dy) / (cell / 2)));
    let last = -1;
    for (let i = 0; i <= steps; i++) {
      const column = Math.floor((x + (dx * i) / steps) / cell);
      const row = Math.floor((y + (dy * i) / steps) / cell);
      const at = row * columns + column;
      if (column < 0 || row < 0 || column >= columns || row >= rows || at === last) continue;
      last = at;
      if (!accepts(at)) return false;
    }
    return true;
  }

  /** How far a line runs through units other than its own or over discs, in user units, whatever labels are there. */
  through(line: Segment, own: number | undefined): number {
    const { owner, columns } = this.grid;
    const cells = this.#cells;
    let foreign = 0;
    let isThroughFrame = false;
    const isBeginning = (at: number) => {
      const [x, y] = [((at % columns) + 0.5) * cell, (Math.floor(at / columns) + 0.5) * cell];
      return Math.hypot(x - line.from[0], y - line.from[1]) < beginning;
    };
    this.#eachCell(line, at => {
      const unit = owner[at] ?? -1;
      if (own === undefined ? ((cells[at] ?? 0) & disc) !== 0 : unit >= 0 && unit !== own && !isBeginning(at))
        foreign += cell;
      isThroughFrame ||= unit === wall;
      return true;
    });
    return foreign + (isThroughFrame ? throughFrame : 0);
  }

  /** Whether a line meets no label and no other line. */
  isClear(line: Segment): boolean {
    const cells = this.#cells;
    return this.#eachCell(line, at => ((cells[at] ?? 0) & taken) === 0);
  }

  #mark(at: number, what: number): void {
    this.#cells[at] = (this.#cells[at] ?? 0) | what;
  }

  take(box: Box): void {
    const { columns, rows } = this.grid;
    for (let row = Math.floor(box.y / cell); row < Math.ceil((box.y + box.height) / cell); row++) {
      for (let column = Math.floor(box.x / cell); column < Math.ceil((box.x + box.width) / cell); column++) {
        if (row >= 0 && column >= 0 && row < rows && column < columns)
          this.#mark(row * columns + column, taken);
      }
    }
  }

  /** Two cells wide, so that no slanting line slips through between its corners. */
  takeLine(line: Segment): void {
    this.#eachCell(line, at => {
      this.#mark(at, taken);
      if ((at + 1) % this.grid.columns !== 0) this.#mark(at + 1, taken);
      return true;
    });
  }

  takeDisc([x, y]: Point, radius: number): void {
    const { columns, rows } = this.grid;
    const [left, right] = [Math.floor((x - radius) / cell), Math.ceil((x + radius) / cell)];
    const [top, bottom] = [Math.floor((y - radius) / cell), Math.ceil((y + radius) / cell)];
    for (let row = Math.max(0, top); row < Math.min(rows, bottom); row++) {
      for (let column = Math.max(0, left); column < Math.min(columns, right); column++) {
        const away = Math.hypot((column + 0.5) * cell - x, (row + 0.5) * cell - y);
        if (away <= radius) this.#mark(row * columns + column, disc);
      }
    }
  }
}
