"""The values that flow and the rules that need no model."""
