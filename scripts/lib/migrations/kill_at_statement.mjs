// Loaded before a program that uses node:sqlite, it kills the program just before the statement whose number KILL_AT says.
// A script counts as many statements as are in it. At the end it kills once more, after the last.
import { DatabaseSync, StatementSync } from "node:sqlite";

const last = Number(process.env.KILL_AT);
let count = 0;

function point() {
  count += 1;
  if (count === last) process.kill(process.pid, "SIGKILL");
}

const { all } = StatementSync.prototype;
const { prepare } = DatabaseSync.prototype;

StatementSync.prototype.all = function (...values) {
  point();
  return all.apply(this, values);
};

// Statement by statement, as SQLite itself goes through a script.
DatabaseSync.prototype.exec = function (script) {
  let rest = script;
  while (rest.replace(/^\s*--.*$/gm, "").replaceAll(";", "").trim() !== "") {
    const statement = prepare.call(this, rest);
    point();
    all.call(statement);
    rest = rest.slice(statement.sourceSQL.length);
  }
};

process.on("exit", point);
