import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { digestOf } from '../output/files/chart-key.ts';
import { writeAtomic } from '../write-atomic.ts';
import type { BuildInputs } from './build-inputs.ts';
import { filesBelow } from './files-below.ts';
import { type FolderStamps, stampFiles, tick } from './folder-stamps.ts';
import { isNoSpace } from './no-space.ts';
import type { LastSite } from './open-last-site.ts';
import type { FileGroups } from './published-files.ts';
import type { Stage } from './staging-folder.ts';

/** What a build printed of its site that stays true while nothing changes. */
export type BuildOutput = {
  /** Its warnings. */
  readonly warnings: string;
  readonly lines: readonly string[];
};

/** What a build made. */
export type BuildMade = {
  readonly printed: BuildOutput;
  /** What files of its site were made from. */
  readonly groups: FileGroups;
  readonly note: LastSite['note'];
};

const schema = z.strictObject({
  inputs: z.string(),
  site: z.string(),
  printed: z.strictObject({ warnings: z.string(), lines: z.array(z.string()).readonly() }),
  /** The checksum of all above: a file that was cut off or edited is not used. */
  checksum: z.string(),
});
type Entry = z.infer<typeof schema>;

const fileOf = ({ work }: Stage): string => join(work, 'cache', 'last-build.json');

const checksumOf = ({ inputs, site, printed }: Omit<Entry, 'checksum'>): string =>
  digestOf(inputs, site, printed.warnings, ...printed.lines);

function readEntry(file: string): Entry | undefined {
  if (!existsSync(file)) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const entry = schema.safeParse(json).data;
  return entry !== undefined && checksumOf(entry) === entry.checksum ? entry : undefined;
}

/** The published site, with what is for the host beside it: which files there are, and the stamp of each. */
function stampSite({ dist, host }: Stage, now: number): FolderStamps {
  const site = stampFiles(dist, filesBelow(dist), now);
  if (!existsSync(host)) return site;
  const beside = stampFiles(host, filesBelow(host), now);
  return { ...site, digest: digestOf(site.digest, beside.digest) };
}

/**
 * What the last build printed, if another would make the same: it rests on the same, and no file of the site was added,
 * removed or written to since.
 * @param now the time, in milliseconds.
 */
export function findLastBuild(
  stage: Stage,
  inputs: Pick<BuildInputs, 'digest' | 'areUntouched'>,
  now: number,
): BuildOutput | undefined {
  const entry = readEntry(fileOf(stage));
  if (entry === undefined || entry.inputs !== inputs.digest || !existsSync(stage.dist)) return undefined;
  return stampSite(stage, now).digest === entry.site && inputs.areUntouched() ? entry.printed : undefined;
}

/**
 * Notes what the published site was made from, as a whole only if no file was written to meanwhile. The build lock must be
 * held.
 * @param now the clock, in milliseconds.
 */
export async function noteLastBuild(
  stage: Stage,
  inputs: Pick<BuildInputs, 'digest' | 'areUntouched'>,
  { printed, groups, note }: BuildMade,
  now: () => number,
): Promise<void> {
  // The site was moved just now.
  await wait(tick);
  let site = stampSite(stage, now());
  if (site.settlesIn === undefined) return;
  if (site.settlesIn > 0) {
    await wait(site.settlesIn);
    site = stampSite(stage, now());
  }
  const entry = { inputs: inputs.digest, site: site.digest, printed };
  try {
    note(groups, site.stamps);
    if (!inputs.areUntouched()) return;
    writeAtomic(fileOf(stage), JSON.stringify({ ...entry, checksum: checksumOf(entry) } satisfies Entry));
  } catch (error) {
    // The site is published; the next build then makes it once more.
    if (!isNoSpace(error)) throw error;
  }
}
