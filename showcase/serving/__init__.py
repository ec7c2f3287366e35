"""The preview: the site on this machine, built again whenever a file changes, with the problems laid over it."""
