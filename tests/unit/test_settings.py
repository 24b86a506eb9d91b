"""Settings: read from MUJAZ_ variables, and what is wrong is named."""

from __future__ import annotations

import subprocess
import sys

import pytest

from mujaz.settings import Settings, SettingsError, load_settings, variable
from mujaz.translation.registry import ENGINE_NAMES


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for field in Settings.model_fields:
        monkeypatch.delenv(variable(field), raising=False)


def test_without_variables_nothing_leaves_the_machine() -> None:
    """The default engine is the offline one."""
    assert load_settings().engines == ("phrasebook",)


def test_engines_are_a_list_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    """Order counts; case and white space do not."""
    monkeypatch.setenv("MUJAZ_ENGINES", " Google, amazon ,phrasebook,")
    assert load_settings().engines == ("google", "amazon", "phrasebook")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MUJAZ_ENGINES", "secret-engine"),
        ("MUJAZ_ENGINES", "google,google"),
        ("MUJAZ_ENGINES", ","),
        ("MUJAZ_MAX_TEXT_BYTES", "12"),
        ("MUJAZ_MAX_TEXT_BYTES", "a lot"),
        ("MUJAZ_ENGINE_TIMEOUT", "0"),
        ("MUJAZ_ENGINE_ATTEMPTS", "99"),
        ("MUJAZ_BRIEFS_BUCKET", "No Such Bucket"),
        ("MUJAZ_LIBRE_URL", "file:///etc/passwd"),
        ("MUJAZ_IDEMPOTENCY_HOURS", "-3"),
    ],
)
def test_a_bad_value_names_the_variable_and_what_is_allowed(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """The message has the variable and its description, and does not repeat the value."""
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    message = str(caught.value)
    assert message.startswith(f"{name}: ")
    assert str(Settings.model_fields[name.removeprefix("MUJAZ_").lower()].description) in message
    assert len(value) < 4 or value not in message


def test_every_fault_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two wrong variables are told at once."""
    monkeypatch.setenv("MUJAZ_ENGINES", "none")
    monkeypatch.setenv("MUJAZ_ENGINE_ATTEMPTS", "0")
    with pytest.raises(SettingsError, match=r"MUJAZ_ENGINES: .*; MUJAZ_ENGINE_ATTEMPTS: "):
        load_settings()


def test_a_misspelt_variable_is_not_ignored(monkeypatch: pytest.MonkeyPatch) -> None:
    """MUJAZ_ENGINE looks right and would do nothing: it is refused, with the name that was meant."""
    monkeypatch.setenv("MUJAZ_ENGINE", "google")
    with pytest.raises(SettingsError, match=r"MUJAZ_ENGINE: no such setting; did you mean MUJAZ_ENGINES\?"):
        load_settings()
    monkeypatch.delenv("MUJAZ_ENGINE")
    monkeypatch.setenv("MUJAZ_XYZ", "1")
    with pytest.raises(SettingsError, match="MUJAZ_XYZ: no such setting; known are MUJAZ_ENGINES, "):
        load_settings()


def test_an_override_wins_and_none_is_no_override(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a command line gives counts more than the environment; what it does not give, doesn't."""
    monkeypatch.setenv("MUJAZ_MAX_TEXT_BYTES", "2048")
    assert load_settings(max_text_bytes=4096).max_text_bytes == 4096
    assert load_settings(max_text_bytes=None).max_text_bytes == 2048
    with pytest.raises(SettingsError, match="MUJAZ_COLOUR: "):
        load_settings(colour="red")


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Templates and shells leave empty variables behind."""
    monkeypatch.setenv("MUJAZ_IDEMPOTENCY_TABLE", "")
    assert load_settings().idempotency_table is None


def test_what_a_function_needs_is_asked_for_by_name() -> None:
    """A missing bucket is told as the variable that is missing."""
    with pytest.raises(SettingsError, match="MUJAZ_BRIEFS_BUCKET: not set"):
        load_settings().needed("briefs_bucket")
    assert Settings(briefs_bucket="briefs").needed("briefs_bucket") == "briefs"


def test_engine_options_carry_the_settings() -> None:
    """The registry gets what the settings say."""
    options = Settings(engine_timeout=3, engine_attempts=2, libre_url="http://127.0.0.1:5000").engine_options
    assert (options.timeout, options.attempts, options.url("libre")) == (3, 2, "http://127.0.0.1:5000")
    assert Settings().engine_options.url("libre") is None


def test_every_setting_is_documented() -> None:
    """A description each; that of the engines names every engine."""
    assert all(field.description for field in Settings.model_fields.values())
    assert all(name in str(Settings.model_fields["engines"].description) for name in ENGINE_NAMES)


def test_reading_settings_loads_no_aws() -> None:
    """The command line reads settings too: it should not pay for boto3."""
    code = "import sys, mujaz.settings; sys.exit('boto3' in sys.modules or 'requests' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
