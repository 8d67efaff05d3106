import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findCanaries } from '../../src/publish/canary/find-canaries.ts';
import { privateSet } from '../private-set.ts';
import { build } from '../project.ts';
import { makeDesk } from './built-project.ts';

const project = await makeDesk('morning');
afterAll(() => project.erase());

project.write(
  'content/reports/embargoed.md',
  `---
title: Not before its day
description: T.
published: 2031-02-01
dataset: syria-2016-09-05
authors: [Desk]
---

::bar[Dead by place, once more]{#embargoed-chart killed by=place}
`,
);

const secrets = new Set<string>(['33.987654']);
const secret = (what: string) => {
  secrets.add(`zq${what}qz`);
  return `zq${what}qz`;
};
project.write('data/witnesses.json', JSON.stringify(privateSet(secret, 33.987654)));
project.write(
  'content/reports/raids.md',
  `---
title: Raids in Homs
description: What is published of them.
published: 2024-12-20
authors: [Desk]
dataset: witnesses
---

In all, :figure{killed} people were killed. :cite{unnamed-source-1 event=colby-raid}

::table[All raids]{#all-raids attacks columns=date,place,killed}

::bar[Killed by place]{#raids-by-place killed by=place}

::range[Who says what]{#raids-by-source killed by=event}

::map[Where]{#raids-map killed by=region}

::timeline[When]{#raids-timeline killed by=month}

::event{colby-raid}
`,
);

/** Paths and texts of the published site that mention the report. */
const traces = () =>
  [...project.published()].flatMap(([path, bytes]) =>
    /embargoed/.test(path) || (/\.(html|xml|json|csv|svg)$/.test(path) && /embargoed|Not before/.test(bytes))
      ? [path]
      : [],
  );

/** Published files that have some of these words in their path or bytes, packed or not. */
const canariesIn = (words: readonly string[]): string[] =>
  findCanaries(join(project.root, 'dist'), 'dist', words).problems.map(({ place }) => place.file);

test('a report and an event are absent from the whole site before their day and complete on it, and what is private is never there', async () => {
  const before = await build(project, { SOURCELINE_NOW: '2031-01-31' });
  expect(before.code, before.output).toBe(0);
  expect(before.output).toContain('held back  content/reports/embargoed.md  until 1 February 2031');
  expect(traces()).toEqual([]);
  expect(before.output).toMatch(
    /not published {2}data\/witnesses.json {2}2 events; .* ends on 1 February 2031/,
  );
  expect(secrets.size).toBe(44);
  expect(canariesIn([...secrets, 'late-raid'])).toEqual([]);
  // The script of the explore page has the words of all problems of questions, and no data.
  expect(canariesIn(['under embargo']).filter(file => !/_astro\/explore\.[^/]*\.js$/.test(file))).toEqual([]);
  // What is published is found in files of all these kinds, the packed index of the search too.
  const kinds = new Set(canariesIn(['Raid in Colby']).map(path => path.split('.').at(-1)));
  expect([...kinds]).toEqual(expect.arrayContaining(['html', 'json', 'csv', 'md', 'pf_fragment']));

  const after = await build(project, { SOURCELINE_NOW: '2031-02-01' });
  expect(after.code, after.output).toBe(0);
  expect(after.output).not.toMatch(/held back|ends on/);
  expect(canariesIn([...secrets])).toEqual([]);
  expect(canariesIn(['Words under embargo'])).toEqual(
    expect.arrayContaining([
      'dist/data/witnesses/events/late-raid/index.html',
      'dist/data/witnesses/witnesses.json',
    ]),
  );
  expect(traces()).toEqual(
    expect.arrayContaining([
      'reports/embargoed/index.html',
      'charts/embargoed-chart/index.html',
      'embed/embargoed-chart/index.html',
      'cards/reports/embargoed.png',
      'index.html',
    ]),
  );
});
