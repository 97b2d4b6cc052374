"""The story that is recorded whole: what a user pastes, what stands beside it, and the model that answers."""

from pathlib import Path

REQUEST = "Rédige un article optimisé pour le SEO à partir de cette dépêche, en français, 700 mots minimum :\n\n"
TEXT = REQUEST + Path("examples/port.txt").read_text("utf-8")
BESIDE = Path("examples/port-riverains.txt")
"""Another paper's dispatch on the same port, which contradicts the first in places."""
MODEL = "openai:gpt-5-mini"
