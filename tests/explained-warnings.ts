/** Warnings that may appear in tests and builds, each with the reason why it is not an error here. Keep the list short. */
export const explainedWarnings: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  {
    pattern: /^data\/syria-2016-09-05\.json:\d+:\d+ {2}warning {2}dataset\/unchecked-place$/,
    reason:
      'The gazetteer has no al-Saboura in Rif Dimashq. Its "basis" says so; a check needs another source.',
  },
  {
    pattern: /^data\/ucdp-syria-2016-09\/places\.csv:\d+:\d+ {2}warning {2}dataset\/outside-region$/,
    reason:
      'UCDP states these regions, its own coordinates lie just over the boundary of Natural Earth. What is stated counts.',
  },
  {
    pattern: /^data\/(acled|ged)\/events\.csv:\d+:\d+ {2}warning {2}dataset\/same-event$/,
    reason: 'Two made-up rows of the importers’ fixtures share their day, place and toll on purpose.',
  },
];

export const isExplained = (warning: string): boolean =>
  explainedWarnings.some(({ pattern }) => pattern.test(warning));
