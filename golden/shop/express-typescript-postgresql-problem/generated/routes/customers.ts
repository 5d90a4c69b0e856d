// The operations of Customers over HTTP: each reads, asks its handler and answers.
import { Router } from "express";
import { authorizeDeleteCustomer, authorizeListCustomers } from "../auth.ts";
import { contextOf, type Services } from "../context.ts";
import type { CustomersHandlers } from "../handlers/customers.ts";
import type { CustomerRow } from "../repositories/customer.ts";
import { decodeCursor, linkToNext, positionAfter } from "../runtime/cursors.ts";
import { isDateTime, isEmail, isUuid, toUtc } from "../runtime/formats.ts";
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
import { serializeCustomer, serializeSession } from "../serializers.ts";
import type { Credentials, CustomerUpdate, Role } from "../types.ts";
import {
  normalizeCustomerCreate,
  validateCredentials,
  validateCustomerCreate,
  validateCustomerUpdate,
  validateRole,
} from "../validators.ts";

/** Accounts of customers. */
export function customersRoutes(services: Services, handlers: CustomersHandlers): Router {
  const { auth } = services;
  const router = Router({ caseSensitive: true, strict: true });

  router
    .route("/customers")
    // Create an account and sign in.
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 262144 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateCustomerCreate(body, "", violations);
      }
      violations.check(422);

      const result = await handlers.signUp(
        { body: normalizeCustomerCreate(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 201, serializeSession(result), {
        Location: `/customers/${encodeURIComponent(String(result.customer.id))}`,
      });
    }))
    // List the customers.
    .get(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeListCustomers(principal);
      negotiate(request, "application/json");
      const query = queryOf(request);

      const violations = new Violations();
      violations.part = "query";
      const role = single(query, "role", violations);
      if (role !== undefined) validateRole(role, "/role", violations);
      const email = single(query, "email", violations);
      if (email !== undefined) {
        if (!isEmail(email)) violations.add("/email", "format", "must be an e-mail address");
      }
      const since = single(query, "since", violations);
      if (since !== undefined) {
        if (!isDateTime(since)) {
          violations.add(
            "/since",
            "format",
            "must be a date and time such as 2026-01-31T12:00:00Z",
          );
        }
      }
      const limit = single(query, "limit", violations, numberFrom);
      if (limit !== undefined) {
        if (!isInteger(limit)) {
          violations.add("/limit", "type", "must be an integer");
        } else {
          if (limit < 1) violations.add("/limit", "minimum", "must be at least 1");
          if (limit > 200) violations.add("/limit", "maximum", "must be at most 200");
        }
      }
      const after = positionAfter(
        single(query, "cursor", violations),
        listCustomersCursor,
        violations,
      );
      violations.check(422);

      const result = await handlers.listCustomers(
        {
          principal,
          role: role as Role | undefined,
          email: email as string | undefined,
          since: since === undefined ? undefined : toUtc(since as string),
          limit: (limit ?? 25) as number,
          after,
        },
        contextOf(services, request, response),
      );
      answerJson(
        response,
        200,
        result.items.map(serializeCustomer),
        linkToNext(request.originalUrl, (limit ?? 25) as number, result),
      );
    }))
    .all(onlyMethods("GET, HEAD, POST, OPTIONS"));

  router
    .route("/customers/sessions")
    // Sign in.
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 262144 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateCredentials(body, "", violations);
      }
      violations.check(422);

      const result = await handlers.signIn(
        { body: body as Credentials },
        contextOf(services, request, response),
      );
      answerJson(response, 201, serializeSession(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/customers/:id")
    .get(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id as string;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check(422);

      const result = await handlers.getCustomer(
        { principal, id: (id as string).toLowerCase() },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeCustomer(result));
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
        validateCustomerUpdate(body, "", violations);
      }
      violations.check(422);

      const result = await handlers.updateCustomer(
        { principal, id: (id as string).toLowerCase(), body: body as CustomerUpdate },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeCustomer(result));
    }))
    // Only managers; a customer with orders stays.
    .delete(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeDeleteCustomer(principal);

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id as string;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check(422);

      await handlers.deleteCustomer(
        { principal, id: (id as string).toLowerCase() },
        contextOf(services, request, response),
      );
      answerEmpty(response, 204);
    }))
    .all(onlyMethods("GET, HEAD, PATCH, DELETE, OPTIONS"));

  return router;
}

/** The order values that a cursor of `listCustomers` holds; undefined where it holds others. */
function listCustomersCursor(text: string): Pick<CustomerRow, "createdAt" | "id"> | undefined {
  const [createdAt, id] = decodeCursor(text, 2) ?? [];
  if (typeof createdAt !== "string" || !isDateTime(createdAt)) return undefined;
  if (typeof id !== "string" || !isUuid(id)) return undefined;
  return { createdAt: toUtc(createdAt), id: id.toLowerCase() };
}
