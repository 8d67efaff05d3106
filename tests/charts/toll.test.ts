import { describe, expect, test } from 'vitest';
import { layLabels } from '../../src/charts/axes/lay-labels.ts';
import { tollDoubt } from '../../src/charts/toll/build.ts';
import { layToll } from '../../src/charts/toll/lay-toll.ts';
import { timeTicks } from '../../src/charts/toll/time-ticks.ts';
import { sizes } from '../../src/scene/sizes.ts';
import { accounts, small } from '../unit/tally-dataset.ts';
import { demonstration } from './figures.ts';
import { hours, manySources } from './hours.ts';
import { faultsOf, locale, makeKind, specOf } from './make-chart.ts';

const minute = (iso: string) => Date.parse(iso) / 60_000;

describe('a toll', () => {
  test('has a row for each step, in the order of time, then what has no time', () => {
    const { table } = makeKind(hours, 'toll', 'killed');
    expect(table.rows.map(cells => cells.map(({ text }) => text).join(' | '))).toEqual([
      '5 May 2020, 09:00 | The Agency | 35 | –',
      '5 May 2020, 10:00 | Rebel radio | 60 | –',
      '5 May 2020, 10:10 | The Monitor | 30–50 | –',
      '5 May 2020, 11:00 | State media | 12 | running total',
      '5 May 2020, 12:00 | State media | 20 or more | running total',
      '5 May 2020, 13:00 | Rebel radio | withdrawn | withdrawn by the source',
      '5 May 2020, 14:20 | The Agency | 41 | corrected by the source',
      'time not stated | A newspaper page | 38 | –',
    ]);
    expect(new Set(table.keys).size).toBe(table.rows.length);
  });

  test('says what each source said first and last, what was corrected, and what is not drawn', () => {
    const { description, notes, legend } = makeKind(hours, 'toll', 'killed');
    expect(description).toContain(
      'The Agency: 35 on 5 May 2020, 09:00, corrected to 41 on 5 May 2020, 14:20.',
    );
    expect(description).toContain(
      'State media: 12 on 5 May 2020, 11:00, then 20 or more on 5 May 2020, 12:00.',
    );
    expect(notes).toEqual(['Not drawn: one account that does not say when it held, from a newspaper page.']);
    expect(legend.map(({ mark }) => mark)).toEqual(['correction', 'dot-party']);
  });

  test('of more than two figures, says the first, the last and how many there are', () => {
    const at = (hour: string, killed: number) => ({
      source: 'agency',
      cumulative: true,
      published: `2020-05-05T${hour}:00`,
      killed,
    });
    const three = small([accounts(at('09', 1), at('10', 2), at('11', 4))]);
    expect(makeKind(three, 'toll', 'killed').description).toBe(
      'The Agency: 1 on 5 May 2020, 09:00, most recently 4 on 5 May 2020, 11:00, 3 figures in all.',
    );
  });

  test('names six sources, or as many as limit= says, and draws the others thin', () => {
    const chart = makeKind(manySources, 'toll', 'killed');
    expect(chart.lines).toHaveLength(12);
    expect(chart.lines.filter(({ look }) => look !== undefined)).toHaveLength(6);
    expect(chart.notes).toEqual([
      '6 more sources are drawn as thin lines without their names; the table has them.',
    ]);
    const fewer = makeKind(manySources, 'toll', 'killed limit=2');
    expect(fewer.lines.filter(({ look }) => look !== undefined)).toHaveLength(2);
    expect(fewer.question.text, 'how many have names is not part of the question').toBe('killed');
    expect(fewer.description).toMatch(/10/);
    expect(faultsOf(manySources, 'toll', 'killed limit=7').map(({ rule }) => rule)).toEqual(['charts/limit']);
  });

  test('of one moment, of days, and of what was known at a moment', () => {
    const one = makeKind(hours, 'toll', 'killed as-of=2020-05-05T09:00');
    expect(one.lines.map(({ key, printed }) => [key, printed])).toEqual([['agency', '35']]);
    expect(one.span.from).toBe(one.span.to);
    const days = makeKind(
      small([accounts({ source: 'agency', published: '2020-05-05', killed: 1 })]),
      'toll',
      'killed',
    );
    expect(days.notes).toEqual(['Of one figure, only the day is known: it is drawn at the end of that day.']);
  });

  test('without a moment it says so and has no line; that must be accepted', () => {
    const chart = makeKind(demonstration, 'toll', 'killed event=homs-bab-tadmur');
    expect(chart.lines).toEqual([]);
    expect(chart.notes).toEqual([
      'The 2 accounts do not say when they were published, so there is no line to draw.',
    ]);
    expect(chart.description).toBe(
      'Syrian state media: 3. The Observatory: 4. The 2 accounts do not say when they were published, so there is no line to draw.',
    );
    expect(chart.table.rows.map(cells => cells[0]?.text)).toEqual(['time not stated', 'time not stated']);
    const doubt = (dataset: typeof hours, question: string) =>
      tollDoubt(specOf(dataset, 'toll', question, {}), { dataset, locale })?.what;
    expect(doubt(demonstration, 'killed event=homs-bab-tadmur')).toMatch(
      /^none of the 2 accounts .* says when/,
    );
    expect(doubt(demonstration, 'killed event=hasakeh-motorbike')).toMatch(
      /^the one account .* does not say when/,
    );
    expect(doubt(demonstration, 'attacks event=hasakeh-motorbike')).toBeUndefined();
    expect(doubt(demonstration, 'killed')).toBeUndefined();
    expect(doubt(hours, 'killed')).toBeUndefined();
  });

  test('is of people, and has no rows by anything', () => {
    const rules = (question: string) =>
      faultsOf(hours, 'toll', question).map(({ rule, fix }) => `${rule}: ${fix}`);
    expect(rules('attacks')).toEqual(['charts/wrong-measure: use killed or injured']);
    expect(rules('killed by=source')).toEqual(['charts/too-many-by: remove by=']);
  });

  test('is refused where a licence keeps rows back', () => {
    const events = Array.from({ length: 4 }, (_, i) => ({ id: `e${i}` }));
    const kept = small(events, {
      dataset: { licence: { name: 'Kept', redistribute: false } },
    });
    expect(faultsOf(kept, 'toll', 'killed').map(({ rule }) => rule)).toEqual(['charts/rows-not-allowed']);
  });
});

describe('ticks of time', () => {
  const ticks = (from: string, to: string, most: number, zone = 'UTC') =>
    timeTicks({ from: minute(from), to: minute(to) }, most, zone, locale).map(({ lines }) => lines.join(' '));

  test('are whole hours of the zone, with the day where it begins', () => {
    expect(ticks('2016-09-05T05:50Z', '2016-09-05T09:10Z', 5, 'Asia/Damascus')).toEqual([
      '09:00 5 Sept',
      '10:00',
      '11:00',
      '12:00',
    ]);
    expect(ticks('2016-09-05T13:00Z', '2016-09-06T13:00Z', 5)).toEqual([
      '18:00 5 Sept',
      '00:00 6 Sept',
      '06:00',
      '12:00',
    ]);
  });

  test('are days and years over longer spans', () => {
    expect(ticks('2016-09-05T00:00Z', '2016-09-09T12:00Z', 6)).toEqual([
      '5 Sept',
      '6 Sept',
      '7 Sept',
      '8 Sept',
      '9 Sept',
    ]);
    expect(ticks('2010-01-01T00:00Z', '2020-01-01T00:00Z', 4)[0]).toMatch(/\d{4}$/);
  });

  test('leave out an hour that the clocks are put forward past', () => {
    expect(ticks('2020-03-29T00:00Z', '2020-03-29T03:00Z', 8, 'Europe/Paris')).toEqual([
      '01:00 29 Mar',
      '01:30',
      '03:00',
      '03:30',
      '04:00',
      '04:30',
      '05:00',
    ]);
  });
});

test('the colour of a line is its source’s, whatever its rank (rule 40)', () => {
  const colours = (...sources: readonly string[]) => {
    const said = sources.map((source, i) => ({
      ...{ source, cumulative: true, killed: 10 + i },
      published: `2020-05-05T0${i}:00`,
    }));
    const { lines } = makeKind(small([accounts(...said)]), 'toll', 'killed');
    return [lines.map(({ key }) => key), new Map(lines.map(({ key, look }) => [key, look?.colour]))] as const;
  };
  const [one, other] = [colours('agency', 'monitor', 'agency'), colours('monitor', 'agency', 'monitor')];
  expect(one[0]).not.toEqual(other[0]);
  expect(one[1]).toEqual(other[1]);
});

test('of a toll of none, no height is left for what nobody gave', () => {
  const tall = (killed: number) => {
    const one = small([accounts({ source: 'agency', published: '2020-05-05T09:00', killed })]);
    const { base, top } = layToll(makeKind(one, 'toll', 'killed'), sizes.wide, locale);
    return base - top;
  };
  expect(tall(0)).toBeLessThan(100);
  expect(tall(1)).toBeGreaterThan(200);
});

test('labels at the ends of lines do not meet, and stay between the edges', () => {
  const laid = layLabels(
    [
      { y: 50, height: 30 },
      { y: 52, height: 30 },
      { y: 100, height: 30 },
      { y: 99, height: 30 },
    ],
    { top: 0, bottom: 130, gap: 3 },
  );
  expect(laid[0]).toBeLessThan(laid[1] ?? 0);
  const sorted = [...laid].sort((a, b) => a - b);
  for (const [i, middle] of sorted.entries()) {
    expect(middle - 15).toBeGreaterThanOrEqual(i === 0 ? 0 : (sorted[i - 1] ?? 0) + 15 + 3);
    expect(middle + 15).toBeLessThanOrEqual(130);
  }
});
