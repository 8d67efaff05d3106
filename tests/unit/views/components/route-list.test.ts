import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createAddresses } from '../../../../src/addresses.ts';
import { routeList } from '../../../../src/views/routes/route-list.ts';

test('every route has its module', () => {
  for (const { pattern, entrypoint } of routeList) expect(existsSync(entrypoint), pattern).toBe(true);
});

test('a route answers every address of the site', () => {
  const at = createAddresses('/');
  const made = [
    at.home(),
    at.reports(),
    at.report('x'),
    at.chart('x'),
    at.datasets(),
    at.dataset('x'),
    at.download('x', 'json'),
    at.download('x', 'csv'),
    at.event('x', 'y'),
    at.place('x', 'y'),
    at.claimant('x', 'y'),
    at.datasetEvents('x', 2),
    at.placeEvents('x', 'y', 2),
    at.datasetList('x', 'places', 2),
    at.datasetList('x', 'sources', 2),
    at.accounts('x', 'y', 2),
    at.sourceList('x', 2),
    at.changeList('updates', 2),
    at.reports(2),
    at.groups('tags'),
    at.group('tags', 'x'),
    at.group('authors', 'x', 2),
    at.groupFeed('authors', 'x'),
    at.claimedEvents({ dataset: 'x', actor: 'y', kind: 'denied', page: 2 }),
    at.sources(),
    at.corrections(),
    at.page('method'),
  ];
  const answers = (address: string) =>
    routeList.filter(({ pattern }) => {
      const shape = pattern
        .replace(/\/\[\.{3}\w+\]/g, '(?:/.+)?')
        .replace(/\.(?=\w+$)/g, '\\.')
        .replace(/\[\w+\]/g, '[^/]+');
      return new RegExp(`^${shape}/?$`).test(address);
    });
  for (const address of made) expect(answers(address), address).not.toEqual([]);
});
