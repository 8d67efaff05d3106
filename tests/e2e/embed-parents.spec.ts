import { test } from '@playwright/test';
import { type Elsewhere, openElsewhere } from './elsewhere.ts';
import { followChanges, type Kind } from './follow-changes.ts';
import { framed } from './framed.ts';
import {
  amp,
  datawrapper,
  datawrapperById,
  embedly,
  iframeResizer,
  iframeResizerStrict,
  pym,
  wordpress,
} from './parents.ts';

let elsewhere: Elsewhere;
test.beforeAll(async () => {
  elsewhere = await openElsewhere();
});
test.afterAll(() => elsewhere.close());

const both = async () => [...(await framed('latest')), ...(await framed('pinned', 'allow-scripts'))];
const kinds: readonly Kind[] = [
  { parent: pym, frames: both },
  { parent: iframeResizer, frames: both },
  {
    parent: iframeResizerStrict,
    frames: async () => [...(await framed('latest')), ...(await framed('pinned'))],
  },
  { parent: datawrapper, frames: both },
  { parent: datawrapperById, frames: () => framed('latest') },
  { parent: amp, frames: both },
  { parent: embedly, frames: both },
  { parent: wordpress, frames: both, most: 1000 },
];

for (const kind of kinds) {
  test(`${kind.parent.name}: frames are as high as their content after every change`, ({ page }) =>
    followChanges(page, elsewhere, kind));
}
