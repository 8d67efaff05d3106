import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { documentedOptions, optionsDoc } from '../../scripts/options-doc/options-doc.ts';
import { documentedTokens, themingDoc } from '../../scripts/theming-doc/theming-doc.ts';
import { innerOptions, optionsSchema, type UserOptions } from '../../src/options.ts';
import { readOptions } from '../../src/site/read-options.ts';

test.each([
  ['docs/options.md', optionsDoc],
  ['docs/theming.md', themingDoc],
])('%s is up to date; else run "npm run docs"', (file, write) => {
  expect(readFileSync(file, 'utf8')).toBe(write());
});

const all = documentedOptions(optionsSchema.shape);
/** Inside of their option; entries of a list inside brackets. */
const inner = Object.entries(innerOptions).flatMap(([name, schema]) => {
  const isList = ['navigation', 'footerLinks'].includes(name);
  const needed: Readonly<Record<string, string>> = {
    logo: "light: 'newsroom/logo.svg'",
    brandColour: "light: '#7a1f5c', dark: '#e08cc4'",
    navigation: "label: 'About', link: '/about/'",
    footerLinks: "label: 'About', link: '/about/'",
    blocks: "component: 'newsroom/Video.astro'",
  };
  return documentedOptions(schema.shape).map(({ name: own, example }) => {
    const fields = `{ ${needed[name] ?? ''}${needed[name] === undefined ? '' : ', '}${example} }`;
    const value = isList ? `[${fields}]` : name === 'blocks' ? `{ video: ${fields} }` : fields;
    return [`${name}.${own}`, `${name}: ${value}`] as const;
  });
});

describe('the example of each option is valid', () => {
  test.each([...all.map(({ name, example }) => [name, example] as const), ...inner])(
    '%s',
    (name, example) => {
      const given: unknown = runInNewContext(`({ name: 'Desk', ${example} })`);
      const around = { base: '/', site: undefined, drafts: false };
      const options = readOptions(JSON.parse(JSON.stringify(given)) as UserOptions, around);
      expect(Object.keys(options)).toContain(name.split('.')[0]);
    },
  );
});

test('every token has a line that says what it is for', () => {
  expect(documentedTokens().filter(({ note }) => note === '')).toEqual([]);
});
