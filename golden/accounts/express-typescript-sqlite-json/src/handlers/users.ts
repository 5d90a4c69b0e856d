import { defaultUsersHandlers, type UsersHandlers } from "../../generated/handlers/users.ts";

/** Replace any operation of Users by your own; the rest stays as it is. */
export const users: UsersHandlers = {
  ...defaultUsersHandlers,
};
