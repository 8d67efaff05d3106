import type { RuleBook } from '../../problems/rule-book.ts';
import { setRules } from '../csv/rules.ts';

/** What is refused of files of verdicts on pairs of events, beyond what is refused of every CSV file of a set. */
export const verdictRules = {
  'verdicts/not-merged': {
    severity: 'warning',
    description:
      'The verdict on two events is that they are the same, but both are still in the data and count twice.',
    fix: 'Merge the two, or change the verdict.',
    example: 'a1,a2,same   in data/syria.duplicates.csv, with both events in the data',
  },
  'verdicts/twice': {
    severity: 'error',
    description: 'A file of verdicts has two rows for one pair of events, or compares an event with itself.',
    fix: 'Keep one row for each pair.',
    example: 'a1,a2,same   and further down   a2,a1,different',
  },
  'verdicts/contradict': {
    severity: 'error',
    description: 'Two events are said to be different, and other rows make them the same.',
    fix: 'Correct the verdict that is wrong.',
    example: 'a1,a2,same   and   a2,a3,same   and   a1,a3,different',
  },
  'verdicts/matched-twice': {
    severity: 'error',
    description: 'An event of one dataset is matched as the same as two events of the other.',
    fix: 'Keep "same" for one of them, and write "unsure" or "different" for the others.',
    example: 'homs,1207,same   and   homs,1208,same',
  },
  'verdicts/stale': {
    severity: 'warning',
    description: 'A verdict names an event that was removed or retracted since.',
    fix: 'Remove the row, or write the id of the event that took its place.',
    example: 'a1,a2,different   where "a2" is retracted',
  },
  'verdicts/file-name': {
    severity: 'error',
    description:
      'The name of a file in `matches/` is not that of two datasets of the project with two hyphens between them, or the same two have another file.',
    fix: 'Name it ONE--OTHER.csv, by the ids of the datasets; one file for two datasets.',
    example: 'data/matches/ucdp--syira.csv',
  },
} as const satisfies RuleBook;

/** Everything that is refused of a file of verdicts. */
export const allVerdictRules = { ...setRules, ...verdictRules };

export type VerdictRuleId = keyof typeof allVerdictRules;
