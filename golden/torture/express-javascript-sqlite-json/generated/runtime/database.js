// SQL with its values kept apart from its text, and what every database can do with it.

/** A statement, or a part of one. */
export class Sql {
  strings;
  values;

  constructor(strings, values) {
    this.strings = strings;
    this.values = values;
  }
}

/** A statement whose `${…}` are values to bind, or parts that were themselves written with `sql`. */
export function sql(strings, ...inserts) {
  if (!inserts.some((insert) => insert instanceof Sql)) {
    return new Sql(strings, inserts);
  }
  const texts = [strings[0] ?? ""];
  const values = [];
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
export function join(parts, separator) {
  return parts.reduce(
    (whole, part) => separator === ", " ? sql`${whole}, ${part}` : sql`${whole} AND ${part}`,
  );
}

/** `WHERE` all of the conditions, or nothing where there are none. */
export function where(conditions) {
  return conditions.length === 0 ? sql`` : sql`WHERE ${join(conditions, " AND ")}`;
}

/** A row as the driver gives it. */

/** A constraint of the database that a statement would have broken. */
export class ConstraintError extends Error {
  name = "ConstraintError";
  kind;
  /** PostgreSQL: the name of the constraint. SQLite: its columns, such as `users.email`. */
  constraint;

  constructor(kind, constraint, cause) {
    super(`${kind} constraint failed: ${constraint}`, { cause });
    this.kind = kind;
    this.constraint = constraint;
  }
}

/** Whether an error is the violation of this unique constraint. */
export function isDuplicate(error, constraint) {
  return error instanceof ConstraintError && error.kind === "unique" &&
    error.constraint === constraint;
}

/** Whether an error is any duplicate, a reference to a row that is not there, or a row that others still refer to. */
export function isConflict(error) {
  return error instanceof ConstraintError && error.kind !== "other";
}
