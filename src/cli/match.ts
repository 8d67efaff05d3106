import { join } from 'node:path';
import { buildChart } from '../charts/build-chart.ts';
import { traitsOf } from '../dataset/pairs/event-traits.ts';
import { alikeByDefault, findPairs } from '../dataset/pairs/find-pairs.ts';
import { findMatch, type Match, readMatches } from '../dataset/pairs/read-matches.ts';
import { readVerdicts } from '../dataset/pairs/read-verdicts.ts';
import { matchFile, type VerdictFile } from '../dataset/pairs/verdict-file.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { counted } from '../problems/counted.ts';
import { hasErrors } from '../problems/problem.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { parseQuestion } from '../tally/parse-question.ts';
import type { Question } from '../tally/types.ts';
import { wordsOf } from '../tally/words-of.ts';
import { addVerdictRows } from './add-verdict-rows.ts';
import { readArguments } from './arguments.ts';
import { chooseDataset } from './choose-dataset.ts';
import { pairsListed } from './duplicates.ts';
import { pairJSON, pairsText, readWholeNumber } from './pair-list.ts';
import type { Terminal } from './terminal.ts';
import { textColumns } from './text-columns.ts';

const usage = 'Name two datasets, for example: sourceline match syria ucdp-syria\n';

/** What the project has decided on, in all files of matches. */

/** @throws RangeError with what is wrong with the question, for one of the two */
function questionFor(dataset: Dataset, text: string): Question {
  const parsed = parseQuestion(wordsOf(`${text} by=event`), dataset);
  if (parsed.ok) return parsed.question;
  throw new RangeError(parsed.faults.map(({ what, fix }) => `${what} in ${dataset.id}: ${fix}`).join('\n'));
}

/** What both have, only one has, and how their figures differ: as a chart of the two says it. */
function comparison(one: Dataset, other: Dataset, match: Match, text: string, locale: Locale) {
  const [question, besides] = [one, other].map(dataset => questionFor(dataset, text));
  if (question === undefined || besides === undefined) return undefined;
  const built = buildChart(
    {
      kind: 'compare',
      id: 'match',
      title: undefined,
      alt: undefined,
      question,
      others: [{ dataset: other, question: besides }],
    },
    { dataset: one, locale, findMatch: () => match },
  );
  if (!built.ok) throw new RangeError(built.faults.map(({ what, fix }) => `${what}: ${fix}`).join('\n'));
  return built.chart;
}

/** The file as it is, with the events of the first dataset in its first column. */
function fileOf(
  root: string,
  dataDir: string,
  [one, other]: readonly [Dataset, Dataset],
): { readonly file: string; readonly known: VerdictFile | undefined } {
  const file = matchFile(dataDir, one.id, other.id);
  const read = readVerdicts(root, file);
  return { file, known: read.ok ? read.value?.read() : undefined };
}

/**
 * `sourceline match ONE OTHER`: events of two datasets that may be the same, with the reasons; and, by the verdicts in
 * `matches/ONE--OTHER.csv`, what both have, only one has, and how their figures differ. Nothing is added over the two.
 * @param root absolute path of the project.
 * @returns the exit code.
 * @throws RangeError where a dataset is not known
 */
export function runMatch(
  root: string,
  args: readonly string[],
  terminal: Terminal,
  {
    datasets,
    dataDir,
    locale,
  }: {
    readonly datasets: ReadonlyMap<string, Dataset>;
    readonly dataDir: string;
    readonly locale: Locale;
  },
): number {
  const { words, options } = readArguments(args, {
    json: 'flag',
    write: 'flag',
    ask: 'a question such as "killed from=2016-09-05"',
    least: 'how alike they must be, 0 to 100',
    limit: 'how many pairs to list',
  });
  const [first, second, ...rest] = words;
  if (first === undefined || second === undefined || rest.length > 0) {
    terminal.err(usage);
    return 1;
  }
  if (first === second) throw new RangeError('Name two datasets; for one, use sourceline duplicates.');
  const { matches, problems } = readMatches(root, dataDir, datasets, false);
  if (hasErrors(problems)) {
    terminal.err(`${reportProblems(problems)}\n`);
    return 1;
  }
  const typed = [chooseDataset(datasets, first), chooseDataset(datasets, second)] as const;
  // A file that names them the other way round is the one that counts.
  const isTurned = matches.some(({ one, other }) => one === second && other === first);
  const [one, other] = isTurned ? [typed[1], typed[0]] : typed;
  const { file, known } = fileOf(root, dataDir, [one, other]);
  const rows = known?.rows ?? [];
  const decided = new Set(
    rows.filter(({ verdict }) => verdict !== undefined).map(row => `${row.one} ${row.other}`),
  );
  const settled = rows.filter(({ verdict }) => verdict === 'same');
  const [ones, others] = [new Set(settled.map(row => row.one)), new Set(settled.map(row => row.other))];
  const { pairs, count } = findPairs(traitsOf(one), traitsOf(other), {
    alikeAtLeast: readWholeNumber('least', options.least, alikeByDefault),
    most: readWholeNumber('limit', options.limit, pairsListed),
    // What is the same as one event is no candidate for another.
    isDecided: (a, b) => decided.has(`${a} ${b}`) || ones.has(a) || others.has(b),
  });
  const there = new Set(rows.map(row => `${row.one} ${row.other}`));
  const fresh = pairs.filter(pair => !there.has(`${pair.one.id} ${pair.other.id}`));
  if (options.write === true && fresh.length > 0) addVerdictRows(join(root, file), known, fresh);
  const match = findMatch(matches, one.id, other.id);
  const chart =
    match === undefined ? undefined : comparison(one, other, match, options.ask ?? 'killed', locale);
  if (options.json === true) {
    const table = chart && {
      question: chart.question.text,
      columns: chart.table.columns.map(({ key }) => key),
      rows: chart.table.rows.map(cells => cells.map(({ text }) => text)),
      notes: chart.notes,
    };
    const found = {
      datasets: [one.id, other.id],
      file,
      count,
      pairs: pairs.map(pairJSON),
      match: table ?? null,
    };
    terminal.out(`${JSON.stringify(found, null, 2)}\n`);
    return 0;
  }
  const parts = [
    `${one.id} and ${other.id}: ${count === 0 ? 'no pairs' : counted(count, 'pair')} without a verdict may be the same event`,
    ...(pairs.length === 0 ? [] : [pairsText(pairs, count)]),
    ...(options.write === true
      ? [`${counted(fresh.length, 'pair was', 'pairs were')} added to ${file}.`]
      : []),
    ...(chart === undefined
      ? [
          `No verdicts yet: --write adds the pairs to ${file}; write same, different or unsure in the column "verdict".`,
        ]
      : [
          `By the verdicts in ${file} (${chart.question.text}):`,
          textColumns(
            chart.table.columns.map(({ label }) => label),
            chart.table.rows.slice(0, pairsListed).map(cells => cells.map(({ text }) => text)),
          ),
          ...(chart.table.rows.length > pairsListed
            ? [counted(chart.table.rows.length - pairsListed, 'more row')]
            : []),
          chart.notes.join('\n'),
        ]),
  ];
  terminal.out(`${parts.join('\n\n')}\n`);
  return 0;
}
