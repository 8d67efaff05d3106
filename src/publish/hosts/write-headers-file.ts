import { type HeaderRules, headersOf, patternOf } from './header-rules.ts';

/**
 * `_headers`, in the form that Netlify and Cloudflare Pages read.
 * Source: https://developers.cloudflare.com/pages/configuration/headers/, https://docs.netlify.com/routing/headers/.
 */
export function writeHeadersFile({ rules }: HeaderRules): string {
  return rules
    .map(rule => {
      const lines = headersOf(rule).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${patternOf(rule)}\n${lines.join('')}`;
    })
    .join('\n');
}
