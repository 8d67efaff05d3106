import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, posix } from 'node:path';
import { install, rivals, sameAsOurs, versions } from './install.ts';
import type { Slice } from './make-work.ts';
import type { Tool } from './tool.ts';

const kinds = ['map', 'bar', 'stack', 'range', 'timeline'];

const markdown = ({ slug, title }: Slice) => `---
title: ${title}
---

\`\`\`js
import { drawChart } from '../charts.js';
import { inWords, total } from '../figures.js';
const data = await FileAttachment('../data/slices/${slug}.json').json();
const boundaries = await FileAttachment('../data/sy.topo.json').json();
const { from, soon, to } = data;
\`\`\`

# ${title}

In this time, \${inWords(total(data.events))} people were killed.

${kinds.map(kind => `\${drawChart('${kind}', data, boundaries, from, ${kind === 'range' ? 'soon' : 'to'}, document)}`).join('\n\n')}
`;

/** Modules of a page, as browsers load them; Framework would fetch them from a CDN. */
const modules = ['@observablehq/plot', 'd3', 'htl', 'isoformat', 'topojson-client'];
/** Unused libraries whose version Framework 1.13 reads: an empty folder for each is enough. */
const unused = {
  '@observablehq/sample-datasets': '1.0.1',
  'apache-arrow': '21.2.0',
  arquero: '8.0.3',
  'd3-dsv': '3.0.2',
  echarts: '6.1.0',
  leaflet: '1.9.4',
  lodash: '4.18.1',
  'mapbox-gl': '3.32.0',
  'parquet-wasm': '0.8.0',
  react: '19.3.1',
  'react-dom': '19.3.1',
};

type Esbuild = typeof import('esbuild');

/**
 * Fills Framework's module cache from `node_modules`, so that a build needs no server. Each module is one bundle that
 * imports the others by relative address, as in a cache that was filled from the network.
 */
async function fillCache(folder: string): Promise<void> {
  const { build } = createRequire(join(folder, 'package.json'))('esbuild') as Esbuild;
  const versionOf = (name: string) =>
    (
      JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as {
        version: string;
      }
    ).version;
  const cache = join(folder, 'src', '.observablehq', 'cache', '_npm');
  const place = (name: string) => posix.join(`${name}@${versionOf(name)}`, '_esm.js');
  for (const name of modules) {
    const up = '../'.repeat(place(name).split('/').length - 1);
    await build({
      stdin: { contents: `export * from '${name}';`, resolveDir: folder },
      bundle: true,
      format: 'esm',
      minify: true,
      outfile: join(cache, place(name)),
      plugins: [
        {
          name: 'other modules of the cache',
          setup: ({ onResolve }) =>
            onResolve({ filter: /^[^./]/ }, ({ path }) =>
              path !== name && modules.includes(path)
                ? { path: up + place(path), external: true }
                : undefined,
            ),
        },
      ],
    });
  }
  for (const [name, version] of Object.entries(unused)) {
    mkdirSync(join(cache, `${name}@${version}`), { recursive: true });
  }
}

export const framework: Tool = {
  id: 'framework',
  async prepare({ dataset, slices, boundaries, cache }) {
    const folder = join(cache, 'framework');
    await install(folder, {
      '@observablehq/framework': versions.framework,
      '@observablehq/plot': sameAsOurs('@observablehq/plot'),
      'topojson-client': sameAsOurs('topojson-client'),
      d3: sameAsOurs('d3'),
      htl: '1.0.0',
      jszip: '3.10.1',
      isoformat: '0.2.1',
      esbuild: '0.28.2',
    });
    rmSync(join(folder, 'src'), { recursive: true, force: true });
    cpSync(join(rivals, 'framework'), folder, { recursive: true });
    cpSync(join(rivals, 'shared'), join(folder, 'src'), { recursive: true });
    for (const name of ['data', 'reports']) mkdirSync(join(folder, 'src', name), { recursive: true });
    writeFileSync(join(folder, 'bench.json'), JSON.stringify(dataset));
    writeFileSync(join(folder, 'slices.json'), JSON.stringify(slices));
    writeFileSync(join(folder, 'src', 'data', 'sy.topo.json'), boundaries);
    const links = slices.map(({ slug, title }) => `- [${title}](/reports/${slug})`).join('\n');
    writeFileSync(join(folder, 'src', 'index.md'), `# Made-up events\n\n${links}\n`);
    for (const slice of slices) {
      writeFileSync(join(folder, 'src', 'reports', `${slice.slug}.md`), markdown(slice));
    }
    await fillCache(folder);
    return {
      folder,
      args: [join('node_modules', '@observablehq', 'framework', 'dist', 'bin', 'observable.js'), 'build'],
      env: { OBSERVABLE_TELEMETRY_DISABLE: 'true' },
      clear: [
        'dist',
        ...['_observablehq', '_build.json', 'data'].map(name => `src/.observablehq/cache/${name}`),
      ],
      out: join(folder, 'dist'),
      report: `reports/${slices[0]?.slug}.html`,
      done: () => undefined,
    };
  },
};
