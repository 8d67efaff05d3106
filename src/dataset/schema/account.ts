import { z } from 'zod';
import { type StatedField, statedFieldNames, statedFields } from '../../grammar/stated-people.ts';
import { type FileFigure, figure } from './figure.ts';
import { accountMarks } from './private.ts';
import {
  dateText,
  id,
  momentText,
  nonBlank,
  paragraphNumber,
  reference,
  text,
  webAddress,
} from './scalars.ts';
import { noFields, noList, strict } from './strict.ts';

export const claim = strict({
  actor: reference.describe('Who did it, according to this claim.'),
  kind: z
    .enum(['claimed', 'attributed', 'suspected', 'denied'])
    .describe(
      'Whether the actor claims or denies it, or others attribute it to the actor or suspect the actor.',
    ),
  by: reference.optional().describe('The source that carries the claim.'),
}).meta({
  id: 'Claim',
  description: 'Who is said to have done it, in one of four senses.',
  examples: [{ actor: 'isil', kind: 'claimed', by: 'amaq' }],
});

const figures = {
  killed: figure.optional().describe('People killed.'),
  injured: figure.optional().describe('People injured.'),
  casualties: figure
    .optional()
    .describe(
      'Dead and injured together, where the source gives one figure for both: "seven killed and injured".',
    ),
};

const partFields = {
  who: nonBlank
    .optional()
    .describe(
      'Who they are, in the words of the source. Leave it out where the fields below say all: the part is then everyone of the figure of whom they are true.',
    ),
  actor: reference.optional().describe('The actor that they belong to.'),
  role: z
    .enum(statedFields.role)
    .optional()
    .describe('What they were: the status of SDG indicator 16.1.2. Not stated is never civilian.'),
  sex: z.enum(statedFields.sex).optional().describe('Their sex, if the source says so.'),
  age: z
    .enum(statedFields.age)
    .optional()
    .describe(
      'Their age group, if the source says so: child (under 18), adult, or elderly, as the source calls them.',
    ),
  cause: z
    .enum(statedFields.cause)
    .optional()
    .describe(
      'What killed or injured them, in the categories of SDG indicator 16.1.2. The weapon of an event or of its part is separate.',
    ),
  ...figures,
};

/** What tells who a part is, of which it has at least one. */
export const tellsWho = ['who', 'actor', ...statedFieldNames] as const;

/** Written out: TypeScript cannot infer the type of a schema that holds itself. */
export type FilePartOfFigure = {
  readonly who?: string | undefined;
  readonly actor?: string | undefined;
  readonly killed?: FileFigure | undefined;
  readonly injured?: FileFigure | undefined;
  readonly casualties?: FileFigure | undefined;
  readonly of?: readonly FilePartOfFigure[] | undefined;
} & { readonly [Field in StatedField]?: (typeof statedFields)[Field][number] | undefined };

/** As it is written, and with its defaults: it has none. */
type PartSchema = z.ZodType<FilePartOfFigure, FilePartOfFigure>;

const partOfFigure: PartSchema = strict({
  ...partFields,
  get of(): z.ZodOptional<z.ZodArray<PartSchema>> {
    return z.array(partOfFigure).optional();
  },
}).meta({
  id: 'PartOfFigure',
  description:
    'A part of a figure that the source states: "five, including three Asayish". A nested `of` is a part of its part. Parts of one level share nobody, but parts by sex, by age and by cause may be the same people: "ten, including three women and two children". They may sum to less than the whole, never to more.',
  examples: [
    { who: 'Asayish', actor: 'asayish', role: 'security-force', killed: 3 },
    { age: 'child', killed: 2, of: [{ sex: 'female', killed: 1 }] },
  ],
});

const said = {
  source: reference.describe('Who says it: the original speaker.'),
  via: z.array(reference).default(noList).describe('Who passed it on, the nearest to the speaker first.'),
  in: reference.optional().describe("The document in which you read it. Default: the dataset's `document`."),
  para: paragraphNumber.optional().describe('The paragraph of that document.'),
  url: webAddress.optional().describe('The URL of the statement.'),
  archived: webAddress.optional().describe('The URL of an archived copy.'),
  published: momentText
    .optional()
    .describe('When it was published: the day, or the minute. `as-of=` and `::toll` go by it.'),
  accessed: dateText.optional().describe('The day on which you read it.'),
  quote: nonBlank.optional().describe('A short quotation.'),
  ...figures,
  cumulative: z
    .boolean()
    .optional()
    .describe(
      'Whether its figures are a running total: all that its source counted up to `published`. Of the running totals of one source, a later one takes the place of earlier ones.',
    ),
  attackersKilled: figure.optional().describe('Attackers killed. Never a part of `killed`.'),
  attackers: z
    .enum(['included', 'excluded', 'not-stated'])
    .optional()
    .describe('Whether `killed` includes the attackers. Set it only if the source says so.'),
  of: z.array(partOfFigure).default(noList).describe('Parts of the figures that the source states.'),
  says: strict({
    weapon: text.optional().describe('What it says about the weapon.'),
    tactic: text.optional().describe('What it says about the method.'),
    target: text.optional().describe('What it says about the target.'),
    place: text.optional().describe('What it says about the place.'),
  })
    .default(noFields)
    .describe('What else the source says, in your own words.'),
  claim: claim.optional().describe('Who did it, according to this source.'),
  status: z
    .enum(['current', 'superseded', 'retracted', 'set-aside'])
    .default('current')
    .describe(
      'Only current accounts count. `set-aside` is the editor’s tool for an unreliable figure: it is shown struck through, with its `why`.',
    ),
  until: momentText
    .optional()
    .describe(
      'When it ceased to count, for `as-of=`: not for current accounts. Default: when the account that supersedes it was published.',
    ),
  why: nonBlank.optional().describe('Why it is set aside. Required with status set-aside.'),
  supersedes: reference
    .optional()
    .describe(
      'The id of the earlier account of the same event that this one replaces; that one is `superseded`.',
    ),
  note: text.optional().describe('Anything that readers should know about it.'),
  ...accountMarks,
};

export const account = strict({
  id: id.optional().describe('Default: the event’s id, a hyphen and its number in the list, from 1.'),
  ...said,
}).meta({
  id: 'Account',
  description: 'What one source said about one event.',
  examples: [{ source: 'sohr', killed: 35, para: 13 }],
});

export const statement = strict({
  id: id.describe('Its id, for `stated=` in Markdown.'),
  covers: z.array(reference).min(1).describe('The ids of the events that it covers.'),
  parts: figure.optional().describe('How many explosions (or shootings …) it covers.'),
  ...said,
}).meta({
  id: 'Statement',
  description:
    'An account that covers several events: "at least 48", "six explosions". It is compared with totals and never added to them.',
  examples: [{ id: 'headline-toll', covers: ['tartous-arzouna'], source: 'seed-article', killed: '48+' }],
});

export type FileAccount = z.output<typeof account>;
export type FileStatement = z.output<typeof statement>;
