import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { build, makeProject, type Project } from '../project.ts';

/** The environment variables that give the specs the addresses of the sites. */
export const siteVariables = {
  root: 'SOURCELINE_E2E_ROOT',
  below: 'SOURCELINE_E2E_BELOW',
  /** A site whose data was corrected and updated after its reports were published. */
  revised: 'SOURCELINE_E2E_REVISED',
} as const;

/** Serves a built site as a plain web host does: files, folders' index pages, and 404.html. */
function serve(dist: string, base: string): Promise<Server> {
  const files = sirv(dist, { dev: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(dist, '404.html')));
    };
    if (!url.startsWith(base)) return missing();
    request.url = url.slice(base.length - 1);
    files(request, response, missing);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

async function publish(
  fixture: 'demonstration' | 'morning' | 'revised',
  base: string,
): Promise<{ project: Project; server: Server; address: string }> {
  const project = makeProject(fixture, base);
  // The site is built with the address that the server chose, so that its codes work unchanged on other sites.
  const server = await serve(join(project.root, 'dist'), base);
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${bound.port}`;
  if (fixture !== 'revised') {
    project.edit('astro.config.mjs', "site: 'https://ledger.example'", `site: '${origin}'`);
  } else {
    project.edit('astro.config.mjs', 'defineConfig({', `defineConfig({ site: '${origin}',`);
    // Its datasets are larger than what its readers may explore.
    project.edit('astro.config.mjs', "name: 'Test Desk'", "name: 'Test Desk', explore: 2");
  }
  const run = await build(project);
  if (run.code !== 0) throw new Error(`${fixture} does not build under ${base}:\n${run.output}`);
  return { project, server, address: `${origin}${base}` };
}

/**
 * Builds the demonstration once for all specs at the root of a host, its smaller half for a subfolder, and a
 * small site whose data has changed.
 * SOURCELINE_E2E_NO_SITE=1 skips this, for work on the specs that draw charts by themselves.
 */
export default async function buildSites(): Promise<() => void> {
  if (process.env['SOURCELINE_E2E_NO_SITE'] === '1') return () => undefined;
  const small = async () => [await publish('morning', '/a/b/'), await publish('revised', '/')] as const;
  const [root, [below, revised]] = await Promise.all([publish('demonstration', '/'), small()]);
  process.env[siteVariables.root] = root.address;
  process.env[siteVariables.below] = below.address;
  process.env[siteVariables.revised] = revised.address;
  return () => {
    for (const { server, project } of [root, below, revised]) {
      server.close();
      server.closeAllConnections();
      project.erase();
    }
  };
}
