"""English for facts: numbers, dates, figures and events said by templates, so that they are right whatever engine ran."""
