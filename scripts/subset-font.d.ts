declare module 'subset-font' {
  type Axis = number | { min: number; max: number; default?: number };
  /** Keeps only the glyphs that `text` needs, and the requested part of the variation space. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2' | 'woff' | 'sfnt';
      keepFeatures?: readonly string[];
      variationAxes?: Readonly<Record<string, Axis>>;
      noHinting?: boolean;
      preserveNameIds?: readonly number[];
    },
  ): Promise<Buffer>;
}
