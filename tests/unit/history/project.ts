import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../../src/cli/main.ts';
import { runRevise } from '../../../src/cli/revise.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { copyMorning } from '../../morning.ts';

/** A small project in a temporary folder, without Astro: data, content, and the options of a newsroom. */
export type SmallProject = {
  readonly root: string;
  read(file: string): string;
  write(file: string, text: string | Uint8Array): void;
  edit(file: string, from: string, to: string): void;
  remove(file: string): void;
  /** Runs a command, with 24 November 2026 as the day of `revise`. `answers` are typed at a terminal. */
  cli(
    args: readonly string[],
    answers?: readonly string[],
  ): Promise<{ code: number; out: string; err: string }>;
  erase(): void;
};

/** @param options the options of `sourceline({…})` in addition to a name, as source text. */
export function smallProject(options = ''): SmallProject {
  const root = mkdtempSync(join(tmpdir(), 'sourceline-history-'));
  const path = (file: string) => join(root, file);
  const project: SmallProject = {
    root,
    read: file => readFileSync(path(file), 'utf8'),
    write(file, text) {
      mkdirSync(dirname(path(file)), { recursive: true });
      writeFileSync(path(file), text);
    },
    edit(file, from, to) {
      const before = project.read(file);
      if (!before.includes(from)) throw new Error(`${file} does not hold ${from}`);
      project.write(file, before.replace(from, to));
    },
    remove: file => rmSync(path(file), { recursive: true }),
    async cli(args, answers) {
      let out = '';
      let err = '';
      const waiting = [...(answers ?? [])];
      const terminal: Terminal = {
        out: text => {
          out += text;
        },
        err: text => {
          err += text;
        },
        ...(answers === undefined ? {} : { ask: async () => waiting.shift() ?? '' }),
      };
      const [command, ...rest] = args;
      try {
        const code =
          command === 'revise'
            ? await runRevise(root, rest, terminal, '2026-11-24')
            : await run(['--root', root, ...args], terminal);
        return { code, out, err };
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return { code: 1, out, err: `${error.message}\n` };
      }
    },
    erase: () => rmSync(root, { recursive: true, force: true }),
  };
  project.write(
    'astro.config.mjs',
    `export default { integrations: [{ sourceline: { name: 'Test Desk', ${options} } }] };\n`,
  );
  return project;
}

/** The demonstration's first dataset, its lock, and the reports on it. @param options as `smallProject` takes them. */
export function morning(options?: string): SmallProject {
  const project = smallProject(options);
  copyMorning(project.root);
  return project;
}

export const syria = 'data/syria-2016-09-05.json';
export const lock = 'data/syria-2016-09-05.lock.json';
export const update = (): string => readFileSync('tests/fixtures/data-update/syria-2016-09-05.json', 'utf8');
