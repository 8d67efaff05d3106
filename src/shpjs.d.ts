declare module 'shpjs' {
  /** @param prj the text of a .prj, to reproject from; nothing is reprojected without it. */
  export function parseShp(shp: Uint8Array, prj?: string): unknown[];
  /** @param encoding as TextDecoder calls it. */
  export function parseDbf(dbf: Uint8Array, encoding?: string): Record<string, unknown>[];
}
