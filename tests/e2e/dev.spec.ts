import { expect, test } from '@playwright/test';
import { startDev } from '../dev.ts';
import { makeProject } from '../project.ts';
import { changes, follow, prepare, tellConnected } from './dev-changes.ts';

test('whatever an editor saves shows in the page that is open, problems and their mend among it', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const project = makeProject('demonstration');
  prepare(project);
  const dev = await startDev(project);
  try {
    await tellConnected(page);
    for (const change of changes) {
      await test.step(change.what, async () => {
        expect(await follow(page, dev, project, change, 20_000)).toBeGreaterThan(0);
      });
    }
  } finally {
    await dev.stop();
    project.erase();
  }
});
