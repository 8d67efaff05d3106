/** Letters of a word that no line of a drawing, a card or a phone has room for. */
export const wordAtMost = 200;

/** Scripts that write words without spaces between them. */
const spaceless =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The first word of a text that is too long to be set, or undefined. A line may end after a hyphen or a slash. */
export const longWord = (text: string): string | undefined =>
  text.length <= wordAtMost
    ? undefined
    : text.split(/[\s\-–/]/u).find(word => [...word].length > wordAtMost && !spaceless.test(word));
