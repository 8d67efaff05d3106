import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type HistoryRule, historyRules } from '../../../src/history/rules.ts';
import { buildSite } from '../../../src/site/build-site.ts';
import { readOptions } from '../../../src/site/read-options.ts';
import { lock, morning, type SmallProject, syria, update } from './project.ts';

let project: SmallProject;
beforeEach(() => {
  project = morning();
});
afterEach(() => project.erase());

const problems = async (redirects: Record<string, string> = {}) => {
  const clock = { asked: undefined, now: '2026-11-26T12:00:00Z' };
  const around = { base: '/', site: undefined, drafts: false, clock };
  const options = readOptions({ name: 'Desk', redirects }, around);
  return (await buildSite(project.root, options)).problems;
};
const historyProblems = async (redirects?: Record<string, string>) =>
  (await problems(redirects)).filter(({ rule }) => rule.startsWith('history/'));
const rules = async () => [...new Set((await historyProblems()).map(({ rule }) => rule))].sort();

/** Adds an entry of `revisions` to a file without any. */
const entry = (fields: object) =>
  project.edit(
    syria,
    '"revisions": []',
    `"revisions": [${JSON.stringify({ date: '2026-11-24', version: '1.1.0', kind: 'update', text: 'New.', ...fields })}]`,
  );
const raise = (version = '1.1.0') => project.edit(syria, '"version": "1.0.0"', `"version": "${version}"`);
const change = () => project.edit(syria, '"killed": 3,\n          "says"', '"killed": 2,\n          "says"');
/** Removes the event of Qamishli from the file and from statements on several events. */
function takeOut(): void {
  const file = JSON.parse(project.read(syria)) as {
    events: { id: string }[];
    statements: { covers: string[] }[];
  };
  file.events = file.events.filter(({ id }) => id !== 'qamishli-percussion');
  for (const one of file.statements) one.covers = one.covers.filter(id => id !== 'qamishli-percussion');
  project.write(syria, `${JSON.stringify(file, null, 2)}\n`);
}

describe('each rule rejects its case', () => {
  const broken: Readonly<Record<HistoryRule, { make: () => void; file: string; line?: number }>> = {
    'history/lock-broken': {
      make: () => project.edit(lock, '"version": "1.0.0"', '<<<<<<< HEAD\n  "version": "1.0.0"'),
      file: lock,
      line: 4,
    },
    'history/no-dataset': {
      make: () =>
        project.write('data/gone.lock.json', project.read(lock).replaceAll('"syria-2016-09-05"', '"gone"')),
      file: 'data/gone.lock.json',
    },
    'history/version-not-raised': { make: change, file: syria, line: 12 },
    'history/not-in-revisions': { make: change, file: syria, line: 373 },
    'history/event-vanished': { make: takeOut, file: syria, line: 307 },
    'history/address-lost': {
      make: () => {
        change();
        project.edit(
          lock,
          '"events": {\n    "hasakeh-motorbike": {\n',
          '"events": {\n    "hasakeh-motorbike": {\n      "was": ["motorbike"],\n',
        );
      },
      file: syria,
      line: 488,
    },
    'history/answer-changed': { make: change, file: 'content/reports/how-we-count.md', line: 15 },
    'history/chart-vanished': {
      make: () =>
        project.edit('content/reports/how-we-count.md', '{#killed-by-attack ', '{#killed-by-event '),
      file: lock,
      line: 279,
    },
    'history/chart-held': {
      make: () =>
        project.edit('content/reports/how-we-count.md', 'published: 2026-11-23', 'published: 2031-02-01'),
      file: lock,
      line: 278,
    },
    'history/lock-behind': {
      make: () => {
        raise();
        entry({});
      },
      file: lock,
    },
  };

  test.each(Object.entries(broken))('%s', async (rule, { make, file, line }) => {
    make();
    const found = (await problems()).filter(problem => problem.rule === rule);
    expect(found[0]?.place.file).toBe(file);
    expect(found[0]?.place.line).toBe(line);
    expect(found[0]?.severity).toBe(historyRules[rule as HistoryRule].severity);
    for (const { what, fix } of found) {
      expect(what).toMatch(/\.$/);
      expect(fix).toMatch(/\.$/);
    }
  });
});

describe('what was published', () => {
  test('may not become a draft, and the problem names the cause', async () => {
    project.edit('content/reports/how-we-count.md', 'published:', 'draft: true\npublished:');
    const found = await historyProblems();
    expect(found.map(({ rule }) => rule)).toEqual(Array(found.length).fill('history/chart-vanished'));
    expect(found[0]?.what).toContain('its report content/reports/how-we-count.md is now a draft');
    expect(found[0]?.fix).toContain('Remove "draft: true" from content/reports/how-we-count.md');
    project.edit('content/reports/how-we-count.md', 'draft: true\n', '');
    expect(await historyProblems()).toEqual([]);
  });

  test('passes unchanged, and also without a lock', async () => {
    expect(await historyProblems()).toEqual([]);
    change();
    project.remove(lock);
    expect(await historyProblems()).toEqual([]);
  });

  test('may change in words: a note, a name, a space', async () => {
    project.edit(syria, 'For both explosions together.', 'For the two explosions together.');
    project.edit(syria, 'Car bomb in Homs', 'A car bomb in Homs');
    expect(await historyProblems()).toEqual([]);
  });

  test('may change with a higher version and an entry for each event; the lock is then outdated', async () => {
    change();
    raise();
    expect(await rules()).toEqual(['history/answer-changed', 'history/not-in-revisions']);
    entry({ events: ['homs-bab-tadmur'] });
    expect(await rules()).toEqual(['history/lock-behind']);
  });

  test('needs an entry with a version above the published one', async () => {
    change();
    raise();
    entry({ version: '1.0.0', events: ['homs-bab-tadmur'] });
    expect(await rules()).toContain('history/not-in-revisions');
  });

  test('needs a higher version as well as an entry', async () => {
    change();
    entry({ events: ['homs-bab-tadmur'] });
    expect(await rules()).toEqual(['history/answer-changed', 'history/version-not-raised']);
  });

  test('a version below the one that was published is refused', async () => {
    raise('0.9.0');
    expect((await historyProblems()).map(({ what }) => what)).toEqual([
      'The version is 0.9.0, but version 1.0.0 is already published.',
    ]);
  });

  test('may lose an event if an entry lists it as removed', async () => {
    takeOut();
    raise();
    expect(await rules()).toContain('history/event-vanished');
    project.edit(
      syria,
      '"revisions": []',
      '"revisions": [{"date": "2026-11-24", "version": "1.1.0", "kind": "correction", "text": "Entered twice.", "removed": ["qamishli-percussion"]}]',
    );
    expect(await rules()).toEqual(['history/lock-behind']);
  });

  test('needs a higher version for a changed fact', async () => {
    project.edit(syria, '"text": "290,000"', '"text": "300,000"');
    project.edit(syria, '"value": 290000', '"value": 300000');
    expect((await historyProblems()).map(({ what }) => what).sort()).toEqual([
      '"290,000" rests on "fact war-dead", which has changed since version 1.0.0: 290,000 → 300,000.',
      expect.stringContaining('Totals: fact war-dead 290,000 → 300,000.'),
    ]);
  });

  test('may have a chart replaced by a redirect', async () => {
    project.edit('content/reports/how-we-count.md', '{#killed-by-attack ', '{#killed-by-event ');
    expect(await historyProblems({ 'killed-by-attack': 'killed-by-event' })).toEqual([]);
  });

  test('a report that cannot be read to its end is not said to have lost its charts', async () => {
    project.edit('content/reports/how-we-count.md', '---\ntitle', '---\ntitel');
    expect(await historyProblems()).toEqual([]);
  });

  test('a dataset that cannot be read is not said to be missing', async () => {
    project.write(syria, '{');
    expect(await historyProblems()).toEqual([]);
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, 900)],
    ['a field that is not its', (text: string) => text.replace('"hash"', '"hush"')],
    [
      'another dataset',
      (text: string) => text.replace('"dataset": "syria-2016-09-05"', '"dataset": "other"'),
    ],
  ])('a lock is broken: %s', async (_why, spoil) => {
    project.write(lock, spoil(project.read(lock)));
    const [first, ...others] = await historyProblems();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ rule: 'history/lock-broken', place: { file: lock } });
    expect(first?.place.line).toBeGreaterThan(0);
  });

  test('reports a lock that cannot be read', async () => {
    project.remove(lock);
    project.write(`${lock}/inside`, '');
    expect(await historyProblems()).toMatchObject([
      { rule: 'history/lock-broken', what: expect.stringContaining('EISDIR') },
    ]);
  });
});

describe('an update with the second agency’s page', () => {
  test('lists each change with old, new and sources, and what it touches', async () => {
    project.write(syria, update());
    const found = await historyProblems();
    const all = found
      .map(({ what, place }) => `${place.file}:${place.line}:${place.column} ${what}`)
      .join('\n');
    for (const words of [
      'people killed 44–47 → 44–50, outer 54 → 57; people injured at least 3 → at least 46',
      '(hasakeh-motorbike) has changed since version 1.0.0, but no newer revision names it: killed 5 → 5–8, best 5 → none (Syrian state media)',
      'injured no figure → 43 (The head of a hospital in Tartous (not named))',
      'content/reports/six-explosions.md:13:132 "At least 44" rests on "killed", which has changed since version 1.0.0: 44–47 → 44–50, outer 54 → 57. Because of hasakeh-motorbike.',
      'The chart "killed-by-governorate" rests on "killed by=region", which has changed since version 1.0.0: sy-hasakeh 5 → 5–8, outer 12 → 15.',
    ]) {
      expect(all).toContain(words);
    }
    expect((await problems()).map(({ rule }) => rule)).toContain('prose/number-differs');
  });

  test('counts the events of a very large batch from the fortieth on', async () => {
    const file = JSON.parse(project.read(syria)) as { events: { id: string; accounts: object[] }[] };
    const [first] = file.events;
    const more = Array.from({ length: 60 }, (_, i) => ({ ...first, id: `more-${i}`, assessment: undefined }));
    project.write(syria, JSON.stringify({ ...file, events: [...file.events, ...more] }));
    const listed = (await historyProblems()).filter(({ rule }) => rule === 'history/not-in-revisions');
    expect(listed).toHaveLength(41);
    expect(listed.map(({ what }) => what)).toContain(
      '20 more attacks changed since version 1.0.0, but no newer revision names them.',
    );
  });
});
