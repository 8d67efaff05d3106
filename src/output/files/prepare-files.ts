import { createProgress, type Log } from '../../progress.ts';
import type { Site } from '../../site/types.ts';
import { cardPath } from './card-path.ts';
import { cardsOf } from './cards-of.ts';
import { movedPage } from './moved-page.ts';
import { namedFiles } from './named-files.ts';
import { picturesOf } from './pictures-of.ts';
import type { Files, NamedFile } from './types.ts';

/** So many charts are under way at once: enough to keep every thread drawing, few enough to keep memory small. */
const atOnce = 8;

/**
 * Makes the files of all charts and all cards before the pages are built: PNGs are drawn in threads, side by side, and
 * every address is known.
 * @param place takes files that are whole; they are kept no longer.
 */
export async function prepareFiles(
  site: Site,
  files: Files,
  place: (files: readonly NamedFile[]) => void,
  log: Log,
): Promise<void> {
  place([...site.redirects].map(([id, to]) => [`embed/${id}/index.html`, movedPage(site, to, 'embed')]));
  const tasks: (() => Promise<unknown>)[] = [
    ...[...site.charts.keys()].map(id => async () => {
      place(namedFiles(await files.chart(id)));
      await files.forget(id);
    }),
    ...(site.options.pictures ? cardsOf(site) : []).map(card => async () => {
      place([[`cards/${cardPath(card)}.png`, await files.card(card)]]);
    }),
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
