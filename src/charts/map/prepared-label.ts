import { boxInside } from './box-inside.ts';
import type { MapCanvas } from './canvas.ts';
import { grown } from './grid.ts';
import {
  formsOf,
  type LabelForm,
  type LabelSpot,
  type LabelStyle,
  type MapLabel,
  type PlacedLabel,
} from './label.ts';
import { createCallout, type FindCallout } from './place-callouts.ts';

/** A form of a label, where it fits inside its region, if it does, and how to find it a place elsewhere. */
export type TriedForm = {
  readonly form: LabelForm;
  readonly inside: LabelSpot | undefined;
  readonly callout: FindCallout;
};

/** A label with everything about it that does not depend on other labels. */
export type Prepared = {
  readonly label: MapLabel;
  /** From 0, the highest figure. */
  readonly rank: number;
  /** The fullest first. */
  readonly forms: readonly TriedForm[];
};

/** Wholly inside the region, as near to its middle as it gets. */
function insideSpot(
  label: MapLabel,
  form: LabelForm,
  { grid }: MapCanvas,
  air: number,
): LabelSpot | undefined {
  const { unit, key, at } = label;
  if (unit === undefined) return undefined;
  const { width, height } = form.block;
  const box = boxInside({ unit, at, width, height, air }, grid);
  return box && { placed: { key, form, box, anchor: 'middle', inside: unit }, cost: 0 };
}

/** @param labels those with the highest figures first */
export const prepareLabels = (
  labels: readonly MapLabel[],
  canvas: MapCanvas,
  { air, ...style }: LabelStyle,
): Prepared[] =>
  labels.map((label, rank) => ({
    label,
    rank,
    forms: formsOf(label, { air, ...style }).map(form => ({
      form,
      inside: insideSpot(label, form, canvas, air),
      callout: createCallout(label, form, air),
    })),
  }));

/** Marks what a label takes up, with its line. */
export function takeLabel(canvas: MapCanvas, { box, leader }: PlacedLabel, air: number): void {
  canvas.take(grown(box, air / 2));
  if (leader !== undefined) canvas.takeLine(leader);
}
