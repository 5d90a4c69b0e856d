-- Undoes 0001_initial.sql, and deletes every row that has been stored since.
DROP TABLE traces;
DROP TABLE pairs;
DROP TABLE rows;
DROP TABLE a_table_whose_name_has_sixty_three_bytes_which_is_all_there_can;
DROP TABLE "colliding ""table"" ' ` ; -- */ ${x}";
DROP TABLE "table";
