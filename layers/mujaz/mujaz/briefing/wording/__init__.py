"""English for facts: numbers, dates, figures and events, said by templates and so right whatever engine ran."""
