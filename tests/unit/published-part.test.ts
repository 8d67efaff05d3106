import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDataset } from '../../src/dataset/check-dataset.ts';
import { checkSet } from '../../src/dataset/csv/check-set.ts';
import { csvSetOf } from '../../src/dataset/csv/csv-set-of.ts';
import type { DatasetInput } from '../../src/dataset/csv/set-rows.ts';
import { packDataset, unpackDataset } from '../../src/dataset/pack-dataset.ts';
import { eventHint } from '../../src/dataset/published/event-hint.ts';
import { namesOfPrivateFields, privateTables } from '../../src/dataset/published/private-fields.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { compareDatasets } from '../../src/history/compare-datasets.ts';
import { makeLock } from '../../src/history/make-lock.ts';
import { printLock } from '../../src/history/print-lock.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import { hasErrors } from '../../src/problems/problem.ts';
import { unpublishedLine } from '../../src/site/unpublished-line.ts';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { tally } from '../../src/tally/tally.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { embargoEnds, privateSet } from '../private-set.ts';

const en = getLocale('en');
const before = '2031-01-31';
const secret = (what: string) => `zq${what}qz`;
const traces = /zq\w+qz|987654/g;
const whole = () => privateSet(secret, 33.987654);

function publishedOf(file: DatasetInput, today: string | undefined = before): Dataset {
  const checked = checkDataset(JSON.stringify(file), `data/${file.dataset.id}.json`, undefined, undefined, {
    today,
    verdicts: undefined,
  });
  if (!checked.ok) throw new Error(checked.problems.map(({ what }) => what).join('\n'));
  return checked.value;
}
const published = publishedOf(whole());
const file: DatasetInput = JSON.parse(published.original);

/** Everything of a dataset but what its editors alone are told. */
const everything = ({ unpublished: _, ...dataset }: Dataset) =>
  JSON.stringify(dataset, (_, value) => (value instanceof Map ? [...value] : value));

const content = (dataset: Dataset) => everything({ ...dataset, hash: '', original: '' });

describe('what is published of a dataset', () => {
  test('has no private word, id or coordinate in it, nor in the file that readers download', () => {
    expect(JSON.stringify(whole()).match(traces)?.length).toBeGreaterThan(50);
    expect(published.original.match(traces)).toBeNull();
    expect(everything(published).match(traces)).toBeNull();
    expect(published.original).not.toMatch(/"private"|"embargo"|"coarsen"|embargo/);
  });

  test('is a valid dataset of its own, and the same one when it is read again', () => {
    const again = publishedOf(file);
    expect(again.unpublished).toBeUndefined();
    expect(content(again)).toBe(content(published));
  });

  test('does not change, nor does its checksum, its lock file or what diff says, when something private changes', () => {
    const other = publishedOf(privateSet(what => `other${what}`, 12.25));
    expect(other.original).toBe(published.original);
    expect(other.hash).toBe(published.hash);
    expect(printLock(makeLock(other, [], en))).toBe(printLock(makeLock(published, [], en)));
    expect(compareDatasets(published, other, [], en).changes).toEqual([]);
  });

  test('is the same from CSV files', () => {
    const set = [...csvSetOf(whole())].map(([name, text]) => [name, Buffer.from(text)] as const);
    const checked = checkSet(new Map(set), 'data/witnesses', undefined, undefined, {
      today: before,
      verdicts: undefined,
    });
    expect(checked.ok && JSON.parse(checked.value.original)).toEqual(file);
    const names = new Map(csvSetOf(file));
    expect([...names.values()].join('\n')).not.toMatch(/zq\w+qz|private|embargo|coarsen/);
  });

  test('is kept in a cache with its own text, not that of the whole file', () => {
    const kept = unpackDataset(structuredClone(packDataset(published)), () => JSON.stringify(whole()));
    expect(kept.original).toBe(published.original);
    expect(kept.unpublished).toEqual(published.unpublished);
  });
});

describe('rule 29', () => {
  const killed = (dataset: Dataset, words = 'killed') => {
    const question = parseQuestion(wordsOf(words), dataset);
    if (!question.ok) throw new Error(words);
    return tally(dataset, question.question).total;
  };

  test('counts published events and accounts alone', () => {
    expect(killed(published)).toMatchObject({ low: 12, high: 13, events: 4 });
    expect([...published.events.keys()]).toEqual(['colby-raid', 'night-raid', 'morning-raid', 'noon-raid']);
    expect(published.events.get('colby-raid')?.accounts.map(({ figures }) => figures.killed?.lo)).toEqual([
      2, 3,
    ]);
  });

  test('keeps a statement back that covers an event which is kept back', () => {
    expect([...published.statements.keys()]).toEqual(['alone']);
  });
});

describe('an embargo', () => {
  test('ends on its day, by the clock that is given, and not without one', () => {
    const ended = publishedOf(whole(), embargoEnds);
    expect(ended.events.get('late-raid')?.accounts[0]?.quote).toBe('Words under embargo.');
    expect(ended.events.get('colby-raid')?.accounts.map(({ figures }) => figures.killed?.lo)).toEqual([
      2, 3, 7,
    ]);
    expect(ended.original).not.toMatch(/"embargo"/);
    expect(published.revisions.map(({ text }) => text['en'])).toEqual(['A figure was added.']);
    expect(ended.revisions.map(({ text }) => text['en'])).toEqual([
      'A figure was added.',
      'An entry under embargo.',
    ]);
    const never = checkDataset(JSON.stringify(whole()), 'data/witnesses.json');
    expect(never.ok && never.value.original).toBe(published.original);
    expect(compareDatasets(published, ended, [], en).changes.map(({ kind }) => kind)).toContain(
      'event-added',
    );
  });

  test('of all accounts of an event keeps the event back', () => {
    const set = whole();
    const [, night] = set.events;
    for (const account of night?.accounts ?? []) account.embargo = embargoEnds;
    const { events, unpublished } = publishedOf(set);
    expect(events.has('night-raid')).toBe(false);
    expect(unpublished?.eventIds).toContainEqual({ id: 'night-raid', until: embargoEnds });
  });

  test('of an account that replaces another leaves the other current until then', () => {
    const set = whole();
    const [, , , noon] = set.events;
    noon?.accounts.splice(
      0,
      1,
      { source: 'paper', killed: 1, private: true },
      {
        id: 'first',
        source: 'monitor',
        killed: 4,
        status: 'superseded',
      },
      { source: 'monitor', killed: 6, supersedes: 'first', embargo: embargoEnds },
    );
    const accounts = (today: string) =>
      publishedOf(set, today)
        .events.get('noon-raid')
        ?.accounts.map(({ id, status, supersedes }) => [id, status, supersedes]);
    expect(accounts(before)).toEqual([['first', 'current', undefined]]);
    expect(accounts(embargoEnds)).toEqual([
      ['first', 'superseded', undefined],
      ['noon-raid-2', 'current', 'first'],
    ]);
  });
});

describe('a coarsened place', () => {
  test('is published as its region, with all that lies in it, and without sites', () => {
    const at = (id: string) => published.events.get(id);
    expect([at('night-raid')?.place, at('night-raid')?.precision]).toEqual(['north', 'admin1']);
    expect([at('morning-raid')?.place, at('noon-raid')?.place]).toEqual(['north', 'north']);
    expect(at('noon-raid')?.site).toBeUndefined();
    expect([...published.places.keys()]).toEqual(['land', 'north', 'capital']);
  });

  test('may be every place of the dataset, up to a country that the file does not list', () => {
    const set = whole();
    set.dataset.coarsen = 'country';
    set.dataset.countries = ['fr'];
    set.places = { colby: { name: 'Colby', level: 'town', codes: { pcode: 'FR01' } } };
    set.events = [
      {
        id: 'raid',
        date: '2024-05-02',
        place: 'colby',
        precision: 'unknown',
        accounts: [{ source: 'paper' }],
      },
    ];
    set.statements = [];
    set.revisions = [];
    const { events, places } = publishedOf(set);
    expect(events.get('raid')).toMatchObject({ place: 'fr', precision: 'unknown' });
    expect([...places.keys()]).toEqual(['fr']);
  });

  test('leaves its region in the country that it told', () => {
    const set = whole();
    set.dataset.countries = ['fr', 'de'];
    set.places['north'] = { name: 'Bretagne', level: 'admin1' };
    const hill = set.places[secret('hill')];
    if (hill !== undefined) hill.codes = { pcode: 'FR01' };
    expect(publishedOf(set).places.get('north')?.in).toBe('fr');
  });
});

describe('a private source', () => {
  test('has neither name nor id, and counts as what it is', () => {
    const source = published.sources.get('unnamed-source-1');
    expect(source).toEqual({
      id: 'unnamed-source-1',
      kind: 'witness',
      name: { en: 'Source known to the newsroom' },
      short: { en: 'a source known to the newsroom' },
      aliases: [],
      partOf: 'monitor',
    });
    const told = published.events.get('colby-raid')?.accounts.at(-1);
    expect(told).toMatchObject({ source: 'unnamed-source-1' });
    expect([told?.url, told?.archived]).toEqual([undefined, undefined]);
  });

  test('has a number beside others, which no source that is added below changes', () => {
    const set = whole();
    set.sources['unnamed-source-1'] = { kind: 'witness', name: 'Somebody' };
    set.sources['second'] = { kind: 'witness', name: 'Second', private: true };
    set.events[1]?.accounts.push({ source: 'second', killed: 5 });
    const { sources } = publishedOf(set);
    expect([...sources.keys()]).toEqual([
      'paper',
      'monitor',
      'unnamed-source-1',
      'unnamed-source-2',
      'unnamed-source-3',
    ]);
    expect(sources.get('unnamed-source-3')?.name).toEqual({ en: 'Source known to the newsroom (2)' });
  });
});

test('an event that was published and is private now is named as removed, in older entries too', () => {
  const set = whole();
  const id = secret('event');
  set.revisions?.push({
    date: '2024-07-01',
    version: '1.0.0',
    removed: [id],
    kind: 'retraction',
    text: 'Gone.',
  });
  const checked = checkDataset(JSON.stringify(set), 'data/witnesses.json');
  expect(hasErrors(checked.problems)).toBe(false);
  expect(checked.ok && checked.value.revisions.map(({ events, removed }) => [events, removed])).toEqual([
    [[id], []],
    [['colby-raid'], []],
    [[], [id]],
  ]);
});

test('a dataset of which nothing is published is refused in its own words', () => {
  const set = whole();
  for (const event of set.events) event.embargo = embargoEnds;
  expect(() => publishedOf(set)).toThrow('No event is published: all are private or under embargo');
});

test('editors are told how much is kept back, and when the next embargo ends', () => {
  expect(unpublishedLine(published, en)).toBe(
    'not published  data/witnesses.json  2 events; 2 accounts of published events; 2 statements; 2 revisions; 18 fields of published entries; the name of 1 source; the place of 3 events, published as a region; 5 entries that nothing published names. The next embargo ends on 1 February 2031',
  );
  expect(unpublishedLine(publishedOf(file), en)).toBeUndefined();
});

test('names every field that may be private, and no figure', () => {
  expect(
    privateTables.map(table => `${table}: ${namesOfPrivateFields(table).join(' ')}`),
  ).toMatchInlineSnapshot(`
    [
      "events: title time site site.lat site.lon site.note control control.source control.note target participants facets facets.ID assessment.killed assessment.injured assessment.note note",
      "accounts: via para url archived published accessed quote of says says.weapon says.tactic says.target says.place note",
      "parts: weapon source note",
      "places: aliases lat lon codes codes.iso codes.pcode",
      "sources: short aliases url archived author publisher published note",
      "actors: short aliases kind note",
      "weapons: aliases",
      "facts: para",
    ]
  `);
  const page = readFileSync('docs/private.md', 'utf8');
  for (const table of privateTables) {
    const line = new RegExp(`^- \\\`${table}\\.\\\`[^:]*: (.*)$`, 'm').exec(page)?.[1] ?? '';
    expect(line.split(', ')).toEqual(namesOfPrivateFields(table).map(name => `\`${name}\``));
  }
});

test('a set without registries that may be left out, and an entry merged into one that is kept back', () => {
  const header = { ...file.dataset, id: 'plain' };
  const event = (id: string, more: object = {}) => ({
    id,
    date: '2031-01-01',
    place: 'town',
    accounts: [{ source: 'agency', killed: 1 }],
    ...more,
  });
  const plain = publishedOf({
    format: 'events/1',
    dataset: header,
    sources: { agency: { kind: 'agency', name: 'The Agency' } },
    places: { town: { name: 'Town', level: 'town' } },
    events: [event('open'), event('hidden', { private: true }), event('double', { mergedInto: 'hidden' })],
  } as DatasetInput);
  expect([...plain.events.keys()]).toEqual(['open']);
  expect(plain.merged.size).toBe(0);
  expect(plain.original).not.toMatch(/hidden|double/);
  expect(eventHint(plain, 'hidden')).toBe(
    '"hidden" is in the data but not published: it is private. Take it out of the page',
  );
  expect(eventHint(plain, 'open')).toBeUndefined();
  expect(eventHint(plain, 'nowhere')).toBeUndefined();
  const later = publishedOf({
    ...JSON.parse(plain.original),
    events: [event('open'), event('soon', { embargo: '2031-03-01' })],
  });
  expect(eventHint(later, 'soon')).toBe(
    '"soon" is in the data but not published: it is under embargo until 2031-03-01. Take it out of the page, or publish the page on that day ("published: 2031-03-01")',
  );
});
