import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { sentence } from '../problems/sentence.ts';
import type { QuestionFault } from '../tally/parse-filter.ts';
import { ask } from '../wording/ask.ts';
import { askShares } from '../wording/ask-shares.ts';
import { askSpans } from '../wording/ask-spans.ts';
import { answerText } from './answer-text.ts';
import { readArguments } from './arguments.ts';
import { chooseDataset } from './choose-dataset.ts';
import { sharesText } from './shares-text.ts';
import { spansText } from './spans-text.ts';
import type { Terminal } from './terminal.ts';

const usage = `Ask a question, for example: sourceline ask "killed by=place sort=-killed"
  --dataset ID   which dataset, if the project has several
  --json         the answer as JSON
`;

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
    const dataset = chooseDataset(datasets, options.dataset);
    const spans = askSpans(dataset, question, locale);
    const asked = spans ?? askShares(dataset, question, locale) ?? ask(dataset, question, locale);
    if (!asked.ok) {
      terminal.err(asked.faults.map(faultText).join(''));
      return 1;
    }
    const text = () => {
      if ('spans' in asked) return spansText(dataset, asked, locale);
      return 'shares' in asked
        ? sharesText(dataset, asked, locale)
        : answerText(dataset, asked.answer, locale);
    };
    terminal.out(options.json ? `${JSON.stringify(asked.json, null, 2)}\n` : text());
    return 0;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    terminal.err(`${error.message}\n`);
    return 1;
  }
}
