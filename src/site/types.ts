import type { Addresses } from '../addresses.ts';
import type { IsTouched } from '../charts/chart-changes.ts';
import type { Chart } from '../charts/registry.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Boundaries } from '../geo/types.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Options } from '../options.ts';
import type { Problem } from '../problems/problem.ts';
import type { Page, Report } from '../prose/types.ts';
import type { Held } from '../prose/withheld-reports.ts';
import type { FormerPages } from './account-pages.ts';
import type { DatasetOutline } from './dataset-outline.ts';
import type { FormerEvents } from './former-events.ts';
import type { LogoFiles } from './read-logo.ts';

/** Where the readers of a chart that went are sent. */
export type Redirect = { readonly chart: string } | { readonly path: string };

/** The whole site as one frozen value: what the routes show. */
export type Site = {
  readonly options: Options;
  readonly addresses: Addresses;
  readonly locale: Locale;
  /** Undefined where the header has the name alone. */
  readonly logo: LogoFiles | undefined;
  /** By id, in order of id. */
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** As the front page lists them: `order` first, then the latest. */
  readonly reports: readonly Report[];
  /** The same by the last part of their address. */
  readonly reportsBySlug: ReadonlyMap<string, Report>;
  /** Pages of `content/pages/`, by slug. */
  readonly pages: ReadonlyMap<string, Page>;
  /** Every block chart by its id, with the report that it is in. */
  readonly charts: ReadonlyMap<string, { readonly chart: Chart; readonly report: Report }>;
  /** Charts that went, by their old id: the id of the chart that took their place, or a path of the site. */
  readonly redirects: ReadonlyMap<string, Redirect>;
  /** Addresses of events that have no event's page now, by dataset; datasets without any are left out. */
  readonly formerEvents: ReadonlyMap<string, FormerEvents>;
  /** Pages of the accounts of an event that are none now, by dataset; datasets without any are left out. */
  readonly formerPages: ReadonlyMap<string, FormerPages>;
  /** Which changes of a dataset touch an answer, by the dataset's id; undefined where no lock file knows. */
  readonly isTouched: (dataset: string) => IsTouched | undefined;
  /** What pages say of a dataset beside its charts, by its id. @throws RangeError if there is none. */
  readonly outlineOf: (dataset: string) => DatasetOutline;
  /** The boundaries that a country is drawn with, by its ISO 3166-1 code in small letters; undefined where there are none. */
  readonly boundariesOf: (country: string) => Boundaries | undefined;
  /** Reports that are not published, by their files, and why. */
  readonly held: ReadonlyMap<string, Held>;
  /** Warnings: nothing here stops a build. */
  readonly warnings: readonly Problem[];
};
