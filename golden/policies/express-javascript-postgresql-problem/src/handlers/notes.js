import { defaultNotesHandlers } from "../../generated/handlers/notes.js";

/**
 * Replace any operation of Notes by your own; the rest stays as it is.
 * @type {import("../../generated/types.d.ts").NotesHandlers}
 */
export const notes = {
  ...defaultNotesHandlers,
};
