"""What template.yaml gives each choice of engines: their settings, their rights and their table, and nothing more."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
from cfnlint.api import ManualArgs, lint

from demo.intrinsics import Resolver
from demo.stack import ACCOUNT, transformed_template
from mujaz.settings import Settings, load_settings, variable
from mujaz.translation.registry import ENGINE_NAMES

REGION = "eu-central-1"
MODEL = "vendor.model-v1:0"


@cache
def template() -> dict[str, Any]:
    return transformed_template(region=REGION)


CHAINS = template()["Parameters"]["Engines"]["AllowedValues"]
NEEDED = {"BedrockModel": MODEL, "LibreUrl": "https://libre.example.org"}


class Choice:
    """The brief function under a choice of parameters, with the template's conditions evaluated."""

    def __init__(self, **parameters: str) -> None:
        defaults = {name: one.get("Default") for name, one in template()["Parameters"].items()}
        pseudo = {"AWS::AccountId": ACCOUNT, "AWS::Partition": "aws", "AWS::Region": REGION, "AWS::StackName": "mujaz"}
        names = {name: name for name in template()["Resources"]}
        names |= {"BriefsBucket": "briefs", "DigestTopic": f"arn:aws:sns:{REGION}:{ACCOUNT}:digests"}
        references = {**names, **pseudo, **defaults, **parameters}
        self.resolver = Resolver(template(), references, lambda resource, attribute: f"{resource}.{attribute}")

    def properties(self, name: str) -> Any:
        """Return the properties of a resource."""
        return self.resolver.resolve(template()["Resources"][name]["Properties"])

    @property
    def environment(self) -> dict[str, str]:
        """What the function finds in its environment."""
        variables = self.properties("BriefFunction")["Environment"]["Variables"]
        return {name: str(value) for name, value in variables.items()}

    @property
    def rights(self) -> dict[str, Mapping[str, Any]]:
        """The statements of the function's role by their Sid."""
        (policy,) = self.properties("BriefRole")["Policies"]
        return {statement["Sid"]: statement for statement in policy["PolicyDocument"]["Statement"]}

    @property
    def has_table(self) -> bool:
        """Whether the stack has the table of translations."""
        return self.resolver.condition(template()["Resources"]["TranslationTable"]["Condition"])


OF_ENGINES = {"Translate", "AskTheModel", "RememberTranslations", "CountCharacters"}


@pytest.mark.parametrize("chain", CHAINS)
def test_the_settings_of_every_chain_are_good(chain: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The function starts with them; every variable is a setting, and none is there for an engine not chosen."""
    environment = Choice(Engines=chain, DailyCharacters="1000", **NEEDED).environment
    assert {name for name in environment if name.startswith("MUJAZ_")} <= set(map(variable, Settings.model_fields))
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    settings = load_settings()
    engines = chain.split(",")
    assert settings.engines == tuple(engines)
    assert (settings.bedrock_model == MODEL) == ("bedrock" in engines)
    assert (settings.libre_url is not None) == ("libre" in engines)
    assert (settings.daily_characters == 1000) == (chain != "phrasebook")
    assert (settings.translation_table == "TranslationTable") == (chain != "phrasebook")


@pytest.mark.parametrize("chain", CHAINS)
def test_rights_come_with_the_engine(chain: str) -> None:
    """Only a chain with amazon in it may translate with it, only one with bedrock may ask that model."""
    choice, engines = Choice(Engines=chain, **NEEDED), chain.split(",")
    assert ("Translate" in choice.rights) == ("amazon" in engines)
    assert ("AskTheModel" in choice.rights) == ("bedrock" in engines)
    assert ("RememberTranslations" in choice.rights) == (chain != "phrasebook")
    assert "CountCharacters" not in choice.rights


def test_without_an_engine_over_the_network_there_is_no_table() -> None:
    """Whatever else is asked for."""
    choice = Choice(Engines="phrasebook", DailyCharacters="5", TranslationDays="9")
    assert not choice.has_table
    assert not OF_ENGINES & choice.rights.keys()
    assert "MUJAZ_TRANSLATION_TABLE" not in choice.environment


@pytest.mark.parametrize(
    ("days", "characters", "rights"),
    [
        ("0", "0", set()),
        ("90", "0", {"RememberTranslations"}),
        ("0", "1000", {"CountCharacters"}),
        ("90", "1000", {"RememberTranslations", "CountCharacters"}),
    ],
)
def test_memory_and_cap_have_the_rights_that_each_needs(days: str, characters: str, rights: set[str]) -> None:
    """Reading and writing translations, counting; on this table only, and no table where neither is chosen."""
    choice = Choice(Engines="amazon,phrasebook", TranslationDays=days, DailyCharacters=characters)
    assert OF_ENGINES & choice.rights.keys() == {"Translate", *rights}
    assert choice.has_table == bool(rights)
    wanted = {
        "RememberTranslations": ["dynamodb:BatchGetItem", "dynamodb:BatchWriteItem"],
        "CountCharacters": "dynamodb:UpdateItem",
    }
    for sid in rights:
        assert (choice.rights[sid]["Action"], choice.rights[sid]["Resource"]) == (wanted[sid], "TranslationTable.Arn")
    assert choice.rights["Translate"]["Action"] == "translate:TranslateText"


def test_only_the_chosen_model_may_be_asked() -> None:
    """A model of this region, or a profile of this account and the model behind it."""
    chain = {"Engines": "bedrock,phrasebook", "BedrockModel": MODEL}
    statement = Choice(**chain).rights["AskTheModel"]
    assert statement["Action"] == "bedrock:InvokeModel"
    assert statement["Resource"] == [f"arn:aws:bedrock:{REGION}::foundation-model/{MODEL}"]
    profile = Choice(**{**chain, "BedrockModel": f"eu.{MODEL}"}, BedrockProfileOf=MODEL)
    assert profile.rights["AskTheModel"]["Resource"] == [
        f"arn:aws:bedrock:{REGION}:{ACCOUNT}:inference-profile/eu.{MODEL}",
        f"arn:aws:bedrock:*::foundation-model/{MODEL}",
    ]


def test_the_table_is_paid_by_use_encrypted_and_forgets() -> None:
    """The attribute is the one that memory and counts write."""
    table = Choice(Engines="google,phrasebook").properties("TranslationTable")
    assert table["BillingMode"] == "PAY_PER_REQUEST"
    assert table["SSESpecification"] == {"SSEEnabled": True}
    assert table["TimeToLiveSpecification"] == {"AttributeName": "expires", "Enabled": True}
    assert table["KeySchema"] == [{"AttributeName": "id", "KeyType": "HASH"}]


def test_what_an_engine_needs_is_asked_for_before_anything_is_made() -> None:
    """A stack with bedrock and no model, or libre and no server, is refused, for every such chain."""
    rules = template()["Rules"]
    for engine, parameter, rule in (
        ("bedrock", "BedrockModel", "ABedrockEngineHasAModel"),
        ("libre", "LibreUrl", "ALibreEngineHasAServer"),
    ):
        condition = rules[rule]["RuleCondition"]["Fn::Contains"]
        assert condition == [[chain for chain in CHAINS if engine in chain.split(",")], {"Ref": "Engines"}]
        (assertion,) = rules[rule]["Assertions"]
        assert assertion["Assert"] == {"Fn::Not": [{"Fn::Equals": [{"Ref": parameter}, ""]}]}


def test_every_chain_ends_offline_and_names_known_engines() -> None:
    """No upload is left without English, whatever a service does."""
    for chain in CHAINS:
        engines = chain.split(",")
        assert engines[-1] == "phrasebook"
        assert set(engines) <= set(ENGINE_NAMES)
        assert len(set(engines)) == len(engines)


@pytest.mark.filterwarnings("ignore:Tried to parse:UserWarning")
def test_the_template_is_clean_with_all_engines() -> None:
    """cfn-lint reads every branch of the conditions."""
    text = json.dumps(template(), default=str)
    assert [str(match) for match in lint(text, config=ManualArgs(regions=["eu-central-1"]))] == []
