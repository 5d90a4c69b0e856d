-- A table with a reserved name, and columns with reserved names.
CREATE TABLE "table" (
  id TEXT PRIMARY KEY,
  "user" TEXT NOT NULL,
  "group" TEXT NOT NULL,
  "order" INTEGER NOT NULL,
  "from" TEXT,
  "where" INTEGER,
  "table" TEXT,
  "column" TEXT NOT NULL DEFAULT 'column',
  "default" TEXT NOT NULL DEFAULT 'default''; DROP TABLE "table"; --',
  "primary" INTEGER NOT NULL DEFAULT 0 CHECK ("primary" IN (0, 1)),
  "references" TEXT NOT NULL DEFAULT 'select',
  "check" INTEGER,
  "values" TEXT NOT NULL,
  "limit" INTEGER,
  "offset" INTEGER,
  cursor TEXT,
  constructor TEXT,
  rowid INTEGER,
  oid INTEGER,
  ctid_4fabdd7f TEXT,
  xmin_085ba6c1 INTEGER,
  class TEXT NOT NULL DEFAULT 'A',
  "analyze" TEXT,
  CONSTRAINT table_table_key UNIQUE ("table"),
  CONSTRAINT table_group_order_key UNIQUE ("group", "order"),
  CONSTRAINT table_user_check CHECK (length("user") <= 40),
  CONSTRAINT table_group_check CHECK (length("group") <= 40),
  CONSTRAINT table_order_check CHECK ("order" >= 0 AND "order" <= 1000),
  CONSTRAINT table_references_check CHECK ("references" IN ('abstract', 'arguments', 'async', 'await', 'boolean', 'break', 'byte', 'case', 'catch', 'char', 'class', 'const', 'continue', 'debugger', 'default', 'delete', 'do', 'double', 'else', 'enum', 'eval', 'export', 'extends', 'final', 'finally', 'float', 'for', 'function', 'goto', 'if', 'implements', 'import', 'in', 'instanceof', 'int', 'interface', 'let', 'long', 'module', 'namespace', 'native', 'new', 'of', 'package', 'private', 'protected', 'public', 'return', 'satisfies', 'short', 'static', 'super', 'switch', 'synchronized', 'this', 'throw', 'throws', 'transient', 'try', 'type', 'typeof', 'undefined', 'using', 'var', 'void', 'volatile', 'while', 'with', 'yield', 'NaN', 'Infinity', 'False', 'None', 'True', 'and', 'as', 'assert', 'def', 'del', 'elif', 'except', 'from', 'global', 'is', 'lambda', 'match', 'nonlocal', 'not', 'or', 'pass', 'raise', 'self', 'cls', 'print', 'base', 'bool', 'checked', 'decimal', 'delegate', 'event', 'explicit', 'extern', 'fixed', 'foreach', 'implicit', 'internal', 'lock', 'nint', 'nuint', 'object', 'operator', 'out', 'override', 'params', 'partial', 'record', 'readonly', 'ref', 'required', 'sbyte', 'scoped', 'sealed', 'sizeof', 'stackalloc', 'string', 'struct', 'uint', 'ulong', 'unchecked', 'unsafe', 'ushort', 'value', 'virtual', 'where', 'dynamic', 'init', 'get', 'set', 'add', 'remove', 'file', 'chan', 'defer', 'fallthrough', 'func', 'go', 'map', 'range', 'select', 'nil', 'iota', 'append', 'cap', 'close', 'copy', 'len', 'make', 'panic', 'recover', 'any', 'error', 'rune', 'int64', 'main', 'Any', 'Protocol', 'Self', 'Type', 'actor', 'associatedtype', 'borrowing', 'consuming', 'convenience', 'deinit', 'didSet', 'distributed', 'each', 'extension', 'fileprivate', 'guard', 'indirect', 'infix', 'inout', 'isolated', 'lazy', 'left', 'macro', 'mutating', 'nonisolated', 'nonmutating', 'open', 'optional', 'postfix', 'precedence', 'precedencegroup', 'prefix', 'protocol', 'repeat', 'rethrows', 'right', 'sending', 'some', 'subscript', 'typealias', 'unowned', 'weak', 'willSet', 'all', 'analyse', 'analyze', 'asc', 'authorization', 'between', 'both', 'cast', 'check', 'collate', 'collation', 'column', 'concurrently', 'constraint', 'create', 'cross', 'current_date', 'current_role', 'current_time', 'current_timestamp', 'current_user', 'deferrable', 'desc', 'distinct', 'drop', 'end', 'fetch', 'foreign', 'freeze', 'full', 'grant', 'group', 'having', 'ilike', 'index', 'initially', 'inner', 'insert', 'intersect', 'into', 'isnull', 'join', 'key', 'lateral', 'leading', 'like', 'limit', 'localtime', 'localtimestamp', 'natural', 'notnull', 'null_', 'offset', 'on', 'only', 'order', 'outer', 'overlaps', 'placing', 'primary', 'references', 'rowid', 'session_user', 'similar', 'symmetric', 'system_user', 'table', 'tablesample', 'then', 'to', 'trailing', 'union', 'unique', 'update', 'user', 'values', 'variadic', 'verbose', 'when', 'window', 'with_', 'without', 'constructor', 'prototype', 'hasOwnProperty', 'isPrototypeOf', 'toString', 'valueOf', 'toLocaleString', 'length', 'name', 'caller', 'apply', 'call', 'bind', 'catch_', 'toJSON', 'contract', 'auth', 'entity', 'service', 'job', 'client', 'scalar', 'input', 'directive', 'extend', 'schema', 'query', 'mutation', 'subscription', 'post', 'put', 'patch', 'head', 'options', 'request', 'response', 'next', 'body', 'headers', 'cookies', 'status', 'res', 'req', 'err', 'db', 'app', 'router', 'server', 'handlers', 'validate', 'violations', 'cursor', 'items', 'nextCursor', 'data', 'details', 'code', 'title', 'detail', 'instance', 'errors', 'pointer', 'exports', 'require', 'process', 'globalThis', 'console', 'Buffer', 'crypto', 'URL')),
  CONSTRAINT table_class_check CHECK (class IN ('class', 'default', 'new', 'None', 'True', 'nil', 'self', '_', '__x__', 'A', 'a'))
) STRICT;

-- Its columns are told apart by hand, for SQLite sees no case.
CREATE TABLE "colliding ""table"" ' ` ; -- */ ${x}" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  foo_bar TEXT NOT NULL,
  "foo bar" TEXT,
  "foo""bar" INTEGER,
  "it's; DROP TABLE x; --" TEXT,
  "`tick` [bracket] \ %s ${y}" TEXT,
  "утка 🦆" TEXT,
  a_column_whose_name_has_sixty_three_bytes_which_is_all_there_ca TEXT,
  CONSTRAINT "colliding ""table"" ' ` ; -- */ ${x}_foo_bar_check" CHECK (length(foo_bar) <= 10)
) STRICT;

CREATE TABLE a_table_whose_name_has_sixty_three_bytes_which_is_all_there_can (
  id TEXT PRIMARY KEY,
  the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_x TEXT,
  the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_y TEXT,
  of_long TEXT,
  CONSTRAINT a_table_whose_name_has_sixty_three_bytes_which_is_all__b498acfc UNIQUE (the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_x),
  CONSTRAINT a_table_whose_name_has_sixty_three_bytes_which_is_all__b598ae8f UNIQUE (the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_y),
  CONSTRAINT a_table_whose_name_has_sixty_three_bytes_which_is_all__02e6a917 CHECK (length(the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_x) <= 20),
  CONSTRAINT a_table_whose_name_has_sixty_three_bytes_which_is_all__01e6a784 CHECK (length(the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_y) <= 20),
  CONSTRAINT a_table_whose_name_has_sixty_three_bytes_which_is_all__8393fa1e FOREIGN KEY (of_long) REFERENCES a_table_whose_name_has_sixty_three_bytes_which_is_all_there_can (id) ON DELETE SET NULL
) STRICT;

-- Every scalar in a column.
CREATE TABLE rows (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  int INTEGER,
  int64 INTEGER,
  float REAL,
  string TEXT,
  boolean INTEGER CHECK (boolean IN (0, 1)),
  opaque TEXT,
  decimal TEXT,
  date_time TEXT,
  date TEXT,
  time TEXT,
  duration TEXT,
  uuid TEXT,
  email TEXT,
  uri TEXT,
  bytes BLOB,
  json TEXT,
  list TEXT,
  map TEXT,
  object TEXT,
  "union" TEXT,
  plain TEXT,
  enum TEXT,
  secret TEXT,
  code TEXT,
  fixed TEXT,
  changed_at TEXT NOT NULL,
  CONSTRAINT rows_enum_check CHECK (enum IN ('abstract', 'arguments', 'async', 'await', 'boolean', 'break', 'byte', 'case', 'catch', 'char', 'class', 'const', 'continue', 'debugger', 'default', 'delete', 'do', 'double', 'else', 'enum', 'eval', 'export', 'extends', 'final', 'finally', 'float', 'for', 'function', 'goto', 'if', 'implements', 'import', 'in', 'instanceof', 'int', 'interface', 'let', 'long', 'module', 'namespace', 'native', 'new', 'of', 'package', 'private', 'protected', 'public', 'return', 'satisfies', 'short', 'static', 'super', 'switch', 'synchronized', 'this', 'throw', 'throws', 'transient', 'try', 'type', 'typeof', 'undefined', 'using', 'var', 'void', 'volatile', 'while', 'with', 'yield', 'NaN', 'Infinity', 'False', 'None', 'True', 'and', 'as', 'assert', 'def', 'del', 'elif', 'except', 'from', 'global', 'is', 'lambda', 'match', 'nonlocal', 'not', 'or', 'pass', 'raise', 'self', 'cls', 'print', 'base', 'bool', 'checked', 'decimal', 'delegate', 'event', 'explicit', 'extern', 'fixed', 'foreach', 'implicit', 'internal', 'lock', 'nint', 'nuint', 'object', 'operator', 'out', 'override', 'params', 'partial', 'record', 'readonly', 'ref', 'required', 'sbyte', 'scoped', 'sealed', 'sizeof', 'stackalloc', 'string', 'struct', 'uint', 'ulong', 'unchecked', 'unsafe', 'ushort', 'value', 'virtual', 'where', 'dynamic', 'init', 'get', 'set', 'add', 'remove', 'file', 'chan', 'defer', 'fallthrough', 'func', 'go', 'map', 'range', 'select', 'nil', 'iota', 'append', 'cap', 'close', 'copy', 'len', 'make', 'panic', 'recover', 'any', 'error', 'rune', 'int64', 'main', 'Any', 'Protocol', 'Self', 'Type', 'actor', 'associatedtype', 'borrowing', 'consuming', 'convenience', 'deinit', 'didSet', 'distributed', 'each', 'extension', 'fileprivate', 'guard', 'indirect', 'infix', 'inout', 'isolated', 'lazy', 'left', 'macro', 'mutating', 'nonisolated', 'nonmutating', 'open', 'optional', 'postfix', 'precedence', 'precedencegroup', 'prefix', 'protocol', 'repeat', 'rethrows', 'right', 'sending', 'some', 'subscript', 'typealias', 'unowned', 'weak', 'willSet', 'all', 'analyse', 'analyze', 'asc', 'authorization', 'between', 'both', 'cast', 'check', 'collate', 'collation', 'column', 'concurrently', 'constraint', 'create', 'cross', 'current_date', 'current_role', 'current_time', 'current_timestamp', 'current_user', 'deferrable', 'desc', 'distinct', 'drop', 'end', 'fetch', 'foreign', 'freeze', 'full', 'grant', 'group', 'having', 'ilike', 'index', 'initially', 'inner', 'insert', 'intersect', 'into', 'isnull', 'join', 'key', 'lateral', 'leading', 'like', 'limit', 'localtime', 'localtimestamp', 'natural', 'notnull', 'null_', 'offset', 'on', 'only', 'order', 'outer', 'overlaps', 'placing', 'primary', 'references', 'rowid', 'session_user', 'similar', 'symmetric', 'system_user', 'table', 'tablesample', 'then', 'to', 'trailing', 'union', 'unique', 'update', 'user', 'values', 'variadic', 'verbose', 'when', 'window', 'with_', 'without', 'constructor', 'prototype', 'hasOwnProperty', 'isPrototypeOf', 'toString', 'valueOf', 'toLocaleString', 'length', 'name', 'caller', 'apply', 'call', 'bind', 'catch_', 'toJSON', 'contract', 'auth', 'entity', 'service', 'job', 'client', 'scalar', 'input', 'directive', 'extend', 'schema', 'query', 'mutation', 'subscription', 'post', 'put', 'patch', 'head', 'options', 'request', 'response', 'next', 'body', 'headers', 'cookies', 'status', 'res', 'req', 'err', 'db', 'app', 'router', 'server', 'handlers', 'validate', 'violations', 'cursor', 'items', 'nextCursor', 'data', 'details', 'code', 'title', 'detail', 'instance', 'errors', 'pointer', 'exports', 'require', 'process', 'globalThis', 'console', 'Buffer', 'crypto', 'URL')),
  CONSTRAINT rows_code_check CHECK (length(code) <= 20),
  CONSTRAINT rows_fixed_check CHECK (length(fixed) <= 20)
) STRICT;

-- A key of two parts.
CREATE TABLE pairs (
  "left" TEXT NOT NULL,
  "right" INTEGER NOT NULL,
  note TEXT,
  PRIMARY KEY ("left", "right"),
  CONSTRAINT pairs_left_check CHECK (length("left") BETWEEN 1 AND 20),
  CONSTRAINT pairs_note_check CHECK (length(note) <= 20)
) STRICT;

-- Rows that come and go otherwise: no operation knows them.
CREATE TABLE traces (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

CREATE INDEX table_from_where_idx ON "table" ("from", "where" DESC);
CREATE INDEX table_group_order_id_idx ON "table" ("group", "order" DESC, id);
CREATE INDEX table_order_group_id_idx ON "table" ("order", "group", id);
CREATE INDEX table_class_group_order_id_idx ON "table" (class, "group", "order" DESC, id);
CREATE INDEX table_where_idx ON "table" ("where");
CREATE INDEX "colliding ""table"" ' ` ; -- */ ${x}_`tick` [bracket] \ _c36802d9" ON "colliding ""table"" ' ` ; -- */ ${x}" ("`tick` [bracket] \ %s ${y}", id);
CREATE INDEX "colliding ""table"" ' ` ; -- */ ${x}_it's; DROP TABLE x;_c4031925" ON "colliding ""table"" ' ` ; -- */ ${x}" ("it's; DROP TABLE x; --", "`tick` [bracket] \ %s ${y}", id);
CREATE INDEX a_table_whose_name_has_sixty_three_bytes_which_is_all__45270616 ON a_table_whose_name_has_sixty_three_bytes_which_is_all_there_can (of_long);
CREATE INDEX rows_date_time_string_id_idx ON rows (date_time DESC, string, id);
CREATE INDEX rows_int_idx ON rows (int);
CREATE INDEX rows_float_idx ON rows (float);
CREATE INDEX rows_decimal_idx ON rows (decimal);
CREATE INDEX rows_date_date_time_string_id_idx ON rows (date, date_time DESC, string, id);
CREATE INDEX rows_boolean_date_time_string_id_idx ON rows (boolean, date_time DESC, string, id);
CREATE INDEX rows_enum_idx ON rows (enum);
