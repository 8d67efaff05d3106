import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepInCsv } from '../../../src/history/keep-overwritten.ts';
import { type Overwritten, oldAccount } from '../../../src/history/overwritten.ts';
import { lock, morning, type SmallProject, syria } from './project.ts';

let project: SmallProject;
beforeEach(() => {
  project = morning();
  project.write(syria, project.read(syria).replace(/("source": "sohr",[^{}]*?"killed": )4\b/, '$141'));
});
afterEach(() => project.erase());

type File = { events: { id: string; accounts: { id?: string; source: string; killed?: unknown }[] }[] };
const homs = () =>
  (JSON.parse(project.read(syria)) as File).events.find(({ id }) => id === 'homs-bab-tadmur')?.accounts ?? [];

describe('a published figure that was overwritten in place', () => {
  test('is kept as superseded, beside the account that replaced it', async () => {
    const before = project.read(syria);
    const { code, out } = await project.cli(['revise', '--keep-old']);
    expect(code).toBe(0);
    expect(out).toContain('  homs-bab-tadmur  sohr  killed 4 → 41\n');
    expect(homs()).toHaveLength(3);
    expect(homs().find(({ killed }) => killed === 41)).toMatchObject({
      supersedes: 'homs-bab-tadmur-sohr-1-0-0',
    });
    expect(homs().at(-1)).toMatchObject({
      id: 'homs-bab-tadmur-sohr-1-0-0',
      source: 'sohr',
      killed: 4,
      status: 'superseded',
    });
    const kept = project.read(syria).split('\n');
    expect(before.split('\n').filter(line => !kept.includes(line)).length, 'other lines stay').toBeLessThan(
      8,
    );
    expect(project.read(syria)).toContain('3–4 before and 3–41 now');
    expect(JSON.parse(project.read(lock))).toMatchObject({ version: '1.1.0' });
    expect((await project.cli(['revise', '--keep-old'])).out).toContain('no changes.');
  });

  test('is told, and left as it is, where nobody asks for it', async () => {
    const { out } = await project.cli(['revise']);
    expect(out).toContain('"revise --keep-old" keeps what was said before, as superseded accounts.');
    expect(homs()).toHaveLength(2);
  });
});

const one: Overwritten = {
  event: 'b',
  index: 1,
  oldId: 'b-sohr-1-0-0',
  was: {
    source: 'sohr',
    via: ['reuters', 'ap'],
    killed: '35',
    injured: '3-5',
    claim: { actor: 'isil', kind: 'claimed' },
    of: 'killed 3 asayish',
  },
  now: { source: 'sohr', killed: '41', injured: '3-5' },
};

test('the old account has the fields of the format', () => {
  expect(oldAccount(one)).toEqual({
    id: 'b-sohr-1-0-0',
    source: 'sohr',
    via: ['reuters', 'ap'],
    killed: 35,
    injured: '3-5',
    claim: { actor: 'isil', kind: 'claimed' },
    status: 'superseded',
  });
});

test('in a CSV set the old account is a row below those of its event, and columns that it needs are added', () => {
  const csv = '\ufeffevent;source;killed\r\na;sohr;1\r\nb;paper;2\r\nb;sohr;41\r\nc;sohr;"a;b"\r\n';
  expect(keepInCsv(csv, [one])).toBe(
    [
      '\ufeffevent;source;killed;id;via;injured;status;claim_actor;claim_kind;supersedes',
      'a;sohr;1;;;;;;;',
      'b;paper;2;;;;;;;',
      'b;sohr;41;;;;;;;b-sohr-1-0-0',
      'b;sohr;35;b-sohr-1-0-0;reuters|ap;3-5;superseded;isil;claimed;',
      'c;sohr;"a;b";;;;;;;',
      '',
    ].join('\r\n'),
  );
  expect(keepInCsv('event,source,killed\nb,paper,2\nb,sohr,41\n', [one])).not.toContain('\r');
  expect(() => keepInCsv('event,source\nx,y\n', [one])).toThrow('no row of "b"');
});
