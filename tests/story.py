"""The story that is recorded whole: what a user pastes, what stands beside it, and the model that answers."""

from pathlib import Path

REQUEST = "Rédige un article optimisé pour le SEO à partir de cette dépêche, en français, 700 mots minimum :\n\n"
TEXT = REQUEST + Path("examples/laiterie.txt").read_text("utf-8")
BESIDE = Path("examples/laiterie-eleveurs.txt")
"""Another paper's dispatch from the same trial; the two do not agree on everything."""
MODEL = "openai:gpt-5-mini"
