#!/usr/bin/env python3
"""Gathers the patterns of all that the engine says, as lupdate and the window can read them.

engine_sentences.py OUT: writes a header with a QT_TRANSLATE_NOOP line for each.
"""
import re
import sys
from pathlib import Path

SPOKEN = re.compile(r'\b(?:say|Error|UsageError)\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')

root = Path(__file__).resolve().parent.parent
patterns = {
    "".join(LITERAL.findall(literals))
    for folder in ("core", "ui")
    for file in sorted((root / folder).rglob("*.cpp"))
    for literals in SPOKEN.findall(file.read_text(encoding="utf-8"))
}
lines = [f'QT_TRANSLATE_NOOP("Engine", "{pattern}"),\n' for pattern in sorted(patterns)]
out, text = Path(sys.argv[1]), "".join(lines)
if not out.exists() or out.read_text(encoding="utf-8") != text:  # else nothing is compiled again
    out.write_text(text, encoding="utf-8")
