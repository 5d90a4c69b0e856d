-- A note, and whose it is.
CREATE TABLE notes (
  id uuid PRIMARY KEY,
  author_id uuid NOT NULL,
  title text COLLATE "C" NOT NULL,
  text text COLLATE "C" NOT NULL DEFAULT '',
  pinned boolean NOT NULL DEFAULT false,
  changed_at timestamptz(3) NOT NULL,
  CONSTRAINT notes_title_key UNIQUE (title),
  CONSTRAINT notes_title_check CHECK (char_length(title) BETWEEN 1 AND 40),
  CONSTRAINT notes_text_check CHECK (char_length(text) <= 1000)
);

-- Answers to requests with an Idempotency-Key, until they expire.
CREATE TABLE contractc_idempotency_keys (
  operation text COLLATE "C" NOT NULL,
  caller text COLLATE "C" NOT NULL,
  idempotency_key text COLLATE "C" NOT NULL,
  fingerprint text COLLATE "C" NOT NULL,
  status integer,
  headers text COLLATE "C",
  body bytea,
  expires_at timestamptz(3) NOT NULL,
  PRIMARY KEY (operation, caller, idempotency_key)
);
CREATE INDEX contractc_idempotency_keys_expires_at_idx ON contractc_idempotency_keys (expires_at);

CREATE INDEX notes_author_id_title_id_idx ON notes (author_id, title, id);
