import type { ElementContent } from 'hast';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Place } from '../problems/problem.ts';
import type { ProseContext } from './context.ts';
import type { Faults } from './faults.ts';
import type { Binding, Block, Citation, Report } from './types.ts';

/** What a bound number or a source note becomes on the page, kept apart until the author's Markdown is sanitised. */
export type Bound =
  | {
      readonly kind: 'figure';
      readonly mark: 'plain' | 'single' | 'disputed';
      /** Where a figure without a mark leads. */
      readonly href: string;
      /** Who says what; figures of one paragraph with the same key share it. */
      readonly note:
        | { readonly key: string; readonly label: string; readonly content: readonly ElementContent[] }
        | undefined;
    }
  | { readonly kind: 'cite'; readonly n: number; readonly name: string };

/** A block that a component draws, held in place by its number. A caption is read from the page later. */
export type HeldBlock = Exclude<Block, { kind: 'html' }>;

/** What the plugins of one page read and fill. */
export type Scope = {
  readonly file: string;
  readonly context: ProseContext;
  readonly locale: Locale;
  /** Undefined where the page is bound to none, or to one that could not be read. */
  readonly dataset: Dataset | undefined;
  /** It names a dataset that there is not, and has been told so. */
  readonly isMisnamed: boolean;
  readonly faults: Faults;
  /** ISO date of a report's publication; undefined on other pages. */
  readonly published: string | undefined;
  /** The place of an offset of the file. */
  placeOf(offset: number): Required<Place>;
  /** Whether numbers that nothing binds are reported: not on a page that names no dataset. */
  readonly binds: boolean;
  readonly bounds: Bound[];
  readonly blocks: HeldBlock[];
  readonly bindings: Binding[];
  readonly citations: Citation[];
  readonly accepted: Report['accepted'][number][];
  /** Ids that stand on the page already, charts' among them. */
  readonly ids: Set<string>;
  /** Numbers given so far, and whether the page has said once that its figures are one compiler's. */
  readonly count: { notes: number; compiler: boolean };
};
