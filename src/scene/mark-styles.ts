// Long because it is the one table of how marks look, each mark a line or two.
import type { Colour, Look, NodeName } from './node.ts';

/** What a style sheet says besides, where there is one: pictures have their own fonts and no layers to choose from. */
type PageOnly = {
  readonly 'font-family'?: 'var(--sans)';
  readonly 'font-variant-numeric'?: 'lining-nums tabular-nums';
  readonly 'unicode-bidi'?: 'plaintext';
  readonly display?: 'none' | 'block';
  readonly 'vector-effect'?: 'non-scaling-stroke';
  readonly overflow?: 'hidden';
};

export type MarkLook = PageOnly &
  Omit<Look, 'fill' | 'stroke' | 'font-family'> & {
    readonly fill?: Colour | 'none';
    readonly stroke?: Colour | 'none';
  };

/** How marks of some names look. */
export type MarkStyle = {
  /** Each one or several classes, all of which an element must have: `span mixed`. */
  readonly marks: readonly string[];
  /** It is the elements of this kind inside that look so, not the element that has the classes. */
  readonly on?: NodeName;
  /** Class of a group around it. */
  readonly within?: string;
  /** Only where the frame of the drawing is at least so wide: a picture has one width. */
  readonly from?: `${number}rem`;
  readonly look: MarkLook;
};

const ink = '--ink';
const mute = '--mute';
const paper = '--paper';
const mark = '--mark';
const soft = '--mark-soft';
const figures = 'lining-nums tabular-nums';

const numbered = (name: string, token: 'series' | 'step', n: number): readonly MarkStyle[] =>
  Array.from({ length: n }, (_, i) => ({
    marks: [`${name}-${i + 1}`],
    look: { fill: `--${token}-${i + 1}` },
  }));

const chart = (marks: string | readonly string[], look: MarkLook, on?: NodeName): MarkStyle => ({
  marks: typeof marks === 'string' ? [marks] : marks,
  within: 'chart',
  look,
  ...(on && { on }),
});

/** Marks of all charts but maps. As in a style sheet, more classes win over fewer, then what comes later. */
export const chartStyles: readonly MarkStyle[] = [
  { marks: ['chart'], look: { 'font-family': 'var(--sans)', 'font-variant-numeric': figures, fill: 'none' } },
  // Letters as wide as they were measured, whatever the screen, and readable where a line of the grid runs behind.
  {
    marks: ['chart'],
    on: 'text',
    look: {
      fill: ink,
      'text-rendering': 'geometricPrecision',
      'unicode-bidi': 'plaintext',
      'paint-order': 'stroke',
      stroke: paper,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
    },
  },
  chart('inside', { stroke: 'none' }, 'text'),
  chart(['value', 'inside'], { 'font-weight': 600 }, 'text'),
  chart(['ticks', 'says', 'words'], { fill: mute }, 'text'),

  chart('grid', { stroke: '--rule' }, 'path'),
  chart('base', { stroke: '--rule-strong' }, 'path'),

  // A number as claimed: solid to the lowest figure, hatched to the highest, dashed where dead and wounded are one.
  // What a share is of.
  chart('track', { fill: paper, stroke: '--rule-strong', 'stroke-width': 1 }),
  chart('low', { fill: mark }),
  chart('low soft', { fill: soft }),
  chart('range', { stroke: mark, 'stroke-width': 1.2 }),
  chart('hatch-ground', { fill: paper }),
  chart('hatch-line', { fill: mark }),
  chart('outer', { stroke: mark, 'stroke-width': 1.3, 'stroke-dasharray': '3.5 3' }),
  // Zero is hollow, and smaller than any figure.
  chart('zero', { fill: paper, stroke: mark, 'stroke-width': 1 }),
  // What lies over several slots of time: as long as it lasted, and no higher for more.
  chart('band', { fill: soft }),
  // What an author notes on an axis of time, and where a series is another from there on.
  chart('note-span', { fill: soft, 'fill-opacity': 0.22 }),
  chart('note-line', { stroke: mute, 'stroke-width': 1 }, 'path'),
  chart('series-break', { stroke: ink, 'stroke-width': 1.3, 'stroke-dasharray': '5 3' }, 'path'),
  // A bar that is cut short: a gap through it, with an edge on both sides.
  chart('break', { fill: paper }),
  chart('break-edge', { stroke: mark, 'stroke-width': 1.3 }),
  chart(
    'arrow',
    { stroke: mark, 'stroke-width': 1.5, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
    'path',
  ),

  // Who says what.
  chart('span', { stroke: mark, 'stroke-width': 2 }, 'path'),
  chart('span mixed', { 'stroke-width': 1.6, 'stroke-dasharray': '4 4' }, 'path'),
  chart('own', { stroke: mark, 'stroke-width': 4 }, 'path'),
  chart('leader', { stroke: '--rule-strong' }, 'path'),
  chart('between', { stroke: '--rule' }, 'path'),
  chart('dot', { fill: mark, stroke: paper, 'stroke-width': 1.5 }, 'circle'),
  chart('dot-party', { fill: paper, stroke: mark, 'stroke-width': 2.2 }, 'circle'),
  chart(
    'dot-mixed',
    { fill: soft, stroke: mark, 'stroke-width': 1.7, 'stroke-dasharray': '2.6 2' },
    'circle',
  ),
  chart(
    'dot-mixed-party',
    { fill: paper, stroke: mark, 'stroke-width': 1.7, 'stroke-dasharray': '2.6 2' },
    'circle',
  ),

  // Lines over time: a colour for each that has its name on the chart.
  chart('line-rest', { stroke: soft, 'stroke-width': 1, 'stroke-opacity': 0.75 }, 'path'),
  chart('line', { 'stroke-width': 2, 'stroke-linejoin': 'round' }, 'path'),
  chart('line-band', { 'fill-opacity': 0.18 }, 'path'),
  chart('line-dot', { stroke: paper, 'stroke-width': 1 }, 'circle'),
  chart('line-mark', { fill: paper, 'stroke-width': 2 }, 'circle'),
  chart('line-mark', { fill: paper, 'stroke-width': 2 }, 'path'),
  chart('line-edge', { 'stroke-width': 1 }, 'path'),
  // The same of things that have colours of their own, which their groups bring.
  chart('course', { 'stroke-width': 2, 'stroke-linejoin': 'round' }, 'path'),
  chart('course-edge', { 'stroke-width': 1 }, 'path'),
  chart('course-outer', { 'stroke-width': 1.3, 'stroke-dasharray': '3.5 3' }, 'path'),
  chart('course-band', { 'fill-opacity': 0.18 }, 'path'),
  chart('course-dot', { stroke: paper, 'stroke-width': 1 }, 'circle'),
  chart('correction', { fill: paper, stroke: mark, 'stroke-width': 2 }, 'path'),

  // What is told apart by colour: each mark or group has its colour itself (charts/series-look.ts). Areas that touch are
  // separated by the ground and have a second sign; numbers are on plates, readable whatever is below.
  { marks: ['series'], look: { stroke: paper, 'stroke-width': 1 } },
  { marks: ['series-pale'], look: { stroke: '--rule-strong', 'stroke-width': 1 } },
  { marks: ['series-sign'], look: { fill: paper, 'fill-opacity': 0.6 } },
  { marks: ['series-range'], look: { 'stroke-width': 1.2 } },
  { marks: ['series-outer'], look: { 'stroke-width': 1.3, 'stroke-dasharray': '3.5 3' } },
  { marks: ['series-zero'], look: { fill: paper, 'stroke-width': 1 } },
  { marks: ['series-unknown'], look: { fill: paper, 'stroke-width': 1.5, 'stroke-dasharray': '2.5 2' } },
  chart('plate', { fill: paper }),
  chart('on-plate', { 'font-weight': 600, stroke: 'none' }, 'text'),
  // Kinds of a newsroom's own name their colours. Numbers inside are 4.5:1 on their kind.
  chart('inside', { fill: paper }, 'text'),
  chart('inside-4', { fill: { light: ink, dark: paper } }, 'text'),
  ...numbered('series', 'series', 6),
];

/** Largest sizes of a map's labels, by layer, in user units: 29 are 12.3 pixels where the figure is 288 wide. */
export const mapText = { narrow: { name: 29, number: 29 }, wide: { name: 14, number: 17 } } as const;

/** Widths of the outlines of a map's hollow marks: of zero, of no figure, and of either where it is small. */
export const hollowLines = { zero: 2.4, 'no-figure': 1.6, small: 0.8 } as const;

/**
 * Marks of maps, after those of charts. A map is one drawing for every width, 680 user units wide, with two layers of
 * labels.
 */
export const mapStyles: readonly MarkStyle[] = [
  { marks: ['chart-map'], within: 'drawing', look: { overflow: 'hidden' } },
  {
    marks: ['chart-map'],
    on: 'text',
    look: {
      'font-family': 'var(--sans)',
      fill: ink,
      'font-variant-numeric': figures,
      'text-rendering': 'geometricPrecision',
      stroke: 'none',
    },
  },
  { marks: ['map-name'], within: 'chart-map', look: { 'font-weight': 400 } },
  { marks: ['map-number'], within: 'chart-map', look: { 'font-weight': 600 } },

  { marks: ['map-sea'], look: { fill: '--sea' } },
  { marks: ['map-land', 'map-outside-data'], look: { fill: '--land' } },
  { marks: ['map-land-borders'], look: { fill: 'none', stroke: '--sea', 'stroke-width': 1.4 } },
  { marks: ['map-no-attack'], look: { fill: paper } },
  { marks: ['map-neutral', 'map-key-ground'], look: { fill: paper } },
  { marks: ['map-region map-outside'], look: { fill: '--land' } },
  { marks: ['map-none-ground'], look: { fill: paper } },
  { marks: ['map-none-line'], look: { fill: soft } },
  { marks: ['map-zero-dot'], look: { fill: soft } },
  ...numbered('map-step', 'step', 5),
  {
    marks: ['map-borders'],
    look: { fill: 'none', stroke: '--rule-strong', 'stroke-width': 0.8, 'stroke-linejoin': 'round' },
  },
  {
    marks: ['map-outline'],
    look: { fill: 'none', stroke: ink, 'stroke-width': 1.3, 'stroke-linejoin': 'round' },
  },

  // A disc lets through what lies under it, and its outline tells it from the next.
  {
    marks: ['map-disc', 'map-key-disc'],
    look: { fill: mark, 'fill-opacity': 0.45, stroke: mark, 'stroke-width': 0.7 },
  },
  { marks: ['map-disc map-several'], look: { 'fill-opacity': 0.15 } },
  // Two pixels wide however small the map is.
  {
    marks: ['map-disc map-dot'],
    look: { 'fill-opacity': 0.9, 'stroke-width': 1.2, 'vector-effect': 'non-scaling-stroke' },
  },
  { marks: ['map-disc map-dot'], from: '40rem', look: { stroke: 'none' } },
  {
    marks: ['map-ring', 'map-ring-outer'],
    look: { fill: 'none', stroke: mark, 'stroke-width': 1 },
  },
  {
    marks: ['map-disc-zero', 'map-disc-no-figure'],
    look: { fill: 'none', stroke: mark, 'stroke-width': hollowLines['no-figure'] },
  },
  { marks: ['map-ring-outer'], look: { 'stroke-dasharray': '4 3' } },
  { marks: ['map-disc-zero'], look: { fill: paper, 'stroke-width': hollowLines.zero } },
  { marks: ['map-disc-no-figure'], look: { fill: paper, 'stroke-dasharray': '2.5 2.5' } },
  { marks: ['map-ring map-small', 'map-ring-outer map-small'], look: { 'stroke-width': 0.6 } },
  {
    marks: ['map-disc-zero map-small', 'map-disc-no-figure map-small'],
    look: { 'stroke-width': hollowLines.small },
  },
  { marks: ['map-disc-no-figure map-small'], look: { 'stroke-dasharray': '1 1' } },

  // Over shades, discs have a colour that no shade has.
  {
    marks: ['map-disc', 'map-key-disc'],
    within: 'map-over',
    look: { fill: '--series-2', 'fill-opacity': 0.8, stroke: paper },
  },
  { marks: ['map-disc map-several'], within: 'map-over', look: { 'fill-opacity': 0.45 } },
  {
    marks: ['map-ring', 'map-ring-outer', 'map-disc-zero', 'map-disc-no-figure'],
    within: 'map-over',
    look: { stroke: '--series-2' },
  },

  // The edge keeps a line apart from the discs and shades that it runs over.
  { marks: ['map-leader', 'map-leader-edge'], look: { fill: 'none', stroke: ink, 'stroke-width': 1 } },
  { marks: ['map-leader-edge'], look: { stroke: paper, 'stroke-opacity': 0.7, 'stroke-width': 3 } },
  { marks: ['map-pin'], look: { fill: ink, stroke: paper, 'stroke-width': 1 } },
  // A region that is too small to show its shade.
  { marks: ['map-pin-tiny'], look: { stroke: ink, 'stroke-width': 1 } },
  // The two darkest shades bear light text; beside a shade, text has an outline in the colour of the ground.
  { marks: ['map-on-4', 'map-on-5'], within: 'chart-map', on: 'text', look: { fill: paper } },
  {
    marks: ['map-on-none', 'map-beside'],
    within: 'chart-map',
    on: 'text',
    look: { 'paint-order': 'stroke', stroke: paper, 'stroke-width': 5, 'stroke-linejoin': 'round' },
  },
  {
    marks: ['map-beside'],
    within: 'chart-map',
    on: 'text',
    look: { stroke: '--land', 'stroke-width': 3 },
  },
  { marks: ['map-on-none'], within: 'map-labels-narrow', on: 'text', look: { 'stroke-width': 8 } },

  { marks: ['map-labels-wide'], look: { display: 'none' } },
  { marks: ['map-labels-narrow'], on: 'text', look: { 'font-size': mapText.narrow.name } },
  { marks: ['map-leader', 'map-pin'], within: 'map-labels-narrow', look: { 'stroke-width': 1.8 } },

  // The wider the frame, the smaller the letters in user units: they stay between 12 and 16 pixels.
  { marks: ['map-labels-narrow'], on: 'text', from: '21rem', look: { 'font-size': 25 } },
  { marks: ['map-labels-narrow'], on: 'text', from: '25rem', look: { 'font-size': 21 } },
  { marks: ['map-labels-narrow'], on: 'text', from: '30rem', look: { 'font-size': 18 } },
  { marks: ['map-labels-narrow'], from: '40rem', look: { display: 'none' } },
  { marks: ['map-labels-wide'], from: '40rem', look: { display: 'block' } },
  {
    marks: ['map-name'],
    within: 'map-labels-wide',
    from: '40rem',
    look: { 'font-size': mapText.wide.name },
  },
  {
    marks: ['map-number'],
    within: 'map-labels-wide',
    from: '40rem',
    look: { 'font-size': mapText.wide.number },
  },
];

/**
 * One table for all that is drawn: the attributes of pictures are made of it, and by scripts/mark-styles.ts the style
 * sheets of pages and embeds.
 */
export const markStyles: readonly MarkStyle[] = [...chartStyles, ...mapStyles];
