// The operations of Orders over HTTP: each reads, asks its handler and answers.
import { Router } from "express";
import { authorizeListAllOrders, authorizeRevenue, authorizeShipOrder } from "../auth.ts";
import { contextOf, type Services } from "../context.ts";
import type { OrdersHandlers } from "../handlers/orders.ts";
import type { OrderRow } from "../repositories/order.ts";
import { decodeCursor, positionAfter } from "../runtime/cursors.ts";
import { codePoints, isDate, isDateTime, isUuid, toUtc } from "../runtime/formats.ts";
import { answerJson, endpoint, negotiate, onlyMethods, readJson } from "../runtime/http.ts";
import { isInteger, isIntegerWithin } from "../runtime/json.ts";
import {
  asText,
  booleanFrom,
  cookiesOf,
  headerOf,
  listOf,
  numberFrom,
  queryOf,
  single,
} from "../runtime/parameters.ts";
import { Violations } from "../runtime/violations.ts";
import {
  serializeOrder,
  serializeOrderPage,
  serializeQuote,
  serializeRevenueRow,
} from "../serializers.ts";
import type { OrderStatus } from "../types.ts";
import {
  normalizeOrderCreate,
  normalizeOrderUpdate,
  normalizeQuoteRequest,
  validateOrderCreate,
  validateOrderStatus,
  validateOrderUpdate,
  validateQuoteRequest,
} from "../validators.ts";

/** Orders, and their way to the customer. */
export function ordersRoutes(services: Services, handlers: OrdersHandlers): Router {
  const { auth } = services;
  const router = Router({ caseSensitive: true, strict: true });

  router
    .route("/orders")
    // Buy.
    .post(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 262144 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateOrderCreate(body, "", violations);
      }
      violations.check(422);

      const result = await handlers.placeOrder(
        { principal, body: normalizeOrderCreate(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 201, serializeOrder(result), {
        Location: `/orders/${encodeURIComponent(String(result.number))}`,
      });
    }))
    // The caller's own orders, the newest first.
    .get(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      negotiate(request, "application/json");
      const query = queryOf(request);

      const violations = new Violations();
      violations.part = "query";
      const status = single(query, "status", violations);
      if (status !== undefined) validateOrderStatus(status, "/status", violations);
      const limit = single(query, "limit", violations, numberFrom);
      if (limit !== undefined) {
        if (!isInteger(limit)) {
          violations.add("/limit", "type", "must be an integer");
        } else {
          if (limit < 1) violations.add("/limit", "minimum", "must be at least 1");
          if (limit > 50) violations.add("/limit", "maximum", "must be at most 50");
        }
      }
      const after = positionAfter(
        single(query, "cursor", violations),
        listMyOrdersCursor,
        violations,
      );
      violations.check(422);

      const result = await handlers.listMyOrders(
        {
          principal,
          status: status as OrderStatus | undefined,
          limit: (limit ?? 10) as number,
          after,
        },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeOrderPage(result));
    }))
    .all(onlyMethods("GET, HEAD, POST, OPTIONS"));

  router
    .route("/orders/all")
    // Everybody's orders.
    .get(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeListAllOrders(principal);
      negotiate(request, "application/json");
      const query = queryOf(request);

      const violations = new Violations();
      violations.part = "query";
      const status = single(query, "status", violations, listOf("|", asText));
      if (status !== undefined) {
        if (!Array.isArray(status)) {
          violations.add("/status", "type", "must be an array");
        } else {
          for (const [index2, item] of status.entries()) {
            validateOrderStatus(item, `/status/${index2}`, violations);
          }
        }
      }
      const placedAfter = single(query, "placedAfter", violations);
      if (placedAfter !== undefined) {
        if (!isDateTime(placedAfter)) {
          violations.add(
            "/placedAfter",
            "format",
            "must be a date and time such as 2026-01-31T12:00:00Z",
          );
        }
      }
      const placedBefore = single(query, "placedBefore", violations);
      if (placedBefore !== undefined) {
        if (!isDateTime(placedBefore)) {
          violations.add(
            "/placedBefore",
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
          if (limit > 100) violations.add("/limit", "maximum", "must be at most 100");
        }
      }
      const after = positionAfter(
        single(query, "cursor", violations),
        listAllOrdersCursor,
        violations,
      );
      violations.check(422);

      const result = await handlers.listAllOrders(
        {
          principal,
          status: status as OrderStatus[] | undefined,
          placedAfter: placedAfter === undefined ? undefined : toUtc(placedAfter as string),
          placedBefore: placedBefore === undefined ? undefined : toUtc(placedBefore as string),
          limit: (limit ?? 20) as number,
          after,
        },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeOrderPage(result));
    }))
    .all(onlyMethods("GET, HEAD, OPTIONS"));

  router
    .route("/orders/quotes")
    // What it would cost; written by hand.
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const query = queryOf(request);
      const cookies = cookiesOf(request);
      const body = await readJson(request, { limit: 262144 });

      const violations = new Violations();
      violations.part = "query";
      const dryRun = single(query, "dryRun", violations, booleanFrom);
      if (dryRun !== undefined) {
        if (typeof dryRun !== "boolean") violations.add("/dryRun", "type", "must be true or false");
      }
      violations.part = "header";
      const xClient = headerOf(request, "x-client");
      if (xClient !== undefined) {
        if (codePoints(xClient) > 40) {
          violations.add("/X-Client", "max_length", "must be at most 40 characters");
        }
      }
      violations.part = "cookie";
      const basket = single(cookies, "basket", violations);
      if (basket !== undefined) {
        if (!isUuid(basket)) violations.add("/basket", "format", "must be a UUID");
      }
      violations.part = "body";
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateQuoteRequest(body, "", violations);
      }
      violations.check(422);

      const result = await handlers.quote(
        {
          dryRun: (dryRun ?? false) as boolean,
          xClient: xClient as string | undefined,
          basket: basket === undefined ? undefined : (basket as string).toLowerCase(),
          body: normalizeQuoteRequest(body),
        },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeQuote(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/orders/revenue")
    // Revenue day by day; written by hand.
    .get(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeRevenue(principal);
      negotiate(request, "application/json");
      const query = queryOf(request);

      const violations = new Violations();
      violations.part = "query";
      const from = single(query, "from", violations);
      if (from === undefined) {
        violations.missing("/from", "is required");
      } else if (!isDate(from)) {
        violations.add("/from", "format", "must be a date such as 2026-01-31");
      }
      const to = single(query, "to", violations);
      if (to === undefined) {
        violations.missing("/to", "is required");
      } else if (!isDate(to)) {
        violations.add("/to", "format", "must be a date such as 2026-01-31");
      }
      const statuses = single(query, "statuses", violations, listOf(",", asText));
      if (statuses !== undefined) {
        if (!Array.isArray(statuses)) {
          violations.add("/statuses", "type", "must be an array");
        } else {
          for (const [index2, item] of statuses.entries()) {
            validateOrderStatus(item, `/statuses/${index2}`, violations);
          }
        }
      }
      violations.check(422);

      const result = await handlers.revenue(
        {
          principal,
          from: from as string,
          to: to as string,
          statuses: (statuses ?? ["PAID", "SHIPPED"]) as OrderStatus[],
        },
        contextOf(services, request, response),
      );
      answerJson(response, 200, result.map(serializeRevenueRow));
    }))
    .all(onlyMethods("GET, HEAD, OPTIONS"));

  router
    .route("/orders/:number")
    .get(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const number_ = numberFrom(request.params.number as string);
      if (!isInteger(number_)) {
        violations.add("/number", "type", "must be an integer");
      } else {
        if (number_ < -9223372036854775808n) {
          violations.add("/number", "minimum", "must be at least -9223372036854775808");
        }
        if (number_ > 9223372036854775807n) {
          violations.add("/number", "maximum", "must be at most 9223372036854775807");
        }
      }
      violations.check(422);

      const result = await handlers.getOrder(
        { principal, number_: BigInt(number_ as number) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeOrder(result));
    }))
    // Change the note or the address before it is shipped.
    .patch(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 262144 });

      const violations = new Violations();
      violations.part = "path";
      const number_ = numberFrom(request.params.number as string);
      if (!isInteger(number_)) {
        violations.add("/number", "type", "must be an integer");
      } else {
        if (number_ < -9223372036854775808n) {
          violations.add("/number", "minimum", "must be at least -9223372036854775808");
        }
        if (number_ > 9223372036854775807n) {
          violations.add("/number", "maximum", "must be at most 9223372036854775807");
        }
      }
      violations.part = "body";
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateOrderUpdate(body, "", violations);
      }
      violations.check(422);

      const result = await handlers.updateOrder(
        { principal, number_: BigInt(number_ as number), body: normalizeOrderUpdate(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeOrder(result));
    }))
    .all(onlyMethods("GET, HEAD, PATCH, OPTIONS"));

  router
    .route("/orders/:number/pay")
    .post(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const number_ = numberFrom(request.params.number as string);
      if (!isInteger(number_)) {
        violations.add("/number", "type", "must be an integer");
      } else {
        if (number_ < -9223372036854775808n) {
          violations.add("/number", "minimum", "must be at least -9223372036854775808");
        }
        if (number_ > 9223372036854775807n) {
          violations.add("/number", "maximum", "must be at most 9223372036854775807");
        }
      }
      violations.check(422);

      const result = await handlers.payOrder(
        { principal, number_: BigInt(number_ as number) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeOrder(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/orders/:number/ship")
    .post(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeShipOrder(principal);
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const number_ = numberFrom(request.params.number as string);
      if (!isInteger(number_)) {
        violations.add("/number", "type", "must be an integer");
      } else {
        if (number_ < -9223372036854775808n) {
          violations.add("/number", "minimum", "must be at least -9223372036854775808");
        }
        if (number_ > 9223372036854775807n) {
          violations.add("/number", "maximum", "must be at most 9223372036854775807");
        }
      }
      violations.check(422);

      const result = await handlers.shipOrder(
        { principal, number_: BigInt(number_ as number) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeOrder(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/orders/:number/cancel")
    .post(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const number_ = numberFrom(request.params.number as string);
      if (!isInteger(number_)) {
        violations.add("/number", "type", "must be an integer");
      } else {
        if (number_ < -9223372036854775808n) {
          violations.add("/number", "minimum", "must be at least -9223372036854775808");
        }
        if (number_ > 9223372036854775807n) {
          violations.add("/number", "maximum", "must be at most 9223372036854775807");
        }
      }
      violations.check(422);

      const result = await handlers.cancelOrder(
        { principal, number_: BigInt(number_ as number) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeOrder(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  return router;
}

/** The order values that a cursor of `listMyOrders` holds; undefined where it holds others. */
function listMyOrdersCursor(text: string): Pick<OrderRow, "number"> | undefined {
  const [number_] = decodeCursor(text, 1) ?? [];
  if (!isIntegerWithin(number_, -9223372036854775808n, 9223372036854775807n)) return undefined;
  return { number: BigInt(number_) };
}

/** The order values that a cursor of `listAllOrders` holds; undefined where it holds others. */
function listAllOrdersCursor(
  text: string,
): Pick<OrderRow, "status" | "placedAt" | "number"> | undefined {
  const [status, placedAt, number_] = decodeCursor(text, 3) ?? [];
  if (typeof status !== "string") return undefined;
  if (typeof placedAt !== "string" || !isDateTime(placedAt)) return undefined;
  if (!isIntegerWithin(number_, -9223372036854775808n, 9223372036854775807n)) return undefined;
  return {
    status: status as OrderRow["status"],
    placedAt: toUtc(placedAt),
    number: BigInt(number_),
  };
}
