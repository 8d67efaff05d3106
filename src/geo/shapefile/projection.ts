/** Datums that are the same as WGS 84 to two metres, which no map shows. */
const likeWgs84 = [
  /^(?:d_?)?wgs_?(?:19)?84/,
  /^world_geodetic_system_1984/,
  /^(?:d_)?(?:etrs|european_terrestrial_reference_system)_?(?:19)?89/,
  /^(?:d_)?(?:north_american_(?:datum_)?1983|nad_?83)/,
  /^(?:d_)?(?:sirgas|sistema_de_referencia_geocentrico).*2000/,
  /^(?:d_)?(?:gda|geocentric_datum_of_australia)_?(?:1994|2020|94)/,
  /^(?:d_)?(?:nzgd|new_zealand_geodetic_datum)_?2000/,
  /^(?:d_)?(?:jgd|japanese_geodetic_datum)_?20(?:00|11)/,
  /^(?:d_)?(?:cgcs|china)_?2000/,
];

/** How the coordinates of a shapefile become degrees of WGS 84: they are, they are reprojected, or why they cannot be. */
export type Projection =
  | { readonly kind: 'degrees' | 'reprojected' }
  | { readonly kind: 'refused'; readonly why: string };

/** @param prj the text of its .prj. */
export function projectionOf(prj: string): Projection {
  const refused = (why: string): Projection => ({ kind: 'refused', why });
  const text = prj.trim();
  const datum = /\b(?:DATUM|ENSEMBLE)\s*\[\s*"([^"]+)"/i.exec(text)?.[1];
  if (!/^(?:GEOG|PROJ)C(?:S|RS)\s*\[/i.test(text) || datum === undefined)
    return refused('its .prj names no coordinate system');
  const plain = datum.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
  if (!likeWgs84.some(name => name.test(plain)))
    return refused(`its coordinates are on the datum "${datum}", not on WGS 84`);
  const meridian = /\bPRIMEM\s*\[\s*"[^"]*"\s*,\s*([-\d.]+)/i.exec(text)?.[1];
  if (meridian !== undefined && Number(meridian) !== 0)
    return refused('its longitudes are not from Greenwich');
  if (/^PROJ/i.test(text)) return { kind: 'reprojected' };
  const unit = /\b(?:ANGLE)?UNIT\s*\[\s*"([^"]+)"/i.exec(text)?.[1] ?? 'degree';
  return /^degree/i.test(unit) ? { kind: 'degrees' } : refused(`its unit is "${unit}", not degrees`);
}
