/** A rectangle by its upper left corner, in the units of what it lies in. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
