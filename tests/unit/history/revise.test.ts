import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Dataset } from '../../../src/dataset/types.ts';
import { nextVersion } from '../../../src/history/next-version.ts';
import { productDigest } from '../../../src/output/files/product-digest.ts';
import type { Checked } from '../../../src/problems/problem.ts';
import { openMemoFolder } from '../../../src/publish/memo-folder.ts';
import { lock, morning, type SmallProject, syria, update } from './project.ts';

let project: SmallProject;
beforeEach(() => {
  project = morning();
});
afterEach(() => project.erase());

type File = {
  dataset: { version: string; updated: string };
  revisions: {
    version: string;
    date: string;
    events?: string[];
    removed?: string[];
    kind: string;
    measure?: string;
    text: string | Record<string, string>;
    was?: string;
    now?: string;
  }[];
};
const data = () => JSON.parse(project.read(syria)) as File;

describe('the first time', () => {
  // The committed lock has questions of reports that the small project does not have.
  beforeEach(async () => {
    await project.cli(['revise']);
  });

  test('creates the lock with the bytes of the earlier one, and changes no data', async () => {
    const before = [project.read(syria), project.read(lock)];
    project.remove(lock);
    const { code, out } = await project.cli(['revise']);
    expect([code, out]).toEqual([
      0,
      'syria-2016-09-05  data/syria-2016-09-05.lock.json now holds version 1.0.0. Commit it.\n',
    ]);
    expect([project.read(syria), project.read(lock)]).toEqual(before);
  });

  test('creates what the committed lock has, but for questions of reports that are not here', () => {
    const made: { answers: Record<string, unknown> } = JSON.parse(project.read(lock));
    const committed: typeof made = JSON.parse(readFileSync(lock, 'utf8'));
    const asked = Object.keys(made.answers);
    expect(asked.length).toBeGreaterThan(10);
    const answers = Object.fromEntries(asked.map(question => [question, committed.answers[question]]));
    expect(made).toEqual({ ...committed, answers });
  });

  test('changes nothing when run again', async () => {
    expect((await project.cli(['revise'])).out).toBe('syria-2016-09-05  no changes.\n');
  });
});

describe('after a change', () => {
  beforeEach(() => project.write(syria, update()));

  test('leaves the data that it wrote to the next build, checked, where there was one', async () => {
    const folder = join(project.root, '.sourceline', 'cache', 'parsed');
    await project.cli(['revise']);
    expect(existsSync(folder)).toBe(false);
    project.edit(syria, '"killed": 35', '"killed": 36');
    mkdirSync(folder, { recursive: true });
    await project.cli(['revise']);
    const kept = openMemoFolder(join(folder, 'build'), productDigest()).store<{
      readonly value: Checked<Dataset>;
    }>('dataset');
    const read = kept.read(syria)?.value;
    expect(read?.ok === true && read.value).toMatchObject({ version: data().dataset.version });
    expect(data().dataset.version).toBe('1.2.0');
  });

  test('drafts an entry for each event and measure, raises version and day, updates the lock', async () => {
    const { code, out } = await project.cli(['revise']);
    expect(code).toBe(0);
    expect(out).toContain('version 1.0.0 → 1.1.0, 5 entries in "revisions" of data/syria-2016-09-05.json');
    expect(out).toContain('5 numbers in the reports do not match the data: "sourceline check" lists them.');
    const { dataset, revisions } = data();
    expect(dataset).toMatchObject({ version: '1.1.0', updated: '2026-11-24' });
    expect(
      revisions.map(({ events, kind, measure, was, now }) => ({ events, kind, measure, was, now })),
    ).toEqual([
      { events: ['tartous-arzouna'], kind: 'update', measure: 'injured', was: 'no figure', now: '43' },
      { events: ['homs-bab-tadmur'], kind: 'update' },
      { events: ['saboura-road'], kind: 'update' },
      { events: ['hasakeh-motorbike'], kind: 'update', measure: 'killed', was: '5', now: '5–8' },
      { events: ['hasakeh-motorbike'], kind: 'update' },
    ]);
    expect(revisions[3]?.text).toBe(
      'Motorbike explosion in the centre of Hasakeh: people killed, 5 before and 5–8 now. This follows what Syrian state media said.',
    );
    expect(JSON.parse(project.read(lock))).toMatchObject({ version: '1.1.0' });
    expect((await project.cli(['revise'])).out).toContain('no changes.');
  });

  test('keeps every other byte of the file', async () => {
    await project.cli(['revise']);
    const before = update().split('\n');
    const after = project.read(syria).split('\n');
    const first = before.findIndex((line, i) => line !== after[i]);
    expect(before.slice(first, first + 1)).toEqual(['    "version": "1.0.0",']);
    const body = after.slice(first + 1, before.length - 3);
    expect(body).toEqual(before.slice(first + 1, -3));
    expect(after.slice(before.length - 3, before.length)).toEqual([
      '  "revisions": [',
      '    {',
      '      "date": "2026-11-24",',
    ]);
  });

  test.each([
    ['tabs', (text: string) => text.replace(/^( {2})+/gm, spaces => '\t'.repeat(spaces.length / 2))],
    ['four spaces', (text: string) => text.replace(/^( {2})+/gm, spaces => spaces + spaces)],
    [
      'the ends of lines of Windows, a byte order mark',
      (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    ],
  ])('writes with %s where the file does', async (_how, lay) => {
    project.write(syria, lay(update()));
    await project.cli(['revise']);
    const text = project.read(syria);
    const [plain] = [text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')];
    const other = morning();
    other.write(syria, update());
    await other.cli(['revise']);
    expect(plain).toBe(
      lay(other.read(syria))
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n'),
    );
    expect(text.includes('\r\n')).toBe(lay('\n').includes('\r\n'));
    expect(/[^\r]\n/.test(text) && text.includes('\r\n')).toBe(false);
    expect(text.startsWith('\uFEFF')).toBe(lay('').startsWith('\uFEFF'));
    other.erase();
  });

  test('writes one entry for a batch, with its words', async () => {
    await project.cli(['revise', '--batch', 'Weekly refresh']);
    expect(data().revisions).toEqual([
      {
        date: '2026-11-24',
        version: '1.1.0',
        events: ['tartous-arzouna', 'homs-bab-tadmur', 'saboura-road', 'hasakeh-motorbike'],
        kind: 'update',
        text: 'Weekly refresh',
      },
    ]);
  });

  test('writes a correction, on a given day', async () => {
    await project.cli(['revise', '--kind', 'correction', '--date', '2026-12-01']);
    expect(data().revisions.map(({ kind, date }) => `${kind} ${date}`)).toEqual(
      Array(5).fill('correction 2026-12-01'),
    );
    expect(data().dataset.updated).toBe('2026-12-01');
  });

  test('does not set back the day of the data if the given day is earlier', async () => {
    await project.cli(['revise', '--date', '2026-11-01']);
    expect(data().dataset.updated).toBe('2026-11-24');
  });

  test('lets the editor reword each entry at a terminal', async () => {
    const { out } = await project.cli(['revise'], ['', 'A second figure for Homs: four.']);
    expect(out).toContain('update, tartous-arzouna: injured no figure → 43');
    expect(
      data()
        .revisions.slice(0, 3)
        .map(({ text }) => text),
    ).toEqual([
      expect.stringContaining('no figure before and 43 now'),
      'A second figure for Homs: four.',
      'Explosion at the entrance to al-Saboura, west of Damascus: An account from Syrian state media was added: 1 person killed and 3 people injured.',
    ]);
  });

  test('keeps a version and entries written by the editor, and drafts only what is missing', async () => {
    project.edit(syria, '"version": "1.0.0"', '"version": "2.0.0"');
    const own = { date: '2026-11-24', version: '2.0.0', kind: 'update', text: 'Own words.' };
    const events = ['tartous-arzouna', 'homs-bab-tadmur', 'saboura-road'];
    project.edit(syria, '"revisions": []', `"revisions": [${JSON.stringify({ ...own, events })}]`);
    await project.cli(['revise']);
    expect(data().dataset.version).toBe('2.0.0');
    expect(data().revisions.map(({ version, text }) => `${version} ${text}`)).toEqual([
      '2.0.0 Own words.',
      expect.stringContaining('2.0.0 Motorbike'),
      expect.stringContaining('2.0.0 Motorbike'),
    ]);
  });

  test('updates an outdated lock without an entry', async () => {
    project.edit(syria, '"version": "1.0.0"', '"version": "1.1.0"');
    const events = ['tartous-arzouna', 'homs-bab-tadmur', 'saboura-road', 'hasakeh-motorbike'];
    const own = { date: '2026-11-24', version: '1.1.0', kind: 'update', text: 'Own words.', events };
    project.edit(syria, '"revisions": []', `"revisions": [${JSON.stringify(own)}]`);
    const before = project.read(syria);
    const { out } = await project.cli(['revise']);
    expect(out).toContain('no changes for readers; data/syria-2016-09-05.lock.json was updated');
    expect(project.read(syria)).toBe(before);
    expect(JSON.parse(project.read(lock))).toMatchObject({ version: '1.1.0' });
  });
});

describe('retracted, removed and renamed events', () => {
  // Reports that name a removed event cannot be read to their end.
  beforeEach(async () => {
    for (const path of ['content', lock]) project.remove(path);
    await project.cli(['revise']);
  });
  const events = (change: (events: Record<string, unknown>[]) => Record<string, unknown>[]) => {
    const file = JSON.parse(project.read(syria)) as {
      events: Record<string, unknown>[];
      statements: { covers: string[] }[];
    };
    file.events = change(file.events);
    const known = new Set(file.events.map(({ id }) => id));
    for (const one of file.statements) one.covers = one.covers.filter(id => known.has(id));
    project.write(syria, JSON.stringify(file, null, 2));
  };
  const entries = async (...args: string[]) => {
    const run = await project.cli(['revise', ...args]);
    expect(run.code, run.err).toBe(0);
    return data().revisions.map(({ kind, events = [], removed = [] }) => ({ kind, events, removed }));
  };

  test('writes an entry for each retracted event, in a batch too', async () => {
    events(all =>
      all.map(one =>
        one['id'] === 'homs-bab-tadmur'
          ? { ...one, assessment: { status: 'retracted' } }
          : one['id'] === 'hasakeh-motorbike'
            ? { ...one, accounts: [{ source: 'sohr', killed: 6 }], assessment: undefined }
            : one,
      ),
    );
    expect(await entries('--batch', 'Refresh')).toEqual([
      { kind: 'update', events: ['hasakeh-motorbike'], removed: [] },
      { kind: 'retraction', events: ['homs-bab-tadmur'], removed: [] },
    ]);
  });

  test('writes a correction for a removed event, which passes the next build', async () => {
    events(all => all.filter(({ id }) => id !== 'qamishli-percussion'));
    expect(await entries()).toEqual([{ kind: 'correction', events: [], removed: ['qamishli-percussion'] }]);
    expect((await project.cli(['check'])).err).not.toContain('history/');
  });

  test('offers an event with another id as renamed', async () => {
    events(all =>
      all.map(one => (one['id'] === 'homs-bab-tadmur' ? { ...one, id: 'homs-roundabout' } : one)),
    );
    const { out } = await project.cli(['revise']);
    expect(out).toContain('"homs-bab-tadmur" may have been renamed to "homs-roundabout".');
    expect(data().revisions.map(({ kind, events, removed }) => [kind, events ?? [], removed ?? []])).toEqual([
      ['update', ['homs-roundabout'], []],
      ['correction', [], ['homs-bab-tadmur']],
    ]);
  });
});

describe('what is refused, with nothing written', () => {
  const state = () => [project.read(syria), project.read(lock)];
  test.each([
    [['revise', '--kind', 'updat'], 'did you mean "update"?'],
    [['revise', '--date', '2026-02-30'], '"2026-02-30" is not a date'],
    [['revise', '--date', 'today'], '"today" is not a date'],
    [['revise', '--dataset', 'syria'], 'did you mean "syria-2016-09-05"?'],
    [['revise', 'syria'], '"revise" takes no arguments (got "syria")'],
  ])('%j', async (args, why) => {
    project.write(syria, update());
    const before = state();
    const { code, err } = await project.cli(args);
    expect([code, err.includes(why), err]).toEqual([1, true, err]);
    expect(state()).toEqual(before);
  });

  test.each([
    ['broken data', () => project.edit(syria, '"format"', '"fromat"'), 'dataset/unknown-field'],
    ['a broken lock', () => project.write(lock, '{'), 'history/lock-broken'],
    [
      'a report that cannot be read to its end',
      () => project.edit('content/reports/how-we-count.md', '---\ntitle', '---\ntitel'),
      'content/reports/how-we-count.md',
    ],
    [
      'a version that was published',
      () => project.edit(syria, '"version": "1.0.0"', '"version": "0.1.0"'),
      'Raise "version"',
    ],
  ])('%s', async (_what, spoil, why) => {
    spoil();
    const before = state();
    const { code, err } = await project.cli(['revise']);
    expect(code).toBe(1);
    expect(err).toContain(why);
    expect(state()).toEqual(before);
  });

  test('a vanished chart remains in the lock, so the next build still fails', async () => {
    project.edit('content/reports/how-we-count.md', '{#killed-by-attack ', '{#killed-by-event ');
    await project.cli(['revise']);
    expect((await project.cli(['check'])).err).toContain('history/chart-vanished');
  });
});

describe('a CSV set', () => {
  test('keeps its entries in its dataset.json, and its lock next to its folder', async () => {
    const file = JSON.parse(project.read(syria)) as Record<string, unknown>;
    const { events: _events, statements: _statements, ...rest } = file;
    project.remove('data');
    project.remove('content');
    project.write(
      'data/set/dataset.json',
      `${JSON.stringify({ ...rest, dataset: { ...(file['dataset'] as object), id: 'set' } }, null, 4)}\n`,
    );
    project.write('data/set/events.csv', 'id,date,place\none,2016-09-05,homs\n');
    project.write('data/set/accounts.csv', 'event,source,killed\none,sohr,4\n');
    expect((await project.cli(['revise'])).out).toContain('data/set.lock.json now holds version 1.0.0');
    project.write('data/set/accounts.csv', 'event,source,killed\none,sohr,5\n');
    const failing = await project.cli(['check']);
    expect(failing.err).toContain('killed 4 → 5 (the Observatory)');
    expect(failing.err).toContain('data/set/events.csv  error  history/not-in-revisions');
    expect(failing.err).toContain('data/set/dataset.json  error  history/version-not-raised');
    expect((await project.cli(['revise'])).out).toContain('1 entry in "revisions" of data/set/dataset.json');
    expect(project.read('data/set/dataset.json')).toContain('\n            "was": "4",\n');
    expect((await project.cli(['check'])).code).toBe(0);
  });
});

describe('the next version', () => {
  test.each([
    ['1.4.2', 'minor', '1.5.0'],
    ['1.4.2', 'patch', '1.4.3'],
    ['0.0.0', 'patch', '0.0.1'],
    ['2026.11.23', 'minor', '2026.11.24'],
    ['2026.11.24', 'minor', '2026.11.25'],
    ['2026.12.1', 'patch', '2026.12.2'],
    ['1900.13.1', 'minor', '1900.14.0'],
  ] as const)('%s, %s: %s', (version, rise, next) => {
    expect(nextVersion(version, rise, '2026-11-24')).toBe(next);
  });
});
