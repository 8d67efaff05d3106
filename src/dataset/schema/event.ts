import { z } from 'zod';
import { statedFields } from '../../grammar/stated-people.ts';
import { account, claim } from './account.ts';
import { figure } from './figure.ts';
import { eventMarks } from './private.ts';
import { count, dateText, id, nonBlank, reference, text } from './scalars.ts';
import { noFields, noList, strict } from './strict.ts';

export const partSchema = strict({
  id: id.optional().describe('Default: its number in the list, from 1.'),
  weapon: reference.optional().describe('The weapon; leave it out if it is not stated.'),
  devices: z
    .int()
    .min(1)
    .default(1)
    .describe('How many devices went off in what the sources call one explosion.'),
  source: reference.optional().describe('The source of it.'),
  killed: figure.optional().describe('People killed in this part alone.'),
  injured: figure.optional().describe('People injured in this part alone.'),
  note: text.optional().describe('Anything that readers should know about it.'),
}).meta({
  id: 'Part',
  description: 'One explosion, shooting … of an event. A double blast is one event with two parts.',
  examples: [{ id: 'a', weapon: 'car-bomb', source: 'state-tv' }],
});

const best = strict({
  best: count.describe('The figure.'),
  why: nonBlank.describe('Why the editor chose it.'),
});

const assessment = strict({
  status: z
    .enum(['confirmed', 'reported', 'contested', 'retracted'])
    .describe(
      'The editor’s judgement. A retracted event is left out of every total but stays in the list of corrections.',
    ),
  killed: best.optional().describe('The best figure for people killed.'),
  injured: best.optional().describe('The best figure for people injured.'),
  note: text.optional().describe('Anything that readers should know about it.'),
}).meta({
  id: 'Assessment',
  description: 'The editor’s assessment of the accounts.',
  examples: [
    { status: 'confirmed', killed: { best: 35, why: 'Two different sources give the same figure.' } },
  ],
});

export const event = strict({
  id: id.describe('Its id, unique in the dataset.'),
  title: text.optional().describe('A short title.'),
  date: dateText.describe('The day, or the first of several days.'),
  dateEnd: dateText.optional().describe('The last day of an event of several days.'),
  time: z
    .stringFormat('time', /^(?:(?:[01]\d|2[0-3]):[0-5]\d|night|morning|noon|afternoon|evening)$/)
    .optional()
    .describe('The time as HH:MM, or night, morning, noon, afternoon, evening.'),
  timePrecision: z
    .enum(['minute', 'part-of-day', 'day', 'week', 'month', 'year'])
    .default('day')
    .describe('How precisely the time is known.'),
  place: reference.describe('The place where it happened.'),
  precision: z
    .enum(['site', 'settlement', 'near', 'admin2', 'admin1', 'country', 'unknown'])
    .optional()
    .describe('How precisely the place is known. Default: what the place’s level says.'),
  site: strict({
    name: text.describe('The name of the spot.'),
    lat: z.number().min(-90).max(90).optional().describe('Latitude in degrees, WGS 84.'),
    lon: z.number().min(-180).max(180).optional().describe('Longitude in degrees, WGS 84.'),
    checked: z.boolean().optional().describe('false: nobody has checked the coordinates yet.'),
    note: text.optional().describe('Anything that readers should know about it.'),
  })
    .optional()
    .describe('The spot within the place.'),
  control: strict({
    by: reference.describe('The actor that controlled the place.'),
    source: reference.optional().describe('The source of it.'),
    note: text.optional().describe('Anything that readers should know about it.'),
  })
    .optional()
    .describe('Who controlled the place at the time.'),
  parts: z
    .union([z.int().min(1).max(1000), z.array(partSchema).min(1)], 'parts')
    .default(1)
    .describe('Its explosions (or shootings …): their number, or one entry for each.'),
  target: text.optional().describe('What it was aimed at.'),
  participants: z
    .array(
      strict({
        actor: reference.describe('Who took part.'),
        role: z.enum(statedFields.role).optional().describe('Its role.'),
      }),
    )
    .default(noList)
    .describe(
      'Who took part, in whatever role. A participant has not claimed anything. Questions ask for it with `by=participant` and `by=pair`.',
    ),
  facets: z
    .record(reference, nonBlank)
    .default(noFields)
    .describe('The newsroom’s own categories: facet to value.'),
  claims: z.array(claim).default(noList).describe('Who is said to have done it, apart from the accounts.'),
  accounts: z.array(account).min(1).describe('What each source said about it.'),
  assessment: assessment.optional(),
  note: text.optional().describe('Anything that readers should know about it.'),
  was: z
    .array(id)
    .min(1)
    .optional()
    .describe(
      'Ids under which it was published before: it was renamed, or entries were merged into it. Where several events name the same old id, that entry was split. The old addresses lead here.',
    )
    .meta({ examples: [['tartous-bridge-1', 'tartous-bridge-2']] }),
  mergedInto: reference
    .optional()
    .describe(
      'The event that this one turned out to be. Its record stays, and its page shows it; it is in no total and no list.',
    ),
  ...eventMarks,
}).meta({
  id: 'Event',
  description: 'One attack: one place, one continuous course of action.',
  examples: [
    {
      id: 'homs-bab-tadmur',
      date: '2016-09-05',
      place: 'homs',
      accounts: [{ source: 'sohr', killed: 4 }],
    },
  ],
});

export type FilePart = z.output<typeof partSchema>;
export type FileEvent = z.output<typeof event>;
