"""template.yaml itself, made in moto and driven; and what must hold of it whatever its parameters are."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError
from cfnlint.api import ManualArgs, lint
from moto import mock_aws
from moto import settings as moto_settings
from samtranslator.yaml_helper import yaml_parse

from demo.function import function_environment, load_app
from demo.poller import Poller
from demo.stack import TEMPLATE, Stack, make_stack, transformed_template
from mujaz.cloud.desk import Desk
from mujaz.cloud.events import ObjectVersion
from mujaz.cloud.once import once
from mujaz.settings import FORM_NAMES, Settings, variable
from tests.functional.cloud.conftest import REGION, TEXT, FakeWriter, client

PARAMETERS = yaml_parse(TEMPLATE.read_text("utf-8"))["Parameters"]

pytestmark = pytest.mark.filterwarnings("ignore:Tried to parse:UserWarning")


@pytest.fixture(autouse=True)
def aws(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    with mock_aws():
        yield


def stack_with(**parameters: str) -> Stack:
    return make_stack(client, name="mujaz", region=REGION, parameters=parameters)


@pytest.fixture
def stack() -> Stack:
    return stack_with()


@pytest.fixture
def writer() -> FakeWriter:
    return FakeWriter()


@pytest.fixture
def poller(stack: Stack, writer: FakeWriter, monkeypatch: pytest.MonkeyPatch) -> Poller:
    """The queue's poller, with the real handler under the template's environment; only the main job is replaced."""
    for name, value in function_environment(stack).items():
        monkeypatch.setenv(name, value)
    app = load_app()
    settings: Settings = app.settings
    desk = Desk(client("s3"), settings.needed("briefs_bucket"), writer, settings.max_text_bytes)
    work = once(desk.take, settings, client("dynamodb"))
    monkeypatch.setattr(app, "work", lambda: work)
    mapping = mapping_of(stack)
    return Poller(
        sqs=client("sqs"),
        queue_url=stack.physical["InboxQueue"],
        queue_arn=mapping["EventSourceArn"],
        handler=app.handler,
        batch_size=mapping["BatchSize"],
        region=REGION,
    )


def mapping_of(stack: Stack) -> dict[str, Any]:
    (name,) = stack.of_type("AWS::Lambda::EventSourceMapping")
    return stack.properties(name)


def keys(stack: Stack, bucket: str) -> list[str]:
    found = client("s3").list_objects_v2(Bucket=stack.physical[bucket]).get("Contents", [])
    return [item["Key"] for item in found]


def upload(stack: Stack, key: str, body: str = TEXT) -> None:
    client("s3").put_object(Bucket=stack.physical["InboxBucket"], Key=key, Body=body.encode())


def count(stack: Stack, queue: str) -> int:
    answer = client("sqs").get_queue_attributes(QueueUrl=stack.physical[queue], AttributeNames=["All"])
    return int(answer["Attributes"]["ApproximateNumberOfMessages"])


def test_an_upload_goes_through_queue_and_handler_to_a_brief(stack: Stack, poller: Poller) -> None:
    """Notification, queue, mapping, handler, briefs bucket; then the queue is empty."""
    upload(stack, "2020/01/ليبيا+ موسكو.txt")
    upload(stack, "empty.txt", "")
    # S3's test event comes first, from when the notification was set.
    assert poller.drain() == 3
    written = keys(stack, "BriefsBucket")
    assert {key.split("/")[0] for key in written} == {"briefs", "quarantine"}
    assert sorted(key.rsplit("/", 1)[1] for key in written) == ["article.txt", "brief.json", "object", "reason.json"]
    assert (count(stack, "InboxQueue"), count(stack, "DeadLetters")) == (0, 0)


def test_the_mapping_reports_failures_of_single_messages(stack: Stack) -> None:
    """From the inbox's queue to the brief function, with a cap on concurrency."""
    mapping = mapping_of(stack)
    assert mapping["EventSourceArn"] == stack.attribute("InboxQueue", "Arn")
    assert mapping["FunctionName"] == stack.resolver.resolve({"Ref": "BriefFunction"})
    assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert mapping["ScalingConfig"] == {"MaximumConcurrency": PARAMETERS["MaxConcurrency"]["Default"]}


def test_a_message_in_work_is_not_delivered_again(stack: Stack) -> None:
    """The visibility timeout is at least six times the function's, as AWS advises."""
    queue = client("sqs").get_queue_attributes(QueueUrl=stack.physical["InboxQueue"], AttributeNames=["All"])
    timeout = stack.properties("BriefFunction")["Timeout"]
    assert int(queue["Attributes"]["VisibilityTimeout"]) >= 6 * timeout


def test_the_function_has_time_for_more_than_its_reserve(stack: Stack, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else it would begin nothing."""
    monkeypatch.setenv("MUJAZ_BRIEFS_BUCKET", "briefs-bucket")
    assert stack.properties("BriefFunction")["Timeout"] * 1000 > 2 * load_app().RESERVE_MS


def test_what_fails_three_times_goes_to_the_dead_letters(stack: Stack, poller: Poller, writer: FakeWriter) -> None:
    """A poison message and an object that always fails; the good one beside them is done at once."""
    sqs = client("sqs")
    poller.drain()
    sqs.set_queue_attributes(QueueUrl=poller.queue_url, Attributes={"VisibilityTimeout": "0"})
    writer.failures += [RuntimeError("always")] * 3
    upload(stack, "bad.txt")
    sqs.send_message(QueueUrl=poller.queue_url, MessageBody="poison")
    for expected in (0, 0, 0, 2):
        assert count(stack, "DeadLetters") == 0
        poller.poll()
        assert count(stack, "DeadLetters") == expected
    upload(stack, "good.txt")
    poller.drain()
    assert [article.metadata.key for article in writer.articles] == ["bad.txt"] * 3 + ["good.txt"]


def test_the_dead_letters_are_kept_for_14_days_and_raise_an_alarm() -> None:
    """Any message there alarms the topic, which mails to the address if there is one."""
    stack = stack_with(NotificationEmail="desk@example.org")
    assert stack.properties("DeadLetters")["MessageRetentionPeriod"] == 14 * 24 * 3600
    assert stack.properties("InboxQueue")["RedrivePolicy"] == {
        "deadLetterTargetArn": stack.attribute("DeadLetters", "Arn"),
        "maxReceiveCount": 3,
    }
    alarm = stack.properties("DeadLettersAlarm")
    assert alarm["Dimensions"] == [{"Name": "QueueName", "Value": stack.attribute("DeadLetters", "QueueName")}]
    assert (alarm["Threshold"], alarm["ComparisonOperator"]) == (0, "GreaterThanThreshold")
    assert alarm["AlarmActions"] == [stack.physical["AlarmTopic"]]
    subscription = stack.properties("AlarmSubscription")
    assert (subscription["Protocol"], subscription["Endpoint"]) == ("email", "desk@example.org")
    assert subscription["TopicArn"] == stack.physical["AlarmTopic"]
    assert stack.resolver.condition(stack.template["Resources"]["AlarmSubscription"]["Condition"])


def test_without_an_address_nobody_is_subscribed(stack: Stack) -> None:
    """The parameter is optional."""
    assert not stack.resolver.condition(stack.template["Resources"]["AlarmSubscription"]["Condition"])


def test_the_function_starts_with_the_environment_of_the_template(
    stack: Stack, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every variable is a setting, every value is allowed; the other chains stand in test_template_engines."""
    environment = function_environment(stack)
    known = {variable(field) for field in Settings.model_fields}
    assert {name for name in environment if name.startswith("MUJAZ_")} <= known
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    settings = load_app().settings
    assert settings.engines == ("phrasebook",)
    assert settings.idempotency_table


def test_the_forms_of_the_template_are_those_of_the_settings() -> None:
    """What CloudFormation lets through are forms that there are, and the default is the settings' own."""
    pattern = re.compile(PARAMETERS["Formats"]["AllowedPattern"])
    assert all(pattern.search(name) for name in (*FORM_NAMES, ",".join(FORM_NAMES)))
    assert not any(pattern.search(name) for name in ("", "pdf", "json,", "json,pdf"))
    assert PARAMETERS["Formats"]["Default"] == ",".join(Settings.model_fields["formats"].default)


def test_limits_of_parameters_are_those_of_the_settings() -> None:
    """What CloudFormation lets through does not stop the function."""
    for parameter, field in (
        ("MaxTextBytes", "max_text_bytes"),
        ("IdempotencyHours", "idempotency_hours"),
        ("TranslationDays", "translation_days"),
    ):
        bounds = {type(rule).__name__: rule for rule in Settings.model_fields[field].metadata}
        assert PARAMETERS[parameter]["MinValue"] == bounds["Ge"].ge
        assert PARAMETERS[parameter]["MaxValue"] == bounds["Le"].le
        assert PARAMETERS[parameter]["Default"] == Settings.model_fields[field].default


def statements(stack: Stack, kind: str) -> Iterator[dict[str, Any]]:
    """All statements of the resource policies of one type."""
    for name in stack.of_type(kind):
        yield from stack.properties(name)["PolicyDocument"]["Statement"]


def role_statements(stack: Stack, role: str = "BriefRole") -> dict[str, dict[str, Any]]:
    """The statements of a role by their Sid."""
    (policy,) = stack.properties(role)["Policies"]
    return {statement["Sid"]: statement for statement in policy["PolicyDocument"]["Statement"]}


def as_list(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


@pytest.mark.parametrize("parameters", [{}, {"Engines": "google,amazon,phrasebook", "Tracing": "Active"}])
def test_rights_are_written_by_hand_and_narrow(parameters: Mapping[str, str]) -> None:
    """No managed policy, no wildcard in an action, and every resource is one of ours where the action knows any."""
    stack = stack_with(**parameters)
    assert stack.of_type("AWS::IAM::Role") == ["BriefRole", "DigestRole", "ReconcileRole", "ScheduleRole"]
    for role in stack.of_type("AWS::IAM::Role"):
        assert "ManagedPolicyArns" not in stack.properties(role)
        for sid, statement in role_statements(stack, role).items():
            assert not any("*" in action for action in as_list(statement["Action"])), sid
            everything = as_list(statement["Resource"]) == ["*"]
            assert everything == (sid in ("Translate", "Trace")), sid


def test_the_function_may_do_this_and_no_more(stack: Stack) -> None:
    """The whole list. It can't write the inbox, read a brief or delete anything but messages and its own memory."""
    inbox = "arn:aws:s3:::mujaz-inbox-123456789012-us-east-1"
    briefs = "arn:aws:s3:::mujaz-briefs-123456789012-us-east-1"
    logs = f"arn:aws:logs:{REGION}:123456789012:log-group:/mujaz/mujaz/brief:*"
    allowed = {
        (action, resource)
        for statement in role_statements(stack).values()
        for action in as_list(statement["Action"])
        for resource in as_list(statement["Resource"])
    }
    queue, table = stack.attribute("InboxQueue", "Arn"), stack.attribute("DoneTable", "Arn")
    assert allowed == {
        ("s3:GetObject", f"{inbox}/*"),
        ("s3:GetObjectVersion", f"{inbox}/*"),
        ("s3:ListBucket", inbox),
        ("s3:PutObject", f"{briefs}/briefs/*"),
        ("s3:PutObject", f"{briefs}/quarantine/*"),
        ("s3:GetObject", f"{briefs}/watchlist.yaml"),
        ("s3:ListBucket", briefs),
        ("sns:Publish", stack.physical["DigestTopic"]),
        *((f"dynamodb:{verb}Item", table) for verb in ("Get", "Put", "Update", "Delete")),
        *((f"sqs:{action}", queue) for action in ("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")),
        *((f"logs:{action}", logs) for action in ("CreateLogStream", "PutLogEvents")),
    }


def test_only_the_inbox_may_send_to_the_queue(stack: Stack) -> None:
    """And only the bucket of this account."""
    (allow,) = [each for each in statements(stack, "AWS::SQS::QueuePolicy") if each["Effect"] == "Allow"]
    assert (allow["Principal"], allow["Action"]) == ({"Service": "s3.amazonaws.com"}, "sqs:SendMessage")
    assert allow["Condition"]["ArnEquals"]["aws:SourceArn"] == stack.attribute("InboxBucket", "Arn")
    assert allow["Condition"]["StringEquals"]["aws:SourceAccount"] == "123456789012"


def test_everything_is_encrypted_private_and_versioned(stack: Stack) -> None:
    """Buckets, queues and table at rest; buckets, queues and topic in transit."""
    for name in stack.of_type("AWS::S3::Bucket"):
        bucket = stack.properties(name)
        assert bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"]
        assert all(bucket["PublicAccessBlockConfiguration"].values())
        assert len(bucket["PublicAccessBlockConfiguration"]) == 4
        assert bucket["VersioningConfiguration"] == {"Status": "Enabled"}
        assert stack.template["Resources"][name]["DeletionPolicy"] == "Retain"
    assert all(stack.properties(name)["SqsManagedSseEnabled"] for name in stack.of_type("AWS::SQS::Queue"))
    assert stack.properties("DoneTable")["SSESpecification"] == {"SSEEnabled": True}
    for kind, protected in (
        ("AWS::S3::BucketPolicy", len(stack.of_type("AWS::S3::Bucket"))),
        ("AWS::SQS::QueuePolicy", len(stack.of_type("AWS::SQS::Queue"))),
        ("AWS::SNS::TopicPolicy", len(stack.of_type("AWS::SNS::Topic"))),
    ):
        denied = [
            each
            for each in statements(stack, kind)
            if each["Effect"] == "Deny" and each["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}
        ]
        assert len(denied) == protected, kind
        assert {each["Principal"] for each in denied} == {"*"}


def test_briefs_can_not_come_in_again(stack: Stack) -> None:
    """The briefs bucket notifies nobody."""
    notifying = [
        name for name in stack.of_type("AWS::S3::Bucket") if "NotificationConfiguration" in stack.properties(name)
    ]
    assert notifying == ["InboxBucket"]


@pytest.mark.parametrize(
    ("parameters", "inbox", "briefs"),
    [
        ({}, {}, {"quarantine": 90}),
        ({"InboxDays": "7", "BriefDays": "365", "QuarantineDays": "0"}, {"uploads": "7"}, {"briefs": "365"}),
    ],
)
def test_lifecycles_follow_the_parameters(
    parameters: Mapping[str, str], inbox: Mapping[str, str], briefs: Mapping[str, str]
) -> None:
    """0 days keep, other days delete; old versions always go."""

    def rules(stack: Stack, bucket: str) -> dict[str, Any]:
        return {
            rule["Id"]: rule.get("ExpirationInDays")
            for rule in stack.properties(bucket)["LifecycleConfiguration"]["Rules"]
        }

    stack = stack_with(**parameters)
    always: dict[str, Any] = {"old-versions-and-broken-uploads": None}
    assert rules(stack, "InboxBucket") == {**always, **inbox}
    assert rules(stack, "BriefsBucket") == {**always, **briefs}


def test_operation_has_quiet_defaults(stack: Stack) -> None:
    """No concurrency reserved, no tracing."""
    function = stack.properties("BriefFunction")
    assert "ReservedConcurrentExecutions" not in function
    assert function["TracingConfig"] == {"Mode": "PassThrough"}
    assert "Trace" not in role_statements(stack)


def test_operation_follows_the_parameters() -> None:
    """Reserved concurrency, tracing, retention of logs, the level of logs."""
    stack = stack_with(ReservedConcurrency="8", Tracing="Active", LogDays="7", LogLevel="WARN")
    function = stack.properties("BriefFunction")
    assert (function["ReservedConcurrentExecutions"], function["TracingConfig"]) == ("8", {"Mode": "Active"})
    assert function["Environment"]["Variables"]["POWERTOOLS_LOG_LEVEL"] == "WARNING"
    assert function["LoggingConfig"]["LogFormat"] == "JSON"
    assert function["LoggingConfig"]["LogGroup"] == stack.physical["BriefLogs"]
    assert stack.properties("BriefLogs")["RetentionInDays"] == "7"
    assert "Trace" in role_statements(stack)


def test_the_memory_forgets(stack: Stack) -> None:
    """DynamoDB deletes what has expired."""
    table = stack.physical["DoneTable"]
    live = client("dynamodb").describe_time_to_live(TableName=table)["TimeToLiveDescription"]
    assert (live["AttributeName"], live["TimeToLiveStatus"]) == ("expiration", "ENABLED")


@pytest.mark.parametrize("parameters", [{}, {"Engines": "amazon,phrasebook", "Tracing": "Active"}])
def test_the_transformed_template_is_clean(parameters: Mapping[str, str]) -> None:
    """cfn-lint sees in plain resources what it can't see in serverless ones: runtimes, response types, circles."""
    text = json.dumps(transformed_template(parameters), default=str)
    assert [
        str(match) for match in lint(text, config=ManualArgs(regions=["us-east-1", "eu-central-1", "me-central-1"]))
    ] == []


def test_the_clock_of_the_tests_is_aware() -> None:
    """The desk's own clock has its zone."""
    assert Desk(None, "b", FakeWriter(), 1).now().tzinfo is UTC
    assert Desk(None, "b", FakeWriter(), 1).now() > datetime(2020, 1, 1, tzinfo=UTC)


def test_the_rights_of_the_function_suffice_in_s3_and_end_there(stack: Stack, writer: FakeWriter) -> None:
    """Under the role's policy and moto's access control: a brief, a quarantine and a gone object work, nothing else.

    moto checks resources for S3 only, so the other services stand in the list above.
    """
    inbox, briefs = stack.physical["InboxBucket"], stack.physical["BriefsBucket"]
    versions = {
        key: client("s3").put_object(Bucket=inbox, Key=key, Body=body.encode())["VersionId"]
        for key, body in {"a.txt": TEXT, "empty.txt": ""}.items()
    }
    desk = Desk(s3_of_the_function(stack), briefs, writer, 4096)
    with access_control():
        for key, version in versions.items():
            assert desk.take(ObjectVersion(inbox, key, version)).kind in ("brief", "quarantined")
        assert desk.take(ObjectVersion(inbox, "a.txt")).kind == "brief"
        assert desk.take(ObjectVersion(inbox, "gone.txt")).kind == "gone"
        for bucket, key in ((inbox, "a.txt"), (briefs, "elsewhere/a.txt")):
            with pytest.raises(ClientError, match="AccessDenied"):
                desk.s3.put_object(Bucket=bucket, Key=key, Body=b"")
        for bucket, key in ((inbox, "a.txt"), (briefs, "briefs/a")):
            with pytest.raises(ClientError, match="AccessDenied"):
                desk.s3.delete_object(Bucket=bucket, Key=key)


def s3_of_the_function(stack: Stack, role: str = "BriefRole") -> Any:
    """A client that has the rights of a function's role and no others."""
    iam = client("iam")
    iam.create_user(UserName=role)
    for policy in stack.properties(role)["Policies"]:
        document = json.dumps(policy["PolicyDocument"])
        iam.put_user_policy(UserName=role, PolicyName=policy["PolicyName"], PolicyDocument=document)
    key = iam.create_access_key(UserName=role)["AccessKey"]
    session = boto3.session.Session(key["AccessKeyId"], key["SecretAccessKey"], region_name=REGION)
    return session.client("s3")


@contextlib.contextmanager
def access_control() -> Iterator[None]:
    """Let moto check every request against the caller's policies."""
    before = moto_settings.INITIAL_NO_AUTH_ACTION_COUNT
    moto_settings.INITIAL_NO_AUTH_ACTION_COUNT = 0
    try:
        yield
    finally:
        moto_settings.INITIAL_NO_AUTH_ACTION_COUNT = before


@pytest.mark.parametrize("function", ["BriefFunction", "DigestFunction", "ReconcileFunction"])
def test_the_file_for_local_trials_sets_what_a_stack_would(function: str) -> None:
    """`sam local invoke` knows no stack: what the template takes from one stands in events/local/env.json."""
    properties = yaml_parse(TEMPLATE.read_text("utf-8"))["Resources"][function]["Properties"]
    variables = properties["Environment"]["Variables"]
    of_the_stack = {name for name, value in variables.items() if "Ref" in value and value["Ref"] not in PARAMETERS}
    path = TEMPLATE.parent / "events" / "local" / "env.json"
    assert of_the_stack <= json.loads(path.read_text("utf-8"))[function].keys()
