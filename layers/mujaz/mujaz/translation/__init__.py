"""Engines behind one interface, the chain that tries them, and the audit of what they wrote."""
