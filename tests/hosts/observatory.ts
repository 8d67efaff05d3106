import { Parser } from 'htmlparser2';

/** A score, and which rules took points off. */
export type Score = { readonly score: number; readonly lost: readonly string[] };

type Page = { readonly headers: Headers; readonly policy: string; readonly scripts: readonly Script[] };
type Script = { readonly src: string; readonly integrity: string | undefined };

/** A rule of the Observatory: points that it gives or takes. */
type Rule = { readonly name: string; readonly points: (page: Page) => number };

const directive = (policy: string, name: string): readonly string[] | undefined => {
  for (const part of policy.split(';')) {
    const [first, ...sources] = part.trim().split(/\s+/);
    if (first === name) return sources;
  }
  return undefined;
};

/** Source: https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring, read in November 2026. */
const observed: readonly Rule[] = [
  {
    name: 'content-security-policy',
    points({ policy }) {
      if (policy === '') return -25;
      const fallback = directive(policy, 'default-src') ?? ['*'];
      const scripts = directive(policy, 'script-src') ?? fallback;
      const styles = directive(policy, 'style-src') ?? fallback;
      const isUnsafe = (sources: readonly string[]) =>
        sources.some(source => /^(?:'unsafe-(?:inline|eval)'|data:|https?:|\*)$/.test(source));
      if (isUnsafe(scripts) || isUnsafe(directive(policy, 'object-src') ?? fallback)) return -20;
      if (isUnsafe(styles)) return 0;
      return fallback.length === 1 && fallback[0] === "'none'" ? 10 : 5;
    },
  },
  { name: 'cookies', points: ({ headers }) => (headers.has('set-cookie') ? -20 : 0) },
  {
    name: 'cross-origin-resource-sharing',
    points: ({ headers }) => (headers.has('access-control-allow-credentials') ? -50 : 0),
  },
  {
    name: 'cross-origin-resource-policy',
    points: ({ headers }) =>
      /^(?:same-origin|same-site|cross-origin)$/.test(headers.get('cross-origin-resource-policy') ?? '')
        ? 10
        : 0,
  },
  {
    name: 'referrer-policy',
    points({ headers }) {
      const policy = headers.get('referrer-policy');
      if (policy === null) return 0;
      return /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(policy)
        ? 5
        : -5;
    },
  },
  {
    name: 'strict-transport-security',
    points({ headers }) {
      const age = /max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1];
      if (age === undefined) return -20;
      return Number(age) >= 15_768_000 ? 0 : -10;
    },
  },
  {
    name: 'subresource-integrity',
    points({ scripts }) {
      const outside = scripts.filter(({ src }) => /^(?:https?:)?\/\//.test(src));
      if (outside.some(({ integrity }) => integrity === undefined)) return -5;
      return scripts.length > 0 && scripts.every(({ integrity }) => integrity !== undefined) ? 5 : 0;
    },
  },
  {
    name: 'x-content-type-options',
    points: ({ headers }) => (headers.get('x-content-type-options') === 'nosniff' ? 0 : -5),
  },
  {
    name: 'x-frame-options',
    points: ({ headers }) =>
      directive(headers.get('content-security-policy') ?? '', 'frame-ancestors') === undefined ? -20 : 5,
  },
];

/** What the Observatory of MDN would give a page. Points above 100 count only if nothing was lost below 90. */
export async function observatoryScore(url: string): Promise<Score> {
  const answer = await fetch(url);
  let meta = '';
  const scripts: Script[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === 'meta' && attributes['http-equiv'] === 'content-security-policy')
        meta = attributes['content'] ?? '';
      const src = attributes['src'];
      if (tag === 'script' && src !== undefined) scripts.push({ src, integrity: attributes['integrity'] });
    },
  });
  parser.end(await answer.text());
  const sent = answer.headers.get('content-security-policy') ?? '';
  const page: Page = { headers: answer.headers, policy: [meta, sent].filter(Boolean).join('; '), scripts };
  const points = observed.map(({ name, points: of }) => ({ name, points: of(page) }));
  const below = points.filter(({ points: given }) => given < 0);
  const base = 100 + below.reduce((sum, { points: given }) => sum + given, 0);
  const more = points.reduce((sum, { points: given }) => sum + Math.max(given, 0), 0);
  return { score: base >= 90 ? base + more : base, lost: below.map(({ name }) => name) };
}
