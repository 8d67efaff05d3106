import { isPeople } from '../grammar/measures.ts';
import { findRemark, hasRemark } from '../tally/remark.ts';
import type { Answer } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { measureWord } from './measure-word.ts';

/** What must be said with an answer at the terminal, a sentence each. */
export function answerNotes(
  { question, remarks, rows }: Answer,
  { dataset, locale }: WordingContext,
): string[] {
  const events = (n: number) => measureWord(dataset, 'attacks', n, locale);
  const people = isPeople(question.measure);
  const leftOut = findRemark(remarks, 'left-out');
  const left =
    leftOut === undefined
      ? []
      : [`Left out, as they lie only partly in the days asked for: ${leftOut.events.join(', ')}.`];
  if (people && hasRemark(remarks, 'nothing-selected')) {
    const none = `Nothing in the dataset is like that: no ${events(1)} is selected, which is not the same as nobody.`;
    return [none, ...left];
  }
  const anywhere = (kind: 'range' | 'mixed-exceeds') =>
    hasRemark(remarks, kind) || rows.some(row => hasRemark(row.remarks, kind));
  const said: string[] = [];
  const unknown = findRemark(remarks, 'unknown');
  if (unknown !== undefined) {
    const { length } = unknown.events;
    said.push(`No figure for ${length} of ${unknown.of} ${events(unknown.of)}. No figure is not zero.`);
  }
  if (anywhere('range')) {
    const whose = dataset.compiler === undefined ? 'the span of what sources report' : 'the compiler’s own';
    said.push(`A range is ${whose}, not an estimate nor a margin of error.`);
  }
  if (anywhere('mixed-exceeds'))
    said.push('"Or up to" takes in figures that give the dead and the wounded as one number.');
  if (hasRemark(remarks, 'our-sum'))
    said.push('The sums are ours: the sources gave the figures for each, not the totals.');
  const attackers = findRemark(remarks, 'with-attackers');
  if (attackers !== undefined)
    said.push(`Attackers are among the killed in: ${attackers.events.join(', ')}.`);
  if (hasRemark(remarks, 'overlap'))
    said.push('Rows overlap: the same may be counted in several. There is no total.');
  return [...said, ...left];
}
