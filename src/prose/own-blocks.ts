import type { AttributeType } from '../options/components.ts';
import { type BlockNames, blockNamesWith } from './directive-names.ts';

/** A block that a newsroom has registered; any attribute, as text, where it does not say which there are. */
export type OwnBlock = { readonly attributes: Readonly<Record<string, AttributeType>> | undefined };

/** The blocks that a newsroom has registered. */
export type OwnBlocks = {
  /** With Sourceline's own. */
  readonly names: BlockNames;
  find(name: string): OwnBlock | undefined;
  /** Differs whenever they do. */
  readonly stamp: string;
};

/** @param charts the checksums of the modules of its kinds of charts, by the names of their directives. */
export function createOwnBlocks(
  charts: Readonly<Record<string, string>> = {},
  blocks: Readonly<Record<string, OwnBlock>> = {},
): OwnBlocks {
  return {
    names: blockNamesWith([...Object.keys(charts), ...Object.keys(blocks)]),
    find: name => (Object.hasOwn(blocks, name) ? blocks[name] : undefined),
    stamp: JSON.stringify([charts, blocks]),
  };
}
