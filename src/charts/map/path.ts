import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3';

/** One decimal: finer than a screen shows, and short. */
const tenth = (n: number) => Math.round(n * 10);

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

/** Writes what d3 draws as relative path data, rounded once, so that roundings do not add up along a line. */
class RelativePath {
  #data = '';
  #at: readonly [number, number] = [0, 0];
  #start: readonly [number, number] = [0, 0];
  #drawing = false;

  beginPath(): void {}
  arc(): void {}

  moveTo(x: number, y: number): void {
    this.#at = [tenth(x), tenth(y)];
    this.#start = this.#at;
    this.#data += `M${pair(...this.#at)}`;
    this.#drawing = false;
  }

  lineTo(x: number, y: number): void {
    const to = [tenth(x), tenth(y)] as const;
    const [dx, dy] = [to[0] - this.#at[0], to[1] - this.#at[1]];
    if (dx === 0 && dy === 0) return;
    const step = pair(dx, dy);
    this.#data += this.#drawing ? (step.startsWith('-') ? step : ` ${step}`) : `l${step}`;
    this.#drawing = true;
    this.#at = to;
  }

  closePath(): void {
    this.#data += 'z';
    this.#at = this.#start;
    this.#drawing = false;
  }

  toString(): string {
    return this.#data;
  }
}

/** Path data of a shape in a projection: relative, with one decimal. */
export function pathData(projection: GeoProjection, shape: GeoPermissibleObjects): string {
  const path = new RelativePath();
  geoPath(projection, path)(shape);
  return path.toString();
}
