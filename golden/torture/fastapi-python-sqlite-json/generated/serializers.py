"""From the values of handlers to JSON: the properties that a type declares, in its order."""

from typing import Any

from .models import (
    AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough,
    Array,
    AVeryLongTypeNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract,
    Buffer,
    Chain,
    Chicken,
    Class,
    Colliding,
    CollidingFields,
    Conditional,
    Deep,
    Deep1,
    Deep2,
    Deep3,
    Deep4,
    Deep5,
    Deep6,
    Deep7,
    Deep8,
    Egg,
    Empty,
    Enum,
    Error,
    Expression,
    Folder,
    Function,
    Globals,
    Handlers,
    Hostile,
    HostileErrorData,
    HttpServer,
    HttpServer2,
    HttpServer3,
    HttpServer4,
    HttpServer5,
    Import,
    Literal_,
    Map,
    Negation,
    None_,
    Object,
    Open,
    Pair,
    Plain,
    PlainA,
    PlainB,
    PlainC,
    Promise,
    Request_,
    ReservedFields,
    Response_,
    Router,
    Row_,
    Scalars,
    Select,
    Self,
    Set,
    String,
    Sum,
    Tree,
    Validator,
    Var,
)
from .runtime.decimals import to_scale
from .runtime.json_models import json_any, json_members
from .runtime.json_text import json_number


def serialize_reserved_fields(value: ReservedFields) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {}
    if "abstract" in given:
        members["abstract"] = value.abstract
    if "arguments" in given:
        members["arguments"] = value.arguments
    if "async_" in given:
        members["async"] = value.async_
    if "await_" in given:
        members["await"] = json_number(value.await_)
    if "boolean" in given:
        members["boolean"] = value.boolean
    if "break_" in given:
        members["break"] = value.break_
    if "byte" in given:
        members["byte"] = value.byte
    if "case_" in given:
        members["case"] = json_number(value.case_)
    if "catch" in given:
        members["catch"] = value.catch
    if "char" in given:
        members["char"] = value.char
    if "class_" in given:
        members["class"] = value.class_
    if "const" in given:
        members["const"] = json_number(value.const)
    if "continue_" in given:
        members["continue"] = value.continue_
    if "debugger" in given:
        members["debugger"] = value.debugger
    if "default" in given:
        members["default"] = value.default
    if "delete" in given:
        members["delete"] = json_number(value.delete)
    if "do" in given:
        members["do"] = value.do
    if "double" in given:
        members["double"] = value.double
    if "else_" in given:
        members["else"] = value.else_
    if "enum" in given:
        members["enum"] = json_number(value.enum)
    if "eval" in given:
        members["eval"] = value.eval
    if "export" in given:
        members["export"] = value.export
    if "extends" in given:
        members["extends"] = value.extends
    if "final" in given:
        members["final"] = json_number(value.final)
    if "finally_" in given:
        members["finally"] = value.finally_
    if "float_" in given:
        members["float"] = value.float_
    if "for_" in given:
        members["for"] = value.for_
    if "function" in given:
        members["function"] = json_number(value.function)
    if "goto" in given:
        members["goto"] = value.goto
    if "if_" in given:
        members["if"] = value.if_
    if "implements" in given:
        members["implements"] = value.implements
    if "import_" in given:
        members["import"] = json_number(value.import_)
    if "in_" in given:
        members["in"] = value.in_
    if "instanceof" in given:
        members["instanceof"] = value.instanceof
    if "int_" in given:
        members["int"] = value.int_
    if "interface" in given:
        members["interface"] = json_number(value.interface)
    if "let" in given:
        members["let"] = value.let
    if "long" in given:
        members["long"] = value.long
    if "module" in given:
        members["module"] = value.module
    if "namespace" in given:
        members["namespace"] = json_number(value.namespace)
    if "native" in given:
        members["native"] = value.native
    if "new" in given:
        members["new"] = value.new
    if "of" in given:
        members["of"] = value.of
    if "package" in given:
        members["package"] = json_number(value.package)
    if "private" in given:
        members["private"] = value.private
    if "protected" in given:
        members["protected"] = value.protected
    if "public" in given:
        members["public"] = value.public
    if "return_" in given:
        members["return"] = json_number(value.return_)
    if "satisfies" in given:
        members["satisfies"] = value.satisfies
    if "short" in given:
        members["short"] = value.short
    if "static" in given:
        members["static"] = value.static
    if "super_" in given:
        members["super"] = json_number(value.super_)
    if "switch" in given:
        members["switch"] = value.switch
    if "synchronized" in given:
        members["synchronized"] = value.synchronized
    if "this" in given:
        members["this"] = value.this
    if "throw" in given:
        members["throw"] = json_number(value.throw)
    if "throws" in given:
        members["throws"] = value.throws
    if "transient" in given:
        members["transient"] = value.transient
    if "try_" in given:
        members["try"] = value.try_
    if "type_" in given:
        members["type"] = json_number(value.type_)
    if "typeof" in given:
        members["typeof"] = value.typeof
    if "undefined" in given:
        members["undefined"] = value.undefined
    if "using" in given:
        members["using"] = value.using
    if "var" in given:
        members["var"] = json_number(value.var)
    if "void" in given:
        members["void"] = value.void
    if "volatile" in given:
        members["volatile"] = value.volatile
    if "while_" in given:
        members["while"] = value.while_
    if "with_" in given:
        members["with"] = json_number(value.with_)
    if "yield_" in given:
        members["yield"] = value.yield_
    if "na_n" in given:
        members["NaN"] = value.na_n
    if "infinity" in given:
        members["Infinity"] = value.infinity
    if "false" in given:
        members["False"] = json_number(value.false)
    if "none" in given:
        members["None"] = value.none
    if "true" in given:
        members["True"] = value.true
    if "and_" in given:
        members["and"] = value.and_
    if "as_" in given:
        members["as"] = json_number(value.as_)
    if "assert_" in given:
        members["assert"] = value.assert_
    if "def_" in given:
        members["def"] = value.def_
    if "del_" in given:
        members["del"] = value.del_
    if "elif_" in given:
        members["elif"] = json_number(value.elif_)
    if "except_" in given:
        members["except"] = value.except_
    if "from_" in given:
        members["from"] = value.from_
    if "global_" in given:
        members["global"] = value.global_
    if "is_" in given:
        members["is"] = json_number(value.is_)
    if "lambda_" in given:
        members["lambda"] = value.lambda_
    if "match_" in given:
        members["match"] = value.match_
    if "nonlocal_" in given:
        members["nonlocal"] = value.nonlocal_
    if "not_" in given:
        members["not"] = json_number(value.not_)
    if "or_" in given:
        members["or"] = value.or_
    if "pass_" in given:
        members["pass"] = value.pass_
    if "raise_" in given:
        members["raise"] = value.raise_
    if "self_" in given:
        members["self"] = json_number(value.self_)
    if "cls_" in given:
        members["cls"] = value.cls_
    if "print_" in given:
        members["print"] = value.print_
    if "base" in given:
        members["base"] = value.base
    if "bool_" in given:
        members["bool"] = json_number(value.bool_)
    if "checked" in given:
        members["checked"] = value.checked
    if "decimal" in given:
        members["decimal"] = value.decimal
    if "delegate" in given:
        members["delegate"] = value.delegate
    if "event" in given:
        members["event"] = json_number(value.event)
    if "explicit" in given:
        members["explicit"] = value.explicit
    if "extern" in given:
        members["extern"] = value.extern
    if "fixed" in given:
        members["fixed"] = value.fixed
    if "foreach" in given:
        members["foreach"] = json_number(value.foreach)
    if "implicit" in given:
        members["implicit"] = value.implicit
    if "internal" in given:
        members["internal"] = value.internal
    if "lock" in given:
        members["lock"] = value.lock
    if "nint" in given:
        members["nint"] = json_number(value.nint)
    if "nuint" in given:
        members["nuint"] = value.nuint
    if "object_" in given:
        members["object"] = value.object_
    if "operator" in given:
        members["operator"] = value.operator
    if "out" in given:
        members["out"] = json_number(value.out)
    if "override" in given:
        members["override"] = value.override
    if "params" in given:
        members["params"] = value.params
    if "partial" in given:
        members["partial"] = value.partial
    if "record" in given:
        members["record"] = json_number(value.record)
    if "readonly" in given:
        members["readonly"] = value.readonly
    if "ref" in given:
        members["ref"] = value.ref
    if "required" in given:
        members["required"] = value.required
    if "sbyte" in given:
        members["sbyte"] = json_number(value.sbyte)
    if "scoped" in given:
        members["scoped"] = value.scoped
    if "sealed" in given:
        members["sealed"] = value.sealed
    if "sizeof" in given:
        members["sizeof"] = value.sizeof
    if "stackalloc" in given:
        members["stackalloc"] = json_number(value.stackalloc)
    if "string" in given:
        members["string"] = value.string
    if "struct" in given:
        members["struct"] = value.struct
    if "uint" in given:
        members["uint"] = value.uint
    if "ulong" in given:
        members["ulong"] = json_number(value.ulong)
    if "unchecked" in given:
        members["unchecked"] = value.unchecked
    if "unsafe" in given:
        members["unsafe"] = value.unsafe
    if "ushort" in given:
        members["ushort"] = value.ushort
    if "value_" in given:
        members["value"] = json_number(value.value_)
    if "virtual" in given:
        members["virtual"] = value.virtual
    if "where" in given:
        members["where"] = value.where
    if "dynamic" in given:
        members["dynamic"] = value.dynamic
    if "init" in given:
        members["init"] = json_number(value.init)
    if "get" in given:
        members["get"] = value.get
    if "set" in given:
        members["set"] = value.set
    if "add" in given:
        members["add"] = value.add
    if "remove" in given:
        members["remove"] = json_number(value.remove)
    if "file" in given:
        members["file"] = value.file
    if "chan" in given:
        members["chan"] = value.chan
    if "defer" in given:
        members["defer"] = value.defer
    if "fallthrough" in given:
        members["fallthrough"] = json_number(value.fallthrough)
    if "func" in given:
        members["func"] = value.func
    if "go" in given:
        members["go"] = value.go
    if "map" in given:
        members["map"] = value.map
    if "range" in given:
        members["range"] = json_number(value.range)
    if "select" in given:
        members["select"] = value.select
    if "nil" in given:
        members["nil"] = value.nil
    if "iota" in given:
        members["iota"] = value.iota
    if "append" in given:
        members["append"] = json_number(value.append)
    if "cap" in given:
        members["cap"] = value.cap
    if "close" in given:
        members["close"] = value.close
    if "copy_" in given:
        members["copy"] = value.copy_
    if "len" in given:
        members["len"] = json_number(value.len)
    if "make" in given:
        members["make"] = value.make
    if "panic" in given:
        members["panic"] = value.panic
    if "recover" in given:
        members["recover"] = value.recover
    if "any" in given:
        members["any"] = json_number(value.any)
    if "error" in given:
        members["error"] = value.error
    if "rune" in given:
        members["rune"] = value.rune
    if "int64" in given:
        members["int64"] = value.int64
    if "main" in given:
        members["main"] = json_number(value.main)
    if "any2" in given:
        members["Any"] = value.any2
    if "protocol2" in given:
        members["Protocol"] = value.protocol2
    if "self_2" in given:
        members["Self"] = value.self_2
    if "type_2" in given:
        members["Type"] = json_number(value.type_2)
    if "actor" in given:
        members["actor"] = value.actor
    if "associatedtype" in given:
        members["associatedtype"] = value.associatedtype
    if "borrowing" in given:
        members["borrowing"] = value.borrowing
    if "consuming" in given:
        members["consuming"] = json_number(value.consuming)
    if "convenience" in given:
        members["convenience"] = value.convenience
    if "deinit" in given:
        members["deinit"] = value.deinit
    if "did_set" in given:
        members["didSet"] = value.did_set
    if "distributed" in given:
        members["distributed"] = json_number(value.distributed)
    if "each" in given:
        members["each"] = value.each
    if "extension" in given:
        members["extension"] = value.extension
    if "fileprivate" in given:
        members["fileprivate"] = value.fileprivate
    if "guard" in given:
        members["guard"] = json_number(value.guard)
    if "indirect" in given:
        members["indirect"] = value.indirect
    if "infix" in given:
        members["infix"] = value.infix
    if "inout" in given:
        members["inout"] = value.inout
    if "isolated" in given:
        members["isolated"] = json_number(value.isolated)
    if "lazy" in given:
        members["lazy"] = value.lazy
    if "left" in given:
        members["left"] = value.left
    if "macro" in given:
        members["macro"] = value.macro
    if "mutating" in given:
        members["mutating"] = json_number(value.mutating)
    if "nonisolated" in given:
        members["nonisolated"] = value.nonisolated
    if "nonmutating" in given:
        members["nonmutating"] = value.nonmutating
    if "open" in given:
        members["open"] = value.open
    if "optional" in given:
        members["optional"] = json_number(value.optional)
    if "postfix" in given:
        members["postfix"] = value.postfix
    if "precedence" in given:
        members["precedence"] = value.precedence
    if "precedencegroup" in given:
        members["precedencegroup"] = value.precedencegroup
    if "prefix" in given:
        members["prefix"] = json_number(value.prefix)
    if "protocol" in given:
        members["protocol"] = value.protocol
    if "repeat" in given:
        members["repeat"] = value.repeat
    if "rethrows" in given:
        members["rethrows"] = value.rethrows
    if "right" in given:
        members["right"] = json_number(value.right)
    if "sending" in given:
        members["sending"] = value.sending
    if "some" in given:
        members["some"] = value.some
    if "subscript" in given:
        members["subscript"] = value.subscript
    if "typealias" in given:
        members["typealias"] = json_number(value.typealias)
    if "unowned" in given:
        members["unowned"] = value.unowned
    if "weak" in given:
        members["weak"] = value.weak
    if "will_set" in given:
        members["willSet"] = value.will_set
    if "all" in given:
        members["all"] = json_number(value.all)
    if "analyse" in given:
        members["analyse"] = value.analyse
    if "analyze" in given:
        members["analyze"] = value.analyze
    if "asc" in given:
        members["asc"] = value.asc
    if "authorization" in given:
        members["authorization"] = json_number(value.authorization)
    if "between" in given:
        members["between"] = value.between
    if "both" in given:
        members["both"] = value.both
    if "cast" in given:
        members["cast"] = value.cast
    if "check" in given:
        members["check"] = json_number(value.check)
    if "collate" in given:
        members["collate"] = value.collate
    if "collation" in given:
        members["collation"] = value.collation
    if "column" in given:
        members["column"] = value.column
    if "concurrently" in given:
        members["concurrently"] = json_number(value.concurrently)
    if "constraint" in given:
        members["constraint"] = value.constraint
    if "create" in given:
        members["create"] = value.create
    if "cross" in given:
        members["cross"] = value.cross
    if "current_date" in given:
        members["current_date"] = json_number(value.current_date)
    if "current_role" in given:
        members["current_role"] = value.current_role
    if "current_time" in given:
        members["current_time"] = value.current_time
    if "current_timestamp" in given:
        members["current_timestamp"] = value.current_timestamp
    if "current_user" in given:
        members["current_user"] = json_number(value.current_user)
    if "deferrable" in given:
        members["deferrable"] = value.deferrable
    if "desc" in given:
        members["desc"] = value.desc
    if "distinct" in given:
        members["distinct"] = value.distinct
    if "drop" in given:
        members["drop"] = json_number(value.drop)
    if "end" in given:
        members["end"] = value.end
    if "fetch" in given:
        members["fetch"] = value.fetch
    if "foreign" in given:
        members["foreign"] = value.foreign
    if "freeze" in given:
        members["freeze"] = json_number(value.freeze)
    if "full" in given:
        members["full"] = value.full
    if "grant" in given:
        members["grant"] = value.grant
    if "group" in given:
        members["group"] = value.group
    if "having" in given:
        members["having"] = json_number(value.having)
    if "ilike" in given:
        members["ilike"] = value.ilike
    if "index" in given:
        members["index"] = value.index
    if "initially" in given:
        members["initially"] = value.initially
    if "inner" in given:
        members["inner"] = json_number(value.inner)
    if "insert" in given:
        members["insert"] = value.insert
    if "intersect" in given:
        members["intersect"] = value.intersect
    if "into" in given:
        members["into"] = value.into
    if "isnull" in given:
        members["isnull"] = json_number(value.isnull)
    if "join" in given:
        members["join"] = value.join
    if "key" in given:
        members["key"] = value.key
    if "lateral" in given:
        members["lateral"] = value.lateral
    if "leading" in given:
        members["leading"] = json_number(value.leading)
    if "like" in given:
        members["like"] = value.like
    if "limit" in given:
        members["limit"] = value.limit
    if "localtime" in given:
        members["localtime"] = value.localtime
    if "localtimestamp" in given:
        members["localtimestamp"] = json_number(value.localtimestamp)
    if "natural" in given:
        members["natural"] = value.natural
    if "notnull" in given:
        members["notnull"] = value.notnull
    if "null" in given:
        members["null_"] = value.null
    if "offset" in given:
        members["offset"] = json_number(value.offset)
    if "on" in given:
        members["on"] = value.on
    if "only" in given:
        members["only"] = value.only
    if "order" in given:
        members["order"] = value.order
    if "outer" in given:
        members["outer"] = json_number(value.outer)
    if "overlaps" in given:
        members["overlaps"] = value.overlaps
    if "placing" in given:
        members["placing"] = value.placing
    if "primary" in given:
        members["primary"] = value.primary
    if "references" in given:
        members["references"] = json_number(value.references)
    if "rowid" in given:
        members["rowid"] = value.rowid
    if "session_user" in given:
        members["session_user"] = value.session_user
    if "similar" in given:
        members["similar"] = value.similar
    if "symmetric" in given:
        members["symmetric"] = json_number(value.symmetric)
    if "system_user" in given:
        members["system_user"] = value.system_user
    if "table" in given:
        members["table"] = value.table
    if "tablesample" in given:
        members["tablesample"] = value.tablesample
    if "then" in given:
        members["then"] = json_number(value.then)
    if "to" in given:
        members["to"] = value.to
    if "trailing" in given:
        members["trailing"] = value.trailing
    if "union" in given:
        members["union"] = value.union
    if "unique" in given:
        members["unique"] = json_number(value.unique)
    if "update" in given:
        members["update"] = value.update
    if "user" in given:
        members["user"] = value.user
    if "values_" in given:
        members["values"] = value.values_
    if "variadic" in given:
        members["variadic"] = json_number(value.variadic)
    if "verbose" in given:
        members["verbose"] = value.verbose
    if "when" in given:
        members["when"] = value.when
    if "window" in given:
        members["window"] = value.window
    if "with_2" in given:
        members["with_"] = json_number(value.with_2)
    if "without" in given:
        members["without"] = value.without
    if "constructor" in given:
        members["constructor"] = value.constructor
    if "prototype" in given:
        members["prototype"] = value.prototype
    if "has_own_property" in given:
        members["hasOwnProperty"] = json_number(value.has_own_property)
    if "is_prototype_of" in given:
        members["isPrototypeOf"] = value.is_prototype_of
    if "to_string" in given:
        members["toString"] = value.to_string
    if "value_of" in given:
        members["valueOf"] = value.value_of
    if "to_locale_string" in given:
        members["toLocaleString"] = json_number(value.to_locale_string)
    if "length" in given:
        members["length"] = value.length
    if "name" in given:
        members["name"] = value.name
    if "caller" in given:
        members["caller"] = value.caller
    if "apply" in given:
        members["apply"] = json_number(value.apply)
    if "call" in given:
        members["call"] = value.call
    if "bind" in given:
        members["bind"] = value.bind
    if "catch2" in given:
        members["catch_"] = value.catch2
    if "to_json" in given:
        members["toJSON"] = json_number(value.to_json)
    if "contract" in given:
        members["contract"] = value.contract
    if "auth" in given:
        members["auth"] = value.auth
    if "entity" in given:
        members["entity"] = value.entity
    if "service" in given:
        members["service"] = json_number(value.service)
    if "job" in given:
        members["job"] = value.job
    if "client" in given:
        members["client"] = value.client
    if "scalar" in given:
        members["scalar"] = value.scalar
    if "input" in given:
        members["input"] = json_number(value.input)
    if "directive" in given:
        members["directive"] = value.directive
    if "extend" in given:
        members["extend"] = value.extend
    if "schema_" in given:
        members["schema"] = value.schema_
    if "query" in given:
        members["query"] = json_number(value.query)
    if "mutation" in given:
        members["mutation"] = value.mutation
    if "subscription" in given:
        members["subscription"] = value.subscription
    if "post" in given:
        members["post"] = value.post
    if "put" in given:
        members["put"] = json_number(value.put)
    if "patch" in given:
        members["patch"] = value.patch
    if "head" in given:
        members["head"] = value.head
    if "options" in given:
        members["options"] = value.options
    if "request" in given:
        members["request"] = json_number(value.request)
    if "response" in given:
        members["response"] = value.response
    if "next" in given:
        members["next"] = value.next
    if "body" in given:
        members["body"] = value.body
    if "headers" in given:
        members["headers"] = json_number(value.headers)
    if "cookies" in given:
        members["cookies"] = value.cookies
    if "status" in given:
        members["status"] = value.status
    if "res" in given:
        members["res"] = value.res
    if "req" in given:
        members["req"] = json_number(value.req)
    if "err" in given:
        members["err"] = value.err
    if "db" in given:
        members["db"] = value.db
    if "app" in given:
        members["app"] = value.app
    if "router" in given:
        members["router"] = json_number(value.router)
    if "server" in given:
        members["server"] = value.server
    if "handlers" in given:
        members["handlers"] = value.handlers
    if "validate_" in given:
        members["validate"] = value.validate_
    if "violations" in given:
        members["violations"] = json_number(value.violations)
    if "cursor" in given:
        members["cursor"] = value.cursor
    if "items" in given:
        members["items"] = value.items
    if "next_cursor" in given:
        members["nextCursor"] = value.next_cursor
    if "data" in given:
        members["data"] = json_number(value.data)
    if "details" in given:
        members["details"] = value.details
    if "code" in given:
        members["code"] = value.code
    if "title" in given:
        members["title"] = value.title
    if "detail" in given:
        members["detail"] = json_number(value.detail)
    if "instance" in given:
        members["instance"] = value.instance
    if "errors" in given:
        members["errors"] = value.errors
    if "pointer" in given:
        members["pointer"] = value.pointer
    if "exports" in given:
        members["exports"] = json_number(value.exports)
    if "require" in given:
        members["require"] = value.require
    if "process" in given:
        members["process"] = value.process
    if "global_this" in given:
        members["globalThis"] = value.global_this
    if "console" in given:
        members["console"] = json_number(value.console)
    if "buffer" in given:
        members["Buffer"] = value.buffer
    if "crypto" in given:
        members["crypto"] = value.crypto
    if "url" in given:
        members["URL"] = value.url
    return members


def serialize_class_(value: Class) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"type": value.type_, "class": value.class_}
    if "function" in given:
        members["function"] = None if value.function is None else serialize_function(value.function)
    if "var" in given:
        members["var"] = None if value.var is None else [serialize_var(item) for item in value.var]
    return members


def serialize_function(value: Function) -> dict[str, Any]:
    return {
        "type": value.type_,
        "function": value.function,
        "class": [serialize_class_(item) for item in value.class_],
    }


def serialize_var(value: Var) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"type": value.type_}
    if "let" in given:
        members["let"] = value.let
    members["const"] = value.const
    return members


def serialize_import_(value: Import) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"type": value.type_, "from": value.from_}
    if "as_" in given:
        members["as"] = value.as_
    return members


def serialize_none(value: None_) -> dict[str, Any]:
    return {
        "type": value.type_,
        "pass": value.pass_,
    }


def serialize_self_(value: Self) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {}
    if "this" in given:
        members["this"] = None if value.this is None else serialize_self_(value.this)
    if "super_" in given:
        members["super"] = (
            None if value.super_ is None else [serialize_self_(item) for item in value.super_]
        )
    return members


def serialize_object(value: Object) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"keys": value.keys}
    if "entries" in given:
        members["entries"] = value.entries
    if "assign" in given:
        members["assign"] = value.assign
    return members


def serialize_array(value: Array) -> dict[str, Any]:
    return {
        "from": value.from_,
        "length": value.length,
    }


def serialize_map(value: Map) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"set": value.set}
    if "size" in given:
        members["size"] = value.size
    return members


def serialize_set(value: Set) -> dict[str, Any]:
    return {
        "add": value.add,
    }


def serialize_promise(value: Promise) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"then": value.then}
    if "catch" in given:
        members["catch"] = value.catch
    if "finally_" in given:
        members["finally"] = value.finally_
    return members


def serialize_error(value: Error) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"message": value.message}
    if "name" in given:
        members["name"] = value.name
    if "stack" in given:
        members["stack"] = value.stack
    if "cause" in given:
        members["cause"] = None if value.cause is None else serialize_error(value.cause)
    return members


def serialize_request(value: Request_) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"body": json_any(value.body), "params": value.params}
    if "query" in given:
        members["query"] = value.query
    if "headers" in given:
        members["headers"] = value.headers
    members["method"] = value.method
    if "url" in given:
        members["url"] = value.url
    return members


def serialize_response(value: Response_) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"status": value.status}
    if "json_" in given:
        members["json"] = json_any(value.json_)
    if "send" in given:
        members["send"] = value.send
    if "body" in given:
        members["body"] = value.body
    return members


def serialize_router(value: Router) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {}
    if "get" in given:
        members["get"] = value.get
    if "use" in given:
        members["use"] = value.use
    if "handle" in given:
        members["handle"] = value.handle
    return members


def serialize_buffer(value: Buffer) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"toString": value.to_string}
    if "value_of" in given:
        members["valueOf"] = value.value_of
    if "constructor" in given:
        members["constructor"] = value.constructor
    if "prototype" in given:
        members["prototype"] = value.prototype
    if "has_own_property" in given:
        members["hasOwnProperty"] = value.has_own_property
    if "to_json" in given:
        members["toJSON"] = json_any(value.to_json)
    return members


def serialize_string(value: String) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"string": value.string}
    if "string2" in given:
        members["String"] = value.string2
    if "str_" in given:
        members["str"] = value.str_
    return members


def serialize_validator(value: Validator) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"validate": value.validate_}
    if "violations" in given:
        members["violations"] = value.violations
    members["path"] = value.path
    if "pointer" in given:
        members["pointer"] = value.pointer
    if "value_" in given:
        members["value"] = json_any(value.value_)
    if "out" in given:
        members["out"] = value.out
    if "input" in given:
        members["input"] = value.input
    return members


def serialize_handlers(value: Handlers) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {}
    if "context" in given:
        members["context"] = value.context
    if "principal" in given:
        members["principal"] = value.principal
    if "database" in given:
        members["database"] = value.database
    if "transaction" in given:
        members["transaction"] = value.transaction
    if "request" in given:
        members["request"] = value.request
    return members


def serialize_enum(value: Enum) -> Any:
    if isinstance(value, Class):
        return serialize_class_(value)
    if isinstance(value, Function):
        return serialize_function(value)
    if isinstance(value, Var):
        return serialize_var(value)
    if isinstance(value, Import):
        return serialize_import_(value)
    if isinstance(value, None_):
        return serialize_none(value)
    return json_any(value)


def serialize_select(value: Select) -> dict[str, Any]:
    return {
        "id": value.id,
        "user": value.user,
        "group": value.group,
        "order": value.order,
        "from": value.from_,
        "where": value.where,
        "table": value.table,
        "column": value.column,
        "default": value.default,
        "primary": value.primary,
        "references": value.references,
        "check": None if value.check is None else to_scale(value.check, 5),
        "values": value.values_,
        "limit": value.limit,
        "offset": value.offset,
        "cursor": value.cursor,
        "constructor": value.constructor,
        "rowid": value.rowid,
        "oid": value.oid,
        "ctid": value.ctid,
        "xmin": value.xmin,
        "class": value.class_,
        "analyze": json_any(value.analyze),
    }


def serialize_http_server(value: HttpServer) -> dict[str, Any]:
    return {
        "a": value.a,
    }


def serialize_http_server2(value: HttpServer2) -> dict[str, Any]:
    return {
        "b": value.b,
    }


def serialize_http_server3(value: HttpServer3) -> dict[str, Any]:
    return {
        "c": value.c,
    }


def serialize_http_server4(value: HttpServer4) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {}
    if "d" in given:
        members["d"] = None if value.d is None else serialize_http_server(value.d)
    if "e" in given:
        members["e"] = None if value.e is None else serialize_http_server2(value.e)
    if "f" in given:
        members["f"] = None if value.f is None else serialize_http_server3(value.f)
    return members


def serialize_http_server5(value: HttpServer5) -> dict[str, Any]:
    return {
        "g": serialize_http_server4(value.g),
    }


def serialize_colliding_fields(value: CollidingFields) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {}
    if "foo_bar" in given:
        members["foo_bar"] = value.foo_bar
    if "foo_bar2" in given:
        members["fooBar"] = value.foo_bar2
    if "foo_bar3" in given:
        members["FooBar"] = value.foo_bar3
    if "foo_bar4" in given:
        members["FOO_BAR"] = value.foo_bar4
    if "foo_bar5" in given:
        members["foo__bar"] = value.foo_bar5
    if "foo_bar6" in given:
        members["_foo_bar"] = value.foo_bar6
    if "foo_bar7" in given:
        members["foo_bar_"] = value.foo_bar7
    if "foo_bar8" in given:
        members["fooBAR"] = value.foo_bar8
    if "x1" in given:
        members["x1"] = value.x1
    if "x_1" in given:
        members["x_1"] = value.x_1
    if "x1_2" in given:
        members["X1"] = value.x1_2
    if "id" in given:
        members["id"] = value.id
    if "id2" in given:
        members["ID"] = value.id2
    if "id3" in given:
        members["Id"] = value.id3
    if "url2" in given:
        members["url2"] = value.url2
    if "url2_2" in given:
        members["URL2"] = value.url2_2
    return members


def serialize_colliding(value: Colliding) -> dict[str, Any]:
    return {
        "id": value.id,
        "fooBar": value.foo_bar2,
        "foo_bar": value.foo_bar,
        "FooBar": value.foo_bar3,
        "quote": value.quote,
        "tick": value.tick,
        "duck": value.duck,
        "long": value.long,
    }


def serialize_deep(value: Deep) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"lists": value.lists}
    if "maps" in given:
        members["maps"] = value.maps
    if "mixed" in given:
        members["mixed"] = (
            None
            if value.mixed is None
            else [
                {
                    name: [
                        {
                            name: [json_number(item) for item in member]
                            for name, member in item.items()
                        }
                        for item in member
                    ]
                    for name, member in item.items()
                }
                for item in value.mixed
            ]
        )
    if "nullable" in given:
        members["nullable"] = value.nullable
    if "d1" in given:
        members["d1"] = None if value.d1 is None else serialize_deep1(value.d1)
    return members


def serialize_deep1(value: Deep1) -> dict[str, Any]:
    return {
        "d2": serialize_deep2(value.d2),
    }


def serialize_deep2(value: Deep2) -> dict[str, Any]:
    return {
        "d3": [serialize_deep3(item) for item in value.d3],
    }


def serialize_deep3(value: Deep3) -> dict[str, Any]:
    return {
        "d4": {name: serialize_deep4(member) for name, member in value.d4.items()},
    }


def serialize_deep4(value: Deep4) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {}
    if "d5" in given:
        members["d5"] = None if value.d5 is None else serialize_deep5(value.d5)
    return members


def serialize_deep5(value: Deep5) -> dict[str, Any]:
    return {
        "d6": serialize_deep6(value.d6),
    }


def serialize_deep6(value: Deep6) -> dict[str, Any]:
    return {
        "d7": serialize_deep7(value.d7),
    }


def serialize_deep7(value: Deep7) -> dict[str, Any]:
    return {
        "d8": serialize_deep8(value.d8),
    }


def serialize_deep8(value: Deep8) -> dict[str, Any]:
    return {
        "end": value.end,
    }


def serialize_tree(value: Tree) -> dict[str, Any]:
    return {
        "value": value.value_,
        "children": [serialize_tree(item) for item in value.children],
    }


def serialize_chain(value: Chain) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"name": value.name}
    if "next" in given:
        members["next"] = None if value.next is None else serialize_chain(value.next)
    return members


def serialize_chicken(value: Chicken) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {}
    if "eggs" in given:
        members["eggs"] = (
            None if value.eggs is None else [serialize_egg(item) for item in value.eggs]
        )
    members["name"] = value.name
    return members


def serialize_egg(value: Egg) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {}
    if "chicken" in given:
        members["chicken"] = None if value.chicken is None else serialize_chicken(value.chicken)
    members["colour"] = value.colour
    return members


def serialize_folder(value: Folder) -> dict[str, Any]:
    return {
        "folders": {name: serialize_folder(member) for name, member in value.folders.items()},
        "files": value.files,
    }


def serialize_expression(value: Expression) -> Any:
    if isinstance(value, Literal_):
        return serialize_literal(value)
    if isinstance(value, Negation):
        return serialize_negation(value)
    if isinstance(value, Sum):
        return serialize_sum(value)
    if isinstance(value, Conditional):
        return serialize_conditional(value)
    return json_any(value)


def serialize_literal(value: Literal_) -> dict[str, Any]:
    return {
        "op": value.op,
        "value": json_number(value.value_),
    }


def serialize_negation(value: Negation) -> dict[str, Any]:
    return {
        "op": value.op,
        "of": serialize_expression(value.of),
    }


def serialize_sum(value: Sum) -> dict[str, Any]:
    return {
        "op": value.op,
        "terms": [serialize_expression(item) for item in value.terms],
    }


def serialize_conditional(value: Conditional) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {
        "op": value.op,
        "if": serialize_expression(value.if_),
        "then": serialize_expression(value.then),
    }
    if "else_" in given:
        members["else"] = None if value.else_ is None else serialize_expression(value.else_)
    return members


def serialize_plain(value: Plain) -> Any:
    if isinstance(value, PlainA):
        return serialize_plain_a(value)
    if isinstance(value, PlainB):
        return serialize_plain_b(value)
    if isinstance(value, PlainC):
        return serialize_plain_c(value)
    return json_any(value)


def serialize_plain_a(value: PlainA) -> dict[str, Any]:
    return {
        "a": value.a,
    }


def serialize_plain_b(value: PlainB) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"b": value.b}
    if "c" in given:
        members["c"] = value.c
    return members


def serialize_plain_c(value: PlainC) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"c": value.c}
    if "plain" in given:
        members["plain"] = None if value.plain is None else serialize_plain(value.plain)
    return members


def serialize_open(value: Open) -> dict[str, Any]:
    return {
        "known": value.known,
        **json_members(value.model_extra or {}),
    }


def serialize_empty(value: Empty) -> dict[str, Any]:
    return {}


def serialize_hostile(value: Hostile) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {
        "text": value.text,
        "list": value.list_,
        "map": value.map,
        "json": json_any(value.json_),
        "empty": value.empty,
        "": value.empty,
        "zero": value.zero,
        "__proto__": value.zero,
        "no": value.no,
        "*/ ${x} \" ' ` \\ ~/": value.no,
    }
    if "quotes" in given:
        members["quotes"] = value.quotes
    if "slashes" in given:
        members["slashes"] = value.slashes
    if "dollar" in given:
        members["dollar"] = value.dollar
    if "braces" in given:
        members["braces"] = value.braces
    if "comment" in given:
        members["comment"] = value.comment
    if "unicode" in given:
        members["unicode"] = value.unicode
    if "dot" in given:
        members["dot"] = value.dot
    if "astral" in given:
        members["astral"] = value.astral
    members["duck"] = value.duck
    members["rtl"] = value.rtl
    return members


def serialize_a_very_long_type_name_that_goes_on_and_on_until_nobody_remembers_how_it_began_nor_why_anyone_would_have_thought_that_it_was_a_good_idea_to_give_something_a_name_of_this_length_in_a_contract(
    value: AVeryLongTypeNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract,
) -> dict[str, Any]:
    return {
        "aVeryLongFieldNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract": value.a_very_long_field_name_that_goes_on_and_on_until_nobody_remembers_how_it_began_nor_why_anyone_would_have_thought_that_it_was_a_good_idea_to_give_something_a_name_of_this_length_in_a_contract,
    }


def serialize_an_entity_with_a_long_name_whose_table_is_named_after_it_and_is_still_short_enough(
    value: AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough,
) -> dict[str, Any]:
    return {
        "id": value.id,
        "theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX": value.the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x,
        "theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY": value.the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y,
        "ofLong": value.of_long,
    }


def serialize_scalars(value: Scalars) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {"int": value.int_}
    if "int_above" in given:
        members["intAbove"] = value.int_above
    if "int_multiple" in given:
        members["intMultiple"] = value.int_multiple
    members["int64"] = value.int64
    if "int64_above" in given:
        members["int64Above"] = value.int64_above
    members["float"] = json_number(value.float_)
    if "float_above" in given:
        members["floatAbove"] = json_number(value.float_above)
    if "float_multiple" in given:
        members["floatMultiple"] = json_number(value.float_multiple)
    members["string"] = value.string
    members["boolean"] = value.boolean
    members["id"] = value.id
    members["decimal"] = to_scale(value.decimal, 18)
    if "decimal_range" in given:
        members["decimalRange"] = (
            None if value.decimal_range is None else to_scale(value.decimal_range, 3)
        )
    members["dateTime"] = value.date_time
    members["date"] = value.date
    members["time"] = value.time
    members["duration"] = value.duration
    members["uuid"] = value.uuid
    members["email"] = value.email
    members["uri"] = value.uri
    members["bytes"] = value.bytes_
    members["json"] = json_any(value.json_)
    members["small"] = value.small
    if "odd" in given:
        members["odd"] = value.odd
    if "hex" in given:
        members["hex"] = value.hex
    if "host" in given:
        members["host"] = value.host
    if "ipv4" in given:
        members["ipv4"] = value.ipv4
    if "ipv6" in given:
        members["ipv6"] = value.ipv6
    if "json_pointer" in given:
        members["jsonPointer"] = value.json_pointer
    if "uri_reference" in given:
        members["uriReference"] = value.uri_reference
    members["ints"] = value.ints
    if "objects" in given:
        members["objects"] = (
            None if value.objects is None else [serialize_tree(item) for item in value.objects]
        )
    if "map" in given:
        members["map"] = value.map
    if "maybe" in given:
        members["maybe"] = value.maybe
    if "word" in given:
        members["word"] = value.word
    return members


def serialize_row(value: Row_) -> dict[str, Any]:
    return {
        "id": value.id,
        "int": value.int_,
        "int64": value.int64,
        "float": json_number(value.float_),
        "string": value.string,
        "boolean": value.boolean,
        "opaque": value.opaque,
        "decimal": None if value.decimal is None else to_scale(value.decimal, 18),
        "dateTime": value.date_time,
        "date": value.date,
        "time": value.time,
        "duration": value.duration,
        "uuid": value.uuid,
        "email": value.email,
        "uri": value.uri,
        "bytes": value.bytes_,
        "json": json_any(value.json_),
        "list": value.list_,
        "map": value.map,
        "object": None if value.object_ is None else serialize_tree(value.object_),
        "union": None if value.union is None else serialize_expression(value.union),
        "plain": None if value.plain is None else serialize_plain(value.plain),
        "enum": value.enum,
        "fixed": value.fixed,
        "changedAt": value.changed_at,
    }


def serialize_pair(value: Pair) -> dict[str, Any]:
    return {
        "left": value.left,
        "right": value.right,
        "note": value.note,
    }


def serialize_globals(value: Globals) -> dict[str, Any]:
    given = value.model_fields_set
    members: dict[str, Any] = {}
    if "class_" in given:
        members["class"] = None if value.class_ is None else serialize_class_(value.class_)
    if "function" in given:
        members["function"] = None if value.function is None else serialize_function(value.function)
    if "var" in given:
        members["var"] = None if value.var is None else serialize_var(value.var)
    if "import_" in given:
        members["import"] = None if value.import_ is None else serialize_import_(value.import_)
    if "none" in given:
        members["None"] = None if value.none is None else serialize_none(value.none)
    if "self_" in given:
        members["self"] = None if value.self_ is None else serialize_self_(value.self_)
    if "object_" in given:
        members["Object"] = None if value.object_ is None else serialize_object(value.object_)
    if "array" in given:
        members["Array"] = None if value.array is None else serialize_array(value.array)
    if "map" in given:
        members["Map"] = None if value.map is None else serialize_map(value.map)
    if "set" in given:
        members["Set"] = None if value.set is None else serialize_set(value.set)
    if "promise" in given:
        members["Promise"] = None if value.promise is None else serialize_promise(value.promise)
    if "error" in given:
        members["Error"] = None if value.error is None else serialize_error(value.error)
    if "request" in given:
        members["Request"] = None if value.request is None else serialize_request(value.request)
    if "response" in given:
        members["Response"] = None if value.response is None else serialize_response(value.response)
    if "router" in given:
        members["Router"] = None if value.router is None else serialize_router(value.router)
    if "buffer" in given:
        members["Buffer"] = None if value.buffer is None else serialize_buffer(value.buffer)
    if "string" in given:
        members["String"] = None if value.string is None else serialize_string(value.string)
    if "validator" in given:
        members["Validator"] = (
            None if value.validator is None else serialize_validator(value.validator)
        )
    if "handlers" in given:
        members["Handlers"] = None if value.handlers is None else serialize_handlers(value.handlers)
    if "server" in given:
        members["server"] = None if value.server is None else serialize_http_server5(value.server)
    if "collision" in given:
        members["collision"] = value.collision
    if "empty" in given:
        members["empty"] = None if value.empty is None else serialize_empty(value.empty)
    return members


def serialize_hostile_error_data(value: HostileErrorData) -> dict[str, Any]:
    return {
        "what": value.what,
    }
