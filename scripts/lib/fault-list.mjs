// Faults that a generated suite ought to catch, each a change of one place in the generated service.
//
// `file` matches the paths of what it may be planted in (the first that it changes, or every one), `find` what is
// replaced, `put` by what. Each makes the service break its contract in a way that a client could see. `known` says why a
// suite cannot be expected to notice; such a fault is planted all the same, and told apart.

const runtime = (name) => new RegExp(`^generated/runtime/${name}\\.js$`);
const migrations = /^migrations\/.*\.sql$/;
const handlers = (name) => new RegExp(`^generated/(handlers|services)/${name}\\.js$`);
const routes = (name) => new RegExp(`^generated/(routes|services)/${name}\\.js$`);
const repositories = (name) => new RegExp(`^generated/repositories/${name}\\.js$`);
const validators = /^generated\/validators\.js$/;
const auth = /^generated\/auth\.js$/;
const app = /^generated\/app\.js$/;
const errors = /^generated\/errors\.js$/;
const serializers = /^generated\/(serializers|types)\.js$/;

export const faults = [
  // Reading a request.
  { name: "a repeated property is accepted", service: "accounts", file: runtime("json"), find: /\n[^\n]*!== members[^\n]*|\n[^\n]*members !==[^\n]*/, put: "" },
  { name: "JSON may be nested without end", service: "accounts", file: runtime("json"), find: "maximumDepth = 64", put: "maximumDepth = 100000" },
  { name: "JSON need not be UTF-8", service: "accounts", file: runtime("json"), find: "fatal: true", put: "fatal: false" },
  { name: "lone surrogates are accepted", service: "accounts", file: runtime("json"), find: /!\w+\.isWellFormed\(\) \|\| /, put: "" },
  { name: "U+0000 is accepted", service: "accounts", file: runtime("json"), find: / \|\| \w+\.includes\("\\0"\)/, put: "" },
  { name: "bodies may be twice as large", service: "accounts", file: runtime("http"), find: "limit = 1024 * 1024", put: "limit = 2048 * 1024" },
  { name: "the declared limit of bodies is forgotten", service: "shop", file: routes("orders"), find: "limit: 262144", put: "limit: 1048576" },
  { name: "any media type is taken for JSON", service: "accounts", file: runtime("http"), find: "!accepted.includes(type) || ", put: "" },
  { name: "any charset is taken for UTF-8", service: "accounts", file: runtime("http"), find: "|| !utf8", put: "" },
  { name: "Accept is not looked at", service: "accounts", file: runtime("http"), find: "if (best === undefined) throw notAcceptable();", put: "if (best === undefined) return first;" },
  { name: "a parameter may be given twice", service: "accounts", file: runtime("parameters"), find: "values.length > 1", put: "values.length > 9" },
  { name: "a plus in a query is a plus", service: "shop", file: runtime("parameters"), find: /text\.includes\("\+"\) \? [^:]*: text/, put: "text" },

  // Checking it.
  { name: "unknown properties are accepted", service: "accounts", file: runtime("violations"), find: "if (!known.includes(name))", put: "if (false)" },
  { name: "only the first violation is told", service: "accounts", file: runtime("violations"), find: "throw validationFailed(this.list, status)", put: "throw validationFailed(this.list.slice(0, 1), status)" },
  { name: "violations are told in the wrong order", service: "accounts", file: runtime("violations"), find: "throw validationFailed(this.list, status)", put: "throw validationFailed(this.list.toReversed(), status)" },
  { name: "a violation does not say in which part it is", service: "accounts", file: runtime("violations"), find: "in: this.part", put: 'in: "body"' },
  { name: "the longest name is one too short", service: "accounts", file: validators, find: /> 80\b/, put: ">= 80" },
  { name: "the longest name is one too long", service: "accounts", file: validators, find: /> 80\b/, put: "> 81" },
  { name: "a password may be one shorter", service: "accounts", file: validators, find: /< 12\b/, put: "< 11" },
  { name: "lengths count UTF-16 units", service: "accounts", file: runtime("formats"), find: /export function codePoints\(([^)]*)\) \{/, put: "export function codePoints($1) {\n  return $1.length;" },
  { name: "any text is an e-mail address", service: "accounts", file: runtime("formats"), find: /(function isEmail\(text\) \{)/, put: "$1 if (text !== '') return true;" },
  { name: "any text is a UUID", service: "accounts", file: runtime("formats"), find: /isUuid = \(text\) =>[^;]*;/, put: "isUuid = () => true;" },
  { name: "a pattern is not checked", service: "shop", file: validators, find: /!(\w+)\.test\((\w+)\)/, put: "!$1.test($2) && false" },
  { name: "a minimum is not checked", service: "shop", file: validators, find: /(\w+) < 1\b(?!\d)/, put: "$1 < 0" },
  { name: "a maximum is one too high", service: "shop", file: validators, find: /> 999\b/, put: "> 1000" },
  { name: "negative money is accepted", service: "shop", file: validators, find: /compareDecimals\((\w+), "0"\) < 0/, put: "false" },
  { name: "list elements may repeat", service: "shop", file: validators, find: /!areUnique\((\w+)\)/, put: "false" },
  { name: "lists may be empty", service: "shop", file: validators, find: /(\w+)\.length < 1\b/, put: "$1.length < 0" },
  { name: "an enum accepts any text", service: "accounts", file: validators, find: /!\["MEMBER", "ADMIN"\]\.includes\((\w+)\)/, put: "false" },
  { name: "a required property may be missing", service: "accounts", file: validators, find: /\.add\(([^,]*email[^,]*), "required", "is required"\)/, put: '.list.includes("$1")' },
  { name: "null is taken for a value", service: "accounts", file: validators, find: /typeof email !== "string"/, put: 'email !== null && typeof email !== "string"' },
  { name: "an invalid request is answered 400 where the contract says 422", service: "shop", file: routes("catalogue"), find: "violations.check(422)", put: "violations.check()", every: true },
  { name: "an unknown member of a union is accepted", service: "shop", file: validators, find: /violations\.add\(`\$\{at\}\/method`, "discriminator", "must be one of card, invoice, voucher"\);/, put: "" },

  // Who may call.
  { name: "no credential is needed", service: "accounts", file: routes("users"), find: /const principal = await auth\.bearer\(request\);/, put: 'const principal = (await auth.optionalBearer?.(request)) ?? { sub: "00000000-0000-4000-8000-000000000000", role: "ADMIN" };' },
  { name: "a guard of a role is gone", service: "accounts", file: routes("users"), find: /\n *authorizeListUsers\(principal\);/, put: "" },
  { name: "a guard of a role lets everybody in", service: "shop", file: auth, find: /if \(\(principal\.role === "CLERK" \|\| principal\.role === "MANAGER"\)\) return;/, put: "return;" },
  { name: "a guard asks for the wrong role", service: "accounts", file: auth, find: /=== "ADMIN"/, put: '=== "MEMBER"' },
  { name: "ownership is inverted", service: "accounts", file: auth, find: /(\w+)\.id (===|!==) (\w+)\.sub|(\w+)\.sub (===|!==) (\w+)\.id/, put: (text) => text.replace(/===|!==/, (sign) => sign === "===" ? "!==" : "===") },
  { name: "ownership is not looked at", service: "accounts", file: handlers("users"), find: /\n *authorize\w+Of\(principal, user\);/, put: "", every: true },
  { name: "a token never expires", service: "accounts", file: runtime("jwt"), find: "clockTolerance: leeway", put: "clockTolerance: 1e9" },
  { name: "a token need not say when it expires", service: "accounts", file: runtime("jwt"), find: /if \(payload\.exp === undefined\) throw [^;]*;/, put: "" },
  { name: "tokens of another issuer are believed", service: "accounts", file: runtime("jwt"), find: "...(issuer !== undefined && { issuer }),", put: "" },
  { name: "tokens for another audience are believed", service: "accounts", file: runtime("jwt"), find: "...(audience !== undefined && { audience }),", put: "" },
  { name: "more algorithms are believed", service: "accounts", file: runtime("jwt"), find: /const expected = \{\n\s*algorithms,/, put: 'const expected = {\n      algorithms: ["HS256", "HS384", "HS512"],' },
  { name: "signatures are not verified", service: "accounts", file: runtime("jwt"), find: /const \{ payload \} =[^;]*;/, put: 'const payload = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());' },
  { name: "issued tokens live too long", service: "accounts", file: auth, find: /lifetime: 3600\b/, put: "lifetime: 36000" },
  { name: "issued tokens carry no role", service: "accounts", file: handlers("users"), find: /, role: user\.role/, put: "" },
  { name: "401 has no WWW-Authenticate", service: "accounts", file: runtime("errors"), find: /headers: \{ "WWW-Authenticate": challenge \},/, put: "" },
  { name: "an invalid token is told as a missing one", service: "accounts", file: runtime("errors"), find: /'Bearer error="invalid_token"'/, put: '"Bearer"' },
  { name: "validation goes before authentication", service: "accounts", file: routes("users"), find: /( *const principal = await auth\.bearer\(request\);\n)([^]*?violations\.check\(\);\n)/, put: "$2$1" },

  // Passwords.
  { name: "passwords are stored as they are", service: "accounts", file: runtime("password"), find: /export async function hashArgon2id\(([^)]*)\) \{/, put: 'export async function hashArgon2id($1) {\n  return `$argon2id$$${Buffer.from(password).toString("base64")}`;' },
  { name: "any password is the right one", service: "accounts", file: runtime("password"), find: "return crypto.timingSafeEqual(hash, expected);", put: "return true;", every: true },
  { name: "the wrong password is told apart from a missing account", service: "accounts", file: handlers("users"), find: /if \(user === undefined \|\| !matches\) throw invalidCredentials\(\);/, put: "if (user === undefined) throw notFound();\n    if (!matches) throw invalidCredentials();" },
  { name: "a changed password is not hashed", service: "accounts", file: handlers("users"), find: /changes\.password = await [^;]*;/, put: "changes.password = body.password;" },
  { name: "the hash of the password is answered", service: "accounts", file: serializers, find: /(\n *)(email: value\.email,)/, put: "$1$2$1password: value.password," },

  // What is stored.
  { name: "the unique constraint is gone", service: "accounts", file: migrations, find: /,\n *CONSTRAINT[^\n]*UNIQUE[^\n]*|\nCREATE UNIQUE INDEX[^;]*;| UNIQUE\b/, put: (text) => text.startsWith(",") && text.endsWith(",") ? "," : "" },
  { name: "a duplicate is told as a bare conflict", service: "accounts", file: repositories("users?"), find: /\n *if \(isDuplicate\([^]*?emailTaken\(\);\n/, put: "\n" },
  { name: "a duplicate is an internal error", service: "accounts", file: repositories("users?"), find: /\.catch\(translate\)/, put: "" },
  { name: "a broken reference is an internal error", service: "shop", file: runtime("database"), find: /error\.kind !== "other"/, put: 'error.kind === "unique"' },
  { name: "references are not enforced", service: "shop", file: runtime("sqlite"), find: /foreign_keys = ON/g, put: "foreign_keys = OFF" },
  { name: "reviews stay when their product goes", service: "shop", file: migrations, find: /ON DELETE CASCADE/g, put: "ON DELETE NO ACTION" },
  { name: "a default is not applied", service: "shop", file: validators, find: /value\.newsletter = false/, put: "value.newsletter = true" },
  { name: "a server's default is another one", service: "accounts", file: handlers("users"), find: /role: "MEMBER"/, put: 'role: "ADMIN"' },
  { name: "null leaves a property as it is", service: "accounts", file: handlers("users"), find: "if (body.name !== undefined) changes.name", put: "if (body.name != null) changes.name" },
  { name: "absence clears a property", service: "accounts", file: handlers("users"), find: "if (body.name !== undefined) changes.name = body.name;", put: "changes.name = body.name ?? null;" },
  { name: "a change is answered and not kept", service: "accounts", file: repositories("users?"), find: /UPDATE users SET \$\{\w+(\([^}]*\))?\} WHERE/, put: "UPDATE users SET email = email WHERE" },
  { name: "the time of a change is not kept", service: "shop", file: handlers("catalogue"), find: /changes\.updatedAt = [^;]*;/, put: "" },
  { name: "a deletion deletes nothing", service: "accounts", file: repositories("users?"), find: /DELETE FROM "?users"? WHERE/, put: "DELETE FROM users WHERE 1 = 0 AND" },
  { name: "deleting what is not there succeeds", service: "shop", file: handlers("catalogue"), find: /if \(!\(await \w+\.remove\(([^;]*)\)\)\) throw notFound\(\);/, put: (text) => text.replace(/^if \(!\((.*)\)\) throw notFound\(\);$/, "$1;") },
  { name: "what is not there is answered 500", service: "accounts", file: handlers("users"), find: /if \(user === undefined\) throw notFound\(\);/, put: "" },
  { name: "an order may be paid twice", service: "shop", file: repositories("orders?"), find: "IN ('PENDING')", put: "IN ('PENDING', 'PAID')" },
  { name: "a transition goes to the wrong state", service: "shop", file: repositories("orders?"), find: "SET status = 'SHIPPED'", put: "SET status = 'PAID'" },
  { name: "a transition is refused with the wrong error", service: "shop", file: handlers("orders"), find: /throw orderNotPayable\(\)/, put: "throw orderNotShippable()" },

  // Lists.
  { name: "a page ends one item early", service: "accounts", file: runtime("cursors"), find: "items: items.slice(0, limit)", put: "items: items.slice(0, limit - 1)" },
  { name: "a page has one item too many", service: "accounts", file: runtime("cursors"), find: "items: items.slice(0, limit)", put: "items" },
  { name: "the last page announces another", service: "accounts", file: runtime("cursors"), find: "items.length <= limit", put: "items.length < limit" },
  { name: "the next page repeats the last item", service: "accounts", file: repositories("users?"), find: / id > \$/, put: " id >= $" },
  { name: "pages skip items", service: "accounts", file: runtime("cursors"), find: "encodeCursor(order(last))", put: "encodeCursor(order(items[limit]))" },
  { name: "Link forgets the filters", service: "accounts", file: runtime("cursors"), find: "[...kept, ", put: "[" },
  { name: "the envelope has no cursor", service: "shop", file: runtime("cursors"), find: "nextCursor: encodeCursor(order(last))", put: "nextCursor: null" },
  { name: "a cursor that is none begins anew", service: "accounts", file: runtime("cursors"), find: /violations\.add\([^;]*"cursor"[^;]*\);/, put: "" },
  { name: "a list is in the opposite order", service: "accounts", file: repositories("users?"), find: /DESC/g, put: "ASC" },
  { name: "a filter is not applied", service: "accounts", file: repositories("users?"), find: /if \((filter\.)?role !== undefined\)/, put: "if (false)" },
  { name: "a comparison of a filter is strict", service: "shop", file: repositories("products?"), find: /(price[^`\n]*) >= /, put: "$1 > " },
  { name: "somebody else's orders are listed", service: "shop", file: repositories("orders?"), find: /"customer_id" = \$\{(filter\.)?owner\}|customer_id = \$\{(filter\.)?owner\}/, put: "1 = 1" },
  { name: "a limit has no maximum", service: "accounts", file: routes("users"), find: /limit > 100n?\b/, put: "limit > 100000" },
  { name: "another number of items is answered by default", service: "accounts", file: routes("users"), find: /(limit [^\n]*)\b20n?\b|\b20n?\b/, put: (text) => text.replace(/\b20(n?)\b/, "10$1") },

  // Repeated, conditional and excessive requests.
  { name: "a repeated request is carried out again", service: "policies", file: runtime("idempotency"), find: /if \(mine\.length === 0\) return [^;]*;/, put: "" },
  { name: "a key is not held against its request", service: "policies", file: runtime("idempotency"), find: /if \(known\?\.fingerprint !== fingerprint\) throw [^;]*;/, put: "" },
  { name: "the body is no part of what makes requests the same", service: "policies", file: runtime("http"), find: "options.digest?.update(bytes);", put: "" },
  { name: "callers share their keys", service: "policies", file: runtime("idempotency"), find: "const caller = request.caller;", put: 'const caller = "";' },
  { name: "a refused request is remembered", service: "policies", file: runtime("sqlite"), find: 'if (this.#database.isTransaction) this.#database.exec("ROLLBACK");', put: 'this.#database.exec("COMMIT");' },
  { name: "a replay does not say that it is one", service: "policies", file: runtime("idempotency"), find: ', "Idempotency-Replayed": "true"', put: "" },
  { name: "a replay has lost its headers", service: "policies", file: runtime("idempotency"), find: "...JSON.parse(known.headers)", put: '"Content-Type": "application/json"' },
  { name: "an idempotency key is not demanded", service: "policies", file: routes("notes"), find: /violations\.missing\("\/Idempotency-Key", "is required"\);|violations\.add\("\/Idempotency-Key", "required", "is required"\);/, put: "" },
  { name: "If-Match is not demanded", service: "policies", file: runtime("etag"), find: "throw preconditionRequired();", put: "return;" },
  { name: "If-Match is not looked at", service: "policies", file: runtime("etag"), find: "throw preconditionFailed();", put: "return;" },
  { name: "the limit of requests is one higher", service: "policies", file: runtime("rate-limit"), find: "window.count > requests", put: "window.count > requests + 1" },
  { name: "the limit of requests is one lower", service: "policies", file: runtime("rate-limit"), find: "window.count > requests", put: "window.count >= requests" },
  { name: "callers share their limit", service: "policies", file: routes("notes"), find: /Limit\(JSON\.stringify\(\[principal\.sub\]\)\)/, put: 'Limit("")' },
  { name: "a forged credential escapes a limit", service: "policies", file: routes("notes"), find: "Limit(addressOf(request))", put: 'Limit(request.headers.authorization ?? "")' },
  { name: "one of several scopes will do", service: "policies", file: auth, find: /includes\("notes:write"\) &&/, put: 'includes("notes:write") ||' },
  { name: "a claim in a list is not looked at", service: "policies", file: auth, find: /principal\.groups\?*\.includes\("moderators"\)/, put: "true" },

  // Answers.
  { name: "a creation is answered 200", service: "accounts", file: routes("users"), find: /answerJson\(response, 201,|(answerJson\(\n *response,\n *)201,/, put: (text) => text.replace("201", "200") },
  { name: "a deletion is answered 200", service: "accounts", file: routes("users"), find: /answerEmpty\(response, 204/, put: "answerEmpty(response, 200" },
  { name: "Location is missing", service: "accounts", file: routes("users"), find: /, \{\s*Location: [^\n]*\s*\}\)/, put: ")" },
  { name: "405 has no Allow", service: "accounts", file: runtime("errors"), find: /headers: \{ Allow: allow \},/, put: "" },
  { name: "Allow lists the wrong methods", service: "accounts", file: routes("users"), find: /onlyMethods\("GET, HEAD, /, put: 'onlyMethods("GET, ' },
  { name: "OPTIONS is not answered", service: "accounts", file: runtime("http"), find: 'if (request.method !== "OPTIONS") return next', put: "return next" },
  { name: "X-Request-Id is not the client's", service: "accounts", file: runtime("http"), find: "usable ? given : randomUUID()", put: "randomUUID()" },
  { name: "any X-Request-Id is repeated", service: "accounts", file: runtime("http"), find: "usable ? given : randomUUID()", put: "given ?? randomUUID()" },
  { name: "X-Powered-By tells on the framework", service: "accounts", file: app, find: /app\.disable\("x-powered-by"\);/, put: "" },
  { name: "errors have no code", service: "accounts", file: runtime("(json|problem)-errors|error-style"), find: /code: error\.code,?/, put: "" },
  { name: "errors do not say what is invalid", service: "accounts", file: runtime("(json|problem)-errors|error-style"), find: /error\.violations\.length > 0/, put: "false" },
  { name: "problems are told as plain JSON", service: "shop", file: runtime("(json|problem)-errors|error-style"), find: /"application\/problem\+json"/, put: '"application/json"' },
  { name: "a declared error has another status", service: "accounts", file: errors, find: /\b409\b/, put: "400" },
  { name: "a declared error has another code", service: "accounts", file: errors, find: '"email_taken"', put: '"emailTaken"' },
  { name: "an internal error tells its cause", service: "accounts", file: runtime("http"), find: "return internalError(error);", put: "return new ApiError(500, \"internal_error\", String(error));", known: "nothing that a client sends makes a right service fail" },
  { name: "properties are answered in another order", service: "accounts", file: serializers, find: /(\n *)(id: value\.id,)(\n *email: [^\n]*)/, put: "$3$1$2" },
  { name: "a decimal loses its scale", service: "shop", file: runtime("(columns|numbers|decimals)"), find: /toFixed\(|padEnd\(/, put: (text) => text === "padEnd(" ? "slice(0, " : "toString(" },
  { name: "operations that nobody wrote succeed", service: "shop", file: /^src\/handlers\/orders\.js$/, find: /throw notImplemented\(\);/, put: "return {};" },
  { name: "HEAD is not answered as GET is", service: "accounts", file: runtime("http"), find: /export function answerJson\([^]*?\) \{\n/, put: (text) => `${text}  if (response.req.method === "HEAD") status = 500;\n` },
];
