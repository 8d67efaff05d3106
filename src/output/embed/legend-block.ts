import { keyClasses, keyMarkup } from '../../charts/series-key.ts';
import type { LegendItem } from '../../charts/types.ts';
import { escapeXml } from '../../escape-xml.ts';
import { embedSizes } from '../../styles/embed-sizes.ts';
import { bodyText, type EmbedBlock } from './block.ts';
import { countLines, measureText, wrapBoxes } from './flow.ts';

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
  const measured = items.map(({ mark, label: text }) => ({
    beside: embedSizes.key(`key-${mark}`) + key,
    text: measureText(text, bodyText),
  }));
  const widths = measured.map(({ beside, text }) => beside + text.full);
  return {
    html: `<ul class="legend" aria-label="${escapeXml(label)}">${items.map(markup).join('')}</ul>`,
    classes: ['legend', ...items.flatMap(classesOf), ...(items.some(({ look }) => look) ? keyClasses : [])],
    text: items.map(item => item.label).join(' '),
    height: width => {
      const room = Math.min(width, embedSizes.most);
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
      return before + lines.reduce((sum, n) => sum + n * embedSizes.text.line + row, -row);
    },
  };
}
