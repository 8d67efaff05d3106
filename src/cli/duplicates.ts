import { join } from 'node:path';
import { checkVerdicts, mergeHint } from '../dataset/pairs/check-verdicts.ts';
import { traitsOf } from '../dataset/pairs/event-traits.ts';
import { alikeByDefault, findPairs } from '../dataset/pairs/find-pairs.ts';
import { readVerdicts } from '../dataset/pairs/read-verdicts.ts';
import { createVerdictFinder, duplicatesFile } from '../dataset/pairs/verdict-file.ts';
import type { Dataset } from '../dataset/types.ts';
import { counted } from '../problems/counted.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { addVerdictRows } from './add-verdict-rows.ts';
import { readArguments } from './arguments.ts';
import { chooseDataset } from './choose-dataset.ts';
import { pairJSON, pairsText, readWholeNumber } from './pair-list.ts';
import type { Terminal } from './terminal.ts';

/** How many pairs are listed if nothing is said. */
export const pairsListed = 50;

/** Ids that an entry of `accepted` names together: somebody has said that they are different events. */
function acceptedPairs({ accepted }: Dataset): (one: string, other: string) => boolean {
  const groups = new Map<string, number[]>();
  for (const [i, { about }] of accepted.entries()) {
    for (const id of about) groups.set(id, [...(groups.get(id) ?? []), i]);
  }
  return (one, other) => (groups.get(one) ?? []).some(i => groups.get(other)?.includes(i) === true);
}

/**
 * `sourceline duplicates`: pairs of events of a dataset that may be one, with a score and the reasons. Nothing is merged;
 * `--write` adds the pairs to the file of verdicts, for somebody to decide.
 * @param root absolute path of the project.
 * @returns the exit code.
 * @throws RangeError where the dataset is not known
 */
export function runDuplicates(
  root: string,
  args: readonly string[],
  terminal: Terminal,
  datasets: ReadonlyMap<string, Dataset>,
): number {
  const { words, options } = readArguments(args, {
    json: 'flag',
    write: 'flag',
    dataset: 'the id of a dataset',
    least: 'how alike they must be, 0 to 100',
    limit: 'how many pairs to list',
  });
  const [typed = options.dataset, ...rest] = words;
  if (rest.length > 0)
    throw new RangeError('"duplicates" takes one dataset; for two, use sourceline match ONE OTHER');
  const dataset = chooseDataset(datasets, typed);
  const file = duplicatesFile(dataset.file.replace(/\/dataset\.json$/, ''));
  const read = readVerdicts(root, file);
  if (!read.ok) {
    terminal.err(`${reportProblems(read.problems)}\n`);
    return 1;
  }
  const verdicts = read.value?.read();
  const find = createVerdictFinder(verdicts);
  const isAccepted = acceptedPairs(dataset);
  const { pairs, count } = findPairs(traitsOf(dataset), undefined, {
    alikeAtLeast: readWholeNumber('least', options.least, alikeByDefault),
    most: readWholeNumber('limit', options.limit, pairsListed),
    isDecided: (one, other) => find(one, other) !== undefined || isAccepted(one, other),
  });
  const stale = verdicts === undefined ? [] : checkVerdicts(verdicts, dataset);
  const same = (verdicts?.rows ?? []).filter(
    ({ verdict, one, other }) => verdict === 'same' && dataset.events.has(one) && dataset.events.has(other),
  );
  const isKnown = new Set((verdicts?.rows ?? []).map(({ one, other }) => [one, other].sort().join(' ')));
  const fresh = pairs.filter(({ one, other }) => !isKnown.has([one.id, other.id].sort().join(' ')));
  if (options.write === true && fresh.length > 0) addVerdictRows(join(root, file), verdicts, fresh);
  if (options.json === true) {
    const merge = same.map(row => ({ one: row.one, other: row.other, edit: mergeHint(row) }));
    const found = { dataset: dataset.id, file, count, pairs: pairs.map(pairJSON), merge };
    terminal.out(`${JSON.stringify(found, null, 2)}\n`);
    return 0;
  }
  const decided = (verdicts?.rows ?? []).filter(({ verdict }) => verdict !== undefined).length;
  const parts = [
    `${dataset.id}, version ${dataset.version}: ${count === 0 ? 'no pairs' : counted(count, 'pair')} of events may be one${decided === 0 ? '' : `; ${counted(decided, 'pair is', 'pairs are')} decided in ${file}`}`,
    ...(pairs.length === 0 ? [] : [pairsText(pairs, count)]),
    ...(same.length === 0
      ? []
      : [
          [
            'The same by their verdict, and both still counted:',
            ...same.map(row => `  ${row.one} and ${row.other}. ${mergeHint(row)}`),
          ].join('\n'),
        ]),
    ...(stale.length === 0 ? [] : [reportProblems(stale)]),
    ...(pairs.length === 0
      ? []
      : [
          options.write === true
            ? `${counted(fresh.length, 'pair was', 'pairs were')} added to ${file}. Write same, different or unsure in the column "verdict".`
            : `Nothing is merged without a verdict. --write adds these pairs to ${file}, to be decided there.`,
        ]),
  ];
  terminal.out(`${parts.join('\n\n')}\n`);
  return 0;
}
