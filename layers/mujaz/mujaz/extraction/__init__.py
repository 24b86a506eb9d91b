"""Article to facts: names, figures, dates, attributions, quotes, events, all from the Arabic."""
