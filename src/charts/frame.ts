import { dataChecksum } from '../dataset/data-checksum.ts';
import { showsRows } from '../dataset/few-events.ts';
import { textIn } from '../dataset/text-in.ts';
import type { Event } from '../dataset/types.ts';
import { escapeXml } from '../escape-xml.ts';
import { eventsBehind } from '../tally/events-behind.ts';
import type { Answer, Measure, Question } from '../tally/types.ts';
import { measureLine } from '../wording/measure-line.ts';
import { periodOf } from '../wording/period.ts';
import { namedSpeakers, sourcesLine, speakersOf } from '../wording/sources-line.ts';
import { breakNotes } from '../wording/word-break.ts';
import { changesSince } from './chart-changes.ts';
import type { ChartContext, ChartSpec } from './chart-spec.ts';
import type { TableChart } from './table/chart.ts';
import type { ChartBase, DataTable, LegendItem, RichText } from './types.ts';

/** What is the same of every kind of chart. */
export type Frame = Omit<TableChart, 'kind'>;

/** A dataset beside the first one. */
type BesideSet = {
  readonly name: string;
  readonly question: Question;
  readonly answer: Answer;
  readonly context: ChartContext;
};

export type FrameParts = {
  /** The title where the author gave none: a question. */
  readonly question: string;
  /** The line of what is measured, where it is not the question's own. */
  readonly measure?: string;
  readonly asked?: ChartBase['asked'];
  readonly rule: string;
  readonly description: string;
  /** What is said besides breaks. */
  readonly notes: readonly string[];
  /** The breaks that it is over, where they are not those of its answer alone. */
  readonly breaks?: readonly string[];
  readonly reading: readonly string[];
  readonly legend: readonly LegendItem[];
  readonly table: DataTable;
  /** Where `by` does not say it already. */
  readonly ofEvents?: boolean;
  /** The days that it covers, where its datasets differ in them. */
  readonly period?: string;
  /** Further datasets beside the first, and what the first is called beside them. */
  readonly beside?: { readonly name: string; readonly others: readonly BesideSet[] };
  /** Whether it shows more of its events than its answer: a dot for each source, a cell for each field. */
  readonly showsMore?: true;
};

/** Plain words as a rich text. */
export const toRichText = (text: string): RichText => ({ text, html: escapeXml(text) });

/** The events of an answer, as the dataset has them. */
export function eventsOfAnswer(answer: Answer, { dataset }: ChartContext): Event[] {
  return answer.events.map(id => {
    const event = dataset.events.get(id);
    if (event === undefined) throw new RangeError(`no event "${id}" in ${dataset.id}`);
    return event;
  });
}

/** What the table's columns of numbers count, whatever the question asked. */
const measuresOf = ({ question }: ChartSpec, { sums }: DataTable): Measure[] => [
  ...new Set([question.measure, ...sums.map(({ measure }) => measure)]),
];

/**
 * The version of the data in which a chart's rows last changed, as the lock file knows it. So a change of other rows leaves
 * the chart, its files and their addresses as they are.
 */
function versionShown(
  { dataset, lockedRows }: ChartContext,
  question: string,
  checksum: string,
): { readonly version: string; readonly updated: string } {
  const locked = lockedRows?.(question);
  const { version, updated } = locked?.checksum === checksum ? locked : dataset;
  return { version, updated };
}

/** Whose the populations of a dataset are. */
function populationsOf({ dataset, locale }: ChartContext): Pick<Frame, 'populations'> {
  const { populations } = dataset;
  if (populations === undefined) return {};
  const { name, url, licence } = populations;
  return {
    populations: {
      name: textIn(name, locale.code),
      ...(url !== undefined && { url }),
      ...(licence !== undefined && { licence: textIn(licence, locale.code) }),
    },
  };
}

/** A dataset, in the version in which the rows behind a question last changed. */
function shownDataset(
  context: ChartContext,
  { text }: Question,
  dataHash: string,
  called?: string,
): ChartBase['dataset'] {
  const { dataset, locale } = context;
  const { licence } = dataset;
  return {
    id: dataset.id,
    title: textIn(dataset.title, locale.code),
    ...(called !== undefined && { called }),
    ...versionShown(context, text, dataHash),
    ...(licence && {
      licence: {
        name: textIn(licence.name, locale.code),
        ...(licence.url !== undefined && { url: licence.url }),
      },
    }),
  };
}

/** What a chart says of who spoke in each of its datasets. */
function spokenIn(name: string, answer: Answer, context: ChartContext) {
  const { named, unnamed } = namedSpeakers(answer, context);
  const line = sourcesLine(named, context, unnamed);
  const { charts } = context.locale.strings;
  return {
    speakers: speakersOf(named, context),
    // A dataset that is called as its compiler is says who spoke by its name.
    line: line === charts.source(name) ? line : charts.compare.sources(name, line),
  };
}

/** A further dataset of a comparison: what it is, who spoke in it, and what has changed in it. */
function frameBeside({ name, question, answer, context }: BesideSet, spec: ChartSpec, ofEvents: boolean) {
  const { dataset, locale } = context;
  const own = { ...context, ...context.lockedOf?.(dataset.id) };
  const events = eventsBehind(dataset, question);
  const dataHash = dataChecksum(dataset, events);
  const shown = { events: new Set(events), measures: [question.measure], question: question.text, ofEvents };
  return {
    dataset: { ...shownDataset(own, question, dataHash, name), dataHash, question },
    changes: changesSince(dataset, shown, spec.since, locale, own.isTouched),
    ...spokenIn(name, answer, context),
  };
}

/** Everything around a drawing: title, measure, period, rule, description, sources, table. */
export function frameChart(spec: ChartSpec, context: ChartContext, answer: Answer, parts: FrameParts): Frame {
  const { dataset, locale, panel } = context;
  if (panel !== undefined) {
    const { rule, description, notes, reading, legend, table } = parts;
    const title = toRichText(parts.question);
    return { ...panel.frame, title, rule, description, notes, reading, legend, table };
  }
  const ofEvents = parts.ofEvents ?? spec.question.by.some(({ word }) => word === 'event');
  const { named, unnamed } = namedSpeakers(answer, context);
  const events = eventsBehind(dataset, spec.question);
  const shown = {
    events: new Set(events),
    measures: measuresOf(spec, parts.table),
    question: spec.question.text,
    ofEvents: ofEvents && parts.showsMore === true,
  };
  const breaks = parts.breaks ?? breakNotes(answer, context);
  const dataHash = dataChecksum(dataset, events, { isRate: spec.question.per !== undefined });
  const beside = (parts.beside?.others ?? []).map(one => frameBeside(one, spec, shown.ofEvents));
  return {
    id: spec.id,
    locale: locale.code,
    dataset: shownDataset(context, spec.question, dataHash, parts.beside?.name),
    ...(beside.length > 0 && { others: beside.map(one => one.dataset) }),
    dataHash,
    ofEvents,
    downloadable:
      !ofEvents ||
      (showsRows(dataset) && (parts.beside?.others ?? []).every(one => showsRows(one.context.dataset))),
    question: spec.question,
    ...(parts.asked && { asked: { question: parts.asked.question, option: parts.asked.option } }),
    events,
    changes: [
      ...changesSince(dataset, shown, spec.since, locale, context.isTouched),
      ...beside.flatMap(one => one.changes),
    ].toSorted((a, b) => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1)),
    title: spec.title ?? toRichText(parts.question),
    measure: parts.measure ?? measureLine(spec.question, context),
    period: parts.period ?? periodOf(spec.question, eventsOfAnswer(answer, context), locale),
    rule: parts.rule,
    description: spec.alt ?? parts.description,
    speakers: [...speakersOf(named, context), ...beside.flatMap(one => one.speakers)],
    sources:
      parts.beside === undefined
        ? sourcesLine(named, context, unnamed)
        : [spokenIn(parts.beside.name, answer, context), ...beside].map(({ line }) => line).join(' · '),
    ...(spec.question.per === undefined ? {} : populationsOf(context)),
    notes: [...breaks, ...parts.notes],
    ...(breaks.length > 0 && { noted: breaks }),
    reading: parts.reading,
    legend: parts.legend,
    table: parts.table,
  };
}
