/** What may be counted, by the names that data files, reports and questions use. */
export const measureNames = [
  'attacks',
  'explosions',
  'devices',
  'killed',
  'injured',
  'casualties',
  'attackersKilled',
  'places',
  'regions',
  'claimants',
] as const;
