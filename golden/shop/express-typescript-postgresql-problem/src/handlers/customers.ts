import {
  type CustomersHandlers,
  defaultCustomersHandlers,
} from "../../generated/handlers/customers.ts";

/** Replace any operation of Customers by your own; the rest stays as it is. */
export const customers: CustomersHandlers = {
  ...defaultCustomersHandlers,
};
