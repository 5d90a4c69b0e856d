// What the operations of Customers do, where the contract says it all.
import { randomUUID } from "node:crypto";
import {
  authorizeGetCustomerOf,
  authorizeUpdateCustomerOf,
  type BearerPrincipal,
} from "../auth.ts";
import type { Context } from "../context.ts";
import { invalidCredentials, notFound } from "../errors.ts";
import * as customerRepository from "../repositories/customer.ts";
import type { CustomerRow, StoredCustomerRow } from "../repositories/customer.ts";
import { type Page, page } from "../runtime/cursors.ts";
import { hashArgon2id, verifyPassword } from "../runtime/password.ts";
import type {
  Credentials,
  Customer,
  CustomerCreate,
  CustomerUpdate,
  Role,
  Session,
} from "../types.ts";

export interface SignUpRequest {
  body: CustomerCreate;
}

export interface SignInRequest {
  body: Credentials;
}

export interface ListCustomersRequest {
  principal: BearerPrincipal;
  role: Role | undefined;
  email: string | undefined;
  since: string | undefined;
  /** How many items a page has at most. */
  limit: number;
  /** Where the page begins: as the page before announced it. */
  after: Pick<CustomerRow, "createdAt" | "id"> | undefined;
}

export interface GetCustomerRequest {
  principal: BearerPrincipal;
  id: string;
}

export interface UpdateCustomerRequest {
  principal: BearerPrincipal;
  id: string;
  body: CustomerUpdate;
}

export interface DeleteCustomerRequest {
  principal: BearerPrincipal;
  id: string;
}

/** Accounts of customers. */
export interface CustomersHandlers {
  /** Create an account and sign in. */
  signUp(request: SignUpRequest, context: Context): Promise<Session>;
  /** Sign in. */
  signIn(request: SignInRequest, context: Context): Promise<Session>;
  /** List the customers. */
  listCustomers(request: ListCustomersRequest, context: Context): Promise<Page<Customer>>;
  getCustomer(request: GetCustomerRequest, context: Context): Promise<Customer>;
  updateCustomer(request: UpdateCustomerRequest, context: Context): Promise<Customer>;
  /** Only managers; a customer with orders stays. */
  deleteCustomer(request: DeleteCustomerRequest, context: Context): Promise<void>;
}

const passwordCost = { memory: 19456, passes: 2, parallelism: 1 };

/** Verified where there is nobody, so that an unknown name takes as long as a wrong password. */
const unknownPassword = await hashArgon2id(randomUUID(), passwordCost);

/** The operations as they are until you write them yourself. */
export const defaultCustomersHandlers: CustomersHandlers = {
  async signUp({ body }, { auth, database }) {
    const now = new Date().toISOString();
    const customer = await customerRepository.insert(database, {
      id: randomUUID(),
      email: body.email,
      password: await hashArgon2id(body.password, passwordCost),
      displayName: body.displayName,
      phone: body.phone ?? null,
      role: "CUSTOMER",
      address: body.address ?? null,
      preferences: body.preferences ?? {},
      newsletter: body.newsletter ?? false,
      createdAt: now,
    });
    return { token: await auth.issueBearer({ sub: customer.id, role: customer.role }), customer };
  },

  async signIn({ body }, { auth, database }) {
    const customer = await customerRepository.findByEmail(database, body.email);
    const matches = await verifyPassword(body.password, customer?.password ?? unknownPassword);
    if (customer === undefined || !matches) throw invalidCredentials();
    return { token: await auth.issueBearer({ sub: customer.id, role: customer.role }), customer };
  },

  async listCustomers({ role, email, since, after, limit }, { database }) {
    const items = await customerRepository.listCustomers(
      database,
      { role, email, since, after, limit: limit + 1 },
    );
    return page(items, limit, (customer) => [customer.createdAt, customer.id]);
  },

  async getCustomer({ principal, id }, { database }) {
    const customer = await customerRepository.find(database, id);
    if (customer === undefined) throw notFound();
    authorizeGetCustomerOf(principal, customer);
    return customer;
  },

  async updateCustomer({ principal, id, body }, { database }) {
    const changes: Partial<StoredCustomerRow> = {};
    if (body.email !== undefined) changes.email = body.email;
    if (body.password !== undefined) {
      changes.password = await hashArgon2id(body.password, passwordCost);
    }
    if (body.displayName !== undefined) changes.displayName = body.displayName;
    if (body.phone !== undefined) changes.phone = body.phone;
    if (body.address !== undefined) changes.address = body.address;
    if (body.preferences !== undefined) changes.preferences = body.preferences;
    if (body.newsletter !== undefined) changes.newsletter = body.newsletter;
    return await database.transaction(async (queries) => {
      const customer = await customerRepository.find(queries, id);
      if (customer === undefined) throw notFound();
      authorizeUpdateCustomerOf(principal, customer);
      const updated = await customerRepository.update(queries, id, changes);
      if (updated === undefined) throw notFound();
      return updated;
    });
  },

  async deleteCustomer({ id }, { database }) {
    if (!(await customerRepository.remove(database, id))) throw notFound();
  },
};
