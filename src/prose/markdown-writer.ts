import type { Root, Text } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';

/** Signs that the writer may have to escape in a text, wherever they stand, and the beginnings of bare addresses. */
const signs = /[\t\r\n!#&*<>@[\\\]_`|~]|[Ww]\.|[ps]:(?:\/|$)/;
/** What may begin a block or end a link where a text begins, and a blank at the end, which a line would lose. */
const edges = /^(?:[^\p{L}\p{N}]|\d+[.)])| $/u;
/** A blank after other words of the same line, and words after it. */
const goesOn = /^ [\p{L}\p{N}(](?:.*[^ ])?$/u;

/**
 * Whether a text is the same in Markdown, as nearly all are: the writer looks at each for every sign in turn.
 * @param before what is written before it.
 */
export function isPlainText(value: string, { before }: { readonly before: string }): boolean {
  if (value === '') return true;
  if (signs.test(value)) return false;
  return !edges.test(value) || (goesOn.test(value) && !/[\r\n]$/.test(before));
}

function plainTexts(this: Processor): undefined {
  const data = this.data();
  data.toMarkdownExtensions = [
    ...(data.toMarkdownExtensions ?? []),
    {
      handlers: {
        text: ({ value }: Text, _, state, info) =>
          isPlainText(value, info) && !state.stack.includes('autolink') ? value : state.safe(value, info),
      },
    },
  ];
}

const writer = remark()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(plainTexts)
  .data('settings', { bullet: '-', rule: '-' })
  .freeze();

/** Markdown of a syntax tree that has no directives. */
export const writeMarkdown = (tree: Root): string => writer.stringify(tree);
