import { afterAll, expect, test } from 'vitest';
import { build, makeProject } from '../project.ts';

const project = makeProject('morning');
afterAll(() => project.erase());

project.write(
  'content/reports/embargoed.md',
  `---
title: Not before its day
description: T.
published: 2031-02-01
authors: [Desk]
---

::bar[Dead by place, once more]{#embargoed-chart killed by=place}
`,
);

/** Paths and texts of the published site that mention the report. */
const traces = () =>
  [...project.published()].flatMap(([path, bytes]) =>
    /embargoed/.test(path) || (/\.(html|xml|json|csv|svg)$/.test(path) && /embargoed|Not before/.test(bytes))
      ? [path]
      : [],
  );

test('a report is absent from the whole site before its publication day and complete on that day, by the time given to the build', async () => {
  const before = await build(project, { SOURCELINE_NOW: '2031-01-31' });
  expect(before.code, before.output).toBe(0);
  expect(before.output).toContain('held back  content/reports/embargoed.md  until 1 February 2031');
  expect(traces()).toEqual([]);

  const after = await build(project, { SOURCELINE_NOW: '2031-02-01' });
  expect(after.code, after.output).toBe(0);
  expect(after.output).not.toContain('held back');
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
