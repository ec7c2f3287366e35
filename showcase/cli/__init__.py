"""Words typed → one call; what is printed, and how a command ends."""

from showcase.cli.commands import main as main
from showcase.cli.starting import new_command, schema_command

main.add_command(new_command)
main.add_command(schema_command)
