import postcss, { type Container } from 'postcss';
import { fontFaces } from '../../scene/font-faces.ts';
import type { SiteTheme, Theme } from '../../scene/site-theme.ts';

/** One rule, with the queries that it stands in and the classes that each selector needs. */
type SheetRule = {
  readonly at: readonly string[];
  readonly selectors: readonly { readonly text: string; readonly classes: readonly string[] }[];
  readonly body: string;
  /** Tokens that it names. */
  readonly tokens: readonly string[];
};

const squeezed = (css: string) => css.replace(/\s+/g, ' ').replace(/ ?([{}:;,>]) ?/g, '$1');
/** In a selector a colon may follow a space that means something. */
const squeezedSelector = (css: string) => css.replace(/\s+/g, ' ').replace(/ ?([,>]) ?/g, '$1');

/** Tokens that a style sheet's own text names. */
const tokensIn = (css: string): string[] =>
  [...css.matchAll(/var\((--[\w-]+)/g)].map(match => match[1] ?? '');

function rulesIn(container: Container, at: readonly string[]): SheetRule[] {
  return (container.nodes ?? []).flatMap((node): SheetRule[] => {
    if (node.type === 'atrule') return rulesIn(node as Container, [...at, `@${node.name} ${node.params}`]);
    if (node.type !== 'rule') return [];
    const selectors = node.selectors.map(text => ({
      text: squeezedSelector(text),
      classes: [...text.replace(/:is\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)].map(match => match[1] ?? ''),
    }));
    const body = node.nodes.flatMap(one =>
      one.type === 'decl' ? [squeezed(`${one.prop}:${one.value}`)] : [],
    );
    const text = body.join(';');
    return [{ at, selectors, body: text, tokens: tokensIn(text) }];
  });
}

const parsed = new WeakMap<SiteTheme, readonly SheetRule[]>();

function sheetOf(looks: SiteTheme): readonly SheetRule[] {
  const known = parsed.get(looks);
  if (known !== undefined) return known;
  const rules = rulesIn(postcss.parse(looks.embedCss), []);
  parsed.set(looks, rules);
  return rules;
}

/** Set by the script, not in the markup. */
const byScript = ['natural'];

/** The rules that these classes need, and the tokens that the rules name. */
function usedRules(
  looks: SiteTheme,
  names: readonly string[],
): { readonly css: string; readonly names: readonly string[] } {
  const classes = new Set([...byScript, ...names]);
  const named = new Set<string>();
  let css = '';
  let open: readonly string[] = [];
  for (const { at, selectors, body, tokens } of sheetOf(looks)) {
    const kept = selectors.filter(selector => selector.classes.every(name => classes.has(name)));
    if (kept.length === 0 || body === '') continue;
    if (at.join() !== open.join()) {
      css += '}'.repeat(open.length) + at.map(one => `${one}{`).join('');
      open = at;
    }
    css += `${kept.map(selector => selector.text).join(',')}{${body}}`;
    for (const token of tokens) named.add(token);
  }
  return { css: css + '}'.repeat(open.length), names: [...named] };
}

/** An embed is set in the font that it carries, whatever the site is set in: its height was worked out for that. */
const carriedSans = '"IBM Plex Sans","IBM Plex Sans Arabic",Arial,system-ui,sans-serif';

/** The values of tokens that rules name, and of those that these name. */
function tokenCss({ tokens }: SiteTheme, named: readonly string[]): string {
  const tokenOf = (theme: Theme, name: string) =>
    name === '--sans' ? carriedSans : squeezed(tokens[theme].get(name) ?? 'initial');
  const values = (theme: Theme, names: readonly string[]) =>
    names.map(name => `${name}:${tokenOf(theme, name)}`).join(';');
  const names = named.filter(name => tokens.light.has(name));
  const inner = names.flatMap(name => tokensIn(tokenOf('light', name)));
  const all = [...new Set([...names, ...inner.filter(name => tokens.light.has(name))])].sort();
  const other = all.filter(name => tokens.dark.get(name) !== tokens.light.get(name));
  const dark = values('dark', other);
  return `:root{${values('light', all)}}@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}@media screen{:root[data-theme=dark]{${dark}}}`;
}

/** What of an embed decides which rules and fonts it needs. */
export type EmbedContent = {
  /** In its markup. */
  readonly classes: readonly string[];
  /** Its markup, whose drawings may name tokens themselves. */
  readonly markup: string;
  /** All text that it shows. */
  readonly text: string;
  /** Rules of its own. */
  readonly own: string;
};

/** The whole style sheet of one embed: tokens, the rules that its markup needs, its fonts. */
export function styleSheet(looks: SiteTheme, { classes, markup, text, own }: EmbedContent): string {
  const { css, names } = usedRules(looks, classes);
  return (
    tokenCss(looks, [...new Set([...names, ...tokensIn(markup)])]) + css + own + fontFaces(looks.fonts, text)
  );
}
