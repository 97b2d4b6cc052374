"""The writer that needs no model: it writes with the source's own sentences only."""

from writers.embedded.writer import EmbeddedWriter

__all__ = ["EmbeddedWriter"]
