import { z } from 'zod';
import { measureNames, unitNames } from '../../grammar/measures.ts';
import { statement } from './account.ts';
import { event } from './event.ts';
import { headerMarks, revisionMarks } from './private.ts';
import { actor, facet, place, source, weapon } from './registries.ts';
import {
  dateText,
  id,
  language,
  listedCountry,
  nonBlank,
  paragraphNumber,
  reference,
  text,
  timezone,
  version,
  webAddress,
} from './scalars.ts';
import { keyed, strict } from './strict.ts';

const pluralWords = keyed(['zero', 'one', 'two', 'few', 'many', 'other'], nonBlank);

const header = strict({
  id: id.describe('The file’s name without `.json`.'),
  title: text.describe('The title of the dataset.'),
  short: text
    .optional()
    .describe(
      'What it is called beside other datasets, in keys and columns of comparisons: a word or two. Without it, that is the short name of its compiler, or its title.',
    )
    .meta({ examples: ['UCDP'] }),
  version: version.describe('Raised with every published change.').meta({ examples: ['1.0.0'] }),
  updated: dateText.describe('The day of the last change.'),
  language: language.describe('The language of texts that are given in only one language.'),
  timezone,
  countries: z
    .array(listedCountry)
    .min(1)
    .optional()
    .describe(
      'The countries that the data cover, for a dataset of more than one. Each is a place that others can be `in`, under this code, unless `places` has an entry for it; each can be asked for, and is on the map, whether or not it has an event.',
    )
    .meta({ examples: [['sy', 'iq', 'tr']] }),
  document: reference
    .optional()
    .describe('The document in which every account was read that does not name another `in`.'),
  compiler: reference
    .optional()
    .describe(
      'The compiler of an imported set. Its minimum and maximum are worded as the compiler’s range, not as disagreement between sources.',
    ),
  killedMeans: z
    .enum(['everyone', 'victims', 'civilians', 'as-reported'])
    .describe('Whom `killed` counts. Datasets that differ in it are never added up.'),
  units: keyed(unitNames, z.record(language, pluralWords))
    .default({})
    .describe('The words for an event, a part and a measure, per language and CLDR plural category.')
    .meta({ examples: [{ event: { en: { one: 'shooting', other: 'shootings' } } }] }),
  licence: strict({
    name: text.describe('Its name, or a sentence.'),
    url: webAddress.nullable().optional().describe('Its URL. Write null if it has none.'),
    redistribute: z
      .boolean()
      .describe(
        'false keeps event pages and row-level downloads out of the site; totals are still published.',
      ),
  })
    .optional()
    .describe('The terms under which the data may be used.'),
  populations: strict({
    name: text.describe('Who published them, and where, as a reader finds them again.'),
    url: webAddress.nullable().optional().describe('Their URL. Write null if they have none.'),
    licence: text.optional().describe('The terms under which they may be used.'),
  })
    .optional()
    .describe(
      'The source of the populations of `places`, by which rates (`per=`) divide. Every rate names it.',
    )
    .meta({ examples: [{ name: 'Example statistical office, census of 2010', url: null }] }),
  notes: z.array(text).default([]).describe('What readers of the data should know.'),
  ...headerMarks,
}).meta({ id: 'Header', description: 'What applies to the whole dataset.' });

const fact = strict({
  value: z.number().min(0).describe('The number.'),
  text: text.describe('The number as pages print it.'),
  what: text.describe('What it counts.'),
  source: reference.describe('Who says it.'),
  para: paragraphNumber.optional().describe('The paragraph of the document.'),
}).meta({
  id: 'Fact',
  description: 'A context number outside the events.',
  examples: [{ value: 290000, text: '290,000', what: 'People killed in the war', source: 'seed-article' }],
});

const seriesBreak = strict({
  date: dateText.describe('The first day that is counted in the new way.'),
  text: text.describe('What changed, for readers, in a sentence.'),
  source: reference
    .optional()
    .describe(
      'Whose figures changed. A question that leaves this source out has no break. All, if not said.',
    ),
}).meta({
  id: 'Break',
  description:
    'A day from which a source, or the rule of what is included, is another, so that what is before it and what follows are not alike. Every chart over that day says so, and charts over time draw it.',
  examples: [{ date: '2019-01-01', text: 'From here on, attacks without a casualty are included.' }],
});

const revision = strict({
  date: dateText.describe('The day of the change.'),
  version: version.describe('The version that it made.'),
  events: z.array(reference).default([]).describe('The events that it affects.'),
  removed: z
    .array(id)
    .default([])
    .describe(
      'Ids that it removed from the file: of events that were merged into another, split, or entered twice, or that have another id now.',
    ),
  kind: z
    .enum(['correction', 'update', 'clarification', 'retraction'])
    .describe('A correction fixes an error; an update adds what was not known before.'),
  measure: z.enum(measureNames).optional().describe('What changed.'),
  text: text.describe('What changed and why, for readers.'),
  was: nonBlank.optional().describe('The value before the change.'),
  now: nonBlank.optional().describe('The value after the change.'),
  ...revisionMarks,
}).meta({
  id: 'Revision',
  description: 'One published change. One entry may cover a whole batch.',
  examples: [
    { date: '2016-09-06', version: '1.1.0', kind: 'update', text: 'A second agency’s count came in.' },
  ],
});

const accepted = strict({
  rule: nonBlank
    .describe('The rule id of the warning: `dataset/same-event`.')
    .meta({ examples: ['dataset/same-event'] }),
  about: z
    .array(nonBlank)
    .default([])
    .describe(
      'The ids that the warning is about: events, a source, a place. Leave it out to accept every warning of the rule.',
    ),
  why: nonBlank.describe('Why the data are right, for your colleagues.'),
}).meta({
  id: 'Accepted',
  description: 'A warning about the data that somebody has checked and found to be right.',
  examples: [
    {
      rule: 'dataset/same-event',
      about: ['alba-1', 'alba-2'],
      why: 'Two attacks; the mayor confirmed both.',
    },
  ],
});

const registry = <Entry extends z.ZodType>(entry: Entry) => z.record(id, entry);

const fields = {
  $schema: z
    .string()
    .optional()
    .describe('The path of the JSON Schema, so that editors complete and check the file as you type.')
    .meta({ examples: ['../public/schema/events-1.json'] }),
  format: z.literal('events/1').describe('The format of this file.'),
  dataset: header,
  sources: registry(source).describe('Speakers and documents, by id.'),
  actors: registry(actor).default({}).describe('Groups, states and forces, by id.'),
  places: registry(place).describe('Places, by id.'),
  weapons: registry(weapon).default({}).describe('Weapons, by id.'),
  facets: registry(facet).default({}).describe('The newsroom’s own categories, by id.'),
  events: z.array(event).min(1).describe('The events.'),
  statements: z.array(statement).default([]).describe('Accounts that cover several events.'),
  facts: registry(fact).default({}).describe('Context numbers, by id.'),
  breaks: z
    .array(seriesBreak)
    .min(1)
    .optional()
    .describe(
      'Days from which the data were gathered in another way, so that numbers across them are not alike.',
    ),
  revisions: z.array(revision).default([]).describe('The published changes, with their dates.'),
  accepted: z
    .array(accepted)
    .default([])
    .describe(
      'Warnings about data that are right, each with the reason. They are listed, but no longer raised.',
    ),
};

export const datasetFile = strict(fields).meta({
  title: 'Sourceline event dataset, events/1',
  description: 'What each source said about each event. See docs/format.md.',
});

/** The file but for its events, which are checked one by one. */
export const withAnyEvents = strict({ ...fields, events: z.array(z.unknown()).min(1) });

export type DatasetFile = z.output<typeof datasetFile>;
