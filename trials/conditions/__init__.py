"""Conditions over facts: how they are written in the data files, and how they judge a case."""

from trials.conditions.errors import AuthoringError, InvalidEntry, Place
from trials.conditions.grammar import parse
from trials.conditions.leaves import Leaf
from trials.conditions.tree import (
    All,
    Any,
    AtLeast,
    Atom,
    AtSite,
    Condition,
    Constant,
    Suppose,
    When,
)

__all__ = [
    "All",
    "Any",
    "AtLeast",
    "AtSite",
    "Atom",
    "AuthoringError",
    "Condition",
    "Constant",
    "InvalidEntry",
    "Leaf",
    "Place",
    "Suppose",
    "When",
    "parse",
]
