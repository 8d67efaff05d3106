import type { SetRest } from '../dataset/csv/set-rows.ts';
import type { About } from './types.ts';

/** What `dataset.json` says of the whole set. */
export function setHeader(
  {
    title,
    notes,
    updated,
    language = 'en',
    timezone = 'Etc/UTC',
    unused: _unused,
    hints: _hints,
    ...about
  }: About,
  request: {
    readonly id: string;
    readonly title: string | undefined;
    readonly version: string | undefined;
    readonly today: string;
  },
): Pick<SetRest, 'format' | 'dataset'> {
  return {
    format: 'events/1',
    dataset: {
      id: request.id,
      title: request.title ?? title,
      version: request.version ?? '1.0.0',
      updated: updated ?? request.today,
      language,
      timezone,
      ...about,
      ...(notes.length === 0 ? {} : { notes: [...notes] }),
    },
  };
}
