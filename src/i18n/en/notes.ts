export const notes = {};

export type NoteStrings = typeof notes;
