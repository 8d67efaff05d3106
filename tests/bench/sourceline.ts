import { join } from 'node:path';
import { astroProgram, makeProject } from '../project.ts';
import type { Slice } from './make-work.ts';
import type { Tool } from './tool.ts';

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

export const sourceline: Tool = {
  name: 'Sourceline',
  does: 'charts at build, each in two widths with its table and a page of its own; pages of events, places, claimants; downloads; every number, link and id checked',
  async prepare({ dataset, slices }) {
    const project = makeProject('bench');
    project.write('data/bench.json', JSON.stringify(dataset));
    for (const slice of slices) project.write(`content/reports/${slice.slug}.md`, reportOf(slice));
    return {
      folder: project.root,
      args: [astroProgram, 'build'],
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
      clear: ['dist', '.sourceline', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
      out: join(project.root, 'dist'),
      report: `reports/${slices[0]?.slug}/index.html`,
      done: () => project.erase(),
    };
  },
};
