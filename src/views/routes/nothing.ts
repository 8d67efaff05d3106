import type { APIRoute, GetStaticPaths } from 'astro';

/** None: the route of a build that has nothing to do. Astro warns of a site without routes. */
export const getStaticPaths: GetStaticPaths = () => [];

export const GET: APIRoute = () => new Response();
