import type { Slice } from './make-work.ts';

/** The input of a tool: the same dataset, the same slices of it, the same boundaries. */
export type Task = {
  readonly dataset: Readonly<Record<string, unknown>>;
  readonly slices: readonly Slice[];
  /** TopoJSON, as text. */
  readonly boundaries: string;
  /** An untracked folder where packages are installed once for all runs. */
  readonly cache: string;
  /** Packs and installs Sourceline, once for all runs. @returns the absolute path of the folder with its `node_modules`. */
  installed(): string;
};

/** A tool with its input prepared. */
export type Ready = {
  readonly folder: string;
  /** Arguments for Node that build the site. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Folders that must not exist before a cold build. */
  readonly clear: readonly string[];
  /** The output folder. */
  readonly out: string;
  /** The page of the first report, below `out`. */
  readonly report: string;
  /** Takes away what the tool wrote outside the cache. */
  done(): void;
};

export type Tool = {
  /** The key of its results. */
  readonly id: string;
  /** @throws if it cannot be installed. */
  prepare(task: Task): Promise<Ready>;
};
