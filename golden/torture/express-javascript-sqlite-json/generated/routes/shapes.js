// The operations of Shapes over HTTP: each reads, asks its handler and answers.
import { Router } from "express";
import { contextOf } from "../context.js";
import { codePoints, isDateTime, isDecimal, isUuid, toUtc } from "../runtime/formats.js";
import {
  answerEmpty,
  answerJson,
  endpoint,
  negotiate,
  onlyMethods,
  readJson,
} from "../runtime/http.js";
import { isInteger, mapValues } from "../runtime/json.js";
import {
  booleanFrom,
  cookiesOf,
  headerOf,
  listOf,
  numberFrom,
  queryOf,
  repeated,
  single,
} from "../runtime/parameters.js";
import { Violations } from "../runtime/violations.js";
import {
  serializeAVeryLongTypeNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract,
  serializeChain,
  serializeDeep,
  serializeEgg,
  serializeExpression,
  serializeFolder,
  serializeGlobals,
  serializeHostile,
  serializeOpen,
  serializePlain,
  serializeScalars,
  serializeTree,
} from "../serializers.js";
import {
  normalizeChicken,
  normalizeDeep,
  normalizeExpression,
  normalizeFolder,
  normalizeGlobals,
  normalizeHostile,
  normalizeOneOf,
  normalizeScalars,
  normalizeThreeValued,
  normalizeTree,
  validateAVeryLongEnumNameThatGoesOnAndOnUntilNobodyRemembersHowItBegan,
  validateChain,
  validateChicken,
  validateDeep,
  validateExpression,
  validateFolder,
  validateGlobals,
  validateHostile,
  validateKind,
  validateOneOf,
  validateOpen,
  validatePlain,
  validateReservedValue,
  validateScalars,
  validateSmall,
  validateThreeValued,
  validateTree,
} from "../validators.js";

/** The routes of Shapes. */
export function shapesRoutes(services, handlers) {
  const router = Router({ caseSensitive: true, strict: true });

  router
    .route("/shapes/scalars")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateScalars(body, "", violations);
      }
      violations.check();

      const result = await handlers.scalars(
        { body: normalizeScalars(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeScalars(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/shapes/deep")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateDeep(body, "", violations);
      }
      violations.check();

      const result = await handlers.deep(
        { body: normalizeDeep(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeDeep(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/shapes/tree")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateTree(body, "", violations);
      }
      violations.check();

      const result = await handlers.tree(
        { body: normalizeTree(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeTree(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/shapes/chain")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateChain(body, "", violations);
      }
      violations.check();

      const result = await handlers.chain({ body }, contextOf(services, request, response));
      answerJson(response, 200, serializeChain(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/shapes/chicken")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateChicken(body, "", violations);
      }
      violations.check();

      const result = await handlers.chicken(
        { body: normalizeChicken(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeEgg(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/shapes/folder")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateFolder(body, "", violations);
      }
      violations.check();

      const result = await handlers.folder(
        { body: normalizeFolder(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeFolder(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/shapes/expression")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateExpression(body, "", violations);
      }
      violations.check();

      const result = await handlers.expression(
        { body: normalizeExpression(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeExpression(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/shapes/plain")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validatePlain(body, "", violations);
      }
      violations.check();

      const result = await handlers.plain({ body }, contextOf(services, request, response));
      answerJson(response, 200, serializePlain(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/shapes/one-of")
    .post(endpoint(async (request, response) => {
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateOneOf(body, "", violations);
      }
      violations.check();

      await handlers.oneOf({ body: normalizeOneOf(body) }, contextOf(services, request, response));
      answerEmpty(response, 204);
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/shapes/open")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateOpen(body, "", violations);
      }
      violations.check();

      const result = await handlers.open({ body }, contextOf(services, request, response));
      answerJson(response, 200, serializeOpen(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/shapes/three-valued")
    .post(endpoint(async (request, response) => {
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateThreeValued(body, "", violations);
      }
      violations.check();

      await handlers.threeValued(
        { body: normalizeThreeValued(body) },
        contextOf(services, request, response),
      );
      answerEmpty(response, 204);
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/shapes/hostile")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateHostile(body, "", violations);
      }
      violations.check();

      const result = await handlers.hostile(
        { body: normalizeHostile(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeHostile(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/shapes/globals")
    .put(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateGlobals(body, "", violations);
      }
      violations.check();

      const result = await handlers.globals(
        { body: normalizeGlobals(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeGlobals(result));
    }))
    .all(onlyMethods("PUT, OPTIONS"));

  router
    .route("/shapes/list")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else if (!Array.isArray(body)) {
        violations.add("", "type", "must be an array");
      } else {
        for (const [index2, item] of body.entries()) {
          if (!Array.isArray(item)) {
            violations.add(`/${index2}`, "type", "must be an array");
          } else {
            for (const [index4, item3] of item.entries()) {
              validateTree(item3, `/${index2}/${index4}`, violations);
            }
          }
        }
      }
      violations.check();

      const result = await handlers.listOf(
        { body: body.map((item) => item.map((item) => normalizeTree(item))) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, mapValues(result, (member) => member.map(serializeTree)));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/shapes/optional")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body !== undefined) validateTree(body, "", violations);
      violations.check();

      const result = await handlers.optionalBody(
        { body: (body == null ? body : normalizeTree(body)) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, result && serializeTree(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/shapes/long")
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const query = queryOf(request);

      const violations = new Violations();
      violations.part = "query";
      const kind = single(query, "kind", violations);
      if (kind !== undefined) {
        validateAVeryLongEnumNameThatGoesOnAndOnUntilNobodyRemembersHowItBegan(
          kind,
          "/kind",
          violations,
        );
      }
      violations.check();

      const result = await handlers.aVeryLongOperationNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLength(
        { kind },
        contextOf(services, request, response),
      );
      answerJson(
        response,
        200,
        serializeAVeryLongTypeNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract(result),
      );
    }))
    .all(onlyMethods("GET, HEAD, OPTIONS"));

  router
    .route("/shapes/query")
    .get(endpoint(async (request, response) => {
      const query = queryOf(request);
      const cookies = cookiesOf(request);

      const violations = new Violations();
      violations.part = "query";
      const csv = single(query, "csv", violations, listOf(",", numberFrom));
      if (csv !== undefined) {
        if (!Array.isArray(csv)) {
          violations.add("/csv", "type", "must be an array");
        } else {
          if (csv.length > 3) violations.add("/csv", "max_items", "must have at most 3 items");
          for (const [index2, item] of csv.entries()) {
            if (!isInteger(item)) {
              violations.add(`/csv/${index2}`, "type", "must be an integer");
            } else {
              if (item < -2147483648) {
                violations.add(`/csv/${index2}`, "minimum", "must be at least -2147483648");
              }
              if (item > 2147483647) {
                violations.add(`/csv/${index2}`, "maximum", "must be at most 2147483647");
              }
            }
          }
        }
      }
      const many = repeated(query, "many");
      if (many === undefined) {
        violations.missing("/many", "is required");
      } else if (!Array.isArray(many)) {
        violations.add("/many", "type", "must be an array");
      } else {
        if (many.length < 1) violations.add("/many", "min_items", "must have at least 1 item");
        for (const [index4, item3] of many.entries()) {
          if (typeof item3 !== "string") {
            violations.add(`/many/${index4}`, "type", "must be a string");
          }
        }
      }
      const pipes = single(query, "pipes", violations, listOf("|", numberFrom));
      if (pipes !== undefined) {
        if (!Array.isArray(pipes)) {
          violations.add("/pipes", "type", "must be an array");
        } else {
          for (const [index6, item5] of pipes.entries()) {
            validateSmall(item5, `/pipes/${index6}`, violations);
          }
        }
      }
      const spaces = single(query, "spaces", violations, listOf(" ", booleanFrom));
      if (spaces !== undefined) {
        if (!Array.isArray(spaces)) {
          violations.add("/spaces", "type", "must be an array");
        } else {
          for (const [index8, item7] of spaces.entries()) {
            if (typeof item7 !== "boolean") {
              violations.add(`/spaces/${index8}`, "type", "must be true or false");
            }
          }
        }
      }
      const when = single(query, "when", violations);
      if (when !== undefined) {
        if (!isDateTime(when)) {
          violations.add("/when", "format", "must be a date and time such as 2026-01-31T12:00:00Z");
        }
      }
      const id = single(query, "id", violations);
      if (id !== undefined) {
        if (!isUuid(id)) violations.add("/id", "format", "must be a UUID");
      }
      const amount = single(query, "amount", violations);
      if (amount !== undefined) {
        if (!isDecimal(amount, 5, 2)) {
          violations.add(
            "/amount",
            "decimal",
            "must be a decimal of at most 3 digits before the point and 2 after it, as a string",
          );
        }
      }
      const size = single(query, "size", violations, numberFrom);
      if (size !== undefined) {
        if (!isInteger(size)) {
          violations.add("/size", "type", "must be an integer");
        } else {
          if (size < -9223372036854775808n) {
            violations.add("/size", "minimum", "must be at least -9223372036854775808");
          }
          if (size > 9223372036854775807n) {
            violations.add("/size", "maximum", "must be at most 9223372036854775807");
          }
        }
      }
      const flag = single(query, "flag", violations, booleanFrom);
      if (flag !== undefined) {
        if (typeof flag !== "boolean") violations.add("/flag", "type", "must be true or false");
      }
      const word = single(query, "word", violations);
      if (word !== undefined) validateReservedValue(word, "/word", violations);
      violations.part = "header";
      const xInts = headerOf(request, "x-ints", listOf(",", numberFrom));
      if (xInts !== undefined) {
        if (!Array.isArray(xInts)) {
          violations.add("/X-Ints", "type", "must be an array");
        } else {
          for (const [index10, item9] of xInts.entries()) {
            if (!isInteger(item9)) {
              violations.add(`/X-Ints/${index10}`, "type", "must be an integer");
            } else {
              if (item9 < -2147483648) {
                violations.add(`/X-Ints/${index10}`, "minimum", "must be at least -2147483648");
              }
              if (item9 > 2147483647) {
                violations.add(`/X-Ints/${index10}`, "maximum", "must be at most 2147483647");
              }
            }
          }
        }
      }
      violations.part = "cookie";
      const theCookie = single(cookies, "the-cookie", violations);
      if (theCookie !== undefined) {
        if (codePoints(theCookie) < 2) {
          violations.add("/the-cookie", "min_length", "must be at least 2 characters");
        }
      }
      violations.check();

      await handlers.query(
        {
          csv,
          many,
          pipes,
          spaces,
          when: when === undefined ? undefined : toUtc(when),
          id: id === undefined ? undefined : id.toLowerCase(),
          amount,
          size: BigInt(size ?? 9007199254740993n),
          flag: flag ?? true,
          word: word ?? "class",
          xInts,
          theCookie,
        },
        contextOf(services, request, response),
      );
      answerEmpty(response, 204);
    }))
    .all(onlyMethods("GET, HEAD, OPTIONS"));

  router
    .route(/^\/shapes\/file\.([^/]+?)$/)
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const format = request.params[0];
      validateKind(format, "/format", violations);
      violations.check();

      const result = await handlers.twoParts({ format }, contextOf(services, request, response));
      answerJson(response, 200, result);
    }))
    .all(onlyMethods("GET, HEAD, OPTIONS"));

  return router;
}
