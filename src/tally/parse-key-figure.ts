import type { Dataset } from '../dataset/types.ts';
import { type ParsedQuestion, parseQuestion } from './parse-question.ts';
import { wordsOf } from './words-of.ts';

/** A question whose answer is one number, as it leads a page: `killed place=homs`. */
export function parseKeyFigure(text: string, dataset: Dataset): ParsedQuestion {
  const words = wordsOf(text);
  const parsed = parseQuestion(words, dataset);
  if (!parsed.ok || parsed.question.by.length === 0) return parsed;
  const word = words.findIndex(({ name }) => name === 'by');
  const what = 'a key figure is one number, so it cannot be grouped';
  return { ok: false, faults: [{ word, what, fix: 'remove by=', rule: 'question/bad-by' }] };
}
