import { createApp, createServices } from "../generated/app.js";
import { serve } from "../generated/runtime/server.js";
import { notes } from "./handlers/notes.js";

const services = await createServices(process.env);
const app = createApp(services, { notes });
await serve(app, services);
