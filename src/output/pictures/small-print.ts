import { notesUnder } from '../../charts/notes-under.ts';
import type { Chart } from '../../charts/registry.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Size } from '../../scene/sizes.ts';
import type { PictureBlock } from './picture-block.ts';

/** The largest part of a picture's height that notes take. */
const largestPart = 1 / 5;

/**
 * The notes of a picture: those on this chart alone, whose boundaries it has, the rule of counting, then how else it is
 * read, as far as they fit into a fifth of its height. What its author notes on it, the breaks that it is over and whose
 * boundaries it has are always said. If something is left out, the last sentence says where it is.
 * @param rest height of everything else, in pixels
 * @param layout of the chart's drawing in it
 * @param most how high they may be, in pixels, whatever a fifth is
 * @param say lays sentences out
 */
export function smallPrint(
  chart: Chart,
  {
    rest,
    layout,
    most = Number.POSITIVE_INFINITY,
    locale,
    say,
  }: {
    readonly rest: number;
    readonly layout: Size['name'];
    readonly most?: number;
    readonly locale: Locale;
    readonly say: (text: string) => PictureBlock;
  },
): PictureBlock {
  const { credit, rule, reading, noted = [] } = chart;
  const must = credit === undefined ? [] : [credit];
  const all = [...notesUnder(chart, locale, [layout]).slice(noted.length), rule, ...reading];
  const height = Math.min((rest * largestPart) / (1 - largestPart), most);
  const whole = say([...noted, ...all, ...must].join(' '));
  if (whole.height <= height) return whole;
  const end = [...must, locale.strings.charts.moreNotes];
  const kept: string[] = [];
  for (const sentence of all) {
    kept.push(sentence);
    if (say([...noted, ...kept, ...end].join(' ')).height > height) kept.pop();
  }
  return say([...noted, ...kept, ...end].join(' '));
}
