import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused of a change that readers are not told of. */
export const historyRules = {
  'history/lock-broken': {
    severity: 'error',
    description: 'A lock file is not what `sourceline revise` wrote: it was cut off, merged or edited.',
    fix: 'Bring it back from the last commit; take both sides of a merge by running `sourceline revise` on the older one.',
    example: '<<<<<<< HEAD   in data/syria-2016-09-05.lock.json',
  },
  'history/no-dataset': {
    severity: 'error',
    description: 'A lock file says that a dataset was published, and the dataset is not there.',
    fix: 'Bring the dataset back; if its pages may go for good, delete the lock file too.',
    example: 'data/syria-2016-09-05.lock.json without data/syria-2016-09-05.json',
  },
  'history/version-not-raised': {
    severity: 'error',
    description: 'What was published has changed, and the version of the dataset has not risen.',
    fix: 'Run `sourceline revise`, which raises it and drafts the entries; or raise it yourself.',
    example: '"version": "1.0.0"   with a figure that is not the one in the lock file',
  },
  'history/not-in-revisions': {
    severity: 'error',
    description: 'An event is not as it was published, and no newer entry of "revisions" names it.',
    fix: 'Run `sourceline revise`, which drafts the entry; or write one yourself.',
    example: '"killed": 8   where the lock file has 5, and "revisions": []',
  },
  'history/event-vanished': {
    severity: 'error',
    description:
      'An event that was published is gone, and no newer entry of "revisions" has it among its "removed".',
    fix: 'Bring it back, with `"assessment": {"status": "retracted"}` if it did not happen; or run `sourceline revise`.',
    example: 'an event taken out of "events", and "revisions": []',
  },
  'history/answer-changed': {
    severity: 'error',
    description:
      'A sentence or a chart says something else than it did when it was published, and no revision tells of it.',
    fix: 'Read the sentence again, then run `sourceline revise`.',
    example: ':figure[at least 44]{killed}   where the highest count rose from 47 to 50',
  },
  'history/chart-vanished': {
    severity: 'error',
    description: 'A chart that was published has gone, and its address and its embeds with it.',
    fix: 'Give the chart its id back, or say in `redirects` in astro.config.mjs where its readers shall go.',
    example: '{#killed-by-town …}   where {#killed-by-city …} was published',
  },
  'history/chart-held': {
    severity: 'warning',
    description:
      'A chart that was published stands in a report that is held back until the day of its "published:".',
    fix: 'Set "published:" back to the day of its publication, or leave it so: its address leads nowhere until then.',
    example: 'published: 2031-02-01   in a report whose charts are in the lock file',
  },
  'history/lock-behind': {
    severity: 'warning',
    description:
      'The version has risen and the revisions tell of every change, but the lock file still holds the version before.',
    fix: 'Run `sourceline revise` before you publish, and commit the lock file.',
    example: '"version": "1.1.0"   where the lock file has 1.0.0',
  },
} as const satisfies RuleBook;

export type HistoryRule = keyof typeof historyRules;
