import { createApp, createServices } from "../generated/app.ts";
import { serve } from "../generated/runtime/server.ts";
import { catalogue } from "./handlers/catalogue.ts";
import { customers } from "./handlers/customers.ts";
import { orders } from "./handlers/orders.ts";
import { reviews } from "./handlers/reviews.ts";

const services = await createServices(process.env);
const app = createApp(services, { customers, catalogue, reviews, orders });
await serve(app, services);
