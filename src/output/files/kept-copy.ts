import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { z } from 'zod';
import { unixBytes } from '../../problems/line-ends.ts';
import type { Codes } from '../embed/codes.ts';
import { type FittedHeight, heightMeta, readHeight } from '../embed/fit-height.ts';
import { oembedFile } from '../embed/oembed.ts';
import { checksumOf } from './checksums.ts';

/** The checksums of what is kept beside an embed file, by name. */
export const checksumsFile = 'checksums.json';

/** Whether a file of a kept copy is a text, by its name. */
export const isText = (name: string) => /\.(?:html|json|svg|csv|geojson)$/.test(name);

/** The files of a chart that are kept with its pinned embed, by the ends of their names. */
const keptEnds = [
  '.svg',
  '.png',
  '-dark.png',
  '-narrow.png',
  '-narrow-dark.png',
  '.csv',
  '.json',
  '.geojson',
] as const;

/**
 * The files that the newsroom keeps of a pinned copy.
 * @param own absolute path of the public folder.
 */
export function keptNames(own: string, id: string, hash: string): ReadonlySet<string> {
  const folder = join(own, 'embed', id, hash);
  return new Set(existsSync(folder) ? readdirSync(folder) : []);
}

/**
 * The codes of a pinned copy whose addresses exist.
 * @param ends the ends of the names of the chart's downloads.
 * @param kept the files that the newsroom keeps of the copy.
 */
export function keptCodes(codes: Codes, ends: readonly string[], kept: ReadonlySet<string>): Codes {
  const { picture, oembed, ...others } = codes;
  const hasPictures = ['.svg', '.png', '-narrow.png'].every(
    end => !ends.includes(end) || kept.has(`chart${end}`),
  );
  return {
    ...others,
    ...(picture !== undefined && hasPictures && { picture }),
    ...(oembed !== undefined && kept.has('oembed.json') && { oembed }),
  };
}

/** The contents of every `<meta>` of a name. */
export function metasIn(html: string, wanted: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(tag, { name, content }) {
      if (tag === 'meta' && name === wanted && content !== undefined) found.push(content);
    },
  });
  parser.end(html);
  return found;
}

/** What of the oEmbed response of the latest chart is true of its pinned copy too. */
const latestSchema = z.object({
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.url(),
});

/** Width and height as a PNG's header says them. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

/** The oEmbed response of a pinned copy, made from that of the latest chart of the same build. */
function keptOembed(latest: string, path: string, height: FittedHeight, png: Buffer | undefined): string {
  const { title, provider_name: publisher, provider_url: site } = latestSchema.parse(JSON.parse(latest));
  const address = new URL(path, site).href;
  const thumbnail = png && { url: `${address}chart.png`, ...sizeOf(png) };
  return oembedFile({
    title,
    publisher,
    site,
    height,
    thumbnail,
    addressed: { embed: address, page: address },
  });
}

/**
 * What to keep of the pinned copy that a build has made: its embed file, the pictures and data that the chart had in
 * that build, its own oEmbed response, and the checksums of all but the embed, whose checksum is its address. Texts
 * have the line ends of Unix.
 * @param dist absolute path of the built site.
 */
export function keptCopy(dist: string, id: string, hash: string): ReadonlyMap<string, Uint8Array> {
  const path = `embed/${id}/${hash}/`;
  const index = readFileSync(join(dist, path, 'index.html'));
  const files = new Map<string, Buffer>();
  for (const end of keptEnds) {
    const file = join(dist, 'charts', `${id}${end}`);
    if (existsSync(file)) files.set(`chart${end}`, readFileSync(file));
  }
  const latest = join(dist, 'oembed', `${id}.json`);
  const height = readHeight(metasIn(index.toString('utf8'), heightMeta)[0] ?? '');
  if (existsSync(latest) && height !== undefined)
    files.set(
      'oembed.json',
      Buffer.from(keptOembed(readFileSync(latest, 'utf8'), path, height, files.get('chart.png'))),
    );
  const kept = [...files].map(([name, bytes]) => [name, isText(name) ? unixBytes(bytes) : bytes] as const);
  const sums = Object.fromEntries(kept.map(([name, bytes]) => [name, checksumOf(bytes)]));
  const checksums = Buffer.from(`${JSON.stringify(sums, null, 2)}\n`);
  return new Map<string, Uint8Array>([
    ['index.html', index],
    ...kept,
    ...(kept.length === 0 ? [] : [[checksumsFile, checksums] as const]),
  ]);
}
