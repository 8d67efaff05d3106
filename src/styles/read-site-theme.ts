import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { color } from 'd3';
import postcss, { type AtRule, CssSyntaxError, type Root } from 'postcss';
import { quote } from '../dataset/fault.ts';
import { eachHidden, findHidden, type Hidden, hiddenSentence } from '../problems/hidden-characters.ts';
import { type Checked, type Problem, type ProblemPlace, problem } from '../problems/problem.ts';
import { createProblemList } from '../problems/problem-list.ts';
import { textPlaces } from '../problems/text-places.ts';
import { type CarriedFont, type SiteTheme, type Tokens, themes } from '../scene/site-theme.ts';
import { themeColour } from '../scene/theme-colour.ts';
import { styleRules } from './rules.ts';

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
      found.push([prop, value.trim()]);
    });
  });
  return found;
}

/** Tokens of both themes. What comes later wins, as in a browser: a newsroom's own over Sourceline's, in dark too. */
export function tokensOf(css: readonly string[]): Tokens {
  const sheets = css.map(text => postcss.parse(text));
  const light = new Map(sheets.flatMap(sheet => rootProperties(sheet, at => at === undefined)));
  const dark = new Map(sheets.flatMap(sheet => rootProperties(sheet, at => at === undefined || isDark(at))));
  return { light, dark };
}

const names = 'U+0100-0130, U+0132-0151, U+0154-017F, U+01E6-01E7, U+0218-021B, U+02BB-02BF, U+1E00-1EFF';
const arabic = 'U+060C, U+061B, U+061F, U+0621-066C, U+0670-06F9';

/** In the order in which CSS takes them: a later one wins in its range. */
function readFonts(): CarriedFont[] {
  const data = (name: string) =>
    readFileSync(new URL(`./fonts/${name}.woff2`, import.meta.url)).toString('base64');
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

/** In their order on a page. */
const embedSheets = ['chart-marks.css', 'charts.css', 'map-marks.css', 'maps.css', 'embed.css'];

/** The looks that Sourceline has, with the tokens of a newsroom's own style sheets over them. @param own their texts. */
export function siteThemeOf(own: readonly string[]): SiteTheme {
  return {
    tokens: tokensOf([ours('tokens.css'), ...own]),
    embedCss: embedSheets.map(ours).join('\n'),
    fonts: readFonts(),
  };
}

type Sheet = { readonly file: string; readonly text: string };

/** One of the newsroom's own style sheets, or why it cannot be read. */
function readSheet(root: string, file: string): Checked<Sheet> {
  const refuse = (
    rule: keyof typeof styleRules,
    what: string,
    place: Omit<ProblemPlace, 'file'> = {},
  ): Checked<Sheet> => {
    return { ok: false, problems: [problem(styleRules, rule, { what }, { file, ...place })] };
  };
  const path = join(root, file);
  if (!existsSync(path))
    return refuse('styles/no-file', `The style sheet ${file} in "styles" does not exist.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse('styles/unreadable', `${file} cannot be read: ${why}.`);
  }
  try {
    postcss.parse(text);
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    return refuse(
      'styles/syntax',
      `${file} is not valid CSS: ${error.reason}.`,
      placeIn(text, error.line, error.column),
    );
  }
  return { ok: true, value: { file, text }, problems: [] };
}

const placeIn = (text: string, line = 1, column = 1): Omit<ProblemPlace, 'file'> => ({
  line,
  column,
  text: text.split('\n')[line - 1],
});

/** Characters that nobody sees, in a sheet as it is typed, and as escapes in its tokens. */
function hiddenIn({ file, text }: Sheet): Problem[] {
  const rule = 'styles/hidden-character';
  const hidden = (found: Hidden, place: Omit<ProblemPlace, 'file'>): Problem =>
    problem(styleRules, rule, { what: hiddenSentence(found) }, { file, ...place });
  const placeOf = textPlaces(file, text);
  const list = createProblemList();
  // Form feeds and line ends of every kind are white space in CSS.
  for (const found of eachHidden(text.replace(/[\r\f]/g, ' ')))
    list.add(rule, () => hidden(found, placeOf(found.offset)));
  postcss.parse(text).walkDecls(/^--/, ({ value, source }) => {
    const read = value.replace(/\\([0-9a-f]{1,6})[ \t\n]?/gi, (typed, hex: string) => {
      const code = Number.parseInt(hex, 16);
      return code > 0x10ffff ? typed : String.fromCodePoint(code);
    });
    const found = read === value ? undefined : findHidden(read);
    if (found === undefined) return;
    list.add(rule, () => hidden(found, placeIn(text, source?.start?.line, source?.start?.column)));
  });
  return list.problems;
}

/** Tokens that could end the element or the rule that they are written into: embeds and pictures carry them. */
function brokenOut({ file, text }: Sheet): Problem[] {
  const problems: Problem[] = [];
  const sheet = postcss.parse(text);
  const carried = new Set(tokensOf([ours('tokens.css')]).light.keys());
  sheet.walkDecls(/^--/, ({ prop, value }) => {
    // What one of ours refers to is carried with it.
    if (carried.has(prop)) for (const [, name = ''] of value.matchAll(/var\((--[\w-]+)/g)) carried.add(name);
  });
  sheet.walkDecls(/^--/, ({ prop, value, source }) => {
    if (!carried.has(prop)) return;
    const sign = /[<>{}]|\/\*|\\$/.exec(value)?.[0];
    if (sign === undefined) return;
    const what = `${prop} contains "${sign}", which is not allowed in a token: ${quote(value)}.`;
    const place = { file, ...placeIn(text, source?.start?.line, source?.start?.column) };
    problems.push(problem(styleRules, 'styles/token', { what }, place));
  });
  return problems;
}

/** Colours of a sheet that only browsers know: a picture cannot be drawn with them. */
function unknownColours({ file, text }: Sheet, looks: SiteTheme): Problem[] {
  const { light } = tokensOf([ours('tokens.css')]);
  const isColour = (name: string) => color(light.get(name) ?? '') !== null;
  const problems: Problem[] = [];
  postcss.parse(text).walkDecls(/^--/, ({ prop, value, source }) => {
    if (!isColour(prop)) return;
    try {
      for (const theme of themes) themeColour(value, looks.tokens, theme);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const what = `${prop}: ${value} is not a colour that a picture can show (${error.message}).`;
      const place = { file, ...placeIn(text, source?.start?.line, source?.start?.column) };
      problems.push(problem(styleRules, 'styles/colour', { what }, place));
    }
  });
  return problems;
}

/**
 * The looks of files outside the site's pages.
 * @param root absolute path of the project.
 * @param styles the newsroom's own style sheets, paths from the project's root: their tokens are taken.
 */
export function readSiteTheme(root: string, styles: readonly string[]): Checked<SiteTheme> {
  const read = styles.map(file => readSheet(root, file));
  const sheets = read.flatMap(one => (one.ok ? [one.value] : []));
  const looks = siteThemeOf(sheets.map(({ text }) => text));
  const problems = [
    ...read.flatMap(one => one.problems),
    ...sheets.flatMap(sheet => [...hiddenIn(sheet), ...brokenOut(sheet), ...unknownColours(sheet, looks)]),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: looks, problems };
}
