/** The caches of `src/`, each with its contents and its bound. `scripts/house.ts` refuses a cache that is missing here. */
import ts from 'typescript';

export type Cache = {
  readonly file: string;
  /** The variable. */
  readonly name: string;
  readonly holds: string;
  /** What limits its size. */
  readonly bound: string;
};

const dataset = 'lives as long as the dataset';
const chart = 'lives as long as the chart';

const cache = (file: string, name: string, holds: string, bound: string): Cache => ({
  file: `src/${file}`,
  name,
  holds,
  bound,
});

export const caches: readonly Cache[] = [
  cache('charts/event-address.ts', 'listed', 'the place of each event on the list of all', dataset),
  cache('charts/fit-rows.ts', 'fitted', 'a chart with the rows that there is room for', chart),
  cache(
    'charts/where/draw-where.ts',
    'framed',
    'the outlines of small maps',
    'lives as long as the boundaries; one for each frame and region',
  ),
  cache(
    'charts/own/own-kinds.ts',
    'loaded',
    'the kinds of charts of the newsroom',
    'one for each in the options',
  ),
  cache('dataset/find-id.ts', 'indexes', 'ids by the words for them', 'lives as long as the registry'),
  cache('dataset/region-kind.ts', 'kinds', 'what the regions of a dataset are called', dataset),
  cache(
    'dataset/region-of.ts',
    'kept',
    'the region or country of each place',
    `${dataset}; one for each place`,
  ),
  cache('dataset/data-checksum.ts', 'digests', 'checksums of its events and entries', dataset),
  cache(
    'tally/without-sources.ts',
    'wholes',
    'the dataset that one without some sources was made from',
    'lives as long as the latter, of which four are kept',
  ),
  cache(
    'tally/add-up-cell.ts',
    'ofSelections',
    'what the units of a selection rest on, and their sums',
    'lives as long as the selection, of which 64 are kept; one sum for each measure of the like',
  ),
  cache('dataset/parse-figure.ts', 'parsed', 'figures by what was typed', 'emptied at 10,000'),
  cache('dataset/moment.ts', 'formats', 'date formats', 'one for each time zone that there is'),
  cache('dataset/moment.ts', 'offsets', 'differences to UTC by zone and day', 'emptied at 10,000'),
  cache('dataset/few-events.ts', 'counted', 'events of each place, source and actor', dataset),
  cache('dataset/listed-sources.ts', 'places', 'the place of each source on the list of them', dataset),
  cache('dataset/former-ids.ts', 'kept', 'the events that took the place of others', dataset),
  cache('dataset/former-ids.ts', 'parts', 'entries that were merged, by what they are part of', dataset),
  cache('dataset/statements-on.ts', 'covering', 'statements by the events that they cover', dataset),
  cache('dataset/revision-ids.ts', 'known', 'the id of each revision', dataset),
  cache('dataset/csv/set-of-dataset.ts', 'made', 'the files of its CSV set', dataset),
  cache('dataset/csv/set-of-dataset.ts', 'named', 'the names of these files', dataset),
  cache(
    'geo/boundary-store.ts',
    'store',
    'boundary sets that passed',
    'one for each country that is asked for',
  ),
  cache('geo/known-countries.ts', 'shipped', 'the countries that come with Sourceline', '248'),
  cache('geo/read-boundaries.ts', 'checked', 'the last check of a boundary file', 'one for each file'),
  cache('geo/several/read-several.ts', 'known', 'boundaries of several countries', 'emptied at 100'),
  cache('geo/unit-at-point.ts', 'boxes', 'the box round a shape', 'lives as long as the shape'),
  cache('geo/right-handed.ts', 'known', 'the shape wound the other way', 'lives as long as the shape'),
  cache('i18n/date-format.ts', 'made', 'date formats', 'one for each language and set of fields in the code'),
  cache('importers/countries.ts', 'known', 'codes of countries by name', 'some 250 countries'),
  cache('wording/period.ts', 'spans', 'spans of days in words', 'emptied at 1000'),
  cache('scene/drawing-document.ts', 'made', 'the document in which charts are drawn', 'one'),
  cache(
    'tally/memoize-by-dataset.ts',
    'kept',
    'what a function of tally found, by its key',
    `${dataset}; one for each word or id of it`,
  ),
  cache('styles/load-culori.ts', 'loaded', 'what reckons with colours', 'one'),
  cache('tally/note-selections.ts', 'told', 'who is told of selections', 'one, while something is made'),
  cache(
    'tally/recent-cache.ts',
    'kept',
    'what a function of tally found last, by its key',
    `${dataset}; as many as the function says`,
  ),
  cache(
    'wording/labelled-answer.ts',
    'labelled',
    'the rows of an answer with their labels',
    'lives as long as the rows; one for each list of them',
  ),
  cache(
    'charts/multiples/draw-panels.ts',
    'panelDrawings',
    'the drawings of a panel',
    `${chart}; one for each of four sizes at most`,
  ),
  cache(
    'charts/multiples/panel-answers.ts',
    'divided',
    'the rows of an answer by panel',
    'lives as long as the answer, within the building of one chart',
  ),
  cache(
    'charts/time-slots.ts',
    'extents',
    'the first and the last day of an answer',
    'lives as long as the answer',
  ),
  cache('charts/draw-memoized.ts', 'drawn', 'both drawings of a chart', chart),
  cache(
    'scene/svg-parts.ts',
    'written',
    'a drawing as SVG, but for its root',
    'lives as long as the drawing',
  ),
  cache('charts/lay-once.ts', 'kept', 'where everything in a drawing is', `${chart}; one for each width`),
  cache('charts/notes-under.ts', 'notes', 'the sentences under a chart', `${chart}; two sets of widths`),
  cache(
    'charts/map/geometry.ts',
    'drawn',
    'paths of a boundary set by its frame',
    'lives as long as the set; emptied at 20',
  ),
  cache(
    'charts/map/place-callouts.ts',
    'laidPlaces',
    "the places of a region's label, by its region and size",
    'lives as long as the boundary set; emptied at 200',
  ),
  cache(
    'charts/map/box-inside.ts',
    'found',
    "the box of a region's label inside it, by its region and size",
    'lives as long as the boundary set; emptied at 1000',
  ),
  cache('charts/map/layout.ts', 'laid', 'the layout of a map', chart),
  cache(
    'output/embed/style-sheet.ts',
    'parsed',
    'the rules of the sheet of embeds',
    'lives as long as the looks',
  ),
  cache('output/files/get-files.ts', 'store', 'the files of the site', 'one: that of now'),
  cache('site/event-pages.ts', 'divided', 'the pages of a list of events', 'lives as long as the list'),
  cache('site/get-site.ts', 'store', 'the site', 'one: that of now'),
  cache(
    'prose/markdown.ts',
    'converters',
    'what makes HTML of Markdown',
    'lives as long as the language; one for each',
  ),
  cache(
    'site/site-changes.ts',
    'changesKept',
    'the changes that touch a report',
    'lives as long as the site; one for each report',
  ),
  cache(
    'site/check-public.ts',
    'known',
    'whether a picture says where it was taken',
    'the pictures of the last check',
  ),
  cache('publish/plain-output.ts', 'plain', 'streams without colours', 'the two of the process'),
];

const empty = ['Map', 'Set', 'WeakMap', 'WeakSet'];

type Found = { readonly name: string; readonly line: number };

/** Variables of a file that persist between calls: empty maps and sets at its top, weak ones anywhere, and `let` and `globalThis` at its top. */
export function findCaches(file: string, code: string): Found[] {
  if (!/^src\/.*\.ts$/.test(file) || !/\blet\b|new \w*(?:Map|Set)\b|globalThis/.test(code)) return [];
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const made = (node: ts.Expression | undefined): string | undefined =>
    node !== undefined && ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0
      ? empty.find(name => name === node.expression.getText(source))
      : undefined;
  const visit = (node: ts.Node, isTop: boolean): void => {
    if (ts.isVariableDeclaration(node)) {
      const kind = made(node.initializer);
      const isLet = (node.parent.flags & ts.NodeFlags.Let) !== 0;
      const isGlobal = /^globalThis\b/.test(node.initializer?.getText(source) ?? '');
      if (kind?.startsWith('Weak') || (isTop && (kind !== undefined || isLet || isGlobal))) {
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
        found.push({ name: node.name.getText(source), line });
      }
    }
    const isBlock = ts.isFunctionLike(node) || ts.isBlock(node) || ts.isClassLike(node);
    ts.forEachChild(node, child => visit(child, isTop && !isBlock));
  };
  visit(source, true);
  return found;
}
