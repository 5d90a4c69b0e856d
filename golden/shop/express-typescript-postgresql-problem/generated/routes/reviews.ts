// The operations of Reviews over HTTP: each reads, asks its handler and answers.
import { Router } from "express";
import { contextOf, type Services } from "../context.ts";
import type { ReviewsHandlers } from "../handlers/reviews.ts";
import type { ReviewRow } from "../repositories/review.ts";
import { decodeCursor, linkToNext, positionAfter } from "../runtime/cursors.ts";
import { isDateTime, isUuid, toUtc } from "../runtime/formats.ts";
import {
  answerEmpty,
  answerJson,
  endpoint,
  negotiate,
  onlyMethods,
  readJson,
} from "../runtime/http.ts";
import { isInteger } from "../runtime/json.ts";
import { numberFrom, queryOf, single } from "../runtime/parameters.ts";
import { Violations } from "../runtime/violations.ts";
import { serializeReview } from "../serializers.ts";
import type { ReviewUpdate } from "../types.ts";
import {
  normalizeReviewCreate,
  validateReviewCreate,
  validateReviewUpdate,
} from "../validators.ts";

/** Opinions. */
export function reviewsRoutes(services: Services, handlers: ReviewsHandlers): Router {
  const { auth } = services;
  const router = Router({ caseSensitive: true, strict: true });

  router
    .route("/reviews")
    .post(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 262144 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateReviewCreate(body, "", violations);
      }
      violations.check(422);

      const result = await handlers.createReview(
        { principal, body: normalizeReviewCreate(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 201, serializeReview(result), {
        Location: `/reviews/${encodeURIComponent(String(result.id))}`,
      });
    }))
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const query = queryOf(request);

      const violations = new Violations();
      violations.part = "query";
      const productId = single(query, "productId", violations);
      if (productId !== undefined) {
        if (!isUuid(productId)) violations.add("/productId", "format", "must be a UUID");
      }
      const minStars = single(query, "minStars", violations, numberFrom);
      if (minStars !== undefined) {
        if (!isInteger(minStars)) {
          violations.add("/minStars", "type", "must be an integer");
        } else {
          if (minStars < 1) violations.add("/minStars", "minimum", "must be at least 1");
          if (minStars > 5) violations.add("/minStars", "maximum", "must be at most 5");
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
      const after = positionAfter(
        single(query, "cursor", violations),
        listReviewsCursor,
        violations,
      );
      violations.check(422);

      const result = await handlers.listReviews(
        {
          productId: productId === undefined ? undefined : (productId as string).toLowerCase(),
          minStars: minStars as number | undefined,
          limit: (limit ?? 20) as number,
          after,
        },
        contextOf(services, request, response),
      );
      answerJson(
        response,
        200,
        result.items.map(serializeReview),
        linkToNext(request.originalUrl, (limit ?? 20) as number, result),
      );
    }))
    .all(onlyMethods("GET, HEAD, POST, OPTIONS"));

  router
    .route("/reviews/:id")
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id as string;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check(422);

      const result = await handlers.getReview(
        { id: (id as string).toLowerCase() },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeReview(result));
    }))
    .patch(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 262144 });

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id as string;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.part = "body";
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateReviewUpdate(body, "", violations);
      }
      violations.check(422);

      const result = await handlers.updateReview(
        { principal, id: (id as string).toLowerCase(), body: body as ReviewUpdate },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeReview(result));
    }))
    .delete(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id as string;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check(422);

      await handlers.deleteReview(
        { principal, id: (id as string).toLowerCase() },
        contextOf(services, request, response),
      );
      answerEmpty(response, 204);
    }))
    .all(onlyMethods("GET, HEAD, PATCH, DELETE, OPTIONS"));

  return router;
}

/** The order values that a cursor of `listReviews` holds; undefined where it holds others. */
function listReviewsCursor(text: string): Pick<ReviewRow, "createdAt" | "id"> | undefined {
  const [createdAt, id] = decodeCursor(text, 2) ?? [];
  if (typeof createdAt !== "string" || !isDateTime(createdAt)) return undefined;
  if (typeof id !== "string" || !isUuid(id)) return undefined;
  return { createdAt: toUtc(createdAt), id: id.toLowerCase() };
}
