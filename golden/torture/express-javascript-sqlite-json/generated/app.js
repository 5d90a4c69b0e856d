// The whole service: what it needs, its routes, and what stands around them.
import express from "express";
import { Auth } from "./auth.js";
import { collidingRoutes } from "./routes/colliding.js";
import { colliding2Routes } from "./routes/colliding2.js";
import { longsRoutes } from "./routes/longs.js";
import { pairsRoutes } from "./routes/pairs.js";
import { rowsRoutes } from "./routes/rows.js";
import { selectRoutes } from "./routes/select.js";
import { shapesRoutes } from "./routes/shapes.js";
import { errorHandler, noRoute, onlyMethods, refuseNul, requestId } from "./runtime/http.js";
import * as errorStyle from "./runtime/json-errors.js";
import { createLogger, requestLog } from "./runtime/log.js";
import { migrate } from "./runtime/migrate.js";
import { healthz, readyz } from "./runtime/server.js";
import { openDatabase } from "./runtime/sqlite.js";

/** Opens what the service needs as the environment says, and brings its database up to date. */
export async function createServices(environment) {
  const log = createLogger(environment.LOG_LEVEL);
  const auth = new Auth(environment, log);
  const database = openDatabase(environment.DATABASE_URL ?? "data/torture.db");
  await migrate(database, new URL("../migrations/", import.meta.url), log);
  return { auth, database, log, close: () => database.close() };
}

export function createApp(services, handlers) {
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
  app.use(selectRoutes(services, handlers.select));
  app.use(collidingRoutes(services, handlers.colliding));
  app.use(colliding2Routes(services, handlers.colliding2));
  app.use(rowsRoutes(services, handlers.rows));
  app.use(pairsRoutes(services, handlers.pairs));
  app.use(shapesRoutes(services, handlers.shapes));
  app.use(longsRoutes(services, handlers.longs));
  app.use(noRoute);
  app.use(errorHandler(errorStyle, services.log));
  return app;
}
