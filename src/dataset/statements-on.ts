import type { Dataset, Event, Statement } from './types.ts';

type ByEvent = ReadonlyMap<string, readonly Statement[]>;

const covering = new WeakMap<Dataset, ByEvent>();

function indexStatements(dataset: Dataset): ByEvent {
  const index = new Map<string, Statement[]>();
  for (const statement of dataset.statements.values()) {
    for (const event of statement.covers) {
      const known = index.get(event);
      if (known === undefined) index.set(event, [statement]);
      else known.push(statement);
    }
  }
  return index;
}

/** The statements that cover an event, in the file's order: current ones, and those that no longer count. */
export function statementsOn(dataset: Dataset, { id }: Pick<Event, 'id'>): readonly Statement[] {
  const index = covering.get(dataset) ?? indexStatements(dataset);
  covering.set(dataset, index);
  return index.get(id) ?? [];
}
