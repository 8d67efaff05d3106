import type { SourceFigureWords } from '../wording/source-figure-words.ts';
import type { Faults } from './faults.ts';
import { createPageIds, type PageIds } from './page-ids.ts';
import type { Binding, Block, Citation, Report } from './types.ts';

/** An address, and the words that lead there. */
export type NoteLink = { readonly href: string; readonly text: string };

/** What a number rests on, in words. Each rendering of a page lays it out in its own way. */
export type FigureNote = {
  /** Figures with the same key have the same note. */
  readonly key: string;
  /** Its accessible name. */
  readonly label: string;
  /** A link follows its text. */
  readonly paragraphs: readonly { readonly text: string; readonly link?: NoteLink }[];
  /** Who says what, event by event; undefined where a licence keeps rows out of the site. */
  readonly events:
    | readonly (NoteLink & { readonly said: readonly SourceFigureWords[]; readonly after?: string })[]
    | undefined;
};

/** What a bound number or a source note becomes on the page, kept apart until the author's Markdown is sanitised. */
export type BoundInline =
  | {
      readonly kind: 'figure';
      readonly mark: 'plain' | 'single' | 'disputed';
      /** Where a figure without a mark leads. */
      readonly href: string;
      /** Who says what; figures of one paragraph with the same key share it. */
      readonly note: FigureNote | undefined;
      /** The range and the sources of a figure whose note the page does not open, for whoever has no page beside it. */
      readonly brief?: () => FigureNote;
    }
  | { readonly kind: 'cite'; readonly n: number; readonly name: string };

/** A block that a component draws, held in place by its number. A caption is read from the page later. */
export type HeldBlock = Exclude<Block, { kind: 'html' }>;

type Accepted = Report['accepted'][number];

/** What has been found, in the order of the text. */
export type PageContents = {
  readonly blocks: readonly HeldBlock[];
  readonly bindings: readonly Binding[];
  readonly citations: readonly Citation[];
  readonly accepted: readonly Accepted[];
};

/** Collects what is found in one page while it is read: problems, figures, blocks, ids, notes. */
export type PageFindings = {
  readonly faults: Faults;
  readonly ids: PageIds;
  readonly found: PageContents;
  /** @returns the number by which the page's tree holds its place. */
  addInline(inline: BoundInline): number;
  getInline(number: number): BoundInline | undefined;
  /** @returns the number by which the page's tree holds its place. */
  addBlock(block: HeldBlock): number;
  hasBlock(kind: HeldBlock['kind']): boolean;
  addBinding(binding: Binding): void;
  addAccepted(accepted: Accepted): void;
  /** The numbered note of a source; the same source and event keep their number. */
  cite(note: Omit<Citation, 'n'>): Citation;
  /** The number of the next note. */
  nextNote(): number;
  /** Whether the page says here for the first time that its figures are one compiler's. */
  mentionsCompiler(): boolean;
};

export function createFindings(faults: Faults): PageFindings {
  const inlines: BoundInline[] = [];
  const blocks: HeldBlock[] = [];
  const blockKinds = new Set<HeldBlock['kind']>();
  const bindings: Binding[] = [];
  const citations = new Map<string, Citation>();
  const accepted: Accepted[] = [];
  let notes = 0;
  let isCompilerMentioned = false;
  return {
    faults,
    ids: createPageIds(),
    get found() {
      return { blocks, bindings, citations: [...citations.values()], accepted };
    },
    addInline: inline => inlines.push(inline) - 1,
    getInline: number => inlines[number],
    addBlock(block) {
      blockKinds.add(block.kind);
      return blocks.push(block) - 1;
    },
    hasBlock: kind => blockKinds.has(kind),
    addBinding: binding => void bindings.push(binding),
    addAccepted: one => void accepted.push(one),
    cite(note) {
      const key = JSON.stringify([note.dataset, note.source, note.event]);
      const known = citations.get(key);
      if (known !== undefined) return known;
      const citation = { n: citations.size + 1, ...note };
      citations.set(key, citation);
      return citation;
    },
    nextNote: () => ++notes,
    mentionsCompiler() {
      const isFirst = !isCompilerMentioned;
      isCompilerMentioned = true;
      return isFirst;
    },
  };
}
