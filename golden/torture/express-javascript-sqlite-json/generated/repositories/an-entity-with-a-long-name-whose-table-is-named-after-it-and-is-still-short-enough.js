// The rows of `a_table_whose_name_has_sixty_three_bytes_which_is_all_there_can`.
import { conflict } from "../errors.js";
import { isConflict, sql } from "../runtime/database.js";

const columns = sql`
  id, the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_x,
  the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_y, of_long
`;

function fromRow(row) {
  return {
    id: row.id,
    theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX: row.the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_x,
    theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY: row.the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_y,
    ofLong: row.of_long,
  };
}

/** Throws the error that a broken constraint stands for. */
function translate(error) {
  if (isConflict(error)) throw conflict();
  throw error;
}

export async function insert(queries, row) {
  const kept = {
    id: row.id,
    the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_x: row.theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutX,
    the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_y: row.theFirstOfTwoFieldsWhoseIndexesAreNamedAfterThemAndMeetWhenCutY,
    of_long: row.ofLong,
  };
  await queries.query(
    sql`INSERT INTO a_table_whose_name_has_sixty_three_bytes_which_is_all_there_can (${columns})
      VALUES (${kept.id}, ${kept.the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_x},
        ${kept.the_first_of_two_columns_whose_indexes_meet_when_they_are_cut_y},
        ${kept.of_long})`,
  ).catch(translate);
  return fromRow(kept);
}

export async function find(queries, id) {
  const [row] = await queries.query(
    sql`SELECT ${columns} FROM a_table_whose_name_has_sixty_three_bytes_which_is_all_there_can
      WHERE id = ${id}`,
  );
  return row && fromRow(row);
}
