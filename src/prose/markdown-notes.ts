import type { FootnoteDefinition, ListItem, PhrasingContent } from 'mdast';
import type { SourceFigureWords } from '../wording/source-figure-words.ts';
import type { BoundInline, FigureNote, NoteLink } from './page-findings.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** The notes of a page's figures as footnotes of its Markdown. Those with the same key are one. */
export type MarkdownNotes = {
  /** The name of the footnote of a figure or of a source; undefined where there is nothing to say of it. */
  refer(bound: BoundInline): string | undefined;
  /** The footnotes of figures, in the order of the text. Those of sources are the list of the page's sources. */
  readonly definitions: readonly FootnoteDefinition[];
};

/** The name of the footnote of a source, by its number. No footnote of an author's has such a name by chance. */
export const sourceNote = (n: number): string => `source-${n}`;

function sayingItem({ said, party, status }: SourceFigureWords): ListItem {
  const words: PhrasingContent =
    status === undefined ? text(said) : { type: 'delete', children: [text(said)] };
  const marks = [party, status].filter(mark => mark !== undefined);
  const after = marks.length === 0 ? [] : [text(` (${marks.join('; ')})`)];
  return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [words, ...after] }] };
}

/** @param toUrl the address of a link for readers elsewhere. */
export function createMarkdownNotes(toUrl: (href: string) => string): MarkdownNotes {
  const names = new Map<string, string>();
  const definitions: FootnoteDefinition[] = [];
  const link = ({ href, text: words }: NoteLink): PhrasingContent => ({
    type: 'link',
    url: toUrl(href),
    children: [text(words)],
  });

  const define = (label: string, { paragraphs, events = [] }: FigureNote): void => {
    const items = events.map(({ said, after = '', ...event }): ListItem => {
      const head = { type: 'paragraph' as const, children: [link(event), text(after)] };
      const sayings = said.map(sayingItem);
      return {
        type: 'listItem',
        spread: false,
        children:
          sayings.length === 0
            ? [head]
            : [head, { type: 'list', ordered: false, spread: false, children: sayings }],
      };
    });
    definitions.push({
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: [
        ...paragraphs.map(({ text: words, link: to }) => ({
          type: 'paragraph' as const,
          children: [text(words), ...(to === undefined ? [] : [text(' '), link(to)])],
        })),
        ...(items.length === 0
          ? []
          : [{ type: 'list' as const, ordered: false, spread: false, children: items }]),
      ],
    });
  };

  return {
    definitions,
    refer(bound) {
      if (bound.kind === 'cite') return sourceNote(bound.n);
      const note = bound.note ?? bound.brief?.();
      if (note === undefined) return undefined;
      const known = names.get(note.key);
      if (known !== undefined) return known;
      const name = `figure-${names.size + 1}`;
      names.set(note.key, name);
      define(name, note);
      return name;
    },
  };
}
