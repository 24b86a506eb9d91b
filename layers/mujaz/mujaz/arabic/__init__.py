"""The Arabic language: letters, words and clitics, sentences, numbers, calendar."""
