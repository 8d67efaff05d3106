import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completeLock, type Lock, missingPlatforms, platformOf } from '../../../scripts/lock-platforms.ts';

const ours = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8')) as Lock;

describe('the lock file', () => {
  test('contains every platform package that its own entries require', () => {
    expect(missingPlatforms(ours)).toEqual({});
  });

  test('names no registry', () => {
    const resolved = Object.entries(ours.packages).filter(([, entry]) => 'resolved' in entry);
    expect(resolved.map(([place]) => place)).toEqual([]);
  });

  test('restores removed entries byte for byte in their place', () => {
    const place = 'node_modules/@esbuild/darwin-arm64';
    const { [place]: whole, ...packages } = ours.packages;
    expect(whole).toBeDefined();
    const lock = { ...ours, packages };
    expect(missingPlatforms(lock)).toEqual({
      [place]: { version: whole?.version, cpu: ['arm64'], dev: whole?.dev, optional: true, os: ['darwin'] },
    });
    expect(Object.keys(completeLock(lock).packages)).toEqual(Object.keys(ours.packages));
  });
});

describe('what a package name says about its platform', () => {
  test.each([
    ['@rolldown/binding-linux-x64-gnu', { cpu: ['x64'], libc: ['glibc'], os: ['linux'] }],
    ['@rolldown/binding-linux-arm-gnueabihf', { cpu: ['arm'], libc: ['glibc'], os: ['linux'] }],
    ['@img/sharp-linuxmusl-arm64', { cpu: ['arm64'], libc: ['musl'], os: ['linux'] }],
    ['@esbuild/openharmony-arm64', { cpu: ['arm64'], os: ['openharmony'] }],
    ['lightningcss-win32-x64-msvc', { cpu: ['x64'], os: ['win32'] }],
    ['@astrojs/compiler-binding-wasm32-wasi', { cpu: ['wasm32'] }],
    ['fsevents', undefined],
  ])('%s', (name, platform) => {
    expect(platformOf(name, [name])).toEqual(platform);
  });

  test('a plain Linux package with a musl twin is the one for glibc', () => {
    const names = ['@biomejs/cli-linux-x64', '@biomejs/cli-linux-x64-musl'];
    expect(platformOf('@biomejs/cli-linux-x64', names)?.libc).toEqual(['glibc']);
    expect(platformOf('@esbuild/linux-x64', ['@esbuild/linux-x64'])?.libc).toBeUndefined();
  });
});

describe('where an entry belongs', () => {
  const parent = { version: '2.0.0', optionalDependencies: { 'x-darwin-x64': '2.0.0' } };

  test('beside its parent, unless another version is there', () => {
    const lock = { packages: { '': {}, 'node_modules/x': parent } };
    expect(Object.keys(missingPlatforms(lock))).toEqual(['node_modules/x-darwin-x64']);
  });

  test('below its parent, if another version is there', () => {
    const lock = {
      packages: { '': {}, 'node_modules/x': parent, 'node_modules/x-darwin-x64': { version: '1.0.0' } },
    };
    expect(Object.keys(missingPlatforms(lock))).toEqual(['node_modules/x/node_modules/x-darwin-x64']);
  });

  test('nowhere, with a message, if its name or its range says too little', () => {
    const unnamed = { packages: { 'node_modules/x': { optionalDependencies: { fsevents: '2.0.0' } } } };
    expect(() => missingPlatforms(unnamed)).toThrow('lacks fsevents@2.0.0');
    const ranged = { packages: { 'node_modules/x': { optionalDependencies: { 'x-darwin-x64': '^2.0.0' } } } };
    expect(() => missingPlatforms(ranged)).toThrow('lacks x-darwin-x64@^2.0.0');
  });
});
