import { defaultUsersHandlers } from "../../generated/handlers/users.js";

/**
 * Replace any operation of Users by your own; the rest stays as it is.
 * @type {import("../../generated/types.d.ts").UsersHandlers}
 */
export const users = {
  ...defaultUsersHandlers,
};
