import type { Slice } from './make-work.ts';

/** What a tool is given: the same dataset, the same slices of it, the same boundaries. */
export type Task = {
  readonly dataset: Readonly<Record<string, unknown>>;
  readonly slices: readonly Slice[];
  /** TopoJSON, as text. */
  readonly boundaries: string;
  /** A folder outside of the tracked tree, where packages may be installed once for all runs. */
  readonly cache: string;
};

/** A tool that has the work before it. */
export type Ready = {
  readonly folder: string;
  /** Arguments for Node that build the site. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Folders that a cold build must not find. */
  readonly clear: readonly string[];
  /** Where the site comes to stand. */
  readonly out: string;
  /** The page of the first report, below `out`. */
  readonly report: string;
  /** Removes what the tool left outside of the cache. */
  done(): void;
};

export type Tool = {
  readonly name: string;
  /** What it does and does not do of the work, in a few words. */
  readonly does: string;
  /** @throws if it cannot be installed. */
  prepare(task: Task): Promise<Ready>;
};
