import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { withoutIsolates } from '../i18n/isolate.ts';
import { createMarkdownNotes, type MarkdownNotes } from './markdown-notes.ts';
import { writeMarkdown } from './markdown-writer.ts';
import type { PageReading } from './page-context.ts';
import type { BoundInline } from './page-findings.ts';
import type { MarkdownPart } from './types.ts';

/** Markdown of some nodes; every number in it that is bound has its footnote. */
const write = (children: readonly RootContent[]): string =>
  withoutIsolates(writeMarkdown({ type: 'root', children: [...children] })).trim();

/** The Markdown of one report, while it is written: its lines and its text share their footnotes. */
export type MarkdownWriting = {
  /** A title, or a description. */
  line(tree: Root): string;
  /** The text, cut where a component of the page draws something. It takes the tree apart. */
  body(tree: Root): MarkdownPart[];
  /** What the numbers rest on. */
  notes(): string;
};

/** A number held in the tree of the text, by what its directive has become. */
function heldIn(node: Nodes, name: 'dataBound' | 'dataBlock'): number | undefined {
  const at = node.data?.hProperties?.[name];
  return at === undefined ? undefined : Number(at);
}

/** Bound numbers and source notes become words with a footnote; links can be followed from anywhere. */
function settle(
  tree: Root,
  notes: MarkdownNotes,
  toUrl: (href: string) => string,
  reading: PageReading,
): void {
  const boundAt = (node: Nodes): BoundInline | undefined => {
    const at = heldIn(node, 'dataBound');
    return at === undefined ? undefined : reading.findings.getInline(at);
  };
  visit(tree, (node, index, parent) => {
    if (node.type === 'link' || node.type === 'definition') node.url = toUrl(node.url);
    if (parent === undefined || index === undefined) return undefined;
    const isUnbound =
      (node.type === 'leafDirective' || node.type === 'containerDirective') &&
      heldIn(node, 'dataBlock') === undefined;
    // The page does not have it either.
    if (node.type === 'html' || isUnbound) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'textDirective') return undefined;
    const bound = boundAt(node);
    const label = bound && notes.refer(bound);
    const words: PhrasingContent[] = node.children;
    if (label !== undefined) words.push({ type: 'footnoteReference', identifier: label, label });
    parent.children.splice(index, 1, ...words);
    return [SKIP, index];
  });
}

/**
 * Begins the Markdown of a report.
 * @param address the path of its page.
 */
export function startMarkdown(address: string, reading: PageReading): MarkdownWriting {
  const { site } = reading.page;
  const page = new URL(address, site ?? 'https://site.invalid');
  const toUrl = (href: string): string => {
    if (!URL.canParse(href, page.href)) return href;
    const url = new URL(href, page);
    return site === undefined && url.origin === page.origin
      ? `${url.pathname}${url.search}${url.hash}`
      : url.href;
  };
  const notes = createMarkdownNotes(toUrl);
  return {
    line(tree) {
      const own = structuredClone(tree);
      settle(own, notes, toUrl, reading);
      return write(own.children);
    },
    body(tree) {
      settle(tree, notes, toUrl, reading);
      const parts: MarkdownPart[] = [];
      let run: RootContent[] = [];
      const close = () => {
        const markdown = write(run);
        if (markdown !== '') parts.push({ kind: 'text', markdown });
        run = [];
      };
      for (const node of tree.children) {
        if (heldIn(node, 'dataBlock') === undefined) {
          run.push(node);
          continue;
        }
        close();
        const caption = node.type === 'containerDirective' ? write(node.children) : '';
        parts.push({ kind: 'block', ...(caption !== '' && { caption }) });
      }
      close();
      return parts;
    },
    notes: () => write(notes.definitions),
  };
}
