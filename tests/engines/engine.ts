import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Theme = 'light' | 'dark';

/** How a browser is started; what can be chosen later is an argument of `show`. */
export type Settings = {
  readonly theme: Theme;
  /** Of the whole browser, 1.1 for 110 %. */
  readonly zoom?: number;
  /** The reader's size of text in pixels, and the least that the browser shows. */
  readonly letters?: { readonly size?: number; readonly least?: number };
};

/** One browser that is running, driven from outside. Its console is not the page's: see `heard`. */
export type Browser = {
  /** Opens an address in a page or a frame of this width, in CSS pixels, and waits for its fonts. */
  show(url: string, width: number): Promise<void>;
  /** Runs a function of the page, which closes over nothing, and gives what it returns. */
  run<T>(inPage: () => T): Promise<T>;
  /** Runs a function of the page in each of its frames, in their order. */
  runInFrames<T>(inPage: () => T): Promise<readonly T[]>;
  /** A PNG of what the window shows. */
  picture(): Promise<Uint8Array>;
  /** The page that shows as a PDF; undefined where the browser cannot be asked for one. */
  print(): Promise<Uint8Array | undefined>;
  /** Errors of the console and of scripts since the last call; undefined where they cannot be heard. */
  heard(): readonly string[] | undefined;
  close(): Promise<void>;
};

export type Engine = {
  readonly name: string;
  /** What is missing on this machine, and how Debian calls it; undefined if nothing is. */
  readonly missing: () => string | undefined;
  readonly canZoom: boolean;
  open(settings: Settings): Promise<Browser & { readonly version: string }>;
};

/** The first program of these names or paths that is there. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = names
    .filter(name => name !== '')
    .flatMap(name => (name.includes('/') ? [name] : folders.map(folder => join(folder, name))));
  return paths.find(path => existsSync(path));
}
