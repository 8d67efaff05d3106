import { clipTable } from '../../charts/clip-table.ts';
import { dataLine } from '../../charts/data-line.ts';
import type { Chart } from '../../charts/registry.ts';
import { escapeXml } from '../../escape-xml.ts';
import type { Locale } from '../../i18n/locale.ts';
import { cssHeight, type FittedHeight } from './fit-height.ts';

/** What a newsroom can paste, the most capable first. */
export const codeKinds = ['responsive', 'plain', 'picture', 'table', 'oembed'] as const;
export type CodeKind = (typeof codeKinds)[number];

/** Codes of one state of a chart; a kind that there cannot be is absent. */
export type Codes = Readonly<Partial<Record<CodeKind, string>>>;

/** Where one state of a chart stands, in absolute addresses if the site knows its own. */
export type Addressed = {
  /** The embed file. Undefined where there is none, as the others. */
  readonly embed: string | undefined;
  /** What a picture or a table links to. */
  readonly page: string;
  /** It carries both themes. */
  readonly svg: string | undefined;
  readonly png: string | undefined;
  /** The PNG in the narrow layout. */
  readonly narrow: string | undefined;
  readonly oembed: string | undefined;
};

/** What a frame needs to be told. */
export type FrameInput = {
  readonly title: string;
  readonly addressed: { readonly embed: string; readonly page: string };
  readonly height: FittedHeight;
};

export type CodeInput = Omit<FrameInput, 'addressed'> & {
  readonly chart: Chart;
  readonly locale: Locale;
  readonly addressed: Addressed;
  /** Of the picture, in CSS pixels. */
  readonly picture: { readonly width: number; readonly height: number };
  /** The same of the narrow one. */
  readonly narrow: { readonly width: number; readonly height: number };
};

const attribute = (name: string, value: string | number) => ` ${name}="${escapeXml(String(value))}"`;

/** Height for frames whose style is stripped, in pixels: enough at 320 pixels of width and above. */
export const plainHeight = (height: FittedHeight): number =>
  Math.max(...height.filter(({ width }) => width >= 320).map(knot => knot.height), heightFrom(height, 320));

function heightFrom(height: FittedHeight, width: number): number {
  const i = height.findIndex(knot => knot.width >= width);
  return Math.max(height[i]?.height ?? 0, height[i - 1]?.height ?? 0);
}

function frame({ title, addressed, height }: FrameInput, style: string): string {
  return [
    '<iframe',
    attribute('src', addressed.embed),
    attribute('title', title),
    attribute('width', '100%'),
    attribute('height', plainHeight(height)),
    attribute('loading', 'lazy'),
    attribute('referrerpolicy', 'strict-origin-when-cross-origin'),
    attribute('frameborder', 0),
    style === '' ? '' : attribute('style', style),
    '></iframe>',
  ].join('');
}

/** A frame as high as its content at every width, without any script. */
const responsiveCode = (input: FrameInput): string =>
  `<div style="container-type:inline-size;width:100%">${frame(input, `display:block;width:100%;height:${cssHeight(input.height)};border:0`)}</div>`;

/**
 * The frame with a quotation beside it that leads to the chart's page. It is hidden, and there for WordPress: only where
 * it finds one does a page load the script by which the frame gets its height and its links work.
 */
export const oembedCode = (input: FrameInput): string =>
  `<blockquote style="display:none"><a${attribute('href', input.addressed.page)}>${escapeXml(input.title)}</a></blockquote>${responsiveCode(input)}`;

/** Frames as wide as a phone's are shown the narrow picture. */
const narrowTo = '(max-width: 480px)';

function pictureCode({ chart, addressed, picture, narrow }: CodeInput): string | undefined {
  const { svg, png, page } = addressed;
  const plain = png ?? svg;
  if (plain === undefined) return undefined;
  const alt = attribute('alt', `${chart.title.text}. ${chart.description}`);
  const size = attribute('width', picture.width) + attribute('height', picture.height);
  const img = `<img${attribute('src', plain)}${alt}${size}${attribute('style', 'max-width:100%;height:auto')}>`;
  const source =
    svg === undefined || svg === plain
      ? ''
      : `<source${attribute('srcset', svg)}${attribute('type', 'image/svg+xml')}>`;
  const forPhones =
    addressed.narrow === undefined
      ? ''
      : `<source${attribute('media', narrowTo)}${attribute('srcset', addressed.narrow)}${attribute('width', narrow.width)}${attribute('height', narrow.height)}>`;
  const sources = `${forPhones}${source}`;
  const shown = sources === '' ? img : `<picture>${sources}${img}</picture>`;
  return `<a${attribute('href', page)}>${shown}</a>`;
}

function tableCode({ chart, locale, addressed }: CodeInput): string {
  const { columns, rows, foot } = clipTable(chart.table, locale);
  const align = (i: number) => (columns[i]?.numeric === true ? ' align="right"' : ' align="left"');
  const row = (cells: readonly { readonly text: string }[], tag: 'td' | 'th') =>
    `<tr>${cells
      .map(({ text }, i) => {
        const name = i === 0 || tag === 'th' ? 'th' : 'td';
        const scope = name === 'th' ? ` scope="${tag === 'th' ? 'col' : 'row'}"` : '';
        return `<${name}${scope}${align(i)}>${escapeXml(text)}</${name}>`;
      })
      .join('')}</tr>`;
  const strings = locale.strings.embeds;
  const said = dataLine(chart, locale, strings.data);
  const caption = `${chart.title.text}. ${chart.measure} · ${chart.period}`;
  return [
    // A table may be wider than a phone: it scrolls in its own box.
    `<div style="overflow:auto" tabindex="0" role="region"${attribute('aria-label', chart.title.text)}>`,
    '<table>',
    `<caption>${escapeXml(caption)}</caption>`,
    `<thead>${row(
      columns.map(({ label }) => ({ text: label })),
      'th',
    )}</thead>`,
    `<tbody>${rows.map(cells => row(cells, 'td')).join('\n')}</tbody>`,
    foot === undefined ? '' : `<tfoot>${row(foot, 'td')}</tfoot>`,
    '</table>',
    '</div>',
    `<p>${escapeXml(`${chart.rule} ${chart.sources} · ${said}`)} <a${attribute('href', addressed.page)}>${escapeXml(strings.whole)}</a></p>`,
  ]
    .filter(line => line !== '')
    .join('\n');
}

/** All codes of one state of a chart. No table where the licence keeps its rows from being passed on. */
export function codesOf(input: CodeInput): Codes {
  const { chart, addressed } = input;
  const { embed, page } = addressed;
  const picture = pictureCode(input);
  const framed = embed === undefined ? undefined : { ...input, addressed: { embed, page } };
  return {
    ...(framed && { responsive: responsiveCode(framed), plain: frame(framed, '') }),
    ...(picture !== undefined && { picture }),
    ...(chart.downloadable && { table: tableCode(input) }),
    ...(addressed.oembed !== undefined && { oembed: addressed.oembed }),
  };
}
