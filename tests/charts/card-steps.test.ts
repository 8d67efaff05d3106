import { beforeEach, expect, test, vi } from 'vitest';
import { layCard } from '../../src/output/pictures/card-layout.ts';
import { locale } from './make-chart.ts';
import { newDocument } from './pictures.ts';

const wrapped = vi.hoisted(() => ({ times: 0 }));
vi.mock('../../src/scene/text-width.ts', async load => {
  const real = await load<typeof import('../../src/scene/text-width.ts')>();
  const wrapText: typeof real.wrapText = (...given) => {
    wrapped.times++;
    return real.wrapText(...given);
  };
  return { ...real, wrapText };
});

const document = newDocument();
beforeEach(() => {
  wrapped.times = 0;
});

const titles = {
  words: 'Killed in '.repeat(130),
  'wide words': 'WWWWWWWWWWWW '.repeat(100),
  Arabic: 'قتلى في حمص '.repeat(108),
};

test.each(Object.entries(titles))('a title of 1,300 characters is laid out at few sizes: %s', (_, title) => {
  const { title: laid } = layCard(
    { kicker: 'Dataset', title, line: '44 killed', publisher: 'Desk' },
    { document, locale },
  );
  expect(laid.box.y + laid.box.height).toBeLessThan(545);
  // A kicker, a title and a line for each size; without a bound there were up to 30 sizes.
  expect(wrapped.times).toBeLessThanOrEqual(3 * 12);
});
