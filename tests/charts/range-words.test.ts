import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { sizes, smallStyle } from '../../src/scene/sizes.ts';
import { textWidth } from '../../src/scene/text-width.ts';
import { small } from '../unit/tally-dataset.ts';
import { drawSvg } from './draw-svg.ts';
import { locale, makeChart } from './make-chart.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

const dataset = small(
  ['aville', 'beton', 'cetown', 'nowhere'].map((place, i) => ({
    id: `e${i}`,
    place,
    accounts: [{ source: 'un', killed: `${(i + 2) * 75_000 - 7}-${(i + 2) * 75_000 + 8888}` }],
  })),
  { sources: { un: { kind: 'compiler', name: 'United Compilers' } } },
);

describe('numbers so wide that no name fits after them', () => {
  const [narrow] = drawSvg(makeChart(dataset, 'range', 'killed by=place'), {
    document,
    locale,
    scope: 'a',
  });
  const root = parseHTML(`<body>${narrow?.svg}</body>`).document;
  const words = (selector: string) => [...root.querySelectorAll(`${selector} text`)];

  test('do not break the words of a name', () => {
    const all = words('.says');
    expect(all).toHaveLength(4);
    for (const text of all) {
      const lines = [...text.querySelectorAll('tspan')].map(line => line.textContent ?? '');
      for (const line of lines.length === 0 ? [text.textContent] : lines) {
        expect(['', 'United', 'Compilers', 'United Compilers']).toContain(line);
      }
    }
  });

  test('stay inside the drawing', () => {
    expect(narrow?.width).toBe('narrow');
    for (const number of words('.value')) {
      const left = Number(number.getAttribute('x'));
      const width = textWidth(number.textContent ?? '', { ...smallStyle(sizes.narrow), weight: 600 });
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(sizes.narrow.width);
    }
  });
});
