import type { APIRoute, GetStaticPaths } from 'astro';
import { fileResponse } from '../../output/files/file-response.ts';
import { movedEventPage } from '../../output/files/moved-page.ts';
import { getDataset } from '../../site/get-dataset.ts';
import { getSite } from '../../site/get-site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [...getSite().formerEvents].flatMap(([dataset, former]) =>
    [...former].flatMap(([moved, one]) =>
      one.kind === 'moved' ? [{ params: { dataset, moved }, props: { to: one.to } }] : [],
    ),
  );

/** Sends readers on from an address that an event had before. */
export const GET: APIRoute<{ to: string }> = ({ params: { dataset = '' }, props: { to } }) => {
  const site = getSite();
  return fileResponse('index.html', movedEventPage(site, getDataset(site, dataset), to));
};
