import { expect, test } from 'vitest';
import { createAddresses } from '../../../src/addresses.ts';
import { listedEvents } from '../../../src/views/components/listed-events.ts';
import { en, small } from '../tally-dataset.ts';

const dataset = small([
  {
    id: 'late',
    title: 'Bombing of "A & B"',
    date: '2020-02-02',
    place: 'aville',
    parts: [{ weapon: 'car-bomb' }],
    claims: [{ actor: 'front', kind: 'suspected' }],
    accounts: [
      { source: 'agency', killed: 3 },
      { source: 'monitor', killed: 5 },
    ],
  },
  { id: 'early', date: '2020-01-01', place: 'aville', accounts: [{ source: 'agency', killed: 1 }] },
]);
const events = [...dataset.events.values()];
const site = { addresses: createAddresses('/'), locale: en };

test('rows come by day, with figure, facts and what must be said of the figure', () => {
  const [early, late, ...more] = listedEvents({ site, dataset, events }).split('</li>').filter(Boolean);
  expect(more).toEqual([]);
  expect(early).toBe(
    '<li class="account"><div class="account-figures"><p><b>1</b> <span>killed</span></p></div>' +
      '<div class="account-words"><p class="account-source">' +
      '<a href="/data/tests/events/early/">Attack in Aville</a></p>' +
      '<p class="dots"><span>1 January 2020</span><span>Aville</span></p>' +
      '<p class="account-origin">Only one source gives a figure</p></div>',
  );
  expect(late).toContain('<b>3–5</b> <span>killed</span>');
  expect(late).toContain(
    '<span>2 February 2020</span><span>Aville</span><span>Car bomb</span><span>Suspected: Front</span></p>' +
      '<p class="account-origin">The sources differ</p>',
  );
});

test('a row has another name and id in another list, the rest of it is made once', () => {
  const events = [dataset.events.get('late')].filter(event => event !== undefined);
  const listed = {
    site: { addresses: createAddresses('/', { eventPages: false }), locale: en },
    dataset,
    events,
  };
  const own = listedEvents({ ...listed, ofDataset: true, ids: new Map([['late', 'events-2020']]) });
  expect(own).toContain('<li class="account" id="events-2020">');
  expect(own).toContain('<p class="account-source" id="event-late">Bombing of &quot;A &amp; B&quot;</p>');
  const standing = () => ['Attacked by Front'];
  expect(listedEvents({ ...listed, standing })).toContain(
    '<span>Car bomb</span><span>Attacked by Front</span><span>Suspected: Front</span>',
  );
  const other = listedEvents(listed);
  expect(other).toContain('<li class="account"><div');
  expect(other).toContain('<a href="/data/tests/#event-late">Bombing of');
  expect(other.slice(other.indexOf('<p class="dots">'))).toBe(own.slice(own.indexOf('<p class="dots">')));
});

test('where events have no pages, a row is found by the ids that its event had, and one that was split by the first', () => {
  const now = small([
    { id: 'one', place: 'aville', accounts: [{ source: 'agency', killed: 1 }], was: ['a', 'both'] },
    { id: 'two', place: 'aville', accounts: [{ source: 'agency', killed: 2 }], was: ['both'] },
    {
      id: 'twin',
      place: 'aville',
      accounts: [{ source: 'agency', killed: 1 }],
      mergedInto: 'two',
      was: ['b'],
    },
  ]);
  const rows = (eventPages: boolean) =>
    listedEvents({
      site: { addresses: createAddresses('/', { eventPages }), locale: en },
      dataset: now,
      events: [...now.events.values()],
      ofDataset: true,
    });
  expect([...rows(false).matchAll(/id="event-([^"]+)"/g)].map(([, id]) => id)).toEqual([
    'one',
    'a',
    'both',
    'two',
    'twin',
    'b',
  ]);
  expect(rows(true)).not.toContain('id="event-');
});
