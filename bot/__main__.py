"""`python -m bot` is `prescreen`."""

from bot.cli.registry import main

if __name__ == "__main__":
    main()
