import { createServer, type Server } from 'node:http';
import sirv from 'sirv';

export type Served = { readonly address: string; close(): void };

/** A page with one frame, for a browser whose window cannot be as narrow as a phone. */
const frame = (page: string, width: string) =>
  `<!doctype html><meta charset="utf-8"><title>A frame</title><style>body{margin:0}iframe{border:0;display:block}</style>` +
  `<iframe src="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="${Number(width)}" height="900"></iframe>`;

/**
 * Serves a built site on a free port.
 * @param policy a policy for every page in addition to its own: `script-src 'none'` shows a page without scripts
 *   in an engine that cannot disable them.
 * @param pages further pages by path.
 */
export async function serve(
  dist: string,
  policy?: string,
  pages: ReadonlyMap<string, string> = new Map(),
): Promise<Served> {
  const files = sirv(dist, { dev: true });
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const own =
      url.pathname === '/frame'
        ? frame(url.searchParams.get('page') ?? '', url.searchParams.get('width') ?? '320')
        : pages.get(url.pathname);
    if (own !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(own);
      return;
    }
    if (policy !== undefined) response.setHeader('content-security-policy', policy);
    files(request, response, () => {
      response.writeHead(404);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
