"""Why YAML cannot be parsed, in a volunteer's words: where the parser gave up in, the slip that was made out."""
