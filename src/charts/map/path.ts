import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3';

/**
 * Tenths of a user unit between the points of a map that fills a drawing: a quarter of a pixel of the page on a phone,
 * half a pixel where there is room. Finer, a map is a third of the bytes of a report.
 */
export const usualGrain = 5;

/** In tenths, on a grid of so many. */
const tenth = (n: number, grain: number) => Math.round((n * 10) / grain) * grain;

/** A tenth as SVG writes it shortest: `-3` → `-.3`, `120` → `12`. */
function short(tenths: number): string {
  const sign = tenths < 0 ? '-' : '';
  const [whole, rest] = [Math.floor(Math.abs(tenths) / 10), Math.abs(tenths) % 10];
  if (rest === 0) return `${sign}${whole}`;
  return `${sign}${whole === 0 ? '' : whole}.${rest}`;
}

const pair = (x: number, y: number): string => {
  const [a, b] = [short(x), short(y)];
  return b.startsWith('-') ? `${a}${b}` : `${a} ${b}`;
};

type Step = readonly [dx: number, dy: number];

/** Whether a step goes on in the direction of the last one. */
const goesOn = ([ax, ay]: Step, [bx, by]: Step): boolean => ax * by === ay * bx && ax * bx + ay * by > 0;

/** Writes what d3 draws as relative path data, rounded once, so that roundings do not add up along a line. */
class RelativePath {
  #data = '';
  #at: Step = [0, 0];
  #start: Step = [0, 0];
  #steps: Step[] = [];
  #isMoved = false;
  /** Where a line begins, before it is rounded, and whether it goes a tenth from there. */
  #first: Step = [0, 0];
  #isSpread = false;
  readonly #grain: number;

  constructor(grain: number) {
    this.#grain = grain;
  }

  beginPath(): void {}
  arc(): void {}

  moveTo(x: number, y: number): void {
    this.#end('');
    this.#at = [tenth(x, this.#grain), tenth(y, this.#grain)];
    this.#start = this.#at;
    this.#isMoved = true;
    this.#first = [x, y];
    this.#isSpread = false;
  }

  lineTo(x: number, y: number): void {
    const to = [tenth(x, this.#grain), tenth(y, this.#grain)] as const;
    const step = [to[0] - this.#at[0], to[1] - this.#at[1]] as const;
    this.#isSpread ||= Math.max(Math.abs(x - this.#first[0]), Math.abs(y - this.#first[1])) >= 0.1;
    this.#at = to;
    if (step[0] === 0 && step[1] === 0) return;
    const last = this.#grain > 1 ? this.#steps.at(-1) : undefined;
    if (last !== undefined && goesOn(last, step))
      this.#steps.splice(-1, 1, [last[0] + step[0], last[1] + step[1]]);
    else this.#steps.push(step);
  }

  closePath(): void {
    if (this.#grain > 1 && this.#steps.length < 2) this.#steps = this.#speck();
    this.#end('z');
    this.#at = this.#start;
  }

  /** An islet that rounding leaves without an area: the least square, or nothing on a grid coarser than usual. */
  #speck(): Step[] {
    const side = this.#grain;
    if (side > usualGrain || !this.#isSpread) return [];
    return [
      [side, 0],
      [0, side],
      [-side, 0],
    ];
  }

  /** Writes the line that was drawn last; on a coarse grid a single point is none. */
  #end(close: string): void {
    const [steps, isMoved] = [this.#steps, this.#isMoved];
    this.#steps = [];
    this.#isMoved = false;
    if (!isMoved || (steps.length === 0 && this.#grain > 1)) return;
    this.#data += `M${pair(...this.#start)}`;
    for (const [i, each] of steps.entries()) {
      const step = pair(...each);
      this.#data += i > 0 ? (step.startsWith('-') ? step : ` ${step}`) : `l${step}`;
    }
    this.#data += close;
  }

  toString(): string {
    this.#end('');
    return this.#data;
  }
}

/**
 * Path data of a shape in a projection: relative, with one decimal.
 * @param grain points lie on a grid of so many tenths; what two shapes share stays the same on both sides.
 */
export function pathData(projection: GeoProjection, shape: GeoPermissibleObjects, grain = 1): string {
  const path = new RelativePath(grain);
  geoPath(projection, path)(shape);
  return path.toString();
}
