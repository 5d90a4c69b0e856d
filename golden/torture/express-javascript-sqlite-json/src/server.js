import { createApp, createServices } from "../generated/app.js";
import { serve } from "../generated/runtime/server.js";
import { colliding } from "./handlers/colliding.js";
import { colliding2 } from "./handlers/colliding2.js";
import { longs } from "./handlers/longs.js";
import { pairs } from "./handlers/pairs.js";
import { rows } from "./handlers/rows.js";
import { select } from "./handlers/select.js";
import { shapes } from "./handlers/shapes.js";

const services = await createServices(process.env);
const app = createApp(services, { select, colliding, colliding2, rows, pairs, shapes, longs });
await serve(app, services);
