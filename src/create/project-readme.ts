import type { ProjectAnswers } from './answers.ts';
import { sampleId } from './sample-data.ts';

/** The README of a new project. */
export const projectReadme = ({ name }: ProjectAnswers): string => `# ${name}

This site is built with Sourceline from the data in \`data/\` and the reports in \`content/\`. What is in \`public/\` is published as it is.

## Three commands

You need [Node.js](https://nodejs.org) 20 or later. npm installs the newer Node that the site is built with.

\`\`\`sh
npm install   # once
npm start     # build the site and print its address
npm test      # check data, reports, links and accessibility
\`\`\`

To write, run \`npm run dev\` and open the address that it prints: the page follows each time you save. \`npm run check\` lists every problem with its line and how to fix it.

## Replace the sample

The events in \`data/${sampleId}.json\` are invented. What you must replace has the word REPLACE in it:

| file | what to do |
| --- | --- |
| \`data/${sampleId}.json\` | delete it, and add your own file. \`docs/format.md\` describes the format |
| \`content/reports/sample.md\` | write your report |
| \`content/pages/method.md\` | say how you count |
| \`astro.config.mjs\` | the address and the tagline of the site |
| \`scripts/fetch-data.mjs\` | only if a data file is to be fetched on a schedule |
| \`.github/workflows/data.yml\` | when to fetch it |

## Publish

\`npm run build\` writes the site to \`dist/\`. Copy it to any web host.

On GitHub, \`.github/workflows/site.yml\` does it: it checks every pull request, with each problem beside its line, and publishes what is on the branch \`main\` on GitHub Pages. Choose "GitHub Actions" once, in the settings of the repository, under Pages. For a project page, the address in \`astro.config.mjs\` is \`site: 'https://you.github.io'\` with \`base: '/name-of-the-repository/'\`.

## Take the next version

\`\`\`sh
npm update
npm run sourceline -- upgrade
npm test
\`\`\`

The first takes the newest version, the second carries data, lock files and options over to it, the third says what else to do. The changelog is in \`node_modules/sourceline/CHANGELOG.md\`.

## Documentation

It comes with the package: \`node_modules/sourceline/docs/\`. Where a message names a file of \`docs/\`, it is there.
`;
