import type { RuleBook } from '../problems/rule-book.ts';

/** Rules about changes that readers have not been informed of. */
export const historyRules = {
  'history/lock-broken': {
    severity: 'error',
    description: 'A lock file is not what `sourceline revise` wrote: it was cut off, merged or edited.',
    fix: 'Restore it from the last commit; to resolve a merge, run `sourceline revise` on the older version.',
    example: '<<<<<<< HEAD   in data/syria-2016-09-05.lock.json',
  },
  'history/no-dataset': {
    severity: 'error',
    description: 'A lock file belongs to a published dataset that no longer exists.',
    fix: 'Restore the dataset; if its pages can be removed for good, delete the lock file too.',
    example: 'data/syria-2016-09-05.lock.json without data/syria-2016-09-05.json',
  },
  'history/version-not-raised': {
    severity: 'error',
    description: 'Published data have changed, but the version of the dataset was not raised.',
    fix: 'Run `sourceline revise`, which raises it and drafts the entries; or raise it yourself.',
    example: '"version": "1.0.0"   with a figure that is not the one in the lock file',
  },
  'history/not-in-revisions': {
    severity: 'error',
    description: 'An event differs from its published version, but no newer entry of "revisions" names it.',
    fix: 'Run `sourceline revise`, which drafts the entry; or write one yourself.',
    example: '"killed": 8   where the lock file has 5, and "revisions": []',
  },
  'history/event-vanished': {
    severity: 'error',
    description: 'A published event is gone, but no newer entry of "revisions" lists it under "removed".',
    fix: 'Restore it, with `"assessment": {"status": "retracted"}` if it did not happen; or run `sourceline revise`.',
    example: 'an event removed from "events", and "revisions": []',
  },
  'history/address-lost': {
    severity: 'error',
    description: 'A published address led to an event, and the data no longer say so.',
    fix: 'Write the old id in "was" of the event that took its place.',
    example: '{"id": "homs-3", "was": ["homs-2"], …}   where "homs-2" was published with "was": ["homs-1"]',
  },
  'history/answer-changed': {
    severity: 'error',
    description: 'The number behind a published sentence or chart has changed, but no revision mentions it.',
    fix: 'Read the sentence again, then run `sourceline revise`.',
    example: ':figure[at least 44]{killed}   where the highest count rose from 47 to 50',
  },
  'history/chart-vanished': {
    severity: 'error',
    description: 'A published chart is gone, and with it its address and its embeds.',
    fix: "Restore the chart's id, or set a target for its address in `redirects` in astro.config.mjs.",
    example: '{#killed-by-town …}   where {#killed-by-city …} was published',
  },
  'history/chart-held': {
    severity: 'warning',
    description: 'A published chart is in a report that is held back until its "published:" date.',
    fix: 'Set "published:" back to the date of publication, or leave it; the chart\'s address leads nowhere until then.',
    example: 'published: 2031-02-01   in a report whose charts are in the lock file',
  },
  'history/lock-behind': {
    severity: 'warning',
    description:
      'The version was raised and the revisions mention every change, but the lock file still holds the previous version.',
    fix: 'Run `sourceline revise` before you publish, and commit the lock file.',
    example: '"version": "1.1.0"   where the lock file has 1.0.0',
  },
} as const satisfies RuleBook;

export type HistoryRule = keyof typeof historyRules;
