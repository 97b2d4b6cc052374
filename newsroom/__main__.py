"""`python -m newsroom`: the command `fidele`, where its script is not on the path."""

from newsroom.cli import main

if __name__ == "__main__":
    main()
