/** Where a cell names several weapons, each is a part of its event, and this is what the parts are called. */
export const weaponWords = { en: { one: 'weapon', other: 'weapons' } };
