import { encodingOf, encodings } from '../code-pages.ts';
import { hint } from '../problems/nearest.ts';

/** @throws RangeError that lists the encodings there are */
export function encodingOption(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const label = encodingOf(typed);
  if (label === undefined)
    throw new RangeError(`Unknown encoding "${typed}"; ${hint(typed, encodings, 'encodings')}`);
  return label;
}
