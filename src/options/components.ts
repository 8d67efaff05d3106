import { z } from 'zod';
import { documented } from './documented.ts';

/** Components that a newsroom may replace, and what each shows. */
export const replaceable = {
  Header: 'the header of every page: name, logo, navigation',
  Footer: 'the footer of every page',
  Breadcrumb: 'the way from the front page to this one',
  ReportCard: 'a report in a list',
  KeyFigures: 'the figures that lead a report, a place or a dataset',
  ChartFigure: 'a chart with title, key, notes, table, source line and links',
  ChartTable: 'the table of a chart',
  Legend: 'the key of a chart',
  EventCard: 'one event in a report (`::event`)',
  EventList: 'events with their figures, as on pages of places',
  Disputed: 'who says what on a disputed event (`::disputed`)',
  Account: 'what one source says, on the page of an event',
  PageSources: 'the sources that a report cites',
  SourceList: 'the sources of a dataset',
  RevisionList: 'corrections and updates',
  ChangeNote: 'the note at the head of a report that was changed',
  ProseImage: 'a picture in a report',
  Downloads: 'the downloads of a chart',
  Codes: 'the embed codes of a chart',
  Pager: 'the links between the pages of a long list',
} as const;

export type ComponentName = keyof typeof replaceable;

const component = (name: string, shows: string) =>
  documented(
    z.string().optional(),
    `${shows[0]?.toUpperCase()}${shows.slice(1)}.`,
    `${name}: 'newsroom/${name}.astro'`,
  );

const shape = Object.fromEntries(
  Object.entries(replaceable).map(([name, shows]) => [name, component(name, shows)]),
) as { readonly [Name in ComponentName]: z.ZodOptional<z.ZodString> };

const componentsSchema = z.strictObject(shape);

/** What an attribute of a block holds; with a question mark, it may be left out. A flag is a word without a value. */
export const attributeTypes = ['text', 'text?', 'number', 'number?', 'flag'] as const;
export type AttributeType = (typeof attributeTypes)[number];

/** The words in braces of a fallback. */
const wordsOf = (fallback: string): string[] =>
  [...fallback.matchAll(/\{([^{}]*)\}/g)].map(([, word = '']) => word);

const blockSchema = z.strictObject({
  component: documented(
    z.string(),
    'The `.astro` component that draws it: a path from the project’s root.',
    "component: 'newsroom/Video.astro'",
  ),
  attributes: documented(
    z
      .record(
        z.string().regex(/^[a-z][a-zA-Z0-9-]*$/, 'not a valid name of an attribute'),
        z.enum(attributeTypes),
      )
      .optional(),
    'The words that its braces take: `text`, `number` or `flag`; with a question mark, a text or a number may be left out. Any words, as text, if not said.',
    "attributes: { id: 'text', start: 'number?', muted: 'flag' }",
  ),
  fallback: documented(
    z.string().min(1).optional(),
    'What stands in its place where no component is drawn: in feeds and in Markdown. `{text}` is the text in its square brackets, `{id}` its attribute `id`. Its text, if not said.',
    "fallback: 'Video: {text}, https://video.example/{id}'",
  ),
});

/** A fallback names nothing that the block does not have. */
const knownBlock = blockSchema.superRefine(({ attributes, fallback = '' }, context) => {
  const known = attributes && ['text', ...Object.keys(attributes)];
  for (const word of wordsOf(fallback))
    if (known?.includes(word) === false)
      context.addIssue({
        code: 'custom',
        path: ['fallback'],
        message: `"{${word}}" is no attribute of the block; it has ${known.map(name => `{${name}}`).join(', ')}`,
      });
});

/** Options for components of the newsroom's own. */
export const componentOptions = {
  components: documented(
    componentsSchema.default({}),
    'Own `.astro` components in place of Sourceline’s, by name: paths from the project’s root. Each gets the props of the one that it replaces, and can show that one: [Making it yours](customising.md).',
    "components: { Footer: 'newsroom/Footer.astro' }",
  ),
  blocks: documented(
    z
      .record(
        z.string().regex(/^[a-z][a-z0-9-]*$/, 'not a valid name of a block'),
        z.union([z.string(), knownBlock]),
      )
      .default({}),
    'Blocks of the newsroom’s own, by the name of their directive: `::video[The bridge at noon]{id=x1}`. Each names an `.astro` component, as a path from the project’s root, or says too which attributes it takes: [Making it yours](customising.md).',
    "blocks: { quote: 'newsroom/Quote.astro', video: { component: 'newsroom/Video.astro', attributes: { id: 'text', start: 'number?' } } }",
  ),
} as const;

export const componentInner = { components: componentsSchema, blocks: blockSchema } as const;
