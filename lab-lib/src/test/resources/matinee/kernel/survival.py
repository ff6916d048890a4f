"""Checks that the kernel lives through what kills others, tells the learner what happened, and dies when it should."""
import os
import subprocess
import sys
import tempfile
import time

from client import Kernel, check
from jupyter_client import BlockingKernelClient


def an_exit_is_refused(kernel):
    kernel.run("int total = 0;")
    for code in ("System.exit(3);", "Runtime.getRuntime().halt(3);", "Runtime.getRuntime().exit(3);",
                 "new Thread(() -> System.exit(3)).start(); Thread.sleep(200); System.exit(4);"):
        error = kernel.run(code).error()
        assert error["ename"] == "ExitRefused" and "would end the notebook's kernel" in error["evalue"], error


def a_recursion_without_end_is_told(kernel):
    error = kernel.run("int deep(int n) { return deep(n + 1); }\ndeep(0)").error()
    assert error["ename"] == "StackOverflowError" and "calls itself" in error["traceback"][-1], error
    assert kernel.run("total").result() == "0"


def a_full_heap_is_told(kernel):
    error = kernel.run("long[] hoard = new long[Integer.MAX_VALUE - 8];").error()
    assert error["ename"] == "OutOfMemoryError", error
    error = kernel.run("var hoards = new ArrayList<long[]>();\nwhile (true) hoards.add(new long[1 << 20]);").error()
    assert error["ename"] == "OutOfMemoryError" and "memory" in error["traceback"][-1], error
    assert int(kernel.run("hoards.size()").result()) > 10, "the kernel answers with its heap full"
    assert kernel.run("hoards = null;").reply["status"] == "ok"
    assert kernel.run("new long[1 << 24].length").result() == str(1 << 24)
    assert "cut here" in kernel.run('"x".repeat(20_000_000)').result()


def much_output_is_gathered_and_cut(kernel):
    figures = {}
    for lines in (300_000, 1_000_000):
        many = kernel.run(f'for (int i = 0; i < {lines}; i++) System.out.println("line " + i);', 120)
        assert many.printed().startswith("line 0\nline 1\n") and len(many.printed()) <= 1_000_000
        assert "more than 1,000,000 characters" in many.printed("stderr")
        assert len(many.of("stream")) < 500, "a message for each line would drown the browser"
        figures[f"{lines:,} printed lines (s)"] = many.seconds
    return figures


def output_comes_also_after_the_cells_end(kernel):
    late = kernel.send('new Thread(() -> { try { Thread.sleep(400); } catch (InterruptedException e) { } System.out.println("late"); }).start();')
    kernel.collect([late])
    kernel.run("7 + 7")
    kernel.await_print(late, "late")


def a_thread_that_fails_is_told_under_its_cell(kernel):
    failing = kernel.run('var failing = new Thread(() -> { throw new IllegalStateException("in a thread"); }); failing.start(); failing.join();')
    assert failing.reply["status"] == "ok"
    assert "A thread that this cell started has ended:\nIllegalStateException: in a thread\n  line 1:" in failing.printed("stderr"), failing.messages
    inside = kernel.run('for (int i = 0; i < 1; i++) {\n  var t = new Thread(() -> {\n    throw new Error("here");\n  });\n  t.start();\n  t.join();\n}')
    assert "Error: here\n  line 3:" in inside.printed("stderr"), inside.messages


def threads_that_fail_while_a_cell_is_compiled_are_all_told(kernel):
    kernel.run("var threads = new ArrayList<Thread>();")
    start = 'for (int i = 0; i < 10; i++) { var t = new Thread(() -> { throw new Error("x"); }); threads.add(t); t.start(); }\n'
    cell = kernel.run(start.join(f"int step{i} = {i};\n" for i in range(12)) + "for (var t : threads) t.join();", 120)
    assert cell.printed("stderr").count("has ended") == 110, cell.messages


def a_thread_may_outlive_its_cell(kernel):
    kernel.run("volatile boolean on = true;\nvolatile long ticks = 0;")
    kernel.run("new Thread(() -> { while (on) ticks++; }).start();")
    before = int(kernel.run("ticks").result())
    kernel.stopped("while (true) { }")
    time.sleep(0.1)
    assert int(kernel.run("ticks").result()) > before, "a stop ends the cell that runs, not what others started"
    kernel.run("on = false;")


def a_class_can_be_defined_anew(kernel):
    kernel.run("class Box { int n = 1; }\nvar box = new Box();")
    anew = kernel.run("class Box { int n = 2; }")
    assert "What was made of the old one is gone: box" in anew.printed("stderr"), anew.messages
    assert kernel.run("new Box().n").result() == "2"
    assert kernel.run("box").error()["evalue"].startswith("Nothing named box is known here.")


def a_shutdown_takes_less_than_a_second(kernel):
    seconds = []
    while min(seconds, default=1) >= 1 and len(seconds) < 3:
        other = Kernel(sys.argv[1:])
        other.run("1 + 1")
        seconds.append(other.shutdown())
    assert min(seconds) < 1, seconds
    busy = Kernel(sys.argv[1:])
    request = busy.send('System.out.println("running"); while (true) { try { while (true) { } } catch (Throwable t) { } }')
    busy.await_print(request, "running")
    assert busy.shutdown() < 5, "a busy cell does not hold it up"
    return {"shutdown (s)": min(seconds)}


def it_dies_with_its_parent(kernel):
    """Starts a kernel from a process that is then killed."""
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "connection.json")
        script = ("import json, subprocess, sys\n"
                  "from jupyter_client.connect import write_connection_file\n"
                  "write_connection_file(sys.argv[1])\n"
                  "p = subprocess.Popen([a.replace('{connection_file}', sys.argv[1]) for a in sys.argv[2:]])\n"
                  "print(p.pid, flush=True)\n"
                  "p.wait()\n")
        parent = subprocess.Popen([sys.executable, "-c", script, file] + sys.argv[1:], stdout=subprocess.PIPE)
        pid = int(parent.stdout.readline())
        try:
            client = BlockingKernelClient(connection_file=file)
            client.load_connection_file()
            client.start_channels(hb=False)
            client.wait_for_ready(timeout=60)
            client.stop_channels()
        finally:
            parent.kill()
            parent.wait()
        deadline = time.time() + 20
        while alive(pid):
            assert time.time() < deadline, "the kernel outlives its parent"
            time.sleep(0.05)


def it_says_why_it_died(kernel):
    """Reflection reaches System.exit past the kernel's guard: the kernel dies, but the cell says what killed it."""
    other = Kernel(sys.argv[1:])
    request = other.send('Class.forName("java.lang.System").getMethod("exit", int.class).invoke(null, 3);')
    other.await_print(request, "ended the kernel")
    assert other.manager.provisioner.process.wait(20) == 3
    other.client.stop_channels()


def alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


check(an_exit_is_refused,
      a_recursion_without_end_is_told,
      a_full_heap_is_told,
      much_output_is_gathered_and_cut,
      output_comes_also_after_the_cells_end,
      a_thread_that_fails_is_told_under_its_cell,
      threads_that_fail_while_a_cell_is_compiled_are_all_told,
      a_thread_may_outlive_its_cell,
      a_class_can_be_defined_anew,
      a_shutdown_takes_less_than_a_second,
      it_dies_with_its_parent,
      it_says_why_it_died)
