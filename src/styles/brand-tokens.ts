import type { Theme, Tokens } from '../scene/site-theme.ts';
import { themeColour } from '../scene/theme-colour.ts';
import { contrastOf, shadeAt, type Tint, tintOf } from './colour-shade.ts';

/** Contrast with the ground that text of every size needs, and marks of charts. */
export const leastContrast = { text: 4.5, mark: 3 } as const;

/** How much of the mark's chroma each shade of a map but the last has: pale shades have little. */
const chromas = [0.3, 0.45, 0.65, 0.85] as const;

/** How much more contrast the last shade of a map has than the one before it. */
const lastStep = 1.4;

const seriesCount = 6;

const resolve = (name: string, tokens: Tokens, theme: Theme): string =>
  themeColour(`var(${name})`, tokens, theme);

/** Turns a hue as far as the mark's is from that of Sourceline's own mark. */
function turned({ chroma, hue }: Tint, mark: Tint, usual: Tint): Tint {
  if (hue === undefined || mark.hue === undefined || usual.hue === undefined) return { chroma, hue };
  return { chroma, hue: (hue + mark.hue - usual.hue + 360) % 360 };
}

/**
 * The tokens that follow the colour of marks: soft marks, the shades of a map, the kinds in a stack. Each is as far from
 * the ground as Sourceline's own is, so that text on it and marks beside it can be told apart as well. The one place
 * that knows the ramp: pages, embeds and pictures take these tokens.
 * @param own tokens of the theme with the newsroom's own over Sourceline's.
 * @param usual Sourceline's own.
 */
export function brandTokens(own: Tokens, usual: Tokens, theme: Theme): ReadonlyMap<string, string> {
  const paper = resolve('--paper', own, theme);
  const mark = resolve('--mark', own, theme);
  const tint = tintOf(mark);
  const usualTint = tintOf(resolve('--mark', usual, theme));
  const usualRatio = (name: string) =>
    contrastOf(resolve(name, usual, theme), resolve('--paper', usual, theme));
  const like = (name: string, { chroma, hue }: Tint) => shadeAt({ chroma, hue }, paper, usualRatio(name));
  const followed = new Map<string, string>();
  followed.set('--mark-soft', like('--mark-soft', { ...tint, chroma: tint.chroma * 0.6 }));
  for (const [i, part] of chromas.entries()) {
    const name = `--step-${i + 1}`;
    followed.set(name, like(name, { ...tint, chroma: tint.chroma * part }));
  }
  // The last shade is the mark, unless that is too near to the shade before it.
  const least = lastStep * usualRatio('--step-4');
  followed.set('--step-5', contrastOf(mark, paper) >= least ? mark : shadeAt(tint, paper, least));
  followed.set('--series-1', contrastOf(mark, paper) >= leastContrast.text ? mark : like('--series-1', tint));
  for (let n = 2; n <= seriesCount; n++) {
    const name = `--series-${n}`;
    followed.set(name, like(name, turned(tintOf(resolve(name, usual, theme)), tint, usualTint)));
  }
  return followed;
}
