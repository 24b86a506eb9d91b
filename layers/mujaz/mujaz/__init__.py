"""Mujaz: Arabic news in, English intelligence brief out.

The package is laid out along the flow of the data: ``reading`` (bytes to an article), ``arabic`` (the language),
``lexicon`` (our Arabic-English data), ``extraction`` (facts from the Arabic), ``translation`` (engines, the chain,
the audit), ``briefing`` (facts and translation to a brief), ``cloud`` (the only place that knows AWS).
``pipeline.brief`` does the main job; the Lambda function, the command line and the tests all call it.
"""

__version__ = "0.1.0"
