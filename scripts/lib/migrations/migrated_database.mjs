// Loaded before a suite for SQLite, which opens databases in memory: each of them is a copy of the file MIGRATED, from the first
// script that it runs.
import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

const content = readFileSync(process.env.MIGRATED);
const { exec } = DatabaseSync.prototype;
const copied = new WeakSet();

DatabaseSync.prototype.exec = function (script) {
  if (this.location() === null && !copied.has(this)) {
    copied.add(this);
    this.deserialize(content);
  }
  return exec.call(this, script);
};
