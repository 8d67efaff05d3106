import type { MapStrings } from '../../i18n/en/maps.ts';
import { isKnown } from '../../tally/known-sum.ts';
import type { Answer } from '../../tally/types.ts';
import { eventWord } from '../../wording/measure-name.ts';
import { measureWord } from '../../wording/measure-word.ts';
import { printed } from '../../wording/shown-sum.ts';
import type { ChartContext } from '../chart-spec.ts';
import { sumOver } from './sum-over.ts';

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

/** Events that a map does not show, for one reason; none is in two of these. */
export type LeftOff = { readonly events: readonly string[]; readonly why: keyof MapStrings['whyNotOnMap'] };

/**
 * How many events a map leaves out, what they come to, and why, in one sentence; none where it leaves out nothing.
 * @param from where they are not: on the map, or among the discs over its shades
 */
export function leftOffMap(
  left: readonly LeftOff[],
  { question, events }: Answer,
  context: ChartContext,
  from: 'map' | 'discs' = 'map',
): string[] {
  const some = left.filter(one => one.events.length > 0);
  const lost = some.flatMap(one => one.events);
  if (lost.length === 0) return [];
  const { dataset, locale } = context;
  const { maps } = locale.strings;
  const { measure } = question;
  const sum = sumOver(question, lost, context);
  const came = isKnown(sum)
    ? `${printed(sum, 'range', context)} ${measureWord(dataset, measure, sum.low === sum.high ? sum.low : 2, locale)}`
    : printed(sum, 'range', context);
  const isOne = lost.length === 1;
  return [
    maps.notOnMap({
      from,
      n: locale.number(lost.length),
      all: locale.number(events.length),
      events: eventWord(context, events.length),
      sum: measure === 'attacks' ? undefined : came,
      isOne,
      why: some.map(({ why }) => maps.whyNotOnMap[why](isOne)),
    }),
  ];
}
