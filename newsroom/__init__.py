"""The newsroom around the graph: command line, inputs, settings."""
