// From the values of handlers to JSON: the properties that a type declares, in its order.
import { jsonAny, jsonInteger, mapValues, omit } from "./runtime/json.js";
import { toScale } from "./runtime/numbers.js";

export function serializeReservedFields(value) {
  return {
    abstract: value.abstract,
    arguments: value.arguments,
    async: value.async,
    await: value.await,
    boolean: value.boolean,
    break: value.break,
    byte: value.byte,
    case: value.case,
    catch: value.catch,
    char: value.char,
    class: value.class,
    const: value.const,
    continue: value.continue,
    debugger: value.debugger,
    default: value.default,
    delete: value.delete,
    do: value.do,
    double: value.double,
    else: value.else,
    enum: value.enum,
    eval: value.eval,
    export: value.export,
    extends: value.extends,
    final: value.final,
    finally: value.finally,
    float: value.float,
    for: value.for,
    function: value.function,
    goto: value.goto,
    if: value.if,
    implements: value.implements,
    import: value.import,
    in: value.in,
    instanceof: value.instanceof,
    int: value.int,
    interface: value.interface,
    let: value.let,
    long: value.long,
    module: value.module,
    namespace: value.namespace,
    native: value.native,
    new: value.new,
    of: value.of,
    package: value.package,
    private: value.private,
    protected: value.protected,
    public: value.public,
    return: value.return,
    satisfies: value.satisfies,
    short: value.short,
    static: value.static,
    super: value.super,
    switch: value.switch,
    synchronized: value.synchronized,
    this: value.this,
    throw: value.throw,
    throws: value.throws,
    transient: value.transient,
    try: value.try,
    type: value.type,
    typeof: value.typeof,
    undefined: value.undefined,
    using: value.using,
    var: value.var,
    void: value.void,
    volatile: value.volatile,
    while: value.while,
    with: value.with,
    yield: value.yield,
    NaN: value.NaN,
    Infinity: value.Infinity,
    False: value.False,
    None: value.None,
    True: value.True,
    and: value.and,
    as: value.as,
    assert: value.assert,
    def: value.def,
    del: value.del,
    elif: value.elif,
    except: value.except,
    from: value.from,
    global: value.global,
    is: value.is,
    lambda: value.lambda,
    match: value.match,
    nonlocal: value.nonlocal,
    not: value.not,
    or: value.or,
    pass: value.pass,
    raise: value.raise,
    self: value.self,
    cls: value.cls,
    print: value.print,
    base: value.base,
    bool: value.bool,
    checked: value.checked,
    decimal: value.decimal,
    delegate: value.delegate,
    event: value.event,
    explicit: value.explicit,
    extern: value.extern,
    fixed: value.fixed,
    foreach: value.foreach,
    implicit: value.implicit,
    internal: value.internal,
    lock: value.lock,
    nint: value.nint,
    nuint: value.nuint,
    object: value.object,
    operator: value.operator,
    out: value.out,
    override: value.override,
    params: value.params,
    partial: value.partial,
    record: value.record,
    readonly: value.readonly,
    ref: value.ref,
    required: value.required,
    sbyte: value.sbyte,
    scoped: value.scoped,
    sealed: value.sealed,
    sizeof: value.sizeof,
    stackalloc: value.stackalloc,
    string: value.string,
    struct: value.struct,
    uint: value.uint,
    ulong: value.ulong,
    unchecked: value.unchecked,
    unsafe: value.unsafe,
    ushort: value.ushort,
    value: value.value,
    virtual: value.virtual,
    where: value.where,
    dynamic: value.dynamic,
    init: value.init,
    get: value.get,
    set: value.set,
    add: value.add,
    remove: value.remove,
    file: value.file,
    chan: value.chan,
    defer: value.defer,
    fallthrough: value.fallthrough,
    func: value.func,
    go: value.go,
    map: value.map,
    range: value.range,
    select: value.select,
    nil: value.nil,
    iota: value.iota,
    append: value.append,
    cap: value.cap,
    close: value.close,
    copy: value.copy,
    len: value.len,
    make: value.make,
    panic: value.panic,
    recover: value.recover,
    any: value.any,
    error: value.error,
    rune: value.rune,
    int64: value.int64,
    main: value.main,
    Any: value.Any,
    Protocol: value.Protocol,
    Self: value.Self,
    Type: value.Type,
    actor: value.actor,
    associatedtype: value.associatedtype,
    borrowing: value.borrowing,
    consuming: value.consuming,
    convenience: value.convenience,
    deinit: value.deinit,
    didSet: value.didSet,
    distributed: value.distributed,
    each: value.each,
    extension: value.extension,
    fileprivate: value.fileprivate,
    guard: value.guard,
    indirect: value.indirect,
    infix: value.infix,
    inout: value.inout,
    isolated: value.isolated,
    lazy: value.lazy,
    left: value.left,
    macro: value.macro,
    mutating: value.mutating,
    nonisolated: value.nonisolated,
    nonmutating: value.nonmutating,
    open: value.open,
    optional: value.optional,
    postfix: value.postfix,
    precedence: value.precedence,
    precedencegroup: value.precedencegroup,
    prefix: value.prefix,
    protocol: value.protocol,
    repeat: value.repeat,
    rethrows: value.rethrows,
    right: value.right,
    sending: value.sending,
    some: value.some,
    subscript: value.subscript,
    typealias: value.typealias,
    unowned: value.unowned,
    weak: value.weak,
    willSet: value.willSet,
    all: value.all,
    analyse: value.analyse,
    analyze: value.analyze,
    asc: value.asc,
    authorization: value.authorization,
    between: value.between,
    both: value.both,
    cast: value.cast,
    check: value.check,
    collate: value.collate,
    collation: value.collation,
    column: value.column,
    concurrently: value.concurrently,
    constraint: value.constraint,
    create: value.create,
    cross: value.cross,
    current_date: value.current_date,
    current_role: value.current_role,
    current_time: value.current_time,
    current_timestamp: value.current_timestamp,
    current_user: value.current_user,
    deferrable: value.deferrable,
    desc: value.desc,
    distinct: value.distinct,
    drop: value.drop,
    end: value.end,
    fetch: value.fetch,
    foreign: value.foreign,
    freeze: value.freeze,
    full: value.full,
    grant: value.grant,
    group: value.group,
    having: value.having,
    ilike: value.ilike,
    index: value.index,
    initially: value.initially,
    inner: value.inner,
    insert: value.insert,
    intersect: value.intersect,
    into: value.into,
    isnull: value.isnull,
    join: value.join,
    key: value.key,
    lateral: value.lateral,
    leading: value.leading,
    like: value.like,
    limit: value.limit,
    localtime: value.localtime,
    localtimestamp: value.localtimestamp,
    natural: value.natural,
    notnull: value.notnull,
    null_: value.null_,
    offset: value.offset,
    on: value.on,
    only: value.only,
    order: value.order,
    outer: value.outer,
    overlaps: value.overlaps,
    placing: value.placing,
    primary: value.primary,
    references: value.references,
    rowid: value.rowid,
    session_user: value.session_user,
    similar: value.similar,
    symmetric: value.symmetric,
    system_user: value.system_user,
    table: value.table,
    tablesample: value.tablesample,
    then: value.then,
    to: value.to,
    trailing: value.trailing,
    union: value.union,
    unique: value.unique,
    update: value.update,
    user: value.user,
    values: value.values,
    variadic: value.variadic,
    verbose: value.verbose,
    when: value.when,
    window: value.window,
    with_: value.with_,
    without: value.without,
    constructor: value.constructor,
    prototype: value.prototype,
    hasOwnProperty: value.hasOwnProperty,
    isPrototypeOf: value.isPrototypeOf,
    toString: value.toString,
    valueOf: value.valueOf,
    toLocaleString: value.toLocaleString,
    length: value.length,
    name: value.name,
    caller: value.caller,
    apply: value.apply,
    call: value.call,
    bind: value.bind,
    catch_: value.catch_,
    toJSON: value.toJSON,
    contract: value.contract,
    auth: value.auth,
    entity: value.entity,
    service: value.service,
    job: value.job,
    client: value.client,
    scalar: value.scalar,
    input: value.input,
    directive: value.directive,
    extend: value.extend,
    schema: value.schema,
    query: value.query,
    mutation: value.mutation,
    subscription: value.subscription,
    post: value.post,
    put: value.put,
    patch: value.patch,
    head: value.head,
    options: value.options,
    request: value.request,
    response: value.response,
    next: value.next,
    body: value.body,
    headers: value.headers,
    cookies: value.cookies,
    status: value.status,
    res: value.res,
    req: value.req,
    err: value.err,
    db: value.db,
    app: value.app,
    router: value.router,
    server: value.server,
    handlers: value.handlers,
    validate: value.validate,
    violations: value.violations,
    cursor: value.cursor,
    items: value.items,
    nextCursor: value.nextCursor,
    data: value.data,
    details: value.details,
    code: value.code,
    title: value.title,
    detail: value.detail,
    instance: value.instance,
    errors: value.errors,
    pointer: value.pointer,
    exports: value.exports,
    require: value.require,
    process: value.process,
    globalThis: value.globalThis,
    console: value.console,
    Buffer: value.Buffer,
    crypto: value.crypto,
    URL: value.URL,
  };
}

export function serializeClass(value) {
  return {
    type: value.type,
    class: value.class,
    function: value.function && serializeFunction_(value.function),
    var: value.var && value.var.map(serializeVar),
  };
}

export function serializeFunction_(value) {
  return {
    type: value.type,
    function: value.function,
    class: value.class && value.class.map(serializeClass),
  };
}

export function serializeVar(value) {
  return {
    type: value.type,
    let: value.let,
    const: value.const,
  };
}

export function serializeImport(value) {
  return {
    type: value.type,
    from: value.from,
    as: value.as,
  };
}

export function serializeNone(value) {
  return {
    type: value.type,
    pass: value.pass,
  };
}

export function serializeSelf(value) {
  return {
    this: value.this && serializeSelf(value.this),
    super: value.super && value.super.map(serializeSelf),
  };
}

export function serializeObject_(value) {
  return {
    keys: value.keys,
    entries: value.entries,
    assign: value.assign,
  };
}

export function serializeArray_(value) {
  return {
    from: value.from,
    length: value.length,
  };
}

export function serializeMap_(value) {
  return {
    set: value.set,
    size: value.size,
  };
}

export function serializeSet_(value) {
  return {
    add: value.add,
  };
}

export function serializePromise_(value) {
  return {
    then: value.then,
    catch: value.catch,
    finally: value.finally,
  };
}

export function serializeError_(value) {
  return {
    message: value.message,
    name: value.name,
    stack: value.stack,
    cause: value.cause && serializeError_(value.cause),
  };
}

export function serializeRequest_(value) {
  return {
    body: jsonAny(value.body),
    params: value.params,
    query: value.query,
    headers: value.headers,
    method: value.method,
    url: value.url,
  };
}

export function serializeResponse_(value) {
  return {
    status: value.status,
    json: jsonAny(value.json),
    send: value.send,
    body: value.body,
  };
}

export function serializeRouter_(value) {
  return {
    get: value.get,
    use: value.use,
    handle: value.handle,
  };
}

export function serializeBuffer_(value) {
  return {
    toString: value.toString,
    valueOf: value.valueOf,
    constructor: value.constructor,
    prototype: value.prototype,
    hasOwnProperty: value.hasOwnProperty,
    toJSON: jsonAny(value.toJSON),
  };
}

export function serializeString_(value) {
  return {
    string: value.string,
    String: value.String,
    str: value.str,
  };
}

export function serializeValidator(value) {
  return {
    validate: value.validate,
    violations: value.violations,
    path: value.path,
    pointer: value.pointer,
    value: jsonAny(value.value),
    out: value.out,
    input: value.input,
  };
}

export function serializeHandlers_(value) {
  return {
    context: value.context,
    principal: value.principal,
    database: value.database,
    transaction: value.transaction,
    request: value.request,
  };
}

export function serializeEnum(value) {
  switch (value.type) {
    case "class":
      return serializeClass(value);
    case "default":
      return serializeFunction_(value);
    case "new":
      return serializeVar(value);
    case "constructor":
      return serializeImport(value);
    case "toString":
      return serializeNone(value);
    default:
      return jsonAny(value);
  }
}

export function serializeSelect(value) {
  return {
    id: value.id,
    user: value.user,
    group: value.group,
    order: value.order,
    from: value.from,
    where: value.where,
    table: value.table,
    column: value.column,
    default: value.default,
    primary: value.primary,
    references: value.references,
    check: value.check && toScale(value.check, 5),
    values: value.values,
    limit: value.limit,
    offset: value.offset,
    cursor: value.cursor,
    constructor: value.constructor,
    rowid: jsonInteger(value.rowid),
    oid: jsonInteger(value.oid),
    ctid: value.ctid,
    xmin: value.xmin,
    class: value.class,
    analyze: jsonAny(value.analyze),
  };
}

export function serializeHttpServer(value) {
  return {
    a: value.a,
  };
}

export function serializeHttpServer2(value) {
  return {
    b: value.b,
  };
}

export function serializeHttpServer3(value) {
  return {
    c: value.c,
  };
}

export function serializeHttpServer4(value) {
  return {
    d: value.d && serializeHttpServer(value.d),
    e: value.e && serializeHttpServer2(value.e),
    f: value.f && serializeHttpServer3(value.f),
  };
}

export function serializeHttpServer5(value) {
  return {
    g: serializeHttpServer4(value.g),
  };
}

export function serializeCollidingFields(value) {
  return {
    foo_bar: value.foo_bar,
    fooBar: value.fooBar,
    FooBar: value.FooBar,
    FOO_BAR: value.FOO_BAR,
    foo__bar: value.foo__bar,
    _foo_bar: value._foo_bar,
    foo_bar_: value.foo_bar_,
    fooBAR: value.fooBAR,
    x1: value.x1,
    x_1: value.x_1,
    X1: value.X1,
    id: value.id,
    ID: value.ID,
    Id: value.Id,
    url2: value.url2,
    URL2: value.URL2,
  };
}

export function serializeColliding(value) {
  return {
    id: jsonInteger(value.id),
    fooBar: value.fooBar,
    foo_bar: value.foo_bar,
    FooBar: value.FooBar,
    quote: value.quote,
    tick: value.tick,
    duck: value.duck,
    long: value.long,
  };
}

export function serializeDeep(value) {
  return {
    lists: value.lists,
    maps: value.maps,
    mixed: value.mixed,
    nullable: value.nullable,
    d1: value.d1 && serializeDeep1(value.d1),
  };
}

export function serializeDeep1(value) {
  return {
    d2: serializeDeep2(value.d2),
  };
}

export function serializeDeep2(value) {
  return {
    d3: value.d3.map(serializeDeep3),
  };
}

export function serializeDeep3(value) {
  return {
    d4: mapValues(value.d4, (member) => serializeDeep4(member)),
  };
}

export function serializeDeep4(value) {
  return {
    d5: value.d5 && serializeDeep5(value.d5),
  };
}

export function serializeDeep5(value) {
  return {
    d6: serializeDeep6(value.d6),
  };
}

export function serializeDeep6(value) {
  return {
    d7: serializeDeep7(value.d7),
  };
}

export function serializeDeep7(value) {
  return {
    d8: serializeDeep8(value.d8),
  };
}

export function serializeDeep8(value) {
  return {
    end: value.end,
  };
}

export function serializeTree(value) {
  return {
    value: value.value,
    children: value.children && value.children.map(serializeTree),
  };
}

export function serializeChain(value) {
  return {
    name: value.name,
    next: value.next && serializeChain(value.next),
  };
}

export function serializeChicken(value) {
  return {
    eggs: value.eggs && value.eggs.map(serializeEgg),
    name: value.name,
  };
}

export function serializeEgg(value) {
  return {
    chicken: value.chicken && serializeChicken(value.chicken),
    colour: value.colour,
  };
}

export function serializeFolder(value) {
  return {
    folders: mapValues(value.folders, (member) => serializeFolder(member)),
    files: value.files,
  };
}

export function serializeExpression(value) {
  switch (value.op) {
    case "lit":
      return serializeLiteral(value);
    case "neg":
      return serializeNegation(value);
    case "sum":
      return serializeSum(value);
    case "if":
      return serializeConditional(value);
    default:
      return jsonAny(value);
  }
}

export function serializeLiteral(value) {
  return {
    op: value.op,
    value: value.value,
  };
}

export function serializeNegation(value) {
  return {
    op: value.op,
    of: serializeExpression(value.of),
  };
}

export function serializeSum(value) {
  return {
    op: value.op,
    terms: value.terms.map(serializeExpression),
  };
}

export function serializeConditional(value) {
  return {
    op: value.op,
    if: serializeExpression(value.if),
    then: serializeExpression(value.then),
    else: value.else && serializeExpression(value.else),
  };
}

export function serializePlain(value) {
  return jsonAny(value);
}

export function serializePlainA(value) {
  return {
    a: value.a,
  };
}

export function serializePlainB(value) {
  return {
    b: value.b,
    c: value.c,
  };
}

export function serializePlainC(value) {
  return {
    c: value.c,
    plain: value.plain && serializePlain(value.plain),
  };
}

export function serializeOpen(value) {
  const others = omit(value, ["known"]);
  return {
    known: value.known,
    ...others,
  };
}

export function serializeEmpty(_value) {
  return {};
}

export function serializeHostile(value) {
  return {
    text: value.text,
    list: value.list,
    map: value.map,
    json: jsonAny(value.json),
    empty: value.empty,
    "": value.empty,
    zero: value.zero,
    ["__proto__"]: value.zero,
    no: value.no,
    "*/ ${x} \" ' ` \\ ~/": value.no,
    quotes: value.quotes,
    slashes: value.slashes,
    dollar: value.dollar,
    braces: value.braces,
    comment: value.comment,
    unicode: value.unicode,
    dot: value.dot,
    astral: value.astral,
    duck: value.duck,
    rtl: value.rtl,
  };
}

export function serializeAVeryLongTypeNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract(value) {
  return {
    aVeryLongFieldNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract: value.aVeryLongFieldNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract,
  };
}

export function serializeAnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough(value) {
  return {
    id: value.id,
    theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX: value.theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX,
    theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY: value.theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY,
    ofLong: value.ofLong,
  };
}

export function serializeScalars(value) {
  return {
    int: value.int,
    intAbove: value.intAbove,
    intMultiple: value.intMultiple,
    int64: jsonInteger(value.int64),
    int64Above: jsonInteger(value.int64Above),
    float: value.float,
    floatAbove: value.floatAbove,
    floatMultiple: value.floatMultiple,
    string: value.string,
    boolean: value.boolean,
    id: value.id,
    decimal: toScale(value.decimal, 18),
    decimalRange: value.decimalRange && toScale(value.decimalRange, 3),
    dateTime: value.dateTime,
    date: value.date,
    time: value.time,
    duration: value.duration,
    uuid: value.uuid,
    email: value.email,
    uri: value.uri,
    bytes: value.bytes,
    json: jsonAny(value.json),
    small: value.small,
    odd: value.odd,
    hex: value.hex,
    host: value.host,
    ipv4: value.ipv4,
    ipv6: value.ipv6,
    jsonPointer: value.jsonPointer,
    uriReference: value.uriReference,
    ints: value.ints,
    objects: value.objects && value.objects.map(serializeTree),
    map: value.map,
    maybe: value.maybe,
    word: value.word,
  };
}

export function serializeRow_(value) {
  return {
    id: jsonInteger(value.id),
    int: value.int,
    int64: jsonInteger(value.int64),
    float: value.float,
    string: value.string,
    boolean: value.boolean,
    opaque: value.opaque,
    decimal: value.decimal && toScale(value.decimal, 18),
    dateTime: value.dateTime,
    date: value.date,
    time: value.time,
    duration: value.duration,
    uuid: value.uuid,
    email: value.email,
    uri: value.uri,
    bytes: value.bytes,
    json: jsonAny(value.json),
    list: value.list,
    map: value.map,
    object: value.object && serializeTree(value.object),
    union: value.union && serializeExpression(value.union),
    plain: value.plain && serializePlain(value.plain),
    enum: value.enum,
    fixed: value.fixed,
    changedAt: value.changedAt,
  };
}

export function serializePair(value) {
  return {
    left: value.left,
    right: value.right,
    note: value.note,
  };
}

export function serializeGlobals(value) {
  return {
    class: value.class && serializeClass(value.class),
    function: value.function && serializeFunction_(value.function),
    var: value.var && serializeVar(value.var),
    import: value.import && serializeImport(value.import),
    None: value.None && serializeNone(value.None),
    self: value.self && serializeSelf(value.self),
    Object: value.Object && serializeObject_(value.Object),
    Array: value.Array && serializeArray_(value.Array),
    Map: value.Map && serializeMap_(value.Map),
    Set: value.Set && serializeSet_(value.Set),
    Promise: value.Promise && serializePromise_(value.Promise),
    Error: value.Error && serializeError_(value.Error),
    Request: value.Request && serializeRequest_(value.Request),
    Response: value.Response && serializeResponse_(value.Response),
    Router: value.Router && serializeRouter_(value.Router),
    Buffer: value.Buffer && serializeBuffer_(value.Buffer),
    String: value.String && serializeString_(value.String),
    Validator: value.Validator && serializeValidator(value.Validator),
    Handlers: value.Handlers && serializeHandlers_(value.Handlers),
    server: value.server && serializeHttpServer5(value.server),
    collision: value.collision,
    empty: value.empty && serializeEmpty(value.empty),
  };
}

export function serializeHostileErrorData(value) {
  return {
    what: value.what,
  };
}
