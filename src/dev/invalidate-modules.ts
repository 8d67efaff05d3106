import type { DevEnvironment, RunnableDevEnvironment, ViteDevServer } from 'vite';

const isRunnable = (environment: DevEnvironment): environment is RunnableDevEnvironment =>
  'runner' in environment;

/**
 * Has modules run again when they are next asked for. The server's text of a module is dropped, and so is what was run of
 * it: whatever has the text made again in between (Astro, when it collects style sheets) would else let the old run
 * stand, and with it an old list of pages.
 * @param files absolute paths.
 */
export function invalidateModules({ environments }: ViteDevServer, files: readonly string[]): void {
  for (const environment of Object.values(environments)) {
    const { moduleGraph } = environment;
    const runner = isRunnable(environment) ? environment.runner : undefined;
    for (const module of files.flatMap(file => [...(moduleGraph.getModulesByFile(file) ?? [])])) {
      moduleGraph.invalidateModule(module);
      const run = module.id === null ? undefined : runner?.evaluatedModules.getModuleById(module.id);
      if (run !== undefined) runner?.evaluatedModules.invalidateModule(run);
    }
  }
}
