import { isWorld } from '../../geo/several/set-names.ts';
import type { Boundaries } from '../../geo/types.ts';
import type { ChartContext } from '../chart-spec.ts';

/** Sentences on disputed lines; of more, one says that there are some. */
const mostDisputed = 2;

/** Whose boundaries a map has, and what must be said of disputed lines. */
export function creditOf(
  { name, shipped, members = [{ name, shipped }] }: Boundaries,
  { locale }: Pick<ChartContext, 'locale'>,
): string {
  const { maps } = locale.strings;
  // The map of countries has Western Sahara whole.
  const views = isWorld(name) ? ['.western-sahara', ''] : [''];
  const disputed = new Set(
    members.flatMap(each => {
      const found = views.map(view => maps.disputed[`${each.name}${view}`]).find(line => line !== undefined);
      return each.shipped && found !== undefined ? [found] : [];
    }),
  );
  return [
    ...(members.some(each => each.shipped) ? [isWorld(name) ? maps.worldCredit : maps.credit] : []),
    ...(members.some(each => !each.shipped) ? [maps.ownCredit] : []),
    ...(disputed.size > mostDisputed ? [maps.disputedLines] : disputed),
    maps.disclaimer,
  ].join(' ');
}
