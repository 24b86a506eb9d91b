"""The whole system on one machine: the stack of template.yaml in moto's server, an article in, its brief out.

No account, no key, no network. Only what AWS itself does is stood in for: moto answers for S3, SQS, DynamoDB and
CloudFormation, and `demo.poller` for the event source mapping. The template, the handler and the library are those that
are deployed.
"""

from demo.steps import run

__all__ = ["run"]
