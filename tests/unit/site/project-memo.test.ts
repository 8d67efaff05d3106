import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { drawChart } from '../../../src/charts/draw-chart.ts';
import type { Options } from '../../../src/options.ts';
import { assembleSite } from '../../../src/publish/assemble-site.ts';
import { openMemoFolder } from '../../../src/publish/memo-folder.ts';
import { drawingDocument } from '../../../src/scene/drawing-document.ts';
import { writeSvg } from '../../../src/scene/write-svg.ts';
import { createProjectMemo, type ProjectMemo, readInput } from '../../../src/site/read-input.ts';
import { readOptions } from '../../../src/site/read-options.ts';
import { changesOfReport } from '../../../src/site/site-changes.ts';
import { copyMorning } from '../../morning.ts';
import { rounds } from '../../rounds.ts';
import { update } from '../history/project.ts';

const data = 'data/syria-2016-09-05.json';
const lock = 'data/syria-2016-09-05.lock.json';
const [morning, locked, shapes] = [data, lock, 'src/geo/shapes/sy.topo.json'].map(file =>
  readFileSync(file, 'utf8'),
);
if (morning === undefined || locked === undefined || shapes === undefined) throw new Error('not read');

const front = (more: string) =>
  `---\ntitle: A report\ndescription: ":figure{killed} killed."\npublished: 2016-09-06\nauthors: [Desk]\n${more}---\n\n`;
const named = front('dataset: syria-2016-09-05\n');
const report = `${named}In all, :figure[44 to 47]{killed} were killed. See [the method](../pages/more.md).

::map[Killed by governorate]{#memo-map killed by=region}

::bar[Killed by attack]{#memo-bar killed by=event}

![A square](square.svg)
`;

/** A later version, whose change its list of changes mentions. */
const later = JSON.stringify({
  ...JSON.parse(update()),
  dataset: { ...JSON.parse(update()).dataset, version: '1.1.0' },
  revisions: [
    {
      version: '1.1.0',
      date: '2026-11-25',
      kind: 'update',
      events: ['tartous-arzouna'],
      text: 'A source was added.',
    },
  ],
});
const future = morning.replace('"date": "2016-09-05"', '"date": "2026-12-24"');
const second = JSON.stringify({
  ...JSON.parse(morning),
  dataset: { ...JSON.parse(morning).dataset, id: 'second' },
});

/** A report on a part of the data: what is said of Tartous is no matter of its. */
const part = `---
title: A part
description: ":figure{killed event=homs-bab-tadmur} killed."
published: 2016-09-06
authors: [Desk]
dataset: syria-2016-09-05
keyFigures: [killed place=homs]
---

In Homs, :figure[three to four]{killed event=homs-bab-tadmur} were killed, and
:figure[4]{killed source=sohr event=homs-bab-tadmur} as the Observatory says: :fact{war-dead}.
:list[Homs]{places event=homs-bab-tadmur}

::bar[Killed by place]{#part-bar killed by=place event=homs-bab-tadmur,hasakeh-motorbike}

::range[Who says what]{#part-range killed by=event event=homs-bab-tadmur}

::event{homs-bab-tadmur}
`;
/** The same events in a later version: one figure is another. */
const revised = JSON.stringify({
  ...JSON.parse(morning.replace('"killed": 35', '"killed": 36')),
  dataset: { ...JSON.parse(morning).dataset, version: '1.1.0', updated: '2026-11-25' },
  revisions: [
    {
      version: '1.1.0',
      date: '2026-11-25',
      kind: 'update',
      events: ['tartous-arzouna'],
      text: 'A figure was changed.',
    },
  ],
});

/** What each file of the project may hold, the first to begin with; undefined is no file. */
const contents: Readonly<Record<string, readonly (string | undefined)[]>> = {
  [data]: [
    morning,
    later,
    morning.replace('"killed": 35', '"killed": 350'),
    revised,
    revised.replace('["tartous-arzouna"]', '["homs-bab-tadmur"]'),
    revised.replace('["tartous-arzouna"]', '[]'),
    revised.replace('"killed":4', '"killed":5'),
    morning.replace('"killed": 4', '"killed": "3-4"'),
    morning.replace('"en": "Tartous"', '"en": "Tartus-on-Sea"'),
    future,
    morning.replaceAll('\n', '\r\n'),
    morning.replace('"place": "tartous"', '"place": "tartuos"'),
    morning.slice(0, 900),
    undefined,
  ],
  'data/second.json': [undefined, second, second.slice(0, 900)],
  [lock]: [locked, undefined, locked.replaceAll('"low": 44', '"low": 43'), locked.slice(0, 500)],
  'content/reports/memo.md': [
    report,
    `${report}\nMore words.\n`,
    report.replace('44 to 47', '44 to 48'),
    report.replace('by=event', 'by=claimant'),
    report.replace('published: 2016-09-06', 'published: 2016-09-06\ndraft: true'),
    report.replace('square.svg', 'gone.png'),
    `${front('')}Of the only one: :figure{killed}, :figure{killed dataset=second}.\n`,
    `${named}::map[Killed]{#memo-map killed by=region dataset=second}\n`,
    undefined,
  ],
  'content/reports/part.md': [
    part,
    part.replace('event=homs-bab-tadmur}', 'event=homs-bab-tadmur,qamishli-percussion}'),
  ],
  'content/reports/unnamed.md': [`${front('')}Of the only dataset.\n`],
  'content/pages/more.md': [
    undefined,
    '---\ntitle: More\ndescription: More.\n---\n\nMore.\n',
    '---\ntitle: More\ndescription: More.\ndataset: second\n---\n\n:figure{killed}\n',
  ],
  'content/reports/square.svg': [
    '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script><rect width="9" height="9"/></svg>',
    'not a picture',
    undefined,
  ],
  'data/boundaries/sy.topo.json': [
    undefined,
    shapes,
    shapes.replace('"scale":[0.00051', '"scale":[0.00049'),
    shapes.slice(0, 900),
  ],
};

const around = { base: '/', site: undefined, drafts: true, marksLines: true } as const;
const clock = { asked: undefined, now: '2026-11-26T00:00:00Z' };
const plain = readOptions({ name: 'Desk' }, { ...around, clock });
const everyOptions: readonly Options[] = [
  readOptions({ name: 'Desk' }, { ...around, clock, base: '/news/' }),
  readOptions({ name: 'Desk' }, { ...around, clock, marksLines: false }),
  readOptions({ name: 'Desk' }, { ...around, clock: { ...clock, now: '2027-01-01T00:00:00Z' } }),
  readOptions({ name: 'Desk' }, { ...around, clock, drafts: false, marksLines: false }),
];

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-memo-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, content: string | undefined): void {
  const path = join(root, file);
  rmSync(path, { force: true });
  if (content === undefined) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function begin(): void {
  rmSync(root, { recursive: true });
  copyMorning(root);
  for (const [file, [content]] of Object.entries(contents)) put(file, content);
}

/** The whole site as plain values, with its charts as they are drawn, and everything that is wrong with it. */
async function siteOf(options: Options, memo?: ProjectMemo) {
  const input = readInput(root, options, undefined, memo);
  const { made, problems } = await assembleSite(root, options, undefined, input);
  if (made === undefined) return { problems };
  const { site } = made;
  const { datasets, reports, pages, redirects, held, warnings, addresses, locale } = site;
  const own = [...site.charts.values()].filter(({ report: { slug } }) => slug === 'memo');
  const drawings = own.map(({ chart }) =>
    drawChart(chart, { document: drawingDocument(), locale }).map(drawn => writeSvg(drawn.root, 'here')),
  );
  const changes = reports.map(one => changesOfReport(site, one).map(({ id }) => id));
  return {
    problems,
    datasets,
    reports,
    pages,
    redirects,
    held,
    warnings,
    drawings,
    changes,
    base: addresses.base,
  };
}

const edit = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(...Object.keys(contents))
      .chain(file =>
        fc.record({ file: fc.constant(file), content: fc.constantFrom(...(contents[file] ?? [])) }),
      ),
  },
  { weight: 1, arbitrary: fc.record({ options: fc.constantFrom(...everyOptions) }) },
);

test('after each change of a file and of an option, a site read with a memo is what it is without one', {
  timeout: 120_000,
}, async () => {
  begin();
  const memo = createProjectMemo();
  await siteOf(plain, memo);
  for (const [file, [usual, ...others]] of Object.entries(contents)) {
    for (const content of others) {
      put(file, content);
      expect(await siteOf(plain, memo), `${file}: ${content?.slice(0, 300)}`).toEqual(await siteOf(plain));
    }
    put(file, usual);
    await siteOf(plain, memo);
  }
  put(data, later);
  for (const content of contents[lock] ?? []) {
    put(lock, content);
    expect(await siteOf(plain, memo), `lock: ${content?.slice(0, 300)}`).toEqual(await siteOf(plain));
  }
  put(data, future);
  for (const options of everyOptions) expect(await siteOf(options, memo)).toEqual(await siteOf(options));
});

test('after any edits, a site read with a memo is what it is without one', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 8 }), async edits => {
      begin();
      let options = plain;
      const kept = createProjectMemo();
      // Each time another process, with what the last ones have left.
      const left = () => createProjectMemo(openMemoFolder(join(root, '.sourceline'), 'product'));
      for (const one of edits) {
        if ('options' in one) options = one.options;
        else put(one.file, one.content);
        const plainly = await siteOf(options);
        expect(await siteOf(options, kept)).toEqual(plainly);
        expect(await siteOf(options, left())).toEqual(plainly);
        expect(await siteOf(options, left())).toEqual(plainly);
      }
    }),
    { numRuns: rounds(8) },
  );
});

test('what rests on nothing that has changed is the same value', async () => {
  begin();
  const memo = createProjectMemo();
  const read = async () => {
    const { made } = await assembleSite(root, plain, undefined, readInput(root, plain, undefined, memo));
    if (made === undefined)
      throw new Error(
        `there is no site: ${(await assembleSite(root, plain)).problems.map(({ what }) => what).join(' ')}`,
      );
    const find = (slug: string) => made.site.reports.find(one => one.slug === slug);
    return {
      dataset: [...made.site.datasets.values()][0],
      memo: find('memo'),
      other: find('how-we-count'),
      part: find('part'),
    };
  };
  const first = await read();
  expect(first.memo).toBeDefined();
  put('content/reports/memo.md', `${report}\nMore words.\n`);
  const words = await read();
  expect(words.dataset).toBe(first.dataset);
  expect(words.other).toBe(first.other);
  expect(words.memo).not.toBe(first.memo);
  put('content/reports/square.svg', contents['content/reports/square.svg']?.[1]);
  const picture = await read();
  expect(picture.other).toBe(first.other);
  expect(picture.memo).not.toBe(words.memo);
  put(data, morning.replace('"killed": 35', '"killed": 34'));
  const elsewhere = await read();
  expect(elsewhere.dataset).not.toBe(first.dataset);
  expect(elsewhere.part).toBe(first.part);
  expect(elsewhere.other).not.toBe(first.other);
  put(data, morning.replace('"killed": 4', '"killed": 5'));
  expect((await read()).part).not.toBe(first.part);
  put(data, later);
  const figure = await read();
  expect(figure.dataset).not.toBe(first.dataset);
  expect(figure.other).not.toBe(first.other);
  put('content/pages/more.md', contents['content/pages/more.md']?.[1]);
  const linked = await read();
  expect(linked.other).toBe(figure.other);
  expect(linked.memo).not.toBe(figure.memo);
});
