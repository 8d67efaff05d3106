import type { Locale } from '../../i18n/locale.ts';
import type { DrawContext, Drawing } from '../../scene/drawing.ts';
import { drawingDocument } from '../../scene/drawing-document.ts';
import { type Size, sizes } from '../../scene/sizes.ts';
import type { PanelKind } from '../chart-kind.ts';
import { fitRows } from '../fit-rows.ts';
import type { KindOfPanels } from './build.ts';
import type { MultiplesChart, PanelChart } from './chart.ts';
import { drawMultiples } from './draw.ts';
import { type LaidPanels, layPanels } from './lay-panels.ts';

type Kind = KindOfPanels<PanelChart>;

/** A panel is laid out and drawn once for each size. */
const panelDrawings = new WeakMap<PanelChart, Map<string, Drawing>>();

function drawPanel(
  chart: PanelChart,
  size: Size,
  panel: PanelKind<PanelChart>,
  context: DrawContext,
): Drawing {
  const known = panelDrawings.get(chart) ?? new Map<string, Drawing>();
  panelDrawings.set(chart, known);
  const key = `${size.drawing} ${size.width} ${size.plot}`;
  const drawing = known.get(key) ?? panel.draw(chart, size, context);
  known.set(key, drawing);
  return drawing;
}

const layIn = (chart: MultiplesChart, size: Size, { panel }: Kind, context: DrawContext): LaidPanels =>
  layPanels(chart, {
    size,
    kind: panel,
    locale: context.locale,
    draw: ({ chart: one }, own) => drawPanel(one, own, panel, context),
  });

/** The panels that a picture has room for. */
const fitted = (chart: MultiplesChart, kind: Kind, locale: Locale): MultiplesChart =>
  fitRows(
    chart,
    (tried, size) => layIn(tried, size, kind, { document: drawingDocument(), locale }).ends,
    locale,
  );

/** Both drawings of a chart of panels. */
export function drawPanels(chart: MultiplesChart, kind: Kind, context: DrawContext): Drawing[] {
  const shown = fitted(chart, kind, context.locale);
  return [sizes.narrow, sizes.wide].map(size =>
    drawMultiples(shown, layIn(shown, size, kind, context), size),
  );
}

/** How many panels are not drawn. */
export function multiplesNotes(chart: MultiplesChart, kind: Kind, locale: Locale): string[] {
  const { more } = fitted(chart, kind, locale);
  return more === 0 ? [] : [locale.strings.charts.multiples.notDrawn(locale.number(more), more === 1)];
}
