import { isKnown } from '../../tally/known-sum.ts';
import type { Answer } from '../../tally/types.ts';
import { eventWord } from '../../wording/measure-name.ts';
import { measureWord } from '../../wording/measure-word.ts';
import { printed } from '../../wording/shown-sum.ts';
import type { ChartContext } from '../chart-spec.ts';
import { sumOver } from './regions.ts';

/** As many names as a sentence bears; the others are counted. */
const mostNames = 6;

/** The first few of many names, each once, and how many others there are. */
export function nameSome(names: readonly string[], { locale }: ChartContext): string {
  const all = [...new Set(names)];
  const more = all.length - mostNames;
  return locale.list(
    more > 1 ? [...all.slice(0, mostNames), locale.strings.charts.others(locale.number(more), false)] : all,
  );
}

/**
 * How many events a map leaves out, what they come to, and where they are recorded.
 * @param lost ids of the events that nothing locates; none twice.
 * @param names of their places, as the map's list has them.
 */
export function leftOffMap(
  lost: readonly string[],
  names: readonly string[],
  { question, events }: Answer,
  context: ChartContext,
): string[] {
  if (lost.length === 0) return [];
  const { dataset, locale } = context;
  const { measure } = question;
  const sum = sumOver(question, lost, context);
  const [n, all] = [locale.number(lost.length), locale.number(events.length)];
  const came = isKnown(sum)
    ? `${printed(sum, 'range', context)} ${measureWord(dataset, measure, sum.low === sum.high ? sum.low : 2, locale)}`
    : printed(sum, 'range', context);
  return [
    locale.strings.maps.notLocated(
      n,
      all,
      eventWord(context, events.length),
      measure === 'attacks' ? undefined : came,
      nameSome(names, context),
    ),
  ];
}
