import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSite } from '../../src/site/build-site.ts';
import { readOptions } from '../../src/site/read-options.ts';
import { copyMorning } from '../morning.ts';

let root = '';
const options = readOptions({ name: 'Test Desk' }, { base: '/', site: undefined, drafts: false });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-unread-'));
  copyMorning(root, file => file === 'data/syria-2016-09-05.json');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), 'Text.');
  }
}

const unread = async () =>
  (await buildSite(root, options)).problems.filter(({ rule }) => rule === 'site/unread-file');

test('a file that looks like input but is not read is warned of by name', async () => {
  const meant = [
    'content/first.md',
    'content/posts/second.md',
    'content/reports/2024/deep/sub.md',
    'content/reports/2024/sub.md',
    'content/reports/big.MD',
    'content/reports/fifth.Markdown',
    'content/reports/fourth.mdx',
    'content/reports/pasted.docx',
    'content/reports/third.md.txt',
    'content/pages/about.txt',
    'data/Numbers3.JSON',
    'data/boundaries/Iraq.json',
    'data/boundaries/iq.geojson',
    'data/halfset/events.csv',
    'data/older/numbers2.json',
    'data/sheet.xlsx',
    'data/set.csv',
    'data/third.json.txt',
  ];
  write(...meant);
  const found = await unread();
  expect(found.map(({ place }) => place.file).sort()).toEqual([...meant].sort());
  for (const { what, fix, severity, place } of found) {
    expect(severity).toBe('warning');
    expect(what.startsWith(`${place.file} is not read: `), what).toBe(true);
    expect(fix).toMatch(/^(?:Move|Rename|Add|Import|Write) .*\.$/);
  }
});

test('the hint names the right name or folder, and following it ends the warning', async () => {
  write(
    'content/reports/big.MD',
    'content/reports/third.md.txt',
    'content/reports/pasted.docx',
    'content/reports/2024/sub.md',
    'data/N.JSON',
  );
  const fixes = (await unread()).map(({ fix }) => fix.replace(/ Put a _.*/, ''));
  expect(fixes).toEqual([
    'Move it to content/reports/.',
    'Rename it to big.md.',
    'Write its text as Markdown in pasted.md.',
    'Rename it to third.md.',
    'Rename it to N.json.',
  ]);
});

test('names that begin with _ or ., pictures, notes beside the data and files kept by a set are ignored', async () => {
  write(
    'content/reports/_draft.mdx',
    'content/reports/.hidden.md.txt',
    'content/reports/_old/first.md',
    'content/reports/pictures/bridge.jpg',
    'content/_notes/plan.md',
    'data/_raw/file.csv',
    'data/README.md',
    'data/sources.pdf',
    'data/~$sheet.xlsx',
    'data/boundaries/iq.topo.json',
  );
  expect(await unread()).toEqual([]);
});

test('inside a set, an unknown file is warned of, and the base of an import is not', async () => {
  write('data/set/dataset.json', 'data/set/events.csv', 'data/set/accounts.csv');
  write(
    'data/set/import-base/events.csv',
    'data/set/more.json',
    'data/set/old/events.csv',
    'data/set/events.xlsx',
  );
  expect((await unread()).map(({ place }) => place.file)).toEqual([
    'data/set/events.xlsx',
    'data/set/more.json',
    'data/set/old/events.csv',
  ]);
});

test('a boundary file named by a country’s alpha-3 code or name is told its two letters', async () => {
  write('data/boundaries/nga.topo.json', 'data/boundaries/Iraq.json');
  const fixes = (await unread()).map(({ fix }) => fix);
  expect(fixes).toContainEqual(expect.stringContaining('Rename it to ng.topo.json'));
  expect(fixes).toContainEqual(expect.stringContaining('Rename it to iq.topo.json'));
});
