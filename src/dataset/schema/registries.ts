import { z } from 'zod';
import { placeMarks, sourceMarks } from './private.ts';
import { dateText, hexColour, id, nonBlank, reference, text, webAddress, year } from './scalars.ts';
import { strict } from './strict.ts';

const aliases = z
  .array(nonBlank)
  .default([])
  .describe('Other spellings and names that questions and Markdown may use for it.');

/** How charts draw an entry, and where they put it among others. */
const looks = {
  colour: hexColour
    .optional()
    .describe(
      'Its colour in charts, at least 3:1 with the ground of each theme. Without one, Sourceline assigns a colour, and the lock file keeps it.',
    ),
  colourDark: hexColour
    .optional()
    .describe('Its colour in the dark theme, where `colour` has too little contrast. Needs `colour`.'),
  order: z
    .int()
    .min(1)
    .optional()
    .describe(
      'Its place among the series of a chart: 1 comes first. Entries without one follow, the largest first.',
    ),
};

export const sourceKinds = [
  'article',
  'agency',
  'monitor',
  'state-media',
  'armed-group-media',
  'official',
  'medical',
  'ngo',
  'witness',
  'compiler',
  'other',
] as const;

export const source = strict({
  kind: z.enum(sourceKinds).describe('The kind of speaker or document.'),
  name: text.describe('Its full name.'),
  short: text.optional().describe('Its name in running text: "the Observatory".'),
  aliases,
  party: reference
    .optional()
    .describe(
      'The actor that it belongs to or speaks for. It marks a party to the conflict, on every side alike.',
    ),
  partOf: reference
    .optional()
    .describe(
      'The source that it is a part of (state television of state media). Joined sources count once.',
    ),
  url: webAddress.nullable().optional().describe('Its URL. Write null if it has none.'),
  archived: webAddress.optional().describe('The URL of an archived copy.'),
  author: nonBlank.optional().describe('Who wrote it.'),
  publisher: nonBlank.optional().describe('Who published it.'),
  published: dateText.optional().describe('The day on which it was published.'),
  note: text.optional().describe('Anything that readers should know about it.'),
  ...looks,
  ...sourceMarks,
}).meta({
  id: 'Source',
  description: 'A speaker or a document: whoever says something or passes it on.',
  examples: [{ kind: 'monitor', name: 'Syrian Observatory for Human Rights', short: 'the Observatory' }],
});

export const actor = strict({
  name: text.describe('Its full name.'),
  short: text.optional().describe('Its name in running text.'),
  aliases,
  kind: nonBlank.optional().describe('The kind of group, in your own words: "armed-group", "state".'),
  note: text.optional().describe('Anything that readers should know about it.'),
  ...looks,
}).meta({
  id: 'Actor',
  description: 'A group, state or force that claims, controls, takes part or is hit.',
  examples: [{ name: 'Asayish', kind: 'security-force' }],
});

export const placeLevels = ['country', 'admin1', 'admin2', 'city', 'town', 'village', 'site'] as const;

export const place = strict({
  name: text.describe('Its name.'),
  aliases,
  level: z
    .enum(placeLevels)
    .describe(
      'The level of the place; admin1 is the first-level division of a country (a governorate, a state).',
    ),
  in: reference
    .optional()
    .describe('The place that it is in: a city in its admin1, an admin1 in its country.'),
  lat: z.number().min(-90).max(90).optional().describe('Latitude in degrees, WGS 84; north is positive.'),
  lon: z.number().min(-180).max(180).optional().describe('Longitude in degrees, WGS 84; east is positive.'),
  basis: nonBlank.optional().describe('Where lat and lon come from. Required with them.'),
  codes: strict({
    iso: z
      .stringFormat('iso-code', /^[A-Z]{2}(?:-[A-Z0-9]{1,3}~?)?$/)
      .optional()
      .describe('ISO 3166 code of a country or of its first-level division. It links the place to the map.'),
    pcode: z
      .stringFormat('pcode', /^[A-Z]{2,3}[0-9A-Z]*$/)
      .optional()
      .describe('UN (OCHA) P-code.'),
  })
    .default({})
    .describe('Official codes.'),
  population: z
    .record(year, z.int().min(1))
    .optional()
    .describe(
      'How many people live there, by year; for countries and first-level divisions. Rates (`per=`) divide by it. `dataset.populations` says whose numbers these are.',
    )
    .meta({ examples: [{ 2010: 105000, 2016: 98000 }] }),
  checked: z
    .boolean()
    .optional()
    .describe(
      'false: nobody has checked the coordinates yet. This raises a warning until it is true or left out.',
    ),
  ...placeMarks,
}).meta({
  id: 'Place',
  description: 'A place where events happened, or a region or country that contains such places.',
  examples: [{ name: 'Homs', level: 'city', in: 'sy-homs', lat: 34.7267, lon: 36.7063, basis: 'gazetteer' }],
});

export const weapon = strict({ name: text.describe('Its name.'), aliases, ...looks }).meta({
  id: 'Weapon',
  description: 'A kind of weapon.',
  examples: [{ name: 'car bomb' }],
});

export const facet = strict({
  name: text.describe('Its name.'),
  values: z
    .record(id, text)
    .default({})
    .describe('The values that it may have, id to name. Leave it out to allow any text as a value.'),
  colours: z
    .record(nonBlank, hexColour)
    .optional()
    .describe(
      'The colours of values in charts, value to colour: each at least 3:1 with the ground of each theme. Sourceline assigns the others, and the lock file keeps them.',
    )
    .meta({ examples: [{ primary: '#8a4b00' }] }),
  coloursDark: z
    .record(nonBlank, hexColour)
    .optional()
    .describe('The colours of values in the dark theme, where that in `colours` has too little contrast.')
    .meta({ examples: [{ primary: '#e0a050' }] }),
  order: z
    .array(nonBlank)
    .optional()
    .describe(
      'Values in the order in which charts have them. Values that are not in it follow, the largest first.',
    )
    .meta({ examples: [['primary', 'secondary']] }),
}).meta({
  id: 'Facet',
  description:
    "A category of the newsroom's own by which events can be counted: kind of school, event type, weather.",
  examples: [{ name: 'School', values: { primary: 'primary school', secondary: 'secondary school' } }],
});
