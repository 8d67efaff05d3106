import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { hint } from '../problems/nearest.ts';
import { sentence } from '../problems/sentence.ts';
import type { QuestionFault } from '../tally/parse-filter.ts';
import { ask } from '../wording/ask.ts';
import { answerText } from './answer-text.ts';
import { readArguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

const usage = `Ask a question, for example: sourceline ask "killed by=place sort=-killed"
  --dataset ID   which dataset, if the project has several
  --json         the answer as JSON
`;

/**
 * The dataset that is asked. One question is put to one dataset: figures of several are never added up, for they may
 * count unlike things (rule 18).
 * @throws RangeError where it is not clear which.
 */
function choose(datasets: ReadonlyMap<string, Dataset>, id: string | undefined): Dataset {
  const ids = [...datasets.keys()];
  const only = datasets.size === 1 ? ids[0] : undefined;
  const found = datasets.get(id ?? only ?? '');
  if (found !== undefined) return found;
  if (ids.length === 0) throw new RangeError('No dataset found. Put one in data/.');
  throw new RangeError(
    id === undefined
      ? `Which dataset? Add --dataset and one of: ${ids.join(', ')}`
      : `Unknown dataset "${id}"; ${hint(id, ids, 'datasets')}`,
  );
}

const faultText = ({ what, fix, rule }: QuestionFault) =>
  `${sentence(what)}  (${rule})\n  → ${sentence(fix)}\n`;

/**
 * `sourceline ask`: answers a question, typed in the grammar of the directives, at the terminal.
 * @returns the exit code: 1 where the question cannot be asked.
 */
export function runAsk(
  args: readonly string[],
  terminal: Terminal,
  datasets: ReadonlyMap<string, Dataset>,
  locale: Locale,
): number {
  try {
    const { words, options } = readArguments(args, { json: 'flag', dataset: 'the id of a dataset' });
    const question = words.join(' ');
    if (question.trim() === '') {
      terminal.err(usage);
      return 1;
    }
    const dataset = choose(datasets, options.dataset);
    const asked = ask(dataset, question, locale);
    if (!asked.ok) {
      terminal.err(asked.faults.map(faultText).join(''));
      return 1;
    }
    terminal.out(
      options.json ? `${JSON.stringify(asked.json, null, 2)}\n` : answerText(dataset, asked.answer, locale),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    terminal.err(`${error.message}\n`);
    return 1;
  }
}
