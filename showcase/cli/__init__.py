"""Words typed → one call; what is printed, and how a command ends."""

from showcase.cli.commands import main as main
from showcase.cli.starting import doctor_command, init_command, new_command, schema_command

main.add_command(new_command)
main.add_command(init_command)
main.add_command(schema_command)
main.add_command(doctor_command)
