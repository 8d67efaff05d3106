import { type Box, cell, type MapGrid, Tally2D } from './grid.ts';

export type Point = readonly [x: number, y: number];
export type Segment = { readonly from: Point; readonly to: Point };

/** Labels keep so far from the edge. */
const inset = 5;

/** What already is on a map: no label may touch a label, a disc or a line. */
export class MapCanvas {
  readonly grid: MapGrid;
  /** Labels and lines. */
  readonly #taken: Uint8Array;
  readonly #discs: Uint8Array;
  #tally: Tally2D | undefined;

  constructor(grid: MapGrid) {
    this.grid = grid;
    this.#taken = new Uint8Array(grid.columns * grid.rows);
    this.#discs = new Uint8Array(grid.columns * grid.rows);
  }

  copy(): MapCanvas {
    const copy = new MapCanvas(this.grid);
    copy.#taken.set(this.#taken);
    copy.#discs.set(this.#discs);
    return copy;
  }

  isFree(box: Box): boolean {
    const { columns, rows, width, height } = this.grid;
    if (box.x < inset || box.y < inset) return false;
    if (box.x + box.width > width - inset || box.y + box.height > height - inset) return false;
    this.#tally ??= new Tally2D(i => this.#taken[i] === 1 || this.#discs[i] === 1, columns, rows);
    return this.#tally.count(box) === 0;
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

  /** How far a line runs through units other than its own or over discs, in user units; undefined if it meets a label or a line. */
  through(line: Segment, own: number | undefined): number | undefined {
    const { owner } = this.grid;
    const taken = this.#taken;
    const discs = this.#discs;
    let foreign = 0;
    const isOpen = this.#eachCell(line, at => {
      const unit = owner[at] ?? -1;
      if (own === undefined ? discs[at] === 1 : unit !== -1 && unit !== own) foreign += cell;
      return taken[at] !== 1;
    });
    return isOpen ? foreign : undefined;
  }

  take(box: Box): void {
    const { columns, rows } = this.grid;
    for (let row = Math.floor(box.y / cell); row < Math.ceil((box.y + box.height) / cell); row++) {
      for (let column = Math.floor(box.x / cell); column < Math.ceil((box.x + box.width) / cell); column++) {
        if (row >= 0 && column >= 0 && row < rows && column < columns)
          this.#taken[row * columns + column] = 1;
      }
    }
    this.#tally = undefined;
  }

  /** Two cells wide, so that no slanting line slips through between its corners. */
  takeLine(line: Segment): void {
    this.#eachCell(line, at => {
      this.#taken[at] = 1;
      if ((at + 1) % this.grid.columns !== 0) this.#taken[at + 1] = 1;
      return true;
    });
    this.#tally = undefined;
  }

  takeDisc([x, y]: Point, radius: number): void {
    const { columns, rows } = this.grid;
    const [left, right] = [Math.floor((x - radius) / cell), Math.ceil((x + radius) / cell)];
    const [top, bottom] = [Math.floor((y - radius) / cell), Math.ceil((y + radius) / cell)];
    for (let row = Math.max(0, top); row < Math.min(rows, bottom); row++) {
      for (let column = Math.max(0, left); column < Math.min(columns, right); column++) {
        const away = Math.hypot((column + 0.5) * cell - x, (row + 0.5) * cell - y);
        if (away <= radius) this.#discs[row * columns + column] = 1;
      }
    }
    this.#tally = undefined;
  }
}
