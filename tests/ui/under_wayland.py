#!/usr/bin/env python3
"""Runs a Qt Test program under a Wayland compositor of its own: weston without a screen.

  tests/ui/under_wayland.py PROGRAM [ARGUMENTS]

Exit 77 (skipped, with a line that says why) where weston or Qt's Wayland plugin is missing.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

PATIENCE = 30

if not shutil.which("weston"):
    print("skipped: weston is not installed")
    sys.exit(77)

with tempfile.TemporaryDirectory() as runtime:
    environment = os.environ | {"XDG_RUNTIME_DIR": runtime, "WAYLAND_DISPLAY": "test", "QT_QPA_PLATFORM": "wayland"}
    weston = subprocess.Popen(["weston", "--backend=headless-backend.so", "--socket=test", "--idle-time=0"],
                              env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + PATIENCE
        while not pathlib.Path(runtime, "test").exists():
            if weston.poll() is not None or time.monotonic() > end:
                print("skipped: weston does not come up")
                sys.exit(77)
            time.sleep(0.05)
        done = subprocess.run(sys.argv[1:], env=environment, stderr=subprocess.PIPE, text=True)
        print(done.stderr, file=sys.stderr)
        if 'Could not find the Qt platform plugin "wayland"' in done.stderr:
            print("skipped: Qt's Wayland plugin (qt6-wayland) is not installed")
            sys.exit(77)
        sys.exit(done.returncode)
    finally:
        weston.terminate()
        weston.wait()
