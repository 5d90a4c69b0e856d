// The operations of Pairs over HTTP: each reads, asks its handler and answers.
import { Router } from "express";
import { authorizeCreatePair, authorizeUpdatePair } from "../auth.js";
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
import { serializePair } from "../serializers.js";
import { validatePairCreate, validatePairUpdate } from "../validators.js";

/** The routes of Pairs. */
export function pairsRoutes(services, handlers) {
  const { auth } = services;
  const router = Router({ caseSensitive: true, strict: true });

  router
    .route("/pairs")
    .post(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeCreatePair(principal);
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validatePairCreate(body, "", violations);
      }
      violations.check();

      const result = await handlers.createPair(
        { principal, body },
        contextOf(services, request, response),
      );
      answerJson(response, 201, serializePair(result), {
        Location: `/pairs/${encodeURIComponent(result.left)}/${encodeURIComponent(result.right)}`,
      });
    }))
    .get(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      negotiate(request, "application/json");
      const query = queryOf(request);

      const violations = new Violations();
      violations.part = "query";
      const limit = single(query, "limit", violations, numberFrom);
      if (limit !== undefined) {
        if (!isInteger(limit)) {
          violations.add("/limit", "type", "must be an integer");
        } else {
          if (limit < 1) violations.add("/limit", "minimum", "must be at least 1");
          if (limit > 100) violations.add("/limit", "maximum", "must be at most 100");
        }
      }
      const after = positionAfter(single(query, "cursor", violations), listPairsCursor, violations);
      violations.check();

      const result = await handlers.listPairs(
        { principal, limit: limit ?? 20, after },
        contextOf(services, request, response),
      );
      answerJson(
        response,
        200,
        result.items.map(serializePair),
        linkToNext(request.originalUrl, limit ?? 20, result),
      );
    }))
    .all(onlyMethods("GET, HEAD, POST, OPTIONS"));

  router
    .route("/pairs/:left/:right")
    .get(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const left = request.params.left;
      const right = numberFrom(request.params.right);
      if (!isInteger(right)) {
        violations.add("/right", "type", "must be an integer");
      } else {
        if (right < -2147483648) {
          violations.add("/right", "minimum", "must be at least -2147483648");
        }
        if (right > 2147483647) violations.add("/right", "maximum", "must be at most 2147483647");
      }
      violations.check();

      const result = await handlers.getPair(
        { principal, left, right },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializePair(result));
    }))
    .patch(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeUpdatePair(principal);
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      violations.part = "path";
      const left = request.params.left;
      const right = numberFrom(request.params.right);
      if (!isInteger(right)) {
        violations.add("/right", "type", "must be an integer");
      } else {
        if (right < -2147483648) {
          violations.add("/right", "minimum", "must be at least -2147483648");
        }
        if (right > 2147483647) violations.add("/right", "maximum", "must be at most 2147483647");
      }
      violations.part = "body";
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validatePairUpdate(body, "", violations);
      }
      violations.check();

      const result = await handlers.updatePair(
        { principal, left, right, body },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializePair(result));
    }))
    .delete(endpoint(async (request, response) => {
      const violations = new Violations();
      violations.part = "path";
      const left = request.params.left;
      const right = numberFrom(request.params.right);
      if (!isInteger(right)) {
        violations.add("/right", "type", "must be an integer");
      } else {
        if (right < -2147483648) {
          violations.add("/right", "minimum", "must be at least -2147483648");
        }
        if (right > 2147483647) violations.add("/right", "maximum", "must be at most 2147483647");
      }
      violations.check();

      await handlers.deletePair({ left, right }, contextOf(services, request, response));
      answerEmpty(response, 204);
    }))
    .all(onlyMethods("GET, HEAD, PATCH, DELETE, OPTIONS"));

  return router;
}

/** The order values that a cursor of `listPairs` holds; undefined where it holds others. */
function listPairsCursor(text) {
  const [left, right] = decodeCursor(text, 2) ?? [];
  if (typeof left !== "string") return undefined;
  if (!isIntegerWithin(right, -2147483648, 2147483647)) return undefined;
  return { left, right: Number(right) };
}
