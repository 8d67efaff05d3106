import { describe, expect, test } from 'vitest';
import { buildChart } from '../../src/charts/build-chart.ts';
import { buildOwn } from '../../src/charts/own/build.ts';
import type { OwnChartKind } from '../../src/charts/own/own-kind.ts';
import { chartRules } from '../../src/charts/rules.ts';
import { tollDoubt } from '../../src/charts/toll/build.ts';
import { demonstration, everySort, small } from './figures.ts';
import { governorates } from './governorates.ts';
import { faultsOf, locale, makeChart, makeKind, specOf } from './make-chart.ts';

const killedByPlace = () => makeKind(demonstration, 'bar', 'killed by=place sort=-killed');

describe('the texts around a chart', () => {
  test('states title, measure, period, rule, sources and version', () => {
    const chart = killedByPlace();
    expect(chart.title.text).toBe('How many people were reported killed, by place?');
    expect(chart.measure).toBe('People reported killed, by place');
    expect(chart.period).toBe('5 September 2016');
    expect(chart.rule).toMatch(
      /lowest and the highest figure .* for each attack, added up.*not a margin of error\.$/,
    );
    expect(chart.sources).toBe(
      'Sources: the Observatory, the head of a hospital in Tartous (not named), Syrian state media, ' +
        'a police commander (not named), a local police chief (not named) and Amaq, as read in the article',
    );
    expect(chart.dataset).toMatchObject({ id: 'syria-2016-09-05', version: demonstration.version });
    expect(chart.locale).toBe('en');
  });

  test('the description gives the finding, the rows, the range, and that sources differ', () => {
    expect(killedByPlace().description).toBe(
      'Highest: Tartous, 35. Hasakeh 5; Homs 3–4; al-Saboura 1–3; Qamishli 0, or up to 7. ' +
        'In all 44–47, or up to 54. Sources differ on 3 of 5 attacks.',
    );
  });

  test('the description says what is unknown', () => {
    const { description, reading } = makeChart(demonstration, 'bar', 'injured by=place');
    expect(description).toContain('No figure for 3 of 5 attacks.');
    expect(reading).toContain('No figure for 3 of 5 attacks.');
  });

  test('an author’s own title and alternative replace the computed ones', () => {
    const title = { text: 'Most died in Tartous', html: 'Most died in <b>Tartous</b>' };
    const chart = makeChart(demonstration, 'bar', 'killed by=place', { title, alt: 'One tall bar.' });
    expect(chart.title).toEqual(title);
    expect(chart.description).toBe('One tall bar.');
  });

  test('filters appear in the line of the measure, dates in the period', () => {
    const chart = makeChart(
      demonstration,
      'bar',
      'killed by=place control=kurdish-forces weapon=!car-bomb from=2016-09 to=2016-10',
    );
    expect(chart.measure).toBe(
      'People reported killed, by place · in places held by Kurdish forces · weapon: not car bomb',
    );
    expect(chart.period).toBe('1 September – 31 October 2016');
  });

  test('a computed title is safe HTML', () => {
    const odd = small([{ id: 'a' }], { units: { event: { en: { one: 'raid <b>', other: 'raids <b>' } } } });
    expect(makeChart(odd, 'bar', 'attacks by=place').title).toEqual({
      text: 'How many raids <b>, by place?',
      html: 'How many raids &lt;b&gt;, by place?',
    });
  });

  test('the dataset’s own words for an event are used', () => {
    const shootings = small([{ id: 'a', accounts: [{ source: 'agency', killed: 2 }] }], {
      units: { event: { en: { one: 'shooting', other: 'shootings' } } },
    });
    const text = JSON.stringify(makeChart(shootings, 'bar', 'killed by=event'));
    expect(text).toContain('for the shooting');
    expect(text).not.toContain('attack');
  });

  test('the chart says who counts as killed', () => {
    const of = (killedMeans: string) =>
      makeChart(
        small([{ id: 'a', accounts: [{ source: 'agency', killed: 2 }] }], { killedMeans }),
        'bar',
        'killed by=place',
      );
    expect(of('civilians').measure).toBe('Civilians reported killed, by place');
    expect(of('victims').title.text).toBe('How many victims were reported killed, by place?');
    expect(of('everyone').reading).toContain('Attackers are counted among the dead.');
  });

  test('calls a compiler’s range its own and does not mention disagreement', () => {
    const compiled = small([{ id: 'a', accounts: [{ source: 'group', killed: '2-5' }] }], {
      compiler: 'group',
    });
    const chart = makeChart(compiled, 'bar', 'killed by=place');
    expect(chart.rule).toMatch(/^The compiler’s lowest and highest figure/);
    expect(makeChart(compiled, 'range', 'killed by=event').rule).toContain('the compiler’s figure');
    expect(`${chart.description} ${[...chart.notes, ...chart.reading].join(' ')}`).not.toMatch(
      /differ|rests on/,
    );
    expect(chart.table.columns.map(column => column.key)).not.toContain('support');
  });

  test('says that one source’s figures are added up here', () => {
    expect(makeChart(demonstration, 'bar', 'killed by=place source=sohr').rule).toBe(
      'Only the figures of the Observatory, added up here.',
    );
  });

  test('mentions single sources, parties alone, and attackers among the dead', () => {
    const { notes, reading } = makeChart(
      small([
        { id: 'a', accounts: [{ source: 'ministry', killed: 2, attackers: 'included' }] },
        { id: 'b', place: 'beton', accounts: [{ source: 'agency', killed: 3 }] },
      ]),
      'bar',
      'killed by=place',
    );
    expect(notes).toEqual([]);
    expect(reading).toEqual([
      'The figures for 1 of 2 attacks include attackers.',
      'The figure rests on one source for both attacks.',
      'It rests only on parties to the conflict for 1 of 2 attacks.',
    ]);
  });

  test('rows that overlap have no total, and the chart says so', () => {
    const shared = small([
      {
        id: 'a',
        claims: [
          { actor: 'army', kind: 'claimed' },
          { actor: 'front', kind: 'claimed' },
        ],
      },
    ]);
    const chart = makeChart(shared, 'bar', 'attacks by=claimant');
    expect(chart.notes).toContain('Rows overlap: some attacks count in more than one, so there is no total.');
    expect(chart.table.foot).toBeUndefined();
    expect(chart.description).not.toContain('Totals');
  });

  test('lists events that are only partly in the requested period', () => {
    const long = small([
      { id: 'a', date: '2020-02-10', dateEnd: '2020-02-20', accounts: [{ source: 'agency', killed: 1 }] },
      { id: 'b', date: '2020-02-12', accounts: [{ source: 'agency', killed: 1 }] },
    ]);
    expect(makeChart(long, 'bar', 'killed by=place from=2020-02-11 to=2020-02-13').notes).toContain(
      'Left out: 1 attack only partly in the period.',
    );
  });

  test('the period is no more precise than the dates of the events', () => {
    const coarse = small([
      { id: 'a', date: '2020-02-01', timePrecision: 'month' },
      { id: 'b', date: '2020-06-01', timePrecision: 'month' },
    ]);
    expect(makeChart(coarse, 'bar', 'attacks by=place').period).toBe('February – June 2020');
  });
});

test('every counted measure says how it is counted', () => {
  const rules = ['attacks', 'explosions', 'devices', 'places', 'regions', 'claimants'].map(
    measure => makeChart(demonstration, 'bar', `${measure} by=control`).rule,
  );
  expect(new Set(rules).size).toBe(rules.length);
  for (const rule of rules) expect(rule).toMatch(/^[A-Z].*\.$/);
});

test('a range has no row for what no source states', () => {
  expect(faultsOf(demonstration, 'range', 'killed by=role')).toEqual([
    expect.objectContaining({ rule: 'charts/wrong-by', fix: expect.stringContaining('::bar{… by=role}') }),
  ]);
  expect(makeChart(demonstration, 'bar', 'killed by=role').rule).not.toBe('');
});

/** A note on a day. */
const noteOn = (day: string) => ({ text: { text: 'X', html: 'X' }, at: { kind: 'day', day } as const });

/** A question that breaks each rule. */
const seven = ['SY-HI', 'SY-HL', 'SY-HM', 'SY-ID', 'SY-LA', 'SY-QU', 'SY-RA'];
const sevenWithPeople = governorates(Object.fromEntries(seven.map(code => [code, 1])), {
  populations: Object.fromEntries(seven.map(code => [code, 100_000])),
});
const withPeople = governorates({ 'SY-HI': 3 }, { populations: { 'SY-HI': 1_800_000 } });

const breaking: Record<string, () => readonly { rule: string; what: string; fix: string }[]> = {
  'charts/needs-by': () => faultsOf(demonstration, 'bar', 'killed'),
  'charts/too-many-by': () => faultsOf(demonstration, 'bar', 'killed by=place,weapon'),
  'charts/wrong-by': () => faultsOf(demonstration, 'timeline', 'killed by=place'),
  'charts/wrong-measure': () => faultsOf(demonstration, 'range', 'attacks by=place'),
  'charts/nothing-to-show': () => faultsOf(demonstration, 'bar', 'killed by=place from=2030'),
  'charts/inseparable': () => faultsOf(demonstration, 'stack', 'killed by=place,source'),
  'charts/too-many-series': () => faultsOf(sevenWithPeople, 'line', 'attacks by=region,year per=100000'),
  'charts/limit': () => faultsOf(demonstration, 'timeline', 'attacks by=day limit=2'),
  'charts/unused-option': () =>
    faultsOf(demonstration, 'stack', 'attacks by=place,weapon', { highlight: ['homs'] }),
  'charts/panel-kind': () => faultsOf(demonstration, 'multiples', 'killed by=region,place'),
  'charts/periods': () => faultsOf(demonstration, 'slope', 'killed by=region'),
  'charts/too-many-slots': () => faultsOf(twoYears, 'timeline', 'attacks by=day'),
  'charts/unknown-highlight': () =>
    faultsOf(demonstration, 'bar', 'killed by=place', { highlight: ['homz'] }),
  'charts/unknown-column': () =>
    faultsOf(demonstration, 'table', 'attacks', { columns: ['date', 'killled'] }),
  'charts/bad-classes': () => faultsOf(demonstration, 'map', 'killed by=region', { classes: '10,5' }),
  'charts/no-rate': () => faultsOf(withPeople, 'stack', 'attacks by=region,weapon per=100000'),
  'charts/note-place': () =>
    faultsOf(demonstration, 'range', 'killed by=event', { notes: [noteOn('2016-09-05')] }),
  'charts/note-outside': () =>
    faultsOf(demonstration, 'timeline', 'killed', { notes: [noteOn('2026-09-05')] }),
  'charts/columns': () => faultsOf(demonstration, 'bar', 'killed by=place', { columns: ['date'] }),
  'charts/rows-not-allowed': () => faultsOf(notToPass, 'table', 'attacks', { columns: ['date'] }),
  'charts/no-best': () => faultsOf(everySort, 'bar', 'killed by=place place=beton,efield', { show: 'best' }),
  'charts/own-kind': () => {
    const { kind: _, ...spec } = specOf(demonstration, 'bar', 'killed by=place', {});
    const broken = {
      groupings: [1, 1],
      build: () => {
        throw new Error('no rows');
      },
      draw: () => ({ height: 10 }),
    } satisfies OwnChartKind;
    const built = buildOwn('broken', { kind: broken, source: '' }, spec, { dataset: demonstration, locale });
    return built.ok ? [] : built.faults;
  },
  'charts/one-event': () => faultsOf(demonstration, 'toll', 'killed place=homs,tartous'),
  'charts/no-hours': () => [
    tollDoubt(specOf(demonstration, 'toll', 'killed event=homs-bab-tadmur', {}), {
      dataset: demonstration,
      locale,
    }) ?? { rule: '', what: '', fix: '' },
  ],
  'charts/too-many-steps': () => faultsOf(tooManyAccounts, 'toll', 'killed'),
  'charts/compare': () => faultsOf(demonstration, 'compare', 'killed by=place', { others: [] }),
  'charts/map-country': () => faultsOf(everySort, 'map', 'killed by=region'),
};

const tooManyAccounts = small([
  { id: 'a', accounts: Array.from({ length: 1001 }, (_, i) => ({ source: 'agency', killed: i })) },
]);
const twoYears = small([
  { id: 'a', date: '2019-01-01' },
  { id: 'b', date: '2020-12-31' },
]);
const notToPass = small([{ id: 'a' }], { licence: { name: 'Not to be passed on', redistribute: false } });

describe('what is refused', () => {
  test('a question breaks every rule of the rule book', () => {
    expect(Object.keys(breaking).sort()).toEqual(Object.keys(chartRules).sort());
  });

  test.each(Object.keys(breaking))('%s', rule => {
    const faults = breaking[rule]?.() ?? [];
    expect(faults.map(fault => fault.rule)).toEqual([rule]);
    for (const { what, fix } of faults) {
      expect(what.length).toBeGreaterThan(10);
      expect(fix.length).toBeGreaterThan(10);
    }
  });

  test('hints name the probable word', () => {
    expect(faultsOf(demonstration, 'bar', 'killed by=place', { highlight: ['homz'] })).toEqual([
      {
        rule: 'charts/unknown-highlight',
        what: 'highlight="homz" is not the key of a row',
        fix: 'did you mean "homs"?',
        option: 'highlight',
      },
    ]);
    expect(faultsOf(demonstration, 'table', 'attacks', { columns: ['killled'] })[0]?.fix).toBe(
      'did you mean "killed"?',
    );
  });

  test('reports all errors of one chart at once', () => {
    const rules = faultsOf(demonstration, 'range', 'attacks limit=2', { highlight: ['homs'] }).map(
      fault => fault.rule,
    );
    expect(rules).toEqual(['charts/needs-by', 'charts/wrong-measure', 'charts/unused-option']);
  });
});

test('a chart built again from its own question is the same', () => {
  const chart = killedByPlace();
  const again = buildChart(
    { kind: 'bar', id: 'a-chart', title: undefined, alt: undefined, question: chart.question },
    { dataset: demonstration, locale },
  );
  expect(again).toEqual({ ok: true, chart });
});

test('refuses a chart without rows, as when no source has a figure', () => {
  const withoutFigures = small([
    { id: 'e1', date: '2019-01-01', place: 'aville', accounts: [{ source: 'agency' }] },
  ]);
  const faults = faultsOf(withoutFigures, 'bar', 'killed by=source');
  expect(faults.map(({ rule, what }) => [rule, what])).toEqual([
    ['charts/nothing-to-show', '"killed by=source" has no row in small'],
  ]);
});
