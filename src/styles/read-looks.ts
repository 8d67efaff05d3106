import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type AtRule, type Root, type Rule } from 'postcss';
import type { CarriedFont, Looks, StyleRule, Tokens } from '../draw/looks.ts';

const ours = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

const isDark = (rule: AtRule) =>
  rule.name === 'media' && /^\(prefers-color-scheme:\s*dark\)$/.test(rule.params);

/** Custom properties that a sheet sets on `:root`, outside of media queries or in those that `accepts` takes. */
function rootProperties(sheet: Root, accepts: (at: AtRule | undefined) => boolean): [string, string][] {
  const found: [string, string][] = [];
  sheet.walkRules(rule => {
    const { parent } = rule;
    const at = parent?.type === 'atrule' ? (parent as AtRule) : undefined;
    if (!rule.selectors.includes(':root') || !accepts(at)) return;
    rule.walkDecls(/^--/, ({ prop, value }) => {
      found.push([prop, value]);
    });
  });
  return found;
}

/** Tokens of both themes; later sheets win, and what dark does not change it has from light. */
export function tokensOf(css: readonly string[]): Tokens {
  const sheets = css.map(text => postcss.parse(text));
  const light = new Map(sheets.flatMap(sheet => rootProperties(sheet, at => at === undefined)));
  const dark = new Map([
    ...light,
    ...sheets.flatMap(sheet => rootProperties(sheet, at => at !== undefined && isDark(at))),
  ]);
  return { light, dark };
}

/** The rules of a sheet that hold whatever the reader's device is. */
export function plainRules(css: string): StyleRule[] {
  return postcss
    .parse(css)
    .nodes.filter((node): node is Rule => node.type === 'rule')
    .map(rule => ({
      selector: rule.selectors.join(', '),
      declarations: rule.nodes.flatMap(node =>
        node.type === 'decl' ? [[node.prop, node.value] as const] : [],
      ),
    }));
}

const names = 'U+0100-0130, U+0132-0151, U+0154-017F, U+01E6-01E7, U+0218-021B, U+02BB-02BF, U+1E00-1EFF';
const arabic = 'U+060C, U+061B, U+061F, U+0621-066C, U+0670-06F9';

/** In the order in which CSS takes them: a later one wins in its range. */
function readFonts(): CarriedFont[] {
  const data = (name: string) =>
    readFileSync(new URL(`../fonts/${name}.woff2`, import.meta.url)).toString('base64');
  const latin = { family: 'IBM Plex Sans', weight: '400 600' };
  return [
    { ...latin, range: '', isFor: () => true, data: data('carried-basic') },
    {
      ...latin,
      range:
        'U+00A1-00B6, U+00B8-00D6, U+00D8-00FF, U+0131, U+0152-0153, U+2009-201A, U+201E-2022, U+2030-20AC, U+2122',
      isFor: text => /[¡-¶¸-ÖØ-öø-ÿıŒœ\u2009\u2011‚„†•\u202f‰-€™]/u.test(text),
      data: data('carried-latin'),
    },
    {
      ...latin,
      range: names,
      isFor: text =>
        /[\u0100-\u0130\u0132-\u0151\u0154-\u017f\u01e6\u01e7\u0218-\u021b\u02bb-\u02bf\u1e00-\u1eff]/u.test(
          text,
        ),
      data: data('sans-names'),
    },
    ...(['carried-arabic', 'carried-arabic-bold'] as const).map((name, i) => ({
      // A browser takes one face of a family for a weight and joins none for a range of weights with another for one.
      family: 'IBM Plex Sans Arabic',
      weight: i === 0 ? '400' : '600',
      range: arabic,
      isFor: (text: string) => /[\u0600-\u06ff]/u.test(text),
      data: data(name),
    })),
  ];
}

/**
 * The looks of files outside the site's pages.
 * @param root absolute path of the project.
 * @param styles the newsroom's own style sheets, paths from the project's root: their tokens are taken.
 */
export function readLooks(root: string, styles: readonly string[]): Looks {
  const own = styles.map(file => readFileSync(join(root, file), 'utf8'));
  const [charts, maps] = [ours('charts.css'), ours('maps.css')];
  return {
    tokens: tokensOf([ours('tokens.css'), ...own]),
    rules: [...plainRules(charts), ...plainRules(maps)],
    embedCss: [charts, maps, ours('embed.css')].join('\n'),
    fonts: readFonts(),
  };
}
