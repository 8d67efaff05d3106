import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { notesUnder, readingOf } from '../../src/charts/notes-under.ts';
import { readingGuide } from '../../src/charts/reading-guide.ts';
import type { Chart } from '../../src/charts/registry.ts';
import { smallPrint } from '../../src/output/pictures/small-print.ts';
import { node } from '../../src/scene/node.ts';
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

test('a picture has the notes of its chart alone, how it is read, and whose boundaries it has', () => {
  for (const name of ['map', 'map-discs', 'stack', 'timeline', 'bar']) {
    const chart = chartOf(name);
    const written = writtenIn(draw(chart));
    for (const note of [...notesUnder(chart, locale, ['wide']), ...readingOf(chart)])
      expect(written).toContain(lettersOf(note));
    expect(written).not.toContain(lettersOf(locale.strings.charts.moreNotes));
  }
});

test('notes take at most a fifth of a picture: the rule of counting stays, and the last sentence says where the rest is', () => {
  const lay = (height: number) => {
    const said: string[] = [];
    // A line of a hundred letters is 20 pixels high.
    const say = (text: string) => {
      said.push(text);
      return { width: 1, height: Math.ceil(text.length / 100) * 20, draw: () => node('g', {}, []) };
    };
    const block = smallPrint(chartOf('map'), { rest: height, layout: 'wide', locale, say });
    return { text: said.at(-1) ?? '', block };
  };
  const { credit, rule, reading } = chartOf('map');
  const more = locale.strings.charts.moreNotes;
  const whole = lay(4000);
  for (const sentence of [rule, credit ?? '', ...reading]) expect(whole.text).toContain(sentence);
  expect(whole.text).not.toContain(more);
  const cut = lay(340);
  expect(cut.block.height).toBeLessThanOrEqual((340 + cut.block.height) / 5);
  expect(cut.text.endsWith(`${credit} ${more}`)).toBe(true);
  expect(cut.text).toContain(rule);
  expect(reading.every(sentence => cut.text.includes(sentence))).toBe(false);
  // Whose boundaries they are is said even where nothing else has room.
  expect(lay(100).text).toBe(`${credit} ${more}`);
});

test('how the charts of a page are read is said once, first what holds for all', () => {
  const charts = [
    makeChart(demonstration, 'bar', 'killed by=place'),
    makeChart(demonstration, 'bar', 'killed by=region'),
    makeChart(demonstration, 'bar', 'injured by=place'),
    chartOf('map'),
  ].map((chart, i) => ({ ...chart, id: `c${i}` }));
  const entries = readingGuide(charts);
  const sentences = entries.flatMap(entry => entry.sentences);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(new Set(sentences)).toEqual(new Set(charts.flatMap(readingOf)));
  for (const { charts: those, sentences: said } of entries)
    for (const chart of charts)
      for (const sentence of said)
        expect(readingOf(chart).includes(sentence)).toBe(those === undefined || those.includes(chart));
  const counts = entries.map(entry => entry.charts?.length ?? charts.length);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(readingGuide(charts.slice(0, 1)).map(entry => entry.charts)).toEqual([undefined]);
});
