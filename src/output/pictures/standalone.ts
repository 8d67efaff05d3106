import { changeLines } from '../../charts/change-lines.ts';
import type { Chart } from '../../charts/types.ts';
import { notesUnder } from '../../draw/notes-under.ts';
import type { Locale } from '../../i18n/locale.ts';
import { fontFaces } from '../../scene/font-faces.ts';
import { inlineStyles } from '../../scene/inline-styles.ts';
import type { Looks, Theme } from '../../scene/looks.ts';
import { element, type SvgElement, textIn } from '../../scene/svg-tree.ts';
import { themeName } from '../../scene/theme-value.ts';
import { type Block, families, paragraph, rule, stack, type TextLook } from './picture-block.ts';
import { picturePart, placePart } from './picture-part.ts';
import { legendBlock } from './svg-legend.ts';
import { tableBlock } from './svg-table.ts';

export type Picture = {
  readonly looks: Looks;
  readonly theme: Theme;
  readonly document: Document;
  /** The language of the chart. */
  readonly locale: Locale;
  readonly publisher: string;
  /** Address of the chart's page, absolute; undefined where the site does not know its own. */
  readonly page?: string | undefined;
};

const margin = 40;
const [ink, mute] = ['var(--ink)', 'var(--mute)'];
const looksOf = {
  title: { size: 21, weight: 600, fill: ink, leading: 1.28 },
  measure: { size: 14, weight: 400, fill: mute, leading: 1.45 },
  legend: { size: 13, weight: 400, fill: mute, leading: 1.45 },
  note: { size: 13, weight: 400, fill: mute, leading: 1.5 },
  change: { size: 13, weight: 400, fill: ink, leading: 1.5 },
  publisher: { size: 13, weight: 600, fill: ink, leading: 1.5 },
} as const satisfies Record<string, TextLook>;

/** Figures of a data file's sum that tell it from others. */
const hashLength = 12;

function drawingBlock(chart: Chart, { document, locale }: Picture): Block | undefined {
  const part = picturePart(chart, 'wide', { document, locale });
  if (part === undefined) return undefined;
  const { width, height } = part;
  return { width, height, draw: (x, y) => placePart(part, x, Math.round(y)) };
}

/** Everything about a chart below each other, its drawing among it. */
function blocksOf(chart: Chart, picture: Picture, main: Block): Block {
  const { publisher, page, locale } = picture;
  const { dir, strings } = locale;
  const { width } = main;
  const { version, updated, hash } = chart.dataset;
  const say = (text: string, look: TextLook) => paragraph(text, width, look, dir);
  const notes = notesUnder(chart, locale, ['wide']);
  const changes = changeLines(chart.changes, locale).map(({ lead, change }) => `${lead}: ${change.text}`);
  const data = `${strings.pages.figure.data(version, locale.date(updated))} · ${strings.charts.dataHash(hash.slice(0, hashLength))}`;
  const scope = `${chart.id}-${themeName}`;
  const legend = legendBlock(chart.legend, width, looksOf.legend, { scope, page: dir });
  return stack([
    [0, rule(width, 3, ink)],
    [15, say(chart.title.text, looksOf.title)],
    [4, say(`${chart.measure} · ${chart.period}`, looksOf.measure)],
    ...(chart.legend.length > 0 ? [[13, legend] as const] : []),
    [18, main],
    ...notes.map((note, i) => [i === 0 ? 16 : 4, say(note, looksOf.note)] as const),
    [15, rule(width, 1, 'var(--rule)')],
    ...changes.map((text, i) => [i === 0 ? 9 : 4, say(text, looksOf.change)] as const),
    [9, say(chart.sources, looksOf.note)],
    [1, say(data, looksOf.note)],
    [9, paragraph(publisher, width, looksOf.publisher, dir, dir)],
    ...(page === undefined ? [] : [[1, say(page, looksOf.note)] as const]),
  ]);
}

function layStandalone(chart: Chart, picture: Picture): (theme: Theme) => string {
  const { dir } = picture.locale;
  const main = drawingBlock(chart, picture) ?? tableBlock(chart.table, 680, dir);
  const content = blocksOf(chart, picture, main);
  const [width, height] = [Math.ceil(main.width + 2 * margin), Math.ceil(content.height + 30 + 26)];
  const [title, description] = [`${chart.id}-${themeName}-title`, `${chart.id}-${themeName}-desc`];
  const body: SvgElement[] = [
    element('title', { id: title }, [chart.title.text]),
    element('desc', { id: description }, [chart.description]),
    element('rect', { width: width, height, fill: 'var(--paper)' }),
    content.draw(margin, 30),
  ];
  const faces = fontFaces(picture.looks.fonts, body.map(textIn).join(' '));
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    lang: chart.locale,
    'aria-labelledby': title,
    'aria-describedby': description,
    'font-family': families.sans,
  };
  const root = element('svg', attributes, [element('style', {}, [faces]), ...body]);
  return inlineStyles(root, picture.looks, { arabic: families.arabic, page: dir });
}

type Laid = Pick<Picture, 'looks' | 'publisher' | 'page'> & { readonly write: (theme: Theme) => string };
const laid = new WeakMap<Chart, Laid>();

/**
 * A chart as an SVG file of its own, with everything that a reader must know of it. It needs no style sheet and no
 * font that is not in it, and looks the same in any viewer. Laid out once for both themes.
 */
export function drawStandalone(chart: Chart, picture: Picture): string {
  const { looks, publisher, page } = picture;
  const known = laid.get(chart);
  if (known?.looks === looks && known.publisher === publisher && known.page === page) {
    return known.write(picture.theme);
  }
  const write = layStandalone(chart, picture);
  laid.set(chart, { looks, publisher, page, write });
  return write(picture.theme);
}
