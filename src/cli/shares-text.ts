import type { Dataset } from '../dataset/types.ts';
import { isPeople } from '../grammar/measures.ts';
import { withoutIsolates } from '../i18n/isolate.ts';
import type { Locale } from '../i18n/locale.ts';
import { answerNotes } from '../wording/answer-notes.ts';
import type { SharesResult } from '../wording/ask-shares.ts';
import { measureWord } from '../wording/measure-word.ts';
import { printSum } from '../wording/print-sum.ts';
import type { WordedShare } from '../wording/word-share.ts';
import { textColumns } from './text-columns.ts';

/** Shares as text for a terminal: each number, what it is of and its share, and what must be said with them. */
export function sharesText(
  dataset: Dataset,
  { text, shares }: Extract<SharesResult, { ok: true }>,
  locale: Locale,
): string {
  const { question, rows, total, answer } = shares;
  const { measure, by } = question;
  const people = isPeople(measure);
  const numbers = ({ part, whole, percent }: WordedShare): string[] => [
    printSum(part, locale, dataset),
    printSum(whole, locale, dataset),
    percent,
    ...(measure === 'attacks' ? [] : [locale.number(part.events)]),
    ...(people ? [locale.number(part.unknown)] : []),
  ];
  const head = [
    ...by.map(one => (one.word === 'facet' ? one.facet : one.word)),
    ...(by.length === 0 ? [] : ['key']),
    people ? measure : measureWord(dataset, measure, 2, locale),
    'of',
    'share',
    ...(measure === 'attacks' ? [] : [measureWord(dataset, 'attacks', 2, locale)]),
    ...(people ? ['no figure'] : []),
  ];
  const body = rows.map(row => [...row.labels.map(withoutIsolates), row.key, ...numbers(row)]);
  const table =
    by.length === 0
      ? textColumns(head, [numbers(total)])
      : textColumns(head, body, ['total', ...by.map(() => ''), ...numbers(total)]);
  const asked = `${text}\n${dataset.id}, version ${dataset.version} (${locale.date(dataset.updated)})`;
  const notes = answerNotes(answer, { dataset, locale }).join('\n');
  return `${[asked, table, notes].filter(part => part !== '').join('\n\n')}\n`;
}
