import { describe, expect, test } from 'vitest';
import { compareDatasets } from '../../../src/history/compare-datasets.ts';
import { makeLock } from '../../../src/history/make-lock.ts';
import { planRevision } from '../../../src/history/plan-revision.ts';
import { type EventJSON, en, small } from '../tally-dataset.ts';

type More = NonNullable<Parameters<typeof small>[1]>;

/** The texts that `revise` drafts for a change from one version to another. */
function drafts(
  was: readonly EventJSON[],
  now: readonly EventJSON[],
  before: More = {},
  after: More = before,
) {
  const lock = makeLock(small(was, before), [], en);
  const planned = planRevision(small(now, after), { lock }, [], {
    batch: undefined,
    kind: 'update',
    date: '2020-02-01',
    locale: en,
  });
  return planned?.drafts.map(({ text }) => text) ?? [];
}

const herald = {
  'ridge-herald': { kind: 'article', name: 'The Ridge Herald of 3 May', short: 'Ridge Herald' },
};
const more: More = { sources: herald };
const event = (id: string, ...accounts: readonly object[]): EventJSON => ({ id, place: 'aville', accounts });
const agency = { source: 'agency', killed: 30 };
const heraldAccount = { source: 'ridge-herald', killed: 32 };

describe('the draft says what a source did', () => {
  test.each([
    ['withdrew', { ...heraldAccount, status: 'retracted' }, 'Ridge Herald withdrew its figure of 32.'],
    [
      'was set aside',
      { ...heraldAccount, status: 'set-aside', why: 'It counted another attack.' },
      'The figure of 32 from Ridge Herald was set aside: It counted another attack.',
    ],
    [
      'was changed',
      { ...heraldAccount, killed: '35-40' },
      'The figure from Ridge Herald was changed from 32 to 35–40.',
    ],
    [
      'gives no figure any more',
      { source: 'ridge-herald' },
      'The figure of 32 from Ridge Herald was removed from the data.',
    ],
  ])('a figure that %s', (_what, now, draft) => {
    const [text, ...rest] = drafts([event('one', agency, heraldAccount)], [event('one', agency, now)], more);
    expect(text).toContain(draft);
    expect(text).not.toContain('This follows');
    expect(rest).toEqual([]);
  });

  test('a figure replaced by a later one of the same source, and one replaced by another source', () => {
    const was = [event('one', agency, { ...heraldAccount, id: 'h1' })];
    const old = { ...heraldAccount, id: 'h1', status: 'superseded' };
    const own = { source: 'ridge-herald', killed: 36, supersedes: 'h1' };
    expect(drafts(was, [event('one', agency, old, own)], more)).toEqual([
      expect.stringMatching(/36 now\. Ridge Herald gave 32 before and gives 36 now\.$/),
    ]);
    const others = { source: 'monitor', killed: 36, supersedes: 'h1' };
    expect(drafts(was, [event('one', agency, old, others)], more)[0]).toMatch(
      /This follows what the Monitor said\. The figure of 32 from Ridge Herald was superseded by that of the Monitor\.$/,
    );
  });

  test('a new figure still says whose figure it follows', () => {
    expect(drafts([event('one', agency)], [event('one', agency, heraldAccount)], more)[0]).toMatch(
      /30 before and 30–32 now\. This follows what Ridge Herald said\.$/,
    );
  });

  test('an account without an effect on figures is listed with its content', () => {
    expect(drafts([event('one', agency)], [event('one', agency, { ...agency, source: 'state' })])).toEqual([
      'Aville, 5 May 2020: An account from State media was added: 30 people killed.',
    ]);
  });
});

describe('events of one name are distinguished', () => {
  const one = event('aville-05-05', agency);
  const two = event('aville-05-05-2', heraldAccount);

  test('when one is merged into the other', () => {
    const both = drafts([one, two], [event('aville-05-05', agency, heraldAccount)], more);
    expect(both).toContain(
      'Merged, because it was entered twice: Aville, 5 May 2020 (aville-05-05-2: Ridge Herald, 32 people killed) is now part of Aville, 5 May 2020 (aville-05-05).',
    );
  });

  test('when one is removed, added or changed', () => {
    expect(drafts([one, two], [one], more)).toEqual([
      'Removed from the data: Aville, 5 May 2020 (aville-05-05-2: Ridge Herald, 32 people killed).',
    ]);
    expect(drafts([one], [one, two], more)).toEqual(['Added: Aville, 5 May 2020 (aville-05-05-2).']);
    expect(
      drafts([one, two], [one, event('aville-05-05-2', { ...heraldAccount, killed: 33 })], more)[0],
    ).toMatch(/^Aville, 5 May 2020 \(aville-05-05-2\): people killed, 32 before and 33 now\./);
  });

  test('a unique name of an event is unchanged', () => {
    const other = { ...two, place: 'cetown' };
    expect(drafts([one, other], [one], more)).toEqual(['Removed from the data: Cetown, 5 May 2020.']);
  });
});

describe('no draft has the same text before and after', () => {
  const pair = (was: object, now: object) =>
    drafts([{ ...event('one', agency), ...was }], [{ ...event('one', agency), ...now }]);

  test('a site that moved, a place of the same name, weapons, facets, days', () => {
    expect(pair({}, { site: { name: 'Market', lat: 34.7, lon: 36.7 } })).toEqual([
      'Aville, 5 May 2020: coordinates, none before and 34.7, 36.7 now.',
    ]);
    expect(pair({}, { parts: [{ weapon: 'car-bomb' }] })).toEqual([
      'Aville, 5 May 2020: weapons, not stated before and car bomb now.',
    ]);
    expect(pair({}, { dateEnd: '2020-05-06' })).toEqual([
      'Aville, 5 May 2020: date, 5 May 2020 before and 5 May 2020 to 6 May 2020 now.',
    ]);
  });

  test('an account read elsewhere', () => {
    const now = [event('one', { ...agency, via: ['paper'] })];
    expect(drafts([event('one', agency)], now)).toEqual([
      'Aville, 5 May 2020: The account from the Agency was changed: relayed by, none before and “A newspaper page” now.',
    ]);
  });

  test('a statement that changes no figure of an event', () => {
    const statement = { id: 'all', covers: ['one'], source: 'paper', killed: '30+' };
    const [text] = drafts(
      [event('one', agency)],
      [event('one', agency)],
      { statements: [statement] },
      { statements: [{ ...statement, killed: '28+' }] },
    );
    expect(text).toBe(
      'A statement about Aville, 5 May 2020: The account from “A newspaper page” was changed: people killed, 30 or more before and 28 or more now.',
    );
  });
});

describe('approximate figures, spans and open ends keep their form', () => {
  test.each([
    ['~10', 'about 10'],
    ['3-5', '3–5'],
    ['7+', '7 or more'],
    ['dozens', '24 or more'],
    [{ min: 3 }, '3 or more'],
  ])('%s is %s', (typed, printed) => {
    const [text] = drafts([event('one', agency)], [event('one', { source: 'agency', killed: typed })]);
    expect(text).toContain(`people killed, 30 before and ${printed} now.`);
    expect(drafts([event('one', { source: 'agency', killed: typed })], [event('one', agency)])[0]).toContain(
      `people killed, ${printed} before and 30 now.`,
    );
  });

  test('a change from 10 to about 10 is a change, and diff lists it', () => {
    const was = [event('one', { source: 'agency', killed: 10 })];
    const now = [event('one', { source: 'agency', killed: '~10' })];
    expect(drafts(was, now)[0]).toContain('10 before and about 10 now');
    const { changes } = compareDatasets(small(was), small(now), [], en);
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'figure-revised', now: { low: 10, high: 10, outer: 10, about: true } }),
    );
  });
});
