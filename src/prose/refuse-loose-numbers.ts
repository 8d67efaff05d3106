import type { Nodes, Root } from 'mdast';
import type { Measure } from '../tally/types.ts';
import { measureWord } from '../wording/measure-word.ts';
import { eachNode } from './each-node.ts';
import { rangeInFile, type TextOrigin } from './origin.ts';
import type { PageContext, PageReading } from './page-context.ts';

/** Stands for whatever is bound, code or a picture, so that words on its two sides are not taken as neighbours. */
const gap = '\ufffc';

type Piece = { readonly at: number; readonly offset: number };

/** The plain text of a line, with the offsets at which its pieces are in the origin's text. */
function plainText(node: Nodes, pieces: Piece[], before = ''): string {
  if (node.type === 'text') {
    pieces.push({ at: before.length, offset: rangeInFile(node).start });
    return before + node.value;
  }
  if (node.type === 'break') return `${before} `;
  if (node.type === 'footnoteReference') return before;
  if (node.type === 'textDirective' && node.name !== 'cite') return before + gap;
  if (!('children' in node)) return before + gap;
  let text = before;
  for (const child of node.children) text = plainText(child, pieces, text);
  return text;
}

/** The dataset's own words for what it counts, in lower case. */
function unitWords({ dataset, locale }: PageContext): string[] {
  if (dataset === undefined) return [];
  const named = ['attacks', 'explosions'] satisfies Measure[];
  const own = Object.values(dataset.units).flatMap(unit => Object.values(unit[locale.code] ?? {}));
  const words = [
    ...named.flatMap(measure => [1, 2].map(n => measureWord(dataset, measure, n, locale))),
    ...own,
  ];
  return [...new Set(words.map(word => word.toLowerCase()))];
}

/** Reports numbers next to a word for what is counted that no directive binds. */
export function refuseLooseNumbers({ origin, reading }: { origin: TextOrigin; reading: PageReading }) {
  const { page, findings } = reading;
  const units = unitWords(page);
  return (tree: Root): void => {
    if (!page.reportsLooseNumbers) return;
    eachNode<Nodes>(tree, node => {
      const isLabel = node.type === 'leafDirective';
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell' && !isLabel)
        return undefined;
      const pieces: Piece[] = [];
      const text = plainText(node, pieces);
      for (const { start, end, word } of page.locale.words.findLooseNumbers(text, units)) {
        const piece = pieces.findLast(({ at }) => at <= start);
        const offset = piece === undefined ? rangeInFile(node).start : piece.offset + start - piece.at;
        const number = text.slice(start, end);
        const what = `"${number}" is next to "${word}" but not bound to the data.`;
        const fix = `Write :figure[${number}]{…} with what it counts, so that it is checked.`;
        findings.faults.add('prose/loose-number', origin.place(offset), what, fix);
      }
      return undefined;
    });
  };
}
