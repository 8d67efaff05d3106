import { readFileSync } from 'node:fs';
import postcss, { type AtRule, type Container } from 'postcss';

/** CSS pixels of one rem, for a reader who left the size of text as it was. */
export const rem = 16;

/** Lengths in a value, in CSS pixels, in their order: `0.8125rem / 1.25rem` → [13, 20]. */
const lengthsIn = (value: string): number[] =>
  [...value.matchAll(/(-?[\d.]+)(px|rem)\b/g)].map(
    ([, n, unit]) => Math.round(Number(n) * (unit === 'rem' ? rem : 1) * 1000) / 1000,
  );

type Found = {
  readonly selector: string;
  readonly query: string;
  readonly property: string;
  readonly value: string;
};

function declarationsIn(container: Container, query: string): Found[] {
  return (container.nodes ?? []).flatMap((node): Found[] => {
    if (node.type === 'atrule') return declarationsIn(node as AtRule, `@${node.name} ${node.params}`);
    if (node.type !== 'rule') return [];
    return node.nodes.flatMap(one =>
      one.type !== 'decl'
        ? []
        : node.selectors.map(selector => ({ selector, query, property: one.prop, value: one.value })),
    );
  });
}

const sheet = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
/** Of charts.css and maps.css only what embeds leave as it is. */
const all = ['charts.css', 'maps.css', 'embed.css'].flatMap(name =>
  declarationsIn(postcss.parse(sheet(name)), ''),
);

function find(selector: string, property: string, where: 'plain' | 'in a query' = 'plain'): Found {
  const found = all.findLast(
    one =>
      one.selector === selector && one.property === property && (one.query === '') === (where === 'plain'),
  );
  if (found === undefined) throw new RangeError(`no style sheet of embeds sets ${property} of ${selector}`);
  return found;
}

/** The first two lengths of a value; of one only, that one twice. */
function pair(selector: string, property: string): readonly [number, number] {
  const { value } = find(selector, property);
  const [a, b = a] = lengthsIn(value);
  if (a === undefined || b === undefined) throw new RangeError(`${selector}: no length in "${value}"`);
  return [a, b];
}

const size = (selector: string, property: string): number => pair(selector, property)[0];

/** From which width of a query on a rule sets a property. */
function widthOf(selector: string, property: string): number {
  const { query } = find(selector, property, 'in a query');
  const [width] = lengthsIn(query);
  if (width === undefined) throw new RangeError(`${query}: no width`);
  return width;
}

const [paddingBlock, paddingInline] = pair('.embed', 'padding');
const widerFrom = widthOf('.embed', 'padding-inline');
const [widerInline = paddingInline] = lengthsIn(find('.embed', 'padding-inline', 'in a query').value);
const [text, line] = pair('.embed', 'font');
const [drawingBefore, drawingAfter] = pair('.embed .drawing', 'margin-block');
const [tableBefore, tableAfter] = pair('.embed-table', 'margin-block');
const [rowGap, gap] = pair('.embed .legend', 'gap');
const [cellBlock, cellInline] = pair('.embed :is(th, td)', 'padding');

const keyWidths = new Map(
  all
    .filter(
      ({ query, property, selector }) =>
        query === '' && property === 'inline-size' && selector.startsWith('.key-'),
    )
    .map(({ selector, value }) => [selector, lengthsIn(value)[0] ?? 0]),
);

/** What embeds measure, in CSS pixels, as their style sheets say it. */
export const embedSizes = {
  /** Paddings and the rule above. */
  frame: {
    block: 2 * paddingBlock + size('.embed', 'border-block-start'),
    inline: (frame: number): number => (frame < widerFrom ? paddingInline : widerInline),
  },
  title: { size: size('.embed h1', 'font-size'), line: size('.embed h1', 'line-height') },
  text: { size: text, line },
  /** Of lines that can be tapped. */
  link: size('.embed-link', 'line-height'),
  /** Above the line that says what is measured, and above each paragraph but the first. */
  before: {
    measure: size('.embed .embed-measure', 'margin-block-start'),
    note: size('.embed .embed-notes p + p', 'margin-block-start'),
    foot: size('.embed .embed-foot p + p', 'margin-block-start'),
  },
  /** Nothing is wider. */
  most: size('.embed p', 'max-inline-size'),
  drawing: {
    before: drawingBefore,
    after: drawingAfter,
    narrow: size('.embed .drawing svg.drawing-narrow', 'max-inline-size'),
    wideFrom: Math.ceil(widthOf('.drawing svg.drawing-wide', 'display')),
    least: size('.embed .drawing', 'min-block-size'),
  },
  legend: {
    before: size('.embed .legend', 'margin-block'),
    row: rowGap,
    gap,
    key: size('.legend li', 'gap'),
  },
  /** Width of a legend's key, by its class. */
  key: (name: string): number => keyWidths.get(`.${name}`) ?? size('.key', 'inline-size'),
  table: {
    before: tableBefore,
    after: tableAfter,
    /** Paddings of a cell, above and below together; on one side. */
    cell: { block: 2 * cellBlock, inline: cellInline },
    rule: size('.embed :is(th, td)', 'border-block-end'),
  },
  /** Above the folded table. */
  twin: size('.embed-twin', 'margin-block-start'),
  /** The foot's rule, and the room on both sides of it. */
  foot:
    size('.embed-foot', 'border-block-start') +
    size('.embed-foot', 'margin-block-start') +
    size('.embed-foot', 'padding-block-start'),
} as const;
