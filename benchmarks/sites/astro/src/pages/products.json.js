import { render } from "../shared/pages/data.11ty.js";
import { site } from "../site.js";

export const GET = async () => {
  await site();
  return new Response(render());
};
