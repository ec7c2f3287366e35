"""Translations stamped, handed out and taken back: what writes into the files of things."""
