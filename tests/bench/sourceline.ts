import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { astroProgram, makeProject, type Project, start } from '../project.ts';
import { useInstalled } from './installed.ts';
import type { Slice } from './make-work.ts';
import { putAside } from './put-aside.ts';
import type { Ready, Task, Tool } from './tool.ts';

/** One report of the project, with a chart of every kind. */
export const reportOf = ({ title, slug, from, soon, to }: Slice) => `---
title: ${title}
description: ":figure{killed from=${from} to=${to}} killed."
published: 2021-01-01
authors: [The bench]
---

In this time, :figure{killed from=${from} to=${to}} people were killed.

::map[Killed by region]{#${slug}-map killed by=region from=${from} to=${to}}

::bar[Killed by place]{#${slug}-bar killed by=place from=${from} to=${to} sort=-killed limit=10}

::stack[Attacks by place and weapon]{#${slug}-stack attacks by=place,weapon from=${from} to=${to}}

::range[Who says what]{#${slug}-range killed by=event from=${from} to=${soon}}

::timeline[Attacks by week]{#${slug}-timeline attacks by=week from=${from} to=${to}}
`;

/** Where a project keeps what is not its own: a build without these folders is cold. */
const kept = ['dist', '.sourceline', '.astro', 'node_modules/.astro', 'node_modules/.vite'];

/** The options of Sourceline, as text, for each form that is measured. */
export const forms = {
  /** The reports and the pages that lead to them, as rivals write them. */
  reports: "pictures: false, eventPages: false, charts: { files: 'none' }",
  /** A page, an embed, an SVG, a CSV and a JSON for each chart. */
  'no-pictures': 'pictures: false, eventPages: false',
  /** As no-pictures, with a page for each event. */
  'event-pages': 'pictures: false',
  default: '',
} as const;

export type Form = keyof typeof forms;

/** The program of the command line, from the root of a project. */
export const commandOf = ({ root }: Project): string => {
  const own = join('src', 'cli', 'main.ts');
  return existsSync(join(root, own)) ? own : join('node_modules', 'sourceline', 'lib', 'cli', 'bin.js');
};

/** Runs a command of Sourceline. @throws Error with its output, if it fails. */
export async function runCommand(project: Project, ...args: string[]): Promise<void> {
  const { code, output } = await start(project, [commandOf(project), ...args]).ended;
  if (code !== 0) throw new Error(`sourceline ${args.join(' ')} ends with ${code}:\n${output.slice(-2000)}`);
}

/** Where a newsroom has Sourceline from: npm, or a clone of the repository, whose TypeScript Node runs as it is. */
export type Source = 'package' | 'clone';

/** The work as a newsroom has it: the site's address set, and what was published recorded in a lock file. */
export async function makeNewsroom(
  { dataset, slices, installed }: Task,
  form: Form,
  source: Source = 'package',
): Promise<Project> {
  const folder = source === 'package' ? installed() : undefined;
  const project = makeProject('bench');
  if (folder !== undefined) useInstalled(project, folder);
  project.write('data/bench.json', JSON.stringify(dataset));
  for (const slice of slices) project.write(`content/reports/${slice.slug}.md`, reportOf(slice));
  project.edit('astro.config.mjs', 'defineConfig({', "defineConfig({ site: 'https://bench.example',");
  project.edit('astro.config.mjs', "name: 'Test Desk'", `name: 'Test Desk', ${forms[form]}`);
  try {
    await runCommand(project, 'revise');
  } catch (error) {
    project.erase();
    throw error;
  }
  return project;
}

/** The build of a project. @param slug of the report that is weighed. */
export const buildOf = (project: Project, slug: string): Ready => ({
  folder: project.root,
  args: [astroProgram, 'build'],
  env: { ASTRO_TELEMETRY_DISABLED: '1' },
  clear: kept,
  out: join(project.root, 'dist'),
  report: `reports/${slug}/index.html`,
  done: () => putAside(project.root),
});

const toolOf = (id: string, form: Form, source: Source): Tool => ({
  id,
  prepare: async task => buildOf(await makeNewsroom(task, form, source), task.slices[0]?.slug ?? ''),
});

export const sourceline = (form: Form): Tool => toolOf(form, form, 'package');

/** As `no-pictures`, built as the README says: from a clone. */
export const fromClone: Tool = toolOf('clone', 'no-pictures', 'clone');
