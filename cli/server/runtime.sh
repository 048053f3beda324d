#!/bin/sh
# A terminal sends Ctrl-C, and its own closing, to every process in it. The runtime is ended by its server, when what it is
# answering is answered: what is ignored here stays ignored in the program that takes this one's place.
trap '' INT HUP QUIT
exec "$BROADSHEET_RUNTIME" "$@"
