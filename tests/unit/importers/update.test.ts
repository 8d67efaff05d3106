import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../project.ts';
import { fixture, type Imported, importIn, makeRoot } from './import-fixture.ts';

const [head = '', one = ''] = fixture('acled.csv').toString('utf8').split('\r\n');

/** A file of ACLED with events a to d, each with the given changes. */
const acled = (
  change: (row: string, id: string) => string = row => row,
  ids = ['A1', 'B2', 'C3', 'D4'],
): string => `${[head, ...ids.map(id => change(one.replace('SYR1', id), id))].join('\r\n')}\r\n`;

const update = (root: string, content: string, ...args: string[]): Promise<Imported> =>
  importIn(root, 'file.csv', content, ['--from', 'acled', '--update', ...args]);

/** A set of four events with an editor's later changes. */
async function edited(edit: (path: (name: string) => string) => void): Promise<string> {
  const root = makeRoot();
  const { code, err } = await importIn(root, 'file.csv', acled(), ['--from', 'acled']);
  expect(err).toBe('');
  expect(code).toBe(0);
  edit(name => join(root, 'data', 'set', name));
  return root;
}

const replace = (path: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(path, 'utf8');
  const next = text.replace(from, to);
  expect(next).not.toBe(text);
  writeFileSync(path, next);
};

const noteOfB = (path: (name: string) => string) =>
  replace(path('events.csv'), /^b2(.*)A made-up note\./m, 'b2$1Checked by the desk.');
const moreInB = (row: string, id: string) =>
  id === 'B2' ? row.replace('A made-up note.,4,', 'A made-up note.,9,') : row;
const moreInC = (row: string, id: string) =>
  id === 'C3' ? row.replace('A made-up note.,4,', 'A made-up note.,9,') : row;

test('manual edits remain where the file’s figures did not change', async () => {
  const root = await edited(path => {
    noteOfB(path);
    replace(path('dataset.json'), '"ACLED events"', '"Attacks in Exampleland"');
    replace(path('places.csv'), /^homs-sy-homs,Homs,/m, 'homs-sy-homs,Homs City,');
    replace(path('accounts.csv'), /$/, 'd4,desk,6,"Our own count"\r\n');
    replace(path('sources.csv'), /$/, 'desk,other,The Desk,,\r\n');
  });
  const again = await update(root, acled(moreInC, ['A1', 'B2', 'C3', 'D4', 'E5']));
  expect(again.err).toBe('');
  expect(again.code).toBe(0);
  expect(again.out).toContain('since the last import: 1 event new, 0 gone, 1 with other figures: c3');
  expect(again.out, 'the typed diff, as "sourceline diff" tells it').toMatch(/\(c3\)\n {2}killed 4 → 9/);
  const set = again.dataset();
  expect(set.title).toEqual({ en: 'Attacks in Exampleland' });
  expect(set.places.get('homs-sy-homs')?.name).toEqual({ en: 'Homs City' });
  expect(set.events.get('b2')?.note).toEqual({ en: 'Checked by the desk.' });
  expect(set.events.get('c3')?.accounts[0]?.figures.killed?.typed).toBe('9');
  expect(set.events.get('d4')?.accounts.map(({ source }) => source)).toEqual(['acled', 'desk']);
  expect([...set.events.keys()]).toEqual(['a1', 'b2', 'c3', 'd4', 'e5']);

  const third = await update(root, acled(moreInC, ['A1', 'B2', 'C3', 'D4', 'E5']));
  expect(third.code, 'the new import is the base of the next').toBe(0);
  expect(third.out).toContain('0 events new, 0 gone, 0 with other figures');
  expect(third.dataset().events.get('b2')?.note).toEqual({ en: 'Checked by the desk.' });
});

test('where both changed, lists each conflict with its cell and writes nothing', async () => {
  const root = await edited(noteOfB);
  const before = filesOf(join(root, 'data'));
  const again = await update(root, acled(moreInB));
  expect(again.code).toBe(1);
  expect(again.err).toContain('import/conflict');
  expect(again.err).toMatch(/data\/set\/events\.csv:3/);
  expect(again.err).toMatch(/Cell [A-Z]+3, "note" of "b2", is "Checked by the desk\." by hand/);
  expect(again.err).toContain('the figures of the event changed');
  expect(again.err).toContain('--ours');
  expect(filesOf(join(root, 'data'))).toEqual(before);

  const ours = await update(root, acled(moreInB), '--ours');
  expect(ours.code).toBe(0);
  expect(ours.dataset().events.get('b2')?.note).toEqual({ en: 'Checked by the desk.' });
  expect(ours.dataset().events.get('b2')?.accounts[0]?.figures.killed?.typed).toBe('9');
});

test('--theirs keeps the values of the file', async () => {
  const root = await edited(noteOfB);
  const theirs = await update(root, acled(moreInB), '--theirs');
  expect(theirs.code).toBe(0);
  expect(theirs.dataset().events.get('b2')?.note).toEqual({ en: 'A made-up note.' });
});

test('a figure, a text and a field of dataset.json changed on both sides are conflicts', async () => {
  const root = await edited(path => {
    replace(path('accounts.csv'), /^a1,acled,4/m, 'a1,acled,5');
    noteOfB(path);
    replace(path('dataset.json'), '"updated": "2023-01-31"', '"updated": "2023-02-02"');
    replace(path('dataset.json'), '"title": "ACLED events"', '"title": "Ours"');
  });
  const other = (row: string) => row.replace('A made-up note.,4,', 'Another note.,9,');
  const again = await update(root, acled(other), '--title', 'Theirs');
  expect(again.code).toBe(1);
  expect(again.err).toMatch(
    /accounts\.csv:2[\s\S]*"killed" of "a1", is "5" by hand; the new file has "9", the previous one had "4"/,
  );
  expect(again.err).toContain(
    '"note" of "b2", is "Checked by the desk." by hand; the new file has "Another note."',
  );
  expect(again.err).toContain('"dataset.title" is "Ours" by hand; the new file has "Theirs"');
  expect(again.err).not.toContain('dataset.updated');
});

test('events missing from the new file are removed unless they were edited by hand', async () => {
  const root = await edited(noteOfB);
  const without = acled(undefined, ['A1', 'C3']);
  const again = await update(root, without);
  expect(again.code).toBe(1);
  expect(again.err).toContain('the new file has no such row');
  const ours = await update(root, without, '--ours');
  expect(ours.code).toBe(0);
  expect([...ours.dataset().events.keys()]).toEqual(['a1', 'c3', 'b2']);
  expect(ours.dataset().events.get('b2')?.accounts).toHaveLength(1);
});

test('manually removed rows remain removed, and a spreadsheet’s semicolons are not edits', async () => {
  const root = await edited(path => {
    for (const name of ['events.csv', 'accounts.csv']) replace(path(name), /^d4,.*\r\n/m, '');
    const text = readFileSync(path('sources.csv'), 'utf8').replaceAll(',', ';');
    writeFileSync(path('sources.csv'), text);
  });
  const again = await update(root, acled(moreInC));
  expect(again.err).toBe('');
  expect(again.code).toBe(0);
  expect([...again.dataset().events.keys()]).toEqual(['a1', 'b2', 'c3']);
});

test('recovers a set that an earlier run, killed between two renames, left beside its place', async () => {
  const root = await edited(noteOfB);
  const place = (name: string) => join(root, 'data', name);
  renameSync(place('set'), place('.set.old'));
  const secondImport = await importIn(root, 'file.csv', acled(), ['--from', 'acled']);
  expect(secondImport.err).toContain('data/set is there already');
  expect(secondImport.dataset().events.get('b2')?.note).toEqual({ en: 'Checked by the desk.' });
});

test('updates nothing without the last import, or with invalid options', async () => {
  const root = makeRoot();
  expect((await update(root, acled())).err).toContain('import/no-base');
  expect((await update(root, acled(), '--ours', '--theirs')).err).toContain('not both');
  expect((await update(root, acled(), '--replace')).err).toContain('not both');
  const ours = await importIn(root, 'file.csv', acled(), ['--from', 'acled', '--ours']);
  expect(ours.err).toContain('"--ours" is for "--update"');
});

const brokenB = (path: (name: string) => string) =>
  replace(path('events.csv'), /^b2,2016-09-05/m, 'b2,5 September');

test('an update does not write an invalid set, and reports its problems as when reading it', async () => {
  const root = await edited(brokenB);
  const before = filesOf(join(root, 'data'));
  const again = await update(root, acled(moreInC), '--ours');
  expect(again.code).toBe(1);
  expect(again.err).toMatch(/data\/set\/events\.csv:3/);
  expect(again.err).toContain('5 September');
  expect(again.err).toContain('Nothing was imported.');
  expect(again.err).not.toContain('.set.merged');
  expect(again.out).toBe('');
  expect(filesOf(join(root, 'data'))).toEqual(before);
});

test('an update that fixes an invalid set says that the two are not compared, and never "too large"', async () => {
  const root = await edited(brokenB);
  const row = (text: string, id: string) => (id === 'B2' ? text.replace('2016-09-05', '2016-09-06') : text);
  const again = await update(root, acled(row), '--theirs');
  expect(again.err).toBe('');
  expect(again.code).toBe(0);
  expect(again.out).toContain('The set had errors before this update');
  expect(again.out).not.toContain('too large');
  expect(again.dataset().events.get('b2')?.date).toBe('2016-09-06');
});

test('an event that disappears and returns is reported by its id', async () => {
  const root = await edited(() => {});
  const gone = await update(root, acled(undefined, ['A1', 'C3', 'D4']));
  expect(gone.out).toMatch(/\(b2\)\n {2}removed/);
  const back = await update(root, acled());
  expect(back.code).toBe(0);
  expect(back.out).toMatch(/\(b2\)\n {2}new/);
  expect(back.out).not.toContain('too large');
});
