import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Theme = 'light' | 'dark';

/** How a browser is started; settings that can change later are arguments of `show`. */
export type Settings = {
  readonly theme: Theme;
  /** Zoom of the browser, 1.1 for 110 %. */
  readonly zoom?: number;
  /** The reader's text size in pixels, and the minimum size in the browser. */
  readonly letters?: { readonly size?: number; readonly least?: number };
};

/** A running browser, driven from outside. For the page's console, see `takeErrors`. */
export type Browser = {
  /** Opens an address in a page or a frame of this width, in CSS pixels, and waits for its fonts. */
  show(url: string, width: number): Promise<void>;
  /** Runs a function without closures in the page, and returns its result. */
  run<T>(inPage: () => T): Promise<T>;
  /** Runs a function in each frame of the page, in their order. */
  runInFrames<T>(inPage: () => T): Promise<readonly T[]>;
  /** A PNG screenshot of the window. */
  picture(): Promise<Uint8Array>;
  /** The current page as a PDF; undefined if the browser cannot print. */
  print(): Promise<Uint8Array | undefined>;
  /** Errors of the console and of scripts since the last call; undefined if the browser does not report them. */
  takeErrors(): readonly string[] | undefined;
  close(): Promise<void>;
};

export type Engine = {
  readonly name: string;
  /** What is missing on this machine, with its Debian package; undefined if nothing is. */
  readonly missing: () => string | undefined;
  readonly canZoom: boolean;
  open(settings: Settings): Promise<Browser & { readonly version: string }>;
};

/** The first of these names or paths that exists as a program. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = names
    .filter(name => name !== '')
    .flatMap(name => (name.includes('/') ? [name] : folders.map(folder => join(folder, name))));
  return paths.find(path => existsSync(path));
}
