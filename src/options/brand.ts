import { z } from 'zod';
import { documented } from './documented.ts';

const hex = z
  .string()
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, "not a colour of three or six hex digits: write '#7a1f5c'");

const file = z.string().min(1);

const logoSchema = z.strictObject({
  light: documented(file, 'The logo on a light ground.', "light: 'newsroom/logo.svg'"),
  dark: documented(
    file.optional(),
    'The logo on a dark ground; the light one, if not said.',
    "dark: 'newsroom/logo-dark.svg'",
  ),
  replacesName: documented(
    z.boolean().default(true),
    'Whether the logo stands for the name in the header. `false`: the name is printed beside it.',
    'replacesName: false',
  ),
});

const brandColourSchema = z.strictObject({
  light: documented(hex, 'The colour on a light ground.', "light: '#7a1f5c'"),
  dark: documented(hex, 'The colour on a dark ground.', "dark: '#e08cc4'"),
});

/** Options for what readers recognise the publication by. */
export const brandOptions = {
  logo: documented(
    z
      .preprocess(given => (typeof given === 'string' ? { light: given } : given), logoSchema.optional())
      .optional(),
    'The logo in the header: an SVG, PNG, WebP or JPEG file, as a path from the project’s root. It is shown up to 40 pixels high. With `light` and `dark`, each theme has its own; `replacesName: false` prints the name beside it.',
    "logo: { light: 'newsroom/logo.svg', dark: 'newsroom/logo-dark.svg' }",
  ),
  favicon: documented(
    file.optional(),
    'The icon in the tabs of browsers: an SVG, PNG or ICO file, as a path from the project’s root.',
    "favicon: 'newsroom/icon.svg'",
  ),
  brandColour: documented(
    z.union([hex, brandColourSchema]).optional(),
    'The colour of links, bars, maps and other marks. Softer marks, the shades of maps and the kinds of stacked bars are computed from it, in both themes, and so are embeds and pictures. Numbers stand on it, and links have it: it needs a contrast of 4.5:1 with the ground. If one colour is given, a theme in which it cannot be read shows the nearest shade that can, and `check` says so. [Theming](theming.md) describes what follows from it.',
    "brandColour: { light: '#7a1f5c', dark: '#e08cc4' }",
  ),
  socialImage: documented(
    file.optional(),
    'The ground of the pictures that social networks show beside links: a PNG or JPEG file of 1200 × 630 pixels, as a path from the project’s root. Title and chart are drawn on it in the light theme’s colours, 64 pixels from the sides and between 80 and 542 pixels from the top; the name or logo of the publication belongs in the picture. It must be light there: `check` warns where the text has a contrast below 4.5:1.',
    "socialImage: 'newsroom/card.png'",
  ),
} as const;

/** Options of options, by their path. */
export const brandInner = { logo: logoSchema, brandColour: brandColourSchema } as const;

/** A colour for both themes, or one for each. */
export type BrandColour = z.output<typeof brandOptions.brandColour>;
export type Logo = z.output<typeof logoSchema>;
