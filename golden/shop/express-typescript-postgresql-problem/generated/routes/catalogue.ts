// The operations of Catalogue over HTTP: each reads, asks its handler and answers.
import { Router } from "express";
import {
  authorizeCreateCategory,
  authorizeCreateProduct,
  authorizeDeleteCategory,
  authorizeDeleteProduct,
  authorizeReleaseProduct,
  authorizeUpdateCategory,
  authorizeUpdateProduct,
} from "../auth.ts";
import { contextOf, type Services } from "../context.ts";
import type { CatalogueHandlers } from "../handlers/catalogue.ts";
import type { CategoryRow } from "../repositories/category.ts";
import type { ProductRow } from "../repositories/product.ts";
import { decodeCursor, linkToNext, positionAfter } from "../runtime/cursors.ts";
import { codePoints, isDate, isUuid } from "../runtime/formats.ts";
import {
  answerEmpty,
  answerJson,
  endpoint,
  negotiate,
  onlyMethods,
  readJson,
} from "../runtime/http.ts";
import { isInteger, isIntegerWithin } from "../runtime/json.ts";
import { headerOf, numberFrom, queryOf, repeated, single } from "../runtime/parameters.ts";
import { Violations } from "../runtime/violations.ts";
import { serializeCategory, serializeProduct, serializeSearchHit } from "../serializers.ts";
import type { CategoryUpdate, Money, ProductStatus, Slug } from "../types.ts";
import {
  normalizeCategoryCreate,
  normalizeProductCreate,
  normalizeProductUpdate,
  validateCategoryCreate,
  validateCategoryUpdate,
  validateMoney,
  validateProductCreate,
  validateProductStatus,
  validateProductUpdate,
  validateSlug,
} from "../validators.ts";

/** The catalogue. */
export function catalogueRoutes(services: Services, handlers: CatalogueHandlers): Router {
  const { auth } = services;
  const router = Router({ caseSensitive: true, strict: true });

  router
    .route("/categories")
    .post(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeCreateCategory(principal);
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 262144 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateCategoryCreate(body, "", violations);
      }
      violations.check(422);

      const result = await handlers.createCategory(
        { principal, body: normalizeCategoryCreate(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 201, serializeCategory(result), {
        Location: `/categories/${encodeURIComponent(String(result.slug))}`,
      });
    }))
    .get(endpoint(async (request, response) => {
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
        listCategoriesCursor,
        violations,
      );
      violations.check(422);

      const result = await handlers.listCategories(
        { limit: (limit ?? 20) as number, after },
        contextOf(services, request, response),
      );
      answerJson(
        response,
        200,
        result.items.map(serializeCategory),
        linkToNext(request.originalUrl, (limit ?? 20) as number, result),
      );
    }))
    .all(onlyMethods("GET, HEAD, POST, OPTIONS"));

  router
    .route("/products")
    .post(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeCreateProduct(principal);
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 262144 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateProductCreate(body, "", violations);
      }
      violations.check(422);

      const result = await handlers.createProduct(
        { principal, body: normalizeProductCreate(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 201, serializeProduct(result), {
        Location: `/products/${encodeURIComponent(String(result.id))}`,
      });
    }))
    // Search the catalogue by price, status, category and words of the name.
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const query = queryOf(request);

      const violations = new Violations();
      violations.part = "query";
      const q = single(query, "q", violations);
      if (q !== undefined) {
        const qLength = codePoints(q);
        if (qLength < 1) violations.add("/q", "min_length", "must be at least 1 character");
        if (qLength > 60) violations.add("/q", "max_length", "must be at most 60 characters");
      }
      const minPrice = single(query, "minPrice", violations);
      if (minPrice !== undefined) validateMoney(minPrice, "/minPrice", violations);
      const maxPrice = single(query, "maxPrice", violations);
      if (maxPrice !== undefined) validateMoney(maxPrice, "/maxPrice", violations);
      const status = repeated(query, "status");
      if (status !== undefined) {
        if (!Array.isArray(status)) {
          violations.add("/status", "type", "must be an array");
        } else {
          if (status.length < 1) {
            violations.add("/status", "min_items", "must have at least 1 item");
          }
          if (status.length > 5) {
            violations.add("/status", "max_items", "must have at most 5 items");
          }
          for (const [index2, item] of status.entries()) {
            validateProductStatus(item, `/status/${index2}`, violations);
          }
        }
      }
      const category = single(query, "category", violations);
      if (category !== undefined) validateSlug(category, "/category", violations);
      const releasedBefore = single(query, "releasedBefore", violations);
      if (releasedBefore !== undefined) {
        if (!isDate(releasedBefore)) {
          violations.add("/releasedBefore", "format", "must be a date such as 2026-01-31");
        }
      }
      const not = single(query, "not", violations);
      if (not !== undefined) validateProductStatus(not, "/not", violations);
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
        listProductsCursor,
        violations,
      );
      violations.check(422);

      const result = await handlers.listProducts(
        {
          q: q as string | undefined,
          minPrice: minPrice as Money | undefined,
          maxPrice: maxPrice as Money | undefined,
          status: status as ProductStatus[] | undefined,
          category: category as Slug | undefined,
          releasedBefore: releasedBefore as string | undefined,
          not: not as ProductStatus | undefined,
          limit: (limit ?? 20) as number,
          after,
        },
        contextOf(services, request, response),
      );
      answerJson(
        response,
        200,
        result.items.map(serializeProduct),
        linkToNext(request.originalUrl, (limit ?? 20) as number, result),
      );
    }))
    .all(onlyMethods("GET, HEAD, POST, OPTIONS"));

  router
    .route("/search")
    // Search everything; written by hand.
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const query = queryOf(request);

      const violations = new Violations();
      violations.part = "query";
      const q = single(query, "q", violations);
      if (q === undefined) {
        violations.missing("/q", "is required");
      } else {
        const qLength = codePoints(q);
        if (qLength < 2) violations.add("/q", "min_length", "must be at least 2 characters");
        if (qLength > 60) violations.add("/q", "max_length", "must be at most 60 characters");
      }
      const limit = single(query, "limit", violations, numberFrom);
      if (limit !== undefined) {
        if (!isInteger(limit)) {
          violations.add("/limit", "type", "must be an integer");
        } else {
          if (limit < 1) violations.add("/limit", "minimum", "must be at least 1");
          if (limit > 50) violations.add("/limit", "maximum", "must be at most 50");
        }
      }
      violations.part = "header";
      const acceptLanguage = headerOf(request, "accept-language");
      violations.check(422);

      const result = await handlers.search(
        {
          q: q as string,
          limit: (limit ?? 10) as number,
          acceptLanguage: acceptLanguage as string | undefined,
        },
        contextOf(services, request, response),
      );
      answerJson(response, 200, result.map(serializeSearchHit));
    }))
    .all(onlyMethods("GET, HEAD, OPTIONS"));

  router
    .route("/categories/:slug")
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const slug = request.params.slug as string;
      validateSlug(slug, "/slug", violations);
      violations.check(422);

      const result = await handlers.getCategory(
        { slug: slug as Slug },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeCategory(result));
    }))
    .patch(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeUpdateCategory(principal);
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 262144 });

      const violations = new Violations();
      violations.part = "path";
      const slug = request.params.slug as string;
      validateSlug(slug, "/slug", violations);
      violations.part = "body";
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateCategoryUpdate(body, "", violations);
      }
      violations.check(422);

      const result = await handlers.updateCategory(
        { principal, slug: slug as Slug, body: body as CategoryUpdate },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeCategory(result));
    }))
    .delete(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeDeleteCategory(principal);

      const violations = new Violations();
      violations.part = "path";
      const slug = request.params.slug as string;
      validateSlug(slug, "/slug", violations);
      violations.check(422);

      await handlers.deleteCategory(
        { principal, slug: slug as Slug },
        contextOf(services, request, response),
      );
      answerEmpty(response, 204);
    }))
    .all(onlyMethods("GET, HEAD, PATCH, DELETE, OPTIONS"));

  router
    .route("/products/:id")
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id as string;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check(422);

      const result = await handlers.getProduct(
        { id: (id as string).toLowerCase() },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeProduct(result));
    }))
    .patch(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeUpdateProduct(principal);
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
        validateProductUpdate(body, "", violations);
      }
      violations.check(422);

      const result = await handlers.updateProduct(
        { principal, id: (id as string).toLowerCase(), body: normalizeProductUpdate(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeProduct(result));
    }))
    .delete(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeDeleteProduct(principal);

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id as string;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check(422);

      await handlers.deleteProduct(
        { principal, id: (id as string).toLowerCase() },
        contextOf(services, request, response),
      );
      answerEmpty(response, 204);
    }))
    .all(onlyMethods("GET, HEAD, PATCH, DELETE, OPTIONS"));

  router
    .route("/products/:id/release")
    // Put it on sale.
    .post(endpoint(async (request, response) => {
      const principal = await auth.bearer(request);
      authorizeReleaseProduct(principal);
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const id = request.params.id as string;
      if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      violations.check(422);

      const result = await handlers.releaseProduct(
        { principal, id: (id as string).toLowerCase() },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeProduct(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  return router;
}

/** The order values that a cursor of `listCategories` holds; undefined where it holds others. */
function listCategoriesCursor(
  text: string,
): Pick<CategoryRow, "position" | "title" | "slug"> | undefined {
  const [position, title, slug] = decodeCursor(text, 3) ?? [];
  if (!isIntegerWithin(position, -2147483648, 2147483647)) return undefined;
  if (typeof title !== "string") return undefined;
  if (typeof slug !== "string") return undefined;
  return {
    position: Number(position),
    title: title as CategoryRow["title"],
    slug: slug as CategoryRow["slug"],
  };
}

/** The order values that a cursor of `listProducts` holds; undefined where it holds others. */
function listProductsCursor(text: string): Pick<ProductRow, "name" | "id"> | undefined {
  const [name, id] = decodeCursor(text, 2) ?? [];
  if (typeof name !== "string") return undefined;
  if (typeof id !== "string" || !isUuid(id)) return undefined;
  return { name: name as ProductRow["name"], id: id.toLowerCase() };
}
