import type { LegendItem } from '../../charts/types.ts';
import { escapeXml } from '../../escape-xml.ts';
import { type Block, bodyText, metrics } from './block.ts';
import { countLines, fullWidth, measureText, wrapBoxes } from './flow.ts';

/** Widths of keys in styles/charts.css and styles/maps.css, in pixels; every other is 1.2rem. */
const keyWidths: Partial<Record<LegendItem['mark'], number>> = {
  dot: 11.52,
  'dot-party': 11.52,
  'dot-mixed': 11.52,
  'dot-mixed-party': 11.52,
  series: 13.6,
  disc: 12.8,
  ring: 12.8,
  'ring-outer': 12.8,
  'disc-zero': 9.6,
  'disc-no-figure': 9.6,
};
const keyWidth = (mark: LegendItem['mark']) => keyWidths[mark] ?? 19.2;

const item = ({ mark, n, label }: LegendItem): string =>
  `<li><i class="key key-${mark}${n === undefined ? '' : ` is-${n}`}" aria-hidden="true"></i>${escapeXml(label)}</li>`;

/** The legend in HTML; it wraps as boxes do. */
export function legendBlock(items: readonly LegendItem[], label: string): Block {
  const { before, row, gap, key } = metrics.legend;
  const measured = items.map(({ mark, label: text }) => ({
    beside: keyWidth(mark) + key,
    text: measureText(text, bodyText),
  }));
  const widths = measured.map(({ beside, text }) => beside + fullWidth(text));
  return {
    html: `<ul class="legend" aria-label="${escapeXml(label)}">${items.map(item).join('')}</ul>`,
    height: width => {
      const room = Math.min(width, metrics.most);
      const rows = wrapBoxes(widths, gap, room);
      let i = 0;
      const lines = rows.map(boxes =>
        Math.max(
          ...boxes.map(() => {
            const own = measured[i++];
            return own === undefined ? 1 : countLines(own.text, room - own.beside);
          }),
        ),
      );
      return before + lines.reduce((sum, n) => sum + n * metrics.text.line + row, -row);
    },
  };
}
