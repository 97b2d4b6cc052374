"""Spans of the job for OpenTelemetry, by its usual switches: `OTEL_EXPORTER_OTLP_ENDPOINT` and its kin."""

import logging
import os
from collections.abc import Mapping

SWITCHES = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
log = logging.getLogger("fidele")


def wanted(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the environment names a place to send spans to, and does not switch them off."""
    off = environment.get("OTEL_SDK_DISABLED", "").lower() == "true"
    return not off and any(environment.get(name) for name in SWITCHES)


def set_up(environment: Mapping[str, str] = os.environ) -> bool:
    """Has spans sent from now on, where they are wanted; gives whether they are.

    Where they are sent, under which name and with which headers is read from the environment by the library itself.
    """
    if not wanted(environment):
        return False
    try:
        from opentelemetry import trace
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import SERVICE_NAME, Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        log.warning("no spans are sent, since OpenTelemetry is not installed: pip install 'fidele[otel]'")
        return False
    if isinstance(trace.get_tracer_provider(), trace.ProxyTracerProvider):
        name = environment.get("OTEL_SERVICE_NAME") or "fidele"
        provider = TracerProvider(resource=Resource.create({SERVICE_NAME: name}))
        provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
        trace.set_tracer_provider(provider)
    return True
