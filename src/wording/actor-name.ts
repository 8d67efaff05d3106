import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { actorsNamed } from '../tally/actor-roles.ts';
import { memoizeByDataset } from '../tally/memoize-by-dataset.ts';
import { participantsNamed } from '../tally/participants.ts';
import { labelsOf } from './labels-of.ts';

const named = memoizeByDataset((dataset: Dataset, locale: Locale) =>
  labelsOf(
    dataset,
    { word: 'claimant' },
    new Set([...actorsNamed(dataset), ...participantsNamed(dataset)]),
    locale,
    { form: 'full' },
  ),
);

/** What an actor is called on its pages: its full name, told apart from those of all others that have one. */
export const actorName = (dataset: Dataset, actor: string, locale: Locale): string =>
  named(dataset, locale).get(actor) ?? actor;
