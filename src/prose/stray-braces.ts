import type { Nodes, Text } from 'mdast';
import { hasMeasure, isQuestion } from './asks-data.ts';
import type { Faults } from './faults.ts';
import { rangeInFile, type TextOrigin } from './origin.ts';

/** A name, with colons or directly before its braces: other checks say what is wrong with it. */
const named = /[\p{L}\p{N}_-]$|[:：]\s*\p{L}[\p{L}\p{N}_-]*\s*$/u;

function fixFor(label: string, question: string): string {
  const meant = `${label}{${question}}`;
  if (/^#\S+$/.test(question)) return 'Remove it: headings get their ids from their words.';
  if (question.startsWith('#')) return `Write the name of a block before it: ::bar${meant}.`;
  return hasMeasure(question) ? `Write :figure${meant}.` : 'Write the name of a directive before it.';
}

/** Braces with a question that no directive's name precedes: `[44]{killed}`, `{{killed}}`, `{#killed killed by=city}`. */
export function refuseStrayBraces(node: Text, origin: TextOrigin, faults: Faults): void {
  const { text } = origin;
  const { start, end } = rangeInFile(node);
  for (const match of text.slice(start, end).matchAll(/(?<!\\)\{+([^{}\n]*)\}+/g)) {
    const [typed, inner = ''] = match;
    if (!isQuestion(inner)) continue;
    const at = start + match.index;
    const line = text.lastIndexOf('\n', at - 1) + 1;
    const before = text.slice(line, at);
    const label = /\[[^[\]]*\]\s*$/.exec(before)?.[0] ?? '';
    // A label with brackets of its own, or in round ones, belongs to a name that other checks have seen.
    const reach = label === '' ? (/(?:\[.*\]|\([^()]*\))\s*$/.exec(before)?.[0] ?? '') : label;
    if (named.test(before.slice(0, before.length - reach.length))) continue;
    faults.add(
      'prose/malformed-directive',
      origin.place(at),
      `"${typed}" is printed as text: no directive's name precedes it.`,
      `${fixFor(label.trim(), inner.trim())} Write \\{ if the braces are meant as text.`,
    );
  }
}

/** Words in square brackets after the braces of a directive: `:figure{killed}[44]`. */
export function refuseStrayLabel(
  node: Text,
  parent: Nodes | undefined,
  origin: TextOrigin,
  faults: Faults,
): void {
  const siblings: readonly Nodes[] = parent !== undefined && 'children' in parent ? parent.children : [];
  const before = siblings[siblings.indexOf(node) - 1];
  if (before?.type !== 'textDirective') return;
  const { text } = origin;
  const { start } = rangeInFile(node);
  const label = /^\[[^^\]\n][^\]\n]*\]/.exec(text.slice(start))?.[0];
  const from = rangeInFile(before).start;
  const braces = /\{[^}]*\}$/.exec(text.slice(from, start))?.[0];
  if (label === undefined || braces === undefined || text.slice(from, start).includes('[')) return;
  faults.add(
    'prose/malformed-directive',
    origin.place(from),
    `":${before.name}" is only partly read: its square brackets must come before its braces.`,
    `Write :${before.name}${label}${braces}.`,
  );
}
