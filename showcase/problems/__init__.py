"""What is wrong in the volunteers' files, as values: found by every stage, told once, in the reader's words."""
