import type { Dataset } from '../dataset/types.ts';
import type { Options } from '../options.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { sentence } from '../problems/sentence.ts';
import { parseKeyFigure } from '../tally/parse-key-figure.ts';
import { configPlace } from './config-place.ts';
import { siteRules } from './rules.ts';

/**
 * Key figures of the options that a dataset cannot answer.
 * @param root absolute path of the project.
 */
export function checkKeyFigures(
  root: string,
  { keyFigures = [] }: Pick<Options, 'keyFigures'>,
  datasets: ReadonlyMap<string, Dataset>,
): Problem[] {
  return keyFigures.flatMap(text => {
    for (const dataset of datasets.values()) {
      const read = parseKeyFigure(text, dataset);
      if (read.ok) continue;
      const [fault] = read.faults;
      const what = `The key figure "${text}" cannot be answered by "${dataset.id}": ${fault?.what ?? 'it is empty'}.`;
      const fix = sentence(fault?.fix ?? 'write a measure: killed');
      return [problem(siteRules, 'site/key-figure', { what, fix }, configPlace(root, text))];
    }
    return [];
  });
}
