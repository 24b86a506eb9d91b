"""Facts and translation to a brief: the published model (`model`), composing (`compose`), rendering (`render`).

Nothing is imported here: digests need the model and the wording, and composing would bring all of the extraction and of
the translation with it, which take half a second.
"""
