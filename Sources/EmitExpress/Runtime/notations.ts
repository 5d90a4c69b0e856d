// Texts of a path that say more than the value: its labels and matrices (RFC 6570, sections 3.2.5 and 3.2.7).
import type { Decode } from "./parameters.ts";

/** What a path has as `.a,b`, or with another separator as `.a.b`. */
export function labelled(decode: Decode, separator = ","): Decode {
  return (text) => text.startsWith(".") ? decode(text.slice(1).replaceAll(separator, ",")) : text;
}

/** What a path has as `;name=a,b` or `;name=a;name=b`; without a name, an object as `;x=1;y=2`. */
export function matrix(decode: Decode, name?: string): Decode {
  return (text) => {
    if (!text.startsWith(";")) return text;
    const parts = text.slice(1).split(";");
    if (name === undefined) return decode(parts.join(","));
    const isNamed = parts.every((part) => part === name || part.startsWith(`${name}=`));
    return isNamed ? decode(parts.map((part) => part.slice(name.length + 1)).join(",")) : text;
  };
}
