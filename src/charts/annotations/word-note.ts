import { isDayOnly } from '../../dataset/moment.ts';
import { sourceName } from '../../dataset/source-name.ts';
import { dateSpan } from '../../wording/period.ts';
import { wordMoment } from '../../wording/when.ts';
import type { ChartContext } from '../chart-spec.ts';
import type { Chart } from '../registry.ts';
import type { NotePlace } from './note-spec.ts';

/** What a note is about, in words: its days, its number, or the name of its row. */
function wordPlace(at: NotePlace, chart: Chart, { locale }: ChartContext): string {
  switch (at.kind) {
    case 'day':
      return wordMoment(at.day, locale);
    case 'days':
      return isDayOnly(at.from) && isDayOnly(at.to)
        ? dateSpan(at.from, at.to, 'day', locale)
        : locale.strings.charts.notes.span(wordMoment(at.from, locale), wordMoment(at.to, locale));
    case 'value':
      return locale.number(at.value);
    case 'row': {
      const { keys } = chart.table;
      const exact = keys.indexOf(at.row);
      // Before the key of a row in a panel is that of the panel.
      const own = chart.kind === 'multiples' ? 1 : 0;
      const row = exact >= 0 ? exact : keys.findIndex(key => key.split(',')[own] === at.row);
      return chart.table.rows[row]?.[own]?.text ?? at.row;
    }
  }
}

/** A note as a sentence under its chart, with what it is about and who states it. */
export function wordNote(
  {
    n,
    text,
    at,
    source,
  }: {
    readonly n: number;
    readonly text: string;
    readonly at: NotePlace;
    readonly source: string | undefined;
  },
  chart: Chart,
  context: ChartContext,
): string {
  const { dataset, locale } = context;
  const { charts } = locale.strings;
  const named =
    source === undefined ? undefined : charts.inSentence(sourceName(dataset, source, locale, 'short'));
  return charts.notes.sentence(
    locale.number(n),
    text.replace(/\.$/, ''),
    wordPlace(at, chart, context),
    named,
  );
}
