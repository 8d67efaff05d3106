import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { UserOptions } from '../../src/options.ts';
import { feedFile } from '../../src/output/feeds/feed-file.ts';
import { cardsOf } from '../../src/output/files/cards-of.ts';
import { buildSite } from '../../src/site/build-site.ts';
import type { Clock } from '../../src/site/clock.ts';
import { readOptions } from '../../src/site/read-options.ts';
import { morning, type SmallProject } from './history/project.ts';

const report = (front: string) => `---
title: Embargoed
description: T.
authors: [Desk]
dataset: syria-2016-09-05
${front}
---

::bar[Dead by place, once more]{#embargoed-chart killed by=place}
`;
const file = 'content/reports/embargoed.md';

let project: SmallProject;
beforeEach(() => {
  project = morning();
});
afterEach(() => {
  vi.unstubAllEnvs();
  project.erase();
});

type Setting = Partial<UserOptions> & { readonly clock?: Partial<Clock>; readonly drafts?: boolean };

async function site({ clock = {}, drafts = false, ...given }: Setting = {}) {
  const around = {
    base: '/',
    site: 'https://desk.example',
    drafts,
    clock: { asked: undefined, now: '2026-11-26T12:00:00Z', ...clock },
  };
  const built = await buildSite(project.root, readOptions({ name: 'Desk', ...given }, around));
  if (!built.ok) throw new Error(built.problems.map(({ what }) => what).join('\n'));
  return built.value;
}
const isPublished = async (setting?: Setting) => (await site(setting)).reports.some(one => one.file === file);

describe('a report before its publication day', () => {
  beforeEach(() => project.write(file, report('published: 2031-02-01')));

  test('is absent: no page, no chart, no card, no feed, and its chart does not count as vanished', async () => {
    const built = await site();
    expect(built.reports.map(one => one.file)).not.toContain(file);
    expect(built.charts.has('embargoed-chart')).toBe(false);
    expect(cardsOf(built).map(card => ('id' in card ? card.id : ''))).not.toContain('embargoed');
    for (const name of ['feed.xml', 'feed.json', 'corrections.xml'] as const) {
      expect(feedFile(name, built, new Map())).not.toMatch(/embargoed|2031/i);
    }
    expect(built.held.get(file)).toEqual({ why: 'future', until: '2031-02-01' });
    expect(built.warnings.filter(({ rule }) => rule.startsWith('history/'))).toEqual([]);
  });

  test('is published on its day, in the time zone of the newsroom', async () => {
    expect(await isPublished({ clock: { now: '2031-01-31T23:59:00Z' } })).toBe(false);
    expect(await isPublished({ clock: { now: '2031-02-01T00:00:00Z' } })).toBe(true);
    const evening = { now: '2031-01-31T23:00:00Z' };
    expect(await isPublished({ clock: evening, timezone: 'Asia/Damascus' })).toBe(true);
    const morningThere = { now: '2031-02-01T03:00:00Z' };
    expect(await isPublished({ clock: morningThere, timezone: 'America/New_York' })).toBe(false);
  });

  test('is published before its day if the options ask for it', async () => {
    expect(await isPublished({ future: true })).toBe(true);
  });

  test('the option "now" and the environment replace the clock, the environment first', async () => {
    expect(await isPublished({ now: '2031-02-01' })).toBe(true);
    expect(await isPublished({ now: '2031-02-01', clock: { asked: '2030-01-01' } })).toBe(false);
    expect(await isPublished({ clock: { asked: '2031-02-01T00:00:00+02:00' } })).toBe(false);
    await expect(site({ clock: { asked: 'tomorrow' } })).rejects.toThrow('SOURCELINE_NOW is "tomorrow"');
    await expect(site({ now: 'tomorrow' })).rejects.toThrow('"now" is "tomorrow": not a valid date or time');
    await expect(site({ timezone: 'Mars/Olympus' })).rejects.toThrow('"timezone" is "Mars/Olympus"');
  });

  test('is present in dev, and marked as held back', async () => {
    const built = await site({ drafts: true });
    expect(built.reports.map(one => one.file)).toContain(file);
    expect(built.held.get(file)).toEqual({ why: 'future', until: '2031-02-01' });
  });

  test('check says what is held back and until when, and still reports its errors', async () => {
    vi.stubEnv('SOURCELINE_NOW', '2026-11-26');
    const { code, out, err } = await project.cli(['check']);
    expect([code, err]).toEqual([0, expect.not.stringContaining('error')]);
    expect(out).toContain(`held back  ${file}  until 1 February 2031`);
    project.edit(file, 'killed by=place', 'killed by=plaace');
    const wrong = await project.cli(['check']);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('content/reports/embargoed.md');
    // What is not published does not stop a build.
    expect(await isPublished()).toBe(false);
  });

  test('revise omits it from the lock, like a draft', async () => {
    vi.stubEnv('SOURCELINE_NOW', '2026-11-26');
    project.remove('data/syria-2016-09-05.lock.json');
    await project.cli(['revise']);
    expect(project.read('data/syria-2016-09-05.lock.json')).not.toContain('embargoed-chart');
    vi.stubEnv('SOURCELINE_NOW', '2031-02-01');
    await project.cli(['revise']);
    expect(project.read('data/syria-2016-09-05.lock.json')).toContain('embargoed-chart');
  });
});

test('quotes and comments in the front matter do not release a report early', async () => {
  for (const front of [
    'published: "2031-02-01"',
    "published: '2031-02-01' # a comment",
    '"published": 2031-02-01',
  ]) {
    project.write(file, report(front));
    expect(await isPublished(), front).toBe(false);
  }
});
