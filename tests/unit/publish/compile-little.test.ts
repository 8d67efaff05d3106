import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const file = new URL('../../../src/publish/compile-little.ts', import.meta.url).href;

/** Which compiler made two functions, in a process of its own: much used before and after TurboFan may work. */
function compilersOf(version: string): string[] {
  const code = `
    import { compileLittle } from '${file}';
    const compileAll = compileLittle('${version}');
    const add = () => new Function('sum', 'n', 'for (let i = 0; i < n; i++) sum = (sum * 31 + i) % 1009; return sum;');
    const compilerOf = use => {
      for (let i = 0, sum = 0; i < 20_000; i++) sum = use(sum, 100);
      return %ActiveTierIsTurbofan(use) ? 'TurboFan' : %ActiveTierIsMaglev(use) ? 'Maglev' : 'none';
    };
    console.log(compilerOf(add()));
    compileAll();
    console.log(compilerOf(add()));
  `;
  const flags = ['--allow-natives-syntax', '--no-concurrent-recompilation', '--input-type=module', '--eval'];
  const run = spawnSync(process.execPath, [...flags, code], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  return run.stdout.trim().split('\n');
}

test('TurboFan begins with the pages, and Maglev works from the start', () => {
  expect(compilersOf(process.versions.node)).toEqual(['Maglev', 'TurboFan']);
});

test('where V8 has no other compiler, TurboFan works from the start', () => {
  expect(compilersOf('22.12.0')).toEqual(['TurboFan', 'TurboFan']);
});
