"""The page as a browser shows it. Needs a Chromium on the machine; without one the tests are skipped."""
