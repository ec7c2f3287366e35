"""What one build leaves for the next: it may be thrown away at any time, and nothing in it is trusted blindly."""
