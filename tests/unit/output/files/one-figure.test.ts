import { afterAll, expect, test } from 'vitest';
import type { ChartFiles } from '../../../../src/output/files/types.ts';
import { morning, syria } from '../../history/project.ts';
import { siteFiles } from './site-files.ts';

const project = morning();
afterAll(() => project.erase());

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

test('one changed figure changes only the files of the charts that count its event', async () => {
  project.remove('content');
  project.remove('data/syria-2016-09-05.lock.json');
  project.write('content/reports/a.md', report);
  const before = await allBytes();
  project.edit(syria, '"killed": 35', '"killed": 36');
  const after = await allBytes();
  const changed = [...before].filter(([id, files]) =>
    [...files].some(([name, bytes]) => after.get(id)?.get(name) !== bytes),
  );
  expect(changed.map(([id]) => id)).toEqual(['tartous', 'all']);
  for (const id of ['homs', 'homs-map', 'said']) expect(after.get(id), id).toEqual(before.get(id));
  for (const id of ['tartous', 'all']) {
    for (const name of ['.svg', '.csv', '.json', 'embed', 'pinned address'])
      expect(after.get(id)?.get(name), `${id} ${name}`).not.toBe(before.get(id)?.get(name));
  }
});
