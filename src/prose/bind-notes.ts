import type { RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { type NotePlace, type NoteSpec, notePlaces } from '../charts/annotations/note-spec.ts';
import { isDayOnly, isMoment } from '../dataset/moment.ts';
import type { Dataset } from '../dataset/types.ts';
import { hint } from '../problems/nearest.ts';
import { readDate } from '../tally/time.ts';
import { type DirectiveWords, readDirective, refuseOthers } from './directive-words.ts';
import type { Faults } from './faults.ts';
import type { TextOrigin } from './origin.ts';
import type { PageReading } from './page-context.ts';
import { renderLabel } from './render-line.ts';

/** A note of a chart, and where it begins in the file. */
export type BoundNote = { readonly note: NoteSpec; readonly offset: number };

/** Directives that are parts of a chart. */
export const noteName = 'note';

const isNote = (node: RootContent): node is LeafDirective =>
  node.type === 'leafDirective' && node.name === noteName;

/** Takes the notes out of a chart's block: what is left is its caption. */
export function takeNotes(node: ContainerDirective | LeafDirective): LeafDirective[] {
  if (node.type === 'leafDirective') return [];
  const notes: LeafDirective[] = [];
  node.children = node.children.filter(child => {
    if (!isNote(child)) return true;
    notes.push(child);
    return false;
  });
  return notes;
}

/** The word of a note, with its value; what is wrong with it is reported. */
type Read = { readonly value: string; readonly offset: number } | undefined;

/** A day as it is typed in questions, or an hour of one; undefined with the fault reported. */
function readDay(name: string, read: Read, end: 'first' | 'last', faults: Faults): string | undefined {
  if (read === undefined) return undefined;
  if (isMoment(read.value) && !isDayOnly(read.value)) return read.value;
  const span = readDate(read.value);
  if (span !== undefined) return span[end];
  const what = `"${name}=${read.value}" is not a date.`;
  faults.add(
    'charts/note-place',
    read.offset,
    what,
    'Write a day of the calendar: 2016-09-12; on ::toll also an hour: 2016-09-12T18:30.',
  );
  return undefined;
}

/** What a note is about; undefined with the fault reported. */
function readPlace({ words, offset }: DirectiveWords, faults: Faults): NotePlace | undefined {
  const given = words.filter(({ name }) => notePlaces.some(known => known === name));
  const read = (name: string): Read => {
    const word = given.find(one => one.name === name);
    return word && { value: (word.value ?? '').trim(), offset: word.offset };
  };
  const [on, from, to, value, row] = notePlaces.map(read);
  const isSpan = from !== undefined || to !== undefined;
  const ways = [on !== undefined, isSpan, value !== undefined, row !== undefined].filter(Boolean).length;
  const fix = 'Write one of on=2016-09-12, from=2016-09-12 to=2016-09-19, value=50 and row=homs.';
  if (ways !== 1 || (isSpan && (from === undefined || to === undefined))) {
    const what =
      ways === 0
        ? 'The note does not say what it is about.'
        : ways > 1
          ? 'The note says in more than one way what it is about.'
          : `The note has ${from === undefined ? 'to= without from=' : 'from= without to='}.`;
    faults.add('charts/note-place', offset, what, fix);
    return undefined;
  }
  if (row !== undefined) return { kind: 'row', row: row.value };
  if (value !== undefined) {
    const n = Number(value.value);
    if (value.value !== '' && Number.isFinite(n) && n >= 0) return { kind: 'value', value: n };
    faults.add(
      'charts/note-place',
      value.offset,
      `"value=${value.value}" is not a number.`,
      'Write digits alone: value=1500.',
    );
    return undefined;
  }
  if (on !== undefined) {
    const day = readDay('on', on, 'first', faults);
    return day === undefined ? undefined : { kind: 'day', day };
  }
  const [first, last] = [readDay('from', from, 'first', faults), readDay('to', to, 'last', faults)];
  if (first === undefined || last === undefined) return undefined;
  if (first <= (isDayOnly(last) ? `${last}T24` : last)) return { kind: 'days', from: first, to: last };
  faults.add(
    'charts/note-place',
    to?.offset ?? offset,
    `The note ends on ${last}, before it begins on ${first}.`,
    'Swap from= and to=.',
  );
  return undefined;
}

/** The source of a note, by its id; undefined with the fault reported, or where it names none. */
function readSource({ words }: DirectiveWords, { sources }: Dataset, faults: Faults): string | undefined {
  const word = words.find(({ name }) => name === 'source');
  if (word === undefined) return undefined;
  const id = (word.value ?? '').trim();
  if (sources.has(id)) return id;
  faults.add(
    'prose/unknown-id',
    word.offset,
    `Unknown source "${id}".`,
    hint(id, [...sources.keys()], 'sources'),
  );
  return undefined;
}

/** Reads the notes of a chart; the numbers in their words are checked as all others are. */
export function bindNotes(
  nodes: readonly LeafDirective[],
  dataset: Dataset,
  origin: TextOrigin,
  reading: PageReading,
): BoundNote[] {
  const { faults } = reading.findings;
  return nodes.flatMap(node => {
    const directive = readDirective(node, origin, faults);
    const { id, offset } = directive;
    if (id !== undefined)
      faults.add(
        'prose/unknown-word',
        id.offset,
        `"#${id.name}" is an id, but ::note takes none.`,
        'Remove it.',
      );
    refuseOthers(directive.words, [...notePlaces, 'source'], faults);
    if (node.children.length === 0) {
      faults.add(
        'prose/no-word',
        offset,
        'The note has no words.',
        'Write them in square brackets: ::note[Cease-fire]{…}.',
      );
      return [];
    }
    const text = renderLabel(node.children, directive.origin, reading);
    const at = readPlace(directive, faults);
    const source = readSource(directive, dataset, faults);
    return at === undefined ? [] : [{ note: { text, at, ...(source !== undefined && { source }) }, offset }];
  });
}
