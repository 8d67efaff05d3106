import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { unixBytes } from '../problems/line-ends.ts';
import { type Checked, problem } from '../problems/problem.ts';
import { type Log, noLog } from '../progress.ts';
import { shippedBoundaries } from './boundaries-of.ts';
import { checkInput, type SlipSetting, takeChecked } from './check-input.ts';
import type { FindBoundaries } from './checks/check-places.ts';
import { fixOf } from './fault.ts';
import type { CheckedInput } from './input.ts';
import { decodeUtf8 } from './json/decode.ts';
import { jsonPlaces } from './json/json-places.ts';
import { readJson } from './json/read-json.ts';
import { datasetRules } from './rules.ts';
import type { Dataset } from './types.ts';

/** The text of a data file that has passed. */
export const textOfFile = (bytes: Uint8Array) => (): string => decodeUtf8(unixBytes(bytes)).text;

/**
 * The bytes or the text of a JSON file → a trusted, frozen dataset, or every problem at once; warnings come with
 * the dataset.
 * @param file path relative to the project's root; its name is the dataset's id.
 * @param findBoundaries against which regions places are checked.
 */
export function checkDataset(
  input: string | Uint8Array,
  file: string,
  findBoundaries: FindBoundaries = shippedBoundaries,
  say: Log = noLog,
  setting?: SlipSetting,
): Checked<Dataset> {
  return takeChecked(checkJson(input, file, findBoundaries, say, setting));
}

function checkJson(
  input: string | Uint8Array,
  file: string,
  findBoundaries: FindBoundaries,
  say: Log,
  setting: SlipSetting | undefined,
): CheckedInput {
  const bytes = unixBytes(typeof input === 'string' ? new TextEncoder().encode(input) : input);
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    const { line, column, why, text } = decoded;
    const what = `The file is not UTF-8: ${why}.`;
    return {
      make: undefined,
      problems: [problem(datasetRules, 'dataset/not-utf8', { what }, { file, line, column, text })],
    };
  }
  const json = readJson(file, decoded.text);
  if (!json.ok) return { make: undefined, problems: json.problems };

  const id = posix.basename(file, '.json');
  const places = jsonPlaces(file, decoded.text);
  return checkInput(
    {
      ...json,
      named: { id, as: `but its file is "${id}.json"` },
      things: 'values of',
      locate: fault => () => {
        const { rule, path, atKey, first } = fault;
        const where = first === undefined ? '' : `, on line ${places.of(first).line}`;
        const what = fault.what.replace(/\.$/, `${where}.`);
        return problem(datasetRules, rule, { what, fix: fixOf(fault) }, places.of(path, atKey));
      },
      origin: {
        file,
        hash: createHash('sha256').update(bytes).digest('hex'),
        // Not a function of here, which would keep everything that is here.
        original: textOfFile(bytes),
      },
    },
    findBoundaries,
    say,
    setting,
  );
}
