import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ChartFiles } from '../../../../src/output/files/types.ts';
import { lock, morning, type SmallProject, syria } from '../../history/project.ts';
import { siteFiles } from './site-files.ts';

let project: SmallProject;

const report = `---
title: A report
description: Of one day.
published: 2016-09-06
authors: [Desk]
---

::bar[In Homs]{#homs killed by=weapon place=homs}

::bar[In Tartous]{#tartous killed by=weapon place=tartous}

::map[Map of Homs]{#homs-map killed by=region place=homs}

::range[Each source]{#said killed by=event place=homs}

::table[All]{#all killed by=place}
`;

/** All bytes of a chart by the names of its files, and its pinned address. */
function bytesOf({ downloads, embed, oembed, codes, pinned }: ChartFiles): ReadonlyMap<string, string> {
  const text = (content: string | Uint8Array) => Buffer.from(content).toString('latin1');
  return new Map([
    ...[...downloads].map(([end, content]) => [end, text(content)] as const),
    ['embed', embed ?? ''],
    ['oembed', oembed ?? ''],
    ['codes', JSON.stringify(codes)],
    ['pinned address', pinned?.hash ?? ''],
    ['pinned embed', pinned?.embed ?? ''],
  ]);
}

async function allBytes() {
  const { site, files } = await siteFiles(project.root);
  const ids = [...site.charts.keys()];
  return new Map(await Promise.all(ids.map(async id => [id, bytesOf(await files.chart(id))] as const)));
}

type Bytes = Awaited<ReturnType<typeof allBytes>>;

/** Ids of the charts of which a file is not what it was. */
const changedIn = (before: Bytes, after: Bytes): string[] =>
  [...before].flatMap(([id, files]) =>
    [...files].some(([name, bytes]) => after.get(id)?.get(name) !== bytes) ? [id] : [],
  );

beforeEach(() => {
  project = morning();
  project.remove('content');
  project.remove(lock);
  project.write('content/reports/a.md', report);
});
afterEach(() => project.erase());

test('a figure that is revised raises the version of the charts that count its event alone', async () => {
  const versions = async () => {
    const { site } = await siteFiles(project.root);
    return [...site.charts.values()].map(({ chart }) => `${chart.id} ${chart.dataset.version}`);
  };
  expect((await project.cli(['revise'])).code).toBe(0);
  const before = await allBytes();
  project.edit(syria, '"killed": 35', '"killed": 36');
  expect((await project.cli(['revise'])).out).toContain('version 1.0.0 → 1.1.0');
  const after = await allBytes();
  expect(changedIn(before, after)).toEqual(['tartous', 'all']);
  expect(await versions()).toEqual([
    'homs 1.0.0',
    'tartous 1.1.0',
    'homs-map 1.0.0',
    'said 1.0.0',
    'all 1.1.0',
  ]);
  expect(after.get('tartous')?.get('.csv')).toContain('1.1.0,2026-11-24');
});

test('one changed figure changes only the files of the charts that count its event', async () => {
  const before = await allBytes();
  project.edit(syria, '"killed": 35', '"killed": 36');
  const after = await allBytes();
  expect(changedIn(before, after)).toEqual(['tartous', 'all']);
  for (const id of ['homs', 'homs-map', 'said']) expect(after.get(id), id).toEqual(before.get(id));
  for (const id of ['tartous', 'all']) {
    for (const name of ['.svg', '.csv', '.md', '.json', 'embed', 'pinned address'])
      expect(after.get(id)?.get(name), `${id} ${name}`).not.toBe(before.get(id)?.get(name));
  }
});
