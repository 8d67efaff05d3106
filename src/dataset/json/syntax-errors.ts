import type { printParseErrorCode } from 'jsonc-parser';

export type SyntaxErrorName = ReturnType<typeof printParseErrorCode>;

/** What is wrong with the punctuation of a JSON file, and how it is fixed. */
export const syntaxErrors: Readonly<Record<SyntaxErrorName, readonly [what: string, fix: string]>> = {
  InvalidSymbol: [
    'This is not a valid JSON value.',
    'Put texts into double quotes; the only bare words are true, false and null.',
  ],
  InvalidNumberFormat: ['This is not a valid JSON number.', 'Write it in plain digits.'],
  PropertyNameExpected: [
    'A field name in double quotes is expected here.',
    'Remove the comma before this place, or write the missing field.',
  ],
  ValueExpected: [
    'A value is expected here.',
    'Remove the comma before this place, or write the missing value.',
  ],
  ColonExpected: ['A colon is missing after a field name.', 'Add the colon.'],
  CommaExpected: ['A comma is missing before this.', 'Add a comma after the previous value.'],
  CloseBraceExpected: ['A closing } is missing before this.', 'Close the object.'],
  CloseBracketExpected: ['A closing ] is missing before this.', 'Close the list.'],
  EndOfFileExpected: [
    'There is more text after the end of the JSON value.',
    'Remove it, or the extra closing bracket before it.',
  ],
  InvalidCommentToken: ['JSON has no comments.', 'Put remarks into a "note" field.'],
  UnexpectedEndOfComment: ['JSON has no comments.', 'Put remarks into a "note" field.'],
  UnexpectedEndOfString: [
    'A text is not closed before the end of its line.',
    'Close it with a double quote; write a line break as \\n.',
  ],
  UnexpectedEndOfNumber: ['A number is incomplete.', 'Complete the number.'],
  InvalidUnicode: ['A \\u must be followed by four hexadecimal digits.', 'Fix the escape.'],
  InvalidEscapeCharacter: [
    'This escape does not exist in JSON.',
    'Write a backslash itself as \\\\, a double quote as \\".',
  ],
  InvalidCharacter: ['A text contains a control character.', 'Write a line break as \\n and a tab as \\t.'],
  '<unknown ParseErrorCode>': ['This is not valid JSON.', 'Fix the syntax there.'],
};
