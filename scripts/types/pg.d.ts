// What generated code may use of pg 8. Only the default export has values: the named ones came with 8.15, and before
// that `import { Pool } from 'pg'` fails when the program starts, so here it fails to check. Types are named exports.
//
// Narrower than @types/pg: a row's columns are `unknown` unless the query says what they are.

import type { EventEmitter } from 'node:events';
import type { ConnectionOptions } from 'node:tls';

export interface QueryResultRow {
  [column: string]: any;
}

export interface FieldDef {
  name: string;
  tableID: number;
  columnID: number;
  dataTypeID: number;
  dataTypeSize: number;
  dataTypeModifier: number;
  format: string;
}

export interface QueryResult<R extends QueryResultRow = Record<string, unknown>> {
  command: string;
  fields: FieldDef[];
  oid: number;
  rowCount: number | null;
  rows: R[];
}

export interface QueryConfig<V = readonly unknown[]> {
  name?: string;
  text: string;
  values?: V;
}

export interface ClientConfig {
  application_name?: string;
  connectionString?: string;
  connectionTimeoutMillis?: number;
  database?: string;
  host?: string;
  idle_in_transaction_session_timeout?: number;
  keepAlive?: boolean;
  lock_timeout?: number;
  options?: string;
  password?: string | (() => string | Promise<string>);
  port?: number;
  query_timeout?: number;
  ssl?: boolean | ConnectionOptions;
  statement_timeout?: false | number;
  user?: string;
}

export interface PoolConfig extends ClientConfig {
  allowExitOnIdle?: boolean;
  idleTimeoutMillis?: number;
  max?: number;
  maxUses?: number;
  min?: number;
}

export interface Queryable {
  query<R extends QueryResultRow = Record<string, unknown>>(
    text: string | QueryConfig,
    values?: readonly unknown[],
  ): Promise<QueryResult<R>>;
}

export interface ClientBase extends EventEmitter, Queryable {
  escapeIdentifier(text: string): string;
  escapeLiteral(text: string): string;
}

export interface Client extends ClientBase {
  connect(): Promise<unknown>;
  end(): Promise<void>;
}

export interface PoolClient extends ClientBase {
  release(error?: Error | boolean): void;
}

export interface Pool extends EventEmitter, Queryable {
  readonly idleCount: number;
  readonly totalCount: number;
  readonly waitingCount: number;
  connect(): Promise<PoolClient>;
  end(): Promise<void>;
}

export interface DatabaseError extends Error {
  code: string | undefined;
  column: string | undefined;
  constraint: string | undefined;
  detail: string | undefined;
  schema: string | undefined;
  severity: string | undefined;
  table: string | undefined;
}

declare const pg: {
  Client: new (config?: string | ClientConfig) => Client;
  DatabaseError: new (message: string, length: number, name: string) => DatabaseError;
  Pool: new (config?: PoolConfig) => Pool;
  defaults: { parseInt8: boolean };
  types: {
    builtins: Record<string, number>;
    setTypeParser(oid: number, parse: (text: string) => unknown): void;
    setTypeParser(oid: number, format: 'text', parse: (text: string) => unknown): void;
  };
};

export default pg;
