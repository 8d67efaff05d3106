import { expect, test } from 'vitest';
import { findCommand } from '../../src/cli/commands.ts';
import { run } from '../../src/cli/main.ts';

async function typed(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const terminal = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  const code = await run(args, terminal);
  return { code, out, err };
}

test('each command of the help is there, under the name that the help gives it', async () => {
  const { out, code } = await typed('help');
  expect(code).toBe(0);
  const names = [...out.matchAll(/^ {2}([a-z][a-z-]*)(?= )/gm)].map(([, name = '']) => name);
  expect(names).toContain('check');
  for (const name of names) expect(findCommand(name).help, name).toMatch(new RegExp(`^${name} `));
});

test('the help has no line that a narrow terminal cannot show', async () => {
  const { out } = await typed('--help');
  expect(out.split('\n').filter(line => line.length > 120)).toEqual([]);
});

test('an unknown command is told with the nearest one', async () => {
  expect(await typed('chekc')).toEqual({
    code: 1,
    out: '',
    err: expect.stringMatching(/^Unknown command "chekc"; did you mean "check"\?/),
  });
});
