import { type HeaderRules, headersOf } from './header-rules.ts';

/** Signs that mean something in Vercel's paths. */
const escaped = (path: string) => path.replaceAll(/[.*+?^${}()|[\]\\:]/g, '\\$&');

/** `vercel.json`. Source: https://vercel.com/docs/project-configuration. */
export function writeVercel({ rules }: HeaderRules): string {
  const headers = rules.map(rule => ({
    source: `${escaped(rule.path)}${rule.of === 'folder' ? '(.*)' : ''}`,
    headers: headersOf(rule).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, undefined, 2)}\n`;
}
