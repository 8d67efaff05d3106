import { describe, expect, test } from 'vitest';
import { touches } from '../../src/charts/chart-changes.ts';
import { latestFirst } from '../../src/dataset/latest-first.ts';
import { revisionIds } from '../../src/dataset/revision-ids.ts';
import type { Revision } from '../../src/dataset/types.ts';
import { getLocale } from '../../src/i18n/locale.ts';
import {
  allEntries,
  changesOfChart,
  changesOfEvent,
  changesOfReport,
  inGroup,
  modifiedOn,
  touchedBy,
} from '../../src/site/site-changes.ts';
import { movesMeasure } from '../../src/tally/events-behind.ts';
import { changeLines } from '../../src/wording/change-lines.ts';
import { revisedSite } from './revised.ts';

const site = await revisedSite();
const dataset = [...site.datasets.values()][0];
if (dataset === undefined) throw new Error('the fixture has no dataset');

const chart = (id: string) => {
  const found = site.charts.get(id);
  if (found === undefined) throw new Error(`no chart ${id}`);
  return found.chart;
};
const report = (slug: string) => {
  const found = site.reports.find(one => one.slug === slug);
  if (found === undefined) throw new Error(`no report ${slug}`);
  return found;
};
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id.replace('r-raids-', ''));

const revision = (more: Partial<Revision>): Revision => ({
  date: '2024-01-01',
  version: '1.0.0',
  events: [],
  removed: [],
  kind: 'update',
  text: { en: 'x' },
  ...more,
});

describe('ids of entries', () => {
  test('are counted within a version, in the order of the file', () => {
    expect([...revisionIds(dataset).values()]).toEqual([
      'r-raids-1.1.0-1',
      'r-raids-1.2.0-1',
      'r-raids-1.3.0-1',
      'r-raids-1.4.0-1',
      'r-raids-1.5.0-1',
      'r-raids-1.5.0-2',
    ]);
  });

  test('remain when a later version adds entries, before or after those in the file', () => {
    const later = revision({ version: '1.6.0' });
    for (const revisions of [
      [...dataset.revisions, later],
      [later, ...dataset.revisions],
    ]) {
      const grown = revisionIds({ ...dataset, revisions });
      for (const [one, id] of revisionIds(dataset)) expect(grown.get(one)).toBe(id);
    }
  });
});

test('put the latest day first, then the highest version, by number', () => {
  const list = [
    revision({ version: '1.9.0' }),
    revision({ version: '1.10.0' }),
    revision({ date: '2024-01-02', version: '1.2.0' }),
  ];
  expect(list.toSorted(latestFirst).map(({ version }) => version)).toEqual(['1.2.0', '1.10.0', '1.9.0']);
});

describe('what a change touches', () => {
  test.each([
    ['killed', 'killed', true],
    ['injured', 'killed', false],
    ['killed', 'attacks', false],
    ['casualties', 'killed', true],
    ['casualties', 'attackersKilled', false],
    ['killed', 'casualties', true],
    ['attackersKilled', 'killed', false],
    ['attacks', 'killed', true],
    [undefined, 'explosions', true],
  ] as const)('a change of %s moves an answer about %s: %s', (changed, asked, moves) => {
    expect(movesMeasure(changed, asked)).toBe(moves);
  });

  test('an entry touches only what shows one of its events; one that names no existing event touches everything', () => {
    const shown = { events: new Set(['a', 'b']), measures: ['killed'] as const };
    expect(touches(revision({ events: ['b', 'c'] }), shown)).toBe(true);
    expect(touches(revision({ events: ['c'] }), shown)).toBe(false);
    expect(touches(revision({ events: [] }), shown)).toBe(true);
    expect(touches(revision({ events: ['b'], removed: ['d'] }), shown)).toBe(true);
    expect(touches(revision({ events: ['c'], removed: ['d'] }), shown)).toBe(false);
    expect(touches(revision({ removed: ['d'] }), shown)).toBe(true);
    expect(touches(revision({ events: ['a'], measure: 'injured' }), shown)).toBe(false);
  });

  test('charts: by event and measure, from the day of publication, the latest first', () => {
    expect(ids(changesOfChart(site, chart('killed-by-town')))).toEqual([
      '1.5.0-1',
      '1.4.0-1',
      '1.3.0-1',
      '1.2.0-1',
    ]);
    expect(ids(changesOfChart(site, chart('injured-by-town')))).toEqual([
      '1.5.0-1',
      '1.5.0-2',
      '1.4.0-1',
      '1.3.0-1',
    ]);
    expect(changesOfChart(site, chart('killed-in-jarrow'))).toEqual([]);
  });

  test('a chart counts a retracted event among its own, though it is no longer in its rows', () => {
    const { events, changes, table } = chart('cedar-and-dunmore');
    expect(events).toEqual(['cedar-raid', 'dunmore-raid']);
    expect(table.keys).toEqual(['dunmore']);
    expect(ids(changes)).toEqual(['1.5.0-1', '1.4.0-1']);
  });

  test('reports: by sentences, cards and charts, not by the strip of totals', () => {
    expect(ids(changesOfReport(site, report('every-raid')))).toEqual([
      '1.5.0-1',
      '1.5.0-2',
      '1.4.0-1',
      '1.3.0-1',
      '1.2.0-1',
    ]);
    expect(changesOfReport(site, report('jarrow-alone'))).toEqual([]);
    expect(modifiedOn(site, report('every-raid'))).toBe('2024-04-01');
    expect(modifiedOn(site, report('jarrow-alone'))).toBe('2024-03-01');
  });

  test('events: by any entry that names them, whatever its day', () => {
    expect(ids(changesOfEvent(dataset, 'alba-raid'))).toEqual(['1.5.0-1', '1.2.0-1', '1.1.0-1']);
    expect(changesOfEvent(dataset, 'jarrow-raid')).toEqual([]);
  });

  test('each entry lists its reports and charts in return', () => {
    const touched = touchedBy(site);
    const retraction = touched.get('r-raids-1.4.0-1');
    expect(retraction?.reports.map(({ slug }) => slug)).toEqual(['on-cedar', 'every-raid']);
    expect(retraction?.charts.map(({ id }) => id)).toEqual([
      'cedar-and-dunmore',
      'killed-by-town',
      'injured-by-town',
    ]);
    expect(touched.has('r-raids-1.1.0-1')).toBe(false);
  });
});

test('corrections and updates are separate groups, each with every entry of its kinds', () => {
  const all = allEntries(site);
  expect(ids(inGroup(all, 'corrections'))).toEqual(['1.5.0-2', '1.4.0-1', '1.2.0-1']);
  expect(ids(inGroup(all, 'updates'))).toEqual(['1.5.0-1', '1.3.0-1', '1.1.0-1']);
});

test('an update does not hide a correction: each has its own line, the correction first', () => {
  const lines = changeLines(chart('killed-by-town').changes, getLocale('en'));
  expect(lines.map(({ group, lead, what }) => [group, lead, what])).toEqual([
    ['corrections', 'Retraction, 12 March 2024', 'what was withdrawn'],
    ['updates', 'Updated 1 April 2024', 'what changed'],
  ]);
  expect(changeLines([], getLocale('en'))).toEqual([]);
});
