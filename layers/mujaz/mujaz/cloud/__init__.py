"""The only place that knows AWS: buckets, events, quarantine, metrics."""
