import type { Dataset, PartOfFigure } from '../dataset/types.ts';
import { statedFieldNames } from '../grammar/stated-people.ts';
import { isolate } from '../i18n/isolate.ts';
import type { Locale } from '../i18n/locale.ts';
import { labelOf } from './labels.ts';
import { statedLabel } from './stated-label.ts';

/**
 * Whom a part of a figure is of: in the words of the source, with what the data state of them besides, or else by that
 * alone: `pupils (female, children)`, `civilian women`.
 */
export function partLabel(part: PartOfFigure, dataset: Dataset, locale: Locale): string {
  const { who, actor, role, sex, age, cause } = part;
  if (who === undefined) {
    const actors = actor === undefined ? [] : [labelOf(dataset, { word: 'control' }, actor, locale)];
    return locale.strings.charts.statedPeople.called({ sex, age, role, cause }, actors);
  }
  const said = statedFieldNames.flatMap(field => {
    const word = part[field];
    // The words of a source say by themselves what people were.
    return word === undefined || field === 'role' ? [] : [statedLabel(field, word, locale)];
  });
  const named = isolate(who, locale);
  return said.length === 0 ? named : locale.strings.figures.toldApart(named, said.join(', '));
}
