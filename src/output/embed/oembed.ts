import { type FrameInput, oembedCode } from './codes.ts';
import { heightAt } from './fit-height.ts';

/** What an oEmbed answer says of a chart; the frame's size comes from its height. */
export type OembedInput = FrameInput & {
  readonly publisher: string;
  /** The site's absolute address. */
  readonly site: string;
  readonly thumbnail: { readonly url: string; readonly width: number; readonly height: number } | undefined;
};

/** A frame's width where whoever asks for it says none, in CSS pixels: a column of text. */
const oembedWidth = 680;

/** An oEmbed answer of type "rich" (oembed.com, version 1.0), as a file. */
export function oembedFile({ title, addressed, height, publisher, site, thumbnail }: OembedInput): string {
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: publisher,
    provider_url: site,
    html: oembedCode({ title, addressed, height }),
    width: oembedWidth,
    height: Math.ceil(heightAt(height, oembedWidth)),
    ...(thumbnail && {
      thumbnail_url: thumbnail.url,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
