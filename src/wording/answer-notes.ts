import { isPeople } from '../grammar/measures.ts';
import { couldBeRates } from '../tally/rate-faults.ts';
import { findRemark, hasRemark } from '../tally/remark-codes.ts';
import { severalFault } from '../tally/several-apart.ts';
import type { Answer } from '../tally/types.ts';
import type { WordingContext } from './context.ts';
import { measureWord } from './measure-word.ts';
import { rateNotes } from './rate-words.ts';
import { severalNotes } from './several-notes.ts';
import { breakNotes } from './word-break.ts';

/** What must be said with an answer at the terminal, a sentence each. */
export function answerNotes(answer: Answer, context: WordingContext): string[] {
  const { question, remarks, rows } = answer;
  const { dataset, locale } = context;
  const events = (n: number) => measureWord(dataset, 'attacks', n, locale);
  const people = isPeople(question.measure);
  const leftOut = findRemark(remarks, 'left-out');
  const left =
    leftOut === undefined
      ? []
      : [`Left out, because only some of their days are in the period: ${leftOut.events.join(', ')}.`];
  const undated = findRemark(remarks, 'undated');
  const { charts } = locale.strings;
  const unheard = findRemark(remarks, 'unheard')?.events.length ?? 0;
  if (unheard > 0) left.push(charts.unheard(locale.number(unheard), events(unheard)));
  if (undated !== undefined)
    left.push(charts.undated(locale.number(undated.accounts), undated.accounts === 1));
  if (people && hasRemark(remarks, 'nothing-selected')) {
    const none = `No ${events(1)} in the dataset matches. That is not the same as zero.`;
    return [none, ...left];
  }
  const anywhere = (kind: 'range' | 'mixed-exceeds') =>
    hasRemark(remarks, kind) || rows.some(row => hasRemark(row.remarks, kind));
  const said = rateNotes(answer, context).map(({ text }) => text);
  if (rows.length > 1 && couldBeRates(dataset, question))
    said.push('Populations are known: add per=100000 for rates.');
  if (question.cumulative) said.push(charts.lines.note);
  const unknown = findRemark(remarks, 'unknown');
  if (unknown !== undefined) {
    const { length } = unknown.events;
    said.push(`No figure for ${length} of ${unknown.of} ${events(unknown.of)}. Unknown is not zero.`);
  }
  if (anywhere('range')) {
    const whose = dataset.compiler === undefined ? 'the span of what sources report' : 'the compiler’s own';
    said.push(`A range is ${whose}, not an estimate or a margin of error.`);
  }
  if (anywhere('mixed-exceeds'))
    said.push('"Or up to" takes in figures that give the dead and the wounded as one number.');
  if (hasRemark(remarks, 'our-sum'))
    said.push('The totals are computed here: the sources gave a figure for each, not these totals.');
  const attackers = findRemark(remarks, 'with-attackers');
  if (attackers !== undefined)
    said.push(`Attackers are among the killed in: ${attackers.events.join(', ')}.`);
  if (question.severalApart) said.push(...severalNotes(answer, context));
  if (hasRemark(remarks, 'overlap')) {
    const total = severalFault(question) === undefined ? ' Add several=apart for rows with a total.' : '';
    said.push(`Rows overlap, because one event may count in several, so there is no total.${total}`);
  }
  if (hasRemark(remarks, 'of-participants')) said.push(locale.strings.charts.participants.ofWhole(events(2)));
  said.push(...breakNotes(answer, context));
  const stated = findRemark(remarks, 'of-stated');
  if (stated !== undefined) {
    const { by, statedPeople } = locale.strings.charts;
    said.push(statedPeople.ofStated(stated.field, by[stated.field]));
  }
  return [...said, ...left];
}
