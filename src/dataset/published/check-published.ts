import { createHash } from 'node:crypto';
import type { Problem } from '../../problems/problem.ts';
import type { DatasetInput } from '../csv/set-rows.ts';
import { type Fault, fault, type Path } from '../fault.ts';
import type { CheckedInput, Input } from '../input.ts';
import { datasetRules } from '../rules.ts';
import { type PublishedSetting, publishedPart } from './published-part.ts';

/** A path of the published part as one of the whole file: accounts that are not published come in between. */
function wholePath([section = '', index, ...rest]: Path, origins: readonly number[]): Path {
  if (section !== 'events' || typeof index !== 'number')
    return index === undefined ? [section] : [section, index];
  const within = rest[0] === 'accounts' ? rest.slice(0, 1) : rest;
  return [section, origins[index] ?? index, ...within];
}

/**
 * The published part of a file that has passed, checked as a file of its own: what rests on something that is kept back
 * is a problem. Its checksum is that of its text, so that a change of what is kept back changes nothing.
 * @param input the whole file.
 * @param check checks what it is given as if there were no more.
 */
export function checkPublished(
  input: Input,
  setting: PublishedSetting,
  check: (published: Input) => CheckedInput,
): CheckedInput {
  const whole: DatasetInput = JSON.parse(input.origin.original());
  const { file, unpublished, origins } = publishedPart(whole, setting);
  if (file.events.length === 0) {
    const what =
      'No event is published: all are private or under embargo, and a dataset needs one that is not.';
    const fix = 'Move the file out of the data folder until then, or publish an event.';
    const locate = input.locate(fault('dataset/published-part', ['events'], what, fix));
    return { make: undefined, problems: locate === undefined ? [] : [locate()] };
  }
  const text = `${JSON.stringify(file, null, 2)}\n`;
  const locate = (found: Fault): (() => Problem) | undefined => {
    // Warnings are those of the whole.
    if (datasetRules[found.rule].severity === 'warning') return undefined;
    const what = `Without what is not published, this would be wrong: ${found.what}`;
    return input.locate(fault('dataset/published-part', wholePath(found.path, origins), what));
  };
  const { make, problems } = check({
    value: file,
    doubled: new Set(),
    problems: [],
    named: input.named,
    things: input.things,
    locate,
    origin: {
      file: input.origin.file,
      hash: createHash('sha256').update(text).digest('hex'),
      original: () => text,
      unpublished,
    },
  });
  return { make, problems };
}
