import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { notesUnder } from '../../src/charts/notes-under.ts';
import type { Chart } from '../../src/charts/registry.ts';
import { drawSvg } from './draw-svg.ts';
import { demonstration, small } from './figures.ts';
import { locale, makeChart, makeKind } from './make-chart.ts';
import { ucdpMonth } from './map-sets.ts';
import { chartOf, draw } from './pictures.ts';
import { lettersOf, writtenIn } from './read-picture.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** The number of texts of a class in a drawing. */
const textsIn = (chart: Chart, width: 'narrow' | 'wide', selector: string): number => {
  const svg = drawSvg(chart, { document, locale, scope: 'a' }).find(one => one.width === width)?.svg ?? '';
  return parseHTML(`<body>${svg}</body>`).document.querySelectorAll(selector).length;
};

const columns = 'Some columns have no room for their number: see the table.';
const columnsNarrow = 'On a narrow screen, some columns have no room for their number: see the table.';
const segments = 'Some parts of bars have no room for their number: see the table.';

test('columns without room for their number are listed, with the width at which they lack it', () => {
  const month = makeKind(ucdpMonth, 'timeline', 'killed by=day');
  const numbered = month.slots.filter(({ short }) => short !== '').length;
  const [narrow, wide] = (['narrow', 'wide'] as const).map(width =>
    textsIn(month, width, ':is(.value, .words) text'),
  );
  expect(narrow).toBeLessThan(numbered);
  expect(notesUnder(month, locale).includes(columns)).toBe((wide ?? 0) < numbered);
  expect(notesUnder(month, locale).includes(columnsNarrow)).toBe(wide === numbered);
  const oneDay = makeChart(demonstration, 'timeline', 'killed');
  expect(notesUnder(oneDay, locale).join()).not.toContain('columns');
  expect(notesUnder(month, locale, ['wide']).join()).not.toContain('narrow');
});

test('segments without room for their number are listed; the number after a bar is that of its only segment', () => {
  const of = (killed: readonly number[]) =>
    makeChart(
      small(
        killed.map((n, i) => ({
          id: `e${i}`,
          parts: [{ weapon: i % 2 === 0 ? 'rifle' : 'belt' }],
          place: i < 2 ? 'aville' : 'beton',
          accounts: [{ source: 'agency', killed: n }],
        })),
      ),
      'stack',
      'killed by=place,weapon',
    );
  expect(notesUnder(of([1500, 1, 2]), locale)).toContain(segments);
  expect(notesUnder(of([1500, 1500, 2]), locale)).not.toContain(segments);
  expect(notesUnder(of([1500, 1500, 1, 1]), locale)).toContain(segments);
});

test('the notes end with the rule and the credit, and a picture has them all', () => {
  for (const name of ['map', 'map-discs', 'stack', 'timeline', 'bar']) {
    const chart = chartOf(name);
    const notes = notesUnder(chart, locale, ['wide']);
    expect(notes).toEqual(expect.arrayContaining([...chart.notes, chart.rule]));
    const written = writtenIn(draw(chart));
    for (const note of notes) expect(written).toContain(lettersOf(note));
  }
});
