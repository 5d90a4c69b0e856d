// Structured logging: one line of JSON an event, on standard output.
import type { IncomingMessage, ServerResponse } from "node:http";

const levels = ["debug", "info", "warn", "error", "silent"] as const;
type Level = (typeof levels)[number];

type Fields = Record<string, unknown>;

export interface Logger {
  /** Whether anything is written of events of this level. */
  tells(level: Level): boolean;
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
}

/** A logger of everything from `level` on. */
export function createLogger(level = "info"): Logger {
  const threshold = Math.max(levels.indexOf(level as Level), 0);
  const tells = (level: Level): boolean => levels.indexOf(level) >= threshold;
  const write = (name: Level) => (message: string, fields: Fields = {}): void => {
    if (!tells(name)) return;
    const line = { time: new Date().toISOString(), level: name, message, ...fields };
    process.stdout.write(JSON.stringify(line, plain) + "\n");
  };
  return {
    tells,
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
  };
}

/** Errors have no enumerable properties, and bigints no JSON. */
function plain(_name: string, value: unknown): unknown {
  if (value instanceof Error) return value.stack ?? value.message;
  return typeof value === "bigint" ? value.toString() : value;
}

/** Logs every request when it has been answered: never its query, its headers or its body. */
export function requestLog(log: Logger) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (!log.tells("info")) return next();
    const started = performance.now();
    const [path] = (request.url ?? "").split("?", 1);
    response.on("finish", () => {
      log.info("request", {
        requestId: response.getHeader("X-Request-Id"),
        method: request.method,
        path,
        status: response.statusCode,
        milliseconds: Math.round((performance.now() - started) * 10) / 10,
      });
    });
    next();
  };
}
