"""Torture: reserved words, colliding names, recursion, hostile strings, and every scalar with
every constraint.

Closes a comment: */ and opens one: /* and one for HTML: --> <!-- and one for Python: ""\" and
${interpolates} `ticks`.
Backslashes: \\ \\\\ \\n \\u0041 \\x41 at the end of a line \\
Unicode: żółć, Ελληνικά, עברית, العربية, 日本語, 한국어, 🦆, 👩🏽�🚀, é (composed), é (decomposed).
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from pydantic import ConfigDict, Field

from .runtime.model import Base64, Date, DateTime, Decimal, Model, Time, Uuid

Kind: TypeAlias = Literal[
    "class", "default", "new", "None", "True", "nil", "self", "_", "__x__", "A", "a"
]
"""Who somebody is."""

ReservedValue: TypeAlias = Literal[
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
]
"""Each of them as a value."""

Collision: TypeAlias = Literal[
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
]

AVeryLongEnumNameThatGoesOnAndOnUntilNobodyRemembersHowItBegan: TypeAlias = Literal[
    "A_VERY_LONG_VALUE_THAT_GOES_ON_AND_ON_UNTIL_NOBODY_REMEMBERS_HOW_IT_BEGAN_NOR_WHY_ANYONE_WOULD_HAVE_THOUGHT_THAT_IT_WAS_A_GOOD_IDEA_1",
    "A_VERY_LONG_VALUE_THAT_GOES_ON_AND_ON_UNTIL_NOBODY_REMEMBERS_HOW_IT_BEGAN_NOR_WHY_ANYONE_WOULD_HAVE_THOUGHT_THAT_IT_WAS_A_GOOD_IDEA_2",
]

Small: TypeAlias = int

Odd: TypeAlias = int

Hex: TypeAlias = str
"""Deprecated: No longer supported"""

Host: TypeAlias = str


class ReservedFields(Model):
    """Each of them as a field; all of them may be left out."""

    abstract: str | None = None
    arguments: int | None = None
    async_: bool | None = Field(None, validation_alias="async")
    await_: float | None = Field(None, validation_alias="await")
    boolean: str | None = None
    break_: int | None = Field(None, validation_alias="break")
    byte: bool | None = None
    case_: float | None = Field(None, validation_alias="case")
    catch: str | None = None
    char: int | None = None
    class_: bool | None = Field(None, validation_alias="class")
    const: float | None = None
    continue_: str | None = Field(None, validation_alias="continue")
    debugger: int | None = None
    default: bool | None = None
    delete: float | None = None
    do: str | None = None
    double: int | None = None
    else_: bool | None = Field(None, validation_alias="else")
    enum: float | None = None
    eval: str | None = None
    export: int | None = None
    extends: bool | None = None
    final: float | None = None
    finally_: str | None = Field(None, validation_alias="finally")
    float_: int | None = Field(None, validation_alias="float")
    for_: bool | None = Field(None, validation_alias="for")
    function: float | None = None
    goto: str | None = None
    if_: int | None = Field(None, validation_alias="if")
    implements: bool | None = None
    import_: float | None = Field(None, validation_alias="import")
    in_: str | None = Field(None, validation_alias="in")
    instanceof: int | None = None
    int_: bool | None = Field(None, validation_alias="int")
    interface: float | None = None
    let: str | None = None
    long: int | None = None
    module: bool | None = None
    namespace: float | None = None
    native: str | None = None
    new: int | None = None
    of: bool | None = None
    package: float | None = None
    private: str | None = None
    protected: int | None = None
    public: bool | None = None
    return_: float | None = Field(None, validation_alias="return")
    satisfies: str | None = None
    short: int | None = None
    static: bool | None = None
    super_: float | None = Field(None, validation_alias="super")
    switch: str | None = None
    synchronized: int | None = None
    this: bool | None = None
    throw: float | None = None
    throws: str | None = None
    transient: int | None = None
    try_: bool | None = Field(None, validation_alias="try")
    type_: float | None = Field(None, validation_alias="type")
    typeof: str | None = None
    undefined: int | None = None
    using: bool | None = None
    var: float | None = None
    void: str | None = None
    volatile: int | None = None
    while_: bool | None = Field(None, validation_alias="while")
    with_: float | None = Field(None, validation_alias="with")
    yield_: str | None = Field(None, validation_alias="yield")
    na_n: int | None = Field(None, validation_alias="NaN")
    infinity: bool | None = Field(None, validation_alias="Infinity")
    false: float | None = Field(None, validation_alias="False")
    none: str | None = Field(None, validation_alias="None")
    true: int | None = Field(None, validation_alias="True")
    and_: bool | None = Field(None, validation_alias="and")
    as_: float | None = Field(None, validation_alias="as")
    assert_: str | None = Field(None, validation_alias="assert")
    def_: int | None = Field(None, validation_alias="def")
    del_: bool | None = Field(None, validation_alias="del")
    elif_: float | None = Field(None, validation_alias="elif")
    except_: str | None = Field(None, validation_alias="except")
    from_: int | None = Field(None, validation_alias="from")
    global_: bool | None = Field(None, validation_alias="global")
    is_: float | None = Field(None, validation_alias="is")
    lambda_: str | None = Field(None, validation_alias="lambda")
    match_: int | None = Field(None, validation_alias="match")
    nonlocal_: bool | None = Field(None, validation_alias="nonlocal")
    not_: float | None = Field(None, validation_alias="not")
    or_: str | None = Field(None, validation_alias="or")
    pass_: int | None = Field(None, validation_alias="pass")
    raise_: bool | None = Field(None, validation_alias="raise")
    self_: float | None = Field(None, validation_alias="self")
    cls_: str | None = Field(None, validation_alias="cls")
    print_: int | None = Field(None, validation_alias="print")
    base: bool | None = None
    bool_: float | None = Field(None, validation_alias="bool")
    checked: str | None = None
    decimal: int | None = None
    delegate: bool | None = None
    event: float | None = None
    explicit: str | None = None
    extern: int | None = None
    fixed: bool | None = None
    foreach: float | None = None
    implicit: str | None = None
    internal: int | None = None
    lock: bool | None = None
    nint: float | None = None
    nuint: str | None = None
    object_: int | None = Field(None, validation_alias="object")
    operator: bool | None = None
    out: float | None = None
    override: str | None = None
    params: int | None = None
    partial: bool | None = None
    record: float | None = None
    readonly: str | None = None
    ref: int | None = None
    required: bool | None = None
    sbyte: float | None = None
    scoped: str | None = None
    sealed: int | None = None
    sizeof: bool | None = None
    stackalloc: float | None = None
    string: str | None = None
    struct: int | None = None
    uint: bool | None = None
    ulong: float | None = None
    unchecked: str | None = None
    unsafe: int | None = None
    ushort: bool | None = None
    value_: float | None = Field(None, validation_alias="value")
    virtual: str | None = None
    where: int | None = None
    dynamic: bool | None = None
    init: float | None = None
    get: str | None = None
    set: int | None = None
    add: bool | None = None
    remove: float | None = None
    file: str | None = None
    chan: int | None = None
    defer: bool | None = None
    fallthrough: float | None = None
    func: str | None = None
    go: int | None = None
    map: bool | None = None
    range: float | None = None
    select: str | None = None
    nil: int | None = None
    iota: bool | None = None
    append: float | None = None
    cap: str | None = None
    close: int | None = None
    copy_: bool | None = Field(None, validation_alias="copy")
    len: float | None = None
    make: str | None = None
    panic: int | None = None
    recover: bool | None = None
    any: float | None = None
    error: str | None = None
    rune: int | None = None
    int64: bool | None = Field(None, validation_alias="int64")
    main: float | None = None
    any2: str | None = Field(None, validation_alias="Any")
    protocol2: int | None = Field(None, validation_alias="Protocol")
    self_2: bool | None = Field(None, validation_alias="Self")
    type_2: float | None = Field(None, validation_alias="Type")
    actor: str | None = None
    associatedtype: int | None = None
    borrowing: bool | None = None
    consuming: float | None = None
    convenience: str | None = None
    deinit: int | None = None
    did_set: bool | None = None
    distributed: float | None = None
    each: str | None = None
    extension: int | None = None
    fileprivate: bool | None = None
    guard: float | None = None
    indirect: str | None = None
    infix: int | None = None
    inout: bool | None = None
    isolated: float | None = None
    lazy: str | None = None
    left: int | None = None
    macro: bool | None = None
    mutating: float | None = None
    nonisolated: str | None = None
    nonmutating: int | None = None
    open: bool | None = None
    optional: float | None = None
    postfix: str | None = None
    precedence: int | None = None
    precedencegroup: bool | None = None
    prefix: float | None = None
    protocol: str | None = None
    repeat: int | None = None
    rethrows: bool | None = None
    right: float | None = None
    sending: str | None = None
    some: int | None = None
    subscript: bool | None = None
    typealias: float | None = None
    unowned: str | None = None
    weak: int | None = None
    will_set: bool | None = None
    all: float | None = None
    analyse: str | None = None
    analyze: int | None = None
    asc: bool | None = None
    authorization: float | None = None
    between: str | None = None
    both: int | None = None
    cast: bool | None = None
    check: float | None = None
    collate: str | None = None
    collation: int | None = None
    column: bool | None = None
    concurrently: float | None = None
    constraint: str | None = None
    create: int | None = None
    cross: bool | None = None
    current_date: float | None = Field(None, validation_alias="current_date")
    current_role: str | None = Field(None, validation_alias="current_role")
    current_time: int | None = Field(None, validation_alias="current_time")
    current_timestamp: bool | None = Field(None, validation_alias="current_timestamp")
    current_user: float | None = Field(None, validation_alias="current_user")
    deferrable: str | None = None
    desc: int | None = None
    distinct: bool | None = None
    drop: float | None = None
    end: str | None = None
    fetch: int | None = None
    foreign: bool | None = None
    freeze: float | None = None
    full: str | None = None
    grant: int | None = None
    group: bool | None = None
    having: float | None = None
    ilike: str | None = None
    index: int | None = None
    initially: bool | None = None
    inner: float | None = None
    insert: str | None = None
    intersect: int | None = None
    into: bool | None = None
    isnull: float | None = None
    join: str | None = None
    key: int | None = None
    lateral: bool | None = None
    leading: float | None = None
    like: str | None = None
    limit: int | None = None
    localtime: bool | None = None
    localtimestamp: float | None = None
    natural: str | None = None
    notnull: int | None = None
    null: bool | None = Field(None, validation_alias="null_")
    offset: float | None = None
    on: str | None = None
    only: int | None = None
    order: bool | None = None
    outer: float | None = None
    overlaps: str | None = None
    placing: int | None = None
    primary: bool | None = None
    references: float | None = None
    rowid: str | None = None
    session_user: int | None = Field(None, validation_alias="session_user")
    similar: bool | None = None
    symmetric: float | None = None
    system_user: str | None = Field(None, validation_alias="system_user")
    table: int | None = None
    tablesample: bool | None = None
    then: float | None = None
    to: str | None = None
    trailing: int | None = None
    union: bool | None = None
    unique: float | None = None
    update: str | None = None
    user: int | None = None
    values_: bool | None = Field(None, validation_alias="values")
    variadic: float | None = None
    verbose: str | None = None
    when: int | None = None
    window: bool | None = None
    with_2: float | None = Field(None, validation_alias="with_")
    without: str | None = None
    constructor: int | None = None
    prototype: bool | None = None
    has_own_property: float | None = None
    is_prototype_of: str | None = None
    to_string: int | None = None
    value_of: bool | None = None
    to_locale_string: float | None = None
    length: str | None = None
    name: int | None = None
    caller: bool | None = None
    apply: float | None = None
    call: str | None = None
    bind: int | None = None
    catch2: bool | None = Field(None, validation_alias="catch_")
    to_json: float | None = Field(None, validation_alias="toJSON")
    contract: str | None = None
    auth: int | None = None
    entity: bool | None = None
    service: float | None = None
    job: str | None = None
    client: int | None = None
    scalar: bool | None = None
    input: float | None = None
    directive: str | None = None
    extend: int | None = None
    schema_: bool | None = Field(None, validation_alias="schema")
    query: float | None = None
    mutation: str | None = None
    subscription: int | None = None
    post: bool | None = None
    put: float | None = None
    patch: str | None = None
    head: int | None = None
    options: bool | None = None
    request: float | None = None
    response: str | None = None
    next: int | None = None
    body: bool | None = None
    headers: float | None = None
    cookies: str | None = None
    status: int | None = None
    res: bool | None = None
    req: float | None = None
    err: str | None = None
    db: int | None = None
    app: bool | None = None
    router: float | None = None
    server: str | None = None
    handlers: int | None = None
    validate_: bool | None = Field(None, validation_alias="validate")
    violations: float | None = None
    cursor: str | None = None
    items: int | None = None
    next_cursor: bool | None = None
    data: float | None = None
    details: str | None = None
    code: int | None = None
    title: bool | None = None
    detail: float | None = None
    instance: str | None = None
    errors: int | None = None
    pointer: bool | None = None
    exports: float | None = None
    require: str | None = None
    process: int | None = None
    global_this: bool | None = None
    console: float | None = None
    buffer: str | None = Field(None, validation_alias="Buffer")
    crypto: int | None = None
    url: bool | None = Field(None, validation_alias="URL")


class Class(Model):
    """class."""

    type_: Literal["class"] = Field(validation_alias="type")
    class_: str = Field(validation_alias="class")
    function: Function | None = None
    var: list[Var] | None = None


class Function(Model):
    """function."""

    type_: Literal["default"] = Field(validation_alias="type")
    function: int
    class_: list[Class] = Field(default_factory=lambda: [], validation_alias="class")


class Var(Model):
    """var."""

    type_: Literal["new"] = Field(validation_alias="type")
    let: str | None = None
    const: int = 1


class Import(Model):
    """import."""

    type_: Literal["constructor"] = Field(validation_alias="type")
    from_: str = Field(validation_alias="from")
    as_: str | None = Field(None, validation_alias="as")


class None_(Model):
    """None."""

    type_: Literal["toString"] = Field(validation_alias="type")
    pass_: bool = Field(True, validation_alias="pass")


class Self(Model):
    """self."""

    this: Self | None = None
    super_: list[Self] | None = Field(None, validation_alias="super")


class Object(Model):
    """Object."""

    keys: list[str]
    entries: dict[str, str] | None = None
    assign: int | None = None


class Array(Model):
    """Array."""

    from_: list[int] = Field(validation_alias="from")
    length: int = 0


class Map(Model):
    """Map."""

    set: dict[str, int]
    size: int | None = None


class Set(Model):
    """Set."""

    add: list[int]


class Promise(Model):
    """Promise."""

    then: str
    catch: str | None = None
    finally_: str | None = Field(None, validation_alias="finally")


class Error(Model):
    """Error."""

    message: str
    name: str | None = None
    stack: str | None = None
    cause: Error | None = None


class Request_(Model):
    """Request."""

    body: Any
    params: dict[str, str]
    query: str | None = None
    headers: dict[str, str] | None = None
    method: str
    url: str | None = None


class Response_(Model):
    """Response."""

    status: int
    json_: Any = Field(None, validation_alias="json")
    send: str | None = None
    body: Base64 | None = None


class Router(Model):
    """Router."""

    get: str | None = None
    use: str | None = None
    handle: str | None = None


class Buffer(Model):
    """Buffer."""

    to_string: str
    value_of: int | None = None
    constructor: str | None = None
    prototype: str | None = None
    has_own_property: bool | None = None
    to_json: Any = Field(None, validation_alias="toJSON")


class String(Model):
    """String_."""

    string: str
    string2: str | None = Field(None, validation_alias="String")
    str_: str | None = Field(None, validation_alias="str")


class Validator(Model):
    """Validator."""

    validate_: str = Field(validation_alias="validate")
    violations: list[str] | None = None
    path: str
    pointer: str | None = None
    value_: Any = Field(None, validation_alias="value")
    out: str | None = None
    input: str | None = None


class Handlers(Model):
    """Handlers."""

    context: str | None = None
    principal: str | None = None
    database: str | None = None
    transaction: str | None = None
    request: str | None = None


class Select(Model):
    """A table with a reserved name, and columns with reserved names."""

    id: Uuid
    user: str
    group: str
    order: int
    from_: str | None = Field(validation_alias="from")
    where: int | None
    table: str | None
    column: str
    default: str
    primary: bool
    references: ReservedValue
    check: Decimal | None
    values_: list[str] = Field(validation_alias="values")
    limit: int | None
    offset: int | None
    cursor: str | None
    constructor: str | None
    rowid: int | None
    oid: int | None
    ctid: str | None
    xmin: int | None
    class_: Kind = Field(validation_alias="class")
    analyze: Any


class SelectCreate(Model):
    """What a client sends to create a select."""

    user: str
    group: str
    order: int
    from_: str | None = Field(None, validation_alias="from")
    where: int | None = None
    table: str | None = None
    column: str = "column"
    default: str = 'default\'; DROP TABLE "table"; --'
    primary: bool = False
    references: ReservedValue = "select"
    check: Decimal | None = None
    values_: list[str] = Field(default_factory=lambda: [], validation_alias="values")
    limit: int | None = None
    offset: int | None = None
    cursor: str | None = None
    constructor: str | None = None
    rowid: int | None = None
    oid: int | None = None
    ctid: str | None = None
    xmin: int | None = None
    class_: Kind = Field("A", validation_alias="class")
    analyze: Any = None


class SelectUpdate(Model):
    """What a client sends to change a select: absent, null and a value are three different
    things.
    """

    user: str | None = None
    group: str | None = None
    order: int | None = None
    from_: str | None = Field(None, validation_alias="from")
    where: int | None = None
    table: str | None = None
    column: str | None = None
    default: str | None = None
    primary: bool | None = None
    references: ReservedValue | None = None
    check: Decimal | None = None
    values_: list[str] | None = Field(None, validation_alias="values")
    limit: int | None = None
    offset: int | None = None
    cursor: str | None = None
    constructor: str | None = None
    rowid: int | None = None
    oid: int | None = None
    ctid: str | None = None
    xmin: int | None = None
    class_: Kind | None = Field(None, validation_alias="class")
    analyze: Any = None


class HttpServer(Model):
    """HTTPServer."""

    a: int


class HttpServer2(Model):
    """HttpServer."""

    b: int


class HttpServer3(Model):
    """http_server."""

    c: int


class HttpServer4(Model):
    """httpServer."""

    d: HttpServer | None = None
    e: HttpServer2 | None = None
    f: HttpServer3 | None = None


class HttpServer5(Model):
    """Http_Server."""

    g: HttpServer4


class CollidingFields(Model):
    """CollidingFields."""

    foo_bar: int | None = Field(None, validation_alias="foo_bar")
    foo_bar2: int | None = Field(None, validation_alias="fooBar")
    foo_bar3: int | None = Field(None, validation_alias="FooBar")
    foo_bar4: int | None = Field(None, validation_alias="FOO_BAR")
    foo_bar5: int | None = Field(None, validation_alias="foo__bar")
    foo_bar6: int | None = Field(None, validation_alias="_foo_bar")
    foo_bar7: int | None = Field(None, validation_alias="foo_bar_")
    foo_bar8: int | None = Field(None, validation_alias="fooBAR")
    x1: int | None = Field(None, validation_alias="x1")
    x_1: int | None = Field(None, validation_alias="x_1")
    x1_2: int | None = Field(None, validation_alias="X1")
    id: int | None = None
    id2: int | None = Field(None, validation_alias="ID")
    id3: int | None = Field(None, validation_alias="Id")
    url2: str | None = Field(None, validation_alias="url2")
    url2_2: str | None = Field(None, validation_alias="URL2")


class Colliding(Model):
    """Its columns are told apart by hand, for SQLite sees no case."""

    id: int
    foo_bar2: str = Field(validation_alias="fooBar")
    foo_bar: str | None = Field(validation_alias="foo_bar")
    foo_bar3: int | None = Field(validation_alias="FooBar")
    quote: str | None
    tick: str | None
    duck: str | None
    long: str | None


class CollidingCreate(Model):
    """What a client sends to create a Colliding."""

    foo_bar2: str = Field(validation_alias="fooBar")
    foo_bar: str | None = Field(None, validation_alias="foo_bar")
    foo_bar3: int | None = Field(None, validation_alias="FooBar")
    quote: str | None = None
    tick: str | None = None
    duck: str | None = None
    long: str | None = None


class CollidingUpdate(Model):
    """What a client sends to change a Colliding: absent, null and a value are three different
    things.
    """

    foo_bar2: str | None = Field(None, validation_alias="fooBar")
    foo_bar: str | None = Field(None, validation_alias="foo_bar")
    foo_bar3: int | None = Field(None, validation_alias="FooBar")
    quote: str | None = None
    tick: str | None = None
    duck: str | None = None
    long: str | None = None


class Deep(Model):
    """Deep."""

    lists: list[list[list[list[int]]]]
    maps: dict[str, dict[str, dict[str, bool]]] | None = None
    mixed: list[dict[str, list[dict[str, list[float]]]]] | None = None
    nullable: list[list[str | None] | None] | None = None
    d1: Deep1 | None = Field(None, validation_alias="d1")


class Deep1(Model):
    """Deep1."""

    d2: Deep2 = Field(validation_alias="d2")


class Deep2(Model):
    """Deep2."""

    d3: list[Deep3] = Field(validation_alias="d3")


class Deep3(Model):
    """Deep3."""

    d4: dict[str, Deep4] = Field(validation_alias="d4")


class Deep4(Model):
    """Deep4."""

    d5: Deep5 | None = Field(None, validation_alias="d5")


class Deep5(Model):
    """Deep5."""

    d6: Deep6 = Field(validation_alias="d6")


class Deep6(Model):
    """Deep6."""

    d7: Deep7 = Field(validation_alias="d7")


class Deep7(Model):
    """Deep7."""

    d8: Deep8 = Field(validation_alias="d8")


class Deep8(Model):
    """Deep8."""

    end: str


class Tree(Model):
    """Itself, in a list."""

    value_: int = Field(validation_alias="value")
    children: list[Tree] = Field(default_factory=lambda: [])


class Chain(Model):
    """Itself, alone."""

    name: str
    next: Chain | None = None


class Chicken(Model):
    """Each other."""

    eggs: list[Egg] | None = None
    name: str


class Egg(Model):
    """Egg."""

    chicken: Chicken | None = None
    colour: str | None = "white"


class Folder(Model):
    """Itself, in a map."""

    folders: dict[str, Folder]
    files: list[str] = Field(default_factory=lambda: [])


class Literal_(Model):
    """Literal."""

    op: Literal["lit"]
    value_: float = Field(validation_alias="value")


class Negation(Model):
    """Negation."""

    op: Literal["neg"]
    of: Expression


class Sum(Model):
    """Sum."""

    op: Literal["sum"]
    terms: list[Expression]


class Conditional(Model):
    """Conditional."""

    op: Literal["if"]
    if_: Expression = Field(validation_alias="if")
    then: Expression
    else_: Expression | None = Field(None, validation_alias="else")


class PlainA(Model):
    """PlainA."""

    a: int


class PlainB(Model):
    """PlainB."""

    b: str
    c: int | None = None


class PlainC(Model):
    """PlainC."""

    c: str
    plain: Plain | None = None


class OneOf_(Model):
    """OneOf."""

    a: int | None = None
    b: str | None = None
    c: Tree | None = None


class Open(Model):
    """Keeps what it does not know."""

    model_config = ConfigDict(extra="allow")

    known: str


class ThreeValued(Model):
    """ThreeValued."""

    absent_or_value: str | None = None
    null_or_value: str | None
    any: str | None = None
    value_: str = Field(validation_alias="value")
    with_default: str | None = "d"
    non_null_default: int = 7


class Empty(Model):
    """Empty."""


class Hostile(Model):
    """quote " apostrophe ' back\\slash \\" backtick ` dollar ${process.exit(1)} hash #{exit} close
    */ /* <!-- --> ]]> </script> {{x}} %s %d %@ %n \\n \\u0000
     newline
     return tab
     line
     paragraph
     next � rtl � mark � bom � bell � delete '; DROP TABLE users; -- // # ""\\"
    """

    text: str = 'quote " apostrophe \' back\\slash \\" backtick ` dollar ${process.exit(1)} hash #{exit} close */ /* <!-- --> ]]> </script> {{x}} %s %d %@ %n \\n \\u0000 \n newline \r return \t tab \u2028 line \u2029 paragraph \x85 next \u202e rtl \u200f mark \ufeff bom \x07 bell \x7f delete \'; DROP TABLE users; -- // # """'
    """quote " apostrophe ' back\\slash \\" backtick ` dollar ${process.exit(1)} hash #{exit} close
    */ /* <!-- --> ]]> </script> {{x}} %s %d %@ %n \\n \\u0000
     newline
     return tab
     line
     paragraph
     next � rtl � mark � bom � bell � delete '; DROP TABLE users; -- // # ""\\"
    """
    list_: list[str] = Field(
        default_factory=lambda: [
            "*/",
            "-->",
            "${x}",
            "#{x}",
            "`",
            '"',
            "'",
            "\\",
            "%s",
            "\u2028",
            "\n",
            "",
        ],
        validation_alias="list",
    )
    """Block strings close with three quotes; this one does not."""
    map: dict[str, str] = Field(
        default_factory=lambda: {"constructor": "a", "toString": "b", "hasOwnProperty": "c"}
    )
    json_: Any = Field(
        default_factory=lambda: {
            "a": [1, 2.5, 0, 1e400, True, None, "*/"],
            "constructor": {"prototype": "</script>"},
        },
        validation_alias="json",
    )
    empty: str = ""
    zero: int = 0
    no: bool = False
    quotes: str | None = None
    slashes: str | None = None
    dollar: str | None = None
    braces: str | None = None
    comment: str | None = None
    unicode: str | None = None
    dot: str | None = None
    astral: str | None = None
    duck: str = "🦆"
    rtl: str = "\u202eabc\u202c"
    """Deprecated: */ ${x} " ' ` \\"""


class AVeryLongTypeNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract(
    Model
):
    """AVeryLongTypeNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract."""

    a_very_long_field_name_that_goes_on_and_on_until_nobody_remembers_how_it_began_nor_why_anyone_would_have_thought_that_it_was_a_good_idea_to_give_something_a_name_of_this_length_in_a_contract: int


class AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough(Model):
    """What a client may see of a
    AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough.
    """

    id: Uuid
    the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x: str | None
    the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y: str | None
    of_long: Uuid | None


class AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate(Model):
    """What a client sends to create a
    AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough.
    """

    the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x: str | None = None
    the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y: str | None = None
    of_long: Uuid | None = None


class AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughUpdate(Model):
    """What a client sends to change a
    AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough: absent, null and a
    value are three different things.
    """

    the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_x: str | None = None
    the_first_of_two_fields_whose_indexes_are_named_after_them_and_meet_when_cut_y: str | None = None
    of_long: Uuid | None = None


class Scalars(Model):
    """Scalars."""

    int_: int = Field(validation_alias="int")
    int_above: int | None = None
    int_multiple: int | None = None
    int64: int = Field(validation_alias="int64")
    int64_above: int | None = Field(None, validation_alias="int64Above")
    float_: float = Field(validation_alias="float")
    float_above: float | None = None
    float_multiple: float | None = None
    string: str
    boolean: bool
    id: str
    decimal: Decimal
    decimal_range: Decimal | None = None
    date_time: DateTime
    date: Date
    time: Time
    duration: str
    uuid: Uuid
    email: str
    uri: str
    bytes_: Base64 = Field(validation_alias="bytes")
    json_: Any = Field(validation_alias="json")
    small: Small
    odd: Odd | None = None
    hex: Hex | None = None
    host: Host | None = None
    ipv4: str | None = Field(None, validation_alias="ipv4")
    ipv6: str | None = Field(None, validation_alias="ipv6")
    json_pointer: str | None = None
    uri_reference: str | None = None
    ints: list[int]
    objects: list[Tree] | None = None
    map: dict[str, int] | None = None
    maybe: list[str | None] | None = None
    word: ReservedValue | None = None


class Row_(Model):
    """Every scalar in a column."""

    id: int
    int_: int | None = Field(validation_alias="int")
    int64: int | None = Field(validation_alias="int64")
    float_: float | None = Field(validation_alias="float")
    string: str | None
    boolean: bool | None
    opaque: str | None
    decimal: Decimal | None
    date_time: DateTime | None
    date: Date | None
    time: Time | None
    duration: str | None
    uuid: Uuid | None
    email: str | None
    uri: str | None
    bytes_: Base64 | None = Field(validation_alias="bytes")
    json_: Any = Field(validation_alias="json")
    list_: list[int] | None = Field(validation_alias="list")
    map: dict[str, list[int]] | None
    object_: Tree | None = Field(validation_alias="object")
    union: Expression | None
    plain: Plain | None
    enum: ReservedValue | None
    fixed: str | None
    changed_at: DateTime


class RowCreate(Model):
    """What a client sends to create a Row."""

    int_: int | None = Field(None, validation_alias="int")
    int64: int | None = Field(None, validation_alias="int64")
    float_: float | None = Field(None, validation_alias="float")
    string: str | None = None
    boolean: bool | None = None
    opaque: str | None = None
    decimal: Decimal | None = None
    date_time: DateTime | None = None
    date: Date | None = None
    time: Time | None = None
    duration: str | None = None
    uuid: Uuid | None = None
    email: str | None = None
    uri: str | None = None
    bytes_: Base64 | None = Field(None, validation_alias="bytes")
    json_: Any = Field(None, validation_alias="json")
    list_: list[int] | None = Field(None, validation_alias="list")
    map: dict[str, list[int]] | None = None
    object_: Tree | None = Field(None, validation_alias="object")
    union: Expression | None = None
    plain: Plain | None = None
    enum: ReservedValue | None = None
    secret: str | None = None
    code: str | None = None
    fixed: str | None = None


class RowUpdate(Model):
    """What a client sends to change a Row: absent, null and a value are three different things."""

    int_: int | None = Field(None, validation_alias="int")
    int64: int | None = Field(None, validation_alias="int64")
    float_: float | None = Field(None, validation_alias="float")
    string: str | None = None
    boolean: bool | None = None
    opaque: str | None = None
    decimal: Decimal | None = None
    date_time: DateTime | None = None
    date: Date | None = None
    time: Time | None = None
    duration: str | None = None
    uuid: Uuid | None = None
    email: str | None = None
    uri: str | None = None
    bytes_: Base64 | None = Field(None, validation_alias="bytes")
    json_: Any = Field(None, validation_alias="json")
    list_: list[int] | None = Field(None, validation_alias="list")
    map: dict[str, list[int]] | None = None
    object_: Tree | None = Field(None, validation_alias="object")
    union: Expression | None = None
    plain: Plain | None = None
    enum: ReservedValue | None = None
    secret: str | None = None
    code: str | None = None


class Pair(Model):
    """A key of two parts."""

    left: str
    right: int
    note: str | None


class PairCreate(Model):
    """What a client sends to create a Pair."""

    left: str
    right: int
    note: str | None = None


class PairUpdate(Model):
    """What a client sends to change a Pair: absent, null and a value are three different things."""

    note: str | None = None


class Trace(Model):
    """Rows that come and go otherwise: no operation knows them."""

    id: int
    text: str


class TraceCreate(Model):
    """What a client sends to create a Trace."""

    id: int
    text: str


class TraceUpdate(Model):
    """What a client sends to change a Trace: absent, null and a value are three different
    things.
    """

    text: str | None = None


class Globals(Model):
    """Every type that is called like something that is there already."""

    class_: Class | None = Field(None, validation_alias="class")
    function: Function | None = None
    var: Var | None = None
    import_: Import | None = Field(None, validation_alias="import")
    none: None_ | None = Field(None, validation_alias="None")
    self_: Self | None = Field(None, validation_alias="self")
    object_: Object | None = Field(None, validation_alias="Object")
    array: Array | None = Field(None, validation_alias="Array")
    map: Map | None = Field(None, validation_alias="Map")
    set: Set | None = Field(None, validation_alias="Set")
    promise: Promise | None = Field(None, validation_alias="Promise")
    error: Error | None = Field(None, validation_alias="Error")
    request: Request_ | None = Field(None, validation_alias="Request")
    response: Response_ | None = Field(None, validation_alias="Response")
    router: Router | None = Field(None, validation_alias="Router")
    buffer: Buffer | None = Field(None, validation_alias="Buffer")
    string: String | None = Field(None, validation_alias="String")
    validator: Validator | None = Field(None, validation_alias="Validator")
    handlers: Handlers | None = Field(None, validation_alias="Handlers")
    server: HttpServer5 | None = None
    collision: Collision | None = None
    empty: Empty | None = None


class HostileErrorData(Model):
    """Hostile_ErrorData."""

    what: str
    """*/ " '"""


Enum: TypeAlias = Class | Function | Var | Import | None_
"""A name that is in the way of the parts of the reserved ones."""

Expression: TypeAlias = Literal_ | Negation | Sum | Conditional
"""Itself, in a union."""

Plain: TypeAlias = PlainA | PlainB | PlainC
"""Told apart by what is required of each."""
