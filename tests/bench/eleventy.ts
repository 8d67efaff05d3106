import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install, rivals, sameAsOurs, versions } from './install.ts';
import type { Slice } from './make-work.ts';
import type { Tool } from './tool.ts';

const kinds = ['map', 'bar', 'stack', 'range', 'timeline'];

const markdown = ({ title, from, soon, to }: Slice) => `---
layout: page.njk
title: ${title}
tags: report
---
In this time, {% killed "${from}", "${to}" %} people were killed.

${kinds.map(kind => `{% chart "${kind}", "${from}", "${kind === 'range' ? soon : to}" %}`).join('\n\n')}
`;

/** @param id `eleventy`, or `eleventy-events` with a page for each event. */
const eleventyWith = (id: 'eleventy' | 'eleventy-events'): Tool => ({
  id,
  async prepare({ dataset, slices, boundaries, cache }) {
    const folder = join(cache, id);
    await install(folder, {
      '@11ty/eleventy': versions.eleventy,
      '@observablehq/plot': sameAsOurs('@observablehq/plot'),
      d3: sameAsOurs('d3'),
      linkedom: sameAsOurs('linkedom'),
      'topojson-client': sameAsOurs('topojson-client'),
    });
    rmSync(join(folder, 'src'), { recursive: true, force: true });
    cpSync(join(rivals, 'eleventy'), folder, { recursive: true });
    if (id === 'eleventy') rmSync(join(folder, 'src', 'events.njk'));
    cpSync(join(rivals, 'shared'), folder, { recursive: true });
    for (const name of ['_data', 'reports']) mkdirSync(join(folder, 'src', name), { recursive: true });
    writeFileSync(join(folder, 'src', '_data', 'bench.json'), JSON.stringify(dataset));
    writeFileSync(join(folder, 'sy.topo.json'), boundaries);
    for (const slice of slices) {
      writeFileSync(join(folder, 'src', 'reports', `${slice.slug}.md`), markdown(slice));
    }
    return {
      folder,
      args: [join('node_modules', '@11ty', 'eleventy', 'cmd.cjs')],
      clear: ['dist', '.cache'],
      out: join(folder, 'dist'),
      report: `reports/${slices[0]?.slug}/index.html`,
      done: () => undefined,
    };
  },
});

export const eleventy = eleventyWith('eleventy');
export const eleventyEvents = eleventyWith('eleventy-events');
