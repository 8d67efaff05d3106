import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { boundariesDoc } from '../../scripts/boundaries-doc/boundaries-doc.ts';

const doc = readFileSync('docs/boundaries.md', 'utf8');
/** The cells of the first row that begins with this one. */
const row = (first: string) =>
  doc
    .split('\n')
    .find(line => line.startsWith(`| ${first} |`))
    ?.split('|')
    .map(cell => cell.trim())
    .slice(1, -1);

test('the tables of docs/boundaries.md match the shipped files; else run "npm run docs"', () => {
  expect(boundariesDoc(doc)).toBe(doc);
  expect(() => boundariesDoc('')).toThrow('no place for');
});

test('docs/boundaries.md says where each viewpoint has disputed areas', () => {
  expect(row('Crimea')?.slice(1)).toEqual(['Ukraine: Crimea', 'Russia: Crimea', '', 'Ukraine']);
  expect(row('Golan Heights')?.slice(1)).toEqual(['Israel: Northern', '', '', 'Israel']);
  expect(row('Northern Cyprus')?.slice(1)).toEqual(['Cyprus: Northern Cyprus', 'in no set', '', 'Cyprus']);
  expect(row('`ua`')?.slice(1, 4)).toEqual(['Ukraine', '27, 25 in `natural-earth`', 'oblast']);
});
