import { keyClasses, keyMarkup } from '../../charts/series-key.ts';
import type { LegendItem } from '../../charts/types.ts';
import { escapeXml } from '../../escape-xml.ts';
import { embedSizes } from '../../styles/embed-sizes.ts';
import { bodyText, type EmbedBlock } from './block.ts';
import { boxWrapper, lineCounter, measureText } from './flow.ts';
import { level, type Span, upTo } from './linear-height.ts';

const classesOf = ({ mark, n }: LegendItem): string[] => [
  'key',
  `key-${mark}`,
  ...(n === undefined ? [] : [`is-${n}`]),
];
const keyOf = ({ look }: LegendItem): string => (look === undefined ? '' : keyMarkup(look));

const markup = (item: LegendItem): string =>
  `<li><i class="${classesOf(item).join(' ')}" aria-hidden="true">${keyOf(item)}</i>${escapeXml(item.label)}</li>`;

/** The legend in HTML; it wraps as boxes do. */
export function embedLegend(items: readonly LegendItem[], label: string): EmbedBlock {
  const { before, row, gap, key } = embedSizes.legend;
  const measured = items.map(item => {
    const beside = embedSizes.key(`key-${item.mark}`) + key;
    const text = measureText(item.label, bodyText);
    return { beside, width: beside + text.full, linesAt: lineCounter(text) };
  });
  const rowsAt = boxWrapper(
    measured.map(({ width }) => width),
    gap,
  );
  const heightAt = upTo(embedSizes.most, (room): Span<number> => {
    const { value: rows, ...span } = rowsAt(room);
    let { from, below } = span;
    let [i, height] = [0, before - row];
    for (const boxes of rows) {
      let most = 1;
      for (const { beside, linesAt } of measured.slice(i, i + boxes.length)) {
        const lines = linesAt(room - beside);
        most = Math.max(most, lines.value);
        from = Math.max(from, lines.from + beside);
        below = Math.min(below, lines.below + beside);
      }
      i += boxes.length;
      height += most * embedSizes.text.line + row;
    }
    return { value: height, from, below };
  });
  return {
    html: `<ul class="legend" aria-label="${escapeXml(label)}">${items.map(markup).join('')}</ul>`,
    classes: ['legend', ...items.flatMap(classesOf), ...(items.some(({ look }) => look) ? keyClasses : [])],
    text: items.map(item => item.label).join(' '),
    height: width => level(heightAt(width)),
  };
}
