import type { FieldSource } from './fields.ts';
import type { ImportMap } from './map-schema.ts';
import type { PartSource } from './parts-of-row.ts';
import type { Survey } from './survey.ts';

/** The columns of a map that hold parts of the figures: of civilians, of women, of a cause. */
export function mappedParts({ parts, unknown }: ImportMap): PartSource[] {
  return parts.map(({ from, min, max, measure, unknown: own = unknown, ...people }) => {
    const source = (column: string | undefined): FieldSource | undefined =>
      column === undefined ? undefined : { columns: [column], unknown: own, isBare: true };
    return { people, measure, whole: source(from), least: source(min), greatest: source(max) };
  });
}

const withStyle = (source: FieldSource | undefined, { style }: Survey): FieldSource | undefined =>
  source && { ...source, style: style(source.columns[0] ?? '') };

/** The parts with what a survey of the file says of their columns. */
export const surveyedParts = (parts: readonly PartSource[], survey: Survey): PartSource[] =>
  parts.map(part => ({
    ...part,
    whole: withStyle(part.whole, survey),
    least: withStyle(part.least, survey),
    greatest: withStyle(part.greatest, survey),
  }));
