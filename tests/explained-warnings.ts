/** Warnings that may appear in tests and builds, each with the reason why it is no fault of ours. Keep it short. */
export const explainedWarnings: readonly { readonly pattern: RegExp; readonly reason: string }[] = [];

export const isExplained = (warning: string): boolean =>
  explainedWarnings.some(({ pattern }) => pattern.test(warning));
