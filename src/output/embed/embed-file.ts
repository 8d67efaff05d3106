import { createHash } from 'node:crypto';
import { clipTable } from '../../charts/clip-table.ts';
import { dataLine, datasetsShown } from '../../charts/data-line.ts';
import { hasDrawing } from '../../charts/draw-chart.ts';
import { notesUnder, readingOf } from '../../charts/notes-under.ts';
import type { Chart } from '../../charts/registry.ts';
import { escapeXml } from '../../escape-xml.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Drawing } from '../../scene/drawing.ts';
import type { SiteTheme, Theme } from '../../scene/site-theme.ts';
import { embedSizes } from '../../styles/embed-sizes.ts';
import { changeLines } from '../../wording/change-lines.ts';
import { type EmbedBlock, inside, textBlock } from './block.ts';
import { drawingBlock } from './drawing-block.ts';
import { type FittedHeight, type HeightSpan, heightMeta, writeHeight } from './fit-height.ts';
import { embedLegend } from './legend-block.ts';
import { addHeights, bySpans, heightAtWidth } from './linear-height.ts';
import { noIcon } from './no-icon.ts';
import { scriptText } from './script-text.ts';
import { styleSheet } from './style-sheet.ts';
import { embedTable, foldedTable, scrollBar } from './table-block.ts';

export type EmbedInput = {
  readonly chart: Chart;
  /** Of the chart. */
  readonly drawings: readonly Drawing[];
  readonly looks: SiteTheme;
  readonly locale: Locale;
  readonly publisher: string;
  /** `auto` follows the reader's system. The address of the frame may ask for another. */
  readonly theme: 'auto' | Theme;
  /** The way from the file to the chart's page. */
  readonly page: string;
  /** Whether it is the copy that never changes, which says so. */
  readonly kept: boolean;
  /**
   * The absolute address of its oEmbed answer. Undefined for a pinned copy, whose own address is made of its bytes and
   * so cannot be in them, and where the site does not know its own address.
   */
  readonly oembed: string | undefined;
};

export type Embed = {
  /** Height of its content in a frame so wide, in CSS pixels. */
  readonly height: (frameWidth: number) => HeightSpan;
  /**
   * The whole file.
   * @param fitted what a pinned copy says of its height: whoever keeps it makes its oEmbed response from that.
   */
  readonly write: (fitted?: FittedHeight) => string;
};

/** Opens beside the article, and leaves no way back into it. */
const link = (href: string, text: string) =>
  `<a href="${escapeXml(href)}" target="_blank" rel="noopener">${escapeXml(text)}</a>`;

/** The latest correction and the latest update of what the chart counts. */
function changed({ chart, locale, page }: EmbedInput): EmbedBlock[] {
  const bold = { size: embedSizes.text.size, weight: 600 } as const;
  return changeLines(chart.changes, locale).map(({ group, lead, what }, i) =>
    textBlock({
      tag: 'p',
      name: `embed-link embed-change is-${group}`,
      text: `${lead}: ${what}`,
      html: `<b>${escapeXml(lead)}:</b> ${link(`${page}#changes`, what)}`,
      style: bold,
      line: embedSizes.link,
      before: i === 0 ? 0 : embedSizes.before.foot,
    }),
  );
}

function foot(input: EmbedInput): EmbedBlock {
  const { chart, locale, publisher, page, kept } = input;
  const strings = locale.strings.embeds;
  const data = dataLine(chart, locale, strings.data);
  const more = strings.more(publisher);
  const lines = changed(input);
  const before = embedSizes.before.foot;
  lines.push(
    textBlock({ tag: 'p', text: `${chart.sources} · ${data}`, before: lines.length === 0 ? 0 : before }),
  );
  if (kept) {
    const text = dataLine(chart, locale, strings.kept);
    const html = `${escapeXml(text)} ${link(`${page}#changes`, strings.since)}`;
    lines.push(
      textBlock({
        tag: 'p',
        text: `${text} ${strings.since}`,
        html,
        before,
        line: embedSizes.link,
        name: 'embed-link',
      }),
    );
  }
  lines.push(
    textBlock({
      tag: 'p',
      text: more,
      html: link(page, more),
      before,
      line: embedSizes.link,
      name: 'embed-link',
    }),
  );
  return inside('embed-foot', lines, embedSizes.foot);
}

/** All of an embed but its foot: the same for the chart as it is now and for its pinned copy. */
export type EmbedParts = {
  readonly blocks: readonly EmbedBlock[];
  readonly css: string;
  /** Below this width of the content a bar to scroll with takes room, or lies over it. */
  readonly scrollsBelow: number;
};

export function layEmbedParts({
  chart,
  drawings,
  locale,
}: Pick<EmbedInput, 'chart' | 'drawings' | 'locale'>): EmbedParts {
  const strings = locale.strings.embeds;
  const notes = [notesUnder(chart, locale), readingOf(chart)].flatMap(sentences =>
    sentences.length === 0 ? [] : [sentences.join(' ')],
  );
  const { before } = embedSizes;
  const title = { size: embedSizes.title.size, weight: 600 } as const;
  const isDrawn = hasDrawing(chart);
  const drawing = isDrawn ? drawingBlock(drawings) : undefined;
  const rows = clipTable(chart.table, locale);
  const table = isDrawn ? foldedTable(rows, strings.table) : embedTable(rows);
  const blocks = [
    textBlock({ tag: 'h1', text: chart.title.text, style: title, line: embedSizes.title.line }),
    textBlock({
      tag: 'p',
      name: 'embed-measure',
      text: `${chart.measure} · ${chart.period}`,
      before: before.measure,
    }),
    ...(chart.legend.length === 0 ? [] : [embedLegend(chart.legend, strings.legend)]),
    drawing ?? table,
    inside(
      'embed-notes',
      notes.map((text, i) => textBlock({ tag: 'p', text, before: i === 0 ? 0 : before.note })),
    ),
    ...(isDrawn ? [table] : []),
  ];
  return {
    blocks,
    css: (drawing?.css ?? '') + table.css,
    scrollsBelow: isDrawn ? 0 : table.least,
  };
}

const sum = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A style sheet that cannot end its element: in CSS the escaped slash is the same sign. */
const unclosed = (css: string) => css.replaceAll('</', '<\\/');

function head(input: EmbedInput, style: string, fitted: FittedHeight | undefined): string {
  const { chart, publisher, page, oembed } = input;
  const policy = [
    "default-src 'none'",
    `style-src ${sum(style)}`,
    `script-src ${sum(scriptText)}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<meta charset="utf-8">',
    `<meta http-equiv="content-security-policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeXml(`${chart.title.text} – ${publisher}`)}</title>`,
    '<meta name="robots" content="noindex">',
    ...datasetsShown(chart).map(
      ({ version, dataHash }) =>
        `<meta name="sourceline:data" content="${escapeXml(version)} sha256-${dataHash}">`,
    ),
    ...(fitted === undefined ? [] : [`<meta name="${heightMeta}" content="${writeHeight(fitted)}">`]),
    `<link rel="canonical" href="${escapeXml(page)}">`,
    ...(oembed === undefined
      ? []
      : [
          `<link rel="alternate" type="application/json+oembed" href="${escapeXml(oembed)}" title="${escapeXml(chart.title.text)}">`,
        ]),
    noIcon,
    `<style>${style}</style>`,
    `<script>${scriptText}</script>`,
  ].join('\n');
}

/**
 * A chart as one HTML file that needs nothing else: markup, drawings, table, style, fonts, and a script that it can
 * do without. The same input gives the same bytes.
 * @param parts those of this chart, where they are laid already.
 */
export function layEmbed(input: EmbedInput, parts: EmbedParts = layEmbedParts(input)): Embed {
  const { chart, locale, looks, theme } = input;
  const { css, scrollsBelow } = parts;
  const end = foot(input);
  const blocks = [...parts.blocks, end];
  const { frame } = embedSizes;
  const heightOf = bySpans(room =>
    addHeights(
      blocks.map(block => block.height(room)),
      frame.block,
    ),
  );
  return {
    height: width => {
      const room = width - 2 * frame.inline(width);
      const most = heightAtWidth(heightOf(room), room);
      return { least: most - (scrollsBelow > room ? scrollBar : 0), most };
    },
    write: fitted => {
      const body = `<main class="embed is-${chart.kind}">${blocks.map(block => block.html).join('\n')}</main>`;
      const style = styleSheet(looks, {
        classes: ['embed', `is-${chart.kind}`, ...blocks.flatMap(block => block.classes)],
        markup: body,
        text: blocks.map(block => block.text).join(' '),
        own: css,
      });
      return [
        '<!doctype html>',
        `<html lang="${locale.code}" dir="${locale.dir}" id="${escapeXml(chart.id)}"${theme === 'auto' ? '' : ` data-theme="${theme}"`}>`,
        `<head>\n${head(input, unclosed(style), fitted)}\n</head>`,
        `<body>\n${body}\n</body>`,
        '</html>',
        '',
      ].join('\n');
    },
  };
}
