import { describe, expect, test } from 'vitest';
import { createAddresses } from '../../../src/addresses.ts';
import {
  allEvents,
  divideEvents,
  eventPages,
  furtherPages,
  linkedPages,
  yearIds,
} from '../../../src/site/event-pages.ts';
import { small } from '../tally-dataset.ts';

/** Events on days, given from the last to the first. */
const eventsOn = (...days: readonly string[]) => {
  const dataset = small(
    days
      .map((date, i) => ({
        id: `e${i + 1}`,
        date,
        place: 'aville',
        accounts: [{ source: 'agency', killed: 1 }],
      }))
      .reverse(),
  );
  return [...dataset.events.values()];
};

describe('a list of events', () => {
  const events = eventsOn('2019-05-01', '2019-12-31', '2020-01-01', '2021-03-01', '2021-04-01');

  test('is divided into pages by day, each event on one page', () => {
    const { pages, total } = divideEvents(events, 2);
    expect(pages.map(page => page.map(({ id }) => id))).toEqual([['e1', 'e2'], ['e3', 'e4'], ['e5']]);
    expect(total).toBe(5);
  });

  test('says how many of its events count in totals, which retracted ones do not', () => {
    const [first, ...others] = events;
    if (first === undefined) throw new Error('no event');
    const retracted = { ...first, assessment: { status: 'retracted' } } as const;
    expect(divideEvents([retracted, ...others], 2)).toMatchObject({ total: 5, counted: 4 });
  });

  test('has the page on which each year begins', () => {
    const { years } = divideEvents(events, 2);
    expect(years).toEqual([
      { year: '2019', page: 1, event: 'e1' },
      { year: '2020', page: 2, event: 'e3' },
      { year: '2021', page: 2, event: 'e4' },
    ]);
  });

  test('has an id for each row in which a year begins, only if it has several pages', () => {
    expect([...yearIds(divideEvents(events, 2), 2, 'events')]).toEqual([
      ['e3', 'events-2020'],
      ['e4', 'events-2021'],
    ]);
    expect([...yearIds(divideEvents(events, 2), 3, 'events')]).toEqual([]);
    expect([...yearIds(divideEvents(events, 5), 1, 'events')]).toEqual([]);
  });

  test('has one page if it is empty, or exactly fills one', () => {
    expect(divideEvents([], 2)).toEqual({ total: 0, counted: 0, pages: [[]], years: [] });
    expect(divideEvents(events, 5).pages).toHaveLength(1);
    expect(divideEvents(events.slice(0, 4), 2).pages).toHaveLength(2);
  });

  test('is divided once, however many of its pages and years are asked for', () => {
    const dataset = small([
      { id: 'one', date: '2019-05-01', place: 'aville', accounts: [{ source: 'agency', killed: 1 }] },
    ]);
    expect(eventPages(allEvents(dataset))).toBe(eventPages(allEvents(dataset)));
  });
});

test.each([
  [0, []],
  [2, []],
  [3, [2]],
  [4, [2]],
  [5, [2, 3]],
])('%i events, two on a page, have the further pages %j', (events, pages) => {
  expect(furtherPages(events, 2)).toEqual(pages);
});

test.each([
  [1, 2, [1, 2]],
  [1, 5, [1, 2, undefined, 5]],
  [3, 5, [1, 2, 3, 4, 5]],
  [4, 9, [1, 2, 3, 4, 5, undefined, 9]],
  [5, 9, [1, undefined, 4, 5, 6, undefined, 9]],
  [9, 9, [1, undefined, 8, 9]],
])('page %i of %i links to %j', (page, count, links) => {
  expect(linkedPages(page, count)).toEqual(links);
});

test('the first page of a list is the page of its dataset, place or claimant', () => {
  const at = createAddresses('/news/');
  expect(at.datasetEvents('x', 1)).toBe(at.dataset('x'));
  expect(at.datasetEvents('x', 2)).toBe('/news/data/x/page/2/');
  expect(at.placeEvents('x', 'y', 1)).toBe(at.place('x', 'y'));
  expect(at.placeEvents('x', 'y', 12)).toBe('/news/data/x/places/y/page/12/');
  expect(at.datasetList('x', 'places', 1)).toBe(at.dataset('x'));
  expect(at.datasetList('x', 'places', 2)).toBe('/news/data/x/places/page/2/');
  const claimed = (page: number) => at.claimedEvents({ dataset: 'x', actor: 'y', kind: 'claimed', page });
  expect(claimed(1)).toBe(at.claimant('x', 'y'));
  expect(claimed(2)).toBe('/news/data/x/claimants/y/claimed/page/2/');
});
