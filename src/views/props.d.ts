import type { ComponentProps } from 'astro/types';
import type { ComponentName } from '../options/components.ts';
import type { BlockAttributes } from '../prose/types.ts';
import type { DescribedSite } from '../site/describe-site.ts';
import type Account from './components/Account.astro';
import type Breadcrumb from './components/Breadcrumb.astro';
import type ChangeNote from './components/ChangeNote.astro';
import type ChartFigure from './components/ChartFigure.astro';
import type ChartTable from './components/ChartTable.astro';
import type Codes from './components/Codes.astro';
import type Disputed from './components/Disputed.astro';
import type Downloads from './components/Downloads.astro';
import type EventCard from './components/EventCard.astro';
import type EventList from './components/EventList.astro';
import type Footer from './components/Footer.astro';
import type Header from './components/Header.astro';
import type KeyFigures from './components/KeyFigures.astro';
import type Legend from './components/Legend.astro';
import type Pager from './components/Pager.astro';
import type PageSources from './components/PageSources.astro';
import type ProseImage from './components/ProseImage.astro';
import type ReportCard from './components/ReportCard.astro';
import type RevisionList from './components/RevisionList.astro';
import type SourceList from './components/SourceList.astro';

/** The components that a newsroom may replace. One that is not here does not compile. */
type Components = { readonly [Name in ComponentName]: unknown } & {
  Account: typeof Account;
  Breadcrumb: typeof Breadcrumb;
  ChangeNote: typeof ChangeNote;
  ChartFigure: typeof ChartFigure;
  ChartTable: typeof ChartTable;
  Codes: typeof Codes;
  Disputed: typeof Disputed;
  Downloads: typeof Downloads;
  EventCard: typeof EventCard;
  EventList: typeof EventList;
  Footer: typeof Footer;
  Header: typeof Header;
  KeyFigures: typeof KeyFigures;
  Legend: typeof Legend;
  PageSources: typeof PageSources;
  Pager: typeof Pager;
  ProseImage: typeof ProseImage;
  ReportCard: typeof ReportCard;
  RevisionList: typeof RevisionList;
  SourceList: typeof SourceList;
};

/** The props of a component that a newsroom replaces: `type Props = PropsOf<'Footer'>`. */
export type PropsOf<Name extends ComponentName> = ComponentProps<Components[Name]>;

/** The props of a block of the newsroom's own. What stands between its two lines is in its slot. */
export type BlockProps = {
  readonly site: DescribedSite;
  /** As the option `blocks` types them. */
  readonly attributes: BlockAttributes;
  /** The words in its square brackets: plain, and as safe HTML with its checked figures. */
  readonly text: string | undefined;
  readonly labelHtml: string | undefined;
};
