import type { Locale } from '../../i18n/locale.ts';
import type { Drawing } from '../../scene/drawing.ts';
import { leading, type Size, sizes, smallStyle, valueStyle } from '../../scene/sizes.ts';
import { wrapText } from '../../scene/text-width.ts';
import type { PanelKind } from '../chart-kind.ts';
import type { MultiplesChart, Panel } from './chart.ts';

type PanelShape = Pick<PanelKind<never>, 'columns' | 'plot'>;

/** Draws one panel. */
export type DrawPanel = (panel: Panel, size: Size) => Drawing;

/** Between panels side by side. */
const gaps = { narrow: 16, wide: 28 } as const;
/** Below a row of panels, and from the words above a panel to its plot. */
const [below, underTitle] = [22, 6];
/** A name has no more lines than this above its panel; the table has the whole of it. */
const mostLines = 3;

export type LaidPanel = {
  readonly panel: Panel;
  readonly x: number;
  /** Of its name, of what it comes to, of its drawing, and of what is said below it. */
  readonly top: number;
  readonly title: readonly string[];
  readonly sum: readonly string[];
  readonly plot: number;
  readonly drawing: Drawing;
  readonly more: { readonly y: number; readonly words: string } | undefined;
};

export type LaidPanels = {
  readonly panels: readonly LaidPanel[];
  readonly height: number;
  /** Where the row of each panel ends. */
  readonly ends: readonly number[];
};

/** The size of one panel: one beside others is laid out as a narrow drawing is. */
function panelSize(size: Size, columns: number, { plot }: PanelShape, isAlone: boolean): Size {
  const width = Math.floor((size.width - gaps[size.name] * (columns - 1)) / columns);
  const { bar, gap } = sizes.narrow;
  return {
    ...size,
    ...(columns > 1 && { name: 'narrow', bar, gap }),
    width,
    ...(plot !== undefined && !isAlone && { plot }),
  };
}

const heightOf = (lines: readonly string[], text: number): number => lines.length * text * leading;

function shortTitle(label: string, size: Size): string[] {
  const lines = wrapText(label, size.width, valueStyle(size));
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]?.trimEnd().slice(0, -1)}…`];
}

/** How many rows of a panel are in the table only. */
const leftOut = ({ chart }: Panel): number => ('more' in chart ? chart.more : 0);

/** Panels side by side and below each other: the plots of a row begin at one height. */
export function layPanels(
  { rows }: MultiplesChart,
  {
    size,
    kind,
    locale,
    draw,
  }: {
    readonly size: Size;
    readonly kind: PanelShape;
    readonly locale: Locale;
    readonly draw: DrawPanel;
  },
): LaidPanels {
  const columns = Math.max(1, Math.min(rows.length, kind.columns[size.name]));
  const own = panelSize(size, columns, kind, rows.length === 1);
  const panels: LaidPanel[] = [];
  const ends: number[] = [];
  let top = 0;
  for (let first = 0; first < rows.length; first += columns) {
    const drawn = rows.slice(first, first + columns).map(panel => ({
      panel,
      title: shortTitle(panel.label, own),
      sum: panel.printed === undefined ? [] : wrapText(panel.printed, own.width, smallStyle(own)),
      drawing: draw(panel, own),
    }));
    const head = Math.max(
      ...drawn.map(({ title, sum }) => heightOf(title, own.text) + heightOf(sum, own.small)),
    );
    const plot = top + head + underTitle;
    const line = own.small * leading;
    let end = plot;
    for (const [i, one] of drawn.entries()) {
      const bottom = plot + one.drawing.root.attributes.viewBox.height;
      const n = leftOut(one.panel);
      const more =
        n === 0
          ? undefined
          : { y: bottom + line / 2, words: locale.strings.charts.multiples.moreRows(locale.number(n)) };
      panels.push({ ...one, x: i * (own.width + gaps[size.name]), top, plot, more });
      end = Math.max(end, bottom + (more === undefined ? 0 : line));
    }
    top = end + below;
    for (const _ of drawn) ends.push(top);
  }
  return { panels, height: Math.max(0, top - below), ends };
}
