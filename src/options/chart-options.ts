import { z } from 'zod';
import { classMethods, mostClasses } from '../grammar/options.ts';
import { documented } from './documented.ts';

const picturesSchema = z.strictObject({
  dark: documented(
    z.boolean().default(false),
    'Whether each PNG is drawn in dark colours too: `killed-by-city-dark.png`.',
    'dark: true',
  ),
  narrow: documented(
    z.boolean().default(false),
    'Whether each chart is drawn as a narrow PNG too, in the layout for phones and newsletters: `killed-by-city-narrow.png`, 320 pixels wide; with `dark: true`, also `killed-by-city-narrow-dark.png`. No id of a chart may then end in `-narrow`.',
    'narrow: true',
  ),
});

/** `true` says the same as no options, `false` that there are no pictures. */
function picturesOf(given: boolean | z.input<typeof picturesSchema> | undefined): unknown {
  if (typeof given === 'boolean') return given ? {} : null;
  return given === null ? String(given) : given;
}

/** Files that a chart may have besides its page. An embed comes with its pinned copy. */
export const chartFileKinds = ['embed', 'svg', 'png', 'csv', 'md', 'json', 'geojson', 'oembed'] as const;
export type ChartFileKind = (typeof chartFileKinds)[number];

const filesOfCharts = z
  .preprocess(
    (given: 'none' | ChartFileKind[] | undefined): unknown =>
      given === 'none' ? null : given === null ? String(given) : given,
    z.array(z.enum(chartFileKinds)).nullable().optional(),
  )
  .transform(files => (files === null ? ('none' as const) : files));

const isInOrder = (breaks: readonly number[]): boolean =>
  breaks.every((end, i) => end > 0 && (i === 0 || end > (breaks[i - 1] ?? 0)));

const breaksOfMaps = z.record(
  z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'not a valid name of classes')
    .refine(name => !classMethods.some(method => method === name), 'a way to divide that maps have already'),
  z
    .array(z.number())
    .min(1)
    .refine(
      breaks => breaks.length < mostClasses,
      `more than ${mostClasses} classes: write up to ${mostClasses - 1} numbers`,
    )
    .refine(isInOrder, 'not above zero and in order: write [10, 50, 100]'),
);

const chartsSchema = z.strictObject({
  classes: documented(
    breaksOfMaps.optional(),
    'Classes that several maps share, by a name that `classes=` takes: the numbers where one class ends and the next begins. Maps of one name have the same shades for the same numbers, and the same key.',
    'classes: { toll: [10, 50, 100] }',
  ),
  files: documented(
    filesOfCharts.optional(),
    `The files that each chart has besides its page: ${chartFileKinds.map(kind => `\`${kind}\``).join(', ')}; all, if not said. \`'none'\`: charts are in reports alone, without pages and files.`,
    "files: ['embed', 'svg', 'csv']",
  ),
});

const themes = ['auto', 'light', 'dark'] as const;

const embedsSchema = z.strictObject({
  theme: documented(
    z.enum(themes).default('auto'),
    'The theme of embeds: `auto` follows the reader’s system, `light` and `dark` do not. A page that embeds a chart can still choose with `?theme=dark`. Pinned copies keep the theme that they were made with.',
    "theme: 'light'",
  ),
});

/** Options for charts, their pictures and their embeds. */
export const optionsOfCharts = {
  pictures: documented(
    z.preprocess(picturesOf, picturesSchema.nullable().prefault({})).transform(pictures => pictures ?? false),
    'Whether charts are drawn as PNGs too, for downloads, newsletters and social cards: `true`, `false`, or an object: `{ dark: true }` for dark PNGs besides the light ones, `{ narrow: true }` for narrow ones besides the wide ones.',
    'pictures: { dark: true }',
  ),
  charts: documented(
    chartsSchema.default({}),
    'Which files charts have, and which classes their maps share.',
    "charts: { files: ['embed', 'svg', 'csv'] }",
  ),
  chartKinds: documented(
    z
      .record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'not a valid name of a kind of chart'), z.string().min(1))
      .default({}),
    'Kinds of charts of the newsroom’s own, by the name of their directive: each is a JavaScript or TypeScript module that draws with Observable Plot, as a path from the project’s root. [Making it yours](customising.md) has one.',
    "chartKinds: { lollipop: 'newsroom/lollipop.ts' }",
  ),
  embeds: documented(
    embedsSchema.prefault({}),
    'How charts look on other sites.',
    "embeds: { theme: 'light' }",
  ),
} as const;

export const chartInner = { pictures: picturesSchema, charts: chartsSchema, embeds: embedsSchema } as const;
