import type { OwnChartKind } from './own-kind.ts';

/** A kind that has been loaded, with the checksum of its source. */
export type LoadedKind = { readonly kind: OwnChartKind<unknown>; readonly source: string };

/** Those of the project, by the name of their directive: one process builds and serves one project. */
let loaded: ReadonlyMap<string, LoadedKind> = new Map();

/** Makes the kinds of a project known to this thread. */
export function setOwnKinds(kinds: ReadonlyMap<string, LoadedKind>): void {
  loaded = kinds;
}

export const findOwnKind = (name: string): LoadedKind | undefined => loaded.get(name);
