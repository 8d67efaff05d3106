/** What words around a share say of it. */
export type ShareStrength =
  | 'exact'
  | 'about'
  | 'nearly'
  | 'at-least'
  | 'more-than'
  /** "just over half": above it and near it. */
  | 'just-over'
  /** "well over half": above it and not near it. */
  | 'well-over'
  | 'less-than'
  | 'well-under'
  | 'up-to';

/** What a typed label says about a number, whatever the language. */
export type NumberClaim =
  | {
      readonly kind:
        | 'exact'
        | 'at-least'
        /** "40+": a round number that the figures have reached. */
        | 'or-more'
        | 'more-than'
        | 'less-than'
        | 'up-to'
        | 'about'
        /** "almost 50": below it and near it. */
        | 'nearly';
      readonly n: number;
      /** The unit of the last digit typed, where it is a rounded one: 10,000 of "1.23 million". */
      readonly step?: number;
    }
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
      /** The share that the words say, in whole numbers: 2 of 3, 125 of 1000 for "12.5 per cent". */
      readonly part: number;
      readonly whole: number;
      /** Typed as a percentage: whatever rounds to it is meant. */
      readonly rounded: boolean;
      readonly strength: ShareStrength;
    }
  /** "between 20 and 25 per cent": each end as it is typed. */
  | {
      readonly kind: 'fractions';
      readonly from: { readonly part: number; readonly whole: number };
      readonly to: { readonly part: number; readonly whole: number };
      readonly rounded: boolean;
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
  readClaim(label: string): NumberClaim | undefined;
  /** Why a label is no claim, as a clause; undefined where there is nothing to say. */
  whyNoClaim(label: string): string | undefined;
  /** Whether a word is part of how a number is written: "million", "in", "cent". */
  isNumberWord(word: string): boolean;
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
