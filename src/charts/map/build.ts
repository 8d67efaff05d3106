import type { Boundaries } from '../../geo/types.ts';
import type { ShownBound } from '../../grammar/options.ts';
import { isKnown } from '../../tally/known-sum.ts';
import type { By } from '../../tally/types.ts';
import { readingNotes } from '../../wording/chart-notes.ts';
import { describeAnswer } from '../../wording/describe-answer.ts';
import { answerIn, type LabelledAnswer } from '../../wording/labelled-answer.ts';
import { byWord, byWords, measureLine } from '../../wording/measure-line.ts';
import { eventWord, measureQuestion } from '../../wording/measure-name.ts';
import { regionWord } from '../../wording/region-word.ts';
import { ruleSentence } from '../../wording/rule-sentence.ts';
import { answerFor } from '../answer-for.ts';
import type { Built, ChartContext, ChartFault, ChartSpec } from '../chart-spec.ts';
import { frameChart } from '../frame.ts';
import { sumTable } from '../sum-table.ts';
import { fewOnMap } from '../withhold-few.ts';
import type { MapChart } from './chart.ts';
import type { Classes } from './classes.ts';
import { creditOf } from './credit.ts';
import { type Drawn, dataNotes } from './data-notes.ts';
import { discsOf } from './discs.ts';
import { focusOn } from './focus.ts';
import { layersOf, rowsOfEvents } from './layers.ts';
import { asksSome, discLegend, regionLegend } from './legend.ts';
import { boundariesFor } from './locate.ts';
import { type ClassesFault, parseClasses } from './parse-classes.ts';
import { type RegionsOfMap, regionsOf } from './regions.ts';

/** How the regions are divided into shades, or what is wrong with what the author typed. */
export const mapClassesOf = (
  { classes, question }: ChartSpec,
  { namedBreaks = {} }: ChartContext,
): Classes | ClassesFault =>
  classes === undefined
    ? { kind: 'usual' }
    : parseClasses(classes, namedBreaks, { isRate: question.per !== undefined });

/** What a map may be grouped by. */
const shown: readonly (readonly By['word'][])[] = [
  ['region'],
  ['country'],
  ['place'],
  ['region', 'place'],
  ['country', 'place'],
];

function faultsOf(spec: ChartSpec, answer: LabelledAnswer, context: ChartContext): ChartFault[] {
  const { question, show, classes } = spec;
  const faults: ChartFault[] = [];
  const by = question.by.map(({ word }) => word);
  const [first] = by;
  if (!shown.some(words => words.length === by.length && words.every((word, i) => word === by[i]))) {
    const named = byWords(question, context).join(' and ');
    const what = `::map cannot be grouped by ${named}: it shows regions, countries or places, or places over the other two`;
    const words = shown.map(each => `by=${each.join()}`);
    const fix = `write ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
    faults.push({ rule: 'charts/wrong-by', what, fix });
  }
  if (classes !== undefined) {
    const fault =
      first === 'place'
        ? {
            what: 'classes= has no effect on a map of places, which has discs',
            fix: 'remove classes=, or write by=region',
          }
        : mapClassesOf(spec, context);
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

/** Each of several maps gathers places of its own. */
const withoutGathered = ({ regions, discs }: Drawn): Drawn => ({
  regions,
  discs: discs && { ...discs, gathered: [] },
});

/** How a map is read. */
function readingOfMap(
  answer: LabelledAnswer,
  show: ShownBound,
  { regions, discs }: Drawn,
  context: ChartContext,
): string[] {
  const { maps, charts } = context.locale.strings;
  const { by, per } = answer.question;
  const ranged = answer.rows.some(({ sum }) => isKnown(sum) && sum.high > sum.low);
  const counts = by[0]?.word === 'country' ? maps.countsOfCountries : maps.counts;
  const byLow = per === undefined ? maps.byLow : charts.rates.byLow;
  const unit = by[0] && byWord(by[0], answer.question, context);
  const own = [
    ...(regions && per === undefined ? [counts] : []),
    ...(regions && ranged && show === 'range' ? [byLow] : []),
    ...(regions && discs && unit !== undefined ? [maps.discsOverShades(unit)] : []),
    ...(discs ? [maps.discPlace] : []),
  ];
  return [...own, ...readingNotes(answer, context, maps.mixed)];
}

/** What the regions are called, as their several. A newsroom's own boundaries may divide a country otherwise. */
function unitsCalled({ question }: LabelledAnswer, { shipped }: Boundaries, context: ChartContext): string {
  const { country, region } = context.locale.strings.maps.whatIsLabelled;
  if (question.by[0]?.word === 'country') return country;
  return shipped ? regionWord(context.dataset, 2, context.locale) : region;
}

function description(
  map: RegionsOfMap | undefined,
  { units, notOnMap }: { readonly units: string } & Pick<MapChart, 'notOnMap'>,
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
  return `${words} ${write(...n, eventWord(context, 1), units)}`;
}

/** What is drawn of the layers of a map, with the rows of its one table. */
function drawLayers(
  answer: LabelledAnswer,
  {
    show,
    classes,
    focus,
  }: { readonly show: ShownBound; readonly classes: Classes; readonly focus: MapChart['focus'] },
  boundaries: Boundaries,
  context: ChartContext,
): Drawn & Pick<MapChart, 'notOnMap'> {
  const layers = layersOf(answer, context);
  const shades = layers.shades && regionsOf(layers.shades, show, boundaries, context, classes);
  const discs = layers.discs && discsOf(layers.discs, { show, focus }, boundaries, context);
  if (shades === undefined || discs === undefined) {
    return { regions: shades, discs, notOnMap: (shades ?? discs)?.notOnMap ?? [] };
  }
  const rowsOf = rowsOfEvents(answer);
  const rowOf = new Map(answer.rows.map(({ key, keys }) => [keys[1], key]));
  const rowOfPlace = (place: string) => rowOf.get(place) ?? place;
  return {
    regions: {
      ...shades,
      regions: shades.regions.map(one => ({ ...one, rows: rowsOf(shades.events.get(one.key) ?? []) })),
    },
    discs: { ...discs, discs: discs.discs.map(one => ({ ...one, row: rowOfPlace(one.key) })) },
    notOnMap: discs.notOnMap.map(one => ({ ...one, key: rowOfPlace(one.key) })),
  };
}

/**
 * Regions or countries in shades by their lowest figure, a disc for every place (`by=place`), or discs over shades
 * (`by=region,place`).
 */
export function buildMap(spec: ChartSpec, context: ChartContext): Built<MapChart> {
  const { question } = spec;
  const show = spec.show ?? 'range';
  const answer = answerFor(context, question);
  /** The land that it shows is that of the others, where it is a panel. */
  const all = answerIn(context.dataset, question, context.locale);
  const faults = faultsOf(spec, answer, context);
  const found = boundariesFor(all, context);
  if ('faults' in found) return { ok: false, faults: [...faults, ...found.faults] };
  if (faults.length > 0) return { ok: false, faults };
  const { boundaries } = found;
  const classes = mapClassesOf(spec, context);
  if ('what' in classes) throw new RangeError(classes.what);
  const focus = spec.focus === undefined ? undefined : focusOn(all, boundaries, context);
  const { notOnMap, ...drawn } = drawLayers(answer, { show, classes, focus }, boundaries, context);
  const { regions, discs } = drawn;
  const units = unitsCalled(answer, boundaries, context);
  const { charts, maps } = context.locale.strings;
  const frame = frameChart(spec, context, answer, {
    question: charts.askedBy(measureQuestion(question, context), byWords(question, context)),
    rule: ruleSentence(answer, show, context),
    description: description(regions, { units, notOnMap }, answer, show, context),
    notes: [
      ...(focus === undefined || focus.length === boundaries.units.length ? [] : [maps.focused(units)]),
      ...dataNotes(
        context.panel === undefined ? drawn : withoutGathered(drawn),
        answer,
        { classes, called: units },
        context,
      ),
    ],
    reading: readingOfMap(answer, show, drawn, context),
    legend: [
      ...(regions ? regionLegend(regions, answer, context) : []),
      ...(discs ? discLegend(discs, answer, regions ? 'shades' : 'land', context) : []),
    ],
    table: sumTable(answer, measureLine(question, context), context),
  });
  const chart: MapChart = {
    ...frame,
    kind: 'map',
    boundaries: boundaries.name,
    called: discs ? maps.whatIsLabelled.place : units,
    ...(focus === undefined ? {} : { focus }),
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
