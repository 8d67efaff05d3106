import { Parser } from 'htmlparser2';
import type { CodeKind } from '../../src/output/embed/codes.ts';
import { crawl } from './site.ts';

export type State = 'latest' | 'pinned';

/** Ids of the site's charts, in order. */
export async function chartsOf(site: string): Promise<string[]> {
  const paths = [...(await crawl(site)).keys()].map(url => url.slice(site.length));
  return paths.flatMap(path => /^charts\/([a-z0-9-]+)\/$/.exec(path)?.[1] ?? []).sort();
}

/** The codes on a chart's page, as a reader would copy them. */
export async function codesOf(site: string, chart: string): Promise<ReadonlyMap<string, string>> {
  const html = await (await fetch(`${site}charts/${chart}/`)).text();
  const codes = new Map<string, string>();
  let field: string | undefined;
  const parser = new Parser(
    {
      onopentag(tag, { id }) {
        field = tag === 'textarea' && id?.startsWith('code-') ? id.slice('code-'.length) : undefined;
      },
      ontext(text) {
        if (field !== undefined) codes.set(field, (codes.get(field) ?? '') + text);
      },
      onclosetag() {
        field = undefined;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return codes;
}

export async function codeOf(site: string, chart: string, kind: CodeKind, state: State): Promise<string> {
  const code = (await codesOf(site, chart)).get(`${kind}-${state}`);
  if (code === undefined) throw new Error(`the page of ${chart} has no code ${kind}, ${state}`);
  return code;
}

/** The address of a chart's embed file in its codes. */
export async function embedAddress(site: string, chart: string, state: State): Promise<string> {
  const src = / src="([^"]+)"/.exec(await codeOf(site, chart, 'plain', state))?.[1];
  if (src === undefined) throw new Error(`the plain code of ${chart}, ${state}, has no address`);
  return src;
}
