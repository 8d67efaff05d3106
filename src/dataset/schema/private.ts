import { z } from 'zod';
import { dateText, nonBlank } from './scalars.ts';

/** Levels to which a place can be coarsened, the finest first. */
export const coarseLevels = ['admin2', 'admin1', 'country'] as const;
export type CoarseLevel = (typeof coarseLevels)[number];

const level = z.enum(coarseLevels);

/** The whole entry, or some of its fields. */
const privateMark = z.union([z.boolean(), z.array(nonBlank).min(1)], 'private');

const publishedNever = 'docs/private.md says what readers see instead.';

/** The fields below, by name: no import has them, so what a hand wrote there stays. */
export const markNames: readonly string[] = ['private', 'embargo', 'coarsen'];

/** Fields of whatever may not all be published. None of them is in anything that is published. */
export const eventMarks = {
  private: privateMark
    .optional()
    .describe(
      `true: the event is not published and counts nowhere. Or the fields of it that are not published. ${publishedNever}`,
    )
    .meta({ examples: [true, ['note', 'site']] }),
  embargo: dateText
    .optional()
    .describe('The first day on which it is published. Until then, it is as if it were not there.')
    .meta({ examples: ['2026-12-01'] }),
  coarsen: level
    .optional()
    .describe(
      'The event is published at the region of this level that its place is in, without its site. The place needs a region in `in`.',
    ),
};

export const accountMarks = {
  private: privateMark
    .optional()
    .describe(
      `true: the account is not published and does not count. Or the fields of it that are not published. ${publishedNever}`,
    )
    .meta({ examples: [true, ['quote', 'url']] }),
  embargo: eventMarks.embargo,
};

export const revisionMarks = {
  embargo: dateText
    .optional()
    .describe('The first day on which the entry is published: that of the event or account that it is about.')
    .meta({ examples: ['2026-12-01'] }),
};

export const sourceMarks = {
  private: privateMark
    .optional()
    .describe(
      'true: who the source is, is not published, its id neither. What it says counts, as that of “a source known to the newsroom”. Or the fields of it that are not published.',
    )
    .meta({ examples: [true, ['author']] }),
};

export const placeMarks = {
  coarsen: level
    .optional()
    .describe(
      'The place is not published, its name neither: its events are published at the region of this level that it is in, without their sites.',
    ),
};

export const headerMarks = {
  private: z
    .array(nonBlank)
    .min(1)
    .optional()
    .describe('Fields that are published of no entry: the table and the field. docs/private.md lists them.')
    .meta({ examples: [['events.note', 'accounts.url', 'places.lat']] }),
  coarsen: level
    .optional()
    .describe('No place below this level is published: events are at the region of it that they are in.'),
};
