"""`python -m haikei_training <command>`."""

import sys

from .cli import main

sys.exit(main())
