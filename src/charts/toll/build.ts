import { showsRows } from '../../dataset/few-events.ts';
import { isPeople } from '../../grammar/measures.ts';
import { makeQuestion } from '../../tally/question.ts';
import { type TollSeries, tollOf } from '../../tally/toll.ts';
import { chartNotes, readingNotes } from '../../wording/chart-notes.ts';
import { answerIn, type LabelledAnswer } from '../../wording/labelled-answer.ts';
import { measureLine } from '../../wording/measure-line.ts';
import { eventWord, measureName } from '../../wording/measure-name.ts';
import { namesOf } from '../../wording/names.ts';
import { nameInSentence } from '../../wording/sources-line.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { frameChart } from '../frame.ts';
import { mostSeries, seriesLooks } from '../series-look.ts';
import { shareCourse } from '../share-course.ts';
import type { TollChart } from './chart.ts';
import { printStep, spanOfStep, tollRows } from './rows.ts';
import { describeLines, describeRows, tollLegend, tollNotes } from './words.ts';

/** As many sources as have colours. */
const mostNamed = mostSeries;
/** Each step is worked out from all accounts of its source. */
const mostAccounts = 1000;

/** What a toll refuses before anything is counted. */
export function tollFaults({ question }: ChartSpec, context: ChartContext): ChartFault[] {
  const faults: ChartFault[] = [];
  if (!isPeople(question.measure)) {
    const what = `::toll cannot show ${measureName(question.measure, context).toLowerCase()}: sources give no figures for it`;
    faults.push({ rule: 'charts/wrong-measure', what, fix: 'use killed or injured' });
  }
  if ((question.limit ?? 0) > mostNamed) {
    const what = `limit=${question.limit}: ::toll names at most ${mostNamed} sources`;
    faults.push({ rule: 'charts/limit', what, fix: `write limit=${mostNamed} or less`, option: 'limit' });
  }
  return faults;
}

/** Why the events that a question selects have no toll. */
function eventFaults({ question }: ChartSpec, answer: LabelledAnswer, context: ChartContext): ChartFault[] {
  const { dataset } = context;
  const [id = '', ...others] = answer.events;
  const events = eventWord(context, 2);
  if (!showsRows(dataset)) {
    const what = `the licence of "${dataset.id}" keeps single ${events} out of the site`;
    return [{ rule: 'charts/rows-not-allowed', what, fix: 'show an aggregate, with by=' }];
  }
  if (others.length > 0) {
    const what = `::toll shows one ${eventWord(context, 1)}, but "${question.text}" selects ${answer.events.length}`;
    const some = answer.events.slice(0, 3).map(event => `event=${event}`);
    const fix = `write ${some.join(' or ')}${others.length > 2 ? ' …' : ''}`;
    return [{ rule: 'charts/one-event', what, fix }];
  }
  const n = dataset.events.get(id)?.accounts.length ?? 0;
  if (n <= mostAccounts) return [];
  const what = `"${id}" has ${n} accounts; ::toll draws at most ${mostAccounts}`;
  return [{ rule: 'charts/too-many-steps', what, fix: 'keep some sources, with source=' }];
}

function tollIn(
  { question }: ChartSpec,
  answer: LabelledAnswer,
  { dataset }: ChartContext,
): TollSeries | undefined {
  const event = dataset.events.get(answer.events[0] ?? '');
  return event && tollOf(dataset, question, event);
}

/** That nobody says when: an author may accept it, and then there is a table without a line. */
export function tollDoubt(spec: ChartSpec, context: ChartContext): ChartFault | undefined {
  if (!isPeople(spec.question.measure)) return undefined;
  const answer = answerIn(context.dataset, { ...spec.question, by: [] }, context.locale);
  if (answer.events.length !== 1 || eventFaults(spec, answer, context).length > 0) return undefined;
  const toll = tollIn(spec, answer, context);
  if (toll === undefined || toll.lines.length > 0 || toll.undated.length === 0) return undefined;
  const n = toll.undated.length;
  const whose =
    n === 1
      ? `the one account of "${toll.event.id}" does not say`
      : `none of the ${n} accounts of "${toll.event.id}" says`;
  const what = `${whose} when it was published, so ::toll has no line to draw`;
  const fix =
    'add "published" to the accounts; or accept it with ok="reason", and the chart says so and shows a table';
  return { rule: 'charts/no-hours', what, fix };
}

/** From each step of a line to the next; its last figure holds on. */
const stretchesOf = ({ steps }: TollSeries['lines'][number]) =>
  steps.flatMap(({ at, figure }, i) =>
    figure.known ? [{ from: at, to: steps[i + 1]?.at ?? Infinity, numbers: String(figure.low) }] : [],
  );

/** A line of steps over time for each source that spoke of one event; without moments, a table that says so. */
export function buildToll(spec: ChartSpec, context: ChartContext): Built<TollChart> {
  const { dataset, locale } = context;
  const { charts } = locale.strings;
  // How many sources have names is not part of the question.
  const { limit = mostNamed, ...rest } = spec.question;
  const question = makeQuestion(rest);
  const answer = answerIn(dataset, question, locale);
  const faults = eventFaults(spec, answer, context);
  const toll = tollIn({ ...spec, question }, answer, context);
  if (faults.length > 0 || toll === undefined) return { ok: false, faults };
  const { lines } = toll;
  const named = Math.min(limit, lines.length);
  const looks = seriesLooks(
    { word: 'source' },
    lines.slice(0, named).map(({ source }) => source),
    context,
  );
  const rows = tollRows(toll, { ...spec, question }, context);
  const measure = measureLine(question, context);
  const times = lines.flatMap(({ steps }) => steps.map(({ at }) => at));
  const hasLine = lines.length > 0;
  const notes = tollNotes(toll, named, context);
  const frame = frameChart({ ...spec, question }, context, answer, {
    question: charts.toll.question(namesOf(dataset, locale).event(toll.event)),
    rule: hasLine ? charts.toll.rule : charts.toll.ruleWithout,
    description: (hasLine
      ? describeLines(lines, named, context)
      : [...describeRows(rows, context), ...notes]
    ).join(' '),
    notes: [...notes, ...chartNotes(answer, context)],
    reading: [
      ...(shareCourse(lines.slice(0, named).map(stretchesOf)) ? [charts.lines.shared] : []),
      ...readingNotes(answer, context),
    ],
    legend: tollLegend(lines, named, context),
    table: {
      caption: measure,
      columns: [
        { key: 'time', label: charts.toll.time, numeric: false },
        { key: 'source', label: charts.column.source, numeric: false },
        { key: 'figure', label: charts.column.figure, numeric: true },
        { key: 'change', label: charts.toll.kind, numeric: false },
      ],
      rows: rows.map(({ cells }) => cells),
      keys: rows.map(({ key }) => key),
      sums: [],
    },
    ofEvents: true,
    showsMore: true,
  });
  return {
    ok: true,
    chart: {
      ...frame,
      kind: 'toll',
      zone: dataset.timezone,
      span: hasLine ? { from: Math.min(...times), to: Math.max(...times) } : { from: 0, to: 0 },
      lines: lines.map(({ source, party, steps }, i) => ({
        key: source,
        label: nameInSentence(source, context),
        printed: steps
          .slice(-1)
          .map(({ figure }) => printStep(figure, context))
          .join(''),
        party,
        look: looks[i],
        points: steps.map(({ at, figure, kind }) => ({
          at,
          figure: spanOfStep(figure),
          corrected: kind === 'correction',
        })),
      })),
      figures: rows.map(({ figure }) => figure),
    },
  };
}
