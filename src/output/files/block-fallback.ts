import type { Options } from '../../options.ts';
import type { Block } from '../../prose/types.ts';

/** What a block of the newsroom's own is without its component, as its option says; undefined where it says nothing. */
export function blockFallback(
  { name, attributes, label }: Extract<Block, { kind: 'own' }>,
  { blocks }: Pick<Options, 'blocks'>,
): string | undefined {
  const block = blocks[name];
  const fallback = typeof block === 'object' ? block.fallback : undefined;
  return fallback?.replace(/\{([a-zA-Z][a-zA-Z0-9-]*)\}/g, (_, word: string) =>
    word === 'text' ? (label?.text ?? '') : String(attributes[word] ?? ''),
  );
}
