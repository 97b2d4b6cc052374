"""One file per step of the graph, named after the step."""
