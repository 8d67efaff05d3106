import { isWorld } from '../../geo/several/set-names.ts';
import type { Boundaries } from '../../geo/types.ts';
import type { ShownBound } from '../../grammar/options.ts';
import { isKnown } from '../../tally/known-sum.ts';
import { readingNotes } from '../../wording/chart-notes.ts';
import { describeAnswer } from '../../wording/describe-answer.ts';
import { answerIn, type LabelledAnswer } from '../../wording/labelled-answer.ts';
import { byWords, measureLine } from '../../wording/measure-line.ts';
import { eventWord, measureQuestion } from '../../wording/measure-name.ts';
import { regionWord } from '../../wording/region-word.ts';
import { ruleSentence } from '../../wording/rule-sentence.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { frameChart } from '../frame.ts';
import { sumTable } from '../sum-table.ts';
import { fewOnMap } from '../withhold-few.ts';
import type { MapChart } from './chart.ts';
import type { Classes } from './classes.ts';
import { discNotes, regionNotes } from './data-notes.ts';
import { discsOf } from './discs.ts';
import { asksSome, discLegend, regionLegend } from './legend.ts';
import { boundariesFor } from './locate.ts';
import { type ClassesFault, parseClasses } from './parse-classes.ts';
import { type RegionsOfMap, regionsOf } from './regions.ts';

/** How the regions are divided into shades, or what is wrong with what the author typed. */
const classesOf = (
  { classes, question }: ChartSpec,
  { namedBreaks = {} }: ChartContext,
): Classes | ClassesFault =>
  classes === undefined
    ? { kind: 'usual' }
    : parseClasses(classes, namedBreaks, { isRate: question.per !== undefined });

function faultsOf(spec: ChartSpec, answer: LabelledAnswer, context: ChartContext): ChartFault[] {
  const { question, show, classes } = spec;
  const faults: ChartFault[] = [];
  const by = question.by[0]?.word ?? '';
  if (by !== 'region' && by !== 'place' && by !== 'country') {
    const what = `::map cannot be grouped by ${by}: it shows regions, countries or places`;
    faults.push({ rule: 'charts/wrong-by', what, fix: 'write by=region, by=country or by=place' });
  }
  if (classes !== undefined) {
    const fault =
      by === 'place'
        ? {
            what: 'classes= has no effect on a map of places, which has discs',
            fix: 'remove classes=, or write by=region',
          }
        : classesOf(spec, context);
    if ('what' in fault) faults.push({ rule: 'charts/bad-classes', ...fault, option: 'classes' });
  }
  const noBest = !answer.rows.some(({ sum }) => sum.kind === 'range' && sum.best !== undefined);
  if (show === 'best' && noBest) {
    const fix = 'remove show=best: the range says what is known';
    faults.push({
      rule: 'charts/no-best',
      what: 'show=best, but no row has a best figure',
      fix,
      option: 'show',
    });
  }
  return faults;
}

/** How a map is read. */
function readingOfMap(
  answer: LabelledAnswer,
  show: ShownBound,
  { isShaded }: { readonly isShaded: boolean },
  context: ChartContext,
): string[] {
  const { maps, charts } = context.locale.strings;
  const { by, per } = answer.question;
  const ranged = answer.rows.some(({ sum }) => isKnown(sum) && sum.high > sum.low);
  const counts = by[0]?.word === 'country' ? maps.countsOfCountries : maps.counts;
  const byLow = per === undefined ? maps.byLow : charts.rates.byLow;
  const own = isShaded
    ? [...(per === undefined ? [counts] : []), ...(ranged && show === 'range' ? [byLow] : [])]
    : [maps.discPlace];
  return [...own, ...readingNotes(answer, context, maps.mixed)];
}

/** Sentences on disputed lines; of more, one says that there are some. */
const mostDisputed = 2;

function creditOf(
  { name, shipped, members = [{ name, shipped }] }: Boundaries,
  { locale }: ChartContext,
): string {
  const { maps } = locale.strings;
  // The map of countries has Western Sahara whole.
  const views = isWorld(name) ? ['.western-sahara', ''] : [''];
  const disputed = new Set(
    members.flatMap(each => {
      const found = views.map(view => maps.disputed[`${each.name}${view}`]).find(line => line !== undefined);
      return each.shipped && found !== undefined ? [found] : [];
    }),
  );
  return [
    ...(members.some(each => each.shipped) ? [isWorld(name) ? maps.worldCredit : maps.credit] : []),
    ...(members.some(each => !each.shipped) ? [maps.ownCredit] : []),
    ...(disputed.size > mostDisputed ? [maps.disputedLines] : disputed),
    maps.disclaimer,
  ].join(' ');
}

/** What a map labels, as its several. A newsroom's own boundaries may divide a country otherwise than its regions. */
function calledOn({ question }: LabelledAnswer, { shipped }: Boundaries, context: ChartContext): string {
  const { place, country, region } = context.locale.strings.maps.whatIsLabelled;
  const by = question.by[0]?.word;
  if (by === 'place') return place;
  if (by === 'country') return country;
  return shipped ? regionWord(context.dataset, 2, context.locale) : region;
}

function description(
  map: RegionsOfMap | undefined,
  { called, notOnMap }: Pick<MapChart, 'called' | 'notOnMap'>,
  answer: LabelledAnswer,
  show: ShownBound,
  context: ChartContext,
): string {
  const { locale } = context;
  const words = describeAnswer(answer, show, context, new Set(notOnMap.map(({ key }) => key)));
  const empty = map?.regions.filter(({ state }) => state === 'no-attack').length ?? 0;
  if (map === undefined || empty === 0) return words;
  const { maps } = locale.strings;
  const write = asksSome(answer) ? maps.withoutSuch : maps.without;
  const n = [locale.number(empty), locale.number(map.regions.length)] as const;
  return `${words} ${write(...n, eventWord(context, 1), called)}`;
}

/** Regions or countries in shades by their lowest figure, or a disc for every place (`by=place`). */
export function buildMap(spec: ChartSpec, context: ChartContext): Built<MapChart> {
  const { question } = spec;
  const show = spec.show ?? 'range';
  const answer = answerIn(context.dataset, question, context.locale);
  const faults = faultsOf(spec, answer, context);
  const found = boundariesFor(answer, context);
  if ('faults' in found) return { ok: false, faults: [...faults, ...found.faults] };
  if (faults.length > 0) return { ok: false, faults };
  const { boundaries } = found;
  const isShaded = question.by[0]?.word !== 'place';
  const classes = classesOf(spec, context);
  if ('what' in classes) throw new RangeError(classes.what);
  const regions = isShaded ? regionsOf(answer, show, boundaries, context, classes) : undefined;
  const discs = isShaded ? undefined : discsOf(answer, show, boundaries, context);
  const notOnMap = (regions ?? discs)?.notOnMap ?? [];
  const called = calledOn(answer, boundaries, context);
  const asked = context.locale.strings.charts.askedBy(
    measureQuestion(question, context),
    byWords(question, context),
  );
  const frame = frameChart(spec, context, answer, {
    question: asked,
    rule: ruleSentence(answer, show, context),
    description: description(regions, { called, notOnMap }, answer, show, context),
    notes: regions
      ? regionNotes(regions, answer, { classes, called }, context)
      : discs
        ? discNotes(discs, answer, context)
        : [],
    reading: readingOfMap(answer, show, { isShaded }, context),
    legend: regions
      ? regionLegend(regions, answer, context)
      : discs
        ? discLegend(discs, answer, context)
        : [],
    table: sumTable(answer, measureLine(question, context), context),
  });
  const chart: MapChart = {
    ...frame,
    kind: 'map',
    boundaries: boundaries.name,
    called,
    steps: regions?.steps ?? [],
    regions: regions?.regions ?? [],
    discs: discs?.discs ?? [],
    gathered: discs?.gathered ?? [],
    notOnMap,
    credit: creditOf(boundaries, context),
  };
  const few = fewOnMap(chart, context);
  return few.length > 0 ? { ok: false, faults: few } : { ok: true, chart };
}
