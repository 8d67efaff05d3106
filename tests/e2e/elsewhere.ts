import { createServer, type ServerResponse } from 'node:http';

/** Another site, with pages that embed codes are pasted into. */
export type Elsewhere = {
  /** Serves a page of this HTML. @returns its address. */
  page(html: string): string;
  /** Serves a file with the text or bytes. @returns its address. */
  file(name: string, content: string | Uint8Array, type: string): string;
  /** Serves a page whose first part is sent at once, and the rest when `finish` is called. */
  slowPage(first: string, rest: string): { readonly address: string; finish(): void };
  close(): void;
};

/** Opens another origin: another port of the same machine. */
export async function openElsewhere(headers: Readonly<Record<string, string>> = {}): Promise<Elsewhere> {
  const files = new Map<string, { readonly content: string | Uint8Array; readonly type: string }>();
  const waiting = new Map<string, ServerResponse[]>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const found = files.get(path);
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': found?.type ?? 'text/plain',
      ...headers,
    });
    const pending = waiting.get(path);
    if (pending === undefined) {
      response.end(found?.content);
    } else {
      response.write(found?.content ?? '');
      pending.push(response);
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${bound.port}`;
  const file: Elsewhere['file'] = (name, content, type) => {
    files.set(`/${name}`, { content, type });
    return `${origin}/${name}`;
  };
  const page: Elsewhere['page'] = html => file(`page-${files.size}.html`, html, 'text/html; charset=utf-8');
  return {
    file,
    page,
    slowPage(first, rest) {
      const address = page(first);
      const pending: ServerResponse[] = [];
      waiting.set(new URL(address).pathname, pending);
      return {
        address,
        finish: () => {
          for (const response of pending) response.end(rest);
        },
      };
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** An article in another system, with a code pasted into its single column. */
export const article = (code: string, more = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<style>body{margin:0;font:16px Georgia,serif}</style>${more}</head><body><main id="column">${code}</main></body></html>`;
