import { expect, test } from 'vitest';
import { createPngPool } from '../../../../src/output/files/png-pool.ts';

const rect = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="1000"><rect width="${width}" height="9"/></svg>`;

test('a thread gives the pixels of each picture free before it draws many more', async () => {
  const pool = createPngPool(1);
  const draw = (width: number) => pool.draw({ svg: rect(width), width: 1400, height: 1000, colours: [] }, 1);
  try {
    await draw(1);
    const before = process.memoryUsage.rss();
    for (let width = 2; width <= 60; width++) await draw(width);
    // 60 pictures have some 600 MB of pixels.
    expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(120);
  } finally {
    await pool.close();
  }
});
