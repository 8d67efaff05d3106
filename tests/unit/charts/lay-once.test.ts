import { expect, test } from 'vitest';
import { layOnce } from '../../../src/charts/lay-once.ts';
import { getLocale } from '../../../src/i18n/locale.ts';
import { sizes } from '../../../src/scene/sizes.ts';

test('a layout is made once for a chart and a width', () => {
  let made = 0;
  const lay = layOnce(({ id }: { readonly id: string }, { name }) => ({ of: `${id} ${name}`, n: ++made }));
  const locale = getLocale('en');
  const [one, other] = [{ id: 'one' }, { id: 'other' }];
  expect(lay(one, sizes.narrow, locale)).toEqual({ of: 'one narrow', n: 1 });
  expect(lay(one, sizes.wide, locale)).toEqual({ of: 'one wide', n: 2 });
  expect(lay(other, sizes.narrow, locale)).toEqual({ of: 'other narrow', n: 3 });
  expect(lay(one, sizes.narrow, locale)).toEqual({ of: 'one narrow', n: 1 });
});
