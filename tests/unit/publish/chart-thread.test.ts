import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { startChartThread } from '../../../src/publish/chart-thread.ts';
import { isNoSpace } from '../../../src/publish/no-space.ts';

const folder = mkdtempSync(join(tmpdir(), 'sourceline-thread-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A thread that answers each order as the body says. */
function threadOf(body: string) {
  const file = join(folder, `${Math.random()}.mjs`);
  writeFileSync(
    file,
    `import { parentPort, workerData } from 'node:worker_threads';\nparentPort.on('message', ({ n, order }) => { ${body} });`,
  );
  const site = {
    language: 'en',
    base: '/',
    options: {
      name: 'Desk',
      site: undefined,
      pictures: false as const,
      charts: {},
      embeds: { theme: 'auto' as const },
    },
  };
  const stage = { dist: folder, next: folder, pictures: folder, charts: folder, published: folder };
  const data = {
    root: folder,
    site,
    product: 'a product',
    theme: { styles: [] },
    chartKinds: {},
    stage,
    publicDir: folder,
    code: undefined,
  };
  return startChartThread(data, pathToFileURL(file));
}

const finish = { kind: 'finish' } as const;

test('an error in the thread reaches whoever waits, with the code by which a full disk is known', async () => {
  const thread = threadOf(
    `parentPort.postMessage({ n, fault: { message: 'no room left', stack: 'at there', code: 'ENOSPC' } })`,
  );
  const error: unknown = await thread.send(finish).catch((reason: unknown) => reason);
  expect(isNoSpace(error)).toBe(true);
  expect(String(error)).toContain('no room left');
  await thread.close();
});

test('a thread that dies fails the orders that it had, and later ones', async () => {
  const thread = threadOf(`throw new Error('out of its mind')`);
  await expect(Promise.all([thread.send(finish), thread.send(finish)])).rejects.toThrow('out of its mind');
  await expect(thread.send(finish)).rejects.toThrow('out of its mind');
  const ended = threadOf('process.exit(0)');
  await expect(ended.send(finish)).rejects.toThrow('the thread that draws charts ended');
});

test('a thread keeps compiled modules if the process does', async () => {
  const thread = threadOf(
    `parentPort.postMessage({ n, value: { drawn: new Map(), pictures: Number(workerData.keepsCode), groups: new Map() } })`,
  );
  expect((await thread.send(finish)).pictures).toBe(getCompileCacheDir() === undefined ? 0 : 1);
  await thread.close();
});
