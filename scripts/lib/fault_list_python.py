"""The faults that are planted in FastAPI services; see scripts/faults."""

from fault import Fault


def runtime(name: str) -> str:
    return rf"generated/runtime/{name}\.py"


def repository(name: str) -> str:
    return rf"generated/repositories/{name}\.py"


FAULTS = [
    # Reading a request.
    Fault("a repeated property is accepted", "accounts", runtime("json_text"), r"if len\(members\) != len\(pairs\):", "if False:"),
    Fault("JSON may be nested without end", "accounts", runtime("http"), "depth: int = 64,", "depth: int = 100000,"),
    Fault("lone surrogates are accepted", "accounts", runtime("json_text"), r'if b"\\\\u" in data:', "if False:"),
    Fault("U+0000 is accepted", "accounts", runtime("json_text"), r"if _nul\.search\(data\):", "if False:"),
    Fault("bodies may be twice as large", "accounts", runtime("http"), r"MEBIBYTE = 1024 \* 1024", "MEBIBYTE = 2048 * 1024"),
    Fault("any media type is taken for JSON", "accounts", runtime("http"), "media_type not in accepted or ", ""),
    Fault("any charset is taken for UTF-8", "accounts", runtime("http"), r' or name not in \("utf-8", "utf8"\)', ""),
    Fault("Accept is not looked at", "accounts", runtime("http"), "    raise NotAcceptable", "    return"),
    Fault("a parameter may be given twice", "accounts", runtime("parameters"), r"len\(values\) > 1:\n        violations", "len(values) > 9:\n        violations"),
    Fault("an unknown property is accepted", "accounts", "generated/validators.py", r"if not value\.keys\(\) <= _properties\d+:", "if False:"),
    Fault("a missing property is accepted", "accounts", "generated/validators.py", r'violations\.add\(f"\{at\}/email", "required", "is required"\)', "pass"),
    Fault("a text may be one character longer", "accounts", "generated/validators.py", r"len\(name\) > 80", "len(name) > 81"),
    Fault("a text may be one character shorter", "accounts", "generated/validators.py", r"len\(password\) < 12", "len(password) < 11"),
    Fault("an e-mail address is not looked at", "accounts", runtime("formats"), r'(rpartition\("@"\)\n    return) \(', r"\1 True or ("),
    Fault("a UUID is not looked at", "accounts", runtime("formats"), r"return _uuid\.fullmatch\(text\) is not None", "return True"),
    Fault("a bound of an integer is one too wide", "shop", "generated/validators.py", r"quantity > 999", "quantity > 1000"),
    Fault("a pattern is not anchored", "shop", "generated/validators.py", r"\^\[A-Z0-9\\-\]\+\\Z", "^[A-Z0-9-]+"),
    Fault("true is taken for a number", "shop", runtime("json_text"), r"return type\(value\) is int or \(", "return isinstance(value, int) or ("),
    # Who calls.
    Fault("a token need not be signed", "accounts", runtime("tokens"), '"require": \\["exp"\\],', '"require": ["exp"], "verify_signature": False,'),
    Fault("a token never expires", "accounts", runtime("tokens"), '"require": \\["exp"\\],', '"require": [], "verify_exp": False,'),
    Fault("any issuer is believed", "accounts", runtime("tokens"), r"issuer=self\._issuer,\n                audience=", "audience="),
    Fault("any audience is believed", "accounts", runtime("tokens"), r'"verify_aud": self\._audience is not None', '"verify_aud": False'),
    Fault("anybody may list users", "accounts", "generated/auth.py", r'if principal\.role == "ADMIN":', "if True:"),
    Fault("anybody may change a profile", "accounts", "generated/auth.py", r"(def authorize_update_user_of[^\n]*\n[^\n]*\n    if )row\.id == principal\.sub:", r"\1True:"),
    Fault("a challenge is forgotten", "accounts", runtime("errors"), r'super\(\)\.__init__\(headers=\{"WWW-Authenticate": challenge\}\)', "super().__init__()"),
    Fault("one of several scopes will do", "policies", "generated/auth.py", r'"notes:write" in principal\.scopes and', '"notes:write" in principal.scopes or'),
    # Rows.
    Fault("a password is stored as it is", "accounts", "generated/handlers/users.py", r"password=await hash_argon2id\([^)]*\),", "password=body.password,"),
    Fault("any password will do", "accounts", runtime("passwords"), r"except VerifyMismatchError:\n            return False", "except VerifyMismatchError:\n            return True"),
    Fault("a duplicate is told as a bare conflict", "accounts", repository("user"), r'if error\.is_duplicate\("users\.email"\):\n            raise EmailTaken from error\n        ', ""),
    Fault("references are not enforced", "shop", runtime("sqlite"), "foreign_keys = ON", "foreign_keys = OFF"),
    Fault("absence clears a property", "accounts", runtime("model"), " if name in self.model_fields_set", ""),
    Fault("a deletion deletes nothing", "accounts", repository("user"), "DELETE FROM users WHERE id = :id", "DELETE FROM users WHERE id = :id AND 1 = 0"),
    Fault("an order may be paid twice", "shop", repository("order"), r"IN \('PENDING'\)", "IN ('PENDING', 'PAID')"),
    Fault("a transition goes to the wrong state", "shop", repository("order"), "SET status = 'SHIPPED'", "SET status = 'PAID'"),
    Fault("a server's default is another one", "accounts", "generated/handlers/users.py", 'role="MEMBER"', 'role="ADMIN"'),
    # Lists.
    Fault("a list is in another order", "accounts", repository("user"), "ORDER BY created_at DESC", "ORDER BY created_at"),
    Fault("a page begins with the last item of the one before", "accounts", repository("user"), r"id > :after_2", "id >= :after_2"),
    Fault("a page has one item more", "accounts", runtime("cursors"), r"for row in rows\[:limit\]", "for row in rows[: limit + 1]"),
    Fault("the next page is not announced", "accounts", runtime("cursors"), r"    if len\(rows\) <= limit or not items:", "    if True:"),
    Fault("a filter does not filter", "accounts", repository("user"), r'conditions\.append\("role = :role"\)', "pass"),
    Fault("another number of items is answered by default", "accounts", "generated/routers/users.py", r"limit=20 if", "limit=10 if"),
    # Repeated, conditional and excessive requests.
    Fault("a repeated request is carried out again", "policies", runtime("idempotency"), r"if not await queries\.run\(_CLAIM, claim\):", "if not await queries.run(_CLAIM, claim) and False:"),
    Fault("a key is not held against its request", "policies", runtime("idempotency"), r"if known\.fingerprint != digest:", "if False:"),
    Fault("the body is no part of what makes requests the same", "policies", runtime("idempotency"), r"self\._hash\.update\(data\)", "pass"),
    Fault("callers share their keys", "policies", runtime("idempotency"), r'"caller": caller,', '"caller": "",'),
    Fault("a refused request is remembered", "policies", runtime("sqlite"), r'(yield _Turn\(connection\)\s+except BaseException:\s+await connection\.exec_driver_sql\()"ROLLBACK"', r'\1"COMMIT"'),
    Fault("a replay does not say that it is one", "policies", runtime("idempotency"), r'set_header\(request, "Idempotency-Replayed", "true"\)', "pass"),
    Fault("If-Match is not demanded", "policies", runtime("etag"), "raise PreconditionRequired", "return"),
    Fault("If-Match is not looked at", "policies", runtime("etag"), "raise PreconditionFailed", "return"),
    Fault("the limit of requests is one higher", "policies", runtime("rate_limit"), r"window\.count > self\._requests", "window.count > self._requests + 1"),
    Fault("callers share their limit", "policies", "generated/routers/notes.py", r"_limit\.count\(principal\.sub\)", '_limit.count("")'),
    Fault("a forged credential escapes a limit", "policies", "generated/routers/notes.py", r"count\(address_of\(request\)\)", 'count(request.headers.get("authorization", ""))'),
    # Answers.
    Fault("a creation is answered 200", "accounts", "generated/routers/users.py", r"answer_json\(\s*201,", "answer_json(200,"),
    Fault("a creation has no Location", "accounts", "generated/routers/users.py", r',\s*\{"Location": f"[^"]*"\}', ""),
    Fault("a deletion is answered 200", "accounts", "generated/routers/users.py", r"answer_empty\(204\)", "answer_empty(200)"),
    Fault("a method that is not there is not found", "accounts", runtime("routing"), r"raise MethodNotAllowed\(self\._allow\)", "raise NotFound"),
    Fault("OPTIONS is refused", "accounts", runtime("routing"), r'if scope\["method"\] != "OPTIONS":', "if True:"),
    Fault("HEAD is not answered as GET is", "accounts", runtime("routing"), r'"GET" if method == "HEAD" else method', "method"),
    Fault("requests have no id", "accounts", runtime("middleware"), r'headers = \[\(b"x-request-id", request_id\.encode\(\)\)\]', "headers: list[tuple[bytes, bytes]] = []"),
    Fault("errors have another media type", "accounts", runtime("json_errors"), '"application/json"', '"application/problem+json"'),
    Fault("a decimal loses its scale", "shop", runtime("columns"), r"rjust\(scale \+ 1", "rjust(scale"),
    Fault("operations that nobody wrote succeed", "shop", "app/handlers/orders.py", "raise NotImplementedYet", "return None  # type: ignore"),
]
