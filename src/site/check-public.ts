import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import exif from 'exif-reader';
import { type Problem, problem } from '../problems/problem.ts';
import { siteRules } from './rules.ts';

const pictures = /\.(?:jpe?g|png|webp|avif|heic|heif|tiff?|gif)$/i;

/** Pinned embeds are there too; their pictures are Sourceline's own, and held to their checksums. */
const embeds = 'embed';

/** @param bytes EXIF, or a TIFF file, which has the same form. */
function saysWhere(bytes: Buffer): boolean {
  const { GPSInfo } = exif(bytes);
  return GPSInfo?.GPSLatitude !== undefined || GPSInfo?.GPSLongitude !== undefined;
}

/** Whether the metadata of a picture says where it was taken; undefined where it is not a picture that can be read. */
async function hasLocation(path: string): Promise<boolean | undefined> {
  try {
    if (/\.tiff?$/i.test(path)) return saysWhere(readFileSync(path));
    const { default: sharp } = await import('sharp');
    const metadata = await sharp(path).metadata();
    if (/GPS(?:Latitude|Longitude|AreaInformation)/.test(metadata.xmp?.toString('utf8') ?? '')) return true;
    return metadata.exif !== undefined && saysWhere(metadata.exif);
  } catch {
    return undefined;
  }
}

/** Files that were looked at last, by path, size and time: a dev server looks at those that changed. */
const known = new Map<string, Promise<boolean | undefined>>();

function* picturesBelow(root: string, folder: string): Generator<string> {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  for (const { name } of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = `${folder}/${name}`;
    if (statSync(join(root, file)).isDirectory()) yield* picturesBelow(root, file);
    else if (pictures.test(name)) yield file;
  }
}

/**
 * Pictures among the files that are published as they are, byte for byte, whose metadata say where they were taken.
 * @param root absolute path of the project.
 * @param folder from there: `public`. Its links lead nowhere outside (`checkOutside`).
 */
export async function checkPublic(root: string, folder: string): Promise<Problem[]> {
  if (statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const found = [...picturesBelow(root, folder)].filter(file => !file.startsWith(`${folder}/${embeds}/`));
  const keys = new Set<string>();
  const looked = await Promise.all(
    found.map(file => {
      const path = join(root, file);
      const { size, mtimeMs } = statSync(path);
      const key = `${path} ${size} ${mtimeMs}`;
      const answer = known.get(key) ?? hasLocation(path);
      known.set(key, answer);
      keys.add(key);
      return answer;
    }),
  );
  for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
  return found.flatMap((file, i): Problem[] => {
    if (looked[i] !== true) return [];
    const what = `${file} would be published with the coordinates of where it was taken.`;
    return [problem(siteRules, 'site/picture-location', { what }, { file })];
  });
}
