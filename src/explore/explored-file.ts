import { showsRows } from '../dataset/few-events.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Options } from '../options.ts';
import { type ExploredMap, exploredMap } from './explored-map.ts';
import { type PackedDataset, packExplored } from './pack-explored.ts';

/** What the script of the page fetches: all that is published of a dataset, as far as sums and names rest on it. */
export type ExploredFile = {
  readonly dataset: PackedDataset;
  /** Absent where nothing is on a map. */
  readonly map?: ExploredMap;
};

type Option = Pick<Options, 'explore'>;

/** A browser answers questions about so many events while a reader waits, unless the newsroom says otherwise: docs/explore.md has the measurements. */
export const exploredAtMost = ({ explore }: Option): number =>
  typeof explore === 'number' ? explore : 20_000;

/** Whether a dataset has the page: rows of it may be shown, and the option is on. */
export const isExplored = (dataset: Dataset, { explore }: Option): boolean =>
  explore !== false && showsRows(dataset);

/** Whether the page of a dataset answers questions; one of more events is a list, and says so. */
export const isInteractive = ({ events }: Pick<Dataset, 'events'>, option: Option): boolean =>
  events.size <= exploredAtMost(option);

export function exploredFile(dataset: Dataset, locale: Locale): ExploredFile {
  const map = exploredMap(dataset, locale);
  return { dataset: packExplored(dataset), ...(map !== undefined && { map }) };
}
