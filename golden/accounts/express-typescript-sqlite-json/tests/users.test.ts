// What the contract promises of Users.
import {
  any,
  array,
  type Client,
  equal,
  filler,
  format,
  fresh,
  kind,
  member,
  mintToken,
  nullable,
  object,
  oneOf,
  race,
  token,
  walk,
} from "../generated/runtime/testing.ts";
import { bearerScheme, errorMediaType, errors, scenario } from "./support.ts";

/** Makes a user. */
async function makeAUser(client: Client) {
  const userEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${userEmail}`, password: "passwordxxxx", name: "name" },
  });
  answer.hasStatus(201);
  const userToken = answer.at("/token");
  const userId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${userId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${userEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  return { userEmail, userToken, userId };
}

/** Makes another user. */
async function makeAnotherUser(client: Client) {
  const user2Email = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${user2Email}`, password: "passwordxx 1", name: "name 1" },
  });
  answer.hasStatus(201);
  const user2Token = answer.at("/token");
  const user2Id = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${user2Id}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${user2Email}`)),
          member("name", equal("name 1")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  return { user2Email, user2Token, user2Id };
}

scenario("signUp creates a user with the least that it needs", async (client) => {
  const createdUserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${createdUserEmail}`, password: "passwordxxxx" },
  });
  answer.hasStatus(201);
  const createdUserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${createdUserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${createdUserEmail}`)),
          member("name", equal(null)),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(createdUserId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${createdUserEmail}`)),
      member("name", equal(null)),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("signUp creates a user with everything that it may have", async (client) => {
  const createdUserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${createdUserEmail}`, password: "passwordxxxx", name: "name" },
  });
  answer.hasStatus(201);
  const createdUserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${createdUserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${createdUserEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(createdUserId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${createdUserEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("signUp answers a token that is accepted", async (client) => {
  const createdUserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${createdUserEmail}`, password: "passwordxxxx", name: "name" },
  });
  answer.hasStatus(201);
  const createdUserToken = answer.at("/token");
  const createdUserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${createdUserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${createdUserEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(createdUserId)}`, {
    headers: { Authorization: `Bearer ${createdUserToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${createdUserEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("signUp keeps null in name", async (client) => {
  const createdUserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${createdUserEmail}`, password: "passwordxxxx", name: null },
  });
  answer.hasStatus(201);
  const createdUserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${createdUserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${createdUserEmail}`)),
          member("name", equal(null)),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(createdUserId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${createdUserEmail}`)),
      member("name", equal(null)),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("signUp answers email_taken where the email is taken", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${userEmail}`, password: "passwordxx 1", name: "name 1" },
  });
  answer.hasStatus(409);
  answer.isError(errorMediaType, errors.email_taken);
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("signUp creates one of 8 with the same email at once", async (client) => {
  const racedUserEmail = `${fresh(10)}@example.com`;
  await race(
    [
      client.send("POST", "/users", {
        headers: { "Content-Type": "application/json" },
        json: { email: `${racedUserEmail}`, password: "passwordxxxx", name: "name" },
      }),
      client.send("POST", "/users", {
        headers: { "Content-Type": "application/json" },
        json: { email: `${racedUserEmail}`, password: "passwordxxxx", name: "name" },
      }),
      client.send("POST", "/users", {
        headers: { "Content-Type": "application/json" },
        json: { email: `${racedUserEmail}`, password: "passwordxxxx", name: "name" },
      }),
      client.send("POST", "/users", {
        headers: { "Content-Type": "application/json" },
        json: { email: `${racedUserEmail}`, password: "passwordxxxx", name: "name" },
      }),
      client.send("POST", "/users", {
        headers: { "Content-Type": "application/json" },
        json: { email: `${racedUserEmail}`, password: "passwordxxxx", name: "name" },
      }),
      client.send("POST", "/users", {
        headers: { "Content-Type": "application/json" },
        json: { email: `${racedUserEmail}`, password: "passwordxxxx", name: "name" },
      }),
      client.send("POST", "/users", {
        headers: { "Content-Type": "application/json" },
        json: { email: `${racedUserEmail}`, password: "passwordxxxx", name: "name" },
      }),
      client.send("POST", "/users", {
        headers: { "Content-Type": "application/json" },
        json: { email: `${racedUserEmail}`, password: "passwordxxxx", name: "name" },
      }),
    ],
    [201, 409, 409, 409, 409, 409, 409, 409],
  );
});

scenario("signUp looks at no credential", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json", Authorization: "Bearer garbage" },
    json: "wrong",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signUp refuses a string as the body", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: "text",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signUp refuses a body without email", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { password: "passwordxxxx" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/email", code: "required", detail: "is required" }],
  });
});

scenario("signUp refuses a body without password", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person0@example.com" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/password", code: "required", detail: "is required" }],
  });
});

scenario("signUp refuses the unknown property unknownProperty", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person0@example.com", password: "passwordxxxx", unknownProperty: "x" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      {
        in: "body",
        pointer: "/unknownProperty",
        code: "unknown_property",
        detail: "is not a known property",
      },
    ],
  });
});

scenario("signUp refuses several mistakes at once as the body", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { unknownPropertyB: null, unknownPropertyA: null, name: [], password: [] },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "required", detail: "is required" },
      { in: "body", pointer: "/password", code: "type", detail: "must be a string" },
      { in: "body", pointer: "/name", code: "type", detail: "must be a string or null" },
      {
        in: "body",
        pointer: "/unknownPropertyB",
        code: "unknown_property",
        detail: "is not a known property",
      },
      {
        in: "body",
        pointer: "/unknownPropertyA",
        code: "unknown_property",
        detail: "is not a known property",
      },
    ],
  });
});

scenario("signUp refuses null as the body", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: null,
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signUp refuses an array as the body", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: [],
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signUp refuses a number in email", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: 7, password: "passwordxxxx" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/email", code: "type", detail: "must be a string" }],
  });
});

scenario('signUp refuses "person" (no email) in email', async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person", password: "passwordxxxx" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
    ],
  });
});

scenario('signUp refuses "person@" (no email) in email', async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person@", password: "passwordxxxx" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
    ],
  });
});

scenario('signUp refuses "@example.com" (no email) in email', async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: "@example.com", password: "passwordxxxx" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
    ],
  });
});

scenario('signUp refuses "a person@example.com" (no email) in email', async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: "a person@example.com", password: "passwordxxxx" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
    ],
  });
});

scenario(
  'signUp refuses "person@example.example.example.example.e…" (no email) in email',
  async (client) => {
    const answer = await client.send("POST", "/users", {
      headers: { "Content-Type": "application/json" },
      json: {
        email:
          "person@example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.examples",
        password: "passwordxxxx",
      },
    });
    answer.hasStatus(400);
    answer.isError(errorMediaType, {
      ...errors.validation_failed,
      details: [
        { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
      ],
    });
  },
);

scenario("signUp refuses null in email", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: null, password: "passwordxxxx" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/email", code: "type", detail: "must be a string" }],
  });
});

scenario("signUp refuses an array in email", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: ["text"], password: "passwordxxxx" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/email", code: "type", detail: "must be a string" }],
  });
});

scenario("signUp refuses a number in password", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person0@example.com", password: 7 },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/password", code: "type", detail: "must be a string" }],
  });
});

scenario("signUp refuses 11 characters (too few) in password", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person0@example.com", password: "xxxxxxxxxx😀" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      {
        in: "body",
        pointer: "/password",
        code: "min_length",
        detail: "must be at least 12 characters",
      },
    ],
  });
});

scenario("signUp refuses 129 characters (too many) in password", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: {
      email: "person0@example.com",
      password:
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
    },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      {
        in: "body",
        pointer: "/password",
        code: "max_length",
        detail: "must be at most 128 characters",
      },
    ],
  });
});

scenario("signUp refuses null in password", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person0@example.com", password: null },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/password", code: "type", detail: "must be a string" }],
  });
});

scenario("signUp refuses an array in password", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person0@example.com", password: ["text"] },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/password", code: "type", detail: "must be a string" }],
  });
});

scenario("signUp refuses a number in name", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person0@example.com", password: "passwordxxxx", name: 7 },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/name", code: "type", detail: "must be a string or null" }],
  });
});

scenario("signUp refuses 0 characters (too few) in name", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person0@example.com", password: "passwordxxxx", name: "" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/name", code: "min_length", detail: "must be at least 1 character" },
    ],
  });
});

scenario("signUp refuses 81 characters (too many) in name", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: {
      email: "person0@example.com",
      password: "passwordxxxx",
      name: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
    },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/name", code: "max_length", detail: "must be at most 80 characters" },
    ],
  });
});

scenario("signUp refuses an array in name", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person0@example.com", password: "passwordxxxx", name: ["text"] },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/name", code: "type", detail: "must be a string or null" }],
  });
});

scenario("signUp ignores a query parameter that it does not know", async (client) => {
  const answer = await client.send("POST", "/users", {
    query: [["unknownParameter", "1"]],
    headers: { "Content-Type": "application/json" },
    json: "wrong",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signUp answers 405 to PUT on its path", async (client) => {
  const answer = await client.send("PUT", "/users");
  answer.hasStatus(405);
  answer.hasHeader("Allow", "GET, HEAD, POST, OPTIONS");
  answer.isError(errorMediaType, errors.method_not_allowed);
});

scenario("signUp answers 405 to PATCH on its path", async (client) => {
  const answer = await client.send("PATCH", "/users");
  answer.hasStatus(405);
  answer.hasHeader("Allow", "GET, HEAD, POST, OPTIONS");
  answer.isError(errorMediaType, errors.method_not_allowed);
});

scenario("signUp answers 405 to DELETE on its path", async (client) => {
  const answer = await client.send("DELETE", "/users");
  answer.hasStatus(405);
  answer.hasHeader("Allow", "GET, HEAD, POST, OPTIONS");
  answer.isError(errorMediaType, errors.method_not_allowed);
});

scenario("signUp answers OPTIONS on its path with what is allowed", async (client) => {
  const answer = await client.send("OPTIONS", "/users");
  answer.hasStatus(204);
  answer.hasHeader("Allow", "GET, HEAD, POST, OPTIONS");
  answer.isEmpty();
});

scenario("signUp answers 404 to its path with a slash at the end", async (client) => {
  const answer = await client.send("POST", "/users/");
  answer.hasStatus(404);
  answer.isError(errorMediaType, errors.not_found);
});

scenario("signUp answers 404 where no path is", async (client) => {
  const answer = await client.send("GET", "/no-such-path/0");
  answer.hasStatus(404);
  answer.isError(errorMediaType, errors.not_found);
});

scenario("signUp keeps the id that a request has", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json", "X-Request-Id": "test-Request_1.0" },
    json: "wrong",
  });
  answer.hasStatus(400);
  answer.hasHeader("X-Request-Id", "test-Request_1.0");
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signUp gives a request with an odd id another one", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json", "X-Request-Id": "not an id" },
    json: "wrong",
  });
  answer.hasStatus(400);
  answer.hasHeaderIn("X-Request-Id", "uuid");
  answer.lacksHeader("X-Powered-By");
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signUp answers 406 to who accepts only another media type", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json", Accept: "text/html" },
    json: { email: "person0@example.com", password: "passwordxxxx" },
  });
  answer.hasStatus(406);
  answer.isError(errorMediaType, errors.not_acceptable);
});

scenario(
  "signUp answers 406 to who accepts only its media type with a weight of 0",
  async (client) => {
    const answer = await client.send("POST", "/users", {
      headers: { "Content-Type": "application/json", Accept: "application/json;q=0" },
      json: { email: "person0@example.com", password: "passwordxxxx" },
    });
    answer.hasStatus(406);
    answer.isError(errorMediaType, errors.not_acceptable);
  },
);

scenario("signUp answers who accepts application/* among others", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json", Accept: "text/html, application/*;q=0.1" },
    json: "wrong",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signUp answers 415 to a body of another media type", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "text/plain" },
    json: { email: "person0@example.com", password: "passwordxxxx" },
  });
  answer.hasStatus(415);
  answer.isError(errorMediaType, errors.unsupported_media_type);
});

scenario("signUp answers 415 to a body without a media type", async (client) => {
  const answer = await client.send("POST", "/users", {
    json: { email: "person0@example.com", password: "passwordxxxx" },
  });
  answer.hasStatus(415);
  answer.isError(errorMediaType, errors.unsupported_media_type);
});

scenario("signUp answers 415 to a body in another charset", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json; charset=iso-8859-1" },
    json: { email: "person0@example.com", password: "passwordxxxx" },
  });
  answer.hasStatus(415);
  answer.isError(errorMediaType, errors.unsupported_media_type);
});

scenario("signUp reads a body whose charset is given", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json; charset=UTF-8" },
    json: "wrong",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signUp answers malformed_json to JSON cut off", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw: '{"a": 1',
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signUp answers malformed_json to JSON with a name twice", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw: '{"a": 1, "a": 2}',
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signUp answers malformed_json to JSON that is not UTF-8", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw: Buffer.from([123, 34, 97, 34, 58, 34, 255, 34, 125]),
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signUp answers malformed_json to JSON with half a surrogate pair", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw: '{"a": "\\ud800"}',
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signUp answers malformed_json to JSON with U+0000 in a string", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw: '{"a": "\\u0000"}',
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signUp answers malformed_json to JSON nested too deeply", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw:
      "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signUp answers malformed_json to JSON with something after it", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw: "{} {}",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signUp answers malformed_json to JSON with a comma at the end", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw: '{"a": 1,}',
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signUp answers malformed_json to JSON with a leading zero", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw: '{"a": 01}',
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signUp answers malformed_json to JSON with NaN", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw: '{"a": NaN}',
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario(
  "signUp answers malformed_json to JSON with a control character in a string",
  async (client) => {
    const answer = await client.send("POST", "/users", {
      headers: { "Content-Type": "application/json" },
      raw: '{"a": "\u0001"}',
    });
    answer.hasStatus(400);
    answer.isError(errorMediaType, errors.malformed_json);
  },
);

scenario("signUp answers malformed_json to JSON with a comment", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw: "{/* no */}",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signUp answers malformed_json to JSON with single quotes", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw: "{'a': 1}",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signUp answers malformed_json to JSON of white space", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw: " \n",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signUp answers 415 to a body in a content coding", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json", "Content-Encoding": "gzip" },
    json: { email: "person0@example.com", password: "passwordxxxx" },
  });
  answer.hasStatus(415);
  answer.isError(errorMediaType, errors.unsupported_media_type);
});

scenario("signUp reads JSON that is nested just not too deeply", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw:
      "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signUp refuses a request without a body", async (client) => {
  const answer = await client.send("POST", "/users");
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "required", detail: "is required" }],
  });
});

scenario("signUp answers 413 to a body of a byte too many", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw: filler(1048577),
  });
  answer.hasStatus(413);
  answer.isError(errorMediaType, errors.payload_too_large);
});

scenario("signUp reads a body that is just not too large", async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    raw: filler(1048576),
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario('signUp accepts the email "first.last+tag@sub.example.org" in email', async (client) => {
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: "first.last+tag@sub.example.org", password: "passwordxxxx", name: "name" },
  });
  answer.hasStatus(201);
  const createdUserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${createdUserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal("first.last+tag@sub.example.org")),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(createdUserId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal("first.last+tag@sub.example.org")),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("signUp accepts 12 characters (the fewest) in password", async (client) => {
  const createdUserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${createdUserEmail}`, password: "xxxxxxxxxxxx", name: "name" },
  });
  answer.hasStatus(201);
  const createdUserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${createdUserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${createdUserEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(createdUserId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${createdUserEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("signUp accepts 128 characters (the most) in password", async (client) => {
  const createdUserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: {
      email: `${createdUserEmail}`,
      password:
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
      name: "name",
    },
  });
  answer.hasStatus(201);
  const createdUserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${createdUserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${createdUserEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(createdUserId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${createdUserEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("signUp accepts letters, marks and quotes of many kinds in password", async (client) => {
  const createdUserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${createdUserEmail}`, password: 'ß́👩\u200d💻"\\\n<&>é', name: "name" },
  });
  answer.hasStatus(201);
  const createdUserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${createdUserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${createdUserEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(createdUserId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${createdUserEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("signUp accepts 1 character (the fewest) in name", async (client) => {
  const createdUserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${createdUserEmail}`, password: "passwordxxxx", name: "x" },
  });
  answer.hasStatus(201);
  const createdUserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${createdUserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${createdUserEmail}`)),
          member("name", equal("x")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(createdUserId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${createdUserEmail}`)),
      member("name", equal("x")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("signUp accepts 80 characters (the most) in name", async (client) => {
  const createdUserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: {
      email: `${createdUserEmail}`,
      password: "passwordxxxx",
      name: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
    },
  });
  answer.hasStatus(201);
  const createdUserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${createdUserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${createdUserEmail}`)),
          member(
            "name",
            equal(
              "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
            ),
          ),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(createdUserId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${createdUserEmail}`)),
      member(
        "name",
        equal("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀"),
      ),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("signUp accepts letters, marks and quotes of many kinds in name", async (client) => {
  const createdUserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${createdUserEmail}`, password: "passwordxxxx", name: 'ß́👩\u200d💻"\\\n<&>é' },
  });
  answer.hasStatus(201);
  const createdUserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${createdUserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${createdUserEmail}`)),
          member("name", equal('ß́👩\u200d💻"\\\n<&>é')),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(createdUserId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${createdUserEmail}`)),
      member("name", equal('ß́👩\u200d💻"\\\n<&>é')),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("signUp accepts null in name", async (client) => {
  const createdUserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${createdUserEmail}`, password: "passwordxxxx", name: null },
  });
  answer.hasStatus(201);
  const createdUserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${createdUserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${createdUserEmail}`)),
          member("name", equal(null)),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(createdUserId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${createdUserEmail}`)),
      member("name", equal(null)),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("listUsers answers 401 without a credential", async (client) => {
  const answer = await client.send("GET", "/users");
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", "Bearer");
  answer.isError(errorMediaType, errors.unauthorized);
});

scenario(
  "listUsers answers 401 without a credential before it looks at parameters",
  async (client) => {
    const answer = await client.send("GET", "/users", { query: [["role", "MEMBERx"]] });
    answer.hasStatus(401);
    answer.isError(errorMediaType, errors.unauthorized);
  },
);

scenario("listUsers answers 401 to a header without a token", async (client) => {
  const answer = await client.send("GET", "/users", { headers: { Authorization: "Bearer" } });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate");
});

scenario("listUsers answers 401 to a header of another scheme", async (client) => {
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: "Basic dXNlcjpwYXNzd29yZA==" },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate");
});

scenario("listUsers answers 403 to a caller that has another role", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(403);
  answer.isError(errorMediaType, errors.forbidden);
});

scenario("listUsers answers 401 to a token that has expired", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "ADMIN" },
    [],
    "expired",
  );
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("listUsers answers 401 to a token that is not valid yet", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "ADMIN" },
    [],
    "notYetValid",
  );
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("listUsers answers 401 to a token signed with another key", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "ADMIN" },
    [],
    "wrongSignature",
  );
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("listUsers answers 401 to a token without a signature", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "ADMIN" },
    [],
    "unsigned",
  );
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("listUsers answers 401 to a token of another issuer", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "ADMIN" },
    [],
    "wrongIssuer",
  );
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("listUsers answers 401 to a token for another audience", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "ADMIN" },
    [],
    "wrongAudience",
  );
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("listUsers answers 401 to a token that is garbage", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "ADMIN" },
    [],
    "garbage",
  );
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("listUsers answers 401 to a token without a subject", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "ADMIN" },
    [],
    "missingSubject",
  );
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("listUsers answers 401 to a token that never expires", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "ADMIN" },
    [],
    "missingExpiry",
  );
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("listUsers answers 401 to a token signed by another algorithm", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "ADMIN" },
    [],
    "wrongAlgorithm",
  );
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("listUsers answers 401 to a token that demands an extension", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "ADMIN" },
    [],
    "criticalExtension",
  );
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("listUsers answers 401 to a token without its role", async (client) => {
  const token2 = mintToken(bearerScheme, { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040" });
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("listUsers lets in a caller with role ADMIN", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(200);
});

scenario("listUsers answers an empty list where there is nothing", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.lacksHeader("Link");
  answer.matches(array());
});

scenario("listUsers lists 5 in pages of 2, in order", async (client) => {
  const item1UserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item1UserEmail}`, password: "passwordxxxx", name: "name" },
  });
  answer.hasStatus(201);
  const item1UserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${item1UserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item1UserEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item2UserEmail = `${fresh(10)}@example.com`;
  const answer2 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item2UserEmail}`, password: "passwordxx 1", name: "name 1" },
  });
  answer2.hasStatus(201);
  const item2UserId = answer2.at("/user/id");
  answer2.hasHeader("Content-Type", "application/json");
  answer2.hasHeader("Location", `/users/${item2UserId}`);
  answer2.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item2UserEmail}`)),
          member("name", equal("name 1")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item3UserEmail = `${fresh(10)}@example.com`;
  const answer3 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item3UserEmail}`, password: "passwordxx 2", name: "name 2" },
  });
  answer3.hasStatus(201);
  const item3UserId = answer3.at("/user/id");
  answer3.hasHeader("Content-Type", "application/json");
  answer3.hasHeader("Location", `/users/${item3UserId}`);
  answer3.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item3UserEmail}`)),
          member("name", equal("name 2")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item4UserEmail = `${fresh(10)}@example.com`;
  const answer4 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item4UserEmail}`, password: "passwordxx 3", name: "name 3" },
  });
  answer4.hasStatus(201);
  const item4UserId = answer4.at("/user/id");
  answer4.hasHeader("Content-Type", "application/json");
  answer4.hasHeader("Location", `/users/${item4UserId}`);
  answer4.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item4UserEmail}`)),
          member("name", equal("name 3")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item5UserEmail = `${fresh(10)}@example.com`;
  const answer5 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item5UserEmail}`, password: "passwordxx 4", name: "name 4" },
  });
  answer5.hasStatus(201);
  const item5UserId = answer5.at("/user/id");
  answer5.hasHeader("Content-Type", "application/json");
  answer5.hasHeader("Location", `/users/${item5UserId}`);
  answer5.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item5UserEmail}`)),
          member("name", equal("name 4")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer6 = await client.send("GET", "/users", {
    query: [["limit", "2"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer6.hasStatus(200);
  await walk(
    answer6,
    client,
    "/users",
    { query: [["limit", "2"]], headers: { Authorization: `Bearer ${token2}` } },
    {
      shape: "link",
      items: 5,
      pageSize: 2,
      key: ["id"],
      order: [
        { property: "createdAt", isDescending: true, by: "text" },
        { property: "id", by: "text" },
      ],
    },
  );
});

scenario("listUsers lists 4 in pages of 2 that are all full, in order", async (client) => {
  const item1UserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item1UserEmail}`, password: "passwordxxxx", name: "name" },
  });
  answer.hasStatus(201);
  const item1UserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${item1UserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item1UserEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item2UserEmail = `${fresh(10)}@example.com`;
  const answer2 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item2UserEmail}`, password: "passwordxx 1", name: "name 1" },
  });
  answer2.hasStatus(201);
  const item2UserId = answer2.at("/user/id");
  answer2.hasHeader("Content-Type", "application/json");
  answer2.hasHeader("Location", `/users/${item2UserId}`);
  answer2.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item2UserEmail}`)),
          member("name", equal("name 1")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item3UserEmail = `${fresh(10)}@example.com`;
  const answer3 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item3UserEmail}`, password: "passwordxx 2", name: "name 2" },
  });
  answer3.hasStatus(201);
  const item3UserId = answer3.at("/user/id");
  answer3.hasHeader("Content-Type", "application/json");
  answer3.hasHeader("Location", `/users/${item3UserId}`);
  answer3.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item3UserEmail}`)),
          member("name", equal("name 2")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item4UserEmail = `${fresh(10)}@example.com`;
  const answer4 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item4UserEmail}`, password: "passwordxx 3", name: "name 3" },
  });
  answer4.hasStatus(201);
  const item4UserId = answer4.at("/user/id");
  answer4.hasHeader("Content-Type", "application/json");
  answer4.hasHeader("Location", `/users/${item4UserId}`);
  answer4.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item4UserEmail}`)),
          member("name", equal("name 3")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer5 = await client.send("GET", "/users", {
    query: [["limit", "2"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer5.hasStatus(200);
  await walk(
    answer5,
    client,
    "/users",
    { query: [["limit", "2"]], headers: { Authorization: `Bearer ${token2}` } },
    {
      shape: "link",
      items: 4,
      pageSize: 2,
      key: ["id"],
      order: [
        { property: "createdAt", isDescending: true, by: "text" },
        { property: "id", by: "text" },
      ],
    },
  );
});

scenario("listUsers lists 3 in pages of 1, in order", async (client) => {
  const item1UserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item1UserEmail}`, password: "passwordxxxx", name: "name" },
  });
  answer.hasStatus(201);
  const item1UserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${item1UserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item1UserEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item2UserEmail = `${fresh(10)}@example.com`;
  const answer2 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item2UserEmail}`, password: "passwordxx 1", name: "name 1" },
  });
  answer2.hasStatus(201);
  const item2UserId = answer2.at("/user/id");
  answer2.hasHeader("Content-Type", "application/json");
  answer2.hasHeader("Location", `/users/${item2UserId}`);
  answer2.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item2UserEmail}`)),
          member("name", equal("name 1")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item3UserEmail = `${fresh(10)}@example.com`;
  const answer3 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item3UserEmail}`, password: "passwordxx 2", name: "name 2" },
  });
  answer3.hasStatus(201);
  const item3UserId = answer3.at("/user/id");
  answer3.hasHeader("Content-Type", "application/json");
  answer3.hasHeader("Location", `/users/${item3UserId}`);
  answer3.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item3UserEmail}`)),
          member("name", equal("name 2")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer4 = await client.send("GET", "/users", {
    query: [["limit", "1"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer4.hasStatus(200);
  await walk(
    answer4,
    client,
    "/users",
    { query: [["limit", "1"]], headers: { Authorization: `Bearer ${token2}` } },
    {
      shape: "link",
      items: 3,
      pageSize: 1,
      key: ["id"],
      order: [
        { property: "createdAt", isDescending: true, by: "text" },
        { property: "id", by: "text" },
      ],
    },
  );
});

scenario("listUsers lists 3 in one page that is just full, in order", async (client) => {
  const item1UserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item1UserEmail}`, password: "passwordxxxx", name: "name" },
  });
  answer.hasStatus(201);
  const item1UserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${item1UserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item1UserEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item2UserEmail = `${fresh(10)}@example.com`;
  const answer2 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item2UserEmail}`, password: "passwordxx 1", name: "name 1" },
  });
  answer2.hasStatus(201);
  const item2UserId = answer2.at("/user/id");
  answer2.hasHeader("Content-Type", "application/json");
  answer2.hasHeader("Location", `/users/${item2UserId}`);
  answer2.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item2UserEmail}`)),
          member("name", equal("name 1")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item3UserEmail = `${fresh(10)}@example.com`;
  const answer3 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item3UserEmail}`, password: "passwordxx 2", name: "name 2" },
  });
  answer3.hasStatus(201);
  const item3UserId = answer3.at("/user/id");
  answer3.hasHeader("Content-Type", "application/json");
  answer3.hasHeader("Location", `/users/${item3UserId}`);
  answer3.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item3UserEmail}`)),
          member("name", equal("name 2")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer4 = await client.send("GET", "/users", {
    query: [["limit", "3"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer4.hasStatus(200);
  await walk(
    answer4,
    client,
    "/users",
    { query: [["limit", "3"]], headers: { Authorization: `Bearer ${token2}` } },
    {
      shape: "link",
      items: 3,
      pageSize: 3,
      key: ["id"],
      order: [
        { property: "createdAt", isDescending: true, by: "text" },
        { property: "id", by: "text" },
      ],
    },
  );
});

scenario(
  "listUsers loses and repeats nothing when a row is inserted between two pages",
  async (client) => {
    const item1UserEmail = `${fresh(10)}@example.com`;
    const answer = await client.send("POST", "/users", {
      headers: { "Content-Type": "application/json" },
      json: { email: `${item1UserEmail}`, password: "passwordxxxx", name: "name" },
    });
    answer.hasStatus(201);
    const item1UserId = answer.at("/user/id");
    answer.hasHeader("Content-Type", "application/json");
    answer.hasHeader("Location", `/users/${item1UserId}`);
    answer.matches(
      object(
        member("token", token(3600)),
        member(
          "user",
          object(
            member("id", format("uuid")),
            member("email", equal(`${item1UserEmail}`)),
            member("name", equal("name")),
            member("role", equal("MEMBER")),
            member("createdAt", format("date-time")),
          ),
        ),
      ),
    );
    const item2UserEmail = `${fresh(10)}@example.com`;
    const answer2 = await client.send("POST", "/users", {
      headers: { "Content-Type": "application/json" },
      json: { email: `${item2UserEmail}`, password: "passwordxx 1", name: "name 1" },
    });
    answer2.hasStatus(201);
    const item2UserId = answer2.at("/user/id");
    answer2.hasHeader("Content-Type", "application/json");
    answer2.hasHeader("Location", `/users/${item2UserId}`);
    answer2.matches(
      object(
        member("token", token(3600)),
        member(
          "user",
          object(
            member("id", format("uuid")),
            member("email", equal(`${item2UserEmail}`)),
            member("name", equal("name 1")),
            member("role", equal("MEMBER")),
            member("createdAt", format("date-time")),
          ),
        ),
      ),
    );
    const item3UserEmail = `${fresh(10)}@example.com`;
    const answer3 = await client.send("POST", "/users", {
      headers: { "Content-Type": "application/json" },
      json: { email: `${item3UserEmail}`, password: "passwordxx 2", name: "name 2" },
    });
    answer3.hasStatus(201);
    const item3UserId = answer3.at("/user/id");
    answer3.hasHeader("Content-Type", "application/json");
    answer3.hasHeader("Location", `/users/${item3UserId}`);
    answer3.matches(
      object(
        member("token", token(3600)),
        member(
          "user",
          object(
            member("id", format("uuid")),
            member("email", equal(`${item3UserEmail}`)),
            member("name", equal("name 2")),
            member("role", equal("MEMBER")),
            member("createdAt", format("date-time")),
          ),
        ),
      ),
    );
    const item4UserEmail = `${fresh(10)}@example.com`;
    const answer4 = await client.send("POST", "/users", {
      headers: { "Content-Type": "application/json" },
      json: { email: `${item4UserEmail}`, password: "passwordxx 3", name: "name 3" },
    });
    answer4.hasStatus(201);
    const item4UserId = answer4.at("/user/id");
    answer4.hasHeader("Content-Type", "application/json");
    answer4.hasHeader("Location", `/users/${item4UserId}`);
    answer4.matches(
      object(
        member("token", token(3600)),
        member(
          "user",
          object(
            member("id", format("uuid")),
            member("email", equal(`${item4UserEmail}`)),
            member("name", equal("name 3")),
            member("role", equal("MEMBER")),
            member("createdAt", format("date-time")),
          ),
        ),
      ),
    );
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "ADMIN",
    });
    const answer5 = await client.send("GET", "/users", {
      query: [["limit", "2"]],
      headers: { Authorization: `Bearer ${token2}` },
    });
    answer5.hasStatus(200);
    const between = async () => {
      const insertedUserEmail = `${fresh(10)}@example.com`;
      const answer6 = await client.send("POST", "/users", {
        headers: { "Content-Type": "application/json" },
        json: { email: `${insertedUserEmail}`, password: "passwordxx 9", name: "name 9" },
      });
      answer6.hasStatus(201);
      const insertedUserId = answer6.at("/user/id");
      answer6.hasHeader("Content-Type", "application/json");
      answer6.hasHeader("Location", `/users/${insertedUserId}`);
      answer6.matches(
        object(
          member("token", token(3600)),
          member(
            "user",
            object(
              member("id", format("uuid")),
              member("email", equal(`${insertedUserEmail}`)),
              member("name", equal("name 9")),
              member("role", equal("MEMBER")),
              member("createdAt", format("date-time")),
            ),
          ),
        ),
      );
    };
    await walk(
      answer5,
      client,
      "/users",
      { query: [["limit", "2"]], headers: { Authorization: `Bearer ${token2}` } },
      {
        shape: "link",
        items: 4,
        pageSize: 2,
        key: ["id"],
        order: [
          { property: "createdAt", isDescending: true, by: "text" },
          { property: "id", by: "text" },
        ],
        between,
        extra: 1,
      },
    );
  },
);

scenario("listUsers answers 20 where no limit is given", async (client) => {
  for (let time = 0; time < 21; time++) {
    const answer = await client.send("POST", "/users", {
      headers: { "Content-Type": "application/json" },
      json: { email: `${fresh(10)}@example.com`, password: "passwordxxxx", name: "name" },
    });
    answer.hasStatus(201);
  }
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer2.hasStatus(200);
  await walk(answer2, client, "/users", { headers: { Authorization: `Bearer ${token2}` } }, {
    shape: "link",
    items: 21,
    pageSize: 20,
    key: ["id"],
    order: [
      { property: "createdAt", isDescending: true, by: "text" },
      { property: "id", by: "text" },
    ],
  });
});

scenario("listUsers keeps role from page to page", async (client) => {
  const item1UserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item1UserEmail}`, password: "passwordxxxx", name: "name" },
  });
  answer.hasStatus(201);
  const item1UserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${item1UserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item1UserEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item2UserEmail = `${fresh(10)}@example.com`;
  const answer2 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item2UserEmail}`, password: "passwordxx 1", name: "name 1" },
  });
  answer2.hasStatus(201);
  const item2UserId = answer2.at("/user/id");
  answer2.hasHeader("Content-Type", "application/json");
  answer2.hasHeader("Location", `/users/${item2UserId}`);
  answer2.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item2UserEmail}`)),
          member("name", equal("name 1")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item3UserEmail = `${fresh(10)}@example.com`;
  const answer3 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item3UserEmail}`, password: "passwordxx 2", name: "name 2" },
  });
  answer3.hasStatus(201);
  const item3UserId = answer3.at("/user/id");
  answer3.hasHeader("Content-Type", "application/json");
  answer3.hasHeader("Location", `/users/${item3UserId}`);
  answer3.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item3UserEmail}`)),
          member("name", equal("name 2")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer4 = await client.send("GET", "/users", {
    query: [["role", "MEMBER"], ["limit", "1"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer4.hasStatus(200);
  await walk(
    answer4,
    client,
    "/users",
    { query: [["role", "MEMBER"], ["limit", "1"]], headers: { Authorization: `Bearer ${token2}` } },
    {
      shape: "link",
      items: 3,
      pageSize: 1,
      key: ["id"],
      order: [
        { property: "createdAt", isDescending: true, by: "text" },
        { property: "id", by: "text" },
      ],
    },
  );
});

scenario("listUsers refuses a cursor that is no base64url", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["cursor", "%%%"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/cursor", code: "cursor", detail: "is not a valid cursor" }],
  });
});

scenario("listUsers refuses a cursor that is no JSON", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["cursor", "bm8"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/cursor", code: "cursor", detail: "is not a valid cursor" }],
  });
});

scenario("listUsers refuses a cursor that is no array", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["cursor", "e30"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/cursor", code: "cursor", detail: "is not a valid cursor" }],
  });
});

scenario("listUsers refuses a cursor that is an empty array", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["cursor", "W10"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/cursor", code: "cursor", detail: "is not a valid cursor" }],
  });
});

scenario("listUsers refuses a cursor that is an array of objects", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["cursor", "W3t9LHt9LHt9LHt9LHt9LHt9XQ"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/cursor", code: "cursor", detail: "is not a valid cursor" }],
  });
});

scenario("listUsers answers 2 rows where role (EQ) is the value of row 1", async (client) => {
  const item1UserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item1UserEmail}`, password: "passwordxxxx", name: "name" },
  });
  answer.hasStatus(201);
  const item1UserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${item1UserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item1UserEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item2UserEmail = `${fresh(10)}@example.com`;
  const answer2 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item2UserEmail}`, password: "passwordxx 1", name: "name 1" },
  });
  answer2.hasStatus(201);
  const item2UserId = answer2.at("/user/id");
  answer2.hasHeader("Content-Type", "application/json");
  answer2.hasHeader("Location", `/users/${item2UserId}`);
  answer2.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item2UserEmail}`)),
          member("name", equal("name 1")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer3 = await client.send("GET", "/users", {
    query: [["role", "MEMBER"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer3.hasStatus(200);
  answer3.hasHeader("Content-Type", "application/json");
  answer3.lacksHeader("Link");
  answer3.matches(array(any, any));
});

scenario("listUsers answers nothing where role (EQ) is another value", async (client) => {
  const item1UserEmail = `${fresh(10)}@example.com`;
  const answer = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item1UserEmail}`, password: "passwordxxxx", name: "name" },
  });
  answer.hasStatus(201);
  const item1UserId = answer.at("/user/id");
  answer.hasHeader("Content-Type", "application/json");
  answer.hasHeader("Location", `/users/${item1UserId}`);
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item1UserEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const item2UserEmail = `${fresh(10)}@example.com`;
  const answer2 = await client.send("POST", "/users", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${item2UserEmail}`, password: "passwordxx 1", name: "name 1" },
  });
  answer2.hasStatus(201);
  const item2UserId = answer2.at("/user/id");
  answer2.hasHeader("Content-Type", "application/json");
  answer2.hasHeader("Location", `/users/${item2UserId}`);
  answer2.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${item2UserEmail}`)),
          member("name", equal("name 1")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer3 = await client.send("GET", "/users", {
    query: [["role", "ADMIN"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer3.hasStatus(200);
  answer3.hasHeader("Content-Type", "application/json");
  answer3.lacksHeader("Link");
  answer3.matches(array());
});

scenario(
  'listUsers refuses "MEMBERx" (none of the values) in the query parameter role',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "ADMIN",
    });
    const answer = await client.send("GET", "/users", {
      query: [["role", "MEMBERx"]],
      headers: { Authorization: `Bearer ${token2}` },
    });
    answer.hasStatus(400);
    answer.isError(errorMediaType, {
      ...errors.validation_failed,
      details: [
        { in: "query", pointer: "/role", code: "enum", detail: "must be one of MEMBER, ADMIN" },
      ],
    });
  },
);

scenario('listUsers accepts "MEMBER" in the query parameter role', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["role", "MEMBER"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(200);
});

scenario(
  'listUsers refuses "member" (in the wrong case) in the query parameter role',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "ADMIN",
    });
    const answer = await client.send("GET", "/users", {
      query: [["role", "member"]],
      headers: { Authorization: `Bearer ${token2}` },
    });
    answer.hasStatus(400);
    answer.isError(errorMediaType, {
      ...errors.validation_failed,
      details: [
        { in: "query", pointer: "/role", code: "enum", detail: "must be one of MEMBER, ADMIN" },
      ],
    });
  },
);

scenario('listUsers accepts "ADMIN" in the query parameter role', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["role", "ADMIN"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(200);
});

scenario('listUsers refuses "" in the query parameter role', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["role", ""]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "query", pointer: "/role", code: "enum", detail: "must be one of MEMBER, ADMIN" },
    ],
  });
});

scenario('listUsers refuses "a b&c=d/e?f#g%25+é😀" in the query parameter role', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["role", "a b&c=d/e?f#g%25+é😀"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "query", pointer: "/role", code: "enum", detail: "must be one of MEMBER, ADMIN" },
    ],
  });
});

scenario('listUsers refuses "7" in the query parameter role', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["role", "7"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "query", pointer: "/role", code: "enum", detail: "must be one of MEMBER, ADMIN" },
    ],
  });
});

scenario("listUsers refuses the query parameter role given twice", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["role", "MEMBER"], ["role", "MEMBER"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "query", pointer: "/role", code: "repeated", detail: "must be given only once" },
    ],
  });
});

scenario('listUsers refuses "0" (too small) in the query parameter limit', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", "0"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/limit", code: "minimum", detail: "must be at least 1" }],
  });
});

scenario('listUsers accepts "1" (the least) in the query parameter limit', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", "1"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(200);
});

scenario('listUsers refuses "101" (too great) in the query parameter limit', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", "101"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/limit", code: "maximum", detail: "must be at most 100" }],
  });
});

scenario('listUsers accepts "100" (the greatest) in the query parameter limit', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", "100"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(200);
});

scenario('listUsers refuses "abc" in the query parameter limit', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", "abc"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/limit", code: "type", detail: "must be an integer" }],
  });
});

scenario('listUsers refuses "" in the query parameter limit', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", ""]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/limit", code: "type", detail: "must be an integer" }],
  });
});

scenario('listUsers refuses "1e" in the query parameter limit', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", "1e"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/limit", code: "type", detail: "must be an integer" }],
  });
});

scenario('listUsers refuses "0x10" in the query parameter limit', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", "0x10"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/limit", code: "type", detail: "must be an integer" }],
  });
});

scenario('listUsers refuses "true" in the query parameter limit', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", "true"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/limit", code: "type", detail: "must be an integer" }],
  });
});

scenario('listUsers refuses " 1" in the query parameter limit', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", " 1"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/limit", code: "type", detail: "must be an integer" }],
  });
});

scenario('listUsers refuses "+1" in the query parameter limit', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", "+1"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/limit", code: "type", detail: "must be an integer" }],
  });
});

scenario('listUsers refuses "01" in the query parameter limit', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", "01"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/limit", code: "type", detail: "must be an integer" }],
  });
});

scenario('listUsers refuses "1.5" in the query parameter limit', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", "1.5"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/limit", code: "type", detail: "must be an integer" }],
  });
});

scenario('listUsers refuses "NaN" in the query parameter limit', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", "NaN"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "query", pointer: "/limit", code: "type", detail: "must be an integer" }],
  });
});

scenario("listUsers refuses the query parameter limit given twice", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["limit", "1"], ["limit", "1"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "query", pointer: "/limit", code: "repeated", detail: "must be given only once" },
    ],
  });
});

scenario("listUsers refuses the query parameter cursor given twice", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["cursor", "cursor"], ["cursor", "cursor"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "query", pointer: "/cursor", code: "repeated", detail: "must be given only once" },
    ],
  });
});

scenario("listUsers tells everything that is wrong with a request, in order", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["role", "MEMBERx"], ["limit", "0"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "query", pointer: "/role", code: "enum", detail: "must be one of MEMBER, ADMIN" },
      { in: "query", pointer: "/limit", code: "minimum", detail: "must be at least 1" },
    ],
  });
});

scenario("listUsers ignores a query parameter that it does not know", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    query: [["unknownParameter", "1"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(200);
});

scenario("listUsers answers malformed_request to a query with half an escape", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users?unknownParameter=%zz", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_request);
});

scenario("listUsers answers HEAD as GET, without a body", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("HEAD", "/users", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(200);
  answer.isEmpty();
});

scenario("listUsers answers 406 to who accepts only another media type", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    headers: { Accept: "text/html", Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(406);
  answer.isError(errorMediaType, errors.not_acceptable);
});

scenario(
  "listUsers answers 406 to who accepts only its media type with a weight of 0",
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "ADMIN",
    });
    const answer = await client.send("GET", "/users", {
      headers: { Accept: "application/json;q=0", Authorization: `Bearer ${token2}` },
    });
    answer.hasStatus(406);
    answer.isError(errorMediaType, errors.not_acceptable);
  },
);

scenario("listUsers answers who accepts application/* among others", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users", {
    headers: { Accept: "text/html, application/*;q=0.1", Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(200);
});

scenario("signIn answers a token that is accepted", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${userEmail}`, password: "passwordxxxx" },
  });
  answer.hasStatus(200);
  const issuedToken = answer.at("/token");
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${userEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${issuedToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("signIn signs in a user", async (client) => {
  const { userEmail } = await makeAUser(client);
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${userEmail}`, password: "passwordxxxx" },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("token", token(3600)),
      member(
        "user",
        object(
          member("id", format("uuid")),
          member("email", equal(`${userEmail}`)),
          member("name", equal("name")),
          member("role", equal("MEMBER")),
          member("createdAt", format("date-time")),
        ),
      ),
    ),
  );
});

scenario("signIn answers 401 to a wrong password", async (client) => {
  const { userEmail } = await makeAUser(client);
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${userEmail}`, password: "wrong secret 3" },
  });
  answer.hasStatus(401);
  answer.isError(errorMediaType, errors.invalid_credentials);
});

scenario("signIn answers an unknown email as it answers a wrong password", async (client) => {
  await makeAUser(client);
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person77@example.com", password: "passwordxxxx" },
  });
  answer.hasStatus(401);
  answer.isError(errorMediaType, errors.invalid_credentials);
});

scenario("signIn looks at no credential", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json", Authorization: "Bearer garbage" },
    json: "wrong",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signIn refuses a string as the body", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: "text",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signIn refuses a body without email", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { password: "password" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/email", code: "required", detail: "is required" }],
  });
});

scenario("signIn refuses a body without password", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person0@example.com" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/password", code: "required", detail: "is required" }],
  });
});

scenario("signIn refuses the unknown property unknownProperty", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person0@example.com", password: "password", unknownProperty: "x" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      {
        in: "body",
        pointer: "/unknownProperty",
        code: "unknown_property",
        detail: "is not a known property",
      },
    ],
  });
});

scenario("signIn refuses several mistakes at once as the body", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { unknownPropertyB: null, unknownPropertyA: null, password: [] },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "required", detail: "is required" },
      { in: "body", pointer: "/password", code: "type", detail: "must be a string" },
      {
        in: "body",
        pointer: "/unknownPropertyB",
        code: "unknown_property",
        detail: "is not a known property",
      },
      {
        in: "body",
        pointer: "/unknownPropertyA",
        code: "unknown_property",
        detail: "is not a known property",
      },
    ],
  });
});

scenario("signIn refuses null as the body", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: null,
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signIn refuses an array as the body", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: [],
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signIn refuses a number in email", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: 7, password: "password" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/email", code: "type", detail: "must be a string" }],
  });
});

scenario('signIn refuses "person" (no email) in email', async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person", password: "password" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
    ],
  });
});

scenario('signIn refuses "person@" (no email) in email', async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person@", password: "password" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
    ],
  });
});

scenario('signIn refuses "@example.com" (no email) in email', async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: "@example.com", password: "password" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
    ],
  });
});

scenario('signIn refuses "a person@example.com" (no email) in email', async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: "a person@example.com", password: "password" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
    ],
  });
});

scenario(
  'signIn refuses "person@example.example.example.example.e…" (no email) in email',
  async (client) => {
    const answer = await client.send("POST", "/users/sign-in", {
      headers: { "Content-Type": "application/json" },
      json: {
        email:
          "person@example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.examples",
        password: "password",
      },
    });
    answer.hasStatus(400);
    answer.isError(errorMediaType, {
      ...errors.validation_failed,
      details: [
        { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
      ],
    });
  },
);

scenario("signIn refuses null in email", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: null, password: "password" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/email", code: "type", detail: "must be a string" }],
  });
});

scenario("signIn refuses an array in email", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: ["text"], password: "password" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/email", code: "type", detail: "must be a string" }],
  });
});

scenario("signIn refuses a number in password", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person0@example.com", password: 7 },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/password", code: "type", detail: "must be a string" }],
  });
});

scenario("signIn refuses null in password", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person0@example.com", password: null },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/password", code: "type", detail: "must be a string" }],
  });
});

scenario("signIn refuses an array in password", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: "person0@example.com", password: ["text"] },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/password", code: "type", detail: "must be a string" }],
  });
});

scenario("signIn ignores a query parameter that it does not know", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    query: [["unknownParameter", "1"]],
    headers: { "Content-Type": "application/json" },
    json: "wrong",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signIn answers 405 to GET on its path", async (client) => {
  const answer = await client.send("GET", "/users/sign-in");
  answer.hasStatus(405);
  answer.hasHeader("Allow", "POST, OPTIONS");
  answer.isError(errorMediaType, errors.method_not_allowed);
});

scenario("signIn answers 405 to PUT on its path", async (client) => {
  const answer = await client.send("PUT", "/users/sign-in");
  answer.hasStatus(405);
  answer.hasHeader("Allow", "POST, OPTIONS");
  answer.isError(errorMediaType, errors.method_not_allowed);
});

scenario("signIn answers 405 to PATCH on its path", async (client) => {
  const answer = await client.send("PATCH", "/users/sign-in");
  answer.hasStatus(405);
  answer.hasHeader("Allow", "POST, OPTIONS");
  answer.isError(errorMediaType, errors.method_not_allowed);
});

scenario("signIn answers 405 to DELETE on its path", async (client) => {
  const answer = await client.send("DELETE", "/users/sign-in");
  answer.hasStatus(405);
  answer.hasHeader("Allow", "POST, OPTIONS");
  answer.isError(errorMediaType, errors.method_not_allowed);
});

scenario("signIn answers OPTIONS on its path with what is allowed", async (client) => {
  const answer = await client.send("OPTIONS", "/users/sign-in");
  answer.hasStatus(204);
  answer.hasHeader("Allow", "POST, OPTIONS");
  answer.isEmpty();
});

scenario("signIn answers 404 to its path with a slash at the end", async (client) => {
  const answer = await client.send("POST", "/users/sign-in/");
  answer.hasStatus(404);
  answer.isError(errorMediaType, errors.not_found);
});

scenario("signIn answers 406 to who accepts only another media type", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json", Accept: "text/html" },
    json: { email: "person0@example.com", password: "password" },
  });
  answer.hasStatus(406);
  answer.isError(errorMediaType, errors.not_acceptable);
});

scenario(
  "signIn answers 406 to who accepts only its media type with a weight of 0",
  async (client) => {
    const answer = await client.send("POST", "/users/sign-in", {
      headers: { "Content-Type": "application/json", Accept: "application/json;q=0" },
      json: { email: "person0@example.com", password: "password" },
    });
    answer.hasStatus(406);
    answer.isError(errorMediaType, errors.not_acceptable);
  },
);

scenario("signIn answers who accepts application/* among others", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json", Accept: "text/html, application/*;q=0.1" },
    json: "wrong",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signIn answers 415 to a body of another media type", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "text/plain" },
    json: { email: "person0@example.com", password: "password" },
  });
  answer.hasStatus(415);
  answer.isError(errorMediaType, errors.unsupported_media_type);
});

scenario("signIn answers 415 to a body without a media type", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    json: { email: "person0@example.com", password: "password" },
  });
  answer.hasStatus(415);
  answer.isError(errorMediaType, errors.unsupported_media_type);
});

scenario("signIn answers 415 to a body in another charset", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json; charset=iso-8859-1" },
    json: { email: "person0@example.com", password: "password" },
  });
  answer.hasStatus(415);
  answer.isError(errorMediaType, errors.unsupported_media_type);
});

scenario("signIn reads a body whose charset is given", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json; charset=UTF-8" },
    json: "wrong",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("signIn answers malformed_json to JSON cut off", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    raw: '{"a": 1',
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signIn answers malformed_json to JSON with a name twice", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    raw: '{"a": 1, "a": 2}',
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signIn answers malformed_json to JSON that is not UTF-8", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    raw: Buffer.from([123, 34, 97, 34, 58, 34, 255, 34, 125]),
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("signIn refuses a request without a body", async (client) => {
  const answer = await client.send("POST", "/users/sign-in");
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "required", detail: "is required" }],
  });
});

scenario("signIn answers 413 to a body of a byte too many", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    raw: filler(1048577),
  });
  answer.hasStatus(413);
  answer.isError(errorMediaType, errors.payload_too_large);
});

scenario("signIn reads a body that is just not too large", async (client) => {
  const answer = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    raw: filler(1048576),
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("getUser answers a user", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("getUser answers 401 without a credential", async (client) => {
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000");
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", "Bearer");
  answer.isError(errorMediaType, errors.unauthorized);
});

scenario(
  "getUser answers 401 without a credential before it looks at parameters",
  async (client) => {
    const answer = await client.send("GET", "/users/7d9c4a10");
    answer.hasStatus(401);
    answer.isError(errorMediaType, errors.unauthorized);
  },
);

scenario("getUser answers 401 to a header without a token", async (client) => {
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: "Bearer" },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate");
});

scenario("getUser answers 401 to a header of another scheme", async (client) => {
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: "Basic dXNlcjpwYXNzd29yZA==" },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate");
});

scenario("getUser lets the owner of a user in", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("getUser answers 403 to another than the owner of a user", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const { user2Id } = await makeAnotherUser(client);
  const token2 = mintToken(bearerScheme, { sub: user2Id, role: "MEMBER" });
  const answer = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(403);
  answer.isError(errorMediaType, errors.forbidden);
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("getUser answers 401 to a token that has expired", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "expired",
  );
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("getUser answers 401 to a token that is not valid yet", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "notYetValid",
  );
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("getUser answers 401 to a token signed with another key", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "wrongSignature",
  );
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("getUser answers 401 to a token without a signature", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "unsigned",
  );
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("getUser answers 401 to a token of another issuer", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "wrongIssuer",
  );
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("getUser answers 401 to a token for another audience", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "wrongAudience",
  );
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("getUser answers 401 to a token that is garbage", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "garbage",
  );
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("getUser answers 401 to a token without a subject", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "missingSubject",
  );
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("getUser answers 401 to a token that never expires", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "missingExpiry",
  );
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("getUser answers 401 to a token signed by another algorithm", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "wrongAlgorithm",
  );
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("getUser lets in a caller with role ADMIN by alternative 2", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(404);
  answer.isError(errorMediaType, errors.not_found);
});

scenario("getUser answers 404 where there is no user", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000090", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(404);
  answer.isError(errorMediaType, errors.not_found);
});

scenario('getUser refuses "7d9c4a10" (no uuid) in the path parameter id', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users/7d9c4a10", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
  });
});

scenario(
  'getUser accepts "00000000-0000-0000-0000-000000000000" in the path parameter id',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "ADMIN",
    });
    const answer = await client.send("GET", "/users/00000000-0000-0000-0000-000000000000", {
      headers: { Authorization: `Bearer ${token2}` },
    });
    answer.hasStatus(404);
    answer.isError(errorMediaType, errors.not_found);
  },
);

scenario(
  'getUser refuses "7d9c4a10-5e2b-4c1f-8a3d-00000000000g" (no uuid) in the path parameter id',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "ADMIN",
    });
    const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-00000000000g", {
      headers: { Authorization: `Bearer ${token2}` },
    });
    answer.hasStatus(400);
    answer.isError(errorMediaType, {
      ...errors.validation_failed,
      details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
    });
  },
);

scenario(
  'getUser accepts "7D9C4A10-5E2B-4C1F-8A3D-0000000000AB" in the path parameter id',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "ADMIN",
    });
    const answer = await client.send("GET", "/users/7D9C4A10-5E2B-4C1F-8A3D-0000000000AB", {
      headers: { Authorization: `Bearer ${token2}` },
    });
    answer.hasStatus(404);
    answer.isError(errorMediaType, errors.not_found);
  },
);

scenario(
  'getUser refuses "7d9c4a105e2b4c1f8a3d000000000000" (no uuid) in the path parameter id',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "ADMIN",
    });
    const answer = await client.send("GET", "/users/7d9c4a105e2b4c1f8a3d000000000000", {
      headers: { Authorization: `Bearer ${token2}` },
    });
    answer.hasStatus(400);
    answer.isError(errorMediaType, {
      ...errors.validation_failed,
      details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
    });
  },
);

scenario('getUser refuses "a b&c=d/e?f#g%25+é😀" in the path parameter id', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send(
    "GET",
    "/users/a%20b%26c%3Dd%2Fe%3Ff%23g%2525%2B%C3%A9%F0%9F%98%80",
    { headers: { Authorization: `Bearer ${token2}` } },
  );
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
  });
});

scenario('getUser refuses "7" in the path parameter id', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users/7", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
  });
});

scenario("getUser ignores a query parameter that it does not know", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    query: [["unknownParameter", "1"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(404);
  answer.isError(errorMediaType, errors.not_found);
});

scenario("getUser answers 405 to POST on its path", async (client) => {
  const answer = await client.send("POST", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000");
  answer.hasStatus(405);
  answer.hasHeader("Allow", "GET, HEAD, PATCH, DELETE, OPTIONS");
  answer.isError(errorMediaType, errors.method_not_allowed);
});

scenario("getUser answers 405 to PUT on its path", async (client) => {
  const answer = await client.send("PUT", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000");
  answer.hasStatus(405);
  answer.hasHeader("Allow", "GET, HEAD, PATCH, DELETE, OPTIONS");
  answer.isError(errorMediaType, errors.method_not_allowed);
});

scenario("getUser answers OPTIONS on its path with what is allowed", async (client) => {
  const answer = await client.send("OPTIONS", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000");
  answer.hasStatus(204);
  answer.hasHeader("Allow", "GET, HEAD, PATCH, DELETE, OPTIONS");
  answer.isEmpty();
});

scenario("getUser answers 404 to its path with a slash at the end", async (client) => {
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000/");
  answer.hasStatus(404);
  answer.isError(errorMediaType, errors.not_found);
});

scenario("getUser answers HEAD as GET, without a body", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("HEAD", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(404);
  answer.isEmpty();
});

scenario("getUser answers 400 to a path that is not UTF-8", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users/%FF", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_request);
});

scenario("getUser answers 406 to who accepts only another media type", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Accept: "text/html", Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(406);
  answer.isError(errorMediaType, errors.not_acceptable);
});

scenario(
  "getUser answers 406 to who accepts only its media type with a weight of 0",
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "ADMIN",
    });
    const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
      headers: { Accept: "application/json;q=0", Authorization: `Bearer ${token2}` },
    });
    answer.hasStatus(406);
    answer.isError(errorMediaType, errors.not_acceptable);
  },
);

scenario("getUser answers who accepts application/* among others", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("GET", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Accept: "text/html, application/*;q=0.1", Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(404);
  answer.isError(errorMediaType, errors.not_found);
});

scenario("updateUser changes everything that it may", async (client) => {
  const { userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { email: "person1@example.com", password: "passwordxx 1", name: "name 1" },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal("person1@example.com")),
      member("name", equal("name 1")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal("person1@example.com")),
      member("name", equal("name 1")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("updateUser changes nothing with an empty object", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("updateUser changes the password that the user signs in with", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { password: "passwordxx 1" },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", format("email")),
      member("name", nullable(kind("string"))),
      member("role", oneOf("MEMBER", "ADMIN")),
      member("createdAt", format("date-time")),
    ),
  );
  const answer2 = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${userEmail}`, password: "passwordxx 1" },
  });
  answer2.hasStatus(200);
  const answer3 = await client.send("POST", "/users/sign-in", {
    headers: { "Content-Type": "application/json" },
    json: { email: `${userEmail}`, password: "passwordxxxx" },
  });
  answer3.hasStatus(401);
  answer3.isError(errorMediaType, errors.invalid_credentials);
});

scenario("updateUser changes email and nothing else", async (client) => {
  const { userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { email: "person1@example.com" },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal("person1@example.com")),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal("person1@example.com")),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("updateUser changes password and nothing else", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { password: "passwordxx 1" },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("updateUser changes name and nothing else", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { name: "name 1" },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name 1")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name 1")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("updateUser sets name to null", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { name: null },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal(null)),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal(null)),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("updateUser answers email_taken where the new email is taken", async (client) => {
  const { userEmail } = await makeAUser(client);
  const { user2Email, user2Id } = await makeAnotherUser(client);
  const token2 = mintToken(bearerScheme, { sub: user2Id, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(user2Id)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { email: `${userEmail}` },
  });
  answer.hasStatus(409);
  answer.isError(errorMediaType, errors.email_taken);
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(user2Id)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${user2Email}`)),
      member("name", equal("name 1")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("updateUser lets a row keep its own email", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { email: `${userEmail}` },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("updateUser answers 401 without a credential", async (client) => {
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json" },
    json: {},
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", "Bearer");
  answer.isError(errorMediaType, errors.unauthorized);
});

scenario(
  "updateUser answers 401 without a credential before it looks at the body",
  async (client) => {
    const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
      headers: { "Content-Type": "application/json" },
      raw: "{",
    });
    answer.hasStatus(401);
    answer.isError(errorMediaType, errors.unauthorized);
  },
);

scenario("updateUser answers 401 to a header without a token", async (client) => {
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: "Bearer" },
    json: {},
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate");
});

scenario("updateUser answers 401 to a header of another scheme", async (client) => {
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: "Basic dXNlcjpwYXNzd29yZA==" },
    json: {},
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate");
});

scenario("updateUser lets the owner of a user in", async (client) => {
  const { userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { email: "person1@example.com", password: "passwordxx 1", name: "name 1" },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal("person1@example.com")),
      member("name", equal("name 1")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("updateUser answers 403 to another than the owner of a user", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const { user2Id } = await makeAnotherUser(client);
  const token2 = mintToken(bearerScheme, { sub: user2Id, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { email: "person1@example.com", password: "passwordxx 1", name: "name 1" },
  });
  answer.hasStatus(403);
  answer.isError(errorMediaType, errors.forbidden);
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("updateUser answers 401 to a token that has expired", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "expired",
  );
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("updateUser answers 401 to a token that is not valid yet", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "notYetValid",
  );
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("updateUser answers 401 to a token signed with another key", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "wrongSignature",
  );
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("updateUser answers 401 to a token without a signature", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "unsigned",
  );
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("updateUser answers 401 to a token of another issuer", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "wrongIssuer",
  );
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("updateUser answers 401 to a token for another audience", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "wrongAudience",
  );
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("updateUser answers 401 to a token that is garbage", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "garbage",
  );
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("updateUser answers 401 to a token without a subject", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "missingSubject",
  );
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("updateUser answers 401 to a token that never expires", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "missingExpiry",
  );
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("updateUser answers 401 to a token signed by another algorithm", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "wrongAlgorithm",
  );
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("updateUser answers 404 where there is no user", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000090", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(404);
  answer.isError(errorMediaType, errors.not_found);
});

scenario("updateUser refuses a string as the body", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: "text",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("updateUser refuses the unknown property unknownProperty", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { unknownProperty: "x" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      {
        in: "body",
        pointer: "/unknownProperty",
        code: "unknown_property",
        detail: "is not a known property",
      },
    ],
  });
});

scenario("updateUser refuses several mistakes at once as the body", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { unknownPropertyB: null, unknownPropertyA: null, name: [], password: [], email: [] },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "type", detail: "must be a string" },
      { in: "body", pointer: "/password", code: "type", detail: "must be a string" },
      { in: "body", pointer: "/name", code: "type", detail: "must be a string or null" },
      {
        in: "body",
        pointer: "/unknownPropertyB",
        code: "unknown_property",
        detail: "is not a known property",
      },
      {
        in: "body",
        pointer: "/unknownPropertyA",
        code: "unknown_property",
        detail: "is not a known property",
      },
    ],
  });
});

scenario("updateUser refuses null as the body", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: null,
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("updateUser refuses an array as the body", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: [],
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("updateUser refuses a number in email", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { email: 7 },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/email", code: "type", detail: "must be a string" }],
  });
});

scenario('updateUser refuses "person" (no email) in email', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { email: "person" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
    ],
  });
});

scenario('updateUser refuses "person@" (no email) in email', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { email: "person@" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
    ],
  });
});

scenario('updateUser refuses "@example.com" (no email) in email', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { email: "@example.com" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
    ],
  });
});

scenario('updateUser refuses "a person@example.com" (no email) in email', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { email: "a person@example.com" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
    ],
  });
});

scenario(
  'updateUser refuses "person@example.example.example.example.e…" (no email) in email',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "MEMBER",
    });
    const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
      json: {
        email:
          "person@example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.example.examples",
      },
    });
    answer.hasStatus(400);
    answer.isError(errorMediaType, {
      ...errors.validation_failed,
      details: [
        { in: "body", pointer: "/email", code: "format", detail: "must be an e-mail address" },
      ],
    });
  },
);

scenario("updateUser refuses null in email", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { email: null },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/email", code: "type", detail: "must be a string" }],
  });
});

scenario("updateUser refuses an array in email", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { email: ["text"] },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/email", code: "type", detail: "must be a string" }],
  });
});

scenario("updateUser refuses a number in password", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { password: 7 },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/password", code: "type", detail: "must be a string" }],
  });
});

scenario("updateUser refuses 11 characters (too few) in password", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { password: "xxxxxxxxxx😀" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      {
        in: "body",
        pointer: "/password",
        code: "min_length",
        detail: "must be at least 12 characters",
      },
    ],
  });
});

scenario("updateUser refuses 129 characters (too many) in password", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {
      password:
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
    },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      {
        in: "body",
        pointer: "/password",
        code: "max_length",
        detail: "must be at most 128 characters",
      },
    ],
  });
});

scenario("updateUser refuses null in password", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { password: null },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/password", code: "type", detail: "must be a string" }],
  });
});

scenario("updateUser refuses an array in password", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { password: ["text"] },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/password", code: "type", detail: "must be a string" }],
  });
});

scenario("updateUser refuses a number in name", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { name: 7 },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/name", code: "type", detail: "must be a string or null" }],
  });
});

scenario("updateUser refuses 0 characters (too few) in name", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { name: "" },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/name", code: "min_length", detail: "must be at least 1 character" },
    ],
  });
});

scenario("updateUser refuses 81 characters (too many) in name", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {
      name: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
    },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "body", pointer: "/name", code: "max_length", detail: "must be at most 80 characters" },
    ],
  });
});

scenario("updateUser refuses an array in name", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { name: ["text"] },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "/name", code: "type", detail: "must be a string or null" }],
  });
});

scenario('updateUser refuses "7d9c4a10" (no uuid) in the path parameter id', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
  });
});

scenario(
  'updateUser accepts "00000000-0000-0000-0000-000000000000" in the path parameter id',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "MEMBER",
    });
    const answer = await client.send("PATCH", "/users/00000000-0000-0000-0000-000000000000", {
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
      json: "wrong",
    });
    answer.hasStatus(400);
    answer.isError(errorMediaType, {
      ...errors.validation_failed,
      details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
    });
  },
);

scenario(
  'updateUser refuses "7d9c4a10-5e2b-4c1f-8a3d-00000000000g" (no uuid) in the path parameter id',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "MEMBER",
    });
    const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-00000000000g", {
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
      json: {},
    });
    answer.hasStatus(400);
    answer.isError(errorMediaType, {
      ...errors.validation_failed,
      details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
    });
  },
);

scenario(
  'updateUser accepts "7D9C4A10-5E2B-4C1F-8A3D-0000000000AB" in the path parameter id',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "MEMBER",
    });
    const answer = await client.send("PATCH", "/users/7D9C4A10-5E2B-4C1F-8A3D-0000000000AB", {
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
      json: "wrong",
    });
    answer.hasStatus(400);
    answer.isError(errorMediaType, {
      ...errors.validation_failed,
      details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
    });
  },
);

scenario(
  'updateUser refuses "7d9c4a105e2b4c1f8a3d000000000000" (no uuid) in the path parameter id',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "MEMBER",
    });
    const answer = await client.send("PATCH", "/users/7d9c4a105e2b4c1f8a3d000000000000", {
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
      json: {},
    });
    answer.hasStatus(400);
    answer.isError(errorMediaType, {
      ...errors.validation_failed,
      details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
    });
  },
);

scenario('updateUser refuses "a b&c=d/e?f#g%25+é😀" in the path parameter id', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send(
    "PATCH",
    "/users/a%20b%26c%3Dd%2Fe%3Ff%23g%2525%2B%C3%A9%F0%9F%98%80",
    {
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
      json: {},
    },
  );
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
  });
});

scenario('updateUser refuses "7" in the path parameter id', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
  });
});

scenario("updateUser tells everything that is wrong with a request, in order", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: "wrong",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [
      { in: "path", pointer: "/id", code: "format", detail: "must be a UUID" },
      { in: "body", pointer: "", code: "type", detail: "must be an object" },
    ],
  });
});

scenario("updateUser ignores a query parameter that it does not know", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    query: [["unknownParameter", "1"]],
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: "wrong",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("updateUser answers 400 to a path that is not UTF-8", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/%FF", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_request);
});

scenario("updateUser answers 406 to who accepts only another media type", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: {
      "Content-Type": "application/json",
      Accept: "text/html",
      Authorization: `Bearer ${token2}`,
    },
    json: {},
  });
  answer.hasStatus(406);
  answer.isError(errorMediaType, errors.not_acceptable);
});

scenario(
  "updateUser answers 406 to who accepts only its media type with a weight of 0",
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "MEMBER",
    });
    const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
      headers: {
        "Content-Type": "application/json",
        Accept: "application/json;q=0",
        Authorization: `Bearer ${token2}`,
      },
      json: {},
    });
    answer.hasStatus(406);
    answer.isError(errorMediaType, errors.not_acceptable);
  },
);

scenario("updateUser answers who accepts application/* among others", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: {
      "Content-Type": "application/json",
      Accept: "text/html, application/*;q=0.1",
      Authorization: `Bearer ${token2}`,
    },
    json: "wrong",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("updateUser answers 415 to a body of another media type", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "text/plain", Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(415);
  answer.isError(errorMediaType, errors.unsupported_media_type);
});

scenario("updateUser answers 415 to a body without a media type", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
    json: {},
  });
  answer.hasStatus(415);
  answer.isError(errorMediaType, errors.unsupported_media_type);
});

scenario("updateUser answers 415 to a body in another charset", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: {
      "Content-Type": "application/json; charset=iso-8859-1",
      Authorization: `Bearer ${token2}`,
    },
    json: {},
  });
  answer.hasStatus(415);
  answer.isError(errorMediaType, errors.unsupported_media_type);
});

scenario("updateUser reads a body whose charset is given", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: {
      "Content-Type": "application/json; charset=UTF-8",
      Authorization: `Bearer ${token2}`,
    },
    json: "wrong",
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario("updateUser answers malformed_json to JSON cut off", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    raw: '{"a": 1',
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("updateUser answers malformed_json to JSON with a name twice", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    raw: '{"a": 1, "a": 2}',
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("updateUser answers malformed_json to JSON that is not UTF-8", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    raw: Buffer.from([123, 34, 97, 34, 58, 34, 255, 34, 125]),
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_json);
});

scenario("updateUser refuses a request without a body", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "required", detail: "is required" }],
  });
});

scenario("updateUser answers 413 to a body of a byte too many", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    raw: filler(1048577),
  });
  answer.hasStatus(413);
  answer.isError(errorMediaType, errors.payload_too_large);
});

scenario("updateUser reads a body that is just not too large", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "MEMBER",
  });
  const answer = await client.send("PATCH", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    raw: filler(1048576),
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "body", pointer: "", code: "type", detail: "must be an object" }],
  });
});

scenario(
  'updateUser accepts the email "first.last+tag@sub.example.org" in email',
  async (client) => {
    const { userId } = await makeAUser(client);
    const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
    const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
      json: { email: "first.last+tag@sub.example.org" },
    });
    answer.hasStatus(200);
    answer.hasHeader("Content-Type", "application/json");
    answer.matches(
      object(
        member("id", format("uuid")),
        member("email", equal("first.last+tag@sub.example.org")),
        member("name", equal("name")),
        member("role", equal("MEMBER")),
        member("createdAt", format("date-time")),
      ),
    );
  },
);

scenario("updateUser accepts 12 characters (the fewest) in password", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { password: "xxxxxxxxxxxx" },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("updateUser accepts 128 characters (the most) in password", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {
      password:
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
    },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario(
  "updateUser accepts letters, marks and quotes of many kinds in password",
  async (client) => {
    const { userEmail, userId } = await makeAUser(client);
    const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
    const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
      json: { password: 'ß́👩\u200d💻"\\\n<&>é' },
    });
    answer.hasStatus(200);
    answer.hasHeader("Content-Type", "application/json");
    answer.matches(
      object(
        member("id", format("uuid")),
        member("email", equal(`${userEmail}`)),
        member("name", equal("name")),
        member("role", equal("MEMBER")),
        member("createdAt", format("date-time")),
      ),
    );
  },
);

scenario("updateUser accepts 1 character (the fewest) in name", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { name: "x" },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("x")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("updateUser accepts 80 characters (the most) in name", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: {
      name: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀",
    },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member(
        "name",
        equal("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx😀"),
      ),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("updateUser accepts letters, marks and quotes of many kinds in name", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { name: 'ß́👩\u200d💻"\\\n<&>é' },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal('ß́👩\u200d💻"\\\n<&>é')),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("updateUser accepts null in name", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("PATCH", `/users/${encodeURIComponent(userId)}`, {
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token2}` },
    json: { name: null },
  });
  answer.hasStatus(200);
  answer.hasHeader("Content-Type", "application/json");
  answer.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal(null)),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("deleteUser deletes a user, which is then gone", async (client) => {
  const { userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("DELETE", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(204);
  answer.isEmpty();
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(404);
  answer2.isError(errorMediaType, errors.not_found);
});

scenario("deleteUser finds nothing when it is repeated", async (client) => {
  const { userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("DELETE", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(204);
  answer.isEmpty();
  const answer2 = await client.send("DELETE", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer2.hasStatus(404);
  answer2.isError(errorMediaType, errors.not_found);
});

scenario("deleteUser answers 401 without a credential", async (client) => {
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000");
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", "Bearer");
  answer.isError(errorMediaType, errors.unauthorized);
});

scenario(
  "deleteUser answers 401 without a credential before it looks at parameters",
  async (client) => {
    const answer = await client.send("DELETE", "/users/7d9c4a10");
    answer.hasStatus(401);
    answer.isError(errorMediaType, errors.unauthorized);
  },
);

scenario("deleteUser answers 401 to a header without a token", async (client) => {
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: "Bearer" },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate");
});

scenario("deleteUser answers 401 to a header of another scheme", async (client) => {
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: "Basic dXNlcjpwYXNzd29yZA==" },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate");
});

scenario("deleteUser lets the owner of a user in", async (client) => {
  const { userId } = await makeAUser(client);
  const token2 = mintToken(bearerScheme, { sub: userId, role: "MEMBER" });
  const answer = await client.send("DELETE", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(204);
  answer.isEmpty();
});

scenario("deleteUser answers 403 to another than the owner of a user", async (client) => {
  const { userEmail, userId } = await makeAUser(client);
  const { user2Id } = await makeAnotherUser(client);
  const token2 = mintToken(bearerScheme, { sub: user2Id, role: "MEMBER" });
  const answer = await client.send("DELETE", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(403);
  answer.isError(errorMediaType, errors.forbidden);
  const readerToken = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer2 = await client.send("GET", `/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${readerToken}` },
  });
  answer2.hasStatus(200);
  answer2.hasHeader("Content-Type", "application/json");
  answer2.matches(
    object(
      member("id", format("uuid")),
      member("email", equal(`${userEmail}`)),
      member("name", equal("name")),
      member("role", equal("MEMBER")),
      member("createdAt", format("date-time")),
    ),
  );
});

scenario("deleteUser answers 401 to a token that has expired", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "expired",
  );
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("deleteUser answers 401 to a token that is not valid yet", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "notYetValid",
  );
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("deleteUser answers 401 to a token signed with another key", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "wrongSignature",
  );
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("deleteUser answers 401 to a token without a signature", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "unsigned",
  );
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("deleteUser answers 401 to a token of another issuer", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "wrongIssuer",
  );
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("deleteUser answers 401 to a token for another audience", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "wrongAudience",
  );
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("deleteUser answers 401 to a token that is garbage", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "garbage",
  );
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("deleteUser answers 401 to a token without a subject", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "missingSubject",
  );
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("deleteUser answers 401 to a token that never expires", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "missingExpiry",
  );
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("deleteUser answers 401 to a token signed by another algorithm", async (client) => {
  const token2 = mintToken(
    bearerScheme,
    { sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040", role: "MEMBER" },
    [],
    "wrongAlgorithm",
  );
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(401);
  answer.hasHeader("WWW-Authenticate", 'Bearer error="invalid_token"');
  answer.isError(errorMediaType, errors.invalid_token);
});

scenario("deleteUser lets in a caller with role ADMIN by alternative 2", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(404);
  answer.isError(errorMediaType, errors.not_found);
});

scenario("deleteUser answers 404 where there is no user", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000090", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(404);
  answer.isError(errorMediaType, errors.not_found);
});

scenario('deleteUser refuses "7d9c4a10" (no uuid) in the path parameter id', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("DELETE", "/users/7d9c4a10", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
  });
});

scenario(
  'deleteUser accepts "00000000-0000-0000-0000-000000000000" in the path parameter id',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "ADMIN",
    });
    const answer = await client.send("DELETE", "/users/00000000-0000-0000-0000-000000000000", {
      headers: { Authorization: `Bearer ${token2}` },
    });
    answer.hasStatus(404);
    answer.isError(errorMediaType, errors.not_found);
  },
);

scenario(
  'deleteUser refuses "7d9c4a10-5e2b-4c1f-8a3d-00000000000g" (no uuid) in the path parameter id',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "ADMIN",
    });
    const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-00000000000g", {
      headers: { Authorization: `Bearer ${token2}` },
    });
    answer.hasStatus(400);
    answer.isError(errorMediaType, {
      ...errors.validation_failed,
      details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
    });
  },
);

scenario(
  'deleteUser accepts "7D9C4A10-5E2B-4C1F-8A3D-0000000000AB" in the path parameter id',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "ADMIN",
    });
    const answer = await client.send("DELETE", "/users/7D9C4A10-5E2B-4C1F-8A3D-0000000000AB", {
      headers: { Authorization: `Bearer ${token2}` },
    });
    answer.hasStatus(404);
    answer.isError(errorMediaType, errors.not_found);
  },
);

scenario(
  'deleteUser refuses "7d9c4a105e2b4c1f8a3d000000000000" (no uuid) in the path parameter id',
  async (client) => {
    const token2 = mintToken(bearerScheme, {
      sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
      role: "ADMIN",
    });
    const answer = await client.send("DELETE", "/users/7d9c4a105e2b4c1f8a3d000000000000", {
      headers: { Authorization: `Bearer ${token2}` },
    });
    answer.hasStatus(400);
    answer.isError(errorMediaType, {
      ...errors.validation_failed,
      details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
    });
  },
);

scenario('deleteUser refuses "a b&c=d/e?f#g%25+é😀" in the path parameter id', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send(
    "DELETE",
    "/users/a%20b%26c%3Dd%2Fe%3Ff%23g%2525%2B%C3%A9%F0%9F%98%80",
    { headers: { Authorization: `Bearer ${token2}` } },
  );
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
  });
});

scenario('deleteUser refuses "7" in the path parameter id', async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("DELETE", "/users/7", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, {
    ...errors.validation_failed,
    details: [{ in: "path", pointer: "/id", code: "format", detail: "must be a UUID" }],
  });
});

scenario("deleteUser ignores a query parameter that it does not know", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("DELETE", "/users/7d9c4a10-5e2b-4c1f-8a3d-000000000000", {
    query: [["unknownParameter", "1"]],
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(404);
  answer.isError(errorMediaType, errors.not_found);
});

scenario("deleteUser answers 400 to a path that is not UTF-8", async (client) => {
  const token2 = mintToken(bearerScheme, {
    sub: "7d9c4a10-5e2b-4c1f-8a3d-000000000040",
    role: "ADMIN",
  });
  const answer = await client.send("DELETE", "/users/%FF", {
    headers: { Authorization: `Bearer ${token2}` },
  });
  answer.hasStatus(400);
  answer.isError(errorMediaType, errors.malformed_request);
});
