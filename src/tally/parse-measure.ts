import type { Dataset } from '../dataset/types.ts';
import { measuresMeantBy } from '../grammar/other-words.ts';
import { hint, nearest } from '../problems/nearest.ts';
import { measureOf, measureWords } from './measure-of.ts';
import type { QuestionFault } from './parse-filter.ts';
import { questionWords } from './question-words.ts';
import type { Measure } from './types.ts';
import type { Word } from './words-of.ts';

/** Adjacent bare words, as one: a unit may be of several words, `mass shootings`. */
type Run = { readonly at: number; readonly words: readonly string[] };

function runsOf(words: readonly Word[]): Run[] {
  const runs: { at: number; words: string[] }[] = [];
  let last: { at: number; words: string[] } | undefined;
  for (const [at, { name, value }] of words.entries()) {
    if (value !== undefined) last = undefined;
    else if (last !== undefined) last.words.push(name);
    else {
      last = { at, words: [name] };
      runs.push(last);
    }
  }
  return runs;
}

type Found = { readonly at: number; readonly name: string; readonly measure: Measure | undefined };

/** The measures that a run names, the longest first; of what names none, word by word. */
function measuresIn(dataset: Dataset, { at, words }: Run): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < words.length; ) {
    let n = words.length - i;
    while (n > 1 && measureOf(dataset, words.slice(i, i + n).join(' ')) === undefined) n--;
    const name = words.slice(i, i + n).join(' ');
    found.push({ at: at + i, name, measure: measureOf(dataset, name) });
    i += n;
  }
  // Of a slip in a unit of several words, the words make one fault.
  const whole = words.join(' ');
  const isOneSlip = words.length > 1 && found.every(({ measure }) => measure === undefined);
  return isOneSlip && nearest(whole, measureWords(dataset)) !== undefined
    ? [{ at, name: whole, measure: undefined }]
    : found;
}

/** The bare words: one of them, or several side by side, say what is counted. */
export function parseMeasure(
  dataset: Dataset,
  words: readonly Word[],
): { measure?: Measure; faults: QuestionFault[] } {
  const faults: QuestionFault[] = [];
  let measure: Measure | undefined;
  for (const { at: word, name, measure: found } of runsOf(words).flatMap(run => measuresIn(dataset, run))) {
    if (questionWords(dataset).includes(name) && found === undefined) {
      faults.push({
        word,
        what: `"${name}" lacks a value`,
        fix: `write ${name}=value`,
        rule: 'question/no-value',
      });
    } else if (found === undefined) {
      const meant = measuresMeantBy(name);
      const fix = meant ? `write ${meant.join(' or ')}` : hint(name, measureWords(dataset), 'measures');
      faults.push({ word, what: `unknown measure "${name}"`, fix, rule: 'question/unknown-measure' });
    } else if (measure === undefined) {
      measure = found;
    } else {
      const what = `"${name}" is a second measure, in addition to "${measure}"`;
      faults.push({ word, what, fix: 'ask for one measure at a time', rule: 'question/several-measures' });
    }
  }
  if (measure === undefined && !faults.some(({ rule }) => rule === 'question/unknown-measure')) {
    const fix = 'write the measure as a bare word: killed, attacks, explosions';
    faults.push({
      word: -1,
      what: 'the question does not say what to count',
      fix,
      rule: 'question/no-measure',
    });
  }
  return measure === undefined ? { faults } : { measure, faults };
}
