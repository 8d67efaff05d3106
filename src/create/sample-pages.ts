import { regionKindOfCountry } from '../geo/region-kind-of-country.ts';
import { regionWords } from '../i18n/en/region-words.ts';
import type { ProjectAnswers } from './answers.ts';
import { sampleId } from './sample-data.ts';

/** The report of a new project: every number in it is checked against the sample. */
export function sampleReport({ country, today }: ProjectAnswers): string {
  const called = regionWords[regionKindOfCountry(country.code)];
  const map =
    country.regions.length === 0
      ? ''
      : `\n::map[The ${called('other')} on the map]{#killed-by-region killed by=region}\n`;
  return `---
title: ${JSON.stringify(`SAMPLE: :figure[five]{attacks} invented attacks in ${country.name}`)}
description: "REPLACE: a report on invented events. :figure[At least 18]{killed} people were killed in them."
published: ${today}
authors: [REPLACE with your name]
dataset: ${sampleId}
lead: killed-by-region
---

**REPLACE. Nothing here happened.** This report shows how Sourceline is used: the events in \`data/${sampleId}.json\` are invented, and only the names of regions are real. Replace the data with yours, then this text.

:figure[At least 18]{killed} people were killed in :figure[five]{attacks} attacks. The sources differ: for the first attack, :cite[the agency]{invented-agency} gives :figure[12]{killed event=invented-1 source=invented-agency} dead and :cite[the monitor]{invented-monitor} :figure[14]{killed event=invented-1 source=invented-monitor}. For one attack, no source gives a number of dead. Unknown is not zero, so it is not counted as none.

::bar[Killed by ${country.regions.length === 0 ? 'place' : called('one')}]{#killed-by-region killed by=${country.regions.length === 0 ? 'place' : 'region'} sort=-killed}
${map.replace('#killed-by-region', '#map-of-killed')}
## What each source said

::range[Who says what, attack by attack]{#who-says-what killed by=event}

Change "At least 18" to "At least 20", run \`npm run check\`, and see what it says.
`;
}

/** The page on method of a new project. */
export const samplePage = ({ name }: ProjectAnswers): string => `---
title: How we count
description: ${JSON.stringify(`REPLACE: how ${name} collects and counts what sources say.`)}
---

REPLACE this page with your own method: which sources you read, how often, whom you count, and how readers can send corrections.
`;
