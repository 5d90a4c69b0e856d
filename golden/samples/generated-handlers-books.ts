// What the operations of Books do, where the contract says it all.
import type { Context } from "../context.ts";
import type { Book, GetOwnerResponse, Shelf } from "../types.ts";

export interface ListBooksRequest {
  limit: number | undefined;
}

export interface AddBookRequest {
  body: Book;
}

export interface GetBookRequest {
  id: bigint;
}

export interface RemoveBookRequest {
  id: bigint;
}

export interface GetOwnerRequest {
  id: bigint;
}

export type GetShelvesRequest = Record<string, never>;

/** The operations of Books. */
export interface BooksHandlers {
  /** Every book. */
  listBooks(request: ListBooksRequest, context: Context): Promise<Book[]>;
  addBook(request: AddBookRequest, context: Context): Promise<Book>;
  getBook(request: GetBookRequest, context: Context): Promise<Book>;
  removeBook(request: RemoveBookRequest, context: Context): Promise<void>;
  getOwner(request: GetOwnerRequest, context: Context): Promise<GetOwnerResponse>;
  getShelves(request: GetShelvesRequest, context: Context): Promise<Record<string, Shelf>>;
}

/** The operations as they are until you write them yourself. */
export const defaultBooksHandlers: BooksHandlers = {
  /** A sample, until you write it yourself. */
  async listBooks(_request, { response }) {
    response.setHeader("X-Total", "1");
    return [
      {
        id: 1n,
        title: "Moby-Dick",
        price: 1,
        kind: "HARDCOVER",
        isbn: "978-0000000000",
        authors: ["authors", "authors 1"],
        added: "2026-01-01T10:20:30.000Z",
        shelf: { row: 12n, colour: "blue" },
        editor: { type: "type", name: "name", email: "person0@example.com" },
        secret: "secret",
        rank: 3,
        copies: [1n],
      },
    ];
  },

  /** A sample, until you write it yourself. */
  async addBook(_request, { response }) {
    response.setHeader("Location", "https://example.com/0");
    return {
      id: 9007199254740993n,
      title: "Dune",
      price: 12.5,
      kind: "PAPER",
      added: "1965-08-01T00:00:00.000Z",
      editor: null,
      secret: "x",
    };
  },

  /** A sample, until you write it yourself. */
  async getBook() {
    return {
      id: 1n,
      title: "Moby-Dick",
      price: 1,
      kind: "HARDCOVER",
      isbn: "978-0000000000",
      authors: ["authors", "authors 1"],
      added: "2026-01-01T10:20:30.000Z",
      shelf: { row: 12n, colour: "blue" },
      editor: { type: "type", name: "name", email: "person0@example.com" },
      secret: "secret",
      rank: 3,
      copies: [1n],
    };
  },

  /** A sample, until you write it yourself. */
  async removeBook() {},

  /** A sample, until you write it yourself. */
  async getOwner() {
    return { type: "person", name: "name", email: "person0@example.com" };
  },

  /** A sample, until you write it yourself. */
  async getShelves() {
    return { key: { row: 12n, colour: "blue" } };
  },
};
