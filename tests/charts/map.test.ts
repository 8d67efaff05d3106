import { describe, expect, test } from 'vitest';
import { buildChart } from '../../src/charts/build-chart.ts';
import type { MapChart } from '../../src/charts/map/chart.ts';
import { shadeOf, stepsFor } from '../../src/charts/map/colour-steps.ts';
import { namesLeftOff } from '../../src/charts/map/names-left-off.ts';
import { chartRules } from '../../src/charts/rules.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { getBoundaries } from '../../src/geo/get-boundaries.ts';
import { readBoundaries } from '../../src/geo/read-boundaries.ts';
import { parseQuestion } from '../../src/tally/parse-question.ts';
import { wordsOf } from '../../src/tally/words-of.ts';
import { countriesDataset } from './country-maps.ts';
import { demonstration, small } from './figures.ts';
import { governorates } from './governorates.ts';
import { faultsOf, locale, makeKind } from './make-chart.ts';

const mapOf = (dataset: Dataset, question: string): MapChart => makeKind(dataset, 'map', question);

const brief = ({ regions }: MapChart) =>
  Object.fromEntries(
    regions
      .filter(region => region.state !== 'no-attack')
      .map(({ short, state, step, printed, compact }) => [short, [state, step, printed, compact]]),
  );
const legend = (chart: MapChart) => chart.legend.map(({ mark, n, label }) => `${mark}${n ?? ''}: ${label}`);

describe('the demonstration by region', () => {
  const chart = mapOf(demonstration, 'killed by=region');

  test('shades four of fourteen governorates by their lowest figure, each with its number', () => {
    expect(chart.boundaries).toBe('sy');
    expect(chart.regions).toHaveLength(14);
    expect(brief(chart)).toEqual({
      Tartous: ['value', 5, '35', '35'],
      Homs: ['value', 1, '3–4', '3–4'],
      'Rif Dimashq': ['value', 1, '1–3', '1–3'],
      Hasakeh: ['value', 2, '5, or up to 12', '5 (12)'],
    });
    expect(chart.discs).toEqual([]);
  });

  test('explains each shade and each empty region in words', () => {
    expect(legend(chart)).toEqual([
      'step1: 1–4',
      'step2: 5–9',
      'step4: 10–29',
      'step5: 30 or more',
      'no-attack: no attack reported',
      'outside: outside the data',
    ]);
  });

  test('has a description, notes, a table and the credit of its boundaries', () => {
    expect(chart.title.text).toBe('How many people were reported killed, by governorate?');
    expect(chart.description).toMatch(
      /^Highest: Tartous governorate, 35\..*No attack reported in 10 of 14 governorates\.$/,
    );
    expect(chart.reading).toContain(
      'The map shows counts, not rates: a large region is not worse hit for its size.',
    );
    expect(chart.reading.join(' ')).toContain('dead and wounded together');
    expect(chart.reading.join(' ')).not.toContain('dashed');
    expect(chart.table.rows).toHaveLength(4);
    expect(chart.credit).toBe(
      'Boundaries: Natural Earth. Golan Heights: drawn as in Natural Earth. ' +
        'Names and boundaries shown do not imply endorsement or acceptance.',
    );
  });
});

test('credits a newsroom’s own boundaries to it and does not mention the shipped ones', () => {
  const parsed = parseQuestion(wordsOf('killed by=region'), demonstration);
  if (!parsed.ok) throw new Error('not a question');
  const boundaries = () => ({
    ok: true as const,
    value: { ...getBoundaries('sy'), shipped: false },
    problems: [],
  });
  const spec = { kind: 'map', id: 'm', title: undefined, alt: undefined, question: parsed.question } as const;
  const built = buildChart(spec, { dataset: demonstration, locale, boundaries });
  expect(built.ok && built.chart.kind === 'map' && built.chart.credit).toBe(
    'Boundaries: supplied by this publication. Names and boundaries shown do not imply endorsement or acceptance.',
  );
});

test('prints the names of regions without the word for their kind, unless two would be the same', () => {
  const shortOf = (code: string) =>
    new Map(
      makeKind(countriesDataset([code]), 'map', 'killed by=region').regions.map(each => [
        each.label,
        each.short,
      ]),
    );
  const russia = shortOf('ru');
  expect(['Moscow', 'Moscow Oblast'].map(name => russia.get(name))).toEqual(['Moscow', 'Moscow Oblast']);
  expect(shortOf('ua').get('Kyiv Oblast')).toBe('Kyiv');
  for (const code of ['ru', 'la', 'lv', 'pl', 'ch'])
    expect(new Set(shortOf(code).values()).size, code).toBe(shortOf(code).size);
});

describe('regions without a number', () => {
  const chart = mapOf(
    governorates({ 'SY-HL': 12, 'SY-TA': 0, 'SY-HI': null, 'SY-DY': '3+' }),
    'killed by=region',
  );

  test('zero, no figure and no attack are three states', () => {
    expect(brief(chart)).toEqual({
      'Region SY-HL': ['value', 5, '12', '12'],
      'Region SY-TA': ['zero', 0, '0', '0'],
      'Region SY-HI': ['no-figure', 0, 'no figure', ''],
      'Region SY-DY': ['value', 1, '3 or more', '3+'],
    });
    expect(legend(chart).slice(3)).toEqual([
      'zero: reported as none',
      'no-figure: no figure',
      'no-attack: no attack reported',
      'outside: outside the data',
    ]);
  });

  test('zero by the lowest figure only is worded accordingly', () => {
    const mixed = mapOf(governorates({ 'SY-HL': { casualties: 7 } }), 'killed by=region');
    expect(brief(mixed)).toEqual({ 'Region SY-HL': ['zero', 0, '0, or up to 7', '0 (7)'] });
    expect(legend(mixed)).toContain('zero: none, by the lowest figure');
  });

  test('regions excluded by the question are outside the data', () => {
    const data = governorates({ 'SY-HL': 12, 'SY-TA': 0 });
    const one = mapOf(data, 'killed by=region region=sy-hl');
    expect(one.regions.filter(region => region.state === 'outside')).toHaveLength(13);
    expect(legend(one).join()).not.toContain('no attack');
    const but = mapOf(data, 'killed by=region region=!sy-ta');
    expect(but.regions.filter(region => region.state === 'outside').map(region => region.short)).toEqual([
      'Region SY-TA',
    ]);
    const place = mapOf(data, 'killed by=region place=sy-ta-town');
    expect(place.regions.filter(region => region.state === 'outside')).toHaveLength(13);
  });

  test('a filter on the attacks makes it "no such attack", in the dataset’s own word', () => {
    const units = { event: { en: { one: 'shooting', other: 'shootings' } } };
    const data = governorates({ 'SY-HL': 12 }, { units });
    expect(legend(mapOf(data, 'killed by=region'))).toContain('no-attack: no shooting reported');
    const some = mapOf(data, 'killed by=region weapon=rifle');
    expect(legend(some)).toContain('no-attack: no such shooting reported');
    expect(some.description).toContain('No such shooting in 13 of 14 governorates.');
  });
});

describe('events whose region the data does not give', () => {
  const data = governorates(
    { 'SY-HI': 3 },
    {
      places: {
        palmyra: { name: 'Palmyra', level: 'town', in: 'land', lat: 34.56, lon: 38.27, basis: 'test' },
        somewhere: { name: 'Somewhere', level: 'town', in: 'land' },
        middle: {
          name: 'Middle of Syria',
          level: 'country',
          codes: { iso: 'SY' },
          lat: 35,
          lon: 38,
          basis: 'test',
        },
        nineveh: { name: 'Nineveh', level: 'admin1', in: 'land' },
        sinjar: { name: 'Sinjar', level: 'town', in: 'nineveh' },
      },
      events: ['palmyra', 'somewhere', 'middle', 'sinjar'].map((place, i) => ({
        id: `at-${place}`,
        date: '2020-05-02',
        place,
        accounts: [{ source: 'monitor', killed: 10 + i }],
      })),
    },
  );
  const chart = mapOf(data, 'killed by=region');

  test('are located by their coordinates and added to that region', () => {
    expect(brief(chart)).toEqual({ 'Region SY-HI': ['value', 3, '13', '13'] });
    expect(chart.notes).toContain('Placed by coordinates, as the data names no region: 1 of 5 attacks.');
  });

  test('are listed if nothing locates them: a country’s coordinate is not a location', () => {
    expect(chart.notes).toContain(
      '3 of 5 attacks, 36 people killed, are not on the map: they have no coordinates on it, and no region, or their region is not in these boundaries.',
    );
  });

  test('a region missing from the map is listed with its number', () => {
    expect(namesLeftOff(chart, locale)).toEqual(['Somewhere', 'Middle of Syria', 'Nineveh (13)']);
  });
});

describe('the text alternative', () => {
  const at = (place: string, killed: number) => ({
    id: `at-${place}`,
    date: '2020-05-02',
    place,
    accounts: [{ source: 'monitor', killed }],
  });
  const town = (name: string, more: object) => ({ name, level: 'town', in: 'sy-hi', basis: 'test', ...more });
  const data = governorates(
    { 'SY-HI': 3, 'SY-TA': 5 },
    {
      places: {
        palmyra: town('Palmyra', { lat: 34.56, lon: 38.27 }),
        homs: town('Homs', { lat: 34.73, lon: 36.72 }),
        nineveh: { name: 'Nineveh', level: 'admin1', in: 'land' },
        sinjar: { name: 'Sinjar', level: 'town', in: 'nineveh' },
      },
      events: [at('land', 42), at('palmyra', 7), at('homs', 6), at('sinjar', 90)],
    },
  );

  test('by place, names the highest that is drawn, not a country without a disc', () => {
    const { description, discs, notOnMap } = mapOf(data, 'killed by=place');
    expect(discs[0]?.label).toBe('Palmyra');
    expect(notOnMap.map(({ key }) => key)).toContain('land');
    expect(description).toMatch(/^Highest: Palmyra, 7\./);
    expect(description).toContain('42');
  });

  test('by region, names no region that is missing from the map', () => {
    const { description } = mapOf(data, 'killed by=region');
    expect(description).toMatch(/^Highest: Region SY-HI governorate, 16\./);
    expect(description).toContain('Nineveh 90');
  });
});

describe('by place', () => {
  test('has a disc for each place, the highest first', () => {
    const chart = mapOf(demonstration, 'killed by=place');
    expect(chart.regions).toEqual([]);
    expect(chart.steps).toEqual([]);
    expect(chart.discs.map(({ label, state, printed, compact }) => [label, state, printed, compact])).toEqual(
      [
        ['Tartous', 'value', '35', '35'],
        ['Hasakeh', 'value', '5', '5'],
        ['Homs', 'value', '3–4', '3–4'],
        ['al-Saboura', 'value', '1–3', '1–3'],
        ['Qamishli', 'zero', '0, or up to 7', '0 (7)'],
      ],
    );
    expect(legend(chart)).toEqual([
      'disc: lowest figure, by area',
      'ring: up to the highest',
      'ring-outer: dead and wounded together',
      'disc-zero: none, by the lowest figure',
    ]);
    expect(chart.reading[0]).toBe('A disc stands for a whole town or city, not for a spot in it.');
    expect(legend(mapOf(demonstration, 'explosions by=place'))).toEqual(['disc: by area']);
  });

  test('lists places without a coordinate of their own, and names unchecked ones', () => {
    const at = { lat: 36.2, lon: 37.16, basis: 'test' };
    const data = governorates(
      { 'SY-TA': 4 },
      {
        places: {
          aleppo: { name: 'Aleppo', level: 'city', in: 'sy-hl', ...at, checked: false },
          region: {
            name: 'Somewhere in Hama',
            level: 'admin1',
            in: 'land',
            lat: 35.1,
            lon: 37,
            basis: 'test',
          },
          beirut: { name: 'Far off', level: 'city', in: 'land', lat: 33.89, lon: 35.5, basis: 'test' },
        },
        events: ['aleppo', 'region', 'beirut'].map(place => ({
          id: place,
          date: '2020-05-02',
          place,
          accounts: [{ source: 'monitor', ...(place === 'aleppo' ? {} : { killed: 2 }) }],
        })),
      },
    );
    const chart = mapOf(data, 'killed by=place sort=key');
    expect(chart.discs.map(disc => [disc.label, disc.state])).toEqual([['Aleppo', 'no-figure']]);
    expect(legend(chart)).toEqual(['disc-no-figure: no figure']);
    expect(chart.notes).toContain(
      '3 of 4 attacks, 8 people killed, are not on the map: they have no coordinates, or their coordinates lie outside of it.',
    );
    expect(namesLeftOff(chart, locale)).toEqual([
      'Far off (2)',
      'Somewhere in Hama (2)',
      'Town of Region SY-TA governorate (4)',
    ]);
    expect(chart.notes).toContain('Position approximate: Aleppo.');
    expect(chart.table.rows).toHaveLength(4);
  });
});

describe('quantile breaks', () => {
  const labels = (...lows: number[]) =>
    stepsFor(lows, locale).map(({ label, shade }) => `${label} → ${shade}`);

  test.each([
    [[1], ['1 → 3']],
    [
      [0, 3, 2],
      ['2 → 2', '3 → 5'],
    ],
    [
      [1, 3, 5, 35],
      ['1–4 → 1', '5–9 → 2', '10–29 → 4', '30 or more → 5'],
    ],
    [
      [12, 40],
      ['10–29 → 2', '30 or more → 5'],
    ],
    [
      [6, 9],
      ['6 → 1', '7 → 2', '8 → 4', '9 → 5'],
    ],
    [[9, 9], ['5 or more → 3']],
    [
      [2, 700, 12_000],
      ['1–299 → 1', '300–999 → 2', '1,000–2,999 → 3', '3,000–9,999 → 4', '10,000 or more → 5'],
    ],
    [[0, 0], []],
  ])('for %j', (lows, steps) => {
    expect(labels(...lows)).toEqual(steps);
  });

  test('use the lowest figure and give every value a shade', () => {
    for (let low = 1; low < 2000; low += 7) {
      const steps = stepsFor([1, low, 1999], locale);
      expect(shadeOf(low, steps)).toBeGreaterThan(0);
      expect(steps.length).toBeLessThanOrEqual(5);
      expect(steps.every((step, i) => i === 0 || step.from > (steps[i - 1]?.from ?? 0))).toBe(true);
    }
    expect(shadeOf(0, stepsFor([4], locale))).toBe(0);
  });
});

describe('refuses', () => {
  const rulesOf = (dataset: Dataset, question: string, show?: 'best') =>
    faultsOf(dataset, 'map', question, show ? { show } : {}).map(fault => fault.rule);

  test('refuses anything but regions and places, a limit, and a missing best', () => {
    expect(rulesOf(demonstration, 'killed by=weapon')).toEqual(['charts/wrong-by']);
    expect(rulesOf(demonstration, 'killed by=region limit=2')).toEqual(['charts/limit']);
    expect(rulesOf(governorates({ 'SY-HI': '3-4' }), 'killed by=region', 'best')).toEqual(['charts/no-best']);
  });

  test('refuses events in an unknown country', () => {
    const nowhere = small([{ id: 'a', accounts: [{ source: 'agency', killed: 3 }] }]);
    expect(faultsOf(nowhere, 'map', 'killed by=region')[0]).toMatchObject({
      rule: 'charts/map-country',
      what: 'no place of "killed by=region" has a known country',
    });
    expect(chartRules['charts/map-country'].fix).toContain('country=');
  });

  test('refuses invalid boundaries of the project with their own problem', () => {
    const parsed = parseQuestion(wordsOf('killed by=region'), demonstration);
    if (!parsed.ok) throw new Error('not a question');
    const spec = {
      kind: 'map',
      id: 'm',
      title: undefined,
      alt: undefined,
      question: parsed.question,
    } as const;
    const boundaries = (name: string) => readBoundaries('tests/fixtures/none', name, 'tests/fixtures/none');
    const built = buildChart(spec, { dataset: demonstration, locale, boundaries });
    expect(built.ok ? [] : built.faults.map(fault => fault.rule)).toEqual(['geo/no-boundaries']);
  });
});
