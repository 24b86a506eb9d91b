"""The linter of a brief: rules of analytic writing that a program can check, each with the clause it comes from.

The standards: ICD 203 (analytic standards), ICD 206 and ICS 206-01 (sourcing), AJP-2.1 (source grading). What no clause
asks for but our own published form does is marked "mujaz.brief/1".

The letters of ICD 203 (D.6.a objectivity, D.6.e.(1) to (9) tradecraft, (2)(b) likelihood and confidence apart) are
those of the directive of 2 January 2015. Where no letter is given, the standard and its topic are: nobody should look
for a paragraph on our word.
"""

from __future__ import annotations

from mujaz.article import Article
from mujaz.briefing.lint import form, language, sources, status
from mujaz.briefing.lint.finding import RULES, Finding, Rule
from mujaz.briefing.model import Brief

__all__ = ["RULES", "Finding", "Rule", "form", "language", "lint", "sources", "status"]


def lint(brief: Brief, article: Article) -> list[Finding]:
    """Return every broken rule, in the order of the rules; an empty list means that the brief may go out."""
    return [
        Finding(rule.name, rule.clause, place.path, place.message)
        for rule in RULES
        for place in rule.check(brief, article)
    ]
