import {
  applyEdits,
  type FormattingOptions,
  findNodeAtLocation,
  type ModificationOptions,
  modify,
  parseTree,
} from 'jsonc-parser';
import type { Dataset } from '../dataset/types.ts';
import type { Draft } from './draft.ts';

/** What a revision makes of a dataset. */
export type Raised = { readonly version: string; readonly date: string; readonly drafts: readonly Draft[] };

/** The file that holds the header and the revisions of a dataset: a CSV set has them in its dataset.json. */
export const headerFile = ({ file }: Pick<Dataset, 'file'>): string =>
  file.endsWith('.json') ? file : `${file.replace(/\/+$/, '')}/dataset.json`;

/** Undefined for a file on one line, which stays on one line: formatting would format it as a whole. */
export function formattingOf(text: string): FormattingOptions | undefined {
  if (!text.trimEnd().includes('\n')) return undefined;
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** An entry with its fields in the order of docs/format.md; what is empty is left out. */
function entryOf(
  { events, removed, kind, measure, text, was, now }: Draft,
  language: string,
  { version, date }: Raised,
) {
  return {
    date,
    version,
    ...(events.length === 0 ? {} : { events }),
    ...(removed.length === 0 ? {} : { removed }),
    kind,
    ...(measure === undefined ? {} : { measure }),
    text: language === 'own' ? text : { [language]: text },
    ...(was === undefined ? {} : { was }),
    ...(now === undefined ? {} : { now }),
  };
}

/**
 * The text of a data file with its version and day raised and the drafts at the end of `revisions`. Everything else
 * stays byte for byte.
 * @param text has passed every check: it is JSON, and has a header.
 * @param language of the drafts; `own` where it is the dataset's.
 */
export function writeRevisions(text: string, language: string, raised: Raised): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const formattingOptions = formattingOf(text);
  let written = text.slice(mark.length);
  const edit = (path: (string | number)[], value: unknown, options: ModificationOptions) => {
    written = applyEdits(written, modify(written, path, value, options));
  };
  // A text in place of a text needs no formatting.
  edit(['dataset', 'version'], raised.version, {});
  edit(['dataset', 'updated'], raised.date, {});
  const entries = raised.drafts.map(draft => entryOf(draft, language, raised));
  const tree = parseTree(written);
  const known = tree && findNodeAtLocation(tree, ['revisions']);
  if (known !== undefined) {
    for (const entry of entries)
      edit(['revisions', -1], entry, { formattingOptions, isArrayInsertion: true });
  } else if (entries.length > 0) edit(['revisions'], entries, { formattingOptions });
  return mark + written;
}
