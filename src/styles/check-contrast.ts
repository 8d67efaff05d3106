import postcss, { type AtRule } from 'postcss';
import type { BrandColour } from '../options/brand.ts';
import { placeIn } from '../problems/place-in.ts';
import { type Problem, type ProblemPlace, problem } from '../problems/problem.ts';
import { type Theme, type Tokens, themes } from '../scene/site-theme.ts';
import { themeColour } from '../scene/theme-colour.ts';
import { readableShade } from './brand-sheet.ts';
import { leastContrast } from './brand-tokens.ts';
import { contrastOf, shadeAt, tintOf } from './colour-shade.ts';
import { styleRules } from './rules.ts';

type Pair = {
  readonly colour: string;
  readonly ground: string;
  /** What of it needs the contrast: `text needs`. */
  readonly what: string;
  readonly least: number;
};

const { text, mark } = leastContrast;

/** Which colours stand on which, and how far they must be apart. */
const pairs: readonly Pair[] = [
  ...['--ink', '--mute', '--accent', '--flag'].flatMap(colour =>
    ['--paper', '--panel'].map(ground => ({ colour, ground, what: 'text needs', least: text })),
  ),
  ...['--land', '--sea', '--step-1', '--step-2', '--step-3'].map(colour => ({
    colour,
    ground: '--ink',
    what: 'text on it needs',
    least: text,
  })),
  ...['--mark', '--step-4', '--step-5'].map(colour => ({
    colour,
    ground: '--paper',
    what: 'numbers on it need',
    least: text,
  })),
  ...[
    '--mark-soft',
    '--focus',
    '--rule-strong',
    '--series-rest',
    ...Array.from({ length: 6 }, (_, i) => `--series-${i + 1}`),
  ].map(colour => ({ colour, ground: '--paper', what: 'a mark needs', least: mark })),
];

/** 4.49 must not read 4.5. */
const printRatio = (ratio: number): string => `${Math.floor(ratio * 10) / 10}:1`;

export type Sheet = { readonly file: string; readonly text: string };

/** Where a token is set last for a theme. */
function placeOf(name: string, theme: Theme, sheets: readonly Sheet[]): ProblemPlace | undefined {
  let place: ProblemPlace | undefined;
  for (const { file, text } of sheets) {
    postcss.parse(text).walkDecls(name, ({ parent, source }) => {
      const at = parent?.parent?.type === 'atrule' ? (parent.parent as AtRule) : undefined;
      if (at !== undefined && !at.params.includes(theme)) return;
      place = placeIn(file, text, source?.start?.offset ?? 0);
    });
  }
  return place;
}

/** Where a newsroom would write another colour. */
const written = (name: string, shade: string, theme: Theme): string =>
  theme === 'light'
    ? `:root { ${name}: ${shade} }`
    : `@media (prefers-color-scheme: dark) { :root { ${name}: ${shade} } }`;

export type ContrastCheck = {
  /** All tokens, as pages show them. */
  readonly tokens: Tokens;
  /** Sourceline's own. */
  readonly usual: Tokens;
  readonly sheets: readonly Sheet[];
  readonly brand: BrandColour;
  /** Where the options give the brand colour. */
  readonly brandPlace: ProblemPlace;
};

/** Brand colours that a theme shows in another shade, since text in them could not be read there. */
function shadedBrand({ tokens, brand, brandPlace }: ContrastCheck): Problem[] {
  if (typeof brand !== 'string') return [];
  const shades = themes.map(theme => [theme, readableShade(brand, tokens, theme)] as const);
  return shades.flatMap(([theme, shade]) => {
    if (shade === brand) return [];
    const ratio = contrastOf(brand, themeColour('var(--paper)', tokens, theme));
    const what = `The brand colour ${brand} has a contrast of ${printRatio(ratio)} with the ground of the ${theme} theme, and text needs ${text}:1: that theme shows ${shade} instead.`;
    const both = shades.map(([name, one]) => `${name}: '${one}'`).join(', ');
    const fix = `Write brandColour: { ${both} }, or choose a shade of your own.`;
    return [problem(styleRules, 'styles/contrast', { what, fix }, brandPlace)];
  });
}

/** Colours of the newsroom's that cannot be told from their ground, with the ratio: warnings. */
export function checkContrast(check: ContrastCheck): Problem[] {
  const { tokens, usual, sheets, brand, brandPlace } = check;
  const problems = shadedBrand(check);
  for (const theme of themes) {
    const colourOf = (name: string, from = tokens) => themeColour(`var(${name})`, from, theme);
    const isOwn = (name: string) => colourOf(name) !== colourOf(name, usual);
    const told = new Set<string>();
    for (const { colour, ground, what: needs, least } of pairs) {
      if (told.has(colour) || (!isOwn(colour) && !isOwn(ground))) continue;
      const [own, under] = [colourOf(colour), colourOf(ground)];
      const ratio = contrastOf(own, under);
      if (ratio >= least) continue;
      told.add(colour);
      const what = `${colour}: ${own} has a contrast of ${printRatio(ratio)} with ${ground} (${under}) in the ${theme} theme; ${needs} ${least}:1.`;
      const isText = ['--paper', '--panel'].includes(ground) && least === text;
      const shade = isText ? readableShade(own, tokens, theme) : shadeAt(tintOf(own), under, least);
      const fix = `Choose another shade for this theme: ${written(colour, shade, theme)}.`;
      const place =
        placeOf(colour, theme, sheets) ??
        (brand === undefined ? undefined : brandPlace) ??
        placeOf(ground, theme, sheets);
      problems.push(
        problem(
          styleRules,
          'styles/contrast',
          { what, fix },
          place ?? { file: sheets[0]?.file ?? brandPlace.file },
        ),
      );
    }
  }
  return problems;
}
