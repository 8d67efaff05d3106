import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSite } from '../../../src/site/build-site.ts';
import { readOptions } from '../../../src/site/read-options.ts';
import { changesOfReport, touchedBy } from '../../../src/site/site-changes.ts';
import { type SmallProject, smallProject } from './project.ts';

type Event = { id: string; place: string; date: string; accounts: object[]; claims?: object[] };

const event = (id: string, place: string, killed: number, more: Partial<Event> = {}): Event => ({
  id,
  date: '2025-02-16',
  place,
  accounts: [{ source: 'herald', killed }],
  ...more,
});
const denied = { claims: [{ actor: 'front', kind: 'denied', by: 'bulletin' }] };

/** Two raids that are one, one that a group denied, and others. */
const raids = (): Event[] => [
  event('birnin-saye', 'birnin', 9),
  event('birnin-saye-2', 'birnin', 9, {
    accounts: [
      { source: 'herald', killed: 9 },
      { source: 'network', killed: 11 },
    ],
  }),
  event('kafan', 'kafan', 4, denied),
  event('kafan-june', 'kafan', 1, { date: '2025-06-01', ...denied }),
  event('gidan', 'gidan', 2),
  event('gidan-june', 'gidan', 1, { date: '2025-06-01' }),
];

const data = (events: readonly Event[], rest: object = {}) => ({
  format: 'events/1',
  dataset: {
    id: 'raids',
    title: 'Raids',
    version: '1.0.0',
    updated: '2026-11-01',
    language: 'en',
    timezone: 'Africa/Lagos',
    killedMeans: 'as-reported',
  },
  sources: {
    herald: { kind: 'agency', name: 'Ridge Herald' },
    network: { kind: 'monitor', name: 'The Network' },
    bulletin: { kind: 'armed-group-media', name: 'Front Bulletin' },
  },
  actors: { front: { name: 'Red Front', kind: 'armed-group' } },
  places: {
    nigeria: { name: 'Nigeria', level: 'country' },
    north: { name: 'North', level: 'admin1', in: 'nigeria' },
    birnin: { name: 'Birnin Saye', level: 'town', in: 'north' },
    kafan: { name: 'Kafan', level: 'town', in: 'north' },
    gidan: { name: 'Gidan', level: 'town', in: 'north' },
  },
  events,
  revisions: [] as object[],
  ...rest,
});

const report = `---
title: Raids
description: T.
published: 2026-11-01
authors: [Desk]
---

::bar[Denied]{#denials attacks by=claimant claim=denied claimant=!no-claim}

::bar[Dead by place]{#killed-by-place killed by=place}

::bar[Dead in Gidan]{#killed-in-gidan killed by=place place=gidan}

::bar[Raids]{#raids attacks by=place place=gidan,kafan}

::range[Who said what of Gidan]{#said-of-gidan killed by=event place=gidan}
`;

let project: SmallProject;
const file = 'data/raids.json';
type File = ReturnType<typeof data>;
const read = () => JSON.parse(project.read(file)) as File;
const change = (edit: (events: Event[]) => readonly Event[], rest: Partial<File> = {}) => {
  const now = read();
  project.write(file, JSON.stringify({ ...now, events: edit([...now.events]), ...rest }, null, 2));
};
const revise = async (...args: string[]) => {
  const { code, err } = await project.cli(['revise', ...args]);
  expect([code, err]).toEqual([0, '']);
};
async function site() {
  const around = { base: '/', site: 'https://desk.example', drafts: false };
  const built = await buildSite(project.root, readOptions({ name: 'Desk' }, around));
  if (!built.ok) throw new Error(built.problems.map(({ what }) => what).join('\n'));
  return built.value;
}
/** `chart: kind kind`, the latest first, of the charts that any change touches. */
async function lines(): Promise<Record<string, string>> {
  const { charts } = await site();
  return Object.fromEntries(
    [...charts.values()].flatMap(({ chart: { id, changes } }) =>
      changes.length === 0 ? [] : [[id, changes.map(({ kind }) => kind).join(' ')]],
    ),
  );
}
const merge = (events: Event[]) => [
  { ...(events[1] as Event), id: 'birnin-saye' },
  ...events.filter(({ place }) => place !== 'birnin'),
];

beforeEach(async () => {
  project = smallProject();
  project.write(file, JSON.stringify(data(raids()), null, 2));
  project.write('content/reports/raids.md', report);
  await revise();
});
afterEach(() => project.erase());

describe('a chart is touched only if its answer or the events behind it changed', () => {
  test('two merged events touch the charts that counted them, and no others', async () => {
    change(merge);
    await revise('--kind', 'correction');
    expect(await lines()).toEqual({ 'killed-by-place': 'correction correction' });
    const built = await site();
    const touched = [...touchedBy(built).values()].map(({ charts }) => charts.map(({ id }) => id));
    expect(touched).toEqual([['killed-by-place'], ['killed-by-place']]);
    for (const one of built.reports) expect(changesOfReport(built, one)).toHaveLength(2);
    expect(built.reports).toHaveLength(1);
  });

  test('with several entries in one version, each chart has its own', async () => {
    change(events => [
      ...merge(events).filter(({ id }) => id !== 'gidan'),
      event('gidan', 'gidan', 3, denied),
    ]);
    await revise();
    const now = await lines();
    expect(now['killed-in-gidan']).toBe('update update');
    expect(now['raids']).toBeUndefined();
    expect(now['denials']).toBe('update');
    expect(now['killed-by-place']).toMatch(/correction/);
  });

  test('a removed event touches what it appeared in', async () => {
    change(events => events.filter(({ id }) => id !== 'kafan'));
    await revise();
    expect(await lines()).toEqual({
      denials: 'correction',
      'killed-by-place': 'correction',
      raids: 'correction',
    });
  });

  test('an event that moved touches what it left', async () => {
    change(events => events.map(one => (one.id === 'gidan' ? { ...one, place: 'kafan' } : one)));
    await revise();
    expect(await lines()).toEqual({
      'killed-by-place': 'update',
      'killed-in-gidan': 'update',
      raids: 'update',
      'said-of-gidan': 'update',
    });
  });

  test('the same answer from other events is another answer', async () => {
    change(events => [
      ...events.filter(({ id }) => id !== 'gidan'),
      event('gidan-market', 'gidan', 2, { accounts: [{ source: 'network', killed: 2 }], date: '2025-06-01' }),
    ]);
    await revise();
    expect((await lines())['killed-in-gidan']).toBe('update correction');
    expect((await lines())['denials']).toBeUndefined();
  });

  test('a chart that shows who said what is touched by another source of the same figure, others are not', async () => {
    change(events =>
      events.map(one =>
        one.id === 'gidan' ? { ...one, accounts: [{ source: 'network', killed: 2 }] } : one,
      ),
    );
    await revise();
    expect(await lines()).toEqual({ 'said-of-gidan': 'update' });
  });
});

test('a later version keeps each line unchanged', async () => {
  change(merge);
  await revise('--kind', 'correction');
  change(events => events.map(one => (one.id === 'gidan' ? event('gidan', 'gidan', 5) : one)));
  await revise();
  expect(await lines()).toEqual({
    'killed-by-place': 'update correction correction',
    'killed-in-gidan': 'update',
    'said-of-gidan': 'update',
  });
});

test('entries written by hand are checked against the data before the lock is updated', async () => {
  const entry = { date: '2026-11-24', version: '1.1.0', kind: 'correction', text: 'Entered twice.' };
  change(merge, {
    revisions: [{ ...entry, events: ['birnin-saye'], removed: ['birnin-saye-2'] }],
  });
  project.edit(file, '"version": "1.0.0"', '"version": "1.1.0"');
  expect(await lines()).toEqual({ 'killed-by-place': 'correction' });
  await revise();
  expect(await lines()).toEqual({ 'killed-by-place': 'correction' });
});

test('without a lock, a merged event touches what counts the event it became part of', async () => {
  project.remove('data/raids.lock.json');
  const entry = { date: '2026-11-24', version: '1.1.0', kind: 'correction', text: 'Entered twice.' };
  change(merge, {
    revisions: [{ ...entry, events: ['birnin-saye'], removed: ['birnin-saye-2'] }],
  });
  expect(await lines()).toEqual({ 'killed-by-place': 'correction' });
});
