"""Everything that is drawn: photos in their sizes, covers, cards, icons and QR codes."""
