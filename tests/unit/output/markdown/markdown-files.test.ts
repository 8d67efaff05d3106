import type { FootnoteDefinition, Link, Nodes, Table } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { afterAll, describe, expect, test } from 'vitest';
import { withoutIsolates } from '../../../../src/i18n/isolate.ts';
import { llmsFile } from '../../../../src/output/markdown/llms-file.ts';
import { markdownFiles } from '../../../../src/output/markdown/markdown-files.ts';
import type { Report } from '../../../../src/prose/types.ts';
import type { Site } from '../../../../src/site/types.ts';
import { morning } from '../../history/project.ts';
import { revisedSite } from '../../revised.ts';
import { siteFiles } from '../files/site-files.ts';

const project = morning();
afterAll(() => project.erase());
const report = 'content/reports/six-explosions.md';
project.write('newsroom/Quote.astro', '<slot />');
project.write(report, `${project.read(report)}\n::quote[A bridge, *broken*]{by=Reuters}\n`);
const quote = { component: 'newsroom/Quote.astro', attributes: { by: 'text' } } as const;
const { site, make } = await siteFiles(project.root, {
  blocks: { quote: { ...quote, fallback: '“{text}”, {by}: https://video.example/a_b' } },
});

const fileOf = (of: Site, name: string, own: readonly string[] = []): string =>
  String(new Map(markdownFiles(of, own)).get(name));
const reader = remark().use(remarkGfm).freeze();

function nodesOf<Kind extends Nodes['type']>(text: string, kind: Kind) {
  const found: Extract<Nodes, { type: Kind }>[] = [];
  visit(reader.parse(text), kind, node => {
    found.push(node as Extract<Nodes, { type: Kind }>);
  });
  return found;
}
const addresses = (text: string) => [...(nodesOf(text, 'link') as Link[])].map(({ url }) => url);
const notesOf = (text: string) =>
  new Map(
    (nodesOf(text, 'footnoteDefinition') as FootnoteDefinition[]).map(one => [one.identifier, wordsOf(one)]),
  );
const rowsOf = (table: Table) => table.children.map(row => row.children.map(cell => wordsOf(cell)));

describe('the Markdown of a report', () => {
  const text = fileOf(site, 'reports/six-explosions.md');
  const notes = notesOf(text);

  test('gives each number its range and its sources', () => {
    const asked = nodesOf(text, 'footnoteReference').map(({ identifier }) => identifier);
    expect(asked.length).toBeGreaterThan(20);
    for (const name of asked) expect(notes.has(name), name).toBe(true);
    const said = (words: string) => {
      const [, name = ''] = new RegExp(`${words}\\[\\^(figure-\\d+)\\]`).exec(text) ?? [];
      return notes.get(name);
    };
    expect(said('At least 44')).toContain('People reported killed: 44–47, or up to 54.');
    expect(said('At least 44')).toContain('Amaq: 7, dead and wounded together (party to the conflict: ISIL)');
    expect(said('The Observatory said 35')).toMatch(/killed · .*: 35\. Sources: the Observatory/);
    // A figure that everybody agrees on has no note on the page, and has one here.
    expect(said('five')).toMatch(/: 5\. Sources: the Observatory.* and Amaq, as read in the article\.$/);
    for (const [name, words] of notes)
      if (name.startsWith('figure-'))
        expect(words, name).toMatch(/: .*\d.*(?:Source|source|party|Observatory|commander|said|says)/s);
  });

  test('has every chart as a table of the same figures, with all that must be said with them', () => {
    const tables = (nodesOf(text, 'table') as Table[]).map(rowsOf);
    const charts = site.reportsBySlug.get('six-explosions')?.charts ?? [];
    expect(charts.length).toBeGreaterThan(3);
    for (const { table, rule, notes: said, sources, measure } of charts) {
      const rows = [...table.rows, ...(table.foot === undefined ? [] : [table.foot])];
      const printed = rows.map(row => row.map(cell => withoutIsolates(cell.text)));
      expect(tables).toContainEqual([table.columns.map(({ label }) => label), ...printed]);
      const words = wordsOf(reader.parse(text));
      for (const sentence of [rule, ...said, sources, measure]) expect(words).toContain(sentence);
    }
    expect(text).toContain('Data version 1.0.0');
    expect(text).toContain('Licence: ');
  });

  test('can be read elsewhere: its links are absolute', () => {
    expect(addresses(text).length).toBeGreaterThan(20);
    for (const url of addresses(text)) expect(url).toMatch(/^(?:https?|mailto):/);
  });

  test('has the words of a block of the newsroom’s own that its option gives', () => {
    expect(text).toContain('“A bridge, broken”, Reuters: <https://video.example/a_b>');
  });

  test('has the text and the address of a block whose option gives none', async () => {
    const other = await siteFiles(project.root, { blocks: { quote } });
    const found = fileOf(other.site, 'reports/six-explosions.md');
    expect(found).toContain('A bridge, broken\n\nPage: <https://desk.example/reports/six-explosions/>');
  });

  test('leads with corrections, and names who is a party', async () => {
    const revised = fileOf(await revisedSite(), 'reports/every-raid.md');
    const order = ['Corrected 1 April 2024', 'Retraction, 12 March 2024', 'In Alba'].map(one =>
      revised.indexOf(one),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('has paths where the site does not know its address', async () => {
    const found = fileOf(await revisedSite({ site: undefined }), 'reports/every-raid.md');
    expect(found).toContain('Page: </reports/every-raid/>');
  });
});

test('the Markdown of a chart names who gave its figures, and how they must be quoted', async () => {
  const file = (await make('killed-by-city')).files.find(([name]) => name === 'charts/killed-by-city.md');
  const text = String(file?.[1]);
  expect(text).toMatch(/^# .+\n\n- Page: <https:\/\/desk\.example\/charts\/killed-by-city\/>\n- Data: /);
  expect(text).toContain('| Homs | 3 | 4 | 4 | – | sources differ |');
  expect(text).toContain('- Amaq (party to the conflict)');
  expect(text).toContain('“claimed by”');
  expect(text).toContain('Data version 1.0.0');
});

/** What llmstxt.org asks for: one title, a quotation, text without headings, then sections of lists of links. */
function llmsFaults(text: string): string[] {
  const [title, quotation, ...rest] = reader.parse(text).children;
  const faults: string[] = [];
  if (title?.type !== 'heading' || title.depth !== 1) faults.push('no title');
  if (quotation?.type !== 'blockquote') faults.push('no summary');
  const first = rest.findIndex(({ type }) => type === 'heading');
  for (const node of first === -1 ? [] : rest.slice(first)) {
    if (node.type === 'heading' ? node.depth !== 2 : node.type !== 'list') faults.push(`a ${node.type}`);
    if (node.type !== 'list') continue;
    for (const { children } of node.children) {
      const [line, ...more] = children;
      const [link, after] = line?.type === 'paragraph' ? line.children : [];
      if (link?.type !== 'link' || more.length > 0) faults.push(`no link: ${wordsOf(children)}`);
      if (after !== undefined && !(after.type === 'text' && after.value.startsWith(': ')))
        faults.push(`no note: ${wordsOf(children)}`);
    }
  }
  return faults;
}

describe('llms.txt', () => {
  test('has the form that llmstxt.org proposes', () => {
    const text = fileOf(site, 'llms.txt', ['team/']);
    expect(llmsFaults(text)).toEqual([]);
    expect(text).toContain('(https://desk.example/reports/six-explosions.md): ');
    expect(text).toContain('(https://desk.example/data/syria-2016-09-05/datapackage.json)');
    expect(text).toContain('- [team](https://desk.example/team/)');
    expect(text).toContain('“at least”');
    expect(text).toContain('## Optional\n\n- [Reports](https://desk.example/reports/)');
    for (const url of addresses(text)) expect(url).toMatch(/^https:\/\/desk\.example\//);
  });

  test('names no draft, and stays short in a site of thousands of reports', () => {
    const [one] = site.reports;
    if (one === undefined) throw new Error('no report');
    const many = Array.from({ length: 5000 }, (_, i): Report => ({ ...one, slug: `report-${i}` }));
    const drafts = { ...one, slug: 'hidden', front: { ...one.front, draft: true, published: '2999-01-01' } };
    const full = llmsFile({ ...site, reports: [drafts, ...many] }, []);
    expect(llmsFaults(full)).toEqual([]);
    expect(full.length).toBeLessThan(60_000);
    expect(full).toContain('4,900 earlier reports are in the list of all reports.');
    expect(full).not.toContain('hidden');
  });
});
