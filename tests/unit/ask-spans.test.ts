import { describe, expect, test } from 'vitest';
import { runAsk } from '../../src/cli/ask.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { askSpans } from '../../src/wording/ask-spans.ts';
import { course } from '../charts/course.ts';
import { makeKind } from '../charts/make-chart.ts';
import { en, small } from './tally-dataset.ts';

const asked = (text: string, dataset: Dataset = course) => {
  const result = askSpans(dataset, text, en);
  if (result === undefined || !result.ok) throw new Error(result?.faults.map(({ what }) => what).join());
  return result;
};

const refused = (text: string) => {
  const result = askSpans(course, text, en);
  return result === undefined || result.ok
    ? undefined
    : result.faults.map(({ rule, word, what }) => [rule, word, what]);
};

function printed(text: string, ...options: readonly string[]): string {
  let said = '';
  const say = (more: string) => {
    said += more;
  };
  runAsk([text, ...options], { out: say, err: say }, new Map([[course.id, course]]), en);
  return said;
}

describe('rule 36 at the terminal', () => {
  test.each([
    ['killed by=region', { split: '2020-09' }],
    ['attacks by=region', { split: '2020-09' }],
    ['killed by=region', { compare: '2020-01,2020-02' }],
    ['injured by=weapon sort=label', { split: '2020-07-01' }],
  ] as const)('%s %j has the numbers of its chart', (question, words) => {
    const chart = makeKind(course, 'slope', question, words);
    const typed = Object.entries(words).map(([name, value]) => `${name}=${value}`);
    const lines = printed(`${question} ${typed.join('')}`).split('\n');
    const cells = lines.map(line => line.split(/ {3,}/));
    for (const [i, [label, ...ends]] of chart.table.rows.entries()) {
      const row = [label?.text, chart.table.keys?.[i], ...ends.map(({ text }) => text)];
      expect(cells).toContainEqual(row);
    }
    expect(lines).toContain(chart.notes.at(0) ?? lines[0]);
  });

  test('each span is the answer of its own days', () => {
    const { json, text } = asked('split=2020-09 killed by=region');
    expect(text).toBe('killed by=region split=2020-09');
    expect(json).toMatchObject({
      question: 'killed by=region split=2020-09',
      measure: 'killed',
      spans: [
        { name: 'before 1 September 2020', question: 'killed by=region to=2020-08-31' },
        {
          name: 'from 1 September 2020 on',
          question: 'killed by=region from=2020-09-01',
          rows: [{ key: 'north', low: 6 }],
        },
      ],
      inNeither: [expect.any(String)],
    });
    expect(JSON.parse(printed('killed by=region split=2020-09', '--json'))).toEqual(json);
  });

  test('without rows, the two totals', () => {
    expect(printed('attacks split=2020-09').split('\n').slice(3, 6)).toEqual([
      'before 1 September 2020   from 1 September 2020 on',
      '──────────────────────────────────────────────────',
      '10                        1',
    ]);
  });

  test('what concerns one span alone is said with its name', () => {
    expect(printed('killed by=region compare=2020-02,2020-12')).toMatch(/\nFebruary 2020: A range is/);
  });

  test.each([
    ['killed split=July', 'question/bad-date', 1, '"split=July" is not a day'],
    ['killed split=2020-02 split=2020-03', 'question/repeated-word', 2, '"split" is repeated'],
    ['killed split=2020-02 compare=2020-01,2020-02', 'question/bad-date', 2, 'split= and compare= both say'],
    ['killed split=2031 by=region', 'question/bad-date', 1, 'there is nothing from 1 January 2031 on'],
    ['split=2020-02 kiled', 'question/unknown-measure', 1, 'unknown measure "kiled"'],
    ['killed sort=low split=2020-02', 'question/bad-sort', 1, '"sort=" has no rows'],
    ['killed by=region limit=1 split=2020-02', 'question/bad-limit', 3, '"limit=1" would leave other rows'],
    ['killed by=month cumulative split=2020-02', 'question/bad-cumulative', 3, 'running sums go over all'],
  ])('%s is refused', (text, rule, word, what) => {
    expect(refused(text)).toEqual([[rule, word, expect.stringContaining(what)]]);
  });

  test('a facet may be called so', () => {
    const dataset = small([{ id: 'a', facets: { split: 'x' } }], { facets: { split: { name: 'Split' } } });
    expect(askSpans(dataset, 'attacks split=x', en)).toBeUndefined();
    expect(askSpans(course, 'attacks', en)).toBeUndefined();
  });
});
