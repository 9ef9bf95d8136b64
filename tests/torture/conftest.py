"""The torture tests stand on what the system tests stand on."""

from tests.system.conftest import library, talk

__all__ = ["library", "talk"]
