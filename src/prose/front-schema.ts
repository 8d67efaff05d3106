import { z } from 'zod';

const text = z.string().trim().min(1, 'It must not be empty.');

const author = z.union(
  [text, z.strictObject({ name: text, kind: z.enum(['person', 'organization']).optional() })],
  'It must be a name, or {name: The data desk, kind: organization}; the kinds are person and organization.',
);

/** Front matter of a report. */
export const reportFront = z
  .strictObject({
    /** Takes inline directives, as `description` does. */
    title: text,
    description: text,
    /** The line above the title: where, or what kind of report. */
    dateline: text.optional(),
    /** YYYY-MM-DD. */
    published: z.iso.date(),
    /** YYYY-MM-DD, not before `published`. */
    updated: z.iso.date().optional(),
    /** Names, in the order to print them; `{name: The data desk, kind: organization}` says what an author is. */
    authors: z
      .array(author, 'It must be a list: [one, two].')
      .min(1, 'It must name at least one author.')
      .transform(list => list.map(one => (typeof one === 'string' ? { name: one } : one))),
    /** What the report is about, a few words each; every tag has a page that lists its reports. */
    tags: z.array(text, 'It must be a list: [one, two].').default([]),
    /** Reports to read next: the names of their files without the ending. */
    related: z.array(text, 'It must be a list: [one, two].').default([]),
    /** Id of a dataset; needed only where the project has several. */
    dataset: text.optional(),
    /** `true`: shown by `npm run dev` only. */
    draft: z.boolean().default(false),
    /** The picture of the front page; `src` is a path from the report's folder, `alt` takes inline directives. */
    image: z.strictObject({ src: text, alt: text, credit: text.optional() }).optional(),
    /** Id of the chart that leads the report on the front page. */
    lead: text.optional(),
    /** The figures that the report leads with: questions as in `:figure[…]{…}`, without `by=`; none for `[]`. */
    keyFigures: z.array(text, 'It must be a list: [killed, attacks].').optional(),
    /** Lower comes first on the front page. */
    order: z.int().optional(),
    /** What a reader should know before reading on. */
    contentNote: text.optional(),
  })
  .refine(front => front.updated === undefined || front.updated >= front.published, {
    path: ['updated'],
    message: 'It must not be before "published".',
  });

/** Front matter of a page of `content/pages/`. */
export const pageFront = z.strictObject({ title: text, description: text, dataset: text.optional() });
