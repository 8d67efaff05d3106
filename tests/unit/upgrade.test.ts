import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { runUpgrade } from '../../src/cli/upgrade.ts';
import { carryOptions, carryText } from '../../src/upgrade/carry-text.ts';
import { type UpgradeSteps, upgradeSteps } from '../../src/upgrade/steps.ts';

const releases = 'tests/fixtures/releases';
const syria = 'data/syria-2016-09-05.json';
const syriaLock = 'data/syria-2016-09-05.lock.json';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourceline-upgrade-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (file: string) => readFileSync(join(root, file), 'utf8');
const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const copyRelease = (version: string) => cpSync(join(releases, version), root, { recursive: true });

function listen() {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  return { terminal, text: () => ({ out: out.join(''), err: err.join('') }) };
}

/** The rules of the problems that `check` finds, with its exit code. */
async function check(): Promise<{ code: number; rules: string[] }> {
  const { terminal, text } = listen();
  const code = await run(['--root', root, 'check', '--format', 'json'], terminal);
  const { problems } = JSON.parse(text().out) as { problems: { rule: string }[] };
  return { code, rules: problems.map(({ rule }) => rule) };
}

function upgrade(steps?: UpgradeSteps, args: readonly string[] = []) {
  const { terminal, text } = listen();
  return { code: runUpgrade(root, args, terminal, steps), ...text() };
}

describe('a project of a released version', () => {
  test.each(readdirSync(releases))('%s is carried over to this one, and says what it did', async version => {
    copyRelease(version);
    const { code, err } = upgrade();
    expect(err).toBe('');
    expect(code).toBe(0);
    // The coordinates that nobody has checked.
    expect(await check()).toEqual({ code: 0, rules: ['dataset/unchecked-place'] });
  });

  test('of 0.1.0 finds the schema of its data in the package, and its lock still holds', async () => {
    copyRelease('0.1.0');
    mkdirSync(join(root, 'node_modules/sourceline/lib/schema'), { recursive: true });
    write('node_modules/sourceline/lib/schema/events-1.json', '{}');
    const { code, out } = upgrade();
    expect(code).toBe(0);
    expect(out).toContain(
      `${syria}: "$schema" is now "../node_modules/sourceline/lib/schema/events-1.json"\n`,
    );
    expect(out).toContain(
      'data/shootings-2020/dataset.json: "$schema" is now "../../node_modules/sourceline/lib/schema/events-1.json"\n',
    );
    expect(out).toContain(`${syriaLock}: names the data as they are written now\n`);
    expect(await check()).toEqual({ code: 0, rules: ['dataset/unchecked-place'] });
    expect(upgrade().out).toContain('Nothing to carry over');
  });

  test('is left alone if it is of this version', () => {
    copyRelease('0.1.0');
    const before = read(syriaLock);
    expect(upgrade().out).toContain('Nothing to carry over');
    expect(read(syriaLock)).toBe(before);
  });
});

/** Formats that never were: fields called "dead", then "deaths", and a lock of another name. */
const invented: UpgradeSteps = {
  ...upgradeSteps,
  formats: [
    { from: 'events/-1', to: 'events/0', carry: text => text.replaceAll('"dead":', '"deaths":') },
    { from: 'events/0', to: 'events/1', carry: text => text.replaceAll('"deaths":', '"killed":') },
    { from: 'lock/0', to: 'lock/1', carry: text => text.replace('"locked":', '"answers":') },
  ],
  options: [{ from: 'motto', to: 'tagline' }],
};

describe('an older format', () => {
  test('is carried through every step, and the lock still holds', async () => {
    copyRelease('0.1.0');
    const [data, lock] = [read(syria), read(syriaLock)];
    const old = data.replaceAll('"killed":', '"dead":').replace('events/1', 'events/-1');
    const hash = createHash('sha256').update(old).digest('hex');
    write(syria, old);
    const names = lock.replace('lock/1', 'lock/0').replace('"answers":', '"locked":');
    write(syriaLock, names.replace(/"hash": "\w+"/, `"hash": "${hash}"`));
    write('astro.config.mjs', read('astro.config.mjs').replace('tagline:', 'motto:'));

    expect(upgrade(invented)).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^data\/syria-2016-09-05\.json: events\/-1 → events\/0 → events\/1\ndata\/syria-2016-09-05\.lock\.json: lock\/0 → lock\/1\nastro\.config\.mjs: "motto" is now "tagline"\n/,
      ),
    });
    expect(read(syria)).toBe(data);
    expect(read(syriaLock)).toBe(lock);
    expect((await check()).rules).toEqual(['dataset/unchecked-place']);
  });

  test('of a folder of CSV files is carried in its dataset.json', () => {
    copyRelease('0.1.0');
    const file = 'data/shootings-2020/dataset.json';
    const now = read(file);
    write(file, now.replace('events/1', 'events/0'));
    expect(upgrade(invented).out).toContain(`${file}: events/0 → events/1`);
    expect(read(file)).toBe(now);
  });

  test('that is not known is left, and said', async () => {
    copyRelease('0.1.0');
    write(syria, read(syria).replace('events/1', 'events/9'));
    const { code, err } = upgrade();
    expect(code).toBe(1);
    expect(err).toBe(
      `${syria} was left as it is: it is in the format "events/9", which this version does not know; if it is newer, run "npm install sourceline@latest".\n`,
    );
    const { terminal, text } = listen();
    await run(['--root', root, 'check'], terminal);
    expect(text().err).toContain(
      'The file is in the format "events/9"; this version of Sourceline reads events/1.',
    );
    expect(text().err).toContain('Run "sourceline upgrade"');
  });

  test('of a lock is said by check', async () => {
    copyRelease('0.1.0');
    write(syriaLock, read(syriaLock).replace('lock/1', 'lock/9'));
    const { terminal, text } = listen();
    expect(await run(['--root', root, 'check'], terminal)).toBe(1);
    expect(text().err).toContain(
      'The lock file is in the format "lock/9"; this version of Sourceline reads lock/1.',
    );
  });

  test('ends, however steps are written', () => {
    const circle = [{ from: 'events/0', to: 'events/0', carry: (text: string) => text }];
    expect(carryText('{"format": "events/0"}', 'events/1', circle)).toHaveProperty('fault');
    expect(carryText('{}', 'events/1', [])).toEqual({
      fault: 'it does not say which format it is in ("format")',
    });
    expect(carryText('[', 'events/1', [])).toHaveProperty('fault');
  });
});

describe('an option of another name', () => {
  const steps = [{ from: 'motto', to: 'tagline' }];

  test('is renamed where it is a field, not in texts', () => {
    const config = "sourceline({ name: 'Our motto: count', 'motto': 'x' })";
    expect(carryOptions(config, steps)).toEqual({
      text: "sourceline({ name: 'Our motto: count', 'tagline': 'x' })",
      renamed: steps,
      unclear: [],
    });
  });

  test('is left to the newsroom where it is not clear which', () => {
    copyRelease('0.1.0');
    write('astro.config.mjs', 'const a = { motto: 1 };\nconst b = { motto: 2 };\n');
    const { code, err } = upgrade(invented);
    expect(code).toBe(1);
    expect(err).toContain(
      'the option "motto" is now "tagline". The word is there more than once: rename it.',
    );
    expect(read('astro.config.mjs')).toContain('motto: 1');
  });
});

test('upgrade refuses words, and a folder that is no project', () => {
  expect(() => upgrade(undefined, ['data'])).toThrow('"upgrade" takes no arguments (got "data").');
  expect(() => upgrade()).toThrow('There is no folder data/');
});
