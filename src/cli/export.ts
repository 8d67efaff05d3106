import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { createByteStore } from '../output/files/byte-store.ts';
import { createFiles } from '../output/files/create-files.ts';
import { createPngPool } from '../output/files/png-pool.ts';
import { createPngStore } from '../output/files/png-store.ts';
import type { ChartFiles } from '../output/files/types.ts';
import { hint } from '../problems/nearest.ts';
import { hasErrors } from '../problems/problem.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { createProgress } from '../progress.ts';
import { assembleSite } from '../publish/assemble-site.ts';
import { stageFor } from '../publish/staging-folder.ts';
import { writeAtomic } from '../write-atomic.ts';
import { readArguments } from './arguments.ts';
import { readFolders, readProject } from './project.ts';
import type { Terminal } from './terminal.ts';

const forms = ['svg', 'png', 'csv', 'md', 'json', 'geojson', 'embed', 'card'] as const;
type Form = (typeof forms)[number];

function readForms(typed: string | undefined): readonly Form[] {
  if (typed === undefined) return forms;
  return typed.split(',').map(word => {
    const form = forms.find(one => one === word.trim());
    if (form === undefined)
      throw new RangeError(`Unknown format "${word}"; ${hint(word, [...forms], 'formats')}`);
    return form;
  });
}

/** The files of one chart by the names that they get: those that the site has, in one folder. */
async function namedFiles(
  { chart, downloads, embed }: ChartFiles,
  wanted: readonly Form[],
  drawCard: ((id: string) => Promise<Uint8Array>) | undefined,
): Promise<(readonly [name: string, content: string | Uint8Array])[]> {
  const named: (readonly [string, string | Uint8Array])[] = [...downloads]
    .filter(([end]) => wanted.some(form => end.endsWith(`.${form}`)))
    .map(([end, content]) => [`${chart.id}${end}`, content]);
  if (wanted.includes('embed') && embed !== undefined) named.push([`${chart.id}-embed.html`, embed]);
  if (wanted.includes('card') && drawCard !== undefined)
    named.push([`${chart.id}-card.png`, await drawCard(chart.id)]);
  return named;
}

/**
 * `sourceline export`: the files of one chart, of some, or of all, the same bytes as the site has, into a folder.
 * @returns the exit code: 1 where the project has errors; then nothing is written.
 */
export async function runExport(root: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const { words: ids, options: typed } = readArguments(args, { out: 'a folder', forms: 'a list of forms' });
  const wanted = readForms(typed.forms);
  const options = await readProject(root, { drafts: false });
  const { made, problems } = await assembleSite(root, options, line => terminal.err(`${line}\n`));
  if (made === undefined || hasErrors(problems)) {
    terminal.err(`${reportProblems(problems)}\nNothing was exported.\n`);
    return 1;
  }
  const { site, looks } = made;
  const known = [...site.charts.keys()];
  for (const id of ids) {
    if (!site.charts.has(id)) throw new RangeError(`Unknown chart "${id}"; ${hint(id, known, 'charts')}`);
  }
  const chosen = ids.length === 0 ? known : ids;
  const out = resolve(root, typed.out ?? 'export');
  const { pictures } = stageFor(root, (await readFolders(root)).dist);
  const pool = createPngPool(Math.min(availableParallelism(), chosen.length));
  try {
    const store = createPngStore(pictures, pool.draw);
    const photos = createByteStore(pictures, 'webp');
    const files = createFiles({ site, looks, store, root, photos });
    const progress = createProgress('Charts', chosen.length, line => terminal.err(`${line}\n`));
    const drawCard = options.pictures ? (id: string) => files.card({ kind: 'chart', id }) : undefined;
    let n = 0;
    for (const id of chosen) {
      for (const [name, content] of await namedFiles(await files.chart(id), wanted, drawCard)) {
        writeAtomic(join(out, name), content);
        n++;
      }
      progress.step();
    }
    progress.end();
    terminal.out(`${n} files of ${chosen.length} ${chosen.length === 1 ? 'chart' : 'charts'} in ${out}\n`);
  } finally {
    await pool.close();
  }
  return 0;
}
