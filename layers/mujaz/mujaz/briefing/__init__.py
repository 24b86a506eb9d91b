"""Facts and translation to a brief: the published model, composing, rendering."""
