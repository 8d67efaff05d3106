import type { Forward } from '../../output/files/forwards.ts';
import { type HeaderRules, headersOf } from './header-rules.ts';

/** Signs that mean something in Vercel's paths. */
const escaped = (path: string) => path.replaceAll(/[.*+?^${}()|[\]\\:]/g, '\\$&');

/** `vercel.json`. Source: https://vercel.com/docs/project-configuration. */
export function writeVercel({ rules }: HeaderRules, forwards: readonly Forward[] = []): string {
  const redirects = forwards.map(({ from, to }) => ({
    source: escaped(from),
    destination: to,
    statusCode: 301,
  }));
  const headers = rules.map(rule => ({
    source: `${escaped(rule.path)}${rule.of === 'folder' ? '(.*)' : ''}`,
    headers: headersOf(rule).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, ...(redirects.length > 0 && { redirects }), headers }, undefined, 2)}\n`;
}
