// The whole service: what it needs, its routes, and what stands around them.
import express, { type Express } from "express";
import { Auth } from "./auth.ts";
import type { Services } from "./context.ts";
import type { UsersHandlers } from "./handlers/users.ts";
import { usersRoutes } from "./routes/users.ts";
import { errorHandler, noRoute, onlyMethods, refuseNul, requestId } from "./runtime/http.ts";
import * as errorStyle from "./runtime/json-errors.ts";
import { createLogger, requestLog } from "./runtime/log.ts";
import { migrate } from "./runtime/migrate.ts";
import { type Environment, healthz, readyz } from "./runtime/server.ts";
import { openDatabase } from "./runtime/sqlite.ts";

/** The handlers of every service. */
export interface Handlers {
  users: UsersHandlers;
}

/** Opens what the service needs as the environment says, and brings its database up to date. */
export async function createServices(environment: Environment): Promise<Services> {
  const log = createLogger(environment.LOG_LEVEL);
  const auth = new Auth(environment, log);
  const database = openDatabase(environment.DATABASE_URL ?? "data/accounts.db");
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
  app.use(usersRoutes(services, handlers.users));
  app.use(noRoute);
  app.use(errorHandler(errorStyle, services.log));
  return app;
}
