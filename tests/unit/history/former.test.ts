import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAddresses } from '../../../src/addresses.ts';
import { type Lock, lockSchema } from '../../../src/history/lock-schema.ts';
import { makeLock } from '../../../src/history/make-lock.ts';
import { planRevision } from '../../../src/history/plan-revision.ts';
import { printLock } from '../../../src/history/print-lock.ts';
import { movedEvents } from '../../../src/output/files/moved-events.ts';
import { formerPages, lastAccountPages } from '../../../src/site/account-pages.ts';
import { formerEvents } from '../../../src/site/former-events.ts';
import { type EventJSON, en, small } from '../tally-dataset.ts';
import { lock, morning, type SmallProject, syria } from './project.ts';

const agency = { source: 'agency', killed: 3 };
const monitor = { source: 'monitor', killed: 4 };
const paper = { source: 'paper', killed: 5 };
const event = (id: string, account: object, more: object = {}): EventJSON => ({
  id,
  place: 'aville',
  accounts: [account],
  ...more,
});

/** The entries that `revise` drafts between two versions. */
function drafts(was: readonly EventJSON[], now: readonly EventJSON[]) {
  const locked = makeLock(small(was), [], en);
  const planned = planRevision(small(now), { lock: locked }, [], {
    batch: undefined,
    kind: 'update',
    date: '2020-02-01',
    locale: en,
  });
  return (planned?.drafts ?? []).map(({ kind, events, removed, text }) => ({ kind, events, removed, text }));
}

describe('the draft says what became of an event', () => {
  const one = event('one', agency);

  test('two entries that were one, the other of which stays in the file', () => {
    const twin = event('twin', monitor);
    expect(drafts([one, twin], [one, { ...twin, mergedInto: 'one' }])).toEqual([
      {
        kind: 'correction',
        events: ['one', 'twin'],
        removed: [],
        text: 'Two entries about the attack in Aville on 5 May 2020 were one: Aville, 5 May 2020 (twin: The Monitor, 4 people killed) is now part of Aville, 5 May 2020 (one).',
      },
    ]);
  });

  test('three entries that were one; the accounts that it took over are not described again', () => {
    const was = [
      event('one', agency, { title: 'The bridge' }),
      event('two', monitor, { title: 'The road' }),
      event('three', paper, { title: 'The river' }),
    ];
    const now = [
      {
        ...event('one', agency, { title: 'The bridge', was: ['two', 'three'] }),
        accounts: [agency, monitor, paper],
      },
    ];
    const [first, ...others] = drafts(was, now);
    expect(first).toEqual({
      kind: 'correction',
      events: ['one'],
      removed: ['two', 'three'],
      text: 'Three entries about the attack in Aville on 5 May 2020 were one: The road and The river are now part of The bridge.',
    });
    expect(others.map(({ text }) => text)).toEqual([
      'The bridge: people killed, 3 before and 3–5 now. This follows what the Monitor and “A newspaper page” said.',
    ]);
  });

  test('one entry that covered two attacks', () => {
    const was = [one, event('both', monitor, { title: 'The two blasts' })];
    const parts = ['left', 'right'].map(id => event(id, monitor, { title: `Blast ${id}`, was: ['both'] }));
    expect(drafts(was, [one, ...parts])).toEqual([
      {
        kind: 'correction',
        events: ['left', 'right'],
        removed: ['both'],
        text: 'One entry covered two attacks: The two blasts is now Blast left and Blast right.',
      },
    ]);
  });

  test('an entry with another id, and a figure that changed with it', () => {
    const was = [one, event('old', monitor, { title: 'The river' })];
    const now = [one, event('new', { ...monitor, killed: 6 }, { title: 'The river', was: ['old'] })];
    expect(drafts(was, now).map(({ events, removed, text }) => ({ events, removed, text }))).toEqual([
      { events: ['new'], removed: ['old'], text: 'The river has a new address; the old one leads to it.' },
      {
        events: ['new'],
        removed: [],
        text: 'The river: people killed, 4 before and 6 now. The figure from the Monitor was changed from 4 to 6.',
      },
    ]);
  });

  test('a removed event takes the ids with it that led to it', () => {
    const was = [
      event('one', agency),
      event('two', monitor, { title: 'The river', was: ['zero'] }),
      event('three', paper, { mergedInto: 'two', was: ['four'] }),
    ];
    expect(drafts(was, [event('one', agency)])).toEqual([
      {
        kind: 'correction',
        events: [],
        removed: ['two', 'zero', 'three', 'four'],
        text: 'Removed from the data: The river.',
      },
    ]);
  });

  test('an entry that is one of its own again', () => {
    const twin = event('twin', monitor, { title: 'The river' });
    const titled = event('one', agency, { title: 'The bridge' });
    expect(drafts([titled, { ...twin, mergedInto: 'one' }], [titled, twin])[0]?.text).toBe(
      'An entry of its own again, and counted again: The river. It had been part of The bridge.',
    );
  });
});

describe('what is at the addresses of events that went', () => {
  const hasPages = { hasPages: true };
  const one = event('one', agency);

  test('the lock forgets none of them, though the entry that removed one is deleted', () => {
    const first = makeLock(small([one, event('two', monitor)]), [], en, undefined, { eventPages: true });
    const second = makeLock(small([one], { dataset: { version: '1.1.0' } }), [], en, first);
    const third = makeLock(small([one], { dataset: { version: '1.2.0' } }), [], en, second);
    expect(third).toMatchObject({ removed: { two: '1.1.0' }, eventPages: true });
    expect(formerEvents(small([one]), third, hasPages)).toEqual(
      new Map([['two', { kind: 'removed', version: '1.1.0' }]]),
    );
  });

  test('an old lock, which knows no such thing, is read as before', () => {
    const { eventPages: _, removed: __, ...old } = makeLock(small([one]), [], en);
    expect(lockSchema.parse(JSON.parse(printLock(old)))).not.toHaveProperty('eventPages');
  });

  test('ids in "was" lead to the event that counts, those of several to all of them', () => {
    const now = small([
      event('one', agency, { was: ['a', 'both'] }),
      event('two', monitor, { was: ['both'] }),
      event('three', paper, { mergedInto: 'two', was: ['b'] }),
    ]);
    expect(formerEvents(now, undefined, hasPages)).toEqual(
      new Map<string, object>([
        ['a', { kind: 'moved', to: 'one' }],
        ['both', { kind: 'split', into: ['one', 'two'] }],
        ['b', { kind: 'moved', to: 'two' }],
      ]),
    );
  });

  test('without event pages every address that had one leads to a row, if the lock says that there were pages', () => {
    const now = small([one, event('two', monitor, { mergedInto: 'one' })]);
    const locked = makeLock(small([one]), [], en, undefined, { eventPages: true });
    expect(formerEvents(now, locked, { hasPages: false })).toEqual(
      new Map([
        ['two', { kind: 'moved', to: 'one' }],
        ['one', { kind: 'moved', to: 'one' }],
      ]),
    );
    expect(formerEvents(now, makeLock(now, [], en), { hasPages: false }).size).toBe(0);
  });
});

describe('further pages of the accounts of an event', () => {
  const accounts = (count: number) => Array.from({ length: count }, () => agency);
  const many = (id: string, count: number, more: object = {}): EventJSON => ({
    ...event(id, agency, more),
    accounts: accounts(count),
  });
  const lockOf = (events: readonly EventJSON[], before?: Lock): Lock => {
    const dataset = small(events);
    return makeLock(dataset, [], en, before, { eventPages: true, accountPages: lastAccountPages(dataset) });
  };

  test('the lock keeps the most that each had, under the ids of then', () => {
    const first = lockOf([many('one', 250), many('two', 101), many('three', 100)]);
    expect(first.accountPages).toEqual({ one: 3, two: 2 });
    const second = lockOf([many('one', 90), many('new', 301, { was: ['two'] })], first);
    expect(second.accountPages).toEqual({ one: 3, two: 2, new: 4 });
    expect(lockSchema.parse(JSON.parse(printLock(second))).accountPages).toEqual(second.accountPages);
    expect(lockOf([many('one', 100)]).accountPages).toBeUndefined();
  });

  test('each leads on, of a renamed, a split, a removed and a shorter event', () => {
    const before = lockOf([many('one', 250), many('two', 101), many('both', 201), many('gone', 101)]);
    const now = small([
      many('one', 150),
      many('new', 101, { was: ['two'] }),
      event('left', monitor, { was: ['both'] }),
      event('right', paper, { was: ['both'] }),
    ]);
    const locked = makeLock(now, [], en, before, { eventPages: true });
    const sentOn = (hasPages: boolean) => {
      const all = { hasPages };
      const site = {
        addresses: createAddresses('/', { eventPages: hasPages }),
        datasets: new Map([[now.id, now]]),
        formerEvents: new Map([[now.id, formerEvents(now, locked, all)]]),
        formerPages: new Map([[now.id, formerPages(now, locked, all)]]),
      };
      const sent = [...movedEvents(site)].flatMap(({ event, page, to }) =>
        page === undefined ? [] : [`${event} ${page} ${to}`],
      );
      return sent.sort();
    };
    const at = `/data/${now.id}/events`;
    expect(sentOn(true)).toEqual([
      `both 2 ${at}/both/`,
      `both 3 ${at}/both/`,
      `gone 2 ${at}/gone/`,
      `one 3 ${at}/one/`,
      `two 2 ${at}/new/`,
    ]);
    expect(sentOn(false)).toEqual([
      `both 2 ${at}/both/`,
      `both 3 ${at}/both/`,
      `gone 2 ${at}/gone/`,
      `one 2 /data/${now.id}/#event-one`,
      `one 3 /data/${now.id}/#event-one`,
      `two 2 /data/${now.id}/#event-new`,
    ]);
  });
});

describe('a project whose event has another id', () => {
  let project: SmallProject;
  beforeEach(() => {
    project = morning();
  });
  afterEach(() => project.erase());

  const renameHoms = () => {
    for (const file of [syria, 'content/reports/six-explosions.md', 'content/reports/how-we-count.md'])
      project.write(file, project.read(file).replaceAll('homs-bab-tadmur', 'homs-gate'));
  };

  test('is told to write "was", and has no problem after revise once it did', async () => {
    renameHoms();
    const before = await project.cli(['check']);
    expect(before.code).toBe(1);
    expect(before.out + before.err).toContain('write "was": ["homs-bab-tadmur"] in that event');
    const stopped = await project.cli(['revise'], ['']);
    expect(stopped.out).toContain('write "was": ["homs-bab-tadmur"] in "homs-gate"');
    expect(stopped.out).toContain('nothing was written');
    project.edit(syria, '"id": "homs-gate",', '"id": "homs-gate",\n      "was": ["homs-bab-tadmur"],');
    const revised = await project.cli(['revise']);
    expect(revised.out).toContain('Car bomb in Homs has a new address; the old one leads to it.');
    const after = await project.cli(['check']);
    expect(after.out + after.err).not.toContain('history/');
    expect(after.code).toBe(0);
    expect(JSON.parse(project.read(lock))).toMatchObject({ removed: { 'homs-bab-tadmur': '1.1.0' } });
  });
});
