import { expect, test } from 'vitest';
import { parseReport } from '../../src/prose/parse-report.ts';
import { small } from '../unit/tally-dataset.ts';
import { contextIn } from './prose-case.ts';

test('a note distinguishes untitled events at two places of one name', () => {
  const event = (id: string, place: string, killed: number) => ({
    id,
    place,
    accounts: [{ source: 'agency', killed }],
  });
  const dataset = small([event('e1', 'alba-n', 3), event('e2', 'alba-s', 4)], {
    places: {
      'alba-n': { name: 'Alba', level: 'town', in: 'north' },
      'alba-s': { name: 'Alba', level: 'town', in: 'south' },
    },
  });
  const text = `---
title: A title
description: What it is about.
published: 2020-06-01
authors: [Desk]
dataset: tests
---

In all :figure{killed} died.
`;
  const parsed = parseReport(
    { file: 'content/reports/alba.md', text },
    contextIn('.', new Map([['tests', dataset]])),
  );
  const html = JSON.stringify(parsed);
  expect(html).toContain('Alba (North Province), 5 May 2020');
  expect(html).toContain('Alba (South Province), 5 May 2020');
});
