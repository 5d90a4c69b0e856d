-- Undoes 0001_initial.sql, and deletes every row that has been stored since.
DROP TABLE contractc_idempotency_keys;
DROP TABLE notes;
