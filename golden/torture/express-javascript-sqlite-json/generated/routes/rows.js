// The operations of Rows over HTTP: each reads, asks its handler and answers.
import { Router } from "express";
import { contextOf } from "../context.js";
import { decodeCursor, linkToNext, positionAfter } from "../runtime/cursors.js";
import { isDate, isDateTime, isDecimal, isUuid, toUtc } from "../runtime/formats.js";
import {
  answerEmpty,
  answerJson,
  endpoint,
  negotiate,
  onlyMethods,
  readJson,
} from "../runtime/http.js";
import { isInteger, isIntegerWithin, isNumber } from "../runtime/json.js";
import { booleanFrom, numberFrom, queryOf, repeated, single } from "../runtime/parameters.js";
import { Violations } from "../runtime/violations.js";
import { serializeRow_ } from "../serializers.js";
import {
  normalizeRowCreate,
  normalizeRowUpdate,
  validateReservedValue,
  validateRowCreate,
  validateRowUpdate,
} from "../validators.js";

/** The routes of Rows. */
export function rowsRoutes(services, handlers) {
  const router = Router({ caseSensitive: true, strict: true });

  router
    .route("/rows")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateRowCreate(body, "", violations);
      }
      violations.check();

      const result = await handlers.createRow(
        { body: normalizeRowCreate(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 201, serializeRow_(result), {
        Location: `/rows/${encodeURIComponent(result.id)}`,
      });
    }))
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const query = queryOf(request);

      const violations = new Violations();
      violations.part = "query";
      const int = single(query, "int", violations, numberFrom);
      if (int !== undefined) {
        if (!isInteger(int)) {
          violations.add("/int", "type", "must be an integer");
        } else {
          if (int < -2147483648) violations.add("/int", "minimum", "must be at least -2147483648");
          if (int > 2147483647) violations.add("/int", "maximum", "must be at most 2147483647");
        }
      }
      const below = single(query, "below", violations, numberFrom);
      if (below !== undefined) {
        if (!isNumber(below)) violations.add("/below", "type", "must be a number");
      }
      const decimal = single(query, "decimal", violations);
      if (decimal !== undefined) {
        if (!isDecimal(decimal, 38, 18)) {
          violations.add(
            "/decimal",
            "decimal",
            "must be a decimal of at most 20 digits before the point and 18 after it, as a string",
          );
        }
      }
      const dateTime = single(query, "dateTime", violations);
      if (dateTime !== undefined) {
        if (!isDateTime(dateTime)) {
          violations.add(
            "/dateTime",
            "format",
            "must be a date and time such as 2026-01-31T12:00:00Z",
          );
        }
      }
      const date = single(query, "date", violations);
      if (date !== undefined) {
        if (!isDate(date)) violations.add("/date", "format", "must be a date such as 2026-01-31");
      }
      const string_ = single(query, "string", violations);
      const boolean_ = single(query, "boolean", violations, booleanFrom);
      if (boolean_ !== undefined) {
        if (typeof boolean_ !== "boolean") {
          violations.add("/boolean", "type", "must be true or false");
        }
      }
      const enum_ = repeated(query, "enum");
      if (enum_ !== undefined) {
        if (!Array.isArray(enum_)) {
          violations.add("/enum", "type", "must be an array");
        } else {
          for (const [index2, item] of enum_.entries()) {
            validateReservedValue(item, `/enum/${index2}`, violations);
          }
        }
      }
      const uuid = single(query, "uuid", violations);
      if (uuid !== undefined) {
        if (!isUuid(uuid)) violations.add("/uuid", "format", "must be a UUID");
      }
      const limit = single(query, "limit", violations, numberFrom);
      if (limit !== undefined) {
        if (!isInteger(limit)) {
          violations.add("/limit", "type", "must be an integer");
        } else {
          if (limit < 1) violations.add("/limit", "minimum", "must be at least 1");
          if (limit > 7) violations.add("/limit", "maximum", "must be at most 7");
        }
      }
      const after = positionAfter(single(query, "cursor", violations), listRowsCursor, violations);
      violations.check();

      const result = await handlers.listRows(
        {
          int,
          below: below === undefined ? undefined : Number(below),
          decimal,
          dateTime: dateTime === undefined ? undefined : toUtc(dateTime),
          date,
          string_,
          boolean_,
          enum_,
          uuid: uuid === undefined ? undefined : uuid.toLowerCase(),
          limit: limit ?? 3,
          after,
        },
        contextOf(services, request, response),
      );
      answerJson(
        response,
        200,
        result.items.map(serializeRow_),
        linkToNext(request.originalUrl, limit ?? 3, result),
      );
    }))
    .all(onlyMethods("GET, HEAD, POST, OPTIONS"));

  router
    .route("/rows/:id")
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const id = numberFrom(request.params.id);
      if (!isInteger(id)) {
        violations.add("/id", "type", "must be an integer");
      } else {
        if (id < -9223372036854775808n) {
          violations.add("/id", "minimum", "must be at least -9223372036854775808");
        }
        if (id > 9223372036854775807n) {
          violations.add("/id", "maximum", "must be at most 9223372036854775807");
        }
      }
      violations.check();

      const result = await handlers.getRow(
        { id: BigInt(id) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeRow_(result));
    }))
    .patch(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      violations.part = "path";
      const id = numberFrom(request.params.id);
      if (!isInteger(id)) {
        violations.add("/id", "type", "must be an integer");
      } else {
        if (id < -9223372036854775808n) {
          violations.add("/id", "minimum", "must be at least -9223372036854775808");
        }
        if (id > 9223372036854775807n) {
          violations.add("/id", "maximum", "must be at most 9223372036854775807");
        }
      }
      violations.part = "body";
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateRowUpdate(body, "", violations);
      }
      violations.check();

      const result = await handlers.updateRow(
        { id: BigInt(id), body: normalizeRowUpdate(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeRow_(result));
    }))
    .delete(endpoint(async (request, response) => {
      const violations = new Violations();
      violations.part = "path";
      const id = numberFrom(request.params.id);
      if (!isInteger(id)) {
        violations.add("/id", "type", "must be an integer");
      } else {
        if (id < -9223372036854775808n) {
          violations.add("/id", "minimum", "must be at least -9223372036854775808");
        }
        if (id > 9223372036854775807n) {
          violations.add("/id", "maximum", "must be at most 9223372036854775807");
        }
      }
      violations.check();

      await handlers.deleteRow({ id: BigInt(id) }, contextOf(services, request, response));
      answerEmpty(response, 204);
    }))
    .all(onlyMethods("GET, HEAD, PATCH, DELETE, OPTIONS"));

  return router;
}

/** The order values that a cursor of `listRows` holds; undefined where it holds others. */
function listRowsCursor(text) {
  const [dateTime, string_, id] = decodeCursor(text, 3) ?? [];
  if (dateTime !== null && (typeof dateTime !== "string" || !isDateTime(dateTime))) return undefined;
  if (string_ !== null && (typeof string_ !== "string")) return undefined;
  if (!isIntegerWithin(id, -9223372036854775808n, 9223372036854775807n)) return undefined;
  return { dateTime: dateTime === null ? null : toUtc(dateTime), string: string_, id: BigInt(id) };
}
