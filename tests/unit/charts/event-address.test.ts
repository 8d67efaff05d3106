import { expect, test } from 'vitest';
import { createAddresses } from '../../../src/addresses.ts';
import { eventAddress } from '../../../src/charts/event-address.ts';
import { sourcePage } from '../../../src/dataset/listed-sources.ts';
import { getDataset } from '../../prose/prose-case.ts';

const dataset = getDataset('varied');
const [first = ''] = dataset.events.keys();

test('an event is found at its own page, or in its row where events have no pages', () => {
  expect(eventAddress(createAddresses('/'), dataset, first)).toBe(`/data/varied/events/${first}/`);
  expect(eventAddress(createAddresses('/a/', { eventPages: false }), dataset, first)).toBe(
    `/a/data/varied/#event-${first}`,
  );
});

test('the row of an event is on the page that its day gives it', () => {
  const events = Array.from({ length: 250 }, (_, i) => {
    const [event] = dataset.events.values();
    if (event === undefined) throw new Error('no event');
    return { ...event, id: `e-${String(i).padStart(3, '0')}` };
  });
  const long = { ...dataset, events: new Map(events.map(event => [event.id, event])) };
  const addresses = createAddresses('/', { eventPages: false });
  expect(eventAddress(addresses, long, 'e-099')).toBe('/data/varied/#event-e-099');
  expect(eventAddress(addresses, long, 'e-100')).toBe('/data/varied/page/2/#event-e-100');
  expect(eventAddress(addresses, long, 'e-249')).toBe('/data/varied/page/3/#event-e-249');
});

test('the 51st source is on the second page of the list of sources', () => {
  const [source] = dataset.sources.values();
  if (source === undefined) throw new Error('no source');
  const sources = new Map(Array.from({ length: 60 }, (_, i) => [`s-${i}`, { ...source, id: `s-${i}` }]));
  const long = { ...dataset, sources };
  expect([sourcePage(long, 's-49'), sourcePage(long, 's-50')]).toEqual([1, 2]);
  expect(createAddresses('/').source('x', 's-50', 2)).toBe('/sources/x/page/2/#x--s-50');
});
