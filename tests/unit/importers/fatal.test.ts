import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../src/cli/main.ts';
import { importRules } from '../../../src/importers/rules.ts';
import { fixture, importFixture, importIn, importText, makeRoot } from './import-fixture.ts';

/** The message for a file that cannot be imported; checks that nothing was written. */
async function refused(format: string, content: string | Uint8Array): Promise<string> {
  const { code, err, out, root } = await importText(format, content);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain('Nothing was imported.');
  expect(readdirSync(join(root, 'data'))).toEqual([]);
  return err;
}

test('a file of another format: lists the missing columns and the format it resembles', async () => {
  const asAcled = await refused('acled', fixture('ucdp-ged.csv'));
  expect(asAcled).toContain('import/wrong-format');
  expect(asAcled).toContain('"event_id_cnty", "event_date"');
  expect(asAcled).toContain('It looks like a UCDP GED file: --from ucdp-ged.');
  expect(await refused('gtd', fixture('ibc.csv'))).toContain('--from ibc');
  expect(await refused('ibc', fixture('hxl.csv'))).toContain('--from hxl');
  expect(await refused('hxl', fixture('gtd.csv'))).toContain('--from gtd');
});

test('identifies a workbook, an archive and an empty file', async () => {
  expect(await refused('gtd', Buffer.from('PK\u0003\u0004rest'))).toContain(
    'is a workbook (xlsx) or a zip archive',
  );
  expect(await refused('gtd', '')).toContain('file.csv is empty');
});

test('reports an unclosed quote with its line', async () => {
  const rows = fixture('acled.csv').toString('utf8').split('\r\n').slice(0, 3).join('\r\n');
  const err = await refused('acled', `${rows}\r\nSYR9,"2016-09-05,it never ends\r\nand goes on\r\n`);
  expect(err).toContain('file.csv:4');
  expect(err).toContain('import/broken-quotes');
});

test('a file without importable rows gives no dataset, and the import log says why', async () => {
  const header = fixture('acled.csv').toString('utf8').split('\r\n')[0];
  const { code, err, report, root } = await importText('acled', `${header}\r\n1,,\r\n`);
  expect(code).toBe(1);
  expect(err).toContain('import/nothing-taken');
  expect(report).toMatchObject([{ line: '2', rule: 'import/row-length' }]);
  expect(readdirSync(join(root, 'data'))).toEqual([]);
});

test('a missing file, a folder, and an unsuitable output folder', async () => {
  const root = makeRoot();
  mkdirSync(join(root, 'data', 'there'));
  writeFileSync(join(root, 'data', 'taken.json'), '{}');
  writeFileSync(join(root, 'file.csv'), fixture('acled.csv'));
  const typed = async (...args: string[]) => {
    const messages: string[] = [];
    const terminal = { out: () => {}, err: (text: string) => void messages.push(text) };
    const code = await run(['--root', root, 'import', '--from', 'acled', ...args], terminal);
    expect(code).toBe(1);
    return messages.join('');
  };
  expect(await typed('none.csv', '--out', 'data/x')).toContain('none.csv does not exist');
  expect(await typed('data', '--out', 'data/x')).toContain('data is not a file');
  expect(await typed('file.csv', '--out', 'data/ACLED Syria')).toContain('cannot be the id of a dataset');
  expect(await typed('file.csv', '--out', 'data/there')).toContain('import/out-folder');
  expect(await typed('file.csv', '--out', 'data/taken')).toContain(
    'There is a dataset data/taken.json already',
  );
  expect(await typed('file.csv', '--out', 'none/x')).toContain('There is no folder none');
  expect(await typed('file.csv')).toContain('--out');
  expect(await typed('file.csv', '--out', 'data/x', '--version', 'v2')).toContain('not a version');
  expect(await typed('file.csv', '--out', 'data/x', '--map', 'm.json')).toContain('ACLED needs none');
  expect(readdirSync(join(root, 'data')).sort()).toEqual(['taken.json', 'there']);
});

test('suggests the nearest format for an unknown one', async () => {
  const { code, err } = await importText('acledd', 'x');
  expect(code).toBe(1);
  expect(err).toContain('did you mean "acled"?');
});

test('--replace overwrites a set, and keeps the files that are not part of it', async () => {
  const root = makeRoot();
  const first = await importIn(root, 'file.csv', fixture('acled.csv'), ['--from', 'acled']);
  expect(first.code).toBe(0);
  const again = await importIn(root, 'file.csv', fixture('acled.csv'), ['--from', 'acled']);
  expect(again.err).toContain('data/set is there already');
  writeFileSync(join(root, 'data', 'set', 'README.md'), 'by hand');
  const third = await importIn(root, 'file.csv', fixture('acled.csv'), [
    '--from',
    'acled',
    '--replace',
    '--title',
    'T',
  ]);
  expect(third.code).toBe(0);
  expect(third.dataset().title).toEqual({ en: 'T' });
  expect(existsSync(join(root, 'data', 'set', 'README.md'))).toBe(true);
});

test('a fixture breaks every rule of rows', async () => {
  const all = await Promise.all([
    ...['acled', 'ucdp-ged', 'gtd', 'ibc', 'hxl'].map(format => importFixture(format)),
    importFixture('csv', 'sheet.csv'),
  ]);
  const met = new Set(all.flatMap(({ report }) => report.map(({ rule }) => rule)));
  const elsewhere = [
    // Of the whole file: the tests above, and mapped-csv.test.ts.
    ...['no-file', 'not-text', 'wrong-format', 'broken-quotes', 'nothing-taken', 'bad-map', 'out-folder'],
    // hxl.test.ts, table.test.ts, stable.test.ts.
    ...['same-row', 'bad-encoding', 'event-differs', 'place-split'],
    // long-word.test.ts.
    'long-word',
    // encodings.test.ts, columns.test.ts, claims.test.ts, cells.test.ts.
    ...['encoding', 'repeated-column', 'repeated-header', 'bad-claim', 'source-differs', 'place-differs'],
    ...['point-of-area', 'hour-not-kept', 'best-not-kept', 'blank-word'],
    // update.test.ts, names.test.ts.
    ...['no-base', 'conflict', 'bad-names'],
    // populations-command.test.ts.
    'bad-population',
  ].map(name => `import/${name}`);
  expect(Object.keys(importRules).filter(rule => !met.has(rule) && !elsewhere.includes(rule))).toEqual([]);
});
