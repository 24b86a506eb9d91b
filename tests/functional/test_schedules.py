"""Digests and reconciling as template.yaml has them: schedules, their dead letters, rights, and the real handlers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from demo.function import function_environment, load_app
from demo.poller import Context
from demo.stack import ROOT, Stack
from mujaz.cloud.clients import aws_client, s3_client
from mujaz.cloud.digests import DigestDesk
from mujaz.cloud.listing import newest_versions
from mujaz.cloud.periods import PeriodError, asked_period
from mujaz.cloud.reconciling import Reconciler
from mujaz.cloud.trouble import TroubleError
from mujaz.digesting.model import Digest
from mujaz.settings import Settings, SettingsError, variable
from tests.functional.cloud.conftest import REGION, TEXT, StandardOutput, client
from tests.functional.cloud.digests import DAY, brief_json
from tests.functional.test_template import (
    PARAMETERS,
    access_control,
    as_list,
    role_statements,
    s3_of_the_function,
    stack_with,
)

EVENTS = ROOT / "events"
TIMERS = {"DigestTimer": "DigestFunction", "ReconcileTimer": "ReconcileFunction"}

pytestmark = pytest.mark.filterwarnings("ignore:Tried to parse:UserWarning", "ignore:No application metrics")


@pytest.fixture(autouse=True)
def aws(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    s3_client.cache_clear()
    aws_client.cache_clear()
    with mock_aws():
        yield


@pytest.fixture
def stack() -> Stack:
    return stack_with()


def app_of(stack: Stack, logical: str, folder: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A function after a cold start under the template's environment."""
    for name, value in function_environment(stack, logical).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_LAMBDA_FUNCTION_NAME", folder)
    module = load_app(folder)
    module.logger.registered_handler.stream = StandardOutput()
    return module


def schedule(stack: Stack, timer: str) -> dict[str, Any]:
    """The schedule as it stands in the stand-in EventBridge Scheduler."""
    found: dict[str, Any] = client("scheduler").get_schedule(Name=f"{stack.name}-{timer}")
    return found


def sample(name: str) -> Any:
    return json.loads(Path(EVENTS / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize(("timer", "function"), TIMERS.items())
def test_a_schedule_invokes_its_function_and_has_dead_letters(stack: Stack, timer: str, function: str) -> None:
    """With retries, under a role that may do just this."""
    found = schedule(stack, timer)
    assert found["State"] == "ENABLED"
    target = found["Target"]
    assert target["Arn"] == stack.attribute(function, "Arn")
    assert target["RoleArn"] == stack.attribute("ScheduleRole", "Arn")
    assert target["DeadLetterConfig"] == {"Arn": stack.attribute("ScheduleDeadLetters", "Arn")}
    assert target["RetryPolicy"]["MaximumRetryAttempts"] > 0
    rights = role_statements(stack, "ScheduleRole")
    assert target["Arn"] in as_list(rights["Invoke"]["Resource"])
    assert rights["GiveUp"]["Resource"] == target["DeadLetterConfig"]["Arn"]


@pytest.mark.parametrize("function", TIMERS.values())
def test_a_run_that_fails_for_good_goes_to_the_same_dead_letters(stack: Stack, function: str) -> None:
    """The schedule does not wait for the function, so Lambda tries again and gives up; the role may send there."""
    config = stack.properties(f"{function}EventInvokeConfig")
    dead_letters = stack.attribute("ScheduleDeadLetters", "Arn")
    assert config["DestinationConfig"] == {"OnFailure": {"Destination": dead_letters}}
    assert config["MaximumRetryAttempts"] == 2
    role = function.replace("Function", "Role")
    assert role_statements(stack, role)["GiveUp"]["Resource"] == dead_letters


def test_the_dead_letters_of_schedules_raise_an_alarm(stack: Stack) -> None:
    """As those of uploads do, and are kept as long."""
    assert stack.properties("ScheduleDeadLetters")["MessageRetentionPeriod"] == 14 * 24 * 3600
    alarm = stack.properties("ScheduleDeadLettersAlarm")
    assert alarm["Dimensions"] == [{"Name": "QueueName", "Value": stack.attribute("ScheduleDeadLetters", "QueueName")}]
    assert alarm["AlarmActions"] == [stack.physical["AlarmTopic"]]
    others = stack.properties("DeadLettersAlarm")
    assert {**alarm, "Dimensions": None, "AlarmDescription": None} == {
        **others,
        "Dimensions": None,
        "AlarmDescription": None,
    }


def test_cron_and_time_zone_are_parameters() -> None:
    """And how many days a digest has, and how often uploads are looked at."""
    stack = stack_with(
        DigestSchedule="cron(0 6 ? * SUN *)",
        DigestTimeZone="Asia/Amman",
        DigestDays="7",
        ReconcileSchedule="rate(1 hour)",
    )
    found = schedule(stack, "DigestTimer")
    assert (found["ScheduleExpression"], found["ScheduleExpressionTimezone"]) == ("cron(0 6 ? * SUN *)", "Asia/Amman")
    sent = found["Target"]["Input"].replace("<aws.scheduler.scheduled-time>", "2025-03-16T03:00:00Z")
    assert asked_period(json.loads(sent)).period.label == "2025-03-09_2025-03-15"
    assert schedule(stack, "ReconcileTimer")["ScheduleExpression"] == "rate(1 hour)"


def test_by_default_a_digest_is_made_every_day(stack: Stack) -> None:
    """What the schedule sends is what the sample event shows."""
    found = schedule(stack, "DigestTimer")
    assert found["ScheduleExpression"] == "cron(30 4 * * ? *)"
    sent = found["Target"]["Input"].replace("<aws.scheduler.scheduled-time>", "2020-01-14T04:30:00Z")
    assert json.loads(sent) == sample("digest-scheduled")


@pytest.mark.parametrize(("kept", "refused"), [("0", False), ("7", False), ("6", True)])
def test_uploads_older_than_their_briefs_are_not_looked_for(
    kept: str, refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A brief that was deleted by its age would be written again: the function does not start with such a pair."""
    stack = stack_with(BriefDays=kept, ReconcileDays="7")
    if not refused:
        assert app_of(stack, "ReconcileFunction", "reconcile", monkeypatch).reconciler().days == 7
        return
    with pytest.raises(SettingsError, match=r"MUJAZ_BRIEF_DAYS: .*MUJAZ_RECONCILE_DAYS"):
        app_of(stack, "ReconcileFunction", "reconcile", monkeypatch)


def test_limits_of_parameters_are_those_of_the_settings() -> None:
    """What CloudFormation lets through does not stop a function, but for what it can't compare."""
    for parameter, field in (("ReconcileDays", "reconcile_days"), ("BriefDays", "brief_days")):
        bounds = {type(rule).__name__: rule for rule in Settings.model_fields[field].metadata}
        stated = PARAMETERS[parameter]
        assert (stated["MinValue"], stated["MaxValue"]) == (bounds["Ge"].ge, bounds["Le"].le)
        assert stated["Default"] == Settings.model_fields[field].default


def test_the_functions_may_do_this_and_no_more(stack: Stack) -> None:
    """The whole list. Neither reads an upload, deletes an object or writes a brief."""
    inbox = "arn:aws:s3:::mujaz-inbox-123456789012-us-east-1"
    briefs = "arn:aws:s3:::mujaz-briefs-123456789012-us-east-1"
    table, dead = stack.attribute("DoneTable", "Arn"), stack.attribute("ScheduleDeadLetters", "Arn")

    def allowed(role: str) -> set[tuple[str, str]]:
        return {
            (action, resource)
            for sid, statement in role_statements(stack, role).items()
            if sid != "WriteLogs"
            for action in as_list(statement["Action"])
            for resource in as_list(statement["Resource"])
        }

    read = [f"{briefs}/briefs/*", f"{briefs}/digests/*", f"{briefs}/watchlist.yaml"]
    assert allowed("DigestRole") == {
        ("s3:ListBucket", briefs),
        ("s3:ListBucketVersions", briefs),
        *((action, resource) for action in ("s3:GetObject", "s3:GetObjectVersion") for resource in read),
        ("s3:PutObject", f"{briefs}/digests/*"),
        ("sns:Publish", stack.physical["DigestTopic"]),
        *((f"dynamodb:{verb}Item", table) for verb in ("Get", "Put", "Update", "Delete")),
        ("sqs:SendMessage", dead),
    }
    assert allowed("ReconcileRole") == {
        ("s3:ListBucketVersions", inbox),
        ("s3:ListBucketVersions", briefs),
        ("sqs:SendMessage", stack.attribute("InboxQueue", "Arn")),
        ("dynamodb:UpdateItem", table),
        ("sqs:SendMessage", dead),
    }


def test_the_right_to_mail_comes_with_both_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    """From that address only; with one address there is no mail, and the function starts."""
    both = stack_with(MailFrom="desk@example.org", MailTo="reader@example.org")
    mail = role_statements(both, "DigestRole")["Mail"]
    assert (mail["Action"], mail["Condition"]) == (
        "ses:SendEmail",
        {"StringEquals": {"ses:FromAddress": "desk@example.org"}},
    )
    assert app_of(both, "DigestFunction", "digest", monkeypatch).settings.mail_to == "reader@example.org"


def test_one_address_is_no_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other may have been forgotten; digests are made."""
    stack = stack_with(MailTo="reader@example.org")
    assert "Mail" not in role_statements(stack, "DigestRole")
    assert app_of(stack, "DigestFunction", "digest", monkeypatch).settings.mail_to is None


@pytest.mark.parametrize("address", ["", "desk@example.org"])
def test_who_is_told_of_digests_is_a_parameter(address: str) -> None:
    """Nobody by default. The topic is encrypted at rest."""
    stack = stack_with(DigestEmail=address)
    subscribed = stack.resolver.condition(stack.template["Resources"]["DigestSubscription"]["Condition"])
    assert subscribed == bool(address)
    assert stack.properties("DigestSubscription")["Endpoint"] == address
    assert stack.properties("DigestTopic")["KmsMasterKeyId"] == "alias/aws/sns"


@pytest.mark.parametrize("logical", TIMERS.values())
def test_every_variable_is_a_setting(stack: Stack, logical: str) -> None:
    """A misspelt one would stop the function."""
    known = {variable(field) for field in Settings.model_fields}
    assert {name for name in function_environment(stack, logical) if name.startswith("MUJAZ_")} <= known


def reader_of(stack: Stack) -> Any:
    """Subscribe a queue to the digest topic; return what takes its messages."""
    sqs = client("sqs")
    queue = sqs.create_queue(QueueName="reader")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    client("sns").subscribe(TopicArn=stack.physical["DigestTopic"], Protocol="sqs", Endpoint=arn)

    def take() -> list[str]:
        answer = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])
        for message in answer:
            sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
        return [json.loads(message["Body"])["Subject"] for message in answer]

    return take


def put(stack: Stack, key: str, body: str) -> None:
    client("s3").put_object(Bucket=stack.physical["BriefsBucket"], Key=key, Body=body.encode())


def test_the_digest_function_writes_tells_and_logs(
    stack: Stack, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the schedule sends, twice: one digest, one message; what was left out is in the log, no text is."""
    put(stack, f"briefs/{DAY}/a-00000000/brief.json", brief_json(1))
    put(stack, f"briefs/{DAY}/b-00000000/brief.json", brief_json(2)[:500])
    app, reader = app_of(stack, "DigestFunction", "digest", monkeypatch), reader_of(stack)
    event = {"scheduled": "2025-03-11T04:30:00Z", "days": 1}
    first, again = app.handler(event, Context()), app.handler(event, Context())
    assert (first["period"], first["told"], again["told"]) == (DAY, ["sns"], [])
    assert first["digest"] == again["digest"]
    assert first["counts"] | {"stories": 0} == {"briefs": 1, "stories": 0, "late": 0, "skipped": 1}
    stored = client("s3").get_object(Bucket=stack.physical["BriefsBucket"], Key=f"digests/{DAY}/digest.json")
    assert Digest.from_json(stored["Body"].read()).id == first["digest"]
    assert len(reader()) == 1
    log = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    left_out = [line for line in log if line.get("message") == "object left out"]
    assert left_out[0]["object"] == f"briefs/{DAY}/b-00000000/brief.json"
    assert not any("بعقوبة" in json.dumps(line, ensure_ascii=False) for line in log)
    assert any(line.get("Stories") for line in log)


def test_the_digest_function_takes_the_sample_of_a_person(stack: Stack, monkeypatch: pytest.MonkeyPatch) -> None:
    """Any period by hand."""
    app = app_of(stack, "DigestFunction", "digest", monkeypatch)
    assert app.handler(sample("digest-by-hand"), Context())["period"] == "2020-01-13_2020-01-19"


def test_a_digest_that_fails_is_logged_without_text(
    stack: Stack, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exception that leaves the function is ours, and has no cause that could hold text."""
    app = app_of(stack, "DigestFunction", "digest", monkeypatch)

    def choke(*_: Any) -> None:
        raise ValueError(TEXT)

    monkeypatch.setattr(app, "desk", choke)
    with pytest.raises(TroubleError) as failed:
        app.handler({"from": DAY}, Context())
    assert failed.value.__cause__ is None
    assert failed.value.__suppress_context__
    assert TEXT[:10] not in capsys.readouterr().out
    with pytest.raises(PeriodError):
        app.handler({}, Context())


def test_the_reconcile_function_queues_what_has_no_brief(stack: Stack, monkeypatch: pytest.MonkeyPatch) -> None:
    """An upload whose notification was lost; its own is taken out of the queue here."""
    sqs, queue = client("sqs"), stack.physical["InboxQueue"]
    client("s3").put_object(Bucket=stack.physical["InboxBucket"], Key="a.txt", Body=TEXT.encode())
    sqs.purge_queue(QueueUrl=queue)
    monkeypatch.setattr("mujaz.cloud.reconciling.GRACE", -reconciling_grace())
    app = app_of(stack, "ReconcileFunction", "reconcile", monkeypatch)
    assert app.handler(sample("reconcile"), Context()) == {"uploads": 1, "missing": 1, "queued": 1, "left": 0}
    assert app.handler(sample("reconcile"), Context()) == {"uploads": 1, "missing": 1, "queued": 0, "left": 1}
    assert len(sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)["Messages"]) == 1


def reconciling_grace() -> Any:
    from mujaz.cloud.reconciling import GRACE

    return GRACE


def test_reconciling_that_fails_is_raised(stack: Stack, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that Lambda tries again."""
    monkeypatch.setattr("mujaz.cloud.reconciling.GRACE", -reconciling_grace())
    client("s3").put_object(Bucket=stack.physical["InboxBucket"], Key="a.txt", Body=TEXT.encode())
    app = app_of(stack, "ReconcileFunction", "reconcile", monkeypatch)
    client("dynamodb").delete_table(TableName=stack.physical["DoneTable"])
    with pytest.raises(TroubleError):
        app.handler({}, Context())


def test_the_brief_function_tells_of_the_watchlist(stack: Stack, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole way: an upload, the real main job, a rule that it meets; a bad watchlist stops nothing."""
    put(stack, "watchlist.yaml", "rules: [{name: Sarraj, people: [فايز السراج]}]")
    inbox = stack.physical["InboxBucket"]
    client("s3").put_object(Bucket=inbox, Key="a.txt", Body=TEXT.encode(), Metadata={"published": "2020-01-13"})
    app, reader = app_of(stack, "BriefFunction", "brief", monkeypatch), reader_of(stack)
    s3 = {"bucket": {"name": inbox}, "object": {"key": "a.txt"}}
    event = {"Records": [{"eventSource": "aws:s3", "eventName": "ObjectCreated:Put", "s3": s3}]}
    (outcome,) = app.handler(event, Context())["outcomes"]
    assert outcome["counts"]["watchlist"] == 1
    assert reader() == ["Mujaz watchlist: Sarraj"]
    put(stack, "watchlist.yaml", "rules: 1")
    client("s3").put_object(Bucket=inbox, Key="b.txt", Body=TEXT.encode())
    s3["object"]["key"] = "b.txt"
    app.work.cache_clear()
    (outcome,) = app.handler(event, Context())["outcomes"]
    assert (outcome["kind"], outcome["counts"]["watchlist"], reader()) == ("brief", 0, [])


def test_the_rights_of_the_functions_suffice_in_s3_and_end_there(stack: Stack) -> None:
    """Under each role's policy and moto's access control: all that the work reads and writes, and nothing else."""
    inbox, briefs = stack.physical["InboxBucket"], stack.physical["BriefsBucket"]
    put(stack, f"briefs/{DAY}/a-00000000/brief.json", brief_json(1))
    client("s3").put_object(Bucket=inbox, Key="a.txt", Body=TEXT.encode())
    digests, lists = s3_of_the_function(stack, "DigestRole"), s3_of_the_function(stack, "ReconcileRole")
    ahead = datetime.now(UTC) + timedelta(hours=3)
    of = {"inbox": inbox, "briefs": briefs, "queue": stack.physical["InboxQueue"], "table": stack.physical["DoneTable"]}
    reconciler = Reconciler(s3=lists, sqs=client("sqs"), dynamodb=client("dynamodb"), days=7, now=lambda: ahead, **of)
    # The table and the queue stand in the list above; moto would check their clients too.
    uploads = list(client("s3").list_object_versions(Bucket=inbox)["Versions"])
    with access_control():
        desk = DigestDesk(digests, briefs)
        # Without a watchlist and without an earlier digest: what is not there is told from what is forbidden.
        assert desk.take(asked_period({"from": DAY})).counts["briefs"] == 1
        assert desk.take(asked_period({"from": "2025-03-11"})).inputs == "fixed"
        (upload,) = newest_versions(lists, inbox)
        assert (upload.key, len(uploads), reconciler._is_done(upload)) == ("a.txt", 1, False)
        for s3, bucket, key in ((digests, briefs, "briefs/x"), (digests, inbox, "x"), (lists, briefs, "digests/x")):
            with pytest.raises(ClientError, match="AccessDenied"):
                s3.put_object(Bucket=bucket, Key=key, Body=b"")
        for s3, bucket, key in ((digests, inbox, "a.txt"), (lists, inbox, "a.txt"), (lists, briefs, "briefs/x")):
            with pytest.raises(ClientError, match="AccessDenied"):
                s3.get_object(Bucket=bucket, Key=key)
