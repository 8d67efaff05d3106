import type { printParseErrorCode } from 'jsonc-parser';

export type SyntaxErrorName = ReturnType<typeof printParseErrorCode>;

/** What is wrong with the punctuation of a JSON file, and how it is mended. */
export const syntaxErrors: Readonly<Record<SyntaxErrorName, readonly [what: string, fix: string]>> = {
  InvalidSymbol: [
    'This is no JSON value.',
    'Put texts into double quotes; bare words are only true, false and null.',
  ],
  InvalidNumberFormat: ['This is no JSON number.', 'Write it in plain digits.'],
  PropertyNameExpected: [
    'Here a field name in double quotes should stand.',
    'Take away the comma before this place, or write the field that should follow it.',
  ],
  ValueExpected: [
    'Here a value should stand.',
    'Take away the comma before this place, or write the value that should stand here.',
  ],
  ColonExpected: ['A colon is missing after a field name.', 'Put the colon in.'],
  CommaExpected: ['A comma is missing before this.', 'Put a comma after the value before.'],
  CloseBraceExpected: ['A closing } is missing before this.', 'Close the object.'],
  CloseBracketExpected: ['A closing ] is missing before this.', 'Close the list.'],
  EndOfFileExpected: [
    'The file goes on after its end.',
    'Take away what stands here, or the closing bracket too many before it.',
  ],
  InvalidCommentToken: ['JSON has no comments.', 'Put remarks into a "note" field.'],
  UnexpectedEndOfComment: ['JSON has no comments.', 'Put remarks into a "note" field.'],
  UnexpectedEndOfString: [
    'A text is not closed on its line.',
    'Close it with a double quote; write a line break as \\n.',
  ],
  UnexpectedEndOfNumber: ['A number breaks off.', 'Write the number in full.'],
  InvalidUnicode: ['A \\u must be followed by four hexadecimal digits.', 'Mend the escape.'],
  InvalidEscapeCharacter: [
    'This escape is none of JSON.',
    'Write a backslash itself as \\\\, a double quote as \\".',
  ],
  InvalidCharacter: ['A control character stands in a text.', 'Write a line break as \\n and a tab as \\t.'],
  '<unknown ParseErrorCode>': ['This is not valid JSON.', 'Mend the punctuation here.'],
};
