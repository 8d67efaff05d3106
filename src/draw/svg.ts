import type { Chart } from '../charts/types.ts';
import { escapeXml } from './escape-xml.ts';
import { round } from './normalise.ts';

export type Drawing = {
  /** `both` is shown at every width. */
  readonly width: 'narrow' | 'wide' | 'both';
  readonly svg: string;
};

export type DrawContext = {
  readonly document: Document;
  /** Begins every id in the drawing; unlike for every figure of a page. */
  readonly scope: string;
};

/** Ids of what a drawing refers to inside itself. */
export const patternId = (scope: string, name: 'hatch' | 'fade' | 'fade-up'): string => `${scope}-${name}`;

const hatch = (scope: string) =>
  `<pattern id="${patternId(scope, 'hatch')}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch-ground" d="M0 0H5V5H0Z"/><path class="hatch-line" d="M0 0H1.7V5H0Z"/></pattern>`;

/** Along the width, or from the foot upwards. */
const fade = (scope: string, name: 'fade' | 'fade-up') =>
  `<linearGradient id="${patternId(scope, name)}"${name === 'fade' ? '' : ' x1="0" y1="1" x2="0" y2="0"'}><stop class="fade-from" offset="0"/><stop class="fade-to" offset="1"/></linearGradient>`;

/**
 * A whole SVG: an image by role, named by the chart's title, described by its text alternative. It holds
 * classes only, for the rules of styles/charts.css.
 */
export function wrapSvg(chart: Chart, scope: string, width: number, height: number, marks: string): string {
  const defs = [
    marks.includes(`#${patternId(scope, 'hatch')})`) ? hatch(scope) : '',
    marks.includes(`#${patternId(scope, 'fade')})`) ? fade(scope, 'fade') : '',
    marks.includes(`#${patternId(scope, 'fade-up')})`) ? fade(scope, 'fade-up') : '',
  ].join('');
  return [
    `<svg class="chart chart-${chart.kind}" viewBox="0 0 ${round(width)} ${round(height)}" role="img"`,
    ` aria-label="${escapeXml(chart.title.text)}" aria-describedby="${scope}-d">`,
    `<desc id="${scope}-d">${escapeXml(chart.description)}</desc>`,
    defs === '' ? '' : `<defs>${defs}</defs>`,
    marks,
    '</svg>',
  ].join('');
}
