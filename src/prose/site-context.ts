import type { Addresses } from '../addresses.ts';
import type { FindLockedRows, IsTouched } from '../charts/chart-changes.ts';
import type { LockedThings } from '../charts/chart-spec.ts';
import type { NamedBreaks } from '../charts/map/parse-classes.ts';
import type { Match } from '../dataset/pairs/read-matches.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Checked } from '../problems/problem.ts';
import type { Faults } from './faults.ts';
import type { OwnBlocks } from './own-blocks.ts';
import type { ProjectReader } from './project-reader.ts';
import type { Binding } from './types.ts';

/** A Markdown file: its path from the project's root, and its text. */
export type MarkdownInput = { readonly file: string; readonly text: string };

/** A page to be trusted or all its problems, and either way every place in it that rests on data. */
export type ParsedPage<Value> = Checked<Value> & { readonly bindings: readonly Binding[] };

/** What the lock file of a dataset tells of its changes. */
export type LockedChanges = {
  readonly isTouched: IsTouched;
  readonly lockedRows: FindLockedRows;
  /** Things in the order of their colours, where the lock has them. */
  readonly lockedThings?: LockedThings | undefined;
  /** Of the lock file: differs whenever the file does. */
  readonly stamp: string;
};

/**
 * What a page may speak of, and where its links lead: besides its own text, everything that its parse depends on.
 * `page-inputs.ts` has a stamp for each field, by which a parse is known to be out of date.
 */
export type ProseContext = {
  /** For the images beside a report, the targets of its links, and the boundaries of a map. */
  readonly project: ProjectReader;
  /** By id. */
  readonly datasets: Pick<ReadonlyMap<string, Dataset>, 'get' | 'keys'>;
  readonly addresses: Addresses;
  /** The site's own address, `https://desk.example`; undefined where it does not know it. */
  readonly site: string | undefined;
  readonly locale: Locale;
  /** Breaks of classes that maps share, by name. */
  readonly namedBreaks: NamedBreaks;
  /** Blocks of the newsroom's own. */
  readonly blocks: OwnBlocks;
  /** Whether paragraphs tell which lines they come from, and pages with errors are drawn as far as they can be. */
  readonly marksLines: boolean;
  /** Some dataset could not be read: a report bound to none that is known is not blamed for it. */
  readonly failedDatasets: boolean;
  /** What was decided on the events of two datasets, `one` of each pair an event of the first. */
  readonly findMatch: (one: string, other: string) => Match | undefined;
  /** By the id of a dataset; undefined where nothing is known of its changes. */
  readonly lockedChanges: (dataset: string) => LockedChanges | undefined;
};

/** The last part of a page's address: its file's name. */
export function slugOf(file: string, faults: Faults): string {
  const slug = file.replace(/^.*\//, '').replace(/\.(?:md|markdown)$/, '');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)) {
    const what = `"${slug}" cannot be used as an address.`;
    faults.add(
      'prose/file-name',
      0,
      what,
      'Use lower-case letters, digits and single hyphens in the file name.',
    );
  }
  return slug;
}
