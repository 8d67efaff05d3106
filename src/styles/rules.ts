import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused of a newsroom's own style sheets. */
export const styleRules = {
  'styles/no-file': {
    severity: 'error',
    description: 'A style sheet named in the options does not exist.',
    fix: 'Fix the path in "styles", which is relative to the project’s root.',
    example: "styles: ['newsroom/onw.css']",
  },
  'styles/unreadable': {
    severity: 'error',
    description: 'A style sheet of the newsroom cannot be read, or is not UTF-8 text.',
    fix: 'Check that it is a readable file, and save it as UTF-8.',
    example: 'a sheet saved as Latin-1',
  },
  'styles/syntax': {
    severity: 'error',
    description: 'A style sheet of the newsroom is not valid CSS.',
    fix: 'Fix the syntax there.',
    example: ':root { --ink: #111',
  },
  'styles/hidden-character': {
    severity: 'error',
    description: 'A style sheet contains an invisible character, or a token contains one as an escape.',
    fix: 'Delete it.',
    example: '--sans: "Plex\\202e Sans"',
  },
  'styles/token': {
    severity: 'error',
    description:
      'A token contains a character that could end the style sheet it is copied into: < > { } or a comment.',
    fix: 'Write the value without < > { } and comments.',
    example: '--sans: "x</style><script>", Arial',
  },
  'styles/colour': {
    severity: 'error',
    description:
      'A token of the newsroom has a colour that only browsers support; SVG and PNG files cannot be drawn with it.',
    fix: 'Write the colour as #rrggbb, rgb() or hsl().',
    example: '--mark: oklch(40% 0.05 250)',
  },
  'styles/contrast': {
    severity: 'warning',
    description:
      'A colour of the newsroom’s, in "brandColour", a token or "socialImage", cannot be told from its ground in one of the themes: text and the numbers on bars need a contrast of 4.5:1, marks 3:1.',
    fix: 'Choose a darker shade for the light theme, a lighter one for the dark theme; the hint has one of the same hue.',
    example: ':root { --accent: #7a1f5c }   is 1.9:1 on the dark ground',
  },
  'styles/thing-contrast': {
    severity: 'error',
    description:
      'A data file gives an actor, a weapon, a source or a value of a facet a colour that cannot be told from the ground of one of the themes: it needs a contrast of 3:1.',
    fix: 'Choose a darker shade for the light theme, a lighter one for the dark theme.',
    example: '"colour": "#f5e6a0"   is 1.2:1 on the light ground',
  },
  'styles/alike': {
    severity: 'warning',
    description:
      'A data file gives something a colour that some readers cannot tell from that of another of its kind: those who lack one of the three cones of the eye are among them.',
    fix: 'Choose a colour that is lighter or darker than that, or of another hue.',
    example: '"colour": "#2b8079" beside "colour": "#8a5a7d"',
  },
} as const satisfies RuleBook;
