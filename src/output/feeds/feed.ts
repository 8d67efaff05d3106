/** A feed as both formats write it. All addresses are absolute, all dates RFC 3339, all HTML safe. */
export type Feed = {
  /** Permanent; the feed's own address. */
  readonly id: string;
  /** Of the page that lists the same for people. */
  readonly page: string;
  readonly title: string;
  readonly subtitle: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly publisher: { readonly name: string; readonly url: string };
  /** When the newest of its entries changed; the newest data where there are none. Never the clock. */
  readonly updated: string;
  /** The latest change first. */
  readonly entries: readonly FeedEntry[];
};

export type FeedEntry = {
  /** Permanent: it survives a change of the title. */
  readonly id: string;
  readonly url: string;
  /** Plain text. */
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  readonly html: string;
  readonly language: string;
  readonly published: string;
  readonly updated: string;
  /** At least one. */
  readonly authors: readonly string[];
  /** Plain text; undefined where nothing is known. */
  readonly rights: string | undefined;
  /** Address of a picture of it. */
  readonly image: string | undefined;
  /** A word for machines and one for people: `correction`, "Correction". */
  readonly category: { readonly term: string; readonly label: string } | undefined;
};

/**
 * A day as RFC 3339 has it. The data knows days, no hours: a day is written as its first moment in UTC, so that no
 * entry lies in the future, in whatever zone it is read.
 * @param day ISO date.
 */
export const dayTime = (day: string): string => `${day}T00:00:00Z`;

/** The latest of some ISO dates or RFC 3339 times in UTC. */
export function latestOf(times: readonly string[]): string {
  const latest = times.toSorted().at(-1);
  if (latest === undefined) throw new RangeError('a feed has no time to be dated by');
  return latest;
}
