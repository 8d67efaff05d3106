import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SmallProject, smallProject } from './project.ts';

const set = 'data/back';
const map = {
  columns: { id: 'id', date: 'date', region: 'region', place: 'place', killed: 'killed', source: 'said' },
  facets: { kind: { from: 'kind', name: 'Kind of weapon' } },
  constants: { country: 'Syria' },
  killedMeans: 'victims',
  licence: { name: 'CC0', redistribute: true },
};
const head = 'id,date,region,place,killed,kind,said';
const e1 = 'e1,2020-01-01,Homs,Homs,10,Taser,Agency A';
const e2 = 'e2,2020-01-02,Homs,Homs,100,Gunshot,Agency A';
const e3 = 'e3,2020-01-03,Idlib,Idlib,5,Gunshot,Agency B';

type Revision = { version: string; kind: string; events?: string[]; removed?: string[]; text: string };

let project: SmallProject;
const header = () =>
  JSON.parse(project.read(`${set}/dataset.json`)) as {
    dataset: { version: string };
    revisions: Revision[];
  };
const lock = () =>
  JSON.parse(project.read('data/back.lock.json')) as {
    events: Record<string, unknown>;
    removed?: Record<string, string>;
  };
const publish = async (...rows: string[]) => {
  project.write('new.csv', `${[head, ...rows].join('\n')}\n`);
  const update = isThere() ? ['--update'] : [];
  const file = `${project.root}/new.csv`;
  const args = ['--from', 'csv', file, '--map', `${project.root}/map.json`, '--out', `${set}/`, ...update];
  const run = await project.cli(['import', ...args]);
  expect(run.err).toBe('');
  return run;
};
const isThere = () => {
  try {
    return project.read(`${set}/dataset.json`) !== '';
  } catch {
    return false;
  }
};
const revise = async (...args: string[]) => {
  const run = await project.cli(['revise', ...args]);
  expect(run.err).toBe('');
  return run.out;
};
const check = async () => (await project.cli(['check'])).err;

beforeEach(async () => {
  project = smallProject();
  project.write('data/.gitkeep', '');
  project.write('map.json', JSON.stringify(map));
  await publish(e1, e2, e3);
  await revise();
  await publish(e1, e3);
  await revise('--batch', 'e2 went');
});
afterEach(() => project.erase());

describe('an event that was removed and restored', () => {
  test('is reported as restored by the update, required by check, and drafted as a change of its own', async () => {
    const { code, out } = await publish(e1, e2, e3);
    expect(code).toBe(0);
    expect(out).toContain('restored: version 1.1.0 had removed it');
    const before = await check();
    expect(before).toContain('history/not-in-revisions');
    expect(before).toContain('run `sourceline revise`');
    await revise();
    expect(header().revisions.at(-1)).toMatchObject({
      version: '1.2.0',
      kind: 'update',
      events: ['e2'],
      text: 'Restored to the data, after version 1.1.0 removed it: Homs, 2 January 2020.',
    });
    expect(await check()).toBe('');
  });

  test('keeps the removal in the list of changes, true of its version', async () => {
    await publish(e1, e2, e3);
    await revise('--batch', 'e2 is back');
    expect(
      header().revisions.map(({ version, events = [], removed = [] }) => [version, events, removed]),
    ).toEqual([
      ['1.1.0', [], ['e2']],
      ['1.2.0', ['e2'], []],
    ]);
    expect(Object.keys(lock().events)).toEqual(['e1', 'e2', 'e3']);
    expect(lock().removed).toEqual({ e2: '1.1.0' });
    expect(await check()).toBe('');
  });

  test('may be removed and restored again', async () => {
    await publish(e1, e2, e3);
    await revise();
    await publish(e1, e3);
    await revise();
    expect(header().revisions.at(-1)).toMatchObject({ version: '1.3.0', removed: ['e2'] });
    expect(await check()).toBe('');
    await publish(e1, e2, e3);
    await revise();
    expect(header().revisions.at(-1)?.text).toContain('after version 1.3.0 removed it');
    expect(await check()).toBe('');
  });
});

test('an event named by an older entry may be removed: the entry remains true of its version', async () => {
  await publish(e1.replace('10', '12'), e3);
  await revise();
  expect(header().revisions.at(-1)).toMatchObject({ events: ['e1'] });
  await publish(e3);
  const { out } = await project.cli(['revise']);
  expect(out).toContain('Removed from the data');
  expect(header().revisions.at(-1)).toMatchObject({ removed: ['e1'] });
  expect(await check()).toBe('');
});

test('an entry that misspells an event is warned of, with the nearest id', async () => {
  project.edit(`${set}/dataset.json`, '"removed": [', '"events": ["e33"],\n      "removed": [');
  const problems = await check();
  expect(problems).toContain('dataset/revision-unknown-event');
  expect(problems).toContain('Did you mean "e3"?');
});

test('warns of a removal of an event that never existed', async () => {
  project.edit(`${set}/dataset.json`, '"e2"', '"e2", "e3"');
  expect(await check()).toContain('dataset/still-there');
});
