/** What a typed label says about a number, whatever the language. */
export type Claim =
  | { readonly kind: 'exact' | 'at-least' | 'more-than' | 'up-to' | 'about'; readonly n: number }
  | { readonly kind: 'between'; readonly from: number; readonly to: number }
  /** "nobody". */
  | { readonly kind: 'none' }
  /** "dozens": at least so many. */
  | { readonly kind: 'many'; readonly least: number }
  /** "four of six". */
  | { readonly kind: 'of'; readonly part: number; readonly whole: number }
  /** "about half", "67 per cent". */
  | {
      readonly kind: 'fraction';
      /** The share between 0 and 1 that the words say. */
      readonly value: number;
      /** How far the share may be from `value` by rounding alone: 0.005 for a whole per cent, 0 for "half". */
      readonly rounding: number;
      readonly strength: 'exact' | 'about' | 'more-than';
    };

/** A number in running text that stands next to a word of what is counted. */
export type LooseNumber = {
  /** Offsets in the text searched. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
};

/** How a language writes and reads numbers in running text. */
export type LanguageWords = {
  /** A whole number as running text prints it, in words where the language's press does so. */
  spell(n: number): string;
  /** Undefined where the label is no claim about a number. */
  readClaim(label: string): Claim | undefined;
  /**
   * Words around the members of a list are taken away: `Homs and Tartous` → `['Homs', 'Tartous']`.
   * @param isName whether a text is one name as it stands: "Jammu and Kashmir" is not parted.
   */
  splitList(label: string, isName: (text: string) => boolean): string[];
  /** Numbers next to a word of the measures, or to one of `units` (a dataset's own words, in lower case). */
  findLooseNumbers(text: string, units: readonly string[]): LooseNumber[];
  /** Whether a word written after this text begins a sentence. */
  startsSentence(before: string): boolean;
  /** With its first letter as at the start of a sentence. */
  capitalise(text: string): string;
};
