// Structured logging: one line of JSON an event, on standard output.

const levels = ["debug", "info", "warn", "error", "silent"];

/** A logger of everything from `level` on. */
export function createLogger(level = "info") {
  const threshold = Math.max(levels.indexOf(level), 0);
  const tells = (level) => levels.indexOf(level) >= threshold;
  const write = (name) => (message, fields = {}) => {
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
function plain(_name, value) {
  if (value instanceof Error) return value.stack ?? value.message;
  return typeof value === "bigint" ? value.toString() : value;
}

/** Logs every request when it has been answered: never its query, its headers or its body. */
export function requestLog(log) {
  return (request, response, next) => {
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
