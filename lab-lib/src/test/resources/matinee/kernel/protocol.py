"""Drives the kernel through a real Jupyter client and checks what comes back. Usage: protocol.py KERNEL_COMMAND…"""
import json
import os
import queue
import subprocess
import sys
import tempfile
import time

from jupyter_client import BlockingKernelClient, KernelManager
from jupyter_client.kernelspec import KernelSpec


class Manager(KernelManager):
    """Starts one given command, without an installed kernel."""

    def __init__(self, command):
        super().__init__()
        self.client_class = "jupyter_client.blocking.BlockingKernelClient"
        self._kernel_spec = KernelSpec(argv=command, display_name="test", language="java", interrupt_mode="message")


class Cell:
    """What one cell published and replied."""

    def __init__(self, messages, reply, seconds):
        self.messages = messages
        self.reply = reply
        self.seconds = seconds

    def of(self, kind):
        return [content for type_, content in self.messages if type_ == kind]

    def printed(self, name="stdout"):
        return "".join(content["text"] for content in self.of("stream") if content["name"] == name)

    def result(self):
        results = self.of("execute_result")
        return results[-1]["data"]["text/plain"] if results else None

    def error(self):
        errors = self.of("error")
        return errors[-1] if errors else None


def collect(client, ids, timeout=30):
    """Waits until each request is idle and replied to."""
    messages = {i: [] for i in ids}
    replies = {}
    idle = set()
    start = time.time()
    while len(idle) < len(ids) or len(replies) < len(ids):
        assert time.time() - start < timeout, f"no answer in {timeout} s: {messages}"
        try:
            message = client.get_iopub_msg(timeout=0.05)
            parent = message["parent_header"].get("msg_id")
            if parent in messages:
                messages[parent].append((message["msg_type"], message["content"]))
                if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                    idle.add(parent)
        except queue.Empty:
            pass
        try:
            while len(replies) < len(ids):
                reply = client.get_shell_msg(timeout=0.001)
                if reply["parent_header"].get("msg_id") in messages:
                    replies[reply["parent_header"]["msg_id"]] = reply["content"]
        except queue.Empty:
            pass
    return [Cell(messages[i], replies[i], time.time() - start) for i in ids]


def main(command):
    err = tempfile.TemporaryFile()
    manager = Manager(command)
    begin = time.time()
    manager.start_kernel(stderr=err, stdout=err)
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    numbers = {}

    def run(code, timeout=30, **options):
        return collect(client, [client.execute(code, **options)], timeout)[0]

    def ask(message_id, timeout=20):
        while True:
            reply = client.get_shell_msg(timeout=timeout)
            if reply["parent_header"].get("msg_id") == message_id:
                return reply["content"]

    def stopped(code, running_for=0.0):
        """Runs a cell, stops it once it surely runs, and gives it with the seconds that the stop took."""
        message_id = client.execute('System.out.println("running");\n' + code)
        deadline = time.time() + 20
        while True:
            message = client.get_iopub_msg(timeout=max(0.01, deadline - time.time()))
            if message["msg_type"] == "stream" and message["parent_header"].get("msg_id") == message_id:
                break
        time.sleep(running_for)
        start = time.time()
        manager.interrupt_kernel()
        cell = collect(client, [message_id])[0]
        assert cell.error() and cell.error()["ename"] == "CellStopped", (code, cell.messages)
        return time.time() - start

    # results, output, errors
    assert run("1 + 1").result() == "2"
    numbers["start to first result (s)"] = time.time() - begin
    assert run('System.out.println("★ hi"); System.err.println("oh");').printed() == "★ hi\n"
    assert run("String none = null; none").result() is None
    failed = run('int total = 0;\n\nthrow new IllegalStateException("boom");')
    assert failed.reply["status"] == "error" and failed.error()["ename"] == "IllegalStateException", failed.error()
    assert "line 3:" in failed.error()["traceback"][1], failed.error()
    assert run('int x = "a";').error()["ename"] == "CompileError"

    # display and its update
    shown = run('var id = display("first"); updateDisplay(id, "second"); display(null);')
    assert [c["data"]["text/plain"] for c in shown.of("display_data")] == ["first", "null"], shown.messages
    assert shown.of("update_display_data")[0]["data"]["text/plain"] == "second"
    assert run('display("last")').result() is None, "a display's id is not a result"
    image = run("new java.awt.image.BufferedImage(9, 9, 1)").of("execute_result")[0]["data"]
    assert "alt=" in image["text/html"] and image["image/png"], image

    # a failure aborts the cells that wait; with stop_on_error off it does not
    first, second, third = collect(client, [client.execute(c) for c in ("throw new Error();", "2 + 2", "3 + 3")])
    assert [c.reply["status"] for c in (first, second, third)] == ["error", "aborted", "aborted"]
    assert "execution_count" not in second.reply, "a cell that did not run has no number"
    first, second = collect(client, [client.execute(c, stop_on_error=False) for c in ("throw new Error();", "2 + 2")])
    assert second.result() == "4"
    assert run("5 + 5").result() == "10"
    assert run("6 + 6", silent=True).messages == [("status", {"execution_state": "busy"}), ("status", {"execution_state": "idle"})]

    # questions
    assert ask(client.complete("Math.sqr", 8))["matches"] == ["sqrt("]
    assert "String" in ask(client.inspect("none.length()", 7))["data"]["text/plain"]
    assert ask(client.is_complete("for (;;) {"))["status"] == "incomplete"
    assert ask(client.is_complete("1 + 1"))["status"] == "complete"
    history = ask(client.history(hist_access_type="tail", n=2, raw=True, output=False))
    assert history["status"] == "ok" and [entry[2] for entry in history["history"]] == ["2 + 2", "5 + 5"], history
    info = ask(client.kernel_info())
    assert info["language_info"]["name"] == "Java", info

    # a message of another protocol does no harm
    client.shell_channel.send(client.session.msg("usage_request", {}))
    client.shell_channel.socket.send_multipart([b"<IDS|MSG>", b"wrong", b"{}", b"{}", b"{}", b"{}"])
    assert run("8 + 8").result() == "16"

    # questions and comm messages are served while a cell runs
    run('import org.dflib.jjava.jupyter.kernel.*; import org.dflib.jjava.jupyter.kernel.comm.*;'
        'import org.dflib.jjava.jupyter.messages.*; import org.dflib.jjava.jupyter.messages.comm.*;')
    run('volatile boolean pressed = false;')
    opened = run('''BaseKernel.notebookKernel().getCommManager().registerTarget("press", (manager, id, target, message) ->
        new Comm(manager, id, target) {
            protected void onMessage(Message<CommMsgCommand> m) { pressed = true; }
            protected void onClose(Message<CommCloseCommand> m, boolean sending) { }
        });''')
    assert opened.reply["status"] == "ok", opened.error()
    waiting = client.execute('while (!pressed) Thread.sleep(5);\n"pressed"')
    time.sleep(0.3)
    assert ask(client.complete("Math.sqr", 8), 3)["matches"] == ["sqrt("]
    for kind, content in (("comm_open", {"comm_id": "1", "target_name": "press", "data": {}}),
                          ("comm_msg", {"comm_id": "1", "data": {}})):
        client.shell_channel.send(client.session.msg(kind, content))
    assert collect(client, [waiting], 5)[0].result() == "pressed"

    # stopping: whatever the cell does, within two seconds; variables stay, and the next cell is not hit
    run("int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }\nint down(int n) { return n == 0 ? fib(200) : down(n - 1); }")
    endless = (
        "Thread.sleep(100_000);",
        "boolean done = false; while (!done) Thread.sleep(10);",
        "long n = 0; while (true) n++;",
        "fib(200)",
        "down(3_000)",
        "while (true) { try { Thread.sleep(10); } catch (InterruptedException e) { } }",
        "while (true) { try { while (true) { } } catch (Throwable t) { } }",
    )
    worst = 0
    for code in endless:
        worst = max(worst, stopped(code, 0.5))
        assert run("total").result() == "0", code
    assert worst < 2, worst
    numbers["slowest stop (s)"] = worst
    begun = time.time()
    for i in range(100):
        assert stopped(endless[i % len(endless)]) < 2, (i, endless[i % len(endless)])
        if i % 10 == 9:
            assert run(f"total + {i}").result() == str(i)
    numbers["100 stops in a row (s)"] = time.time() - begun

    # output: much of it, and late
    many = run('for (int i = 0; i < 300_000; i++) System.out.println("line " + i);', 60)
    numbers["300,000 printed lines (s)"] = many.seconds
    assert "more than 1,000,000 characters" in many.printed("stderr") and many.printed().startswith("line 0\nline 1\n")
    many = run('for (int i = 0; i < 1_000_000; i++) System.out.println("line " + i);', 60)
    numbers["1,000,000 printed lines (s)"] = many.seconds
    assert len(many.printed()) <= 1_000_000 and "more than 1,000,000 characters" in many.printed("stderr")
    late = client.execute('new Thread(() -> { try { Thread.sleep(400); } catch (InterruptedException e) { } System.out.println("late"); }).start();')
    collect(client, [late])
    run("7 + 7")
    deadline = time.time() + 5
    while True:
        message = client.get_iopub_msg(timeout=max(0.01, deadline - time.time()))
        if message["msg_type"] == "stream" and message["parent_header"]["msg_id"] == late:
            break

    failing = run('var failing = new Thread(() -> { throw new IllegalStateException("in a thread"); }); failing.start(); failing.join();')
    assert failing.reply["status"] == "ok" and "A thread that this cell started has ended" in failing.printed("stderr"), failing.messages
    run("class Box { int n = 1; }\nvar box = new Box();")
    redefined = run("class Box { int n = 2; }")
    assert "What was made of the old one is gone: box" in redefined.printed("stderr"), redefined.messages
    assert run("new Box().n").result() == "2"
    assert run("box").error()["evalue"].startswith("Nothing named box is known here."), "the old object is gone"

    # magics, and what only looks like one
    assert "%classpath PATH" in run("%help").printed()
    timed = run("%%time\ntotal + 1")
    assert timed.result() == "1" and timed.printed().startswith("This cell took "), timed.messages
    assert run("total\n% 7").result() == "0"
    assert run("%hepl").error()["evalue"].startswith("There is no %hepl. Did you mean %help?")
    assert ask(client.complete("%cl", 3))["matches"] == ["%classpath"]
    assert ask(client.is_complete("%help"))["status"] == "complete"

    # what would kill another kernel
    assert run("System.exit(3);").error()["ename"] == "ExitRefused"
    assert run("Runtime.getRuntime().halt(3);").error()["ename"] == "ExitRefused"
    assert run("int deep(int n) { return deep(n + 1); }\ndeep(0)").error()["ename"] == "StackOverflowError"
    assert run("long[] hoard = new long[Integer.MAX_VALUE - 8];").error()["ename"] == "OutOfMemoryError"
    assert "cut here" in run('"x".repeat(20_000_000)').result()
    assert run("total").result() == "0"

    times = sorted(run(f"{i} + 1").seconds for i in range(30))
    numbers["one-line cell, median (ms)"] = 1000 * times[len(times) // 2]

    # a healthy run is quiet, and the end is quick
    err.seek(0)
    assert err.read() == b"", "the kernel wrote to its standard streams"
    process = manager.provisioner.process
    start = time.time()
    client.shutdown()
    process.wait(5)
    numbers["shutdown (s)"] = time.time() - start
    assert numbers["shutdown (s)"] < 1, numbers
    dies_with_its_parent(command)
    says_why_it_died(command)
    print(json.dumps({k: round(v, 3) for k, v in numbers.items()}))


def dies_with_its_parent(command):
    """Starts the kernel from a process that is then killed."""
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "connection.json")
        script = ("import json, subprocess, sys\n"
                  "from jupyter_client.connect import write_connection_file\n"
                  "write_connection_file(sys.argv[1])\n"
                  "p = subprocess.Popen([a.replace('{connection_file}', sys.argv[1]) for a in sys.argv[2:]])\n"
                  "print(p.pid, flush=True)\n"
                  "p.wait()\n")
        parent = subprocess.Popen([sys.executable, "-c", script, file] + command, stdout=subprocess.PIPE)
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
        deadline = time.time() + 5
        while alive(pid):
            assert time.time() < deadline, "the kernel outlives its parent"
            time.sleep(0.05)


def says_why_it_died(command):
    """Reflection reaches System.exit past the kernel's guard: the kernel dies, but the cell says what killed it."""
    manager = Manager(command)
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    client.execute('Class.forName("java.lang.System").getMethod("exit", int.class).invoke(null, 3);')
    said = ""
    try:
        while "ended the kernel" not in said:
            message = client.get_iopub_msg(timeout=20)
            said += message["content"].get("text", "")
    except queue.Empty:
        raise AssertionError("the kernel died without a word")
    assert manager.provisioner.process.wait(5) == 3
    client.stop_channels()


def alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


if __name__ == "__main__":
    main(sys.argv[1:])
