import postcss, { type AtRule, type Root } from 'postcss';
import type { Tokens } from '../scene/site-theme.ts';

const isTheme = (at: AtRule | undefined, theme: 'light' | 'dark'): boolean =>
  at?.name === 'media' && new RegExp(`^\\(prefers-color-scheme:\\s*${theme}\\)$`).test(at.params);

const isPrint = (at: AtRule | undefined): boolean => at?.name === 'media' && at.params === 'print';

/** Custom properties that a sheet sets on `:root`, outside of media queries or in those that `accepts` takes. */
function rootProperties(sheet: Root, accepts: (at: AtRule | undefined) => boolean): [string, string][] {
  const found: [string, string][] = [];
  sheet.walkRules(rule => {
    const { parent } = rule;
    const at = parent?.type === 'atrule' ? (parent as AtRule) : undefined;
    if (!rule.selectors.includes(':root') || (at !== undefined && !accepts(at))) return;
    rule.walkDecls(/^--/, ({ prop, value }) => {
      found.push([prop, value.trim()]);
    });
  });
  return found;
}

/** Tokens of both themes, and those on paper. */
export type SheetTokens = Tokens & { readonly print: ReadonlyMap<string, string> };

/** Tokens of style sheets. What comes later wins, as in a browser: a newsroom's own over Sourceline's, in dark too. */
export function tokensOf(css: readonly string[]): SheetTokens {
  const sheets = css.map(text => postcss.parse(text));
  const tokens = (accepts: (at: AtRule | undefined) => boolean) =>
    new Map(sheets.flatMap(sheet => rootProperties(sheet, accepts)));
  return {
    light: tokens(at => isTheme(at, 'light')),
    dark: tokens(at => isTheme(at, 'dark')),
    print: tokens(isPrint),
  };
}
