// Torture: reserved words, colliding names, recursion, hostile strings, and every scalar with every
// constraint.
//
// Closes a comment: *\/ and opens one: /* and one for HTML: --> <!-- and one for Python: """ and
// ${interpolates} `ticks`.
// Backslashes: \ \\ \n \u0041 \x41 at the end of a line \
// Unicode: żółć, Ελληνικά, עברית, العربية, 日本語, 한국어, 🦆, 👩🏽�🚀, é (composed), é (decomposed).

/** Who somebody is. */
export type Kind =
  | "class"
  | "default"
  | "new"
  | "None"
  | "True"
  | "nil"
  | "self"
  | "_"
  | "__x__"
  | "A"
  | "a";

/** Each of them as a value. */
export type ReservedValue =
  | "abstract"
  | "arguments"
  | "async"
  | "await"
  | "boolean"
  | "break"
  | "byte"
  | "case"
  | "catch"
  | "char"
  | "class"
  | "const"
  | "continue"
  | "debugger"
  | "default"
  | "delete"
  | "do"
  | "double"
  | "else"
  | "enum"
  | "eval"
  | "export"
  | "extends"
  | "final"
  | "finally"
  | "float"
  | "for"
  | "function"
  | "goto"
  | "if"
  | "implements"
  | "import"
  | "in"
  | "instanceof"
  | "int"
  | "interface"
  | "let"
  | "long"
  | "module"
  | "namespace"
  | "native"
  | "new"
  | "of"
  | "package"
  | "private"
  | "protected"
  | "public"
  | "return"
  | "satisfies"
  | "short"
  | "static"
  | "super"
  | "switch"
  | "synchronized"
  | "this"
  | "throw"
  | "throws"
  | "transient"
  | "try"
  | "type"
  | "typeof"
  | "undefined"
  | "using"
  | "var"
  | "void"
  | "volatile"
  | "while"
  | "with"
  | "yield"
  | "NaN"
  | "Infinity"
  | "False"
  | "None"
  | "True"
  | "and"
  | "as"
  | "assert"
  | "def"
  | "del"
  | "elif"
  | "except"
  | "from"
  | "global"
  | "is"
  | "lambda"
  | "match"
  | "nonlocal"
  | "not"
  | "or"
  | "pass"
  | "raise"
  | "self"
  | "cls"
  | "print"
  | "base"
  | "bool"
  | "checked"
  | "decimal"
  | "delegate"
  | "event"
  | "explicit"
  | "extern"
  | "fixed"
  | "foreach"
  | "implicit"
  | "internal"
  | "lock"
  | "nint"
  | "nuint"
  | "object"
  | "operator"
  | "out"
  | "override"
  | "params"
  | "partial"
  | "record"
  | "readonly"
  | "ref"
  | "required"
  | "sbyte"
  | "scoped"
  | "sealed"
  | "sizeof"
  | "stackalloc"
  | "string"
  | "struct"
  | "uint"
  | "ulong"
  | "unchecked"
  | "unsafe"
  | "ushort"
  | "value"
  | "virtual"
  | "where"
  | "dynamic"
  | "init"
  | "get"
  | "set"
  | "add"
  | "remove"
  | "file"
  | "chan"
  | "defer"
  | "fallthrough"
  | "func"
  | "go"
  | "map"
  | "range"
  | "select"
  | "nil"
  | "iota"
  | "append"
  | "cap"
  | "close"
  | "copy"
  | "len"
  | "make"
  | "panic"
  | "recover"
  | "any"
  | "error"
  | "rune"
  | "int64"
  | "main"
  | "Any"
  | "Protocol"
  | "Self"
  | "Type"
  | "actor"
  | "associatedtype"
  | "borrowing"
  | "consuming"
  | "convenience"
  | "deinit"
  | "didSet"
  | "distributed"
  | "each"
  | "extension"
  | "fileprivate"
  | "guard"
  | "indirect"
  | "infix"
  | "inout"
  | "isolated"
  | "lazy"
  | "left"
  | "macro"
  | "mutating"
  | "nonisolated"
  | "nonmutating"
  | "open"
  | "optional"
  | "postfix"
  | "precedence"
  | "precedencegroup"
  | "prefix"
  | "protocol"
  | "repeat"
  | "rethrows"
  | "right"
  | "sending"
  | "some"
  | "subscript"
  | "typealias"
  | "unowned"
  | "weak"
  | "willSet"
  | "all"
  | "analyse"
  | "analyze"
  | "asc"
  | "authorization"
  | "between"
  | "both"
  | "cast"
  | "check"
  | "collate"
  | "collation"
  | "column"
  | "concurrently"
  | "constraint"
  | "create"
  | "cross"
  | "current_date"
  | "current_role"
  | "current_time"
  | "current_timestamp"
  | "current_user"
  | "deferrable"
  | "desc"
  | "distinct"
  | "drop"
  | "end"
  | "fetch"
  | "foreign"
  | "freeze"
  | "full"
  | "grant"
  | "group"
  | "having"
  | "ilike"
  | "index"
  | "initially"
  | "inner"
  | "insert"
  | "intersect"
  | "into"
  | "isnull"
  | "join"
  | "key"
  | "lateral"
  | "leading"
  | "like"
  | "limit"
  | "localtime"
  | "localtimestamp"
  | "natural"
  | "notnull"
  | "null_"
  | "offset"
  | "on"
  | "only"
  | "order"
  | "outer"
  | "overlaps"
  | "placing"
  | "primary"
  | "references"
  | "rowid"
  | "session_user"
  | "similar"
  | "symmetric"
  | "system_user"
  | "table"
  | "tablesample"
  | "then"
  | "to"
  | "trailing"
  | "union"
  | "unique"
  | "update"
  | "user"
  | "values"
  | "variadic"
  | "verbose"
  | "when"
  | "window"
  | "with_"
  | "without"
  | "constructor"
  | "prototype"
  | "hasOwnProperty"
  | "isPrototypeOf"
  | "toString"
  | "valueOf"
  | "toLocaleString"
  | "length"
  | "name"
  | "caller"
  | "apply"
  | "call"
  | "bind"
  | "catch_"
  | "toJSON"
  | "contract"
  | "auth"
  | "entity"
  | "service"
  | "job"
  | "client"
  | "scalar"
  | "input"
  | "directive"
  | "extend"
  | "schema"
  | "query"
  | "mutation"
  | "subscription"
  | "post"
  | "put"
  | "patch"
  | "head"
  | "options"
  | "request"
  | "response"
  | "next"
  | "body"
  | "headers"
  | "cookies"
  | "status"
  | "res"
  | "req"
  | "err"
  | "db"
  | "app"
  | "router"
  | "server"
  | "handlers"
  | "validate"
  | "violations"
  | "cursor"
  | "items"
  | "nextCursor"
  | "data"
  | "details"
  | "code"
  | "title"
  | "detail"
  | "instance"
  | "errors"
  | "pointer"
  | "exports"
  | "require"
  | "process"
  | "globalThis"
  | "console"
  | "Buffer"
  | "crypto"
  | "URL";

/** Each of them as a field; all of them may be left out. */
export interface ReservedFields {
  abstract?: string | null;
  arguments?: number | null;
  async?: boolean | null;
  await?: number | null;
  boolean?: string | null;
  break?: number | null;
  byte?: boolean | null;
  case?: number | null;
  catch?: string | null;
  char?: number | null;
  class?: boolean | null;
  const?: number | null;
  continue?: string | null;
  debugger?: number | null;
  default?: boolean | null;
  delete?: number | null;
  do?: string | null;
  double?: number | null;
  else?: boolean | null;
  enum?: number | null;
  eval?: string | null;
  export?: number | null;
  extends?: boolean | null;
  final?: number | null;
  finally?: string | null;
  float?: number | null;
  for?: boolean | null;
  function?: number | null;
  goto?: string | null;
  if?: number | null;
  implements?: boolean | null;
  import?: number | null;
  in?: string | null;
  instanceof?: number | null;
  int?: boolean | null;
  interface?: number | null;
  let?: string | null;
  long?: number | null;
  module?: boolean | null;
  namespace?: number | null;
  native?: string | null;
  new?: number | null;
  of?: boolean | null;
  package?: number | null;
  private?: string | null;
  protected?: number | null;
  public?: boolean | null;
  return?: number | null;
  satisfies?: string | null;
  short?: number | null;
  static?: boolean | null;
  super?: number | null;
  switch?: string | null;
  synchronized?: number | null;
  this?: boolean | null;
  throw?: number | null;
  throws?: string | null;
  transient?: number | null;
  try?: boolean | null;
  type?: number | null;
  typeof?: string | null;
  undefined?: number | null;
  using?: boolean | null;
  var?: number | null;
  void?: string | null;
  volatile?: number | null;
  while?: boolean | null;
  with?: number | null;
  yield?: string | null;
  NaN?: number | null;
  Infinity?: boolean | null;
  False?: number | null;
  None?: string | null;
  True?: number | null;
  and?: boolean | null;
  as?: number | null;
  assert?: string | null;
  def?: number | null;
  del?: boolean | null;
  elif?: number | null;
  except?: string | null;
  from?: number | null;
  global?: boolean | null;
  is?: number | null;
  lambda?: string | null;
  match?: number | null;
  nonlocal?: boolean | null;
  not?: number | null;
  or?: string | null;
  pass?: number | null;
  raise?: boolean | null;
  self?: number | null;
  cls?: string | null;
  print?: number | null;
  base?: boolean | null;
  bool?: number | null;
  checked?: string | null;
  decimal?: number | null;
  delegate?: boolean | null;
  event?: number | null;
  explicit?: string | null;
  extern?: number | null;
  fixed?: boolean | null;
  foreach?: number | null;
  implicit?: string | null;
  internal?: number | null;
  lock?: boolean | null;
  nint?: number | null;
  nuint?: string | null;
  object?: number | null;
  operator?: boolean | null;
  out?: number | null;
  override?: string | null;
  params?: number | null;
  partial?: boolean | null;
  record?: number | null;
  readonly?: string | null;
  ref?: number | null;
  required?: boolean | null;
  sbyte?: number | null;
  scoped?: string | null;
  sealed?: number | null;
  sizeof?: boolean | null;
  stackalloc?: number | null;
  string?: string | null;
  struct?: number | null;
  uint?: boolean | null;
  ulong?: number | null;
  unchecked?: string | null;
  unsafe?: number | null;
  ushort?: boolean | null;
  value?: number | null;
  virtual?: string | null;
  where?: number | null;
  dynamic?: boolean | null;
  init?: number | null;
  get?: string | null;
  set?: number | null;
  add?: boolean | null;
  remove?: number | null;
  file?: string | null;
  chan?: number | null;
  defer?: boolean | null;
  fallthrough?: number | null;
  func?: string | null;
  go?: number | null;
  map?: boolean | null;
  range?: number | null;
  select?: string | null;
  nil?: number | null;
  iota?: boolean | null;
  append?: number | null;
  cap?: string | null;
  close?: number | null;
  copy?: boolean | null;
  len?: number | null;
  make?: string | null;
  panic?: number | null;
  recover?: boolean | null;
  any?: number | null;
  error?: string | null;
  rune?: number | null;
  int64?: boolean | null;
  main?: number | null;
  Any?: string | null;
  Protocol?: number | null;
  Self?: boolean | null;
  Type?: number | null;
  actor?: string | null;
  associatedtype?: number | null;
  borrowing?: boolean | null;
  consuming?: number | null;
  convenience?: string | null;
  deinit?: number | null;
  didSet?: boolean | null;
  distributed?: number | null;
  each?: string | null;
  extension?: number | null;
  fileprivate?: boolean | null;
  guard?: number | null;
  indirect?: string | null;
  infix?: number | null;
  inout?: boolean | null;
  isolated?: number | null;
  lazy?: string | null;
  left?: number | null;
  macro?: boolean | null;
  mutating?: number | null;
  nonisolated?: string | null;
  nonmutating?: number | null;
  open?: boolean | null;
  optional?: number | null;
  postfix?: string | null;
  precedence?: number | null;
  precedencegroup?: boolean | null;
  prefix?: number | null;
  protocol?: string | null;
  repeat?: number | null;
  rethrows?: boolean | null;
  right?: number | null;
  sending?: string | null;
  some?: number | null;
  subscript?: boolean | null;
  typealias?: number | null;
  unowned?: string | null;
  weak?: number | null;
  willSet?: boolean | null;
  all?: number | null;
  analyse?: string | null;
  analyze?: number | null;
  asc?: boolean | null;
  authorization?: number | null;
  between?: string | null;
  both?: number | null;
  cast?: boolean | null;
  check?: number | null;
  collate?: string | null;
  collation?: number | null;
  column?: boolean | null;
  concurrently?: number | null;
  constraint?: string | null;
  create?: number | null;
  cross?: boolean | null;
  current_date?: number | null;
  current_role?: string | null;
  current_time?: number | null;
  current_timestamp?: boolean | null;
  current_user?: number | null;
  deferrable?: string | null;
  desc?: number | null;
  distinct?: boolean | null;
  drop?: number | null;
  end?: string | null;
  fetch?: number | null;
  foreign?: boolean | null;
  freeze?: number | null;
  full?: string | null;
  grant?: number | null;
  group?: boolean | null;
  having?: number | null;
  ilike?: string | null;
  index?: number | null;
  initially?: boolean | null;
  inner?: number | null;
  insert?: string | null;
  intersect?: number | null;
  into?: boolean | null;
  isnull?: number | null;
  join?: string | null;
  key?: number | null;
  lateral?: boolean | null;
  leading?: number | null;
  like?: string | null;
  limit?: number | null;
  localtime?: boolean | null;
  localtimestamp?: number | null;
  natural?: string | null;
  notnull?: number | null;
  null_?: boolean | null;
  offset?: number | null;
  on?: string | null;
  only?: number | null;
  order?: boolean | null;
  outer?: number | null;
  overlaps?: string | null;
  placing?: number | null;
  primary?: boolean | null;
  references?: number | null;
  rowid?: string | null;
  session_user?: number | null;
  similar?: boolean | null;
  symmetric?: number | null;
  system_user?: string | null;
  table?: number | null;
  tablesample?: boolean | null;
  then?: number | null;
  to?: string | null;
  trailing?: number | null;
  union?: boolean | null;
  unique?: number | null;
  update?: string | null;
  user?: number | null;
  values?: boolean | null;
  variadic?: number | null;
  verbose?: string | null;
  when?: number | null;
  window?: boolean | null;
  with_?: number | null;
  without?: string | null;
  constructor?: number | null;
  prototype?: boolean | null;
  hasOwnProperty?: number | null;
  isPrototypeOf?: string | null;
  toString?: number | null;
  valueOf?: boolean | null;
  toLocaleString?: number | null;
  length?: string | null;
  name?: number | null;
  caller?: boolean | null;
  apply?: number | null;
  call?: string | null;
  bind?: number | null;
  catch_?: boolean | null;
  toJSON?: number | null;
  contract?: string | null;
  auth?: number | null;
  entity?: boolean | null;
  service?: number | null;
  job?: string | null;
  client?: number | null;
  scalar?: boolean | null;
  input?: number | null;
  directive?: string | null;
  extend?: number | null;
  schema?: boolean | null;
  query?: number | null;
  mutation?: string | null;
  subscription?: number | null;
  post?: boolean | null;
  put?: number | null;
  patch?: string | null;
  head?: number | null;
  options?: boolean | null;
  request?: number | null;
  response?: string | null;
  next?: number | null;
  body?: boolean | null;
  headers?: number | null;
  cookies?: string | null;
  status?: number | null;
  res?: boolean | null;
  req?: number | null;
  err?: string | null;
  db?: number | null;
  app?: boolean | null;
  router?: number | null;
  server?: string | null;
  handlers?: number | null;
  validate?: boolean | null;
  violations?: number | null;
  cursor?: string | null;
  items?: number | null;
  nextCursor?: boolean | null;
  data?: number | null;
  details?: string | null;
  code?: number | null;
  title?: boolean | null;
  detail?: number | null;
  instance?: string | null;
  errors?: number | null;
  pointer?: boolean | null;
  exports?: number | null;
  require?: string | null;
  process?: number | null;
  globalThis?: boolean | null;
  console?: number | null;
  Buffer?: string | null;
  crypto?: number | null;
  URL?: boolean | null;
}

export interface Class {
  type: "class";
  class: string;
  function?: Function_ | null;
  var?: Var[] | null;
}

export interface Function_ {
  type: "default";
  function: number;
  class?: Class[];
}

export interface Var {
  type: "new";
  let?: string | null;
  const?: number;
}

export interface Import {
  type: "constructor";
  from: string;
  as?: string | null;
}

export interface None {
  type: "toString";
  pass?: boolean;
}

export interface Self {
  this?: Self | null;
  super?: Self[] | null;
}

export interface Object_ {
  keys: string[];
  entries?: Record<string, string> | null;
  assign?: number | null;
}

export interface Array_ {
  from: number[];
  length?: number;
}

export interface Map_ {
  set: Record<string, number>;
  size?: number | null;
}

export interface Set_ {
  add: number[];
}

export interface Promise_ {
  then: string;
  catch?: string | null;
  finally?: string | null;
}

export interface Error_ {
  message: string;
  name?: string | null;
  stack?: string | null;
  cause?: Error_ | null;
}

export interface Request_ {
  body: unknown;
  params: Record<string, string>;
  query?: string | null;
  headers?: Record<string, string> | null;
  method: string;
  url?: string | null;
}

export interface Response_ {
  status: number;
  json?: unknown;
  send?: string | null;
  body?: string | null;
}

export interface Router_ {
  get?: string | null;
  use?: string | null;
  handle?: string | null;
}

export interface Buffer_ {
  toString: string;
  valueOf?: number | null;
  constructor?: string | null;
  prototype?: string | null;
  hasOwnProperty?: boolean | null;
  toJSON?: unknown;
}

export interface String_ {
  string: string;
  String?: string | null;
  str?: string | null;
}

export interface Validator {
  validate: string;
  violations?: string[] | null;
  path: string;
  pointer?: string | null;
  value?: unknown;
  out?: string | null;
  input?: string | null;
}

export interface Handlers_ {
  context?: string | null;
  principal?: string | null;
  database?: string | null;
  transaction?: string | null;
  request?: string | null;
}

/** A name that is in the way of the parts of the reserved ones. */
export type Enum = Class | Function_ | Var | Import | None;

/** A table with a reserved name, and columns with reserved names. */
export interface Select {
  id: string;
  user: string;
  group: string;
  order: number;
  from: string | null;
  where: number | null;
  table: string | null;
  column: string;
  default: string;
  primary: boolean;
  references: ReservedValue;
  check: string | null;
  values: string[];
  limit: number | null;
  offset: number | null;
  cursor: string | null;
  constructor: string | null;
  rowid: bigint | null;
  oid: bigint | null;
  ctid: string | null;
  xmin: number | null;
  class: Kind;
  analyze: unknown;
}

/** What a client sends to create a select. */
export interface SelectCreate {
  user: string;
  group: string;
  order: number;
  from?: string | null;
  where?: number | null;
  table?: string | null;
  column?: string;
  default?: string;
  primary?: boolean;
  references?: ReservedValue;
  check?: string | null;
  values?: string[];
  limit?: number | null;
  offset?: number | null;
  cursor?: string | null;
  constructor?: string | null;
  rowid?: bigint | null;
  oid?: bigint | null;
  ctid?: string | null;
  xmin?: number | null;
  class?: Kind;
  analyze?: unknown;
}

/** What a client sends to change a select: absent, null and a value are three different things. */
export interface SelectUpdate {
  user?: string;
  group?: string;
  order?: number;
  from?: string | null;
  where?: number | null;
  table?: string | null;
  column?: string;
  default?: string;
  primary?: boolean;
  references?: ReservedValue;
  check?: string | null;
  values?: string[];
  limit?: number | null;
  offset?: number | null;
  cursor?: string | null;
  constructor?: string | null;
  rowid?: bigint | null;
  oid?: bigint | null;
  ctid?: string | null;
  xmin?: number | null;
  class?: Kind;
  analyze?: unknown;
}

export interface HttpServer {
  a: number;
}

export interface HttpServer2 {
  b: number;
}

export interface HttpServer3 {
  c: number;
}

export interface HttpServer4 {
  d?: HttpServer | null;
  e?: HttpServer2 | null;
  f?: HttpServer3 | null;
}

export interface HttpServer5 {
  g: HttpServer4;
}

export type Collision =
  | "foo_bar"
  | "fooBar"
  | "FooBar"
  | "FOO_BAR"
  | "foo__bar"
  | "_foo_bar"
  | "foo_bar_"
  | "Foo_Bar"
  | "fooBAR"
  | "x1"
  | "x_1"
  | "X1"
  | "X_1";

export interface CollidingFields {
  foo_bar?: number | null;
  fooBar?: number | null;
  FooBar?: number | null;
  FOO_BAR?: number | null;
  foo__bar?: number | null;
  _foo_bar?: number | null;
  foo_bar_?: number | null;
  fooBAR?: number | null;
  x1?: number | null;
  x_1?: number | null;
  X1?: number | null;
  id?: number | null;
  ID?: number | null;
  Id?: number | null;
  url2?: string | null;
  URL2?: string | null;
}

/** Its columns are told apart by hand, for SQLite sees no case. */
export interface Colliding {
  id: bigint;
  fooBar: string;
  foo_bar: string | null;
  FooBar: number | null;
  quote: string | null;
  tick: string | null;
  duck: string | null;
  long: string | null;
}

/** What a client sends to create a Colliding. */
export interface CollidingCreate {
  fooBar: string;
  foo_bar?: string | null;
  FooBar?: number | null;
  quote?: string | null;
  tick?: string | null;
  duck?: string | null;
  long?: string | null;
}

/**
 * What a client sends to change a Colliding: absent, null and a value are three different
 * things.
 */
export interface CollidingUpdate {
  fooBar?: string;
  foo_bar?: string | null;
  FooBar?: number | null;
  quote?: string | null;
  tick?: string | null;
  duck?: string | null;
  long?: string | null;
}

export interface Deep {
  lists: number[][][][];
  maps?: Record<string, Record<string, Record<string, boolean>>> | null;
  mixed?: Record<string, Record<string, number[]>[]>[] | null;
  nullable?: ((string | null)[] | null)[] | null;
  d1?: Deep1 | null;
}

export interface Deep1 {
  d2: Deep2;
}

export interface Deep2 {
  d3: Deep3[];
}

export interface Deep3 {
  d4: Record<string, Deep4>;
}

export interface Deep4 {
  d5?: Deep5 | null;
}

export interface Deep5 {
  d6: Deep6;
}

export interface Deep6 {
  d7: Deep7;
}

export interface Deep7 {
  d8: Deep8;
}

export interface Deep8 {
  end: string;
}

/** Itself, in a list. */
export interface Tree {
  value: number;
  children?: Tree[];
}

/** Itself, alone. */
export interface Chain {
  name: string;
  next?: Chain | null;
}

/** Each other. */
export interface Chicken {
  eggs?: Egg[] | null;
  name: string;
}

export interface Egg {
  chicken?: Chicken | null;
  colour?: string | null;
}

/** Itself, in a map. */
export interface Folder {
  folders: Record<string, Folder>;
  files?: string[];
}

/** Itself, in a union. */
export type Expression = Literal | Negation | Sum | Conditional;

export interface Literal {
  op: "lit";
  value: number;
}

export interface Negation {
  op: "neg";
  of: Expression;
}

export interface Sum {
  op: "sum";
  terms: Expression[];
}

export interface Conditional {
  op: "if";
  if: Expression;
  then: Expression;
  else?: Expression | null;
}

/** Told apart by what is required of each. */
export type Plain = PlainA | PlainB | PlainC;

export interface PlainA {
  a: number;
}

export interface PlainB {
  b: string;
  c?: number | null;
}

export interface PlainC {
  c: string;
  plain?: Plain | null;
}

export interface OneOf {
  a?: number;
  b?: string;
  c?: Tree;
}

/** Keeps what it does not know. */
export interface Open {
  known: string;
  [name: string]: unknown;
}

export interface ThreeValued {
  absentOrValue?: string;
  nullOrValue: string | null;
  any?: string | null;
  value: string;
  withDefault?: string | null;
  nonNullDefault?: number;
}

export type Empty = Record<string, never>;

/**
 * quote " apostrophe ' back\slash \" backtick ` dollar ${process.exit(1)} hash #{exit} close *\/
 * /* <!-- --> ]]> </script> {{x}} %s %d %@ %n \n \u0000
 *  newline
 *  return tab
 *  line
 *  paragraph
 *  next � rtl � mark � bom � bell � delete '; DROP TABLE users; -- // # """
 */
export interface Hostile {
  /**
   * quote " apostrophe ' back\slash \" backtick ` dollar ${process.exit(1)} hash #{exit} close
   * *\/ /* <!-- --> ]]> </script> {{x}} %s %d %@ %n \n \u0000
   *  newline
   *  return tab
   *  line
   *  paragraph
   *  next � rtl � mark � bom � bell � delete '; DROP TABLE users; -- // # """
   */
  text?: string;
  /** Block strings close with three quotes; this one does not. */
  list?: string[];
  map?: Record<string, string>;
  json?: unknown;
  empty?: string;
  zero?: number;
  no?: boolean;
  quotes?: string | null;
  slashes?: string | null;
  dollar?: string | null;
  braces?: string | null;
  comment?: string | null;
  unicode?: string | null;
  dot?: string | null;
  astral?: string | null;
  duck?: string;
  /** @deprecated *\/ ${x} " ' ` \ */
  rtl?: string;
}

export interface AVeryLongTypeNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract {
  aVeryLongFieldNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract: number;
}

export type AVeryLongEnumNameThatGoesOnAndOnUntilNobodyRemembersHowItBegan =
  | "A_VERY_LONG_VALUE_THAT_GOES_ON_AND_ON_UNTIL_NOBODY_REMEMBERS_HOW_IT_BEGAN_NOR_WHY_ANYONE_WOULD_HAVE_THOUGHT_THAT_IT_WAS_A_GOOD_IDEA_1"
  | "A_VERY_LONG_VALUE_THAT_GOES_ON_AND_ON_UNTIL_NOBODY_REMEMBERS_HOW_IT_BEGAN_NOR_WHY_ANYONE_WOULD_HAVE_THOUGHT_THAT_IT_WAS_A_GOOD_IDEA_2";

/**
 * What a client may see of a
 * AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough.
 */
export interface AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough {
  id: string;
  theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX: string | null;
  theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY: string | null;
  ofLong: string | null;
}

/**
 * What a client sends to create a
 * AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough.
 */
export interface AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate {
  theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX?: string | null;
  theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY?: string | null;
  ofLong?: string | null;
}

/**
 * What a client sends to change a
 * AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough: absent, null and a value
 * are three different things.
 */
export interface AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughUpdate {
  theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX?: string | null;
  theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY?: string | null;
  ofLong?: string | null;
}

export type Small = number;

export type Odd = number;

/** @deprecated No longer supported */
export type Hex = string;

export type Host = string;

export interface Scalars {
  int: number;
  intAbove?: number | null;
  intMultiple?: number | null;
  int64: bigint;
  int64Above?: bigint | null;
  float: number;
  floatAbove?: number | null;
  floatMultiple?: number | null;
  string: string;
  boolean: boolean;
  id: string;
  decimal: string;
  decimalRange?: string | null;
  dateTime: string;
  date: string;
  time: string;
  duration: string;
  uuid: string;
  email: string;
  uri: string;
  bytes: string;
  json: unknown;
  small: Small;
  odd?: Odd | null;
  hex?: Hex | null;
  host?: Host | null;
  ipv4?: string | null;
  ipv6?: string | null;
  jsonPointer?: string | null;
  uriReference?: string | null;
  ints: number[];
  objects?: Tree[] | null;
  map?: Record<string, number> | null;
  maybe?: (string | null)[] | null;
  word?: ReservedValue | null;
}

/** Every scalar in a column. */
export interface Row_ {
  id: bigint;
  int: number | null;
  int64: bigint | null;
  float: number | null;
  string: string | null;
  boolean: boolean | null;
  opaque: string | null;
  decimal: string | null;
  dateTime: string | null;
  date: string | null;
  time: string | null;
  duration: string | null;
  uuid: string | null;
  email: string | null;
  uri: string | null;
  bytes: string | null;
  json: unknown;
  list: number[] | null;
  map: Record<string, number[]> | null;
  object: Tree | null;
  union: Expression | null;
  plain: Plain | null;
  enum: ReservedValue | null;
  fixed: string | null;
  changedAt: string;
}

/** What a client sends to create a Row. */
export interface RowCreate {
  int?: number | null;
  int64?: bigint | null;
  float?: number | null;
  string?: string | null;
  boolean?: boolean | null;
  opaque?: string | null;
  decimal?: string | null;
  dateTime?: string | null;
  date?: string | null;
  time?: string | null;
  duration?: string | null;
  uuid?: string | null;
  email?: string | null;
  uri?: string | null;
  bytes?: string | null;
  json?: unknown;
  list?: number[] | null;
  map?: Record<string, number[]> | null;
  object?: Tree | null;
  union?: Expression | null;
  plain?: Plain | null;
  enum?: ReservedValue | null;
  secret?: string | null;
  code?: string | null;
  fixed?: string | null;
}

/** What a client sends to change a Row: absent, null and a value are three different things. */
export interface RowUpdate {
  int?: number | null;
  int64?: bigint | null;
  float?: number | null;
  string?: string | null;
  boolean?: boolean | null;
  opaque?: string | null;
  decimal?: string | null;
  dateTime?: string | null;
  date?: string | null;
  time?: string | null;
  duration?: string | null;
  uuid?: string | null;
  email?: string | null;
  uri?: string | null;
  bytes?: string | null;
  json?: unknown;
  list?: number[] | null;
  map?: Record<string, number[]> | null;
  object?: Tree | null;
  union?: Expression | null;
  plain?: Plain | null;
  enum?: ReservedValue | null;
  secret?: string | null;
  code?: string | null;
}

/** A key of two parts. */
export interface Pair {
  left: string;
  right: number;
  note: string | null;
}

/** What a client sends to create a Pair. */
export interface PairCreate {
  left: string;
  right: number;
  note?: string | null;
}

/** What a client sends to change a Pair: absent, null and a value are three different things. */
export interface PairUpdate {
  note?: string | null;
}

/** Rows that come and go otherwise: no operation knows them. */
export interface Trace {
  id: bigint;
  text: string;
}

/** What a client sends to create a Trace. */
export interface TraceCreate {
  id: bigint;
  text: string;
}

/** What a client sends to change a Trace: absent, null and a value are three different things. */
export interface TraceUpdate {
  text?: string;
}

/** Every type that is called like something that is there already. */
export interface Globals {
  class?: Class | null;
  function?: Function_ | null;
  var?: Var | null;
  import?: Import | null;
  None?: None | null;
  self?: Self | null;
  Object?: Object_ | null;
  Array?: Array_ | null;
  Map?: Map_ | null;
  Set?: Set_ | null;
  Promise?: Promise_ | null;
  Error?: Error_ | null;
  Request?: Request_ | null;
  Response?: Response_ | null;
  Router?: Router_ | null;
  Buffer?: Buffer_ | null;
  String?: String_ | null;
  Validator?: Validator | null;
  Handlers?: Handlers_ | null;
  server?: HttpServer5 | null;
  collision?: Collision | null;
  empty?: Empty | null;
}

export interface HostileErrorData {
  /** *\/ " ' */
  what: string;
}

/** A row of `table`. */
export interface SelectRow {
  id: string;
  user: string;
  group: string;
  order: number;
  from: string | null;
  where: number | null;
  table: string | null;
  column: string;
  default: string;
  primary: boolean;
  references: ReservedValue;
  check: string | null;
  values: string[];
  limit: number | null;
  offset: number | null;
  cursor: string | null;
  constructor: string | null;
  rowid: bigint | null;
  oid: bigint | null;
  ctid: string | null;
  xmin: number | null;
  class: Kind;
  analyze: unknown | null;
}

/** A row of `colliding "table" ' ` ; -- *\/ ${x}`. */
export interface CollidingRow {
  id: bigint;
  fooBar: string;
  foo_bar: string | null;
  FooBar: number | null;
  quote: string | null;
  tick: string | null;
  duck: string | null;
  long: string | null;
}

/** A row of `a_table_whose_name_has_sixty_three_bytes_which_is_all_there_can`. */
export interface AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughRow {
  id: string;
  theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX: string | null;
  theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY: string | null;
  ofLong: string | null;
}

/** A row of `rows`. */
export interface RowRow {
  id: bigint;
  int: number | null;
  int64: bigint | null;
  float: number | null;
  string: string | null;
  boolean: boolean | null;
  opaque: string | null;
  decimal: string | null;
  dateTime: string | null;
  date: string | null;
  time: string | null;
  duration: string | null;
  uuid: string | null;
  email: string | null;
  uri: string | null;
  bytes: string | null;
  json: unknown | null;
  list: number[] | null;
  map: Record<string, number[]> | null;
  object: Tree | null;
  union: Expression | null;
  plain: Plain | null;
  enum: ReservedValue | null;
  code: string | null;
  fixed: string | null;
  changedAt: string;
}

/** A row with the hashes, which only signing in reads. */
export interface StoredRowRow extends RowRow {
  secret: string | null;
}

/** A row of `pairs`. */
export interface PairRow {
  left: string;
  right: number;
  note: string | null;
}

/**
 * Hostile: quote " apostrophe ' back\slash \" backtick ` dollar ${process.exit(1)} hash #{exit}
 * close *\/ /* <!-- --> ]]> </script> {{x}} %s %d %@ %n \n \u0000
 *  newline
 *  return tab
 *  line
 *  paragraph
 *  next � rtl � mark � bom � bell � delete '; DROP TABLE users; -- // # """
 */
export interface BearerPrincipal {
  /** *\/ ${sub} " ' */
  sub: string;
  /** One of the reserved words. */
  type: Kind;
  class?: string | null | undefined;
  default?: string[] | null | undefined;
}

export interface NewRequest {
  body: SelectCreate;
}

export interface ListRequest {
  group: string | undefined;
  order: number | undefined;
  class_2: Kind | undefined;
  from: string[] | undefined;
  where_: number | undefined;
  /** How many items a page has at most. */
  limit: number;
  /** Where the page begins: as the page before announced it. */
  after: Pick<SelectRow, "group" | "order" | "id"> | undefined;
}

export interface AwaitRequest {
  id: string;
}

export interface FunctionRequest {
  id: string;
  body: SelectUpdate;
}

export interface DeleteRequest {
  id: string;
}

/** The operations of select_. */
export interface SelectHandlers {
  new_(request: NewRequest, context: Context): Promise<Select>;
  list(request: ListRequest, context: Context): Promise<Page<Select>>;
  await_(request: AwaitRequest, context: Context): Promise<Select>;
  function_(request: FunctionRequest, context: Context): Promise<Select>;
  delete_(request: DeleteRequest, context: Context): Promise<void>;
}

export interface CreateCollidingRequest {
  body: CollidingCreate;
}

export interface ListCollidingRequest {
  quote: string | undefined;
  tick: string | undefined;
  /** How many items a page has at most. */
  limit: number;
  /** Where the page begins: as the page before announced it. */
  after: Pick<CollidingRow, "tick" | "id"> | undefined;
}

export interface GetItemRequest {
  id: bigint;
}

export interface GetItemRequest2 {
  id: bigint;
  body: CollidingUpdate;
}

export interface GetItemRequest3 {
  id: bigint;
}

/** The operations of Colliding. */
export interface CollidingHandlers {
  createColliding(request: CreateCollidingRequest, context: Context): Promise<Colliding>;
  listColliding(request: ListCollidingRequest, context: Context): Promise<Page<Colliding>>;
  getItem(request: GetItemRequest, context: Context): Promise<Colliding>;
  getItem2(request: GetItemRequest2, context: Context): Promise<Colliding>;
  getItem3(request: GetItemRequest3, context: Context): Promise<void>;
}

export interface ClassRequest {
  class_2: string;
  default_: number;
  aBCD: string | undefined;
  xThis: string | undefined;
  self: string | undefined;
}

export interface ImportRequest {
  function_: ReservedValue;
  var_: number;
}

export interface DefaultRequest {
  body: ReservedFields;
}

export interface SwitchRequest {
  body: Enum;
}

export interface FooBarRequest {
  fooBar: number | undefined;
  fooBar2: number | undefined;
  fooBar3: number | undefined;
  body: CollidingFields;
}

/** The operations of colliding. */
export interface CollidingHandlers2 {
  /**
   * *\/ ${x} ` " '
   *  --> {@link evil} @param
   */
  class_(request: ClassRequest, context: Context): Promise<void>;
  import_(request: ImportRequest, context: Context): Promise<ReservedValue>;
  default_(request: DefaultRequest, context: Context): Promise<ReservedFields>;
  switch_(request: SwitchRequest, context: Context): Promise<Enum>;
  fooBar(request: FooBarRequest, context: Context): Promise<CollidingFields>;
}

export interface CreateRowRequest {
  body: RowCreate;
}

export interface ListRowsRequest {
  int: number | undefined;
  below: number | undefined;
  decimal: string | undefined;
  dateTime: string | undefined;
  date: string | undefined;
  string_: string | undefined;
  boolean_: boolean | undefined;
  enum_: ReservedValue[] | undefined;
  uuid: string | undefined;
  /** How many items a page has at most. */
  limit: number;
  /** Where the page begins: as the page before announced it. */
  after: Pick<RowRow, "dateTime" | "string" | "id"> | undefined;
}

export interface GetRowRequest {
  id: bigint;
}

export interface UpdateRowRequest {
  id: bigint;
  body: RowUpdate;
}

export interface DeleteRowRequest {
  id: bigint;
}

/** The operations of Rows. */
export interface RowsHandlers {
  createRow(request: CreateRowRequest, context: Context): Promise<Row_>;
  listRows(request: ListRowsRequest, context: Context): Promise<Page<Row_>>;
  getRow(request: GetRowRequest, context: Context): Promise<Row_>;
  updateRow(request: UpdateRowRequest, context: Context): Promise<Row_>;
  deleteRow(request: DeleteRowRequest, context: Context): Promise<void>;
}

export interface CreatePairRequest {
  principal: BearerPrincipal;
  body: PairCreate;
}

export interface ListPairsRequest {
  principal: BearerPrincipal;
  /** How many items a page has at most. */
  limit: number;
  /** Where the page begins: as the page before announced it. */
  after: Pick<PairRow, "left" | "right"> | undefined;
}

export interface GetPairRequest {
  principal: BearerPrincipal;
  left: string;
  right: number;
}

export interface UpdatePairRequest {
  principal: BearerPrincipal;
  left: string;
  right: number;
  body: PairUpdate;
}

export interface DeletePairRequest {
  left: string;
  right: number;
}

/** The operations of Pairs. */
export interface PairsHandlers {
  createPair(request: CreatePairRequest, context: Context): Promise<Pair>;
  listPairs(request: ListPairsRequest, context: Context): Promise<Page<Pair>>;
  getPair(request: GetPairRequest, context: Context): Promise<Pair>;
  updatePair(request: UpdatePairRequest, context: Context): Promise<Pair>;
  deletePair(request: DeletePairRequest, context: Context): Promise<void>;
}

export interface ScalarsRequest {
  body: Scalars;
}

export interface DeepRequest {
  body: Deep;
}

export interface TreeRequest {
  body: Tree;
}

export interface ChainRequest {
  body: Chain;
}

export interface ChickenRequest {
  body: Chicken;
}

export interface FolderRequest {
  body: Folder;
}

export interface ExpressionRequest {
  body: Expression;
}

export interface PlainRequest {
  body: Plain;
}

export interface OneOfRequest {
  body: OneOf;
}

export interface OpenRequest {
  body: Open;
}

export interface ThreeValuedRequest {
  body: ThreeValued;
}

export interface HostileRequest {
  body: Hostile;
}

export interface GlobalsRequest {
  body: Globals;
}

export interface ListOfRequest {
  body: Tree[][];
}

export interface OptionalBodyRequest {
  body: Tree | undefined;
}

export interface AVeryLongOperationNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthRequest {
  kind: AVeryLongEnumNameThatGoesOnAndOnUntilNobodyRemembersHowItBegan | undefined;
}

export interface QueryRequest {
  csv: number[] | undefined;
  many: string[];
  pipes: Small[] | undefined;
  spaces: boolean[] | undefined;
  when: string | undefined;
  id: string | undefined;
  amount: string | undefined;
  size: bigint;
  flag: boolean;
  word: ReservedValue;
  xInts: number[] | undefined;
  theCookie: string | undefined;
}

export interface TwoPartsRequest {
  format: Kind;
}

/** The operations of Shapes. */
export interface ShapesHandlers {
  scalars(request: ScalarsRequest, context: Context): Promise<Scalars>;
  deep(request: DeepRequest, context: Context): Promise<Deep>;
  tree(request: TreeRequest, context: Context): Promise<Tree>;
  chain(request: ChainRequest, context: Context): Promise<Chain>;
  chicken(request: ChickenRequest, context: Context): Promise<Egg>;
  folder(request: FolderRequest, context: Context): Promise<Folder>;
  expression(request: ExpressionRequest, context: Context): Promise<Expression>;
  plain(request: PlainRequest, context: Context): Promise<Plain>;
  oneOf(request: OneOfRequest, context: Context): Promise<void>;
  open(request: OpenRequest, context: Context): Promise<Open>;
  threeValued(request: ThreeValuedRequest, context: Context): Promise<void>;
  hostile(request: HostileRequest, context: Context): Promise<Hostile>;
  globals(request: GlobalsRequest, context: Context): Promise<Globals>;
  listOf(request: ListOfRequest, context: Context): Promise<Record<string, Tree[]>>;
  optionalBody(request: OptionalBodyRequest, context: Context): Promise<Tree | null>;
  aVeryLongOperationNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLength(
    request: AVeryLongOperationNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthRequest,
    context: Context,
  ): Promise<AVeryLongTypeNameThatGoesOnAndOnUntilNobodyRemembersHowItBeganNorWhyAnyoneWouldHaveThoughtThatItWasAGoodIdeaToGiveSomethingANameOfThisLengthInAContract>;
  query(request: QueryRequest, context: Context): Promise<void>;
  twoParts(request: TwoPartsRequest, context: Context): Promise<string>;
}

export interface CreateLongRequest {
  body: AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnoughCreate;
}

export interface GetLongRequest {
  id: string;
}

/** The operations of Longs. */
export interface LongsHandlers {
  createLong(
    request: CreateLongRequest,
    context: Context,
  ): Promise<AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough>;
  getLong(
    request: GetLongRequest,
    context: Context,
  ): Promise<AnEntityWithALongNameWhoseTableIsNamedAfterItAndIsStillShortEnough>;
}

export type Context = import("./context.js").Context;
export type Page<Item> = import("./runtime/cursors.js").Page<Item>;
