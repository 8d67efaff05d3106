import { expect, test } from 'vitest';
import { createAddresses } from '../../../src/addresses.ts';
import { orderPages, turnsOf } from '../../../src/publish/charts-last.ts';

const pages = [
  ['/', '/'],
  ['/charts/a', '/charts/[id]'],
  ['/charts/b', '/charts/[id]'],
  ['/charts/c', '/charts/[id]'],
  ['/charts/moved', '/charts/[id]'],
  ['/data/x', '/data/[dataset]'],
  ['/data/x/events/1', '/data/[dataset]/events/[id]'],
  ['/reports', '/reports'],
  ['/reports/none', '/reports/[slug]'],
  ['/reports/one', '/reports/[slug]'],
  ['/reports/ثلاثة', '/reports/[slug]'],
  ['/about', '/[page]'],
  ['/404', '/404'],
].map(([pathname = '', route = '']) => ({ pathname, route: { route, type: 'page' as const } }));

const others = ['/data/x', '/data/x/events/1', '/reports', '/404'];

const report = (slug: string, ...charts: string[]) => ({ slug, charts: charts.map(id => ({ id })) });

test('pages with charts are made after all others, each group in the order that it had', () => {
  const inTurn = orderPages(pages, () => undefined).map(({ pathname }) => pathname);
  const own = pages.map(({ pathname }) => pathname).filter(pathname => !others.includes(pathname));
  expect(inTurn).toEqual([...others, ...own]);
});

test('the pages of a report and of its charts are made together, in the order in which charts are drawn', () => {
  const reports = [report('one', 'b'), report('none'), report('ثلاثة', 'a', 'c')];
  for (const base of ['/', '/desk/']) {
    const turnOf = turnsOf({ reports, addresses: createAddresses(base) }, id => 'acb'.indexOf(id));
    expect(orderPages(pages, turnOf).map(({ pathname }) => pathname)).toEqual([
      // A report without charts has nothing to wait for.
      ...['/data/x', '/data/x/events/1', '/reports', '/reports/none', '/404'],
      ...['/charts/a', '/charts/c', '/reports/ثلاثة'],
      ...['/charts/b', '/reports/one'],
      ...['/', '/charts/moved', '/about'],
    ]);
  }
});
