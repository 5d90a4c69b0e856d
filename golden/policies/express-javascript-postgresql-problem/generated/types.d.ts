// Notes that programs and people share: every way to say who is calling, and every promise about
// repeated, concurrent and
// excessive requests.

/** A note, and whose it is. */
export interface Note {
  id: string;
  authorId: string;
  title: string;
  text: string;
  pinned: boolean;
  changedAt: string;
}

/** What a client sends to create a Note. */
export interface NoteCreate {
  title: string;
  text?: string;
  pinned?: boolean;
}

/** What a client sends to change a Note: absent, null and a value are three different things. */
export interface NoteUpdate {
  title?: string;
  text?: string;
  pinned?: boolean;
}

/** A row of `notes`. */
export interface NoteRow {
  id: string;
  authorId: string;
  title: string;
  text: string;
  pinned: boolean;
  changedAt: string;
}

/** A person, signed in elsewhere; tokens carry scopes. */
export interface PersonPrincipal {
  sub: string;
  /** Groups the person is in. */
  groups: string[];
  verified: boolean;
  level?: number | null | undefined;
  scopes: readonly string[];
}

export interface CreateNoteRequest {
  principal: PersonPrincipal;
  /** The same for a request and for its repetitions. */
  idempotencyKey: string | undefined;
  body: NoteCreate;
}

export interface ListOwnNotesRequest {
  principal: PersonPrincipal;
  /** How many items a page has at most. */
  limit: number;
  /** Where the page begins: as the page before announced it. */
  after: Pick<NoteRow, "title" | "id"> | undefined;
}

export interface GetNoteRequest {
  principal: PersonPrincipal;
  id: string;
}

export interface UpdateNoteRequest {
  principal: PersonPrincipal;
  id: string;
  /** The same for a request and for its repetitions. */
  idempotencyKey: string | undefined;
  ifMatch: string | undefined;
  body: NoteUpdate;
}

export interface DeleteNoteRequest {
  principal: PersonPrincipal;
  id: string;
  ifMatch: string | undefined;
}

export interface GetSecretNoteRequest {
  principal: PersonPrincipal;
  id: string;
}

export interface GetScarceNoteRequest {
  id: string;
}

export interface GetRationedNoteRequest {
  principal: PersonPrincipal;
  id: string;
}

export interface CreateOnceRequest {
  principal: PersonPrincipal;
  /** The same for a request and for its repetitions. */
  idempotencyKey: string;
  body: NoteCreate;
}

export interface GetOldNoteRequest {
  id: string;
}

/** The operations of Notes. */
export interface NotesHandlers {
  /** A repeated key gets the first answer. */
  createNote(request: CreateNoteRequest, context: Context): Promise<Note>;
  /** The caller's own notes. */
  listOwnNotes(request: ListOwnNotesRequest, context: Context): Promise<Page<Note>>;
  /** Answers `ETag`. */
  getNote(request: GetNoteRequest, context: Context): Promise<Note>;
  /**
   * Demands `If-Match`, from the author or from an administrator; a repeated key gets the first
   * answer whatever the tag is now.
   */
  updateNote(request: UpdateNoteRequest, context: Context): Promise<Note>;
  /** Honours `If-Match`. */
  deleteNote(request: DeleteNoteRequest, context: Context): Promise<void>;
  /** Only of level 3 and 4, and verified: all of it must hold. */
  getSecretNote(request: GetSecretNoteRequest, context: Context): Promise<Note>;
  /** Three in an hour. */
  getScarceNote(request: GetScarceNoteRequest, context: Context): Promise<Note>;
  /** Three in an hour for each caller, whatever address they have. */
  getRationedNote(request: GetRationedNoteRequest, context: Context): Promise<Note>;
  /** Once, and only with a key. */
  createOnce(request: CreateOnceRequest, context: Context): Promise<Note>;
  /**
   * What it was called before.
   * @deprecated Use getNote
   */
  getOldNote(request: GetOldNoteRequest, context: Context): Promise<Note>;
}

export type Context = import("./context.js").Context;
export type Page<Item> = import("./runtime/cursors.js").Page<Item>;
