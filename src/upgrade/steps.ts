/** A change of a format, and how a file of the older one becomes one of the newer. */
export type FormatStep = {
  /** As the file's own `format` says it: `events/1`. */
  readonly from: string;
  readonly to: string;
  /** The text of a file → the same in the newer format, its layout kept where it can be; `format` is set afterwards. */
  carry(text: string): string;
};

/** An option that has another name since a version. Its values mean what they did. */
export type OptionStep = { readonly from: string; readonly to: string };

/** All that `sourceline upgrade` can do. */
export type UpgradeSteps = {
  /** The format that this version reads, by kind of file. */
  readonly current: { readonly events: string; readonly lock: string };
  readonly formats: readonly FormatStep[];
  readonly options: readonly OptionStep[];
};

/**
 * The steps of this version, the earliest first. A released version's step is never changed or removed:
 * `tests/fixtures/releases/` holds a project of each version, and a test carries it to this one. 0.1.0 is the first
 * version, so there is no older format yet.
 */
export const upgradeSteps: UpgradeSteps = {
  current: { events: 'events/1', lock: 'lock/1' },
  formats: [],
  options: [],
};
