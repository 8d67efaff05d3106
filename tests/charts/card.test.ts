import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type Card, drawCard } from '../../src/output/pictures/card.ts';
import { type CardLayout, layCard, type SetText } from '../../src/output/pictures/card-layout.ts';
import type { Box } from '../../src/scene/box.ts';
import { drawPng } from '../../src/scene/png.ts';
import { widest } from '../../src/scene/text-width.ts';
import { locale } from './make-chart.ts';
import { textIn } from './parse-svg.ts';
import { arabicTitle, chartOf, charts, latinTitle, looks, newDocument, publisher } from './pictures.ts';
import { elementsOf, lettersOf, overlapping, textBoxes, writtenIn } from './read-picture.ts';

const document = newDocument();
const input = (card: Card) => drawCard(card, { looks, theme: 'light', document, locale });
const draw = (card: Card) => input(card).svg;
const lay = (card: Card) => layCard(card, { document, locale });

const [left, right, top, bottom] = [64, 1136, 60, 545];

const cards: Record<string, Card> = {
  site: { kicker: '', title: 'The Example', line: 'Journalism where sources disagree', publisher },
  dataset: { kicker: 'Dataset', title: 'Six explosions', line: '44–47 killed · 5 attacks', publisher },
  'page-long': { kicker: 'Syria, 5 September 2016', title: latinTitle, publisher },
  'page-arabic': {
    kicker: 'سوريا، 5 أيلول 2016',
    title: arabicTitle,
    line: 'بين 44 و47',
    publisher: 'المنصة',
  },
};
for (const [name, chart] of Object.entries(charts)) {
  const kicker = `${chart.measure} · ${chart.period}`;
  cards[`chart-${name}`] = { kicker, title: chart.title.text, publisher, chart };
  cards[`long-${name}`] = { kicker, title: latinTitle, publisher, chart };
  cards[`arabic-${name}`] = { kicker, title: arabicTitle, publisher, chart };
}

const textsOf = ({ kicker, title, line }: CardLayout): SetText[] =>
  [kicker, title, line].filter(text => text !== undefined);

const apart = (a: Box, b: Box) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

/** Checks that no line of a layout is cut, wider than its box, outside the card or over another. */
function expectFit(layout: CardLayout, card: Card): void {
  const boxes = textsOf(layout).map(({ lines, look, box }) => {
    expect(widest(lines, look)).toBeLessThanOrEqual(box.width);
    expect(lines.length * look.size * look.leading).toBeCloseTo(box.height);
    return box;
  });
  if (layout.drawing !== undefined) boxes.push(layout.drawing.box);
  for (const [i, box] of boxes.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(left);
    expect(box.x + box.width).toBeLessThanOrEqual(right + 0.1);
    expect(box.y).toBeGreaterThanOrEqual(top);
    expect(box.y + box.height).toBeLessThanOrEqual(bottom);
    for (const other of boxes.slice(i + 1)) expect(apart(box, other)).toBe(true);
  }
  expect(lettersOf(layout.title.lines.join(''))).toBe(lettersOf(card.title));
}

describe.each(Object.entries(cards))('%s', (_, card) => {
  const svg = draw(card);

  test('has all its parts, complete and separate', () => {
    const layout = lay(card);
    expectFit(layout, card);
    const written = writtenIn(svg);
    for (const words of [card.kicker, card.title, card.line ?? ''])
      expect(written).toContain(lettersOf(words));
    if (card.publisher !== card.title) expect(written).toContain(lettersOf(card.publisher));
  });

  test('has no text outside its edges or over other text', () => {
    const boxes = textBoxes(svg);
    for (const { x, y, text } of boxes) {
      expect(x[0], text).toBeGreaterThan(50);
      expect(x[1], text).toBeLessThan(1150);
      expect(y[0], text).toBeGreaterThan(60);
      expect(y[1], text).toBeLessThan(615);
    }
    expect(overlapping(boxes)).toEqual([]);
  });

  test('needs no style sheet and no external resource', () => {
    expect(svg).not.toMatch(/var\(|class=|style|url\((?!#)|href="(?!#)/);
    expect(elementsOf(svg).map(textIn)[1]).toBe(card.title);
  });
});

test.each(['bar', 'stack', 'range', 'timeline', 'map', 'map-discs'])(
  '%s is shown, undistorted and legible',
  name => {
    const { drawing } = lay(cards[`chart-${name}`] ?? { kicker: '', title: '', publisher });
    expect(drawing?.text).toBeGreaterThan(15);
    expect((drawing?.box.width ?? 0) / (drawing?.part.width ?? 1)).toBeCloseTo(drawing?.scale ?? 0);
    for (const one of elementsOf(draw(cards[`chart-${name}`] ?? { kicker: '', title: '', publisher }))) {
      expect(one.attributes.get('transform') ?? '').not.toMatch(/scale\([^)]*[ ,]/);
    }
  },
);

test('a stack is never shown without its legend', () => {
  for (const name of ['chart-stack', 'long-stack', 'arabic-stack']) {
    const card = cards[name];
    const { drawing } = lay(card ?? { kicker: '', title: '', publisher });
    if (drawing !== undefined) expect(drawing.legend).toBeDefined();
  }
});

test('a table, and a chart too tall to be legible, leave the card to the title', () => {
  expect(lay({ kicker: '', title: 'A table', publisher, chart: chartOf('table') }).drawing).toBeUndefined();
  const bar = chartOf('bar');
  if (bar.kind !== 'bar') throw new Error('not a bar chart');
  const rows = Array.from({ length: 60 }, (_, i) =>
    bar.rows.map(row => ({ ...row, key: `${row.key}-${i}` })),
  ).flat();
  expect(lay({ kicker: '', title: 'Tall', publisher, chart: { ...bar, rows } }).drawing).toBeUndefined();
});

test('a title that begins in Arabic is on the right, with the drawing on its left', () => {
  const layout = lay({ kicker: 'x', title: arabicTitle, publisher, chart: chartOf('bar-arabic') });
  expect(layout.title.direction).toBe('rtl');
  expect((layout.drawing?.box.x ?? 0) < layout.title.box.x).toBe(true);
  const own = { kicker: '', title: arabicTitle, publisher };
  const lines = textBoxes(draw(own)).filter(({ text }) => text.startsWith('\u202b'));
  expect(lines).toHaveLength(lay(own).title.lines.length);
  for (const { x } of lines) expect(x[1]).toBeCloseTo(1136, 0);
});

test('any title fits completely', () => {
  const word = fc.stringMatching(/^[A-Za-zÄé’-]{1,16}$/);
  const arabic = fc.stringMatching(/^[\u0627-\u064a]{1,12}$/);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, arabic), { minLength: 1, maxLength: 40 }),
      fc.boolean(),
      (words, drawn) => {
        const card = {
          kicker: 'Syria, 5 September 2016',
          title: words.join(' '),
          line: 'People reported killed',
          publisher,
          ...(drawn && { chart: chartOf('bar') }),
        };
        expectFit(lay(card), card);
      },
    ),
    { numRuns: 60 },
  );
});

test('the same card has the same bytes, and is a picture of 1200 by 630', async () => {
  const card = cards['chart-map'] ?? { kicker: '', title: '', publisher };
  expect(drawCard(card, { looks, theme: 'light', document: newDocument(), locale })).toEqual(input(card));
  const { width, height } = await sharp(drawPng(input(card), 1)).metadata();
  expect([width, height]).toEqual([1200, 630]);
});
