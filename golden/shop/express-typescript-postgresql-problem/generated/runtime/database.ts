// SQL with its values kept apart from its text, and what every database can do with it.

/** What a driver binds; only PostgreSQL's binds arrays. */
export type SqlValue =
  | string
  | number
  | bigint
  | boolean
  | Date
  | Uint8Array
  | readonly (string | number | bigint)[]
  | null
  | undefined;

/** A statement, or a part of one. */
export class Sql {
  readonly strings: readonly string[];
  readonly values: readonly SqlValue[];

  constructor(strings: readonly string[], values: readonly SqlValue[]) {
    this.strings = strings;
    this.values = values;
  }
}

/** A statement whose `${…}` are values to bind, or parts that were themselves written with `sql`. */
export function sql(strings: TemplateStringsArray, ...inserts: readonly (SqlValue | Sql)[]): Sql {
  if (!inserts.some((insert) => insert instanceof Sql)) {
    return new Sql(strings, inserts as readonly SqlValue[]);
  }
  const texts = [strings[0] ?? ""];
  const values: SqlValue[] = [];
  inserts.forEach((insert, index) => {
    const after = strings[index + 1] ?? "";
    if (insert instanceof Sql) {
      texts.push((texts.pop() ?? "") + insert.strings[0], ...insert.strings.slice(1));
      texts.push((texts.pop() ?? "") + after);
      values.push(...insert.values);
    } else {
      texts.push(after);
      values.push(insert);
    }
  });
  return new Sql(texts, values);
}

/** Parts one after the other, with a separator between them. */
export function join(parts: readonly Sql[], separator: ", " | " AND "): Sql {
  return parts.reduce(
    (whole, part) => separator === ", " ? sql`${whole}, ${part}` : sql`${whole} AND ${part}`,
  );
}

/** `WHERE` all of the conditions, or nothing where there are none. */
export function where(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`` : sql`WHERE ${join(conditions, " AND ")}`;
}

/** A row as the driver gives it. */
// deno-lint-ignore no-explicit-any
export type Row = Record<string, any>;

/** Runs statements. */
export interface Queries {
  query(statement: Sql): Promise<Row[]>;
}

export interface Database extends Queries {
  /** Runs `work` in a transaction: committed when it returns, undone when it throws. */
  transaction<Result>(work: (queries: Queries) => Promise<Result>): Promise<Result>;
  /** What migrations need. */
  migrator(): Promise<Migrator>;
  close(): Promise<void>;
}

/** One connection that holds a lock on the database's migrations until it is released. */
export interface Migrator extends Queries {
  /** Runs a file and records it, in one transaction unless it asks for none. */
  apply(script: string, record: Sql, transaction: boolean): Promise<void>;
  release(): Promise<void>;
}

/** A constraint of the database that a statement would have broken. */
export class ConstraintError extends Error {
  override readonly name = "ConstraintError";
  readonly kind: "unique" | "foreign key" | "other";
  /** PostgreSQL: the name of the constraint. SQLite: its columns, such as `users.email`. */
  readonly constraint: string;

  constructor(kind: ConstraintError["kind"], constraint: string, cause: unknown) {
    super(`${kind} constraint failed: ${constraint}`, { cause });
    this.kind = kind;
    this.constraint = constraint;
  }
}

/** Whether an error is the violation of this unique constraint. */
export function isDuplicate(error: unknown, constraint: string): boolean {
  return error instanceof ConstraintError && error.kind === "unique" &&
    error.constraint === constraint;
}

/** Whether an error is any duplicate, a reference to a row that is not there, or a row that others still refer to. */
export function isConflict(error: unknown): boolean {
  return error instanceof ConstraintError && error.kind !== "other";
}
