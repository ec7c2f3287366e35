import { render } from "../shared/pages/sitemap.11ty.js";
import { site } from "../site.js";

export const GET = async () => new Response(render({ collections: { lists: (await site()).lists } }));
