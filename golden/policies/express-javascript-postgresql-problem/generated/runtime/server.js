// From the environment to a listening server, and back.
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { sql } from "./database.js";
import { serviceUnavailable } from "./errors.js";
import { answerJson, endpoint } from "./http.js";

/** How long requests may take to finish once the process has been told to stop. */
const shutdownMilliseconds = 10_000;

/** A secret of at least 32 bytes. Production does not start without; elsewhere one is made up for this run. */
export function secretFrom(environment, name, log) {
  const given = environment[name];
  if (given !== undefined && given !== "") {
    const secret = Buffer.from(given);
    if (secret.length < 32) throw new Error(`${name} must be at least 32 bytes long`);
    return secret;
  }
  if (environment.NODE_ENV === "production") {
    throw new Error(`${name} must be set to a secret of at least 32 bytes`);
  }
  log.warn(`${name} is not set: tokens are signed with a secret that ends with this process`);
  return randomBytes(32);
}

/** `GET /healthz`: the process lives. */
export const healthz = endpoint(async (_request, response) => {
  answerJson(response, 200, { status: "ok" });
});

/** `GET /readyz`: the database answers. */
export const readyz = (database) =>
  endpoint(async (_request, response) => {
    try {
      await database.query(sql`SELECT 1`);
    } catch (error) {
      throw serviceUnavailable(error);
    }
    answerJson(response, 200, { status: "ready" });
  });

/** Listens; port 0 is any free one. */
export function listen(app, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer(app);
    server.once("error", reject).listen(port, host, () => resolve(server));
  });
}

/** The port that a server listens on. */
export function portOf(server) {
  return (server.address()).port;
}

/** Stops listening, lets the requests under way finish, and then closes what they needed. */
export async function shutdown(
  server,
  services,
) {
  const { promise, resolve } = Promise.withResolvers();
  server.close(() => resolve());
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), shutdownMilliseconds);
  await promise;
  clearTimeout(timer);
  await services.close();
}

/** Runs an app until the process is told to stop. */
export async function serve(
  app,
  services,
  environment = process.env,
) {
  const server = await listen(app, Number(environment.PORT ?? 3000), environment.HOST);
  services.log.info("listening", { port: portOf(server) });
  for (const signal of ["SIGTERM", "SIGINT"]) {
    process.once(signal, () => {
      services.log.info("stopping", { signal });
      shutdown(server, services).then(() => process.exit(0), (error) => {
        services.log.error("stopping failed", { error });
        process.exit(1);
      });
    });
  }
}
