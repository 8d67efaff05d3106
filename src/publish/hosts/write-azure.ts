import { type HeaderRules, headersOf, patternOf } from './header-rules.ts';

/**
 * `staticwebapp.config.json`, for Azure Static Web Apps.
 * Source: https://learn.microsoft.com/azure/static-web-apps/configuration.
 */
export function writeAzure({ base, rules, rest, types }: HeaderRules): string {
  const routes = rules.map(rule => ({
    route: patternOf(rule),
    headers: Object.fromEntries(headersOf(rule)),
  }));
  const config = {
    trailingSlash: 'always',
    routes,
    globalHeaders: Object.fromEntries(headersOf(rest)),
    responseOverrides: { 404: { rewrite: `${base}404.html` } },
    mimeTypes: Object.fromEntries(Object.entries(types).map(([ending, type]) => [`.${ending}`, type])),
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
