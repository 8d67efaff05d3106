import type { Faults } from './faults.ts';

/**
 * What a text may have, far beyond what anybody writes: the parser of Markdown takes time that grows with the square
 * of what is open at once, and as much of its stack.
 */
const limits = {
  file: 1_000_000,
  line: 20_000,
  /** Block quotes, lists and blocks with a caption inside each other. */
  containers: 20,
  /** Columns that a line of a list may be indented by. */
  indent: 100,
  /** Square brackets and braces that are open at once in one paragraph. */
  open: 50,
  /** Signs of emphasis in one paragraph. */
  emphasis: 4000,
  columns: 200,
  footnotes: 1000,
} as const;

/** Begins of list items and quotations at the head of a line. */
const heads = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;

const countOf = (line: string, sign: RegExp): number => line.match(sign)?.length ?? 0;

/** What a paragraph has so far, and the blocks that are open around it. */
type State = { open: number; emphasis: number; blocks: number };

type Excess = {
  readonly rule: 'prose/too-long' | 'prose/too-deep';
  readonly what: string;
  readonly fix: string;
};

const long = (what: string, fix: string): Excess => ({ rule: 'prose/too-long', what, fix });
const deep = (what: string, fix: string): Excess => ({ rule: 'prose/too-deep', what, fix });

function excessOf(line: string, state: State): Excess | undefined {
  if (line.length > limits.line) {
    const what = `The line has ${line.length} characters; the limit is ${limits.line}.`;
    return long(what, 'Break the text into paragraphs, with an empty line between them.');
  }
  const head = heads.exec(line)?.[0] ?? '';
  const containers = countOf(head, />|[-+*](?=[ \t]|$)|\d+[.)]/g);
  const indent = containers === 0 ? 0 : line.length - line.trimStart().length;
  if (containers > limits.containers || indent > limits.indent) {
    const what = `Lists or quotations are nested too deep here; the limit is ${limits.containers}.`;
    return deep(what, 'Remove the unnecessary characters at the start of the line.');
  }
  if (/^ {0,3}:{3,}\S/.test(line)) state.blocks++;
  else if (/^ {0,3}:{3,}\s*$/.test(line)) state.blocks = Math.max(0, state.blocks - 1);
  if (state.blocks > limits.containers) {
    const what = `${state.blocks} blocks with three or more colons are open here, one inside the other.`;
    return deep(what, 'Close each with a line of as many colons, or write it with two colons.');
  }
  if (line.trim() === '') {
    state.open = 0;
    state.emphasis = 0;
    return undefined;
  }
  if (line.startsWith('|') && countOf(line, /\|/g) > limits.columns)
    return long(`The table has more than ${limits.columns} columns.`, 'Split it into several tables.');
  for (const sign of line.replace(/\\./g, '').match(/[[\]{}]/g) ?? []) {
    state.open = Math.max(0, state.open + (sign === '[' || sign === '{' ? 1 : -1));
    if (state.open > limits.open) {
      const what = `More than ${limits.open} brackets are open here, one inside the other.`;
      return deep(what, 'Close them, or put a backslash before those that are meant as text.');
    }
  }
  state.emphasis += countOf(line, /[*_~]+/g);
  if (state.emphasis > limits.emphasis) {
    const what = `The paragraph has more than ${limits.emphasis} emphasis markers.`;
    return long(what, 'Break it into paragraphs, with an empty line between them.');
  }
  return undefined;
}

/**
 * Whether a text can be parsed in time and memory that nobody notices. The first excess is reported, and the text is
 * not parsed.
 * @param start where the text begins in the file.
 */
export function checkLimits(source: string, start: number, faults: Faults): boolean {
  const report = ({ rule, what, fix }: Excess, offset: number) => {
    faults.add(rule, offset, what, fix);
    return false;
  };
  if (source.length > limits.file) {
    const what = `The file has ${source.length} characters; the limit is ${limits.file}.`;
    return report(long(what, 'Split it into several reports.'), start);
  }
  const footnotes = source.indexOf('[^') === -1 ? 0 : countOf(source, /\[\^/g);
  if (footnotes > limits.footnotes) {
    const what = `The page has ${footnotes} footnote markers; the limit is ${limits.footnotes}.`;
    return report(long(what, 'Move notes into the text, or split the page into several reports.'), start);
  }
  const state: State = { open: 0, emphasis: 0, blocks: 0 };
  let offset = start;
  for (const line of source.slice(start).split('\n')) {
    const excess = excessOf(line, state);
    if (excess !== undefined) return report(excess, offset);
    offset += line.length + 1;
  }
  return true;
}
