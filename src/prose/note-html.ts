import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SourceFigureWords } from '../wording/source-figure-words.ts';
import type { FigureNote } from './page-findings.ts';

function line({ said, party, status }: SourceFigureWords): ElementContent {
  const marks = party === undefined ? [] : [' ', h('span.label', party)];
  return status === undefined
    ? h('li', {}, said, ...marks)
    : h('li', {}, h('s', said), ...marks, ' ', h('span.label', status));
}

/** A note as a page has it: its paragraphs, each with an id, and who says what as a list. */
export function noteHtml(
  { paragraphs, events }: FigureNote,
  idOf: (paragraph: number) => string,
): ElementContent[] {
  const texts = paragraphs.map(({ text, link }, n) =>
    h(
      'p',
      { id: idOf(n) },
      text,
      ...(link === undefined ? [] : [' ', h('a', { href: link.href }, link.text)]),
    ),
  );
  if (events === undefined) return texts;
  const items = events.map(({ href, text, said, after = '' }) => {
    const name = h('a', { href }, text);
    return said.length === 0 ? h('li', {}, name, after) : h('li', {}, name, h('ul', {}, said.map(line)));
  });
  return [...texts, h('ul', {}, ...items)];
}
