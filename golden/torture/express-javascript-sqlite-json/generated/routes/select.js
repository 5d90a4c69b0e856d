// The operations of select_ over HTTP: each reads, asks its handler and answers.
import { Router } from "express";
import { contextOf } from "../context.js";
import { decodeCursor, linkToNext, positionAfter } from "../runtime/cursors.js";
import { isUuid } from "../runtime/formats.js";
import {
  answerEmpty,
  answerJson,
  endpoint,
  negotiate,
  onlyMethods,
  readJson,
} from "../runtime/http.js";
import { isInteger, isIntegerWithin } from "../runtime/json.js";
import { numberFrom, queryOf, repeated, single } from "../runtime/parameters.js";
import { Violations } from "../runtime/violations.js";
import { serializeSelect } from "../serializers.js";
import {
  normalizeSelectCreate,
  normalizeSelectUpdate,
  validateKind,
  validateSelectCreate,
  validateSelectUpdate,
} from "../validators.js";

/** The routes of select_. */
export function selectRoutes(services, handlers) {
  const router = Router({ caseSensitive: true, strict: true });

  router
    .route("/select")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateSelectCreate(body, "", violations);
      }
      violations.check();

      const result = await handlers.new_(
        { body: normalizeSelectCreate(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 201, serializeSelect(result), {
        Location: `/select/${encodeURIComponent(result.id)}`,
      });
    }))
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const query = queryOf(request);

      const violations = new Violations();
      violations.part = "query";
      const group = single(query, "group", violations);
      const order = single(query, "order", violations, numberFrom);
      if (order !== undefined) {
        if (!isInteger(order)) {
          violations.add("/order", "type", "must be an integer");
        } else {
          if (order < -2147483648) {
            violations.add("/order", "minimum", "must be at least -2147483648");
          }
          if (order > 2147483647) violations.add("/order", "maximum", "must be at most 2147483647");
        }
      }
      const class2 = single(query, "class", violations);
      if (class2 !== undefined) validateKind(class2, "/class", violations);
      const from = repeated(query, "from");
      if (from !== undefined) {
        if (!Array.isArray(from)) {
          violations.add("/from", "type", "must be an array");
        } else {
          for (const [index2, item] of from.entries()) {
            if (typeof item !== "string") {
              violations.add(`/from/${index2}`, "type", "must be a string");
            }
          }
        }
      }
      const where_ = single(query, "where", violations, numberFrom);
      if (where_ !== undefined) {
        if (!isInteger(where_)) {
          violations.add("/where", "type", "must be an integer");
        } else {
          if (where_ < -2147483648) {
            violations.add("/where", "minimum", "must be at least -2147483648");
          }
          if (where_ > 2147483647) {
            violations.add("/where", "maximum", "must be at most 2147483647");
          }
        }
      }
      const limit = single(query, "limit", violations, numberFrom);
      if (limit !== undefined) {
        if (!isInteger(limit)) {
          violations.add("/limit", "type", "must be an integer");
        } else {
          if (limit < 1) violations.add("/limit", "minimum", "must be at least 1");
          if (limit > 100) violations.add("/limit", "maximum", "must be at most 100");
        }
      }
      const after = positionAfter(single(query, "cursor", violations), listCursor, violations);
      violations.check();

      const result = await handlers.list(
        { group, order, class_2: class2, from, where_, limit: limit ?? 20, after },
        contextOf(services, request, response),
      );
      answerJson(
        response,
        200,
        result.items.map(serializeSelect),
        linkToNext(request.originalUrl, limit ?? 20, result),
      );
    }))
    .all(onlyMethods("GET, HEAD, POST, OPTIONS"));

  router
    .route("/select/:id")
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check();

      const result = await handlers.await_(
        { id: id.toLowerCase() },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeSelect(result));
    }))
    .patch(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.part = "body";
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateSelectUpdate(body, "", violations);
      }
      violations.check();

      const result = await handlers.function_(
        { id: id.toLowerCase(), body: normalizeSelectUpdate(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeSelect(result));
    }))
    .delete(endpoint(async (request, response) => {
      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check();

      await handlers.delete_({ id: id.toLowerCase() }, contextOf(services, request, response));
      answerEmpty(response, 204);
    }))
    .all(onlyMethods("GET, HEAD, PATCH, DELETE, OPTIONS"));

  return router;
}

/** The order values that a cursor of `list` holds; undefined where it holds others. */
function listCursor(text) {
  const [group, order, id] = decodeCursor(text, 3) ?? [];
  if (typeof group !== "string") return undefined;
  if (!isIntegerWithin(order, -2147483648, 2147483647)) return undefined;
  if (typeof id !== "string" || !isUuid(id)) return undefined;
  return { group, order: Number(order), id: id.toLowerCase() };
}
