"""The torture tests stand on what the system tests stand on."""

from tests.system.conftest import content, library

__all__ = ["content", "library"]
