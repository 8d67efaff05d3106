import { join } from 'node:path';
import { astroProgram, makeProject, type Project, start } from '../project.ts';
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

/** Runs a command of Sourceline. @throws Error with its output, if it fails. */
export async function runCommand(project: Project, ...args: string[]): Promise<void> {
  const { code, output } = await start(project, [join('src', 'cli', 'main.ts'), ...args]).ended;
  if (code !== 0) throw new Error(`sourceline ${args.join(' ')} ends with ${code}:\n${output.slice(-2000)}`);
}

/** The work as a newsroom has it: the site's address set, and what was published recorded in a lock file. */
export async function makeNewsroom({ dataset, slices }: Task, form: Form): Promise<Project> {
  const project = makeProject('bench');
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

export const sourceline = (form: Form): Tool => ({
  id: form,
  async prepare(task) {
    return buildOf(await makeNewsroom(task, form), task.slices[0]?.slug ?? '');
  },
});
