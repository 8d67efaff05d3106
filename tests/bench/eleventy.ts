import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, sameAsOurs } from './install.ts';
import type { Slice } from './make-work.ts';
import type { Tool } from './tool.ts';

const rivals = fileURLToPath(new URL('rivals/', import.meta.url));
const kinds = ['map', 'bar', 'stack', 'range', 'timeline'];

const markdown = ({ title, from, soon, to }: Slice) => `---
layout: page.njk
title: ${title}
tags: report
---
In this time, {% killed "${from}", "${to}" %} people were killed.

${kinds.map(kind => `{% chart "${kind}", "${from}", "${kind === 'range' ? soon : to}" %}`).join('\n\n')}
`;

export const eleventy: Tool = {
  name: 'Eleventy 3.1.8 + Plot in linkedom',
  does: 'charts at build, once each; pages of events; nothing checked',
  async prepare({ dataset, slices, boundaries, cache }) {
    const folder = join(cache, 'eleventy');
    await install(folder, {
      '@11ty/eleventy': '3.1.8',
      '@observablehq/plot': sameAsOurs('@observablehq/plot'),
      d3: sameAsOurs('d3'),
      linkedom: sameAsOurs('linkedom'),
      'topojson-client': sameAsOurs('topojson-client'),
    });
    rmSync(join(folder, 'src'), { recursive: true, force: true });
    cpSync(join(rivals, 'eleventy'), folder, { recursive: true });
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
};
