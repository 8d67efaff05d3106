import { createProgress, type Log } from '../../progress.ts';
import type { Site } from '../../site/types.ts';
import { cardsOf } from './cards-of.ts';
import { picturesOf } from './pictures-of.ts';
import type { Files } from './types.ts';

/** So many charts are under way at once: enough to keep every thread drawing, few enough to keep memory small. */
const atOnce = 8;

/**
 * Makes the files of all charts and all cards before the pages are built, so that PNGs are drawn in threads, side by
 * side, and every address is known.
 * @param say prints one line of progress.
 */
export async function prepareFiles(site: Site, files: Files, log: Log): Promise<void> {
  const tasks: (() => Promise<unknown>)[] = [
    ...[...site.charts.keys()].map(id => () => files.chart(id)),
    ...(site.options.pictures ? cardsOf(site).map(card => () => files.card(card)) : []),
    ...picturesOf(site).map(file => () => files.photo(file)),
  ];
  const progress = createProgress('Charts and cards', tasks.length, log);
  let next = 0;
  const work = async () => {
    for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) {
      await task();
      progress.step();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  progress.end();
}
