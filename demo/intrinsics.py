"""CloudFormation's intrinsic functions, as far as template.yaml uses them, resolved against a stack that stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

_REMOVED = object()
"""What ``AWS::NoValue`` resolves to; the property or list item that has it goes."""

_VARIABLE = re.compile(r"\$\{([^}]+)\}")


class Resolver:
    """Resolves values of a template.

    Args:
        template: the transformed template, as parsed.
        references: what ``Ref`` gives for parameters, pseudo-parameters and resources.
        attribute: gives the attribute of a resource, by logical id and name.

    """

    def __init__(
        self, template: Mapping[str, Any], references: Mapping[str, Any], attribute: Callable[[str, str], Any]
    ) -> None:
        self._template = template
        self._references = references
        self._attribute = attribute

    def resolve(self, value: Any) -> Any:
        """Return ``value`` with its intrinsic functions replaced by what they stand for."""
        if isinstance(value, list):
            return [item for each in value if (item := self.resolve(each)) is not _REMOVED]
        if not isinstance(value, Mapping):
            return value
        if len(value) == 1:
            ((name, argument),) = value.items()
            function = self._functions().get(name)
            if function is not None:
                return function(argument)
        return {name: item for name, each in value.items() if (item := self.resolve(each)) is not _REMOVED}

    def condition(self, name: str) -> bool:
        """Return whether the template's condition ``name`` holds."""
        return bool(self.resolve(self._template["Conditions"][name]))

    def _functions(self) -> dict[str, Callable[[Any], Any]]:
        return {
            "Ref": self._ref,
            "Condition": self.condition,
            "Fn::GetAtt": self._get_att,
            "Fn::Sub": self._sub,
            "Fn::If": lambda of: self.resolve(of[1] if self.condition(of[0]) else of[2]),
            "Fn::Equals": lambda of: str(self.resolve(of[0])) == str(self.resolve(of[1])),
            "Fn::Not": lambda of: not self.resolve(of[0]),
            "Fn::Or": lambda of: any(self.resolve(each) for each in of),
            "Fn::And": lambda of: all(self.resolve(each) for each in of),
            "Fn::FindInMap": self._find_in_map,
        }

    def _ref(self, name: str) -> Any:
        return _REMOVED if name == "AWS::NoValue" else self._references[name]

    def _get_att(self, of: str | list[str]) -> Any:
        resource, attribute = of.split(".", 1) if isinstance(of, str) else of
        return self._attribute(resource, attribute)

    def _sub(self, text: str) -> str:
        def variable(match: re.Match[str]) -> str:
            name = match.group(1)
            return str(self._get_att(name) if "." in name else self._ref(name))

        return _VARIABLE.sub(variable, text)

    def _find_in_map(self, of: list[Any]) -> Any:
        table, first, second = (self.resolve(each) for each in of)
        return self._template["Mappings"][table][first][second]
