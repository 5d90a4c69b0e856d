// The operations of Notes over HTTP: each reads, asks its handler and answers.
import { Router } from "express";
import {
  authorizeCreateNote,
  authorizeCreateOnce,
  authorizeGetNote,
  authorizeGetRationedNote,
  authorizeGetSecretNote,
  authorizeListOwnNotes,
  authorizeUpdateNote,
} from "../auth.js";
import { contextOf } from "../context.js";
import { decodeCursor, linkToNext, positionAfter } from "../runtime/cursors.js";
import { answerTagged, entityTag } from "../runtime/etag.js";
import { isUuid } from "../runtime/formats.js";
import {
  answerEmpty,
  answerJson,
  endpoint,
  negotiate,
  onlyMethods,
  readJson,
} from "../runtime/http.js";
import { fingerprintOf, IdempotentAnswers, keptJson } from "../runtime/idempotency.js";
import { isInteger } from "../runtime/json.js";
import { headerOf, numberFrom, queryOf, single } from "../runtime/parameters.js";
import { addressOf, rateLimiter } from "../runtime/rate-limit.js";
import { Violations } from "../runtime/violations.js";
import { serializeNote } from "../serializers.js";
import { normalizeNoteCreate, validateNoteCreate, validateNoteUpdate } from "../validators.js";

const CREATE_NOTE_IDEMPOTENCY_KEY_PATTERN = /^[!-~]{1,255}$/u;

/** The routes of Notes. */
export function notesRoutes(services, handlers) {
  const { auth } = services;
  const router = Router({ caseSensitive: true, strict: true });
  const createNoteAnswers = new IdempotentAnswers(services.database, "createNote", 86400);
  const updateNoteAnswers = new IdempotentAnswers(services.database, "updateNote", 86400);
  const getScarceNoteLimit = rateLimiter(3, 3600);
  const getRationedNoteLimit = rateLimiter(3, 3600);
  const createOnceAnswers = new IdempotentAnswers(services.database, "createOnce", 3600);

  router
    .route("/notes")
    // A repeated key gets the first answer.
    .post(endpoint(async (request, response) => {
      const principal = await auth.person(request);
      authorizeCreateNote(principal);
      negotiate(request, "application/json");
      const fingerprint = fingerprintOf(request);
      const body = await readJson(request, { digest: fingerprint });

      const violations = new Violations();
      violations.part = "header";
      const idempotencyKey = headerOf(request, "idempotency-key");
      if (idempotencyKey !== undefined) {
        if (!CREATE_NOTE_IDEMPOTENCY_KEY_PATTERN.test(idempotencyKey)) {
          violations.add("/Idempotency-Key", "pattern", 'must match the pattern "^[!-~]{1,255}$"');
        }
      }
      violations.part = "body";
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateNoteCreate(body, "", violations);
      }
      violations.check();

      const input = { principal, idempotencyKey, body: normalizeNoteCreate(body) };
      const same = {
        key: input.idempotencyKey,
        caller: JSON.stringify([principal.sub]),
        fingerprint,
      };
      await createNoteAnswers.answer(response, same, async (database) => {
        const context = contextOf({ ...services, database }, request, response);
        const result = await handlers.createNote(input, context);
        return keptJson(201, serializeNote(result), {
          Location: `/notes/${encodeURIComponent(result.id)}`,
        });
      });
    }))
    // The caller's own notes.
    .get(endpoint(async (request, response) => {
      const principal = await auth.person(request);
      authorizeListOwnNotes(principal);
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
      const after = positionAfter(
        single(query, "cursor", violations),
        listOwnNotesCursor,
        violations,
      );
      violations.check();

      const result = await handlers.listOwnNotes(
        { principal, limit: limit ?? 20, after },
        contextOf(services, request, response),
      );
      answerJson(
        response,
        200,
        result.items.map(serializeNote),
        linkToNext(request.originalUrl, limit ?? 20, result),
      );
    }))
    .all(onlyMethods("GET, HEAD, POST, OPTIONS"));

  router
    .route("/notes/once")
    // Once, and only with a key.
    .post(endpoint(async (request, response) => {
      const principal = await auth.person(request);
      authorizeCreateOnce(principal);
      negotiate(request, "application/json");
      const fingerprint = fingerprintOf(request);
      const body = await readJson(request, { digest: fingerprint });

      const violations = new Violations();
      violations.part = "header";
      const idempotencyKey = headerOf(request, "idempotency-key");
      if (idempotencyKey === undefined) {
        violations.missing("/Idempotency-Key", "is required");
      } else if (!CREATE_NOTE_IDEMPOTENCY_KEY_PATTERN.test(idempotencyKey)) {
        violations.add("/Idempotency-Key", "pattern", 'must match the pattern "^[!-~]{1,255}$"');
      }
      violations.part = "body";
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateNoteCreate(body, "", violations);
      }
      violations.check();

      const input = { principal, idempotencyKey, body: normalizeNoteCreate(body) };
      const same = {
        key: input.idempotencyKey,
        caller: JSON.stringify([principal.sub]),
        fingerprint,
      };
      await createOnceAnswers.answer(response, same, async (database) => {
        const context = contextOf({ ...services, database }, request, response);
        const result = await handlers.createOnce(input, context);
        return keptJson(201, serializeNote(result), {
          Location: `/notes/${encodeURIComponent(result.id)}`,
        });
      });
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/notes/secret/:id")
    // Only of level 3 and 4, and verified: all of it must hold.
    .get(endpoint(async (request, response) => {
      const principal = await auth.person(request);
      authorizeGetSecretNote(principal);
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check();

      const result = await handlers.getSecretNote(
        { principal, id: id.toLowerCase() },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeNote(result));
    }))
    .all(onlyMethods("GET, HEAD, OPTIONS"));

  router
    .route("/notes/scarce/:id")
    // Three in an hour.
    .get(endpoint(async (request, response) => {
      getScarceNoteLimit(addressOf(request));
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check();

      const result = await handlers.getScarceNote(
        { id: id.toLowerCase() },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeNote(result));
    }))
    .all(onlyMethods("GET, HEAD, OPTIONS"));

  router
    .route("/notes/rationed/:id")
    // Three in an hour for each caller, whatever address they have.
    .get(endpoint(async (request, response) => {
      const principal = await auth.person(request);
      getRationedNoteLimit(JSON.stringify([principal.sub]));
      authorizeGetRationedNote(principal);
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check();

      const result = await handlers.getRationedNote(
        { principal, id: id.toLowerCase() },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeNote(result));
    }))
    .all(onlyMethods("GET, HEAD, OPTIONS"));

  router
    .route("/notes/old/:id")
    // What it was called before.
    .get(endpoint(async (request, response) => {
      response.setHeader("Deprecation", "@1735689600");
      response.setHeader("Sunset", "Wed, 30 Jun 2027 00:00:00 GMT");
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check();

      const result = await handlers.getOldNote(
        { id: id.toLowerCase() },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeNote(result));
    }))
    .all(onlyMethods("GET, HEAD, OPTIONS"));

  router
    .route("/notes/:id")
    // Answers `ETag`.
    .get(endpoint(async (request, response) => {
      const principal = await auth.person(request);
      authorizeGetNote(principal);
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check();

      const result = await handlers.getNote(
        { principal, id: id.toLowerCase() },
        contextOf(services, request, response),
      );
      answerTagged(request, response, 200, serializeNote(result));
    }))
    // Demands `If-Match`, from the author or from an administrator; a repeated key gets the
    // first answer whatever the tag is now.
    .patch(endpoint(async (request, response) => {
      const principal = await auth.person(request);
      authorizeUpdateNote(principal);
      negotiate(request, "application/json");
      const fingerprint = fingerprintOf(request);
      const body = await readJson(request, { digest: fingerprint });

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.part = "header";
      const idempotencyKey = headerOf(request, "idempotency-key");
      if (idempotencyKey !== undefined) {
        if (!CREATE_NOTE_IDEMPOTENCY_KEY_PATTERN.test(idempotencyKey)) {
          violations.add("/Idempotency-Key", "pattern", 'must match the pattern "^[!-~]{1,255}$"');
        }
      }
      violations.part = "body";
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateNoteUpdate(body, "", violations);
      }
      violations.check();

      const input = {
        principal,
        id: id.toLowerCase(),
        idempotencyKey,
        ifMatch: request.headers["if-match"],
        body,
      };
      const same = {
        key: input.idempotencyKey,
        caller: JSON.stringify([principal.sub]),
        fingerprint,
      };
      await updateNoteAnswers.answer(response, same, async (database) => {
        const context = contextOf({ ...services, database }, request, response);
        const result = await handlers.updateNote(input, context);
        const answer = serializeNote(result);
        return keptJson(200, answer, { ETag: entityTag(answer) });
      });
    }))
    // Honours `If-Match`.
    .delete(endpoint(async (request, response) => {
      const principal = await auth.person(request);

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check();

      await handlers.deleteNote(
        { principal, id: id.toLowerCase(), ifMatch: request.headers["if-match"] },
        contextOf(services, request, response),
      );
      answerEmpty(response, 204);
    }))
    .all(onlyMethods("GET, HEAD, PATCH, DELETE, OPTIONS"));

  return router;
}

/** The order values that a cursor of `listOwnNotes` holds; undefined where it holds others. */
function listOwnNotesCursor(text) {
  const [title, id] = decodeCursor(text, 2) ?? [];
  if (typeof title !== "string") return undefined;
  if (typeof id !== "string" || !isUuid(id)) return undefined;
  return { title, id: id.toLowerCase() };
}
