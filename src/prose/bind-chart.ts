import type { PhrasingContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { buildChart } from '../charts/build-chart.ts';
import type { ChartContext, ChartFault } from '../charts/chart-spec.ts';
import { type Chart, type ChartRequest, findKind } from '../charts/registry.ts';
import type { RichText } from '../charts/types.ts';
import type { Dataset } from '../dataset/types.ts';
import { type freeOptions, mapFocuses, numberOptions, shownBounds } from '../grammar/options.ts';
import { hint } from '../problems/nearest.ts';
import type { Question } from '../tally/types.ts';
import { acceptOrReport, refuseNeedlessOk } from './accept-or-report.ts';
import type { BoundNote } from './bind-notes.ts';
import { isOption, parseNames, parseOrder, refuseEmptyOptions } from './chart-options.ts';
import { askQuestion, type DirectiveWords } from './directive-words.ts';
import type { Faults } from './faults.ts';
import type { PageReading } from './page-context.ts';
import type { PageFindings } from './page-findings.ts';
import { isFrame, isGeneratedId } from './page-ids.ts';
import type { PlacedWord } from './read-directive-words.ts';
import { readLine, renderLabel } from './render-line.ts';

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** An id that says what the chart shows, and that nothing on the page has; no other chart is offered it. */
function proposeId(kind: string, question: Question | undefined, { ids }: PageFindings): string {
  const filters = question?.filters.flatMap(filter => filter.values) ?? [];
  const by = question?.by.map(one => (one.word === 'facet' ? one.facet : one.word)).join(' and ');
  const words = [question?.measure ?? kind, ...(by ? ['by', by] : []), ...filters.slice(0, 2)];
  return ids.take(slug(words.join(' ')) || kind);
}

function readChartId(
  kind: string,
  { id, offset, exact, braces }: DirectiveWords,
  question: Question | undefined,
  findings: PageFindings,
): string | undefined {
  const { faults, ids } = findings;
  if (id === undefined) {
    const proposed = proposeId(kind, question, findings);
    const what = `::${kind} has no id. Its id is its permanent address.`;
    const edit =
      !exact || braces === undefined
        ? undefined
        : { start: braces + 1, end: braces + 1, text: `#${proposed} ` };
    faults.add('prose/no-chart-id', offset, what, `Write {#${proposed} …}.`, edit);
    return undefined;
  }
  const rename = (name: string) =>
    exact ? { start: id.offset, end: id.offset + 1 + id.name.length, text: `#${name}` } : undefined;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id.name)) {
    const proposed = slug(id.name) || proposeId(kind, question, findings);
    const what = `"#${id.name}" is not a valid chart id: use lower-case letters, digits and single hyphens.`;
    faults.add('prose/bad-chart-id', id.offset, what, `Write #${proposed}.`, rename(proposed));
    return undefined;
  }
  if (isFrame(id.name) || isGeneratedId(id.name)) {
    const proposed = proposeId(kind, question, findings);
    const what = `"#${id.name}" is already used by a part of every page.`;
    faults.add('prose/bad-chart-id', id.offset, what, `Write #${proposed}.`, rename(proposed));
    return undefined;
  }
  if (!ids.takeForChart(id.name)) {
    const what = `The chart id "${id.name}" is already used by an earlier chart.`;
    const proposed = proposeId(kind, question, findings);
    faults.add('prose/chart-id-twice', id.offset, what, `Write #${proposed}.`, rename(proposed));
    return undefined;
  }
  return id.name;
}

/** The text of `title="…"` or `alt="…"`, with its figures bound. */
function readOption(
  word: PlacedWord | undefined,
  { origin }: DirectiveWords,
  reading: PageReading,
): RichText | undefined {
  if (word?.value === undefined) return undefined;
  const inside = origin.text.indexOf(word.value, word.offset);
  const { text, html } = readLine(
    { value: word.value, offset: Math.max(word.offset, inside), exact: inside >= 0 },
    reading,
  );
  return { text, html };
}

/** One of the few values that an option takes. */
function readChoice<Choice extends string>(
  word: PlacedWord | undefined,
  choices: readonly Choice[],
  faults: Faults,
): Choice | undefined {
  const choice = choices.find(known => known === word?.value);
  if (word !== undefined && choice === undefined) {
    const { name, value = '', offset } = word;
    const what = `"${name}=${value}" is not a valid option.`;
    faults.add('prose/unknown-word', offset, what, hint(value, choices, `${name}= takes`));
  }
  return choice;
}

/** Whether a chart that says less than its kind is for is wanted as it is; if not, the fault is reported. */
function isAccepted(doubt: ChartFault | undefined, directive: DirectiveWords, reading: PageReading): boolean {
  if (doubt === undefined) {
    refuseNeedlessOk('The chart', directive, reading.findings.faults);
    return true;
  }
  acceptOrReport(doubt.rule, doubt, directive, reading);
  return (directive.words.find(({ name }) => name === 'ok')?.value ?? '').trim() !== '';
}

/** What a chart takes as it is typed: the spans of time that it compares, what its rows are shares of. */
function typedOptions(
  option: (name: string) => PlacedWord | undefined,
): Pick<ChartRequest, 'split' | 'compare' | 'share' | 'of'> {
  const typed = (name: (typeof freeOptions)[number]) => {
    const value = option(name)?.value;
    return value === undefined ? {} : { [name]: value };
  };
  return { ...typed('split'), ...typed('compare'), ...typed('share'), ...typed('of') };
}

/** Builds the chart that a block asks for; undefined with the faults reported. */
export function bindChart(
  node: LeafDirective | ContainerDirective,
  kind: string,
  directive: DirectiveWords,
  { label, notes }: { readonly label: readonly PhrasingContent[]; readonly notes: readonly BoundNote[] },
  datasets: readonly [Dataset, ...Dataset[]],
  reading: PageReading,
): Chart | undefined {
  const [dataset, ...further] = datasets;
  const { page, findings } = reading;
  const { faults } = findings;
  const { words, offset } = directive;
  const option = (name: string) => words.find(word => word.name === name);
  const isOwn = (word: PlacedWord) => isOption(word, kind, words, dataset);
  const ownOption = (name: string) => words.find(word => word.name === name && isOwn(word));
  const { doubt } = findKind(kind) ?? {};
  for (const name of numberOptions) {
    const word = option(name);
    if (word !== undefined && !(name === 'ok' && doubt !== undefined))
      faults.add(
        'prose/unknown-word',
        word.offset,
        `"${name}=" works only with numbers in a line, not with ::${node.name}.`,
        'Remove it.',
      );
  }
  refuseEmptyOptions(words, faults);
  const sort = words.find(word => word.name === 'sort' && isOwn(word));
  const questionWords = words.filter(word => !isOwn(word));
  const question = askQuestion(questionWords, offset, dataset, faults);
  const others = further.map(other => ({
    dataset: other,
    question: question && askQuestion(questionWords, offset, other, faults),
  }));
  const id = readChartId(kind, directive, question, findings);
  const typedTitle = label.length === 0 ? undefined : renderLabel(label, directive.origin, reading);
  const titleWord = option('title');
  if (typedTitle !== undefined && titleWord !== undefined) {
    faults.add(
      'prose/title-twice',
      titleWord.offset,
      'The chart already has a title in square brackets.',
      'Remove title=.',
    );
  }
  const title = typedTitle ?? readOption(titleWord, directive, reading);
  const alt = readOption(option('alt'), directive, reading)?.text;
  const show = readChoice(option('show'), shownBounds, faults);
  const focus = readChoice(ownOption('focus'), mapFocuses, faults);
  const beside = others.flatMap(one =>
    one.question === undefined ? [] : [{ dataset: one.dataset, question: one.question }],
  );
  if (question === undefined || id === undefined || beside.length < others.length) return undefined;
  const classes = option('classes')?.value;
  const request: ChartRequest = {
    kind,
    id,
    title,
    alt,
    question,
    show,
    highlight: parseNames(option('highlight')),
    columns: parseNames(option('columns')),
    ...(notes.length > 0 && { notes: notes.map(({ note }) => note) }),
    ...(classes === undefined ? {} : { classes }),
    ...typedOptions(ownOption),
    ...(focus === undefined ? {} : { focus }),
    ...(option('datasets') && { others: beside }),
    ...(sort && { order: parseOrder(sort) }),
    ...(page.published !== undefined && { since: page.published }),
  };
  const lockedOf = (of: string) => {
    const locked = page.lockedChanges(of);
    if (locked === undefined) return {};
    const { isTouched, lockedRows, lockedThings } = locked;
    return { isTouched, lockedRows, ...(lockedThings && { lockedThings }) };
  };
  const context: ChartContext = {
    dataset,
    findMatch: page.findMatch,
    lockedOf,
    locale: page.locale,
    boundaries: page.project.boundariesOf,
    namedBreaks: page.namedBreaks,
    ...lockedOf(dataset.id),
  };
  const isWanted = doubt === undefined || isAccepted(doubt(request, context), directive, reading);
  const built = buildChart(request, context);
  if (built.ok) return isWanted ? built.chart : undefined;
  for (const { rule, what, fix, option: named, note } of built.faults) {
    const at = named === undefined ? undefined : option(named)?.offset;
    faults.add(rule, (note === undefined ? at : notes[note]?.offset) ?? offset, what, fix);
  }
  return undefined;
}
