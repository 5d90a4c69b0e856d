// The operations of Longs over HTTP: each reads, asks its handler and answers.
import { Router } from "express";
import { contextOf } from "../context.js";
import { isUuid } from "../runtime/formats.js";
import { answerJson, endpoint, negotiate, onlyMethods, readJson } from "../runtime/http.js";
import { Violations } from "../runtime/violations.js";
import {
  serializeAnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough,
} from "../serializers.js";
import {
  normalizeAnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate,
  validateAnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate,
} from "../validators.js";

/** The routes of Longs. */
export function longsRoutes(services, handlers) {
  const router = Router({ caseSensitive: true, strict: true });

  router
    .route("/longs")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateAnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate(
          body,
          "",
          violations,
        );
      }
      violations.check();

      const result = await handlers.createLong(
        {
          body: normalizeAnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate(body),
        },
        contextOf(services, request, response),
      );
      answerJson(response, 201, serializeAnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough(result), {
        Location: `/longs/${encodeURIComponent(result.id)}`,
      });
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/longs/:id")
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check();

      const result = await handlers.getLong(
        { id: id.toLowerCase() },
        contextOf(services, request, response),
      );
      answerJson(
        response,
        200,
        serializeAnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough(result),
      );
    }))
    .all(onlyMethods("GET, HEAD, OPTIONS"));

  return router;
}
