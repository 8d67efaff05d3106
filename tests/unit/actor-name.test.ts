import { expect, test } from 'vitest';
import { actorName } from '../../src/wording/actor-name.ts';
import { en, small } from './tally-dataset.ts';

test('an actor is called by its full name, and told apart from another of that name that claims name', () => {
  const claimed = (id: string, actor: string) => ({ id, claims: [{ actor, kind: 'claimed', by: 'agency' }] });
  const dataset = small([claimed('one', 'front'), claimed('two', 'wing'), claimed('three', 'army')], {
    actors: { wing: { name: 'The Front', kind: 'militia' }, band: { name: 'The Army' } },
  });
  expect(actorName(dataset, 'army', en)).toBe('The Army');
  expect(new Set(['front', 'wing'].map(id => actorName(dataset, id, en))).size).toBe(2);
  expect(actorName(dataset, 'wing', en)).toContain('The Front');
});
