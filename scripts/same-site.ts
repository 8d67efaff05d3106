/**
 * Shows that a change of the code leaves every published byte unchanged.
 *
 *     node scripts/same-site.ts build before      on the commit before it
 *     node scripts/same-site.ts build after       with the change
 *     node scripts/same-site.ts compare before after
 *
 * It builds a site for the demonstration and for six fixtures, below `.sourceline/same-site/<word>/`.
 * Names of sites after the word build only those.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataset, makeSlices, regionsOf } from '../tests/bench/make-work.ts';
import { reportOf } from '../tests/bench/sourceline.ts';
import { build, makeProject, type Project } from '../tests/project.ts';

const home = join(import.meta.dirname, '..');
const folderOf = (name: string) => join(home, '.sourceline', 'same-site', name);

/** Invented events at forty places, with every kind of chart in each of four reports. */
function makeMany(): Project {
  const boundaries = readFileSync(join(home, 'src', 'geo', 'shapes', 'sy.topo.json'), 'utf8');
  const regions = regionsOf(boundaries);
  const work = { events: 300, reports: 4, seed: 9 };
  const project = makeProject('bench');
  project.write('data/bench.json', JSON.stringify(makeDataset(work, regions)));
  for (const slice of makeSlices(work)) project.write(`content/reports/${slice.slug}.md`, reportOf(slice));
  return project;
}

const sites: Readonly<Record<string, () => Project>> = {
  demonstration: () => makeProject('demonstration'),
  morning: () => makeProject('morning', '/news/toll'),
  shootings: () => makeProject('shootings'),
  fiji: () => makeProject('fiji'),
  revised: () => makeProject('revised'),
  'one-event': () => makeProject('one-event'),
  many: makeMany,
};

async function buildSites(folder: string, names: readonly string[]): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const make = sites[name];
    if (make === undefined) throw new Error(`no site "${name}"; there are ${Object.keys(sites).join(', ')}`);
    const project = make();
    // All builds use one day, as pages may show an age.
    const run = await build(project, { SOURCELINE_NOW: '2026-11-26T12:00:00Z' });
    if (run.code !== 0) throw new Error(`${name} was not built:\n${run.output}`);
    cpSync(join(project.root, 'dist'), join(folder, name), { recursive: true });
    console.log(`${name}: ${project.published().size} files in ${(run.ms / 1000).toFixed(1)} s`);
    project.erase();
  }
}

const [verb, first = '', ...rest] = process.argv.slice(2);
if (verb === 'build' && first !== '') {
  await buildSites(folderOf(first), rest.length > 0 ? rest : Object.keys(sites));
} else if (verb === 'compare' && rest[0] !== undefined) {
  for (const name of [first, rest[0]])
    if (!existsSync(folderOf(name))) throw new Error(`build ${name} first`);
  const { stdout, status } = spawnSync('diff', ['-rq', folderOf(first), folderOf(rest[0])], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  const lines = stdout.split('\n').filter(line => line !== '');
  console.log(lines.slice(0, 40).join('\n'));
  console.log(status === 0 ? 'no byte differs' : `${lines.length} files differ`);
  process.exitCode = status ?? 2;
} else {
  console.error('usage: node scripts/same-site.ts build FOLDER [SITE…] | compare FOLDER OTHER');
  process.exitCode = 2;
}
