// The operations of Users over HTTP: each reads, asks its handler and answers.
import { Router } from "express";
import { authorizeListUsers } from "../auth.js";
import { contextOf } from "../context.js";
import { decodeCursor, linkToNext, positionAfter } from "../runtime/cursors.js";
import { isDateTime, isUuid, toUtc } from "../runtime/formats.js";
import {
  answerEmpty,
  answerJson,
  endpoint,
  negotiate,
  onlyMethods,
  readJson,
} from "../runtime/http.js";
import { isInteger } from "../runtime/json.js";
import { numberFrom, queryOf, single } from "../runtime/parameters.js";
import { Violations } from "../runtime/violations.js";
import { serializeSession, serializeUser } from "../serializers.js";
import {
  validateCredentials,
  validateRole,
  validateUserCreate,
  validateUserUpdate,
} from "../validators.js";

/** The routes of Users. */
export function usersRoutes(services, handlers) {
  const { auth } = services;
  const router = Router({ caseSensitive: true, strict: true });

  router
    .route("/users")
    // Create an account and sign in.
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request);

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateUserCreate(body, "", violations);
      }
      violations.check();

      const result = await handlers.signUp({ body }, contextOf(services, request, response));
      answerJson(response, 201, serializeSession(result), {
        Location: `/users/${encodeURIComponent(result.user.id)}`,
      });
    }))
    // List the users, the newest first.
    .get(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeListUsers(principal);
      negotiate(request, "application/json");
      const query = queryOf(request);

      const violations = new Violations();
      violations.part = "query";
      const role = single(query, "role", violations);
      if (role !== undefined) validateRole(role, "/role", violations);
      const limit = single(query, "limit", violations, numberFrom);
      if (limit !== undefined) {
        if (!isInteger(limit)) {
          violations.add("/limit", "type", "must be an integer");
        } else {
          if (limit < 1) violations.add("/limit", "minimum", "must be at least 1");
          if (limit > 100) violations.add("/limit", "maximum", "must be at most 100");
        }
      }
      const after = positionAfter(single(query, "cursor", violations), listUsersCursor, violations);
      violations.check();

      const result = await handlers.listUsers(
        { principal, role, limit: limit ?? 20, after },
        contextOf(services, request, response),
      );
      answerJson(
        response,
        200,
        result.items.map(serializeUser),
        linkToNext(request.originalUrl, limit ?? 20, result),
      );
    }))
    .all(onlyMethods("GET, HEAD, POST, OPTIONS"));

  router
    .route("/users/sign-in")
    // Sign in with e-mail and password.
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request);

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateCredentials(body, "", violations);
      }
      violations.check();

      const result = await handlers.signIn({ body }, contextOf(services, request, response));
      answerJson(response, 200, serializeSession(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/users/:id")
    // Read a profile: the own one, or any as an administrator.
    .get(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check();

      const result = await handlers.getUser(
        { principal, id: id.toLowerCase() },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeUser(result));
    }))
    // Change the own profile.
    .patch(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      negotiate(request, "application/json");
      const body = await readJson(request);

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.part = "body";
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateUserUpdate(body, "", violations);
      }
      violations.check();

      const result = await handlers.updateUser(
        { principal, id: id.toLowerCase(), body },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeUser(result));
    }))
    // Delete a profile: the own one, or any as an administrator.
    .delete(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check();

      await handlers.deleteUser(
        { principal, id: id.toLowerCase() },
        contextOf(services, request, response),
      );
      answerEmpty(response, 204);
    }))
    .all(onlyMethods("GET, HEAD, PATCH, DELETE, OPTIONS"));

  return router;
}

/** The order values that a cursor of `listUsers` holds; undefined where it holds others. */
function listUsersCursor(text) {
  const [createdAt, id] = decodeCursor(text, 2) ?? [];
  if (typeof createdAt !== "string" || !isDateTime(createdAt)) return undefined;
  if (typeof id !== "string" || !isUuid(id)) return undefined;
  return { createdAt: toUtc(createdAt), id: id.toLowerCase() };
}
