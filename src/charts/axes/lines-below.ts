import { wordsGroup } from '../../scene/mark-group.ts';
import type { SceneNode } from '../../scene/node.ts';
import { leading, nameStyle, type Size } from '../../scene/sizes.ts';
import { wrapText } from '../../scene/text-width.ts';

/** Lines of words below a plot. */
export type LinesBelow = {
  readonly marks: readonly SceneNode[];
  /** Of them all, in user units; 0 where there are none. */
  readonly height: number;
};

/** What keeps them apart from what is above them. */
const gap = 6;
/** Below the last line, for what hangs under its letters. */
const under = 2;

/** Sentences below each other, each in as many lines as it needs. @param left where they begin. */
export function linesBelow(
  sentences: readonly string[],
  { top, left, size }: { readonly top: number; readonly left: number; readonly size: Size },
): LinesBelow {
  if (sentences.length === 0) return { marks: [], height: 0 };
  const lines = sentences.flatMap(sentence => wrapText(sentence, size.width - left, nameStyle(size)));
  const height = gap + lines.length * size.text * leading;
  const marks = wordsGroup('name', [{ x: left, y: top + gap + (height - gap) / 2, lines }], {
    size: size.text,
    anchor: 'start',
    leading,
  });
  return { marks, height: height + under };
}
