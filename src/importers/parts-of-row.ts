import { leastTogether } from '../dataset/least-together.ts';
import { parseFigure } from '../dataset/parse-figure.ts';
import type { FilePartOfFigure } from '../dataset/schema/account.ts';
import { type StatedField, type StatedWord, statedFieldNames } from '../grammar/stated-people.ts';
import { figureOfRow } from './field-values.ts';
import { columnOfField, type FieldSource } from './fields.ts';
import type { ImportRow } from './import-row.ts';

/** What a column of part of the people counts, and of whom. */
export const partMeasures = ['killed', 'injured'] as const;
export type PartMeasure = (typeof partMeasures)[number];

export type PeopleOfPart = Pick<FilePartOfFigure, 'who' | StatedField>;

/** A part of the figures of a row: its own column, or a least and a greatest. */
export type PartSource = {
  readonly people: PeopleOfPart;
  readonly measure: PartMeasure;
  readonly whole?: FieldSource | undefined;
  readonly least?: FieldSource | undefined;
  readonly greatest?: FieldSource | undefined;
};

/** One text for the same people. */
export const peopleKey = (people: PeopleOfPart): string =>
  JSON.stringify([people.who, ...statedFieldNames.map(field => people[field])]);

/** The columns of a part that hold its figures. */
export const columnsOfPart = ({ whole, least, greatest }: PartSource): string[] =>
  [whole, least, greatest].flatMap(source => source?.columns ?? []);

type Figures = Readonly<Record<string, number | string | undefined>>;

/** Whether parts of a measure hold more people than all there are; then they are reported, and none of them is taken. */
function exceed(
  row: ImportRow,
  parts: readonly FilePartOfFigure[],
  measure: PartMeasure,
  all: Figures,
  column: string,
): boolean {
  const sum = leastTogether(parts.map(part => ({ part, n: parseFigure(part[measure])?.lo ?? 0 })));
  const whole = parseFigure(all[measure]);
  if (whole === undefined || sum <= whole.hi) return false;
  const why = `The parts of the figure add up to ${sum} ${measure}, but there are only ${whole.hi} in all; no part is taken.`;
  row.change('import/parts-exceed', column, why, String(sum));
  return true;
}

/** The stated parts of the figures of a row. @param all the figures of the row for everyone. */
export function partsOfRow(row: ImportRow, sources: readonly PartSource[], all: Figures): FilePartOfFigure[] {
  const parts = new Map<string, FilePartOfFigure>();
  for (const { people, measure, whole, least, greatest } of sources) {
    const figure = figureOfRow(row, whole, least, greatest);
    if (figure === undefined) continue;
    const key = peopleKey(people);
    parts.set(key, { ...(parts.get(key) ?? people), [measure]: figure });
  }
  const found = [...parts.values()];
  const out = partMeasures.filter(measure => {
    const source = sources.find(one => one.measure === measure);
    const column = columnOfField(source?.whole ?? source?.least ?? source?.greatest);
    return source !== undefined && exceed(row, found, measure, all, column);
  });
  if (out.length === 0) return found;
  return found.flatMap(({ killed, injured, ...people }) => {
    const left = {
      ...(killed === undefined || out.includes('killed') ? {} : { killed }),
      ...(injured === undefined || out.includes('injured') ? {} : { injured }),
    };
    return Object.keys(left).length === 0 ? [] : [{ ...people, ...left }];
  });
}

/** People of whom words hold: what the words say, each by its field. */
export const peopleOf = (words: readonly (readonly [StatedField, StatedWord])[]): PeopleOfPart =>
  Object.fromEntries(words);
