import { describe, expect, test } from 'vitest';
import { drawMemoized } from '../../src/charts/draw-memoized.ts';
import { layEmbed, layEmbedParts } from '../../src/output/embed/embed-file.ts';
import { locale } from './make-chart.ts';
import { charts, looks, newDocument, publisher } from './pictures.ts';

const states = [
  { kept: false, page: '../../charts/a-chart/', oembed: 'https://a.example/oembed/a-chart.json' },
  { kept: true, page: '../../../charts/a-chart/', oembed: undefined },
] as const;

describe.each(Object.entries(charts))('%s', (_, chart) => {
  test('what its embeds share changes neither of them', () => {
    const drawings = drawMemoized(chart, { document: newDocument(), locale });
    const base = { chart, drawings, looks, locale, publisher, theme: 'auto' } as const;
    const parts = layEmbedParts(base);
    const [now, pinned] = states.map(state => {
      const shared = layEmbed({ ...base, ...state }, parts);
      const alone = layEmbed({ ...base, ...state });
      for (let width = 240; width <= 1000; width += 7)
        expect(shared.height(width)).toEqual(alone.height(width));
      expect(shared.write()).toBe(alone.write());
      return shared;
    });
    expect(pinned?.write()).not.toBe(now?.write());
    expect(pinned?.height(320)).not.toEqual(now?.height(320));
  });
});
