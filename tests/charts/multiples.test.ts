import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../src/charts/chart-spec.ts';
import { notesUnder } from '../../src/charts/notes-under.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { drawingDocument } from '../../src/scene/drawing-document.ts';
import { answerIn } from '../../src/wording/labelled-answer.ts';
import { course } from './course.ts';
import { drawSvg } from './draw-svg.ts';
import { datasetOf, demonstration, everySort, small } from './figures.ts';
import { everyState } from './governorates.ts';
import { faultsOf, locale, makeKind, specOf } from './make-chart.ts';
import { manyPlaces } from './many-places.ts';
import { arabic } from './pictures.ts';

const make = (dataset: Dataset, of: string, question: string, asked: Partial<ChartSpec> = {}) =>
  makeKind(dataset, 'multiples', question, { ...asked, of });

const rules = (question: string, asked: { of?: string; show?: 'low' }, dataset = course) =>
  faultsOf(dataset, 'multiples', question, asked).map(({ rule, what, fix }) => `${rule}: ${what} → ${fix}`);

const svgs = (chart: ReturnType<typeof make>) =>
  drawSvg(chart, { document: drawingDocument(), locale, scope: 'a-chart' });

/** What each panel has, as lines of `panel: row printed`. */
const panelsOf = (chart: ReturnType<typeof make>): string[] =>
  chart.rows.flatMap(({ key, chart: panel }) => {
    switch (panel.kind) {
      case 'bar':
      case 'stack':
      case 'range':
        return panel.rows.map(row => `${key},${row.key}: ${row.printed}`);
      case 'timeline':
        return panel.slots.flatMap(slot => (slot.sum ? [`${key},${slot.key}: ${slot.printed}`] : []));
      default:
        return [];
    }
  });

const at = (id: string, date: string, more: object) => ({ id, date, place: 'aville', ...more });
const claimed = (...by: string[]) => ({ claims: by.map(actor => ({ actor, kind: 'claimed' })) });

describe('rule 43: small charts on one scale', () => {
  test('a panel has what the question of both groupings has under its key', () => {
    const chart = make(course, 'timeline', 'killed by=region,month');
    const { rows } = answerIn(course, specOf(course, 'table', 'killed by=region,month', {}).question, locale);
    const asked = rows.map(({ key }) => key).filter(key => !key.endsWith('several'));
    expect(
      panelsOf(chart)
        .map(line => line.split(':')[0])
        .sort(),
    ).toEqual(asked.sort());
    expect(chart.question.text).toBe('killed by=region,month');
    expect(chart.table.columns.map(({ key }) => key).slice(0, 2)).toEqual(['region', 'month']);
    expect(chart.table.keys.toSorted()).toEqual(rows.map(({ key }) => key).sort());
    // The table is in the order of the panels, and each panel's part in that of time.
    expect(chart.table.keys.slice(0, 2)).toEqual(['north,2020-01', 'north,2020-02']);
    // An event over several months is in no slot of its panel.
    expect(
      chart.rows.flatMap(({ chart: panel }) => ('several' in panel ? panel.several?.words : [])),
    ).toHaveLength(rows.filter(({ key }) => key.endsWith('several')).length);
  });

  test('picks the unit of time from the whole span, and gives every panel the same slots', () => {
    const chart = make(course, 'line', 'killed by=region');
    expect(chart.question.text).toBe('killed by=region,month');
    const slots = chart.rows.map(({ chart: panel }) =>
      'slots' in panel ? panel.slots.map(({ key }) => key) : [],
    );
    expect(slots[0]).toHaveLength(12);
    expect(slots.every(own => own.join() === slots[0]?.join())).toBe(true);
  });

  test('every panel has the scale of all: a bar is as long as its number', () => {
    const bars = [3, 40, 12].flatMap((killed, i) => [
      { id: `a${i}`, date: `2020-0${i + 1}-01`, place: 'aville', accounts: [{ source: 'agency', killed }] },
      { id: `b${i}`, date: `2020-0${i + 1}-02`, place: 'beton', accounts: [{ source: 'agency', killed: 5 }] },
    ]);
    const chart = make(small(bars), 'bar', 'killed by=month,place');
    for (const { svg } of svgs(chart)) {
      const widths = [...svg.matchAll(/class="low">(.*?)<\/g>/g)].flatMap(([, group = '']) =>
        [...group.matchAll(/ width="([\d.]+)"/g)].map(([, width]) => Number(width)),
      );
      // In the order of the panels: January, February and March, and of the places in the whole.
      const unit = Math.max(...widths) / 40;
      expect(widths.map(width => Math.round(width / unit)).sort((a, b) => a - b)).toEqual([
        3, 5, 5, 5, 12, 40,
      ]);
    }
  });

  test('an event in two groups is in both panels, as in the table, and there is no total', () => {
    const twice = small([
      at('one', '2020-01-01', { ...claimed('army', 'front'), accounts: [{ source: 'agency', killed: 2 }] }),
      at('two', '2020-02-01', { ...claimed('army'), accounts: [{ source: 'agency', killed: 3 }] }),
    ]);
    const chart = make(twice, 'timeline', 'killed by=claimant,month');
    expect(panelsOf(chart)).toEqual(['army,2020-01: 2', 'army,2020-02: 3', 'front,2020-01: 2']);
    expect(chart.notes[0]).toMatch(/^Rows overlap: some attacks count in more than one/);
    expect(chart.table.foot).toBeUndefined();
    const apart = make(twice, 'timeline', 'killed by=claimant,month several=apart');
    expect(panelsOf(apart)).toEqual(['army,2020-02: 3', 'several,2020-01: 2']);
    expect(apart.table.foot?.map(({ text }) => text)).toContain('5');
  });

  test('the panels are in the order of the registry, of sort=, or of their sums; limit= draws fewer', () => {
    const order = (question: string) => make(course, 'timeline', question).rows.map(({ key }) => key);
    expect(order('killed by=region,month')).toEqual(['north', 'south']);
    expect(order('killed by=region,month sort=killed')).toEqual(['south', 'north']);
    expect(order('killed by=region,month sort=-region')).toEqual(['south', 'north']);
    const few = make(course, 'timeline', 'killed by=region,month limit=1');
    expect(few.rows.map(({ key }) => key)).toEqual(['north']);
    expect(notesUnder(few, locale)).toContain(
      'One more small chart is not drawn; the table has its numbers.',
    );
    expect(few.question.text).toBe('killed by=region,month');
    expect(few.table.rows.some(([cell]) => cell?.text === 'South')).toBe(true);
  });

  test('says zero where a source says none, and no figure where nobody gives one', () => {
    const chart = make(
      small([
        at('none', '2020-01-01', { accounts: [{ source: 'agency', killed: 0 }] }),
        at('unknown', '2020-01-02', { place: 'beton', accounts: [{ source: 'agency' }] }),
      ]),
      'timeline',
      'killed by=place,day',
    );
    expect(chart.rows.map(({ label, printed }) => `${label} ${printed}`)).toEqual([
      'Béton no figure',
      'Aville 0',
    ]);
    expect(chart.description).toContain('2 small charts on one scale, one for each place.');
    for (const { svg } of svgs(chart)) expect(svg).toContain('class="zero"');
  });

  test('stacks have one set of series and colours, maps one set of classes', () => {
    const stacks = make(demonstration, 'stack', 'explosions by=control,region,weapon');
    const series = stacks.rows.map(({ chart }) =>
      chart.kind === 'stack' ? JSON.stringify(chart.series) : '',
    );
    expect(new Set(series).size).toBe(1);
    expect(stacks.rows.length).toBeGreaterThan(1);
    const maps = make(everyState, 'map', 'killed by=weapon,region');
    const steps = maps.rows.map(({ chart }) => (chart.kind === 'map' ? JSON.stringify(chart.steps) : ''));
    expect(new Set(steps).size).toBe(1);
    expect(maps.credit).toMatch(/^Boundaries:/);
    expect(maps.legend.filter(({ mark }) => mark === 'step').length).toBeGreaterThan(0);
  });

  test('of ranges, the table and its files have every dot', () => {
    const chart = make(demonstration, 'range', 'killed by=region,event');
    expect(chart.table.columns.map(({ key }) => key)).toEqual([
      'region',
      'event',
      'source',
      'figure',
      'standing',
    ]);
    expect(chart.tableRows?.flatMap(({ dots }) => dots).length).toBe(chart.table.rows.length);
    expect(chart.ofEvents).toBe(true);
  });

  test('forty panels are no higher than a picture may be, in both widths, and the rest is said', () => {
    const chart = make(manyPlaces(), 'bar', 'killed by=place,weapon');
    expect(chart.rows).toHaveLength(40);
    for (const { svg } of svgs(chart)) {
      expect(Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(2_400);
    }
    expect(notesUnder(chart, locale)[0]).toMatch(/^\d+ more small charts are not drawn; the table has/);
    expect(chart.table.rows).toHaveLength(40);
  });

  test('one panel fills the width, and is on no scale but its own', () => {
    const chart = make(demonstration, 'bar', 'killed by=claimant,place');
    expect(chart.rows).toHaveLength(1);
    expect(chart.reading).not.toContain('All small charts have the same scale.');
    expect(chart.description).toMatch(/^One small chart, of the only claimant\./);
  });

  test('one bar a hundred times the next is cut in its panel, and all others keep their scale', () => {
    const huge = small([
      at('a', '2020-01-01', { accounts: [{ source: 'agency', killed: 24_012 }] }),
      at('b', '2020-02-01', { accounts: [{ source: 'agency', killed: 3 }] }),
      at('c', '2020-02-01', { place: 'beton', accounts: [{ source: 'agency', killed: 9 }] }),
    ]);
    const chart = make(huge, 'bar', 'killed by=month,place');
    expect(chart.notes[0]).toBe(
      'The bar of January 2020: Aville is cut short: to scale, it would be 2,668 times as long as the next.',
    );
    for (const { svg } of svgs(chart)) expect(svg.match(/class="break"/g)).toHaveLength(1);
  });

  test('notes on days and numbers are in every panel, and one sentence below', () => {
    const notes = [
      { text: { text: 'Cease-fire', html: 'Cease-fire' }, at: { kind: 'day', day: '2020-06-01' } },
      { text: { text: 'Ten', html: 'Ten' }, at: { kind: 'value', value: 10 } },
    ] as const;
    const chart = make(course, 'timeline', 'killed by=region,month', { notes });
    for (const { chart: panel } of chart.rows) {
      expect('timeMarks' in panel && panel.timeMarks).toHaveLength(1);
      expect('levels' in panel && panel.levels).toHaveLength(1);
    }
    expect(chart.noted).toHaveLength(2);
    expect(chart.table.columns.at(-1)?.key).toBe('note');
    const onRow = { text: { text: 'A', html: 'A' }, at: { kind: 'row', row: 'aville' } } as const;
    const bars = make(course, 'bar', 'killed by=year,place', { notes: [onRow] });
    const marked = bars.rows.flatMap(({ chart: panel }) =>
      panel.kind === 'bar' ? panel.rows.filter(row => row.notes !== undefined).map(({ key }) => key) : [],
    );
    expect(marked).toEqual(['aville']);
    expect(bars.notes[0]).toBe('[1] A (Aville).');
    const faults = (of: string, question: string, note: typeof onRow | (typeof notes)[number]) =>
      faultsOf(course, 'multiples', question, { of, notes: [note] }).map(({ rule }) => rule);
    expect(faults('timeline', 'killed by=region,month', onRow)).toEqual(['charts/note-place']);
    expect(faults('bar', 'killed by=region,place', notes[0])).toEqual(['charts/note-place']);
  });

  test('a break is marked in every panel that is over it', () => {
    const { original } = small(
      ['2020-01-01', '2020-03-01'].flatMap(date =>
        ['aville', 'beton'].map(place => ({
          id: `${place}-${date}`,
          date,
          place,
          accounts: [{ source: 'agency', killed: 2 }],
        })),
      ),
    );
    const breaks = [{ date: '2020-03-01', text: 'Counted in another way.' }];
    const broken = datasetOf(JSON.stringify({ ...JSON.parse(original), breaks }), 'data/small.json');
    const times = make(broken, 'timeline', 'killed by=place,month');
    for (const { chart } of times.rows) expect('timeMarks' in chart && chart.timeMarks).toHaveLength(1);
    const inRows = make(broken, 'bar', 'killed by=place,month');
    for (const { chart } of inRows.rows)
      expect(chart.kind === 'bar' && chart.rows.map(({ label }) => label)[1]).toMatch(/March 2020.+/);
    const ofMonths = make(broken, 'bar', 'killed by=month,place');
    expect(ofMonths.rows.map(({ label }) => label)).toEqual([
      'January 2020',
      expect.stringMatching(/^March 2020.+/),
    ]);
    expect(ofMonths.notes.join(' ')).toContain('Break on 1 March 2020');
  });

  test('keeps to a licence that keeps rows back', () => {
    const kept = small(
      Array.from({ length: 8 }, (_, i) => ({ id: `e${i}`, date: `2020-0${i < 4 ? 1 : 2}-01` })),
      { licence: { name: 'Kept', redistribute: false } },
    );
    expect(make(kept, 'bar', 'attacks by=month,region').rows).toHaveLength(2);
    const few = small(
      Array.from({ length: 5 }, (_, i) => ({ id: `e${i}`, date: `2020-0${i < 4 ? 1 : 2}-01` })),
      { licence: { name: 'Kept', redistribute: false } },
    );
    expect(rules('attacks by=region,month', { of: 'timeline' }, few)[0]).toMatch(/^charts\/rows-not-allowed/);
  });

  test('refuses what cannot be small charts, and says what can', () => {
    expect(rules('killed by=region,month', {})).toEqual([
      'charts/panel-kind: ::multiples does not say what its small charts are → write of=bar, of=stack, of=range, of=timeline, of=line or of=map',
    ]);
    expect(rules('killed by=region,month', { of: 'table' })[0]).toMatch(
      /^charts\/panel-kind: a ::table cannot be one of several small charts → write of=bar/,
    );
    expect(rules('killed by=region,month', { of: 'lines' })[0]).toMatch(/did you mean "line"\?$/);
    expect(rules('killed by=region', { of: 'bar' })[0]).toMatch(
      /^charts\/needs-by: .* → write two words: by=weapon,region$/,
    );
    expect(rules('killed by=region,place', { of: 'stack' })[0]).toMatch(/→ write three words/);
    expect(rules('killed by=region,place,month', { of: 'bar' })[0]).toMatch(/^charts\/too-many-by/);
    expect(rules('killed by=year,month', { of: 'line' })[0]).toMatch(/^charts\/wrong-by/);
    expect(rules('killed by=region,place', { of: 'timeline' })[0]).toMatch(/^charts\/wrong-by/);
    expect(rules('killed by=month,place sort=place', { of: 'bar' })[0]).toMatch(
      /^charts\/unused-option: sort=/,
    );
    expect(rules('killed by=region,month', { of: 'timeline', show: 'low' })[0]).toBe(
      'charts/unused-option: show= has no effect on small charts of the kind ::timeline → remove show=; it works with of=bar, of=map',
    );
    expect(rules('attacks by=region,event', { of: 'range' })[0]).toMatch(/^charts\/wrong-measure/);
    expect(rules('killed by=source,event', { of: 'range' }, demonstration)[0]).toMatch(/^charts\/wrong-by/);
  });
});

/** One tag a line, with the style sheets, so that a reviewer can see the chart by opening the file in a browser. */
const reviewable = (svg: string): string =>
  `<?xml-stylesheet href="../../../src/styles/tokens.css"?>\n<?xml-stylesheet href="../../../src/styles/chart-marks.css"?>\n<?xml-stylesheet href="../../../src/styles/map-marks.css"?>\n${svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replaceAll('><', '>\n<')}\n`;

describe.each([
  ['bar', make(demonstration, 'bar', 'killed by=region,place')],
  ['stack', make(demonstration, 'stack', 'explosions by=control,region,weapon')],
  ['range', make(demonstration, 'range', 'killed by=region,event')],
  ['timeline', make(course, 'timeline', 'killed by=region,month')],
  ['line', make(course, 'line', 'killed by=region,place,month cumulative')],
  ['map', make(everyState, 'map', 'killed by=weapon,region')],
  ['arabic', make(arabic, 'bar', 'killed by=place,weapon')],
  ['every-sort', make(everySort, 'timeline', 'killed by=event,day')],
] as const)('small charts: %s', (name, chart) => {
  test('matches its snapshot', async () => {
    for (const { width, svg } of svgs(chart))
      await expect(reviewable(svg)).toMatchFileSnapshot(`snapshots/multiples-${name}-${width}.svg`);
  });

  test('keeps its ids in its scope, each once, and uses each', () => {
    const all = svgs(chart).map(({ svg }) => svg);
    const ids = all.flatMap(svg => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? ''));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^a-chart-[nw]-/);
      expect(all.join('')).toMatch(new RegExp(`url\\(#${id}\\)|href="#${id}"|describedby="${id}"`));
    }
    for (const svg of all) expect(svg).not.toMatch(/NaN|undefined|Infinity|null|\bstyle=/);
  });
});
