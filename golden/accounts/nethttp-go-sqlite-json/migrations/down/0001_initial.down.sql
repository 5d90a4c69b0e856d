-- Undoes 0001_initial.sql, and deletes every row that has been stored since.
DROP TABLE users;
