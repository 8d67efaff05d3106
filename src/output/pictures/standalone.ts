import { axisRoom } from '../../charts/axes/plot-across.ts';
import { clipTable, tableRowsOnPage } from '../../charts/clip-table.ts';
import { dataLine, datasetsShown } from '../../charts/data-line.ts';
import { highestPicture } from '../../charts/fit-rows.ts';
import type { Chart } from '../../charts/registry.ts';
import type { Locale } from '../../i18n/locale.ts';
import { fontFaces } from '../../scene/font-faces.ts';
import { node, type SceneNode, textOfNode } from '../../scene/node.ts';
import type { PngInput } from '../../scene/png-key.ts';
import type { SiteTheme, Theme } from '../../scene/site-theme.ts';
import { type Size, sizes } from '../../scene/sizes.ts';
import { stylePicture } from '../../scene/style-picture.ts';
import { writePicture } from '../../scene/write-svg.ts';
import { changeLines } from '../../wording/change-lines.ts';

import {
  families,
  type PictureBlock,
  pictureParagraph,
  rule,
  stack,
  type TextLook,
} from './picture-block.ts';
import { picturePart, placePart } from './picture-part.ts';
import { smallPrint } from './small-print.ts';
import { pictureLegend } from './svg-legend.ts';
import { pictureTable } from './svg-table.ts';

export type PictureInput = {
  readonly looks: SiteTheme;
  readonly document: Document;
  /** The language of the chart. */
  readonly locale: Locale;
  readonly publisher: string;
  /** Address of the chart's page, absolute; undefined where the site does not know its own. */
  readonly page?: string | undefined;
  /** The layout of the chart in it: the narrow one is for phones and newsletters; wide, if not said. */
  readonly width?: Size['name'];
};

/** A chart as a picture of its own: laid out once, written for each theme. */
export type Standalone = {
  readonly width: number;
  readonly height: number;
  /**
   * A file with both themes. It needs no font that is not in it; a viewer that does not know of themes shows the light
   * one.
   */
  svg(): string;
  png(theme: Theme): PngInput;
};

/** Above the notes; the most that a table takes of a picture, with all that stands around it. */
const [aboveNotes, highestTable] = [16, 1_900];
const [ink, mute] = ['--ink', '--mute'] as const;
const looksOf = {
  title: { size: 21, weight: 600, fill: ink, leading: 1.28 },
  measure: { size: 14, weight: 400, fill: mute, leading: 1.45 },
  legend: { size: 13, weight: 400, fill: mute, leading: 1.45 },
  note: { size: 13, weight: 400, fill: mute, leading: 1.5 },
  change: { size: 13, weight: 400, fill: ink, leading: 1.5 },
  publisher: { size: 13, weight: 600, fill: ink, leading: 1.5 },
} as const satisfies Record<string, TextLook>;

/** Around the content of each layout, in pixels, and the title, which is as large as its lines bear. */
const layouts = {
  wide: { margin: 40, above: 30, below: 26, title: looksOf.title },
  narrow: { margin: 16, above: 18, below: 16, title: { ...looksOf.title, size: 18 } },
} as const;

/** Digits of the data's checksum that tell it from others. */
const hashLength = 12;

/** The drawing in a layout. That of a map is for all widths, and is scaled to the narrow one. */
function drawingBlock(
  chart: Chart,
  { document, locale, width: layout = 'wide' }: PictureInput,
): PictureBlock | undefined {
  const part = picturePart(chart, layout, { document, locale });
  if (part === undefined) return undefined;
  const scale = Math.min(1, sizes[layout].width / part.width);
  const [width, height] = [part.width * scale, part.height * scale];
  return { width, height, draw: (x, y) => placePart(part, x, Math.round(y), scale) };
}

type Placed = readonly [above: number, block: PictureBlock];

/** Everything about a chart below each other, its drawing among it. */
function blocksOf(chart: Chart, picture: PictureInput, main: PictureBlock): PictureBlock {
  const { publisher, page, locale, width: layout = 'wide' } = picture;
  const { dir, strings } = locale;
  const { width } = main;
  const say = (text: string, look: TextLook) => pictureParagraph(text, width, look, dir);
  const changes = changeLines(chart.changes, locale).map(({ lead, change }) => `${lead}: ${change.text}`);
  const data = `${dataLine(chart, locale, strings.pages.figure.data)} · ${datasetsShown(chart)
    .map(({ dataHash }) => strings.charts.dataHash(dataHash.slice(0, hashLength)))
    .join(' · ')}`;
  const legend = pictureLegend(chart.legend, width, looksOf.legend, dir);
  const head: readonly Placed[] = [
    [0, rule(width, 3, ink)],
    [15, say(chart.title.text, layouts[layout].title)],
    [4, say(`${chart.measure} · ${chart.period}`, looksOf.measure)],
    ...(chart.legend.length > 0 ? [[13, legend] as const] : []),
    [18, main],
  ];
  const foot: readonly Placed[] = [
    [15, rule(width, 1, '--rule')],
    ...changes.map((text, i) => [i === 0 ? 9 : 4, say(text, looksOf.change)] as const),
    [9, say(chart.sources, looksOf.note)],
    [1, say(data, looksOf.note)],
    [9, pictureParagraph(publisher, width, looksOf.publisher, dir, dir)],
    ...(page === undefined ? [] : [[1, say(page, looksOf.note)] as const]),
  ];
  const rest = stack([...head, ...foot]).height;
  const { above, below } = layouts[layout];
  const notes = smallPrint(chart, {
    rest,
    layout,
    most: highestPicture - rest - aboveNotes - above - below,
    locale,
    say: text => say(text, looksOf.note),
  });
  return stack([...head, [aboveNotes, notes], ...foot]);
}

/** The blocks of a picture, with as many rows as leave it no higher than a picture may be. */
function layBlocks(whole: Chart, picture: PictureInput, layout: Size['name']) {
  const { locale } = picture;
  const { above, below } = layouts[layout];
  const lay = (chart: Chart) => {
    const main =
      drawingBlock(chart, picture) ??
      pictureTable(rows => clipTable(chart.table, locale, { most: Math.min(rows, tableRowsOnPage) }), {
        wanted: sizes[layout].width,
        most: highestTable,
        page: locale.dir,
      });
    const content = blocksOf(chart, picture, main);
    return { chart, main, content, height: Math.ceil(content.height + above + below) };
  };
  let laid = lay(whole);
  // A chart of other marks than rows stays as it is.
  for (let tries = 0; laid.height > highestPicture && tries < 4; tries++) {
    const height = Math.floor(laid.main.height - (laid.height - highestPicture)) - axisRoom;
    laid = lay({ ...whole, room: { width: layout, height } });
  }
  return laid;
}

/** A chart with everything that a reader must know of it. */
export function layStandalone(whole: Chart, picture: PictureInput): Standalone {
  const { looks, locale, width: layout = 'wide' } = picture;
  const { margin, above } = layouts[layout];
  const { chart, main, content, height } = layBlocks(whole, picture, layout);
  const width = Math.ceil(main.width + 2 * margin);
  const [title, description] = ['title', 'desc'];
  const body: SceneNode[] = [
    node('title', { id: title }, [chart.title.text]),
    node('desc', { id: description }, [chart.description]),
    node('rect', { width, height, fill: '--paper' }),
    content.draw(margin, above),
  ];
  const faces = fontFaces(looks.fonts, body.map(textOfNode).join(' '));
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: { width, height },
    role: 'img',
    lang: chart.locale,
    'aria-labelledby': title,
    'aria-describedby': description,
    'font-family': families.sans,
  } as const;
  const root = node('svg', attributes, [node('style', {}, [faces]), ...body]);
  const styled = stylePicture(root, { arabic: families.arabic, page: locale.dir });
  const write = writePicture(styled, chart.id, looks.tokens);
  return { width, height, svg: write.svg, png: theme => ({ width, height, ...write.forPng(theme) }) };
}
