// Giữ .cache từ lần dựng này sang lần dựng sau. / Keeps .cache from build to build.
module.exports = {
  onPreBuild: ({ utils }) => utils.cache.restore(".cache"),
  onPostBuild: ({ utils }) => utils.cache.save(".cache"),
};
