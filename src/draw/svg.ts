import type { Chart } from '../charts/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { escapeXml } from '../scene/escape-xml.ts';
import { round } from '../scene/normalise.ts';

export type Drawing = {
  /** `both` is shown at every width. */
  readonly width: 'narrow' | 'wide' | 'both';
  readonly svg: string;
};

export type DrawContext = {
  readonly document: Document;
  /** The language of the chart. */
  readonly locale: Locale;
  /** Begins every id in the drawing; unlike for every figure of a page. */
  readonly scope: string;
};

/** Id of the hatching that a drawing refers to inside itself. */
export const patternId = (scope: string): string => `${scope}-hatch`;

const hatch = (scope: string) =>
  `<pattern id="${patternId(scope)}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch-ground" d="M0 0H5V5H0Z"/><path class="hatch-line" d="M0 0H1.7V5H0Z"/></pattern>`;

/**
 * A whole SVG: an image by role, named by the chart's title, described by its text alternative. It holds
 * classes only, for the rules of styles/charts.css.
 */
export function wrapSvg(chart: Chart, scope: string, width: number, height: number, marks: string): string {
  const defs = marks.includes(`#${patternId(scope)})`) ? hatch(scope) : '';
  return [
    `<svg class="chart chart-${chart.kind}" viewBox="0 0 ${round(width)} ${round(height)}" role="img"`,
    ` aria-label="${escapeXml(chart.title.text)}" aria-describedby="${scope}-d">`,
    `<desc id="${scope}-d">${escapeXml(chart.description)}</desc>`,
    defs === '' ? '' : `<defs>${defs}</defs>`,
    // The description says it all: the words of the drawing would be read a second time.
    `<g aria-hidden="true">${marks}</g>`,
    '</svg>',
  ].join('');
}
