import type { AskedSelection } from '../tally/note-selections.ts';
import { askedPart, type DatasetPart } from './dataset-parts.ts';
import type { ParsedPage, ProseContext } from './site-context.ts';
import type { Block, Page, Report } from './types.ts';

/** Whether all that a block takes from figures of events are answers to questions. */
function restsOnAnswers({ kind }: Block): boolean {
  switch (kind) {
    case 'html':
    case 'chart':
    case 'own':
    case 'sources':
    case 'image':
    // Their components look the event up when they are drawn.
    case 'event':
    case 'disputed':
      return true;
  }
}

/** What was asked for while a page was parsed. */
export type PageInputs = {
  /** As `watchContext` notes it. */
  readonly asked: ReadonlySet<string>;
  readonly selections: readonly AskedSelection[];
};

/** What the charts of a page take from a lock file and from the list of changes. */
function partsOfCharts({ charts }: Pick<Page, 'charts'>, context: ProseContext): DatasetPart[] {
  const shown = charts.flatMap(({ dataset, question, dataHash, others = [] }) => [
    { id: dataset.id, question, dataHash },
    ...others,
  ]);
  return shown.flatMap(({ id, question: { text }, dataHash }): DatasetPart[] => {
    const locked = context.lockedChanges(id)?.lockedRows(text);
    const changes: DatasetPart = { is: 'changes', dataset: id, of: text };
    return locked?.checksum === dataHash ? [changes] : [changes, { is: 'edition', dataset: id }];
  });
}

/**
 * What a parsed page rests on: of a dataset its frame and the rows behind its answers, in place of all of it. A page with
 * problems rests on all, for these may speak of anything.
 * @param isWorthIt whether looking at the frame of a dataset costs less than what it spares.
 */
export function narrowInputs<Value extends Page | Report>(
  { asked, selections }: PageInputs,
  parsed: ParsedPage<Value>,
  context: ProseContext,
  isWorthIt: (dataset: string) => boolean,
): Set<string> {
  const isNarrow = parsed.ok && parsed.problems.length === 0 && parsed.value.blocks.every(restsOnAnswers);
  if (!isNarrow) return new Set(asked);
  const isOfAll = (dataset: string) => context.datasets.get(dataset) === undefined || !isWorthIt(dataset);
  const kept = [...asked].flatMap(one => {
    const [, field, id = ''] = /^(datasets|lockedChanges)\.(.+)$/.exec(one) ?? [];
    if (field === undefined || isOfAll(id)) return [one];
    return field === 'datasets' ? [`datasets.${askedPart({ is: 'frame', dataset: id })}`] : [];
  });
  const parts: DatasetPart[] = [
    ...selections.map(({ dataset, key }): DatasetPart => ({ is: 'rows', dataset, of: key })),
    ...partsOfCharts(parsed.value, context),
  ];
  return new Set([
    ...kept,
    ...parts.filter(({ dataset }) => !isOfAll(dataset)).map(part => `datasets.${askedPart(part)}`),
  ]);
}
