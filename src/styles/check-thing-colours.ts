import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seriesLooks } from '../charts/series-look.ts';
import type { Path } from '../dataset/fault.ts';
import { jsonPlaces } from '../dataset/json/json-places.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { type Problem, type ProblemPlace, problem } from '../problems/problem.ts';
import { type Theme, type Tokens, themes } from '../scene/site-theme.ts';
import { colourOf, themeColour } from '../scene/theme-colour.ts';
import { mostLooks, ownColour, type Things, thingsIn, thingsOfDataset } from '../tally/things.ts';
import type { By } from '../tally/types.ts';
import { leastContrast } from './brand-tokens.ts';
import { contrastOf, shadeAt, tintOf } from './colour-shade.ts';
import { styleRules } from './rules.ts';
import { leastApart, seenApart } from './seen-apart.ts';

/** A grouping by things, and where the data file has the colour of one in a theme. */
type Coloured = { readonly by: By; readonly path: (id: string, theme: Theme) => Path };

function colouredBy(things: Things): Coloured | undefined {
  const field = (theme: Theme) => (theme === 'light' ? 'colour' : 'colourDark');
  switch (things) {
    case 'actors':
      return { by: { word: 'claimant' }, path: (id, theme) => ['actors', id, field(theme)] };
    case 'weapons':
      return { by: { word: 'weapon' }, path: (id, theme) => ['weapons', id, field(theme)] };
    case 'sources':
      return { by: { word: 'source' }, path: (id, theme) => ['sources', id, field(theme)] };
    case 'places':
    case 'pairs':
      return undefined;
    default: {
      const facet = things.slice('facet:'.length);
      const list = (theme: Theme) => (theme === 'light' ? 'colours' : 'coloursDark');
      return { by: { word: 'facet', facet }, path: (id, theme) => ['facets', facet, list(theme), id] };
    }
  }
}

/** Finds a colour in the files of a dataset, which are read when the first is asked for. */
function placesIn(root: string, { file, sources }: Dataset): (path: Path) => ProblemPlace {
  let places: ReturnType<typeof jsonPlaces> | undefined;
  return path => {
    // The sources of a CSV set are in a table of their own.
    if (file.endsWith('/dataset.json') && path[0] === 'sources' && sources.size > 0)
      return { file: file.replace(/dataset\.json$/, 'sources.csv') };
    places ??= jsonPlaces(file, readFileSync(join(root, file), 'utf8'));
    return places.of(path);
  };
}

const printRatio = (ratio: number): string => `${Math.floor(ratio * 10) / 10}:1`;

/** How a reader sees who takes two colours for one. */
const sights = {
  usual: '',
  deutan: ' for readers who do not see green',
  protan: ' for readers who do not see red',
  tritan: ' for readers who do not see blue',
} as const;

/** With so many others each colour is compared: more than a chart can show beside it. */
const mostCompared = 100;

type ColourCheck = {
  /** Absolute path of the project. */
  readonly root: string;
  readonly tokens: Tokens;
  readonly locale: Locale;
};

/**
 * Colours that data files give to actors, weapons, sources and values of facets: those that cannot be told from the ground
 * of a theme are errors, those too much like another's are warnings.
 */
export function checkThingColours(dataset: Dataset, { root, tokens, locale }: ColourCheck): Problem[] {
  const problems: Problem[] = [];
  const placeOf = placesIn(root, dataset);
  for (const things of thingsOfDataset(dataset)) {
    const coloured = colouredBy(things);
    if (coloured === undefined) continue;
    const { by, path } = coloured;
    // Values may have colours before an event has them.
    const given = by.word === 'facet' ? Object.keys(dataset.facets.get(by.facet)?.colours ?? {}) : [];
    const ids = [...new Set([...thingsIn(dataset, things), ...given])];
    const own = ids.filter(id => ownColour(dataset, by, id) !== undefined);
    if (own.length === 0) continue;
    const shown = [...own, ...ids.filter(id => !own.includes(id)).slice(0, mostLooks)];
    const looks = shown.map(id => ({ id, look: seriesLooks(by, [id], { dataset, locale })[0] }));
    for (const theme of themes) {
      const paper = themeColour('var(--paper)', tokens, theme);
      const seen = looks.map(({ id, look }) => ({
        id,
        colour: look ? colourOf(look.colour, tokens, theme) : '',
      }));
      for (const [i, { id, colour }] of seen.slice(0, own.length).entries()) {
        const isGiven =
          theme === 'light' || ownColour(dataset, by, id)?.light !== ownColour(dataset, by, id)?.dark;
        const place = () => placeOf(path(id, isGiven ? theme : 'light'));
        const ratio = contrastOf(colour, paper);
        if (ratio < leastContrast.mark) {
          const what = `The colour ${colour} of "${id}" has a contrast of ${printRatio(ratio)} with the ground of the ${theme} theme (${paper}); a mark needs ${leastContrast.mark}:1.`;
          const name =
            by.word === 'facet'
              ? theme === 'light'
                ? 'colours'
                : 'coloursDark'
              : theme === 'light'
                ? 'colour'
                : 'colourDark';
          const shade = shadeAt(tintOf(colour), paper, leastContrast.mark);
          const fix = `Write ${by.word === 'facet' ? `"${id}": "${shade}" in "${name}"` : `"${name}": "${shade}"`}, or choose a shade of your own.`;
          problems.push(problem(styleRules, 'styles/thing-contrast', { what, fix }, place()));
          continue;
        }
        // Each pair of own colours once; an assigned colour only as most people see it, since its pattern differs too.
        const like = seen.slice(i + 1, i + 1 + mostCompared).find((other, at) => {
          const { distance, usual } = seenApart(colour, other.colour);
          return (i + 1 + at < own.length ? distance : usual) < leastApart;
        });
        if (like === undefined) continue;
        const { sight } = seenApart(colour, like.colour);
        const what = `The colour ${colour} of "${id}" is too much like that of "${like.id}" (${like.colour}) in the ${theme} theme${sights[sight]}.`;
        const fix = 'Choose a colour that is lighter or darker than that, or of another hue.';
        problems.push(problem(styleRules, 'styles/alike', { what, fix }, place()));
      }
    }
  }
  return problems;
}
