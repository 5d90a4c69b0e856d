-- Undoes 0001_initial.sql, and deletes every row that has been stored since.
DROP TABLE reviews;
DROP TABLE orders;
DROP TABLE customers;
DROP TABLE products;
DROP TABLE categories;
