#!/usr/bin/env python3
"""A person's first hour in the window, with real mouse and keys: Xvfb is the screen, xdotool the hands.

  tests/app/window_journey.py build/release/app/cyclorama [PICTURES]

Start page, Try the demo, steps are seen, pause, resume, stop, quit, start again, go on from what is offered, quit in
the middle of training, and the offer once more.  What the window does is judged by what it shows (its title, the
colours of its buttons) and by what the run's folder holds; everything is waited for, nothing is slept through.  With
PICTURES, a folder, screenshots are left there.  Exit 77 (skipped, with a line that says why) where Xvfb or xdotool
are missing.
"""
import json
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import zlib

ACCENT = bytes((0xEB, 0x6F, 0x1F))  # blue, green, red: of the light look: primary buttons and links
FIELD = bytes((0xF7, 0xF5, 0xF3))
PATIENCE = 240
WIDTH, HEIGHT = 1280, 720


def wait_for(what, question, patience=PATIENCE):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        answer = question()
        if answer:
            return answer
        time.sleep(0.05)
    raise AssertionError(f"waited {patience} s in vain for: {what}")


class Screen:
    """An X server of our own, and what a person does in front of it."""

    def __init__(self, pictures, folder):
        self.pictures = pictures
        self.programs = []
        read, write = os.pipe()
        self.server = subprocess.Popen(
            # Without -noreset the server starts anew whenever its last client leaves, as each xdotool does, and a program
            # that connects in that moment is turned away.
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(folder),
             "-nolisten", "tcp", "-noreset"], pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            self.display = ":" + pipe.readline().strip()
        self.memory = folder / "Xvfb_screen0"  # the screen's pixels, in the format of xwd

    def close(self):
        for program in self.programs:
            if program.poll() is None:
                program.kill()
                program.wait()
        self.server.terminate()
        self.server.wait()

    def environment(self):
        return dict(os.environ, DISPLAY=self.display)

    def xdotool(self, *words):
        return subprocess.run(["xdotool", *words], env=self.environment(), text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL).stdout.strip()

    def pixels(self):
        """Rows of the screen: blue, green, red and a byte of no meaning for each pixel."""
        image = self.memory.read_bytes()
        header = struct.unpack(">25I", image[:100])
        size, line, colours = header[0], header[12], header[19]
        begin = size + 12 * colours
        return [image[begin + y * line:begin + y * line + WIDTH * 4] for y in range(HEIGHT)]

    def photograph(self, name):
        if not self.pictures:
            return
        raw = bytearray()
        for row in self.pixels():
            rgb = bytearray(WIDTH * 3)
            rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
            raw += b"\0" + rgb

        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        self.pictures.mkdir(parents=True, exist_ok=True)
        (self.pictures / f"{name}.png").write_bytes(
            b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", WIDTH, HEIGHT, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(bytes(raw))) + chunk(b"IEND", b""))

    def accents(self, top, bottom):
        """Columns that hold the accent between two heights, as ranges that lie 14 pixels apart or more, with their
        middle height and how many pixels of it they hold."""
        rows = self.pixels()[top:bottom]
        columns = {}
        for y, row in enumerate(rows):
            at = row.find(ACCENT)
            while at >= 0:
                if at % 4 == 0:
                    columns.setdefault(at // 4, []).append(top + y)
                at = row.find(ACCENT, at + 1)
        ranges = []
        for x in sorted(columns):
            if ranges and x - ranges[-1][1] < 14:
                ranges[-1][1] = x
                ranges[-1][2] += columns[x]
            else:
                ranges.append([x, x, list(columns[x])])
        return [((left + right) // 2, (min(ys) + max(ys)) // 2, len(ys)) for left, right, ys in ranges]

    def click(self, x, y):
        self.xdotool("mousemove", str(x), str(y), "click", "1")

    def key(self, keys):
        self.xdotool("key", "--clearmodifiers", keys)


class Studio:
    """The program in its window."""

    def __init__(self, program, screen, home):
        self.screen = screen
        environment = dict(screen.environment(), QT_QPA_PLATFORM="xcb", HOME=str(home), XDG_CONFIG_HOME=str(home),
                           XDG_DATA_HOME=str(home), XDG_RUNTIME_DIR=str(home), CYCLORAMA_RUNS=str(home / "runs"),
                           LC_ALL="C.UTF-8", QT_SCALE_FACTOR="1")
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        environment.pop("WAYLAND_DISPLAY", None)
        self.log = home / "program.log"  # what it said, for the case that it ends by itself
        with self.log.open("wb") as log:
            self.process = subprocess.Popen([program, "studio", "--theme", "light", "--language", "en"],
                                            env=environment, stdout=subprocess.DEVNULL, stderr=log)
        screen.programs.append(self.process)
        self.window = wait_for("a window", self.find)
        # No window manager: the window gets place, size and keyboard from here.
        screen.xdotool("windowmove", self.window, "0", "0")
        screen.xdotool("windowsize", self.window, str(WIDTH), str(HEIGHT))
        screen.xdotool("windowfocus", self.window)
        wait_for("the window in its size", lambda: f"{WIDTH}x{HEIGHT}" in
                 screen.xdotool("getwindowgeometry", self.window))

    def find(self):
        assert self.process.poll() is None, \
            f"the program ended with {self.process.returncode}:\n{self.log.read_text(errors='replace')}"
        found = self.screen.xdotool("search", "--onlyvisible", "--name", "Cyclorama").split()
        return found[-1] if found else None

    def title(self):
        return self.screen.xdotool("getwindowname", self.window)

    def shows_a_run(self):
        return "— Cyclorama" in self.title()  # with the run's name before it

    def primary(self):
        """The one filled button of the bar at the top."""
        def find():
            large = [a for a in self.screen.accents(30, 76) if a[2] > 400]
            return large[0] if large else None
        return wait_for("a primary button", find)

    def press_primary(self):
        x, y, _ = self.primary()
        self.screen.click(x, y)

    def offered(self):
        """Where the first button of the message under the menu is, or nothing: a message has the accent at its left
        edge, and its buttons are as grey as fields."""
        marks = self.screen.accents(30, 90)
        if not marks:
            return None
        y = marks[0][1]
        row = self.screen.pixels()[y]
        grey = [row[at:at + 3] == FIELD for at in range(0, WIDTH * 4, 4)]
        for x in range(WIDTH - 12):
            if all(grey[x:x + 12]):
                return x + 6, y
        return None

    def ended(self):
        return wait_for("the end of the program", lambda: self.process.poll() is not None) and self.process.returncode


class Run:
    def __init__(self, folder):
        self.folder = folder

    def steps(self):
        try:
            return max(0, len((self.folder / "metrics.csv").read_bytes().splitlines()) - 1)
        except FileNotFoundError:
            return 0

    def events(self):
        try:
            lines = (self.folder / "events.jsonl").read_text().splitlines()
        except FileNotFoundError:
            return []
        return [json.loads(line)["event"] for line in lines]

    def grows(self):
        before = self.steps()
        return wait_for("further steps", lambda: self.steps() > before + 2)


def journey(program, screen, home):
    studio = Studio(program, screen, home)
    # The start page stands when its card of the demo answers: the button is clicked where the card is, from below.
    runs = home / "runs"
    screen.photograph("1-start-page")

    def begun():
        return [folder for folder in runs.glob("*") if (folder / "metrics.csv").exists()]

    def try_demo():
        for y in range(330, 430, 12):
            screen.click(WIDTH * 865 // 1280, y)
            end = time.monotonic() + 0.3
            while time.monotonic() < end:
                if studio.shows_a_run():
                    return True
                time.sleep(0.02)
        return False
    wait_for("the demo to begin", try_demo)
    run = Run(wait_for("a run's folder", begun)[0])
    wait_for("ten steps", lambda: run.steps() >= 10)
    wait_for("the epoch in the title", lambda: "epoch 1" in studio.title())
    screen.photograph("2-training")

    studio.press_primary()  # Pause
    wait_for("the pause in the run's events", lambda: "paused" in run.events())
    held = run.steps()
    screen.photograph("3-paused")
    studio.primary()  # Resume stands where Pause stood
    assert run.steps() == held, "a paused run takes no steps"
    studio.press_primary()  # Resume
    run.grows()

    screen.key("shift+F5")  # Stop
    wait_for("the stop", lambda: run.events()[-1] == "stopped")
    assert list((run.folder / "checkpoints").glob("*.ckpt")), "a stop leaves a checkpoint"
    stopped = run.steps()
    wait_for("the run to be at rest", lambda: studio.primary())
    screen.photograph("4-stopped")
    screen.key("ctrl+q")
    assert studio.ended() == 0

    studio = Studio(program, screen, home)
    wait_for("the offer to go on", studio.offered)
    screen.photograph("5-offer")

    def go_on():
        if studio.shows_a_run():
            return True
        place = studio.offered()
        if place:
            screen.click(*place)
        end = time.monotonic() + 2
        while time.monotonic() < end and not studio.shows_a_run():
            time.sleep(0.02)
        return studio.shows_a_run()
    wait_for("the run that was offered", go_on)
    wait_for("steps after the stop", lambda: run.steps() > stopped)
    run.grows()
    screen.photograph("6-gone-on")

    screen.key("ctrl+q")  # asks, as a run trains; Return says: checkpoint and quit
    question = wait_for("the question", lambda: screen.xdotool(
        "search", "--onlyvisible", "--name", "A run is training"))
    screen.photograph("7-question")
    screen.xdotool("windowfocus", question.split()[-1])
    screen.key("Return")
    assert studio.ended() == 0
    assert run.events()[-1] == "stopped"
    lines = (run.folder / "metrics.csv").read_text().splitlines()[1:]
    steps = [int(line.split(",")[0]) for line in lines]
    assert steps == list(range(1, len(steps) + 1)), "every step stands there once"

    studio = Studio(program, screen, home)
    wait_for("the offer to go on", studio.offered)
    screen.key("ctrl+q")
    assert studio.ended() == 0
    print(f"The journey is done: {len(steps)} steps, {run.events()}")


def main():
    missing = [tool for tool in ("Xvfb", "xdotool") if not shutil.which(tool)]
    if missing:
        print(f"Skipped: {' and '.join(missing)} not found; scripts/setup.sh tests installs what is needed")
        return 77
    pictures = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory(prefix="cyclorama-journey-") as folder:
        screen = Screen(pictures, pathlib.Path(folder))
        try:
            home = pathlib.Path(folder) / "home"
            home.mkdir()
            journey(sys.argv[1], screen, home)
        except BaseException:
            screen.photograph("failed")
            raise
        finally:
            screen.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
