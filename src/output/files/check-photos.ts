import { join } from 'node:path';
import { type Problem, problem } from '../../problems/problem.ts';
import type { Site } from '../../site/types.ts';
import { picturesOf } from './pictures-of.ts';
import { fileRules } from './rules.ts';

/**
 * Pictures that cannot be read to their end: a build would stop at them.
 * @param root absolute path of the project.
 */
export async function checkPhotos(site: Site, root: string): Promise<Problem[]> {
  const found = picturesOf(site).map(async (photo): Promise<Problem[]> => {
    try {
      const { default: sharp } = await import('sharp');
      await sharp(join(root, photo)).resize(8).toBuffer();
      return [];
    } catch (error) {
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      const what = `The picture "${photo}" cannot be read: ${why.replace(/\.$/, '')}.`;
      return [problem(fileRules, 'files/unreadable-picture', { what }, { file: photo })];
    }
  });
  return (await Promise.all(found)).flat();
}
