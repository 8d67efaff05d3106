import type { RuleBook } from '../problems/rule-book.ts';

/** What is refused of a finished site, before it takes the place of the last one. */
export const publishRules: RuleBook = {
  'publish/empty-file': {
    severity: 'error',
    refuses: 'A file of the finished site is empty.',
    mend: 'Build again; look at the free space of the disk.',
    example: 'dist/index.html of 0 bytes',
  },
  'publish/cut-off': {
    severity: 'error',
    refuses: 'A page of the finished site ends before its end.',
    mend: 'Build again; look at the free space of the disk.',
    example: 'a page without </html>',
  },
  'publish/id-twice': {
    severity: 'error',
    refuses: 'Two elements of one page have the same id.',
    mend: 'Change one of the two headings or ids.',
    example: '## Sources … ## Sources',
  },
  'publish/broken-link': {
    severity: 'error',
    refuses: 'An internal link leads to nothing.',
    mend: 'Mend the link in the report, or restore what it points to.',
    example: '[our method](/methode/)',
  },
  'publish/broken-fragment': {
    severity: 'error',
    refuses: 'An internal link leads to a part of a page that does not exist.',
    mend: 'Mend the part after the # in the link.',
    example: '[below](#what-follow)',
  },
  'publish/no-front-page': {
    severity: 'error',
    refuses: 'The finished site has no front page.',
    mend: 'Build again; no route may be switched off.',
    example: 'no dist/index.html',
  },
  'publish/kept-changed': {
    severity: 'error',
    refuses: 'A kept copy of a chart is not what its address says: one of its files was changed.',
    mend: 'Restore the folder from version control; a kept copy never changes.',
    example: 'public/embed/killed-by-city/3f2a…/index.html, edited by hand',
  },
  'publish/kept-line-ends': {
    severity: 'error',
    refuses: 'Git changed the line ends in a picture of a kept copy, which it took for a text.',
    mend: 'Write "public/embed/** -text" into .gitattributes, delete the folder, and check it out again ("git checkout -- public/embed").',
    example: '"* text" in .gitattributes',
  },
  'publish/kept-missing': {
    severity: 'error',
    refuses: 'A kept copy of a chart lacks one of its files.',
    mend: 'Restore the folder from version control.',
    example: 'public/embed/killed-by-city/3f2a…/ without chart.svg',
  },
  'publish/kept-extra': {
    severity: 'error',
    refuses: 'In the folder of a kept copy stands a file that does not belong to it.',
    mend: 'Take the file away.',
    example: 'public/embed/killed-by-city/3f2a…/notes.txt',
  },
  'publish/not-moved': {
    severity: 'error',
    refuses: 'The finished site cannot be moved into the place of the last one.',
    mend: 'Close what holds the output folder open, or publish into a folder of the same disk.',
    example: 'dist/ on another disk',
  },
  'publish/no-space': {
    severity: 'error',
    refuses: 'The disk is full before the site is finished.',
    mend: 'Free as much room as the site takes, for the new one is built beside the last, and build again.',
    example: 'a disk of which 0.0 MB are free',
  },
  'publish/locked': {
    severity: 'error',
    refuses: 'Another build of the same project is running.',
    mend: 'Wait for it to end, or stop it.',
    example: 'npm run build, twice at once',
  },
};
