import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DiffJSON } from '../../../src/history/comparison-json.ts';
import { morning, type SmallProject, syria, update } from './project.ts';

let project: SmallProject;
beforeAll(() => {
  project = morning();
  project.write('old/syria-2016-09-05.json', project.read(syria));
});
afterAll(() => project.erase());
beforeEach(() => project.write('new.json', update()));

const diff = (...args: string[]) => project.cli(['diff', ...args]);

describe('sourceline diff', () => {
  test('exits with 0 without changes', async () => {
    expect(await diff(syria, syria)).toEqual({
      code: 0,
      out: 'syria-2016-09-05, version 1.0.0 (23 November 2026) → 1.0.0 (23 November 2026)\n\nNo changes.\n',
      err: '',
    });
  });

  test('writes the text of a pull request', async () => {
    const { code, out } = await diff(syria, 'new.json', '--markdown');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^What changed in the data, .*\n\n```text\nsyria-2016-09-05, version [\s\S]*\n```\n$/,
    );
  });

  test('exits with 0 for another layout of the same file', async () => {
    project.write('new.json', JSON.stringify(JSON.parse(project.read(syria))));
    expect((await diff(syria, 'new.json')).code).toBe(0);
  });

  test('does not count parts that nobody stated', async () => {
    const { statements: _, ...rest } = JSON.parse(project.read(syria));
    delete rest.dataset.units;
    const events = rest.events.map((event: object) => ({ ...event, parts: undefined }));
    project.write('one.json', JSON.stringify({ ...rest, events }));
    project.write('two.json', JSON.stringify({ ...rest, events: events.slice(1) }));
    const { out } = await diff('one.json', 'two.json');
    const [, totals] = /Totals\n((?: {2}.*\n)*)/.exec(out) ?? [];
    expect(totals).toMatch(/ attacks 5 → 4\n/);
    expect(totals).not.toMatch(/parts|explosions/);
  });

  test('exits with 1 if there are changes, and lists each with its effects on reports', async () => {
    const { code, out } = await diff(syria, 'new.json');
    expect(code).toBe(1);
    for (const words of [
      '\nHeader\n  updated 2026-11-23 → 2026-11-24\n',
      '\nTotals\n  people killed 44–47 → 44–50, outer 54 → 57\n  people injured at least 3 → at least 46\n',
      '\nMotorbike explosion in the centre of Hasakeh  (hasakeh-motorbike)\n  killed 5 → 5–8, best 5 → none (Syrian state media)\n',
      '\nStatements\n  afp-toll: account added, Syrian state media: killed 48+',
      'content/reports/how-we-count.md:15:214  "44 to 47"\n',
      '    killed: 44–47 → 44–50, outer 54 → 57\n    in words: "44 to 47" → "44 to 50"\n',
      'content/reports/six-explosions.md:29:1  chart "killed-by-governorate"\n',
      '    attacks: single events that it shows\n',
    ]) {
      expect(out).toContain(words);
    }
  });

  test('prints JSON for machines', async () => {
    const { code, out } = await diff('--json', syria, 'new.json');
    expect(code).toBe(1);
    const json = JSON.parse(out) as DiffJSON;
    expect(json).toMatchObject({
      format: 'diff/1',
      added: [],
      removed: [],
      datasets: [{ dataset: 'syria-2016-09-05' }],
    });
    const [syria16, ...others] = json.datasets;
    expect(others).toEqual([]);
    expect([syria16?.was.updated, syria16?.now.updated]).toEqual(['2026-11-23', '2026-11-24']);
    expect(syria16?.changes).toContainEqual({
      kind: 'figure-revised',
      event: 'hasakeh-motorbike',
      measure: 'killed',
      was: { low: 5, high: 5, outer: 5, best: 5 },
      now: { low: 5, high: 8, outer: 8 },
      sources: ['state-media'],
    });
    expect(syria16?.touched.find(({ line, column }) => line === 25 && column === 111)).toMatchObject({
      kind: 'figure',
      file: 'content/reports/six-explosions.md',
      words: 'five',
      text: expect.stringContaining('The Observatory alone gives a figure'),
      wasWords: 'five',
      nowWords: 'five to eight',
      question: 'killed event=hasakeh-motorbike',
      was: { total: { low: 5, high: 5 } },
      now: { total: { low: 5, high: 8 } },
      events: ['hasakeh-motorbike'],
    });
  });

  test('compares folders, and lists added and removed datasets', async () => {
    project.write('new/other.json', update().replace('"id": "syria-2016-09-05"', '"id": "other"'));
    const { code, out } = await diff('old', 'new');
    expect([code, out]).toEqual([1, 'syria-2016-09-05: removed\n\nother: new\n']);
    expect((await diff('old', 'old')).code).toBe(0);
    expect(JSON.parse((await diff('--json', 'old', 'new')).out)).toMatchObject({
      added: ['other'],
      removed: ['syria-2016-09-05'],
      datasets: [],
    });
  });

  test('compares a CSV set with a JSON file', async () => {
    const { events: _, statements: __, ...rest } = JSON.parse(project.read(syria)) as Record<string, unknown>;
    project.write('syria-2016-09-05/dataset.json', JSON.stringify(rest));
    project.write('syria-2016-09-05/events.csv', 'id,date,place\nhoms-bab-tadmur,2016-09-05,homs\n');
    project.write('syria-2016-09-05/accounts.csv', 'event,source,killed\nhoms-bab-tadmur,sohr,4\n');
    const { code, out, err } = await diff(syria, 'syria-2016-09-05');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('(hasakeh-motorbike)\n  removed');
  });
});

describe('exits with 2 after an error', () => {
  test.each([
    [['one.json'], 'takes two data files or folders'],
    [[syria, 'nothing.json'], 'No such file or folder: "nothing.json".'],
    [['content', 'content'], '"content" contains no dataset.'],
    [['--jsno', syria, syria], 'did you mean "--json"?'],
  ])('%j', async (args, why) => {
    const { code, out, err } = await diff(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
  });

  test('a broken file, by its name as typed', async () => {
    project.write('new.json', update().replace('"killed": 8', '"killed": -8'));
    const { code, err } = await diff(syria, 'new.json');
    expect(code).toBe(2);
    expect(err).toMatch(/^new\.json:\d+:\d+ {2}error {2}dataset\/bad-/m);
    project.write('new.json', '{"dataset"');
    expect((await diff(syria, 'new.json')).err).toContain('new.json:1:10  error  dataset/truncated');
  });
});
