import { z } from 'zod';
import { openWords } from '../open-words.ts';
import { count } from './scalars.ts';
import { strict } from './strict.ts';

/** The same as a list in a sentence: `"tens", "dozens"`. */
export const openWordList = [...openWords.keys()].map(word => `"${word}"`).join(', ');

const n = '(?:0|[1-9]\\d{0,14})';

/** The shorthand of a figure as a string; the same in JSON and in one cell of a spreadsheet. */
export const figureString = z.stringFormat(
  'figure',
  new RegExp(`^(?:${n}|${n}-${n}|${n}\\+|<=${n}|~${n}|${[...openWords.keys()].join('|')})$`),
);

export const figure = z
  .union(
    [
      count,
      figureString,
      strict({
        min: count.describe('The lowest that the source gives.'),
        max: count.optional().describe('The highest that the source gives; leave it out if the end is open.'),
      }),
      z.null(),
    ],
    'figure',
  )
  .meta({
    id: 'Figure',
    description: `What a source gives as a number: 35; "3-5" for a range; "7+" for seven or more; "<=7" for up to seven; "~40" for about forty; ${openWordList}; or {"min": 3, "max": 5}. 0 is a figure: the source says none. null, or no such field, is unknown, which is not zero.`,
    examples: [35, '3-5', '7+', '<=7', '~40', 'dozens', { min: 3, max: 5 }, null],
  });

export type FileFigure = z.output<typeof figure>;
