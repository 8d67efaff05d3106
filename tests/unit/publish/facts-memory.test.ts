import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFactsMemo } from '../../../src/publish/facts-memo.ts';
import { pageFactsOf } from '../../../src/publish/page-facts.ts';
import { usedHeap } from '../../collect-garbage.ts';

test('the facts of a page do not keep the page in memory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-facts-'));
  try {
    const memo = openFactsMemo(folder, { read: () => undefined, write: () => {} });
    const pad = Buffer.alloc(1e6, 'x').toString('latin1');
    const before = usedHeap();
    for (let page = 0; page < 60; page++) {
      writeFileSync(join(folder, `${page}.html`), '');
      memo.get(`${page}.html`, () => pageFactsOf(`<a href="/a-link-of-page-${page}/">${pad}${page}</a>`));
    }
    // 60 pages have 60 MB.
    expect((usedHeap() - before) / 1e6).toBeLessThan(10);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
