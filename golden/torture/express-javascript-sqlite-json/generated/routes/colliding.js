// The operations of Colliding over HTTP: each reads, asks its handler and answers.
import { Router } from "express";
import { contextOf } from "../context.js";
import { decodeCursor, linkToNext, positionAfter } from "../runtime/cursors.js";
import {
  answerEmpty,
  answerJson,
  endpoint,
  negotiate,
  onlyMethods,
  readJson,
} from "../runtime/http.js";
import { isInteger, isIntegerWithin } from "../runtime/json.js";
import { numberFrom, queryOf, single } from "../runtime/parameters.js";
import { Violations } from "../runtime/violations.js";
import { serializeColliding } from "../serializers.js";
import { validateCollidingCreate, validateCollidingUpdate } from "../validators.js";

/** The routes of Colliding. */
export function collidingRoutes(services, handlers) {
  const router = Router({ caseSensitive: true, strict: true });

  router
    .route("/colliding")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateCollidingCreate(body, "", violations);
      }
      violations.check();

      const result = await handlers.createColliding(
        { body },
        contextOf(services, request, response),
      );
      answerJson(response, 201, serializeColliding(result), {
        Location: `/colliding/${encodeURIComponent(result.id)}`,
      });
    }))
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const query = queryOf(request);

      const violations = new Violations();
      violations.part = "query";
      const quote = single(query, "quote", violations);
      const tick = single(query, "tick", violations);
      const limit = single(query, "limit", violations, numberFrom);
      if (limit !== undefined) {
        if (!isInteger(limit)) {
          violations.add("/limit", "type", "must be an integer");
        } else {
          if (limit < 1) violations.add("/limit", "minimum", "must be at least 1");
          if (limit > 100) violations.add("/limit", "maximum", "must be at most 100");
        }
      }
      const after = positionAfter(
        single(query, "cursor", violations),
        listCollidingCursor,
        violations,
      );
      violations.check();

      const result = await handlers.listColliding(
        { quote, tick, limit: limit ?? 20, after },
        contextOf(services, request, response),
      );
      answerJson(
        response,
        200,
        result.items.map(serializeColliding),
        linkToNext(request.originalUrl, limit ?? 20, result),
      );
    }))
    .all(onlyMethods("GET, HEAD, POST, OPTIONS"));

  router
    .route("/colliding/:id")
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

      const result = await handlers.getItem(
        { id: BigInt(id) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeColliding(result));
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
        validateCollidingUpdate(body, "", violations);
      }
      violations.check();

      const result = await handlers.getItem2(
        { id: BigInt(id), body },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeColliding(result));
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

      await handlers.getItem3({ id: BigInt(id) }, contextOf(services, request, response));
      answerEmpty(response, 204);
    }))
    .all(onlyMethods("GET, HEAD, PATCH, DELETE, OPTIONS"));

  return router;
}

/** The order values that a cursor of `listColliding` holds; undefined where it holds others. */
function listCollidingCursor(text) {
  const [tick, id] = decodeCursor(text, 2) ?? [];
  if (tick !== null && (typeof tick !== "string")) return undefined;
  if (!isIntegerWithin(id, -9223372036854775808n, 9223372036854775807n)) return undefined;
  return { tick, id: BigInt(id) };
}
