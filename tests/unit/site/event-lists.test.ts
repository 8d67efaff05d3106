import { expect, test } from 'vitest';
import { createAddresses } from '../../../src/addresses.ts';
import { furtherListPages, listAddress, longLists, placeListAddress } from '../../../src/site/event-lists.ts';
import { small } from '../tally-dataset.ts';

/** All but one in one town, each claimed by one actor. */
const dataset = small(
  Array.from({ length: 102 }, (_, i) => ({
    id: `e${i + 1}`,
    date: '2020-01-01',
    place: i === 0 ? 'cetown' : 'aville',
    claims: [{ actor: 'army', kind: 'claimed' }],
    accounts: [{ source: 'agency', killed: 1 }],
  })),
);

test('lists of more than 100 events are those of the dataset, the place and what it is in, and the claimant', () => {
  const owners = longLists(dataset).map(({ owner }) =>
    owner.of === 'place'
      ? owner.place.id
      : owner.of === 'claimant'
        ? `${owner.actor} ${owner.kind}`
        : owner.of,
  );
  expect(owners).toContain('dataset');
  expect(owners).toContain('aville');
  expect(owners).toContain('army claimed');
});

test('each has a second page of its own, at the address that the routes make', () => {
  const addresses = createAddresses('/');
  const paths = (['dataset', 'place', 'claimant'] as const).flatMap(of =>
    furtherListPages([dataset], of).map(({ owner, page }) => listAddress(addresses, dataset.id, owner, page)),
  );
  expect(paths).toContain(addresses.datasetEvents(dataset.id, 2));
  expect(paths).toContain(addresses.placeEvents(dataset.id, 'aville', 2));
  expect(paths).toContain(
    addresses.claimedEvents({ dataset: dataset.id, actor: 'army', kind: 'claimed', page: 2 }),
  );
  expect(new Set(paths).size).toBe(paths.length);
});

test('the list of a place that has all events goes on as that of the dataset, whose rows are the same', () => {
  const addresses = createAddresses('/');
  const places = longLists(dataset).flatMap(({ owner }) => (owner.of === 'place' ? [owner.place.id] : []));
  expect(places).not.toContain('land');
  const at = (page: number) => placeListAddress(addresses, dataset, 'land', page);
  expect([at(1), at(2)]).toEqual([
    addresses.place(dataset.id, 'land'),
    addresses.datasetEvents(dataset.id, 2),
  ]);
  expect(placeListAddress(addresses, dataset, 'aville', 2)).toBe(
    addresses.placeEvents(dataset.id, 'aville', 2),
  );
});
