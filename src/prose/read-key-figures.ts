import { parseKeyFigure } from '../tally/parse-key-figure.ts';
import type { Question } from '../tally/types.ts';
import type { ReadFront } from './front-matter.ts';
import type { PageReading } from './page-context.ts';

/** The questions that a report leads with, as its front matter has them; faults are at their lines. */
export function readKeyFigures(
  asked: readonly string[] | undefined,
  { offsetOf }: Pick<ReadFront<unknown>, 'offsetOf'>,
  { page, findings }: PageReading,
): readonly Question[] | undefined {
  const { dataset } = page;
  if (asked === undefined || dataset === undefined) return undefined;
  return asked.flatMap((text, i) => {
    const parsed = parseKeyFigure(text, dataset);
    if (parsed.ok) return [parsed.question];
    for (const { what, fix, rule } of parsed.faults)
      findings.faults.add(rule, offsetOf(['keyFigures', i]), `In the key figure "${text}": ${what}`, fix);
    return [];
  });
}
