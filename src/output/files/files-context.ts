import type { SiteTheme } from '../../scene/site-theme.ts';
import type { ChartSite } from './chart-input.ts';
import type { PngStore } from './png-store.ts';

/** What the files of charts are made from. */
export type FilesContext = {
  readonly site: ChartSite;
  readonly looks: SiteTheme;
  readonly store: PngStore;
};
