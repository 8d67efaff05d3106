import type { Text } from 'mdast';
import { asksData } from './asks-data.ts';
import { blockNames, inlineNames, isBlock, isInline } from './directive-names.ts';
import type { Faults } from './faults.ts';
import type { TextPlace } from './fix-braces.ts';
import { editOf, rangeInFile, type TextOrigin } from './origin.ts';
import { readDirectiveText, spelling } from './read-directive-text.ts';

const known = [...inlineNames, ...blockNames].join('|');

/**
 * A name of ours with its brackets and braces, whose colons are missing, apart from it or of another script:
 * `figure[3]{killed}`, `:: bar[Killed]{#killed killed by=city}`, `：figure[3]{killed}`.
 */
const candidate = new RegExp(
  String.raw`(?<![\\\p{L}\p{N}_:：-])([:：]{0,5})([^\S\n]*)(${known})(?=[[{])`,
  'gu',
);

/** What was meant as a directive of ours, and lacks the colons before its name. */
export function refuseMissingColons(node: Text, place: TextPlace, origin: TextOrigin, faults: Faults): void {
  const { text } = origin;
  const { start, end } = rangeInFile(node);
  for (const match of text.slice(start, end).matchAll(candidate)) {
    const [typed, colons = '', gap = '', name = ''] = match;
    // Plain colons right before the name are read elsewhere.
    if (gap === '' && /^:+$/.test(colons)) continue;
    const from = start + match.index;
    const rest = readDirectiveText(text, from + typed.length, place);
    const { inner, label, separated } = rest;
    const isOurs = name === 'cite' || name === 'fact' ? label !== '' : asksData(inner ?? '');
    if (inner === undefined || separated || !isOurs) continue;
    const right = isInline(name) ? ':' : '::';
    const line = text.lastIndexOf('\n', from - 1) + 1;
    const isAlone = !isBlock(name) || /^[ \t>*+-]*$/.test(text.slice(line, from));
    // One colon and a space after a word are a sentence's own.
    const isOwn = gap === '' || colons.length > 1 || text.slice(line, from).trim() === '';
    const at = isOwn ? from : from + colons.length + gap.length;
    const why =
      !isOwn || colons === ''
        ? `a name without "${right}" before it is text`
        : gap === ''
          ? 'its colons are from another script'
          : 'nothing is allowed between its colons and its name';
    const fixed = spelling(right, name, rest);
    const edit = fixed.includes('…') || !isAlone ? undefined : editOf(origin, at, rest.end, fixed);
    faults.add(
      'prose/malformed-directive',
      origin.place(at),
      `"${typed.slice(at - from).trim()}" is not read as a directive: ${why}.`,
      `Write ${fixed}${isBlock(name) ? ' on a line of its own' : ''}.`,
      edit,
    );
  }
}
