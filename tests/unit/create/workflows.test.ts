import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectScripts } from '../../../src/create/project-files.ts';
import { dataWorkflow, siteWorkflow } from '../../../src/create/workflows.ts';

type Step = { uses?: string; run?: string };
type Workflow = {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; if?: string; steps: Step[] }>;
};
const site: Workflow = parse(siteWorkflow);
const data: Workflow = parse(dataWorkflow);
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

test('a pull request may only read, and publishes nothing', () => {
  expect(Object.keys(site.on)).toEqual(['push', 'pull_request', 'workflow_dispatch']);
  expect(site.permissions).toEqual({ contents: 'read' });
  expect(site.jobs['check']?.permissions).toBeUndefined();
  expect(site.jobs['publish']?.if).toContain("github.event_name != 'pull_request'");
  expect(siteWorkflow).not.toMatch(/secrets\.|pull_request_target/);
});

test('the workflows use actions of GitHub alone, and scripts that the project has', () => {
  for (const { uses, run = '' } of [...stepsOf(site), ...stepsOf(data)]) {
    if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
    for (const [, script = ''] of run.matchAll(/npm run (?:-s )?([a-z-]+)/g))
      expect(Object.keys(projectScripts)).toContain(script);
  }
});

test('new data are proposed on a schedule, with what changed as the text', () => {
  expect(data.on).toHaveProperty('schedule');
  expect(dataWorkflow).toContain('diff "$RUNNER_TEMP/data-before" data --markdown');
  expect(dataWorkflow).toContain('gh pr create --head "$BRANCH"');
});
