import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDataset } from '../../../src/dataset/read-datasets.ts';
import { checkThingColours } from '../../../src/styles/check-thing-colours.ts';
import { siteThemeOf } from '../../../src/styles/read-site-theme.ts';
import { en } from '../tally-dataset.ts';

const root = mkdtempSync(join(tmpdir(), 'colours-'));
mkdirSync(join(root, 'data'));
afterAll(() => rmSync(root, { recursive: true }));
const { tokens } = siteThemeOf([]);

function check(more: { readonly actors?: object; readonly facets?: object; readonly sources?: object }) {
  const json = {
    format: 'events/1',
    dataset: {
      id: 'set',
      title: 'Set',
      version: '1.0.0',
      updated: '2020-01-01',
      language: 'en',
      timezone: 'UTC',
      killedMeans: 'everyone',
    },
    sources: { agency: { kind: 'agency', name: 'The Agency' }, ...more.sources },
    actors: { army: { name: 'Army' }, front: { name: 'Front' }, ...more.actors },
    places: { aville: { name: 'Aville', level: 'city' } },
    facets: more.facets ?? {},
    events: [{ id: 'a', date: '2020-01-01', place: 'aville', accounts: [{ source: 'agency', killed: 1 }] }],
  };
  writeFileSync(join(root, 'data/set.json'), JSON.stringify(json, undefined, 2));
  const read = readDataset(root, 'data/set.json');
  if (!read.ok) throw new Error(read.problems.map(({ what }) => what).join('\n'));
  return checkThingColours(read.value, { root, tokens, locale: en });
}

const named = (colour: string, colourDark?: string) => ({
  name: 'X',
  colour,
  ...(colourDark && { colourDark }),
});

test('colours that can be seen in both themes, and told apart, need no word', () => {
  expect(check({ actors: { army: named('#b02050', '#ff80a0'), front: named('#3a8fd0') } })).toEqual([]);
});

test('a colour too near to the ground of a theme is an error at its place, and its hint mends it', () => {
  const [pale, ...others] = check({ actors: { army: named('#f5e6a0') } });
  expect(others).toEqual([]);
  expect(pale).toMatchObject({
    rule: 'styles/thing-contrast',
    severity: 'error',
    what: 'The colour #f5e6a0 of "army" has a contrast of 1.2:1 with the ground of the light theme (#fcfbf8); a mark needs 3:1.',
    place: { file: 'data/set.json', line: 21, column: 17 },
  });
  const shade = /"colour": "(#[0-9a-f]{6})"/.exec(pale?.fix ?? '')?.[1] ?? '';
  expect(check({ actors: { army: named(shade, '#f5e6a0') } })).toEqual([]);
});

test('a colour that only the dark theme hides is to have a second one', () => {
  const [dark] = check({ facets: { kind: { name: 'Kind', colours: { raid: '#222244' } } } });
  expect(dark).toMatchObject({
    what: expect.stringContaining('with the ground of the dark theme (#151719)'),
    fix: expect.stringMatching(/^Write "raid": "#[0-9a-f]{6}" in "coloursDark"/),
    place: { file: 'data/set.json' },
  });
});

test('a colour that some readers take for another is a warning', () => {
  const [like, ...others] = check({ actors: { army: named('#2b8079'), front: named('#8a5a7d') } });
  expect(like).toMatchObject({
    rule: 'styles/alike',
    severity: 'warning',
    what: 'The colour #2b8079 of "army" is too much like that of "front" (#8a5a7d) in the light theme for readers who do not see green.',
  });
  expect(others.map(({ what }) => what)).toEqual([expect.stringContaining('in the dark theme')]);
  expect(check({ sources: { agency: { kind: 'agency', name: 'A', colour: '#867300' } } })).toEqual([]);
});

test('a colour that Sourceline assigns to another is compared as most people see it', () => {
  const [like] = check({ actors: { front: named('#36495c', '#9db8cc') } });
  expect(like?.what).toContain('too much like that of "army" (#34495e) in the light theme.');
});
