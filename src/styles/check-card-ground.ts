import { join } from 'node:path';
import type { Options } from '../options.ts';
import { type Problem, problem } from '../problems/problem.ts';
import type { Tokens } from '../scene/site-theme.ts';
import { themeColour } from '../scene/theme-colour.ts';
import { configPlace } from '../site/config-place.ts';
import { leastContrast } from './brand-tokens.ts';
import { contrastOf } from './colour-shade.ts';
import { styleRules } from './rules.ts';

/** Where title and chart stand on a card, in its pixels. */
const written = { left: 64, top: 80, width: 1072, height: 462 } as const;
/** So many pixels of the picture are looked at as one: about as wide as a stroke of the title. */
const grain = 8;
/** A speck does not make a title unreadable. */
const mostSpecks = 0.01;

/**
 * A picture of the newsroom's on which the text of social cards cannot be read: a warning with the lowest contrast. A
 * picture that cannot be read is reported by `readLogo`.
 * @param root absolute path of the project.
 */
export async function checkCardGround(
  root: string,
  { socialImage }: Pick<Options, 'socialImage'>,
  tokens: Tokens,
): Promise<Problem[]> {
  if (socialImage === undefined) return [];
  // Loaded only for a project that has such a picture.
  const { default: sharp } = await import('sharp');
  const paper = themeColour('var(--paper)', tokens, 'light');
  const ground = await sharp(join(root, socialImage))
    .flatten({ background: paper })
    .toColourspace('srgb')
    .extract(written)
    .resize(Math.round(written.width / grain), Math.round(written.height / grain), { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined);
  if (ground === undefined) return [];
  const { data, info } = ground;
  const colourAt = (at: number) =>
    `#${[0, 1, 2].map(n => (data[at + (info.channels < 3 ? 0 : n)] ?? 0).toString(16).padStart(2, '0')).join('')}`;
  const colours = new Map<string, number>();
  for (let at = 0; at < data.length; at += info.channels) {
    const colour = colourAt(at);
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  const all = info.width * info.height;
  return ['--ink', '--mute'].flatMap(name => {
    const ink = themeColour(`var(${name})`, tokens, 'light');
    const poor = [...colours]
      .map(([colour, n]) => ({ colour, n, ratio: contrastOf(ink, colour) }))
      .filter(({ ratio }) => ratio < leastContrast.text)
      .sort((a, b) => a.ratio - b.ratio);
    const share = poor.reduce((sum, { n }) => sum + n, 0) / all;
    const [worst] = poor;
    if (worst === undefined || share <= mostSpecks) return [];
    const ratio = Math.floor(worst.ratio * 10) / 10;
    const what = `Text of social cards (${name}, ${ink}) has a contrast of ${ratio}:1 with ${worst.colour} in "${socialImage}", and less than ${leastContrast.text}:1 on ${Math.ceil(share * 100)}% of the place where title and chart stand.`;
    const fix = `Make the picture lighter between ${written.left} and ${written.left + written.width} pixels from the left and ${written.top} and ${written.top + written.height} from the top.`;
    return [problem(styleRules, 'styles/contrast', { what, fix }, configPlace(root, socialImage))];
  });
}
