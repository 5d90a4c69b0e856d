// What the operations of Notes do, where the contract says it all.
import { randomUUID } from "node:crypto";
import { authorizeDeleteNoteOf, authorizeUpdateNoteOf } from "../auth.js";
import { notFound } from "../errors.js";
import * as noteRepository from "../repositories/note.js";
import { page } from "../runtime/cursors.js";
import { requireMatch } from "../runtime/etag.js";
import { serializeNote } from "../serializers.js";

/**
 * The operations as they are until you write them yourself.
 * @type {import("../types.d.ts").NotesHandlers}
 */
export const defaultNotesHandlers = {
  async createNote({ principal, body }, { database }) {
    const now = new Date().toISOString();
    const note = await noteRepository.insert(database, {
      id: randomUUID(),
      authorId: principal.sub,
      title: body.title,
      text: body.text ?? "",
      pinned: body.pinned ?? false,
      changedAt: now,
    });
    return note;
  },

  async listOwnNotes({ principal, after, limit }, { database }) {
    const items = await noteRepository.listOwnNotes(
      database,
      { owner: principal.sub, after, limit: limit + 1 },
    );
    return page(items, limit, (note) => [note.title, note.id]);
  },

  async getNote({ id }, { database }) {
    const note = await noteRepository.find(database, id);
    if (note === undefined) throw notFound();
    return note;
  },

  async updateNote({ principal, id, ifMatch, body }, { database }) {
    const changes = {};
    if (body.title !== undefined) changes.title = body.title;
    if (body.text !== undefined) changes.text = body.text;
    if (body.pinned !== undefined) changes.pinned = body.pinned;
    if (Object.keys(changes).length > 0) {
      changes.changedAt = new Date().toISOString();
    }
    return await database.transaction(async (queries) => {
      const note = await noteRepository.find(queries, id);
      if (note === undefined) throw notFound();
      authorizeUpdateNoteOf(principal, note);
      requireMatch(ifMatch, serializeNote(note), true);
      const updated = await noteRepository.update(queries, id, changes);
      if (updated === undefined) throw notFound();
      return updated;
    });
  },

  async deleteNote({ principal, id, ifMatch }, { database }) {
    const note = await noteRepository.find(database, id);
    if (note === undefined) throw notFound();
    authorizeDeleteNoteOf(principal, note);
    requireMatch(ifMatch, serializeNote(note), false);
    if (!(await noteRepository.remove(database, id))) throw notFound();
  },

  async getSecretNote({ id }, { database }) {
    const note = await noteRepository.find(database, id);
    if (note === undefined) throw notFound();
    return note;
  },

  async getScarceNote({ id }, { database }) {
    const note = await noteRepository.find(database, id);
    if (note === undefined) throw notFound();
    return note;
  },

  async getRationedNote({ id }, { database }) {
    const note = await noteRepository.find(database, id);
    if (note === undefined) throw notFound();
    return note;
  },

  async createOnce({ principal, body }, { database }) {
    const now = new Date().toISOString();
    const note = await noteRepository.insert(database, {
      id: randomUUID(),
      authorId: principal.sub,
      title: body.title,
      text: body.text ?? "",
      pinned: body.pinned ?? false,
      changedAt: now,
    });
    return note;
  },

  async getOldNote({ id }, { database }) {
    const note = await noteRepository.find(database, id);
    if (note === undefined) throw notFound();
    return note;
  },
};
