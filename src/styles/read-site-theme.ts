import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { color } from 'd3';
import postcss, { CssSyntaxError } from 'postcss';
import { quote } from '../dataset/fault.ts';
import type { Options } from '../options.ts';
import { eachHidden, findHidden, type Hidden, hiddenSentence } from '../problems/hidden-characters.ts';
import { type Checked, hasErrors, type Problem, type ProblemPlace, problem } from '../problems/problem.ts';
import { createProblemList } from '../problems/problem-list.ts';
import { textPlaces } from '../problems/text-places.ts';
import { type CarriedFont, type SiteTheme, themes } from '../scene/site-theme.ts';
import { themeColour } from '../scene/theme-colour.ts';
import { configPlace } from '../site/config-place.ts';
import { brandSheet } from './brand-sheet.ts';
import { checkContrast, type Sheet } from './check-contrast.ts';
import { styleRules } from './rules.ts';
import { tokensOf } from './tokens-of.ts';

const ours = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

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

/**
 * The looks that Sourceline has, with the tokens of a newsroom's own style sheets over them, and those that follow its
 * brand colour.
 * @param own the texts of its sheets.
 */
export function siteThemeOf(own: readonly string[], brandColour?: Options['brandColour']): SiteTheme {
  const usual = ours('tokens.css');
  const brandCss = brandSheet(usual, own, brandColour);
  const { light, dark } = tokensOf([usual, ...own, brandCss]);
  return {
    tokens: { light, dark },
    brandCss,
    embedCss: embedSheets.map(ours).join('\n'),
    fonts: readFonts(),
    cardGround: undefined,
  };
}

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

/** The text of a value with its escapes read: `\3c` is `<`. */
const readEscapes = (value: string): string =>
  value.replace(/\\([0-9a-f]{1,6})[ \t\n]?/gi, (typed, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code > 0x10ffff ? typed : String.fromCodePoint(code);
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
    const read = readEscapes(value);
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
    const sign = (/[<>{}]|\/\*|\\$/.exec(value) ?? /[<>{}]/.exec(readEscapes(value)))?.[0];
    if (sign === undefined) return;
    const what = `${prop} contains "${sign}", which is not allowed in a token: ${quote(value)}.`;
    const place = { file, ...placeIn(text, source?.start?.line, source?.start?.column) };
    problems.push(problem(styleRules, 'styles/token', { what }, place));
  });
  return problems;
}

/** Colours of a sheet that only browsers know: a picture cannot be drawn with them. */
function unknownColours({ file, text }: Sheet, all: readonly Sheet[]): Problem[] {
  const usual = ours('tokens.css');
  const { light } = tokensOf([usual]);
  const tokens = tokensOf([usual, ...all.map(sheet => sheet.text)]);
  const isColour = (name: string) => color(light.get(name) ?? '') !== null;
  const problems: Problem[] = [];
  postcss.parse(text).walkDecls(/^--/, ({ prop, value, source }) => {
    if (!isColour(prop)) return;
    try {
      for (const theme of themes) themeColour(value, tokens, theme);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const what = `${prop}: ${value} is not a colour that a picture can show (${error.message}).`;
      const place = { file, ...placeIn(text, source?.start?.line, source?.start?.column) };
      problems.push(problem(styleRules, 'styles/colour', { what }, place));
    }
  });
  return problems;
}

/** A picture of the project as a data URL; undefined where it is missing, which `readLogo` reports. */
function dataUrl(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const type = /\.png$/i.test(path) ? 'png' : 'jpeg';
  return `data:image/${type};base64,${readFileSync(path).toString('base64')}`;
}

/** What decides how a site looks. */
export type ThemeOptions = Pick<Options, 'styles'> & Partial<Pick<Options, 'brandColour' | 'socialImage'>>;

/**
 * The looks of files outside the site's pages, and warnings of colours that cannot be told from their ground.
 * @param root absolute path of the project.
 * @param options the newsroom's own style sheets, paths from the project's root, whose tokens are taken; its colour.
 */
export function readSiteTheme(root: string, options: ThemeOptions): Checked<SiteTheme> {
  const { styles, brandColour, socialImage } = options;
  const read = styles.map(file => readSheet(root, file));
  const sheets = read.flatMap(one => (one.ok ? [one.value] : []));
  const problems = [
    ...read.flatMap(one => one.problems),
    ...sheets.flatMap(sheet => [...hiddenIn(sheet), ...brokenOut(sheet), ...unknownColours(sheet, sheets)]),
  ];
  if (hasErrors(problems)) return { ok: false, problems };
  const looks = siteThemeOf(
    sheets.map(({ text }) => text),
    brandColour,
  );
  const brandPlace = configPlace(root, 'brandColour');
  const usual = tokensOf([ours('tokens.css')]);
  const contrast = checkContrast({ tokens: looks.tokens, usual, sheets, brand: brandColour, brandPlace });
  const cardGround = socialImage === undefined ? undefined : dataUrl(join(root, socialImage));
  return { ok: true, value: { ...looks, cardGround }, problems: [...problems, ...contrast] };
}
