import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deleteAside, putAside } from '../../bench/put-aside.ts';

test('what is put aside is deleted at the end, and not before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-aside-'));
  const dist = join(folder, 'project', 'dist');
  try {
    for (const text of ['first', 'second']) {
      mkdirSync(dist, { recursive: true });
      writeFileSync(join(dist, 'index.html'), text);
      putAside(dist, join(folder, 'project'));
      expect(existsSync(dist)).toBe(false);
    }
    const [bin = ''] = readdirSync(folder).filter(name => name !== 'project');
    expect(readdirSync(join(folder, bin))).toHaveLength(2);
    putAside(dist, join(folder, 'project'));
    deleteAside();
    expect(readdirSync(folder)).toEqual(['project']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
