import type { Dataset } from '../dataset/types.ts';
import { withoutIsolates } from '../i18n/isolate.ts';
import type { Locale } from '../i18n/locale.ts';
import { answerNotes } from '../wording/answer-notes.ts';
import type { SpansResult } from '../wording/ask-spans.ts';
import { periodNotes, printedEnd, saidOfSpans } from '../wording/before-and-after.ts';
import { textColumns } from './text-columns.ts';

/** An answer of two spans of time as text for a terminal: a column for each, and what must be said with it. */
export function spansText(
  dataset: Dataset,
  { text, spans }: Extract<SpansResult, { ok: true }>,
  locale: Locale,
): string {
  const context = { dataset, locale };
  const { rows, answers, periods, whole } = spans;
  const { by } = whole.question;
  const names = by.map(one => (one.word === 'facet' ? one.facet : one.word));
  const head = [...names, ...(by.length === 0 ? [] : ['key']), ...periods.ends.map(({ name }) => name)];
  const body = rows.map(({ labels, key, sums }) => [
    ...labels.map(withoutIsolates),
    key,
    ...sums.map(sum => printedEnd(sum, context)),
  ]);
  const totals = answers.flatMap(({ total }) => (total === undefined ? [] : printedEnd(total, context)));
  const foot =
    totals.length === answers.length
      ? [...by.map(() => ''), ...(by.length === 0 ? [] : ['']), ...totals]
      : undefined;
  const table =
    by.length === 0
      ? textColumns(head, foot === undefined ? [] : [foot])
      : textColumns(head, body, foot && ['total', ...foot.slice(1)]);
  const asked = `${text}\n${dataset.id}, version ${dataset.version} (${locale.date(dataset.updated)})`;
  const notes = [
    ...periodNotes(spans, context),
    ...saidOfSpans(spans, answer => answerNotes(answer, context), context),
  ];
  return `${[asked, table, notes.join('\n')].filter(part => part !== '').join('\n\n')}\n`;
}
