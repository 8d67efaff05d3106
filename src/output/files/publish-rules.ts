import type { RuleBook } from '../../problems/rule-book.ts';

/** What is refused of a finished site, before it takes the place of the last one. */
export const publishRules = {
  'publish/empty-file': {
    severity: 'error',
    description: 'A file of the finished site is empty.',
    fix: 'Build again; check the free disk space.',
    example: 'dist/index.html of 0 bytes',
  },
  'publish/cut-off': {
    severity: 'error',
    description: 'A page of the finished site is cut off.',
    fix: 'Build again; check the free disk space.',
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
    description: 'The target of an internal link does not exist.',
    fix: 'Fix the link in the report, or restore its target.',
    example: '[our method](/methode/)',
  },
  'publish/broken-fragment': {
    severity: 'error',
    description: 'The target of an internal link does not exist on its page.',
    fix: 'Fix the part after the # in the link.',
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
    description: 'A pinned copy of a chart does not match its address: one of its files was changed.',
    fix: 'Restore the folder from version control; a pinned copy never changes.',
    example: 'public/embed/killed-by-city/3f2a…/index.html, edited by hand',
  },
  'publish/kept-line-ends': {
    severity: 'error',
    description: 'Git changed the line endings in a picture of a pinned copy, which it took for text.',
    fix: 'Add "public/embed/** -text" to .gitattributes, delete the folder, and check it out again ("git checkout -- public/embed").',
    example: '"* text" in .gitattributes',
  },
  'publish/kept-missing': {
    severity: 'error',
    description: 'A pinned copy of a chart lacks one of its files.',
    fix: 'Restore the folder from version control.',
    example: 'public/embed/killed-by-city/3f2a…/ without chart.svg, which its checksums.json lists',
  },
  'publish/kept-extra': {
    severity: 'error',
    description: 'The folder of a pinned copy contains a file that does not belong to it.',
    fix: 'Remove the file.',
    example: 'public/embed/killed-by-city/3f2a…/notes.txt',
  },
  'publish/not-moved': {
    severity: 'error',
    description: 'The finished site cannot be moved into the place of the previous one.',
    fix: 'Close the program that holds the output folder open, or publish into a folder on the same disk.',
    example: 'dist/ on another disk',
  },
  'publish/no-search': {
    severity: 'error',
    description: 'The index of the search cannot be made.',
    fix: 'Install the packages again with `npm ci`; if Pagefind has no program for this machine, set "search: false".',
    example: 'a machine for which Pagefind has no program',
  },
  'publish/no-space': {
    severity: 'error',
    description: 'The disk is full before the site is finished.',
    fix: 'Free as much space as the site takes, as the new site is built next to the previous one; then build again.',
    example: 'a disk with 0.0 MB free',
  },
  'publish/locked': {
    severity: 'error',
    description: 'Another build of the same project is running.',
    fix: 'Wait for it to finish, or stop it.',
    example: 'npm run build, twice at once',
  },
} as const satisfies RuleBook;
