"""The stack that template.yaml describes, made in moto.

The template is transformed as AWS does it (aws-sam-translator) and given to moto's CloudFormation. Some properties moto
passes over in silence; they are read from the same template and set with the calls that CloudFormation would make.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import boto3
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

from demo.intrinsics import Resolver

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = ROOT / "template.yaml"
ACCOUNT = "123456789012"
"""moto's account."""

Clients = Callable[[str], Any]
"""Gives the boto3 client of a service."""

_CODE_BUCKET = "code-of-the-stack"
_CODE_KEY = "nothing.zip"


def transformed_template(parameters: Mapping[str, str] | None = None, *, region: str = "us-east-1") -> dict[str, Any]:
    """Return template.yaml with its serverless resources turned into plain ones."""
    return transformed(yaml_parse(TEMPLATE.read_text("utf-8")), parameters, region=region)


def transformed(
    template: dict[str, Any], parameters: Mapping[str, str] | None = None, *, region: str = "us-east-1"
) -> dict[str, Any]:
    """Return a parsed ``template`` with its serverless resources turned into plain ones; it is changed on the way.

    ``sam deploy`` uploads code and layers and puts their addresses in; an address that holds nothing does here, the
    handler is run in this process.
    """
    for resource in template["Resources"].values():
        for name in ("CodeUri", "ContentUri"):
            if name in resource.get("Properties", {}):
                resource["Properties"][name] = f"s3://{_CODE_BUCKET}/{_CODE_KEY}"
    # No managed policies to look up: the template's roles are written by hand.
    translator = Translator({}, Parser(), boto_session=boto3.session.Session(region_name=region))
    result: dict[str, Any] = translator.translate(template, dict(parameters or {}))
    return result


@dataclass(frozen=True)
class Stack:
    """A stack that stands, with names and values as CloudFormation would give them."""

    name: str
    region: str
    template: Mapping[str, Any]
    parameters: Mapping[str, str]
    clients: Clients

    @cached_property
    def physical(self) -> dict[str, str]:
        """Physical ids by logical ids."""
        resources = self.clients("cloudformation").describe_stack_resources(StackName=self.name)["StackResources"]
        # What moto does not know is listed without its id.
        return {
            resource["LogicalResourceId"]: resource["PhysicalResourceId"]
            for resource in resources
            if "LogicalResourceId" in resource and "PhysicalResourceId" in resource
        }

    @cached_property
    def resolver(self) -> Resolver:
        """Resolves values of the template in this stack."""
        defaults = {name: value.get("Default") for name, value in self.template["Parameters"].items()}
        pseudo = {
            "AWS::AccountId": ACCOUNT,
            "AWS::Partition": "aws",
            "AWS::Region": self.region,
            "AWS::StackName": self.name,
        }
        # A resource that moto does not know has no id but its name.
        names = {name: name for name in self.template["Resources"]}
        references = {**names, **pseudo, **defaults, **self.parameters, **self.physical}
        return Resolver(self.template, references, self.attribute)

    def properties(self, logical: str) -> dict[str, Any]:
        """Return the resolved properties of a resource."""
        resolved: dict[str, Any] = self.resolver.resolve(self.template["Resources"][logical].get("Properties", {}))
        return resolved

    def of_type(self, kind: str) -> list[str]:
        """Return the logical ids of the resources of one type; those whose condition does not hold are left out."""
        return [
            name
            for name, resource in self.template["Resources"].items()
            if resource["Type"] == kind
            and ("Condition" not in resource or self.resolver.condition(resource["Condition"]))
        ]

    def attribute(self, logical: str, name: str) -> str:
        """Return what ``Fn::GetAtt`` gives for a resource, for the types and attributes that the template uses."""
        physical = self.physical[logical]
        match self.template["Resources"][logical]["Type"], name:
            case "AWS::SQS::Queue", "Arn":
                return f"arn:aws:sqs:{self.region}:{ACCOUNT}:{physical.rsplit('/', 1)[-1]}"
            case "AWS::SQS::Queue", "QueueName":
                return physical.rsplit("/", 1)[-1]
            case "AWS::S3::Bucket", "Arn":
                return f"arn:aws:s3:::{physical}"
            case "AWS::DynamoDB::Table", "Arn":
                return f"arn:aws:dynamodb:{self.region}:{ACCOUNT}:table/{physical}"
            case "AWS::IAM::Role", "Arn":
                return f"arn:aws:iam::{ACCOUNT}:role/{physical}"
            case "AWS::Lambda::Function", "Arn":
                return f"arn:aws:lambda:{self.region}:{ACCOUNT}:function:{physical}"
            case "AWS::Logs::LogGroup", "Arn":
                return f"arn:aws:logs:{self.region}:{ACCOUNT}:log-group:{physical}"
            case kind, _:
                raise NotImplementedError(f"{name} of {kind}")


def make_stack(clients: Clients, *, name: str, region: str, parameters: Mapping[str, str] | None = None) -> Stack:
    """Make the stack and set what moto passes over.

    Args:
        clients: gives boto3 clients that speak to moto.
        name: the stack's name.
        region: the clients' region.
        parameters: values of the template's parameters; the others keep their defaults.

    """
    parameters = dict(parameters or {})
    template = transformed_template(parameters, region=region)
    _put_code(clients("s3"))
    clients("cloudformation").create_stack(
        StackName=name,
        TemplateBody=json.dumps(template),
        Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()],
        Capabilities=["CAPABILITY_IAM"],
    )
    stack = Stack(name, region, template, parameters, clients)
    _stop_mappings(clients("lambda"))
    _set_queue_policies(stack)
    _set_buckets(stack)
    _set_expiry(stack)
    _set_schedules(stack)
    return stack


def _stop_mappings(lambda_client: Any) -> None:
    """Stop moto's own event source mappings, which take each message as it comes and want Docker for functions.

    `demo.poller` does what they should.
    """
    for mapping in lambda_client.list_event_source_mappings()["EventSourceMappings"]:
        lambda_client.update_event_source_mapping(UUID=mapping["UUID"], Enabled=False)


def _put_code(s3: Any) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("app.py", "")
    s3.create_bucket(Bucket=_CODE_BUCKET)
    s3.put_object(Bucket=_CODE_BUCKET, Key=_CODE_KEY, Body=archive.getvalue())


def _set_queue_policies(stack: Stack) -> None:
    for policy in map(stack.properties, stack.of_type("AWS::SQS::QueuePolicy")):
        for queue in policy["Queues"]:
            attributes = {"Policy": json.dumps(policy["PolicyDocument"])}
            stack.clients("sqs").set_queue_attributes(QueueUrl=queue, Attributes=attributes)


def _set_buckets(stack: Stack) -> None:
    s3 = stack.clients("s3")
    for properties in map(stack.properties, stack.of_type("AWS::S3::Bucket")):
        bucket = properties["BucketName"]
        versioning = properties["VersioningConfiguration"]
        s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration=versioning)
        queues = properties.get("NotificationConfiguration", {}).get("QueueConfigurations", [])
        if queues:
            configurations = [{"QueueArn": queue["Queue"], "Events": [queue["Event"]]} for queue in queues]
            s3.put_bucket_notification_configuration(
                Bucket=bucket, NotificationConfiguration={"QueueConfigurations": configurations}
            )


def _set_expiry(stack: Stack) -> None:
    for logical in stack.of_type("AWS::DynamoDB::Table"):
        stack.clients("dynamodb").update_time_to_live(
            TableName=stack.physical[logical],
            TimeToLiveSpecification=stack.properties(logical)["TimeToLiveSpecification"],
        )


def _set_schedules(stack: Stack) -> None:
    for logical in stack.of_type("AWS::Scheduler::Schedule"):
        schedule = stack.properties(logical)
        target = schedule["Target"]
        # CloudFormation turns numbers of a template into numbers of the call.
        policy = {name: int(value) for name, value in target["RetryPolicy"].items()}
        stack.clients("scheduler").create_schedule(
            Name=f"{stack.name}-{logical}", **{**schedule, "Target": {**target, "RetryPolicy": policy}}
        )
