import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused of a newsroom's own style sheets. */
export const styleRules = {
  'styles/no-file': {
    severity: 'error',
    description: 'A style sheet that the options name is not there.',
    fix: 'Mend the path in "styles", which begins at the project’s root.',
    example: "styles: ['newsroom/onw.css']",
  },
  'styles/unreadable': {
    severity: 'error',
    description: 'A style sheet of the newsroom’s cannot be read, or is not UTF-8 text.',
    fix: 'Look whether it is a file that you may read, and save it as UTF-8.',
    example: 'a sheet saved as Latin-1',
  },
  'styles/syntax': {
    severity: 'error',
    description: 'A style sheet of the newsroom’s is not CSS.',
    fix: 'Mend it at that place.',
    example: ':root { --ink: #111',
  },
  'styles/hidden-character': {
    severity: 'error',
    description: 'A style sheet holds a character that nobody sees, or a token has one as an escape.',
    fix: 'Delete it.',
    example: '--sans: "Plex\\202e Sans"',
  },
  'styles/token': {
    severity: 'error',
    description:
      'A token holds a sign that could end the style sheet that it is carried into: < > { } or a comment.',
    fix: 'Write the value without < > { } and comments.',
    example: '--sans: "x</style><script>", Arial',
  },
  'styles/colour': {
    severity: 'error',
    description:
      'A token of the newsroom’s has a colour that only browsers know; SVG and PNG files cannot be drawn with it.',
    fix: 'Write the colour as #rrggbb, rgb() or hsl().',
    example: '--mark: oklch(40% 0.05 250)',
  },
} as const satisfies RuleBook;
