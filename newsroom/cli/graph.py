"""`fidele graph`: the graph, drawn."""

import click


@click.command("graph")
def command() -> None:
    """Print the graph as Mermaid."""
    from graph.build import build_graph

    click.echo(build_graph().get_graph(xray=True).draw_mermaid(), nl=False)
