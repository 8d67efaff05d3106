import type { RuleBook } from '../../problems/rule-book.ts';

/** What is refused of a finished site, before it takes the place of the last one. */
export const publishRules = {
  'publish/empty-file': {
    severity: 'error',
    description: 'A file of the finished site is empty.',
    fix: 'Build again; look at the free space of the disk.',
    example: 'dist/index.html of 0 bytes',
  },
  'publish/cut-off': {
    severity: 'error',
    description: 'A page of the finished site ends before its end.',
    fix: 'Build again; look at the free space of the disk.',
    example: 'a page without </html>',
  },
  'publish/id-twice': {
    severity: 'error',
    description: 'Two elements of one page have the same id.',
    fix: 'Change one of the two headings or ids.',
    example: '## Sources … ## Sources',
  },
  'publish/broken-link': {
    severity: 'error',
    description: 'An internal link leads to nothing.',
    fix: 'Mend the link in the report, or restore what it points to.',
    example: '[our method](/methode/)',
  },
  'publish/broken-fragment': {
    severity: 'error',
    description: 'An internal link leads to a part of a page that does not exist.',
    fix: 'Mend the part after the # in the link.',
    example: '[below](#what-follow)',
  },
  'publish/no-front-page': {
    severity: 'error',
    description: 'The finished site has no front page.',
    fix: 'Build again; no route may be switched off.',
    example: 'no dist/index.html',
  },
  'publish/kept-changed': {
    severity: 'error',
    description: 'A kept copy of a chart is not what its address says: one of its files was changed.',
    fix: 'Restore the folder from version control; a kept copy never changes.',
    example: 'public/embed/killed-by-city/3f2a…/index.html, edited by hand',
  },
  'publish/kept-line-ends': {
    severity: 'error',
    description: 'Git changed the line ends in a picture of a kept copy, which it took for a text.',
    fix: 'Write "public/embed/** -text" into .gitattributes, delete the folder, and check it out again ("git checkout -- public/embed").',
    example: '"* text" in .gitattributes',
  },
  'publish/kept-missing': {
    severity: 'error',
    description: 'A kept copy of a chart lacks one of its files.',
    fix: 'Restore the folder from version control.',
    example: 'public/embed/killed-by-city/3f2a…/ without chart.svg',
  },
  'publish/kept-extra': {
    severity: 'error',
    description: 'In the folder of a kept copy stands a file that does not belong to it.',
    fix: 'Take the file away.',
    example: 'public/embed/killed-by-city/3f2a…/notes.txt',
  },
  'publish/not-moved': {
    severity: 'error',
    description: 'The finished site cannot be moved into the place of the last one.',
    fix: 'Close what holds the output folder open, or publish into a folder of the same disk.',
    example: 'dist/ on another disk',
  },
  'publish/no-space': {
    severity: 'error',
    description: 'The disk is full before the site is finished.',
    fix: 'Free as much room as the site takes, for the new one is built beside the last, and build again.',
    example: 'a disk of which 0.0 MB are free',
  },
  'publish/locked': {
    severity: 'error',
    description: 'Another build of the same project is running.',
    fix: 'Wait for it to end, or stop it.',
    example: 'npm run build, twice at once',
  },
} as const satisfies RuleBook;
