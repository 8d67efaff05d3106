import { expect, test } from 'vitest';
import { orderPages } from '../../../src/publish/charts-last.ts';

test('pages with charts are made after all others, each group in the order that it had', () => {
  const pages = [
    ['/', '/'],
    ['/charts/a', '/charts/[id]'],
    ['/charts/b', '/charts/[id]'],
    ['/data/x', '/data/[dataset]'],
    ['/data/x/events/1', '/data/[dataset]/events/[id]'],
    ['/reports', '/reports'],
    ['/reports/one', '/reports/[slug]'],
    ['/about', '/[page]'],
    ['/404', '/404'],
  ].map(([pathname = '', route = '']) => ({ pathname, route: { route } }));
  expect(orderPages(pages).map(({ pathname }) => pathname)).toEqual([
    '/data/x',
    '/data/x/events/1',
    '/reports',
    '/404',
    '/',
    '/charts/a',
    '/charts/b',
    '/reports/one',
    '/about',
  ]);
});
