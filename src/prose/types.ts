import type { Chart } from '../charts/registry.ts';
import type { RichText } from '../charts/types.ts';
import type { Problem } from '../problems/problem.ts';
import type { Answer, Question } from '../tally/types.ts';

/** The words in the braces of a block of the newsroom's own, as its attributes say what they are. */
export type BlockAttributes = Readonly<Record<string, string | number | boolean>>;

export type FrontMatter = {
  readonly dateline?: string;
  /** ISO date. */
  readonly published: string;
  readonly updated?: string;
  readonly authors: readonly Author[];
  readonly tags: readonly string[];
  /** Slugs of other reports. */
  readonly related: readonly string[];
  readonly draft: boolean;
  /** `src` is a path from the project's root. */
  readonly image?: { readonly src: string; readonly alt: RichText; readonly credit?: string };
  /** Chart id that leads the report on the front page. */
  readonly lead?: string;
  /** The figures that it leads with, where it says so itself. */
  readonly keyFigures?: readonly Question[];
  /** Lower comes first on the front page; reports without one follow by date. */
  readonly order?: number;
  readonly contentNote?: string;
};

/** One piece of a page, in order. HTML is safe; everything else is a reference that a component draws. */
export type Block =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'chart'; readonly chart: Chart; readonly captionHtml?: string }
  | { readonly kind: 'event'; readonly dataset: string; readonly event: string }
  | {
      readonly kind: 'disputed';
      readonly dataset: string;
      readonly event: string;
      /** Of its heading, the only one on the page. */
      readonly id: string;
    }
  | { readonly kind: 'sources' }
  | {
      /** A block of the newsroom's own. */
      readonly kind: 'own';
      readonly name: string;
      readonly attributes: BlockAttributes;
      /** The text in its square brackets; it may hold checked figures. */
      readonly label?: RichText;
      /** What is between its two lines, as safe HTML. */
      readonly html?: string;
    }
  | {
      readonly kind: 'image';
      /** Path from the project's root, `content/reports/bridge.jpg`. */
      readonly file: string;
      readonly alt: string;
      readonly title?: string;
    };

/** A piece of a report's Markdown, in order. */
export type MarkdownPart =
  | { readonly kind: 'text'; readonly markdown: string }
  /** The next of the report's blocks that are no HTML, and the text between its two lines. */
  | { readonly kind: 'block'; readonly caption?: string };

/** A report as Markdown: the same words as its page, with a footnote for each number. All its addresses are absolute. */
export type ReportMarkdown = {
  readonly title: string;
  readonly description: string;
  readonly parts: readonly MarkdownPart[];
  /** The range and the sources of each number, as footnotes. */
  readonly notes: string;
};

/** A place in the prose whose words depend on the data: what the lock file and `diff` will compare. */
export type Binding = {
  readonly kind: 'figure' | 'list' | 'fact' | 'chart';
  /** Id of the dataset that it rests on. */
  readonly dataset: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The words as they are on the page. */
  readonly words: string;
  /** The question's normal form; a fact's id. */
  readonly question: string;
  readonly answer?: Answer;
  /** A chart whose rows are single events, or what was said of them. */
  readonly ofEvents?: boolean;
  /** Of a comparison: a dataset beside the first, whose lock file keeps the address of the chart. */
  readonly isBeside?: boolean;
};

/**
 * What a report keeps of a binding. Its answer is for whoever reads the prose: the rows of all answers would take more
 * memory than the rest of the report.
 */
export type KeptBinding = Omit<Binding, 'answer'> & {
  /** The question that was answered; absent for facts. */
  readonly asked?: Question;
};

/** A name in the front matter that other reports may have too, or that is another report's. */
export type PlacedName = {
  readonly kind: 'tags' | 'authors' | 'related';
  readonly name: string;
  readonly line: number;
  readonly column: number;
};

/** An entry of the numbered source notes, in order of first citation. */
export type Citation = {
  readonly n: number;
  readonly dataset: string;
  readonly source: string;
  readonly event?: string;
};

/** A Markdown page, parsed, checked and bound to its dataset. */
export type Report = {
  readonly slug: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly locale: string;
  /** The dataset that the front matter names: directives that name none rest on it. */
  readonly dataset: string;
  /** Every dataset that the report rests on, its own first. */
  readonly datasets: readonly string[];
  readonly title: RichText;
  readonly description: RichText;
  /**
   * Title and description for the head of the report's own page, where numbers are links, and the notes that they
   * open, to put right after it. `title.html` and `description.html` have no links and fit into one.
   */
  readonly head: { readonly titleHtml: string; readonly descriptionHtml: string; readonly notesHtml: string };
  readonly front: FrontMatter;
  readonly markdown: ReportMarkdown;
  /** The names in the front matter, with their places: what they lead to is checked with all reports at hand. */
  readonly names: readonly PlacedName[];
  readonly blocks: readonly Block[];
  /** The charts of the blocks, in order. */
  readonly charts: readonly Chart[];
  readonly bindings: readonly KeptBinding[];
  readonly citations: readonly Citation[];
  /** Failed checks accepted with `ok="reason"`. */
  readonly accepted: readonly {
    readonly place: Problem['place'];
    readonly what: string;
    readonly reason: string;
  }[];
};

/** A page of `content/pages/`: title, description and blocks, bound to a dataset only if it names one. */
export type Page = Pick<
  Report,
  'slug' | 'file' | 'locale' | 'title' | 'description' | 'blocks' | 'charts' | 'citations'
> & {
  readonly dataset: string | undefined;
}; /** Who wrote a report. */
export type Author = {
  readonly name: string;
  /** Undefined where the front matter does not say. */
  readonly kind?: 'person' | 'organization' | undefined;
};
