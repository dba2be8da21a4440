"""Migrate specs of version 1 of the language to version 2."""

from callwright_gen.spec_migration.run import Migrated, migrate_spec

__all__ = ["Migrated", "migrate_spec"]
