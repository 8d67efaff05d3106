import { sourceName } from '../../dataset/source-name.ts';
import { textIn } from '../../dataset/text-in.ts';
import type { Event } from '../../dataset/types.ts';
import { synonymWords, withoutSynonym } from '../../grammar/filters.ts';
import { isPeople, peopleMeasures } from '../../grammar/measures.ts';
import { isolate } from '../../i18n/isolate.ts';
import { eventFacts } from '../../tally/event-facts.ts';
import { knownFor } from '../../tally/known-at.ts';
import { isKnown } from '../../tally/known-sum.ts';
import { tally } from '../../tally/tally.ts';
import { ownPlace } from '../../tally/things.ts';
import type { By, Filter, Measure, Question, Row } from '../../tally/types.ts';
import { answerIn } from '../../wording/labelled-answer.ts';
import { labelsOf } from '../../wording/labels-of.ts';
import { claimKind, eventWord, facetName, measureName } from '../../wording/measure-name.ts';
import { dateSpan, grainOf } from '../../wording/period.ts';
import { regionWord } from '../../wording/region-word.ts';
import type { WordedSum } from '../../wording/shown-sum.ts';
import { worded } from '../../wording/shown-sum.ts';
import type { ChartContext } from '../chart-spec.ts';
import { dashCell } from '../dash-cell.ts';
import { linkFor } from '../links.ts';
import type { TableCell } from '../types.ts';

export type EventColumn = {
  readonly key: string;
  readonly label: string;
  readonly numeric: boolean;
  readonly cell: (event: Event) => TableCell;
  /** Where the registry puts what an event has there, by its `order`; undefined where it does not say. */
  readonly place?: (event: Event) => number | undefined;
  /** Of a column of numbers: what its cells print. */
  readonly sums?: {
    readonly measure: Measure;
    readonly of: (event: Event) => WordedSum | undefined;
    /** Of several events, what they add up to. */
    readonly together: (events: readonly Event[]) => WordedSum;
  };
};

const keyed = ['place', 'region', 'country', 'weapon', 'control'] as const;
const numbers = [...peopleMeasures, 'explosions', 'devices'] as const;
const own = ['event', 'date', 'time', 'status', 'target', 'sources'] as const;

/** Every column that a table of this dataset's events can have. */
export const columnWords = ({ dataset }: ChartContext): string[] => [
  ...own,
  ...keyed,
  'claimant',
  'participants',
  ...synonymWords,
  ...numbers,
  ...dataset.facets.keys(),
];

/** The columns of a table that names none. */
export const defaultColumns = ({ dataset }: ChartContext): string[] => {
  const claims = eventFacts(dataset).some(({ claimants }) => claimants.claimed.size > 0);
  const weapons = dataset.weapons.size > 0 ? ['weapon'] : [];
  return ['date', 'place', ...weapons, 'killed', ...(claims ? ['claimant'] : [])];
};

const is = <T extends string>(words: readonly T[], word: string): word is T =>
  words.some(one => one === word);

/** The same question with one row for each event, in the dataset's order. */
const each = (
  { sort: _sort, limit: _limit, ...question }: Question,
  measure: Measure,
  by: By[],
): Question => ({
  ...question,
  measure,
  by: [{ word: 'event' }, ...by],
});

function byEvent<One extends Row>(rows: readonly One[]): ReadonlyMap<string, readonly One[]> {
  return Map.groupBy(rows, row => row.keys[0] ?? '');
}

/** What each event is under another key: its place, its weapons, its claimants. */
function keyedColumn(by: By, label: string, question: Question, context: ChartContext): EventColumn {
  const { dataset, locale } = context;
  const rows = byEvent(answerIn(dataset, each(question, 'attacks', [by]), locale).rows);
  return {
    key: by.word === 'facet' ? by.facet : by.word,
    label,
    numeric: false,
    place: event => ownPlace(dataset, by, rows.get(event.id)?.[0]?.keys[1] ?? ''),
    cell: event => {
      const found = rows.get(event.id) ?? [];
      const key = found[0]?.keys[1] ?? '';
      const link = found.length === 1 ? linkFor(by, key, dataset) : undefined;
      const isAbsent = found.length === 1 && (key === 'not-stated' || key === 'no-claim');
      return {
        text: locale.list(found.map(row => row.labels[1] ?? '')),
        ...(link && { link }),
        ...(isAbsent && { absent: 'words' }),
      };
    },
  };
}

function numberColumn(
  measure: (typeof numbers)[number],
  question: Question,
  context: ChartContext,
): EventColumn {
  const { dataset, locale } = context;
  const rows = byEvent(tally(dataset, each(question, measure, [])).rows);
  const { column } = locale.strings.charts;
  const of = (event: Event) => {
    const sum = rows.get(event.id)?.[0]?.sum;
    return sum && worded(sum, context);
  };
  return {
    key: measure,
    label: isPeople(measure) ? column[measure] : measureName(measure, context),
    numeric: true,
    cell: event => {
      const known = of(event);
      if (known === undefined) return dashCell(context);
      const { sum, printed } = known;
      const exact = isKnown(sum) && sum.low === sum.high && sum.outer === sum.high;
      return { text: printed, ...(exact && { value: sum.low }) };
    },
    sums: {
      measure,
      of,
      together: events => {
        const those: Filter = { word: 'event', not: false, values: events.map(({ id }) => id) };
        const { sort: _sort, limit: _limit, ...rest } = question;
        const asked = { ...rest, measure, by: [], filters: [...question.filters, those] };
        const { total, events: counted } = tally(dataset, asked);
        const n = counted.length;
        return worded(total ?? { kind: 'incomplete', events: n, unknown: n }, context);
      },
    },
  };
}

function ownColumn(word: (typeof own)[number], question: Question, context: ChartContext): EventColumn {
  const { dataset, locale } = context;
  const { charts } = locale.strings;
  const link = (event: Event): TableCell['link'] => linkFor({ word: 'event' }, event.id, dataset);
  const notStated: TableCell = { text: charts.notStated, absent: 'words' };
  const column = (label: string, cell: (event: Event) => TableCell): EventColumn => ({
    key: word,
    label,
    numeric: false,
    cell,
  });
  switch (word) {
    case 'event': {
      const labels = labelsOf(dataset, { word: 'event' }, dataset.events.keys(), locale);
      return column(locale.words.capitalise(eventWord(context, 1)), event => {
        const to = link(event);
        return { text: labels.get(event.id) ?? event.id, ...(to && { link: to }) };
      });
    }
    case 'date':
      return column(charts.column.date, event => {
        const to = link(event);
        const text = dateSpan(event.date, event.dateEnd ?? event.date, grainOf(event.timePrecision), locale);
        return { text, ...(to && { link: to }) };
      });
    case 'time':
      return column(charts.column.time, ({ time }) =>
        time === undefined ? notStated : { text: charts.time[time] ?? time },
      );
    case 'status':
      return column(charts.column.status, ({ assessment }) =>
        assessment === undefined ? dashCell(context) : { text: charts.status[assessment.status] },
      );
    case 'target':
      return column(charts.column.target, ({ target }) =>
        target === undefined ? notStated : { text: isolate(textIn(target, locale.code), locale) },
      );
    case 'sources': {
      const { dataset: known } = knownFor(dataset, question);
      return column(charts.column.sources, event => ({
        text: locale.list([
          ...new Set(
            (known.events.get(event.id)?.accounts ?? [])
              .filter(account => account.status === 'current')
              .map(account => sourceName(dataset, account.source, locale, 'short')),
          ),
        ]),
      }));
    }
  }
}

/** The column of that name; undefined where there is none such. */
export function eventColumn(
  word: string,
  question: Question,
  context: ChartContext,
): EventColumn | undefined {
  const { charts } = context.locale.strings;
  const name = withoutSynonym(word);
  if (is(own, name)) return ownColumn(name, question, context);
  if (is(numbers, name)) return numberColumn(name, question, context);
  if (name === 'claimant') {
    const by = { word: 'claimant' } as const;
    const head = charts.claimants.column[claimKind({ ...question, by: [by] })];
    return keyedColumn(by, head, question, context);
  }
  if (name === 'participants') {
    const head = charts.column.participants;
    return { ...keyedColumn({ word: 'participant' }, head, question, context), key: name };
  }
  if (is(keyed, name)) {
    const head =
      name === 'region'
        ? context.locale.words.capitalise(regionWord(context.dataset, 1, context.locale))
        : charts.column[name];
    return keyedColumn({ word: name }, head, question, context);
  }
  if (!context.dataset.facets.has(name)) return undefined;
  return keyedColumn(
    { word: 'facet', facet: name },
    context.locale.words.capitalise(facetName(name, context)),
    question,
    context,
  );
}
