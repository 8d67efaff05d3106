import { describe, expect, test } from 'vitest';
import { isDraft } from '../../src/prose/is-draft.ts';
import { parsePage } from '../../src/prose/parse-page.ts';
import { parseReport } from '../../src/prose/parse-report.ts';
import { contextIn, datasets, syria } from '../prose/prose-case.ts';

const front = '---\ntitle: A title\ndescription: What it is about.\npublished: 2016-09-06\nauthors: [Desk]\n';
const one = new Map([[syria.id, syria]]);
const report = (text: string, context = contextIn('.', one), file = 'content/reports/a-report.md') =>
  parseReport({ file, text }, context);
const rules = (problems: readonly { rule: string }[]) => problems.map(({ rule }) => rule);

describe('a report and its dataset', () => {
  test('the only dataset need not be named', () => {
    const parsed = report(`${front}---\n:figure{killed}\n`);
    expect(parsed.ok && parsed.value.dataset).toBe('syria-2016-09-05');
    expect(parsed.ok && parsed.value.slug).toBe('a-report');
    expect(parsed.ok && parsed.value.front.draft).toBe(false);
  });

  test('without any dataset, the problem says that none exists', () => {
    const parsed = report(`${front}---\n:figure{killed}\n`, contextIn('.', new Map()));
    expect(parsed.problems).toMatchObject([{ rule: 'prose/no-dataset', fix: 'Add a data file to data/.' }]);
    expect(report(`${front}---\nText.\n`, contextIn('.', new Map())).problems).toMatchObject([
      { rule: 'prose/no-dataset' },
    ]);
  });

  test('a dataset that could not be read causes no problems in a report', () => {
    const context = { ...contextIn('.', new Map()), failedDatasets: true };
    expect(
      report(`${front}dataset: lost\n---\n:figure{killed}\n\n::bar{#a killed by=city}\n`, context),
    ).toEqual({
      ok: false,
      problems: [],
      bindings: [],
    });
    const typo = report(`${front}---\n:figure[x]{killed, city=homs} :figrue{killed}\n`, {
      ...context,
      datasets,
    });
    expect(rules(typo.problems)).toEqual(['prose/malformed-directive', 'prose/unknown-directive']);
  });

  test('the text is checked even if the front matter is wrong', () => {
    const { problems } = report(`${front}order: first\n---\n:figure[48]{killed}\n`);
    expect(rules(problems)).toEqual(['prose/front-matter', 'prose/sources-differ']);
    expect(problems[0]).toMatchObject({ place: { line: 6, column: 8 }, fix: 'It must be a whole number.' });
  });

  test('a page without a body, with CRLF, or with its byte order mark removed', () => {
    expect(report(`${front}---`).ok).toBe(true);
    const windows = `${front}---\n\nIn all :figure[48]{killed} died.\n`.replaceAll('\n', '\r\n');
    expect(report(windows).problems).toMatchObject([{ place: { line: 8, column: 8 } }]);
    expect(report('---\n---').problems.length).toBeGreaterThan(3);
  });
});

describe('places are those of the file', () => {
  test.for([
    ['> quoted :figure[48]{killed}', 8, 10],
    ['- one\n- two :figure[48]{killed}', 9, 7],
    ['| a |\n|---|\n| :figure[48]{killed} |', 10, 3],
    ['> :figure[48\n> people]{killed\n> city=homs}', 8, 3],
    [':::bar{#a killed by=city}\nA caption with :figure[48]{killed}.\n:::', 9, 16],
    ['::bar[Of :figure[48]{killed}]{#a killed by=city}', 8, 10],
    ['::bar{#a killed by=city alt="Of :figure[48]{killed}"}', 8, 33],
    ['[^1]\n\n[^1]: Of :figure[48]{killed}', 10, 10],
  ] as const)('%s', ([body, line, column]) => {
    expect(report(`${front}---\n\n${body}\n`).problems).toMatchObject([
      { severity: 'error', place: { line, column } },
    ]);
  });
});

test("a chart's own title and text alternative, with their numbers bound", () => {
  const options = 'title="Of :figure{killed city=homs}" alt="Bars, :figure[five]{attacks} of them."';
  const parsed = report(`${front}---\n::bar{#a killed by=city ${options} columns=date}\n`);
  expect(rules(parsed.problems)).toEqual(['charts/columns']);
  const fine = report(`${front}---\n::bar{#a killed by=city show=low highlight=homs,tartous ${options}}\n`);
  const chart = fine.ok ? fine.value.charts[0] : undefined;
  expect(chart?.title).toEqual({
    text: 'Of three to four',
    html: 'Of <span class="figure is-disputed">three to four</span>',
  });
  expect(chart?.description).toBe('Bars, five of them.');
  expect(chart?.kind === 'bar' && chart.show).toBe('low');
  expect(fine.ok && fine.value.bindings.map(({ kind, words, question }) => [kind, words, question])).toEqual([
    ['figure', 'three to four', 'killed place=homs'],
    ['figure', 'five', 'attacks'],
    ['chart', 'a', 'killed by=place'],
  ]);
});

test('links get the base of the site', () => {
  const context = {
    ...contextIn('.', one),
    addresses: { ...contextIn('.').addresses, at: (path: string) => `/a/b/${path}` },
  };
  const parsed = report(`${front}---\n[here](/data/)\n`, context);
  expect(parsed.ok && parsed.value.blocks).toEqual([
    { kind: 'html', html: '<p><a href="/a/b/data/">here</a></p>' },
  ]);
});

test('a link to a page of content/pages/', () => {
  const parsed = parsePage(
    {
      file: 'content/pages/about.md',
      text: '---\ntitle: A\ndescription: B.\n---\n[how](method.md) ![x](method.md)\n',
    },
    contextIn('.', one),
  );
  expect(rules(parsed.problems)).toEqual(['prose/image-in-text']);
  const fine = parsePage(
    { file: 'content/pages/about.md', text: '---\ntitle: A\ndescription: B.\n---\n[how](method.md)\n' },
    contextIn('.', one),
  );
  expect(fine.ok && fine.value.blocks).toEqual([{ kind: 'html', html: '<p><a href="/method/">how</a></p>' }]);
});

test('everything from the author is sanitised', () => {
  const parsed = report(
    `${front}---\n<!-- <script>alert(1)</script> -->\n\n\`<b>\` &lt;script&gt; [x](https://a.org)\n`,
  );
  const html = parsed.ok
    ? parsed.value.blocks.map(block => ('html' in block ? block.html : '')).join('')
    : '';
  expect(html).not.toMatch(/<script|<b>|<!--/);
  expect(html).toContain('&#x3C;script>');
});

test('drafts', () => {
  expect(isDraft(`${front}draft: true\n---\n`)).toBe(true);
  expect(isDraft(`${front}draft: false\n---\n`)).toBe(false);
  expect(isDraft('---\n- draft\n---\n')).toBe(false);
  expect(isDraft('Text.')).toBe(false);
});
