import { render } from "../shared/pages/feed.11ty.js";
import { site } from "../site.js";

export const GET = async () => {
  await site();
  return new Response(render({ lang: "vi" }));
};
