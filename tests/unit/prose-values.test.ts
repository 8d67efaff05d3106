import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/prose/parse-report.ts';
import { contextIn } from '../prose/prose-case.ts';
import { type EventJSON, small } from './tally-dataset.ts';

const front =
  '---\ntitle: A title\ndescription: What it is about.\npublished: 2020-06-06\nauthors: [Desk]\n---\n';

const scenes = ['bar, club', 'bar', 'The "Blue" bar', '!Basta', "O'Hara's, inn"];
const dataset = small(
  scenes.map(
    (scene, i): EventJSON => ({
      id: `e${i}`,
      facets: { scene },
      accounts: [{ source: 'agency', killed: i }],
    }),
  ),
  {
    dataset: { units: { event: { en: { one: 'mass shooting', other: 'mass shootings' } } } },
    facets: { scene: { name: 'Scene' } },
  },
);
const parsed = (text: string) =>
  parseReport(
    { file: 'content/reports/a.md', text: `${front}${text}\n` },
    contextIn('.', new Map([[dataset.id, dataset]])),
  );
const rulesOf = (text: string) => parsed(text).problems.map(({ rule }) => rule);

describe('values are quoted in directives as at the terminal', () => {
  test.each([
    [':figure[one]{attacks scene="bar\\, club"}', []],
    [':figure[two]{attacks scene="bar\\, club,Bar"}', []],
    [':figure[one]{attacks scene=\'The "Blue" bar\'}', []],
    [':figure[one]{attacks scene="the blue bar"}', []],
    [':figure[one]{attacks scene="\\!basta"}', []],
    [':figure[four]{attacks scene="!\\!basta"}', []],
    [':figure[one]{attacks scene="O\'Hara\'s\\, inn"}', []],
    [':figure[one]{attacks scene="bar, club"}', ['question/unknown-value']],
    [':figure[five]{mass shootings}', []],
    [':figure[one]{scene=bar mass shootings}', []],
    ['::bar{#a-chart mass shootings by=scene sort="-mass shootings" highlight="bar\\, club,BAR"}', []],
  ])('%s', (text, rules) => {
    expect(rulesOf(text)).toEqual(rules);
  });

  test('the hint for an unquoted comma is valid', () => {
    const { problems } = parsed(':figure[one]{attacks scene="bar, club"}');
    expect(problems[0]?.fix).toContain('scene="bar\\, club"');
  });
});

describe('a filter that selects no event', () => {
  test('gives no number of people', () => {
    expect(rulesOf(':figure[nobody]{killed place=beton}')).toEqual(['prose/selects-nothing']);
    expect(rulesOf(':figure{killed place=beton}')).toEqual(['prose/selects-nothing']);
  });

  test('gives a count of zero', () => {
    expect(rulesOf(':figure[none]{attacks place=beton} and :figure[no]{explosions place=beton}')).toEqual([]);
    expect(rulesOf(':figure[one]{attacks place=beton}')).toEqual(['prose/number-differs']);
  });

  test('gives no list and no chart', () => {
    expect(rulesOf(':list{claimants}')).toEqual(['prose/selects-nothing']);
    expect(rulesOf('::bar{#a-chart attacks by=scene place=beton}')).toEqual(['charts/nothing-to-show']);
  });
});
