import { createApp, createServices } from "../generated/app.js";
import { serve } from "../generated/runtime/server.js";
import { users } from "./handlers/users.js";

const services = await createServices(process.env);
const app = createApp(services, { users });
await serve(app, services);
