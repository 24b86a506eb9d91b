"""The built function under Lambda's runtime: Runtime Interface Emulator and awslambdaric, against moto's server.

What runs is what would be deployed: the built function and layers, the environment of the template, and beside them
only what the runtime brings (boto3 and awslambdaric). A package that a layer lacks, a wheel for another system or an
import that works in a checkout only shows here.
"""

from __future__ import annotations

import contextlib
import json
import platform
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto.server import ThreadedMotoServer

from demo.function import function_environment
from demo.stack import ROOT, Stack, make_stack
from tests.integration.conftest import Built, missing

REGION = "us-east-1"
SEED = (ROOT / "tests" / "data" / "seed.txt").read_bytes()
OF_THE_RUNTIME = (
    "awslambdaric", "runtime_client", "simplejson", "snapshot_restore_py",
    "boto3", "botocore", "s3transfer", "jmespath", "dateutil", "six", "urllib3",
)  # fmt: skip
pytestmark = pytest.mark.filterwarnings("ignore:Tried to parse:UserWarning")

START_SECONDS = 30
ANSWER_SECONDS = 90


@dataclass(frozen=True)
class Running:
    """A stack in moto's server and the function that belongs to it."""

    stack: Stack
    url: str
    log: Path

    def invoke(self, event: Any) -> Any:
        """Return the function's answer."""
        request = urllib.request.Request(self.url, data=json.dumps(event).encode(), method="POST")
        with urllib.request.urlopen(request, timeout=ANSWER_SECONDS) as answer:
            return json.loads(answer.read())

    def client(self, service: str) -> Any:
        """A client that speaks to moto."""
        return self.stack.clients(service)


@pytest.fixture(scope="module")
def emulator(sam: Path) -> Path:
    """The emulator, out of the package of the SAM command line."""
    machine = "arm64" if platform.machine() in ("arm64", "aarch64") else "x86_64"
    environment = sam.resolve().parents[1]
    found = list(environment.glob(f"lib/python3*/site-packages/samcli/local/rapid/aws-lambda-rie-{machine}"))
    if sys.platform != "linux" or not found:
        missing("the Lambda Runtime Interface Emulator is missing")
    return found[0]


@pytest.fixture(scope="module")
def stack() -> Iterator[tuple[Stack, str]]:
    """The real template in moto's server, with the server's address."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    endpoint = f"http://{host}:{port}"
    session = boto3.session.Session("test", "test", region_name=REGION)

    def clients(service: str) -> Any:
        return session.client(service, endpoint_url=endpoint)

    made = make_stack(clients, name="mujaz", region=REGION)
    yield made, endpoint
    server.stop()


@pytest.fixture(scope="module")
def start(
    built: Built, emulator: Path, stack: tuple[Stack, str], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], contextlib.AbstractContextManager[Running]]:
    """Starts a function by its logical id; it waits for events until the context is left."""
    made, endpoint = stack

    @contextlib.contextmanager
    def starting(logical: str) -> Iterator[Running]:
        folder = tmp_path_factory.mktemp("runtime")
        address, api = (f"127.0.0.1:{port}" for port in free_ports(2))
        function = built.folder / logical
        paths = [function, *(layer / "python" for layer in built.layers), runtime_packages(folder)]
        environment = {
            **function_environment(made, logical),
            "PATH": "/usr/bin:/bin",
            "HOME": str(folder),
            "PYTHONPATH": ":".join(map(str, paths)),
            "LAMBDA_TASK_ROOT": str(function),
            "AWS_LAMBDA_FUNCTION_NAME": logical,
            "AWS_LAMBDA_FUNCTION_TIMEOUT": "300",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1769",
            "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_ENDPOINT_URL": endpoint,
        }
        # -S: the base interpreter without any site-packages, as the runtime is.
        command = [str(emulator), "--runtime-interface-emulator-address", address, "--runtime-api-address", api]
        command += [str(Path(sys._base_executable).resolve()), "-S", "-m", "awslambdaric", "app.handler"]  # type: ignore[attr-defined]
        log = folder / "log"
        with log.open("w") as output:
            process = subprocess.Popen(command, cwd=function, env=environment, stdout=output, stderr=output)
            try:
                wait_for(address)
                yield Running(made, f"http://{address}/2015-03-31/functions/function/invocations", log)
            finally:
                process.terminate()
                process.wait(timeout=10)

    return starting


@pytest.fixture(scope="module")
def running(start: Callable[[str], contextlib.AbstractContextManager[Running]]) -> Iterator[Running]:
    """The brief function, waiting for events."""
    with start("BriefFunction") as function:
        yield function


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on; each is another."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [int(each.getsockname()[1]) for each in sockets]


def runtime_packages(folder: Path) -> Path:
    """A folder with only those packages of our environment that the runtime brings."""
    packages = folder / "packages"
    packages.mkdir()
    for source in (sysconfig.get_path("purelib"), sysconfig.get_path("platlib")):
        for name in OF_THE_RUNTIME:
            for path in Path(source).glob(f"{name}*"):
                if path.name.split(".")[0] == name and not (packages / path.name).exists():
                    (packages / path.name).symlink_to(path)
    return packages


def wait_for(address: str) -> None:
    """Wait until somebody listens."""
    host, port = address.split(":")
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection((host, int(port)), timeout=1):
            return
        time.sleep(0.05)
    pytest.fail("the emulator did not start")


def test_an_upload_becomes_a_brief(running: Running) -> None:
    """An upload, its message as the queue holds it, the function's answer, the brief's files."""
    inbox, briefs = (running.stack.physical[name] for name in ("InboxBucket", "BriefsBucket"))
    s3 = running.client("s3")
    s3.put_object(Bucket=inbox, Key="ليبيا 2020+.txt", Body=SEED, Metadata={"published": "2020-01-13"})
    s3.put_object(Bucket=inbox, Key="empty.txt", Body=b"")
    answer = running.invoke({"Records": messages(running)})
    assert answer == {"batchItemFailures": []}, running.log.read_text()
    keys = [item["Key"] for item in s3.list_objects_v2(Bucket=briefs)["Contents"]]
    assert {key.rsplit("/", 1)[-1] for key in keys if key.startswith("briefs/")} == {
        "article.txt",
        "brief.html",
        "brief.json",
        "brief.md",
    }
    (written,) = [key for key in keys if key.endswith("brief.json")]
    brief = json.loads(s3.get_object(Bucket=briefs, Key=written)["Body"].read())
    assert brief["schema"] == "mujaz.brief/1"
    assert brief["article"]["key"] == "ليبيا 2020+.txt"
    assert brief["article"]["published"] == "2020-01-13"
    assert any(key.startswith("quarantine/") and key.endswith("reason.json") for key in keys)


def test_a_schedule_becomes_a_digest(start: Callable[[str], contextlib.AbstractContextManager[Running]]) -> None:
    """What the schedule sends, and the files of the digest; nothing that it needs is missing from the layers."""
    with start("DigestFunction") as digests:
        briefs = digests.stack.physical["BriefsBucket"]
        digests.client("s3").put_object(Bucket=briefs, Key="watchlist.yaml", Body=b"rules: []")
        answer = digests.invoke({"scheduled": "2020-02-14T04:30:00Z", "days": 1})
        assert answer.get("period") == "2020-02-13", digests.log.read_text()
        assert answer["told"] == ["sns"]
        listed = digests.client("s3").list_objects_v2(Bucket=briefs, Prefix=answer["prefix"])["Contents"]
        assert [item["Key"].rsplit("/", 1)[-1] for item in listed] == [
            *(f"digest.{form}" for form in ("atom", "html", "json", "md")),
            "inputs.json",
        ]


def test_a_schedule_looks_for_lost_uploads(start: Callable[[str], contextlib.AbstractContextManager[Running]]) -> None:
    """Whatever lies in the inbox is too new."""
    with start("ReconcileFunction") as reconcile:
        assert reconcile.invoke({}) == {"uploads": 0, "missing": 0, "queued": 0, "left": 0}, reconcile.log.read_text()


def test_an_error_tells_nothing_of_what_was_sent(running: Running) -> None:
    """An event of no known shape, given directly, is an error that names the part that is missing."""
    answer = running.invoke({"نص": "سري"})
    assert answer["errorType"] == "UnknownEventError"
    assert "سري" not in json.dumps(answer, ensure_ascii=False)


def messages(running: Running) -> list[dict[str, Any]]:
    """All messages of the queue, as the event source mapping puts them into an event."""
    sqs = running.client("sqs")
    queue = running.stack.physical["InboxQueue"]
    received = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10)["Messages"]
    return [
        {
            "messageId": message["MessageId"],
            "receiptHandle": message["ReceiptHandle"],
            "body": message["Body"],
            "attributes": {},
            "messageAttributes": {},
            "eventSource": "aws:sqs",
            "eventSourceARN": running.stack.attribute("InboxQueue", "Arn"),
            "awsRegion": REGION,
        }
        for message in received
    ]
