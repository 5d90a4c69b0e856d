import { createApp, createServices } from "../generated/app.ts";
import { serve } from "../generated/runtime/server.ts";
import { users } from "./handlers/users.ts";

const services = await createServices(process.env);
const app = createApp(services, { users });
await serve(app, services);
