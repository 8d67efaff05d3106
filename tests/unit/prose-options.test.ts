import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/prose/parse-report.ts';
import { contextIn, syria } from '../prose/prose-case.ts';

const front =
  '---\ntitle: A title\ndescription: What it is about.\npublished: 2016-09-06\nauthors: [Desk]\n---\n';
const one = new Map([[syria.id, syria]]);
const problemsOf = (text: string) =>
  parseReport({ file: 'content/reports/a.md', text: `${front}${text}\n` }, contextIn('.', one)).problems;

const charts = {
  bar: 'killed by=place',
  stack: 'explosions by=place,weapon',
  range: 'killed by=place',
  timeline: 'attacks by=day',
  line: 'attacks by=region,day',
  map: 'killed by=region',
  table: 'killed by=place',
  events: 'events',
};

const options = {
  show: 'show=high',
  highlight: 'highlight=homs',
  columns: 'columns=date,place,killed',
  sort: 'sort=key',
  limit: 'limit=2',
  title: 'title="A title"',
  alt: 'alt="What it shows"',
  stated: 'stated=headline-toll',
  ok: 'ok="So it is"',
};

/** Which options each kind of chart uses; all others are problems. */
const used: Record<keyof typeof charts, readonly (keyof typeof options)[]> = {
  bar: ['show', 'highlight', 'sort', 'limit', 'title', 'alt'],
  stack: ['sort', 'limit', 'title', 'alt'],
  range: ['sort', 'limit', 'title', 'alt'],
  timeline: ['title', 'alt'],
  line: ['sort', 'limit', 'title', 'alt'],
  map: ['show', 'sort', 'title', 'alt'],
  table: ['sort', 'limit', 'title', 'alt'],
  events: ['columns', 'sort', 'limit', 'title', 'alt'],
};

describe('no option is silently ignored', () => {
  const kinds = Object.keys(charts) as (keyof typeof charts)[];
  const names = Object.keys(options) as (keyof typeof options)[];
  const pairs = kinds.flatMap(kind => names.map(name => [kind, name] as const));

  test.each(pairs)('::%s with %s=', (kind, name) => {
    const typed = kind === 'events' && name === 'sort' ? 'sort=-killed' : options[name];
    const line = `::${kind === 'events' ? 'table' : kind}{#a-chart ${charts[kind]} ${typed}}`;
    const problems = problemsOf(line);
    if (used[kind].includes(name)) expect(problems).toEqual([]);
    else {
      expect(problems).toHaveLength(1);
      expect(problems[0]?.place).toMatchObject({ line: 7, column: line.indexOf(typed) + 1 });
      // The hint, applied.
      expect(problemsOf(line.replace(` ${typed}`, ''))).toEqual([]);
    }
  });

  test.each(names.filter(name => name !== 'stated' && name !== 'ok'))('%s without a value', name => {
    const kind = name === 'columns' ? 'table' : 'bar';
    const rest = name === 'columns' ? 'events' : charts.bar;
    for (const typed of [name, `${name}=""`]) {
      const line = `::${kind}{#a-chart ${rest} ${typed}}`;
      const problems = problemsOf(line);
      expect(problems.length, line).toBeGreaterThan(0);
      expect(problems[0]?.place, line).toMatchObject({ column: line.lastIndexOf(typed) + 1 });
    }
  });

  test.each([
    [':figure[44]{killed sort=-killed}', 'prose/several-rows'],
    [':figure[44]{killed limit=2}', 'prose/several-rows'],
    [':figure[five]{attacks show=low}', 'question/unknown-word'],
    [':figure[five]{attacks highlight=homs}', 'question/unknown-word'],
    [':figure{killed ok="So it is"}', 'prose/needless-ok'],
    [':figure[five]{attacks ok="So it is"}', 'prose/needless-ok'],
    [':list{places sort=key}', 'prose/several-rows'],
    [':list{places limit=2}', 'prose/several-rows'],
    [':list{places ok="So it is"}', 'prose/needless-ok'],
    [':list{places columns=date}', 'question/unknown-word'],
    [':fact{war-dead ok="So it is"}', 'prose/needless-ok'],
    [':fact{war-dead show=low}', 'prose/unknown-word'],
    [':cite[the Observatory]{sohr ok="So it is"}', 'prose/unknown-word'],
    ['::event{homs-bab-tadmur limit=2}', 'prose/unknown-word'],
    ['::disputed{homs-bab-tadmur show=low}', 'prose/unknown-word'],
    ['::sources{limit=2}', 'prose/unknown-word'],
  ])('%s', (line, rule) => {
    expect(problemsOf(`Text: ${line}`.replace('Text: ::', '::')).map(problem => problem.rule)).toEqual([
      rule,
    ]);
  });
});

describe('a table of events is sorted by a column', () => {
  test('whatever it counts', () => {
    expect(problemsOf('::table{#a-table events columns=date,place sort=-killed limit=2}')).toEqual([]);
    expect(problemsOf('::table{#a-table events sort=time}')).toEqual([]);
  });

  test('a column that does not exist is a problem at its place', () => {
    const line = '::table{#a-table events sort=-kiled}';
    expect(problemsOf(line)).toMatchObject([
      {
        rule: 'charts/unknown-column',
        place: { line: 7, column: line.indexOf('sort=') + 1 },
        fix: 'Did you mean "killed"?',
      },
    ]);
  });
});
