import type { z } from 'zod';
import type { FileFigure } from './schema/figure.ts';
import type { paragraphNumber, text } from './schema/scalars.ts';

/** A text in one or several languages, keyed by BCP 47 tag. A plain string is stored under the dataset's language. */
export type Text = Readonly<Record<string, string>>;

/**
 * What a source gave as a number: [lo, hi], both inclusive. `hi` is `Infinity` where the end is open ("7+").
 * A figure that was not given is `undefined` (unknown), which is not zero.
 */
export type Figure = {
  readonly lo: number;
  readonly hi: number;
  /** The source said "about". */
  readonly about: boolean;
  /** As it is in the file: `35`, `"48+"`, `"dozens"`. */
  readonly typed: string;
};

type IsSame<A, B> = [A, B] extends [B, A] ? true : false;

/** A value of the schema as it is once it is trusted. `null` says that there is none, as an absent field does. */
type TrustedValue<Raw> =
  IsSame<Raw, z.output<typeof text>> extends true
    ? Text
    : IsSame<Raw, FileFigure> extends true
      ? Figure
      : IsSame<Raw, z.output<typeof paragraphNumber>> extends true
        ? string
        : Raw extends readonly (infer Item)[]
          ? readonly TrustedValue<Item>[]
          : Raw extends object
            ? Trusted<Raw>
            : Exclude<Raw, null>;

/**
 * An object of the schema as it is once it is trusted: the same fields, read only, with texts by language and figures as
 * ranges. A field whose meaning stays is written in the schema alone, with its words for the user.
 */
export type Trusted<Raw> = { readonly [Name in keyof Raw]: TrustedValue<Exclude<Raw[Name], undefined>> };
