"""What each type demands of a JSON value. All violations are told, in the order of the contract."""

import re
from typing import Any

from .runtime.decimals import compare_decimals, is_multiple_of
from .runtime.formats import (
    is_base64,
    is_date,
    is_date_time,
    is_decimal,
    is_duration,
    is_email,
    is_local_time,
    is_uri,
    is_uri_reference,
    is_uuid,
)
from .runtime.formats_more import is_hostname, is_ipv4, is_ipv6, is_json_pointer
from .runtime.json_text import ABSENT, are_unique, is_integer, is_number, is_of_kind
from .runtime.renames import rename_member
from .runtime.violations import Violations, count_fitting, pointer_segment

_properties1 = frozenset(
    {
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
    },
)
_properties2 = frozenset({"type", "class", "function", "var"})
_properties3 = frozenset({"type", "function", "class"})
_properties4 = frozenset({"type", "let", "const"})
_properties5 = frozenset({"type", "from", "as"})
_properties6 = frozenset({"type", "pass"})
_properties7 = frozenset({"this", "super"})
_properties8 = frozenset({"keys", "entries", "assign"})
_properties9 = frozenset({"from", "length"})
_properties10 = frozenset({"set", "size"})
_properties11 = frozenset({"add"})
_properties12 = frozenset({"then", "catch", "finally"})
_properties13 = frozenset({"message", "name", "stack", "cause"})
_properties14 = frozenset({"body", "params", "query", "headers", "method", "url"})
_properties15 = frozenset({"status", "json", "send", "body"})
_properties16 = frozenset({"get", "use", "handle"})
_properties17 = frozenset(
    {"toString", "valueOf", "constructor", "prototype", "hasOwnProperty", "toJSON"}
)
_properties18 = frozenset({"string", "String", "str"})
_properties19 = frozenset({"validate", "violations", "path", "pointer", "value", "out", "input"})
_properties20 = frozenset({"context", "principal", "database", "transaction", "request"})
_properties21 = frozenset(
    {
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
    },
)
_properties22 = frozenset({"a"})
_properties23 = frozenset({"b"})
_properties24 = frozenset({"c"})
_properties25 = frozenset({"d", "e", "f"})
_properties26 = frozenset({"g"})
_properties27 = frozenset(
    {
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
    },
)
_properties28 = frozenset({"fooBar", "foo_bar", "FooBar", "quote", "tick", "duck", "long"})
_properties29 = frozenset({"lists", "maps", "mixed", "nullable", "d1"})
_properties30 = frozenset({"d2"})
_properties31 = frozenset({"d3"})
_properties32 = frozenset({"d4"})
_properties33 = frozenset({"d5"})
_properties34 = frozenset({"d6"})
_properties35 = frozenset({"d7"})
_properties36 = frozenset({"d8"})
_properties37 = frozenset({"end"})
_properties38 = frozenset({"value", "children"})
_properties39 = frozenset({"name", "next"})
_properties40 = frozenset({"eggs", "name"})
_properties41 = frozenset({"chicken", "colour"})
_properties42 = frozenset({"folders", "files"})
_properties43 = frozenset({"op", "value"})
_properties44 = frozenset({"op", "of"})
_properties45 = frozenset({"op", "terms"})
_properties46 = frozenset({"op", "if", "then", "else"})
_properties47 = frozenset({"b", "c"})
_properties48 = frozenset({"c", "plain"})
_properties49 = frozenset({"a", "b", "c"})
_properties50 = frozenset(
    {"absentOrValue", "nullOrValue", "any", "value", "withDefault", "nonNullDefault"}
)
_properties51: frozenset[str] = frozenset()
_properties52 = frozenset(
    {
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
    },
)
_properties53 = frozenset(
    {
        "theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX",
        "theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY",
        "ofLong",
    },
)
_properties54 = frozenset(
    {
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
    },
)
_properties55 = frozenset(
    {
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
    },
)
_properties56 = frozenset(
    {
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
    },
)
_properties57 = frozenset({"left", "right", "note"})
_properties58 = frozenset({"note"})
_properties59 = frozenset(
    {
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
    },
)

_pattern1 = re.compile("^[\"'`\\\\/]*\\Z", re.ASCII)
_pattern2 = re.compile(r"^/a/b/c\Z", re.ASCII)
_pattern3 = re.compile(r"^\$\{[a-z]+\}\Z", re.ASCII)
_pattern4 = re.compile(r"^#\{[^\n\r\u2028\u2029]*\}\Z", re.ASCII)
_pattern5 = re.compile(r"^\*/|/\*\Z", re.ASCII)
_pattern6 = re.compile(
    r"^[A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\u02c1\u02c6-\u02d1\u02e0-\u02e4\u02ec\u02ee\u0370-\u0374\u0376-\u0377\u037a-\u037d\u037f\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03f5\u03f7-\u0481\u048a-\u052f\u0531-\u0556\u0559\u0560-\u0588\u05d0-\u05ea\u05ef-\u05f2\u0620-\u064a\u066e-\u066f\u0671-\u06d3\u06d5\u06e5-\u06e6\u06ee-\u06ef\u06fa-\u06fc\u06ff\u0710\u0712-\u072f\u074d-\u07a5\u07b1\u07ca-\u07ea\u07f4-\u07f5\u07fa\u0800-\u0815\u081a\u0824\u0828\u0840-\u0858\u0860-\u086a\u0870-\u0887\u0889-\u088f\u08a0-\u08c9\u0904-\u0939\u093d\u0950\u0958-\u0961\u0971-\u0980\u0985-\u098c\u098f-\u0990\u0993-\u09a8\u09aa-\u09b0\u09b2\u09b6-\u09b9\u09bd\u09ce\u09dc-\u09dd\u09df-\u09e1\u09f0-\u09f1\u09fc\u0a05-\u0a0a\u0a0f-\u0a10\u0a13-\u0a28\u0a2a-\u0a30\u0a32-\u0a33\u0a35-\u0a36\u0a38-\u0a39\u0a59-\u0a5c\u0a5e\u0a72-\u0a74\u0a85-\u0a8d\u0a8f-\u0a91\u0a93-\u0aa8\u0aaa-\u0ab0\u0ab2-\u0ab3\u0ab5-\u0ab9\u0abd\u0ad0\u0ae0-\u0ae1\u0af9\u0b05-\u0b0c\u0b0f-\u0b10\u0b13-\u0b28\u0b2a-\u0b30\u0b32-\u0b33\u0b35-\u0b39\u0b3d\u0b5c-\u0b5d\u0b5f-\u0b61\u0b71\u0b83\u0b85-\u0b8a\u0b8e-\u0b90\u0b92-\u0b95\u0b99-\u0b9a\u0b9c\u0b9e-\u0b9f\u0ba3-\u0ba4\u0ba8-\u0baa\u0bae-\u0bb9\u0bd0\u0c05-\u0c0c\u0c0e-\u0c10\u0c12-\u0c28\u0c2a-\u0c39\u0c3d\u0c58-\u0c5a\u0c5c-\u0c5d\u0c60-\u0c61\u0c80\u0c85-\u0c8c\u0c8e-\u0c90\u0c92-\u0ca8\u0caa-\u0cb3\u0cb5-\u0cb9\u0cbd\u0cdc-\u0cde\u0ce0-\u0ce1\u0cf1-\u0cf2\u0d04-\u0d0c\u0d0e-\u0d10\u0d12-\u0d3a\u0d3d\u0d4e\u0d54-\u0d56\u0d5f-\u0d61\u0d7a-\u0d7f\u0d85-\u0d96\u0d9a-\u0db1\u0db3-\u0dbb\u0dbd\u0dc0-\u0dc6\u0e01-\u0e30\u0e32-\u0e33\u0e40-\u0e46\u0e81-\u0e82\u0e84\u0e86-\u0e8a\u0e8c-\u0ea3\u0ea5\u0ea7-\u0eb0\u0eb2-\u0eb3\u0ebd\u0ec0-\u0ec4\u0ec6\u0edc-\u0edf\u0f00\u0f40-\u0f47\u0f49-\u0f6c\u0f88-\u0f8c\u1000-\u102a\u103f\u1050-\u1055\u105a-\u105d\u1061\u1065-\u1066\u106e-\u1070\u1075-\u1081\u108e\u10a0-\u10c5\u10c7\u10cd\u10d0-\u10fa\u10fc-\u1248\u124a-\u124d\u1250-\u1256\u1258\u125a-\u125d\u1260-\u1288\u128a-\u128d\u1290-\u12b0\u12b2-\u12b5\u12b8-\u12be\u12c0\u12c2-\u12c5\u12c8-\u12d6\u12d8-\u1310\u1312-\u1315\u1318-\u135a\u1380-\u138f\u13a0-\u13f5\u13f8-\u13fd\u1401-\u166c\u166f-\u167f\u1681-\u169a\u16a0-\u16ea\u16f1-\u16f8\u1700-\u1711\u171f-\u1731\u1740-\u1751\u1760-\u176c\u176e-\u1770\u1780-\u17b3\u17d7\u17dc\u1820-\u1878\u1880-\u1884\u1887-\u18a8\u18aa\u18b0-\u18f5\u1900-\u191e\u1950-\u196d\u1970-\u1974\u1980-\u19ab\u19b0-\u19c9\u1a00-\u1a16\u1a20-\u1a54\u1aa7\u1b05-\u1b33\u1b45-\u1b4c\u1b83-\u1ba0\u1bae-\u1baf\u1bba-\u1be5\u1c00-\u1c23\u1c4d-\u1c4f\u1c5a-\u1c7d\u1c80-\u1c8a\u1c90-\u1cba\u1cbd-\u1cbf\u1ce9-\u1cec\u1cee-\u1cf3\u1cf5-\u1cf6\u1cfa\u1d00-\u1dbf\u1e00-\u1f15\u1f18-\u1f1d\u1f20-\u1f45\u1f48-\u1f4d\u1f50-\u1f57\u1f59\u1f5b\u1f5d\u1f5f-\u1f7d\u1f80-\u1fb4\u1fb6-\u1fbc\u1fbe\u1fc2-\u1fc4\u1fc6-\u1fcc\u1fd0-\u1fd3\u1fd6-\u1fdb\u1fe0-\u1fec\u1ff2-\u1ff4\u1ff6-\u1ffc\u2071\u207f\u2090-\u209c\u2102\u2107\u210a-\u2113\u2115\u2119-\u211d\u2124\u2126\u2128\u212a-\u212d\u212f-\u2139\u213c-\u213f\u2145-\u2149\u214e\u2183-\u2184\u2c00-\u2ce4\u2ceb-\u2cee\u2cf2-\u2cf3\u2d00-\u2d25\u2d27\u2d2d\u2d30-\u2d67\u2d6f\u2d80-\u2d96\u2da0-\u2da6\u2da8-\u2dae\u2db0-\u2db6\u2db8-\u2dbe\u2dc0-\u2dc6\u2dc8-\u2dce\u2dd0-\u2dd6\u2dd8-\u2dde\u2e2f\u3005-\u3006\u3031-\u3035\u303b-\u303c\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\ua48c\ua4d0-\ua4fd\ua500-\ua60c\ua610-\ua61f\ua62a-\ua62b\ua640-\ua66e\ua67f-\ua69d\ua6a0-\ua6e5\ua717-\ua71f\ua722-\ua788\ua78b-\ua7dc\ua7f1-\ua801\ua803-\ua805\ua807-\ua80a\ua80c-\ua822\ua840-\ua873\ua882-\ua8b3\ua8f2-\ua8f7\ua8fb\ua8fd-\ua8fe\ua90a-\ua925\ua930-\ua946\ua960-\ua97c\ua984-\ua9b2\ua9cf\ua9e0-\ua9e4\ua9e6-\ua9ef\ua9fa-\ua9fe\uaa00-\uaa28\uaa40-\uaa42\uaa44-\uaa4b\uaa60-\uaa76\uaa7a\uaa7e-\uaaaf\uaab1\uaab5-\uaab6\uaab9-\uaabd\uaac0\uaac2\uaadb-\uaadd\uaae0-\uaaea\uaaf2-\uaaf4\uab01-\uab06\uab09-\uab0e\uab11-\uab16\uab20-\uab26\uab28-\uab2e\uab30-\uab5a\uab5c-\uab69\uab70-\uabe2\uac00-\ud7a3\ud7b0-\ud7c6\ud7cb-\ud7fb\uf900-\ufa6d\ufa70-\ufad9\ufb00-\ufb06\ufb13-\ufb17\ufb1d\ufb1f-\ufb28\ufb2a-\ufb36\ufb38-\ufb3c\ufb3e\ufb40-\ufb41\ufb43-\ufb44\ufb46-\ufbb1\ufbd3-\ufd3d\ufd50-\ufd8f\ufd92-\ufdc7\ufdf0-\ufdfb\ufe70-\ufe74\ufe76-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffbe\uffc2-\uffc7\uffca-\uffcf\uffd2-\uffd7\uffda-\uffdc\U00010000-\U0001000b\U0001000d-\U00010026\U00010028-\U0001003a\U0001003c-\U0001003d\U0001003f-\U0001004d\U00010050-\U0001005d\U00010080-\U000100fa\U00010280-\U0001029c\U000102a0-\U000102d0\U00010300-\U0001031f\U0001032d-\U00010340\U00010342-\U00010349\U00010350-\U00010375\U00010380-\U0001039d\U000103a0-\U000103c3\U000103c8-\U000103cf\U00010400-\U0001049d\U000104b0-\U000104d3\U000104d8-\U000104fb\U00010500-\U00010527\U00010530-\U00010563\U00010570-\U0001057a\U0001057c-\U0001058a\U0001058c-\U00010592\U00010594-\U00010595\U00010597-\U000105a1\U000105a3-\U000105b1\U000105b3-\U000105b9\U000105bb-\U000105bc\U000105c0-\U000105f3\U00010600-\U00010736\U00010740-\U00010755\U00010760-\U00010767\U00010780-\U00010785\U00010787-\U000107b0\U000107b2-\U000107ba\U00010800-\U00010805\U00010808\U0001080a-\U00010835\U00010837-\U00010838\U0001083c\U0001083f-\U00010855\U00010860-\U00010876\U00010880-\U0001089e\U000108e0-\U000108f2\U000108f4-\U000108f5\U00010900-\U00010915\U00010920-\U00010939\U00010940-\U00010959\U00010980-\U000109b7\U000109be-\U000109bf\U00010a00\U00010a10-\U00010a13\U00010a15-\U00010a17\U00010a19-\U00010a35\U00010a60-\U00010a7c\U00010a80-\U00010a9c\U00010ac0-\U00010ac7\U00010ac9-\U00010ae4\U00010b00-\U00010b35\U00010b40-\U00010b55\U00010b60-\U00010b72\U00010b80-\U00010b91\U00010c00-\U00010c48\U00010c80-\U00010cb2\U00010cc0-\U00010cf2\U00010d00-\U00010d23\U00010d4a-\U00010d65\U00010d6f-\U00010d85\U00010e80-\U00010ea9\U00010eb0-\U00010eb1\U00010ec2-\U00010ec7\U00010f00-\U00010f1c\U00010f27\U00010f30-\U00010f45\U00010f70-\U00010f81\U00010fb0-\U00010fc4\U00010fe0-\U00010ff6\U00011003-\U00011037\U00011071-\U00011072\U00011075\U00011083-\U000110af\U000110d0-\U000110e8\U00011103-\U00011126\U00011144\U00011147\U00011150-\U00011172\U00011176\U00011183-\U000111b2\U000111c1-\U000111c4\U000111da\U000111dc\U00011200-\U00011211\U00011213-\U0001122b\U0001123f-\U00011240\U00011280-\U00011286\U00011288\U0001128a-\U0001128d\U0001128f-\U0001129d\U0001129f-\U000112a8\U000112b0-\U000112de\U00011305-\U0001130c\U0001130f-\U00011310\U00011313-\U00011328\U0001132a-\U00011330\U00011332-\U00011333\U00011335-\U00011339\U0001133d\U00011350\U0001135d-\U00011361\U00011380-\U00011389\U0001138b\U0001138e\U00011390-\U000113b5\U000113b7\U000113d1\U000113d3\U00011400-\U00011434\U00011447-\U0001144a\U0001145f-\U00011461\U00011480-\U000114af\U000114c4-\U000114c5\U000114c7\U00011580-\U000115ae\U000115d8-\U000115db\U00011600-\U0001162f\U00011644\U00011680-\U000116aa\U000116b8\U00011700-\U0001171a\U00011740-\U00011746\U00011800-\U0001182b\U000118a0-\U000118df\U000118ff-\U00011906\U00011909\U0001190c-\U00011913\U00011915-\U00011916\U00011918-\U0001192f\U0001193f\U00011941\U000119a0-\U000119a7\U000119aa-\U000119d0\U000119e1\U000119e3\U00011a00\U00011a0b-\U00011a32\U00011a3a\U00011a50\U00011a5c-\U00011a89\U00011a9d\U00011ab0-\U00011af8\U00011bc0-\U00011be0\U00011c00-\U00011c08\U00011c0a-\U00011c2e\U00011c40\U00011c72-\U00011c8f\U00011d00-\U00011d06\U00011d08-\U00011d09\U00011d0b-\U00011d30\U00011d46\U00011d60-\U00011d65\U00011d67-\U00011d68\U00011d6a-\U00011d89\U00011d98\U00011db0-\U00011ddb\U00011ee0-\U00011ef2\U00011f02\U00011f04-\U00011f10\U00011f12-\U00011f33\U00011fb0\U00012000-\U00012399\U00012480-\U00012543\U00012f90-\U00012ff0\U00013000-\U0001342f\U00013441-\U00013446\U00013460-\U000143fa\U00014400-\U00014646\U00016100-\U0001611d\U00016800-\U00016a38\U00016a40-\U00016a5e\U00016a70-\U00016abe\U00016ad0-\U00016aed\U00016b00-\U00016b2f\U00016b40-\U00016b43\U00016b63-\U00016b77\U00016b7d-\U00016b8f\U00016d40-\U00016d6c\U00016e40-\U00016e7f\U00016ea0-\U00016eb8\U00016ebb-\U00016ed3\U00016f00-\U00016f4a\U00016f50\U00016f93-\U00016f9f\U00016fe0-\U00016fe1\U00016fe3\U00016ff2-\U00016ff3\U00017000-\U00018cd5\U00018cff-\U00018d1e\U00018d80-\U00018df2\U0001aff0-\U0001aff3\U0001aff5-\U0001affb\U0001affd-\U0001affe\U0001b000-\U0001b122\U0001b132\U0001b150-\U0001b152\U0001b155\U0001b164-\U0001b167\U0001b170-\U0001b2fb\U0001bc00-\U0001bc6a\U0001bc70-\U0001bc7c\U0001bc80-\U0001bc88\U0001bc90-\U0001bc99\U0001d400-\U0001d454\U0001d456-\U0001d49c\U0001d49e-\U0001d49f\U0001d4a2\U0001d4a5-\U0001d4a6\U0001d4a9-\U0001d4ac\U0001d4ae-\U0001d4b9\U0001d4bb\U0001d4bd-\U0001d4c3\U0001d4c5-\U0001d505\U0001d507-\U0001d50a\U0001d50d-\U0001d514\U0001d516-\U0001d51c\U0001d51e-\U0001d539\U0001d53b-\U0001d53e\U0001d540-\U0001d544\U0001d546\U0001d54a-\U0001d550\U0001d552-\U0001d6a5\U0001d6a8-\U0001d6c0\U0001d6c2-\U0001d6da\U0001d6dc-\U0001d6fa\U0001d6fc-\U0001d714\U0001d716-\U0001d734\U0001d736-\U0001d74e\U0001d750-\U0001d76e\U0001d770-\U0001d788\U0001d78a-\U0001d7a8\U0001d7aa-\U0001d7c2\U0001d7c4-\U0001d7cb\U0001df00-\U0001df1e\U0001df25-\U0001df2a\U0001e030-\U0001e06d\U0001e100-\U0001e12c\U0001e137-\U0001e13d\U0001e14e\U0001e290-\U0001e2ad\U0001e2c0-\U0001e2eb\U0001e4d0-\U0001e4eb\U0001e5d0-\U0001e5ed\U0001e5f0\U0001e6c0-\U0001e6de\U0001e6e0-\U0001e6e2\U0001e6e4-\U0001e6e5\U0001e6e7-\U0001e6ed\U0001e6f0-\U0001e6f4\U0001e6fe-\U0001e6ff\U0001e7e0-\U0001e7e6\U0001e7e8-\U0001e7eb\U0001e7ed-\U0001e7ee\U0001e7f0-\U0001e7fe\U0001e800-\U0001e8c4\U0001e900-\U0001e943\U0001e94b\U0001ee00-\U0001ee03\U0001ee05-\U0001ee1f\U0001ee21-\U0001ee22\U0001ee24\U0001ee27\U0001ee29-\U0001ee32\U0001ee34-\U0001ee37\U0001ee39\U0001ee3b\U0001ee42\U0001ee47\U0001ee49\U0001ee4b\U0001ee4d-\U0001ee4f\U0001ee51-\U0001ee52\U0001ee54\U0001ee57\U0001ee59\U0001ee5b\U0001ee5d\U0001ee5f\U0001ee61-\U0001ee62\U0001ee64\U0001ee67-\U0001ee6a\U0001ee6c-\U0001ee72\U0001ee74-\U0001ee77\U0001ee79-\U0001ee7c\U0001ee7e\U0001ee80-\U0001ee89\U0001ee8b-\U0001ee9b\U0001eea1-\U0001eea3\U0001eea5-\U0001eea9\U0001eeab-\U0001eebb\U00020000-\U0002a6df\U0002a700-\U0002b81d\U0002b820-\U0002cead\U0002ceb0-\U0002ebe0\U0002ebf0-\U0002ee5d\U0002f800-\U0002fa1d\U00030000-\U0003134a\U00031350-\U00033479]+\Z",
    re.ASCII,
)
_pattern7 = re.compile(r"^[^\n\r\u2028\u2029]\Z", re.ASCII)
_pattern8 = re.compile(r"^[0-9a-f]+\Z", re.ASCII)


def validate_kind(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Kind."""
    if not isinstance(value, str):
        violations.add(at, "type", "must be a string")
    elif value not in {
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
    }:
        violations.add(
            at, "enum", "must be one of class, default, new, None, True, nil, self, _, __x__, A, a"
        )


def validate_reserved_value(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a ReservedValue."""
    if not isinstance(value, str):
        violations.add(at, "type", "must be a string")
    elif value not in {
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
    }:
        violations.add(at, "enum", "must be one of the 359 permitted values")


def validate_reserved_fields(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a ReservedFields."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    abstract = value.get("abstract", ABSENT)
    if abstract is not ABSENT and abstract is not None and not isinstance(abstract, str):
        violations.add(f"{at}/abstract", "type", "must be a string or null")
    arguments = value.get("arguments", ABSENT)
    if arguments is not ABSENT and arguments is not None:
        if not is_integer(arguments):
            violations.add(f"{at}/arguments", "type", "must be an integer or null")
        else:
            if arguments < -2147483648:
                violations.add(f"{at}/arguments", "minimum", "must be at least -2147483648")
            if arguments > 2147483647:
                violations.add(f"{at}/arguments", "maximum", "must be at most 2147483647")
    async_ = value.get("async", ABSENT)
    if async_ is not ABSENT and async_ is not None and not isinstance(async_, bool):
        violations.add(f"{at}/async", "type", "must be true or false or null")
    await_ = value.get("await", ABSENT)
    if await_ is not ABSENT and await_ is not None and not is_number(await_):
        violations.add(f"{at}/await", "type", "must be a number or null")
    boolean = value.get("boolean", ABSENT)
    if boolean is not ABSENT and boolean is not None and not isinstance(boolean, str):
        violations.add(f"{at}/boolean", "type", "must be a string or null")
    break_ = value.get("break", ABSENT)
    if break_ is not ABSENT and break_ is not None:
        if not is_integer(break_):
            violations.add(f"{at}/break", "type", "must be an integer or null")
        else:
            if break_ < -2147483648:
                violations.add(f"{at}/break", "minimum", "must be at least -2147483648")
            if break_ > 2147483647:
                violations.add(f"{at}/break", "maximum", "must be at most 2147483647")
    byte = value.get("byte", ABSENT)
    if byte is not ABSENT and byte is not None and not isinstance(byte, bool):
        violations.add(f"{at}/byte", "type", "must be true or false or null")
    case_ = value.get("case", ABSENT)
    if case_ is not ABSENT and case_ is not None and not is_number(case_):
        violations.add(f"{at}/case", "type", "must be a number or null")
    catch = value.get("catch", ABSENT)
    if catch is not ABSENT and catch is not None and not isinstance(catch, str):
        violations.add(f"{at}/catch", "type", "must be a string or null")
    char = value.get("char", ABSENT)
    if char is not ABSENT and char is not None:
        if not is_integer(char):
            violations.add(f"{at}/char", "type", "must be an integer or null")
        else:
            if char < -2147483648:
                violations.add(f"{at}/char", "minimum", "must be at least -2147483648")
            if char > 2147483647:
                violations.add(f"{at}/char", "maximum", "must be at most 2147483647")
    class_ = value.get("class", ABSENT)
    if class_ is not ABSENT and class_ is not None and not isinstance(class_, bool):
        violations.add(f"{at}/class", "type", "must be true or false or null")
    const = value.get("const", ABSENT)
    if const is not ABSENT and const is not None and not is_number(const):
        violations.add(f"{at}/const", "type", "must be a number or null")
    continue_ = value.get("continue", ABSENT)
    if continue_ is not ABSENT and continue_ is not None and not isinstance(continue_, str):
        violations.add(f"{at}/continue", "type", "must be a string or null")
    debugger = value.get("debugger", ABSENT)
    if debugger is not ABSENT and debugger is not None:
        if not is_integer(debugger):
            violations.add(f"{at}/debugger", "type", "must be an integer or null")
        else:
            if debugger < -2147483648:
                violations.add(f"{at}/debugger", "minimum", "must be at least -2147483648")
            if debugger > 2147483647:
                violations.add(f"{at}/debugger", "maximum", "must be at most 2147483647")
    default = value.get("default", ABSENT)
    if default is not ABSENT and default is not None and not isinstance(default, bool):
        violations.add(f"{at}/default", "type", "must be true or false or null")
    delete = value.get("delete", ABSENT)
    if delete is not ABSENT and delete is not None and not is_number(delete):
        violations.add(f"{at}/delete", "type", "must be a number or null")
    do = value.get("do", ABSENT)
    if do is not ABSENT and do is not None and not isinstance(do, str):
        violations.add(f"{at}/do", "type", "must be a string or null")
    double = value.get("double", ABSENT)
    if double is not ABSENT and double is not None:
        if not is_integer(double):
            violations.add(f"{at}/double", "type", "must be an integer or null")
        else:
            if double < -2147483648:
                violations.add(f"{at}/double", "minimum", "must be at least -2147483648")
            if double > 2147483647:
                violations.add(f"{at}/double", "maximum", "must be at most 2147483647")
    else_ = value.get("else", ABSENT)
    if else_ is not ABSENT and else_ is not None and not isinstance(else_, bool):
        violations.add(f"{at}/else", "type", "must be true or false or null")
    enum = value.get("enum", ABSENT)
    if enum is not ABSENT and enum is not None and not is_number(enum):
        violations.add(f"{at}/enum", "type", "must be a number or null")
    eval = value.get("eval", ABSENT)
    if eval is not ABSENT and eval is not None and not isinstance(eval, str):
        violations.add(f"{at}/eval", "type", "must be a string or null")
    export = value.get("export", ABSENT)
    if export is not ABSENT and export is not None:
        if not is_integer(export):
            violations.add(f"{at}/export", "type", "must be an integer or null")
        else:
            if export < -2147483648:
                violations.add(f"{at}/export", "minimum", "must be at least -2147483648")
            if export > 2147483647:
                violations.add(f"{at}/export", "maximum", "must be at most 2147483647")
    extends = value.get("extends", ABSENT)
    if extends is not ABSENT and extends is not None and not isinstance(extends, bool):
        violations.add(f"{at}/extends", "type", "must be true or false or null")
    final = value.get("final", ABSENT)
    if final is not ABSENT and final is not None and not is_number(final):
        violations.add(f"{at}/final", "type", "must be a number or null")
    finally_ = value.get("finally", ABSENT)
    if finally_ is not ABSENT and finally_ is not None and not isinstance(finally_, str):
        violations.add(f"{at}/finally", "type", "must be a string or null")
    float_ = value.get("float", ABSENT)
    if float_ is not ABSENT and float_ is not None:
        if not is_integer(float_):
            violations.add(f"{at}/float", "type", "must be an integer or null")
        else:
            if float_ < -2147483648:
                violations.add(f"{at}/float", "minimum", "must be at least -2147483648")
            if float_ > 2147483647:
                violations.add(f"{at}/float", "maximum", "must be at most 2147483647")
    for_ = value.get("for", ABSENT)
    if for_ is not ABSENT and for_ is not None and not isinstance(for_, bool):
        violations.add(f"{at}/for", "type", "must be true or false or null")
    function = value.get("function", ABSENT)
    if function is not ABSENT and function is not None and not is_number(function):
        violations.add(f"{at}/function", "type", "must be a number or null")
    goto = value.get("goto", ABSENT)
    if goto is not ABSENT and goto is not None and not isinstance(goto, str):
        violations.add(f"{at}/goto", "type", "must be a string or null")
    if_ = value.get("if", ABSENT)
    if if_ is not ABSENT and if_ is not None:
        if not is_integer(if_):
            violations.add(f"{at}/if", "type", "must be an integer or null")
        else:
            if if_ < -2147483648:
                violations.add(f"{at}/if", "minimum", "must be at least -2147483648")
            if if_ > 2147483647:
                violations.add(f"{at}/if", "maximum", "must be at most 2147483647")
    implements = value.get("implements", ABSENT)
    if implements is not ABSENT and implements is not None and not isinstance(implements, bool):
        violations.add(f"{at}/implements", "type", "must be true or false or null")
    import_ = value.get("import", ABSENT)
    if import_ is not ABSENT and import_ is not None and not is_number(import_):
        violations.add(f"{at}/import", "type", "must be a number or null")
    in_ = value.get("in", ABSENT)
    if in_ is not ABSENT and in_ is not None and not isinstance(in_, str):
        violations.add(f"{at}/in", "type", "must be a string or null")
    instanceof = value.get("instanceof", ABSENT)
    if instanceof is not ABSENT and instanceof is not None:
        if not is_integer(instanceof):
            violations.add(f"{at}/instanceof", "type", "must be an integer or null")
        else:
            if instanceof < -2147483648:
                violations.add(f"{at}/instanceof", "minimum", "must be at least -2147483648")
            if instanceof > 2147483647:
                violations.add(f"{at}/instanceof", "maximum", "must be at most 2147483647")
    int_ = value.get("int", ABSENT)
    if int_ is not ABSENT and int_ is not None and not isinstance(int_, bool):
        violations.add(f"{at}/int", "type", "must be true or false or null")
    interface = value.get("interface", ABSENT)
    if interface is not ABSENT and interface is not None and not is_number(interface):
        violations.add(f"{at}/interface", "type", "must be a number or null")
    let = value.get("let", ABSENT)
    if let is not ABSENT and let is not None and not isinstance(let, str):
        violations.add(f"{at}/let", "type", "must be a string or null")
    long = value.get("long", ABSENT)
    if long is not ABSENT and long is not None:
        if not is_integer(long):
            violations.add(f"{at}/long", "type", "must be an integer or null")
        else:
            if long < -2147483648:
                violations.add(f"{at}/long", "minimum", "must be at least -2147483648")
            if long > 2147483647:
                violations.add(f"{at}/long", "maximum", "must be at most 2147483647")
    module = value.get("module", ABSENT)
    if module is not ABSENT and module is not None and not isinstance(module, bool):
        violations.add(f"{at}/module", "type", "must be true or false or null")
    namespace = value.get("namespace", ABSENT)
    if namespace is not ABSENT and namespace is not None and not is_number(namespace):
        violations.add(f"{at}/namespace", "type", "must be a number or null")
    native = value.get("native", ABSENT)
    if native is not ABSENT and native is not None and not isinstance(native, str):
        violations.add(f"{at}/native", "type", "must be a string or null")
    new = value.get("new", ABSENT)
    if new is not ABSENT and new is not None:
        if not is_integer(new):
            violations.add(f"{at}/new", "type", "must be an integer or null")
        else:
            if new < -2147483648:
                violations.add(f"{at}/new", "minimum", "must be at least -2147483648")
            if new > 2147483647:
                violations.add(f"{at}/new", "maximum", "must be at most 2147483647")
    of = value.get("of", ABSENT)
    if of is not ABSENT and of is not None and not isinstance(of, bool):
        violations.add(f"{at}/of", "type", "must be true or false or null")
    package = value.get("package", ABSENT)
    if package is not ABSENT and package is not None and not is_number(package):
        violations.add(f"{at}/package", "type", "must be a number or null")
    private = value.get("private", ABSENT)
    if private is not ABSENT and private is not None and not isinstance(private, str):
        violations.add(f"{at}/private", "type", "must be a string or null")
    protected = value.get("protected", ABSENT)
    if protected is not ABSENT and protected is not None:
        if not is_integer(protected):
            violations.add(f"{at}/protected", "type", "must be an integer or null")
        else:
            if protected < -2147483648:
                violations.add(f"{at}/protected", "minimum", "must be at least -2147483648")
            if protected > 2147483647:
                violations.add(f"{at}/protected", "maximum", "must be at most 2147483647")
    public = value.get("public", ABSENT)
    if public is not ABSENT and public is not None and not isinstance(public, bool):
        violations.add(f"{at}/public", "type", "must be true or false or null")
    return_ = value.get("return", ABSENT)
    if return_ is not ABSENT and return_ is not None and not is_number(return_):
        violations.add(f"{at}/return", "type", "must be a number or null")
    satisfies = value.get("satisfies", ABSENT)
    if satisfies is not ABSENT and satisfies is not None and not isinstance(satisfies, str):
        violations.add(f"{at}/satisfies", "type", "must be a string or null")
    short = value.get("short", ABSENT)
    if short is not ABSENT and short is not None:
        if not is_integer(short):
            violations.add(f"{at}/short", "type", "must be an integer or null")
        else:
            if short < -2147483648:
                violations.add(f"{at}/short", "minimum", "must be at least -2147483648")
            if short > 2147483647:
                violations.add(f"{at}/short", "maximum", "must be at most 2147483647")
    static = value.get("static", ABSENT)
    if static is not ABSENT and static is not None and not isinstance(static, bool):
        violations.add(f"{at}/static", "type", "must be true or false or null")
    super_ = value.get("super", ABSENT)
    if super_ is not ABSENT and super_ is not None and not is_number(super_):
        violations.add(f"{at}/super", "type", "must be a number or null")
    switch = value.get("switch", ABSENT)
    if switch is not ABSENT and switch is not None and not isinstance(switch, str):
        violations.add(f"{at}/switch", "type", "must be a string or null")
    synchronized = value.get("synchronized", ABSENT)
    if synchronized is not ABSENT and synchronized is not None:
        if not is_integer(synchronized):
            violations.add(f"{at}/synchronized", "type", "must be an integer or null")
        else:
            if synchronized < -2147483648:
                violations.add(f"{at}/synchronized", "minimum", "must be at least -2147483648")
            if synchronized > 2147483647:
                violations.add(f"{at}/synchronized", "maximum", "must be at most 2147483647")
    this = value.get("this", ABSENT)
    if this is not ABSENT and this is not None and not isinstance(this, bool):
        violations.add(f"{at}/this", "type", "must be true or false or null")
    throw = value.get("throw", ABSENT)
    if throw is not ABSENT and throw is not None and not is_number(throw):
        violations.add(f"{at}/throw", "type", "must be a number or null")
    throws = value.get("throws", ABSENT)
    if throws is not ABSENT and throws is not None and not isinstance(throws, str):
        violations.add(f"{at}/throws", "type", "must be a string or null")
    transient = value.get("transient", ABSENT)
    if transient is not ABSENT and transient is not None:
        if not is_integer(transient):
            violations.add(f"{at}/transient", "type", "must be an integer or null")
        else:
            if transient < -2147483648:
                violations.add(f"{at}/transient", "minimum", "must be at least -2147483648")
            if transient > 2147483647:
                violations.add(f"{at}/transient", "maximum", "must be at most 2147483647")
    try_ = value.get("try", ABSENT)
    if try_ is not ABSENT and try_ is not None and not isinstance(try_, bool):
        violations.add(f"{at}/try", "type", "must be true or false or null")
    type_ = value.get("type", ABSENT)
    if type_ is not ABSENT and type_ is not None and not is_number(type_):
        violations.add(f"{at}/type", "type", "must be a number or null")
    typeof = value.get("typeof", ABSENT)
    if typeof is not ABSENT and typeof is not None and not isinstance(typeof, str):
        violations.add(f"{at}/typeof", "type", "must be a string or null")
    undefined = value.get("undefined", ABSENT)
    if undefined is not ABSENT and undefined is not None:
        if not is_integer(undefined):
            violations.add(f"{at}/undefined", "type", "must be an integer or null")
        else:
            if undefined < -2147483648:
                violations.add(f"{at}/undefined", "minimum", "must be at least -2147483648")
            if undefined > 2147483647:
                violations.add(f"{at}/undefined", "maximum", "must be at most 2147483647")
    using = value.get("using", ABSENT)
    if using is not ABSENT and using is not None and not isinstance(using, bool):
        violations.add(f"{at}/using", "type", "must be true or false or null")
    var = value.get("var", ABSENT)
    if var is not ABSENT and var is not None and not is_number(var):
        violations.add(f"{at}/var", "type", "must be a number or null")
    void = value.get("void", ABSENT)
    if void is not ABSENT and void is not None and not isinstance(void, str):
        violations.add(f"{at}/void", "type", "must be a string or null")
    volatile = value.get("volatile", ABSENT)
    if volatile is not ABSENT and volatile is not None:
        if not is_integer(volatile):
            violations.add(f"{at}/volatile", "type", "must be an integer or null")
        else:
            if volatile < -2147483648:
                violations.add(f"{at}/volatile", "minimum", "must be at least -2147483648")
            if volatile > 2147483647:
                violations.add(f"{at}/volatile", "maximum", "must be at most 2147483647")
    while_ = value.get("while", ABSENT)
    if while_ is not ABSENT and while_ is not None and not isinstance(while_, bool):
        violations.add(f"{at}/while", "type", "must be true or false or null")
    with_ = value.get("with", ABSENT)
    if with_ is not ABSENT and with_ is not None and not is_number(with_):
        violations.add(f"{at}/with", "type", "must be a number or null")
    yield_ = value.get("yield", ABSENT)
    if yield_ is not ABSENT and yield_ is not None and not isinstance(yield_, str):
        violations.add(f"{at}/yield", "type", "must be a string or null")
    na_n = value.get("NaN", ABSENT)
    if na_n is not ABSENT and na_n is not None:
        if not is_integer(na_n):
            violations.add(f"{at}/NaN", "type", "must be an integer or null")
        else:
            if na_n < -2147483648:
                violations.add(f"{at}/NaN", "minimum", "must be at least -2147483648")
            if na_n > 2147483647:
                violations.add(f"{at}/NaN", "maximum", "must be at most 2147483647")
    infinity = value.get("Infinity", ABSENT)
    if infinity is not ABSENT and infinity is not None and not isinstance(infinity, bool):
        violations.add(f"{at}/Infinity", "type", "must be true or false or null")
    false = value.get("False", ABSENT)
    if false is not ABSENT and false is not None and not is_number(false):
        violations.add(f"{at}/False", "type", "must be a number or null")
    none = value.get("None", ABSENT)
    if none is not ABSENT and none is not None and not isinstance(none, str):
        violations.add(f"{at}/None", "type", "must be a string or null")
    true = value.get("True", ABSENT)
    if true is not ABSENT and true is not None:
        if not is_integer(true):
            violations.add(f"{at}/True", "type", "must be an integer or null")
        else:
            if true < -2147483648:
                violations.add(f"{at}/True", "minimum", "must be at least -2147483648")
            if true > 2147483647:
                violations.add(f"{at}/True", "maximum", "must be at most 2147483647")
    and_ = value.get("and", ABSENT)
    if and_ is not ABSENT and and_ is not None and not isinstance(and_, bool):
        violations.add(f"{at}/and", "type", "must be true or false or null")
    as_ = value.get("as", ABSENT)
    if as_ is not ABSENT and as_ is not None and not is_number(as_):
        violations.add(f"{at}/as", "type", "must be a number or null")
    assert_ = value.get("assert", ABSENT)
    if assert_ is not ABSENT and assert_ is not None and not isinstance(assert_, str):
        violations.add(f"{at}/assert", "type", "must be a string or null")
    def_ = value.get("def", ABSENT)
    if def_ is not ABSENT and def_ is not None:
        if not is_integer(def_):
            violations.add(f"{at}/def", "type", "must be an integer or null")
        else:
            if def_ < -2147483648:
                violations.add(f"{at}/def", "minimum", "must be at least -2147483648")
            if def_ > 2147483647:
                violations.add(f"{at}/def", "maximum", "must be at most 2147483647")
    del_ = value.get("del", ABSENT)
    if del_ is not ABSENT and del_ is not None and not isinstance(del_, bool):
        violations.add(f"{at}/del", "type", "must be true or false or null")
    elif_ = value.get("elif", ABSENT)
    if elif_ is not ABSENT and elif_ is not None and not is_number(elif_):
        violations.add(f"{at}/elif", "type", "must be a number or null")
    except_ = value.get("except", ABSENT)
    if except_ is not ABSENT and except_ is not None and not isinstance(except_, str):
        violations.add(f"{at}/except", "type", "must be a string or null")
    from_ = value.get("from", ABSENT)
    if from_ is not ABSENT and from_ is not None:
        if not is_integer(from_):
            violations.add(f"{at}/from", "type", "must be an integer or null")
        else:
            if from_ < -2147483648:
                violations.add(f"{at}/from", "minimum", "must be at least -2147483648")
            if from_ > 2147483647:
                violations.add(f"{at}/from", "maximum", "must be at most 2147483647")
    global_ = value.get("global", ABSENT)
    if global_ is not ABSENT and global_ is not None and not isinstance(global_, bool):
        violations.add(f"{at}/global", "type", "must be true or false or null")
    is_ = value.get("is", ABSENT)
    if is_ is not ABSENT and is_ is not None and not is_number(is_):
        violations.add(f"{at}/is", "type", "must be a number or null")
    lambda_ = value.get("lambda", ABSENT)
    if lambda_ is not ABSENT and lambda_ is not None and not isinstance(lambda_, str):
        violations.add(f"{at}/lambda", "type", "must be a string or null")
    match_ = value.get("match", ABSENT)
    if match_ is not ABSENT and match_ is not None:
        if not is_integer(match_):
            violations.add(f"{at}/match", "type", "must be an integer or null")
        else:
            if match_ < -2147483648:
                violations.add(f"{at}/match", "minimum", "must be at least -2147483648")
            if match_ > 2147483647:
                violations.add(f"{at}/match", "maximum", "must be at most 2147483647")
    nonlocal_ = value.get("nonlocal", ABSENT)
    if nonlocal_ is not ABSENT and nonlocal_ is not None and not isinstance(nonlocal_, bool):
        violations.add(f"{at}/nonlocal", "type", "must be true or false or null")
    not_ = value.get("not", ABSENT)
    if not_ is not ABSENT and not_ is not None and not is_number(not_):
        violations.add(f"{at}/not", "type", "must be a number or null")
    or_ = value.get("or", ABSENT)
    if or_ is not ABSENT and or_ is not None and not isinstance(or_, str):
        violations.add(f"{at}/or", "type", "must be a string or null")
    pass_ = value.get("pass", ABSENT)
    if pass_ is not ABSENT and pass_ is not None:
        if not is_integer(pass_):
            violations.add(f"{at}/pass", "type", "must be an integer or null")
        else:
            if pass_ < -2147483648:
                violations.add(f"{at}/pass", "minimum", "must be at least -2147483648")
            if pass_ > 2147483647:
                violations.add(f"{at}/pass", "maximum", "must be at most 2147483647")
    raise_ = value.get("raise", ABSENT)
    if raise_ is not ABSENT and raise_ is not None and not isinstance(raise_, bool):
        violations.add(f"{at}/raise", "type", "must be true or false or null")
    self_ = value.get("self", ABSENT)
    if self_ is not ABSENT and self_ is not None and not is_number(self_):
        violations.add(f"{at}/self", "type", "must be a number or null")
    cls_ = value.get("cls", ABSENT)
    if cls_ is not ABSENT and cls_ is not None and not isinstance(cls_, str):
        violations.add(f"{at}/cls", "type", "must be a string or null")
    print_ = value.get("print", ABSENT)
    if print_ is not ABSENT and print_ is not None:
        if not is_integer(print_):
            violations.add(f"{at}/print", "type", "must be an integer or null")
        else:
            if print_ < -2147483648:
                violations.add(f"{at}/print", "minimum", "must be at least -2147483648")
            if print_ > 2147483647:
                violations.add(f"{at}/print", "maximum", "must be at most 2147483647")
    base = value.get("base", ABSENT)
    if base is not ABSENT and base is not None and not isinstance(base, bool):
        violations.add(f"{at}/base", "type", "must be true or false or null")
    bool_2 = value.get("bool", ABSENT)
    if bool_2 is not ABSENT and bool_2 is not None and not is_number(bool_2):
        violations.add(f"{at}/bool", "type", "must be a number or null")
    checked = value.get("checked", ABSENT)
    if checked is not ABSENT and checked is not None and not isinstance(checked, str):
        violations.add(f"{at}/checked", "type", "must be a string or null")
    decimal = value.get("decimal", ABSENT)
    if decimal is not ABSENT and decimal is not None:
        if not is_integer(decimal):
            violations.add(f"{at}/decimal", "type", "must be an integer or null")
        else:
            if decimal < -2147483648:
                violations.add(f"{at}/decimal", "minimum", "must be at least -2147483648")
            if decimal > 2147483647:
                violations.add(f"{at}/decimal", "maximum", "must be at most 2147483647")
    delegate = value.get("delegate", ABSENT)
    if delegate is not ABSENT and delegate is not None and not isinstance(delegate, bool):
        violations.add(f"{at}/delegate", "type", "must be true or false or null")
    event = value.get("event", ABSENT)
    if event is not ABSENT and event is not None and not is_number(event):
        violations.add(f"{at}/event", "type", "must be a number or null")
    explicit = value.get("explicit", ABSENT)
    if explicit is not ABSENT and explicit is not None and not isinstance(explicit, str):
        violations.add(f"{at}/explicit", "type", "must be a string or null")
    extern = value.get("extern", ABSENT)
    if extern is not ABSENT and extern is not None:
        if not is_integer(extern):
            violations.add(f"{at}/extern", "type", "must be an integer or null")
        else:
            if extern < -2147483648:
                violations.add(f"{at}/extern", "minimum", "must be at least -2147483648")
            if extern > 2147483647:
                violations.add(f"{at}/extern", "maximum", "must be at most 2147483647")
    fixed = value.get("fixed", ABSENT)
    if fixed is not ABSENT and fixed is not None and not isinstance(fixed, bool):
        violations.add(f"{at}/fixed", "type", "must be true or false or null")
    foreach = value.get("foreach", ABSENT)
    if foreach is not ABSENT and foreach is not None and not is_number(foreach):
        violations.add(f"{at}/foreach", "type", "must be a number or null")
    implicit = value.get("implicit", ABSENT)
    if implicit is not ABSENT and implicit is not None and not isinstance(implicit, str):
        violations.add(f"{at}/implicit", "type", "must be a string or null")
    internal = value.get("internal", ABSENT)
    if internal is not ABSENT and internal is not None:
        if not is_integer(internal):
            violations.add(f"{at}/internal", "type", "must be an integer or null")
        else:
            if internal < -2147483648:
                violations.add(f"{at}/internal", "minimum", "must be at least -2147483648")
            if internal > 2147483647:
                violations.add(f"{at}/internal", "maximum", "must be at most 2147483647")
    lock = value.get("lock", ABSENT)
    if lock is not ABSENT and lock is not None and not isinstance(lock, bool):
        violations.add(f"{at}/lock", "type", "must be true or false or null")
    nint = value.get("nint", ABSENT)
    if nint is not ABSENT and nint is not None and not is_number(nint):
        violations.add(f"{at}/nint", "type", "must be a number or null")
    nuint = value.get("nuint", ABSENT)
    if nuint is not ABSENT and nuint is not None and not isinstance(nuint, str):
        violations.add(f"{at}/nuint", "type", "must be a string or null")
    object_ = value.get("object", ABSENT)
    if object_ is not ABSENT and object_ is not None:
        if not is_integer(object_):
            violations.add(f"{at}/object", "type", "must be an integer or null")
        else:
            if object_ < -2147483648:
                violations.add(f"{at}/object", "minimum", "must be at least -2147483648")
            if object_ > 2147483647:
                violations.add(f"{at}/object", "maximum", "must be at most 2147483647")
    operator = value.get("operator", ABSENT)
    if operator is not ABSENT and operator is not None and not isinstance(operator, bool):
        violations.add(f"{at}/operator", "type", "must be true or false or null")
    out = value.get("out", ABSENT)
    if out is not ABSENT and out is not None and not is_number(out):
        violations.add(f"{at}/out", "type", "must be a number or null")
    override = value.get("override", ABSENT)
    if override is not ABSENT and override is not None and not isinstance(override, str):
        violations.add(f"{at}/override", "type", "must be a string or null")
    params = value.get("params", ABSENT)
    if params is not ABSENT and params is not None:
        if not is_integer(params):
            violations.add(f"{at}/params", "type", "must be an integer or null")
        else:
            if params < -2147483648:
                violations.add(f"{at}/params", "minimum", "must be at least -2147483648")
            if params > 2147483647:
                violations.add(f"{at}/params", "maximum", "must be at most 2147483647")
    partial = value.get("partial", ABSENT)
    if partial is not ABSENT and partial is not None and not isinstance(partial, bool):
        violations.add(f"{at}/partial", "type", "must be true or false or null")
    record = value.get("record", ABSENT)
    if record is not ABSENT and record is not None and not is_number(record):
        violations.add(f"{at}/record", "type", "must be a number or null")
    readonly = value.get("readonly", ABSENT)
    if readonly is not ABSENT and readonly is not None and not isinstance(readonly, str):
        violations.add(f"{at}/readonly", "type", "must be a string or null")
    ref = value.get("ref", ABSENT)
    if ref is not ABSENT and ref is not None:
        if not is_integer(ref):
            violations.add(f"{at}/ref", "type", "must be an integer or null")
        else:
            if ref < -2147483648:
                violations.add(f"{at}/ref", "minimum", "must be at least -2147483648")
            if ref > 2147483647:
                violations.add(f"{at}/ref", "maximum", "must be at most 2147483647")
    required = value.get("required", ABSENT)
    if required is not ABSENT and required is not None and not isinstance(required, bool):
        violations.add(f"{at}/required", "type", "must be true or false or null")
    sbyte = value.get("sbyte", ABSENT)
    if sbyte is not ABSENT and sbyte is not None and not is_number(sbyte):
        violations.add(f"{at}/sbyte", "type", "must be a number or null")
    scoped = value.get("scoped", ABSENT)
    if scoped is not ABSENT and scoped is not None and not isinstance(scoped, str):
        violations.add(f"{at}/scoped", "type", "must be a string or null")
    sealed = value.get("sealed", ABSENT)
    if sealed is not ABSENT and sealed is not None:
        if not is_integer(sealed):
            violations.add(f"{at}/sealed", "type", "must be an integer or null")
        else:
            if sealed < -2147483648:
                violations.add(f"{at}/sealed", "minimum", "must be at least -2147483648")
            if sealed > 2147483647:
                violations.add(f"{at}/sealed", "maximum", "must be at most 2147483647")
    sizeof = value.get("sizeof", ABSENT)
    if sizeof is not ABSENT and sizeof is not None and not isinstance(sizeof, bool):
        violations.add(f"{at}/sizeof", "type", "must be true or false or null")
    stackalloc = value.get("stackalloc", ABSENT)
    if stackalloc is not ABSENT and stackalloc is not None and not is_number(stackalloc):
        violations.add(f"{at}/stackalloc", "type", "must be a number or null")
    string = value.get("string", ABSENT)
    if string is not ABSENT and string is not None and not isinstance(string, str):
        violations.add(f"{at}/string", "type", "must be a string or null")
    struct = value.get("struct", ABSENT)
    if struct is not ABSENT and struct is not None:
        if not is_integer(struct):
            violations.add(f"{at}/struct", "type", "must be an integer or null")
        else:
            if struct < -2147483648:
                violations.add(f"{at}/struct", "minimum", "must be at least -2147483648")
            if struct > 2147483647:
                violations.add(f"{at}/struct", "maximum", "must be at most 2147483647")
    uint = value.get("uint", ABSENT)
    if uint is not ABSENT and uint is not None and not isinstance(uint, bool):
        violations.add(f"{at}/uint", "type", "must be true or false or null")
    ulong = value.get("ulong", ABSENT)
    if ulong is not ABSENT and ulong is not None and not is_number(ulong):
        violations.add(f"{at}/ulong", "type", "must be a number or null")
    unchecked = value.get("unchecked", ABSENT)
    if unchecked is not ABSENT and unchecked is not None and not isinstance(unchecked, str):
        violations.add(f"{at}/unchecked", "type", "must be a string or null")
    unsafe = value.get("unsafe", ABSENT)
    if unsafe is not ABSENT and unsafe is not None:
        if not is_integer(unsafe):
            violations.add(f"{at}/unsafe", "type", "must be an integer or null")
        else:
            if unsafe < -2147483648:
                violations.add(f"{at}/unsafe", "minimum", "must be at least -2147483648")
            if unsafe > 2147483647:
                violations.add(f"{at}/unsafe", "maximum", "must be at most 2147483647")
    ushort = value.get("ushort", ABSENT)
    if ushort is not ABSENT and ushort is not None and not isinstance(ushort, bool):
        violations.add(f"{at}/ushort", "type", "must be true or false or null")
    value2 = value.get("value", ABSENT)
    if value2 is not ABSENT and value2 is not None and not is_number(value2):
        violations.add(f"{at}/value", "type", "must be a number or null")
    virtual = value.get("virtual", ABSENT)
    if virtual is not ABSENT and virtual is not None and not isinstance(virtual, str):
        violations.add(f"{at}/virtual", "type", "must be a string or null")
    where = value.get("where", ABSENT)
    if where is not ABSENT and where is not None:
        if not is_integer(where):
            violations.add(f"{at}/where", "type", "must be an integer or null")
        else:
            if where < -2147483648:
                violations.add(f"{at}/where", "minimum", "must be at least -2147483648")
            if where > 2147483647:
                violations.add(f"{at}/where", "maximum", "must be at most 2147483647")
    dynamic = value.get("dynamic", ABSENT)
    if dynamic is not ABSENT and dynamic is not None and not isinstance(dynamic, bool):
        violations.add(f"{at}/dynamic", "type", "must be true or false or null")
    init = value.get("init", ABSENT)
    if init is not ABSENT and init is not None and not is_number(init):
        violations.add(f"{at}/init", "type", "must be a number or null")
    get = value.get("get", ABSENT)
    if get is not ABSENT and get is not None and not isinstance(get, str):
        violations.add(f"{at}/get", "type", "must be a string or null")
    set_ = value.get("set", ABSENT)
    if set_ is not ABSENT and set_ is not None:
        if not is_integer(set_):
            violations.add(f"{at}/set", "type", "must be an integer or null")
        else:
            if set_ < -2147483648:
                violations.add(f"{at}/set", "minimum", "must be at least -2147483648")
            if set_ > 2147483647:
                violations.add(f"{at}/set", "maximum", "must be at most 2147483647")
    add = value.get("add", ABSENT)
    if add is not ABSENT and add is not None and not isinstance(add, bool):
        violations.add(f"{at}/add", "type", "must be true or false or null")
    remove = value.get("remove", ABSENT)
    if remove is not ABSENT and remove is not None and not is_number(remove):
        violations.add(f"{at}/remove", "type", "must be a number or null")
    file = value.get("file", ABSENT)
    if file is not ABSENT and file is not None and not isinstance(file, str):
        violations.add(f"{at}/file", "type", "must be a string or null")
    chan = value.get("chan", ABSENT)
    if chan is not ABSENT and chan is not None:
        if not is_integer(chan):
            violations.add(f"{at}/chan", "type", "must be an integer or null")
        else:
            if chan < -2147483648:
                violations.add(f"{at}/chan", "minimum", "must be at least -2147483648")
            if chan > 2147483647:
                violations.add(f"{at}/chan", "maximum", "must be at most 2147483647")
    defer = value.get("defer", ABSENT)
    if defer is not ABSENT and defer is not None and not isinstance(defer, bool):
        violations.add(f"{at}/defer", "type", "must be true or false or null")
    fallthrough = value.get("fallthrough", ABSENT)
    if fallthrough is not ABSENT and fallthrough is not None and not is_number(fallthrough):
        violations.add(f"{at}/fallthrough", "type", "must be a number or null")
    func = value.get("func", ABSENT)
    if func is not ABSENT and func is not None and not isinstance(func, str):
        violations.add(f"{at}/func", "type", "must be a string or null")
    go = value.get("go", ABSENT)
    if go is not ABSENT and go is not None:
        if not is_integer(go):
            violations.add(f"{at}/go", "type", "must be an integer or null")
        else:
            if go < -2147483648:
                violations.add(f"{at}/go", "minimum", "must be at least -2147483648")
            if go > 2147483647:
                violations.add(f"{at}/go", "maximum", "must be at most 2147483647")
    map = value.get("map", ABSENT)
    if map is not ABSENT and map is not None and not isinstance(map, bool):
        violations.add(f"{at}/map", "type", "must be true or false or null")
    range_ = value.get("range", ABSENT)
    if range_ is not ABSENT and range_ is not None and not is_number(range_):
        violations.add(f"{at}/range", "type", "must be a number or null")
    select = value.get("select", ABSENT)
    if select is not ABSENT and select is not None and not isinstance(select, str):
        violations.add(f"{at}/select", "type", "must be a string or null")
    nil = value.get("nil", ABSENT)
    if nil is not ABSENT and nil is not None:
        if not is_integer(nil):
            violations.add(f"{at}/nil", "type", "must be an integer or null")
        else:
            if nil < -2147483648:
                violations.add(f"{at}/nil", "minimum", "must be at least -2147483648")
            if nil > 2147483647:
                violations.add(f"{at}/nil", "maximum", "must be at most 2147483647")
    iota = value.get("iota", ABSENT)
    if iota is not ABSENT and iota is not None and not isinstance(iota, bool):
        violations.add(f"{at}/iota", "type", "must be true or false or null")
    append = value.get("append", ABSENT)
    if append is not ABSENT and append is not None and not is_number(append):
        violations.add(f"{at}/append", "type", "must be a number or null")
    cap = value.get("cap", ABSENT)
    if cap is not ABSENT and cap is not None and not isinstance(cap, str):
        violations.add(f"{at}/cap", "type", "must be a string or null")
    close = value.get("close", ABSENT)
    if close is not ABSENT and close is not None:
        if not is_integer(close):
            violations.add(f"{at}/close", "type", "must be an integer or null")
        else:
            if close < -2147483648:
                violations.add(f"{at}/close", "minimum", "must be at least -2147483648")
            if close > 2147483647:
                violations.add(f"{at}/close", "maximum", "must be at most 2147483647")
    copy = value.get("copy", ABSENT)
    if copy is not ABSENT and copy is not None and not isinstance(copy, bool):
        violations.add(f"{at}/copy", "type", "must be true or false or null")
    len_ = value.get("len", ABSENT)
    if len_ is not ABSENT and len_ is not None and not is_number(len_):
        violations.add(f"{at}/len", "type", "must be a number or null")
    make = value.get("make", ABSENT)
    if make is not ABSENT and make is not None and not isinstance(make, str):
        violations.add(f"{at}/make", "type", "must be a string or null")
    panic = value.get("panic", ABSENT)
    if panic is not ABSENT and panic is not None:
        if not is_integer(panic):
            violations.add(f"{at}/panic", "type", "must be an integer or null")
        else:
            if panic < -2147483648:
                violations.add(f"{at}/panic", "minimum", "must be at least -2147483648")
            if panic > 2147483647:
                violations.add(f"{at}/panic", "maximum", "must be at most 2147483647")
    recover = value.get("recover", ABSENT)
    if recover is not ABSENT and recover is not None and not isinstance(recover, bool):
        violations.add(f"{at}/recover", "type", "must be true or false or null")
    any = value.get("any", ABSENT)
    if any is not ABSENT and any is not None and not is_number(any):
        violations.add(f"{at}/any", "type", "must be a number or null")
    error = value.get("error", ABSENT)
    if error is not ABSENT and error is not None and not isinstance(error, str):
        violations.add(f"{at}/error", "type", "must be a string or null")
    rune = value.get("rune", ABSENT)
    if rune is not ABSENT and rune is not None:
        if not is_integer(rune):
            violations.add(f"{at}/rune", "type", "must be an integer or null")
        else:
            if rune < -2147483648:
                violations.add(f"{at}/rune", "minimum", "must be at least -2147483648")
            if rune > 2147483647:
                violations.add(f"{at}/rune", "maximum", "must be at most 2147483647")
    int64 = value.get("int64", ABSENT)
    if int64 is not ABSENT and int64 is not None and not isinstance(int64, bool):
        violations.add(f"{at}/int64", "type", "must be true or false or null")
    main = value.get("main", ABSENT)
    if main is not ABSENT and main is not None and not is_number(main):
        violations.add(f"{at}/main", "type", "must be a number or null")
    any2 = value.get("Any", ABSENT)
    if any2 is not ABSENT and any2 is not None and not isinstance(any2, str):
        violations.add(f"{at}/Any", "type", "must be a string or null")
    protocol = value.get("Protocol", ABSENT)
    if protocol is not ABSENT and protocol is not None:
        if not is_integer(protocol):
            violations.add(f"{at}/Protocol", "type", "must be an integer or null")
        else:
            if protocol < -2147483648:
                violations.add(f"{at}/Protocol", "minimum", "must be at least -2147483648")
            if protocol > 2147483647:
                violations.add(f"{at}/Protocol", "maximum", "must be at most 2147483647")
    self_2 = value.get("Self", ABSENT)
    if self_2 is not ABSENT and self_2 is not None and not isinstance(self_2, bool):
        violations.add(f"{at}/Self", "type", "must be true or false or null")
    type_2 = value.get("Type", ABSENT)
    if type_2 is not ABSENT and type_2 is not None and not is_number(type_2):
        violations.add(f"{at}/Type", "type", "must be a number or null")
    actor = value.get("actor", ABSENT)
    if actor is not ABSENT and actor is not None and not isinstance(actor, str):
        violations.add(f"{at}/actor", "type", "must be a string or null")
    associatedtype = value.get("associatedtype", ABSENT)
    if associatedtype is not ABSENT and associatedtype is not None:
        if not is_integer(associatedtype):
            violations.add(f"{at}/associatedtype", "type", "must be an integer or null")
        else:
            if associatedtype < -2147483648:
                violations.add(f"{at}/associatedtype", "minimum", "must be at least -2147483648")
            if associatedtype > 2147483647:
                violations.add(f"{at}/associatedtype", "maximum", "must be at most 2147483647")
    borrowing = value.get("borrowing", ABSENT)
    if borrowing is not ABSENT and borrowing is not None and not isinstance(borrowing, bool):
        violations.add(f"{at}/borrowing", "type", "must be true or false or null")
    consuming = value.get("consuming", ABSENT)
    if consuming is not ABSENT and consuming is not None and not is_number(consuming):
        violations.add(f"{at}/consuming", "type", "must be a number or null")
    convenience = value.get("convenience", ABSENT)
    if convenience is not ABSENT and convenience is not None and not isinstance(convenience, str):
        violations.add(f"{at}/convenience", "type", "must be a string or null")
    deinit = value.get("deinit", ABSENT)
    if deinit is not ABSENT and deinit is not None:
        if not is_integer(deinit):
            violations.add(f"{at}/deinit", "type", "must be an integer or null")
        else:
            if deinit < -2147483648:
                violations.add(f"{at}/deinit", "minimum", "must be at least -2147483648")
            if deinit > 2147483647:
                violations.add(f"{at}/deinit", "maximum", "must be at most 2147483647")
    did_set = value.get("didSet", ABSENT)
    if did_set is not ABSENT and did_set is not None and not isinstance(did_set, bool):
        violations.add(f"{at}/didSet", "type", "must be true or false or null")
    distributed = value.get("distributed", ABSENT)
    if distributed is not ABSENT and distributed is not None and not is_number(distributed):
        violations.add(f"{at}/distributed", "type", "must be a number or null")
    each = value.get("each", ABSENT)
    if each is not ABSENT and each is not None and not isinstance(each, str):
        violations.add(f"{at}/each", "type", "must be a string or null")
    extension = value.get("extension", ABSENT)
    if extension is not ABSENT and extension is not None:
        if not is_integer(extension):
            violations.add(f"{at}/extension", "type", "must be an integer or null")
        else:
            if extension < -2147483648:
                violations.add(f"{at}/extension", "minimum", "must be at least -2147483648")
            if extension > 2147483647:
                violations.add(f"{at}/extension", "maximum", "must be at most 2147483647")
    fileprivate = value.get("fileprivate", ABSENT)
    if fileprivate is not ABSENT and fileprivate is not None and not isinstance(fileprivate, bool):
        violations.add(f"{at}/fileprivate", "type", "must be true or false or null")
    guard = value.get("guard", ABSENT)
    if guard is not ABSENT and guard is not None and not is_number(guard):
        violations.add(f"{at}/guard", "type", "must be a number or null")
    indirect = value.get("indirect", ABSENT)
    if indirect is not ABSENT and indirect is not None and not isinstance(indirect, str):
        violations.add(f"{at}/indirect", "type", "must be a string or null")
    infix = value.get("infix", ABSENT)
    if infix is not ABSENT and infix is not None:
        if not is_integer(infix):
            violations.add(f"{at}/infix", "type", "must be an integer or null")
        else:
            if infix < -2147483648:
                violations.add(f"{at}/infix", "minimum", "must be at least -2147483648")
            if infix > 2147483647:
                violations.add(f"{at}/infix", "maximum", "must be at most 2147483647")
    inout = value.get("inout", ABSENT)
    if inout is not ABSENT and inout is not None and not isinstance(inout, bool):
        violations.add(f"{at}/inout", "type", "must be true or false or null")
    isolated = value.get("isolated", ABSENT)
    if isolated is not ABSENT and isolated is not None and not is_number(isolated):
        violations.add(f"{at}/isolated", "type", "must be a number or null")
    lazy = value.get("lazy", ABSENT)
    if lazy is not ABSENT and lazy is not None and not isinstance(lazy, str):
        violations.add(f"{at}/lazy", "type", "must be a string or null")
    left = value.get("left", ABSENT)
    if left is not ABSENT and left is not None:
        if not is_integer(left):
            violations.add(f"{at}/left", "type", "must be an integer or null")
        else:
            if left < -2147483648:
                violations.add(f"{at}/left", "minimum", "must be at least -2147483648")
            if left > 2147483647:
                violations.add(f"{at}/left", "maximum", "must be at most 2147483647")
    macro = value.get("macro", ABSENT)
    if macro is not ABSENT and macro is not None and not isinstance(macro, bool):
        violations.add(f"{at}/macro", "type", "must be true or false or null")
    mutating = value.get("mutating", ABSENT)
    if mutating is not ABSENT and mutating is not None and not is_number(mutating):
        violations.add(f"{at}/mutating", "type", "must be a number or null")
    nonisolated = value.get("nonisolated", ABSENT)
    if nonisolated is not ABSENT and nonisolated is not None and not isinstance(nonisolated, str):
        violations.add(f"{at}/nonisolated", "type", "must be a string or null")
    nonmutating = value.get("nonmutating", ABSENT)
    if nonmutating is not ABSENT and nonmutating is not None:
        if not is_integer(nonmutating):
            violations.add(f"{at}/nonmutating", "type", "must be an integer or null")
        else:
            if nonmutating < -2147483648:
                violations.add(f"{at}/nonmutating", "minimum", "must be at least -2147483648")
            if nonmutating > 2147483647:
                violations.add(f"{at}/nonmutating", "maximum", "must be at most 2147483647")
    open = value.get("open", ABSENT)
    if open is not ABSENT and open is not None and not isinstance(open, bool):
        violations.add(f"{at}/open", "type", "must be true or false or null")
    optional = value.get("optional", ABSENT)
    if optional is not ABSENT and optional is not None and not is_number(optional):
        violations.add(f"{at}/optional", "type", "must be a number or null")
    postfix = value.get("postfix", ABSENT)
    if postfix is not ABSENT and postfix is not None and not isinstance(postfix, str):
        violations.add(f"{at}/postfix", "type", "must be a string or null")
    precedence = value.get("precedence", ABSENT)
    if precedence is not ABSENT and precedence is not None:
        if not is_integer(precedence):
            violations.add(f"{at}/precedence", "type", "must be an integer or null")
        else:
            if precedence < -2147483648:
                violations.add(f"{at}/precedence", "minimum", "must be at least -2147483648")
            if precedence > 2147483647:
                violations.add(f"{at}/precedence", "maximum", "must be at most 2147483647")
    precedencegroup = value.get("precedencegroup", ABSENT)
    if (
        precedencegroup is not ABSENT
        and precedencegroup is not None
        and not isinstance(precedencegroup, bool)
    ):
        violations.add(f"{at}/precedencegroup", "type", "must be true or false or null")
    prefix = value.get("prefix", ABSENT)
    if prefix is not ABSENT and prefix is not None and not is_number(prefix):
        violations.add(f"{at}/prefix", "type", "must be a number or null")
    protocol2 = value.get("protocol", ABSENT)
    if protocol2 is not ABSENT and protocol2 is not None and not isinstance(protocol2, str):
        violations.add(f"{at}/protocol", "type", "must be a string or null")
    repeat = value.get("repeat", ABSENT)
    if repeat is not ABSENT and repeat is not None:
        if not is_integer(repeat):
            violations.add(f"{at}/repeat", "type", "must be an integer or null")
        else:
            if repeat < -2147483648:
                violations.add(f"{at}/repeat", "minimum", "must be at least -2147483648")
            if repeat > 2147483647:
                violations.add(f"{at}/repeat", "maximum", "must be at most 2147483647")
    rethrows = value.get("rethrows", ABSENT)
    if rethrows is not ABSENT and rethrows is not None and not isinstance(rethrows, bool):
        violations.add(f"{at}/rethrows", "type", "must be true or false or null")
    right = value.get("right", ABSENT)
    if right is not ABSENT and right is not None and not is_number(right):
        violations.add(f"{at}/right", "type", "must be a number or null")
    sending = value.get("sending", ABSENT)
    if sending is not ABSENT and sending is not None and not isinstance(sending, str):
        violations.add(f"{at}/sending", "type", "must be a string or null")
    some = value.get("some", ABSENT)
    if some is not ABSENT and some is not None:
        if not is_integer(some):
            violations.add(f"{at}/some", "type", "must be an integer or null")
        else:
            if some < -2147483648:
                violations.add(f"{at}/some", "minimum", "must be at least -2147483648")
            if some > 2147483647:
                violations.add(f"{at}/some", "maximum", "must be at most 2147483647")
    subscript = value.get("subscript", ABSENT)
    if subscript is not ABSENT and subscript is not None and not isinstance(subscript, bool):
        violations.add(f"{at}/subscript", "type", "must be true or false or null")
    typealias = value.get("typealias", ABSENT)
    if typealias is not ABSENT and typealias is not None and not is_number(typealias):
        violations.add(f"{at}/typealias", "type", "must be a number or null")
    unowned = value.get("unowned", ABSENT)
    if unowned is not ABSENT and unowned is not None and not isinstance(unowned, str):
        violations.add(f"{at}/unowned", "type", "must be a string or null")
    weak = value.get("weak", ABSENT)
    if weak is not ABSENT and weak is not None:
        if not is_integer(weak):
            violations.add(f"{at}/weak", "type", "must be an integer or null")
        else:
            if weak < -2147483648:
                violations.add(f"{at}/weak", "minimum", "must be at least -2147483648")
            if weak > 2147483647:
                violations.add(f"{at}/weak", "maximum", "must be at most 2147483647")
    will_set = value.get("willSet", ABSENT)
    if will_set is not ABSENT and will_set is not None and not isinstance(will_set, bool):
        violations.add(f"{at}/willSet", "type", "must be true or false or null")
    all = value.get("all", ABSENT)
    if all is not ABSENT and all is not None and not is_number(all):
        violations.add(f"{at}/all", "type", "must be a number or null")
    analyse = value.get("analyse", ABSENT)
    if analyse is not ABSENT and analyse is not None and not isinstance(analyse, str):
        violations.add(f"{at}/analyse", "type", "must be a string or null")
    analyze = value.get("analyze", ABSENT)
    if analyze is not ABSENT and analyze is not None:
        if not is_integer(analyze):
            violations.add(f"{at}/analyze", "type", "must be an integer or null")
        else:
            if analyze < -2147483648:
                violations.add(f"{at}/analyze", "minimum", "must be at least -2147483648")
            if analyze > 2147483647:
                violations.add(f"{at}/analyze", "maximum", "must be at most 2147483647")
    asc = value.get("asc", ABSENT)
    if asc is not ABSENT and asc is not None and not isinstance(asc, bool):
        violations.add(f"{at}/asc", "type", "must be true or false or null")
    authorization = value.get("authorization", ABSENT)
    if authorization is not ABSENT and authorization is not None and not is_number(authorization):
        violations.add(f"{at}/authorization", "type", "must be a number or null")
    between = value.get("between", ABSENT)
    if between is not ABSENT and between is not None and not isinstance(between, str):
        violations.add(f"{at}/between", "type", "must be a string or null")
    both = value.get("both", ABSENT)
    if both is not ABSENT and both is not None:
        if not is_integer(both):
            violations.add(f"{at}/both", "type", "must be an integer or null")
        else:
            if both < -2147483648:
                violations.add(f"{at}/both", "minimum", "must be at least -2147483648")
            if both > 2147483647:
                violations.add(f"{at}/both", "maximum", "must be at most 2147483647")
    cast = value.get("cast", ABSENT)
    if cast is not ABSENT and cast is not None and not isinstance(cast, bool):
        violations.add(f"{at}/cast", "type", "must be true or false or null")
    check = value.get("check", ABSENT)
    if check is not ABSENT and check is not None and not is_number(check):
        violations.add(f"{at}/check", "type", "must be a number or null")
    collate = value.get("collate", ABSENT)
    if collate is not ABSENT and collate is not None and not isinstance(collate, str):
        violations.add(f"{at}/collate", "type", "must be a string or null")
    collation = value.get("collation", ABSENT)
    if collation is not ABSENT and collation is not None:
        if not is_integer(collation):
            violations.add(f"{at}/collation", "type", "must be an integer or null")
        else:
            if collation < -2147483648:
                violations.add(f"{at}/collation", "minimum", "must be at least -2147483648")
            if collation > 2147483647:
                violations.add(f"{at}/collation", "maximum", "must be at most 2147483647")
    column = value.get("column", ABSENT)
    if column is not ABSENT and column is not None and not isinstance(column, bool):
        violations.add(f"{at}/column", "type", "must be true or false or null")
    concurrently = value.get("concurrently", ABSENT)
    if concurrently is not ABSENT and concurrently is not None and not is_number(concurrently):
        violations.add(f"{at}/concurrently", "type", "must be a number or null")
    constraint = value.get("constraint", ABSENT)
    if constraint is not ABSENT and constraint is not None and not isinstance(constraint, str):
        violations.add(f"{at}/constraint", "type", "must be a string or null")
    create = value.get("create", ABSENT)
    if create is not ABSENT and create is not None:
        if not is_integer(create):
            violations.add(f"{at}/create", "type", "must be an integer or null")
        else:
            if create < -2147483648:
                violations.add(f"{at}/create", "minimum", "must be at least -2147483648")
            if create > 2147483647:
                violations.add(f"{at}/create", "maximum", "must be at most 2147483647")
    cross = value.get("cross", ABSENT)
    if cross is not ABSENT and cross is not None and not isinstance(cross, bool):
        violations.add(f"{at}/cross", "type", "must be true or false or null")
    current_date = value.get("current_date", ABSENT)
    if current_date is not ABSENT and current_date is not None and not is_number(current_date):
        violations.add(f"{at}/current_date", "type", "must be a number or null")
    current_role = value.get("current_role", ABSENT)
    if (
        current_role is not ABSENT
        and current_role is not None
        and not isinstance(current_role, str)
    ):
        violations.add(f"{at}/current_role", "type", "must be a string or null")
    current_time = value.get("current_time", ABSENT)
    if current_time is not ABSENT and current_time is not None:
        if not is_integer(current_time):
            violations.add(f"{at}/current_time", "type", "must be an integer or null")
        else:
            if current_time < -2147483648:
                violations.add(f"{at}/current_time", "minimum", "must be at least -2147483648")
            if current_time > 2147483647:
                violations.add(f"{at}/current_time", "maximum", "must be at most 2147483647")
    current_timestamp = value.get("current_timestamp", ABSENT)
    if (
        current_timestamp is not ABSENT
        and current_timestamp is not None
        and not isinstance(current_timestamp, bool)
    ):
        violations.add(f"{at}/current_timestamp", "type", "must be true or false or null")
    current_user = value.get("current_user", ABSENT)
    if current_user is not ABSENT and current_user is not None and not is_number(current_user):
        violations.add(f"{at}/current_user", "type", "must be a number or null")
    deferrable = value.get("deferrable", ABSENT)
    if deferrable is not ABSENT and deferrable is not None and not isinstance(deferrable, str):
        violations.add(f"{at}/deferrable", "type", "must be a string or null")
    desc = value.get("desc", ABSENT)
    if desc is not ABSENT and desc is not None:
        if not is_integer(desc):
            violations.add(f"{at}/desc", "type", "must be an integer or null")
        else:
            if desc < -2147483648:
                violations.add(f"{at}/desc", "minimum", "must be at least -2147483648")
            if desc > 2147483647:
                violations.add(f"{at}/desc", "maximum", "must be at most 2147483647")
    distinct = value.get("distinct", ABSENT)
    if distinct is not ABSENT and distinct is not None and not isinstance(distinct, bool):
        violations.add(f"{at}/distinct", "type", "must be true or false or null")
    drop = value.get("drop", ABSENT)
    if drop is not ABSENT and drop is not None and not is_number(drop):
        violations.add(f"{at}/drop", "type", "must be a number or null")
    end = value.get("end", ABSENT)
    if end is not ABSENT and end is not None and not isinstance(end, str):
        violations.add(f"{at}/end", "type", "must be a string or null")
    fetch = value.get("fetch", ABSENT)
    if fetch is not ABSENT and fetch is not None:
        if not is_integer(fetch):
            violations.add(f"{at}/fetch", "type", "must be an integer or null")
        else:
            if fetch < -2147483648:
                violations.add(f"{at}/fetch", "minimum", "must be at least -2147483648")
            if fetch > 2147483647:
                violations.add(f"{at}/fetch", "maximum", "must be at most 2147483647")
    foreign = value.get("foreign", ABSENT)
    if foreign is not ABSENT and foreign is not None and not isinstance(foreign, bool):
        violations.add(f"{at}/foreign", "type", "must be true or false or null")
    freeze = value.get("freeze", ABSENT)
    if freeze is not ABSENT and freeze is not None and not is_number(freeze):
        violations.add(f"{at}/freeze", "type", "must be a number or null")
    full = value.get("full", ABSENT)
    if full is not ABSENT and full is not None and not isinstance(full, str):
        violations.add(f"{at}/full", "type", "must be a string or null")
    grant = value.get("grant", ABSENT)
    if grant is not ABSENT and grant is not None:
        if not is_integer(grant):
            violations.add(f"{at}/grant", "type", "must be an integer or null")
        else:
            if grant < -2147483648:
                violations.add(f"{at}/grant", "minimum", "must be at least -2147483648")
            if grant > 2147483647:
                violations.add(f"{at}/grant", "maximum", "must be at most 2147483647")
    group = value.get("group", ABSENT)
    if group is not ABSENT and group is not None and not isinstance(group, bool):
        violations.add(f"{at}/group", "type", "must be true or false or null")
    having = value.get("having", ABSENT)
    if having is not ABSENT and having is not None and not is_number(having):
        violations.add(f"{at}/having", "type", "must be a number or null")
    ilike = value.get("ilike", ABSENT)
    if ilike is not ABSENT and ilike is not None and not isinstance(ilike, str):
        violations.add(f"{at}/ilike", "type", "must be a string or null")
    index = value.get("index", ABSENT)
    if index is not ABSENT and index is not None:
        if not is_integer(index):
            violations.add(f"{at}/index", "type", "must be an integer or null")
        else:
            if index < -2147483648:
                violations.add(f"{at}/index", "minimum", "must be at least -2147483648")
            if index > 2147483647:
                violations.add(f"{at}/index", "maximum", "must be at most 2147483647")
    initially = value.get("initially", ABSENT)
    if initially is not ABSENT and initially is not None and not isinstance(initially, bool):
        violations.add(f"{at}/initially", "type", "must be true or false or null")
    inner = value.get("inner", ABSENT)
    if inner is not ABSENT and inner is not None and not is_number(inner):
        violations.add(f"{at}/inner", "type", "must be a number or null")
    insert = value.get("insert", ABSENT)
    if insert is not ABSENT and insert is not None and not isinstance(insert, str):
        violations.add(f"{at}/insert", "type", "must be a string or null")
    intersect = value.get("intersect", ABSENT)
    if intersect is not ABSENT and intersect is not None:
        if not is_integer(intersect):
            violations.add(f"{at}/intersect", "type", "must be an integer or null")
        else:
            if intersect < -2147483648:
                violations.add(f"{at}/intersect", "minimum", "must be at least -2147483648")
            if intersect > 2147483647:
                violations.add(f"{at}/intersect", "maximum", "must be at most 2147483647")
    into = value.get("into", ABSENT)
    if into is not ABSENT and into is not None and not isinstance(into, bool):
        violations.add(f"{at}/into", "type", "must be true or false or null")
    isnull = value.get("isnull", ABSENT)
    if isnull is not ABSENT and isnull is not None and not is_number(isnull):
        violations.add(f"{at}/isnull", "type", "must be a number or null")
    join = value.get("join", ABSENT)
    if join is not ABSENT and join is not None and not isinstance(join, str):
        violations.add(f"{at}/join", "type", "must be a string or null")
    key = value.get("key", ABSENT)
    if key is not ABSENT and key is not None:
        if not is_integer(key):
            violations.add(f"{at}/key", "type", "must be an integer or null")
        else:
            if key < -2147483648:
                violations.add(f"{at}/key", "minimum", "must be at least -2147483648")
            if key > 2147483647:
                violations.add(f"{at}/key", "maximum", "must be at most 2147483647")
    lateral = value.get("lateral", ABSENT)
    if lateral is not ABSENT and lateral is not None and not isinstance(lateral, bool):
        violations.add(f"{at}/lateral", "type", "must be true or false or null")
    leading = value.get("leading", ABSENT)
    if leading is not ABSENT and leading is not None and not is_number(leading):
        violations.add(f"{at}/leading", "type", "must be a number or null")
    like = value.get("like", ABSENT)
    if like is not ABSENT and like is not None and not isinstance(like, str):
        violations.add(f"{at}/like", "type", "must be a string or null")
    limit = value.get("limit", ABSENT)
    if limit is not ABSENT and limit is not None:
        if not is_integer(limit):
            violations.add(f"{at}/limit", "type", "must be an integer or null")
        else:
            if limit < -2147483648:
                violations.add(f"{at}/limit", "minimum", "must be at least -2147483648")
            if limit > 2147483647:
                violations.add(f"{at}/limit", "maximum", "must be at most 2147483647")
    localtime = value.get("localtime", ABSENT)
    if localtime is not ABSENT and localtime is not None and not isinstance(localtime, bool):
        violations.add(f"{at}/localtime", "type", "must be true or false or null")
    localtimestamp = value.get("localtimestamp", ABSENT)
    if (
        localtimestamp is not ABSENT
        and localtimestamp is not None
        and not is_number(localtimestamp)
    ):
        violations.add(f"{at}/localtimestamp", "type", "must be a number or null")
    natural = value.get("natural", ABSENT)
    if natural is not ABSENT and natural is not None and not isinstance(natural, str):
        violations.add(f"{at}/natural", "type", "must be a string or null")
    notnull = value.get("notnull", ABSENT)
    if notnull is not ABSENT and notnull is not None:
        if not is_integer(notnull):
            violations.add(f"{at}/notnull", "type", "must be an integer or null")
        else:
            if notnull < -2147483648:
                violations.add(f"{at}/notnull", "minimum", "must be at least -2147483648")
            if notnull > 2147483647:
                violations.add(f"{at}/notnull", "maximum", "must be at most 2147483647")
    null = value.get("null_", ABSENT)
    if null is not ABSENT and null is not None and not isinstance(null, bool):
        violations.add(f"{at}/null_", "type", "must be true or false or null")
    offset = value.get("offset", ABSENT)
    if offset is not ABSENT and offset is not None and not is_number(offset):
        violations.add(f"{at}/offset", "type", "must be a number or null")
    on = value.get("on", ABSENT)
    if on is not ABSENT and on is not None and not isinstance(on, str):
        violations.add(f"{at}/on", "type", "must be a string or null")
    only = value.get("only", ABSENT)
    if only is not ABSENT and only is not None:
        if not is_integer(only):
            violations.add(f"{at}/only", "type", "must be an integer or null")
        else:
            if only < -2147483648:
                violations.add(f"{at}/only", "minimum", "must be at least -2147483648")
            if only > 2147483647:
                violations.add(f"{at}/only", "maximum", "must be at most 2147483647")
    order = value.get("order", ABSENT)
    if order is not ABSENT and order is not None and not isinstance(order, bool):
        violations.add(f"{at}/order", "type", "must be true or false or null")
    outer = value.get("outer", ABSENT)
    if outer is not ABSENT and outer is not None and not is_number(outer):
        violations.add(f"{at}/outer", "type", "must be a number or null")
    overlaps = value.get("overlaps", ABSENT)
    if overlaps is not ABSENT and overlaps is not None and not isinstance(overlaps, str):
        violations.add(f"{at}/overlaps", "type", "must be a string or null")
    placing = value.get("placing", ABSENT)
    if placing is not ABSENT and placing is not None:
        if not is_integer(placing):
            violations.add(f"{at}/placing", "type", "must be an integer or null")
        else:
            if placing < -2147483648:
                violations.add(f"{at}/placing", "minimum", "must be at least -2147483648")
            if placing > 2147483647:
                violations.add(f"{at}/placing", "maximum", "must be at most 2147483647")
    primary = value.get("primary", ABSENT)
    if primary is not ABSENT and primary is not None and not isinstance(primary, bool):
        violations.add(f"{at}/primary", "type", "must be true or false or null")
    references = value.get("references", ABSENT)
    if references is not ABSENT and references is not None and not is_number(references):
        violations.add(f"{at}/references", "type", "must be a number or null")
    rowid = value.get("rowid", ABSENT)
    if rowid is not ABSENT and rowid is not None and not isinstance(rowid, str):
        violations.add(f"{at}/rowid", "type", "must be a string or null")
    session_user = value.get("session_user", ABSENT)
    if session_user is not ABSENT and session_user is not None:
        if not is_integer(session_user):
            violations.add(f"{at}/session_user", "type", "must be an integer or null")
        else:
            if session_user < -2147483648:
                violations.add(f"{at}/session_user", "minimum", "must be at least -2147483648")
            if session_user > 2147483647:
                violations.add(f"{at}/session_user", "maximum", "must be at most 2147483647")
    similar = value.get("similar", ABSENT)
    if similar is not ABSENT and similar is not None and not isinstance(similar, bool):
        violations.add(f"{at}/similar", "type", "must be true or false or null")
    symmetric = value.get("symmetric", ABSENT)
    if symmetric is not ABSENT and symmetric is not None and not is_number(symmetric):
        violations.add(f"{at}/symmetric", "type", "must be a number or null")
    system_user = value.get("system_user", ABSENT)
    if system_user is not ABSENT and system_user is not None and not isinstance(system_user, str):
        violations.add(f"{at}/system_user", "type", "must be a string or null")
    table = value.get("table", ABSENT)
    if table is not ABSENT and table is not None:
        if not is_integer(table):
            violations.add(f"{at}/table", "type", "must be an integer or null")
        else:
            if table < -2147483648:
                violations.add(f"{at}/table", "minimum", "must be at least -2147483648")
            if table > 2147483647:
                violations.add(f"{at}/table", "maximum", "must be at most 2147483647")
    tablesample = value.get("tablesample", ABSENT)
    if tablesample is not ABSENT and tablesample is not None and not isinstance(tablesample, bool):
        violations.add(f"{at}/tablesample", "type", "must be true or false or null")
    then = value.get("then", ABSENT)
    if then is not ABSENT and then is not None and not is_number(then):
        violations.add(f"{at}/then", "type", "must be a number or null")
    to = value.get("to", ABSENT)
    if to is not ABSENT and to is not None and not isinstance(to, str):
        violations.add(f"{at}/to", "type", "must be a string or null")
    trailing = value.get("trailing", ABSENT)
    if trailing is not ABSENT and trailing is not None:
        if not is_integer(trailing):
            violations.add(f"{at}/trailing", "type", "must be an integer or null")
        else:
            if trailing < -2147483648:
                violations.add(f"{at}/trailing", "minimum", "must be at least -2147483648")
            if trailing > 2147483647:
                violations.add(f"{at}/trailing", "maximum", "must be at most 2147483647")
    union = value.get("union", ABSENT)
    if union is not ABSENT and union is not None and not isinstance(union, bool):
        violations.add(f"{at}/union", "type", "must be true or false or null")
    unique = value.get("unique", ABSENT)
    if unique is not ABSENT and unique is not None and not is_number(unique):
        violations.add(f"{at}/unique", "type", "must be a number or null")
    update = value.get("update", ABSENT)
    if update is not ABSENT and update is not None and not isinstance(update, str):
        violations.add(f"{at}/update", "type", "must be a string or null")
    user = value.get("user", ABSENT)
    if user is not ABSENT and user is not None:
        if not is_integer(user):
            violations.add(f"{at}/user", "type", "must be an integer or null")
        else:
            if user < -2147483648:
                violations.add(f"{at}/user", "minimum", "must be at least -2147483648")
            if user > 2147483647:
                violations.add(f"{at}/user", "maximum", "must be at most 2147483647")
    values_ = value.get("values", ABSENT)
    if values_ is not ABSENT and values_ is not None and not isinstance(values_, bool):
        violations.add(f"{at}/values", "type", "must be true or false or null")
    variadic = value.get("variadic", ABSENT)
    if variadic is not ABSENT and variadic is not None and not is_number(variadic):
        violations.add(f"{at}/variadic", "type", "must be a number or null")
    verbose = value.get("verbose", ABSENT)
    if verbose is not ABSENT and verbose is not None and not isinstance(verbose, str):
        violations.add(f"{at}/verbose", "type", "must be a string or null")
    when = value.get("when", ABSENT)
    if when is not ABSENT and when is not None:
        if not is_integer(when):
            violations.add(f"{at}/when", "type", "must be an integer or null")
        else:
            if when < -2147483648:
                violations.add(f"{at}/when", "minimum", "must be at least -2147483648")
            if when > 2147483647:
                violations.add(f"{at}/when", "maximum", "must be at most 2147483647")
    window = value.get("window", ABSENT)
    if window is not ABSENT and window is not None and not isinstance(window, bool):
        violations.add(f"{at}/window", "type", "must be true or false or null")
    with_2 = value.get("with_", ABSENT)
    if with_2 is not ABSENT and with_2 is not None and not is_number(with_2):
        violations.add(f"{at}/with_", "type", "must be a number or null")
    without = value.get("without", ABSENT)
    if without is not ABSENT and without is not None and not isinstance(without, str):
        violations.add(f"{at}/without", "type", "must be a string or null")
    constructor = value.get("constructor", ABSENT)
    if constructor is not ABSENT and constructor is not None:
        if not is_integer(constructor):
            violations.add(f"{at}/constructor", "type", "must be an integer or null")
        else:
            if constructor < -2147483648:
                violations.add(f"{at}/constructor", "minimum", "must be at least -2147483648")
            if constructor > 2147483647:
                violations.add(f"{at}/constructor", "maximum", "must be at most 2147483647")
    prototype = value.get("prototype", ABSENT)
    if prototype is not ABSENT and prototype is not None and not isinstance(prototype, bool):
        violations.add(f"{at}/prototype", "type", "must be true or false or null")
    has_own_property = value.get("hasOwnProperty", ABSENT)
    if (
        has_own_property is not ABSENT
        and has_own_property is not None
        and not is_number(has_own_property)
    ):
        violations.add(f"{at}/hasOwnProperty", "type", "must be a number or null")
    is_prototype_of = value.get("isPrototypeOf", ABSENT)
    if (
        is_prototype_of is not ABSENT
        and is_prototype_of is not None
        and not isinstance(is_prototype_of, str)
    ):
        violations.add(f"{at}/isPrototypeOf", "type", "must be a string or null")
    to_string = value.get("toString", ABSENT)
    if to_string is not ABSENT and to_string is not None:
        if not is_integer(to_string):
            violations.add(f"{at}/toString", "type", "must be an integer or null")
        else:
            if to_string < -2147483648:
                violations.add(f"{at}/toString", "minimum", "must be at least -2147483648")
            if to_string > 2147483647:
                violations.add(f"{at}/toString", "maximum", "must be at most 2147483647")
    value_of = value.get("valueOf", ABSENT)
    if value_of is not ABSENT and value_of is not None and not isinstance(value_of, bool):
        violations.add(f"{at}/valueOf", "type", "must be true or false or null")
    to_locale_string = value.get("toLocaleString", ABSENT)
    if (
        to_locale_string is not ABSENT
        and to_locale_string is not None
        and not is_number(to_locale_string)
    ):
        violations.add(f"{at}/toLocaleString", "type", "must be a number or null")
    length = value.get("length", ABSENT)
    if length is not ABSENT and length is not None and not isinstance(length, str):
        violations.add(f"{at}/length", "type", "must be a string or null")
    name = value.get("name", ABSENT)
    if name is not ABSENT and name is not None:
        if not is_integer(name):
            violations.add(f"{at}/name", "type", "must be an integer or null")
        else:
            if name < -2147483648:
                violations.add(f"{at}/name", "minimum", "must be at least -2147483648")
            if name > 2147483647:
                violations.add(f"{at}/name", "maximum", "must be at most 2147483647")
    caller = value.get("caller", ABSENT)
    if caller is not ABSENT and caller is not None and not isinstance(caller, bool):
        violations.add(f"{at}/caller", "type", "must be true or false or null")
    apply = value.get("apply", ABSENT)
    if apply is not ABSENT and apply is not None and not is_number(apply):
        violations.add(f"{at}/apply", "type", "must be a number or null")
    call = value.get("call", ABSENT)
    if call is not ABSENT and call is not None and not isinstance(call, str):
        violations.add(f"{at}/call", "type", "must be a string or null")
    bind = value.get("bind", ABSENT)
    if bind is not ABSENT and bind is not None:
        if not is_integer(bind):
            violations.add(f"{at}/bind", "type", "must be an integer or null")
        else:
            if bind < -2147483648:
                violations.add(f"{at}/bind", "minimum", "must be at least -2147483648")
            if bind > 2147483647:
                violations.add(f"{at}/bind", "maximum", "must be at most 2147483647")
    catch2 = value.get("catch_", ABSENT)
    if catch2 is not ABSENT and catch2 is not None and not isinstance(catch2, bool):
        violations.add(f"{at}/catch_", "type", "must be true or false or null")
    to_json = value.get("toJSON", ABSENT)
    if to_json is not ABSENT and to_json is not None and not is_number(to_json):
        violations.add(f"{at}/toJSON", "type", "must be a number or null")
    contract = value.get("contract", ABSENT)
    if contract is not ABSENT and contract is not None and not isinstance(contract, str):
        violations.add(f"{at}/contract", "type", "must be a string or null")
    auth_ = value.get("auth", ABSENT)
    if auth_ is not ABSENT and auth_ is not None:
        if not is_integer(auth_):
            violations.add(f"{at}/auth", "type", "must be an integer or null")
        else:
            if auth_ < -2147483648:
                violations.add(f"{at}/auth", "minimum", "must be at least -2147483648")
            if auth_ > 2147483647:
                violations.add(f"{at}/auth", "maximum", "must be at most 2147483647")
    entity = value.get("entity", ABSENT)
    if entity is not ABSENT and entity is not None and not isinstance(entity, bool):
        violations.add(f"{at}/entity", "type", "must be true or false or null")
    service = value.get("service", ABSENT)
    if service is not ABSENT and service is not None and not is_number(service):
        violations.add(f"{at}/service", "type", "must be a number or null")
    job = value.get("job", ABSENT)
    if job is not ABSENT and job is not None and not isinstance(job, str):
        violations.add(f"{at}/job", "type", "must be a string or null")
    client_ = value.get("client", ABSENT)
    if client_ is not ABSENT and client_ is not None:
        if not is_integer(client_):
            violations.add(f"{at}/client", "type", "must be an integer or null")
        else:
            if client_ < -2147483648:
                violations.add(f"{at}/client", "minimum", "must be at least -2147483648")
            if client_ > 2147483647:
                violations.add(f"{at}/client", "maximum", "must be at most 2147483647")
    scalar = value.get("scalar", ABSENT)
    if scalar is not ABSENT and scalar is not None and not isinstance(scalar, bool):
        violations.add(f"{at}/scalar", "type", "must be true or false or null")
    input = value.get("input", ABSENT)
    if input is not ABSENT and input is not None and not is_number(input):
        violations.add(f"{at}/input", "type", "must be a number or null")
    directive = value.get("directive", ABSENT)
    if directive is not ABSENT and directive is not None and not isinstance(directive, str):
        violations.add(f"{at}/directive", "type", "must be a string or null")
    extend = value.get("extend", ABSENT)
    if extend is not ABSENT and extend is not None:
        if not is_integer(extend):
            violations.add(f"{at}/extend", "type", "must be an integer or null")
        else:
            if extend < -2147483648:
                violations.add(f"{at}/extend", "minimum", "must be at least -2147483648")
            if extend > 2147483647:
                violations.add(f"{at}/extend", "maximum", "must be at most 2147483647")
    schema = value.get("schema", ABSENT)
    if schema is not ABSENT and schema is not None and not isinstance(schema, bool):
        violations.add(f"{at}/schema", "type", "must be true or false or null")
    query_ = value.get("query", ABSENT)
    if query_ is not ABSENT and query_ is not None and not is_number(query_):
        violations.add(f"{at}/query", "type", "must be a number or null")
    mutation = value.get("mutation", ABSENT)
    if mutation is not ABSENT and mutation is not None and not isinstance(mutation, str):
        violations.add(f"{at}/mutation", "type", "must be a string or null")
    subscription = value.get("subscription", ABSENT)
    if subscription is not ABSENT and subscription is not None:
        if not is_integer(subscription):
            violations.add(f"{at}/subscription", "type", "must be an integer or null")
        else:
            if subscription < -2147483648:
                violations.add(f"{at}/subscription", "minimum", "must be at least -2147483648")
            if subscription > 2147483647:
                violations.add(f"{at}/subscription", "maximum", "must be at most 2147483647")
    post = value.get("post", ABSENT)
    if post is not ABSENT and post is not None and not isinstance(post, bool):
        violations.add(f"{at}/post", "type", "must be true or false or null")
    put = value.get("put", ABSENT)
    if put is not ABSENT and put is not None and not is_number(put):
        violations.add(f"{at}/put", "type", "must be a number or null")
    patch = value.get("patch", ABSENT)
    if patch is not ABSENT and patch is not None and not isinstance(patch, str):
        violations.add(f"{at}/patch", "type", "must be a string or null")
    head = value.get("head", ABSENT)
    if head is not ABSENT and head is not None:
        if not is_integer(head):
            violations.add(f"{at}/head", "type", "must be an integer or null")
        else:
            if head < -2147483648:
                violations.add(f"{at}/head", "minimum", "must be at least -2147483648")
            if head > 2147483647:
                violations.add(f"{at}/head", "maximum", "must be at most 2147483647")
    options = value.get("options", ABSENT)
    if options is not ABSENT and options is not None and not isinstance(options, bool):
        violations.add(f"{at}/options", "type", "must be true or false or null")
    request_ = value.get("request", ABSENT)
    if request_ is not ABSENT and request_ is not None and not is_number(request_):
        violations.add(f"{at}/request", "type", "must be a number or null")
    response = value.get("response", ABSENT)
    if response is not ABSENT and response is not None and not isinstance(response, str):
        violations.add(f"{at}/response", "type", "must be a string or null")
    next = value.get("next", ABSENT)
    if next is not ABSENT and next is not None:
        if not is_integer(next):
            violations.add(f"{at}/next", "type", "must be an integer or null")
        else:
            if next < -2147483648:
                violations.add(f"{at}/next", "minimum", "must be at least -2147483648")
            if next > 2147483647:
                violations.add(f"{at}/next", "maximum", "must be at most 2147483647")
    body_ = value.get("body", ABSENT)
    if body_ is not ABSENT and body_ is not None and not isinstance(body_, bool):
        violations.add(f"{at}/body", "type", "must be true or false or null")
    headers = value.get("headers", ABSENT)
    if headers is not ABSENT and headers is not None and not is_number(headers):
        violations.add(f"{at}/headers", "type", "must be a number or null")
    cookies_ = value.get("cookies", ABSENT)
    if cookies_ is not ABSENT and cookies_ is not None and not isinstance(cookies_, str):
        violations.add(f"{at}/cookies", "type", "must be a string or null")
    status = value.get("status", ABSENT)
    if status is not ABSENT and status is not None:
        if not is_integer(status):
            violations.add(f"{at}/status", "type", "must be an integer or null")
        else:
            if status < -2147483648:
                violations.add(f"{at}/status", "minimum", "must be at least -2147483648")
            if status > 2147483647:
                violations.add(f"{at}/status", "maximum", "must be at most 2147483647")
    res = value.get("res", ABSENT)
    if res is not ABSENT and res is not None and not isinstance(res, bool):
        violations.add(f"{at}/res", "type", "must be true or false or null")
    req = value.get("req", ABSENT)
    if req is not ABSENT and req is not None and not is_number(req):
        violations.add(f"{at}/req", "type", "must be a number or null")
    err = value.get("err", ABSENT)
    if err is not ABSENT and err is not None and not isinstance(err, str):
        violations.add(f"{at}/err", "type", "must be a string or null")
    db = value.get("db", ABSENT)
    if db is not ABSENT and db is not None:
        if not is_integer(db):
            violations.add(f"{at}/db", "type", "must be an integer or null")
        else:
            if db < -2147483648:
                violations.add(f"{at}/db", "minimum", "must be at least -2147483648")
            if db > 2147483647:
                violations.add(f"{at}/db", "maximum", "must be at most 2147483647")
    app = value.get("app", ABSENT)
    if app is not ABSENT and app is not None and not isinstance(app, bool):
        violations.add(f"{at}/app", "type", "must be true or false or null")
    router_ = value.get("router", ABSENT)
    if router_ is not ABSENT and router_ is not None and not is_number(router_):
        violations.add(f"{at}/router", "type", "must be a number or null")
    server = value.get("server", ABSENT)
    if server is not ABSENT and server is not None and not isinstance(server, str):
        violations.add(f"{at}/server", "type", "must be a string or null")
    handlers_ = value.get("handlers", ABSENT)
    if handlers_ is not ABSENT and handlers_ is not None:
        if not is_integer(handlers_):
            violations.add(f"{at}/handlers", "type", "must be an integer or null")
        else:
            if handlers_ < -2147483648:
                violations.add(f"{at}/handlers", "minimum", "must be at least -2147483648")
            if handlers_ > 2147483647:
                violations.add(f"{at}/handlers", "maximum", "must be at most 2147483647")
    validate = value.get("validate", ABSENT)
    if validate is not ABSENT and validate is not None and not isinstance(validate, bool):
        violations.add(f"{at}/validate", "type", "must be true or false or null")
    violations_ = value.get("violations", ABSENT)
    if violations_ is not ABSENT and violations_ is not None and not is_number(violations_):
        violations.add(f"{at}/violations", "type", "must be a number or null")
    cursor = value.get("cursor", ABSENT)
    if cursor is not ABSENT and cursor is not None and not isinstance(cursor, str):
        violations.add(f"{at}/cursor", "type", "must be a string or null")
    items_ = value.get("items", ABSENT)
    if items_ is not ABSENT and items_ is not None:
        if not is_integer(items_):
            violations.add(f"{at}/items", "type", "must be an integer or null")
        else:
            if items_ < -2147483648:
                violations.add(f"{at}/items", "minimum", "must be at least -2147483648")
            if items_ > 2147483647:
                violations.add(f"{at}/items", "maximum", "must be at most 2147483647")
    next_cursor = value.get("nextCursor", ABSENT)
    if next_cursor is not ABSENT and next_cursor is not None and not isinstance(next_cursor, bool):
        violations.add(f"{at}/nextCursor", "type", "must be true or false or null")
    data = value.get("data", ABSENT)
    if data is not ABSENT and data is not None and not is_number(data):
        violations.add(f"{at}/data", "type", "must be a number or null")
    details = value.get("details", ABSENT)
    if details is not ABSENT and details is not None and not isinstance(details, str):
        violations.add(f"{at}/details", "type", "must be a string or null")
    code = value.get("code", ABSENT)
    if code is not ABSENT and code is not None:
        if not is_integer(code):
            violations.add(f"{at}/code", "type", "must be an integer or null")
        else:
            if code < -2147483648:
                violations.add(f"{at}/code", "minimum", "must be at least -2147483648")
            if code > 2147483647:
                violations.add(f"{at}/code", "maximum", "must be at most 2147483647")
    title = value.get("title", ABSENT)
    if title is not ABSENT and title is not None and not isinstance(title, bool):
        violations.add(f"{at}/title", "type", "must be true or false or null")
    detail = value.get("detail", ABSENT)
    if detail is not ABSENT and detail is not None and not is_number(detail):
        violations.add(f"{at}/detail", "type", "must be a number or null")
    instance = value.get("instance", ABSENT)
    if instance is not ABSENT and instance is not None and not isinstance(instance, str):
        violations.add(f"{at}/instance", "type", "must be a string or null")
    errors_ = value.get("errors", ABSENT)
    if errors_ is not ABSENT and errors_ is not None:
        if not is_integer(errors_):
            violations.add(f"{at}/errors", "type", "must be an integer or null")
        else:
            if errors_ < -2147483648:
                violations.add(f"{at}/errors", "minimum", "must be at least -2147483648")
            if errors_ > 2147483647:
                violations.add(f"{at}/errors", "maximum", "must be at most 2147483647")
    pointer = value.get("pointer", ABSENT)
    if pointer is not ABSENT and pointer is not None and not isinstance(pointer, bool):
        violations.add(f"{at}/pointer", "type", "must be true or false or null")
    exports = value.get("exports", ABSENT)
    if exports is not ABSENT and exports is not None and not is_number(exports):
        violations.add(f"{at}/exports", "type", "must be a number or null")
    require = value.get("require", ABSENT)
    if require is not ABSENT and require is not None and not isinstance(require, str):
        violations.add(f"{at}/require", "type", "must be a string or null")
    process = value.get("process", ABSENT)
    if process is not ABSENT and process is not None:
        if not is_integer(process):
            violations.add(f"{at}/process", "type", "must be an integer or null")
        else:
            if process < -2147483648:
                violations.add(f"{at}/process", "minimum", "must be at least -2147483648")
            if process > 2147483647:
                violations.add(f"{at}/process", "maximum", "must be at most 2147483647")
    global_this = value.get("globalThis", ABSENT)
    if global_this is not ABSENT and global_this is not None and not isinstance(global_this, bool):
        violations.add(f"{at}/globalThis", "type", "must be true or false or null")
    console = value.get("console", ABSENT)
    if console is not ABSENT and console is not None and not is_number(console):
        violations.add(f"{at}/console", "type", "must be a number or null")
    buffer = value.get("Buffer", ABSENT)
    if buffer is not ABSENT and buffer is not None and not isinstance(buffer, str):
        violations.add(f"{at}/Buffer", "type", "must be a string or null")
    crypto = value.get("crypto", ABSENT)
    if crypto is not ABSENT and crypto is not None:
        if not is_integer(crypto):
            violations.add(f"{at}/crypto", "type", "must be an integer or null")
        else:
            if crypto < -2147483648:
                violations.add(f"{at}/crypto", "minimum", "must be at least -2147483648")
            if crypto > 2147483647:
                violations.add(f"{at}/crypto", "maximum", "must be at most 2147483647")
    url = value.get("URL", ABSENT)
    if url is not ABSENT and url is not None and not isinstance(url, bool):
        violations.add(f"{at}/URL", "type", "must be true or false or null")
    if not value.keys() <= _properties1:
        violations.unknown(value, at, _properties1)


def validate_class_(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a class."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    type_ = value.get("type", ABSENT)
    if type_ is ABSENT:
        violations.add(f"{at}/type", "required", "is required")
    elif not isinstance(type_, str):
        violations.add(f"{at}/type", "type", "must be a string")
    elif type_ != "class":
        violations.add(f"{at}/type", "const", "must be class")
    class_ = value.get("class", ABSENT)
    if class_ is ABSENT:
        violations.add(f"{at}/class", "required", "is required")
    elif not isinstance(class_, str):
        violations.add(f"{at}/class", "type", "must be a string")
    function = value.get("function", ABSENT)
    if function is not ABSENT and function is not None:
        validate_function(function, f"{at}/function", violations)
    var = value.get("var", ABSENT)
    if var is not ABSENT and var is not None:
        if not isinstance(var, list):
            violations.add(f"{at}/var", "type", "must be an array or null")
        else:
            for index_2, item in enumerate(var):
                validate_var(item, f"{at}/var/{index_2}", violations)
    if not value.keys() <= _properties2:
        violations.unknown(value, at, _properties2)


def validate_function(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a function."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    type_ = value.get("type", ABSENT)
    if type_ is ABSENT:
        violations.add(f"{at}/type", "required", "is required")
    elif not isinstance(type_, str):
        violations.add(f"{at}/type", "type", "must be a string")
    elif type_ != "default":
        violations.add(f"{at}/type", "const", "must be default")
    function = value.get("function", ABSENT)
    if function is ABSENT:
        violations.add(f"{at}/function", "required", "is required")
    elif not is_integer(function):
        violations.add(f"{at}/function", "type", "must be an integer")
    else:
        if function < -2147483648:
            violations.add(f"{at}/function", "minimum", "must be at least -2147483648")
        if function > 2147483647:
            violations.add(f"{at}/function", "maximum", "must be at most 2147483647")
    class_ = value.get("class", ABSENT)
    if class_ is not ABSENT:
        if not isinstance(class_, list):
            violations.add(f"{at}/class", "type", "must be an array")
        else:
            for index_2, item in enumerate(class_):
                validate_class_(item, f"{at}/class/{index_2}", violations)
    if not value.keys() <= _properties3:
        violations.unknown(value, at, _properties3)


def validate_var(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a var."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    type_ = value.get("type", ABSENT)
    if type_ is ABSENT:
        violations.add(f"{at}/type", "required", "is required")
    elif not isinstance(type_, str):
        violations.add(f"{at}/type", "type", "must be a string")
    elif type_ != "new":
        violations.add(f"{at}/type", "const", "must be new")
    let = value.get("let", ABSENT)
    if let is not ABSENT and let is not None and not isinstance(let, str):
        violations.add(f"{at}/let", "type", "must be a string or null")
    const = value.get("const", ABSENT)
    if const is not ABSENT:
        if not is_integer(const):
            violations.add(f"{at}/const", "type", "must be an integer")
        else:
            if const < -2147483648:
                violations.add(f"{at}/const", "minimum", "must be at least -2147483648")
            if const > 2147483647:
                violations.add(f"{at}/const", "maximum", "must be at most 2147483647")
    if not value.keys() <= _properties4:
        violations.unknown(value, at, _properties4)


def validate_import_(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an import."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    type_ = value.get("type", ABSENT)
    if type_ is ABSENT:
        violations.add(f"{at}/type", "required", "is required")
    elif not isinstance(type_, str):
        violations.add(f"{at}/type", "type", "must be a string")
    elif type_ != "constructor":
        violations.add(f"{at}/type", "const", "must be constructor")
    from_ = value.get("from", ABSENT)
    if from_ is ABSENT:
        violations.add(f"{at}/from", "required", "is required")
    elif not isinstance(from_, str):
        violations.add(f"{at}/from", "type", "must be a string")
    as_ = value.get("as", ABSENT)
    if as_ is not ABSENT and as_ is not None and not isinstance(as_, str):
        violations.add(f"{at}/as", "type", "must be a string or null")
    if not value.keys() <= _properties5:
        violations.unknown(value, at, _properties5)


def validate_none(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a None."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    type_ = value.get("type", ABSENT)
    if type_ is ABSENT:
        violations.add(f"{at}/type", "required", "is required")
    elif not isinstance(type_, str):
        violations.add(f"{at}/type", "type", "must be a string")
    elif type_ != "toString":
        violations.add(f"{at}/type", "const", "must be toString")
    pass_ = value.get("pass", ABSENT)
    if pass_ is not ABSENT and not isinstance(pass_, bool):
        violations.add(f"{at}/pass", "type", "must be true or false")
    if not value.keys() <= _properties6:
        violations.unknown(value, at, _properties6)


def validate_self_(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a self."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    this = value.get("this", ABSENT)
    if this is not ABSENT and this is not None:
        validate_self_(this, f"{at}/this", violations)
    super_ = value.get("super", ABSENT)
    if super_ is not ABSENT and super_ is not None:
        if not isinstance(super_, list):
            violations.add(f"{at}/super", "type", "must be an array or null")
        else:
            for index_2, item in enumerate(super_):
                validate_self_(item, f"{at}/super/{index_2}", violations)
    if not value.keys() <= _properties7:
        violations.unknown(value, at, _properties7)


def validate_object(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an Object."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    keys = value.get("keys", ABSENT)
    if keys is ABSENT:
        violations.add(f"{at}/keys", "required", "is required")
    elif not isinstance(keys, list):
        violations.add(f"{at}/keys", "type", "must be an array")
    else:
        for index_2, item in enumerate(keys):
            if not isinstance(item, str):
                violations.add(f"{at}/keys/{index_2}", "type", "must be a string")
    entries = value.get("entries", ABSENT)
    if entries is not ABSENT and entries is not None:
        if not isinstance(entries, dict):
            violations.add(f"{at}/entries", "type", "must be an object or null")
        else:
            for name_3, member_4 in entries.items():
                if not isinstance(member_4, str):
                    violations.add(
                        f"{at}/entries/{pointer_segment(name_3)}", "type", "must be a string"
                    )
    assign = value.get("assign", ABSENT)
    if assign is not ABSENT and assign is not None:
        if not is_integer(assign):
            violations.add(f"{at}/assign", "type", "must be an integer or null")
        else:
            if assign < -2147483648:
                violations.add(f"{at}/assign", "minimum", "must be at least -2147483648")
            if assign > 2147483647:
                violations.add(f"{at}/assign", "maximum", "must be at most 2147483647")
    if not value.keys() <= _properties8:
        violations.unknown(value, at, _properties8)


def validate_array(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an Array."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    from_ = value.get("from", ABSENT)
    if from_ is ABSENT:
        violations.add(f"{at}/from", "required", "is required")
    elif not isinstance(from_, list):
        violations.add(f"{at}/from", "type", "must be an array")
    else:
        for index_2, item in enumerate(from_):
            if not is_integer(item):
                violations.add(f"{at}/from/{index_2}", "type", "must be an integer")
            else:
                if item < -2147483648:
                    violations.add(
                        f"{at}/from/{index_2}", "minimum", "must be at least -2147483648"
                    )
                if item > 2147483647:
                    violations.add(f"{at}/from/{index_2}", "maximum", "must be at most 2147483647")
    length = value.get("length", ABSENT)
    if length is not ABSENT:
        if not is_integer(length):
            violations.add(f"{at}/length", "type", "must be an integer")
        else:
            if length > 2147483647:
                violations.add(f"{at}/length", "maximum", "must be at most 2147483647")
            if length < 0:
                violations.add(f"{at}/length", "minimum", "must be at least 0")
    if not value.keys() <= _properties9:
        violations.unknown(value, at, _properties9)


def validate_map(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Map."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    set_ = value.get("set", ABSENT)
    if set_ is ABSENT:
        violations.add(f"{at}/set", "required", "is required")
    elif not isinstance(set_, dict):
        violations.add(f"{at}/set", "type", "must be an object")
    else:
        for name, member_2 in set_.items():
            if not is_integer(member_2):
                violations.add(f"{at}/set/{pointer_segment(name)}", "type", "must be an integer")
            else:
                if member_2 < -2147483648:
                    violations.add(
                        f"{at}/set/{pointer_segment(name)}",
                        "minimum",
                        "must be at least -2147483648",
                    )
                if member_2 > 2147483647:
                    violations.add(
                        f"{at}/set/{pointer_segment(name)}", "maximum", "must be at most 2147483647"
                    )
    size = value.get("size", ABSENT)
    if size is not ABSENT and size is not None:
        if not is_integer(size):
            violations.add(f"{at}/size", "type", "must be an integer or null")
        else:
            if size < -2147483648:
                violations.add(f"{at}/size", "minimum", "must be at least -2147483648")
            if size > 2147483647:
                violations.add(f"{at}/size", "maximum", "must be at most 2147483647")
    if not value.keys() <= _properties10:
        violations.unknown(value, at, _properties10)


def validate_set(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Set."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    add = value.get("add", ABSENT)
    if add is ABSENT:
        violations.add(f"{at}/add", "required", "is required")
    elif not isinstance(add, list):
        violations.add(f"{at}/add", "type", "must be an array")
    else:
        if len(add) > 4:
            violations.add(f"{at}/add", "max_items", "must have at most 4 items")
        if not are_unique(add):
            violations.add(f"{at}/add", "unique_items", "must not contain duplicates")
        for index_2, item in enumerate(add):
            if not is_integer(item):
                violations.add(f"{at}/add/{index_2}", "type", "must be an integer")
            else:
                if item < -2147483648:
                    violations.add(f"{at}/add/{index_2}", "minimum", "must be at least -2147483648")
                if item > 2147483647:
                    violations.add(f"{at}/add/{index_2}", "maximum", "must be at most 2147483647")
    if not value.keys() <= _properties11:
        violations.unknown(value, at, _properties11)


def validate_promise(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Promise."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    then = value.get("then", ABSENT)
    if then is ABSENT:
        violations.add(f"{at}/then", "required", "is required")
    elif not isinstance(then, str):
        violations.add(f"{at}/then", "type", "must be a string")
    catch = value.get("catch", ABSENT)
    if catch is not ABSENT and catch is not None and not isinstance(catch, str):
        violations.add(f"{at}/catch", "type", "must be a string or null")
    finally_ = value.get("finally", ABSENT)
    if finally_ is not ABSENT and finally_ is not None and not isinstance(finally_, str):
        violations.add(f"{at}/finally", "type", "must be a string or null")
    if not value.keys() <= _properties12:
        violations.unknown(value, at, _properties12)


def validate_error(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an Error."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    message = value.get("message", ABSENT)
    if message is ABSENT:
        violations.add(f"{at}/message", "required", "is required")
    elif not isinstance(message, str):
        violations.add(f"{at}/message", "type", "must be a string")
    name = value.get("name", ABSENT)
    if name is not ABSENT and name is not None and not isinstance(name, str):
        violations.add(f"{at}/name", "type", "must be a string or null")
    stack = value.get("stack", ABSENT)
    if stack is not ABSENT and stack is not None and not isinstance(stack, str):
        violations.add(f"{at}/stack", "type", "must be a string or null")
    cause = value.get("cause", ABSENT)
    if cause is not ABSENT and cause is not None:
        validate_error(cause, f"{at}/cause", violations)
    if not value.keys() <= _properties13:
        violations.unknown(value, at, _properties13)


def validate_request(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Request."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    body_ = value.get("body", ABSENT)
    if body_ is ABSENT:
        violations.add(f"{at}/body", "required", "is required")
    elif not is_of_kind(body_, "boolean", "integer", "number", "string", "array", "object"):
        violations.add(
            f"{at}/body", "type", "must be true or false, a number, a string, an array or an object"
        )
    params = value.get("params", ABSENT)
    if params is ABSENT:
        violations.add(f"{at}/params", "required", "is required")
    elif not isinstance(params, dict):
        violations.add(f"{at}/params", "type", "must be an object")
    else:
        for name, member_2 in params.items():
            if not isinstance(member_2, str):
                violations.add(f"{at}/params/{pointer_segment(name)}", "type", "must be a string")
    query_ = value.get("query", ABSENT)
    if query_ is not ABSENT and query_ is not None and not isinstance(query_, str):
        violations.add(f"{at}/query", "type", "must be a string or null")
    headers = value.get("headers", ABSENT)
    if headers is not ABSENT and headers is not None:
        if not isinstance(headers, dict):
            violations.add(f"{at}/headers", "type", "must be an object or null")
        else:
            for name_3, member_4 in headers.items():
                if not isinstance(member_4, str):
                    violations.add(
                        f"{at}/headers/{pointer_segment(name_3)}", "type", "must be a string"
                    )
    method = value.get("method", ABSENT)
    if method is ABSENT:
        violations.add(f"{at}/method", "required", "is required")
    elif not isinstance(method, str):
        violations.add(f"{at}/method", "type", "must be a string")
    url = value.get("url", ABSENT)
    if url is not ABSENT and url is not None:
        if not isinstance(url, str):
            violations.add(f"{at}/url", "type", "must be a string or null")
        elif not is_uri(url):
            violations.add(f"{at}/url", "format", "must be an absolute URI")
    if not value.keys() <= _properties14:
        violations.unknown(value, at, _properties14)


def validate_response(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Response."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    status = value.get("status", ABSENT)
    if status is ABSENT:
        violations.add(f"{at}/status", "required", "is required")
    elif not is_integer(status):
        violations.add(f"{at}/status", "type", "must be an integer")
    else:
        if status < -2147483648:
            violations.add(f"{at}/status", "minimum", "must be at least -2147483648")
        if status > 2147483647:
            violations.add(f"{at}/status", "maximum", "must be at most 2147483647")
    send = value.get("send", ABSENT)
    if send is not ABSENT and send is not None and not isinstance(send, str):
        violations.add(f"{at}/send", "type", "must be a string or null")
    body_ = value.get("body", ABSENT)
    if body_ is not ABSENT and body_ is not None:
        if not isinstance(body_, str):
            violations.add(f"{at}/body", "type", "must be a string or null")
        elif not is_base64(body_):
            violations.add(f"{at}/body", "format", "must be base64 with padding")
    if not value.keys() <= _properties15:
        violations.unknown(value, at, _properties15)


def validate_router(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Router."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    get = value.get("get", ABSENT)
    if get is not ABSENT and get is not None and not isinstance(get, str):
        violations.add(f"{at}/get", "type", "must be a string or null")
    use = value.get("use", ABSENT)
    if use is not ABSENT and use is not None and not isinstance(use, str):
        violations.add(f"{at}/use", "type", "must be a string or null")
    handle = value.get("handle", ABSENT)
    if handle is not ABSENT and handle is not None and not isinstance(handle, str):
        violations.add(f"{at}/handle", "type", "must be a string or null")
    if not value.keys() <= _properties16:
        violations.unknown(value, at, _properties16)


def validate_buffer(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Buffer."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    to_string = value.get("toString", ABSENT)
    if to_string is ABSENT:
        violations.add(f"{at}/toString", "required", "is required")
    elif not isinstance(to_string, str):
        violations.add(f"{at}/toString", "type", "must be a string")
    value_of = value.get("valueOf", ABSENT)
    if value_of is not ABSENT and value_of is not None:
        if not is_integer(value_of):
            violations.add(f"{at}/valueOf", "type", "must be an integer or null")
        else:
            if value_of < -2147483648:
                violations.add(f"{at}/valueOf", "minimum", "must be at least -2147483648")
            if value_of > 2147483647:
                violations.add(f"{at}/valueOf", "maximum", "must be at most 2147483647")
    constructor = value.get("constructor", ABSENT)
    if constructor is not ABSENT and constructor is not None and not isinstance(constructor, str):
        violations.add(f"{at}/constructor", "type", "must be a string or null")
    prototype = value.get("prototype", ABSENT)
    if prototype is not ABSENT and prototype is not None and not isinstance(prototype, str):
        violations.add(f"{at}/prototype", "type", "must be a string or null")
    has_own_property = value.get("hasOwnProperty", ABSENT)
    if (
        has_own_property is not ABSENT
        and has_own_property is not None
        and not isinstance(has_own_property, bool)
    ):
        violations.add(f"{at}/hasOwnProperty", "type", "must be true or false or null")
    if not value.keys() <= _properties17:
        violations.unknown(value, at, _properties17)


def validate_string(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a String_."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    string = value.get("string", ABSENT)
    if string is ABSENT:
        violations.add(f"{at}/string", "required", "is required")
    elif not isinstance(string, str):
        violations.add(f"{at}/string", "type", "must be a string")
    string2 = value.get("String", ABSENT)
    if string2 is not ABSENT and string2 is not None and not isinstance(string2, str):
        violations.add(f"{at}/String", "type", "must be a string or null")
    str_ = value.get("str", ABSENT)
    if str_ is not ABSENT and str_ is not None and not isinstance(str_, str):
        violations.add(f"{at}/str", "type", "must be a string or null")
    if not value.keys() <= _properties18:
        violations.unknown(value, at, _properties18)


def validate_validator(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Validator."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    validate = value.get("validate", ABSENT)
    if validate is ABSENT:
        violations.add(f"{at}/validate", "required", "is required")
    elif not isinstance(validate, str):
        violations.add(f"{at}/validate", "type", "must be a string")
    violations_ = value.get("violations", ABSENT)
    if violations_ is not ABSENT and violations_ is not None:
        if not isinstance(violations_, list):
            violations.add(f"{at}/violations", "type", "must be an array or null")
        else:
            for index_2, item in enumerate(violations_):
                if not isinstance(item, str):
                    violations.add(f"{at}/violations/{index_2}", "type", "must be a string")
    path = value.get("path", ABSENT)
    if path is ABSENT:
        violations.add(f"{at}/path", "required", "is required")
    elif not isinstance(path, str):
        violations.add(f"{at}/path", "type", "must be a string")
    pointer = value.get("pointer", ABSENT)
    if pointer is not ABSENT and pointer is not None and not isinstance(pointer, str):
        violations.add(f"{at}/pointer", "type", "must be a string or null")
    out = value.get("out", ABSENT)
    if out is not ABSENT and out is not None and not isinstance(out, str):
        violations.add(f"{at}/out", "type", "must be a string or null")
    input = value.get("input", ABSENT)
    if input is not ABSENT and input is not None and not isinstance(input, str):
        violations.add(f"{at}/input", "type", "must be a string or null")
    if not value.keys() <= _properties19:
        violations.unknown(value, at, _properties19)


def validate_handlers(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Handlers."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    context_ = value.get("context", ABSENT)
    if context_ is not ABSENT and context_ is not None and not isinstance(context_, str):
        violations.add(f"{at}/context", "type", "must be a string or null")
    principal_ = value.get("principal", ABSENT)
    if principal_ is not ABSENT and principal_ is not None and not isinstance(principal_, str):
        violations.add(f"{at}/principal", "type", "must be a string or null")
    database = value.get("database", ABSENT)
    if database is not ABSENT and database is not None and not isinstance(database, str):
        violations.add(f"{at}/database", "type", "must be a string or null")
    transaction = value.get("transaction", ABSENT)
    if transaction is not ABSENT and transaction is not None and not isinstance(transaction, str):
        violations.add(f"{at}/transaction", "type", "must be a string or null")
    request_ = value.get("request", ABSENT)
    if request_ is not ABSENT and request_ is not None and not isinstance(request_, str):
        violations.add(f"{at}/request", "type", "must be a string or null")
    if not value.keys() <= _properties20:
        violations.unknown(value, at, _properties20)


def validate_enum(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an enum."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    tag = value.get("type", ABSENT)
    if not isinstance(tag, str):
        violations.add(
            f"{at}/type",
            "discriminator",
            "is required, and must be one of class, default, new, constructor, toString",
        )
    elif tag == "class":
        validate_class_(value, at, violations)
    elif tag == "default":
        validate_function(value, at, violations)
    elif tag == "new":
        validate_var(value, at, violations)
    elif tag == "constructor":
        validate_import_(value, at, violations)
    elif tag == "toString":
        validate_none(value, at, violations)
    else:
        violations.add(
            f"{at}/type",
            "discriminator",
            "must be one of class, default, new, constructor, toString",
        )


def validate_select_create(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a selectCreate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    user = value.get("user", ABSENT)
    if user is ABSENT:
        violations.add(f"{at}/user", "required", "is required")
    elif not isinstance(user, str):
        violations.add(f"{at}/user", "type", "must be a string")
    elif len(user) > 40:
        violations.add(f"{at}/user", "max_length", "must be at most 40 characters")
    group = value.get("group", ABSENT)
    if group is ABSENT:
        violations.add(f"{at}/group", "required", "is required")
    elif not isinstance(group, str):
        violations.add(f"{at}/group", "type", "must be a string")
    elif len(group) > 40:
        violations.add(f"{at}/group", "max_length", "must be at most 40 characters")
    order = value.get("order", ABSENT)
    if order is ABSENT:
        violations.add(f"{at}/order", "required", "is required")
    elif not is_integer(order):
        violations.add(f"{at}/order", "type", "must be an integer")
    else:
        if order < 0:
            violations.add(f"{at}/order", "minimum", "must be at least 0")
        if order > 1000:
            violations.add(f"{at}/order", "maximum", "must be at most 1000")
    from_ = value.get("from", ABSENT)
    if from_ is not ABSENT and from_ is not None and not isinstance(from_, str):
        violations.add(f"{at}/from", "type", "must be a string or null")
    where = value.get("where", ABSENT)
    if where is not ABSENT and where is not None:
        if not is_integer(where):
            violations.add(f"{at}/where", "type", "must be an integer or null")
        else:
            if where < -2147483648:
                violations.add(f"{at}/where", "minimum", "must be at least -2147483648")
            if where > 2147483647:
                violations.add(f"{at}/where", "maximum", "must be at most 2147483647")
    table = value.get("table", ABSENT)
    if table is not ABSENT and table is not None and not isinstance(table, str):
        violations.add(f"{at}/table", "type", "must be a string or null")
    column = value.get("column", ABSENT)
    if column is not ABSENT and not isinstance(column, str):
        violations.add(f"{at}/column", "type", "must be a string")
    default = value.get("default", ABSENT)
    if default is not ABSENT and not isinstance(default, str):
        violations.add(f"{at}/default", "type", "must be a string")
    primary = value.get("primary", ABSENT)
    if primary is not ABSENT and not isinstance(primary, bool):
        violations.add(f"{at}/primary", "type", "must be true or false")
    references = value.get("references", ABSENT)
    if references is not ABSENT:
        validate_reserved_value(references, f"{at}/references", violations)
    check = value.get("check", ABSENT)
    if check is not ABSENT and check is not None:
        if not isinstance(check, str):
            violations.add(f"{at}/check", "type", "must be a string or null")
        elif not is_decimal(check, 5, 5):
            violations.add(
                f"{at}/check",
                "decimal",
                "must be a decimal of at most 0 digits before the point and 5 after it, as a string",
            )
    values_ = value.get("values", ABSENT)
    if values_ is not ABSENT:
        if not isinstance(values_, list):
            violations.add(f"{at}/values", "type", "must be an array")
        else:
            for index_2, item in enumerate(values_):
                if not isinstance(item, str):
                    violations.add(f"{at}/values/{index_2}", "type", "must be a string")
    limit = value.get("limit", ABSENT)
    if limit is not ABSENT and limit is not None:
        if not is_integer(limit):
            violations.add(f"{at}/limit", "type", "must be an integer or null")
        else:
            if limit < -2147483648:
                violations.add(f"{at}/limit", "minimum", "must be at least -2147483648")
            if limit > 2147483647:
                violations.add(f"{at}/limit", "maximum", "must be at most 2147483647")
    offset = value.get("offset", ABSENT)
    if offset is not ABSENT and offset is not None:
        if not is_integer(offset):
            violations.add(f"{at}/offset", "type", "must be an integer or null")
        else:
            if offset < -2147483648:
                violations.add(f"{at}/offset", "minimum", "must be at least -2147483648")
            if offset > 2147483647:
                violations.add(f"{at}/offset", "maximum", "must be at most 2147483647")
    cursor = value.get("cursor", ABSENT)
    if cursor is not ABSENT and cursor is not None and not isinstance(cursor, str):
        violations.add(f"{at}/cursor", "type", "must be a string or null")
    constructor = value.get("constructor", ABSENT)
    if constructor is not ABSENT and constructor is not None and not isinstance(constructor, str):
        violations.add(f"{at}/constructor", "type", "must be a string or null")
    rowid = value.get("rowid", ABSENT)
    if rowid is not ABSENT and rowid is not None:
        if not is_integer(rowid):
            violations.add(f"{at}/rowid", "type", "must be an integer or null")
        else:
            if rowid < -9223372036854775808:
                violations.add(f"{at}/rowid", "minimum", "must be at least -9223372036854775808")
            if rowid > 9223372036854775807:
                violations.add(f"{at}/rowid", "maximum", "must be at most 9223372036854775807")
    oid = value.get("oid", ABSENT)
    if oid is not ABSENT and oid is not None:
        if not is_integer(oid):
            violations.add(f"{at}/oid", "type", "must be an integer or null")
        else:
            if oid < -9223372036854775808:
                violations.add(f"{at}/oid", "minimum", "must be at least -9223372036854775808")
            if oid > 9223372036854775807:
                violations.add(f"{at}/oid", "maximum", "must be at most 9223372036854775807")
    ctid = value.get("ctid", ABSENT)
    if ctid is not ABSENT and ctid is not None and not isinstance(ctid, str):
        violations.add(f"{at}/ctid", "type", "must be a string or null")
    xmin = value.get("xmin", ABSENT)
    if xmin is not ABSENT and xmin is not None:
        if not is_integer(xmin):
            violations.add(f"{at}/xmin", "type", "must be an integer or null")
        else:
            if xmin < -2147483648:
                violations.add(f"{at}/xmin", "minimum", "must be at least -2147483648")
            if xmin > 2147483647:
                violations.add(f"{at}/xmin", "maximum", "must be at most 2147483647")
    class_ = value.get("class", ABSENT)
    if class_ is not ABSENT:
        validate_kind(class_, f"{at}/class", violations)
    if not value.keys() <= _properties21:
        violations.unknown(value, at, _properties21)


def validate_select_update(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a selectUpdate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    user = value.get("user", ABSENT)
    if user is not ABSENT:
        if not isinstance(user, str):
            violations.add(f"{at}/user", "type", "must be a string")
        elif len(user) > 40:
            violations.add(f"{at}/user", "max_length", "must be at most 40 characters")
    group = value.get("group", ABSENT)
    if group is not ABSENT:
        if not isinstance(group, str):
            violations.add(f"{at}/group", "type", "must be a string")
        elif len(group) > 40:
            violations.add(f"{at}/group", "max_length", "must be at most 40 characters")
    order = value.get("order", ABSENT)
    if order is not ABSENT:
        if not is_integer(order):
            violations.add(f"{at}/order", "type", "must be an integer")
        else:
            if order < 0:
                violations.add(f"{at}/order", "minimum", "must be at least 0")
            if order > 1000:
                violations.add(f"{at}/order", "maximum", "must be at most 1000")
    from_ = value.get("from", ABSENT)
    if from_ is not ABSENT and from_ is not None and not isinstance(from_, str):
        violations.add(f"{at}/from", "type", "must be a string or null")
    where = value.get("where", ABSENT)
    if where is not ABSENT and where is not None:
        if not is_integer(where):
            violations.add(f"{at}/where", "type", "must be an integer or null")
        else:
            if where < -2147483648:
                violations.add(f"{at}/where", "minimum", "must be at least -2147483648")
            if where > 2147483647:
                violations.add(f"{at}/where", "maximum", "must be at most 2147483647")
    table = value.get("table", ABSENT)
    if table is not ABSENT and table is not None and not isinstance(table, str):
        violations.add(f"{at}/table", "type", "must be a string or null")
    column = value.get("column", ABSENT)
    if column is not ABSENT and not isinstance(column, str):
        violations.add(f"{at}/column", "type", "must be a string")
    default = value.get("default", ABSENT)
    if default is not ABSENT and not isinstance(default, str):
        violations.add(f"{at}/default", "type", "must be a string")
    primary = value.get("primary", ABSENT)
    if primary is not ABSENT and not isinstance(primary, bool):
        violations.add(f"{at}/primary", "type", "must be true or false")
    references = value.get("references", ABSENT)
    if references is not ABSENT:
        validate_reserved_value(references, f"{at}/references", violations)
    check = value.get("check", ABSENT)
    if check is not ABSENT and check is not None:
        if not isinstance(check, str):
            violations.add(f"{at}/check", "type", "must be a string or null")
        elif not is_decimal(check, 5, 5):
            violations.add(
                f"{at}/check",
                "decimal",
                "must be a decimal of at most 0 digits before the point and 5 after it, as a string",
            )
    values_ = value.get("values", ABSENT)
    if values_ is not ABSENT:
        if not isinstance(values_, list):
            violations.add(f"{at}/values", "type", "must be an array")
        else:
            for index_2, item in enumerate(values_):
                if not isinstance(item, str):
                    violations.add(f"{at}/values/{index_2}", "type", "must be a string")
    limit = value.get("limit", ABSENT)
    if limit is not ABSENT and limit is not None:
        if not is_integer(limit):
            violations.add(f"{at}/limit", "type", "must be an integer or null")
        else:
            if limit < -2147483648:
                violations.add(f"{at}/limit", "minimum", "must be at least -2147483648")
            if limit > 2147483647:
                violations.add(f"{at}/limit", "maximum", "must be at most 2147483647")
    offset = value.get("offset", ABSENT)
    if offset is not ABSENT and offset is not None:
        if not is_integer(offset):
            violations.add(f"{at}/offset", "type", "must be an integer or null")
        else:
            if offset < -2147483648:
                violations.add(f"{at}/offset", "minimum", "must be at least -2147483648")
            if offset > 2147483647:
                violations.add(f"{at}/offset", "maximum", "must be at most 2147483647")
    cursor = value.get("cursor", ABSENT)
    if cursor is not ABSENT and cursor is not None and not isinstance(cursor, str):
        violations.add(f"{at}/cursor", "type", "must be a string or null")
    constructor = value.get("constructor", ABSENT)
    if constructor is not ABSENT and constructor is not None and not isinstance(constructor, str):
        violations.add(f"{at}/constructor", "type", "must be a string or null")
    rowid = value.get("rowid", ABSENT)
    if rowid is not ABSENT and rowid is not None:
        if not is_integer(rowid):
            violations.add(f"{at}/rowid", "type", "must be an integer or null")
        else:
            if rowid < -9223372036854775808:
                violations.add(f"{at}/rowid", "minimum", "must be at least -9223372036854775808")
            if rowid > 9223372036854775807:
                violations.add(f"{at}/rowid", "maximum", "must be at most 9223372036854775807")
    oid = value.get("oid", ABSENT)
    if oid is not ABSENT and oid is not None:
        if not is_integer(oid):
            violations.add(f"{at}/oid", "type", "must be an integer or null")
        else:
            if oid < -9223372036854775808:
                violations.add(f"{at}/oid", "minimum", "must be at least -9223372036854775808")
            if oid > 9223372036854775807:
                violations.add(f"{at}/oid", "maximum", "must be at most 9223372036854775807")
    ctid = value.get("ctid", ABSENT)
    if ctid is not ABSENT and ctid is not None and not isinstance(ctid, str):
        violations.add(f"{at}/ctid", "type", "must be a string or null")
    xmin = value.get("xmin", ABSENT)
    if xmin is not ABSENT and xmin is not None:
        if not is_integer(xmin):
            violations.add(f"{at}/xmin", "type", "must be an integer or null")
        else:
            if xmin < -2147483648:
                violations.add(f"{at}/xmin", "minimum", "must be at least -2147483648")
            if xmin > 2147483647:
                violations.add(f"{at}/xmin", "maximum", "must be at most 2147483647")
    class_ = value.get("class", ABSENT)
    if class_ is not ABSENT:
        validate_kind(class_, f"{at}/class", violations)
    if not value.keys() <= _properties21:
        violations.unknown(value, at, _properties21)


def validate_http_server(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a HTTPServer."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    a = value.get("a", ABSENT)
    if a is ABSENT:
        violations.add(f"{at}/a", "required", "is required")
    elif not is_integer(a):
        violations.add(f"{at}/a", "type", "must be an integer")
    else:
        if a < -2147483648:
            violations.add(f"{at}/a", "minimum", "must be at least -2147483648")
        if a > 2147483647:
            violations.add(f"{at}/a", "maximum", "must be at most 2147483647")
    if not value.keys() <= _properties22:
        violations.unknown(value, at, _properties22)


def validate_http_server2(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a HttpServer."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    b = value.get("b", ABSENT)
    if b is ABSENT:
        violations.add(f"{at}/b", "required", "is required")
    elif not is_integer(b):
        violations.add(f"{at}/b", "type", "must be an integer")
    else:
        if b < -2147483648:
            violations.add(f"{at}/b", "minimum", "must be at least -2147483648")
        if b > 2147483647:
            violations.add(f"{at}/b", "maximum", "must be at most 2147483647")
    if not value.keys() <= _properties23:
        violations.unknown(value, at, _properties23)


def validate_http_server3(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a http_server."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    c = value.get("c", ABSENT)
    if c is ABSENT:
        violations.add(f"{at}/c", "required", "is required")
    elif not is_integer(c):
        violations.add(f"{at}/c", "type", "must be an integer")
    else:
        if c < -2147483648:
            violations.add(f"{at}/c", "minimum", "must be at least -2147483648")
        if c > 2147483647:
            violations.add(f"{at}/c", "maximum", "must be at most 2147483647")
    if not value.keys() <= _properties24:
        violations.unknown(value, at, _properties24)


def validate_http_server4(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a httpServer."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    d = value.get("d", ABSENT)
    if d is not ABSENT and d is not None:
        validate_http_server(d, f"{at}/d", violations)
    e = value.get("e", ABSENT)
    if e is not ABSENT and e is not None:
        validate_http_server2(e, f"{at}/e", violations)
    f = value.get("f", ABSENT)
    if f is not ABSENT and f is not None:
        validate_http_server3(f, f"{at}/f", violations)
    if not value.keys() <= _properties25:
        violations.unknown(value, at, _properties25)


def validate_http_server5(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Http_Server."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    g = value.get("g", ABSENT)
    if g is ABSENT:
        violations.add(f"{at}/g", "required", "is required")
    else:
        validate_http_server4(g, f"{at}/g", violations)
    if not value.keys() <= _properties26:
        violations.unknown(value, at, _properties26)


def validate_collision(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Collision."""
    if not isinstance(value, str):
        violations.add(at, "type", "must be a string")
    elif value not in {
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
    }:
        violations.add(
            at,
            "enum",
            "must be one of foo_bar, fooBar, FooBar, FOO_BAR, foo__bar, _foo_bar, foo_bar_, Foo_Bar, fooBAR, x1, x_1, X1, X_1",
        )


def validate_colliding_fields(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a CollidingFields."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    foo_bar = value.get("foo_bar", ABSENT)
    if foo_bar is not ABSENT and foo_bar is not None:
        if not is_integer(foo_bar):
            violations.add(f"{at}/foo_bar", "type", "must be an integer or null")
        else:
            if foo_bar < -2147483648:
                violations.add(f"{at}/foo_bar", "minimum", "must be at least -2147483648")
            if foo_bar > 2147483647:
                violations.add(f"{at}/foo_bar", "maximum", "must be at most 2147483647")
    foo_bar2 = value.get("fooBar", ABSENT)
    if foo_bar2 is not ABSENT and foo_bar2 is not None:
        if not is_integer(foo_bar2):
            violations.add(f"{at}/fooBar", "type", "must be an integer or null")
        else:
            if foo_bar2 < -2147483648:
                violations.add(f"{at}/fooBar", "minimum", "must be at least -2147483648")
            if foo_bar2 > 2147483647:
                violations.add(f"{at}/fooBar", "maximum", "must be at most 2147483647")
    foo_bar3 = value.get("FooBar", ABSENT)
    if foo_bar3 is not ABSENT and foo_bar3 is not None:
        if not is_integer(foo_bar3):
            violations.add(f"{at}/FooBar", "type", "must be an integer or null")
        else:
            if foo_bar3 < -2147483648:
                violations.add(f"{at}/FooBar", "minimum", "must be at least -2147483648")
            if foo_bar3 > 2147483647:
                violations.add(f"{at}/FooBar", "maximum", "must be at most 2147483647")
    foo_bar4 = value.get("FOO_BAR", ABSENT)
    if foo_bar4 is not ABSENT and foo_bar4 is not None:
        if not is_integer(foo_bar4):
            violations.add(f"{at}/FOO_BAR", "type", "must be an integer or null")
        else:
            if foo_bar4 < -2147483648:
                violations.add(f"{at}/FOO_BAR", "minimum", "must be at least -2147483648")
            if foo_bar4 > 2147483647:
                violations.add(f"{at}/FOO_BAR", "maximum", "must be at most 2147483647")
    foo_bar5 = value.get("foo__bar", ABSENT)
    if foo_bar5 is not ABSENT and foo_bar5 is not None:
        if not is_integer(foo_bar5):
            violations.add(f"{at}/foo__bar", "type", "must be an integer or null")
        else:
            if foo_bar5 < -2147483648:
                violations.add(f"{at}/foo__bar", "minimum", "must be at least -2147483648")
            if foo_bar5 > 2147483647:
                violations.add(f"{at}/foo__bar", "maximum", "must be at most 2147483647")
    foo_bar6 = value.get("_foo_bar", ABSENT)
    if foo_bar6 is not ABSENT and foo_bar6 is not None:
        if not is_integer(foo_bar6):
            violations.add(f"{at}/_foo_bar", "type", "must be an integer or null")
        else:
            if foo_bar6 < -2147483648:
                violations.add(f"{at}/_foo_bar", "minimum", "must be at least -2147483648")
            if foo_bar6 > 2147483647:
                violations.add(f"{at}/_foo_bar", "maximum", "must be at most 2147483647")
    foo_bar7 = value.get("foo_bar_", ABSENT)
    if foo_bar7 is not ABSENT and foo_bar7 is not None:
        if not is_integer(foo_bar7):
            violations.add(f"{at}/foo_bar_", "type", "must be an integer or null")
        else:
            if foo_bar7 < -2147483648:
                violations.add(f"{at}/foo_bar_", "minimum", "must be at least -2147483648")
            if foo_bar7 > 2147483647:
                violations.add(f"{at}/foo_bar_", "maximum", "must be at most 2147483647")
    foo_bar8 = value.get("fooBAR", ABSENT)
    if foo_bar8 is not ABSENT and foo_bar8 is not None:
        if not is_integer(foo_bar8):
            violations.add(f"{at}/fooBAR", "type", "must be an integer or null")
        else:
            if foo_bar8 < -2147483648:
                violations.add(f"{at}/fooBAR", "minimum", "must be at least -2147483648")
            if foo_bar8 > 2147483647:
                violations.add(f"{at}/fooBAR", "maximum", "must be at most 2147483647")
    x1 = value.get("x1", ABSENT)
    if x1 is not ABSENT and x1 is not None:
        if not is_integer(x1):
            violations.add(f"{at}/x1", "type", "must be an integer or null")
        else:
            if x1 < -2147483648:
                violations.add(f"{at}/x1", "minimum", "must be at least -2147483648")
            if x1 > 2147483647:
                violations.add(f"{at}/x1", "maximum", "must be at most 2147483647")
    x_1 = value.get("x_1", ABSENT)
    if x_1 is not ABSENT and x_1 is not None:
        if not is_integer(x_1):
            violations.add(f"{at}/x_1", "type", "must be an integer or null")
        else:
            if x_1 < -2147483648:
                violations.add(f"{at}/x_1", "minimum", "must be at least -2147483648")
            if x_1 > 2147483647:
                violations.add(f"{at}/x_1", "maximum", "must be at most 2147483647")
    x1_2 = value.get("X1", ABSENT)
    if x1_2 is not ABSENT and x1_2 is not None:
        if not is_integer(x1_2):
            violations.add(f"{at}/X1", "type", "must be an integer or null")
        else:
            if x1_2 < -2147483648:
                violations.add(f"{at}/X1", "minimum", "must be at least -2147483648")
            if x1_2 > 2147483647:
                violations.add(f"{at}/X1", "maximum", "must be at most 2147483647")
    id = value.get("id", ABSENT)
    if id is not ABSENT and id is not None:
        if not is_integer(id):
            violations.add(f"{at}/id", "type", "must be an integer or null")
        else:
            if id < -2147483648:
                violations.add(f"{at}/id", "minimum", "must be at least -2147483648")
            if id > 2147483647:
                violations.add(f"{at}/id", "maximum", "must be at most 2147483647")
    id2 = value.get("ID", ABSENT)
    if id2 is not ABSENT and id2 is not None:
        if not is_integer(id2):
            violations.add(f"{at}/ID", "type", "must be an integer or null")
        else:
            if id2 < -2147483648:
                violations.add(f"{at}/ID", "minimum", "must be at least -2147483648")
            if id2 > 2147483647:
                violations.add(f"{at}/ID", "maximum", "must be at most 2147483647")
    id3 = value.get("Id", ABSENT)
    if id3 is not ABSENT and id3 is not None:
        if not is_integer(id3):
            violations.add(f"{at}/Id", "type", "must be an integer or null")
        else:
            if id3 < -2147483648:
                violations.add(f"{at}/Id", "minimum", "must be at least -2147483648")
            if id3 > 2147483647:
                violations.add(f"{at}/Id", "maximum", "must be at most 2147483647")
    url2 = value.get("url2", ABSENT)
    if url2 is not ABSENT and url2 is not None and not isinstance(url2, str):
        violations.add(f"{at}/url2", "type", "must be a string or null")
    url2_2 = value.get("URL2", ABSENT)
    if url2_2 is not ABSENT and url2_2 is not None and not isinstance(url2_2, str):
        violations.add(f"{at}/URL2", "type", "must be a string or null")
    if not value.keys() <= _properties27:
        violations.unknown(value, at, _properties27)


def validate_colliding_create(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a CollidingCreate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    foo_bar = value.get("fooBar", ABSENT)
    if foo_bar is ABSENT:
        violations.add(f"{at}/fooBar", "required", "is required")
    elif not isinstance(foo_bar, str):
        violations.add(f"{at}/fooBar", "type", "must be a string")
    elif len(foo_bar) > 10:
        violations.add(f"{at}/fooBar", "max_length", "must be at most 10 characters")
    foo_bar2 = value.get("foo_bar", ABSENT)
    if foo_bar2 is not ABSENT and foo_bar2 is not None and not isinstance(foo_bar2, str):
        violations.add(f"{at}/foo_bar", "type", "must be a string or null")
    foo_bar3 = value.get("FooBar", ABSENT)
    if foo_bar3 is not ABSENT and foo_bar3 is not None:
        if not is_integer(foo_bar3):
            violations.add(f"{at}/FooBar", "type", "must be an integer or null")
        else:
            if foo_bar3 < -2147483648:
                violations.add(f"{at}/FooBar", "minimum", "must be at least -2147483648")
            if foo_bar3 > 2147483647:
                violations.add(f"{at}/FooBar", "maximum", "must be at most 2147483647")
    quote_ = value.get("quote", ABSENT)
    if quote_ is not ABSENT and quote_ is not None and not isinstance(quote_, str):
        violations.add(f"{at}/quote", "type", "must be a string or null")
    tick = value.get("tick", ABSENT)
    if tick is not ABSENT and tick is not None and not isinstance(tick, str):
        violations.add(f"{at}/tick", "type", "must be a string or null")
    duck = value.get("duck", ABSENT)
    if duck is not ABSENT and duck is not None and not isinstance(duck, str):
        violations.add(f"{at}/duck", "type", "must be a string or null")
    long = value.get("long", ABSENT)
    if long is not ABSENT and long is not None and not isinstance(long, str):
        violations.add(f"{at}/long", "type", "must be a string or null")
    if not value.keys() <= _properties28:
        violations.unknown(value, at, _properties28)


def validate_colliding_update(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a CollidingUpdate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    foo_bar = value.get("fooBar", ABSENT)
    if foo_bar is not ABSENT:
        if not isinstance(foo_bar, str):
            violations.add(f"{at}/fooBar", "type", "must be a string")
        elif len(foo_bar) > 10:
            violations.add(f"{at}/fooBar", "max_length", "must be at most 10 characters")
    foo_bar2 = value.get("foo_bar", ABSENT)
    if foo_bar2 is not ABSENT and foo_bar2 is not None and not isinstance(foo_bar2, str):
        violations.add(f"{at}/foo_bar", "type", "must be a string or null")
    foo_bar3 = value.get("FooBar", ABSENT)
    if foo_bar3 is not ABSENT and foo_bar3 is not None:
        if not is_integer(foo_bar3):
            violations.add(f"{at}/FooBar", "type", "must be an integer or null")
        else:
            if foo_bar3 < -2147483648:
                violations.add(f"{at}/FooBar", "minimum", "must be at least -2147483648")
            if foo_bar3 > 2147483647:
                violations.add(f"{at}/FooBar", "maximum", "must be at most 2147483647")
    quote_ = value.get("quote", ABSENT)
    if quote_ is not ABSENT and quote_ is not None and not isinstance(quote_, str):
        violations.add(f"{at}/quote", "type", "must be a string or null")
    tick = value.get("tick", ABSENT)
    if tick is not ABSENT and tick is not None and not isinstance(tick, str):
        violations.add(f"{at}/tick", "type", "must be a string or null")
    duck = value.get("duck", ABSENT)
    if duck is not ABSENT and duck is not None and not isinstance(duck, str):
        violations.add(f"{at}/duck", "type", "must be a string or null")
    long = value.get("long", ABSENT)
    if long is not ABSENT and long is not None and not isinstance(long, str):
        violations.add(f"{at}/long", "type", "must be a string or null")
    if not value.keys() <= _properties28:
        violations.unknown(value, at, _properties28)


def validate_deep(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Deep."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    lists = value.get("lists", ABSENT)
    if lists is ABSENT:
        violations.add(f"{at}/lists", "required", "is required")
    elif not isinstance(lists, list):
        violations.add(f"{at}/lists", "type", "must be an array")
    else:
        for index_2, item in enumerate(lists):
            if not isinstance(item, list):
                violations.add(f"{at}/lists/{index_2}", "type", "must be an array")
            else:
                for index_4, item_3 in enumerate(item):
                    if not isinstance(item_3, list):
                        violations.add(
                            f"{at}/lists/{index_2}/{index_4}", "type", "must be an array"
                        )
                    else:
                        for index_6, item_5 in enumerate(item_3):
                            if not isinstance(item_5, list):
                                violations.add(
                                    f"{at}/lists/{index_2}/{index_4}/{index_6}",
                                    "type",
                                    "must be an array",
                                )
                            else:
                                for index_8, item_7 in enumerate(item_5):
                                    if not is_integer(item_7):
                                        violations.add(
                                            f"{at}/lists/{index_2}/{index_4}/{index_6}/{index_8}",
                                            "type",
                                            "must be an integer",
                                        )
                                    else:
                                        if item_7 > 2147483647:
                                            violations.add(
                                                f"{at}/lists/{index_2}/{index_4}/{index_6}/{index_8}",
                                                "maximum",
                                                "must be at most 2147483647",
                                            )
                                        if item_7 < 0:
                                            violations.add(
                                                f"{at}/lists/{index_2}/{index_4}/{index_6}/{index_8}",
                                                "minimum",
                                                "must be at least 0",
                                            )
    maps = value.get("maps", ABSENT)
    if maps is not ABSENT and maps is not None:
        if not isinstance(maps, dict):
            violations.add(f"{at}/maps", "type", "must be an object or null")
        else:
            for name_9, member_10 in maps.items():
                if not isinstance(member_10, dict):
                    violations.add(
                        f"{at}/maps/{pointer_segment(name_9)}", "type", "must be an object"
                    )
                else:
                    for name_11, member_12 in member_10.items():
                        if not isinstance(member_12, dict):
                            violations.add(
                                f"{at}/maps/{pointer_segment(name_9)}/{pointer_segment(name_11)}",
                                "type",
                                "must be an object",
                            )
                        else:
                            for name_13, member_14 in member_12.items():
                                if not isinstance(member_14, bool):
                                    violations.add(
                                        f"{at}/maps/{pointer_segment(name_9)}/{pointer_segment(name_11)}/{pointer_segment(name_13)}",
                                        "type",
                                        "must be true or false",
                                    )
    mixed = value.get("mixed", ABSENT)
    if mixed is not ABSENT and mixed is not None:
        if not isinstance(mixed, list):
            violations.add(f"{at}/mixed", "type", "must be an array or null")
        else:
            for index_16, item_15 in enumerate(mixed):
                if not isinstance(item_15, dict):
                    violations.add(f"{at}/mixed/{index_16}", "type", "must be an object")
                else:
                    for name_17, member_18 in item_15.items():
                        if not isinstance(member_18, list):
                            violations.add(
                                f"{at}/mixed/{index_16}/{pointer_segment(name_17)}",
                                "type",
                                "must be an array",
                            )
                        else:
                            for index_20, item_19 in enumerate(member_18):
                                if not isinstance(item_19, dict):
                                    violations.add(
                                        f"{at}/mixed/{index_16}/{pointer_segment(name_17)}/{index_20}",
                                        "type",
                                        "must be an object",
                                    )
                                else:
                                    for name_21, member_22 in item_19.items():
                                        if not isinstance(member_22, list):
                                            violations.add(
                                                f"{at}/mixed/{index_16}/{pointer_segment(name_17)}/{index_20}/{pointer_segment(name_21)}",
                                                "type",
                                                "must be an array",
                                            )
                                        else:
                                            for index_24, item_23 in enumerate(member_22):
                                                if not is_number(item_23):
                                                    violations.add(
                                                        f"{at}/mixed/{index_16}/{pointer_segment(name_17)}/{index_20}/{pointer_segment(name_21)}/{index_24}",
                                                        "type",
                                                        "must be a number",
                                                    )
    nullable = value.get("nullable", ABSENT)
    if nullable is not ABSENT and nullable is not None:
        if not isinstance(nullable, list):
            violations.add(f"{at}/nullable", "type", "must be an array or null")
        else:
            for index_26, item_25 in enumerate(nullable):
                if item_25 is not None:
                    if not isinstance(item_25, list):
                        violations.add(
                            f"{at}/nullable/{index_26}", "type", "must be an array or null"
                        )
                    else:
                        for index_28, item_27 in enumerate(item_25):
                            if item_27 is not None and not isinstance(item_27, str):
                                violations.add(
                                    f"{at}/nullable/{index_26}/{index_28}",
                                    "type",
                                    "must be a string or null",
                                )
    d1 = value.get("d1", ABSENT)
    if d1 is not ABSENT and d1 is not None:
        validate_deep1(d1, f"{at}/d1", violations)
    if not value.keys() <= _properties29:
        violations.unknown(value, at, _properties29)


def validate_deep1(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Deep1."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    d2 = value.get("d2", ABSENT)
    if d2 is ABSENT:
        violations.add(f"{at}/d2", "required", "is required")
    else:
        validate_deep2(d2, f"{at}/d2", violations)
    if not value.keys() <= _properties30:
        violations.unknown(value, at, _properties30)


def validate_deep2(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Deep2."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    d3 = value.get("d3", ABSENT)
    if d3 is ABSENT:
        violations.add(f"{at}/d3", "required", "is required")
    elif not isinstance(d3, list):
        violations.add(f"{at}/d3", "type", "must be an array")
    else:
        if len(d3) > 2:
            violations.add(f"{at}/d3", "max_items", "must have at most 2 items")
        for index_2, item in enumerate(d3):
            validate_deep3(item, f"{at}/d3/{index_2}", violations)
    if not value.keys() <= _properties31:
        violations.unknown(value, at, _properties31)


def validate_deep3(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Deep3."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    d4 = value.get("d4", ABSENT)
    if d4 is ABSENT:
        violations.add(f"{at}/d4", "required", "is required")
    elif not isinstance(d4, dict):
        violations.add(f"{at}/d4", "type", "must be an object")
    else:
        for name, member_2 in d4.items():
            validate_deep4(member_2, f"{at}/d4/{pointer_segment(name)}", violations)
    if not value.keys() <= _properties32:
        violations.unknown(value, at, _properties32)


def validate_deep4(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Deep4."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    d5 = value.get("d5", ABSENT)
    if d5 is not ABSENT and d5 is not None:
        validate_deep5(d5, f"{at}/d5", violations)
    if not value.keys() <= _properties33:
        violations.unknown(value, at, _properties33)


def validate_deep5(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Deep5."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    d6 = value.get("d6", ABSENT)
    if d6 is ABSENT:
        violations.add(f"{at}/d6", "required", "is required")
    else:
        validate_deep6(d6, f"{at}/d6", violations)
    if not value.keys() <= _properties34:
        violations.unknown(value, at, _properties34)


def validate_deep6(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Deep6."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    d7 = value.get("d7", ABSENT)
    if d7 is ABSENT:
        violations.add(f"{at}/d7", "required", "is required")
    else:
        validate_deep7(d7, f"{at}/d7", violations)
    if not value.keys() <= _properties35:
        violations.unknown(value, at, _properties35)


def validate_deep7(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Deep7."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    d8 = value.get("d8", ABSENT)
    if d8 is ABSENT:
        violations.add(f"{at}/d8", "required", "is required")
    else:
        validate_deep8(d8, f"{at}/d8", violations)
    if not value.keys() <= _properties36:
        violations.unknown(value, at, _properties36)


def validate_deep8(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Deep8."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    end = value.get("end", ABSENT)
    if end is ABSENT:
        violations.add(f"{at}/end", "required", "is required")
    elif not isinstance(end, str):
        violations.add(f"{at}/end", "type", "must be a string")
    else:
        if len(end) < 1:
            violations.add(f"{at}/end", "min_length", "must be at least 1 character")
        if len(end) > 3:
            violations.add(f"{at}/end", "max_length", "must be at most 3 characters")
    if not value.keys() <= _properties37:
        violations.unknown(value, at, _properties37)


def validate_tree(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Tree."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    value2 = value.get("value", ABSENT)
    if value2 is ABSENT:
        violations.add(f"{at}/value", "required", "is required")
    elif not is_integer(value2):
        violations.add(f"{at}/value", "type", "must be an integer")
    else:
        if value2 < -2147483648:
            violations.add(f"{at}/value", "minimum", "must be at least -2147483648")
        if value2 > 2147483647:
            violations.add(f"{at}/value", "maximum", "must be at most 2147483647")
    children = value.get("children", ABSENT)
    if children is not ABSENT:
        if not isinstance(children, list):
            violations.add(f"{at}/children", "type", "must be an array")
        else:
            for index_2, item in enumerate(children):
                validate_tree(item, f"{at}/children/{index_2}", violations)
    if not value.keys() <= _properties38:
        violations.unknown(value, at, _properties38)


def validate_chain(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Chain."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    name = value.get("name", ABSENT)
    if name is ABSENT:
        violations.add(f"{at}/name", "required", "is required")
    elif not isinstance(name, str):
        violations.add(f"{at}/name", "type", "must be a string")
    elif len(name) < 1:
        violations.add(f"{at}/name", "min_length", "must be at least 1 character")
    next = value.get("next", ABSENT)
    if next is not ABSENT and next is not None:
        validate_chain(next, f"{at}/next", violations)
    if not value.keys() <= _properties39:
        violations.unknown(value, at, _properties39)


def validate_chicken(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Chicken."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    eggs = value.get("eggs", ABSENT)
    if eggs is not ABSENT and eggs is not None:
        if not isinstance(eggs, list):
            violations.add(f"{at}/eggs", "type", "must be an array or null")
        else:
            if len(eggs) > 3:
                violations.add(f"{at}/eggs", "max_items", "must have at most 3 items")
            for index_2, item in enumerate(eggs):
                validate_egg(item, f"{at}/eggs/{index_2}", violations)
    name = value.get("name", ABSENT)
    if name is ABSENT:
        violations.add(f"{at}/name", "required", "is required")
    elif not isinstance(name, str):
        violations.add(f"{at}/name", "type", "must be a string")
    if not value.keys() <= _properties40:
        violations.unknown(value, at, _properties40)


def validate_egg(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an Egg."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    chicken = value.get("chicken", ABSENT)
    if chicken is not ABSENT and chicken is not None:
        validate_chicken(chicken, f"{at}/chicken", violations)
    colour = value.get("colour", ABSENT)
    if colour is not ABSENT and colour is not None and not isinstance(colour, str):
        violations.add(f"{at}/colour", "type", "must be a string or null")
    if not value.keys() <= _properties41:
        violations.unknown(value, at, _properties41)


def validate_folder(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Folder."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    folders = value.get("folders", ABSENT)
    if folders is ABSENT:
        violations.add(f"{at}/folders", "required", "is required")
    elif not isinstance(folders, dict):
        violations.add(f"{at}/folders", "type", "must be an object")
    else:
        for name, member_2 in folders.items():
            validate_folder(member_2, f"{at}/folders/{pointer_segment(name)}", violations)
    files = value.get("files", ABSENT)
    if files is not ABSENT:
        if not isinstance(files, list):
            violations.add(f"{at}/files", "type", "must be an array")
        else:
            for index_4, item_3 in enumerate(files):
                if not isinstance(item_3, str):
                    violations.add(f"{at}/files/{index_4}", "type", "must be a string")
    if not value.keys() <= _properties42:
        violations.unknown(value, at, _properties42)


def validate_expression(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an Expression."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    tag = value.get("op", ABSENT)
    if not isinstance(tag, str):
        violations.add(
            f"{at}/op", "discriminator", "is required, and must be one of lit, neg, sum, if"
        )
    elif tag == "lit":
        validate_literal(value, at, violations)
    elif tag == "neg":
        validate_negation(value, at, violations)
    elif tag == "sum":
        validate_sum(value, at, violations)
    elif tag == "if":
        validate_conditional(value, at, violations)
    else:
        violations.add(f"{at}/op", "discriminator", "must be one of lit, neg, sum, if")


def validate_literal(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Literal."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    op = value.get("op", ABSENT)
    if op is ABSENT:
        violations.add(f"{at}/op", "required", "is required")
    elif not isinstance(op, str):
        violations.add(f"{at}/op", "type", "must be a string")
    elif op != "lit":
        violations.add(f"{at}/op", "const", "must be lit")
    value2 = value.get("value", ABSENT)
    if value2 is ABSENT:
        violations.add(f"{at}/value", "required", "is required")
    elif not is_number(value2):
        violations.add(f"{at}/value", "type", "must be a number")
    if not value.keys() <= _properties43:
        violations.unknown(value, at, _properties43)


def validate_negation(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Negation."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    op = value.get("op", ABSENT)
    if op is ABSENT:
        violations.add(f"{at}/op", "required", "is required")
    elif not isinstance(op, str):
        violations.add(f"{at}/op", "type", "must be a string")
    elif op != "neg":
        violations.add(f"{at}/op", "const", "must be neg")
    of = value.get("of", ABSENT)
    if of is ABSENT:
        violations.add(f"{at}/of", "required", "is required")
    else:
        validate_expression(of, f"{at}/of", violations)
    if not value.keys() <= _properties44:
        violations.unknown(value, at, _properties44)


def validate_sum(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Sum."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    op = value.get("op", ABSENT)
    if op is ABSENT:
        violations.add(f"{at}/op", "required", "is required")
    elif not isinstance(op, str):
        violations.add(f"{at}/op", "type", "must be a string")
    elif op != "sum":
        violations.add(f"{at}/op", "const", "must be sum")
    terms = value.get("terms", ABSENT)
    if terms is ABSENT:
        violations.add(f"{at}/terms", "required", "is required")
    elif not isinstance(terms, list):
        violations.add(f"{at}/terms", "type", "must be an array")
    else:
        if len(terms) < 2:
            violations.add(f"{at}/terms", "min_items", "must have at least 2 items")
        if len(terms) > 8:
            violations.add(f"{at}/terms", "max_items", "must have at most 8 items")
        for index_2, item in enumerate(terms):
            validate_expression(item, f"{at}/terms/{index_2}", violations)
    if not value.keys() <= _properties45:
        violations.unknown(value, at, _properties45)


def validate_conditional(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Conditional."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    op = value.get("op", ABSENT)
    if op is ABSENT:
        violations.add(f"{at}/op", "required", "is required")
    elif not isinstance(op, str):
        violations.add(f"{at}/op", "type", "must be a string")
    elif op != "if":
        violations.add(f"{at}/op", "const", "must be if")
    if_ = value.get("if", ABSENT)
    if if_ is ABSENT:
        violations.add(f"{at}/if", "required", "is required")
    else:
        validate_expression(if_, f"{at}/if", violations)
    then = value.get("then", ABSENT)
    if then is ABSENT:
        violations.add(f"{at}/then", "required", "is required")
    else:
        validate_expression(then, f"{at}/then", violations)
    else_ = value.get("else", ABSENT)
    if else_ is not ABSENT and else_ is not None:
        validate_expression(else_, f"{at}/else", violations)
    if not value.keys() <= _properties46:
        violations.unknown(value, at, _properties46)


def validate_plain(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Plain."""
    if count_fitting(value, validate_plain_a, validate_plain_b, validate_plain_c) != 1:
        violations.add(at, "one_of", "must have exactly one of the permitted forms")


def validate_plain_a(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a PlainA."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    a = value.get("a", ABSENT)
    if a is ABSENT:
        violations.add(f"{at}/a", "required", "is required")
    elif not is_integer(a):
        violations.add(f"{at}/a", "type", "must be an integer")
    else:
        if a < -2147483648:
            violations.add(f"{at}/a", "minimum", "must be at least -2147483648")
        if a > 2147483647:
            violations.add(f"{at}/a", "maximum", "must be at most 2147483647")
    if not value.keys() <= _properties22:
        violations.unknown(value, at, _properties22)


def validate_plain_b(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a PlainB."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    b = value.get("b", ABSENT)
    if b is ABSENT:
        violations.add(f"{at}/b", "required", "is required")
    elif not isinstance(b, str):
        violations.add(f"{at}/b", "type", "must be a string")
    c = value.get("c", ABSENT)
    if c is not ABSENT and c is not None:
        if not is_integer(c):
            violations.add(f"{at}/c", "type", "must be an integer or null")
        else:
            if c < -2147483648:
                violations.add(f"{at}/c", "minimum", "must be at least -2147483648")
            if c > 2147483647:
                violations.add(f"{at}/c", "maximum", "must be at most 2147483647")
    if not value.keys() <= _properties47:
        violations.unknown(value, at, _properties47)


def validate_plain_c(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a PlainC."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    c = value.get("c", ABSENT)
    if c is ABSENT:
        violations.add(f"{at}/c", "required", "is required")
    elif not isinstance(c, str):
        violations.add(f"{at}/c", "type", "must be a string")
    plain = value.get("plain", ABSENT)
    if plain is not ABSENT and plain is not None:
        validate_plain(plain, f"{at}/plain", violations)
    if not value.keys() <= _properties48:
        violations.unknown(value, at, _properties48)


def validate_one_of(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an OneOf."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    a = value.get("a", ABSENT)
    if a is not ABSENT:
        if not is_integer(a):
            violations.add(f"{at}/a", "type", "must be an integer")
        else:
            if a < -2147483648:
                violations.add(f"{at}/a", "minimum", "must be at least -2147483648")
            if a > 2147483647:
                violations.add(f"{at}/a", "maximum", "must be at most 2147483647")
    b = value.get("b", ABSENT)
    if b is not ABSENT:
        if not isinstance(b, str):
            violations.add(f"{at}/b", "type", "must be a string")
        elif len(b) > 5:
            violations.add(f"{at}/b", "max_length", "must be at most 5 characters")
    c = value.get("c", ABSENT)
    if c is not ABSENT:
        validate_tree(c, f"{at}/c", violations)
    if not value.keys() <= _properties49:
        violations.unknown(value, at, _properties49)
    if len(value) < 1:
        violations.add(at, "min_properties", "must have at least 1 property")
    if len(value) > 1:
        violations.add(at, "max_properties", "must have at most 1 property")


def validate_open(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an Open."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    known = value.get("known", ABSENT)
    if known is ABSENT:
        violations.add(f"{at}/known", "required", "is required")
    elif not isinstance(known, str):
        violations.add(f"{at}/known", "type", "must be a string")


def validate_three_valued(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a ThreeValued."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    absent_or_value = value.get("absentOrValue", ABSENT)
    if absent_or_value is not ABSENT and not isinstance(absent_or_value, str):
        violations.add(f"{at}/absentOrValue", "type", "must be a string")
    null_or_value = value.get("nullOrValue", ABSENT)
    if null_or_value is ABSENT:
        violations.add(f"{at}/nullOrValue", "required", "is required")
    elif null_or_value is not None and not isinstance(null_or_value, str):
        violations.add(f"{at}/nullOrValue", "type", "must be a string or null")
    any = value.get("any", ABSENT)
    if any is not ABSENT and any is not None and not isinstance(any, str):
        violations.add(f"{at}/any", "type", "must be a string or null")
    value2 = value.get("value", ABSENT)
    if value2 is ABSENT:
        violations.add(f"{at}/value", "required", "is required")
    elif not isinstance(value2, str):
        violations.add(f"{at}/value", "type", "must be a string")
    with_default = value.get("withDefault", ABSENT)
    if (
        with_default is not ABSENT
        and with_default is not None
        and not isinstance(with_default, str)
    ):
        violations.add(f"{at}/withDefault", "type", "must be a string or null")
    non_null_default = value.get("nonNullDefault", ABSENT)
    if non_null_default is not ABSENT:
        if not is_integer(non_null_default):
            violations.add(f"{at}/nonNullDefault", "type", "must be an integer")
        else:
            if non_null_default < -2147483648:
                violations.add(f"{at}/nonNullDefault", "minimum", "must be at least -2147483648")
            if non_null_default > 2147483647:
                violations.add(f"{at}/nonNullDefault", "maximum", "must be at most 2147483647")
    if not value.keys() <= _properties50:
        violations.unknown(value, at, _properties50)


def validate_empty(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an Empty."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
    elif value:
        violations.unknown(value, at, _properties51)


def validate_hostile(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Hostile. Members with former names get the present ones."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    rename_member(value, at, violations, "", "empty", "must not be given beside empty")
    rename_member(value, at, violations, "__proto__", "zero", "must not be given beside zero")
    rename_member(
        value, at, violations, "*/ ${x} \" ' ` \\ ~/", "no", "must not be given beside no"
    )
    text = value.get("text", ABSENT)
    if text is not ABSENT:
        if not isinstance(text, str):
            violations.add(f"{at}/text", "type", "must be a string")
        elif len(text) > 4096:
            violations.add(f"{at}/text", "max_length", "must be at most 4096 characters")
    list_ = value.get("list", ABSENT)
    if list_ is not ABSENT:
        if not isinstance(list_, list):
            violations.add(f"{at}/list", "type", "must be an array")
        else:
            for index_2, item in enumerate(list_):
                if not isinstance(item, str):
                    violations.add(f"{at}/list/{index_2}", "type", "must be a string")
    map = value.get("map", ABSENT)
    if map is not ABSENT:
        if not isinstance(map, dict):
            violations.add(f"{at}/map", "type", "must be an object")
        else:
            for name_3, member_4 in map.items():
                if not isinstance(member_4, str):
                    violations.add(
                        f"{at}/map/{pointer_segment(name_3)}", "type", "must be a string"
                    )
    empty = value.get("empty", ABSENT)
    if empty is not ABSENT and not isinstance(empty, str):
        violations.add(f"{at}/empty", "type", "must be a string")
    zero = value.get("zero", ABSENT)
    if zero is not ABSENT:
        if not is_integer(zero):
            violations.add(f"{at}/zero", "type", "must be an integer")
        else:
            if zero < -2147483648:
                violations.add(f"{at}/zero", "minimum", "must be at least -2147483648")
            if zero > 2147483647:
                violations.add(f"{at}/zero", "maximum", "must be at most 2147483647")
    no = value.get("no", ABSENT)
    if no is not ABSENT and not isinstance(no, bool):
        violations.add(f"{at}/no", "type", "must be true or false")
    quotes = value.get("quotes", ABSENT)
    if quotes is not ABSENT and quotes is not None:
        if not isinstance(quotes, str):
            violations.add(f"{at}/quotes", "type", "must be a string or null")
        elif not _pattern1.search(quotes):
            violations.add(
                f"{at}/quotes", "pattern", 'must match the pattern "^[\\"\'`\\\\\\\\/]*$"'
            )
    slashes = value.get("slashes", ABSENT)
    if slashes is not ABSENT and slashes is not None:
        if not isinstance(slashes, str):
            violations.add(f"{at}/slashes", "type", "must be a string or null")
        elif not _pattern2.search(slashes):
            violations.add(f"{at}/slashes", "pattern", "must match the pattern ^/a/b\\/c$")
    dollar = value.get("dollar", ABSENT)
    if dollar is not ABSENT and dollar is not None:
        if not isinstance(dollar, str):
            violations.add(f"{at}/dollar", "type", "must be a string or null")
        elif not _pattern3.search(dollar):
            violations.add(f"{at}/dollar", "pattern", "must match the pattern ^\\$\\{[a-z]+\\}$")
    braces = value.get("braces", ABSENT)
    if braces is not ABSENT and braces is not None:
        if not isinstance(braces, str):
            violations.add(f"{at}/braces", "type", "must be a string or null")
        elif not _pattern4.search(braces):
            violations.add(f"{at}/braces", "pattern", "must match the pattern ^#\\{.*\\}$")
    comment = value.get("comment", ABSENT)
    if comment is not ABSENT and comment is not None:
        if not isinstance(comment, str):
            violations.add(f"{at}/comment", "type", "must be a string or null")
        elif not _pattern5.search(comment):
            violations.add(f"{at}/comment", "pattern", "must match the pattern ^\\*/|/\\*$")
    unicode = value.get("unicode", ABSENT)
    if unicode is not ABSENT and unicode is not None:
        if not isinstance(unicode, str):
            violations.add(f"{at}/unicode", "type", "must be a string or null")
        elif not _pattern6.search(unicode):
            violations.add(
                f"{at}/unicode", "pattern", "must match the pattern ^[\\u00e0-\\u00ff\\p{L}]+$"
            )
    dot = value.get("dot", ABSENT)
    if dot is not ABSENT and dot is not None:
        if not isinstance(dot, str):
            violations.add(f"{at}/dot", "type", "must be a string or null")
        elif not _pattern7.search(dot):
            violations.add(f"{at}/dot", "pattern", "must match the pattern ^.$")
    astral = value.get("astral", ABSENT)
    if astral is not ABSENT and astral is not None:
        if not isinstance(astral, str):
            violations.add(f"{at}/astral", "type", "must be a string or null")
        else:
            if len(astral) < 1:
                violations.add(f"{at}/astral", "min_length", "must be at least 1 character")
            if len(astral) > 2:
                violations.add(f"{at}/astral", "max_length", "must be at most 2 characters")
    duck = value.get("duck", ABSENT)
    if duck is not ABSENT:
        if not isinstance(duck, str):
            violations.add(f"{at}/duck", "type", "must be a string")
        else:
            if len(duck) < 1:
                violations.add(f"{at}/duck", "min_length", "must be at least 1 character")
            if len(duck) > 1:
                violations.add(f"{at}/duck", "max_length", "must be at most 1 character")
    rtl = value.get("rtl", ABSENT)
    if rtl is not ABSENT and not isinstance(rtl, str):
        violations.add(f"{at}/rtl", "type", "must be a string")
    if not value.keys() <= _properties52:
        violations.unknown(value, at, _properties52)


def validate_a_very_long_enum_name_that_goes_on_and_on_until_nobody_remembers_how_it_began(
    value: Any, at: str, violations: Violations
) -> None:
    """Adds what is wrong with an AVeryLongEnumNameThatGoesOnAndOnUntilNobodyRemembersHowItBegan."""
    if not isinstance(value, str):
        violations.add(at, "type", "must be a string")
    elif value not in {
        "A_VERY_LONG_VALUE_THAT_GOES_ON_AND_ON_UNTIL_NOBODY_REMEMBERS_HOW_IT_BEGAN_NOR_WHY_ANYONE_WOULD_HAVE_THOUGHT_THAT_IT_WAS_A_GOOD_IDEA_1",
        "A_VERY_LONG_VALUE_THAT_GOES_ON_AND_ON_UNTIL_NOBODY_REMEMBERS_HOW_IT_BEGAN_NOR_WHY_ANYONE_WOULD_HAVE_THOUGHT_THAT_IT_WAS_A_GOOD_IDEA_2",
    }:
        violations.add(
            at,
            "enum",
            "must be one of A_VERY_LONG_VALUE_THAT_GOES_ON_AND_ON_UNTIL_NOBODY_REMEMBERS_HOW_IT_BEGAN_NOR_WHY_ANYONE_WOULD_HAVE_THOUGHT_THAT_IT_WAS_A_GOOD_IDEA_1, A_VERY_LONG_VALUE_THAT_GOES_ON_AND_ON_UNTIL_NOBODY_REMEMBERS_HOW_IT_BEGAN_NOR_WHY_ANYONE_WOULD_HAVE_THOUGHT_THAT_IT_WAS_A_GOOD_IDEA_2",
        )


def validate_an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough_create(
    value: Any, at: str, violations: Violations
) -> None:
    """Adds what is wrong with an
    AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate.
    """
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x = value.get(
        "theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX", ABSENT
    )
    if (
        the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x is not ABSENT
        and the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x is not None
    ):
        if not isinstance(
            the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x, str
        ):
            violations.add(
                f"{at}/theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX",
                "type",
                "must be a string or null",
            )
        elif (
            len(the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x) > 20
        ):
            violations.add(
                f"{at}/theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX",
                "max_length",
                "must be at most 20 characters",
            )
    the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y = value.get(
        "theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY", ABSENT
    )
    if (
        the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y is not ABSENT
        and the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y is not None
    ):
        if not isinstance(
            the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y, str
        ):
            violations.add(
                f"{at}/theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY",
                "type",
                "must be a string or null",
            )
        elif (
            len(the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y) > 20
        ):
            violations.add(
                f"{at}/theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY",
                "max_length",
                "must be at most 20 characters",
            )
    of_long = value.get("ofLong", ABSENT)
    if of_long is not ABSENT and of_long is not None:
        if not isinstance(of_long, str):
            violations.add(f"{at}/ofLong", "type", "must be a string or null")
        elif not is_uuid(of_long):
            violations.add(f"{at}/ofLong", "format", "must be a UUID")
    if not value.keys() <= _properties53:
        violations.unknown(value, at, _properties53)


def validate_small(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Small."""
    if not is_integer(value):
        violations.add(at, "type", "must be an integer")
        return
    if value < -5:
        violations.add(at, "minimum", "must be at least -5")
    if value > 5:
        violations.add(at, "maximum", "must be at most 5")


def validate_odd(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with an Odd."""
    if not is_integer(value):
        violations.add(at, "type", "must be an integer")
        return
    if value < -5:
        violations.add(at, "minimum", "must be at least -5")
    if value > 5:
        violations.add(at, "maximum", "must be at most 5")
    if not is_multiple_of(value, "1"):
        violations.add(at, "multiple_of", "must be a multiple of 1")


def validate_hex(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Hex."""
    if not isinstance(value, str):
        violations.add(at, "type", "must be a string")
        return
    if len(value) < 2:
        violations.add(at, "min_length", "must be at least 2 characters")
    if len(value) > 8:
        violations.add(at, "max_length", "must be at most 8 characters")
    if not _pattern8.search(value):
        violations.add(at, "pattern", "must match the pattern ^[0-9a-f]+$")


def validate_host(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Host."""
    if not isinstance(value, str):
        violations.add(at, "type", "must be a string")
    elif not is_hostname(value):
        violations.add(at, "format", "must be a host name")


def validate_scalars(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Scalars."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    int_ = value.get("int", ABSENT)
    if int_ is ABSENT:
        violations.add(f"{at}/int", "required", "is required")
    elif not is_integer(int_):
        violations.add(f"{at}/int", "type", "must be an integer")
    else:
        if int_ < -2147483648:
            violations.add(f"{at}/int", "minimum", "must be at least -2147483648")
        if int_ > 2147483647:
            violations.add(f"{at}/int", "maximum", "must be at most 2147483647")
    int_above = value.get("intAbove", ABSENT)
    if int_above is not ABSENT and int_above is not None:
        if not is_integer(int_above):
            violations.add(f"{at}/intAbove", "type", "must be an integer or null")
        else:
            if int_above <= 0:
                violations.add(f"{at}/intAbove", "exclusive_minimum", "must be more than 0")
            if int_above >= 10:
                violations.add(f"{at}/intAbove", "exclusive_maximum", "must be less than 10")
    int_multiple = value.get("intMultiple", ABSENT)
    if int_multiple is not ABSENT and int_multiple is not None:
        if not is_integer(int_multiple):
            violations.add(f"{at}/intMultiple", "type", "must be an integer or null")
        else:
            if int_multiple < -2147483648:
                violations.add(f"{at}/intMultiple", "minimum", "must be at least -2147483648")
            if int_multiple > 2147483647:
                violations.add(f"{at}/intMultiple", "maximum", "must be at most 2147483647")
            if not is_multiple_of(int_multiple, "7"):
                violations.add(f"{at}/intMultiple", "multiple_of", "must be a multiple of 7")
    int64 = value.get("int64", ABSENT)
    if int64 is ABSENT:
        violations.add(f"{at}/int64", "required", "is required")
    elif not is_integer(int64):
        violations.add(f"{at}/int64", "type", "must be an integer")
    else:
        if int64 < -9223372036854775808:
            violations.add(f"{at}/int64", "minimum", "must be at least -9223372036854775808")
        if int64 > 9223372036854775807:
            violations.add(f"{at}/int64", "maximum", "must be at most 9223372036854775807")
    int64_above = value.get("int64Above", ABSENT)
    if int64_above is not ABSENT and int64_above is not None:
        if not is_integer(int64_above):
            violations.add(f"{at}/int64Above", "type", "must be an integer or null")
        else:
            if int64_above > 9223372036854775807:
                violations.add(f"{at}/int64Above", "maximum", "must be at most 9223372036854775807")
            if int64_above <= 9007199254740992:
                violations.add(
                    f"{at}/int64Above", "exclusive_minimum", "must be more than 9007199254740992"
                )
    float_ = value.get("float", ABSENT)
    if float_ is ABSENT:
        violations.add(f"{at}/float", "required", "is required")
    elif not is_number(float_):
        violations.add(f"{at}/float", "type", "must be a number")
    else:
        if float_ < -15e299:
            violations.add(f"{at}/float", "minimum", "must be at least -15e299")
        if float_ > 15e299:
            violations.add(f"{at}/float", "maximum", "must be at most 15e299")
    float_above = value.get("floatAbove", ABSENT)
    if float_above is not ABSENT and float_above is not None:
        if not is_number(float_above):
            violations.add(f"{at}/floatAbove", "type", "must be a number or null")
        else:
            if float_above <= 0:
                violations.add(f"{at}/floatAbove", "exclusive_minimum", "must be more than 0")
            if float_above >= 1:
                violations.add(f"{at}/floatAbove", "exclusive_maximum", "must be less than 1")
    float_multiple = value.get("floatMultiple", ABSENT)
    if float_multiple is not ABSENT and float_multiple is not None:
        if not is_number(float_multiple):
            violations.add(f"{at}/floatMultiple", "type", "must be a number or null")
        elif not is_multiple_of(float_multiple, "0.01"):
            violations.add(f"{at}/floatMultiple", "multiple_of", "must be a multiple of 0.01")
    string = value.get("string", ABSENT)
    if string is ABSENT:
        violations.add(f"{at}/string", "required", "is required")
    elif not isinstance(string, str):
        violations.add(f"{at}/string", "type", "must be a string")
    else:
        if len(string) < 1:
            violations.add(f"{at}/string", "min_length", "must be at least 1 character")
        if len(string) > 5:
            violations.add(f"{at}/string", "max_length", "must be at most 5 characters")
    boolean = value.get("boolean", ABSENT)
    if boolean is ABSENT:
        violations.add(f"{at}/boolean", "required", "is required")
    elif not isinstance(boolean, bool):
        violations.add(f"{at}/boolean", "type", "must be true or false")
    id = value.get("id", ABSENT)
    if id is ABSENT:
        violations.add(f"{at}/id", "required", "is required")
    elif not isinstance(id, str):
        violations.add(f"{at}/id", "type", "must be a string")
    decimal = value.get("decimal", ABSENT)
    if decimal is ABSENT:
        violations.add(f"{at}/decimal", "required", "is required")
    elif not isinstance(decimal, str):
        violations.add(f"{at}/decimal", "type", "must be a string")
    elif not is_decimal(decimal, 38, 18):
        violations.add(
            f"{at}/decimal",
            "decimal",
            "must be a decimal of at most 20 digits before the point and 18 after it, as a string",
        )
    decimal_range = value.get("decimalRange", ABSENT)
    if decimal_range is not ABSENT and decimal_range is not None:
        if not isinstance(decimal_range, str):
            violations.add(f"{at}/decimalRange", "type", "must be a string or null")
        elif not is_decimal(decimal_range, 6, 3):
            violations.add(
                f"{at}/decimalRange",
                "decimal",
                "must be a decimal of at most 3 digits before the point and 3 after it, as a string",
            )
        else:
            if compare_decimals(decimal_range, "-99.5") < 0:
                violations.add(f"{at}/decimalRange", "minimum", "must be at least -99.5")
            if compare_decimals(decimal_range, "100") >= 0:
                violations.add(f"{at}/decimalRange", "exclusive_maximum", "must be less than 100")
            if not is_multiple_of(decimal_range, "0.125"):
                violations.add(f"{at}/decimalRange", "multiple_of", "must be a multiple of 0.125")
    date_time = value.get("dateTime", ABSENT)
    if date_time is ABSENT:
        violations.add(f"{at}/dateTime", "required", "is required")
    elif not isinstance(date_time, str):
        violations.add(f"{at}/dateTime", "type", "must be a string")
    elif not is_date_time(date_time):
        violations.add(
            f"{at}/dateTime", "format", "must be a date and time such as 2026-01-31T12:00:00Z"
        )
    date = value.get("date", ABSENT)
    if date is ABSENT:
        violations.add(f"{at}/date", "required", "is required")
    elif not isinstance(date, str):
        violations.add(f"{at}/date", "type", "must be a string")
    elif not is_date(date):
        violations.add(f"{at}/date", "format", "must be a date such as 2026-01-31")
    time = value.get("time", ABSENT)
    if time is ABSENT:
        violations.add(f"{at}/time", "required", "is required")
    elif not isinstance(time, str):
        violations.add(f"{at}/time", "type", "must be a string")
    elif not is_local_time(time):
        violations.add(f"{at}/time", "format", "must be a time such as 12:00:00")
    duration = value.get("duration", ABSENT)
    if duration is ABSENT:
        violations.add(f"{at}/duration", "required", "is required")
    elif not isinstance(duration, str):
        violations.add(f"{at}/duration", "type", "must be a string")
    elif not is_duration(duration):
        violations.add(f"{at}/duration", "format", "must be a duration such as P1DT12H")
    uuid = value.get("uuid", ABSENT)
    if uuid is ABSENT:
        violations.add(f"{at}/uuid", "required", "is required")
    elif not isinstance(uuid, str):
        violations.add(f"{at}/uuid", "type", "must be a string")
    elif not is_uuid(uuid):
        violations.add(f"{at}/uuid", "format", "must be a UUID")
    email = value.get("email", ABSENT)
    if email is ABSENT:
        violations.add(f"{at}/email", "required", "is required")
    elif not isinstance(email, str):
        violations.add(f"{at}/email", "type", "must be a string")
    elif not is_email(email):
        violations.add(f"{at}/email", "format", "must be an e-mail address")
    uri = value.get("uri", ABSENT)
    if uri is ABSENT:
        violations.add(f"{at}/uri", "required", "is required")
    elif not isinstance(uri, str):
        violations.add(f"{at}/uri", "type", "must be a string")
    elif not is_uri(uri):
        violations.add(f"{at}/uri", "format", "must be an absolute URI")
    bytes_ = value.get("bytes", ABSENT)
    if bytes_ is ABSENT:
        violations.add(f"{at}/bytes", "required", "is required")
    elif not isinstance(bytes_, str):
        violations.add(f"{at}/bytes", "type", "must be a string")
    elif not is_base64(bytes_):
        violations.add(f"{at}/bytes", "format", "must be base64 with padding")
    json = value.get("json", ABSENT)
    if json is ABSENT:
        violations.add(f"{at}/json", "required", "is required")
    elif not is_of_kind(json, "boolean", "integer", "number", "string", "array", "object"):
        violations.add(
            f"{at}/json", "type", "must be true or false, a number, a string, an array or an object"
        )
    small = value.get("small", ABSENT)
    if small is ABSENT:
        violations.add(f"{at}/small", "required", "is required")
    else:
        validate_small(small, f"{at}/small", violations)
    odd = value.get("odd", ABSENT)
    if odd is not ABSENT and odd is not None:
        validate_odd(odd, f"{at}/odd", violations)
    hex = value.get("hex", ABSENT)
    if hex is not ABSENT and hex is not None:
        validate_hex(hex, f"{at}/hex", violations)
    host = value.get("host", ABSENT)
    if host is not ABSENT and host is not None:
        validate_host(host, f"{at}/host", violations)
    ipv4 = value.get("ipv4", ABSENT)
    if ipv4 is not ABSENT and ipv4 is not None:
        if not isinstance(ipv4, str):
            violations.add(f"{at}/ipv4", "type", "must be a string or null")
        elif not is_ipv4(ipv4):
            violations.add(f"{at}/ipv4", "format", "must be an IPv4 address")
    ipv6 = value.get("ipv6", ABSENT)
    if ipv6 is not ABSENT and ipv6 is not None:
        if not isinstance(ipv6, str):
            violations.add(f"{at}/ipv6", "type", "must be a string or null")
        elif not is_ipv6(ipv6):
            violations.add(f"{at}/ipv6", "format", "must be an IPv6 address")
    json_pointer = value.get("jsonPointer", ABSENT)
    if json_pointer is not ABSENT and json_pointer is not None:
        if not isinstance(json_pointer, str):
            violations.add(f"{at}/jsonPointer", "type", "must be a string or null")
        elif not is_json_pointer(json_pointer):
            violations.add(f"{at}/jsonPointer", "format", "must be a JSON Pointer")
    uri_reference = value.get("uriReference", ABSENT)
    if uri_reference is not ABSENT and uri_reference is not None:
        if not isinstance(uri_reference, str):
            violations.add(f"{at}/uriReference", "type", "must be a string or null")
        elif not is_uri_reference(uri_reference):
            violations.add(f"{at}/uriReference", "format", "must be a URI reference")
    ints = value.get("ints", ABSENT)
    if ints is ABSENT:
        violations.add(f"{at}/ints", "required", "is required")
    elif not isinstance(ints, list):
        violations.add(f"{at}/ints", "type", "must be an array")
    else:
        if len(ints) < 1:
            violations.add(f"{at}/ints", "min_items", "must have at least 1 item")
        if len(ints) > 3:
            violations.add(f"{at}/ints", "max_items", "must have at most 3 items")
        if not are_unique(ints):
            violations.add(f"{at}/ints", "unique_items", "must not contain duplicates")
        for index_2, item in enumerate(ints):
            if not is_integer(item):
                violations.add(f"{at}/ints/{index_2}", "type", "must be an integer")
            else:
                if item > 2147483647:
                    violations.add(f"{at}/ints/{index_2}", "maximum", "must be at most 2147483647")
                if item < 0:
                    violations.add(f"{at}/ints/{index_2}", "minimum", "must be at least 0")
    objects = value.get("objects", ABSENT)
    if objects is not ABSENT and objects is not None:
        if not isinstance(objects, list):
            violations.add(f"{at}/objects", "type", "must be an array or null")
        else:
            if len(objects) > 2:
                violations.add(f"{at}/objects", "max_items", "must have at most 2 items")
            if not are_unique(objects):
                violations.add(f"{at}/objects", "unique_items", "must not contain duplicates")
            for index_4, item_3 in enumerate(objects):
                validate_tree(item_3, f"{at}/objects/{index_4}", violations)
    map = value.get("map", ABSENT)
    if map is not ABSENT and map is not None:
        if not isinstance(map, dict):
            violations.add(f"{at}/map", "type", "must be an object or null")
        else:
            for name_5, member_6 in map.items():
                if not is_integer(member_6):
                    violations.add(
                        f"{at}/map/{pointer_segment(name_5)}", "type", "must be an integer"
                    )
                else:
                    if member_6 < -2147483648:
                        violations.add(
                            f"{at}/map/{pointer_segment(name_5)}",
                            "minimum",
                            "must be at least -2147483648",
                        )
                    if member_6 > 9:
                        violations.add(
                            f"{at}/map/{pointer_segment(name_5)}", "maximum", "must be at most 9"
                        )
            if len(map) < 1:
                violations.add(f"{at}/map", "min_properties", "must have at least 1 property")
            if len(map) > 2:
                violations.add(f"{at}/map", "max_properties", "must have at most 2 properties")
    maybe = value.get("maybe", ABSENT)
    if maybe is not ABSENT and maybe is not None:
        if not isinstance(maybe, list):
            violations.add(f"{at}/maybe", "type", "must be an array or null")
        else:
            for index_8, item_7 in enumerate(maybe):
                if item_7 is not None and not isinstance(item_7, str):
                    violations.add(f"{at}/maybe/{index_8}", "type", "must be a string or null")
    word = value.get("word", ABSENT)
    if word is not ABSENT and word is not None:
        validate_reserved_value(word, f"{at}/word", violations)
    if not value.keys() <= _properties54:
        violations.unknown(value, at, _properties54)


def validate_row_create(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a RowCreate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    int_ = value.get("int", ABSENT)
    if int_ is not ABSENT and int_ is not None:
        if not is_integer(int_):
            violations.add(f"{at}/int", "type", "must be an integer or null")
        else:
            if int_ < -2147483648:
                violations.add(f"{at}/int", "minimum", "must be at least -2147483648")
            if int_ > 2147483647:
                violations.add(f"{at}/int", "maximum", "must be at most 2147483647")
    int64 = value.get("int64", ABSENT)
    if int64 is not ABSENT and int64 is not None:
        if not is_integer(int64):
            violations.add(f"{at}/int64", "type", "must be an integer or null")
        else:
            if int64 < -9223372036854775808:
                violations.add(f"{at}/int64", "minimum", "must be at least -9223372036854775808")
            if int64 > 9223372036854775807:
                violations.add(f"{at}/int64", "maximum", "must be at most 9223372036854775807")
    float_ = value.get("float", ABSENT)
    if float_ is not ABSENT and float_ is not None and not is_number(float_):
        violations.add(f"{at}/float", "type", "must be a number or null")
    string = value.get("string", ABSENT)
    if string is not ABSENT and string is not None and not isinstance(string, str):
        violations.add(f"{at}/string", "type", "must be a string or null")
    boolean = value.get("boolean", ABSENT)
    if boolean is not ABSENT and boolean is not None and not isinstance(boolean, bool):
        violations.add(f"{at}/boolean", "type", "must be true or false or null")
    opaque = value.get("opaque", ABSENT)
    if opaque is not ABSENT and opaque is not None and not isinstance(opaque, str):
        violations.add(f"{at}/opaque", "type", "must be a string or null")
    decimal = value.get("decimal", ABSENT)
    if decimal is not ABSENT and decimal is not None:
        if not isinstance(decimal, str):
            violations.add(f"{at}/decimal", "type", "must be a string or null")
        elif not is_decimal(decimal, 38, 18):
            violations.add(
                f"{at}/decimal",
                "decimal",
                "must be a decimal of at most 20 digits before the point and 18 after it, as a string",
            )
    date_time = value.get("dateTime", ABSENT)
    if date_time is not ABSENT and date_time is not None:
        if not isinstance(date_time, str):
            violations.add(f"{at}/dateTime", "type", "must be a string or null")
        elif not is_date_time(date_time):
            violations.add(
                f"{at}/dateTime", "format", "must be a date and time such as 2026-01-31T12:00:00Z"
            )
    date = value.get("date", ABSENT)
    if date is not ABSENT and date is not None:
        if not isinstance(date, str):
            violations.add(f"{at}/date", "type", "must be a string or null")
        elif not is_date(date):
            violations.add(f"{at}/date", "format", "must be a date such as 2026-01-31")
    time = value.get("time", ABSENT)
    if time is not ABSENT and time is not None:
        if not isinstance(time, str):
            violations.add(f"{at}/time", "type", "must be a string or null")
        elif not is_local_time(time):
            violations.add(f"{at}/time", "format", "must be a time such as 12:00:00")
    duration = value.get("duration", ABSENT)
    if duration is not ABSENT and duration is not None:
        if not isinstance(duration, str):
            violations.add(f"{at}/duration", "type", "must be a string or null")
        elif not is_duration(duration):
            violations.add(f"{at}/duration", "format", "must be a duration such as P1DT12H")
    uuid = value.get("uuid", ABSENT)
    if uuid is not ABSENT and uuid is not None:
        if not isinstance(uuid, str):
            violations.add(f"{at}/uuid", "type", "must be a string or null")
        elif not is_uuid(uuid):
            violations.add(f"{at}/uuid", "format", "must be a UUID")
    email = value.get("email", ABSENT)
    if email is not ABSENT and email is not None:
        if not isinstance(email, str):
            violations.add(f"{at}/email", "type", "must be a string or null")
        elif not is_email(email):
            violations.add(f"{at}/email", "format", "must be an e-mail address")
    uri = value.get("uri", ABSENT)
    if uri is not ABSENT and uri is not None:
        if not isinstance(uri, str):
            violations.add(f"{at}/uri", "type", "must be a string or null")
        elif not is_uri(uri):
            violations.add(f"{at}/uri", "format", "must be an absolute URI")
    bytes_ = value.get("bytes", ABSENT)
    if bytes_ is not ABSENT and bytes_ is not None:
        if not isinstance(bytes_, str):
            violations.add(f"{at}/bytes", "type", "must be a string or null")
        elif not is_base64(bytes_):
            violations.add(f"{at}/bytes", "format", "must be base64 with padding")
    list_ = value.get("list", ABSENT)
    if list_ is not ABSENT and list_ is not None:
        if not isinstance(list_, list):
            violations.add(f"{at}/list", "type", "must be an array or null")
        else:
            for index_2, item in enumerate(list_):
                if not is_integer(item):
                    violations.add(f"{at}/list/{index_2}", "type", "must be an integer")
                else:
                    if item < -2147483648:
                        violations.add(
                            f"{at}/list/{index_2}", "minimum", "must be at least -2147483648"
                        )
                    if item > 2147483647:
                        violations.add(
                            f"{at}/list/{index_2}", "maximum", "must be at most 2147483647"
                        )
    map = value.get("map", ABSENT)
    if map is not ABSENT and map is not None:
        if not isinstance(map, dict):
            violations.add(f"{at}/map", "type", "must be an object or null")
        else:
            for name_3, member_4 in map.items():
                if not isinstance(member_4, list):
                    violations.add(
                        f"{at}/map/{pointer_segment(name_3)}", "type", "must be an array"
                    )
                else:
                    for index_6, item_5 in enumerate(member_4):
                        if not is_integer(item_5):
                            violations.add(
                                f"{at}/map/{pointer_segment(name_3)}/{index_6}",
                                "type",
                                "must be an integer",
                            )
                        else:
                            if item_5 < -2147483648:
                                violations.add(
                                    f"{at}/map/{pointer_segment(name_3)}/{index_6}",
                                    "minimum",
                                    "must be at least -2147483648",
                                )
                            if item_5 > 2147483647:
                                violations.add(
                                    f"{at}/map/{pointer_segment(name_3)}/{index_6}",
                                    "maximum",
                                    "must be at most 2147483647",
                                )
    object_ = value.get("object", ABSENT)
    if object_ is not ABSENT and object_ is not None:
        validate_tree(object_, f"{at}/object", violations)
    union = value.get("union", ABSENT)
    if union is not ABSENT and union is not None:
        validate_expression(union, f"{at}/union", violations)
    plain = value.get("plain", ABSENT)
    if plain is not ABSENT and plain is not None:
        validate_plain(plain, f"{at}/plain", violations)
    enum = value.get("enum", ABSENT)
    if enum is not ABSENT and enum is not None:
        validate_reserved_value(enum, f"{at}/enum", violations)
    secret = value.get("secret", ABSENT)
    if secret is not ABSENT and secret is not None:
        if not isinstance(secret, str):
            violations.add(f"{at}/secret", "type", "must be a string or null")
        elif len(secret) < 8:
            violations.add(f"{at}/secret", "min_length", "must be at least 8 characters")
    code = value.get("code", ABSENT)
    if code is not ABSENT and code is not None:
        if not isinstance(code, str):
            violations.add(f"{at}/code", "type", "must be a string or null")
        elif len(code) > 20:
            violations.add(f"{at}/code", "max_length", "must be at most 20 characters")
    fixed = value.get("fixed", ABSENT)
    if fixed is not ABSENT and fixed is not None:
        if not isinstance(fixed, str):
            violations.add(f"{at}/fixed", "type", "must be a string or null")
        elif len(fixed) > 20:
            violations.add(f"{at}/fixed", "max_length", "must be at most 20 characters")
    if not value.keys() <= _properties55:
        violations.unknown(value, at, _properties55)


def validate_row_update(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a RowUpdate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    int_ = value.get("int", ABSENT)
    if int_ is not ABSENT and int_ is not None:
        if not is_integer(int_):
            violations.add(f"{at}/int", "type", "must be an integer or null")
        else:
            if int_ < -2147483648:
                violations.add(f"{at}/int", "minimum", "must be at least -2147483648")
            if int_ > 2147483647:
                violations.add(f"{at}/int", "maximum", "must be at most 2147483647")
    int64 = value.get("int64", ABSENT)
    if int64 is not ABSENT and int64 is not None:
        if not is_integer(int64):
            violations.add(f"{at}/int64", "type", "must be an integer or null")
        else:
            if int64 < -9223372036854775808:
                violations.add(f"{at}/int64", "minimum", "must be at least -9223372036854775808")
            if int64 > 9223372036854775807:
                violations.add(f"{at}/int64", "maximum", "must be at most 9223372036854775807")
    float_ = value.get("float", ABSENT)
    if float_ is not ABSENT and float_ is not None and not is_number(float_):
        violations.add(f"{at}/float", "type", "must be a number or null")
    string = value.get("string", ABSENT)
    if string is not ABSENT and string is not None and not isinstance(string, str):
        violations.add(f"{at}/string", "type", "must be a string or null")
    boolean = value.get("boolean", ABSENT)
    if boolean is not ABSENT and boolean is not None and not isinstance(boolean, bool):
        violations.add(f"{at}/boolean", "type", "must be true or false or null")
    opaque = value.get("opaque", ABSENT)
    if opaque is not ABSENT and opaque is not None and not isinstance(opaque, str):
        violations.add(f"{at}/opaque", "type", "must be a string or null")
    decimal = value.get("decimal", ABSENT)
    if decimal is not ABSENT and decimal is not None:
        if not isinstance(decimal, str):
            violations.add(f"{at}/decimal", "type", "must be a string or null")
        elif not is_decimal(decimal, 38, 18):
            violations.add(
                f"{at}/decimal",
                "decimal",
                "must be a decimal of at most 20 digits before the point and 18 after it, as a string",
            )
    date_time = value.get("dateTime", ABSENT)
    if date_time is not ABSENT and date_time is not None:
        if not isinstance(date_time, str):
            violations.add(f"{at}/dateTime", "type", "must be a string or null")
        elif not is_date_time(date_time):
            violations.add(
                f"{at}/dateTime", "format", "must be a date and time such as 2026-01-31T12:00:00Z"
            )
    date = value.get("date", ABSENT)
    if date is not ABSENT and date is not None:
        if not isinstance(date, str):
            violations.add(f"{at}/date", "type", "must be a string or null")
        elif not is_date(date):
            violations.add(f"{at}/date", "format", "must be a date such as 2026-01-31")
    time = value.get("time", ABSENT)
    if time is not ABSENT and time is not None:
        if not isinstance(time, str):
            violations.add(f"{at}/time", "type", "must be a string or null")
        elif not is_local_time(time):
            violations.add(f"{at}/time", "format", "must be a time such as 12:00:00")
    duration = value.get("duration", ABSENT)
    if duration is not ABSENT and duration is not None:
        if not isinstance(duration, str):
            violations.add(f"{at}/duration", "type", "must be a string or null")
        elif not is_duration(duration):
            violations.add(f"{at}/duration", "format", "must be a duration such as P1DT12H")
    uuid = value.get("uuid", ABSENT)
    if uuid is not ABSENT and uuid is not None:
        if not isinstance(uuid, str):
            violations.add(f"{at}/uuid", "type", "must be a string or null")
        elif not is_uuid(uuid):
            violations.add(f"{at}/uuid", "format", "must be a UUID")
    email = value.get("email", ABSENT)
    if email is not ABSENT and email is not None:
        if not isinstance(email, str):
            violations.add(f"{at}/email", "type", "must be a string or null")
        elif not is_email(email):
            violations.add(f"{at}/email", "format", "must be an e-mail address")
    uri = value.get("uri", ABSENT)
    if uri is not ABSENT and uri is not None:
        if not isinstance(uri, str):
            violations.add(f"{at}/uri", "type", "must be a string or null")
        elif not is_uri(uri):
            violations.add(f"{at}/uri", "format", "must be an absolute URI")
    bytes_ = value.get("bytes", ABSENT)
    if bytes_ is not ABSENT and bytes_ is not None:
        if not isinstance(bytes_, str):
            violations.add(f"{at}/bytes", "type", "must be a string or null")
        elif not is_base64(bytes_):
            violations.add(f"{at}/bytes", "format", "must be base64 with padding")
    list_ = value.get("list", ABSENT)
    if list_ is not ABSENT and list_ is not None:
        if not isinstance(list_, list):
            violations.add(f"{at}/list", "type", "must be an array or null")
        else:
            for index_2, item in enumerate(list_):
                if not is_integer(item):
                    violations.add(f"{at}/list/{index_2}", "type", "must be an integer")
                else:
                    if item < -2147483648:
                        violations.add(
                            f"{at}/list/{index_2}", "minimum", "must be at least -2147483648"
                        )
                    if item > 2147483647:
                        violations.add(
                            f"{at}/list/{index_2}", "maximum", "must be at most 2147483647"
                        )
    map = value.get("map", ABSENT)
    if map is not ABSENT and map is not None:
        if not isinstance(map, dict):
            violations.add(f"{at}/map", "type", "must be an object or null")
        else:
            for name_3, member_4 in map.items():
                if not isinstance(member_4, list):
                    violations.add(
                        f"{at}/map/{pointer_segment(name_3)}", "type", "must be an array"
                    )
                else:
                    for index_6, item_5 in enumerate(member_4):
                        if not is_integer(item_5):
                            violations.add(
                                f"{at}/map/{pointer_segment(name_3)}/{index_6}",
                                "type",
                                "must be an integer",
                            )
                        else:
                            if item_5 < -2147483648:
                                violations.add(
                                    f"{at}/map/{pointer_segment(name_3)}/{index_6}",
                                    "minimum",
                                    "must be at least -2147483648",
                                )
                            if item_5 > 2147483647:
                                violations.add(
                                    f"{at}/map/{pointer_segment(name_3)}/{index_6}",
                                    "maximum",
                                    "must be at most 2147483647",
                                )
    object_ = value.get("object", ABSENT)
    if object_ is not ABSENT and object_ is not None:
        validate_tree(object_, f"{at}/object", violations)
    union = value.get("union", ABSENT)
    if union is not ABSENT and union is not None:
        validate_expression(union, f"{at}/union", violations)
    plain = value.get("plain", ABSENT)
    if plain is not ABSENT and plain is not None:
        validate_plain(plain, f"{at}/plain", violations)
    enum = value.get("enum", ABSENT)
    if enum is not ABSENT and enum is not None:
        validate_reserved_value(enum, f"{at}/enum", violations)
    secret = value.get("secret", ABSENT)
    if secret is not ABSENT and secret is not None:
        if not isinstance(secret, str):
            violations.add(f"{at}/secret", "type", "must be a string or null")
        elif len(secret) < 8:
            violations.add(f"{at}/secret", "min_length", "must be at least 8 characters")
    code = value.get("code", ABSENT)
    if code is not ABSENT and code is not None:
        if not isinstance(code, str):
            violations.add(f"{at}/code", "type", "must be a string or null")
        elif len(code) > 20:
            violations.add(f"{at}/code", "max_length", "must be at most 20 characters")
    if not value.keys() <= _properties56:
        violations.unknown(value, at, _properties56)


def validate_pair_create(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a PairCreate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    left = value.get("left", ABSENT)
    if left is ABSENT:
        violations.add(f"{at}/left", "required", "is required")
    elif not isinstance(left, str):
        violations.add(f"{at}/left", "type", "must be a string")
    else:
        if len(left) < 1:
            violations.add(f"{at}/left", "min_length", "must be at least 1 character")
        if len(left) > 20:
            violations.add(f"{at}/left", "max_length", "must be at most 20 characters")
    right = value.get("right", ABSENT)
    if right is ABSENT:
        violations.add(f"{at}/right", "required", "is required")
    elif not is_integer(right):
        violations.add(f"{at}/right", "type", "must be an integer")
    else:
        if right < -2147483648:
            violations.add(f"{at}/right", "minimum", "must be at least -2147483648")
        if right > 2147483647:
            violations.add(f"{at}/right", "maximum", "must be at most 2147483647")
    note = value.get("note", ABSENT)
    if note is not ABSENT and note is not None:
        if not isinstance(note, str):
            violations.add(f"{at}/note", "type", "must be a string or null")
        elif len(note) > 20:
            violations.add(f"{at}/note", "max_length", "must be at most 20 characters")
    if not value.keys() <= _properties57:
        violations.unknown(value, at, _properties57)


def validate_pair_update(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a PairUpdate."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    note = value.get("note", ABSENT)
    if note is not ABSENT and note is not None:
        if not isinstance(note, str):
            violations.add(f"{at}/note", "type", "must be a string or null")
        elif len(note) > 20:
            violations.add(f"{at}/note", "max_length", "must be at most 20 characters")
    if not value.keys() <= _properties58:
        violations.unknown(value, at, _properties58)


def validate_globals(value: Any, at: str, violations: Violations) -> None:
    """Adds what is wrong with a Globals."""
    if not isinstance(value, dict):
        violations.add(at, "type", "must be an object")
        return
    class_ = value.get("class", ABSENT)
    if class_ is not ABSENT and class_ is not None:
        validate_class_(class_, f"{at}/class", violations)
    function = value.get("function", ABSENT)
    if function is not ABSENT and function is not None:
        validate_function(function, f"{at}/function", violations)
    var = value.get("var", ABSENT)
    if var is not ABSENT and var is not None:
        validate_var(var, f"{at}/var", violations)
    import_ = value.get("import", ABSENT)
    if import_ is not ABSENT and import_ is not None:
        validate_import_(import_, f"{at}/import", violations)
    none = value.get("None", ABSENT)
    if none is not ABSENT and none is not None:
        validate_none(none, f"{at}/None", violations)
    self_ = value.get("self", ABSENT)
    if self_ is not ABSENT and self_ is not None:
        validate_self_(self_, f"{at}/self", violations)
    object_ = value.get("Object", ABSENT)
    if object_ is not ABSENT and object_ is not None:
        validate_object(object_, f"{at}/Object", violations)
    array = value.get("Array", ABSENT)
    if array is not ABSENT and array is not None:
        validate_array(array, f"{at}/Array", violations)
    map = value.get("Map", ABSENT)
    if map is not ABSENT and map is not None:
        validate_map(map, f"{at}/Map", violations)
    set_ = value.get("Set", ABSENT)
    if set_ is not ABSENT and set_ is not None:
        validate_set(set_, f"{at}/Set", violations)
    promise = value.get("Promise", ABSENT)
    if promise is not ABSENT and promise is not None:
        validate_promise(promise, f"{at}/Promise", violations)
    error = value.get("Error", ABSENT)
    if error is not ABSENT and error is not None:
        validate_error(error, f"{at}/Error", violations)
    request_ = value.get("Request", ABSENT)
    if request_ is not ABSENT and request_ is not None:
        validate_request(request_, f"{at}/Request", violations)
    response = value.get("Response", ABSENT)
    if response is not ABSENT and response is not None:
        validate_response(response, f"{at}/Response", violations)
    router_ = value.get("Router", ABSENT)
    if router_ is not ABSENT and router_ is not None:
        validate_router(router_, f"{at}/Router", violations)
    buffer = value.get("Buffer", ABSENT)
    if buffer is not ABSENT and buffer is not None:
        validate_buffer(buffer, f"{at}/Buffer", violations)
    string = value.get("String", ABSENT)
    if string is not ABSENT and string is not None:
        validate_string(string, f"{at}/String", violations)
    validator = value.get("Validator", ABSENT)
    if validator is not ABSENT and validator is not None:
        validate_validator(validator, f"{at}/Validator", violations)
    handlers_ = value.get("Handlers", ABSENT)
    if handlers_ is not ABSENT and handlers_ is not None:
        validate_handlers(handlers_, f"{at}/Handlers", violations)
    server = value.get("server", ABSENT)
    if server is not ABSENT and server is not None:
        validate_http_server5(server, f"{at}/server", violations)
    collision = value.get("collision", ABSENT)
    if collision is not ABSENT and collision is not None:
        validate_collision(collision, f"{at}/collision", violations)
    empty = value.get("empty", ABSENT)
    if empty is not ABSENT and empty is not None:
        validate_empty(empty, f"{at}/empty", violations)
    if not value.keys() <= _properties59:
        violations.unknown(value, at, _properties59)
