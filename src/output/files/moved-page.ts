import { escapeXml } from '../../escape-xml.ts';
import { chartAddress, makesChartFile } from '../../site/chart-files.ts';
import type { Redirect, Site } from '../../site/types.ts';
import { noIcon } from '../embed/no-icon.ts';
import { absolute } from './absolute.ts';

const policy = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The page at the address of a chart that went, as one HTML file: it sends on by itself, without a script, and has a
 * link. A frame is sent on to another embed only: a whole page in its place is for the reader to open.
 * @param as which of the chart's two addresses it is at.
 */
export function movedPage(site: Site, redirect: Redirect, as: 'page' | 'embed'): string {
  const { addresses, locale } = site;
  const words = locale.strings.embeds.moved;
  const page =
    'chart' in redirect ? chartAddress(site, redirect.chart) : addresses.at(redirect.path.slice(1));
  const embed =
    'chart' in redirect && as === 'embed' && makesChartFile(site.options, 'embed')
      ? addresses.embed(redirect.chart)
      : undefined;
  const aim = embed ?? page;
  const isSent = as === 'page' || embed !== undefined;
  const link = isSent ? '' : ' target="_blank" rel="noopener"';
  return [
    '<!doctype html>',
    `<html lang="${locale.code}" dir="${locale.dir}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    ...(isSent ? [`<meta http-equiv="refresh" content="0; url=${escapeXml(aim)}">`] : []),
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeXml(words.title)}</title>`,
    '<meta name="robots" content="noindex">',
    noIcon,
    `<link rel="canonical" href="${escapeXml(absolute(site, page))}">`,
    '</head>',
    '<body>',
    `<main><h1>${escapeXml(words.title)}</h1>`,
    `<p><a href="${escapeXml(aim)}"${link}>${escapeXml('chart' in redirect ? words.chart : words.page)}</a></p></main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
