/**
 * The two widths that a chart is drawn for, in user units, and its sizes of text. A drawing is scaled to its
 * container: the narrow one is 288 wide, the content of a viewport of 320 pixels, or 273 beside a scroll bar; the wide one is shown from
 * 620 pixels up. So the smallest text is 12 pixels at the least on both (13 × 270/288, 13.2 × 620/680).
 */
export const sizes = {
  narrow: { name: 'narrow', drawing: 'narrow', width: 288, text: 13, small: 13, bar: 15, gap: 11 },
  wide: { name: 'wide', drawing: 'wide', width: 680, text: 14, small: 13.2, bar: 18, gap: 13 },
} as const satisfies Record<string, Size>;

/** In user units. */
export type Size = {
  /** How things are placed in it: a panel of a wide drawing is laid out as a narrow one is. */
  readonly name: 'narrow' | 'wide';
  /** The drawing that it is in, whose ids and patterns it has. */
  readonly drawing: 'narrow' | 'wide';
  readonly width: number;
  readonly text: number;
  readonly small: number;
  readonly bar: number;
  readonly gap: number;
  /** Of a panel: how tall its plot is where its numbers go upwards. */
  readonly plot?: number;
};

/** Distance of baselines, in ems. */
export const leading = 1.25;

export const nameStyle = (size: Size) => ({ size: size.text, weight: 400 }) as const;
export const valueStyle = (size: Size) => ({ size: size.text, weight: 600 }) as const;
export const smallStyle = (size: Size) => ({ size: size.small, weight: 400 }) as const;
