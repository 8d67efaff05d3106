/** The two sets of colours that everything is drawn in. */
export type Theme = 'light' | 'dark';
export const themes = ['light', 'dark'] as const satisfies readonly Theme[];

/** Custom property → value, `--mark` → `#34495e`, by theme; a theme holds every property. */
export type Tokens = Readonly<Record<Theme, ReadonlyMap<string, string>>>;

/** A font that an embed or a picture carries inside it, for the characters that it has. */
export type CarriedFont = {
  readonly family: string;
  /** `400 600`, or `400`. */
  readonly weight: string;
  /** As CSS writes it: `U+0600-06FF`; empty for the font that every file needs. */
  readonly range: string;
  /** Whether a text has a character for which this font is there. */
  readonly isFor: (text: string) => boolean;
  /** WOFF2, base64. */
  readonly data: string;
};

/**
 * What the site looks like, as values: for files that are looked at outside of its pages, where no style sheet of
 * the site comes along. The newsroom's own tokens stand over Sourceline's.
 */
export type SiteTheme = {
  readonly tokens: Tokens;
  /** The tokens that follow the newsroom's brand colour, as a style sheet for pages; empty where there are none. */
  readonly brandCss: string;
  /** Style sheets of an embed, as they stand in src/styles: charts, maps and the embed's own. Tokens are not among them. */
  readonly embedCss: string;
  readonly fonts: readonly CarriedFont[];
  /** The newsroom's own ground of social cards, as a data URL; undefined where it has none. */
  readonly cardGround: string | undefined;
};
