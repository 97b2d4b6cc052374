"""The job that runs by itself: what comes in by folder and feed becomes drafts, each story once."""
