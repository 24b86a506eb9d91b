"""Bytes to an article: type and encoding by content, sentences with spans, clear rejections."""
