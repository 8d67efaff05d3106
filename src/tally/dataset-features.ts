import type { Dataset } from '../dataset/types.ts';

/** What there is in a dataset that a counting rule may speak of. */
export function datasetFeatures(dataset: Dataset) {
  const { events, statements, sources } = dataset;
  const accounts = [...events.values()].flatMap(event => event.accounts);
  return {
    mixed: accounts.some(({ figures }) => figures.casualties !== undefined),
    attackers: accounts.some(
      ({ figures, attackers }) => figures.attackersKilled !== undefined || attackers !== undefined,
    ),
    statements: statements.size > 0,
    participants: [...events.values()].some(({ participants }) => participants.length > 0),
    parties: [...sources.values()].some(({ party }) => party !== undefined),
  };
}
