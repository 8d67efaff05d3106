import { escapeXml } from '../../escape-xml.ts';
import { chartAddress, makesChartFile } from '../../site/chart-files.ts';
import type { Redirect, Site } from '../../site/types.ts';
import { noIcon } from '../embed/no-icon.ts';
import { absolute } from './absolute.ts';

const policy = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'";

/** Where the readers of an address are sent on to. Paths with the site's base. */
export type Aim = {
  readonly aim: string;
  /** The page that is in the place of the one that went. */
  readonly page: string;
  /** Whether they are sent on by themselves: a frame only to another embed, a whole page in it is for them to open. */
  readonly isSent: boolean;
};

/** @param as which of the chart's two addresses it is at. */
export function chartAim(site: Site, redirect: Redirect, as: 'page' | 'embed'): Aim {
  const { addresses } = site;
  const page =
    'chart' in redirect ? chartAddress(site, redirect.chart) : addresses.at(redirect.path.slice(1));
  const embed =
    'chart' in redirect && as === 'embed' && makesChartFile(site.options, 'embed')
      ? addresses.embed(redirect.chart)
      : undefined;
  return { aim: embed ?? page, page, isSent: as === 'page' || embed !== undefined };
}

/** One HTML file that sends on by itself, without a script, and has a link. */
function forwardPage(
  site: Pick<Site, 'options' | 'locale'>,
  { aim, page, isSent }: Aim,
  { title, go }: { readonly title: string; readonly go: string },
): string {
  const { locale } = site;
  const link = isSent ? '' : ' target="_blank" rel="noopener"';
  return [
    '<!doctype html>',
    `<html lang="${locale.code}" dir="${locale.dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    ...(isSent ? [`<meta http-equiv="refresh" content="0; url=${escapeXml(aim)}">`] : []),
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeXml(title)}</title>`,
    '<meta name="robots" content="noindex">',
    noIcon,
    `<link rel="canonical" href="${escapeXml(absolute(site, page))}">`,
    '</head>',
    '<body>',
    `<main><h1>${escapeXml(title)}</h1>`,
    `<p><a href="${escapeXml(aim)}"${link}>${escapeXml(go)}</a></p></main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The page at the address of a chart that went. @param as which of the chart's two addresses it is at. */
export function movedPage(site: Site, redirect: Redirect, as: 'page' | 'embed'): string {
  const words = site.locale.strings.embeds.moved;
  const go = 'chart' in redirect ? words.chart : words.page;
  return forwardPage(site, chartAim(site, redirect, as), { title: words.title, go });
}

/** The page at an address that an event had, once it has another. @param to where it is now: a path with the site's base. */
export function movedEventPage(site: Pick<Site, 'options' | 'locale'>, to: string): string {
  const words = site.locale.strings.pages.event.former;
  return forwardPage(site, { aim: to, page: to, isSent: true }, { title: words.moved, go: words.go });
}
