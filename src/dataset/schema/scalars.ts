import { z } from 'zod';
import { isMoment } from '../moment.ts';
import { isLanguage, isWebAddress, isZone } from './formats.ts';

/** Some text that is not blank. */
export const nonBlank = z.stringFormat('words', /\S/);

/** What a thing is called in addresses, in questions, and by other entries. */
export const id = z.stringFormat('id', /^[a-z0-9]+(?:-[a-z0-9]+)*$/).meta({
  id: 'Id',
  description:
    'A permanent name for addresses, questions and references: lower-case letters a–z and digits, separated by single hyphens.',
  examples: ['homs-bab-tadmur'],
});

/** The id of an entry elsewhere in the file; whether there is one is checked later, with a hint. */
export const reference = z.stringFormat('words', /\S/).meta({
  id: 'Reference',
  description: 'The id of another entry of the file.',
  examples: ['homs'],
});

export const language = z.stringFormat('language', isLanguage).meta({
  id: 'Language',
  description: 'A language tag (BCP 47).',
  examples: ['en', 'ar', 'pt-BR'],
  pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
});

export const text = z
  .union(
    [
      nonBlank,
      z
        .record(language, nonBlank)
        .refine(texts => Object.keys(texts).length > 0)
        .meta({ minProperties: 1 }),
    ],
    'text',
  )
  .meta({
    id: 'Text',
    description: "One text, in the dataset's language, or one for each language.",
    examples: ['Homs', { en: 'Homs', ar: 'حمص' }],
  });

export const dateText = z.iso.date().meta({
  id: 'Date',
  description: 'An existing date, as YYYY-MM-DD.',
  examples: ['2016-09-05'],
});

export const momentText = z.stringFormat('moment', isMoment).meta({
  id: 'Moment',
  description:
    "A day, as YYYY-MM-DD, or a minute of it, as YYYY-MM-DDTHH:MM in the dataset's `timezone`. With a difference to UTC, the time is that of another zone: 2016-09-05T09:00Z, 2016-09-05T12:00+03:00.",
  examples: ['2016-09-05', '2016-09-05T12:00'],
  pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})?)?$',
});

export const webAddress = z.stringFormat('web-address', isWebAddress).meta({
  id: 'WebAddress',
  description: 'A URL that begins with http:// or https:// and contains no user name.',
  examples: ['https://example.org/news/1'],
  format: 'uri',
  pattern: '^https?://',
});

export const timezone = z.stringFormat('timezone', isZone).meta({
  description: 'The time zone of dates and times: an IANA name.',
  examples: ['Asia/Damascus'],
  pattern: '^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$',
});

export const hexColour = z.stringFormat('colour', /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i).meta({
  id: 'HexColour',
  description: 'A colour as # and three or six hex digits.',
  examples: ['#8a4b00'],
  pattern: '^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$',
});

/** A year of four digits, as the key of a value. */
export const year = z.stringFormat('year', /^[12]\d{3}$/);

export const version = z.stringFormat('version', /^\d+\.\d+\.\d+$/);

/** A country; whether there is one of this code is checked later, with a hint. */
export const listedCountry = z.stringFormat('words', /\S/).meta({
  description: 'An ISO 3166-1 code of two letters, in lower case.',
  examples: ['sy'],
  pattern: '^[a-z]{2}$',
});

/** A place in a document. */
export const paragraphNumber = z.union([z.int().min(1), nonBlank], 'paragraph');

/** A whole number of people or things. */
export const count = z.int().min(0);
