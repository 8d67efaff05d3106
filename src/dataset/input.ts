import type { Problem } from '../problems/problem.ts';
import type { DatasetOrigin } from './build-dataset.ts';
import type { Fault } from './fault.ts';
import type { Dataset } from './types.ts';

/** A dataset as it was read, from a JSON file or from a set of CSV files, before anything of it is trusted. */
export type Input = {
  /** In the shape of a JSON file; its events are taken out of it as they are checked. */
  readonly value: unknown;
  /** Its fields of which only a part could be read, so that some of their ids are lost. */
  readonly doubled: ReadonlySet<string>;
  /** What is wrong with the texts themselves. */
  readonly problems: readonly Problem[];
  /** The dataset's id by the name of its file or folder, and what is called so. */
  readonly named: { readonly id: string; readonly as: string };
  /** What values are called: "values of", "cells of the column". */
  readonly things: string;
  /** Gives a fault its place; undefined where one of `problems` is its cause. */
  readonly locate: (fault: Fault) => (() => Problem) | undefined;
  readonly origin: DatasetOrigin;
};

/** What the checks of an input have found. */
export type CheckedInput = {
  /** Undefined where there is an error. */
  readonly make: (() => Dataset) | undefined;
  readonly problems: readonly Problem[];
};
