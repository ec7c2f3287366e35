"""Words typed → one call; what is printed, and how a command ends."""

from showcase.cli.commands import main as main
