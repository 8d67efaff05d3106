import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Astro takes the path of the folder that it builds in for an address when it looks for the list of its style sheets
 * and fonts: below a folder with a per cent sign it finds no list and leaves them behind. There this puts them into the
 * site; elsewhere it does nothing.
 * @param next absolute path of the site that is being built.
 */
export function moveAssets(next: string): Plugin {
  return {
    name: 'sourceline:move-assets',
    applyToEnvironment: ({ name }) => name === 'prerender' && next.includes('%'),
    writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      for (const { type, fileName } of Object.values(bundle)) {
        // The rest is Vite's own list of files.
        if (type !== 'asset' || fileName.startsWith('.')) continue;
        const target = join(next, fileName);
        mkdirSync(dirname(target), { recursive: true });
        copyFileSync(join(dir, fileName), target);
      }
    },
  };
}
