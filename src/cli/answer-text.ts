import type { Dataset } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import { withoutIsolates } from '../i18n/isolate.ts';
import type { Locale } from '../i18n/locale.ts';
import { hasRemark } from '../tally/remark-codes.ts';
import type { Answer, Sum } from '../tally/types.ts';
import { answerNotes } from '../wording/answer-notes.ts';
import type { LabelledAnswer } from '../wording/labelled-answer.ts';
import { measureWord } from '../wording/measure-word.ts';
import { printSum } from '../wording/print-sum.ts';
import { numeratorOf } from '../wording/rate-words.ts';
import { textColumns } from './text-columns.ts';

function table(dataset: Dataset, { question, rows, total }: LabelledAnswer, locale: Locale): string {
  const { measure, by, per } = question;
  const events = measureWord(dataset, 'attacks', 2, locale);
  const people = isPeople(measure);
  // A dataset of shootings has no column of attacks; people go by the name of the measure, which is typed back.
  const name = people ? measure : measureWord(dataset, measure, 2, locale);
  const best =
    people &&
    [total, ...rows.map(({ sum }) => sum)].some(sum => sum?.kind === 'range' && sum.best !== undefined);
  const isRate = per !== undefined;
  const numerator = (sum: Sum): string[] => {
    const counted = numeratorOf(sum);
    if (counted === undefined || sum.kind === 'incomplete') return ['–', '–'];
    return [printSum(counted, locale, dataset), locale.number(sum.rate?.population ?? 0)];
  };
  const numbers = (sum: Sum): string[] => [
    printSum(sum, locale, dataset),
    ...(isRate ? numerator(sum) : []),
    ...(best ? [sum.kind === 'range' && sum.best !== undefined ? locale.number(sum.best) : '–'] : []),
    ...(measure === 'attacks' ? [] : [locale.number(sum.events)]),
    ...(people ? [locale.number(sum.unknown)] : []),
  ];
  const names = by.map(one => (one.word === 'facet' ? one.facet : one.word));
  const head = [
    ...names,
    ...(by.length === 0 ? [] : ['key']),
    ...(per === undefined ? [name] : [`${name} per ${locale.number(per)}`, name, 'population']),
    ...(best ? ['best'] : []),
    ...(measure === 'attacks' ? [] : [events]),
    ...(people ? ['no figure'] : []),
  ];
  if (by.length === 0) return textColumns(head, total === undefined ? [] : [numbers(total)]);
  const foot = total === undefined ? undefined : ['total', ...by.map(() => ''), ...numbers(total)];
  return textColumns(
    head,
    rows.map(row => [...row.labels.map(withoutIsolates), row.key, ...numbers(row.sum)]),
    foot,
  );
}

/** A question of people that no event answers has no number, not zero. */
const selectsNobody = ({ question, remarks }: Answer): boolean =>
  isPeople(question.measure) && hasRemark(remarks, 'nothing-selected');

/** An answer as text for a terminal: the question, a table, and what must be said with it. */
export function answerText(dataset: Dataset, answer: LabelledAnswer, locale: Locale): string {
  const asked = `${answer.question.text}\n${dataset.id}, version ${dataset.version} (${locale.date(dataset.updated)})`;
  const rows = selectsNobody(answer) ? '' : table(dataset, answer, locale);
  const parts = [asked, rows, answerNotes(answer, { dataset, locale }).join('\n')];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}
