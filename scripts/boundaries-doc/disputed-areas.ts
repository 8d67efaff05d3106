/** An area whose borders are in dispute, or that is often drawn otherwise; docs/boundaries.md says where maps have it. */
export type DisputedArea = {
  readonly name: string;
  /** A point in it, longitude first. */
  readonly at: readonly [lon: number, lat: number];
  /** The ISO 3166-1 codes, in small letters, of the sets that might have it. */
  readonly sets: readonly string[];
};

const area = (name: string, lon: number, lat: number, ...sets: readonly string[]): DisputedArea => ({
  name,
  at: [lon, lat],
  sets,
});

/** By part of the world. What each map has there is looked up, not written here. */
export const disputedAreas: readonly DisputedArea[] = [
  area('Crimea', 34.1, 44.95, 'ua', 'ru'),
  area('Sevastopol', 33.6, 44.6, 'ua', 'ru'),
  area('Donetsk', 37.8, 48.0, 'ua', 'ru'),
  area('Luhansk', 39.3, 48.57, 'ua', 'ru'),
  area('Kherson and Zaporizhzhia', 35.4, 46.9, 'ua', 'ru'),
  area('Abkhazia', 41.0, 43.05, 'ge', 'ru'),
  area('South Ossetia', 44.0, 42.3, 'ge', 'ru'),
  area('Transnistria', 29.6, 46.85, 'md', 'ru'),
  area('Nagorno-Karabakh', 46.75, 39.82, 'az', 'am'),
  area('Kosovo', 21.0, 42.6, 'xk', 'rs'),
  area('Northern Cyprus', 33.4, 35.23, 'cy', 'tr'),
  area('British bases in Cyprus', 32.97, 34.6, 'cy', 'gb'),
  area('Gibraltar', -5.35, 36.13, 'gi', 'es'),
  area('Golan Heights', 35.78, 33.0, 'il', 'sy'),
  area('Quneitra, in the UNDOF zone', 35.824, 33.125, 'il', 'sy'),
  area('East Jerusalem', 35.24, 31.79, 'il', 'ps'),
  area('West Bank', 35.2, 32.2, 'il', 'ps'),
  area('Gaza', 34.4, 31.45, 'il', 'ps', 'eg'),
  area('Western Sahara: Laâyoune', -13.2, 27.15, 'eh', 'ma'),
  area('Western Sahara: Smara', -11.67, 26.74, 'eh', 'ma'),
  area('Western Sahara: Tifariti, east of the berm', -10.57, 26.15, 'eh', 'ma', 'mr'),
  area('Ceuta', -5.33, 35.89, 'es', 'ma'),
  area('Melilla', -2.95, 35.29, 'es', 'ma'),
  area('South Sudan', 31.6, 4.85, 'ss', 'sd'),
  area('Abyei', 28.43, 9.6, 'sd', 'ss'),
  area('Kafia Kingi', 24.2, 9.2, 'sd', 'ss', 'cf'),
  area('Halaib Triangle', 35.5, 22.4, 'eg', 'sd'),
  area('Bir Tawil', 33.7, 21.87, 'eg', 'sd'),
  area('Ilemi Triangle', 35.3, 5.0, 'ke', 'ss', 'et'),
  area('Somaliland', 44.06, 9.56, 'so'),
  area('Mayotte', 45.15, -12.8, 'yt', 'km', 'fr'),
  area('Chagos Islands', 72.398, -7.299, 'io', 'mu'),
  area('Jammu and Kashmir', 74.8, 34.1, 'in', 'pk'),
  area('Ladakh', 77.58, 34.16, 'in', 'cn', 'pk'),
  area('Azad Kashmir', 73.47, 34.37, 'pk', 'in'),
  area('Gilgit-Baltistan', 74.5, 35.8, 'pk', 'in'),
  area('Siachen Glacier', 77.0, 35.45, 'in', 'pk', 'cn'),
  area('Aksai Chin', 79.5, 35.2, 'cn', 'in'),
  area('Shaksgam Valley', 76.6, 36.1, 'cn', 'pk', 'in'),
  area('Arunachal Pradesh', 94.0, 28.0, 'in', 'cn'),
  area('Taiwan', 121.0, 24.0, 'tw', 'cn'),
  area('Hong Kong', 114.15, 22.4, 'hk', 'cn'),
  area('Southern Kuril Islands', 147.9, 45.0, 'ru', 'jp'),
  area('Essequibo', -59.0, 5.5, 'gy', 've'),
  area('Falkland Islands', -59.0, -51.75, 'fk', 'ar'),
  area('Guantánamo Bay', -75.2, 19.95, 'cu', 'us'),
  area('Baikonur', 63.3, 45.95, 'kz', 'ru'),
];
