import { fewestEvents, isTooFew, showsRows } from '../dataset/few-events.ts';
import { findRemark } from '../tally/remark-codes.ts';
import { tally } from '../tally/tally.ts';
import type { By, Question, Row, Sum } from '../tally/types.ts';
import { byWord } from '../wording/measure-line.ts';
import { eventWord } from '../wording/measure-name.ts';
import { answerFor } from './answer-for.ts';
import type { Withholding } from './chart-kind.ts';
import type { ChartContext, ChartFault, ChartSpec } from './chart-spec.ts';
import type { MapChart } from './map/chart.ts';

/** As many rows as a message names. */
const mostNamed = 5;

/** A chart as it may be shown, or why it may not. */
export type Withheld = { readonly question: Question } | { readonly faults: readonly ChartFault[] };

/** Keys that are filters, too. */
const filters: readonly By['word'][] = [
  ...(['place', 'region', 'country', 'claimant', 'weapon', 'control'] as const),
  ...(['participant', 'pair'] as const),
];

const coarser: Readonly<Partial<Record<By['word'], string>>> = {
  day: 'use by=month or by=year',
  week: 'use by=month or by=year',
  month: 'use by=year',
  place: 'use by=region',
  region: 'use by=country',
};

const together = 'use ::bar, which combines such rows';

/** On how many events a sum rests: of those that have a figure at all, on these alone. */
function restsOn(events: number, sum: Sum | undefined): number {
  const given = sum === undefined ? 0 : sum.events - sum.unknown;
  return given > 0 ? Math.min(given, events) : events;
}

/**
 * Regions of a finished map that rest on too few events, and those apart from it: a row without a region is divided
 * among them by coordinates.
 */
export function fewOnMap(chart: MapChart, context: ChartContext): ChartFault[] {
  const { dataset, locale } = context;
  if (showsRows(dataset)) return [];
  const shown = [
    ...chart.regions.map(({ label, counted }) => ({ label, sum: counted?.sum })),
    ...chart.notOnMap,
  ];
  const few = shown.filter(({ sum }) => {
    const n = sum === undefined ? 0 : restsOn(sum.events, sum);
    return n > 0 && isTooFew(dataset, n);
  });
  if (few.length === 0) return [];
  const named = few.slice(0, mostNamed).map(({ label }) => `"${label}"`);
  const events = eventWord(context, 2);
  const what = `the licence of "${dataset.id}" keeps single ${events} out of the site, but these parts of the map rest on fewer than ${locale.number(fewestEvents)}: ${named.join(', ')}`;
  return [{ rule: 'charts/rows-not-allowed', what, fix: together }];
}

/**
 * Holds a chart to a licence that keeps single rows back: nothing in it may rest on fewer events than `fewestEvents`.
 * Bars and tables put such rows together as others; kinds that cannot do that are refused.
 * @param spec a timeline's with the unit of time that it has chosen.
 */
export function withholdFew(
  { question }: ChartSpec,
  { marks, foldsFew }: Withholding,
  context: ChartContext,
): Withheld {
  const { dataset, locale } = context;
  if (showsRows(dataset)) return { question };
  const [events, n] = [eventWord(context, 2), locale.number(fewestEvents)];
  const refuse = (what: string, fix: string): Withheld => ({
    faults: [{ rule: 'charts/rows-not-allowed', what, fix }],
  });
  const kept = `the licence of "${dataset.id}" keeps single ${events} out of the site`;
  if (question.by.some(({ word }) => word === 'event'))
    return refuse(`${kept}, but by=event shows each of them`, 'show an aggregate, with by=');
  const whole = tally(dataset, { ...question, by: [] });
  const all = restsOn(whole.events.length, whole.total);
  if (all > 0 && isTooFew(dataset, all))
    return refuse(
      `${kept}, but "${question.text}" covers only ${locale.number(all)}`,
      `loosen the filters until it covers ${n} or more`,
    );
  const folds = foldsFew === true && question.by.length === 1 && question.cumulative === undefined;
  const asked: Question = folds ? { ...question, fewest: fewestEvents } : question;
  const drawn = marks === undefined ? asked : marks(asked);
  const { by } = drawn;
  const { rows } = answerFor(context, drawn);
  // What a running sum adds to the one before can be read from the two.
  const ownOf = ({ events: behind, remarks, sum }: Row): Sum =>
    question.cumulative
      ? { ...sum, events: behind.length, unknown: findRemark(remarks, 'unknown')?.events.length ?? 0 }
      : sum;
  const isFew = (row: Row) => {
    const n = restsOn(row.events.length, ownOf(row));
    return n > 0 && isTooFew(dataset, n);
  };
  const few = rows.filter(isFew);
  const isAllOthers = folds && rows.length === 1 && rows[0]?.key === 'others';
  if (few.length === 0 && !isAllOthers) return { question: asked };
  const words = by.map(one => byWord(one, question, context)).join(' and ');
  const grouped = coarser[by[0]?.word ?? 'place'] ?? 'use a coarser by=';
  if (isAllOthers)
    return refuse(
      `${kept}, but each row by ${words} rests on fewer than ${n}, or leaves fewer than ${n} for the rest`,
      grouped,
    );
  const named = few.slice(0, mostNamed).map(({ label }) => `"${label}"`);
  const rest = few.length - named.length;
  const [first] = question.by;
  const filter =
    by.length === 1 && first !== undefined && few.length <= mostNamed && filters.includes(first.word)
      ? `, or leave them out: ${first.word}=!${few.map(({ key }) => key).join(',')}`
      : '';
  const canFold = !folds && question.by.length === 1 && (first?.word === 'place' || first?.word === 'region');
  return refuse(
    `${kept}, but these rows rest on fewer than ${n}: ${named.join(', ')}${rest > 0 ? ` and ${locale.number(rest)} more` : ''}`,
    `${canFold ? `${together}, or ` : ''}${grouped}${filter}`,
  );
}
