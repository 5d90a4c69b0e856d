// What each type demands of a JSON value. All violations are told, in the order of the contract.
import {
  codePoints,
  isBase64,
  isDate,
  isDateTime,
  isDecimal,
  isDuration,
  isEmail,
  isHostname,
  isIpv4,
  isIpv6,
  isLocalTime,
  isUri,
  isUriReference,
  isUuid,
  toUtc,
} from "./runtime/formats.js";
import { isJsonPointer } from "./runtime/formats-more.js";
import {
  areUnique,
  isInteger,
  isNumber,
  isObject,
  isOfKind,
  mapValues,
  own,
} from "./runtime/json.js";
import { compareDecimals, isMultipleOf } from "./runtime/numbers.js";
import { renameMember } from "./runtime/renames.js";
import { countFitting, pointerSegment } from "./runtime/violations.js";

const RESERVED_FIELDS_PROPERTIES = [
  "abstract",
  "arguments",
  "async",
  "await",
  "boolean",
  "break",
  "byte",
  "case",
  "catch",
  "char",
  "class",
  "const",
  "continue",
  "debugger",
  "default",
  "delete",
  "do",
  "double",
  "else",
  "enum",
  "eval",
  "export",
  "extends",
  "final",
  "finally",
  "float",
  "for",
  "function",
  "goto",
  "if",
  "implements",
  "import",
  "in",
  "instanceof",
  "int",
  "interface",
  "let",
  "long",
  "module",
  "namespace",
  "native",
  "new",
  "of",
  "package",
  "private",
  "protected",
  "public",
  "return",
  "satisfies",
  "short",
  "static",
  "super",
  "switch",
  "synchronized",
  "this",
  "throw",
  "throws",
  "transient",
  "try",
  "type",
  "typeof",
  "undefined",
  "using",
  "var",
  "void",
  "volatile",
  "while",
  "with",
  "yield",
  "NaN",
  "Infinity",
  "False",
  "None",
  "True",
  "and",
  "as",
  "assert",
  "def",
  "del",
  "elif",
  "except",
  "from",
  "global",
  "is",
  "lambda",
  "match",
  "nonlocal",
  "not",
  "or",
  "pass",
  "raise",
  "self",
  "cls",
  "print",
  "base",
  "bool",
  "checked",
  "decimal",
  "delegate",
  "event",
  "explicit",
  "extern",
  "fixed",
  "foreach",
  "implicit",
  "internal",
  "lock",
  "nint",
  "nuint",
  "object",
  "operator",
  "out",
  "override",
  "params",
  "partial",
  "record",
  "readonly",
  "ref",
  "required",
  "sbyte",
  "scoped",
  "sealed",
  "sizeof",
  "stackalloc",
  "string",
  "struct",
  "uint",
  "ulong",
  "unchecked",
  "unsafe",
  "ushort",
  "value",
  "virtual",
  "where",
  "dynamic",
  "init",
  "get",
  "set",
  "add",
  "remove",
  "file",
  "chan",
  "defer",
  "fallthrough",
  "func",
  "go",
  "map",
  "range",
  "select",
  "nil",
  "iota",
  "append",
  "cap",
  "close",
  "copy",
  "len",
  "make",
  "panic",
  "recover",
  "any",
  "error",
  "rune",
  "int64",
  "main",
  "Any",
  "Protocol",
  "Self",
  "Type",
  "actor",
  "associatedtype",
  "borrowing",
  "consuming",
  "convenience",
  "deinit",
  "didSet",
  "distributed",
  "each",
  "extension",
  "fileprivate",
  "guard",
  "indirect",
  "infix",
  "inout",
  "isolated",
  "lazy",
  "left",
  "macro",
  "mutating",
  "nonisolated",
  "nonmutating",
  "open",
  "optional",
  "postfix",
  "precedence",
  "precedencegroup",
  "prefix",
  "protocol",
  "repeat",
  "rethrows",
  "right",
  "sending",
  "some",
  "subscript",
  "typealias",
  "unowned",
  "weak",
  "willSet",
  "all",
  "analyse",
  "analyze",
  "asc",
  "authorization",
  "between",
  "both",
  "cast",
  "check",
  "collate",
  "collation",
  "column",
  "concurrently",
  "constraint",
  "create",
  "cross",
  "current_date",
  "current_role",
  "current_time",
  "current_timestamp",
  "current_user",
  "deferrable",
  "desc",
  "distinct",
  "drop",
  "end",
  "fetch",
  "foreign",
  "freeze",
  "full",
  "grant",
  "group",
  "having",
  "ilike",
  "index",
  "initially",
  "inner",
  "insert",
  "intersect",
  "into",
  "isnull",
  "join",
  "key",
  "lateral",
  "leading",
  "like",
  "limit",
  "localtime",
  "localtimestamp",
  "natural",
  "notnull",
  "null_",
  "offset",
  "on",
  "only",
  "order",
  "outer",
  "overlaps",
  "placing",
  "primary",
  "references",
  "rowid",
  "session_user",
  "similar",
  "symmetric",
  "system_user",
  "table",
  "tablesample",
  "then",
  "to",
  "trailing",
  "union",
  "unique",
  "update",
  "user",
  "values",
  "variadic",
  "verbose",
  "when",
  "window",
  "with_",
  "without",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "isPrototypeOf",
  "toString",
  "valueOf",
  "toLocaleString",
  "length",
  "name",
  "caller",
  "apply",
  "call",
  "bind",
  "catch_",
  "toJSON",
  "contract",
  "auth",
  "entity",
  "service",
  "job",
  "client",
  "scalar",
  "input",
  "directive",
  "extend",
  "schema",
  "query",
  "mutation",
  "subscription",
  "post",
  "put",
  "patch",
  "head",
  "options",
  "request",
  "response",
  "next",
  "body",
  "headers",
  "cookies",
  "status",
  "res",
  "req",
  "err",
  "db",
  "app",
  "router",
  "server",
  "handlers",
  "validate",
  "violations",
  "cursor",
  "items",
  "nextCursor",
  "data",
  "details",
  "code",
  "title",
  "detail",
  "instance",
  "errors",
  "pointer",
  "exports",
  "require",
  "process",
  "globalThis",
  "console",
  "Buffer",
  "crypto",
  "URL",
];
const BUFFER_PROPERTIES = [
  "toString",
  "valueOf",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "toJSON",
];
const VALIDATOR_PROPERTIES = ["validate", "violations", "path", "pointer", "value", "out", "input"];
const HANDLERS_PROPERTIES = ["context", "principal", "database", "transaction", "request"];
const SELECT_CREATE_PROPERTIES = [
  "user",
  "group",
  "order",
  "from",
  "where",
  "table",
  "column",
  "default",
  "primary",
  "references",
  "check",
  "values",
  "limit",
  "offset",
  "cursor",
  "constructor",
  "rowid",
  "oid",
  "ctid",
  "xmin",
  "class",
  "analyze",
];
const COLLIDING_FIELDS_PROPERTIES = [
  "foo_bar",
  "fooBar",
  "FooBar",
  "FOO_BAR",
  "foo__bar",
  "_foo_bar",
  "foo_bar_",
  "fooBAR",
  "x1",
  "x_1",
  "X1",
  "id",
  "ID",
  "Id",
  "url2",
  "URL2",
];
const COLLIDING_CREATE_PROPERTIES = [
  "fooBar",
  "foo_bar",
  "FooBar",
  "quote",
  "tick",
  "duck",
  "long",
];
const THREE_VALUED_PROPERTIES = [
  "absentOrValue",
  "nullOrValue",
  "any",
  "value",
  "withDefault",
  "nonNullDefault",
];
const HOSTILE_PROPERTIES = [
  "text",
  "list",
  "map",
  "json",
  "empty",
  "zero",
  "no",
  "quotes",
  "slashes",
  "dollar",
  "braces",
  "comment",
  "unicode",
  "dot",
  "astral",
  "duck",
  "rtl",
];
const AN_ENTITY_WITH_A_LONG_NAME_WHOSE_TABLE_IS_NAMED_AFTER_IT_AND_IS_STILL_SHORT_ENOUGH_CREATE_PROPERTIES = [
  "theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX",
  "theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY",
  "ofLong",
];
const SCALARS_PROPERTIES = [
  "int",
  "intAbove",
  "intMultiple",
  "int64",
  "int64Above",
  "float",
  "floatAbove",
  "floatMultiple",
  "string",
  "boolean",
  "id",
  "decimal",
  "decimalRange",
  "dateTime",
  "date",
  "time",
  "duration",
  "uuid",
  "email",
  "uri",
  "bytes",
  "json",
  "small",
  "odd",
  "hex",
  "host",
  "ipv4",
  "ipv6",
  "jsonPointer",
  "uriReference",
  "ints",
  "objects",
  "map",
  "maybe",
  "word",
];
const ROW_CREATE_PROPERTIES = [
  "int",
  "int64",
  "float",
  "string",
  "boolean",
  "opaque",
  "decimal",
  "dateTime",
  "date",
  "time",
  "duration",
  "uuid",
  "email",
  "uri",
  "bytes",
  "json",
  "list",
  "map",
  "object",
  "union",
  "plain",
  "enum",
  "secret",
  "code",
  "fixed",
];
const ROW_UPDATE_PROPERTIES = [
  "int",
  "int64",
  "float",
  "string",
  "boolean",
  "opaque",
  "decimal",
  "dateTime",
  "date",
  "time",
  "duration",
  "uuid",
  "email",
  "uri",
  "bytes",
  "json",
  "list",
  "map",
  "object",
  "union",
  "plain",
  "enum",
  "secret",
  "code",
];
const GLOBALS_PROPERTIES = [
  "class",
  "function",
  "var",
  "import",
  "None",
  "self",
  "Object",
  "Array",
  "Map",
  "Set",
  "Promise",
  "Error",
  "Request",
  "Response",
  "Router",
  "Buffer",
  "String",
  "Validator",
  "Handlers",
  "server",
  "collision",
  "empty",
];

const HOSTILE_QUOTES_PATTERN = /^["'`\\\/]*$/u;
const HOSTILE_SLASHES_PATTERN = /^\/a\/b\/c$/u;
const HOSTILE_DOLLAR_PATTERN = /^\$\{[a-z]+\}$/u;
const HOSTILE_BRACES_PATTERN = /^#\{.*\}$/u;
const HOSTILE_COMMENT_PATTERN = /^\*\/|\/\*$/u;
const HOSTILE_UNICODE_PATTERN = /^[\u00e0-\u00ff\p{L}]+$/u;
const HOSTILE_DOT_PATTERN = /^.$/u;
const HEX_PATTERN = /^[0-9a-f]+$/u;

/** Adds what is wrong with a Kind. */
export function validateKind(value, at, violations) {
  if (typeof value !== "string") return violations.add(at, "type", "must be a string");
  const permittedValue = [
    "class",
    "default",
    "new",
    "None",
    "True",
    "nil",
    "self",
    "_",
    "__x__",
    "A",
    "a",
  ];
  if (!permittedValue.includes(value)) {
    violations.add(
      at,
      "enum",
      "must be one of class, default, new, None, True, nil, self, _, __x__, A, a",
    );
  }
}

/** Adds what is wrong with a ReservedValue. */
export function validateReservedValue(value, at, violations) {
  if (typeof value !== "string") return violations.add(at, "type", "must be a string");
  const permittedValue = [
    "abstract",
    "arguments",
    "async",
    "await",
    "boolean",
    "break",
    "byte",
    "case",
    "catch",
    "char",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "double",
    "else",
    "enum",
    "eval",
    "export",
    "extends",
    "final",
    "finally",
    "float",
    "for",
    "function",
    "goto",
    "if",
    "implements",
    "import",
    "in",
    "instanceof",
    "int",
    "interface",
    "let",
    "long",
    "module",
    "namespace",
    "native",
    "new",
    "of",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "satisfies",
    "short",
    "static",
    "super",
    "switch",
    "synchronized",
    "this",
    "throw",
    "throws",
    "transient",
    "try",
    "type",
    "typeof",
    "undefined",
    "using",
    "var",
    "void",
    "volatile",
    "while",
    "with",
    "yield",
    "NaN",
    "Infinity",
    "False",
    "None",
    "True",
    "and",
    "as",
    "assert",
    "def",
    "del",
    "elif",
    "except",
    "from",
    "global",
    "is",
    "lambda",
    "match",
    "nonlocal",
    "not",
    "or",
    "pass",
    "raise",
    "self",
    "cls",
    "print",
    "base",
    "bool",
    "checked",
    "decimal",
    "delegate",
    "event",
    "explicit",
    "extern",
    "fixed",
    "foreach",
    "implicit",
    "internal",
    "lock",
    "nint",
    "nuint",
    "object",
    "operator",
    "out",
    "override",
    "params",
    "partial",
    "record",
    "readonly",
    "ref",
    "required",
    "sbyte",
    "scoped",
    "sealed",
    "sizeof",
    "stackalloc",
    "string",
    "struct",
    "uint",
    "ulong",
    "unchecked",
    "unsafe",
    "ushort",
    "value",
    "virtual",
    "where",
    "dynamic",
    "init",
    "get",
    "set",
    "add",
    "remove",
    "file",
    "chan",
    "defer",
    "fallthrough",
    "func",
    "go",
    "map",
    "range",
    "select",
    "nil",
    "iota",
    "append",
    "cap",
    "close",
    "copy",
    "len",
    "make",
    "panic",
    "recover",
    "any",
    "error",
    "rune",
    "int64",
    "main",
    "Any",
    "Protocol",
    "Self",
    "Type",
    "actor",
    "associatedtype",
    "borrowing",
    "consuming",
    "convenience",
    "deinit",
    "didSet",
    "distributed",
    "each",
    "extension",
    "fileprivate",
    "guard",
    "indirect",
    "infix",
    "inout",
    "isolated",
    "lazy",
    "left",
    "macro",
    "mutating",
    "nonisolated",
    "nonmutating",
    "open",
    "optional",
    "postfix",
    "precedence",
    "precedencegroup",
    "prefix",
    "protocol",
    "repeat",
    "rethrows",
    "right",
    "sending",
    "some",
    "subscript",
    "typealias",
    "unowned",
    "weak",
    "willSet",
    "all",
    "analyse",
    "analyze",
    "asc",
    "authorization",
    "between",
    "both",
    "cast",
    "check",
    "collate",
    "collation",
    "column",
    "concurrently",
    "constraint",
    "create",
    "cross",
    "current_date",
    "current_role",
    "current_time",
    "current_timestamp",
    "current_user",
    "deferrable",
    "desc",
    "distinct",
    "drop",
    "end",
    "fetch",
    "foreign",
    "freeze",
    "full",
    "grant",
    "group",
    "having",
    "ilike",
    "index",
    "initially",
    "inner",
    "insert",
    "intersect",
    "into",
    "isnull",
    "join",
    "key",
    "lateral",
    "leading",
    "like",
    "limit",
    "localtime",
    "localtimestamp",
    "natural",
    "notnull",
    "null_",
    "offset",
    "on",
    "only",
    "order",
    "outer",
    "overlaps",
    "placing",
    "primary",
    "references",
    "rowid",
    "session_user",
    "similar",
    "symmetric",
    "system_user",
    "table",
    "tablesample",
    "then",
    "to",
    "trailing",
    "union",
    "unique",
    "update",
    "user",
    "values",
    "variadic",
    "verbose",
    "when",
    "window",
    "with_",
    "without",
    "constructor",
    "prototype",
    "hasOwnProperty",
    "isPrototypeOf",
    "toString",
    "valueOf",
    "toLocaleString",
    "length",
    "name",
    "caller",
    "apply",
    "call",
    "bind",
    "catch_",
    "toJSON",
    "contract",
    "auth",
    "entity",
    "service",
    "job",
    "client",
    "scalar",
    "input",
    "directive",
    "extend",
    "schema",
    "query",
    "mutation",
    "subscription",
    "post",
    "put",
    "patch",
    "head",
    "options",
    "request",
    "response",
    "next",
    "body",
    "headers",
    "cookies",
    "status",
    "res",
    "req",
    "err",
    "db",
    "app",
    "router",
    "server",
    "handlers",
    "validate",
    "violations",
    "cursor",
    "items",
    "nextCursor",
    "data",
    "details",
    "code",
    "title",
    "detail",
    "instance",
    "errors",
    "pointer",
    "exports",
    "require",
    "process",
    "globalThis",
    "console",
    "Buffer",
    "crypto",
    "URL",
  ];
  if (!permittedValue.includes(value)) {
    violations.add(at, "enum", "must be one of the 359 permitted values");
  }
}

/** Adds what is wrong with a ReservedFields. */
export function validateReservedFields(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const abstract = value.abstract;
  if (abstract !== undefined && abstract !== null) {
    if (typeof abstract !== "string") {
      violations.add(`${at}/abstract`, "type", "must be a string or null");
    }
  }
  const arguments_ = value.arguments;
  if (arguments_ !== undefined && arguments_ !== null) {
    if (!isInteger(arguments_)) {
      violations.add(`${at}/arguments`, "type", "must be an integer or null");
    } else {
      if (arguments_ < -2147483648) {
        violations.add(`${at}/arguments`, "minimum", "must be at least -2147483648");
      }
      if (arguments_ > 2147483647) {
        violations.add(`${at}/arguments`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const async_ = value.async;
  if (async_ !== undefined && async_ !== null) {
    if (typeof async_ !== "boolean") {
      violations.add(`${at}/async`, "type", "must be true or false or null");
    }
  }
  const await_ = value.await;
  if (await_ !== undefined && await_ !== null) {
    if (!isNumber(await_)) violations.add(`${at}/await`, "type", "must be a number or null");
  }
  const boolean_ = value.boolean;
  if (boolean_ !== undefined && boolean_ !== null) {
    if (typeof boolean_ !== "string") {
      violations.add(`${at}/boolean`, "type", "must be a string or null");
    }
  }
  const break_ = value.break;
  if (break_ !== undefined && break_ !== null) {
    if (!isInteger(break_)) {
      violations.add(`${at}/break`, "type", "must be an integer or null");
    } else {
      if (break_ < -2147483648) {
        violations.add(`${at}/break`, "minimum", "must be at least -2147483648");
      }
      if (break_ > 2147483647) {
        violations.add(`${at}/break`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const byte = value.byte;
  if (byte !== undefined && byte !== null) {
    if (typeof byte !== "boolean") {
      violations.add(`${at}/byte`, "type", "must be true or false or null");
    }
  }
  const case_ = value.case;
  if (case_ !== undefined && case_ !== null) {
    if (!isNumber(case_)) violations.add(`${at}/case`, "type", "must be a number or null");
  }
  const catch_ = value.catch;
  if (catch_ !== undefined && catch_ !== null) {
    if (typeof catch_ !== "string") {
      violations.add(`${at}/catch`, "type", "must be a string or null");
    }
  }
  const char = value.char;
  if (char !== undefined && char !== null) {
    if (!isInteger(char)) {
      violations.add(`${at}/char`, "type", "must be an integer or null");
    } else {
      if (char < -2147483648) {
        violations.add(`${at}/char`, "minimum", "must be at least -2147483648");
      }
      if (char > 2147483647) violations.add(`${at}/char`, "maximum", "must be at most 2147483647");
    }
  }
  const class_ = value.class;
  if (class_ !== undefined && class_ !== null) {
    if (typeof class_ !== "boolean") {
      violations.add(`${at}/class`, "type", "must be true or false or null");
    }
  }
  const const_ = value.const;
  if (const_ !== undefined && const_ !== null) {
    if (!isNumber(const_)) violations.add(`${at}/const`, "type", "must be a number or null");
  }
  const continue_ = value.continue;
  if (continue_ !== undefined && continue_ !== null) {
    if (typeof continue_ !== "string") {
      violations.add(`${at}/continue`, "type", "must be a string or null");
    }
  }
  const debugger_ = value.debugger;
  if (debugger_ !== undefined && debugger_ !== null) {
    if (!isInteger(debugger_)) {
      violations.add(`${at}/debugger`, "type", "must be an integer or null");
    } else {
      if (debugger_ < -2147483648) {
        violations.add(`${at}/debugger`, "minimum", "must be at least -2147483648");
      }
      if (debugger_ > 2147483647) {
        violations.add(`${at}/debugger`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const default_ = value.default;
  if (default_ !== undefined && default_ !== null) {
    if (typeof default_ !== "boolean") {
      violations.add(`${at}/default`, "type", "must be true or false or null");
    }
  }
  const delete_ = value.delete;
  if (delete_ !== undefined && delete_ !== null) {
    if (!isNumber(delete_)) violations.add(`${at}/delete`, "type", "must be a number or null");
  }
  const do_ = value.do;
  if (do_ !== undefined && do_ !== null) {
    if (typeof do_ !== "string") violations.add(`${at}/do`, "type", "must be a string or null");
  }
  const double = value.double;
  if (double !== undefined && double !== null) {
    if (!isInteger(double)) {
      violations.add(`${at}/double`, "type", "must be an integer or null");
    } else {
      if (double < -2147483648) {
        violations.add(`${at}/double`, "minimum", "must be at least -2147483648");
      }
      if (double > 2147483647) {
        violations.add(`${at}/double`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const else_ = value.else;
  if (else_ !== undefined && else_ !== null) {
    if (typeof else_ !== "boolean") {
      violations.add(`${at}/else`, "type", "must be true or false or null");
    }
  }
  const enum_ = value.enum;
  if (enum_ !== undefined && enum_ !== null) {
    if (!isNumber(enum_)) violations.add(`${at}/enum`, "type", "must be a number or null");
  }
  const eval_ = value.eval;
  if (eval_ !== undefined && eval_ !== null) {
    if (typeof eval_ !== "string") violations.add(`${at}/eval`, "type", "must be a string or null");
  }
  const export_ = value.export;
  if (export_ !== undefined && export_ !== null) {
    if (!isInteger(export_)) {
      violations.add(`${at}/export`, "type", "must be an integer or null");
    } else {
      if (export_ < -2147483648) {
        violations.add(`${at}/export`, "minimum", "must be at least -2147483648");
      }
      if (export_ > 2147483647) {
        violations.add(`${at}/export`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const extends_ = value.extends;
  if (extends_ !== undefined && extends_ !== null) {
    if (typeof extends_ !== "boolean") {
      violations.add(`${at}/extends`, "type", "must be true or false or null");
    }
  }
  const final = value.final;
  if (final !== undefined && final !== null) {
    if (!isNumber(final)) violations.add(`${at}/final`, "type", "must be a number or null");
  }
  const finally_ = value.finally;
  if (finally_ !== undefined && finally_ !== null) {
    if (typeof finally_ !== "string") {
      violations.add(`${at}/finally`, "type", "must be a string or null");
    }
  }
  const float = value.float;
  if (float !== undefined && float !== null) {
    if (!isInteger(float)) {
      violations.add(`${at}/float`, "type", "must be an integer or null");
    } else {
      if (float < -2147483648) {
        violations.add(`${at}/float`, "minimum", "must be at least -2147483648");
      }
      if (float > 2147483647) {
        violations.add(`${at}/float`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const for_ = value.for;
  if (for_ !== undefined && for_ !== null) {
    if (typeof for_ !== "boolean") {
      violations.add(`${at}/for`, "type", "must be true or false or null");
    }
  }
  const function_ = value.function;
  if (function_ !== undefined && function_ !== null) {
    if (!isNumber(function_)) violations.add(`${at}/function`, "type", "must be a number or null");
  }
  const goto = value.goto;
  if (goto !== undefined && goto !== null) {
    if (typeof goto !== "string") violations.add(`${at}/goto`, "type", "must be a string or null");
  }
  const if_ = value.if;
  if (if_ !== undefined && if_ !== null) {
    if (!isInteger(if_)) {
      violations.add(`${at}/if`, "type", "must be an integer or null");
    } else {
      if (if_ < -2147483648) violations.add(`${at}/if`, "minimum", "must be at least -2147483648");
      if (if_ > 2147483647) violations.add(`${at}/if`, "maximum", "must be at most 2147483647");
    }
  }
  const implements_ = value.implements;
  if (implements_ !== undefined && implements_ !== null) {
    if (typeof implements_ !== "boolean") {
      violations.add(`${at}/implements`, "type", "must be true or false or null");
    }
  }
  const import_ = value.import;
  if (import_ !== undefined && import_ !== null) {
    if (!isNumber(import_)) violations.add(`${at}/import`, "type", "must be a number or null");
  }
  const in_ = value.in;
  if (in_ !== undefined && in_ !== null) {
    if (typeof in_ !== "string") violations.add(`${at}/in`, "type", "must be a string or null");
  }
  const instanceof_ = value.instanceof;
  if (instanceof_ !== undefined && instanceof_ !== null) {
    if (!isInteger(instanceof_)) {
      violations.add(`${at}/instanceof`, "type", "must be an integer or null");
    } else {
      if (instanceof_ < -2147483648) {
        violations.add(`${at}/instanceof`, "minimum", "must be at least -2147483648");
      }
      if (instanceof_ > 2147483647) {
        violations.add(`${at}/instanceof`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const int = value.int;
  if (int !== undefined && int !== null) {
    if (typeof int !== "boolean") {
      violations.add(`${at}/int`, "type", "must be true or false or null");
    }
  }
  const interface_ = value.interface;
  if (interface_ !== undefined && interface_ !== null) {
    if (!isNumber(interface_)) {
      violations.add(`${at}/interface`, "type", "must be a number or null");
    }
  }
  const let_ = value.let;
  if (let_ !== undefined && let_ !== null) {
    if (typeof let_ !== "string") violations.add(`${at}/let`, "type", "must be a string or null");
  }
  const long = value.long;
  if (long !== undefined && long !== null) {
    if (!isInteger(long)) {
      violations.add(`${at}/long`, "type", "must be an integer or null");
    } else {
      if (long < -2147483648) {
        violations.add(`${at}/long`, "minimum", "must be at least -2147483648");
      }
      if (long > 2147483647) violations.add(`${at}/long`, "maximum", "must be at most 2147483647");
    }
  }
  const module = value.module;
  if (module !== undefined && module !== null) {
    if (typeof module !== "boolean") {
      violations.add(`${at}/module`, "type", "must be true or false or null");
    }
  }
  const namespace = value.namespace;
  if (namespace !== undefined && namespace !== null) {
    if (!isNumber(namespace)) violations.add(`${at}/namespace`, "type", "must be a number or null");
  }
  const native = value.native;
  if (native !== undefined && native !== null) {
    if (typeof native !== "string") {
      violations.add(`${at}/native`, "type", "must be a string or null");
    }
  }
  const new_ = value.new;
  if (new_ !== undefined && new_ !== null) {
    if (!isInteger(new_)) {
      violations.add(`${at}/new`, "type", "must be an integer or null");
    } else {
      if (new_ < -2147483648) {
        violations.add(`${at}/new`, "minimum", "must be at least -2147483648");
      }
      if (new_ > 2147483647) violations.add(`${at}/new`, "maximum", "must be at most 2147483647");
    }
  }
  const of_ = value.of;
  if (of_ !== undefined && of_ !== null) {
    if (typeof of_ !== "boolean") {
      violations.add(`${at}/of`, "type", "must be true or false or null");
    }
  }
  const package_ = value.package;
  if (package_ !== undefined && package_ !== null) {
    if (!isNumber(package_)) violations.add(`${at}/package`, "type", "must be a number or null");
  }
  const private_ = value.private;
  if (private_ !== undefined && private_ !== null) {
    if (typeof private_ !== "string") {
      violations.add(`${at}/private`, "type", "must be a string or null");
    }
  }
  const protected_ = value.protected;
  if (protected_ !== undefined && protected_ !== null) {
    if (!isInteger(protected_)) {
      violations.add(`${at}/protected`, "type", "must be an integer or null");
    } else {
      if (protected_ < -2147483648) {
        violations.add(`${at}/protected`, "minimum", "must be at least -2147483648");
      }
      if (protected_ > 2147483647) {
        violations.add(`${at}/protected`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const public_ = value.public;
  if (public_ !== undefined && public_ !== null) {
    if (typeof public_ !== "boolean") {
      violations.add(`${at}/public`, "type", "must be true or false or null");
    }
  }
  const return_ = value.return;
  if (return_ !== undefined && return_ !== null) {
    if (!isNumber(return_)) violations.add(`${at}/return`, "type", "must be a number or null");
  }
  const satisfies = value.satisfies;
  if (satisfies !== undefined && satisfies !== null) {
    if (typeof satisfies !== "string") {
      violations.add(`${at}/satisfies`, "type", "must be a string or null");
    }
  }
  const short = value.short;
  if (short !== undefined && short !== null) {
    if (!isInteger(short)) {
      violations.add(`${at}/short`, "type", "must be an integer or null");
    } else {
      if (short < -2147483648) {
        violations.add(`${at}/short`, "minimum", "must be at least -2147483648");
      }
      if (short > 2147483647) {
        violations.add(`${at}/short`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const static_ = value.static;
  if (static_ !== undefined && static_ !== null) {
    if (typeof static_ !== "boolean") {
      violations.add(`${at}/static`, "type", "must be true or false or null");
    }
  }
  const super_ = value.super;
  if (super_ !== undefined && super_ !== null) {
    if (!isNumber(super_)) violations.add(`${at}/super`, "type", "must be a number or null");
  }
  const switch_ = value.switch;
  if (switch_ !== undefined && switch_ !== null) {
    if (typeof switch_ !== "string") {
      violations.add(`${at}/switch`, "type", "must be a string or null");
    }
  }
  const synchronized = value.synchronized;
  if (synchronized !== undefined && synchronized !== null) {
    if (!isInteger(synchronized)) {
      violations.add(`${at}/synchronized`, "type", "must be an integer or null");
    } else {
      if (synchronized < -2147483648) {
        violations.add(`${at}/synchronized`, "minimum", "must be at least -2147483648");
      }
      if (synchronized > 2147483647) {
        violations.add(`${at}/synchronized`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const this_ = value.this;
  if (this_ !== undefined && this_ !== null) {
    if (typeof this_ !== "boolean") {
      violations.add(`${at}/this`, "type", "must be true or false or null");
    }
  }
  const throw_ = value.throw;
  if (throw_ !== undefined && throw_ !== null) {
    if (!isNumber(throw_)) violations.add(`${at}/throw`, "type", "must be a number or null");
  }
  const throws = value.throws;
  if (throws !== undefined && throws !== null) {
    if (typeof throws !== "string") {
      violations.add(`${at}/throws`, "type", "must be a string or null");
    }
  }
  const transient = value.transient;
  if (transient !== undefined && transient !== null) {
    if (!isInteger(transient)) {
      violations.add(`${at}/transient`, "type", "must be an integer or null");
    } else {
      if (transient < -2147483648) {
        violations.add(`${at}/transient`, "minimum", "must be at least -2147483648");
      }
      if (transient > 2147483647) {
        violations.add(`${at}/transient`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const try_ = value.try;
  if (try_ !== undefined && try_ !== null) {
    if (typeof try_ !== "boolean") {
      violations.add(`${at}/try`, "type", "must be true or false or null");
    }
  }
  const type_ = value.type;
  if (type_ !== undefined && type_ !== null) {
    if (!isNumber(type_)) violations.add(`${at}/type`, "type", "must be a number or null");
  }
  const typeof_ = value.typeof;
  if (typeof_ !== undefined && typeof_ !== null) {
    if (typeof typeof_ !== "string") {
      violations.add(`${at}/typeof`, "type", "must be a string or null");
    }
  }
  const undefined_ = value.undefined;
  if (undefined_ !== undefined && undefined_ !== null) {
    if (!isInteger(undefined_)) {
      violations.add(`${at}/undefined`, "type", "must be an integer or null");
    } else {
      if (undefined_ < -2147483648) {
        violations.add(`${at}/undefined`, "minimum", "must be at least -2147483648");
      }
      if (undefined_ > 2147483647) {
        violations.add(`${at}/undefined`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const using = value.using;
  if (using !== undefined && using !== null) {
    if (typeof using !== "boolean") {
      violations.add(`${at}/using`, "type", "must be true or false or null");
    }
  }
  const var_ = value.var;
  if (var_ !== undefined && var_ !== null) {
    if (!isNumber(var_)) violations.add(`${at}/var`, "type", "must be a number or null");
  }
  const void_ = value.void;
  if (void_ !== undefined && void_ !== null) {
    if (typeof void_ !== "string") violations.add(`${at}/void`, "type", "must be a string or null");
  }
  const volatile = value.volatile;
  if (volatile !== undefined && volatile !== null) {
    if (!isInteger(volatile)) {
      violations.add(`${at}/volatile`, "type", "must be an integer or null");
    } else {
      if (volatile < -2147483648) {
        violations.add(`${at}/volatile`, "minimum", "must be at least -2147483648");
      }
      if (volatile > 2147483647) {
        violations.add(`${at}/volatile`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const while_ = value.while;
  if (while_ !== undefined && while_ !== null) {
    if (typeof while_ !== "boolean") {
      violations.add(`${at}/while`, "type", "must be true or false or null");
    }
  }
  const with_ = value.with;
  if (with_ !== undefined && with_ !== null) {
    if (!isNumber(with_)) violations.add(`${at}/with`, "type", "must be a number or null");
  }
  const yield_ = value.yield;
  if (yield_ !== undefined && yield_ !== null) {
    if (typeof yield_ !== "string") {
      violations.add(`${at}/yield`, "type", "must be a string or null");
    }
  }
  const naN = value.NaN;
  if (naN !== undefined && naN !== null) {
    if (!isInteger(naN)) {
      violations.add(`${at}/NaN`, "type", "must be an integer or null");
    } else {
      if (naN < -2147483648) violations.add(`${at}/NaN`, "minimum", "must be at least -2147483648");
      if (naN > 2147483647) violations.add(`${at}/NaN`, "maximum", "must be at most 2147483647");
    }
  }
  const infinity = value.Infinity;
  if (infinity !== undefined && infinity !== null) {
    if (typeof infinity !== "boolean") {
      violations.add(`${at}/Infinity`, "type", "must be true or false or null");
    }
  }
  const false_ = value.False;
  if (false_ !== undefined && false_ !== null) {
    if (!isNumber(false_)) violations.add(`${at}/False`, "type", "must be a number or null");
  }
  const none = value.None;
  if (none !== undefined && none !== null) {
    if (typeof none !== "string") violations.add(`${at}/None`, "type", "must be a string or null");
  }
  const true_ = value.True;
  if (true_ !== undefined && true_ !== null) {
    if (!isInteger(true_)) {
      violations.add(`${at}/True`, "type", "must be an integer or null");
    } else {
      if (true_ < -2147483648) {
        violations.add(`${at}/True`, "minimum", "must be at least -2147483648");
      }
      if (true_ > 2147483647) violations.add(`${at}/True`, "maximum", "must be at most 2147483647");
    }
  }
  const and = value.and;
  if (and !== undefined && and !== null) {
    if (typeof and !== "boolean") {
      violations.add(`${at}/and`, "type", "must be true or false or null");
    }
  }
  const as_ = value.as;
  if (as_ !== undefined && as_ !== null) {
    if (!isNumber(as_)) violations.add(`${at}/as`, "type", "must be a number or null");
  }
  const assert = value.assert;
  if (assert !== undefined && assert !== null) {
    if (typeof assert !== "string") {
      violations.add(`${at}/assert`, "type", "must be a string or null");
    }
  }
  const def = value.def;
  if (def !== undefined && def !== null) {
    if (!isInteger(def)) {
      violations.add(`${at}/def`, "type", "must be an integer or null");
    } else {
      if (def < -2147483648) violations.add(`${at}/def`, "minimum", "must be at least -2147483648");
      if (def > 2147483647) violations.add(`${at}/def`, "maximum", "must be at most 2147483647");
    }
  }
  const del = value.del;
  if (del !== undefined && del !== null) {
    if (typeof del !== "boolean") {
      violations.add(`${at}/del`, "type", "must be true or false or null");
    }
  }
  const elif = value.elif;
  if (elif !== undefined && elif !== null) {
    if (!isNumber(elif)) violations.add(`${at}/elif`, "type", "must be a number or null");
  }
  const except = value.except;
  if (except !== undefined && except !== null) {
    if (typeof except !== "string") {
      violations.add(`${at}/except`, "type", "must be a string or null");
    }
  }
  const from = value.from;
  if (from !== undefined && from !== null) {
    if (!isInteger(from)) {
      violations.add(`${at}/from`, "type", "must be an integer or null");
    } else {
      if (from < -2147483648) {
        violations.add(`${at}/from`, "minimum", "must be at least -2147483648");
      }
      if (from > 2147483647) violations.add(`${at}/from`, "maximum", "must be at most 2147483647");
    }
  }
  const global = value.global;
  if (global !== undefined && global !== null) {
    if (typeof global !== "boolean") {
      violations.add(`${at}/global`, "type", "must be true or false or null");
    }
  }
  const is = value.is;
  if (is !== undefined && is !== null) {
    if (!isNumber(is)) violations.add(`${at}/is`, "type", "must be a number or null");
  }
  const lambda = value.lambda;
  if (lambda !== undefined && lambda !== null) {
    if (typeof lambda !== "string") {
      violations.add(`${at}/lambda`, "type", "must be a string or null");
    }
  }
  const match = value.match;
  if (match !== undefined && match !== null) {
    if (!isInteger(match)) {
      violations.add(`${at}/match`, "type", "must be an integer or null");
    } else {
      if (match < -2147483648) {
        violations.add(`${at}/match`, "minimum", "must be at least -2147483648");
      }
      if (match > 2147483647) {
        violations.add(`${at}/match`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const nonlocal = value.nonlocal;
  if (nonlocal !== undefined && nonlocal !== null) {
    if (typeof nonlocal !== "boolean") {
      violations.add(`${at}/nonlocal`, "type", "must be true or false or null");
    }
  }
  const not = value.not;
  if (not !== undefined && not !== null) {
    if (!isNumber(not)) violations.add(`${at}/not`, "type", "must be a number or null");
  }
  const or = value.or;
  if (or !== undefined && or !== null) {
    if (typeof or !== "string") violations.add(`${at}/or`, "type", "must be a string or null");
  }
  const pass = value.pass;
  if (pass !== undefined && pass !== null) {
    if (!isInteger(pass)) {
      violations.add(`${at}/pass`, "type", "must be an integer or null");
    } else {
      if (pass < -2147483648) {
        violations.add(`${at}/pass`, "minimum", "must be at least -2147483648");
      }
      if (pass > 2147483647) violations.add(`${at}/pass`, "maximum", "must be at most 2147483647");
    }
  }
  const raise = value.raise;
  if (raise !== undefined && raise !== null) {
    if (typeof raise !== "boolean") {
      violations.add(`${at}/raise`, "type", "must be true or false or null");
    }
  }
  const self = value.self;
  if (self !== undefined && self !== null) {
    if (!isNumber(self)) violations.add(`${at}/self`, "type", "must be a number or null");
  }
  const cls = value.cls;
  if (cls !== undefined && cls !== null) {
    if (typeof cls !== "string") violations.add(`${at}/cls`, "type", "must be a string or null");
  }
  const print = value.print;
  if (print !== undefined && print !== null) {
    if (!isInteger(print)) {
      violations.add(`${at}/print`, "type", "must be an integer or null");
    } else {
      if (print < -2147483648) {
        violations.add(`${at}/print`, "minimum", "must be at least -2147483648");
      }
      if (print > 2147483647) {
        violations.add(`${at}/print`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const base = value.base;
  if (base !== undefined && base !== null) {
    if (typeof base !== "boolean") {
      violations.add(`${at}/base`, "type", "must be true or false or null");
    }
  }
  const bool = value.bool;
  if (bool !== undefined && bool !== null) {
    if (!isNumber(bool)) violations.add(`${at}/bool`, "type", "must be a number or null");
  }
  const checked = value.checked;
  if (checked !== undefined && checked !== null) {
    if (typeof checked !== "string") {
      violations.add(`${at}/checked`, "type", "must be a string or null");
    }
  }
  const decimal = value.decimal;
  if (decimal !== undefined && decimal !== null) {
    if (!isInteger(decimal)) {
      violations.add(`${at}/decimal`, "type", "must be an integer or null");
    } else {
      if (decimal < -2147483648) {
        violations.add(`${at}/decimal`, "minimum", "must be at least -2147483648");
      }
      if (decimal > 2147483647) {
        violations.add(`${at}/decimal`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const delegate = value.delegate;
  if (delegate !== undefined && delegate !== null) {
    if (typeof delegate !== "boolean") {
      violations.add(`${at}/delegate`, "type", "must be true or false or null");
    }
  }
  const event = value.event;
  if (event !== undefined && event !== null) {
    if (!isNumber(event)) violations.add(`${at}/event`, "type", "must be a number or null");
  }
  const explicit = value.explicit;
  if (explicit !== undefined && explicit !== null) {
    if (typeof explicit !== "string") {
      violations.add(`${at}/explicit`, "type", "must be a string or null");
    }
  }
  const extern = value.extern;
  if (extern !== undefined && extern !== null) {
    if (!isInteger(extern)) {
      violations.add(`${at}/extern`, "type", "must be an integer or null");
    } else {
      if (extern < -2147483648) {
        violations.add(`${at}/extern`, "minimum", "must be at least -2147483648");
      }
      if (extern > 2147483647) {
        violations.add(`${at}/extern`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const fixed = value.fixed;
  if (fixed !== undefined && fixed !== null) {
    if (typeof fixed !== "boolean") {
      violations.add(`${at}/fixed`, "type", "must be true or false or null");
    }
  }
  const foreach = value.foreach;
  if (foreach !== undefined && foreach !== null) {
    if (!isNumber(foreach)) violations.add(`${at}/foreach`, "type", "must be a number or null");
  }
  const implicit = value.implicit;
  if (implicit !== undefined && implicit !== null) {
    if (typeof implicit !== "string") {
      violations.add(`${at}/implicit`, "type", "must be a string or null");
    }
  }
  const internal = value.internal;
  if (internal !== undefined && internal !== null) {
    if (!isInteger(internal)) {
      violations.add(`${at}/internal`, "type", "must be an integer or null");
    } else {
      if (internal < -2147483648) {
        violations.add(`${at}/internal`, "minimum", "must be at least -2147483648");
      }
      if (internal > 2147483647) {
        violations.add(`${at}/internal`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const lock = value.lock;
  if (lock !== undefined && lock !== null) {
    if (typeof lock !== "boolean") {
      violations.add(`${at}/lock`, "type", "must be true or false or null");
    }
  }
  const nint = value.nint;
  if (nint !== undefined && nint !== null) {
    if (!isNumber(nint)) violations.add(`${at}/nint`, "type", "must be a number or null");
  }
  const nuint = value.nuint;
  if (nuint !== undefined && nuint !== null) {
    if (typeof nuint !== "string") {
      violations.add(`${at}/nuint`, "type", "must be a string or null");
    }
  }
  const object_ = value.object;
  if (object_ !== undefined && object_ !== null) {
    if (!isInteger(object_)) {
      violations.add(`${at}/object`, "type", "must be an integer or null");
    } else {
      if (object_ < -2147483648) {
        violations.add(`${at}/object`, "minimum", "must be at least -2147483648");
      }
      if (object_ > 2147483647) {
        violations.add(`${at}/object`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const operator = value.operator;
  if (operator !== undefined && operator !== null) {
    if (typeof operator !== "boolean") {
      violations.add(`${at}/operator`, "type", "must be true or false or null");
    }
  }
  const out = value.out;
  if (out !== undefined && out !== null) {
    if (!isNumber(out)) violations.add(`${at}/out`, "type", "must be a number or null");
  }
  const override = value.override;
  if (override !== undefined && override !== null) {
    if (typeof override !== "string") {
      violations.add(`${at}/override`, "type", "must be a string or null");
    }
  }
  const params = value.params;
  if (params !== undefined && params !== null) {
    if (!isInteger(params)) {
      violations.add(`${at}/params`, "type", "must be an integer or null");
    } else {
      if (params < -2147483648) {
        violations.add(`${at}/params`, "minimum", "must be at least -2147483648");
      }
      if (params > 2147483647) {
        violations.add(`${at}/params`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const partial = value.partial;
  if (partial !== undefined && partial !== null) {
    if (typeof partial !== "boolean") {
      violations.add(`${at}/partial`, "type", "must be true or false or null");
    }
  }
  const record = value.record;
  if (record !== undefined && record !== null) {
    if (!isNumber(record)) violations.add(`${at}/record`, "type", "must be a number or null");
  }
  const readonly = value.readonly;
  if (readonly !== undefined && readonly !== null) {
    if (typeof readonly !== "string") {
      violations.add(`${at}/readonly`, "type", "must be a string or null");
    }
  }
  const ref = value.ref;
  if (ref !== undefined && ref !== null) {
    if (!isInteger(ref)) {
      violations.add(`${at}/ref`, "type", "must be an integer or null");
    } else {
      if (ref < -2147483648) violations.add(`${at}/ref`, "minimum", "must be at least -2147483648");
      if (ref > 2147483647) violations.add(`${at}/ref`, "maximum", "must be at most 2147483647");
    }
  }
  const required = value.required;
  if (required !== undefined && required !== null) {
    if (typeof required !== "boolean") {
      violations.add(`${at}/required`, "type", "must be true or false or null");
    }
  }
  const sbyte = value.sbyte;
  if (sbyte !== undefined && sbyte !== null) {
    if (!isNumber(sbyte)) violations.add(`${at}/sbyte`, "type", "must be a number or null");
  }
  const scoped = value.scoped;
  if (scoped !== undefined && scoped !== null) {
    if (typeof scoped !== "string") {
      violations.add(`${at}/scoped`, "type", "must be a string or null");
    }
  }
  const sealed = value.sealed;
  if (sealed !== undefined && sealed !== null) {
    if (!isInteger(sealed)) {
      violations.add(`${at}/sealed`, "type", "must be an integer or null");
    } else {
      if (sealed < -2147483648) {
        violations.add(`${at}/sealed`, "minimum", "must be at least -2147483648");
      }
      if (sealed > 2147483647) {
        violations.add(`${at}/sealed`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const sizeof = value.sizeof;
  if (sizeof !== undefined && sizeof !== null) {
    if (typeof sizeof !== "boolean") {
      violations.add(`${at}/sizeof`, "type", "must be true or false or null");
    }
  }
  const stackalloc = value.stackalloc;
  if (stackalloc !== undefined && stackalloc !== null) {
    if (!isNumber(stackalloc)) {
      violations.add(`${at}/stackalloc`, "type", "must be a number or null");
    }
  }
  const string_ = value.string;
  if (string_ !== undefined && string_ !== null) {
    if (typeof string_ !== "string") {
      violations.add(`${at}/string`, "type", "must be a string or null");
    }
  }
  const struct = value.struct;
  if (struct !== undefined && struct !== null) {
    if (!isInteger(struct)) {
      violations.add(`${at}/struct`, "type", "must be an integer or null");
    } else {
      if (struct < -2147483648) {
        violations.add(`${at}/struct`, "minimum", "must be at least -2147483648");
      }
      if (struct > 2147483647) {
        violations.add(`${at}/struct`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const uint = value.uint;
  if (uint !== undefined && uint !== null) {
    if (typeof uint !== "boolean") {
      violations.add(`${at}/uint`, "type", "must be true or false or null");
    }
  }
  const ulong = value.ulong;
  if (ulong !== undefined && ulong !== null) {
    if (!isNumber(ulong)) violations.add(`${at}/ulong`, "type", "must be a number or null");
  }
  const unchecked = value.unchecked;
  if (unchecked !== undefined && unchecked !== null) {
    if (typeof unchecked !== "string") {
      violations.add(`${at}/unchecked`, "type", "must be a string or null");
    }
  }
  const unsafe = value.unsafe;
  if (unsafe !== undefined && unsafe !== null) {
    if (!isInteger(unsafe)) {
      violations.add(`${at}/unsafe`, "type", "must be an integer or null");
    } else {
      if (unsafe < -2147483648) {
        violations.add(`${at}/unsafe`, "minimum", "must be at least -2147483648");
      }
      if (unsafe > 2147483647) {
        violations.add(`${at}/unsafe`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const ushort = value.ushort;
  if (ushort !== undefined && ushort !== null) {
    if (typeof ushort !== "boolean") {
      violations.add(`${at}/ushort`, "type", "must be true or false or null");
    }
  }
  const value2 = value.value;
  if (value2 !== undefined && value2 !== null) {
    if (!isNumber(value2)) violations.add(`${at}/value`, "type", "must be a number or null");
  }
  const virtual = value.virtual;
  if (virtual !== undefined && virtual !== null) {
    if (typeof virtual !== "string") {
      violations.add(`${at}/virtual`, "type", "must be a string or null");
    }
  }
  const where_ = value.where;
  if (where_ !== undefined && where_ !== null) {
    if (!isInteger(where_)) {
      violations.add(`${at}/where`, "type", "must be an integer or null");
    } else {
      if (where_ < -2147483648) {
        violations.add(`${at}/where`, "minimum", "must be at least -2147483648");
      }
      if (where_ > 2147483647) {
        violations.add(`${at}/where`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const dynamic = value.dynamic;
  if (dynamic !== undefined && dynamic !== null) {
    if (typeof dynamic !== "boolean") {
      violations.add(`${at}/dynamic`, "type", "must be true or false or null");
    }
  }
  const init = value.init;
  if (init !== undefined && init !== null) {
    if (!isNumber(init)) violations.add(`${at}/init`, "type", "must be a number or null");
  }
  const get_ = value.get;
  if (get_ !== undefined && get_ !== null) {
    if (typeof get_ !== "string") violations.add(`${at}/get`, "type", "must be a string or null");
  }
  const set_ = value.set;
  if (set_ !== undefined && set_ !== null) {
    if (!isInteger(set_)) {
      violations.add(`${at}/set`, "type", "must be an integer or null");
    } else {
      if (set_ < -2147483648) {
        violations.add(`${at}/set`, "minimum", "must be at least -2147483648");
      }
      if (set_ > 2147483647) violations.add(`${at}/set`, "maximum", "must be at most 2147483647");
    }
  }
  const add = value.add;
  if (add !== undefined && add !== null) {
    if (typeof add !== "boolean") {
      violations.add(`${at}/add`, "type", "must be true or false or null");
    }
  }
  const remove_ = value.remove;
  if (remove_ !== undefined && remove_ !== null) {
    if (!isNumber(remove_)) violations.add(`${at}/remove`, "type", "must be a number or null");
  }
  const file = value.file;
  if (file !== undefined && file !== null) {
    if (typeof file !== "string") violations.add(`${at}/file`, "type", "must be a string or null");
  }
  const chan = value.chan;
  if (chan !== undefined && chan !== null) {
    if (!isInteger(chan)) {
      violations.add(`${at}/chan`, "type", "must be an integer or null");
    } else {
      if (chan < -2147483648) {
        violations.add(`${at}/chan`, "minimum", "must be at least -2147483648");
      }
      if (chan > 2147483647) violations.add(`${at}/chan`, "maximum", "must be at most 2147483647");
    }
  }
  const defer = value.defer;
  if (defer !== undefined && defer !== null) {
    if (typeof defer !== "boolean") {
      violations.add(`${at}/defer`, "type", "must be true or false or null");
    }
  }
  const fallthrough = value.fallthrough;
  if (fallthrough !== undefined && fallthrough !== null) {
    if (!isNumber(fallthrough)) {
      violations.add(`${at}/fallthrough`, "type", "must be a number or null");
    }
  }
  const func = value.func;
  if (func !== undefined && func !== null) {
    if (typeof func !== "string") violations.add(`${at}/func`, "type", "must be a string or null");
  }
  const go = value.go;
  if (go !== undefined && go !== null) {
    if (!isInteger(go)) {
      violations.add(`${at}/go`, "type", "must be an integer or null");
    } else {
      if (go < -2147483648) violations.add(`${at}/go`, "minimum", "must be at least -2147483648");
      if (go > 2147483647) violations.add(`${at}/go`, "maximum", "must be at most 2147483647");
    }
  }
  const map = value.map;
  if (map !== undefined && map !== null) {
    if (typeof map !== "boolean") {
      violations.add(`${at}/map`, "type", "must be true or false or null");
    }
  }
  const range = value.range;
  if (range !== undefined && range !== null) {
    if (!isNumber(range)) violations.add(`${at}/range`, "type", "must be a number or null");
  }
  const select = value.select;
  if (select !== undefined && select !== null) {
    if (typeof select !== "string") {
      violations.add(`${at}/select`, "type", "must be a string or null");
    }
  }
  const nil = value.nil;
  if (nil !== undefined && nil !== null) {
    if (!isInteger(nil)) {
      violations.add(`${at}/nil`, "type", "must be an integer or null");
    } else {
      if (nil < -2147483648) violations.add(`${at}/nil`, "minimum", "must be at least -2147483648");
      if (nil > 2147483647) violations.add(`${at}/nil`, "maximum", "must be at most 2147483647");
    }
  }
  const iota = value.iota;
  if (iota !== undefined && iota !== null) {
    if (typeof iota !== "boolean") {
      violations.add(`${at}/iota`, "type", "must be true or false or null");
    }
  }
  const append = value.append;
  if (append !== undefined && append !== null) {
    if (!isNumber(append)) violations.add(`${at}/append`, "type", "must be a number or null");
  }
  const cap = value.cap;
  if (cap !== undefined && cap !== null) {
    if (typeof cap !== "string") violations.add(`${at}/cap`, "type", "must be a string or null");
  }
  const close = value.close;
  if (close !== undefined && close !== null) {
    if (!isInteger(close)) {
      violations.add(`${at}/close`, "type", "must be an integer or null");
    } else {
      if (close < -2147483648) {
        violations.add(`${at}/close`, "minimum", "must be at least -2147483648");
      }
      if (close > 2147483647) {
        violations.add(`${at}/close`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const copy = value.copy;
  if (copy !== undefined && copy !== null) {
    if (typeof copy !== "boolean") {
      violations.add(`${at}/copy`, "type", "must be true or false or null");
    }
  }
  const len = value.len;
  if (len !== undefined && len !== null) {
    if (!isNumber(len)) violations.add(`${at}/len`, "type", "must be a number or null");
  }
  const make = value.make;
  if (make !== undefined && make !== null) {
    if (typeof make !== "string") violations.add(`${at}/make`, "type", "must be a string or null");
  }
  const panic = value.panic;
  if (panic !== undefined && panic !== null) {
    if (!isInteger(panic)) {
      violations.add(`${at}/panic`, "type", "must be an integer or null");
    } else {
      if (panic < -2147483648) {
        violations.add(`${at}/panic`, "minimum", "must be at least -2147483648");
      }
      if (panic > 2147483647) {
        violations.add(`${at}/panic`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const recover = value.recover;
  if (recover !== undefined && recover !== null) {
    if (typeof recover !== "boolean") {
      violations.add(`${at}/recover`, "type", "must be true or false or null");
    }
  }
  const any_ = value.any;
  if (any_ !== undefined && any_ !== null) {
    if (!isNumber(any_)) violations.add(`${at}/any`, "type", "must be a number or null");
  }
  const error = value.error;
  if (error !== undefined && error !== null) {
    if (typeof error !== "string") {
      violations.add(`${at}/error`, "type", "must be a string or null");
    }
  }
  const rune = value.rune;
  if (rune !== undefined && rune !== null) {
    if (!isInteger(rune)) {
      violations.add(`${at}/rune`, "type", "must be an integer or null");
    } else {
      if (rune < -2147483648) {
        violations.add(`${at}/rune`, "minimum", "must be at least -2147483648");
      }
      if (rune > 2147483647) violations.add(`${at}/rune`, "maximum", "must be at most 2147483647");
    }
  }
  const int64 = value.int64;
  if (int64 !== undefined && int64 !== null) {
    if (typeof int64 !== "boolean") {
      violations.add(`${at}/int64`, "type", "must be true or false or null");
    }
  }
  const main = value.main;
  if (main !== undefined && main !== null) {
    if (!isNumber(main)) violations.add(`${at}/main`, "type", "must be a number or null");
  }
  const any_2 = value.Any;
  if (any_2 !== undefined && any_2 !== null) {
    if (typeof any_2 !== "string") violations.add(`${at}/Any`, "type", "must be a string or null");
  }
  const protocol = value.Protocol;
  if (protocol !== undefined && protocol !== null) {
    if (!isInteger(protocol)) {
      violations.add(`${at}/Protocol`, "type", "must be an integer or null");
    } else {
      if (protocol < -2147483648) {
        violations.add(`${at}/Protocol`, "minimum", "must be at least -2147483648");
      }
      if (protocol > 2147483647) {
        violations.add(`${at}/Protocol`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const self2 = value.Self;
  if (self2 !== undefined && self2 !== null) {
    if (typeof self2 !== "boolean") {
      violations.add(`${at}/Self`, "type", "must be true or false or null");
    }
  }
  const type_2 = value.Type;
  if (type_2 !== undefined && type_2 !== null) {
    if (!isNumber(type_2)) violations.add(`${at}/Type`, "type", "must be a number or null");
  }
  const actor = value.actor;
  if (actor !== undefined && actor !== null) {
    if (typeof actor !== "string") {
      violations.add(`${at}/actor`, "type", "must be a string or null");
    }
  }
  const associatedtype = value.associatedtype;
  if (associatedtype !== undefined && associatedtype !== null) {
    if (!isInteger(associatedtype)) {
      violations.add(`${at}/associatedtype`, "type", "must be an integer or null");
    } else {
      if (associatedtype < -2147483648) {
        violations.add(`${at}/associatedtype`, "minimum", "must be at least -2147483648");
      }
      if (associatedtype > 2147483647) {
        violations.add(`${at}/associatedtype`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const borrowing = value.borrowing;
  if (borrowing !== undefined && borrowing !== null) {
    if (typeof borrowing !== "boolean") {
      violations.add(`${at}/borrowing`, "type", "must be true or false or null");
    }
  }
  const consuming = value.consuming;
  if (consuming !== undefined && consuming !== null) {
    if (!isNumber(consuming)) violations.add(`${at}/consuming`, "type", "must be a number or null");
  }
  const convenience = value.convenience;
  if (convenience !== undefined && convenience !== null) {
    if (typeof convenience !== "string") {
      violations.add(`${at}/convenience`, "type", "must be a string or null");
    }
  }
  const deinit = value.deinit;
  if (deinit !== undefined && deinit !== null) {
    if (!isInteger(deinit)) {
      violations.add(`${at}/deinit`, "type", "must be an integer or null");
    } else {
      if (deinit < -2147483648) {
        violations.add(`${at}/deinit`, "minimum", "must be at least -2147483648");
      }
      if (deinit > 2147483647) {
        violations.add(`${at}/deinit`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const didSet = value.didSet;
  if (didSet !== undefined && didSet !== null) {
    if (typeof didSet !== "boolean") {
      violations.add(`${at}/didSet`, "type", "must be true or false or null");
    }
  }
  const distributed = value.distributed;
  if (distributed !== undefined && distributed !== null) {
    if (!isNumber(distributed)) {
      violations.add(`${at}/distributed`, "type", "must be a number or null");
    }
  }
  const each = value.each;
  if (each !== undefined && each !== null) {
    if (typeof each !== "string") violations.add(`${at}/each`, "type", "must be a string or null");
  }
  const extension = value.extension;
  if (extension !== undefined && extension !== null) {
    if (!isInteger(extension)) {
      violations.add(`${at}/extension`, "type", "must be an integer or null");
    } else {
      if (extension < -2147483648) {
        violations.add(`${at}/extension`, "minimum", "must be at least -2147483648");
      }
      if (extension > 2147483647) {
        violations.add(`${at}/extension`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const fileprivate = value.fileprivate;
  if (fileprivate !== undefined && fileprivate !== null) {
    if (typeof fileprivate !== "boolean") {
      violations.add(`${at}/fileprivate`, "type", "must be true or false or null");
    }
  }
  const guard = value.guard;
  if (guard !== undefined && guard !== null) {
    if (!isNumber(guard)) violations.add(`${at}/guard`, "type", "must be a number or null");
  }
  const indirect = value.indirect;
  if (indirect !== undefined && indirect !== null) {
    if (typeof indirect !== "string") {
      violations.add(`${at}/indirect`, "type", "must be a string or null");
    }
  }
  const infix = value.infix;
  if (infix !== undefined && infix !== null) {
    if (!isInteger(infix)) {
      violations.add(`${at}/infix`, "type", "must be an integer or null");
    } else {
      if (infix < -2147483648) {
        violations.add(`${at}/infix`, "minimum", "must be at least -2147483648");
      }
      if (infix > 2147483647) {
        violations.add(`${at}/infix`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const inout = value.inout;
  if (inout !== undefined && inout !== null) {
    if (typeof inout !== "boolean") {
      violations.add(`${at}/inout`, "type", "must be true or false or null");
    }
  }
  const isolated = value.isolated;
  if (isolated !== undefined && isolated !== null) {
    if (!isNumber(isolated)) violations.add(`${at}/isolated`, "type", "must be a number or null");
  }
  const lazy = value.lazy;
  if (lazy !== undefined && lazy !== null) {
    if (typeof lazy !== "string") violations.add(`${at}/lazy`, "type", "must be a string or null");
  }
  const left = value.left;
  if (left !== undefined && left !== null) {
    if (!isInteger(left)) {
      violations.add(`${at}/left`, "type", "must be an integer or null");
    } else {
      if (left < -2147483648) {
        violations.add(`${at}/left`, "minimum", "must be at least -2147483648");
      }
      if (left > 2147483647) violations.add(`${at}/left`, "maximum", "must be at most 2147483647");
    }
  }
  const macro = value.macro;
  if (macro !== undefined && macro !== null) {
    if (typeof macro !== "boolean") {
      violations.add(`${at}/macro`, "type", "must be true or false or null");
    }
  }
  const mutating = value.mutating;
  if (mutating !== undefined && mutating !== null) {
    if (!isNumber(mutating)) violations.add(`${at}/mutating`, "type", "must be a number or null");
  }
  const nonisolated = value.nonisolated;
  if (nonisolated !== undefined && nonisolated !== null) {
    if (typeof nonisolated !== "string") {
      violations.add(`${at}/nonisolated`, "type", "must be a string or null");
    }
  }
  const nonmutating = value.nonmutating;
  if (nonmutating !== undefined && nonmutating !== null) {
    if (!isInteger(nonmutating)) {
      violations.add(`${at}/nonmutating`, "type", "must be an integer or null");
    } else {
      if (nonmutating < -2147483648) {
        violations.add(`${at}/nonmutating`, "minimum", "must be at least -2147483648");
      }
      if (nonmutating > 2147483647) {
        violations.add(`${at}/nonmutating`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const open = value.open;
  if (open !== undefined && open !== null) {
    if (typeof open !== "boolean") {
      violations.add(`${at}/open`, "type", "must be true or false or null");
    }
  }
  const optional = value.optional;
  if (optional !== undefined && optional !== null) {
    if (!isNumber(optional)) violations.add(`${at}/optional`, "type", "must be a number or null");
  }
  const postfix = value.postfix;
  if (postfix !== undefined && postfix !== null) {
    if (typeof postfix !== "string") {
      violations.add(`${at}/postfix`, "type", "must be a string or null");
    }
  }
  const precedence = value.precedence;
  if (precedence !== undefined && precedence !== null) {
    if (!isInteger(precedence)) {
      violations.add(`${at}/precedence`, "type", "must be an integer or null");
    } else {
      if (precedence < -2147483648) {
        violations.add(`${at}/precedence`, "minimum", "must be at least -2147483648");
      }
      if (precedence > 2147483647) {
        violations.add(`${at}/precedence`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const precedencegroup = value.precedencegroup;
  if (precedencegroup !== undefined && precedencegroup !== null) {
    if (typeof precedencegroup !== "boolean") {
      violations.add(`${at}/precedencegroup`, "type", "must be true or false or null");
    }
  }
  const prefix = value.prefix;
  if (prefix !== undefined && prefix !== null) {
    if (!isNumber(prefix)) violations.add(`${at}/prefix`, "type", "must be a number or null");
  }
  const protocol2 = value.protocol;
  if (protocol2 !== undefined && protocol2 !== null) {
    if (typeof protocol2 !== "string") {
      violations.add(`${at}/protocol`, "type", "must be a string or null");
    }
  }
  const repeat = value.repeat;
  if (repeat !== undefined && repeat !== null) {
    if (!isInteger(repeat)) {
      violations.add(`${at}/repeat`, "type", "must be an integer or null");
    } else {
      if (repeat < -2147483648) {
        violations.add(`${at}/repeat`, "minimum", "must be at least -2147483648");
      }
      if (repeat > 2147483647) {
        violations.add(`${at}/repeat`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const rethrows = value.rethrows;
  if (rethrows !== undefined && rethrows !== null) {
    if (typeof rethrows !== "boolean") {
      violations.add(`${at}/rethrows`, "type", "must be true or false or null");
    }
  }
  const right = value.right;
  if (right !== undefined && right !== null) {
    if (!isNumber(right)) violations.add(`${at}/right`, "type", "must be a number or null");
  }
  const sending = value.sending;
  if (sending !== undefined && sending !== null) {
    if (typeof sending !== "string") {
      violations.add(`${at}/sending`, "type", "must be a string or null");
    }
  }
  const some = value.some;
  if (some !== undefined && some !== null) {
    if (!isInteger(some)) {
      violations.add(`${at}/some`, "type", "must be an integer or null");
    } else {
      if (some < -2147483648) {
        violations.add(`${at}/some`, "minimum", "must be at least -2147483648");
      }
      if (some > 2147483647) violations.add(`${at}/some`, "maximum", "must be at most 2147483647");
    }
  }
  const subscript = value.subscript;
  if (subscript !== undefined && subscript !== null) {
    if (typeof subscript !== "boolean") {
      violations.add(`${at}/subscript`, "type", "must be true or false or null");
    }
  }
  const typealias = value.typealias;
  if (typealias !== undefined && typealias !== null) {
    if (!isNumber(typealias)) violations.add(`${at}/typealias`, "type", "must be a number or null");
  }
  const unowned = value.unowned;
  if (unowned !== undefined && unowned !== null) {
    if (typeof unowned !== "string") {
      violations.add(`${at}/unowned`, "type", "must be a string or null");
    }
  }
  const weak = value.weak;
  if (weak !== undefined && weak !== null) {
    if (!isInteger(weak)) {
      violations.add(`${at}/weak`, "type", "must be an integer or null");
    } else {
      if (weak < -2147483648) {
        violations.add(`${at}/weak`, "minimum", "must be at least -2147483648");
      }
      if (weak > 2147483647) violations.add(`${at}/weak`, "maximum", "must be at most 2147483647");
    }
  }
  const willSet = value.willSet;
  if (willSet !== undefined && willSet !== null) {
    if (typeof willSet !== "boolean") {
      violations.add(`${at}/willSet`, "type", "must be true or false or null");
    }
  }
  const all = value.all;
  if (all !== undefined && all !== null) {
    if (!isNumber(all)) violations.add(`${at}/all`, "type", "must be a number or null");
  }
  const analyse = value.analyse;
  if (analyse !== undefined && analyse !== null) {
    if (typeof analyse !== "string") {
      violations.add(`${at}/analyse`, "type", "must be a string or null");
    }
  }
  const analyze = value.analyze;
  if (analyze !== undefined && analyze !== null) {
    if (!isInteger(analyze)) {
      violations.add(`${at}/analyze`, "type", "must be an integer or null");
    } else {
      if (analyze < -2147483648) {
        violations.add(`${at}/analyze`, "minimum", "must be at least -2147483648");
      }
      if (analyze > 2147483647) {
        violations.add(`${at}/analyze`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const asc = value.asc;
  if (asc !== undefined && asc !== null) {
    if (typeof asc !== "boolean") {
      violations.add(`${at}/asc`, "type", "must be true or false or null");
    }
  }
  const authorization = value.authorization;
  if (authorization !== undefined && authorization !== null) {
    if (!isNumber(authorization)) {
      violations.add(`${at}/authorization`, "type", "must be a number or null");
    }
  }
  const between = value.between;
  if (between !== undefined && between !== null) {
    if (typeof between !== "string") {
      violations.add(`${at}/between`, "type", "must be a string or null");
    }
  }
  const both = value.both;
  if (both !== undefined && both !== null) {
    if (!isInteger(both)) {
      violations.add(`${at}/both`, "type", "must be an integer or null");
    } else {
      if (both < -2147483648) {
        violations.add(`${at}/both`, "minimum", "must be at least -2147483648");
      }
      if (both > 2147483647) violations.add(`${at}/both`, "maximum", "must be at most 2147483647");
    }
  }
  const cast = value.cast;
  if (cast !== undefined && cast !== null) {
    if (typeof cast !== "boolean") {
      violations.add(`${at}/cast`, "type", "must be true or false or null");
    }
  }
  const check = value.check;
  if (check !== undefined && check !== null) {
    if (!isNumber(check)) violations.add(`${at}/check`, "type", "must be a number or null");
  }
  const collate = value.collate;
  if (collate !== undefined && collate !== null) {
    if (typeof collate !== "string") {
      violations.add(`${at}/collate`, "type", "must be a string or null");
    }
  }
  const collation = value.collation;
  if (collation !== undefined && collation !== null) {
    if (!isInteger(collation)) {
      violations.add(`${at}/collation`, "type", "must be an integer or null");
    } else {
      if (collation < -2147483648) {
        violations.add(`${at}/collation`, "minimum", "must be at least -2147483648");
      }
      if (collation > 2147483647) {
        violations.add(`${at}/collation`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const column = value.column;
  if (column !== undefined && column !== null) {
    if (typeof column !== "boolean") {
      violations.add(`${at}/column`, "type", "must be true or false or null");
    }
  }
  const concurrently = value.concurrently;
  if (concurrently !== undefined && concurrently !== null) {
    if (!isNumber(concurrently)) {
      violations.add(`${at}/concurrently`, "type", "must be a number or null");
    }
  }
  const constraint = value.constraint;
  if (constraint !== undefined && constraint !== null) {
    if (typeof constraint !== "string") {
      violations.add(`${at}/constraint`, "type", "must be a string or null");
    }
  }
  const create = value.create;
  if (create !== undefined && create !== null) {
    if (!isInteger(create)) {
      violations.add(`${at}/create`, "type", "must be an integer or null");
    } else {
      if (create < -2147483648) {
        violations.add(`${at}/create`, "minimum", "must be at least -2147483648");
      }
      if (create > 2147483647) {
        violations.add(`${at}/create`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const cross = value.cross;
  if (cross !== undefined && cross !== null) {
    if (typeof cross !== "boolean") {
      violations.add(`${at}/cross`, "type", "must be true or false or null");
    }
  }
  const currentDate = value.current_date;
  if (currentDate !== undefined && currentDate !== null) {
    if (!isNumber(currentDate)) {
      violations.add(`${at}/current_date`, "type", "must be a number or null");
    }
  }
  const currentRole = value.current_role;
  if (currentRole !== undefined && currentRole !== null) {
    if (typeof currentRole !== "string") {
      violations.add(`${at}/current_role`, "type", "must be a string or null");
    }
  }
  const currentTime = value.current_time;
  if (currentTime !== undefined && currentTime !== null) {
    if (!isInteger(currentTime)) {
      violations.add(`${at}/current_time`, "type", "must be an integer or null");
    } else {
      if (currentTime < -2147483648) {
        violations.add(`${at}/current_time`, "minimum", "must be at least -2147483648");
      }
      if (currentTime > 2147483647) {
        violations.add(`${at}/current_time`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const currentTimestamp = value.current_timestamp;
  if (currentTimestamp !== undefined && currentTimestamp !== null) {
    if (typeof currentTimestamp !== "boolean") {
      violations.add(`${at}/current_timestamp`, "type", "must be true or false or null");
    }
  }
  const currentUser = value.current_user;
  if (currentUser !== undefined && currentUser !== null) {
    if (!isNumber(currentUser)) {
      violations.add(`${at}/current_user`, "type", "must be a number or null");
    }
  }
  const deferrable = value.deferrable;
  if (deferrable !== undefined && deferrable !== null) {
    if (typeof deferrable !== "string") {
      violations.add(`${at}/deferrable`, "type", "must be a string or null");
    }
  }
  const desc = value.desc;
  if (desc !== undefined && desc !== null) {
    if (!isInteger(desc)) {
      violations.add(`${at}/desc`, "type", "must be an integer or null");
    } else {
      if (desc < -2147483648) {
        violations.add(`${at}/desc`, "minimum", "must be at least -2147483648");
      }
      if (desc > 2147483647) violations.add(`${at}/desc`, "maximum", "must be at most 2147483647");
    }
  }
  const distinct = value.distinct;
  if (distinct !== undefined && distinct !== null) {
    if (typeof distinct !== "boolean") {
      violations.add(`${at}/distinct`, "type", "must be true or false or null");
    }
  }
  const drop = value.drop;
  if (drop !== undefined && drop !== null) {
    if (!isNumber(drop)) violations.add(`${at}/drop`, "type", "must be a number or null");
  }
  const end = value.end;
  if (end !== undefined && end !== null) {
    if (typeof end !== "string") violations.add(`${at}/end`, "type", "must be a string or null");
  }
  const fetch_ = value.fetch;
  if (fetch_ !== undefined && fetch_ !== null) {
    if (!isInteger(fetch_)) {
      violations.add(`${at}/fetch`, "type", "must be an integer or null");
    } else {
      if (fetch_ < -2147483648) {
        violations.add(`${at}/fetch`, "minimum", "must be at least -2147483648");
      }
      if (fetch_ > 2147483647) {
        violations.add(`${at}/fetch`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const foreign = value.foreign;
  if (foreign !== undefined && foreign !== null) {
    if (typeof foreign !== "boolean") {
      violations.add(`${at}/foreign`, "type", "must be true or false or null");
    }
  }
  const freeze = value.freeze;
  if (freeze !== undefined && freeze !== null) {
    if (!isNumber(freeze)) violations.add(`${at}/freeze`, "type", "must be a number or null");
  }
  const full = value.full;
  if (full !== undefined && full !== null) {
    if (typeof full !== "string") violations.add(`${at}/full`, "type", "must be a string or null");
  }
  const grant = value.grant;
  if (grant !== undefined && grant !== null) {
    if (!isInteger(grant)) {
      violations.add(`${at}/grant`, "type", "must be an integer or null");
    } else {
      if (grant < -2147483648) {
        violations.add(`${at}/grant`, "minimum", "must be at least -2147483648");
      }
      if (grant > 2147483647) {
        violations.add(`${at}/grant`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const group = value.group;
  if (group !== undefined && group !== null) {
    if (typeof group !== "boolean") {
      violations.add(`${at}/group`, "type", "must be true or false or null");
    }
  }
  const having = value.having;
  if (having !== undefined && having !== null) {
    if (!isNumber(having)) violations.add(`${at}/having`, "type", "must be a number or null");
  }
  const ilike = value.ilike;
  if (ilike !== undefined && ilike !== null) {
    if (typeof ilike !== "string") {
      violations.add(`${at}/ilike`, "type", "must be a string or null");
    }
  }
  const index = value.index;
  if (index !== undefined && index !== null) {
    if (!isInteger(index)) {
      violations.add(`${at}/index`, "type", "must be an integer or null");
    } else {
      if (index < -2147483648) {
        violations.add(`${at}/index`, "minimum", "must be at least -2147483648");
      }
      if (index > 2147483647) {
        violations.add(`${at}/index`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const initially = value.initially;
  if (initially !== undefined && initially !== null) {
    if (typeof initially !== "boolean") {
      violations.add(`${at}/initially`, "type", "must be true or false or null");
    }
  }
  const inner = value.inner;
  if (inner !== undefined && inner !== null) {
    if (!isNumber(inner)) violations.add(`${at}/inner`, "type", "must be a number or null");
  }
  const insert_ = value.insert;
  if (insert_ !== undefined && insert_ !== null) {
    if (typeof insert_ !== "string") {
      violations.add(`${at}/insert`, "type", "must be a string or null");
    }
  }
  const intersect = value.intersect;
  if (intersect !== undefined && intersect !== null) {
    if (!isInteger(intersect)) {
      violations.add(`${at}/intersect`, "type", "must be an integer or null");
    } else {
      if (intersect < -2147483648) {
        violations.add(`${at}/intersect`, "minimum", "must be at least -2147483648");
      }
      if (intersect > 2147483647) {
        violations.add(`${at}/intersect`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const into = value.into;
  if (into !== undefined && into !== null) {
    if (typeof into !== "boolean") {
      violations.add(`${at}/into`, "type", "must be true or false or null");
    }
  }
  const isnull = value.isnull;
  if (isnull !== undefined && isnull !== null) {
    if (!isNumber(isnull)) violations.add(`${at}/isnull`, "type", "must be a number or null");
  }
  const join_ = value.join;
  if (join_ !== undefined && join_ !== null) {
    if (typeof join_ !== "string") violations.add(`${at}/join`, "type", "must be a string or null");
  }
  const key = value.key;
  if (key !== undefined && key !== null) {
    if (!isInteger(key)) {
      violations.add(`${at}/key`, "type", "must be an integer or null");
    } else {
      if (key < -2147483648) violations.add(`${at}/key`, "minimum", "must be at least -2147483648");
      if (key > 2147483647) violations.add(`${at}/key`, "maximum", "must be at most 2147483647");
    }
  }
  const lateral = value.lateral;
  if (lateral !== undefined && lateral !== null) {
    if (typeof lateral !== "boolean") {
      violations.add(`${at}/lateral`, "type", "must be true or false or null");
    }
  }
  const leading = value.leading;
  if (leading !== undefined && leading !== null) {
    if (!isNumber(leading)) violations.add(`${at}/leading`, "type", "must be a number or null");
  }
  const like = value.like;
  if (like !== undefined && like !== null) {
    if (typeof like !== "string") violations.add(`${at}/like`, "type", "must be a string or null");
  }
  const limit = value.limit;
  if (limit !== undefined && limit !== null) {
    if (!isInteger(limit)) {
      violations.add(`${at}/limit`, "type", "must be an integer or null");
    } else {
      if (limit < -2147483648) {
        violations.add(`${at}/limit`, "minimum", "must be at least -2147483648");
      }
      if (limit > 2147483647) {
        violations.add(`${at}/limit`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const localtime = value.localtime;
  if (localtime !== undefined && localtime !== null) {
    if (typeof localtime !== "boolean") {
      violations.add(`${at}/localtime`, "type", "must be true or false or null");
    }
  }
  const localtimestamp = value.localtimestamp;
  if (localtimestamp !== undefined && localtimestamp !== null) {
    if (!isNumber(localtimestamp)) {
      violations.add(`${at}/localtimestamp`, "type", "must be a number or null");
    }
  }
  const natural = value.natural;
  if (natural !== undefined && natural !== null) {
    if (typeof natural !== "string") {
      violations.add(`${at}/natural`, "type", "must be a string or null");
    }
  }
  const notnull = value.notnull;
  if (notnull !== undefined && notnull !== null) {
    if (!isInteger(notnull)) {
      violations.add(`${at}/notnull`, "type", "must be an integer or null");
    } else {
      if (notnull < -2147483648) {
        violations.add(`${at}/notnull`, "minimum", "must be at least -2147483648");
      }
      if (notnull > 2147483647) {
        violations.add(`${at}/notnull`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const null_ = value.null_;
  if (null_ !== undefined && null_ !== null) {
    if (typeof null_ !== "boolean") {
      violations.add(`${at}/null_`, "type", "must be true or false or null");
    }
  }
  const offset = value.offset;
  if (offset !== undefined && offset !== null) {
    if (!isNumber(offset)) violations.add(`${at}/offset`, "type", "must be a number or null");
  }
  const on = value.on;
  if (on !== undefined && on !== null) {
    if (typeof on !== "string") violations.add(`${at}/on`, "type", "must be a string or null");
  }
  const only = value.only;
  if (only !== undefined && only !== null) {
    if (!isInteger(only)) {
      violations.add(`${at}/only`, "type", "must be an integer or null");
    } else {
      if (only < -2147483648) {
        violations.add(`${at}/only`, "minimum", "must be at least -2147483648");
      }
      if (only > 2147483647) violations.add(`${at}/only`, "maximum", "must be at most 2147483647");
    }
  }
  const order = value.order;
  if (order !== undefined && order !== null) {
    if (typeof order !== "boolean") {
      violations.add(`${at}/order`, "type", "must be true or false or null");
    }
  }
  const outer = value.outer;
  if (outer !== undefined && outer !== null) {
    if (!isNumber(outer)) violations.add(`${at}/outer`, "type", "must be a number or null");
  }
  const overlaps = value.overlaps;
  if (overlaps !== undefined && overlaps !== null) {
    if (typeof overlaps !== "string") {
      violations.add(`${at}/overlaps`, "type", "must be a string or null");
    }
  }
  const placing = value.placing;
  if (placing !== undefined && placing !== null) {
    if (!isInteger(placing)) {
      violations.add(`${at}/placing`, "type", "must be an integer or null");
    } else {
      if (placing < -2147483648) {
        violations.add(`${at}/placing`, "minimum", "must be at least -2147483648");
      }
      if (placing > 2147483647) {
        violations.add(`${at}/placing`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const primary = value.primary;
  if (primary !== undefined && primary !== null) {
    if (typeof primary !== "boolean") {
      violations.add(`${at}/primary`, "type", "must be true or false or null");
    }
  }
  const references = value.references;
  if (references !== undefined && references !== null) {
    if (!isNumber(references)) {
      violations.add(`${at}/references`, "type", "must be a number or null");
    }
  }
  const rowid = value.rowid;
  if (rowid !== undefined && rowid !== null) {
    if (typeof rowid !== "string") {
      violations.add(`${at}/rowid`, "type", "must be a string or null");
    }
  }
  const sessionUser = value.session_user;
  if (sessionUser !== undefined && sessionUser !== null) {
    if (!isInteger(sessionUser)) {
      violations.add(`${at}/session_user`, "type", "must be an integer or null");
    } else {
      if (sessionUser < -2147483648) {
        violations.add(`${at}/session_user`, "minimum", "must be at least -2147483648");
      }
      if (sessionUser > 2147483647) {
        violations.add(`${at}/session_user`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const similar = value.similar;
  if (similar !== undefined && similar !== null) {
    if (typeof similar !== "boolean") {
      violations.add(`${at}/similar`, "type", "must be true or false or null");
    }
  }
  const symmetric = value.symmetric;
  if (symmetric !== undefined && symmetric !== null) {
    if (!isNumber(symmetric)) violations.add(`${at}/symmetric`, "type", "must be a number or null");
  }
  const systemUser = value.system_user;
  if (systemUser !== undefined && systemUser !== null) {
    if (typeof systemUser !== "string") {
      violations.add(`${at}/system_user`, "type", "must be a string or null");
    }
  }
  const table = value.table;
  if (table !== undefined && table !== null) {
    if (!isInteger(table)) {
      violations.add(`${at}/table`, "type", "must be an integer or null");
    } else {
      if (table < -2147483648) {
        violations.add(`${at}/table`, "minimum", "must be at least -2147483648");
      }
      if (table > 2147483647) {
        violations.add(`${at}/table`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const tablesample = value.tablesample;
  if (tablesample !== undefined && tablesample !== null) {
    if (typeof tablesample !== "boolean") {
      violations.add(`${at}/tablesample`, "type", "must be true or false or null");
    }
  }
  const then = value.then;
  if (then !== undefined && then !== null) {
    if (!isNumber(then)) violations.add(`${at}/then`, "type", "must be a number or null");
  }
  const to = value.to;
  if (to !== undefined && to !== null) {
    if (typeof to !== "string") violations.add(`${at}/to`, "type", "must be a string or null");
  }
  const trailing = value.trailing;
  if (trailing !== undefined && trailing !== null) {
    if (!isInteger(trailing)) {
      violations.add(`${at}/trailing`, "type", "must be an integer or null");
    } else {
      if (trailing < -2147483648) {
        violations.add(`${at}/trailing`, "minimum", "must be at least -2147483648");
      }
      if (trailing > 2147483647) {
        violations.add(`${at}/trailing`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const union = value.union;
  if (union !== undefined && union !== null) {
    if (typeof union !== "boolean") {
      violations.add(`${at}/union`, "type", "must be true or false or null");
    }
  }
  const unique = value.unique;
  if (unique !== undefined && unique !== null) {
    if (!isNumber(unique)) violations.add(`${at}/unique`, "type", "must be a number or null");
  }
  const update_ = value.update;
  if (update_ !== undefined && update_ !== null) {
    if (typeof update_ !== "string") {
      violations.add(`${at}/update`, "type", "must be a string or null");
    }
  }
  const user = value.user;
  if (user !== undefined && user !== null) {
    if (!isInteger(user)) {
      violations.add(`${at}/user`, "type", "must be an integer or null");
    } else {
      if (user < -2147483648) {
        violations.add(`${at}/user`, "minimum", "must be at least -2147483648");
      }
      if (user > 2147483647) violations.add(`${at}/user`, "maximum", "must be at most 2147483647");
    }
  }
  const values = value.values;
  if (values !== undefined && values !== null) {
    if (typeof values !== "boolean") {
      violations.add(`${at}/values`, "type", "must be true or false or null");
    }
  }
  const variadic = value.variadic;
  if (variadic !== undefined && variadic !== null) {
    if (!isNumber(variadic)) violations.add(`${at}/variadic`, "type", "must be a number or null");
  }
  const verbose = value.verbose;
  if (verbose !== undefined && verbose !== null) {
    if (typeof verbose !== "string") {
      violations.add(`${at}/verbose`, "type", "must be a string or null");
    }
  }
  const when = value.when;
  if (when !== undefined && when !== null) {
    if (!isInteger(when)) {
      violations.add(`${at}/when`, "type", "must be an integer or null");
    } else {
      if (when < -2147483648) {
        violations.add(`${at}/when`, "minimum", "must be at least -2147483648");
      }
      if (when > 2147483647) violations.add(`${at}/when`, "maximum", "must be at most 2147483647");
    }
  }
  const window = value.window;
  if (window !== undefined && window !== null) {
    if (typeof window !== "boolean") {
      violations.add(`${at}/window`, "type", "must be true or false or null");
    }
  }
  const with_2 = value.with_;
  if (with_2 !== undefined && with_2 !== null) {
    if (!isNumber(with_2)) violations.add(`${at}/with_`, "type", "must be a number or null");
  }
  const without = value.without;
  if (without !== undefined && without !== null) {
    if (typeof without !== "string") {
      violations.add(`${at}/without`, "type", "must be a string or null");
    }
  }
  const constructor = own(value, "constructor");
  if (constructor !== undefined && constructor !== null) {
    if (!isInteger(constructor)) {
      violations.add(`${at}/constructor`, "type", "must be an integer or null");
    } else {
      if (constructor < -2147483648) {
        violations.add(`${at}/constructor`, "minimum", "must be at least -2147483648");
      }
      if (constructor > 2147483647) {
        violations.add(`${at}/constructor`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const prototype = value.prototype;
  if (prototype !== undefined && prototype !== null) {
    if (typeof prototype !== "boolean") {
      violations.add(`${at}/prototype`, "type", "must be true or false or null");
    }
  }
  const hasOwnProperty = own(value, "hasOwnProperty");
  if (hasOwnProperty !== undefined && hasOwnProperty !== null) {
    if (!isNumber(hasOwnProperty)) {
      violations.add(`${at}/hasOwnProperty`, "type", "must be a number or null");
    }
  }
  const isPrototypeOf = own(value, "isPrototypeOf");
  if (isPrototypeOf !== undefined && isPrototypeOf !== null) {
    if (typeof isPrototypeOf !== "string") {
      violations.add(`${at}/isPrototypeOf`, "type", "must be a string or null");
    }
  }
  const toString = own(value, "toString");
  if (toString !== undefined && toString !== null) {
    if (!isInteger(toString)) {
      violations.add(`${at}/toString`, "type", "must be an integer or null");
    } else {
      if (toString < -2147483648) {
        violations.add(`${at}/toString`, "minimum", "must be at least -2147483648");
      }
      if (toString > 2147483647) {
        violations.add(`${at}/toString`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const valueOf = own(value, "valueOf");
  if (valueOf !== undefined && valueOf !== null) {
    if (typeof valueOf !== "boolean") {
      violations.add(`${at}/valueOf`, "type", "must be true or false or null");
    }
  }
  const toLocaleString = own(value, "toLocaleString");
  if (toLocaleString !== undefined && toLocaleString !== null) {
    if (!isNumber(toLocaleString)) {
      violations.add(`${at}/toLocaleString`, "type", "must be a number or null");
    }
  }
  const length = value.length;
  if (length !== undefined && length !== null) {
    if (typeof length !== "string") {
      violations.add(`${at}/length`, "type", "must be a string or null");
    }
  }
  const name = value.name;
  if (name !== undefined && name !== null) {
    if (!isInteger(name)) {
      violations.add(`${at}/name`, "type", "must be an integer or null");
    } else {
      if (name < -2147483648) {
        violations.add(`${at}/name`, "minimum", "must be at least -2147483648");
      }
      if (name > 2147483647) violations.add(`${at}/name`, "maximum", "must be at most 2147483647");
    }
  }
  const caller = value.caller;
  if (caller !== undefined && caller !== null) {
    if (typeof caller !== "boolean") {
      violations.add(`${at}/caller`, "type", "must be true or false or null");
    }
  }
  const apply = value.apply;
  if (apply !== undefined && apply !== null) {
    if (!isNumber(apply)) violations.add(`${at}/apply`, "type", "must be a number or null");
  }
  const call = value.call;
  if (call !== undefined && call !== null) {
    if (typeof call !== "string") violations.add(`${at}/call`, "type", "must be a string or null");
  }
  const bind = value.bind;
  if (bind !== undefined && bind !== null) {
    if (!isInteger(bind)) {
      violations.add(`${at}/bind`, "type", "must be an integer or null");
    } else {
      if (bind < -2147483648) {
        violations.add(`${at}/bind`, "minimum", "must be at least -2147483648");
      }
      if (bind > 2147483647) violations.add(`${at}/bind`, "maximum", "must be at most 2147483647");
    }
  }
  const catch_2 = value.catch_;
  if (catch_2 !== undefined && catch_2 !== null) {
    if (typeof catch_2 !== "boolean") {
      violations.add(`${at}/catch_`, "type", "must be true or false or null");
    }
  }
  const toJson = value.toJSON;
  if (toJson !== undefined && toJson !== null) {
    if (!isNumber(toJson)) violations.add(`${at}/toJSON`, "type", "must be a number or null");
  }
  const contract = value.contract;
  if (contract !== undefined && contract !== null) {
    if (typeof contract !== "string") {
      violations.add(`${at}/contract`, "type", "must be a string or null");
    }
  }
  const auth_ = value.auth;
  if (auth_ !== undefined && auth_ !== null) {
    if (!isInteger(auth_)) {
      violations.add(`${at}/auth`, "type", "must be an integer or null");
    } else {
      if (auth_ < -2147483648) {
        violations.add(`${at}/auth`, "minimum", "must be at least -2147483648");
      }
      if (auth_ > 2147483647) violations.add(`${at}/auth`, "maximum", "must be at most 2147483647");
    }
  }
  const entity = value.entity;
  if (entity !== undefined && entity !== null) {
    if (typeof entity !== "boolean") {
      violations.add(`${at}/entity`, "type", "must be true or false or null");
    }
  }
  const service = value.service;
  if (service !== undefined && service !== null) {
    if (!isNumber(service)) violations.add(`${at}/service`, "type", "must be a number or null");
  }
  const job = value.job;
  if (job !== undefined && job !== null) {
    if (typeof job !== "string") violations.add(`${at}/job`, "type", "must be a string or null");
  }
  const client = value.client;
  if (client !== undefined && client !== null) {
    if (!isInteger(client)) {
      violations.add(`${at}/client`, "type", "must be an integer or null");
    } else {
      if (client < -2147483648) {
        violations.add(`${at}/client`, "minimum", "must be at least -2147483648");
      }
      if (client > 2147483647) {
        violations.add(`${at}/client`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const scalar = value.scalar;
  if (scalar !== undefined && scalar !== null) {
    if (typeof scalar !== "boolean") {
      violations.add(`${at}/scalar`, "type", "must be true or false or null");
    }
  }
  const input = value.input;
  if (input !== undefined && input !== null) {
    if (!isNumber(input)) violations.add(`${at}/input`, "type", "must be a number or null");
  }
  const directive = value.directive;
  if (directive !== undefined && directive !== null) {
    if (typeof directive !== "string") {
      violations.add(`${at}/directive`, "type", "must be a string or null");
    }
  }
  const extend = value.extend;
  if (extend !== undefined && extend !== null) {
    if (!isInteger(extend)) {
      violations.add(`${at}/extend`, "type", "must be an integer or null");
    } else {
      if (extend < -2147483648) {
        violations.add(`${at}/extend`, "minimum", "must be at least -2147483648");
      }
      if (extend > 2147483647) {
        violations.add(`${at}/extend`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const schema = value.schema;
  if (schema !== undefined && schema !== null) {
    if (typeof schema !== "boolean") {
      violations.add(`${at}/schema`, "type", "must be true or false or null");
    }
  }
  const query = value.query;
  if (query !== undefined && query !== null) {
    if (!isNumber(query)) violations.add(`${at}/query`, "type", "must be a number or null");
  }
  const mutation = value.mutation;
  if (mutation !== undefined && mutation !== null) {
    if (typeof mutation !== "string") {
      violations.add(`${at}/mutation`, "type", "must be a string or null");
    }
  }
  const subscription = value.subscription;
  if (subscription !== undefined && subscription !== null) {
    if (!isInteger(subscription)) {
      violations.add(`${at}/subscription`, "type", "must be an integer or null");
    } else {
      if (subscription < -2147483648) {
        violations.add(`${at}/subscription`, "minimum", "must be at least -2147483648");
      }
      if (subscription > 2147483647) {
        violations.add(`${at}/subscription`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const post = value.post;
  if (post !== undefined && post !== null) {
    if (typeof post !== "boolean") {
      violations.add(`${at}/post`, "type", "must be true or false or null");
    }
  }
  const put = value.put;
  if (put !== undefined && put !== null) {
    if (!isNumber(put)) violations.add(`${at}/put`, "type", "must be a number or null");
  }
  const patch = value.patch;
  if (patch !== undefined && patch !== null) {
    if (typeof patch !== "string") {
      violations.add(`${at}/patch`, "type", "must be a string or null");
    }
  }
  const head = value.head;
  if (head !== undefined && head !== null) {
    if (!isInteger(head)) {
      violations.add(`${at}/head`, "type", "must be an integer or null");
    } else {
      if (head < -2147483648) {
        violations.add(`${at}/head`, "minimum", "must be at least -2147483648");
      }
      if (head > 2147483647) violations.add(`${at}/head`, "maximum", "must be at most 2147483647");
    }
  }
  const options = value.options;
  if (options !== undefined && options !== null) {
    if (typeof options !== "boolean") {
      violations.add(`${at}/options`, "type", "must be true or false or null");
    }
  }
  const request = value.request;
  if (request !== undefined && request !== null) {
    if (!isNumber(request)) violations.add(`${at}/request`, "type", "must be a number or null");
  }
  const response = value.response;
  if (response !== undefined && response !== null) {
    if (typeof response !== "string") {
      violations.add(`${at}/response`, "type", "must be a string or null");
    }
  }
  const next = value.next;
  if (next !== undefined && next !== null) {
    if (!isInteger(next)) {
      violations.add(`${at}/next`, "type", "must be an integer or null");
    } else {
      if (next < -2147483648) {
        violations.add(`${at}/next`, "minimum", "must be at least -2147483648");
      }
      if (next > 2147483647) violations.add(`${at}/next`, "maximum", "must be at most 2147483647");
    }
  }
  const body = value.body;
  if (body !== undefined && body !== null) {
    if (typeof body !== "boolean") {
      violations.add(`${at}/body`, "type", "must be true or false or null");
    }
  }
  const headers = value.headers;
  if (headers !== undefined && headers !== null) {
    if (!isNumber(headers)) violations.add(`${at}/headers`, "type", "must be a number or null");
  }
  const cookies = value.cookies;
  if (cookies !== undefined && cookies !== null) {
    if (typeof cookies !== "string") {
      violations.add(`${at}/cookies`, "type", "must be a string or null");
    }
  }
  const status = value.status;
  if (status !== undefined && status !== null) {
    if (!isInteger(status)) {
      violations.add(`${at}/status`, "type", "must be an integer or null");
    } else {
      if (status < -2147483648) {
        violations.add(`${at}/status`, "minimum", "must be at least -2147483648");
      }
      if (status > 2147483647) {
        violations.add(`${at}/status`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const res = value.res;
  if (res !== undefined && res !== null) {
    if (typeof res !== "boolean") {
      violations.add(`${at}/res`, "type", "must be true or false or null");
    }
  }
  const req = value.req;
  if (req !== undefined && req !== null) {
    if (!isNumber(req)) violations.add(`${at}/req`, "type", "must be a number or null");
  }
  const err = value.err;
  if (err !== undefined && err !== null) {
    if (typeof err !== "string") violations.add(`${at}/err`, "type", "must be a string or null");
  }
  const db = value.db;
  if (db !== undefined && db !== null) {
    if (!isInteger(db)) {
      violations.add(`${at}/db`, "type", "must be an integer or null");
    } else {
      if (db < -2147483648) violations.add(`${at}/db`, "minimum", "must be at least -2147483648");
      if (db > 2147483647) violations.add(`${at}/db`, "maximum", "must be at most 2147483647");
    }
  }
  const app = value.app;
  if (app !== undefined && app !== null) {
    if (typeof app !== "boolean") {
      violations.add(`${at}/app`, "type", "must be true or false or null");
    }
  }
  const router_ = value.router;
  if (router_ !== undefined && router_ !== null) {
    if (!isNumber(router_)) violations.add(`${at}/router`, "type", "must be a number or null");
  }
  const server = value.server;
  if (server !== undefined && server !== null) {
    if (typeof server !== "string") {
      violations.add(`${at}/server`, "type", "must be a string or null");
    }
  }
  const handlers_ = value.handlers;
  if (handlers_ !== undefined && handlers_ !== null) {
    if (!isInteger(handlers_)) {
      violations.add(`${at}/handlers`, "type", "must be an integer or null");
    } else {
      if (handlers_ < -2147483648) {
        violations.add(`${at}/handlers`, "minimum", "must be at least -2147483648");
      }
      if (handlers_ > 2147483647) {
        violations.add(`${at}/handlers`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const validate = value.validate;
  if (validate !== undefined && validate !== null) {
    if (typeof validate !== "boolean") {
      violations.add(`${at}/validate`, "type", "must be true or false or null");
    }
  }
  const violations2 = value.violations;
  if (violations2 !== undefined && violations2 !== null) {
    if (!isNumber(violations2)) {
      violations.add(`${at}/violations`, "type", "must be a number or null");
    }
  }
  const cursor = value.cursor;
  if (cursor !== undefined && cursor !== null) {
    if (typeof cursor !== "string") {
      violations.add(`${at}/cursor`, "type", "must be a string or null");
    }
  }
  const items = value.items;
  if (items !== undefined && items !== null) {
    if (!isInteger(items)) {
      violations.add(`${at}/items`, "type", "must be an integer or null");
    } else {
      if (items < -2147483648) {
        violations.add(`${at}/items`, "minimum", "must be at least -2147483648");
      }
      if (items > 2147483647) {
        violations.add(`${at}/items`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const nextCursor = value.nextCursor;
  if (nextCursor !== undefined && nextCursor !== null) {
    if (typeof nextCursor !== "boolean") {
      violations.add(`${at}/nextCursor`, "type", "must be true or false or null");
    }
  }
  const data = value.data;
  if (data !== undefined && data !== null) {
    if (!isNumber(data)) violations.add(`${at}/data`, "type", "must be a number or null");
  }
  const details = value.details;
  if (details !== undefined && details !== null) {
    if (typeof details !== "string") {
      violations.add(`${at}/details`, "type", "must be a string or null");
    }
  }
  const code = value.code;
  if (code !== undefined && code !== null) {
    if (!isInteger(code)) {
      violations.add(`${at}/code`, "type", "must be an integer or null");
    } else {
      if (code < -2147483648) {
        violations.add(`${at}/code`, "minimum", "must be at least -2147483648");
      }
      if (code > 2147483647) violations.add(`${at}/code`, "maximum", "must be at most 2147483647");
    }
  }
  const title = value.title;
  if (title !== undefined && title !== null) {
    if (typeof title !== "boolean") {
      violations.add(`${at}/title`, "type", "must be true or false or null");
    }
  }
  const detail = value.detail;
  if (detail !== undefined && detail !== null) {
    if (!isNumber(detail)) violations.add(`${at}/detail`, "type", "must be a number or null");
  }
  const instance = value.instance;
  if (instance !== undefined && instance !== null) {
    if (typeof instance !== "string") {
      violations.add(`${at}/instance`, "type", "must be a string or null");
    }
  }
  const errors = value.errors;
  if (errors !== undefined && errors !== null) {
    if (!isInteger(errors)) {
      violations.add(`${at}/errors`, "type", "must be an integer or null");
    } else {
      if (errors < -2147483648) {
        violations.add(`${at}/errors`, "minimum", "must be at least -2147483648");
      }
      if (errors > 2147483647) {
        violations.add(`${at}/errors`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const pointer = value.pointer;
  if (pointer !== undefined && pointer !== null) {
    if (typeof pointer !== "boolean") {
      violations.add(`${at}/pointer`, "type", "must be true or false or null");
    }
  }
  const exports = value.exports;
  if (exports !== undefined && exports !== null) {
    if (!isNumber(exports)) violations.add(`${at}/exports`, "type", "must be a number or null");
  }
  const require = value.require;
  if (require !== undefined && require !== null) {
    if (typeof require !== "string") {
      violations.add(`${at}/require`, "type", "must be a string or null");
    }
  }
  const process_ = value.process;
  if (process_ !== undefined && process_ !== null) {
    if (!isInteger(process_)) {
      violations.add(`${at}/process`, "type", "must be an integer or null");
    } else {
      if (process_ < -2147483648) {
        violations.add(`${at}/process`, "minimum", "must be at least -2147483648");
      }
      if (process_ > 2147483647) {
        violations.add(`${at}/process`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const globalThis_ = value.globalThis;
  if (globalThis_ !== undefined && globalThis_ !== null) {
    if (typeof globalThis_ !== "boolean") {
      violations.add(`${at}/globalThis`, "type", "must be true or false or null");
    }
  }
  const console_ = value.console;
  if (console_ !== undefined && console_ !== null) {
    if (!isNumber(console_)) violations.add(`${at}/console`, "type", "must be a number or null");
  }
  const buffer = value.Buffer;
  if (buffer !== undefined && buffer !== null) {
    if (typeof buffer !== "string") {
      violations.add(`${at}/Buffer`, "type", "must be a string or null");
    }
  }
  const crypto_ = value.crypto;
  if (crypto_ !== undefined && crypto_ !== null) {
    if (!isInteger(crypto_)) {
      violations.add(`${at}/crypto`, "type", "must be an integer or null");
    } else {
      if (crypto_ < -2147483648) {
        violations.add(`${at}/crypto`, "minimum", "must be at least -2147483648");
      }
      if (crypto_ > 2147483647) {
        violations.add(`${at}/crypto`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const url = value.URL;
  if (url !== undefined && url !== null) {
    if (typeof url !== "boolean") {
      violations.add(`${at}/URL`, "type", "must be true or false or null");
    }
  }
  violations.unknown(value, at, RESERVED_FIELDS_PROPERTIES);
}

/** Applies the defaults and normal forms of a valid ReservedFields. */
export function normalizeReservedFields(value) {
  if (value.await != null) value.await = Number(value.await);
  if (value.case != null) value.case = Number(value.case);
  if (value.const != null) value.const = Number(value.const);
  if (value.delete != null) value.delete = Number(value.delete);
  if (value.enum != null) value.enum = Number(value.enum);
  if (value.final != null) value.final = Number(value.final);
  if (value.function != null) value.function = Number(value.function);
  if (value.import != null) value.import = Number(value.import);
  if (value.interface != null) value.interface = Number(value.interface);
  if (value.namespace != null) value.namespace = Number(value.namespace);
  if (value.package != null) value.package = Number(value.package);
  if (value.return != null) value.return = Number(value.return);
  if (value.super != null) value.super = Number(value.super);
  if (value.throw != null) value.throw = Number(value.throw);
  if (value.type != null) value.type = Number(value.type);
  if (value.var != null) value.var = Number(value.var);
  if (value.with != null) value.with = Number(value.with);
  if (value.False != null) value.False = Number(value.False);
  if (value.as != null) value.as = Number(value.as);
  if (value.elif != null) value.elif = Number(value.elif);
  if (value.is != null) value.is = Number(value.is);
  if (value.not != null) value.not = Number(value.not);
  if (value.self != null) value.self = Number(value.self);
  if (value.bool != null) value.bool = Number(value.bool);
  if (value.event != null) value.event = Number(value.event);
  if (value.foreach != null) value.foreach = Number(value.foreach);
  if (value.nint != null) value.nint = Number(value.nint);
  if (value.out != null) value.out = Number(value.out);
  if (value.record != null) value.record = Number(value.record);
  if (value.sbyte != null) value.sbyte = Number(value.sbyte);
  if (value.stackalloc != null) value.stackalloc = Number(value.stackalloc);
  if (value.ulong != null) value.ulong = Number(value.ulong);
  if (value.value != null) value.value = Number(value.value);
  if (value.init != null) value.init = Number(value.init);
  if (value.remove != null) value.remove = Number(value.remove);
  if (value.fallthrough != null) value.fallthrough = Number(value.fallthrough);
  if (value.range != null) value.range = Number(value.range);
  if (value.append != null) value.append = Number(value.append);
  if (value.len != null) value.len = Number(value.len);
  if (value.any != null) value.any = Number(value.any);
  if (value.main != null) value.main = Number(value.main);
  if (value.Type != null) value.Type = Number(value.Type);
  if (value.consuming != null) value.consuming = Number(value.consuming);
  if (value.distributed != null) value.distributed = Number(value.distributed);
  if (value.guard != null) value.guard = Number(value.guard);
  if (value.isolated != null) value.isolated = Number(value.isolated);
  if (value.mutating != null) value.mutating = Number(value.mutating);
  if (value.optional != null) value.optional = Number(value.optional);
  if (value.prefix != null) value.prefix = Number(value.prefix);
  if (value.right != null) value.right = Number(value.right);
  if (value.typealias != null) value.typealias = Number(value.typealias);
  if (value.all != null) value.all = Number(value.all);
  if (value.authorization != null) value.authorization = Number(value.authorization);
  if (value.check != null) value.check = Number(value.check);
  if (value.concurrently != null) value.concurrently = Number(value.concurrently);
  if (value.current_date != null) value.current_date = Number(value.current_date);
  if (value.current_user != null) value.current_user = Number(value.current_user);
  if (value.drop != null) value.drop = Number(value.drop);
  if (value.freeze != null) value.freeze = Number(value.freeze);
  if (value.having != null) value.having = Number(value.having);
  if (value.inner != null) value.inner = Number(value.inner);
  if (value.isnull != null) value.isnull = Number(value.isnull);
  if (value.leading != null) value.leading = Number(value.leading);
  if (value.localtimestamp != null) value.localtimestamp = Number(value.localtimestamp);
  if (value.offset != null) value.offset = Number(value.offset);
  if (value.outer != null) value.outer = Number(value.outer);
  if (value.references != null) value.references = Number(value.references);
  if (value.symmetric != null) value.symmetric = Number(value.symmetric);
  if (value.then != null) value.then = Number(value.then);
  if (value.unique != null) value.unique = Number(value.unique);
  if (value.variadic != null) value.variadic = Number(value.variadic);
  if (value.with_ != null) value.with_ = Number(value.with_);
  if (!Object.hasOwn(value, "constructor")) value.constructor = undefined;
  if (!Object.hasOwn(value, "hasOwnProperty")) value.hasOwnProperty = undefined;
  if (value.hasOwnProperty != null) value.hasOwnProperty = Number(value.hasOwnProperty);
  if (!Object.hasOwn(value, "isPrototypeOf")) value.isPrototypeOf = undefined;
  if (!Object.hasOwn(value, "toString")) value.toString = undefined;
  if (!Object.hasOwn(value, "valueOf")) value.valueOf = undefined;
  if (!Object.hasOwn(value, "toLocaleString")) value.toLocaleString = undefined;
  if (value.toLocaleString != null) value.toLocaleString = Number(value.toLocaleString);
  if (value.apply != null) value.apply = Number(value.apply);
  if (value.toJSON != null) value.toJSON = Number(value.toJSON);
  if (value.service != null) value.service = Number(value.service);
  if (value.input != null) value.input = Number(value.input);
  if (value.query != null) value.query = Number(value.query);
  if (value.put != null) value.put = Number(value.put);
  if (value.request != null) value.request = Number(value.request);
  if (value.headers != null) value.headers = Number(value.headers);
  if (value.req != null) value.req = Number(value.req);
  if (value.router != null) value.router = Number(value.router);
  if (value.violations != null) value.violations = Number(value.violations);
  if (value.data != null) value.data = Number(value.data);
  if (value.detail != null) value.detail = Number(value.detail);
  if (value.exports != null) value.exports = Number(value.exports);
  if (value.console != null) value.console = Number(value.console);
  return value;
}

/** Adds what is wrong with a class. */
export function validateClass(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const type_ = value.type;
  if (type_ === undefined) {
    violations.add(`${at}/type`, "required", "is required");
  } else if (typeof type_ !== "string") {
    violations.add(`${at}/type`, "type", "must be a string");
  } else if (!["class"].includes(type_)) {
    violations.add(`${at}/type`, "const", "must be class");
  }
  const class_ = value.class;
  if (class_ === undefined) {
    violations.add(`${at}/class`, "required", "is required");
  } else if (typeof class_ !== "string") {
    violations.add(`${at}/class`, "type", "must be a string");
  }
  const function_ = value.function;
  if (function_ !== undefined && function_ !== null) {
    validateFunction_(function_, `${at}/function`, violations);
  }
  const var_ = value.var;
  if (var_ !== undefined && var_ !== null) {
    if (!Array.isArray(var_)) {
      violations.add(`${at}/var`, "type", "must be an array or null");
    } else {
      for (const [index2, item] of var_.entries()) {
        validateVar(item, `${at}/var/${index2}`, violations);
      }
    }
  }
  violations.unknown(value, at, ["type", "class", "function", "var"]);
}

/** Applies the defaults and normal forms of a valid class. */
export function normalizeClass(value) {
  if (value.function != null) value.function = normalizeFunction_(value.function);
  if (value.var != null) value.var = value.var.map((item) => normalizeVar(item));
  return value;
}

/** Adds what is wrong with a function. */
export function validateFunction_(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const type_ = value.type;
  if (type_ === undefined) {
    violations.add(`${at}/type`, "required", "is required");
  } else if (typeof type_ !== "string") {
    violations.add(`${at}/type`, "type", "must be a string");
  } else if (!["default"].includes(type_)) {
    violations.add(`${at}/type`, "const", "must be default");
  }
  const function_ = value.function;
  if (function_ === undefined) {
    violations.add(`${at}/function`, "required", "is required");
  } else if (!isInteger(function_)) {
    violations.add(`${at}/function`, "type", "must be an integer");
  } else {
    if (function_ < -2147483648) {
      violations.add(`${at}/function`, "minimum", "must be at least -2147483648");
    }
    if (function_ > 2147483647) {
      violations.add(`${at}/function`, "maximum", "must be at most 2147483647");
    }
  }
  const class_ = value.class;
  if (class_ !== undefined) {
    if (!Array.isArray(class_)) {
      violations.add(`${at}/class`, "type", "must be an array");
    } else {
      for (const [index2, item] of class_.entries()) {
        validateClass(item, `${at}/class/${index2}`, violations);
      }
    }
  }
  violations.unknown(value, at, ["type", "function", "class"]);
}

/** Applies the defaults and normal forms of a valid function. */
export function normalizeFunction_(value) {
  if (value.class === undefined) value.class = [];
  value.class = value.class.map((item) => normalizeClass(item));
  return value;
}

/** Adds what is wrong with a var. */
export function validateVar(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const type_ = value.type;
  if (type_ === undefined) {
    violations.add(`${at}/type`, "required", "is required");
  } else if (typeof type_ !== "string") {
    violations.add(`${at}/type`, "type", "must be a string");
  } else if (!["new"].includes(type_)) {
    violations.add(`${at}/type`, "const", "must be new");
  }
  const let_ = value.let;
  if (let_ !== undefined && let_ !== null) {
    if (typeof let_ !== "string") violations.add(`${at}/let`, "type", "must be a string or null");
  }
  const const_ = value.const;
  if (const_ !== undefined) {
    if (!isInteger(const_)) {
      violations.add(`${at}/const`, "type", "must be an integer");
    } else {
      if (const_ < -2147483648) {
        violations.add(`${at}/const`, "minimum", "must be at least -2147483648");
      }
      if (const_ > 2147483647) {
        violations.add(`${at}/const`, "maximum", "must be at most 2147483647");
      }
    }
  }
  violations.unknown(value, at, ["type", "let", "const"]);
}

/** Applies the defaults and normal forms of a valid var. */
export function normalizeVar(value) {
  if (value.const === undefined) value.const = 1;
  return value;
}

/** Adds what is wrong with an import. */
export function validateImport(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const type_ = value.type;
  if (type_ === undefined) {
    violations.add(`${at}/type`, "required", "is required");
  } else if (typeof type_ !== "string") {
    violations.add(`${at}/type`, "type", "must be a string");
  } else if (!["constructor"].includes(type_)) {
    violations.add(`${at}/type`, "const", "must be constructor");
  }
  const from = value.from;
  if (from === undefined) {
    violations.add(`${at}/from`, "required", "is required");
  } else if (typeof from !== "string") {
    violations.add(`${at}/from`, "type", "must be a string");
  }
  const as_ = value.as;
  if (as_ !== undefined && as_ !== null) {
    if (typeof as_ !== "string") violations.add(`${at}/as`, "type", "must be a string or null");
  }
  violations.unknown(value, at, ["type", "from", "as"]);
}

/** Adds what is wrong with a None. */
export function validateNone(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const type_ = value.type;
  if (type_ === undefined) {
    violations.add(`${at}/type`, "required", "is required");
  } else if (typeof type_ !== "string") {
    violations.add(`${at}/type`, "type", "must be a string");
  } else if (!["toString"].includes(type_)) {
    violations.add(`${at}/type`, "const", "must be toString");
  }
  const pass = value.pass;
  if (pass !== undefined) {
    if (typeof pass !== "boolean") violations.add(`${at}/pass`, "type", "must be true or false");
  }
  violations.unknown(value, at, ["type", "pass"]);
}

/** Applies the defaults and normal forms of a valid None. */
export function normalizeNone(value) {
  if (value.pass === undefined) value.pass = true;
  return value;
}

/** Adds what is wrong with a self. */
export function validateSelf(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const this_ = value.this;
  if (this_ !== undefined && this_ !== null) validateSelf(this_, `${at}/this`, violations);
  const super_ = value.super;
  if (super_ !== undefined && super_ !== null) {
    if (!Array.isArray(super_)) {
      violations.add(`${at}/super`, "type", "must be an array or null");
    } else {
      for (const [index2, item] of super_.entries()) {
        validateSelf(item, `${at}/super/${index2}`, violations);
      }
    }
  }
  violations.unknown(value, at, ["this", "super"]);
}

/** Adds what is wrong with an Object. */
export function validateObject_(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const keys = value.keys;
  if (keys === undefined) {
    violations.add(`${at}/keys`, "required", "is required");
  } else if (!Array.isArray(keys)) {
    violations.add(`${at}/keys`, "type", "must be an array");
  } else {
    for (const [index2, item] of keys.entries()) {
      if (typeof item !== "string") {
        violations.add(`${at}/keys/${index2}`, "type", "must be a string");
      }
    }
  }
  const entries = value.entries;
  if (entries !== undefined && entries !== null) {
    if (!isObject(entries)) {
      violations.add(`${at}/entries`, "type", "must be an object or null");
    } else {
      for (const [name3, member4] of Object.entries(entries)) {
        if (typeof member4 !== "string") {
          violations.add(`${at}/entries/${pointerSegment(name3)}`, "type", "must be a string");
        }
      }
    }
  }
  const assign = value.assign;
  if (assign !== undefined && assign !== null) {
    if (!isInteger(assign)) {
      violations.add(`${at}/assign`, "type", "must be an integer or null");
    } else {
      if (assign < -2147483648) {
        violations.add(`${at}/assign`, "minimum", "must be at least -2147483648");
      }
      if (assign > 2147483647) {
        violations.add(`${at}/assign`, "maximum", "must be at most 2147483647");
      }
    }
  }
  violations.unknown(value, at, ["keys", "entries", "assign"]);
}

/** Adds what is wrong with an Array. */
export function validateArray_(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const from = value.from;
  if (from === undefined) {
    violations.add(`${at}/from`, "required", "is required");
  } else if (!Array.isArray(from)) {
    violations.add(`${at}/from`, "type", "must be an array");
  } else {
    for (const [index2, item] of from.entries()) {
      if (!isInteger(item)) {
        violations.add(`${at}/from/${index2}`, "type", "must be an integer");
      } else {
        if (item < -2147483648) {
          violations.add(`${at}/from/${index2}`, "minimum", "must be at least -2147483648");
        }
        if (item > 2147483647) {
          violations.add(`${at}/from/${index2}`, "maximum", "must be at most 2147483647");
        }
      }
    }
  }
  const length = value.length;
  if (length !== undefined) {
    if (!isInteger(length)) {
      violations.add(`${at}/length`, "type", "must be an integer");
    } else {
      if (length > 2147483647) {
        violations.add(`${at}/length`, "maximum", "must be at most 2147483647");
      }
      if (length < 0) violations.add(`${at}/length`, "minimum", "must be at least 0");
    }
  }
  violations.unknown(value, at, ["from", "length"]);
}

/** Applies the defaults and normal forms of a valid Array. */
export function normalizeArray_(value) {
  if (value.length === undefined) value.length = 0;
  return value;
}

/** Adds what is wrong with a Map. */
export function validateMap_(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const set_ = value.set;
  if (set_ === undefined) {
    violations.add(`${at}/set`, "required", "is required");
  } else if (!isObject(set_)) {
    violations.add(`${at}/set`, "type", "must be an object");
  } else {
    for (const [name, member2] of Object.entries(set_)) {
      if (!isInteger(member2)) {
        violations.add(`${at}/set/${pointerSegment(name)}`, "type", "must be an integer");
      } else {
        if (member2 < -2147483648) {
          violations.add(
            `${at}/set/${pointerSegment(name)}`,
            "minimum",
            "must be at least -2147483648",
          );
        }
        if (member2 > 2147483647) {
          violations.add(
            `${at}/set/${pointerSegment(name)}`,
            "maximum",
            "must be at most 2147483647",
          );
        }
      }
    }
  }
  const size = value.size;
  if (size !== undefined && size !== null) {
    if (!isInteger(size)) {
      violations.add(`${at}/size`, "type", "must be an integer or null");
    } else {
      if (size < -2147483648) {
        violations.add(`${at}/size`, "minimum", "must be at least -2147483648");
      }
      if (size > 2147483647) violations.add(`${at}/size`, "maximum", "must be at most 2147483647");
    }
  }
  violations.unknown(value, at, ["set", "size"]);
}

/** Adds what is wrong with a Set. */
export function validateSet_(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const add = value.add;
  if (add === undefined) {
    violations.add(`${at}/add`, "required", "is required");
  } else if (!Array.isArray(add)) {
    violations.add(`${at}/add`, "type", "must be an array");
  } else {
    if (add.length > 4) violations.add(`${at}/add`, "max_items", "must have at most 4 items");
    if (!areUnique(add)) violations.add(`${at}/add`, "unique_items", "must not contain duplicates");
    for (const [index2, item] of add.entries()) {
      if (!isInteger(item)) {
        violations.add(`${at}/add/${index2}`, "type", "must be an integer");
      } else {
        if (item < -2147483648) {
          violations.add(`${at}/add/${index2}`, "minimum", "must be at least -2147483648");
        }
        if (item > 2147483647) {
          violations.add(`${at}/add/${index2}`, "maximum", "must be at most 2147483647");
        }
      }
    }
  }
  violations.unknown(value, at, ["add"]);
}

/** Adds what is wrong with a Promise. */
export function validatePromise_(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const then = value.then;
  if (then === undefined) {
    violations.add(`${at}/then`, "required", "is required");
  } else if (typeof then !== "string") {
    violations.add(`${at}/then`, "type", "must be a string");
  }
  const catch_ = value.catch;
  if (catch_ !== undefined && catch_ !== null) {
    if (typeof catch_ !== "string") {
      violations.add(`${at}/catch`, "type", "must be a string or null");
    }
  }
  const finally_ = value.finally;
  if (finally_ !== undefined && finally_ !== null) {
    if (typeof finally_ !== "string") {
      violations.add(`${at}/finally`, "type", "must be a string or null");
    }
  }
  violations.unknown(value, at, ["then", "catch", "finally"]);
}

/** Adds what is wrong with an Error. */
export function validateError_(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const message = value.message;
  if (message === undefined) {
    violations.add(`${at}/message`, "required", "is required");
  } else if (typeof message !== "string") {
    violations.add(`${at}/message`, "type", "must be a string");
  }
  const name = value.name;
  if (name !== undefined && name !== null) {
    if (typeof name !== "string") violations.add(`${at}/name`, "type", "must be a string or null");
  }
  const stack = value.stack;
  if (stack !== undefined && stack !== null) {
    if (typeof stack !== "string") {
      violations.add(`${at}/stack`, "type", "must be a string or null");
    }
  }
  const cause = value.cause;
  if (cause !== undefined && cause !== null) validateError_(cause, `${at}/cause`, violations);
  violations.unknown(value, at, ["message", "name", "stack", "cause"]);
}

/** Adds what is wrong with a Request. */
export function validateRequest_(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const body = value.body;
  if (body === undefined) {
    violations.add(`${at}/body`, "required", "is required");
  } else if (!isOfKind(body, ["boolean", "integer", "number", "string", "array", "object"])) {
    violations.add(
      `${at}/body`,
      "type",
      "must be true or false, a number, a string, an array or an object",
    );
  }
  const params = value.params;
  if (params === undefined) {
    violations.add(`${at}/params`, "required", "is required");
  } else if (!isObject(params)) {
    violations.add(`${at}/params`, "type", "must be an object");
  } else {
    for (const [name, member2] of Object.entries(params)) {
      if (typeof member2 !== "string") {
        violations.add(`${at}/params/${pointerSegment(name)}`, "type", "must be a string");
      }
    }
  }
  const query = value.query;
  if (query !== undefined && query !== null) {
    if (typeof query !== "string") {
      violations.add(`${at}/query`, "type", "must be a string or null");
    }
  }
  const headers = value.headers;
  if (headers !== undefined && headers !== null) {
    if (!isObject(headers)) {
      violations.add(`${at}/headers`, "type", "must be an object or null");
    } else {
      for (const [name3, member4] of Object.entries(headers)) {
        if (typeof member4 !== "string") {
          violations.add(`${at}/headers/${pointerSegment(name3)}`, "type", "must be a string");
        }
      }
    }
  }
  const method = value.method;
  if (method === undefined) {
    violations.add(`${at}/method`, "required", "is required");
  } else if (typeof method !== "string") {
    violations.add(`${at}/method`, "type", "must be a string");
  }
  const url = value.url;
  if (url !== undefined && url !== null) {
    if (typeof url !== "string") {
      violations.add(`${at}/url`, "type", "must be a string or null");
    } else if (!isUri(url)) {
      violations.add(`${at}/url`, "format", "must be an absolute URI");
    }
  }
  violations.unknown(value, at, ["body", "params", "query", "headers", "method", "url"]);
}

/** Adds what is wrong with a Response. */
export function validateResponse_(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const status = value.status;
  if (status === undefined) {
    violations.add(`${at}/status`, "required", "is required");
  } else if (!isInteger(status)) {
    violations.add(`${at}/status`, "type", "must be an integer");
  } else {
    if (status < -2147483648) {
      violations.add(`${at}/status`, "minimum", "must be at least -2147483648");
    }
    if (status > 2147483647) {
      violations.add(`${at}/status`, "maximum", "must be at most 2147483647");
    }
  }
  const send = value.send;
  if (send !== undefined && send !== null) {
    if (typeof send !== "string") violations.add(`${at}/send`, "type", "must be a string or null");
  }
  const body = value.body;
  if (body !== undefined && body !== null) {
    if (typeof body !== "string") {
      violations.add(`${at}/body`, "type", "must be a string or null");
    } else if (!isBase64(body)) {
      violations.add(`${at}/body`, "format", "must be base64 with padding");
    }
  }
  violations.unknown(value, at, ["status", "json", "send", "body"]);
}

/** Adds what is wrong with a Router. */
export function validateRouter_(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const get_ = value.get;
  if (get_ !== undefined && get_ !== null) {
    if (typeof get_ !== "string") violations.add(`${at}/get`, "type", "must be a string or null");
  }
  const use = value.use;
  if (use !== undefined && use !== null) {
    if (typeof use !== "string") violations.add(`${at}/use`, "type", "must be a string or null");
  }
  const handle = value.handle;
  if (handle !== undefined && handle !== null) {
    if (typeof handle !== "string") {
      violations.add(`${at}/handle`, "type", "must be a string or null");
    }
  }
  violations.unknown(value, at, ["get", "use", "handle"]);
}

/** Adds what is wrong with a Buffer. */
export function validateBuffer_(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const toString = own(value, "toString");
  if (toString === undefined) {
    violations.add(`${at}/toString`, "required", "is required");
  } else if (typeof toString !== "string") {
    violations.add(`${at}/toString`, "type", "must be a string");
  }
  const valueOf = own(value, "valueOf");
  if (valueOf !== undefined && valueOf !== null) {
    if (!isInteger(valueOf)) {
      violations.add(`${at}/valueOf`, "type", "must be an integer or null");
    } else {
      if (valueOf < -2147483648) {
        violations.add(`${at}/valueOf`, "minimum", "must be at least -2147483648");
      }
      if (valueOf > 2147483647) {
        violations.add(`${at}/valueOf`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const constructor = own(value, "constructor");
  if (constructor !== undefined && constructor !== null) {
    if (typeof constructor !== "string") {
      violations.add(`${at}/constructor`, "type", "must be a string or null");
    }
  }
  const prototype = value.prototype;
  if (prototype !== undefined && prototype !== null) {
    if (typeof prototype !== "string") {
      violations.add(`${at}/prototype`, "type", "must be a string or null");
    }
  }
  const hasOwnProperty = own(value, "hasOwnProperty");
  if (hasOwnProperty !== undefined && hasOwnProperty !== null) {
    if (typeof hasOwnProperty !== "boolean") {
      violations.add(`${at}/hasOwnProperty`, "type", "must be true or false or null");
    }
  }
  violations.unknown(value, at, BUFFER_PROPERTIES);
}

/** Applies the defaults and normal forms of a valid Buffer. */
export function normalizeBuffer_(value) {
  if (!Object.hasOwn(value, "valueOf")) value.valueOf = undefined;
  if (!Object.hasOwn(value, "constructor")) value.constructor = undefined;
  if (!Object.hasOwn(value, "hasOwnProperty")) value.hasOwnProperty = undefined;
  return value;
}

/** Adds what is wrong with a String_. */
export function validateString_(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const string_ = value.string;
  if (string_ === undefined) {
    violations.add(`${at}/string`, "required", "is required");
  } else if (typeof string_ !== "string") {
    violations.add(`${at}/string`, "type", "must be a string");
  }
  const string_2 = value.String;
  if (string_2 !== undefined && string_2 !== null) {
    if (typeof string_2 !== "string") {
      violations.add(`${at}/String`, "type", "must be a string or null");
    }
  }
  const str = value.str;
  if (str !== undefined && str !== null) {
    if (typeof str !== "string") violations.add(`${at}/str`, "type", "must be a string or null");
  }
  violations.unknown(value, at, ["string", "String", "str"]);
}

/** Adds what is wrong with a Validator. */
export function validateValidator(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const validate = value.validate;
  if (validate === undefined) {
    violations.add(`${at}/validate`, "required", "is required");
  } else if (typeof validate !== "string") {
    violations.add(`${at}/validate`, "type", "must be a string");
  }
  const violations2 = value.violations;
  if (violations2 !== undefined && violations2 !== null) {
    if (!Array.isArray(violations2)) {
      violations.add(`${at}/violations`, "type", "must be an array or null");
    } else {
      for (const [index2, item] of violations2.entries()) {
        if (typeof item !== "string") {
          violations.add(`${at}/violations/${index2}`, "type", "must be a string");
        }
      }
    }
  }
  const path = value.path;
  if (path === undefined) {
    violations.add(`${at}/path`, "required", "is required");
  } else if (typeof path !== "string") {
    violations.add(`${at}/path`, "type", "must be a string");
  }
  const pointer = value.pointer;
  if (pointer !== undefined && pointer !== null) {
    if (typeof pointer !== "string") {
      violations.add(`${at}/pointer`, "type", "must be a string or null");
    }
  }
  const out = value.out;
  if (out !== undefined && out !== null) {
    if (typeof out !== "string") violations.add(`${at}/out`, "type", "must be a string or null");
  }
  const input = value.input;
  if (input !== undefined && input !== null) {
    if (typeof input !== "string") {
      violations.add(`${at}/input`, "type", "must be a string or null");
    }
  }
  violations.unknown(value, at, VALIDATOR_PROPERTIES);
}

/** Adds what is wrong with a Handlers. */
export function validateHandlers_(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const context = value.context;
  if (context !== undefined && context !== null) {
    if (typeof context !== "string") {
      violations.add(`${at}/context`, "type", "must be a string or null");
    }
  }
  const principal = value.principal;
  if (principal !== undefined && principal !== null) {
    if (typeof principal !== "string") {
      violations.add(`${at}/principal`, "type", "must be a string or null");
    }
  }
  const database = value.database;
  if (database !== undefined && database !== null) {
    if (typeof database !== "string") {
      violations.add(`${at}/database`, "type", "must be a string or null");
    }
  }
  const transaction = value.transaction;
  if (transaction !== undefined && transaction !== null) {
    if (typeof transaction !== "string") {
      violations.add(`${at}/transaction`, "type", "must be a string or null");
    }
  }
  const request = value.request;
  if (request !== undefined && request !== null) {
    if (typeof request !== "string") {
      violations.add(`${at}/request`, "type", "must be a string or null");
    }
  }
  violations.unknown(value, at, HANDLERS_PROPERTIES);
}

/** Adds what is wrong with an enum. */
export function validateEnum(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const tag = value.type;
  if (typeof tag !== "string") {
    violations.add(
      `${at}/type`,
      "discriminator",
      "is required, and must be one of class, default, new, constructor, toString",
    );
  } else if (tag === "class") {
    validateClass(value, at, violations);
  } else if (tag === "default") {
    validateFunction_(value, at, violations);
  } else if (tag === "new") {
    validateVar(value, at, violations);
  } else if (tag === "constructor") {
    validateImport(value, at, violations);
  } else if (tag === "toString") {
    validateNone(value, at, violations);
  } else {
    violations.add(
      `${at}/type`,
      "discriminator",
      "must be one of class, default, new, constructor, toString",
    );
  }
}

/** Applies the defaults and normal forms of a valid enum. */
export function normalizeEnum(value) {
  switch (value.type) {
    case "class":
      return normalizeClass(value);
    case "default":
      return normalizeFunction_(value);
    case "new":
      return normalizeVar(value);
    case "toString":
      return normalizeNone(value);
    default:
      return value;
  }
}

/** Adds what is wrong with a selectCreate. */
export function validateSelectCreate(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const user = value.user;
  if (user === undefined) {
    violations.add(`${at}/user`, "required", "is required");
  } else if (typeof user !== "string") {
    violations.add(`${at}/user`, "type", "must be a string");
  } else if (codePoints(user) > 40) {
    violations.add(`${at}/user`, "max_length", "must be at most 40 characters");
  }
  const group = value.group;
  if (group === undefined) {
    violations.add(`${at}/group`, "required", "is required");
  } else if (typeof group !== "string") {
    violations.add(`${at}/group`, "type", "must be a string");
  } else if (codePoints(group) > 40) {
    violations.add(`${at}/group`, "max_length", "must be at most 40 characters");
  }
  const order = value.order;
  if (order === undefined) {
    violations.add(`${at}/order`, "required", "is required");
  } else if (!isInteger(order)) {
    violations.add(`${at}/order`, "type", "must be an integer");
  } else {
    if (order < 0) violations.add(`${at}/order`, "minimum", "must be at least 0");
    if (order > 1000) violations.add(`${at}/order`, "maximum", "must be at most 1000");
  }
  const from = value.from;
  if (from !== undefined && from !== null) {
    if (typeof from !== "string") violations.add(`${at}/from`, "type", "must be a string or null");
  }
  const where_ = value.where;
  if (where_ !== undefined && where_ !== null) {
    if (!isInteger(where_)) {
      violations.add(`${at}/where`, "type", "must be an integer or null");
    } else {
      if (where_ < -2147483648) {
        violations.add(`${at}/where`, "minimum", "must be at least -2147483648");
      }
      if (where_ > 2147483647) {
        violations.add(`${at}/where`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const table = value.table;
  if (table !== undefined && table !== null) {
    if (typeof table !== "string") {
      violations.add(`${at}/table`, "type", "must be a string or null");
    }
  }
  const column = value.column;
  if (column !== undefined) {
    if (typeof column !== "string") violations.add(`${at}/column`, "type", "must be a string");
  }
  const default_ = value.default;
  if (default_ !== undefined) {
    if (typeof default_ !== "string") violations.add(`${at}/default`, "type", "must be a string");
  }
  const primary = value.primary;
  if (primary !== undefined) {
    if (typeof primary !== "boolean") {
      violations.add(`${at}/primary`, "type", "must be true or false");
    }
  }
  const references = value.references;
  if (references !== undefined) validateReservedValue(references, `${at}/references`, violations);
  const check = value.check;
  if (check !== undefined && check !== null) {
    if (typeof check !== "string") {
      violations.add(`${at}/check`, "type", "must be a string or null");
    } else if (!isDecimal(check, 5, 5)) {
      violations.add(
        `${at}/check`,
        "decimal",
        "must be a decimal of at most 0 digits before the point and 5 after it, as a string",
      );
    }
  }
  const values = value.values;
  if (values !== undefined) {
    if (!Array.isArray(values)) {
      violations.add(`${at}/values`, "type", "must be an array");
    } else {
      for (const [index2, item] of values.entries()) {
        if (typeof item !== "string") {
          violations.add(`${at}/values/${index2}`, "type", "must be a string");
        }
      }
    }
  }
  const limit = value.limit;
  if (limit !== undefined && limit !== null) {
    if (!isInteger(limit)) {
      violations.add(`${at}/limit`, "type", "must be an integer or null");
    } else {
      if (limit < -2147483648) {
        violations.add(`${at}/limit`, "minimum", "must be at least -2147483648");
      }
      if (limit > 2147483647) {
        violations.add(`${at}/limit`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const offset = value.offset;
  if (offset !== undefined && offset !== null) {
    if (!isInteger(offset)) {
      violations.add(`${at}/offset`, "type", "must be an integer or null");
    } else {
      if (offset < -2147483648) {
        violations.add(`${at}/offset`, "minimum", "must be at least -2147483648");
      }
      if (offset > 2147483647) {
        violations.add(`${at}/offset`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const cursor = value.cursor;
  if (cursor !== undefined && cursor !== null) {
    if (typeof cursor !== "string") {
      violations.add(`${at}/cursor`, "type", "must be a string or null");
    }
  }
  const constructor = own(value, "constructor");
  if (constructor !== undefined && constructor !== null) {
    if (typeof constructor !== "string") {
      violations.add(`${at}/constructor`, "type", "must be a string or null");
    }
  }
  const rowid = value.rowid;
  if (rowid !== undefined && rowid !== null) {
    if (!isInteger(rowid)) {
      violations.add(`${at}/rowid`, "type", "must be an integer or null");
    } else {
      if (rowid < -9223372036854775808n) {
        violations.add(`${at}/rowid`, "minimum", "must be at least -9223372036854775808");
      }
      if (rowid > 9223372036854775807n) {
        violations.add(`${at}/rowid`, "maximum", "must be at most 9223372036854775807");
      }
    }
  }
  const oid = value.oid;
  if (oid !== undefined && oid !== null) {
    if (!isInteger(oid)) {
      violations.add(`${at}/oid`, "type", "must be an integer or null");
    } else {
      if (oid < -9223372036854775808n) {
        violations.add(`${at}/oid`, "minimum", "must be at least -9223372036854775808");
      }
      if (oid > 9223372036854775807n) {
        violations.add(`${at}/oid`, "maximum", "must be at most 9223372036854775807");
      }
    }
  }
  const ctid = value.ctid;
  if (ctid !== undefined && ctid !== null) {
    if (typeof ctid !== "string") violations.add(`${at}/ctid`, "type", "must be a string or null");
  }
  const xmin = value.xmin;
  if (xmin !== undefined && xmin !== null) {
    if (!isInteger(xmin)) {
      violations.add(`${at}/xmin`, "type", "must be an integer or null");
    } else {
      if (xmin < -2147483648) {
        violations.add(`${at}/xmin`, "minimum", "must be at least -2147483648");
      }
      if (xmin > 2147483647) violations.add(`${at}/xmin`, "maximum", "must be at most 2147483647");
    }
  }
  const class_ = value.class;
  if (class_ !== undefined) validateKind(class_, `${at}/class`, violations);
  violations.unknown(value, at, SELECT_CREATE_PROPERTIES);
}

/** Applies the defaults and normal forms of a valid selectCreate. */
export function normalizeSelectCreate(value) {
  if (value.column === undefined) value.column = "column";
  if (value.default === undefined) value.default = 'default\'; DROP TABLE "table"; --';
  if (value.primary === undefined) value.primary = false;
  if (value.references === undefined) value.references = "select";
  if (value.values === undefined) value.values = [];
  if (!Object.hasOwn(value, "constructor")) value.constructor = undefined;
  if (value.rowid != null) value.rowid = BigInt(value.rowid);
  if (value.oid != null) value.oid = BigInt(value.oid);
  if (value.class === undefined) value.class = "A";
  return value;
}

/** Adds what is wrong with a selectUpdate. */
export function validateSelectUpdate(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const user = value.user;
  if (user !== undefined) {
    if (typeof user !== "string") {
      violations.add(`${at}/user`, "type", "must be a string");
    } else if (codePoints(user) > 40) {
      violations.add(`${at}/user`, "max_length", "must be at most 40 characters");
    }
  }
  const group = value.group;
  if (group !== undefined) {
    if (typeof group !== "string") {
      violations.add(`${at}/group`, "type", "must be a string");
    } else if (codePoints(group) > 40) {
      violations.add(`${at}/group`, "max_length", "must be at most 40 characters");
    }
  }
  const order = value.order;
  if (order !== undefined) {
    if (!isInteger(order)) {
      violations.add(`${at}/order`, "type", "must be an integer");
    } else {
      if (order < 0) violations.add(`${at}/order`, "minimum", "must be at least 0");
      if (order > 1000) violations.add(`${at}/order`, "maximum", "must be at most 1000");
    }
  }
  const from = value.from;
  if (from !== undefined && from !== null) {
    if (typeof from !== "string") violations.add(`${at}/from`, "type", "must be a string or null");
  }
  const where_ = value.where;
  if (where_ !== undefined && where_ !== null) {
    if (!isInteger(where_)) {
      violations.add(`${at}/where`, "type", "must be an integer or null");
    } else {
      if (where_ < -2147483648) {
        violations.add(`${at}/where`, "minimum", "must be at least -2147483648");
      }
      if (where_ > 2147483647) {
        violations.add(`${at}/where`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const table = value.table;
  if (table !== undefined && table !== null) {
    if (typeof table !== "string") {
      violations.add(`${at}/table`, "type", "must be a string or null");
    }
  }
  const column = value.column;
  if (column !== undefined) {
    if (typeof column !== "string") violations.add(`${at}/column`, "type", "must be a string");
  }
  const default_ = value.default;
  if (default_ !== undefined) {
    if (typeof default_ !== "string") violations.add(`${at}/default`, "type", "must be a string");
  }
  const primary = value.primary;
  if (primary !== undefined) {
    if (typeof primary !== "boolean") {
      violations.add(`${at}/primary`, "type", "must be true or false");
    }
  }
  const references = value.references;
  if (references !== undefined) validateReservedValue(references, `${at}/references`, violations);
  const check = value.check;
  if (check !== undefined && check !== null) {
    if (typeof check !== "string") {
      violations.add(`${at}/check`, "type", "must be a string or null");
    } else if (!isDecimal(check, 5, 5)) {
      violations.add(
        `${at}/check`,
        "decimal",
        "must be a decimal of at most 0 digits before the point and 5 after it, as a string",
      );
    }
  }
  const values = value.values;
  if (values !== undefined) {
    if (!Array.isArray(values)) {
      violations.add(`${at}/values`, "type", "must be an array");
    } else {
      for (const [index2, item] of values.entries()) {
        if (typeof item !== "string") {
          violations.add(`${at}/values/${index2}`, "type", "must be a string");
        }
      }
    }
  }
  const limit = value.limit;
  if (limit !== undefined && limit !== null) {
    if (!isInteger(limit)) {
      violations.add(`${at}/limit`, "type", "must be an integer or null");
    } else {
      if (limit < -2147483648) {
        violations.add(`${at}/limit`, "minimum", "must be at least -2147483648");
      }
      if (limit > 2147483647) {
        violations.add(`${at}/limit`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const offset = value.offset;
  if (offset !== undefined && offset !== null) {
    if (!isInteger(offset)) {
      violations.add(`${at}/offset`, "type", "must be an integer or null");
    } else {
      if (offset < -2147483648) {
        violations.add(`${at}/offset`, "minimum", "must be at least -2147483648");
      }
      if (offset > 2147483647) {
        violations.add(`${at}/offset`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const cursor = value.cursor;
  if (cursor !== undefined && cursor !== null) {
    if (typeof cursor !== "string") {
      violations.add(`${at}/cursor`, "type", "must be a string or null");
    }
  }
  const constructor = own(value, "constructor");
  if (constructor !== undefined && constructor !== null) {
    if (typeof constructor !== "string") {
      violations.add(`${at}/constructor`, "type", "must be a string or null");
    }
  }
  const rowid = value.rowid;
  if (rowid !== undefined && rowid !== null) {
    if (!isInteger(rowid)) {
      violations.add(`${at}/rowid`, "type", "must be an integer or null");
    } else {
      if (rowid < -9223372036854775808n) {
        violations.add(`${at}/rowid`, "minimum", "must be at least -9223372036854775808");
      }
      if (rowid > 9223372036854775807n) {
        violations.add(`${at}/rowid`, "maximum", "must be at most 9223372036854775807");
      }
    }
  }
  const oid = value.oid;
  if (oid !== undefined && oid !== null) {
    if (!isInteger(oid)) {
      violations.add(`${at}/oid`, "type", "must be an integer or null");
    } else {
      if (oid < -9223372036854775808n) {
        violations.add(`${at}/oid`, "minimum", "must be at least -9223372036854775808");
      }
      if (oid > 9223372036854775807n) {
        violations.add(`${at}/oid`, "maximum", "must be at most 9223372036854775807");
      }
    }
  }
  const ctid = value.ctid;
  if (ctid !== undefined && ctid !== null) {
    if (typeof ctid !== "string") violations.add(`${at}/ctid`, "type", "must be a string or null");
  }
  const xmin = value.xmin;
  if (xmin !== undefined && xmin !== null) {
    if (!isInteger(xmin)) {
      violations.add(`${at}/xmin`, "type", "must be an integer or null");
    } else {
      if (xmin < -2147483648) {
        violations.add(`${at}/xmin`, "minimum", "must be at least -2147483648");
      }
      if (xmin > 2147483647) violations.add(`${at}/xmin`, "maximum", "must be at most 2147483647");
    }
  }
  const class_ = value.class;
  if (class_ !== undefined) validateKind(class_, `${at}/class`, violations);
  violations.unknown(value, at, SELECT_CREATE_PROPERTIES);
}

/** Applies the defaults and normal forms of a valid selectUpdate. */
export function normalizeSelectUpdate(value) {
  if (!Object.hasOwn(value, "constructor")) value.constructor = undefined;
  if (value.rowid != null) value.rowid = BigInt(value.rowid);
  if (value.oid != null) value.oid = BigInt(value.oid);
  return value;
}

/** Adds what is wrong with a HTTPServer. */
export function validateHttpServer(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const a = value.a;
  if (a === undefined) {
    violations.add(`${at}/a`, "required", "is required");
  } else if (!isInteger(a)) {
    violations.add(`${at}/a`, "type", "must be an integer");
  } else {
    if (a < -2147483648) violations.add(`${at}/a`, "minimum", "must be at least -2147483648");
    if (a > 2147483647) violations.add(`${at}/a`, "maximum", "must be at most 2147483647");
  }
  violations.unknown(value, at, ["a"]);
}

/** Adds what is wrong with a HttpServer. */
export function validateHttpServer2(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const b = value.b;
  if (b === undefined) {
    violations.add(`${at}/b`, "required", "is required");
  } else if (!isInteger(b)) {
    violations.add(`${at}/b`, "type", "must be an integer");
  } else {
    if (b < -2147483648) violations.add(`${at}/b`, "minimum", "must be at least -2147483648");
    if (b > 2147483647) violations.add(`${at}/b`, "maximum", "must be at most 2147483647");
  }
  violations.unknown(value, at, ["b"]);
}

/** Adds what is wrong with a http_server. */
export function validateHttpServer3(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const c = value.c;
  if (c === undefined) {
    violations.add(`${at}/c`, "required", "is required");
  } else if (!isInteger(c)) {
    violations.add(`${at}/c`, "type", "must be an integer");
  } else {
    if (c < -2147483648) violations.add(`${at}/c`, "minimum", "must be at least -2147483648");
    if (c > 2147483647) violations.add(`${at}/c`, "maximum", "must be at most 2147483647");
  }
  violations.unknown(value, at, ["c"]);
}

/** Adds what is wrong with a httpServer. */
export function validateHttpServer4(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const d = value.d;
  if (d !== undefined && d !== null) validateHttpServer(d, `${at}/d`, violations);
  const e = value.e;
  if (e !== undefined && e !== null) validateHttpServer2(e, `${at}/e`, violations);
  const f = value.f;
  if (f !== undefined && f !== null) validateHttpServer3(f, `${at}/f`, violations);
  violations.unknown(value, at, ["d", "e", "f"]);
}

/** Adds what is wrong with a Http_Server. */
export function validateHttpServer5(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const g = value.g;
  if (g === undefined) {
    violations.add(`${at}/g`, "required", "is required");
  } else {
    validateHttpServer4(g, `${at}/g`, violations);
  }
  violations.unknown(value, at, ["g"]);
}

/** Adds what is wrong with a Collision. */
export function validateCollision(value, at, violations) {
  if (typeof value !== "string") return violations.add(at, "type", "must be a string");
  const permittedValue = [
    "foo_bar",
    "fooBar",
    "FooBar",
    "FOO_BAR",
    "foo__bar",
    "_foo_bar",
    "foo_bar_",
    "Foo_Bar",
    "fooBAR",
    "x1",
    "x_1",
    "X1",
    "X_1",
  ];
  if (!permittedValue.includes(value)) {
    violations.add(
      at,
      "enum",
      "must be one of foo_bar, fooBar, FooBar, FOO_BAR, foo__bar, _foo_bar, foo_bar_, Foo_Bar, fooBAR, x1, x_1, X1, X_1",
    );
  }
}

/** Adds what is wrong with a CollidingFields. */
export function validateCollidingFields(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const fooBar = value.foo_bar;
  if (fooBar !== undefined && fooBar !== null) {
    if (!isInteger(fooBar)) {
      violations.add(`${at}/foo_bar`, "type", "must be an integer or null");
    } else {
      if (fooBar < -2147483648) {
        violations.add(`${at}/foo_bar`, "minimum", "must be at least -2147483648");
      }
      if (fooBar > 2147483647) {
        violations.add(`${at}/foo_bar`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const fooBar2 = value.fooBar;
  if (fooBar2 !== undefined && fooBar2 !== null) {
    if (!isInteger(fooBar2)) {
      violations.add(`${at}/fooBar`, "type", "must be an integer or null");
    } else {
      if (fooBar2 < -2147483648) {
        violations.add(`${at}/fooBar`, "minimum", "must be at least -2147483648");
      }
      if (fooBar2 > 2147483647) {
        violations.add(`${at}/fooBar`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const fooBar3 = value.FooBar;
  if (fooBar3 !== undefined && fooBar3 !== null) {
    if (!isInteger(fooBar3)) {
      violations.add(`${at}/FooBar`, "type", "must be an integer or null");
    } else {
      if (fooBar3 < -2147483648) {
        violations.add(`${at}/FooBar`, "minimum", "must be at least -2147483648");
      }
      if (fooBar3 > 2147483647) {
        violations.add(`${at}/FooBar`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const fooBar4 = value.FOO_BAR;
  if (fooBar4 !== undefined && fooBar4 !== null) {
    if (!isInteger(fooBar4)) {
      violations.add(`${at}/FOO_BAR`, "type", "must be an integer or null");
    } else {
      if (fooBar4 < -2147483648) {
        violations.add(`${at}/FOO_BAR`, "minimum", "must be at least -2147483648");
      }
      if (fooBar4 > 2147483647) {
        violations.add(`${at}/FOO_BAR`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const fooBar5 = value.foo__bar;
  if (fooBar5 !== undefined && fooBar5 !== null) {
    if (!isInteger(fooBar5)) {
      violations.add(`${at}/foo__bar`, "type", "must be an integer or null");
    } else {
      if (fooBar5 < -2147483648) {
        violations.add(`${at}/foo__bar`, "minimum", "must be at least -2147483648");
      }
      if (fooBar5 > 2147483647) {
        violations.add(`${at}/foo__bar`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const fooBar6 = value._foo_bar;
  if (fooBar6 !== undefined && fooBar6 !== null) {
    if (!isInteger(fooBar6)) {
      violations.add(`${at}/_foo_bar`, "type", "must be an integer or null");
    } else {
      if (fooBar6 < -2147483648) {
        violations.add(`${at}/_foo_bar`, "minimum", "must be at least -2147483648");
      }
      if (fooBar6 > 2147483647) {
        violations.add(`${at}/_foo_bar`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const fooBar7 = value.foo_bar_;
  if (fooBar7 !== undefined && fooBar7 !== null) {
    if (!isInteger(fooBar7)) {
      violations.add(`${at}/foo_bar_`, "type", "must be an integer or null");
    } else {
      if (fooBar7 < -2147483648) {
        violations.add(`${at}/foo_bar_`, "minimum", "must be at least -2147483648");
      }
      if (fooBar7 > 2147483647) {
        violations.add(`${at}/foo_bar_`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const fooBar8 = value.fooBAR;
  if (fooBar8 !== undefined && fooBar8 !== null) {
    if (!isInteger(fooBar8)) {
      violations.add(`${at}/fooBAR`, "type", "must be an integer or null");
    } else {
      if (fooBar8 < -2147483648) {
        violations.add(`${at}/fooBAR`, "minimum", "must be at least -2147483648");
      }
      if (fooBar8 > 2147483647) {
        violations.add(`${at}/fooBAR`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const x1 = value.x1;
  if (x1 !== undefined && x1 !== null) {
    if (!isInteger(x1)) {
      violations.add(`${at}/x1`, "type", "must be an integer or null");
    } else {
      if (x1 < -2147483648) violations.add(`${at}/x1`, "minimum", "must be at least -2147483648");
      if (x1 > 2147483647) violations.add(`${at}/x1`, "maximum", "must be at most 2147483647");
    }
  }
  const x1_2 = value.x_1;
  if (x1_2 !== undefined && x1_2 !== null) {
    if (!isInteger(x1_2)) {
      violations.add(`${at}/x_1`, "type", "must be an integer or null");
    } else {
      if (x1_2 < -2147483648) {
        violations.add(`${at}/x_1`, "minimum", "must be at least -2147483648");
      }
      if (x1_2 > 2147483647) violations.add(`${at}/x_1`, "maximum", "must be at most 2147483647");
    }
  }
  const x1_3 = value.X1;
  if (x1_3 !== undefined && x1_3 !== null) {
    if (!isInteger(x1_3)) {
      violations.add(`${at}/X1`, "type", "must be an integer or null");
    } else {
      if (x1_3 < -2147483648) violations.add(`${at}/X1`, "minimum", "must be at least -2147483648");
      if (x1_3 > 2147483647) violations.add(`${at}/X1`, "maximum", "must be at most 2147483647");
    }
  }
  const id = value.id;
  if (id !== undefined && id !== null) {
    if (!isInteger(id)) {
      violations.add(`${at}/id`, "type", "must be an integer or null");
    } else {
      if (id < -2147483648) violations.add(`${at}/id`, "minimum", "must be at least -2147483648");
      if (id > 2147483647) violations.add(`${at}/id`, "maximum", "must be at most 2147483647");
    }
  }
  const id2 = value.ID;
  if (id2 !== undefined && id2 !== null) {
    if (!isInteger(id2)) {
      violations.add(`${at}/ID`, "type", "must be an integer or null");
    } else {
      if (id2 < -2147483648) violations.add(`${at}/ID`, "minimum", "must be at least -2147483648");
      if (id2 > 2147483647) violations.add(`${at}/ID`, "maximum", "must be at most 2147483647");
    }
  }
  const id3 = value.Id;
  if (id3 !== undefined && id3 !== null) {
    if (!isInteger(id3)) {
      violations.add(`${at}/Id`, "type", "must be an integer or null");
    } else {
      if (id3 < -2147483648) violations.add(`${at}/Id`, "minimum", "must be at least -2147483648");
      if (id3 > 2147483647) violations.add(`${at}/Id`, "maximum", "must be at most 2147483647");
    }
  }
  const url2 = value.url2;
  if (url2 !== undefined && url2 !== null) {
    if (typeof url2 !== "string") violations.add(`${at}/url2`, "type", "must be a string or null");
  }
  const url2_2 = value.URL2;
  if (url2_2 !== undefined && url2_2 !== null) {
    if (typeof url2_2 !== "string") {
      violations.add(`${at}/URL2`, "type", "must be a string or null");
    }
  }
  violations.unknown(value, at, COLLIDING_FIELDS_PROPERTIES);
}

/** Adds what is wrong with a CollidingCreate. */
export function validateCollidingCreate(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const fooBar = value.fooBar;
  if (fooBar === undefined) {
    violations.add(`${at}/fooBar`, "required", "is required");
  } else if (typeof fooBar !== "string") {
    violations.add(`${at}/fooBar`, "type", "must be a string");
  } else if (codePoints(fooBar) > 10) {
    violations.add(`${at}/fooBar`, "max_length", "must be at most 10 characters");
  }
  const fooBar2 = value.foo_bar;
  if (fooBar2 !== undefined && fooBar2 !== null) {
    if (typeof fooBar2 !== "string") {
      violations.add(`${at}/foo_bar`, "type", "must be a string or null");
    }
  }
  const fooBar3 = value.FooBar;
  if (fooBar3 !== undefined && fooBar3 !== null) {
    if (!isInteger(fooBar3)) {
      violations.add(`${at}/FooBar`, "type", "must be an integer or null");
    } else {
      if (fooBar3 < -2147483648) {
        violations.add(`${at}/FooBar`, "minimum", "must be at least -2147483648");
      }
      if (fooBar3 > 2147483647) {
        violations.add(`${at}/FooBar`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const quote = value.quote;
  if (quote !== undefined && quote !== null) {
    if (typeof quote !== "string") {
      violations.add(`${at}/quote`, "type", "must be a string or null");
    }
  }
  const tick = value.tick;
  if (tick !== undefined && tick !== null) {
    if (typeof tick !== "string") violations.add(`${at}/tick`, "type", "must be a string or null");
  }
  const duck = value.duck;
  if (duck !== undefined && duck !== null) {
    if (typeof duck !== "string") violations.add(`${at}/duck`, "type", "must be a string or null");
  }
  const long = value.long;
  if (long !== undefined && long !== null) {
    if (typeof long !== "string") violations.add(`${at}/long`, "type", "must be a string or null");
  }
  violations.unknown(value, at, COLLIDING_CREATE_PROPERTIES);
}

/** Adds what is wrong with a CollidingUpdate. */
export function validateCollidingUpdate(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const fooBar = value.fooBar;
  if (fooBar !== undefined) {
    if (typeof fooBar !== "string") {
      violations.add(`${at}/fooBar`, "type", "must be a string");
    } else if (codePoints(fooBar) > 10) {
      violations.add(`${at}/fooBar`, "max_length", "must be at most 10 characters");
    }
  }
  const fooBar2 = value.foo_bar;
  if (fooBar2 !== undefined && fooBar2 !== null) {
    if (typeof fooBar2 !== "string") {
      violations.add(`${at}/foo_bar`, "type", "must be a string or null");
    }
  }
  const fooBar3 = value.FooBar;
  if (fooBar3 !== undefined && fooBar3 !== null) {
    if (!isInteger(fooBar3)) {
      violations.add(`${at}/FooBar`, "type", "must be an integer or null");
    } else {
      if (fooBar3 < -2147483648) {
        violations.add(`${at}/FooBar`, "minimum", "must be at least -2147483648");
      }
      if (fooBar3 > 2147483647) {
        violations.add(`${at}/FooBar`, "maximum", "must be at most 2147483647");
      }
    }
  }
  const quote = value.quote;
  if (quote !== undefined && quote !== null) {
    if (typeof quote !== "string") {
      violations.add(`${at}/quote`, "type", "must be a string or null");
    }
  }
  const tick = value.tick;
  if (tick !== undefined && tick !== null) {
    if (typeof tick !== "string") violations.add(`${at}/tick`, "type", "must be a string or null");
  }
  const duck = value.duck;
  if (duck !== undefined && duck !== null) {
    if (typeof duck !== "string") violations.add(`${at}/duck`, "type", "must be a string or null");
  }
  const long = value.long;
  if (long !== undefined && long !== null) {
    if (typeof long !== "string") violations.add(`${at}/long`, "type", "must be a string or null");
  }
  violations.unknown(value, at, COLLIDING_CREATE_PROPERTIES);
}

/** Adds what is wrong with a Deep. */
export function validateDeep(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const lists = value.lists;
  if (lists === undefined) {
    violations.add(`${at}/lists`, "required", "is required");
  } else if (!Array.isArray(lists)) {
    violations.add(`${at}/lists`, "type", "must be an array");
  } else {
    for (const [index2, item] of lists.entries()) {
      if (!Array.isArray(item)) {
        violations.add(`${at}/lists/${index2}`, "type", "must be an array");
      } else {
        for (const [index4, item3] of item.entries()) {
          if (!Array.isArray(item3)) {
            violations.add(`${at}/lists/${index2}/${index4}`, "type", "must be an array");
          } else {
            for (const [index6, item5] of item3.entries()) {
              if (!Array.isArray(item5)) {
                violations.add(
                  `${at}/lists/${index2}/${index4}/${index6}`,
                  "type",
                  "must be an array",
                );
              } else {
                for (const [index8, item7] of item5.entries()) {
                  if (!isInteger(item7)) {
                    violations.add(
                      `${at}/lists/${index2}/${index4}/${index6}/${index8}`,
                      "type",
                      "must be an integer",
                    );
                  } else {
                    if (item7 > 2147483647) {
                      violations.add(
                        `${at}/lists/${index2}/${index4}/${index6}/${index8}`,
                        "maximum",
                        "must be at most 2147483647",
                      );
                    }
                    if (item7 < 0) {
                      violations.add(
                        `${at}/lists/${index2}/${index4}/${index6}/${index8}`,
                        "minimum",
                        "must be at least 0",
                      );
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  const maps = value.maps;
  if (maps !== undefined && maps !== null) {
    if (!isObject(maps)) {
      violations.add(`${at}/maps`, "type", "must be an object or null");
    } else {
      for (const [name9, member10] of Object.entries(maps)) {
        if (!isObject(member10)) {
          violations.add(`${at}/maps/${pointerSegment(name9)}`, "type", "must be an object");
        } else {
          for (const [name11, member12] of Object.entries(member10)) {
            if (!isObject(member12)) {
              violations.add(
                `${at}/maps/${pointerSegment(name9)}/${pointerSegment(name11)}`,
                "type",
                "must be an object",
              );
            } else {
              for (const [name13, member14] of Object.entries(member12)) {
                if (typeof member14 !== "boolean") {
                  violations.add(
                    `${at}/maps/${pointerSegment(name9)}/${pointerSegment(name11)}/${pointerSegment(name13)}`,
                    "type",
                    "must be true or false",
                  );
                }
              }
            }
          }
        }
      }
    }
  }
  const mixed = value.mixed;
  if (mixed !== undefined && mixed !== null) {
    if (!Array.isArray(mixed)) {
      violations.add(`${at}/mixed`, "type", "must be an array or null");
    } else {
      for (const [index16, item15] of mixed.entries()) {
        if (!isObject(item15)) {
          violations.add(`${at}/mixed/${index16}`, "type", "must be an object");
        } else {
          for (const [name17, member18] of Object.entries(item15)) {
            if (!Array.isArray(member18)) {
              violations.add(
                `${at}/mixed/${index16}/${pointerSegment(name17)}`,
                "type",
                "must be an array",
              );
            } else {
              for (const [index20, item19] of member18.entries()) {
                if (!isObject(item19)) {
                  violations.add(
                    `${at}/mixed/${index16}/${pointerSegment(name17)}/${index20}`,
                    "type",
                    "must be an object",
                  );
                } else {
                  for (const [name21, member22] of Object.entries(item19)) {
                    if (!Array.isArray(member22)) {
                      violations.add(
                        `${at}/mixed/${index16}/${pointerSegment(name17)}/${index20}/${pointerSegment(name21)}`,
                        "type",
                        "must be an array",
                      );
                    } else {
                      for (const [index24, item23] of member22.entries()) {
                        if (!isNumber(item23)) {
                          violations.add(
                            `${at}/mixed/${index16}/${pointerSegment(name17)}/${index20}/${pointerSegment(name21)}/${index24}`,
                            "type",
                            "must be a number",
                          );
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  const nullable = value.nullable;
  if (nullable !== undefined && nullable !== null) {
    if (!Array.isArray(nullable)) {
      violations.add(`${at}/nullable`, "type", "must be an array or null");
    } else {
      for (const [index26, item25] of nullable.entries()) {
        if (item25 !== null) {
          if (!Array.isArray(item25)) {
            violations.add(`${at}/nullable/${index26}`, "type", "must be an array or null");
          } else {
            for (const [index28, item27] of item25.entries()) {
              if (item27 !== null) {
                if (typeof item27 !== "string") {
                  violations.add(
                    `${at}/nullable/${index26}/${index28}`,
                    "type",
                    "must be a string or null",
                  );
                }
              }
            }
          }
        }
      }
    }
  }
  const d1 = value.d1;
  if (d1 !== undefined && d1 !== null) validateDeep1(d1, `${at}/d1`, violations);
  violations.unknown(value, at, ["lists", "maps", "mixed", "nullable", "d1"]);
}

/** Applies the defaults and normal forms of a valid Deep. */
export function normalizeDeep(value) {
  if (value.mixed != null) {
    value.mixed = value.mixed.map((item) => mapValues(item, (member) => member.map((item) => mapValues(item, (member) => member.map((item) => Number(item))))));
  }
  return value;
}

/** Adds what is wrong with a Deep1. */
export function validateDeep1(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const d2 = value.d2;
  if (d2 === undefined) {
    violations.add(`${at}/d2`, "required", "is required");
  } else {
    validateDeep2(d2, `${at}/d2`, violations);
  }
  violations.unknown(value, at, ["d2"]);
}

/** Adds what is wrong with a Deep2. */
export function validateDeep2(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const d3 = value.d3;
  if (d3 === undefined) {
    violations.add(`${at}/d3`, "required", "is required");
  } else if (!Array.isArray(d3)) {
    violations.add(`${at}/d3`, "type", "must be an array");
  } else {
    if (d3.length > 2) violations.add(`${at}/d3`, "max_items", "must have at most 2 items");
    for (const [index2, item] of d3.entries()) {
      validateDeep3(item, `${at}/d3/${index2}`, violations);
    }
  }
  violations.unknown(value, at, ["d3"]);
}

/** Adds what is wrong with a Deep3. */
export function validateDeep3(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const d4 = value.d4;
  if (d4 === undefined) {
    violations.add(`${at}/d4`, "required", "is required");
  } else if (!isObject(d4)) {
    violations.add(`${at}/d4`, "type", "must be an object");
  } else {
    for (const [name, member2] of Object.entries(d4)) {
      validateDeep4(member2, `${at}/d4/${pointerSegment(name)}`, violations);
    }
  }
  violations.unknown(value, at, ["d4"]);
}

/** Adds what is wrong with a Deep4. */
export function validateDeep4(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const d5 = value.d5;
  if (d5 !== undefined && d5 !== null) validateDeep5(d5, `${at}/d5`, violations);
  violations.unknown(value, at, ["d5"]);
}

/** Adds what is wrong with a Deep5. */
export function validateDeep5(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const d6 = value.d6;
  if (d6 === undefined) {
    violations.add(`${at}/d6`, "required", "is required");
  } else {
    validateDeep6(d6, `${at}/d6`, violations);
  }
  violations.unknown(value, at, ["d6"]);
}

/** Adds what is wrong with a Deep6. */
export function validateDeep6(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const d7 = value.d7;
  if (d7 === undefined) {
    violations.add(`${at}/d7`, "required", "is required");
  } else {
    validateDeep7(d7, `${at}/d7`, violations);
  }
  violations.unknown(value, at, ["d7"]);
}

/** Adds what is wrong with a Deep7. */
export function validateDeep7(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const d8 = value.d8;
  if (d8 === undefined) {
    violations.add(`${at}/d8`, "required", "is required");
  } else {
    validateDeep8(d8, `${at}/d8`, violations);
  }
  violations.unknown(value, at, ["d8"]);
}

/** Adds what is wrong with a Deep8. */
export function validateDeep8(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const end = value.end;
  if (end === undefined) {
    violations.add(`${at}/end`, "required", "is required");
  } else if (typeof end !== "string") {
    violations.add(`${at}/end`, "type", "must be a string");
  } else {
    const endLength = codePoints(end);
    if (endLength < 1) violations.add(`${at}/end`, "min_length", "must be at least 1 character");
    if (endLength > 3) violations.add(`${at}/end`, "max_length", "must be at most 3 characters");
  }
  violations.unknown(value, at, ["end"]);
}

/** Adds what is wrong with a Tree. */
export function validateTree(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const value2 = value.value;
  if (value2 === undefined) {
    violations.add(`${at}/value`, "required", "is required");
  } else if (!isInteger(value2)) {
    violations.add(`${at}/value`, "type", "must be an integer");
  } else {
    if (value2 < -2147483648) {
      violations.add(`${at}/value`, "minimum", "must be at least -2147483648");
    }
    if (value2 > 2147483647) violations.add(`${at}/value`, "maximum", "must be at most 2147483647");
  }
  const children = value.children;
  if (children !== undefined) {
    if (!Array.isArray(children)) {
      violations.add(`${at}/children`, "type", "must be an array");
    } else {
      for (const [index2, item] of children.entries()) {
        validateTree(item, `${at}/children/${index2}`, violations);
      }
    }
  }
  violations.unknown(value, at, ["value", "children"]);
}

/** Applies the defaults and normal forms of a valid Tree. */
export function normalizeTree(value) {
  if (value.children === undefined) value.children = [];
  value.children = value.children.map((item) => normalizeTree(item));
  return value;
}

/** Adds what is wrong with a Chain. */
export function validateChain(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const name = value.name;
  if (name === undefined) {
    violations.add(`${at}/name`, "required", "is required");
  } else if (typeof name !== "string") {
    violations.add(`${at}/name`, "type", "must be a string");
  } else if (codePoints(name) < 1) {
    violations.add(`${at}/name`, "min_length", "must be at least 1 character");
  }
  const next = value.next;
  if (next !== undefined && next !== null) validateChain(next, `${at}/next`, violations);
  violations.unknown(value, at, ["name", "next"]);
}

/** Adds what is wrong with a Chicken. */
export function validateChicken(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const eggs = value.eggs;
  if (eggs !== undefined && eggs !== null) {
    if (!Array.isArray(eggs)) {
      violations.add(`${at}/eggs`, "type", "must be an array or null");
    } else {
      if (eggs.length > 3) violations.add(`${at}/eggs`, "max_items", "must have at most 3 items");
      for (const [index2, item] of eggs.entries()) {
        validateEgg(item, `${at}/eggs/${index2}`, violations);
      }
    }
  }
  const name = value.name;
  if (name === undefined) {
    violations.add(`${at}/name`, "required", "is required");
  } else if (typeof name !== "string") {
    violations.add(`${at}/name`, "type", "must be a string");
  }
  violations.unknown(value, at, ["eggs", "name"]);
}

/** Applies the defaults and normal forms of a valid Chicken. */
export function normalizeChicken(value) {
  if (value.eggs != null) value.eggs = value.eggs.map((item) => normalizeEgg(item));
  return value;
}

/** Adds what is wrong with an Egg. */
export function validateEgg(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const chicken = value.chicken;
  if (chicken !== undefined && chicken !== null) {
    validateChicken(chicken, `${at}/chicken`, violations);
  }
  const colour = value.colour;
  if (colour !== undefined && colour !== null) {
    if (typeof colour !== "string") {
      violations.add(`${at}/colour`, "type", "must be a string or null");
    }
  }
  violations.unknown(value, at, ["chicken", "colour"]);
}

/** Applies the defaults and normal forms of a valid Egg. */
export function normalizeEgg(value) {
  if (value.chicken != null) value.chicken = normalizeChicken(value.chicken);
  if (value.colour === undefined) value.colour = "white";
  return value;
}

/** Adds what is wrong with a Folder. */
export function validateFolder(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const folders = value.folders;
  if (folders === undefined) {
    violations.add(`${at}/folders`, "required", "is required");
  } else if (!isObject(folders)) {
    violations.add(`${at}/folders`, "type", "must be an object");
  } else {
    for (const [name, member2] of Object.entries(folders)) {
      validateFolder(member2, `${at}/folders/${pointerSegment(name)}`, violations);
    }
  }
  const files = value.files;
  if (files !== undefined) {
    if (!Array.isArray(files)) {
      violations.add(`${at}/files`, "type", "must be an array");
    } else {
      for (const [index4, item3] of files.entries()) {
        if (typeof item3 !== "string") {
          violations.add(`${at}/files/${index4}`, "type", "must be a string");
        }
      }
    }
  }
  violations.unknown(value, at, ["folders", "files"]);
}

/** Applies the defaults and normal forms of a valid Folder. */
export function normalizeFolder(value) {
  value.folders = mapValues(value.folders, (member) => normalizeFolder(member));
  if (value.files === undefined) value.files = [];
  return value;
}

/** Adds what is wrong with an Expression. */
export function validateExpression(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const tag = value.op;
  if (typeof tag !== "string") {
    violations.add(
      `${at}/op`,
      "discriminator",
      "is required, and must be one of lit, neg, sum, if",
    );
  } else if (tag === "lit") {
    validateLiteral(value, at, violations);
  } else if (tag === "neg") {
    validateNegation(value, at, violations);
  } else if (tag === "sum") {
    validateSum(value, at, violations);
  } else if (tag === "if") {
    validateConditional(value, at, violations);
  } else {
    violations.add(`${at}/op`, "discriminator", "must be one of lit, neg, sum, if");
  }
}

/** Applies the defaults and normal forms of a valid Expression. */
export function normalizeExpression(value) {
  switch (value.op) {
    case "lit":
      return normalizeLiteral(value);
    case "neg":
      return normalizeNegation(value);
    case "sum":
      return normalizeSum(value);
    case "if":
      return normalizeConditional(value);
    default:
      return value;
  }
}

/** Adds what is wrong with a Literal. */
export function validateLiteral(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const op = value.op;
  if (op === undefined) {
    violations.add(`${at}/op`, "required", "is required");
  } else if (typeof op !== "string") {
    violations.add(`${at}/op`, "type", "must be a string");
  } else if (!["lit"].includes(op)) {
    violations.add(`${at}/op`, "const", "must be lit");
  }
  const value2 = value.value;
  if (value2 === undefined) {
    violations.add(`${at}/value`, "required", "is required");
  } else if (!isNumber(value2)) {
    violations.add(`${at}/value`, "type", "must be a number");
  }
  violations.unknown(value, at, ["op", "value"]);
}

/** Applies the defaults and normal forms of a valid Literal. */
export function normalizeLiteral(value) {
  value.value = Number(value.value);
  return value;
}

/** Adds what is wrong with a Negation. */
export function validateNegation(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const op = value.op;
  if (op === undefined) {
    violations.add(`${at}/op`, "required", "is required");
  } else if (typeof op !== "string") {
    violations.add(`${at}/op`, "type", "must be a string");
  } else if (!["neg"].includes(op)) {
    violations.add(`${at}/op`, "const", "must be neg");
  }
  const of_ = value.of;
  if (of_ === undefined) {
    violations.add(`${at}/of`, "required", "is required");
  } else {
    validateExpression(of_, `${at}/of`, violations);
  }
  violations.unknown(value, at, ["op", "of"]);
}

/** Applies the defaults and normal forms of a valid Negation. */
export function normalizeNegation(value) {
  value.of = normalizeExpression(value.of);
  return value;
}

/** Adds what is wrong with a Sum. */
export function validateSum(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const op = value.op;
  if (op === undefined) {
    violations.add(`${at}/op`, "required", "is required");
  } else if (typeof op !== "string") {
    violations.add(`${at}/op`, "type", "must be a string");
  } else if (!["sum"].includes(op)) {
    violations.add(`${at}/op`, "const", "must be sum");
  }
  const terms = value.terms;
  if (terms === undefined) {
    violations.add(`${at}/terms`, "required", "is required");
  } else if (!Array.isArray(terms)) {
    violations.add(`${at}/terms`, "type", "must be an array");
  } else {
    if (terms.length < 2) violations.add(`${at}/terms`, "min_items", "must have at least 2 items");
    if (terms.length > 8) violations.add(`${at}/terms`, "max_items", "must have at most 8 items");
    for (const [index2, item] of terms.entries()) {
      validateExpression(item, `${at}/terms/${index2}`, violations);
    }
  }
  violations.unknown(value, at, ["op", "terms"]);
}

/** Applies the defaults and normal forms of a valid Sum. */
export function normalizeSum(value) {
  value.terms = value.terms.map((item) => normalizeExpression(item));
  return value;
}

/** Adds what is wrong with a Conditional. */
export function validateConditional(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const op = value.op;
  if (op === undefined) {
    violations.add(`${at}/op`, "required", "is required");
  } else if (typeof op !== "string") {
    violations.add(`${at}/op`, "type", "must be a string");
  } else if (!["if"].includes(op)) {
    violations.add(`${at}/op`, "const", "must be if");
  }
  const if_ = value.if;
  if (if_ === undefined) {
    violations.add(`${at}/if`, "required", "is required");
  } else {
    validateExpression(if_, `${at}/if`, violations);
  }
  const then = value.then;
  if (then === undefined) {
    violations.add(`${at}/then`, "required", "is required");
  } else {
    validateExpression(then, `${at}/then`, violations);
  }
  const else_ = value.else;
  if (else_ !== undefined && else_ !== null) validateExpression(else_, `${at}/else`, violations);
  violations.unknown(value, at, ["op", "if", "then", "else"]);
}

/** Applies the defaults and normal forms of a valid Conditional. */
export function normalizeConditional(value) {
  value.if = normalizeExpression(value.if);
  value.then = normalizeExpression(value.then);
  if (value.else != null) value.else = normalizeExpression(value.else);
  return value;
}

/** Adds what is wrong with a Plain. */
export function validatePlain(value, at, violations) {
  if (countFitting(value, [validatePlainA, validatePlainB, validatePlainC]) !== 1) {
    violations.add(at, "one_of", "must have exactly one of the permitted forms");
  }
}

/** Adds what is wrong with a PlainA. */
export function validatePlainA(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const a = value.a;
  if (a === undefined) {
    violations.add(`${at}/a`, "required", "is required");
  } else if (!isInteger(a)) {
    violations.add(`${at}/a`, "type", "must be an integer");
  } else {
    if (a < -2147483648) violations.add(`${at}/a`, "minimum", "must be at least -2147483648");
    if (a > 2147483647) violations.add(`${at}/a`, "maximum", "must be at most 2147483647");
  }
  violations.unknown(value, at, ["a"]);
}

/** Adds what is wrong with a PlainB. */
export function validatePlainB(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const b = value.b;
  if (b === undefined) {
    violations.add(`${at}/b`, "required", "is required");
  } else if (typeof b !== "string") {
    violations.add(`${at}/b`, "type", "must be a string");
  }
  const c = value.c;
  if (c !== undefined && c !== null) {
    if (!isInteger(c)) {
      violations.add(`${at}/c`, "type", "must be an integer or null");
    } else {
      if (c < -2147483648) violations.add(`${at}/c`, "minimum", "must be at least -2147483648");
      if (c > 2147483647) violations.add(`${at}/c`, "maximum", "must be at most 2147483647");
    }
  }
  violations.unknown(value, at, ["b", "c"]);
}

/** Adds what is wrong with a PlainC. */
export function validatePlainC(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const c = value.c;
  if (c === undefined) {
    violations.add(`${at}/c`, "required", "is required");
  } else if (typeof c !== "string") {
    violations.add(`${at}/c`, "type", "must be a string");
  }
  const plain = value.plain;
  if (plain !== undefined && plain !== null) validatePlain(plain, `${at}/plain`, violations);
  violations.unknown(value, at, ["c", "plain"]);
}

/** Adds what is wrong with an OneOf. */
export function validateOneOf(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const a = value.a;
  if (a !== undefined) {
    if (!isInteger(a)) {
      violations.add(`${at}/a`, "type", "must be an integer");
    } else {
      if (a < -2147483648) violations.add(`${at}/a`, "minimum", "must be at least -2147483648");
      if (a > 2147483647) violations.add(`${at}/a`, "maximum", "must be at most 2147483647");
    }
  }
  const b = value.b;
  if (b !== undefined) {
    if (typeof b !== "string") {
      violations.add(`${at}/b`, "type", "must be a string");
    } else if (codePoints(b) > 5) {
      violations.add(`${at}/b`, "max_length", "must be at most 5 characters");
    }
  }
  const c = value.c;
  if (c !== undefined) validateTree(c, `${at}/c`, violations);
  violations.unknown(value, at, ["a", "b", "c"]);
  if (Object.keys(value).length < 1) {
    violations.add(at, "min_properties", "must have at least 1 property");
  }
  if (Object.keys(value).length > 1) {
    violations.add(at, "max_properties", "must have at most 1 property");
  }
}

/** Applies the defaults and normal forms of a valid OneOf. */
export function normalizeOneOf(value) {
  if (value.c !== undefined) value.c = normalizeTree(value.c);
  return value;
}

/** Adds what is wrong with an Open. */
export function validateOpen(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const known = value.known;
  if (known === undefined) {
    violations.add(`${at}/known`, "required", "is required");
  } else if (typeof known !== "string") {
    violations.add(`${at}/known`, "type", "must be a string");
  }
}

/** Adds what is wrong with a ThreeValued. */
export function validateThreeValued(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const absentOrValue = value.absentOrValue;
  if (absentOrValue !== undefined) {
    if (typeof absentOrValue !== "string") {
      violations.add(`${at}/absentOrValue`, "type", "must be a string");
    }
  }
  const nullOrValue = value.nullOrValue;
  if (nullOrValue === undefined) {
    violations.add(`${at}/nullOrValue`, "required", "is required");
  } else if (nullOrValue !== null) {
    if (typeof nullOrValue !== "string") {
      violations.add(`${at}/nullOrValue`, "type", "must be a string or null");
    }
  }
  const any_ = value.any;
  if (any_ !== undefined && any_ !== null) {
    if (typeof any_ !== "string") violations.add(`${at}/any`, "type", "must be a string or null");
  }
  const value2 = value.value;
  if (value2 === undefined) {
    violations.add(`${at}/value`, "required", "is required");
  } else if (typeof value2 !== "string") {
    violations.add(`${at}/value`, "type", "must be a string");
  }
  const withDefault = value.withDefault;
  if (withDefault !== undefined && withDefault !== null) {
    if (typeof withDefault !== "string") {
      violations.add(`${at}/withDefault`, "type", "must be a string or null");
    }
  }
  const nonNullDefault = value.nonNullDefault;
  if (nonNullDefault !== undefined) {
    if (!isInteger(nonNullDefault)) {
      violations.add(`${at}/nonNullDefault`, "type", "must be an integer");
    } else {
      if (nonNullDefault < -2147483648) {
        violations.add(`${at}/nonNullDefault`, "minimum", "must be at least -2147483648");
      }
      if (nonNullDefault > 2147483647) {
        violations.add(`${at}/nonNullDefault`, "maximum", "must be at most 2147483647");
      }
    }
  }
  violations.unknown(value, at, THREE_VALUED_PROPERTIES);
}

/** Applies the defaults and normal forms of a valid ThreeValued. */
export function normalizeThreeValued(value) {
  if (value.withDefault === undefined) value.withDefault = "d";
  if (value.nonNullDefault === undefined) value.nonNullDefault = 7;
  return value;
}

/** Adds what is wrong with an Empty. */
export function validateEmpty(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  violations.unknown(value, at, []);
}

/** Adds what is wrong with a Hostile. Members with former names get the present ones. */
export function validateHostile(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  renameMember(value, at, violations, "", "empty", "must not be given beside empty");
  renameMember(value, at, violations, "__proto__", "zero", "must not be given beside zero");
  renameMember(value, at, violations, "*/ ${x} \" ' ` \\ ~/", "no", "must not be given beside no");
  const text_ = value.text;
  if (text_ !== undefined) {
    if (typeof text_ !== "string") {
      violations.add(`${at}/text`, "type", "must be a string");
    } else if (codePoints(text_) > 4096) {
      violations.add(`${at}/text`, "max_length", "must be at most 4096 characters");
    }
  }
  const list = value.list;
  if (list !== undefined) {
    if (!Array.isArray(list)) {
      violations.add(`${at}/list`, "type", "must be an array");
    } else {
      for (const [index2, item] of list.entries()) {
        if (typeof item !== "string") {
          violations.add(`${at}/list/${index2}`, "type", "must be a string");
        }
      }
    }
  }
  const map = value.map;
  if (map !== undefined) {
    if (!isObject(map)) {
      violations.add(`${at}/map`, "type", "must be an object");
    } else {
      for (const [name3, member4] of Object.entries(map)) {
        if (typeof member4 !== "string") {
          violations.add(`${at}/map/${pointerSegment(name3)}`, "type", "must be a string");
        }
      }
    }
  }
  const empty = value.empty;
  if (empty !== undefined) {
    if (typeof empty !== "string") violations.add(`${at}/empty`, "type", "must be a string");
  }
  const zero = value.zero;
  if (zero !== undefined) {
    if (!isInteger(zero)) {
      violations.add(`${at}/zero`, "type", "must be an integer");
    } else {
      if (zero < -2147483648) {
        violations.add(`${at}/zero`, "minimum", "must be at least -2147483648");
      }
      if (zero > 2147483647) violations.add(`${at}/zero`, "maximum", "must be at most 2147483647");
    }
  }
  const no = value.no;
  if (no !== undefined) {
    if (typeof no !== "boolean") violations.add(`${at}/no`, "type", "must be true or false");
  }
  const quotes = value.quotes;
  if (quotes !== undefined && quotes !== null) {
    if (typeof quotes !== "string") {
      violations.add(`${at}/quotes`, "type", "must be a string or null");
    } else if (!HOSTILE_QUOTES_PATTERN.test(quotes)) {
      violations.add(`${at}/quotes`, "pattern", 'must match the pattern "^[\\"\'`\\\\\\\\/]*$"');
    }
  }
  const slashes = value.slashes;
  if (slashes !== undefined && slashes !== null) {
    if (typeof slashes !== "string") {
      violations.add(`${at}/slashes`, "type", "must be a string or null");
    } else if (!HOSTILE_SLASHES_PATTERN.test(slashes)) {
      violations.add(`${at}/slashes`, "pattern", "must match the pattern ^/a/b\\/c$");
    }
  }
  const dollar = value.dollar;
  if (dollar !== undefined && dollar !== null) {
    if (typeof dollar !== "string") {
      violations.add(`${at}/dollar`, "type", "must be a string or null");
    } else if (!HOSTILE_DOLLAR_PATTERN.test(dollar)) {
      violations.add(`${at}/dollar`, "pattern", "must match the pattern ^\\$\\{[a-z]+\\}$");
    }
  }
  const braces = value.braces;
  if (braces !== undefined && braces !== null) {
    if (typeof braces !== "string") {
      violations.add(`${at}/braces`, "type", "must be a string or null");
    } else if (!HOSTILE_BRACES_PATTERN.test(braces)) {
      violations.add(`${at}/braces`, "pattern", "must match the pattern ^#\\{.*\\}$");
    }
  }
  const comment = value.comment;
  if (comment !== undefined && comment !== null) {
    if (typeof comment !== "string") {
      violations.add(`${at}/comment`, "type", "must be a string or null");
    } else if (!HOSTILE_COMMENT_PATTERN.test(comment)) {
      violations.add(`${at}/comment`, "pattern", "must match the pattern ^\\*/|/\\*$");
    }
  }
  const unicode = value.unicode;
  if (unicode !== undefined && unicode !== null) {
    if (typeof unicode !== "string") {
      violations.add(`${at}/unicode`, "type", "must be a string or null");
    } else if (!HOSTILE_UNICODE_PATTERN.test(unicode)) {
      violations.add(
        `${at}/unicode`,
        "pattern",
        "must match the pattern ^[\\u00e0-\\u00ff\\p{L}]+$",
      );
    }
  }
  const dot = value.dot;
  if (dot !== undefined && dot !== null) {
    if (typeof dot !== "string") {
      violations.add(`${at}/dot`, "type", "must be a string or null");
    } else if (!HOSTILE_DOT_PATTERN.test(dot)) {
      violations.add(`${at}/dot`, "pattern", "must match the pattern ^.$");
    }
  }
  const astral = value.astral;
  if (astral !== undefined && astral !== null) {
    if (typeof astral !== "string") {
      violations.add(`${at}/astral`, "type", "must be a string or null");
    } else {
      const astralLength = codePoints(astral);
      if (astralLength < 1) {
        violations.add(`${at}/astral`, "min_length", "must be at least 1 character");
      }
      if (astralLength > 2) {
        violations.add(`${at}/astral`, "max_length", "must be at most 2 characters");
      }
    }
  }
  const duck = value.duck;
  if (duck !== undefined) {
    if (typeof duck !== "string") {
      violations.add(`${at}/duck`, "type", "must be a string");
    } else {
      const duckLength = codePoints(duck);
      if (duckLength < 1) {
        violations.add(`${at}/duck`, "min_length", "must be at least 1 character");
      }
      if (duckLength > 1) violations.add(`${at}/duck`, "max_length", "must be at most 1 character");
    }
  }
  const rtl = value.rtl;
  if (rtl !== undefined) {
    if (typeof rtl !== "string") violations.add(`${at}/rtl`, "type", "must be a string");
  }
  violations.unknown(value, at, HOSTILE_PROPERTIES);
}

/** Applies the defaults and normal forms of a valid Hostile. */
export function normalizeHostile(value) {
  if (value.text === undefined) {
    value.text = 'quote " apostrophe \' back\\slash \\" backtick ` dollar ${process.exit(1)} hash #{exit} close */ /* <!-- --> ]]> </script> {{x}} %s %d %@ %n \\n \\u0000 \n newline \r return \t tab \u2028 line \u2029 paragraph \u0085 next \u202e rtl \u200f mark \ufeff bom \u0007 bell \u007f delete \'; DROP TABLE users; -- // # """';
  }
  if (value.list === undefined) {
    value.list = ["*/", "-->", "${x}", "#{x}", "`", '"', "'", "\\", "%s", "\u2028", "\n", ""];
  }
  if (value.map === undefined) value.map = { constructor: "a", toString: "b", hasOwnProperty: "c" };
  if (value.json === undefined) {
    value.json = { a: [1, 2.5, 0, 1e400, true, null, "*/"], constructor: { prototype: "</script>" } };
  }
  if (value.empty === undefined) value.empty = "";
  if (value.zero === undefined) value.zero = 0;
  if (value.no === undefined) value.no = false;
  if (value.duck === undefined) value.duck = "🦆";
  if (value.rtl === undefined) value.rtl = "\u202eabc\u202c";
  return value;
}

/** Adds what is wrong with an AVeryLongEnumNameThatGoesOnAndOnUntilNobodyRemembersHowItBegan. */
export function validateAVeryLongEnumNameThatGoesOnAndOnUntilNobodyRemembersHowItBegan(
  value,
  at,
  violations,
) {
  if (typeof value !== "string") return violations.add(at, "type", "must be a string");
  const permittedValue = [
    "A_VERY_LONG_VALUE_THAT_GOES_ON_AND_ON_UNTIL_NOBODY_REMEMBERS_HOW_IT_BEGAN_NOR_WHY_ANYONE_WOULD_HAVE_THOUGHT_THAT_IT_WAS_A_GOOD_IDEA_1",
    "A_VERY_LONG_VALUE_THAT_GOES_ON_AND_ON_UNTIL_NOBODY_REMEMBERS_HOW_IT_BEGAN_NOR_WHY_ANYONE_WOULD_HAVE_THOUGHT_THAT_IT_WAS_A_GOOD_IDEA_2",
  ];
  if (!permittedValue.includes(value)) {
    violations.add(
      at,
      "enum",
      "must be one of A_VERY_LONG_VALUE_THAT_GOES_ON_AND_ON_UNTIL_NOBODY_REMEMBERS_HOW_IT_BEGAN_NOR_WHY_ANYONE_WOULD_HAVE_THOUGHT_THAT_IT_WAS_A_GOOD_IDEA_1, A_VERY_LONG_VALUE_THAT_GOES_ON_AND_ON_UNTIL_NOBODY_REMEMBERS_HOW_IT_BEGAN_NOR_WHY_ANYONE_WOULD_HAVE_THOUGHT_THAT_IT_WAS_A_GOOD_IDEA_2",
    );
  }
}

/**
 * Adds what is wrong with an
 * AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate.
 */
export function validateAnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate(
  value,
  at,
  violations,
) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX = value.theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX;
  if (
    theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX !== undefined && theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX !== null
  ) {
    if (typeof theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX !== "string") {
      violations.add(
        `${at}/theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX`,
        "type",
        "must be a string or null",
      );
    } else if (codePoints(theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX) > 20) {
      violations.add(
        `${at}/theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX`,
        "max_length",
        "must be at most 20 characters",
      );
    }
  }
  const theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY = value.theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY;
  if (
    theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY !== undefined && theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY !== null
  ) {
    if (typeof theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY !== "string") {
      violations.add(
        `${at}/theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY`,
        "type",
        "must be a string or null",
      );
    } else if (codePoints(theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY) > 20) {
      violations.add(
        `${at}/theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY`,
        "max_length",
        "must be at most 20 characters",
      );
    }
  }
  const ofLong = value.ofLong;
  if (ofLong !== undefined && ofLong !== null) {
    if (typeof ofLong !== "string") {
      violations.add(`${at}/ofLong`, "type", "must be a string or null");
    } else if (!isUuid(ofLong)) {
      violations.add(`${at}/ofLong`, "format", "must be a UUID");
    }
  }
  violations.unknown(
    value,
    at,
    AN_ENTITY_WITH_A_LONG_NAME_WHOSE_TABLE_IS_NAMED_AFTER_IT_AND_IS_STILL_SHORT_ENOUGH_CREATE_PROPERTIES,
  );
}

/**
 * Applies the defaults and normal forms of a valid
 * AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate.
 */
export function normalizeAnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate(value) {
  if (value.ofLong != null) value.ofLong = value.ofLong.toLowerCase();
  return value;
}

/** Adds what is wrong with a Small. */
export function validateSmall(value, at, violations) {
  if (!isInteger(value)) return violations.add(at, "type", "must be an integer");
  if (value < -5) violations.add(at, "minimum", "must be at least -5");
  if (value > 5) violations.add(at, "maximum", "must be at most 5");
}

/** Adds what is wrong with an Odd. */
export function validateOdd(value, at, violations) {
  if (!isInteger(value)) return violations.add(at, "type", "must be an integer");
  if (value < -5) violations.add(at, "minimum", "must be at least -5");
  if (value > 5) violations.add(at, "maximum", "must be at most 5");
  if (!isMultipleOf(value, "1")) violations.add(at, "multiple_of", "must be a multiple of 1");
}

/** Adds what is wrong with a Hex. */
export function validateHex(value, at, violations) {
  if (typeof value !== "string") return violations.add(at, "type", "must be a string");
  const valueLength = codePoints(value);
  if (valueLength < 2) violations.add(at, "min_length", "must be at least 2 characters");
  if (valueLength > 8) violations.add(at, "max_length", "must be at most 8 characters");
  if (!HEX_PATTERN.test(value)) violations.add(at, "pattern", "must match the pattern ^[0-9a-f]+$");
}

/** Adds what is wrong with a Host. */
export function validateHost(value, at, violations) {
  if (typeof value !== "string") {
    violations.add(at, "type", "must be a string");
  } else if (!isHostname(value)) {
    violations.add(at, "format", "must be a host name");
  }
}

/** Adds what is wrong with a Scalars. */
export function validateScalars(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const int = value.int;
  if (int === undefined) {
    violations.add(`${at}/int`, "required", "is required");
  } else if (!isInteger(int)) {
    violations.add(`${at}/int`, "type", "must be an integer");
  } else {
    if (int < -2147483648) violations.add(`${at}/int`, "minimum", "must be at least -2147483648");
    if (int > 2147483647) violations.add(`${at}/int`, "maximum", "must be at most 2147483647");
  }
  const intAbove = value.intAbove;
  if (intAbove !== undefined && intAbove !== null) {
    if (!isInteger(intAbove)) {
      violations.add(`${at}/intAbove`, "type", "must be an integer or null");
    } else {
      if (intAbove <= 0) {
        violations.add(`${at}/intAbove`, "exclusive_minimum", "must be more than 0");
      }
      if (intAbove >= 10) {
        violations.add(`${at}/intAbove`, "exclusive_maximum", "must be less than 10");
      }
    }
  }
  const intMultiple = value.intMultiple;
  if (intMultiple !== undefined && intMultiple !== null) {
    if (!isInteger(intMultiple)) {
      violations.add(`${at}/intMultiple`, "type", "must be an integer or null");
    } else {
      if (intMultiple < -2147483648) {
        violations.add(`${at}/intMultiple`, "minimum", "must be at least -2147483648");
      }
      if (intMultiple > 2147483647) {
        violations.add(`${at}/intMultiple`, "maximum", "must be at most 2147483647");
      }
      if (!isMultipleOf(intMultiple, "7")) {
        violations.add(`${at}/intMultiple`, "multiple_of", "must be a multiple of 7");
      }
    }
  }
  const int64 = value.int64;
  if (int64 === undefined) {
    violations.add(`${at}/int64`, "required", "is required");
  } else if (!isInteger(int64)) {
    violations.add(`${at}/int64`, "type", "must be an integer");
  } else {
    if (int64 < -9223372036854775808n) {
      violations.add(`${at}/int64`, "minimum", "must be at least -9223372036854775808");
    }
    if (int64 > 9223372036854775807n) {
      violations.add(`${at}/int64`, "maximum", "must be at most 9223372036854775807");
    }
  }
  const int64Above = value.int64Above;
  if (int64Above !== undefined && int64Above !== null) {
    if (!isInteger(int64Above)) {
      violations.add(`${at}/int64Above`, "type", "must be an integer or null");
    } else {
      if (int64Above > 9223372036854775807n) {
        violations.add(`${at}/int64Above`, "maximum", "must be at most 9223372036854775807");
      }
      if (int64Above <= 9007199254740992n) {
        violations.add(
          `${at}/int64Above`,
          "exclusive_minimum",
          "must be more than 9007199254740992",
        );
      }
    }
  }
  const float = value.float;
  if (float === undefined) {
    violations.add(`${at}/float`, "required", "is required");
  } else if (!isNumber(float)) {
    violations.add(`${at}/float`, "type", "must be a number");
  } else {
    if (float < -15e299) violations.add(`${at}/float`, "minimum", "must be at least -15e299");
    if (float > 15e299) violations.add(`${at}/float`, "maximum", "must be at most 15e299");
  }
  const floatAbove = value.floatAbove;
  if (floatAbove !== undefined && floatAbove !== null) {
    if (!isNumber(floatAbove)) {
      violations.add(`${at}/floatAbove`, "type", "must be a number or null");
    } else {
      if (floatAbove <= 0) {
        violations.add(`${at}/floatAbove`, "exclusive_minimum", "must be more than 0");
      }
      if (floatAbove >= 1) {
        violations.add(`${at}/floatAbove`, "exclusive_maximum", "must be less than 1");
      }
    }
  }
  const floatMultiple = value.floatMultiple;
  if (floatMultiple !== undefined && floatMultiple !== null) {
    if (!isNumber(floatMultiple)) {
      violations.add(`${at}/floatMultiple`, "type", "must be a number or null");
    } else if (!isMultipleOf(floatMultiple, "0.01")) {
      violations.add(`${at}/floatMultiple`, "multiple_of", "must be a multiple of 0.01");
    }
  }
  const string_ = value.string;
  if (string_ === undefined) {
    violations.add(`${at}/string`, "required", "is required");
  } else if (typeof string_ !== "string") {
    violations.add(`${at}/string`, "type", "must be a string");
  } else {
    const stringLength = codePoints(string_);
    if (stringLength < 1) {
      violations.add(`${at}/string`, "min_length", "must be at least 1 character");
    }
    if (stringLength > 5) {
      violations.add(`${at}/string`, "max_length", "must be at most 5 characters");
    }
  }
  const boolean_ = value.boolean;
  if (boolean_ === undefined) {
    violations.add(`${at}/boolean`, "required", "is required");
  } else if (typeof boolean_ !== "boolean") {
    violations.add(`${at}/boolean`, "type", "must be true or false");
  }
  const id = value.id;
  if (id === undefined) {
    violations.add(`${at}/id`, "required", "is required");
  } else if (typeof id !== "string") {
    violations.add(`${at}/id`, "type", "must be a string");
  }
  const decimal = value.decimal;
  if (decimal === undefined) {
    violations.add(`${at}/decimal`, "required", "is required");
  } else if (typeof decimal !== "string") {
    violations.add(`${at}/decimal`, "type", "must be a string");
  } else if (!isDecimal(decimal, 38, 18)) {
    violations.add(
      `${at}/decimal`,
      "decimal",
      "must be a decimal of at most 20 digits before the point and 18 after it, as a string",
    );
  }
  const decimalRange = value.decimalRange;
  if (decimalRange !== undefined && decimalRange !== null) {
    if (typeof decimalRange !== "string") {
      violations.add(`${at}/decimalRange`, "type", "must be a string or null");
    } else if (!isDecimal(decimalRange, 6, 3)) {
      violations.add(
        `${at}/decimalRange`,
        "decimal",
        "must be a decimal of at most 3 digits before the point and 3 after it, as a string",
      );
    } else {
      if (compareDecimals(decimalRange, "-99.5") < 0) {
        violations.add(`${at}/decimalRange`, "minimum", "must be at least -99.5");
      }
      if (compareDecimals(decimalRange, "100") >= 0) {
        violations.add(`${at}/decimalRange`, "exclusive_maximum", "must be less than 100");
      }
      if (!isMultipleOf(decimalRange, "0.125")) {
        violations.add(`${at}/decimalRange`, "multiple_of", "must be a multiple of 0.125");
      }
    }
  }
  const dateTime = value.dateTime;
  if (dateTime === undefined) {
    violations.add(`${at}/dateTime`, "required", "is required");
  } else if (typeof dateTime !== "string") {
    violations.add(`${at}/dateTime`, "type", "must be a string");
  } else if (!isDateTime(dateTime)) {
    violations.add(
      `${at}/dateTime`,
      "format",
      "must be a date and time such as 2026-01-31T12:00:00Z",
    );
  }
  const date = value.date;
  if (date === undefined) {
    violations.add(`${at}/date`, "required", "is required");
  } else if (typeof date !== "string") {
    violations.add(`${at}/date`, "type", "must be a string");
  } else if (!isDate(date)) {
    violations.add(`${at}/date`, "format", "must be a date such as 2026-01-31");
  }
  const time = value.time;
  if (time === undefined) {
    violations.add(`${at}/time`, "required", "is required");
  } else if (typeof time !== "string") {
    violations.add(`${at}/time`, "type", "must be a string");
  } else if (!isLocalTime(time)) {
    violations.add(`${at}/time`, "format", "must be a time such as 12:00:00");
  }
  const duration = value.duration;
  if (duration === undefined) {
    violations.add(`${at}/duration`, "required", "is required");
  } else if (typeof duration !== "string") {
    violations.add(`${at}/duration`, "type", "must be a string");
  } else if (!isDuration(duration)) {
    violations.add(`${at}/duration`, "format", "must be a duration such as P1DT12H");
  }
  const uuid = value.uuid;
  if (uuid === undefined) {
    violations.add(`${at}/uuid`, "required", "is required");
  } else if (typeof uuid !== "string") {
    violations.add(`${at}/uuid`, "type", "must be a string");
  } else if (!isUuid(uuid)) {
    violations.add(`${at}/uuid`, "format", "must be a UUID");
  }
  const email = value.email;
  if (email === undefined) {
    violations.add(`${at}/email`, "required", "is required");
  } else if (typeof email !== "string") {
    violations.add(`${at}/email`, "type", "must be a string");
  } else if (!isEmail(email)) {
    violations.add(`${at}/email`, "format", "must be an e-mail address");
  }
  const uri = value.uri;
  if (uri === undefined) {
    violations.add(`${at}/uri`, "required", "is required");
  } else if (typeof uri !== "string") {
    violations.add(`${at}/uri`, "type", "must be a string");
  } else if (!isUri(uri)) {
    violations.add(`${at}/uri`, "format", "must be an absolute URI");
  }
  const bytes = value.bytes;
  if (bytes === undefined) {
    violations.add(`${at}/bytes`, "required", "is required");
  } else if (typeof bytes !== "string") {
    violations.add(`${at}/bytes`, "type", "must be a string");
  } else if (!isBase64(bytes)) {
    violations.add(`${at}/bytes`, "format", "must be base64 with padding");
  }
  const json = value.json;
  if (json === undefined) {
    violations.add(`${at}/json`, "required", "is required");
  } else if (!isOfKind(json, ["boolean", "integer", "number", "string", "array", "object"])) {
    violations.add(
      `${at}/json`,
      "type",
      "must be true or false, a number, a string, an array or an object",
    );
  }
  const small = value.small;
  if (small === undefined) {
    violations.add(`${at}/small`, "required", "is required");
  } else {
    validateSmall(small, `${at}/small`, violations);
  }
  const odd = value.odd;
  if (odd !== undefined && odd !== null) validateOdd(odd, `${at}/odd`, violations);
  const hex = value.hex;
  if (hex !== undefined && hex !== null) validateHex(hex, `${at}/hex`, violations);
  const host = value.host;
  if (host !== undefined && host !== null) validateHost(host, `${at}/host`, violations);
  const ipv4 = value.ipv4;
  if (ipv4 !== undefined && ipv4 !== null) {
    if (typeof ipv4 !== "string") {
      violations.add(`${at}/ipv4`, "type", "must be a string or null");
    } else if (!isIpv4(ipv4)) {
      violations.add(`${at}/ipv4`, "format", "must be an IPv4 address");
    }
  }
  const ipv6 = value.ipv6;
  if (ipv6 !== undefined && ipv6 !== null) {
    if (typeof ipv6 !== "string") {
      violations.add(`${at}/ipv6`, "type", "must be a string or null");
    } else if (!isIpv6(ipv6)) {
      violations.add(`${at}/ipv6`, "format", "must be an IPv6 address");
    }
  }
  const jsonPointer = value.jsonPointer;
  if (jsonPointer !== undefined && jsonPointer !== null) {
    if (typeof jsonPointer !== "string") {
      violations.add(`${at}/jsonPointer`, "type", "must be a string or null");
    } else if (!isJsonPointer(jsonPointer)) {
      violations.add(`${at}/jsonPointer`, "format", "must be a JSON Pointer");
    }
  }
  const uriReference = value.uriReference;
  if (uriReference !== undefined && uriReference !== null) {
    if (typeof uriReference !== "string") {
      violations.add(`${at}/uriReference`, "type", "must be a string or null");
    } else if (!isUriReference(uriReference)) {
      violations.add(`${at}/uriReference`, "format", "must be a URI reference");
    }
  }
  const ints = value.ints;
  if (ints === undefined) {
    violations.add(`${at}/ints`, "required", "is required");
  } else if (!Array.isArray(ints)) {
    violations.add(`${at}/ints`, "type", "must be an array");
  } else {
    if (ints.length < 1) violations.add(`${at}/ints`, "min_items", "must have at least 1 item");
    if (ints.length > 3) violations.add(`${at}/ints`, "max_items", "must have at most 3 items");
    if (!areUnique(ints)) {
      violations.add(`${at}/ints`, "unique_items", "must not contain duplicates");
    }
    for (const [index2, item] of ints.entries()) {
      if (!isInteger(item)) {
        violations.add(`${at}/ints/${index2}`, "type", "must be an integer");
      } else {
        if (item > 2147483647) {
          violations.add(`${at}/ints/${index2}`, "maximum", "must be at most 2147483647");
        }
        if (item < 0) violations.add(`${at}/ints/${index2}`, "minimum", "must be at least 0");
      }
    }
  }
  const objects = value.objects;
  if (objects !== undefined && objects !== null) {
    if (!Array.isArray(objects)) {
      violations.add(`${at}/objects`, "type", "must be an array or null");
    } else {
      if (objects.length > 2) {
        violations.add(`${at}/objects`, "max_items", "must have at most 2 items");
      }
      if (!areUnique(objects)) {
        violations.add(`${at}/objects`, "unique_items", "must not contain duplicates");
      }
      for (const [index4, item3] of objects.entries()) {
        validateTree(item3, `${at}/objects/${index4}`, violations);
      }
    }
  }
  const map = value.map;
  if (map !== undefined && map !== null) {
    if (!isObject(map)) {
      violations.add(`${at}/map`, "type", "must be an object or null");
    } else {
      for (const [name5, member6] of Object.entries(map)) {
        if (!isInteger(member6)) {
          violations.add(`${at}/map/${pointerSegment(name5)}`, "type", "must be an integer");
        } else {
          if (member6 < -2147483648) {
            violations.add(
              `${at}/map/${pointerSegment(name5)}`,
              "minimum",
              "must be at least -2147483648",
            );
          }
          if (member6 > 9) {
            violations.add(`${at}/map/${pointerSegment(name5)}`, "maximum", "must be at most 9");
          }
        }
      }
      if (Object.keys(map).length < 1) {
        violations.add(`${at}/map`, "min_properties", "must have at least 1 property");
      }
      if (Object.keys(map).length > 2) {
        violations.add(`${at}/map`, "max_properties", "must have at most 2 properties");
      }
    }
  }
  const maybe = value.maybe;
  if (maybe !== undefined && maybe !== null) {
    if (!Array.isArray(maybe)) {
      violations.add(`${at}/maybe`, "type", "must be an array or null");
    } else {
      for (const [index8, item7] of maybe.entries()) {
        if (item7 !== null) {
          if (typeof item7 !== "string") {
            violations.add(`${at}/maybe/${index8}`, "type", "must be a string or null");
          }
        }
      }
    }
  }
  const word = value.word;
  if (word !== undefined && word !== null) validateReservedValue(word, `${at}/word`, violations);
  violations.unknown(value, at, SCALARS_PROPERTIES);
}

/** Applies the defaults and normal forms of a valid Scalars. */
export function normalizeScalars(value) {
  value.int64 = BigInt(value.int64);
  if (value.int64Above != null) value.int64Above = BigInt(value.int64Above);
  value.float = Number(value.float);
  if (value.floatAbove != null) value.floatAbove = Number(value.floatAbove);
  if (value.floatMultiple != null) value.floatMultiple = Number(value.floatMultiple);
  value.dateTime = toUtc(value.dateTime);
  value.uuid = value.uuid.toLowerCase();
  if (value.objects != null) value.objects = value.objects.map((item) => normalizeTree(item));
  return value;
}

/** Adds what is wrong with a RowCreate. */
export function validateRowCreate(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const int = value.int;
  if (int !== undefined && int !== null) {
    if (!isInteger(int)) {
      violations.add(`${at}/int`, "type", "must be an integer or null");
    } else {
      if (int < -2147483648) violations.add(`${at}/int`, "minimum", "must be at least -2147483648");
      if (int > 2147483647) violations.add(`${at}/int`, "maximum", "must be at most 2147483647");
    }
  }
  const int64 = value.int64;
  if (int64 !== undefined && int64 !== null) {
    if (!isInteger(int64)) {
      violations.add(`${at}/int64`, "type", "must be an integer or null");
    } else {
      if (int64 < -9223372036854775808n) {
        violations.add(`${at}/int64`, "minimum", "must be at least -9223372036854775808");
      }
      if (int64 > 9223372036854775807n) {
        violations.add(`${at}/int64`, "maximum", "must be at most 9223372036854775807");
      }
    }
  }
  const float = value.float;
  if (float !== undefined && float !== null) {
    if (!isNumber(float)) violations.add(`${at}/float`, "type", "must be a number or null");
  }
  const string_ = value.string;
  if (string_ !== undefined && string_ !== null) {
    if (typeof string_ !== "string") {
      violations.add(`${at}/string`, "type", "must be a string or null");
    }
  }
  const boolean_ = value.boolean;
  if (boolean_ !== undefined && boolean_ !== null) {
    if (typeof boolean_ !== "boolean") {
      violations.add(`${at}/boolean`, "type", "must be true or false or null");
    }
  }
  const opaque = value.opaque;
  if (opaque !== undefined && opaque !== null) {
    if (typeof opaque !== "string") {
      violations.add(`${at}/opaque`, "type", "must be a string or null");
    }
  }
  const decimal = value.decimal;
  if (decimal !== undefined && decimal !== null) {
    if (typeof decimal !== "string") {
      violations.add(`${at}/decimal`, "type", "must be a string or null");
    } else if (!isDecimal(decimal, 38, 18)) {
      violations.add(
        `${at}/decimal`,
        "decimal",
        "must be a decimal of at most 20 digits before the point and 18 after it, as a string",
      );
    }
  }
  const dateTime = value.dateTime;
  if (dateTime !== undefined && dateTime !== null) {
    if (typeof dateTime !== "string") {
      violations.add(`${at}/dateTime`, "type", "must be a string or null");
    } else if (!isDateTime(dateTime)) {
      violations.add(
        `${at}/dateTime`,
        "format",
        "must be a date and time such as 2026-01-31T12:00:00Z",
      );
    }
  }
  const date = value.date;
  if (date !== undefined && date !== null) {
    if (typeof date !== "string") {
      violations.add(`${at}/date`, "type", "must be a string or null");
    } else if (!isDate(date)) {
      violations.add(`${at}/date`, "format", "must be a date such as 2026-01-31");
    }
  }
  const time = value.time;
  if (time !== undefined && time !== null) {
    if (typeof time !== "string") {
      violations.add(`${at}/time`, "type", "must be a string or null");
    } else if (!isLocalTime(time)) {
      violations.add(`${at}/time`, "format", "must be a time such as 12:00:00");
    }
  }
  const duration = value.duration;
  if (duration !== undefined && duration !== null) {
    if (typeof duration !== "string") {
      violations.add(`${at}/duration`, "type", "must be a string or null");
    } else if (!isDuration(duration)) {
      violations.add(`${at}/duration`, "format", "must be a duration such as P1DT12H");
    }
  }
  const uuid = value.uuid;
  if (uuid !== undefined && uuid !== null) {
    if (typeof uuid !== "string") {
      violations.add(`${at}/uuid`, "type", "must be a string or null");
    } else if (!isUuid(uuid)) {
      violations.add(`${at}/uuid`, "format", "must be a UUID");
    }
  }
  const email = value.email;
  if (email !== undefined && email !== null) {
    if (typeof email !== "string") {
      violations.add(`${at}/email`, "type", "must be a string or null");
    } else if (!isEmail(email)) {
      violations.add(`${at}/email`, "format", "must be an e-mail address");
    }
  }
  const uri = value.uri;
  if (uri !== undefined && uri !== null) {
    if (typeof uri !== "string") {
      violations.add(`${at}/uri`, "type", "must be a string or null");
    } else if (!isUri(uri)) {
      violations.add(`${at}/uri`, "format", "must be an absolute URI");
    }
  }
  const bytes = value.bytes;
  if (bytes !== undefined && bytes !== null) {
    if (typeof bytes !== "string") {
      violations.add(`${at}/bytes`, "type", "must be a string or null");
    } else if (!isBase64(bytes)) {
      violations.add(`${at}/bytes`, "format", "must be base64 with padding");
    }
  }
  const list = value.list;
  if (list !== undefined && list !== null) {
    if (!Array.isArray(list)) {
      violations.add(`${at}/list`, "type", "must be an array or null");
    } else {
      for (const [index2, item] of list.entries()) {
        if (!isInteger(item)) {
          violations.add(`${at}/list/${index2}`, "type", "must be an integer");
        } else {
          if (item < -2147483648) {
            violations.add(`${at}/list/${index2}`, "minimum", "must be at least -2147483648");
          }
          if (item > 2147483647) {
            violations.add(`${at}/list/${index2}`, "maximum", "must be at most 2147483647");
          }
        }
      }
    }
  }
  const map = value.map;
  if (map !== undefined && map !== null) {
    if (!isObject(map)) {
      violations.add(`${at}/map`, "type", "must be an object or null");
    } else {
      for (const [name3, member4] of Object.entries(map)) {
        if (!Array.isArray(member4)) {
          violations.add(`${at}/map/${pointerSegment(name3)}`, "type", "must be an array");
        } else {
          for (const [index6, item5] of member4.entries()) {
            if (!isInteger(item5)) {
              violations.add(
                `${at}/map/${pointerSegment(name3)}/${index6}`,
                "type",
                "must be an integer",
              );
            } else {
              if (item5 < -2147483648) {
                violations.add(
                  `${at}/map/${pointerSegment(name3)}/${index6}`,
                  "minimum",
                  "must be at least -2147483648",
                );
              }
              if (item5 > 2147483647) {
                violations.add(
                  `${at}/map/${pointerSegment(name3)}/${index6}`,
                  "maximum",
                  "must be at most 2147483647",
                );
              }
            }
          }
        }
      }
    }
  }
  const object_ = value.object;
  if (object_ !== undefined && object_ !== null) validateTree(object_, `${at}/object`, violations);
  const union = value.union;
  if (union !== undefined && union !== null) validateExpression(union, `${at}/union`, violations);
  const plain = value.plain;
  if (plain !== undefined && plain !== null) validatePlain(plain, `${at}/plain`, violations);
  const enum_ = value.enum;
  if (enum_ !== undefined && enum_ !== null) validateReservedValue(enum_, `${at}/enum`, violations);
  const secret = value.secret;
  if (secret !== undefined && secret !== null) {
    if (typeof secret !== "string") {
      violations.add(`${at}/secret`, "type", "must be a string or null");
    } else if (codePoints(secret) < 8) {
      violations.add(`${at}/secret`, "min_length", "must be at least 8 characters");
    }
  }
  const code = value.code;
  if (code !== undefined && code !== null) {
    if (typeof code !== "string") {
      violations.add(`${at}/code`, "type", "must be a string or null");
    } else if (codePoints(code) > 20) {
      violations.add(`${at}/code`, "max_length", "must be at most 20 characters");
    }
  }
  const fixed = value.fixed;
  if (fixed !== undefined && fixed !== null) {
    if (typeof fixed !== "string") {
      violations.add(`${at}/fixed`, "type", "must be a string or null");
    } else if (codePoints(fixed) > 20) {
      violations.add(`${at}/fixed`, "max_length", "must be at most 20 characters");
    }
  }
  violations.unknown(value, at, ROW_CREATE_PROPERTIES);
}

/** Applies the defaults and normal forms of a valid RowCreate. */
export function normalizeRowCreate(value) {
  if (value.int64 != null) value.int64 = BigInt(value.int64);
  if (value.float != null) value.float = Number(value.float);
  if (value.dateTime != null) value.dateTime = toUtc(value.dateTime);
  if (value.uuid != null) value.uuid = value.uuid.toLowerCase();
  if (value.object != null) value.object = normalizeTree(value.object);
  if (value.union != null) value.union = normalizeExpression(value.union);
  return value;
}

/** Adds what is wrong with a RowUpdate. */
export function validateRowUpdate(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const int = value.int;
  if (int !== undefined && int !== null) {
    if (!isInteger(int)) {
      violations.add(`${at}/int`, "type", "must be an integer or null");
    } else {
      if (int < -2147483648) violations.add(`${at}/int`, "minimum", "must be at least -2147483648");
      if (int > 2147483647) violations.add(`${at}/int`, "maximum", "must be at most 2147483647");
    }
  }
  const int64 = value.int64;
  if (int64 !== undefined && int64 !== null) {
    if (!isInteger(int64)) {
      violations.add(`${at}/int64`, "type", "must be an integer or null");
    } else {
      if (int64 < -9223372036854775808n) {
        violations.add(`${at}/int64`, "minimum", "must be at least -9223372036854775808");
      }
      if (int64 > 9223372036854775807n) {
        violations.add(`${at}/int64`, "maximum", "must be at most 9223372036854775807");
      }
    }
  }
  const float = value.float;
  if (float !== undefined && float !== null) {
    if (!isNumber(float)) violations.add(`${at}/float`, "type", "must be a number or null");
  }
  const string_ = value.string;
  if (string_ !== undefined && string_ !== null) {
    if (typeof string_ !== "string") {
      violations.add(`${at}/string`, "type", "must be a string or null");
    }
  }
  const boolean_ = value.boolean;
  if (boolean_ !== undefined && boolean_ !== null) {
    if (typeof boolean_ !== "boolean") {
      violations.add(`${at}/boolean`, "type", "must be true or false or null");
    }
  }
  const opaque = value.opaque;
  if (opaque !== undefined && opaque !== null) {
    if (typeof opaque !== "string") {
      violations.add(`${at}/opaque`, "type", "must be a string or null");
    }
  }
  const decimal = value.decimal;
  if (decimal !== undefined && decimal !== null) {
    if (typeof decimal !== "string") {
      violations.add(`${at}/decimal`, "type", "must be a string or null");
    } else if (!isDecimal(decimal, 38, 18)) {
      violations.add(
        `${at}/decimal`,
        "decimal",
        "must be a decimal of at most 20 digits before the point and 18 after it, as a string",
      );
    }
  }
  const dateTime = value.dateTime;
  if (dateTime !== undefined && dateTime !== null) {
    if (typeof dateTime !== "string") {
      violations.add(`${at}/dateTime`, "type", "must be a string or null");
    } else if (!isDateTime(dateTime)) {
      violations.add(
        `${at}/dateTime`,
        "format",
        "must be a date and time such as 2026-01-31T12:00:00Z",
      );
    }
  }
  const date = value.date;
  if (date !== undefined && date !== null) {
    if (typeof date !== "string") {
      violations.add(`${at}/date`, "type", "must be a string or null");
    } else if (!isDate(date)) {
      violations.add(`${at}/date`, "format", "must be a date such as 2026-01-31");
    }
  }
  const time = value.time;
  if (time !== undefined && time !== null) {
    if (typeof time !== "string") {
      violations.add(`${at}/time`, "type", "must be a string or null");
    } else if (!isLocalTime(time)) {
      violations.add(`${at}/time`, "format", "must be a time such as 12:00:00");
    }
  }
  const duration = value.duration;
  if (duration !== undefined && duration !== null) {
    if (typeof duration !== "string") {
      violations.add(`${at}/duration`, "type", "must be a string or null");
    } else if (!isDuration(duration)) {
      violations.add(`${at}/duration`, "format", "must be a duration such as P1DT12H");
    }
  }
  const uuid = value.uuid;
  if (uuid !== undefined && uuid !== null) {
    if (typeof uuid !== "string") {
      violations.add(`${at}/uuid`, "type", "must be a string or null");
    } else if (!isUuid(uuid)) {
      violations.add(`${at}/uuid`, "format", "must be a UUID");
    }
  }
  const email = value.email;
  if (email !== undefined && email !== null) {
    if (typeof email !== "string") {
      violations.add(`${at}/email`, "type", "must be a string or null");
    } else if (!isEmail(email)) {
      violations.add(`${at}/email`, "format", "must be an e-mail address");
    }
  }
  const uri = value.uri;
  if (uri !== undefined && uri !== null) {
    if (typeof uri !== "string") {
      violations.add(`${at}/uri`, "type", "must be a string or null");
    } else if (!isUri(uri)) {
      violations.add(`${at}/uri`, "format", "must be an absolute URI");
    }
  }
  const bytes = value.bytes;
  if (bytes !== undefined && bytes !== null) {
    if (typeof bytes !== "string") {
      violations.add(`${at}/bytes`, "type", "must be a string or null");
    } else if (!isBase64(bytes)) {
      violations.add(`${at}/bytes`, "format", "must be base64 with padding");
    }
  }
  const list = value.list;
  if (list !== undefined && list !== null) {
    if (!Array.isArray(list)) {
      violations.add(`${at}/list`, "type", "must be an array or null");
    } else {
      for (const [index2, item] of list.entries()) {
        if (!isInteger(item)) {
          violations.add(`${at}/list/${index2}`, "type", "must be an integer");
        } else {
          if (item < -2147483648) {
            violations.add(`${at}/list/${index2}`, "minimum", "must be at least -2147483648");
          }
          if (item > 2147483647) {
            violations.add(`${at}/list/${index2}`, "maximum", "must be at most 2147483647");
          }
        }
      }
    }
  }
  const map = value.map;
  if (map !== undefined && map !== null) {
    if (!isObject(map)) {
      violations.add(`${at}/map`, "type", "must be an object or null");
    } else {
      for (const [name3, member4] of Object.entries(map)) {
        if (!Array.isArray(member4)) {
          violations.add(`${at}/map/${pointerSegment(name3)}`, "type", "must be an array");
        } else {
          for (const [index6, item5] of member4.entries()) {
            if (!isInteger(item5)) {
              violations.add(
                `${at}/map/${pointerSegment(name3)}/${index6}`,
                "type",
                "must be an integer",
              );
            } else {
              if (item5 < -2147483648) {
                violations.add(
                  `${at}/map/${pointerSegment(name3)}/${index6}`,
                  "minimum",
                  "must be at least -2147483648",
                );
              }
              if (item5 > 2147483647) {
                violations.add(
                  `${at}/map/${pointerSegment(name3)}/${index6}`,
                  "maximum",
                  "must be at most 2147483647",
                );
              }
            }
          }
        }
      }
    }
  }
  const object_ = value.object;
  if (object_ !== undefined && object_ !== null) validateTree(object_, `${at}/object`, violations);
  const union = value.union;
  if (union !== undefined && union !== null) validateExpression(union, `${at}/union`, violations);
  const plain = value.plain;
  if (plain !== undefined && plain !== null) validatePlain(plain, `${at}/plain`, violations);
  const enum_ = value.enum;
  if (enum_ !== undefined && enum_ !== null) validateReservedValue(enum_, `${at}/enum`, violations);
  const secret = value.secret;
  if (secret !== undefined && secret !== null) {
    if (typeof secret !== "string") {
      violations.add(`${at}/secret`, "type", "must be a string or null");
    } else if (codePoints(secret) < 8) {
      violations.add(`${at}/secret`, "min_length", "must be at least 8 characters");
    }
  }
  const code = value.code;
  if (code !== undefined && code !== null) {
    if (typeof code !== "string") {
      violations.add(`${at}/code`, "type", "must be a string or null");
    } else if (codePoints(code) > 20) {
      violations.add(`${at}/code`, "max_length", "must be at most 20 characters");
    }
  }
  violations.unknown(value, at, ROW_UPDATE_PROPERTIES);
}

/** Applies the defaults and normal forms of a valid RowUpdate. */
export function normalizeRowUpdate(value) {
  if (value.int64 != null) value.int64 = BigInt(value.int64);
  if (value.float != null) value.float = Number(value.float);
  if (value.dateTime != null) value.dateTime = toUtc(value.dateTime);
  if (value.uuid != null) value.uuid = value.uuid.toLowerCase();
  if (value.object != null) value.object = normalizeTree(value.object);
  if (value.union != null) value.union = normalizeExpression(value.union);
  return value;
}

/** Adds what is wrong with a PairCreate. */
export function validatePairCreate(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const left = value.left;
  if (left === undefined) {
    violations.add(`${at}/left`, "required", "is required");
  } else if (typeof left !== "string") {
    violations.add(`${at}/left`, "type", "must be a string");
  } else {
    const leftLength = codePoints(left);
    if (leftLength < 1) violations.add(`${at}/left`, "min_length", "must be at least 1 character");
    if (leftLength > 20) {
      violations.add(`${at}/left`, "max_length", "must be at most 20 characters");
    }
  }
  const right = value.right;
  if (right === undefined) {
    violations.add(`${at}/right`, "required", "is required");
  } else if (!isInteger(right)) {
    violations.add(`${at}/right`, "type", "must be an integer");
  } else {
    if (right < -2147483648) {
      violations.add(`${at}/right`, "minimum", "must be at least -2147483648");
    }
    if (right > 2147483647) violations.add(`${at}/right`, "maximum", "must be at most 2147483647");
  }
  const note = value.note;
  if (note !== undefined && note !== null) {
    if (typeof note !== "string") {
      violations.add(`${at}/note`, "type", "must be a string or null");
    } else if (codePoints(note) > 20) {
      violations.add(`${at}/note`, "max_length", "must be at most 20 characters");
    }
  }
  violations.unknown(value, at, ["left", "right", "note"]);
}

/** Adds what is wrong with a PairUpdate. */
export function validatePairUpdate(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const note = value.note;
  if (note !== undefined && note !== null) {
    if (typeof note !== "string") {
      violations.add(`${at}/note`, "type", "must be a string or null");
    } else if (codePoints(note) > 20) {
      violations.add(`${at}/note`, "max_length", "must be at most 20 characters");
    }
  }
  violations.unknown(value, at, ["note"]);
}

/** Adds what is wrong with a Globals. */
export function validateGlobals(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const class_ = value.class;
  if (class_ !== undefined && class_ !== null) validateClass(class_, `${at}/class`, violations);
  const function_ = value.function;
  if (function_ !== undefined && function_ !== null) {
    validateFunction_(function_, `${at}/function`, violations);
  }
  const var_ = value.var;
  if (var_ !== undefined && var_ !== null) validateVar(var_, `${at}/var`, violations);
  const import_ = value.import;
  if (import_ !== undefined && import_ !== null) {
    validateImport(import_, `${at}/import`, violations);
  }
  const none = value.None;
  if (none !== undefined && none !== null) validateNone(none, `${at}/None`, violations);
  const self = value.self;
  if (self !== undefined && self !== null) validateSelf(self, `${at}/self`, violations);
  const object_ = value.Object;
  if (object_ !== undefined && object_ !== null) {
    validateObject_(object_, `${at}/Object`, violations);
  }
  const array = value.Array;
  if (array !== undefined && array !== null) validateArray_(array, `${at}/Array`, violations);
  const map = value.Map;
  if (map !== undefined && map !== null) validateMap_(map, `${at}/Map`, violations);
  const set_ = value.Set;
  if (set_ !== undefined && set_ !== null) validateSet_(set_, `${at}/Set`, violations);
  const promise = value.Promise;
  if (promise !== undefined && promise !== null) {
    validatePromise_(promise, `${at}/Promise`, violations);
  }
  const error = value.Error;
  if (error !== undefined && error !== null) validateError_(error, `${at}/Error`, violations);
  const request = value.Request;
  if (request !== undefined && request !== null) {
    validateRequest_(request, `${at}/Request`, violations);
  }
  const response = value.Response;
  if (response !== undefined && response !== null) {
    validateResponse_(response, `${at}/Response`, violations);
  }
  const router_ = value.Router;
  if (router_ !== undefined && router_ !== null) {
    validateRouter_(router_, `${at}/Router`, violations);
  }
  const buffer = value.Buffer;
  if (buffer !== undefined && buffer !== null) validateBuffer_(buffer, `${at}/Buffer`, violations);
  const string_ = value.String;
  if (string_ !== undefined && string_ !== null) {
    validateString_(string_, `${at}/String`, violations);
  }
  const validator = value.Validator;
  if (validator !== undefined && validator !== null) {
    validateValidator(validator, `${at}/Validator`, violations);
  }
  const handlers_ = value.Handlers;
  if (handlers_ !== undefined && handlers_ !== null) {
    validateHandlers_(handlers_, `${at}/Handlers`, violations);
  }
  const server = value.server;
  if (server !== undefined && server !== null) {
    validateHttpServer5(server, `${at}/server`, violations);
  }
  const collision = value.collision;
  if (collision !== undefined && collision !== null) {
    validateCollision(collision, `${at}/collision`, violations);
  }
  const empty = value.empty;
  if (empty !== undefined && empty !== null) validateEmpty(empty, `${at}/empty`, violations);
  violations.unknown(value, at, GLOBALS_PROPERTIES);
}

/** Applies the defaults and normal forms of a valid Globals. */
export function normalizeGlobals(value) {
  if (value.class != null) value.class = normalizeClass(value.class);
  if (value.function != null) value.function = normalizeFunction_(value.function);
  if (value.var != null) value.var = normalizeVar(value.var);
  if (value.None != null) value.None = normalizeNone(value.None);
  if (value.Array != null) value.Array = normalizeArray_(value.Array);
  if (value.Buffer != null) value.Buffer = normalizeBuffer_(value.Buffer);
  return value;
}
