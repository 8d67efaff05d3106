import { existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Options } from '../options.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { configPlace } from './config-place.ts';
import { type SiteRule, siteRules } from './rules.ts';

/** A picture of the newsroom's as the header shows it. */
export type LogoFile = {
  /** Path from the project's root. */
  readonly file: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
};

export type LogoFiles = { readonly light: LogoFile; readonly dark: LogoFile | undefined };

/** The largest room that a logo has in the header, in CSS pixels. */
const room = { width: 280, height: 40 } as const;

/** Pixels of a social card, and so of its ground. */
const cardPixels = { width: 1200, height: 630 } as const;

const endings = {
  logo: ['.svg', '.png', '.webp', '.jpg', '.jpeg'],
  favicon: ['.svg', '.png', '.ico'],
  socialImage: ['.png', '.jpg', '.jpeg'],
} as const;

type Pixels = { readonly width: number; readonly height: number };

/** The size of a picture; undefined where it is not one. */
async function sizeOf(path: string): Promise<Pixels | undefined> {
  // Loaded only for a project that has a picture to measure.
  const { default: sharp } = await import('sharp');
  try {
    const { width, height } = await sharp(path).metadata();
    return { width, height };
  } catch {
    return undefined;
  }
}

/** As large as the room allows. */
function fitIn({ width, height }: Pixels): Pixels {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * The pictures that the options name: logo, icon, ground of social cards.
 * @param root absolute path of the project.
 */
export async function readLogo(
  root: string,
  { logo, favicon, socialImage }: Options,
): Promise<{ readonly logo: LogoFiles | undefined; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const refuse = (rule: SiteRule, file: string, what: string, fix: string) => {
    problems.push(problem(siteRules, rule, { what, fix }, configPlace(root, file)));
    return undefined;
  };
  /** The size of a file that an option names; undefined with the problem reported. */
  const measure = async (option: keyof typeof endings, file: string): Promise<Pixels | undefined> => {
    const path = join(root, file);
    if (!existsSync(path) || !statSync(path).isFile())
      return refuse(
        'site/no-picture',
        file,
        `The file "${file}" in "${option}" does not exist.`,
        'Fix the path, which is relative to the project’s root.',
      );
    const allowed: readonly string[] = endings[option];
    if (!allowed.includes(extname(file).toLowerCase()))
      return refuse(
        'site/bad-picture',
        file,
        `"${file}" in "${option}" is not of a kind that browsers show there.`,
        `Use a file that ends in ${allowed.join(', ')}.`,
      );
    // Nothing reads the size of an icon, and not every tool reads ICO files.
    if (option === 'favicon') return undefined;
    return (
      (await sizeOf(path)) ??
      refuse(
        'site/bad-picture',
        file,
        `"${file}" in "${option}" cannot be read as a picture.`,
        'Check that the file is whole, and of the kind that its name says.',
      )
    );
  };
  if (favicon !== undefined) await measure('favicon', favicon);
  const card = socialImage === undefined ? undefined : await measure('socialImage', socialImage);
  if (socialImage !== undefined && card !== undefined) {
    const { width, height } = cardPixels;
    if (card.width !== width || card.height !== height)
      refuse(
        'site/bad-picture',
        socialImage,
        `"${socialImage}" in "socialImage" has ${card.width} × ${card.height} pixels.`,
        `Save it with ${width} × ${height} pixels.`,
      );
  }
  const read = async (file: string): Promise<LogoFile | undefined> => {
    const size = await measure('logo', file);
    return size && { file, ...fitIn(size) };
  };
  const light = logo && (await read(logo.light));
  const dark = logo?.dark === undefined ? undefined : await read(logo.dark);
  return { logo: light && { light, dark }, problems };
}
