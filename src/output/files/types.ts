import type { Chart } from '../../charts/registry.ts';
import type { Drawing } from '../../scene/drawing.ts';
import type { Codes } from '../embed/codes.ts';
import type { Photo } from './photo.ts';

/** The ends of the names of a chart's downloads: `killed-by-city.csv`. */
export type Form = 'csv' | 'md' | 'json' | 'geojson' | 'svg' | 'png';

/** The copy of a chart that never changes. Its address holds the checksum of its embed file. */
export type PinnedFiles = {
  /** The first 12 digits of the SHA-256 of its embed file, hex. */
  readonly hash: string;
  /** The only file of it that a build makes; `sourceline freeze` keeps pictures and data beside it. */
  readonly embed: string;
  /** As if the pictures and the oEmbed response that are kept with it were there; `keptCodes` says which are. */
  readonly codes: Codes;
};

/** Every file that one chart has outside of its page. */
export type ChartFiles = {
  readonly chart: Chart;
  /** By the end of their names after the chart's id: `.csv`, `-dark.png`. */
  readonly downloads: ReadonlyMap<string, string | Uint8Array>;
  /** The embed file as it is now; undefined where the newsroom wants none. */
  readonly embed: string | undefined;
  /** Undefined where there are none, as where the site does not know its own address. */
  readonly oembed: string | undefined;
  readonly codes: Codes;
  /** Undefined where there are no embeds. */
  readonly pinned: PinnedFiles | undefined;
};

/** What pages show of a chart. Plain data. */
export type ShownChart = {
  /** As SVG of a page. */
  readonly drawings: readonly { readonly width: Drawing['width']; readonly svg: string }[];
  /** The sentences under it. */
  readonly notes: readonly string[];
};

/** What pages say of the files of a chart. Plain data. */
export type ChartParts = {
  /** The ends of the names of its downloads. */
  readonly ends: readonly string[];
  readonly hasOembed: boolean;
  readonly codes: Codes;
  readonly pinned: Pick<PinnedFiles, 'hash' | 'codes'> | undefined;
};

/** All that a build needs of a chart: what its pages say, and its files, to be written. */
export type MadeChart = {
  readonly page: ShownChart & ChartParts;
  readonly files: readonly NamedFile[];
};

/** A file by its place below the site's folder. */
export type NamedFile = readonly [name: string, content: string | Uint8Array];

/** What a social card is of. */
export type CardOf =
  | { readonly kind: 'site' }
  | { readonly kind: 'report' | 'chart' | 'dataset'; readonly id: string };

/** A style sheet that pages carry, with its hash for the content security policy. */
export type CarriedStyle = { readonly css: string; readonly hash: `sha256-${string}` };

/** The files of a site's charts, made when they are asked for, once. */
export type Files = {
  /** The tokens that follow the newsroom's brand colour; undefined where there are none. */
  readonly brand: CarriedStyle | undefined;
  readonly shown: (chart: Chart) => Promise<ShownChart>;
  readonly parts: (id: string) => Promise<ChartParts>;
  readonly chart: (id: string) => Promise<ChartFiles>;
  /** The names of the files that the newsroom keeps of a pinned copy. */
  readonly kept: (id: string, hash: string) => ReadonlySet<string>;
  /** A PNG of 1200 × 630 pixels. */
  readonly card: (of: CardOf) => Promise<Uint8Array>;
  /** The published copies of a picture below `content/`. @param file its path from the project's root. */
  readonly photo: (file: string) => Promise<Photo>;
};
