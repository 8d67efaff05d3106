import type { ImportRow } from './import-row.ts';
import type { Coordinates } from './place-spec.ts';

const degreesOf = (typed: string): number | undefined => {
  const text = typed.replace(/^\u2212/, '-');
  return /^[+-]?\d{1,3}(?:[.,]\d+)?$/.test(text) || /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i.test(text)
    ? Number(Number(text.replace(',', '.')).toFixed(6))
    : undefined;
};

/**
 * The coordinates of a row; undefined where it has none. Half, impossible, or zero ones are reported and left out.
 * @param first what is in the two columns
 */
export function readPoint(
  row: ImportRow,
  latitude: string,
  longitude: string,
  first: string = row.value(latitude),
  second: string = row.value(longitude),
): Coordinates | undefined {
  if (first === '' && second === '') return undefined;
  const [lat, lon] = [degreesOf(first), degreesOf(second)];
  const [column, why] =
    lat === undefined
      ? [latitude, first === '' ? 'The longitude has no latitude' : `"${first}" is not a valid latitude`]
      : lon === undefined
        ? [
            longitude,
            second === '' ? 'The latitude has no longitude' : `"${second}" is not a valid longitude`,
          ]
        : Math.abs(lat) > 90
          ? [latitude, `The latitude ${lat} is outside -90 to 90`]
          : Math.abs(lon) > 180
            ? [longitude, `The longitude ${lon} is outside -180 to 180`]
            : lat === 0 && lon === 0
              ? [latitude, 'Latitude and longitude are both 0, in the Atlantic']
              : [];
  if (column !== undefined) {
    row.change('import/bad-coordinates', column, `${why}; the place is taken without coordinates.`);
    return undefined;
  }
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}
