import type { Locale } from '../i18n/locale.ts';
import type { Size } from '../scene/sizes.ts';

/** Where everything in a drawing of a chart is. */
type Lay<Chart extends object, Laid> = (chart: Chart, size: Size, locale: Locale) => Laid;

/**
 * Remembers layouts for as long as their chart lives: that of a width is asked for by what says how many rows there is
 * room for, by the drawing and by its notes.
 */
export function layOnce<Chart extends object, Laid>(lay: Lay<Chart, Laid>): Lay<Chart, Laid> {
  const kept = new WeakMap<Chart, Map<Size, Laid>>();
  return (chart, size, locale) => {
    const layouts = kept.get(chart) ?? new Map<Size, Laid>();
    kept.set(chart, layouts);
    const laid = layouts.get(size) ?? lay(chart, size, locale);
    layouts.set(size, laid);
    return laid;
  };
}
