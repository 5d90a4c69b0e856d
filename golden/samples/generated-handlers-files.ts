// What the operations of Files do, where the contract says it all.
import type { Context } from "../context.ts";
import { notImplemented } from "../errors.ts";

export type ExportBooksRequest = Record<string, never>;

export type GetCoverRequest = Record<string, never>;

export type ListTitlesRequest = Record<string, never>;

export type GetCodeRequest = Record<string, never>;

/** The operations of Files. */
export interface FilesHandlers {
  exportBooks(request: ExportBooksRequest, context: Context): Promise<string>;
  getCover(request: GetCoverRequest, context: Context): Promise<Uint8Array>;
  /** The titles, as JSON of the type that the client likes best. */
  listTitles(request: ListTitlesRequest, context: Context): Promise<string[]>;
  /** No text is as short as this and matches, so that the stub has nothing to answer. */
  getCode(request: GetCodeRequest, context: Context): Promise<string>;
}

/** The operations as they are until you write them yourself. */
export const defaultFilesHandlers: FilesHandlers = {
  /** A sample, until you write it yourself. */
  async exportBooks() {
    return "id,title\n1,Dune\n";
  },

  /** A sample, until you write it yourself. */
  async getCover() {
    return Buffer.from("sample");
  },

  /** A sample, until you write it yourself. */
  async listTitles() {
    return ["text"];
  },

  async getCode() {
    throw notImplemented();
  },
};
