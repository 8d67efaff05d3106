import type { ServerResponse } from 'node:http';

/**
 * Passes a response on as a changed page, if it is a page of HTML; anything else as it is.
 * @param change is given the whole page.
 */
export function rewritePage(response: ServerResponse, change: (html: string) => string): void {
  const end = response.end.bind(response);
  const write = response.write.bind(response);
  const chunks: Buffer[] = [];
  const isPage = () => String(response.getHeader('content-type') ?? '').includes('text/html');
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.write = (chunk: unknown, ...rest: unknown[]): boolean => {
    if (!isPage()) return Reflect.apply(write, response, [chunk, ...rest]) === true;
    keep(chunk);
    const done = rest.find(one => typeof one === 'function');
    if (typeof done === 'function') done();
    return true;
  };
  response.end = (...rest: unknown[]): ServerResponse => {
    if (!isPage()) {
      Reflect.apply(end, response, rest);
      return response;
    }
    keep(rest[0]);
    const html = change(Buffer.concat(chunks).toString('utf8'));
    if (!response.headersSent) response.removeHeader('content-length');
    return end(html, rest.find(one => typeof one === 'function') as (() => void) | undefined);
  };
}
