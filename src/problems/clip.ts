import { showHidden } from './hidden-characters.ts';

/** Of a whole sentence, however many values it quotes. */
const sentenceAtMost = 4000;

const cut = (text: string, length: number): string => {
  if (text.length <= length) return text;
  // Half of a surrogate pair is not a character.
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
};

/** A longer quoted value is cut to the shorter length. What is between two short ones is not taken for a value. */
const quotedAtMost = { length: 200, cut: 120 } as const;

/**
 * A sentence about a file of an author's as it may be printed: values that it quotes are cut short, and characters
 * that nobody sees are shown, so that no terminal obeys them.
 */
export function clip(sentence: string): string {
  const whole = cut(sentence, 100_000);
  const short = whole.replace(/"([^"\n]+)"/g, (typed, inner: string) =>
    inner.length <= quotedAtMost.length ? typed : `"${cut(inner, quotedAtMost.cut)}"`,
  );
  return showHidden(cut(short, sentenceAtMost));
}
