// The whole service: what it needs, its routes, and what stands around them.
import express, { type Express } from "express";
import { Auth } from "./auth.ts";
import type { Services } from "./context.ts";
import type { CatalogueHandlers } from "./handlers/catalogue.ts";
import type { CustomersHandlers } from "./handlers/customers.ts";
import type { OrdersHandlers } from "./handlers/orders.ts";
import type { ReviewsHandlers } from "./handlers/reviews.ts";
import { catalogueRoutes } from "./routes/catalogue.ts";
import { customersRoutes } from "./routes/customers.ts";
import { ordersRoutes } from "./routes/orders.ts";
import { reviewsRoutes } from "./routes/reviews.ts";
import { errorHandler, noRoute, onlyMethods, refuseNul, requestId } from "./runtime/http.ts";
import { createLogger, requestLog } from "./runtime/log.ts";
import { migrate } from "./runtime/migrate.ts";
import { openDatabase } from "./runtime/postgresql.ts";
import * as errorStyle from "./runtime/problem-errors.ts";
import { type Environment, healthz, readyz } from "./runtime/server.ts";

/** The handlers of every service. */
export interface Handlers {
  customers: CustomersHandlers;
  catalogue: CatalogueHandlers;
  reviews: ReviewsHandlers;
  orders: OrdersHandlers;
}

/** Opens what the service needs as the environment says, and brings its database up to date. */
export async function createServices(environment: Environment): Promise<Services> {
  const log = createLogger(environment.LOG_LEVEL);
  const auth = new Auth(environment, log);
  const database = openDatabase(environment.DATABASE_URL ?? "postgres://localhost/shop");
  await migrate(database, new URL("../migrations/", import.meta.url), log);
  return { auth, database, log, close: () => database.close() };
}

export function createApp(services: Services, handlers: Handlers): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  app.set("query parser", false);
  app.set("case sensitive routing", true);
  app.set("strict routing", true);

  app.use(requestId);
  app.use(requestLog(services.log));
  app.use(refuseNul);
  app.route("/healthz").get(healthz).all(onlyMethods("GET, HEAD, OPTIONS"));
  app.route("/readyz").get(readyz(services.database)).all(onlyMethods("GET, HEAD, OPTIONS"));
  app.use(customersRoutes(services, handlers.customers));
  app.use(catalogueRoutes(services, handlers.catalogue));
  app.use(reviewsRoutes(services, handlers.reviews));
  app.use(ordersRoutes(services, handlers.orders));
  app.use(noRoute);
  app.use(errorHandler(errorStyle, services.log));
  return app;
}
