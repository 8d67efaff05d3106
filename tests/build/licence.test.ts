import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, makeProject } from '../project.ts';

const data = 'data/syria-2016-09-05.json';

const report = `---
title: What may be shown
description: Aggregates of a set whose rows may not be passed on.
published: 2016-09-05
authors: [Desk]
---

::bar[By place]{#by-place killed by=place}

::map[By region]{#by-region killed by=region}

::timeline[By day]{#by-day attacks by=day}

::bar[By attack]{#by-attack killed by=event}

::range[Who says what]{#who-says-what killed by=place}
`;

type Entry = { [field: string]: unknown; accounts?: Entry[] };
type File = { dataset: Entry; events: Entry[]; statements: Entry[] };

/** Marks every text that belongs to one row alone, so that it is known again wherever it comes out. */
function plantCanaries(text: string): { readonly planted: string; readonly canaries: readonly string[] } {
  const file = JSON.parse(text) as File;
  const canaries: string[] = [];
  const plant = () => {
    const canary = `canary${canaries.length}x`;
    canaries.push(canary);
    return canary;
  };
  file.dataset['licence'] = {
    name: 'Not to be passed on',
    url: 'https://licence.example/',
    redistribute: false,
  };
  for (const event of file.events) {
    event['note'] = plant();
    event['target'] = plant();
    event['site'] = { name: plant() };
    for (const account of event.accounts ?? []) {
      account['quote'] = plant();
      account['note'] = plant();
      account['url'] = `https://${plant()}.example/`;
      account['archived'] = `https://archive.example/${plant()}`;
      account['para'] = plant();
      account['id'] = plant();
    }
  }
  for (const statement of file.statements) {
    statement['quote'] = plant();
    statement['note'] = plant();
  }
  return { planted: JSON.stringify(file, null, 2), canaries };
}

describe('a dataset whose licence forbids passing its rows on', () => {
  const project = makeProject('morning');
  project.remove('data/syria-2016-09-05.lock.json');
  let canaries: readonly string[] = [];
  let published: ReadonlyMap<string, string> = new Map();
  beforeAll(async () => {
    project.remove('content');
    project.write('content/reports/what-may-be-shown.md', report);
    const made = plantCanaries(project.read(data));
    canaries = made.canaries;
    project.write(data, made.planted);
    const run = await build(project);
    expect(run.code, run.output).toBe(0);
    published = project.published();
  });
  afterAll(() => project.erase());
  const names = () => [...published.keys()];

  test('lets no row out, in no file of the site', () => {
    expect(canaries.length).toBeGreaterThan(50);
    const out = [...published].flatMap(([name, bytes]) =>
      canaries.filter(canary => bytes.includes(canary)).map(canary => `${canary} in ${name}`),
    );
    expect(out).toEqual([]);
  });

  test('has no page of an event, no download of the whole, and none of charts whose rows are single', () => {
    expect(names().filter(name => /\/events\//.test(name))).toEqual([]);
    expect(names().filter(name => /^data\/.*\.(json|csv)$/.test(name))).toEqual([]);
    expect(
      names().filter(name => /^charts\/(by-attack|who-says-what).*\.(csv|json|geojson)$/.test(name)),
    ).toEqual([]);
    expect(published.get('charts/by-attack/index.html')).toContain('forbids passing on rows');
    expect(published.get('charts/by-attack/index.html')).not.toContain('id="code-table-latest"');
  });

  test('still gives its aggregates, with the licence in them', () => {
    for (const file of ['by-place.csv', 'by-place.json', 'by-region.geojson', 'by-day.csv']) {
      expect(names(), file).toContain(`charts/${file}`);
    }
    expect(published.get('charts/by-place.json')).toContain('Not to be passed on');
    expect(published.get('charts/by-place/index.html')).toContain('id="code-table-latest"');
  });

  test('the canaries do come out where the licence allows it', async () => {
    project.edit(data, '"redistribute": false', '"redistribute": true');
    const run = await build(project);
    expect(run.code, run.output).toBe(0);
    const all = [...project.published().values()].join('\n');
    const silent = canaries.filter(canary => !all.includes(canary));
    expect(silent).toEqual([]);
  });
});
