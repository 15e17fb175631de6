"""The engine, the migrations, the journal, the one write path and bulk reads."""
