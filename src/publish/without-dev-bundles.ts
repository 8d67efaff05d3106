import type { Plugin } from 'vite';

/**
 * Before a build, Astro starts a dev server for a moment to read content collections. No browser ever asks it for
 * anything; yet it bundled what browsers would get from it (the toolbar, with 250 kB of ARIA tables) in each cold
 * build, and the bundler's allocator held the memory to the end.
 */
export function withoutDevBundles(): Plugin {
  return {
    name: 'sourceline:without-dev-bundles',
    configEnvironment: {
      // After those that name what is to be bundled.
      order: 'post',
      handler(_name, environment) {
        environment.optimizeDeps = { ...environment.optimizeDeps, include: [], noDiscovery: true };
      },
    },
  };
}
