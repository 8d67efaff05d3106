/** Warnings that may appear in tests and builds, each with the reason why it is no fault of ours. Keep it short. */
export const explainedWarnings: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  {
    pattern: /^data\/syria-2016-09-05\.json:\d+:\d+ {2}warning {2}dataset\/unchecked-place$/,
    reason:
      'The gazetteer has no al-Saboura in Rif Dimashq. Its "basis" says so; a check needs another source.',
  },
];

export const isExplained = (warning: string): boolean =>
  explainedWarnings.some(({ pattern }) => pattern.test(warning));
