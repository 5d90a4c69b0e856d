// The operations of colliding over HTTP: each reads, asks its handler and answers.
import { Router } from "express";
import { contextOf } from "../context.js";
import {
  answerEmpty,
  answerJson,
  endpoint,
  negotiate,
  onlyMethods,
  readJson,
} from "../runtime/http.js";
import { isInteger } from "../runtime/json.js";
import { cookiesOf, headerOf, numberFrom, queryOf, single } from "../runtime/parameters.js";
import { Violations } from "../runtime/violations.js";
import {
  serializeCollidingFields,
  serializeEnum,
  serializeReservedFields,
} from "../serializers.js";
import {
  normalizeEnum,
  normalizeReservedFields,
  validateCollidingFields,
  validateEnum,
  validateReservedFields,
  validateReservedValue,
} from "../validators.js";

/** The routes of colliding. */
export function colliding2Routes(services, handlers) {
  const router = Router({ caseSensitive: true, strict: true });

  router
    .route("/reserved")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateReservedFields(body, "", violations);
      }
      violations.check();

      const result = await handlers.default_(
        { body: normalizeReservedFields(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeReservedFields(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/enum")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateEnum(body, "", violations);
      }
      violations.check();

      const result = await handlers.switch_(
        { body: normalizeEnum(body) },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeEnum(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route("/colliding-fields")
    .post(endpoint(async (request, response) => {
      negotiate(request, "application/json");
      const query = queryOf(request);
      const body = await readJson(request, { limit: 65536 });

      const violations = new Violations();
      violations.part = "query";
      const fooBar = single(query, "foo_bar", violations, numberFrom);
      if (fooBar !== undefined) {
        if (!isInteger(fooBar)) {
          violations.add("/foo_bar", "type", "must be an integer");
        } else {
          if (fooBar < -2147483648) {
            violations.add("/foo_bar", "minimum", "must be at least -2147483648");
          }
          if (fooBar > 2147483647) {
            violations.add("/foo_bar", "maximum", "must be at most 2147483647");
          }
        }
      }
      const fooBar2 = single(query, "fooBar", violations, numberFrom);
      if (fooBar2 !== undefined) {
        if (!isInteger(fooBar2)) {
          violations.add("/fooBar", "type", "must be an integer");
        } else {
          if (fooBar2 < -2147483648) {
            violations.add("/fooBar", "minimum", "must be at least -2147483648");
          }
          if (fooBar2 > 2147483647) {
            violations.add("/fooBar", "maximum", "must be at most 2147483647");
          }
        }
      }
      const fooBar3 = single(query, "FOO_BAR", violations, numberFrom);
      if (fooBar3 !== undefined) {
        if (!isInteger(fooBar3)) {
          violations.add("/FOO_BAR", "type", "must be an integer");
        } else {
          if (fooBar3 < -2147483648) {
            violations.add("/FOO_BAR", "minimum", "must be at least -2147483648");
          }
          if (fooBar3 > 2147483647) {
            violations.add("/FOO_BAR", "maximum", "must be at most 2147483647");
          }
        }
      }
      violations.part = "body";
      if (body === undefined) {
        violations.add("", "required", "is required");
      } else {
        validateCollidingFields(body, "", violations);
      }
      violations.check();

      const result = await handlers.fooBar(
        { fooBar, fooBar2, fooBar3, body },
        contextOf(services, request, response),
      );
      answerJson(response, 200, serializeCollidingFields(result));
    }))
    .all(onlyMethods("POST, OPTIONS"));

  router
    .route(/^\/%7[Bb]literal%7[Dd]\/a%20b\/%[Cc]3%[Bb][Cc]\/(?:\$|%24)dollar\/(?:'|%27)quote(?:'|%27)\/(?:\*|%2[Aa])star\/(?:\(|%28)paren(?:\)|%29)\/(?::|%3[Aa])colon\/([^/]+?)$/)
    // *\/ ${x} ` " '
    //  --> {@link evil} @param
    .get(endpoint(async (request, response) => {
      const query = queryOf(request);
      const cookies = cookiesOf(request);

      const violations = new Violations();
      violations.part = "path";
      const class2 = request.params[0];
      violations.part = "query";
      const default_ = single(query, "$default[]", violations, numberFrom);
      if (default_ === undefined) {
        violations.missing("/$default[]", "is required");
      } else if (!isInteger(default_)) {
        violations.add("/$default[]", "type", "must be an integer");
      } else {
        if (default_ < -2147483648) {
          violations.add("/$default[]", "minimum", "must be at least -2147483648");
        }
        if (default_ > 2147483647) {
          violations.add("/$default[]", "maximum", "must be at most 2147483647");
        }
      }
      const aBcd = single(query, "a b&c=d", violations);
      violations.part = "header";
      const xThis = headerOf(request, "x-this");
      violations.part = "cookie";
      const self = single(cookies, "self", violations);
      violations.check();

      await handlers.class_(
        { class_2: class2, default_, aBCD: aBcd, xThis, self },
        contextOf(services, request, response),
      );
      answerEmpty(response, 204);
    }))
    .all(onlyMethods("GET, HEAD, OPTIONS"));

  router
    .route("/reserved/:function/:var")
    .get(endpoint(async (request, response) => {
      negotiate(request, "application/json");

      const violations = new Violations();
      violations.part = "path";
      const function_ = request.params.function;
      validateReservedValue(function_, "/function", violations);
      const var_ = numberFrom(request.params.var);
      if (!isInteger(var_)) {
        violations.add("/var", "type", "must be an integer");
      } else {
        if (var_ < -2147483648) violations.add("/var", "minimum", "must be at least -2147483648");
        if (var_ > 2147483647) violations.add("/var", "maximum", "must be at most 2147483647");
      }
      violations.check();

      const result = await handlers.import_(
        { function_, var_ },
        contextOf(services, request, response),
      );
      answerJson(response, 200, result);
    }))
    .all(onlyMethods("GET, HEAD, OPTIONS"));

  return router;
}
