import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { runConvert } from '../../src/cli/convert.ts';

const root = mkdtempSync(join(tmpdir(), 'sourceline-convert-'));
const data = join(root, 'data');
const name = 'syria-2016-09-05';
const json = readFileSync(`data/${name}.json`, 'utf8');
beforeEach(() => {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data);
  writeFileSync(join(data, `${name}.json`), json);
});
afterAll(() => rmSync(root, { recursive: true }));

async function convert(...args: string[]) {
  let [out, err] = ['', ''];
  const code = await runConvert(root, args, {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
  });
  return { code, out, err };
}

test('JSON converted to CSV files and back holds the same data', async () => {
  const there = await convert(`data/${name}.json`);
  expect(there).toEqual({
    code: 0,
    out: `data/${name} holds the same data as data/${name}.json. Delete the one that you no longer need.\n`,
    err: '',
  });
  expect(readdirSync(join(data, name))).toContain('events.csv');
  rmSync(join(data, `${name}.json`));
  const back = await convert(`data/${name}/`);
  expect(back.code).toBe(0);
  expect(JSON.parse(readFileSync(join(data, `${name}.json`), 'utf8'))).toEqual(JSON.parse(json));
});

test('overwrites nothing, and writes nothing that has errors', async () => {
  mkdirSync(join(data, name));
  await expect(convert(`data/${name}.json`)).rejects.toThrow(`data/${name} already exists`);
  rmSync(join(data, name), { recursive: true });
  writeFileSync(join(data, `${name}.json`), json.replace('"homs"', '"hms"'));
  const { code, err } = await convert(`data/${name}.json`);
  expect([code, readdirSync(data)]).toEqual([1, [`${name}.json`]]);
  expect(err).toContain('dataset/unknown-id');
});

test('converts one dataset at a time', async () => {
  await expect(convert()).rejects.toThrow('Name the dataset');
  await expect(convert('a.json', 'b.json')).rejects.toThrow('Name the dataset');
});
