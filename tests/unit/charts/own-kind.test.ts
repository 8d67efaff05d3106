import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildChart } from '../../../src/charts/build-chart.ts';
import { drawChart } from '../../../src/charts/draw-chart.ts';
import type { OwnChart } from '../../../src/charts/own/chart.ts';
import { setOwnKinds } from '../../../src/charts/own/own-kinds.ts';
import type { UserOptions } from '../../../src/options.ts';
import { chartKey, digestOf } from '../../../src/output/files/chart-key.ts';
import { downloadTable } from '../../../src/output/files/download-table.ts';
import { drawingDocument } from '../../../src/scene/drawing-document.ts';
import { writeSvg } from '../../../src/scene/write-svg.ts';
import { loadChartKinds, sourceOf } from '../../../src/site/load-chart-kinds.ts';
import { readOptions } from '../../../src/site/read-options.ts';
import { parseQuestion } from '../../../src/tally/parse-question.ts';
import { wordsOf } from '../../../src/tally/words-of.ts';
import { en, syria } from '../../prose/prose-case.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-kinds-'));
});
afterEach(() => {
  setOwnKinds(new Map());
  rmSync(root, { recursive: true, force: true });
});

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

/** Types are left out by Node; the import of one is left out with them. */
const lollipop = readFileSync('tests/fixtures/own-chart/lollipop.ts', 'utf8');

const load = (chartKinds: UserOptions['chartKinds']) =>
  loadChartKinds(
    root,
    readOptions({ name: 'Desk', chartKinds }, { base: '/', site: undefined, drafts: false }),
  );

function build(kind: string, words: string) {
  const question = parseQuestion(wordsOf(words), syria);
  if (!question.ok) throw new Error(words);
  const spec = { kind, id: 'own', title: undefined, alt: undefined, question: question.question };
  return buildChart(spec, { dataset: syria, locale: en });
}

function built(words: string): OwnChart {
  const made = build('lollipop', words);
  if (!made.ok || made.chart.kind !== 'own') throw new Error(JSON.stringify(made));
  return made.chart;
}

describe('a kind of chart of a newsroom’s own', () => {
  beforeEach(async () => {
    write('lollipop.ts', lollipop);
    expect(await load({ lollipop: 'lollipop.ts' })).toEqual([]);
  });

  test('is built from rows and remarks, with everything that our charts have', () => {
    const chart = built('killed by=place sort=-killed');
    expect(chart).toMatchObject({
      name: 'lollipop',
      measure: 'People reported killed, by place',
      legend: [{ mark: 'dot', label: 'lowest figure' }],
    });
    expect(chart.data).toMatchObject([
      { label: 'Tartous', printed: '35', low: 35, high: 35 },
      { label: 'Hasakeh', low: 5 },
      { label: 'Homs', printed: '3–4', low: 3, high: 4 },
      { label: 'al-Saboura', low: 1, high: 3 },
      { label: 'Qamishli', low: 0 },
    ]);
    expect(chart.reading).toContain('The figure rests on one source for 1 of 5 attacks.');
    expect(downloadTable(chart).rows.map(({ key }) => key)).toEqual(chart.table.keys);
  });

  test('is drawn by Plot for both widths, in the looks of marks alone', () => {
    const drawings = drawChart(built('killed by=place'), { document: drawingDocument(), locale: en });
    expect(drawings.map(({ width }) => width)).toEqual(['narrow', 'wide']);
    for (const { root: svg } of drawings) {
      const text = writeSvg(svg, 'own');
      expect(text).toContain('class="dot"');
      expect(text).toContain('3–4');
      expect(text).not.toMatch(/style=|#[0-9a-f]{3}|currentColor/);
    }
  });

  test('has its options and groupings checked as ours', () => {
    const rulesOf = (words: string) => {
      const made = build('lollipop', words);
      return made.ok ? [] : made.faults.map(({ rule }) => rule);
    };
    expect(rulesOf('killed by=place,weapon')).toEqual(['charts/too-many-by']);
    expect(rulesOf('killed')).toEqual(['charts/needs-by']);
    expect(rulesOf('injured by=place')).toEqual([]);
  });

  test('is drawn again when its module, or one that this imports, has changed', () => {
    const common = { product: '', styles: '', options: '' };
    const key = (chart: OwnChart) => digestOf(JSON.stringify(chartKey(common, chart, '')));
    const chart = built('killed by=place');
    expect(key({ ...chart, source: 'other' })).not.toBe(key(chart));
    write('a.ts', "import { b } from './lib/b.ts';\nexport default b;");
    write('lib/b.ts', "export * from '../a.ts';\nexport const b = 1;");
    const before = sourceOf(join(root, 'a.ts'));
    write('lib/b.ts', 'export const b = 2;');
    expect(sourceOf(join(root, 'a.ts'))).not.toBe(before);
  });
});

test('an error of the module is a fault of the directive', async () => {
  const kind = (draw: string, more = '') =>
    `export default { groupings: [1, 1], ${more} draw() { ${draw} } };`;
  write('throws.js', kind("throw new Error('no luck');"));
  write('odd.js', kind('return { height: 10, marks: [] };', 'build: () => new Map(),'));
  write('flat.js', kind('return { marks: [] };'));
  expect(await load({ throws: 'throws.js', odd: 'odd.js', flat: 'flat.js' })).toEqual([]);
  const whatOf = (name: string) => {
    const made = build(name, 'killed by=place');
    return made.ok ? undefined : made.faults[0]?.what;
  };
  expect(whatOf('throws')).toBe('The chart kind "throws" cannot be drawn: no luck');
  expect(whatOf('odd')).toMatch(/cannot be built: build must return plain data/);
  expect(whatOf('flat')).toMatch(/cannot be drawn: draw must return a height/);
});

test('a module that is no kind of chart is a problem with its place', async () => {
  write('none.ts', 'export const a = 1;');
  write('half.js', 'export default { groupings: [1], draw: 1 };');
  write('broken.js', 'export default {');
  const problems = await load({
    gone: 'gone.ts',
    none: 'none.ts',
    half: 'half.js',
    broken: 'broken.js',
    bar: 'none.ts',
  });
  expect(problems.map(({ rule, what }) => `${rule} ${what}`)).toEqual([
    'site/chart-kind "gone.ts" in "chartKinds" for ::gone is not a JavaScript or TypeScript file.',
    'site/chart-kind none.ts does not export a kind of chart by default: it is not an object.',
    'site/chart-kind half.js does not export a kind of chart by default: "groupings", "draw".',
    expect.stringMatching(/^site\/chart-kind broken\.js cannot be loaded: /),
    'site/block-name "bar" in "chartKinds" is the name of another directive.',
  ]);
});
