import sharp from 'sharp';

/** Texts in the metadata of these pictures that no published file may contain. */
export const secrets = ['SECRETPHOTOGRAPHER', 'SECRETCOMMENT', 'SECRETXMP', 'SECRETSVG'] as const;

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="SECRETXMP"/></rdf:RDF></x:xmpmeta>`;

/** A picture of two halves, as written by a camera or a drawing program. */
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } }).composite([
    {
      input: { create: { width: width >> 1, height, channels: 3, background: '#33c' } },
      left: 0,
      top: 0,
    },
  ]);

const location = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '34/1 43/1 36/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '36/1 42/1 22/1',
};

/** A portrait photo stored sideways in its file, with its location and author. */
export const phonePhoto = (width = 800, height = 400): Promise<Uint8Array> =>
  picture(width, height)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Copyright: 'SECRETPHOTOGRAPHER', Artist: 'SECRETPHOTOGRAPHER' },
      IFD3: location,
    })
    .withXmp(xmp)
    .toBuffer();

/** The same photo in another format. */
export const photoAs = (form: 'webp' | 'png' | 'avif'): Promise<Uint8Array> =>
  picture(60, 40)
    .toFormat(form)
    .withExif({ IFD0: { Artist: 'SECRETPHOTOGRAPHER' }, IFD3: location })
    .toBuffer();

/** A minimal TIFF with a location: EXIF is a TIFF after its name. */
export async function tiffOfPlace(): Promise<Uint8Array> {
  const { exif } = await sharp(await phonePhoto()).metadata();
  if (exif === undefined) throw new Error('the photo has no EXIF');
  return exif.subarray('Exif\0\0'.length);
}

/** A PNG with a text chunk directly after its header. */
export async function pngWithText(): Promise<Uint8Array> {
  const png = await picture(60, 40).png().toBuffer();
  const text = Buffer.from('Comment\0SECRETCOMMENT', 'latin1');
  const chunk = Buffer.alloc(12 + text.length);
  chunk.writeUInt32BE(text.length, 0);
  chunk.write('tEXt', 4, 'latin1');
  text.copy(chunk, 8);
  chunk.writeUInt32BE(crc(chunk.subarray(4, 8 + text.length)), 8 + text.length);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A GIF of two frames with a comment directly after its colours. */
export async function gifWithComment(): Promise<Uint8Array> {
  const frames = [0, 1].map(i => Buffer.alloc(8 * 8 * 3, i * 255));
  const gif = await sharp(Buffer.concat(frames), {
    raw: { width: 8, height: 16, channels: 3, pageHeight: 8 },
  })
    .gif({ delay: [100, 100], loop: 0 })
    .toBuffer();
  const flags = gif[10] ?? 0;
  const start = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const text = Buffer.from('SECRETCOMMENT', 'latin1');
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, text.length]), text, Buffer.from([0])]);
  return Buffer.concat([gif.subarray(0, start), comment, gif.subarray(start)]);
}

export const svgWithScript = `<?xml version="1.0"?>
<!-- SECRETSVG -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10" onload="window.SECRETSVG=1"><metadata>SECRETSVG</metadata><script>window.SECRETSVG=1</script><rect width="5" height="10" fill="#33c"/></svg>`;
