-- A person who can sign in.
CREATE TABLE users (
  id TEXT PRIMARY KEY,
  -- Where the person is reached, and what the person signs in with.
  email TEXT NOT NULL,
  password TEXT NOT NULL,
  -- How the person wants to be called.
  name TEXT,
  role TEXT NOT NULL DEFAULT 'MEMBER',
  created_at TEXT NOT NULL,
  CONSTRAINT users_email_key UNIQUE (email),
  CONSTRAINT users_name_check CHECK (length(name) BETWEEN 1 AND 80),
  CONSTRAINT users_role_check CHECK (role IN ('MEMBER', 'ADMIN'))
) STRICT;

CREATE INDEX users_created_at_id_idx ON users (created_at DESC, id);
CREATE INDEX users_role_created_at_id_idx ON users (role, created_at DESC, id);
