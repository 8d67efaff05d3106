import type { Chart } from '../charts/registry.ts';
import type { WhyDrawn } from '../output/files/chart-cache.ts';
import type { ChartSiteData } from '../output/files/chart-input.ts';
import type { MadeChart } from '../output/files/types.ts';
import type { Card } from '../output/pictures/card.ts';
import type { ThemeOptions } from '../styles/read-site-theme.ts';
import type { FactsBatch } from './facts-reader.ts';
import type { BuiltWith } from './open-drawer.ts';
import type { FileGroups } from './published-files.ts';
import type { Stage } from './staging-folder.ts';

/** What the thread knows from its start. Paths are absolute. */
export type ChartWorkerData = {
  readonly root: string;
  /** The checksum of Sourceline itself. */
  readonly product: string;
  readonly site: ChartSiteData;
  readonly theme: ThemeOptions;
  /** Modules of the newsroom's own kinds of charts, by their names: paths from the root. */
  readonly chartKinds: Readonly<Record<string, string>>;
  readonly stage: Pick<Stage, 'dist' | 'next' | 'pictures' | 'charts' | 'published'>;
  readonly publicDir: string;
  /** As `openLastSite` takes it. */
  readonly code: string | undefined;
};

/** What it is started with. */
export type ChartWorkerStart = ChartWorkerData & {
  /** Whether the process keeps compiled modules for the next: Node does not let threads know. */
  readonly keepsCode: boolean;
  /** How many orders the thread has answered, in memory that both threads see. */
  readonly answered: Int32Array;
};

/** What the thread is asked for. */
export type ChartOrder =
  | {
      readonly kind: 'chart';
      readonly chart: Chart;
      /** Those that the chart was built with, so that it is drawn with no others. */
      readonly boundaries: BuiltWith | undefined;
      /** Whether what pages say of it comes with the answer: of very many charts it would take much memory. */
      readonly withPage: boolean;
    }
  /** What pages say of a chart that was sent. It goes before all charts that wait, and has this one drawn at once. */
  | { readonly kind: 'page'; readonly id: string }
  | { readonly kind: 'card'; readonly name: string; readonly card: Card }
  /** No chart or card comes after this that was not sent before: threads with nothing to draw can end. */
  | { readonly kind: 'last' }
  /** Pages of the site that are written. */
  | { readonly kind: 'facts'; readonly names: readonly string[] }
  /** The site is right: files of the published one may be taken. */
  | { readonly kind: 'take' }
  | { readonly kind: 'finish' };

/** An order with its number, which its answer has too. */
export type ChartTask = { readonly n: number; readonly order: ChartOrder };

/** What it hands back for each kind of order. */
export type ChartReplies = {
  readonly chart: {
    /** Undefined where it was not asked for, or the published files of the chart are taken. */
    readonly page: MadeChart['page'] | undefined;
    /** The address of its pinned copy. */
    readonly pinned: string | undefined;
    /** Files that were written for it, by their paths from the folder of the site. */
    readonly written: readonly string[];
  };
  /** Undefined where it is not kept. Who sends the chart once more gets it. */
  readonly page: MadeChart['page'] | undefined;
  readonly card: undefined;
  readonly last: undefined;
  readonly facts: FactsBatch;
  readonly take: undefined;
  readonly finish: {
    readonly drawn: ReadonlyMap<string, WhyDrawn>;
    readonly pictures: number;
    /** The files in the stage, by what they were made from. */
    readonly groups: FileGroups;
  };
};

export type ChartDelivery =
  | { readonly n: number; readonly value: ChartReplies[keyof ChartReplies] }
  | {
      readonly n: number;
      readonly fault: { readonly message: string; readonly stack?: string; readonly code?: string };
    };
